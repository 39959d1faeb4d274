// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit of work may do inside the writer's transaction: read, post, and append the audit record that says so. Sequence, previous hash
// and numbers are read in SQL inside the savepoint, never remembered, so that a refusal leaves no gap. Writer's thread only.
#pragma once

#include "finance/audit/audit_stamp.h"
#include "finance/audit/chain.h"
#include "finance/book/batch_memory.h"
#include "finance/book/connection.h"
#include "finance/book/search_index.h"

#include <QJsonObject>
#include <memory>

namespace amanah::finance {

struct PrivateText
{
    const char* field;
    QString value; // an empty one is not kept and not committed to
};

struct AuditRecord
{
    const char* action;
    CanonicalObject data;
    std::vector<PrivateText> texts;
    // Commitments whose text and salt are kept elsewhere (donor_version), by field.
    std::vector<std::pair<const char*, QByteArray>> commitments;
    // The record its command's key answers with: exactly one of a unit.
    bool answersKey = true;
    // Of those commitments; empty: of `texts`.
    QByteArray salt{};
};

class BookTransaction
{
public:
    struct Asked
    {
        QString key;
        QString command;
        QByteArray request;
    };

    // `actor` is who acts, `machine` where; both stand in every record. `batch` is what earlier units of it read; nothing: its own.
    BookTransaction(BookConnection& connection, Actor actor, QString machine, Asked asked, std::int64_t nowUs, BatchMemory* batch = nullptr)
        : m_connection(connection), m_actor(std::move(actor)), m_machine(std::move(machine)), m_asked(std::move(asked)), m_nowUs(nowUs),
          m_batch(batch ? batch : &m_ownMemory)
    {
    }
    BookTransaction(const BookTransaction&) = delete;
    BookTransaction& operator=(const BookTransaction&) = delete;

    [[nodiscard]] BookConnection& connection() { return m_connection; }
    [[nodiscard]] const BookFacts& facts() { return m_connection.facts(); }
    [[nodiscard]] const Actor& actor() const { return m_actor; }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] std::int64_t nowUs() const { return m_nowUs; } // UTC, as the clock was read for this unit
    [[nodiscard]] const Asked& asked() const { return m_asked; }
    [[nodiscard]] BatchMemory& batch() { return *m_batch; }
    // While true, records answer no key: another record of the same unit will.
    void answerNoKey(bool none) { m_answersNoKey = none; }

    // Chains the record, keeps its texts and, for the answering one, its key. Rows that refer to the record come after it.
    AuditStamp append(const AuditRecord& record);

    template <class What>
    void publish(const AuditStamp& stamp, What what)
    {
        m_events.push_back(BookEvent{stamp.seq, stamp.hash, std::move(what)});
    }
    // Of a gift this unit wrote; the index takes them when the batch is done (search_index.h).
    void index(GiftWords gift) { m_giftWords.push_back(std::move(gift)); }
    [[nodiscard]] std::vector<GiftWords> takeGiftWords() { return std::move(m_giftWords); }
    // The gift this unit wrote, as its command is answered: nothing need be read back.
    void wrote(std::shared_ptr<const struct Donation> gift) { m_gift = std::move(gift); }
    [[nodiscard]] const std::shared_ptr<const struct Donation>& gift() const { return m_gift; }
    // Besides its gift, for the answer of an imported row.
    struct Made
    {
        bool donor = false;
        bool fund = false;
    };
    void alsoMade(Made made) { m_made = made; }
    [[nodiscard]] Made made() const { return m_made; }
    // What this unit deletes is to be gone from the files too, not only from the tables.
    void leaveNoTrace() { m_leavesNoTrace = true; }
    [[nodiscard]] bool leavesNoTrace() const { return m_leavesNoTrace; }
    [[nodiscard]] std::vector<BookEvent> takeEvents() { return std::move(m_events); }

private:
    struct Head
    {
        std::int64_t seq = 0;
        QByteArray hash;
        std::int64_t atUs = 0;
    };
    [[nodiscard]] Head head();

    BookConnection& m_connection;
    Actor m_actor;
    QString m_machine;
    Asked m_asked;
    std::int64_t m_nowUs;
    std::vector<BookEvent> m_events;
    std::vector<GiftWords> m_giftWords;
    std::shared_ptr<const struct Donation> m_gift;
    Made m_made;
    BatchMemory m_ownMemory;
    BatchMemory* m_batch;
    bool m_leavesNoTrace = false;
    bool m_answersNoKey = false;
};

// Whether what was `asked` (SHA-256 of its fields) is what record `seq` answered, whose `command` row has `kept`. With private texts that is
// SHA-256(their salt || asked); once these are erased there is nothing left to compare with, and the key alone tells.
[[nodiscard]] bool isSameRequest(BookConnection& connection, std::int64_t seq, const QByteArray& kept, const QByteArray& asked);

// The stamp of a record that exists.
[[nodiscard]] AuditStamp stampOf(BookConnection& connection, std::int64_t seq);
// The private text of a record, or an empty string when there was none or it was erased.
[[nodiscard]] QString privateText(BookConnection& connection, std::int64_t seq, const char* field);
// What a record says in its member "data"; empty when there is no such record.
[[nodiscard]] QJsonObject recordData(BookConnection& connection, std::int64_t seq);
// The newest audit sequence; 0 in a book without records.
[[nodiscard]] std::int64_t headSeq(BookConnection& connection);

} // namespace amanah::finance
