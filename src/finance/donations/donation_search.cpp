// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donation_search.h"

#include "finance/donations/donations.h"
#include "finance/donors/donors_store.h"
#include "finance/funds/funds_store.h"
#include "finance/money/civil_date.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace amanah::finance {

namespace {

class FilterBuilder
{
public:
    void add(const QString& condition, const QVariantList& values = {})
    {
        m_conditions << condition;
        m_filter.values << values;
    }
    [[nodiscard]] SqlFilter take()
    {
        if (!m_conditions.isEmpty())
            m_filter.where = QStringLiteral("WHERE ") + m_conditions.join(QStringLiteral(" AND "));
        return std::move(m_filter);
    }

private:
    QStringList m_conditions;
    SqlFilter m_filter;
};

struct ListPlace
{
    QString day;
    qlonglong id = 0;
};

Result<ListPlace> placeOf(const QString& after)
{
    const auto day = parseCivilDate(after.left(10), QStringLiteral("after"));
    const auto id = parseId<DonationId>(after.mid(11), QStringLiteral("after"), QStringLiteral("page"));
    if (!day || !id || after.size() < 12 || after[10] != QLatin1Char('.'))
        return refuse(Code::InvalidInput, QStringLiteral("after"), QStringLiteral("This is no cursor of this list."));
    return ListPlace{civilDateText(*day), static_cast<qlonglong>(id->value)};
}

Result<void> addCursor(FilterBuilder& filter, const QString& after)
{
    if (after.isEmpty())
        return {};
    return placeOf(after).map([&](const ListPlace& place) { filter.add(QStringLiteral("(d.day, d.id) < (?, ?)"), {place.day, place.id}); });
}

// Where a walk from the beginning of the query's list ends; nothing: the book ends sooner.
std::optional<ListPlace> endOfWalk(BookConnection& connection, const DonationListQuery& query, int length)
{
    const auto after = placeOf(query.after);
    const ListPlace from = after ? *after : ListPlace{QStringLiteral("9999-12-31"), std::numeric_limits<qlonglong>::max()};
    QString last = from.day;
    for (const QString& day : {query.to, latestDay(connection, query.search)})
        if (!day.isEmpty())
            last = std::min(last, day);
    OneTimeStatement row(connection, QStringLiteral("SELECT day, id FROM donation WHERE (day, id) < (?, ?) AND day <= ? ORDER BY day DESC, id DESC LIMIT 1 OFFSET ?"),
                         {from.day, from.id, last, length});
    return row.next() ? std::optional(ListPlace{row.text(0), static_cast<qlonglong>(row.integer(1))}) : std::nullopt;
}

std::vector<DonationId> idsOf(BookConnection& connection, const QString& sql, const QVariantList& values)
{
    std::vector<DonationId> ids;
    OneTimeStatement rows(connection, sql, values);
    while (rows.next())
        ids.emplace_back(rows.integer(0));
    return ids;
}

Result<void> addSubjects(FilterBuilder& filter, BookConnection& connection, const DonationListQuery& query)
{
    if (!query.donor.isEmpty()) {
        const auto donor = parseId<DonorId>(query.donor, QStringLiteral("donor"), QStringLiteral("donor"));
        if (!donor)
            return Refusal(donor.error());
        if (!donorExists(connection, *donor))
            return refuse(Code::NotFound, QStringLiteral("donor"), QStringLiteral("There is no such donor."));
        // A placeholder for each, not a subquery: there are hardly ever two.
        QStringList marks;
        QVariantList ids;
        for (const DonorId one : peopleOf(connection, *donor)) {
            marks << QStringLiteral("?");
            ids << static_cast<qlonglong>(one.value);
        }
        filter.add(QStringLiteral("d.donor IN (%1)").arg(marks.join(QLatin1Char(','))), ids);
    }
    if (!query.fund.isEmpty()) {
        const auto fund = findFund(connection, query.fund);
        if (!fund)
            return Refusal(fund.error());
        filter.add(QStringLiteral("EXISTS (SELECT 1 FROM donation_line l WHERE l.donation = d.id AND l.fund = ?)"),
                   {static_cast<qlonglong>(fund->id.value)});
    }
    return {};
}

} // namespace

Result<SqlFilter> donationFilter(BookConnection& connection, const DonationListQuery& query, bool wholeBook)
{
    FilterBuilder filter;
    if (query.limit < 1)
        return refuse(Code::InvalidInput, QStringLiteral("limit"), QStringLiteral("A limit is at least 1."));
    for (const auto& [text, field, condition] : {std::tuple(query.from, QStringLiteral("from"), QStringLiteral("d.day >= ?")),
                                                 std::tuple(query.to, QStringLiteral("to"), QStringLiteral("d.day <= ?"))}) {
        if (text.isEmpty())
            continue;
        const auto day = parseCivilDate(text, field);
        if (!day)
            return Refusal(day.error());
        filter.add(condition, {civilDateText(*day)});
    }
    if (const auto added = addSubjects(filter, connection, query); !added)
        return Refusal(added.error());
    if (!query.method.isEmpty()) {
        if (!isPaymentMethod(query.method))
            return refuse(Code::InvalidInput, QStringLiteral("method"), QStringLiteral("This is no method of payment."));
        filter.add(QStringLiteral("d.method = ?"), {query.method});
    }
    if (!query.status.isEmpty()) {
        if (query.status != QStringLiteral("posted") && query.status != QStringLiteral("reversed"))
            return refuse(Code::InvalidInput, QStringLiteral("status"), QStringLiteral("A status is posted, reversed or pending."));
        filter.add(query.status == QStringLiteral("posted") ? QStringLiteral("r.seq IS NULL") : QStringLiteral("r.seq IS NOT NULL"));
    }
    for (const SqlCondition& condition : searchConditions(connection, query.search, {.wholeBook = wholeBook}))
        filter.add(condition.sql, condition.values);
    if (const auto added = addCursor(filter, query.after); !added)
        return Refusal(added.error());
    return filter.take();
}

Result<std::vector<DonationId>> newestGifts(BookConnection& connection, const DonationListQuery& query, qlonglong atMost, int walkLength)
{
    const auto filter = donationFilter(connection, query);
    if (!filter)
        return Refusal(filter.error());
    const auto walk = [&](const QString& also, const QVariantList& alsoValues) {
        return idsOf(connection,
                     QStringLiteral("SELECT d.id FROM donation d LEFT JOIN reversal r ON r.donation = d.id %1%2 ORDER BY d.day DESC, d.id DESC LIMIT ?")
                         .arg(filter->where, also),
                     filter->values + alsoValues + QVariantList{atMost});
    };
    // A donor's gifts have an index of their own.
    const bool isSearch = !query.search.trimmed().isEmpty() && query.donor.isEmpty();
    const auto end = isSearch ? endOfWalk(connection, query, walkLength) : std::nullopt;
    if (!end)
        return walk({}, {});
    auto found = walk(QStringLiteral(" AND (d.day, d.id) >= (?, ?)"), {end->day, end->id});
    if (static_cast<qlonglong>(found.size()) >= atMost)
        return found;
    const SqlCondition places = newestPlaces(connection, query.search);
    return idsOf(connection,
                 QStringLiteral("SELECT d.id FROM (%1) p CROSS JOIN donation d ON d.id = p.key & 1099511627775 LEFT JOIN reversal r ON r.donation = d.id "
                                "%2 LIMIT ?")
                     .arg(places.sql, filter->where),
                 places.values + filter->values + QVariantList{atMost});
}

QString idList(std::span<const DonationId> ids)
{
    QStringList texts;
    for (const DonationId id : ids)
        texts << id.toString();
    return QLatin1Char('[') + texts.join(QLatin1Char(',')) + QLatin1Char(']');
}

} // namespace amanah::finance
