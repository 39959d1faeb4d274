// SPDX-License-Identifier: GPL-3.0-or-later
// What is due when it comes, without a year: crops, minerals, buried treasure; and herds (zakat.md 2.2, 2.4, 2.5).
#include "finance/zakat/asset_readers.h"
#include "finance/zakat/livestock.h"

#include <algorithm>
#include <array>
#include <limits>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

const Rational rainRate(1, 10);     // S52
const Rational irrigatedRate(1, 20); // S52
const Rational evenRate(3, 40);     // S53: half and half
const Rational treasureRate(1, 5);  // S67

Rational percentOf(const JsonFields& fields, const QString& key)
{
    const Rational percent = fields.decimal(key).value_or(Rational());
    if (percent > Rational(100))
        fields.refuse(key, u"A percentage is at most 100."_s);
    return percent / 100;
}

Rational rainShare(const JsonFields& fields)
{
    const auto text = fields.text(u"rain_share"_s);
    if (!text)
        return {1, 2};
    const auto share = parseFraction(*text, fields.pathOf(u"rain_share"_s));
    if (share && *share <= Rational(1))
        return *share;
    fields.refuse(u"rain_share"_s, u"This is a part of one, such as 2/3."_s);
    return {1, 2};
}

Rational wateringRate(const JsonFields& fields, const ZakatPolicy& policy)
{
    const int watering = fields.choice(u"watering"_s, {u"rain"_s, u"irrigated"_s, u"mixed"_s}).value_or(0);
    const Rational share = rainShare(fields);
    if (watering == 0)
        return rainRate;
    if (watering == 1)
        return irrigatedRate;
    if (policy.cropsWatering == WateringRule::Proportional)
        return share * rainRate + (Rational(1) - share) * irrigatedRate;
    if (share == Rational(1, 2))
        return evenRate;
    return share > Rational(1, 2) ? rainRate : irrigatedRate;
}

constexpr std::array mineralMetals{MineralMetal::Gold, MineralMetal::Silver, MineralMetal::Other};

// What all finds of the metal come to, against its nisab; the money nisab here ignores nisab_amount, which replaces the nisab of money
// only.
Result<bool> mineralsReach(const std::vector<Holding>& holdings, MineralMetal metal, const AssetContext& context)
{
    const ZakatPolicy& policy = context.policy;
    Rational grams;
    Rational value;
    for (const Holding& holding : holdings) {
        if (holding.mineral != metal)
            continue;
        grams += holding.grossGrams;
        value += holding.value;
    }
    if (policy.minerals == MineralRule::Fifth)
        return true;
    if (metal != MineralMetal::Other)
        return grams >= (metal == MineralMetal::Gold ? policy.goldNisabGrams : policy.silverNisabGrams);
    ZakatPolicy weights = policy;
    weights.nisabAmount.reset();
    return moneyNisab(weights, context.prices).map([&](const Nisab& nisab) { return value >= nisab.amount; });
}

void payMineral(Holding& holding, MineralRule rule)
{
    const bool fifth = rule == MineralRule::Fifth;
    const Rational rate = fifth ? treasureRate : zakatRate(ZakatRate::Lunar);
    holding.base = holding.value;
    holding.dueAtOnce = holding.value * rate;
    holding.rule = fifth ? Phrase("rule.fifth_at_once") : Phrase("rule.fortieth_at_once");
    if (!holding.valued)
        holding.kindAtOnce = InKind{*holding.mineral == MineralMetal::Gold ? u"gold_grams"_s : u"silver_grams"_s, holding.grossGrams * rate};
}

int herdCount(const JsonFields& fields, const Rational& count, const QString& key)
{
    if (count.denominator() == 1 && count.numerator() <= std::numeric_limits<int>::max() / 64)
        return static_cast<int>(count.numerator());
    fields.refuse(key, u"This is a count of animals."_s);
    return 0;
}

std::vector<int> herdOwners(const JsonFields& fields, int count)
{
    std::vector<int> owners;
    qint64 sum = 0;
    const QJsonArray array = fields.array(u"owners"_s);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString key = u"owners[%1]"_s.arg(i);
        const auto owned = fields.decimalAt(array.at(i), fields.pathOf(key), Sign::Wealth);
        owners.push_back(herdCount(fields, owned.value_or(Rational()), key));
        sum += owners.back();
    }
    if (!owners.empty() && sum != count)
        fields.refuse(u"owners"_s, u"The owners' animals sum to the count."_s);
    return owners;
}

QString pooledSpecies(const QString& species)
{
    if (species == u"buffalo")
        return u"cattle"_s;
    return species == u"goat" ? u"sheep"_s : species;
}

void herdAsGoods(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    fields.require(u"value"_s);
    holding.pool = WealthPool::Money;
    holding.base = holding.measure = holding.value;
    holding.rule = Phrase("rule.herd_for_trade");
    holding.source = context.policy.source(u"trade_goods"_s);
}

} // namespace

void readCrop(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    fields.require(u"kg"_s);
    const Rational kg = fields.decimal(u"kg"_s, Sign::Wealth).value_or(Rational());
    const Rational costs = percentOf(fields, u"cost_percent"_s);
    const bool deducts = context.policy.cropsCosts == CropCostRule::Deduct;
    holding.crop = CropYield{fields.text(u"name"_s).value_or(QString()), deducts ? kg * (Rational(1) - costs) : kg,
                             wateringRate(fields, context.policy)};
    holding.source = context.policy.source(u"crops_watering"_s);
}

void readMineral(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    fields.require(u"metal"_s);
    const int metal = fields.choice(u"metal"_s, {u"gold"_s, u"silver"_s, u"other"_s}).value_or(2);
    if (metal != 2)
        fields.require(u"grams"_s);
    else
        fields.require(u"value"_s);
    const auto price = metal == 0 ? context.prices.goldPerGram() : context.prices.silverPerGram();
    const auto stated = fields.money(u"value"_s, context.currency);
    holding.grossGrams = fields.decimal(u"grams"_s, Sign::Wealth).value_or(Rational());
    holding.valued = stated || (metal != 2 && price);
    holding.value = stated ? *stated : holding.valued ? holding.grossGrams * *price : Rational();
    holding.source = context.policy.source(u"minerals"_s);
    holding.rule = Phrase("rule.below_its_nisab");
    holding.mineral = mineralMetals[static_cast<std::size_t>(metal)];
}

void judgeMinerals(std::vector<Holding>& holdings, const AssetContext& context, JsonFaults& faults)
{
    for (const MineralMetal metal : mineralMetals) {
        const auto isOfThem = [metal](const Holding& holding) { return holding.mineral == metal; };
        if (std::ranges::none_of(holdings, isOfThem))
            continue;
        const auto reaches = mineralsReach(holdings, metal, context);
        if (!reaches)
            faults.add(reaches.error().code, reaches.error().field, reaches.error().message);
        for (Holding& holding : holdings) {
            if (reaches && *reaches && isOfThem(holding))
                payMineral(holding, context.policy.minerals);
        }
    }
}

void readRikaz(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    fields.require(u"value"_s);
    holding.value = fields.money(u"value"_s, context.currency).value_or(Rational());
    holding.base = holding.value;
    holding.dueAtOnce = holding.value * treasureRate;
    holding.rule = Phrase("rule.treasure");
    holding.source = u"S67: rikaz 20 %"_s;
}

void readLivestock(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    fields.require(u"species"_s);
    fields.require(u"count"_s);
    const QStringList species{u"camel"_s, u"cattle"_s, u"buffalo"_s, u"sheep"_s, u"goat"_s};
    const int which = fields.choice(u"species"_s, species).value_or(0);
    const int count = herdCount(fields, fields.decimal(u"count"_s, Sign::Wealth).value_or(Rational()), u"count"_s);
    const auto owners = herdOwners(fields, count);
    const bool grazing = fields.choice(u"fed"_s, {u"grazing"_s, u"fodder"_s}).value_or(0) == 0;
    const int purpose = fields.choice(u"purpose"_s, {u"breeding"_s, u"trade"_s, u"working"_s}).value_or(0);
    holding.value = fields.money(u"value"_s, context.currency).value_or(Rational());
    if (purpose == 1)
        return herdAsGoods(fields, context, holding);
    // The Maliki school asks for neither grazing nor idleness (K); its camel table names the school.
    const bool maliki = context.policy.camels == CamelRule::Maliki;
    holding.source = context.policy.source(which == 0 ? u"camels"_s : which < 3 ? u"cattle"_s : u"sheep_301"_s);
    if (!maliki && (!grazing || purpose == 2)) {
        holding.rule = grazing ? Phrase("rule.working_animals") : Phrase("rule.fodder");
        return;
    }
    holding.herd = Herd{pooledSpecies(species.at(which)), count, owners};
    holding.rule = Phrase("rule.herd_table");
}

std::vector<InKind> judgeCrops(std::vector<Holding>& holdings, const ZakatPolicy& policy)
{
    std::map<QString, Rational> harvest;
    for (const Holding& holding : holdings) {
        if (holding.crop)
            harvest[holding.crop->name] += holding.crop->kg;
    }
    std::vector<InKind> due;
    for (Holding& holding : holdings) {
        if (!holding.crop)
            continue;
        const bool reaches = harvest[holding.crop->name] >= policy.cropsNisabKg;
        const Rational kg = holding.crop->kg * holding.crop->rate;
        holding.rule = reaches ? Phrase("rule.harvest", kg)
                               : Phrase("rule.harvest_below");
        if (reaches)
            addInKind(due, {u"crop_kg"_s, kg});
    }
    return due;
}

} // namespace amanah::finance
