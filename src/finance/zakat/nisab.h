// SPDX-License-Identifier: GPL-3.0-or-later
// What the nisab is worth: a weight of gold or silver at a price. Pure arithmetic over given prices; storing them is the book's.
// Weights: tola 11.6638038 g, troy ounce 31.1034768 g (zakat.md 2.1). Any thread.
#pragma once

#include "finance/zakat/policy.h"

#include <QDate>
#include <QJsonObject>
#include <optional>

namespace amanah::finance {

enum class WeightUnit { Gram, Tola, TroyOunce };

[[nodiscard]] Rational gramsPerUnit(WeightUnit unit);
[[nodiscard]] QString weightUnitName(WeightUnit unit); // "gram" "tola" "troy_ounce"
[[nodiscard]] Result<WeightUnit> parseWeightUnit(QStringView name, const QString& field = QStringLiteral("unit"));

// Prices per `unit` in `currency`'s major units, exact. Absent = not known.
struct MetalPrices
{
    std::optional<Rational> gold;
    std::optional<Rational> silver;
    WeightUnit unit = WeightUnit::Gram;
    Currency currency;
    QDate date;
    QString source;

    [[nodiscard]] std::optional<Rational> goldPerGram() const;
    [[nodiscard]] std::optional<Rational> silverPerGram() const;
};

struct Nisab
{
    QString basis;                       // the policy's nisab_basis, or "amount" where the policy names one
    Rational amount;                     // exact; rounded only when printed
    std::optional<Rational> grams;       // the weight that gave it
    std::optional<Rational> pricePerGram;

    [[nodiscard]] QJsonObject toJson(Currency currency) const; // {amount, basis, grams, price}
};

// The nisab of money, goods and receivables. A price that the basis needs and is missing is invalid_input on prices.gold_per_gram or
// prices.silver_per_gram. Under own_kind it is gold's.
[[nodiscard]] Result<Nisab> moneyNisab(const ZakatPolicy& policy, const MetalPrices& prices);

// `zakat nisab --policy FILE`: {nisab}. The file holds prices and, as it likes, currency, preset, and policy fields at the top or
// under "policy".
[[nodiscard]] Result<QJsonObject> nisabAnswer(const QJsonObject& request, Currency currency);

// The "prices" object of a request.
[[nodiscard]] MetalPrices readPrices(const JsonFields& parent, Currency currency);

} // namespace amanah::finance
