// SPDX-License-Identifier: GPL-3.0-or-later
// Whole numbers of up to 1,024 bits, for the few fractions that leave 128 (rational.h). Magnitudes only, and slow beside machine words;
// not for anything else. What leaves 1,024 bits throws RationalOverflow. Plain values, any thread.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace amanah::finance {

__extension__ using UInt128 = unsigned __int128;

class WideNumber
{
public:
    WideNumber() = default;
    explicit WideNumber(UInt128 value);

    [[nodiscard]] bool isZero() const { return m_used == 0; }
    [[nodiscard]] bool isOdd() const { return m_used != 0 && (m_words[0] & 1U) != 0; }
    [[nodiscard]] bool fits127Bits() const { return m_used < 4 || (m_used == 4 && m_words[3] >> 31 == 0); }
    [[nodiscard]] UInt128 low() const; // the lowest 128 bits

    friend WideNumber operator+(const WideNumber& a, const WideNumber& b);
    friend WideNumber operator-(const WideNumber& a, const WideNumber& b); // a ≥ b
    friend WideNumber operator*(const WideNumber& a, const WideNumber& b);
    friend std::strong_ordering operator<=>(const WideNumber& a, const WideNumber& b);
    friend bool operator==(const WideNumber& a, const WideNumber& b) { return (a <=> b) == 0; }

    void halve();
    void twice();

private:
    void trim();

    static constexpr std::size_t most = 32;
    std::array<std::uint32_t, most> m_words{}; // least first; all above m_used are 0
    std::size_t m_used = 0;
};

struct WideQuotient
{
    WideNumber whole;
    WideNumber rest;
};

// `divisor` is not 0.
[[nodiscard]] WideQuotient divideWide(WideNumber number, const WideNumber& divisor);

// Of two numbers above 0.
[[nodiscard]] WideNumber wideDivisor(WideNumber a, WideNumber b);

} // namespace amanah::finance
