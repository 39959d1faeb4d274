// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donors/donors_store.h"

#include "finance/book/search_index.h"
#include "finance/book/sql_functions.h"
#include "finance/book/reader.h"
#include "finance/book/unit_for.h"
#include "finance/donors/donors.h"

#include <stdexcept>

namespace amanah::finance {

namespace {

struct FoundVersion
{
    std::int64_t seq = 0;
    DonorId donor;
    DonorFacts facts;
};

FoundVersion versionFrom(const Statement& row)
{
    return {row.integer(0), DonorId(row.integer(1)), {row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)}};
}

Donor donorFrom(const FoundVersion& version)
{
    return Donor{version.donor, version.facts.name, version.facts.kind, version.facts.email, version.facts.phone, version.facts.note, {}, false};
}

std::optional<FoundVersion> currentVersion(BookConnection& connection, DonorId id)
{
    Statement row(connection,
                  "SELECT seq, donor, kind, name, email, phone, note FROM donor_version WHERE donor = ? ORDER BY seq DESC LIMIT 1", id);
    if (row.next())
        return versionFrom(row);
    return std::nullopt;
}

// The record tells whose the version was and of what kind, also when its texts were erased since.
Donor donorOfRecord(BookConnection& connection, std::int64_t seq)
{
    {
        Statement row(connection, "SELECT seq, donor, kind, name, email, phone, note FROM donor_version WHERE seq = ?", seq);
        if (row.next())
            return donorFrom(versionFrom(row));
    }
    const QJsonObject data = recordData(connection, seq);
    Donor erased;
    erased.id = DonorId(data.value(QStringLiteral("donor")).toInteger(seq));
    erased.kind = data.value(QStringLiteral("kind")).toString();
    return erased;
}

// One salt serves all texts of a version: each is committed to under its own field name.
AuditRecord versionRecord(const char* action, const DonorFacts& facts, const QByteArray& salt, bool answersKey)
{
    AuditRecord record{action, {}, {}, {}, answersKey, salt};
    record.data.text("kind", facts.kind);
    record.commitments.emplace_back("name", commitment(salt, facts.name));
    record.commitments.emplace_back("email", commitment(salt, facts.email));
    record.commitments.emplace_back("phone", commitment(salt, facts.phone));
    record.commitments.emplace_back("note", commitment(salt, facts.note));
    return record;
}

void insertVersion(BookConnection& connection, const FoundVersion& version, const QByteArray& salt)
{
    Statement(connection, "INSERT INTO donor_version (seq, donor, kind, name, email, phone, note, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              version.seq, version.donor, version.facts.kind, version.facts.name, version.facts.email, version.facts.phone,
              version.facts.note, salt);
    refreshSearch(connection, version.donor);
}

DonorFacts applied(DonorFacts facts, const UpdateDonor& change)
{
    facts.name = change.name.value_or(facts.name);
    facts.kind = change.kind.value_or(facts.kind);
    facts.email = change.email.value_or(facts.email);
    facts.phone = change.phone.value_or(facts.phone);
    facts.note = change.note.value_or(facts.note);
    return facts;
}

} // namespace

Result<DonorFacts> check(const AddDonor& command, const FormContext&)
{
    return checkedDonorFacts({command.kind, command.name, command.email, command.phone, command.note});
}

Result<std::int64_t> post(BookTransaction& transaction, const DonorFacts& facts)
{
    return postDonor(transaction, facts, true).value;
}

DonorId postDonor(BookTransaction& transaction, const DonorFacts& facts, bool answersKey)
{
    const QByteArray salt = newSalt();
    const AuditStamp stamp = transaction.append(versionRecord("donor.added", facts, salt, answersKey));
    const DonorId id(stamp.seq);
    Statement(transaction.connection(), "INSERT INTO donor (id) VALUES (?)", id);
    insertVersion(transaction.connection(), {stamp.seq, id, facts}, salt);
    transaction.publish(stamp, DonorChanged{id});
    return id;
}

Donor replyFor(const AddDonor*, BookConnection& connection, std::int64_t seq)
{
    return donorOfRecord(connection, seq);
}

QByteArray contentOf(const AddDonor& command)
{
    return joinedContent({command.name, command.kind, command.email, command.phone, command.note});
}

Result<CheckedDonorUpdate> check(const UpdateDonor& command, const FormContext&)
{
    const auto id = parseId<DonorId>(command.id, QStringLiteral("id"), QStringLiteral("donor"));
    if (!id)
        return Refusal(id.error());
    return CheckedDonorUpdate{*id, command};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedDonorUpdate& update)
{
    if (const auto open = donorIsOpen(transaction.connection(), update.donor, QStringLiteral("id")); !open)
        return Refusal(open.error());
    const auto current = currentVersion(transaction.connection(), update.donor);
    if (!current)
        throw std::logic_error("a donor that was not erased has no version");
    const auto facts = checkedDonorFacts(applied(current->facts, update.change));
    if (!facts)
        return Refusal(facts.error());
    const QByteArray salt = newSalt();
    AuditRecord record = versionRecord("donor.updated", *facts, salt, true);
    record.data.number("donor", update.donor.value);
    const AuditStamp stamp = transaction.append(record);
    insertVersion(transaction.connection(), {stamp.seq, update.donor, *facts}, salt);
    transaction.publish(stamp, DonorChanged{update.donor});
    return stamp.seq;
}

Donor replyFor(const UpdateDonor*, BookConnection& connection, std::int64_t seq)
{
    return donorOfRecord(connection, seq);
}

QByteArray contentOf(const UpdateDonor& command)
{
    QStringList fields{command.id};
    for (const auto& field : {command.name, command.kind, command.email, command.phone, command.note})
        fields << (field ? QStringLiteral("=") + *field : QString());
    return joinedContent(fields);
}

bool donorExists(BookConnection& connection, DonorId id)
{
    Statement row(connection, "SELECT 1 FROM donor WHERE id = ?", id);
    return row.next();
}

DonorId findDonorForImport(BookConnection& connection, const QString& email, const QString& name)
{
    // Only a current version counts: a former address must not catch somebody else's gift.
    Statement row(connection,
                  email.isEmpty() ? "SELECT donor FROM donor_version v WHERE v.name = ? COLLATE NOCASE AND v.seq = (SELECT max(seq) FROM "
                                    "donor_version w WHERE w.donor = v.donor) ORDER BY v.donor DESC LIMIT 1"
                                  : "SELECT donor FROM donor_version v WHERE v.email = ? COLLATE NOCASE AND v.email <> '' AND v.seq = "
                                    "(SELECT max(seq) FROM donor_version w WHERE w.donor = v.donor) ORDER BY v.donor DESC LIMIT 1",
                  email.isEmpty() ? name : email);
    return row.next() ? survivorOf(connection, DonorId(row.integer(0))) : DonorId();
}

Result<Donor> answer(BookReader& reader, const DonorQuery& query)
{
    const auto id = parseId<DonorId>(query.id, QStringLiteral("id"), QStringLiteral("donor"));
    if (!id)
        return Refusal(id.error());
    if (!donorExists(reader.connection(), *id))
        return refuse(Code::NotFound, QStringLiteral("id"), QStringLiteral("There is no such donor."));
    Donor donor;
    if (const auto version = currentVersion(reader.connection(), *id)) {
        donor = donorFrom(*version);
    } else {
        donor.id = *id;
        donor.kind = QStringLiteral("person");
        donor.erased = true;
        donor.name = erasedName(reader.connection(), *id);
    }
    Statement merged(reader.connection(), "SELECT into_donor FROM donor_merge WHERE donor = ?", *id);
    if (merged.next())
        donor.mergedInto = DonorId(merged.integer(0));
    return donor;
}

Result<DonorListQuery::Page> answer(BookReader& reader, const DonorListQuery& query)
{
    if (query.limit < 1)
        return refuse(Code::InvalidInput, QStringLiteral("limit"), QStringLiteral("A limit is at least 1."));
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    if (!query.after.isEmpty()) {
        const auto cursor = parseId<DonorId>(query.after, QStringLiteral("after"), QStringLiteral("page"));
        if (!cursor)
            return refuse(Code::InvalidInput, QStringLiteral("after"), QStringLiteral("This is no cursor of this list."));
        before = cursor->value;
    }
    const QString pattern = likePattern(query.search);
    DonorListQuery::Page page;
    Statement rows(reader.connection(),
                   "SELECT c.seq, c.donor, c.kind, c.name, c.email, c.phone, c.note FROM donor_current c WHERE c.donor = c.survivor AND "
                   "c.donor < ? AND (? = '' OR c.donor IN (SELECT v.survivor FROM donor_current v WHERE fold(v.name) LIKE ? ESCAPE '\\' OR "
                   "fold(v.email) LIKE ? ESCAPE '\\' OR v.phone LIKE ? ESCAPE '\\')) ORDER BY c.donor DESC LIMIT ?",
                   before, pattern, pattern, pattern, pattern, static_cast<std::int64_t>(query.limit) + 1);
    while (rows.next()) {
        if (static_cast<int>(page.donors.size()) == query.limit) {
            page.next = page.donors.back().id.toString();
            break;
        }
        page.donors.push_back(donorFrom(versionFrom(rows)));
    }
    return page;
}

Result<DonorTotalsQuery::Totals> answer(BookReader& reader, const DonorTotalsQuery& query)
{
    DonorTotalsQuery::Totals totals;
    totals.seq = headSeq(reader.connection());
    totals.people = peopleOf(reader.connection(), query.donor);
    Statement rows(reader.connection(),
                   "SELECT currency, year, sum(amount), sum(gifts) FROM total_donor WHERE donor = ? OR donor IN (SELECT donor FROM donor_survivor "
                   "WHERE survivor = ?) GROUP BY currency, year ORDER BY currency, year DESC",
                   totals.people.front(), totals.people.front());
    while (rows.next()) {
        const auto currency = Currency::parse(rows.text(0));
        if (!currency)
            return Refusal(currency.error());
        if (rows.integer(3) > 0)
            totals.rows.push_back({Money{rows.integer(2), *currency}, static_cast<int>(rows.integer(1)), rows.integer(3)});
    }
    return totals;
}

} // namespace amanah::finance
