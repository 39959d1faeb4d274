// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/money/money.h"

#include "finance/money/rational.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace amanah::finance {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

Refusal refuseAmount(const QString& field, const QString& message)
{
    return refuse(Code::InvalidAmount, field, message);
}

} // namespace

QString Money::toString() const
{
    // The magnitude is taken unsigned so that the smallest 64-bit value has one.
    const auto magnitude = minor < 0 ? 0 - static_cast<quint64>(minor) : static_cast<quint64>(minor);
    QString digits = QString::number(magnitude);
    const int decimals = currency.digits();
    if (decimals > 0) {
        digits = digits.rightJustified(decimals + 1, u'0');
        digits.insert(digits.size() - decimals, u'.');
    }
    return minor < 0 ? u'-' + digits : digits;
}

Result<Money> parseAmountOrZero(QStringView text, Currency currency, const QString& field)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    const bool digitsOnly = std::ranges::all_of(whole, isAsciiDigit) && std::ranges::all_of(fraction, isAsciiDigit);
    if (whole.isEmpty() || !digitsOnly || (point >= 0 && fraction.isEmpty()))
        return refuseAmount(field, QStringLiteral("An amount is digits with at most one decimal point."));
    if (fraction.size() > currency.digits())
        return refuseAmount(field, QStringLiteral("%1 has %2 decimals.").arg(currency.code()).arg(currency.digits()));

    std::int64_t minor = 0;
    const auto push = [&minor](int digit) {
        minor = std::min(minor * 10 + digit, maxAmountMinor + 1); // saturates: long input cannot overflow
    };
    for (const QChar c : whole)
        push(c.unicode() - u'0');
    for (const QChar c : fraction)
        push(c.unicode() - u'0');
    for (auto i = fraction.size(); i < currency.digits(); ++i)
        push(0);
    if (minor > maxAmountMinor)
        return refuseAmount(field, QStringLiteral("The amount is larger than this program keeps."));
    return Money{minor, currency};
}

Result<Money> parseAmount(QStringView text, Currency currency, const QString& field)
{
    auto amount = parseAmountOrZero(text, currency, field);
    if (amount && amount->minor == 0)
        return refuseAmount(field, QStringLiteral("The amount must be more than zero."));
    return amount;
}

bool addWouldOverflow(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum);
}

std::vector<std::int64_t> allocate(std::int64_t minor, std::span<const std::int64_t> weights)
{
    Int128 total = 0;
    for (const std::int64_t weight : weights)
        total += weight;
    std::vector<std::int64_t> shares(weights.size(), 0);
    if (total == 0)
        return shares;

    std::vector<Int128> remainders(weights.size());
    std::int64_t rest = minor;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Int128 exact = static_cast<Int128>(minor) * weights[i];
        shares[i] = static_cast<std::int64_t>(exact / total);
        remainders[i] = exact % total;
        rest -= shares[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; rest > 0; ++i, --rest)
        ++shares[order[i]];
    return shares;
}

} // namespace amanah::finance
