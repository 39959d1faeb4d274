// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does to a process of the tree to see it come back. Only by role (permissions.h, services.disturb), judged on a connection
// of its own, so that it works while services hang. Not the drill's faults, which are its own tree's. Waits; any thread but the GUI's.
#pragma once

#include "finance/money/result.h"
#include "runtime/pid.h"

#include <chrono>

namespace amanah::finance {

class FinanceApplication;

struct Disturbance
{
    enum class Kind {
        Crash,
        Kill,
        Hang,    // for `longest` at most
        Suspend, // until it is resumed, which needs no role
        Restart, // asks it to stop in order, and waits for that
    };
    Kind kind = Kind::Crash;
    runtime::Pid pid;
    std::chrono::milliseconds longest{0};
};

// not_permitted on `user`: nothing happened. A process that is gone meanwhile is left gone.
[[nodiscard]] Result<void> disturb(FinanceApplication& application, const Disturbance& wanted);

} // namespace amanah::finance
