// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/distribution_plan.h"

#include "finance/money/json_fields.h"

#include <algorithm>
#include <vector>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

const QStringList& eightAsnaf()
{
    static const QStringList names{u"fuqara"_s, u"masakin"_s, u"amilin"_s, u"muallafah"_s,
                                   u"riqab"_s, u"gharimin"_s, u"fisabilillah"_s, u"ibnussabil"_s};
    return names;
}

struct AsnafShare
{
    QString name;
    std::int64_t minor = 0;
};
using AsnafShares = std::vector<AsnafShare>;

Result<AsnafShares> equalAsnaf(const Money& amount, const QString& present)
{
    const QStringList names = present.isEmpty() ? eightAsnaf() : present.split(u',');
    AsnafShares shares;
    const auto minors = allocate(amount.minor, std::vector<std::int64_t>(static_cast<std::size_t>(names.size()), 1));
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!eightAsnaf().contains(names[i]) || names.indexOf(names[i]) != i)
            return refuse(Code::InvalidInput, u"present"_s, u"Each is one of the eight asnaf, and stands once."_s);
        shares.push_back({names[i], minors[static_cast<std::size_t>(i)]});
    }
    return shares;
}

// The names of a plan, each checked, and what stands under `key` for each.
struct PlannedAsnaf
{
    QStringList names;
    std::vector<Rational> values;
};

Result<PlannedAsnaf> readAsnafPlan(const QJsonArray& plan, const QString& key, Currency currency)
{
    JsonFaults faults;
    PlannedAsnaf read;
    for (qsizetype i = 0; i < plan.size(); ++i) {
        const QString path = u"[%1]"_s.arg(i);
        if (!plan.at(i).isObject())
            faults.add(Code::InvalidInput, path, u"This value is an object."_s);
        const JsonFields fields(plan.at(i).toObject(), path, {u"name"_s, key}, faults);
        fields.require(u"name"_s);
        fields.require(key);
        const QString name = fields.text(u"name"_s).value_or(QString());
        if (!eightAsnaf().contains(name) || read.names.contains(name))
            fields.refuse(u"name"_s, u"Each is one of the eight asnaf, and stands once."_s);
        read.names << name;
        read.values.push_back((key == u"amount" ? fields.money(key, currency, Sign::Quantity) : fields.decimal(key)).value_or(Rational()));
    }
    if (plan.isEmpty())
        faults.add(Code::InvalidInput, u"plan"_s, u"A plan names who receives."_s);
    if (faults.first())
        return tl::unexpected(*faults.first());
    return read;
}

Result<AsnafShares> freeAsnaf(const Money& amount, const QJsonArray& plan)
{
    const auto read = readAsnafPlan(plan, u"amount"_s, amount.currency);
    if (!read)
        return tl::unexpected(read.error());
    AsnafShares shares;
    Rational sum;
    for (std::size_t i = 0; i < read->values.size(); ++i) {
        sum += read->values[i];
        shares.push_back({read->names[static_cast<qsizetype>(i)], roundToMoney(read->values[i], amount.currency).minor});
    }
    if (sum > toRational(amount))
        return refuse(Code::InvalidInput, u"plan"_s, u"The plan gives more than there is."_s);
    return shares;
}

Result<AsnafShares> percentAsnaf(const Money& amount, const QJsonArray& plan)
{
    const auto read = readAsnafPlan(plan, u"percent"_s, amount.currency);
    if (!read)
        return tl::unexpected(read.error());
    Rational sum;
    for (const Rational& percent : read->values)
        sum += percent;
    if (sum != Rational(100))
        return refuse(Code::InvalidInput, u"plan"_s, u"The plan's percentages sum to 100."_s);
    AsnafShares shares;
    const auto minors = allocateExact(amount.minor, read->values);
    for (std::size_t i = 0; i < minors.size(); ++i)
        shares.push_back({read->names[static_cast<qsizetype>(i)], minors[i]});
    return shares;
}

// The warning about the collectors' share, none, or the refusal.
Result<QJsonArray> judgeAmilCap(const Money& amount, const AsnafShares& shares, const DistributionQuestion& question)
{
    if (!question.overCap.isEmpty() && question.overCap != u"block" && question.overCap != u"warn")
        return refuse(Code::InvalidInput, u"over-cap"_s, u"Over the cap is block or warn."_s);
    if (question.amilCap.isEmpty())
        return QJsonArray();
    const auto cap = parseDecimal(question.amilCap, u"amil-cap"_s);
    if (!cap)
        return tl::unexpected(cap.error());
    if (*cap > Rational(100))
        return refuse(Code::InvalidInput, u"amil-cap"_s, u"A percentage is at most 100."_s);
    const Rational most = Rational(amount.minor) * *cap / 100;
    const auto collectors = std::ranges::find(shares, u"amilin"_s, &AsnafShare::name);
    if (collectors == shares.end() || Rational(collectors->minor) <= most)
        return QJsonArray();
    const QString message = u"Those who collect would get %1, above %2 % of the whole."_s.arg((Money{collectors->minor, amount.currency}).toString(), question.amilCap);
    if (question.overCap != u"warn")
        return refuse(Code::InvalidInput, u"amil-cap"_s, message);
    return QJsonArray{QJsonObject{{u"code"_s, u"amil_over_cap"_s}, {u"message"_s, message}, {u"source"_s, u"S69: one eighth, or a tenth"_s}}};
}

Result<QJsonObject> plannedDistribution(const DistributionQuestion& question, Currency currency)
{
    const auto amount = parseAmount(question.amount, currency);
    if (!amount)
        return tl::unexpected(amount.error());
    if (question.mode != u"equal" && question.mode != u"free" && question.mode != u"percent")
        return refuse(Code::InvalidInput, u"mode"_s, u"A mode is equal, free or percent."_s);
    const auto shares = question.mode == u"equal"  ? equalAsnaf(*amount, question.present)
                        : question.mode == u"free" ? freeAsnaf(*amount, question.plan)
                                                   : percentAsnaf(*amount, question.plan);
    if (!shares)
        return tl::unexpected(shares.error());
    return judgeAmilCap(*amount, *shares, question).map([&](const QJsonArray& warnings) {
        QJsonArray list;
        std::int64_t rest = amount->minor;
        for (const AsnafShare& share : *shares) {
            rest -= share.minor;
            list.append(QJsonObject{{u"name"_s, share.name}, {u"amount"_s, (Money{share.minor, currency}).toString()}});
        }
        return QJsonObject{{u"shares"_s, list}, {u"rest"_s, (Money{rest, currency}).toString()}, {u"warnings"_s, warnings}};
    });
}

} // namespace

Result<QJsonObject> distributionAnswer(const DistributionQuestion& question, Currency currency)
{
    try {
        return plannedDistribution(question, currency);
    } catch (const RationalOverflow&) {
        return refuse(Code::InvalidAmount, u"plan"_s, u"The numbers are too large to be exact."_s);
    }
}

} // namespace amanah::finance
