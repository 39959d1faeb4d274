// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/nisab_price.h"

#include "finance/money/civil_date.h"
#include "finance/money/rational.h"
#include "finance/zakat/nisab.h"

namespace amanah::finance {

namespace {

Result<void> checkPrice(const QString& text, const QString& field)
{
    if (text.isEmpty())
        return {};
    const auto price = parseDecimal(text, field);
    if (!price || price->isZero() || text.size() > 20)
        return refuse(Code::InvalidAmount, field, QStringLiteral("A price is a positive decimal number such as 60.00."));
    return {};
}

} // namespace

Result<void> checkMetalPrices(const NisabSetting& setting)
{
    if (setting.gold.isEmpty() && setting.silver.isEmpty())
        return refuse(Code::InvalidInput, QStringLiteral("gold"), QStringLiteral("Give the price of gold or of silver."));
    if (const auto unit = parseWeightUnit(setting.unit); !unit)
        return Refusal(unit.error());
    if (const auto gold = checkPrice(setting.gold, QStringLiteral("gold")); !gold)
        return gold;
    if (const auto silver = checkPrice(setting.silver, QStringLiteral("silver")); !silver)
        return silver;
    try {
        if (nisabAmount(setting).minor <= maxAmountMinor)
            return {};
    } catch (const RationalOverflow&) {
        // Said below, as for any price that is beyond reason.
    }
    return refuse(Code::InvalidAmount, setting.gold.isEmpty() ? QStringLiteral("silver") : QStringLiteral("gold"),
                  QStringLiteral("This price is too large."));
}

Money nisabAmount(const NisabSetting& setting)
{
    if (!setting.amount.isEmpty())
        return parseAmount(setting.amount, setting.currency).value();
    const bool byGold = !setting.gold.isEmpty();
    const Rational price = parseDecimal(byGold ? setting.gold : setting.silver, QStringLiteral("price")).value();
    const Rational perGram = price / gramsPerUnit(parseWeightUnit(setting.unit).value());
    const Rational minor = perGram * Rational(byGold ? 85 : 595) * Rational(setting.currency.minorPerMajor());
    const Int128 rounded = minor.roundHalfUp();
    if (rounded > Int128(maxAmountMinor) * 10)
        throw RationalOverflow();
    return Money{static_cast<std::int64_t>(rounded), setting.currency};
}

bool isStale(const NisabSetting& setting, const QDate& today, int afterDays)
{
    return setting.date.daysTo(today) > afterDays;
}

QJsonObject withBookPrices(QJsonObject request, const NisabSetting& setting)
{
    if (request.contains(QStringLiteral("prices")))
        return request;
    if (!setting.amount.isEmpty()) {
        QJsonObject policy = request.value(QStringLiteral("policy")).toObject();
        if (!policy.contains(QStringLiteral("nisab_amount")))
            policy.insert(QStringLiteral("nisab_amount"), setting.amount);
        request.insert(QStringLiteral("policy"), policy);
        return request;
    }
    QJsonObject prices{{QStringLiteral("unit"), setting.unit}, {QStringLiteral("as_of"), civilDateText(setting.date)}};
    if (!setting.gold.isEmpty())
        prices.insert(QStringLiteral("gold_per_gram"), setting.gold);
    if (!setting.silver.isEmpty())
        prices.insert(QStringLiteral("silver_per_gram"), setting.silver);
    request.insert(QStringLiteral("prices"), prices);
    return request;
}

QJsonObject NisabSetting::toJson() const
{
    const auto orNothing = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    const QJsonObject body{{QStringLiteral("gold"), orNothing(gold)},
                           {QStringLiteral("silver"), orNothing(silver)},
                           {QStringLiteral("unit"), orNothing(unit)},
                           {QStringLiteral("currency"), currency.code()},
                           {QStringLiteral("date"), civilDateText(date)},
                           {QStringLiteral("source"), orNothing(source)},
                           {QStringLiteral("amount"), nisabAmount(*this).toString()}};
    return {{QStringLiteral("nisab"), body}};
}

} // namespace amanah::finance
