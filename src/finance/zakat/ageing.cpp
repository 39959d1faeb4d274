// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/ageing.h"

#include "finance/book/reader.h"
#include "finance/hijri/calendar_profile.h"
#include "finance/money/civil_date.h"

#include <QJsonArray>
#include <algorithm>
#include <map>

namespace amanah::finance {

namespace {

struct FundCourse
{
    std::vector<ZakatLayer> came;
    std::int64_t spent = 0;
};
using FundCourses = std::map<std::pair<QString, QString>, FundCourse>; // by fund code and currency

void addGifts(BookConnection& connection, FundCourses& courses)
{
    Statement rows(connection,
                   "SELECT f.code, d.currency, d.day, sum(l.amount) FROM donation d JOIN donation_line l ON l.donation = d.id JOIN fund f ON f.id = l.fund "
                   "LEFT JOIN reversal r ON r.donation = d.id WHERE f.kind = 'zakat' AND r.seq IS NULL GROUP BY f.code, d.currency, d.day "
                   "UNION ALL SELECT f.code, t.currency, t.day, t.amount FROM transfer t JOIN fund f ON f.id = t.to_fund WHERE f.kind = 'zakat'");
    while (rows.next())
        courses[{rows.text(0), rows.text(1)}].came.push_back({QDate::fromString(rows.text(2), Qt::ISODate), rows.integer(3)});
}

void addPayments(BookConnection& connection, FundCourses& courses)
{
    Statement rows(connection,
                   "SELECT f.code, p.currency, sum(p.amount) FROM disbursement p JOIN fund f ON f.id = p.fund WHERE f.kind = 'zakat' GROUP BY f.code, p.currency "
                   "UNION ALL SELECT f.code, t.currency, sum(t.amount) FROM transfer t JOIN fund f ON f.id = t.from_fund WHERE f.kind = 'zakat' "
                   "GROUP BY f.code, t.currency");
    while (rows.next())
        courses[{rows.text(0), rows.text(1)}].spent += rows.integer(2);
}

} // namespace

std::vector<ZakatLayer> layersLeft(std::vector<ZakatLayer> layers, std::int64_t spent)
{
    std::ranges::stable_sort(layers, {}, &ZakatLayer::date);
    for (ZakatLayer& layer : layers) {
        const std::int64_t taken = std::min(layer.minor, spent);
        layer.minor -= taken;
        spent -= taken;
    }
    std::erase_if(layers, [](const ZakatLayer& layer) { return layer.minor == 0; });
    return layers;
}

Result<AgeingQuery::Reply> answer(BookReader& reader, const AgeingQuery& query)
{
    FundCourses courses;
    addGifts(reader.connection(), courses);
    addPayments(reader.connection(), courses);
    const CalendarProfile calendar(reader.facts().calendar);
    AgeingQuery::Reply funds;
    for (auto& [name, course] : courses) {
        AgeingQuery::Fund fund{name.first, Currency::parse(name.second).value(), layersLeft(std::move(course.came), course.spent)};
        for (ZakatLayer& layer : fund.layers) {
            layer.giveBy = calendar.sameDayAfter(layer.date, 1, MissingDay::Clamp).value_or(QDate());
            layer.overdue = layer.giveBy.isValid() && layer.giveBy < query.today;
        }
        funds.push_back(std::move(fund));
    }
    return funds;
}

QJsonObject AgeingQuery::Fund::toJson() const
{
    QJsonArray list;
    std::int64_t unspent = 0;
    std::int64_t late = 0;
    for (const ZakatLayer& layer : layers) {
        unspent += layer.minor;
        late += layer.overdue ? layer.minor : 0;
        list.append(QJsonObject{{QStringLiteral("date"), civilDateText(layer.date)},
                                {QStringLiteral("amount"), (Money{layer.minor, currency}).toString()},
                                {QStringLiteral("give_by"), layer.giveBy.isValid() ? QJsonValue(civilDateText(layer.giveBy)) : QJsonValue()},
                                {QStringLiteral("overdue"), layer.overdue}});
    }
    return {{QStringLiteral("fund"), code},
            {QStringLiteral("currency"), currency.code()},
            {QStringLiteral("unspent"), (Money{unspent, currency}).toString()},
            {QStringLiteral("overdue"), (Money{late, currency}).toString()},
            {QStringLiteral("layers"), list}};
}

} // namespace amanah::finance
