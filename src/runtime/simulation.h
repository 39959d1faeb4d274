// SPDX-License-Identifier: GPL-3.0-or-later
// What a test asks of a simulated runtime beside Runtime's own [simulated] functions. std::logic_error on a runtime that is not simulated.
// The thread that drives it.
#pragma once

#include "runtime/schedule.h"

#include <cstdint>

namespace amanah::runtime {

class Runtime;

[[nodiscard]] std::uint64_t simulatedSteps(const Runtime& runtime);
// The choices so far; empty unless Simulated::record. Given as Simulated::schedule, with the same seed and program, they happen again.
[[nodiscard]] RecordedSchedule recordedSchedule(const Runtime& runtime);

} // namespace amanah::runtime
