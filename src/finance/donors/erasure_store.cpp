// SPDX-License-Identifier: GPL-3.0-or-later
// A donor is forgotten. Which private texts speak of a donor is decided here and nowhere else.
#include "finance/book/unit_for.h"
#include "finance/donors/donors_store.h"
#include "finance/donors/erasure.h"
#include "finance/money/civil_date.h"

#include <algorithm>
#include <stdexcept>

namespace amanah::finance {

namespace {

// Gifts and their reversals, promises and what ended them, assessments, and erasures' own reasons are texts of these records.
std::vector<std::int64_t> recordsAbout(BookConnection& connection, DonorId donor)
{
    std::vector<std::int64_t> records;
    Statement rows(connection,
                   "SELECT id FROM donation WHERE donor = ? "
                   "UNION SELECT r.seq FROM reversal r JOIN donation d ON d.id = r.donation WHERE d.donor = ? "
                   "UNION SELECT id FROM pledge WHERE donor = ? "
                   "UNION SELECT e.seq FROM pledge_end e JOIN pledge p ON p.id = e.pledge WHERE p.donor = ? "
                   "UNION SELECT id FROM assessment WHERE donor = ? "
                   "UNION SELECT seq FROM wealth_balance WHERE donor = ? ORDER BY 1",
                   donor, donor, donor, donor, donor, donor);
    while (rows.next())
        records.push_back(rows.integer(0));
    return records;
}

// A proposal to take back a gift of this donor holds a reason in free text; its record names the gift.
void addProposals(BookConnection& connection, std::vector<std::int64_t>& records)
{
    std::vector<std::int64_t> proposals;
    {
        Statement rows(connection, "SELECT id FROM proposal");
        while (rows.next())
            proposals.push_back(rows.integer(0));
    }
    const auto known = records;
    for (const std::int64_t proposal : proposals) {
        const std::int64_t gift = recordData(connection, proposal).value(QStringLiteral("donation")).toInteger();
        if (std::binary_search(known.begin(), known.end(), gift))
            records.push_back(proposal);
    }
}

QDate lastDay(BookConnection& connection, const char* sql, const std::vector<DonorId>& people)
{
    QDate last;
    for (const DonorId one : people) {
        Statement row(connection, sql, one);
        if (row.next() && !row.isNull(0))
            last = std::max(last, QDate::fromString(row.text(0), Qt::ISODate));
    }
    return last;
}

QDate dutyEndOf(BookConnection& connection, const std::vector<DonorId>& people)
{
    const QDate gift = lastDay(connection, "SELECT max(day) FROM donation WHERE donor = ?", people);
    const QDate assessed = lastDay(connection, "SELECT max(day) FROM assessment WHERE donor = ?", people);
    return std::max({dutyEnd(connection, QStringLiteral("donor"), std::max(gift, assessed)), dutyEnd(connection, QStringLiteral("donation"), gift),
                     dutyEnd(connection, QStringLiteral("assessment"), assessed)});
}

std::int64_t eraseOne(BookTransaction& transaction, DonorId donor, const QString& reason, bool answersKey)
{
    BookConnection& connection = transaction.connection();
    std::vector<std::int64_t> records = recordsAbout(connection, donor);
    addProposals(connection, records);
    const std::vector<TextName> texts = textsOf(connection, records);
    AuditRecord record{"donor.erased", {}, {{"reason", reason}}, {}, answersKey};
    record.data.text("date", civilDateText(transaction.today())).number("donor", donor.value);
    nameTexts(record.data, texts);
    const AuditStamp stamp = transaction.append(record);
    Statement(connection, "INSERT INTO donor_erasure (donor, seq) VALUES (?, ?)", donor, stamp.seq);
    eraseTexts(transaction, stamp.seq, texts);
    Statement(connection, "DELETE FROM donor_version WHERE donor = ?", donor);
    Statement(connection, "DELETE FROM donor_search WHERE rowid = ?", donor);
    forgetGifts(connection, donor);
    transaction.publish(stamp, DonorChanged{donor});
    return stamp.seq;
}

// Deleted words stay in a search index until it is optimised, and a copy of a key may stay in a page that an index once split.
void rewriteIndexes(BookConnection& connection)
{
    connection.execute("INSERT INTO donor_search (donor_search) VALUES ('optimize')");
    connection.execute("INSERT INTO gift_search (gift_search) VALUES ('optimize')");
    connection.execute("REINDEX donor_version_name");
    connection.execute("REINDEX donor_version_email");
}

} // namespace

Result<CheckedDonorErasure> check(const EraseDonor& command, const FormContext&)
{
    const auto donor = parseId<DonorId>(command.id, QStringLiteral("id"), QStringLiteral("donor"));
    if (!donor)
        return Refusal(donor.error());
    return CheckedDonorErasure{*donor, command.despiteRetention.trimmed()};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedDonorErasure& erasure)
{
    BookConnection& connection = transaction.connection();
    if (const auto open = donorIsOpen(connection, erasure.donor, QStringLiteral("id")); !open)
        return Refusal(open.error());
    const std::vector<DonorId> people = peopleOf(connection, erasure.donor);
    if (erasure.despiteRetention.isEmpty())
        if (const auto over = dutyIsOver(dutyEndOf(connection, people), transaction.today()); !over)
            return Refusal(over.error());
    std::int64_t answering = 0;
    for (const DonorId one : people) {
        const std::int64_t seq = eraseOne(transaction, one, erasure.despiteRetention, one == erasure.donor);
        if (one == erasure.donor)
            answering = seq;
    }
    rewriteIndexes(connection);
    return answering;
}

Donor replyFor(const EraseDonor*, BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT donor FROM donor_erasure WHERE seq = ?", seq);
    if (!row.next())
        throw std::logic_error("a remembered erasure is not in the book");
    Donor donor;
    donor.id = DonorId(row.integer(0));
    donor.kind = QStringLiteral("person");
    donor.erased = true;
    donor.name = erasedName(connection, donor.id);
    return donor;
}

QByteArray contentOf(const EraseDonor& command)
{
    return joinedContent({command.id, command.despiteRetention});
}

QString erasedName(BookConnection& connection, DonorId id)
{
    std::int64_t seq = 0;
    {
        Statement row(connection, "SELECT seq FROM donor_erasure WHERE donor = ?", id);
        if (!row.next())
            return {};
        seq = row.integer(0);
    }
    return QStringLiteral("erased ") + recordData(connection, seq).value(QStringLiteral("date")).toString();
}

} // namespace amanah::finance
