// SPDX-License-Identifier: GPL-3.0-or-later
// Gold and silver: purity, use, and the price of what is there (zakat.md 2.4, S11–S17).
#include "finance/zakat/asset_readers.h"

#include <array>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

Rational metalPurity(const JsonFields& fields)
{
    const auto karat = fields.decimal(u"karat"_s);
    const auto fineness = fields.decimal(u"fineness"_s);
    if (karat && (karat->isZero() || *karat > Rational(24)))
        fields.refuse(u"karat"_s, u"Karats are more than 0 and at most 24."_s);
    if (fineness && (fineness->isZero() || *fineness > Rational(1000)))
        fields.refuse(u"fineness"_s, u"Fineness is more than 0 and at most 1000."_s);
    if (karat && fineness)
        fields.refuse(u"fineness"_s, u"Purity is stated once."_s);
    if (karat)
        return *karat / 24;
    return fineness ? *fineness / 1000 : Rational(1);
}

void countNothing(Holding& holding, const Phrase& rule, const QString& source)
{
    holding.pool = WealthPool::None;
    holding.base = holding.measure = holding.grams = holding.measureGrams = Rational();
    holding.rule = rule;
    holding.source = source;
}

void valueMetal(const JsonFields& fields, const std::optional<Rational>& market, const Rational& purity, Holding& holding)
{
    const auto ownPrice = fields.decimal(u"price_per_gram"_s);
    holding.valued = ownPrice || market;
    if (ownPrice)
        holding.value = holding.grossGrams * *ownPrice;
    else if (market)
        holding.value = holding.grossGrams * purity * *market;
    holding.base = holding.value;
    holding.measure = holding.value;
    holding.grams = holding.grossGrams * purity;
    holding.measureGrams = holding.grams;
}

void readMetal(const JsonFields& fields, const AssetContext& context, const std::optional<Rational>& market, Holding& holding)
{
    fields.require(u"grams"_s);
    holding.grossGrams = fields.decimal(u"grams"_s, Sign::Wealth).value_or(Rational());
    const Rational purity = metalPurity(fields);
    holding.worn = fields.choice(u"use"_s, {u"investment"_s, u"worn"_s, u"stored"_s}).value_or(2) == 1;
    valueMetal(fields, market, purity, holding);
    holding.rule = Phrase("rule.pure_content");
    holding.source = context.policy.source(u"alloy"_s);
    if (context.policy.alloy == AlloyRule::Predominance) {
        if (purity < Rational(1, 2))
            return countNothing(holding, Phrase("rule.less_than_half"), holding.source);
        holding.rule = Phrase("rule.predominant");
        holding.measureGrams = holding.grossGrams;
        if (market)
            holding.measure = holding.grossGrams * *market;
    }
    if (!holding.worn)
        return;
    holding.source = context.policy.source(u"jewellery"_s);
    if (context.policy.jewellery == JewelleryRule::Exempt)
        return countNothing(holding, Phrase("rule.worn_exempt"), holding.source);
    if (context.policy.jewellery == JewelleryRule::Zakatable)
        holding.rule = Phrase("rule.worn_zakatable");
}

void limitToUrf(Holding& holding, const Rational& worn, const ZakatPolicy& policy)
{
    const Rational urf = *policy.urfGrams;
    if (worn <= urf)
        return countNothing(holding, Phrase("rule.within_custom"), policy.source(u"jewellery"_s));
    if (policy.jewellery == JewelleryRule::AllIfOverUrf) {
        holding.rule = Phrase("rule.above_custom_whole");
        return;
    }
    const Rational excess = (worn - urf) / worn;
    holding.base = holding.base * excess;
    holding.grams = holding.grams * excess;
    holding.rule = Phrase("rule.above_custom");
}

} // namespace

void readGold(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    holding.pool = WealthPool::Gold;
    readMetal(fields, context, context.prices.goldPerGram(), holding);
}

void readSilver(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    holding.pool = WealthPool::Silver;
    readMetal(fields, context, context.prices.silverPerGram(), holding);
}

void applyUrf(std::vector<Holding>& holdings, const ZakatPolicy& policy)
{
    if (policy.jewellery != JewelleryRule::OverUrf && policy.jewellery != JewelleryRule::AllIfOverUrf)
        return;
    for (const WealthPool pool : {WealthPool::Gold, WealthPool::Silver}) {
        const auto isWorn = [pool](const Holding& holding) { return holding.worn && holding.pool == pool; };
        Rational worn;
        for (const Holding& holding : holdings)
            worn += isWorn(holding) ? holding.grossGrams : Rational();
        for (Holding& holding : holdings) {
            if (isWorn(holding))
                limitToUrf(holding, worn, policy);
        }
    }
}

} // namespace amanah::finance
