// SPDX-License-Identifier: GPL-3.0-or-later
// Names of running things: a Pid names one life of one process and is never reused; a Ref names one request, monitor or timer.
// Plain values, any thread.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace amanah::runtime {

struct Pid
{
    std::uint32_t slot = 0;
    std::uint32_t incarnation = 0; // 0 only in the empty Pid

    [[nodiscard]] explicit operator bool() const { return incarnation != 0; }
    [[nodiscard]] std::string toString() const; // "<slot.incarnation>"
    auto operator<=>(const Pid&) const = default;
};

struct Ref
{
    std::uint64_t value = 0; // 0 only in the empty Ref

    [[nodiscard]] explicit operator bool() const { return value != 0; }
    auto operator<=>(const Ref&) const = default;
};

} // namespace amanah::runtime

template <>
struct std::hash<amanah::runtime::Pid>
{
    std::size_t operator()(const amanah::runtime::Pid& pid) const noexcept
    {
        // Mixed, because tables of powers of two look at the low bits only, and those are alike in most pids.
        const std::uint64_t mixed = ((std::uint64_t{pid.incarnation} << 32) | pid.slot) * 0x9E37'79B9'7F4A'7C15U;
        return static_cast<std::size_t>(mixed ^ (mixed >> 32));
    }
};

template <>
struct std::hash<amanah::runtime::Ref>
{
    std::size_t operator()(const amanah::runtime::Ref& ref) const noexcept
    {
        return std::hash<std::uint64_t>{}(ref.value);
    }
};
