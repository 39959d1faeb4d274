// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/nisab.h"

#include "finance/zakat/presets.h"

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

const QStringList& weightUnitNames()
{
    static const QStringList names{u"gram"_s, u"tola"_s, u"troy_ounce"_s};
    return names;
}

Refusal missingPrice(const QString& metal)
{
    return refuse(Code::InvalidInput, u"prices.%1_per_gram"_s.arg(metal), u"The nisab needs the price of %1."_s.arg(metal));
}

std::optional<Rational> pricePerGram(const std::optional<Rational>& price, WeightUnit unit)
{
    return price ? std::optional(*price / gramsPerUnit(unit)) : std::nullopt;
}

// In the currency's own decimals where that is exact; a price by the ounce has more.
QString priceText(const Rational& price, Currency currency)
{
    const Money rounded = roundToMoney(price, currency);
    return toRational(rounded) == price ? rounded.toString() : toDecimalString(price, 6);
}

std::optional<Rational> readPositivePrice(const JsonFields& fields, const QString& key)
{
    const auto price = fields.decimal(key);
    if (price && price->isZero())
        fields.refuse(key, u"A price is more than zero."_s);
    return price;
}

} // namespace

Rational gramsPerUnit(WeightUnit unit)
{
    switch (unit) {
    case WeightUnit::Gram: return {1};
    case WeightUnit::Tola: return {116638038, 10000000};
    case WeightUnit::TroyOunce: return {311034768, 10000000};
    }
    return {1};
}

QString weightUnitName(WeightUnit unit)
{
    return weightUnitNames().at(static_cast<qsizetype>(unit));
}

Result<WeightUnit> parseWeightUnit(QStringView name, const QString& field)
{
    const auto index = weightUnitNames().indexOf(name);
    if (index < 0)
        return refuse(Code::InvalidInput, field, u"A unit is gram, tola or troy_ounce."_s);
    return static_cast<WeightUnit>(index);
}

std::optional<Rational> MetalPrices::goldPerGram() const
{
    return pricePerGram(gold, unit);
}

std::optional<Rational> MetalPrices::silverPerGram() const
{
    return pricePerGram(silver, unit);
}

QJsonObject Nisab::toJson(Currency currency) const
{
    return {{u"amount"_s, roundToMoney(amount, currency).toString()},
            {u"basis"_s, basis},
            {u"grams"_s, grams ? QJsonValue(toDecimalString(*grams)) : QJsonValue()},
            {u"price"_s, pricePerGram ? QJsonValue(priceText(*pricePerGram, currency)) : QJsonValue()}};
}

Result<Nisab> moneyNisab(const ZakatPolicy& policy, const MetalPrices& prices)
{
    if (policy.nisabAmount)
        return Nisab{u"amount"_s, *policy.nisabAmount, std::nullopt, std::nullopt};
    const QString basis = policy.values.value(u"nisab_basis"_s);
    const auto gold = prices.goldPerGram();
    const auto silver = prices.silverPerGram();
    const bool needsSilver = policy.nisabBasis == NisabBasis::Silver || policy.nisabBasis == NisabBasis::Lower;
    if (policy.nisabBasis != NisabBasis::Silver && !gold)
        return missingPrice(u"gold"_s);
    if (needsSilver && !silver)
        return missingPrice(u"silver"_s);
    const auto byGold = [&] { return Nisab{basis, policy.goldNisabGrams * *gold, policy.goldNisabGrams, gold}; };
    const auto bySilver = [&] { return Nisab{basis, policy.silverNisabGrams * *silver, policy.silverNisabGrams, silver}; };
    if (policy.nisabBasis == NisabBasis::Lower)
        return bySilver().amount < byGold().amount ? bySilver() : byGold();
    return needsSilver ? bySilver() : byGold();
}

MetalPrices readPrices(const JsonFields& parent, Currency currency)
{
    MetalPrices prices;
    prices.currency = currency;
    const auto object = parent.object(u"prices"_s);
    if (!object)
        return prices;
    const JsonFields fields(*object, parent.pathOf(u"prices"_s),
                            {u"gold_per_gram"_s, u"silver_per_gram"_s, u"unit"_s, u"as_of"_s}, parent.faults());
    prices.gold = readPositivePrice(fields, u"gold_per_gram"_s);
    prices.silver = readPositivePrice(fields, u"silver_per_gram"_s);
    prices.unit = static_cast<WeightUnit>(fields.choice(u"unit"_s, weightUnitNames()).value_or(0));
    prices.date = fields.date(u"as_of"_s).value_or(QDate());
    return prices;
}

Result<QJsonObject> nisabAnswer(const QJsonObject& request, Currency currency)
{
    JsonFaults faults;
    const JsonFields fields(request, QString(),
                            policyFieldNames() + QStringList{u"currency"_s, u"date"_s, u"preset"_s, u"policy"_s, u"prices"_s}, faults);
    currency = fields.currency(u"currency"_s).value_or(currency);
    auto preset = loadPreset(fields.text(u"preset"_s).value_or(QString::fromUtf16(defaultPresetId)));
    if (!preset)
        return tl::unexpected(preset.error());
    readPolicyFields(fields, currency, u"the request"_s, preset->policy);
    if (const auto policy = fields.object(u"policy"_s))
        readPolicyFields(JsonFields(*policy, u"policy"_s, policyFieldNames(), faults), currency, u"the request"_s, preset->policy);
    const MetalPrices prices = readPrices(fields, currency);
    static_cast<void>(fields.date(u"date"_s));
    if (faults.first())
        return tl::unexpected(*faults.first());
    try {
        return moneyNisab(preset->policy, prices).map([&](const Nisab& nisab) {
            return QJsonObject{{u"nisab"_s, nisab.toJson(currency)}};
        });
    } catch (const RationalOverflow&) {
        return refuse(Code::InvalidAmount, u"prices"_s, u"The numbers are too large."_s);
    }
}

} // namespace amanah::finance
