// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donation_search.h"

#include "finance/donations/donations.h"
#include "finance/donors/donors_store.h"
#include "finance/funds/funds_store.h"
#include "finance/money/civil_date.h"


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

Result<void> addCursor(FilterBuilder& filter, const QString& after)
{
    if (after.isEmpty())
        return {};
    const auto day = parseCivilDate(after.left(10), QStringLiteral("after"));
    const auto id = parseId<DonationId>(after.mid(11), QStringLiteral("after"), QStringLiteral("page"));
    if (!day || !id || after.size() < 12 || after[10] != QLatin1Char('.'))
        return refuse(Code::InvalidInput, QStringLiteral("after"), QStringLiteral("This is no cursor of this list."));
    filter.add(QStringLiteral("(d.day, d.id) < (?, ?)"), {civilDateText(*day), static_cast<qlonglong>(id->value)});
    return {};
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

} // namespace amanah::finance
