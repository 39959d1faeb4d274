// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting what was collected: equal shares and plans, with the cap on those who collect (zakat.md 2.7).
#include "finance/money/json_fields.h"
#include "finance/zakat/companions.h"

#include <numeric>
#include <vector>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShares = 100'000;

struct PlannedShare
{
    QString name;
    Rational percent;
};

QJsonObject shareAnswer(const std::vector<PlannedShare>& plan, const std::vector<std::int64_t>& minors, Currency currency)
{
    QJsonArray shares;
    for (std::size_t i = 0; i < plan.size(); ++i)
        shares.append(QJsonObject{{u"name"_s, plan[i].name}, {u"amount"_s, (Money{minors[i], currency}).toString()}});
    return {{u"shares"_s, shares}};
}

Result<std::vector<PlannedShare>> readPlan(const QJsonArray& array)
{
    JsonFaults faults;
    std::vector<PlannedShare> plan;
    Rational sum;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = u"[%1]"_s.arg(i);
        if (!array.at(i).isObject())
            faults.add(Code::InvalidInput, path, u"This value is an object."_s);
        const JsonFields fields(array.at(i).toObject(), path, {u"name"_s, u"percent"_s}, faults);
        fields.require(u"name"_s);
        fields.require(u"percent"_s);
        plan.push_back({fields.text(u"name"_s).value_or(QString()), fields.decimal(u"percent"_s).value_or(Rational())});
        sum += plan.back().percent;
    }
    if (sum != Rational(100))
        faults.add(Code::InvalidInput, u"plan"_s, u"The plan's percentages sum to 100."_s);
    if (faults.first())
        return tl::unexpected(*faults.first());
    return plan;
}

bool isCollector(const PlannedShare& share)
{
    return share.name == u"amilin" || share.name == u"amil";
}

// Lowers the collectors to the cap and raises the others in proportion.
Result<void> capCollectors(std::vector<PlannedShare>& plan, const Rational& cap)
{
    Rational collectors;
    for (const PlannedShare& share : plan)
        collectors += isCollector(share) ? share.percent : Rational();
    if (collectors <= cap)
        return {};
    if (collectors == Rational(100))
        return refuse(Code::InvalidInput, u"amil-cap"_s, u"Nobody else is in the plan to take what is above the cap."_s);
    for (PlannedShare& share : plan)
        share.percent = share.percent * (isCollector(share) ? cap / collectors
                                                            : (Rational(100) - cap) / (Rational(100) - collectors));
    return {};
}

// The collectors' part is rounded down, so that rounding never lifts it over the cap.
std::vector<std::int64_t> splitBelowCap(const Money& amount, const std::vector<PlannedShare>& plan)
{
    std::vector<std::int64_t> minors(plan.size(), 0);
    std::vector<Rational> others(plan.size());
    std::int64_t rest = amount.minor;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (!isCollector(plan[i])) {
            others[i] = plan[i].percent;
            continue;
        }
        minors[i] = static_cast<std::int64_t>((Rational(amount.minor) * plan[i].percent / 100).floor());
        rest -= minors[i];
    }
    const auto shares = allocateExact(rest, others);
    for (std::size_t i = 0; i < plan.size(); ++i)
        minors[i] += shares[i];
    return minors;
}

Result<QJsonObject> splitByPlan(const Money& amount, const QJsonArray& array, const QString& amilCap)
{
    auto plan = readPlan(array);
    if (!plan)
        return tl::unexpected(plan.error());
    if (!amilCap.isEmpty()) {
        const auto cap = parseDecimal(amilCap, u"amil-cap"_s);
        if (!cap)
            return tl::unexpected(cap.error());
        if (*cap > Rational(100))
            return refuse(Code::InvalidInput, u"amil-cap"_s, u"A percentage is at most 100."_s);
        const auto before = *plan;
        if (const auto capped = capCollectors(*plan, *cap); !capped)
            return tl::unexpected(capped.error());
        const bool lowered = !std::equal(plan->begin(), plan->end(), before.begin(), [](const auto& a, const auto& b) {
            return a.percent == b.percent;
        });
        if (lowered)
            return shareAnswer(*plan, splitBelowCap(amount, *plan), amount.currency);
    }
    std::vector<Rational> weights;
    for (const PlannedShare& share : *plan)
        weights.push_back(share.percent);
    return shareAnswer(*plan, allocateExact(amount.minor, weights), amount.currency);
}

} // namespace

Result<QJsonObject> equalSharesAnswer(const QString& amount, const QString& over, Currency currency)
{
    const auto money = parseAmount(amount, currency);
    if (!money)
        return tl::unexpected(money.error());
    bool ok = false;
    const int count = over.toInt(&ok);
    if (!ok || count < 1 || count > mostShares || QString::number(count) != over)
        return refuse(Code::InvalidInput, u"over"_s, u"This is a whole number from 1 to %1."_s.arg(mostShares));
    std::vector<PlannedShare> plan;
    for (int i = 1; i <= count; ++i)
        plan.push_back({QString::number(i), 1});
    const std::vector<std::int64_t> weights(plan.size(), 1);
    return shareAnswer(plan, allocate(money->minor, weights), currency);
}

Result<QJsonObject> planSharesAnswer(const QString& amount, const QJsonArray& plan, const QString& amilCap, Currency currency)
{
    const auto money = parseAmount(amount, currency);
    if (!money)
        return tl::unexpected(money.error());
    try {
        return splitByPlan(*money, plan, amilCap);
    } catch (const RationalOverflow&) {
        return refuse(Code::InvalidAmount, u"plan"_s, u"The numbers are too large to be exact."_s);
    }
}

} // namespace amanah::finance
