// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/audit_browse.h"

#include "finance/audit/audit_store.h"
#include "finance/audit/chain.h"
#include "finance/book/reader.h"
#include "finance/donations/donations.h"

#include <QJsonDocument>
#include <array>

namespace amanah::finance {

namespace {

QString oneText(BookConnection& connection, const char* sql, std::int64_t id)
{
    Statement row(connection, sql, id);
    return row.next() ? row.text(0) : QString();
}

Money amountIn(const QJsonObject& data, const QString& code)
{
    const auto currency = Currency::parse(code);
    if (!currency)
        return {};
    return parseAmountOrZero(data.value(QStringLiteral("amount")).toString(), *currency).value_or(Money{});
}

// A record says which gift it takes back, not which receipt and amount.
void nameReversal(BookConnection& connection, AuditRow& row, std::int64_t donation)
{
    Statement gift(connection, "SELECT year, number, amount, currency FROM donation WHERE id = ?", donation);
    if (!gift.next())
        return;
    row.name = donationNumber(static_cast<int>(gift.integer(0)), gift.integer(1));
    if (const auto currency = Currency::parse(gift.text(3)))
        row.amount = Money{gift.integer(2), *currency};
}

QString newestName(BookConnection& connection, std::int64_t donor)
{
    return oneText(connection, "SELECT name FROM donor_version WHERE donor = ? ORDER BY seq DESC LIMIT 1", donor);
}

void nameSubject(BookConnection& connection, AuditRow& row, const QJsonObject& data)
{
    const QString& action = row.line.action;
    if (action == QStringLiteral("donation.recorded")) {
        row.name = donationNumber(data.value(QStringLiteral("date")).toString().left(4).toInt(), data.value(QStringLiteral("number")).toInteger());
        row.amount = amountIn(data, data.value(QStringLiteral("currency")).toString());
    } else if (action == QStringLiteral("donation.reversed")) {
        nameReversal(connection, row, data.value(QStringLiteral("donation")).toInteger());
    } else if (action == QStringLiteral("fund.disbursed")) {
        row.name = oneText(connection, "SELECT name FROM fund WHERE id = ?", data.value(QStringLiteral("fund")).toInteger());
        row.amount = amountIn(data, data.value(QStringLiteral("currency")).toString());
    } else if (action == QStringLiteral("fund.added")) {
        row.name = data.value(QStringLiteral("name")).toString();
    } else if (action == QStringLiteral("donor.added")) {
        row.name = newestName(connection, row.line.seq);
    } else if (action == QStringLiteral("nisab.set")) {
        row.name = data.value(QStringLiteral("currency")).toString();
    } else if (action.startsWith(QStringLiteral("user."))) {
        row.name = data.value(QStringLiteral("login")).toString();
    } else if (const std::int64_t donor = data.value(QStringLiteral("donor")).toInteger(); donor > 0) {
        row.name = newestName(connection, donor);
    }
}

std::optional<AuditRow> rowOf(BookConnection& connection, std::int64_t seq, QByteArray* bytes = nullptr)
{
    AuditRow row;
    QJsonObject record;
    {
        Statement found(connection, "SELECT bytes, hash FROM audit WHERE seq = ?", seq);
        if (!found.next())
            return std::nullopt;
        if (bytes)
            *bytes = found.blob(0);
        row.line = auditLineOf(seq, found.blob(0), found.blob(1));
        record = QJsonDocument::fromJson(found.blob(0)).object();
    }
    nameSubject(connection, row, record.value(QStringLiteral("data")).toObject());
    return row;
}

QByteArray hashOf(BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT hash FROM audit WHERE seq = ?", seq);
    return row.next() ? row.blob(0) : QByteArray();
}

// One version of a donor; the columns in the order of donorFields.
constexpr std::array<const char*, 4> donorFields{"name", "email", "phone", "note"};
struct DonorTexts
{
    bool isKept = false;
    std::int64_t donor = 0;
    QByteArray salt;
    std::array<QString, 4> values;
};

DonorTexts donorTexts(Statement& row)
{
    if (!row.next())
        return {};
    return {true, row.integer(0), row.blob(1), {row.text(2), row.text(3), row.text(4), row.text(5)}};
}

DonorTexts donorTextsOf(BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT donor, salt, name, email, phone, note FROM donor_version WHERE seq = ?", seq);
    return donorTexts(row);
}

DonorTexts donorTextsBefore(BookConnection& connection, std::int64_t donor, std::int64_t seq)
{
    Statement row(connection,
                  "SELECT donor, salt, name, email, phone, note FROM donor_version WHERE donor = ? AND seq < ? ORDER BY seq DESC LIMIT 1", donor,
                  seq);
    return donorTexts(row);
}

void checkText(AuditText& text, const QByteArray& salt, const QString& expectedHex)
{
    text.isKept = true;
    text.fits = QString::fromLatin1(commitment(salt, text.value).toHex()) == expectedHex;
}

std::vector<AuditText> textsOfDonor(BookConnection& connection, std::int64_t seq, const QJsonObject& commitments)
{
    const DonorTexts now = donorTextsOf(connection, seq);
    const DonorTexts before = now.isKept ? donorTextsBefore(connection, now.donor, seq) : DonorTexts();
    std::vector<AuditText> texts;
    for (std::size_t i = 0; i < donorFields.size(); ++i) {
        AuditText text{QString::fromLatin1(donorFields[i]), false, false, now.values[i], std::nullopt};
        if (now.isKept)
            checkText(text, now.salt, commitments.value(text.field).toString());
        if (before.isKept)
            text.before = before.values[i];
        texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<AuditText> textsOf(BookConnection& connection, std::int64_t seq, const QJsonObject& commitments)
{
    std::vector<AuditText> texts;
    for (auto it = commitments.begin(); it != commitments.end(); ++it) {
        AuditText text{it.key(), false, false, {}, std::nullopt};
        Statement row(connection, "SELECT salt, value FROM private_text WHERE seq = ? AND field = ?", seq, it.key());
        if (row.next()) {
            text.value = row.text(1);
            checkText(text, row.blob(0), it.value().toString());
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace

Result<AuditRowsQuery::Reply> answer(BookReader& reader, const AuditRowsQuery& query)
{
    AuditRowsQuery::Reply rows;
    rows.reserve(query.seqs.size());
    for (const std::int64_t seq : query.seqs)
        if (auto row = rowOf(reader.connection(), seq))
            rows.push_back(std::move(*row));
    return rows;
}

Result<AuditRecordQuery::Record> answer(BookReader& reader, const AuditRecordQuery& query)
{
    BookConnection& connection = reader.connection();
    AuditRecordQuery::Record record;
    auto row = rowOf(connection, query.seq, &record.bytes);
    if (!row)
        return refuse(Code::NotFound, QStringLiteral("seq"), QStringLiteral("There is no such audit record."));
    record.row = std::move(*row);
    record.previousHash = query.seq > 1 ? hashOf(connection, query.seq - 1) : genesisHash();
    record.nextHash = hashOf(connection, query.seq + 1);
    record.fits = chainHash(record.previousHash, record.bytes) == record.row.line.hash;
    const QJsonObject commitments = QJsonDocument::fromJson(record.bytes).object().value(QStringLiteral("private")).toObject();
    const bool ofDonor = record.row.line.action.startsWith(QStringLiteral("donor."));
    record.texts = ofDonor ? textsOfDonor(connection, query.seq, commitments) : textsOf(connection, query.seq, commitments);
    return record;
}

} // namespace amanah::finance
