// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/reader.h"
#include "finance/donations/donations.h"
#include "finance/donations/donations_store.h"

namespace amanah::finance {

namespace {

// A whole number as typed, or -1.
std::int64_t wholeNumber(const QString& text)
{
    bool isNumber = false;
    const qlonglong value = text.toLongLong(&isNumber);
    return isNumber && QString::number(value) == text ? value : -1;
}

} // namespace

Result<RegisterQuery::Page> answer(BookReader& reader, const RegisterQuery& query)
{
    const std::int64_t year = wholeNumber(query.year);
    if (year < 1 || year > 9999)
        return refuse(Code::InvalidDate, QStringLiteral("year"), QStringLiteral("A year is expected, such as 2026."));
    const std::int64_t after = query.after.isEmpty() ? 0 : wholeNumber(query.after);
    if (after < 0)
        return refuse(Code::InvalidInput, QStringLiteral("after"), QStringLiteral("This is no cursor of this list."));
    RegisterQuery::Page page;
    Statement rows(reader.connection(),
                   "SELECT d.id, d.year, d.number, r.seq, a.replaces, b.donation FROM donation d LEFT JOIN reversal r ON r.donation = d.id "
                   "LEFT JOIN correction a ON a.donation = d.id LEFT JOIN correction b ON b.replaces = d.id "
                   "WHERE d.year = ? AND d.number > ? ORDER BY d.number LIMIT ?",
                   year, after, query.limit);
    std::int64_t last = 0;
    while (rows.next()) {
        RegisterQuery::Row row;
        row.id = DonationId(rows.integer(0));
        last = rows.integer(2);
        row.number = donationNumber(static_cast<int>(rows.integer(1)), last);
        row.reversedBy = DonationId(rows.integer(3));
        row.replaces = DonationId(rows.integer(4));
        row.replacedBy = DonationId(rows.integer(5));
        row.status = row.replacedBy.isValid() ? QStringLiteral("replaced") : row.reversedBy.isValid() ? QStringLiteral("reversed") : QStringLiteral("issued");
        page.rows.push_back(std::move(row));
    }
    if (static_cast<int>(page.rows.size()) == query.limit)
        page.next = QString::number(last);
    return page;
}

QJsonObject RegisterQuery::Row::toJson() const
{
    QJsonObject json{{QStringLiteral("number"), number}, {QStringLiteral("id"), id.toString()}, {QStringLiteral("status"), status}};
    for (const auto& [name, other] : {std::pair("reversed_by", reversedBy), std::pair("replaces", replaces), std::pair("replaced_by", replacedBy)})
        if (other.isValid())
            json.insert(QLatin1StringView(name), other.toString());
    return json;
}

void RegisterCount::take(const RegisterQuery::Row& row)
{
    ++m_issued;
    m_reversed += row.status == QStringLiteral("reversed") ? 1 : 0;
    m_replaced += row.status == QStringLiteral("replaced") ? 1 : 0;
    // The nth number of a year is n.
    m_isGapless = m_isGapless && row.number.section(QLatin1Char('-'), 1).toLongLong() == m_issued;
    if (m_first.isEmpty())
        m_first = row.number;
    m_last = row.number;
}

QJsonObject RegisterCount::toJson() const
{
    const auto numberOrNull = [](const QString& number) { return number.isEmpty() ? QJsonValue() : QJsonValue(number); };
    return {{QStringLiteral("issued"), qint64(m_issued)},     {QStringLiteral("reversed"), qint64(m_reversed)},
            {QStringLiteral("replaced"), qint64(m_replaced)}, {QStringLiteral("first"), numberOrNull(m_first)},
            {QStringLiteral("last"), numberOrNull(m_last)},   {QStringLiteral("gapless"), m_isGapless}};
}

} // namespace amanah::finance
