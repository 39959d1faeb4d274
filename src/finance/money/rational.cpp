// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/money/rational.h"

#include "finance/money/wide_number.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace amanah::finance {

namespace {

constexpr bool fitsWord(Int128 value)
{
    return value >= 0 && value <= std::numeric_limits<std::int64_t>::max();
}

// Most numbers fit a machine word, whose division is many times faster than that of 128 bits.
Int128 greatestCommonDivisor(Int128 a, Int128 b)
{
    if (a < 0)
        a = -a;
    if (b < 0)
        b = -b;
    if (a == 1 || b == 1)
        return 1;
    while (b != 0) {
        if (fitsWord(a) && fitsWord(b))
            return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

Int128 divided(Int128 a, Int128 b)
{
    if (b == 1)
        return a;
    return fitsWord(a) && fitsWord(b) ? static_cast<std::int64_t>(a) / static_cast<std::int64_t>(b) : a / b;
}

Int128 floorDivide(Int128 a, Int128 b)
{
    if (fitsWord(a) && fitsWord(b))
        return static_cast<std::int64_t>(a) / static_cast<std::int64_t>(b);
    const Int128 quotient = a / b;
    return a % b < 0 ? quotient - 1 : quotient;
}

QString int128Text(Int128 value)
{
    if (fitsWord(value))
        return QString::number(static_cast<std::int64_t>(value));
    QString text;
    for (; value > 0; value /= 10)
        text.prepend(QChar(static_cast<char16_t>(u'0' + static_cast<int>(value % 10))));
    return text;
}

constexpr qsizetype maxWholeDigits = 18;
constexpr qsizetype maxFractionDigits = 12;

} // namespace

Rational::Rational(Int128 numerator, Int128 denominator)
{
    const Int128 divisor = greatestCommonDivisor(numerator, denominator);
    const Int128 sign = denominator < 0 ? -1 : 1;
    m_numerator = divided(sign * numerator, divisor);
    m_denominator = divided(sign * denominator, divisor);
}

struct Rational::Wide
{
    bool negative = false;
    WideNumber numerator;
    WideNumber denominator;
};

namespace {

Int128 narrowed(const WideNumber& number)
{
    return number.fits127Bits() ? static_cast<Int128>(number.low()) : throw RationalOverflow();
}

} // namespace

Rational::Wide Rational::widened() const
{
    if (m_wide)
        return *m_wide;
    const Int128 magnitude = isNegative() ? -m_numerator : m_numerator;
    return {isNegative(), WideNumber(static_cast<UInt128>(magnitude)), WideNumber(static_cast<UInt128>(m_denominator))};
}

// Reduced; narrow again where it fits, so that equal fractions look alike.
Rational Rational::fromWide(Wide wide)
{
    if (wide.numerator.isZero())
        return {};
    const WideNumber common = wideDivisor(wide.numerator, wide.denominator);
    wide.numerator = divideWide(wide.numerator, common).whole;
    wide.denominator = divideWide(wide.denominator, common).whole;
    Rational result;
    if (wide.numerator.fits127Bits() && wide.denominator.fits127Bits()) {
        const Int128 magnitude = narrowed(wide.numerator);
        result.m_numerator = wide.negative ? -magnitude : magnitude;
        result.m_denominator = narrowed(wide.denominator);
        return result;
    }
    result.m_numerator = wide.negative ? -1 : 1;
    result.m_denominator = 0;
    result.m_wide = std::make_shared<const Wide>(wide);
    return result;
}

Int128 Rational::floor() const
{
    if (!isWide())
        return floorDivide(m_numerator, m_denominator);
    const WideQuotient quotient = divideWide(m_wide->numerator, m_wide->denominator);
    const Int128 whole = narrowed(quotient.whole);
    if (!m_wide->negative)
        return whole;
    return quotient.rest.isZero() ? -whole : -whole - 1;
}

Int128 Rational::roundHalfUp() const
{
    if (isWide()) {
        const WideQuotient quotient = divideWide(m_wide->numerator, m_wide->denominator);
        const Int128 whole = narrowed(quotient.whole) + (quotient.rest + quotient.rest >= m_wide->denominator ? 1 : 0);
        return m_wide->negative ? -whole : whole;
    }
    const Int128 magnitude = isNegative() ? -m_numerator : m_numerator;
    const Int128 whole = divided(magnitude, m_denominator);
    const Int128 rest = magnitude - whole * m_denominator;
    const Int128 rounded = whole + (rest >= m_denominator - rest ? 1 : 0);
    return isNegative() ? -rounded : rounded;
}

bool Rational::addNarrow(const Rational& a, const Rational& b, Rational& sum)
{
    Int128 numerator = 0;
    if (a.m_denominator == b.m_denominator) {
        if (__builtin_add_overflow(a.m_numerator, b.m_numerator, &numerator))
            return false;
        if (a.m_denominator == 1)
            sum.m_numerator = numerator;
        else
            sum = Rational(numerator, a.m_denominator);
        return true;
    }
    const Int128 common = greatestCommonDivisor(a.m_denominator, b.m_denominator);
    const Int128 scale = divided(b.m_denominator, common);
    Int128 left = 0;
    Int128 right = 0;
    Int128 denominator = 0;
    if (__builtin_mul_overflow(a.m_numerator, scale, &left) || __builtin_mul_overflow(b.m_numerator, divided(a.m_denominator, common), &right)
        || __builtin_add_overflow(left, right, &numerator) || __builtin_mul_overflow(a.m_denominator, scale, &denominator))
        return false;
    sum = Rational(numerator, denominator);
    return true;
}

Rational operator+(const Rational& a, const Rational& b)
{
    // Sums begin at nothing, and most of what a holding is summed by is nothing.
    if (a.isZero())
        return b;
    if (b.isZero())
        return a;
    Rational sum;
    if (!a.isWide() && !b.isWide() && Rational::addNarrow(a, b, sum))
        return sum;
    const Rational::Wide left = a.widened();
    const Rational::Wide right = b.widened();
    const WideNumber first = left.numerator * right.denominator;
    const WideNumber second = right.numerator * left.denominator;
    Rational::Wide wide{left.negative, {}, left.denominator * right.denominator};
    if (left.negative == right.negative) {
        wide.numerator = first + second;
    } else if (first >= second) {
        wide.numerator = first - second;
    } else {
        wide.negative = right.negative;
        wide.numerator = second - first;
    }
    return Rational::fromWide(wide);
}

Rational operator-(const Rational& a, const Rational& b)
{
    return a + -b;
}

bool Rational::multiplyNarrow(const Rational& a, const Rational& b, Rational& product)
{
    // Reducing crosswise first keeps products that fit from overflowing on the way, and leaves nothing to reduce after.
    const Int128 ab = greatestCommonDivisor(a.m_numerator, b.m_denominator);
    const Int128 ba = greatestCommonDivisor(b.m_numerator, a.m_denominator);
    return !__builtin_mul_overflow(divided(a.m_numerator, ab), divided(b.m_numerator, ba), &product.m_numerator)
           && !__builtin_mul_overflow(divided(a.m_denominator, ba), divided(b.m_denominator, ab), &product.m_denominator);
}

Rational operator*(const Rational& a, const Rational& b)
{
    if (a.isZero() || b.isZero())
        return {};
    if (a.m_numerator == 1 && a.m_denominator == 1)
        return b;
    if (b.m_numerator == 1 && b.m_denominator == 1)
        return a;
    Rational product;
    if (!a.isWide() && !b.isWide() && Rational::multiplyNarrow(a, b, product))
        return product;
    const Rational::Wide left = a.widened();
    const Rational::Wide right = b.widened();
    return Rational::fromWide({left.negative != right.negative, left.numerator * right.numerator, left.denominator * right.denominator});
}

Rational operator/(const Rational& a, const Rational& b)
{
    if (!b.isWide())
        return a * Rational(b.m_denominator, b.m_numerator);
    return a * Rational::fromWide({b.m_wide->negative, b.m_wide->denominator, b.m_wide->numerator});
}

Rational Rational::operator-() const
{
    if (isWide())
        return fromWide({!m_wide->negative, m_wide->numerator, m_wide->denominator});
    Rational result = *this;
    result.m_numerator = -m_numerator;
    return result;
}

bool operator==(const Rational& a, const Rational& b)
{
    if (a.m_numerator != b.m_numerator || a.m_denominator != b.m_denominator)
        return false;
    return !a.isWide() || (a.m_wide->numerator == b.m_wide->numerator && a.m_wide->denominator == b.m_wide->denominator);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b)
{
    if (a.isWide() || b.isWide()) {
        const Rational difference = a - b;
        return difference.m_numerator <=> Int128(0);
    }
    if (a.m_denominator == b.m_denominator)
        return a.m_numerator <=> b.m_numerator;
    if (fitsWord(a.m_numerator) && fitsWord(a.m_denominator) && fitsWord(b.m_numerator) && fitsWord(b.m_denominator))
        return a.m_numerator * b.m_denominator <=> b.m_numerator * a.m_denominator;
    // Whole parts first, then the reciprocals of the rests: Euclid's steps, all inside 128 bits.
    Int128 an = a.m_numerator;
    Int128 ad = a.m_denominator;
    Int128 bn = b.m_numerator;
    Int128 bd = b.m_denominator;
    bool flipped = false;
    while (true) {
        const Int128 aWhole = floorDivide(an, ad);
        const Int128 bWhole = floorDivide(bn, bd);
        const Int128 aRest = an - aWhole * ad;
        const Int128 bRest = bn - bWhole * bd;
        auto order = aWhole != bWhole ? aWhole <=> bWhole : aRest == 0 || bRest == 0 ? aRest <=> bRest
                                                                                     : std::strong_ordering::equal;
        if (order != std::strong_ordering::equal || (aRest == 0 && bRest == 0))
            return flipped ? 0 <=> order : order;
        an = ad;
        ad = aRest;
        bn = bd;
        bd = bRest;
        flipped = !flipped;
    }
}

Result<Rational> parseDecimal(QStringView text, const QString& field)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool digitsOnly = std::ranges::all_of(whole, isDigit) && std::ranges::all_of(fraction, isDigit);
    if (whole.isEmpty() || !digitsOnly || (point >= 0 && fraction.isEmpty()))
        return refuse(Code::InvalidInput, field, QStringLiteral("A decimal is digits with at most one point."));
    if (whole.size() > maxWholeDigits || fraction.size() > maxFractionDigits)
        return refuse(Code::InvalidInput, field, QStringLiteral("The number has too many digits."));
    Int128 numerator = 0;
    Int128 denominator = 1;
    for (const QChar c : whole)
        numerator = numerator * 10 + (c.unicode() - u'0');
    for (const QChar c : fraction) {
        numerator = numerator * 10 + (c.unicode() - u'0');
        denominator *= 10;
    }
    return Rational(numerator, denominator);
}

Result<Rational> parseFraction(QStringView text, const QString& field)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return parseDecimal(text, field);
    const auto numerator = parseDecimal(text.left(slash), field);
    if (!numerator)
        return numerator;
    const auto denominator = parseDecimal(text.mid(slash + 1), field);
    if (!denominator)
        return denominator;
    if (denominator->isZero())
        return refuse(Code::InvalidInput, field, QStringLiteral("A fraction's denominator is not zero."));
    return *numerator / *denominator;
}

QString toDecimalString(const Rational& value, int decimals)
{
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const Int128 scaled = (value * Rational(scale)).roundHalfUp();
    const Int128 magnitude = scaled < 0 ? -scaled : scaled;
    QString text = int128Text(magnitude / scale);
    QString fraction = int128Text(magnitude % scale).rightJustified(decimals, u'0');
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (!fraction.isEmpty() && magnitude % scale != 0)
        text += u'.' + fraction;
    return scaled < 0 ? u'-' + text : text;
}

Rational toRational(const Money& money)
{
    return {money.minor, money.currency.minorPerMajor()};
}

Money roundToMoney(const Rational& amount, Currency currency)
{
    const Int128 minor = (amount * Rational(currency.minorPerMajor())).roundHalfUp();
    if (minor > std::numeric_limits<std::int64_t>::max() || minor < std::numeric_limits<std::int64_t>::min())
        throw RationalOverflow();
    return {static_cast<std::int64_t>(minor), currency};
}

namespace {

// Weights as whole numbers over one denominator, and their sum; nothing when those leave 128 bits.
struct WholeWeights
{
    std::vector<Int128> weights;
    Int128 total = 0;
};

std::optional<WholeWeights> wholeWeights(std::int64_t minor, std::span<const Rational> weights)
{
    if (std::ranges::any_of(weights, &Rational::isWide))
        return std::nullopt;
    Int128 common = 1;
    for (const Rational& weight : weights) {
        const Int128 factor = divided(weight.denominator(), greatestCommonDivisor(common, weight.denominator()));
        if (__builtin_mul_overflow(common, factor, &common))
            return std::nullopt;
    }
    WholeWeights whole;
    whole.weights.reserve(weights.size());
    for (const Rational& weight : weights) {
        Int128 number = 0;
        Int128 product = 0;
        if (__builtin_mul_overflow(weight.numerator(), divided(common, weight.denominator()), &number) ||
            __builtin_mul_overflow(number, Int128(minor), &product) || __builtin_add_overflow(whole.total, number, &whole.total))
            return std::nullopt;
        whole.weights.push_back(number);
    }
    return whole;
}

// Gives the rest, a unit each, to the largest remainders; ties to the earlier.
template <class Remainder>
void spreadRest(std::int64_t rest, const std::vector<Remainder>& remainders, std::vector<std::int64_t>& shares)
{
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; rest > 0; ++i, --rest)
        ++shares[order[i]];
}

std::vector<std::int64_t> allocateWhole(std::int64_t minor, const WholeWeights& whole)
{
    std::vector<std::int64_t> shares(whole.weights.size(), 0);
    if (whole.total == 0)
        return shares;
    std::vector<Int128> remainders(shares.size());
    std::int64_t rest = minor;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const Int128 product = whole.weights[i] * minor;
        shares[i] = static_cast<std::int64_t>(floorDivide(product, whole.total));
        remainders[i] = product - shares[i] * whole.total;
        rest -= shares[i];
    }
    spreadRest(rest, remainders, shares);
    return shares;
}

} // namespace

std::vector<std::int64_t> allocateExact(std::int64_t minor, std::span<const Rational> weights)
{
    if (const auto whole = wholeWeights(minor, weights))
        return allocateWhole(minor, *whole);
    const Rational total = std::accumulate(weights.begin(), weights.end(), Rational());
    std::vector<std::int64_t> shares(weights.size(), 0);
    if (total.isZero())
        return shares;
    std::vector<Rational> remainders(weights.size());
    std::int64_t rest = minor;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Rational exact = Rational(minor) * (weights[i] / total);
        shares[i] = static_cast<std::int64_t>(exact.floor());
        remainders[i] = exact - Rational(shares[i]);
        rest -= shares[i];
    }
    spreadRest(rest, remainders, shares);
    return shares;
}

} // namespace amanah::finance
