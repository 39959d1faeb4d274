// SPDX-License-Identifier: GPL-3.0-or-later
// One run to its result in words. Any thread; each run has a runtime of its own.
#pragma once

#include "simulate/world.h"

namespace amanah::runtime::simulate {

struct RunRequest
{
    const Scenario* scenario = nullptr;
    RunOptions options;
};

struct RunResult
{
    std::uint64_t steps = 0;
    std::uint64_t checks = 0;
    std::uint64_t lives = 0;
    std::uint64_t facts = 0;
    std::uint64_t faults = 0;
    std::string report; // empty: all rules held
    std::string trace;  // RunOptions::isTraced
};

struct Totals
{
    std::uint64_t seeds = 0;
    RunResult sum;
    void add(const RunResult& one);
    [[nodiscard]] std::string text(double seconds) const;
};

[[nodiscard]] const Scenario* findScenario(const std::string& name); // or null
[[nodiscard]] RunResult runOnce(const RunRequest& request);

} // namespace amanah::runtime::simulate
