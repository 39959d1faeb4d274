// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers from a seed that are the same on every platform and library (splitmix64), for what must be replayed. Not for secrets.
// Plain value, one thread.
#pragma once

#include <cstdint>

namespace amanah::runtime {

class SeededRandom
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}

    [[nodiscard]] std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    // 0 … n - 1; 0 when n is 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t n) { return n == 0 ? 0 : next() % n; }
    // True `chance` times in a million.
    [[nodiscard]] bool perMillion(std::uint32_t chance) { return chance != 0 && below(1'000'000) < chance; }

private:
    std::uint64_t m_state;
};

} // namespace amanah::runtime
