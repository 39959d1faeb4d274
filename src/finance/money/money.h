// SPDX-License-Identifier: GPL-3.0-or-later
// Money is an integer count of minor units and an ISO 4217 currency (JPY 0, USD 2, KWD 3 decimals). Never floating point.
// Parsing here is the machine's: digits and a point, nothing else. Grouping, commas and native digits belong to forms and CSV.
// Plain values, any thread.
#pragma once

#include "finance/money/result.h"

#include <QString>
#include <QStringView>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace amanah::finance {

class Currency
{
public:
    Currency() = default;

    // A current ISO 4217 alphabetic code in upper or lower case; anything else is invalid_currency on `field`.
    [[nodiscard]] static Result<Currency> parse(QStringView code, const QString& field = QStringLiteral("currency"));

    // Every code that parse() takes, by the alphabet.
    [[nodiscard]] static std::vector<Currency> all();

    [[nodiscard]] QString code() const { return QString::fromLatin1(m_code.data(), 3); }
    // Decimals of the minor unit: 0 to 4.
    [[nodiscard]] int digits() const { return m_digits; }
    // 10^digits: how many minor units make one of the currency.
    [[nodiscard]] std::int64_t minorPerMajor() const;
    [[nodiscard]] bool isValid() const { return m_code[0] != '\0'; }

    auto operator<=>(const Currency&) const = default;

private:
    std::array<char, 3> m_code{};
    std::int8_t m_digits = 2;
};

// No single amount may exceed this many minor units (contract: over 10^15 is invalid_amount).
inline constexpr std::int64_t maxAmountMinor = 1'000'000'000'000'000;

struct Money
{
    std::int64_t minor = 0;
    Currency currency;

    bool operator==(const Money&) const = default;

    // "100.00", "100" (JPY), "100.000" (KWD), "-5.00": always the currency's own decimals, a point, no grouping.
    [[nodiscard]] QString toString() const;
};

// `text` must be [0-9]+(\.[0-9]+)? with at most the currency's decimals; zero, more decimals, empty, signs, spaces, or more than
// maxAmountMinor is invalid_amount on `field`. Trailing decimals may be fewer: "5.5" USD is 550.
[[nodiscard]] Result<Money> parseAmount(QStringView text, Currency currency, const QString& field = QStringLiteral("amount"));

// The same text rule, zero allowed: for wealth, prices' totals and balances a person states.
[[nodiscard]] Result<Money> parseAmountOrZero(QStringView text, Currency currency,
                                              const QString& field = QStringLiteral("amount"));

// a + b in minor units, or no value when the sum leaves 64 bits.
[[nodiscard]] bool addWouldOverflow(std::int64_t a, std::int64_t b);

// Splits `minor` (≥ 0) by `weights` (each ≥ 0, one at least > 0): largest remainder, ties to the earlier index, sums exactly.
[[nodiscard]] std::vector<std::int64_t> allocate(std::int64_t minor, std::span<const std::int64_t> weights);

} // namespace amanah::finance
