// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where a time that somebody gave becomes a moment: negative is refused by name, too far away is never. Any thread.
#pragma once

#include "runtime/timers.h"

#include <stdexcept>
#include <string>

namespace amanah::runtime {

// Throws std::invalid_argument naming `what` when `delay` is negative.
[[nodiscard]] inline TimePoint deadlineAfter(TimePoint now, std::chrono::milliseconds delay, const char* what)
{
    if (delay.count() < 0)
        throw std::invalid_argument(std::string(what) + " must not be negative");
    const auto room = std::chrono::duration_cast<std::chrono::milliseconds>(TimePoint::max() - now);
    return delay < room ? now + delay : TimePoint::max();
}

} // namespace amanah::runtime
