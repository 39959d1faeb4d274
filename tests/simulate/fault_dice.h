// SPDX-License-Identifier: GPL-3.0-or-later
// Faults for one run, drawn from its seed. Plain function, any thread.
#pragma once

#include "runtime/seeded_random.h"
#include "runtime/simulation.h"

namespace amanah::runtime::simulate {

// Every rate of `most` and its `longest` are upper bounds; the rest of it is taken over.
[[nodiscard]] inline FaultPlan drawnFaults(SeededRandom& random, FaultPlan most)
{
    for (const auto rate : {&FaultPlan::crashBefore, &FaultPlan::crashAfter, &FaultPlan::kill, &FaultPlan::initFails, &FaultPlan::slow,
                            &FaultPlan::slowTerminate, &FaultPlan::mailboxFull, &FaultPlan::timerLate, &FaultPlan::clockJump})
        most.*rate = static_cast<std::uint32_t>(random.below(most.*rate));
    most.longest = std::chrono::milliseconds(1 + random.below(static_cast<std::uint64_t>(most.longest.count())));
    return most;
}

} // namespace amanah::runtime::simulate
