// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/money/wide_number.h"

#include "finance/money/rational.h"

#include <algorithm>
#include <utility>

namespace amanah::finance {

WideNumber::WideNumber(UInt128 value)
{
    for (; value != 0; value >>= 32)
        m_words[m_used++] = static_cast<std::uint32_t>(value);
}

UInt128 WideNumber::low() const
{
    UInt128 value = 0;
    for (std::size_t i = 4; i-- > 0;)
        value = (value << 32) | m_words[i];
    return value;
}

void WideNumber::trim()
{
    m_used = most;
    while (m_used > 0 && m_words[m_used - 1] == 0)
        --m_used;
}

WideNumber operator+(const WideNumber& a, const WideNumber& b)
{
    WideNumber sum;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < WideNumber::most; ++i) {
        carry += std::uint64_t{a.m_words[i]} + b.m_words[i];
        sum.m_words[i] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
    }
    if (carry != 0)
        throw RationalOverflow();
    sum.trim();
    return sum;
}

WideNumber operator-(const WideNumber& a, const WideNumber& b)
{
    WideNumber difference;
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < WideNumber::most; ++i) {
        const std::uint64_t taken = std::uint64_t{b.m_words[i]} + borrow;
        borrow = a.m_words[i] < taken ? 1 : 0;
        difference.m_words[i] = static_cast<std::uint32_t>((borrow << 32) + a.m_words[i] - taken);
    }
    difference.trim();
    return difference;
}

WideNumber operator*(const WideNumber& a, const WideNumber& b)
{
    if (a.m_used + b.m_used > WideNumber::most)
        throw RationalOverflow();
    WideNumber product;
    for (std::size_t i = 0; i < a.m_used; ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < b.m_used; ++j) {
            carry += std::uint64_t{a.m_words[i]} * b.m_words[j] + product.m_words[i + j];
            product.m_words[i + j] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        product.m_words[i + b.m_used] = static_cast<std::uint32_t>(carry);
    }
    product.trim();
    return product;
}

std::strong_ordering operator<=>(const WideNumber& a, const WideNumber& b)
{
    return std::lexicographical_compare_three_way(a.m_words.rbegin(), a.m_words.rend(), b.m_words.rbegin(), b.m_words.rend());
}

void WideNumber::halve()
{
    for (std::size_t i = 0; i < m_used; ++i) {
        const std::uint32_t above = i + 1 < m_used ? m_words[i + 1] : 0;
        m_words[i] = (m_words[i] >> 1) | (above << 31);
    }
    if (m_used > 0 && m_words[m_used - 1] == 0)
        --m_used;
}

void WideNumber::twice()
{
    if (m_used == most && m_words[most - 1] >> 31 != 0)
        throw RationalOverflow();
    for (std::size_t i = std::min(m_used + 1, most); i-- > 0;)
        m_words[i] = (m_words[i] << 1) | (i > 0 ? m_words[i - 1] >> 31 : 0);
    if (m_used < most && m_words[m_used] != 0)
        ++m_used;
}

WideQuotient divideWide(WideNumber number, const WideNumber& divisor)
{
    const WideNumber one(1);
    WideNumber part = divisor;
    int bits = 0;
    for (; part <= number; ++bits)
        part.twice();
    WideQuotient quotient;
    for (; bits > 0; --bits) {
        part.halve();
        quotient.whole.twice();
        if (part > number)
            continue;
        number = number - part;
        quotient.whole = quotient.whole + one;
    }
    quotient.rest = number;
    return quotient;
}

// Stein's: halving and subtracting only.
WideNumber wideDivisor(WideNumber a, WideNumber b)
{
    int twos = 0;
    for (; !a.isOdd() && !b.isOdd(); ++twos) {
        a.halve();
        b.halve();
    }
    while (!a.isZero()) {
        while (!a.isOdd())
            a.halve();
        while (!b.isOdd())
            b.halve();
        if (a < b)
            std::swap(a, b);
        a = a - b;
    }
    for (; twos > 0; --twos)
        b.twice();
    return b;
}

} // namespace amanah::finance
