// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/policy.h"

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

template <class Enum>
void readPolicyChoice(const JsonFields& fields, const QString& key, const QString& names, Enum& target)
{
    if (const auto index = fields.choice(key, names.split(u' ')))
        target = static_cast<Enum>(*index);
}

void readPolicyDecimal(const JsonFields& fields, const QString& key, Rational& target)
{
    if (const auto value = fields.decimal(key))
        target = *value;
}

void readPositivePolicyDecimal(const JsonFields& fields, const QString& key, Rational& target)
{
    readPolicyDecimal(fields, key, target);
    if (fields.has(key) && target.isZero())
        fields.refuse(key, u"This value is more than zero."_s);
}

void readMoneyRules(const JsonFields& fields, Currency currency, ZakatPolicy& policy)
{
    readPolicyChoice(fields, u"nisab_basis"_s, u"gold silver lower own_kind"_s, policy.nisabBasis);
    if (const auto amount = fields.money(u"nisab_amount"_s, currency, Sign::Quantity))
        policy.nisabAmount = *amount;
    readPositivePolicyDecimal(fields, u"gold_nisab_grams"_s, policy.goldNisabGrams);
    readPositivePolicyDecimal(fields, u"silver_nisab_grams"_s, policy.silverNisabGrams);
    readPolicyChoice(fields, u"rate"_s, u"lunar solar_2.577 solar_2.5775 solar_2.578 solar_exact"_s, policy.rate);
    readPolicyChoice(fields, u"combine_metals"_s, u"by_value by_parts none"_s, policy.combineMetals);
    readPolicyChoice(fields, u"jewellery"_s, u"zakatable exempt over_urf all_if_over_urf"_s, policy.jewellery);
    if (const auto grams = fields.decimal(u"urf_grams"_s))
        policy.urfGrams = *grams;
    readPolicyChoice(fields, u"alloy"_s, u"pure_content predominance"_s, policy.alloy);
    readPolicyChoice(fields, u"excess"_s, u"pro_rata fifths"_s, policy.excess);
    readPolicyChoice(fields, u"interest"_s, u"purify include"_s, policy.interest);
    readPolicyChoice(fields, u"debts"_s, u"none due_instalment next_12_months short_term_and_12_months all"_s, policy.debts);
    readPolicyChoice(fields, u"past_zakat"_s, u"deduct ignore"_s, policy.pastZakat);
    readPolicyChoice(fields, u"hawl"_s, u"start_end_pool throughout_lots"_s, policy.hawl);
    readPolicyChoice(fields, u"missing_day"_s, u"clamp next_day"_s, policy.missingDay);
    readPolicyChoice(fields, u"calendar"_s, u"umm_al_qura civil tabular"_s, policy.calendar);
    readPolicyChoice(fields, u"minor_owner"_s, u"pays exempt"_s, policy.minorOwner);
}

void readAssetRules(const JsonFields& fields, ZakatPolicy& policy)
{
    readPolicyChoice(fields, u"receivables"_s,
                     u"sound_yearly on_receipt_all_years maliki_one_year strong_medial_weak working_capital"_s,
                     policy.receivables);
    readPolicyChoice(fields, u"trade_goods"_s, u"market wholesale retail cost"_s, policy.tradeGoods);
    readPolicyDecimal(fields, u"shares_proxy_percent"_s, policy.sharesProxyPercent);
    if (policy.sharesProxyPercent > Rational(100))
        fields.refuse(u"shares_proxy_percent"_s, u"A percentage is at most 100."_s);
    readPolicyChoice(fields, u"pension"_s, u"accessible_net on_receipt proxy full"_s, policy.pension);
    readPolicyDecimal(fields, u"crops_nisab_kg"_s, policy.cropsNisabKg);
    readPolicyChoice(fields, u"crops_watering"_s, u"proportional dominant"_s, policy.cropsWatering);
    readPolicyChoice(fields, u"crops_costs"_s, u"ignore deduct"_s, policy.cropsCosts);
    readPolicyChoice(fields, u"camels"_s, u"shafii maliki hanafi"_s, policy.camels);
    readPolicyChoice(fields, u"cattle"_s, u"floor fractions"_s, policy.cattle);
    readPolicyChoice(fields, u"sheep_301"_s, u"3 4"_s, policy.sheep301);
    readPolicyChoice(fields, u"joint_herd"_s, u"joint separate"_s, policy.jointHerd);
    readPolicyChoice(fields, u"minerals"_s, u"quarter_tenth fifth"_s, policy.minerals);
}

} // namespace

const QStringList& policyFieldNames()
{
    static const QStringList names = requiredPolicyFieldNames() + QStringList{u"nisab_amount"_s, u"urf_grams"_s};
    return names;
}

const QStringList& requiredPolicyFieldNames()
{
    static const QStringList names{
        u"nisab_basis"_s, u"gold_nisab_grams"_s, u"silver_nisab_grams"_s, u"rate"_s, u"combine_metals"_s, u"jewellery"_s,
        u"alloy"_s, u"excess"_s, u"interest"_s, u"debts"_s, u"past_zakat"_s, u"receivables"_s, u"trade_goods"_s,
        u"shares_proxy_percent"_s, u"pension"_s, u"hawl"_s, u"missing_day"_s, u"calendar"_s, u"crops_nisab_kg"_s,
        u"crops_watering"_s, u"crops_costs"_s, u"camels"_s, u"cattle"_s, u"sheep_301"_s, u"joint_herd"_s, u"minerals"_s,
        u"minor_owner"_s};
    return names;
}

void readPolicyFields(const JsonFields& fields, Currency currency, const QString& source, ZakatPolicy& policy)
{
    readMoneyRules(fields, currency, policy);
    readAssetRules(fields, policy);
    for (const QString& name : policyFieldNames()) {
        if (!fields.has(name))
            continue;
        policy.values.insert(name, fields.written(name));
        policy.sources.insert(name, source);
    }
}

Rational zakatRate(ZakatRate rate)
{
    switch (rate) {
    case ZakatRate::Lunar: return {1, 40};
    case ZakatRate::Solar2577: return {2577, 100000};
    case ZakatRate::Solar25775: return {25775, 1000000};
    case ZakatRate::Solar2578: return {2578, 100000};
    case ZakatRate::SolarExact: return {365, 40 * 354};
    }
    return {1, 40};
}

} // namespace amanah::finance
