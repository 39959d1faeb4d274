// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/unit_for.h"
#include "finance/donors/donors_store.h"

#include <stdexcept>

namespace amanah::finance {

Result<CheckedMerge> check(const MergeDonor& command, const FormContext&)
{
    const auto from = parseId<DonorId>(command.from, QStringLiteral("from"), QStringLiteral("donor"));
    if (!from)
        return Refusal(from.error());
    const auto into = parseId<DonorId>(command.into, QStringLiteral("into"), QStringLiteral("donor"));
    if (!into)
        return Refusal(into.error());
    return CheckedMerge{*from, *into};
}

// A survivor is never merged itself at this moment, so that merges can make no ring.
Result<std::int64_t> post(BookTransaction& transaction, const CheckedMerge& merge)
{
    BookConnection& connection = transaction.connection();
    if (!donorExists(connection, merge.from))
        return refuse(Code::NotFound, QStringLiteral("from"), QStringLiteral("There is no such donor."));
    if (merge.from == merge.into)
        return refuse(Code::InvalidInput, QStringLiteral("into"), QStringLiteral("A donor cannot be merged into itself."));
    if (const auto open = donorIsOpen(connection, merge.from, QStringLiteral("from")); !open)
        return Refusal(open.error());
    if (const auto open = donorIsOpen(connection, merge.into, QStringLiteral("into")); !open)
        return Refusal(open.error());
    AuditRecord record{"donor.merged", {}, {}, {}, true};
    record.data.number("donor", merge.from.value).number("into", merge.into.value);
    const AuditStamp stamp = transaction.append(record);
    Statement(connection, "INSERT INTO donor_merge (donor, into_donor, seq) VALUES (?, ?, ?)", merge.from, merge.into, stamp.seq);
    transaction.publish(stamp, DonorMerged{merge.from, merge.into});
    return stamp.seq;
}

Donor replyFor(const MergeDonor*, BookConnection& connection, std::int64_t seq)
{
    Donor donor;
    {
        Statement row(connection, "SELECT donor, into_donor FROM donor_merge WHERE seq = ?", seq);
        if (!row.next())
            throw std::logic_error("a remembered merge is not in the book");
        donor.id = DonorId(row.integer(0));
        donor.mergedInto = DonorId(row.integer(1));
    }
    donor.kind = QStringLiteral("person");
    Statement row(connection,
                  "SELECT kind, name, email, phone, note FROM donor_version WHERE donor = ? AND seq < ? ORDER BY seq DESC LIMIT 1", donor.id, seq);
    if (!row.next())
        return donor; // erased since
    donor.kind = row.text(0);
    donor.name = row.text(1);
    donor.email = row.text(2);
    donor.phone = row.text(3);
    donor.note = row.text(4);
    return donor;
}

QByteArray contentOf(const MergeDonor& command)
{
    return joinedContent({command.from, command.into});
}

DonorId survivorOf(BookConnection& connection, DonorId id)
{
    {
        Statement merged(connection, "SELECT 1 FROM donor_merge WHERE donor = ?", id);
        if (!merged.next())
            return id; // nearly everybody
    }
    Statement row(connection,
                  "WITH RECURSIVE up (donor) AS (SELECT ? UNION SELECT m.into_donor FROM up JOIN donor_merge m ON m.donor = up.donor) "
                  "SELECT donor FROM up WHERE donor NOT IN (SELECT donor FROM donor_merge)",
                  id);
    return row.next() ? DonorId(row.integer(0)) : id;
}

std::vector<DonorId> peopleOf(BookConnection& connection, DonorId id)
{
    std::vector<DonorId> people{survivorOf(connection, id)};
    Statement rows(connection, "SELECT donor FROM donor_survivor WHERE survivor = ? ORDER BY donor", people.front());
    while (rows.next())
        people.emplace_back(rows.integer(0));
    return people;
}

Result<void> donorIsOpen(BookConnection& connection, DonorId id, const QString& field)
{
    if (!donorExists(connection, id))
        return refuse(Code::NotFound, field, QStringLiteral("There is no such donor."));
    {
        Statement erased(connection, "SELECT 1 FROM donor_erasure WHERE donor = ?", id);
        if (erased.next())
            return refuse(Code::Conflict, field, QStringLiteral("This donor was erased."), QStringLiteral("erased"));
    }
    const DonorId survivor = survivorOf(connection, id);
    if (survivor != id)
        return refuse(Code::Conflict, field, QStringLiteral("This donor was merged into donor %1.").arg(survivor.toString()), QStringLiteral("merged"));
    return {};
}

} // namespace amanah::finance
