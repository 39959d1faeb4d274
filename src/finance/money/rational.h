// SPDX-License-Identifier: GPL-3.0-or-later
// Exact fractions for rates, weights and prices: nothing is rounded until an amount is printed. 128-bit numerator and denominator,
// always reduced, denominator positive; the few that leave 128 bits are kept wide, up to 1,024 bits, and are slower. What leaves those
// throws RationalOverflow, so that no wrong number is ever compared; a door that takes outside numbers catches it once and refuses.
// Plain values, any thread.
#pragma once

#include "finance/money/money.h"
#include "finance/money/result.h"

#include <QString>
#include <QStringView>
#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <vector>

namespace amanah::finance {

__extension__ using Int128 = __int128;

class RationalOverflow : public std::overflow_error
{
public:
    RationalOverflow() : std::overflow_error("a fraction left its bits") {}
};

class Rational
{
public:
    Rational() = default;
    Rational(std::int64_t whole) : m_numerator(whole) {} // implicit: a whole number is a fraction
    // `denominator` must not be 0.
    Rational(Int128 numerator, Int128 denominator);

    // Of one that is wide: RationalOverflow.
    [[nodiscard]] Int128 numerator() const { return isWide() ? throw RationalOverflow() : m_numerator; }
    [[nodiscard]] Int128 denominator() const { return isWide() ? throw RationalOverflow() : m_denominator; }
    [[nodiscard]] bool isWide() const { return m_denominator == 0; }
    [[nodiscard]] bool isZero() const { return m_numerator == 0; }
    [[nodiscard]] bool isNegative() const { return m_numerator < 0; }

    // Whole numbers beyond 127 bits throw.
    [[nodiscard]] Int128 floor() const;
    // Nearest whole number, halves away from zero.
    [[nodiscard]] Int128 roundHalfUp() const;

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    friend Rational operator/(const Rational& a, const Rational& b); // b must not be 0
    Rational operator-() const;
    Rational& operator+=(const Rational& other) { return *this = *this + other; }
    Rational& operator-=(const Rational& other) { return *this = *this - other; }

    friend bool operator==(const Rational& a, const Rational& b);
    // Exact; of two that are not wide it never overflows.
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

private:
    struct Wide;
    [[nodiscard]] static bool addNarrow(const Rational& a, const Rational& b, Rational& sum);
    [[nodiscard]] static bool multiplyNarrow(const Rational& a, const Rational& b, Rational& product);
    [[nodiscard]] static Rational fromWide(Wide wide);
    [[nodiscard]] Wide widened() const;

    Int128 m_numerator = 0;   // of one that is wide: its sign
    Int128 m_denominator = 1; // 0: wide
    std::shared_ptr<const Wide> m_wide;
};

// A decimal string [0-9]+(\.[0-9]+)? of at most 18 digits before and 12 after the point, exact; otherwise invalid_input on `field`.
[[nodiscard]] Result<Rational> parseDecimal(QStringView text, const QString& field);

// "1/3" or a decimal, by the rule above; a zero denominator is invalid_input.
[[nodiscard]] Result<Rational> parseFraction(QStringView text, const QString& field);

// Decimal text rounded half up to at most `decimals` places (≤ 12), without trailing zeros: "91.667", "100", "-0.5".
[[nodiscard]] QString toDecimalString(const Rational& value, int decimals = 3);

[[nodiscard]] Rational toRational(const Money& money);

// `amount` in major units, rounded half up once to minor units. More than 64 bits throws RationalOverflow.
[[nodiscard]] Money roundToMoney(const Rational& amount, Currency currency);

// As allocate(), with exact weights: `minor` ≥ 0 split by weights ≥ 0, largest remainder, ties to the earlier index.
[[nodiscard]] std::vector<std::int64_t> allocateExact(std::int64_t minor, std::span<const Rational> weights);

} // namespace amanah::finance
