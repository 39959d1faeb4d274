// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/audit_browse.h"

#include "finance/book/reader.h"
#include "finance/book/sql_functions.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace amanah::finance {

namespace {

std::int64_t newestRecord(BookConnection& connection)
{
    Statement row(connection, "SELECT max(seq) FROM audit");
    return row.next() ? row.integer(0) : 0;
}

std::int64_t timeOfRecord(BookConnection& connection, std::int64_t seq)
{
    Statement row(connection, "SELECT bytes FROM audit WHERE seq = ?", seq);
    return row.next() ? QJsonDocument::fromJson(row.blob(0)).object().value(QStringLiteral("at")).toInteger() : 0;
}

// The first record of `sinceUs` or later, by halving: clocks go forward but for small steps back, which move the edge by as little.
std::int64_t firstSince(BookConnection& connection, std::int64_t sinceUs, std::int64_t head)
{
    std::int64_t low = 1;
    std::int64_t high = head + 1;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (timeOfRecord(connection, middle) < sinceUs)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

QString recordsOf(AuditGroup group)
{
    switch (group) {
    case AuditGroup::Any: return QStringLiteral("SELECT seq FROM audit");
    case AuditGroup::Gifts: return QStringLiteral("SELECT id AS seq FROM donation");
    case AuditGroup::Voids: return QStringLiteral("SELECT seq FROM reversal");
    case AuditGroup::Payments: return QStringLiteral("SELECT id AS seq FROM disbursement");
    case AuditGroup::Donors: return QStringLiteral("SELECT seq FROM donor_version UNION SELECT id FROM donor");
    case AuditGroup::Funds: return QStringLiteral("SELECT id AS seq FROM fund");
    case AuditGroup::Zakat: return QStringLiteral("SELECT seq FROM nisab UNION SELECT id FROM assessment");
    }
    return {};
}

struct Search
{
    QString records; // SELECT seq …
    QVariantList values;
};

Search byRecordNumber(qlonglong number)
{
    return {QStringLiteral("SELECT ? AS seq UNION SELECT seq FROM reversal WHERE donation = ? UNION SELECT seq FROM donor_version WHERE donor = ?"),
            {number, number, number}};
}

Search byReceipt(int year, qlonglong number)
{
    return {QStringLiteral("SELECT id AS seq FROM donation WHERE year = ? AND number = ? UNION SELECT r.seq FROM reversal r JOIN donation d ON "
                           "d.id = r.donation WHERE d.year = ? AND d.number = ?"),
            {year, number, year, number}};
}

// Whoever gave anonymously is not found by name.
Search byWords(const QStringList& words)
{
    QStringList donorMatches;
    QStringList fundMatches;
    QVariantList patterns;
    for (const QString& word : words) {
        donorMatches << QStringLiteral("fold(name) LIKE ? ESCAPE '\\'");
        fundMatches << QStringLiteral("fold(name) LIKE ? ESCAPE '\\'");
        patterns << likePattern(word);
    }
    const QString donors = QStringLiteral("SELECT donor FROM donor_version WHERE ") + donorMatches.join(QStringLiteral(" AND "));
    const QString funds = QStringLiteral("SELECT id FROM fund WHERE ") + fundMatches.join(QStringLiteral(" AND "));
    Search search;
    search.records = QStringLiteral("SELECT seq FROM donor_version WHERE donor IN (%1) "
                                    "UNION SELECT id FROM donation WHERE anonymous = 0 AND donor IN (%1) "
                                    "UNION SELECT r.seq FROM reversal r JOIN donation d ON d.id = r.donation WHERE d.anonymous = 0 AND d.donor IN (%1) "
                                    "UNION SELECT id FROM assessment WHERE donor IN (%1) "
                                    "UNION %2 UNION SELECT id FROM disbursement WHERE fund IN (%2)")
                         .arg(donors, funds);
    for (int part = 0; part < 6; ++part)
        search.values << patterns;
    return search;
}

Search searchFor(const QString& typed)
{
    static const QRegularExpression receipt(QStringLiteral("^(\\d{4})-(\\d{1,9})$"));
    static const QRegularExpression grouping(QStringLiteral("[,\\s\\x{00A0}\\x{202F}\\x{066C}]"));
    if (const auto match = receipt.match(typed); match.hasMatch())
        return byReceipt(match.captured(1).toInt(), match.captured(2).toLongLong());
    bool isNumber = false;
    const qlonglong number = QString(typed).remove(grouping).toLongLong(&isNumber);
    return isNumber ? byRecordNumber(number) : byWords(typed.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

} // namespace

Result<AuditIndexQuery::Index> answer(BookReader& reader, const AuditIndexQuery& query)
{
    BookConnection& connection = reader.connection();
    AuditIndexQuery::Index index;
    index.head = newestRecord(connection);
    index.first = std::max<std::int64_t>(query.fromSeq, 1);
    if (query.sinceUs > 0)
        index.first = std::max(index.first, firstSince(connection, query.sinceUs, index.head));
    index.first = std::min(index.first, index.head + 1);
    const QString typed = query.search.trimmed();
    index.isRange = query.group == AuditGroup::Any && typed.isEmpty();
    if (index.isRange)
        return index;
    QString sql = QStringLiteral("SELECT g.seq FROM (%1) g WHERE g.seq >= ?").arg(recordsOf(query.group));
    QVariantList values{static_cast<qlonglong>(index.first)};
    if (!typed.isEmpty()) {
        const Search search = searchFor(typed);
        sql += QStringLiteral(" AND g.seq IN (%1)").arg(search.records);
        values << search.values;
    }
    OneTimeStatement rows(connection, sql + QStringLiteral(" ORDER BY g.seq"), values);
    while (rows.next())
        index.seqs.push_back(rows.integer(0));
    return index;
}

} // namespace amanah::finance
