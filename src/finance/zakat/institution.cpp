// SPDX-License-Identifier: GPL-3.0-or-later
// An institution's zakat by FAS 9: net assets and net invested funds are two ways to one number (zakat.md 2.8).
#include "finance/money/json_fields.h"
#include "finance/zakat/companions.h"
#include "finance/zakat/policy.h"

#include <algorithm>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

const QStringList assetFields{u"cash"_s, u"receivables"_s, u"trading"_s, u"financing"_s};
const QStringList assetDeductionFields{u"payables_under_year"_s, u"investors_equity"_s, u"minority"_s,
                                       u"government"_s, u"waqf"_s, u"charity"_s};
const QStringList fundFields{u"capital"_s, u"reserves"_s, u"provisions"_s, u"retained"_s, u"income"_s, u"long_term"_s};
const QStringList fundDeductionFields{u"fixed"_s, u"non_trading_investments"_s, u"losses"_s};

Rational sumOfFields(const JsonFields& fields, const QStringList& names, Currency currency)
{
    Rational sum;
    for (const QString& name : names)
        sum += fields.money(name, currency).value_or(Rational());
    return sum;
}

Rational institutionRate(const JsonFields& fields)
{
    const QStringList names{u"lunar"_s, u"solar_2.577"_s, u"solar_2.5775"_s, u"solar_2.578"_s, u"solar_exact"_s};
    const auto named = names.indexOf(fields.written(u"rate"_s));
    if (!fields.has(u"rate"_s) || named >= 0)
        return zakatRate(static_cast<ZakatRate>(std::max<qsizetype>(named, 0)));
    const Rational rate = fields.decimal(u"rate"_s).value_or(Rational());
    if (rate > Rational(100))
        fields.refuse(u"rate"_s, u"A percentage is at most 100."_s);
    return rate < Rational(1) ? rate : rate / 100;
}

Result<QJsonObject> institutionZakat(const QJsonObject& request, Currency currency)
{
    JsonFaults faults;
    const JsonFields fields(request, QString(),
                            assetFields + assetDeductionFields + fundFields + fundDeductionFields
                                + QStringList{u"currency"_s, u"rate"_s},
                            faults);
    currency = fields.currency(u"currency"_s).value_or(currency);
    const Rational assets = sumOfFields(fields, assetFields, currency) - sumOfFields(fields, assetDeductionFields, currency);
    const Rational funds = sumOfFields(fields, fundFields, currency) - sumOfFields(fields, fundDeductionFields, currency);
    const Rational rate = institutionRate(fields);
    if (faults.first())
        return tl::unexpected(*faults.first());
    const QString assetText = roundToMoney(assets, currency).toString();
    const QString fundText = roundToMoney(funds, currency).toString();
    if (assets != funds)
        return refuse(Code::Conflict, QString(),
                      u"Net assets are %1 and net invested funds %2; they must agree."_s.arg(assetText, fundText));
    const Rational due = assets.isNegative() ? Rational() : assets * rate;
    return QJsonObject{{u"net_assets"_s, assetText},
                       {u"net_invested_funds"_s, fundText},
                       {u"due"_s, roundToMoney(due, currency).toString()}};
}

} // namespace

Result<QJsonObject> institutionAnswer(const QJsonObject& request, Currency currency)
{
    try {
        return institutionZakat(request, currency);
    } catch (const RationalOverflow&) {
        return refuse(Code::InvalidAmount, QString(), u"The numbers are too large to be exact."_s);
    }
}

} // namespace amanah::finance
