// SPDX-License-Identifier: GPL-3.0-or-later
// The one that writes: opens the book with the operating system's lock, and runs units of work in batches, one commit for all, none the
// worse for another's refusal. Whoever is acknowledged is on disk. Not an actor; DatabaseConnection owns one. One thread.
#pragma once

#include "finance/access/sign_in.h"
#include "finance/book/connection.h"
#include "finance/book/batch_memory.h"
#include "finance/book/file_lock.h"
#include "finance/book/head_memory.h"
#include "finance/book/search_index.h"
#include "finance/donations/batch_totals.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace amanah::finance {

class BookWriter
{
public:
    // UTC microseconds. The time is recorded as read.
    using WallClock = std::function<std::int64_t()>;

    // Recognises, locks, migrates (after a backup) and opens. `unavailable` with its cause otherwise; the file is then as it was. With a
    // memory, a book whose past is not the one this machine knows is `rolled_back`, and the end of this writer is remembered.
    [[nodiscard]] static Result<std::unique_ptr<BookWriter>> open(const BookPath& book, const WriterIdentity& identity,
                                                                  WallClock clock = systemClockUs, BookMemory memory = BookMemory::None);
    ~BookWriter();
    BookWriter(const BookWriter&) = delete;
    BookWriter& operator=(const BookWriter&) = delete;

    // One outcome for each unit, in order; at most 9,000 units. A unit that is refused or breaks a promise leaves nothing behind and does not disturb the
    // others. When the transaction itself is lost (disk full, I/O error, interrupt), nobody is acknowledged: every unit answers
    // `unavailable`, and its key will tell.
    [[nodiscard]] std::vector<Outcome> runBatch(const std::vector<UnitOfWork>& units);

    // A sign-in begins or succeeded; see access/sign_in.h.
    [[nodiscard]] Result<void> noteAttempt(std::int64_t user, AttemptStep step);

    // Signs the head when a day or many records went by since the last checkpoint. Refused or not, what was committed stays.
    [[nodiscard]] Result<void> checkpointIfDue();
    // The writer before this one did not end in order: its process was killed, or the power went.
    [[nodiscard]] bool followsUncleanEnd() const { return m_lock->followsUncleanEnd(); }

    // The book is not sound: whoever opens it next is to prove it again.
    void keepUncleanMark() { m_keepsMark = true; }

    [[nodiscard]] std::function<void()> interrupter() const { return m_connection->interrupter(); }
    [[nodiscard]] BookConnection& connection() { return *m_connection; }

    [[nodiscard]] static std::int64_t systemClockUs();

private:
    BookWriter() = default;
    [[nodiscard]] Result<void> compareWithMemory(const BookPath& book);
    void remember() noexcept;
    // Together: a batch in which all goes well writes no savepoints, and what its gifts share once; what does not go well has it all taken
    // back and run again apart, each unit in a savepoint of its own.
    enum class Units { Together, Apart };
    [[nodiscard]] std::vector<Outcome> runInTransaction(const std::vector<UnitOfWork>& units, Units how);
    [[nodiscard]] Outcome runOne(const UnitOfWork& unit, Units how);
    [[nodiscard]] Outcome caught(const UnitOfWork& unit);
    [[nodiscard]] Outcome judged(const UnitOfWork& unit);
    [[nodiscard]] Result<Actor> actorOf(const UnitOfWork& unit);
    void beginUnit(const UnitOfWork& unit, Units how);
    void forgetBatch();
    void writeWhatGiftsShare();
    void rollBackAll() noexcept;
    bool cutLog() noexcept; // false: a reader still needs it

    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<BookConnection> m_connection;
    WriterIdentity m_identity;
    WallClock m_clock;
    BatchMemory m_batch;
    QString m_lastCommand; // of this batch
    std::vector<GiftWords> m_giftWords; // of this batch's gifts, not yet in the index
    BatchTotals m_totals;               // of the same, not yet in the kept totals
    bool m_owesCut = false;
    std::optional<HeadMemory> m_memory;
    bool m_keepsMark = false;
};

} // namespace amanah::finance
