// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/companions.h"

#include "finance/money/rational.h"
#include "finance/zakat/policy.h"

#include <QStringList>
#include <algorithm>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

constexpr int fastPersons = 60;
constexpr int oathPersons = 10;
constexpr int mostCounted = 1'000'000'000;

Refusal tooLargeFor(const QString& field)
{
    return refuse(Code::InvalidAmount, field, u"The numbers are too large to be exact."_s);
}

Result<std::int64_t> parseWholeCount(const QString& text, const QString& field)
{
    bool ok = false;
    const int count = text.toInt(&ok);
    if (!ok || count < 1 || count > mostCounted || QString::number(count) != text)
        return refuse(Code::InvalidInput, field, u"This is a whole number above zero."_s);
    return count;
}

// A price may be finer than the currency, but is no less an amount.
Result<Rational> parsePriceOption(const QString& text, const QString& field)
{
    const auto price = parseDecimal(text, field);
    if (!price || price->isZero())
        return refuse(Code::InvalidAmount, field, u"A price is a decimal above zero."_s);
    return price;
}

Result<QJsonObject> timesAmount(std::int64_t count, const QString& each, const QString& field, Currency currency)
{
    return parseAmount(each, currency, field).and_then([&](const Money& money) -> Result<QJsonObject> {
        try {
            return QJsonObject{{u"amount"_s, roundToMoney(toRational(money) * Rational(count), currency).toString()}};
        } catch (const RationalOverflow&) {
            return tooLargeFor(field);
        }
    });
}

Result<Money> parseStatedWealth(const QString& text, Currency currency, const QString& field)
{
    if (text.startsWith(u'-') && parseAmountOrZero(QStringView(text).mid(1), currency, field))
        return refuse(Code::InvalidWealth, field, u"Wealth is not below zero."_s);
    return parseAmountOrZero(text, currency, field);
}

} // namespace

Result<QJsonObject> fitrAnswer(const FitrQuestion& question, Currency currency)
{
    const auto heads = parseWholeCount(question.heads, u"heads"_s);
    if (!heads)
        return tl::unexpected(heads.error());
    const auto each = parseDecimal(question.kgPerHead, u"kg-per-head"_s);
    if (!each)
        return tl::unexpected(each.error());
    if (each->isZero())
        return refuse(Code::InvalidInput, u"kg-per-head"_s, u"A weight is above zero."_s);
    try {
        const Rational kg = *each * Rational(*heads);
        QJsonObject answer{{u"kg"_s, toDecimalString(kg)}, {u"amount"_s, QJsonValue()}};
        if (question.pricePerKg.isEmpty())
            return answer;
        const auto price = parsePriceOption(question.pricePerKg, u"price-per-kg"_s);
        if (!price)
            return tl::unexpected(price.error());
        answer.insert(u"amount"_s, roundToMoney(kg * *price, currency).toString());
        return answer;
    } catch (const RationalOverflow&) {
        return tooLargeFor(u"kg-per-head"_s);
    }
}

Result<QJsonObject> fidyaAnswer(const QString& days, const QString& perDay, Currency currency)
{
    return parseWholeCount(days, u"days"_s).and_then([&](std::int64_t count) {
        return timesAmount(count, perDay, u"per-day"_s, currency);
    });
}

Result<QJsonObject> kaffarahAnswer(const QString& kind, const QString& perPerson, Currency currency)
{
    if (kind != u"fast" && kind != u"oath")
        return refuse(Code::InvalidInput, u"kind"_s, u"A kaffarah is for a fast or an oath."_s);
    return timesAmount(kind == u"fast" ? fastPersons : oathPersons, perPerson, u"per-person"_s, currency);
}

Result<QJsonObject> missedYearsAnswer(const MissedYearsQuestion& question, Currency currency)
{
    const bool deducts = question.method == u"prior_deducted";
    if (!deducts && question.method != u"simple")
        return refuse(Code::InvalidInput, u"method"_s, u"A method is prior_deducted or simple."_s);
    const auto nisab = parseAmountOrZero(question.nisab, currency, u"nisab"_s);
    if (!nisab)
        return tl::unexpected(nisab.error());
    QJsonArray years;
    std::int64_t sum = 0;
    for (const QString& text : question.wealth.split(u',')) {
        const auto wealth = parseStatedWealth(text, currency, u"wealth"_s);
        if (!wealth)
            return tl::unexpected(wealth.error());
        const Money counted{wealth->minor - (deducts ? sum : 0), currency};
        const bool reaches = counted.minor >= nisab->minor && counted.minor > 0;
        const Money due = roundToMoney(reaches ? toRational(counted) * zakatRate(ZakatRate::Lunar) : Rational(), currency);
        if (addWouldOverflow(sum, due.minor))
            return tooLargeFor(u"wealth"_s);
        sum += due.minor;
        years.append(QJsonObject{{u"wealth"_s, wealth->toString()}, {u"due"_s, due.toString()}});
    }
    return QJsonObject{{u"years"_s, years}, {u"due"_s, (Money{sum, currency}).toString()}};
}

Result<QJsonObject> advanceAnswer(const AdvanceQuestion& question, Currency currency)
{
    const auto due = parseAmountOrZero(question.due, currency, u"due"_s);
    if (!due)
        return tl::unexpected(due.error());
    const auto credit = parseAmountOrZero(question.credit, currency, u"credit"_s);
    if (!credit)
        return tl::unexpected(credit.error());
    const bool sadaqah = question.excess == u"sadaqah";
    if (!sadaqah && !question.excess.isEmpty() && question.excess != u"carry")
        return refuse(Code::InvalidInput, u"excess"_s, u"An excess is carry or sadaqah."_s);
    const std::int64_t excess = std::max<std::int64_t>(credit->minor - due->minor, 0);
    const auto text = [&](std::int64_t minor) { return Money{minor, currency}.toString(); };
    return QJsonObject{{u"payable"_s, text(std::max<std::int64_t>(due->minor - credit->minor, 0))},
                       {u"carried"_s, text(sadaqah ? 0 : excess)},
                       {u"sadaqah"_s, text(sadaqah ? excess : 0)}};
}

} // namespace amanah::finance
