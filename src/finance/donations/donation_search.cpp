// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donation_search.h"

#include "finance/book/sql_functions.h"
#include "finance/donations/donations.h"
#include "finance/donors/donors_store.h"
#include "finance/funds/funds_store.h"
#include "finance/money/civil_date.h"

#include <algorithm>
#include <limits>

namespace amanah::finance {

namespace {

constexpr std::int64_t farAmount = std::numeric_limits<std::int64_t>::max() / 2;

// "49.90" in hundred-thousandths.
std::optional<std::int64_t> scaledAmount(const QString& text)
{
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const QString whole = point < 0 ? text : text.left(point);
    const QString part = point < 0 ? QString() : text.mid(point + 1);
    if (whole.isEmpty() || whole.size() > 12 || part.size() > 5 || (point >= 0 && part.isEmpty()))
        return std::nullopt;
    for (const QChar c : whole + part)
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
    return (whole + part.leftJustified(5, QLatin1Char('0'))).toLongLong();
}

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

void addSearch(FilterBuilder& filter, const QString& search)
{
    for (const QString& word : search.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const auto range = amountRange(word)) {
            filter.add(QStringLiteral("scaled(d.amount, d.currency) BETWEEN ? AND ?"),
                       {static_cast<qlonglong>(range->from), static_cast<qlonglong>(range->to)});
            continue;
        }
        // The donors and notes that match are looked for once, not once for each gift.
        const QString pattern = likePattern(word);
        QString condition =
            QStringLiteral("(+d.id IN (SELECT p.seq FROM private_text p WHERE fold(p.value) LIKE ? ESCAPE '\\') OR (d.anonymous = 0 AND "
                           "+d.donor IN (SELECT v.donor FROM donor_version v WHERE fold(v.name) LIKE ? ESCAPE '\\' AND v.seq = (SELECT "
                           "max(w.seq) FROM donor_version w WHERE w.donor = v.donor)))%1)");
        if (std::none_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); })) {
            filter.add(condition.arg(QString()), {pattern, pattern});
            continue;
        }
        filter.add(condition.arg(QStringLiteral(" OR printf('%d-%06d', d.year, d.number) LIKE ? ESCAPE '\\'")), {pattern, pattern, pattern});
    }
}

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
        filter.add(QStringLiteral("d.donor = ?"), {static_cast<qlonglong>(donor->value)});
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

std::optional<AmountRange> amountRange(const QString& word)
{
    if (word.startsWith(QLatin1Char('>')) || word.startsWith(QLatin1Char('<'))) {
        const auto bound = scaledAmount(word.mid(1));
        if (!bound)
            return std::nullopt;
        return word.startsWith(QLatin1Char('>')) ? AmountRange{*bound + 1, farAmount} : AmountRange{0, *bound - 1};
    }
    const qsizetype dots = word.indexOf(QStringLiteral(".."));
    if (dots > 0) {
        const auto from = scaledAmount(word.left(dots));
        const auto to = scaledAmount(word.mid(dots + 2));
        if (from && to)
            return AmountRange{*from, *to};
        return std::nullopt;
    }
    const auto exact = scaledAmount(word);
    return exact ? std::optional(AmountRange{*exact, *exact}) : std::nullopt;
}

Result<SqlFilter> donationFilter(BookConnection& connection, const DonationListQuery& query)
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
            return refuse(Code::InvalidInput, QStringLiteral("status"), QStringLiteral("A status is posted or reversed."));
        filter.add(query.status == QStringLiteral("posted") ? QStringLiteral("r.seq IS NULL") : QStringLiteral("r.seq IS NOT NULL"));
    }
    addSearch(filter, query.search);
    if (const auto added = addCursor(filter, query.after); !added)
        return Refusal(added.error());
    return filter.take();
}

} // namespace amanah::finance
