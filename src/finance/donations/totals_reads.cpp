// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/reader.h"
#include "finance/donations/donations_store.h"
#include "finance/donors/donors_store.h"
#include "finance/hijri/hijri_date.h"
#include "finance/money/civil_date.h"

#include <QJsonArray>
#include <algorithm>
#include <map>

namespace amanah::finance {

namespace {

struct AskedPeriod
{
    QString from = QStringLiteral("0000-00-00");
    QString to = QStringLiteral("9999-99-99");
    bool isAll = true;
};

Result<AskedPeriod> periodOf(const TotalsQuery& query)
{
    AskedPeriod period;
    for (const auto& [text, field, bound] : {std::tuple(query.from, QStringLiteral("from"), &period.from),
                                             std::tuple(query.to, QStringLiteral("to"), &period.to)}) {
        if (text.isEmpty())
            continue;
        const auto day = parseCivilDate(text, field);
        if (!day)
            return Refusal(day.error());
        *bound = civilDateText(*day);
        period.isAll = false;
    }
    return period;
}

struct Label
{
    QString key;
    QString label;
};

// Sums rows that share key and currency, in the order people read them.
class TotalsSum
{
public:
    Result<void> add(const Label& label, const QString& currencyCode, std::int64_t minor, std::int64_t count)
    {
        const auto currency = Currency::parse(currencyCode);
        if (!currency)
            return Refusal(currency.error());
        TotalsQuery::Row& row = m_rows[{label.key, currencyCode}];
        if (addWouldOverflow(row.amount.minor, minor))
            return refuse(Code::InvalidAmount, QStringLiteral("totals"), QStringLiteral("A total is too large to be shown."));
        row.key = label.key;
        row.label = label.label;
        row.amount = Money{row.amount.minor + minor, *currency};
        row.count += count;
        return {};
    }
    [[nodiscard]] std::vector<TotalsQuery::Row> take()
    {
        std::vector<TotalsQuery::Row> rows;
        for (auto& [key, row] : m_rows)
            if (row.count != 0 || row.amount.minor != 0)
                rows.push_back(std::move(row));
        return rows;
    }

private:
    std::map<std::pair<QString, QString>, TotalsQuery::Row> m_rows;
};

Result<void> sumByCurrency(BookConnection& connection, const AskedPeriod& period, TotalsSum& sum)
{
    Statement rows(connection,
                   "SELECT currency, sum(amount), sum(gifts) FROM total_day WHERE day BETWEEN ? AND ? GROUP BY currency", period.from, period.to);
    while (rows.next())
        if (const auto added = sum.add({rows.text(0), rows.text(0)}, rows.text(0), rows.integer(1), rows.integer(2)); !added)
            return added;
    return {};
}

Result<void> sumByFund(BookConnection& connection, const AskedPeriod& period, TotalsSum& sum)
{
    Statement rows(connection,
                   "SELECT f.code, f.name, t.currency, sum(t.amount), sum(t.lines) FROM total_day t JOIN fund f ON f.id = t.fund "
                   "WHERE t.day BETWEEN ? AND ? GROUP BY f.id, t.currency",
                   period.from, period.to);
    while (rows.next())
        if (const auto added = sum.add({rows.text(0), rows.text(1)}, rows.text(2), rows.integer(3), rows.integer(4)); !added)
            return added;
    return {};
}

Result<void> sumByMethod(BookConnection& connection, const AskedPeriod& period, TotalsSum& sum)
{
    Statement rows(connection,
                   "SELECT method, currency, sum(amount), sum(gifts) FROM total_day WHERE day BETWEEN ? AND ? GROUP BY method, currency",
                   period.from, period.to);
    while (rows.next())
        if (const auto added = sum.add({rows.text(0), rows.text(0)}, rows.text(1), rows.integer(2), rows.integer(3)); !added)
            return added;
    return {};
}

// Both calendars' months come from days: one row a day is little, however many gifts there are.
Result<void> sumByMonth(BookConnection& connection, const AskedPeriod& period, bool hijri, TotalsSum& sum)
{
    const HijriCalendar calendar = connection.facts().calendar;
    Statement rows(connection,
                   "SELECT day, currency, sum(amount), sum(gifts) FROM total_day WHERE day BETWEEN ? AND ? GROUP BY day, currency", period.from,
                   period.to);
    while (rows.next()) {
        QString month = rows.text(0).left(7);
        if (hijri) {
            const auto date = toHijri(QDate::fromString(rows.text(0), Qt::ISODate), calendar);
            month = date ? date->toString().left(7) : QStringLiteral("?");
        }
        if (const auto added = sum.add({month, month}, rows.text(1), rows.integer(2), rows.integer(3)); !added)
            return added;
    }
    return {};
}

// Anonymous gifts stand together under no name, whoever gave them; loose cash likewise.
Label donorLabel(BookConnection& connection, const Statement& row)
{
    if (row.integer(1) != 0)
        return {QStringLiteral("anonymous"), QStringLiteral("Anonymous")};
    if (row.integer(0) == 0)
        return {QStringLiteral("none"), QStringLiteral("Loose cash")};
    return {QString::number(row.integer(0)), row.isNull(2) ? erasedName(connection, DonorId(row.integer(0))) : row.text(2)};
}

Result<void> sumByDonor(BookConnection& connection, const AskedPeriod& period, TotalsSum& sum)
{
    static constexpr auto kept =
        "SELECT coalesce(s.survivor, t.donor) AS who, t.anonymous, (SELECT v.name FROM donor_version v WHERE v.donor = coalesce(s.survivor, "
        "t.donor) ORDER BY v.seq DESC LIMIT 1), t.currency, sum(t.amount), sum(t.gifts) FROM total_donor t LEFT JOIN donor_survivor s ON s.donor "
        "= t.donor WHERE ? <= ? GROUP BY who, t.anonymous, t.currency";
    static constexpr auto scanned =
        "SELECT coalesce(s.survivor, d.donor, 0) AS who, d.anonymous, (SELECT v.name FROM donor_version v WHERE v.donor = coalesce(s.survivor, "
        "d.donor) ORDER BY v.seq DESC LIMIT 1), d.currency, sum(d.amount), count(*) FROM donation d LEFT JOIN donor_survivor s ON s.donor = "
        "d.donor LEFT JOIN reversal r ON r.donation = d.id WHERE r.seq IS NULL AND d.day BETWEEN ? AND ? GROUP BY 1, 2, 4";
    Statement rows(connection, period.isAll ? kept : scanned, period.from, period.to);
    while (rows.next())
        if (const auto added = sum.add(donorLabel(connection, rows), rows.text(3), rows.integer(4), rows.integer(5)); !added)
            return added;
    return {};
}

} // namespace

Result<TotalsQuery::Totals> answer(BookReader& reader, const TotalsQuery& query)
{
    const auto period = periodOf(query);
    if (!period)
        return Refusal(period.error());
    BookConnection& connection = reader.connection();
    TotalsSum sum;
    Result<void> summed = refuse(Code::InvalidInput, QStringLiteral("by"),
                                 QStringLiteral("Totals go by donor, fund, month, hijri_month or method."));
    if (query.by.isEmpty())
        summed = sumByCurrency(connection, *period, sum);
    else if (query.by == QStringLiteral("fund"))
        summed = sumByFund(connection, *period, sum);
    else if (query.by == QStringLiteral("method"))
        summed = sumByMethod(connection, *period, sum);
    else if (query.by == QStringLiteral("month") || query.by == QStringLiteral("hijri_month"))
        summed = sumByMonth(connection, *period, query.by == QStringLiteral("hijri_month"), sum);
    else if (query.by == QStringLiteral("donor"))
        summed = sumByDonor(connection, *period, sum);
    if (!summed)
        return Refusal(summed.error());
    return TotalsQuery::Totals{query.by.isEmpty() ? QStringLiteral("currency") : query.by, headSeq(connection), sum.take()};
}

QJsonObject TotalsQuery::Totals::toJson() const
{
    QJsonArray list;
    for (const Row& row : rows)
        list.append(QJsonObject{{QStringLiteral("key"), row.key},
                                {QStringLiteral("label"), row.label},
                                {QStringLiteral("currency"), row.amount.currency.code()},
                                {QStringLiteral("amount"), row.amount.toString()},
                                {QStringLiteral("count"), static_cast<qint64>(row.count)}});
    return {{QStringLiteral("by"), by}, {QStringLiteral("totals"), list}};
}

} // namespace amanah::finance
