// SPDX-License-Identifier: GPL-3.0-or-later
// Where a test of the runtime runs: one simulated thread and a seed, or, when AMANAH_TEST_SCHEDULER says threads, three real threads under a
// virtual clock. A test that counts single steps names Simulated itself.
#pragma once

#include "runtime/runtime.h"

#include <cstdlib>
#include <string_view>

namespace amanah::runtime::test {

[[nodiscard]] inline bool onThreads()
{
    const char* asked = std::getenv("AMANAH_TEST_SCHEDULER");
    return asked && std::string_view(asked) == "threads";
}

[[nodiscard]] inline RuntimeOptions testOptions(std::uint64_t seed = 1, std::shared_ptr<spdlog::logger> log = {})
{
    RuntimeOptions options{.log = std::move(log)};
    if (onThreads())
        options.scheduler = Pool{.workers = 3, .virtualTime = true};
    else
        options.scheduler = Simulated{seed};
    return options;
}

} // namespace amanah::runtime::test
