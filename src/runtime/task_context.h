// SPDX-License-Identifier: GPL-3.0-or-later
// A task's own process as its body sees it: a Routine with its doors open. Only inside the task.
#pragma once

#include "runtime/routine.h"

namespace amanah::runtime {

class TaskContext : public Routine
{
public:
    using Behaviour::demonitor;
    using Behaviour::exitOther;
    using Behaviour::monitor;
    using Behaviour::onKill;
    using Behaviour::runtime;
    using Behaviour::self;
    using Behaviour::stopToken; // for a plain function that takes long
    using Behaviour::trapExit;
    using Routine::call;
    using Routine::receive;
    using Routine::receiveIf;
    using Routine::send;
    using Routine::sleep;

    // Who asked for this task, and who asked for that: the nearest first. Not those who started it, which under a supervisor is another.
    [[nodiscard]] virtual std::vector<Pid> callers() const = 0;
    // Its parent and the parents of that, as far as they live: the nearest first.
    [[nodiscard]] std::vector<Pid> ancestors() const;
};

namespace detail {

// A body that is run: its value at once, or the procedure that will bring it.
struct TaskRun
{
    std::shared_ptr<void> value;
    Procedure<std::shared_ptr<void>> procedure;
};
using TaskBody = std::function<TaskRun(TaskContext&)>;

} // namespace detail
} // namespace amanah::runtime
