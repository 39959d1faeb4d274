// SPDX-License-Identifier: GPL-3.0-or-later
// Exact fractions for rates, weights and prices: nothing is rounded until an amount is printed. 128-bit numerator and denominator,
// always reduced, denominator positive. A result that does not fit throws RationalOverflow, so that no wrong number is ever compared;
// a door that takes outside numbers catches it once and refuses. Plain values, any thread.
#pragma once

#include "finance/money/money.h"
#include "finance/money/result.h"

#include <QString>
#include <QStringView>
#include <compare>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <vector>

namespace amanah::finance {

__extension__ using Int128 = __int128;

class RationalOverflow : public std::overflow_error
{
public:
    RationalOverflow() : std::overflow_error("a fraction left 128 bits") {}
};

class Rational
{
public:
    Rational() = default;
    Rational(std::int64_t whole) : m_numerator(whole) {} // implicit: a whole number is a fraction
    // `denominator` must not be 0.
    Rational(Int128 numerator, Int128 denominator);

    [[nodiscard]] Int128 numerator() const { return m_numerator; }
    [[nodiscard]] Int128 denominator() const { return m_denominator; }
    [[nodiscard]] bool isZero() const { return m_numerator == 0; }
    [[nodiscard]] bool isNegative() const { return m_numerator < 0; }

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

    friend bool operator==(const Rational& a, const Rational& b) = default;
    // Exact and never overflows.
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

private:
    Int128 m_numerator = 0;
    Int128 m_denominator = 1;
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
