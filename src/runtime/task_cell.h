// SPDX-License-Identifier: GPL-3.0-or-later
// The owner's end of one task, without its type: what became of it, until somebody collects that. It hears of the task through a reply to
// an own call, so neither a result nor a DOWN is ever in the owner's mailbox. Internal to the room; task.h is the door.
// Only inside the owner; when the owner is a foreign thread, what the runtime's threads touch is guarded.
#pragma once

#include "runtime/procedure.h"
#include "runtime/routine_wait.h"

#include <mutex>

namespace amanah::runtime::detail {

using TaskValue = std::shared_ptr<void>;
using TaskOutcome = CallResult<TaskValue>; // what the body returned, or why the task ended without
using TaskYield = std::optional<TaskOutcome>;
using TaskYields = std::vector<TaskYield>;
using TaskCall = CallCell<TaskValue>;

class TaskCell;
using TaskCellPtr = std::shared_ptr<TaskCell>;
using TaskCells = std::vector<TaskCellPtr>;

// Told once when a task is over.
class TaskListener
{
public:
    virtual void taskIsOver(TaskCell& cell, bool failed) = 0;

protected:
    ~TaskListener() = default;
};

class TaskCell : public std::enable_shared_from_this<TaskCell>
{
public:
    // Owned by the process of this thread, or by no process.
    TaskCell(Core& core, bool linked);

    // The other end, for the task. Once.
    [[nodiscard]] TaskPtr<TaskCall> makeCall();
    // Who runs it, as soon as that is known. The exit that was asked for before, which is the caller's to send: the body is not to run.
    [[nodiscard]] std::optional<ExitReason> started(Pid pid);
    // There is no task; a `problem` is thrown where it is collected.
    void failedToStart(std::string problem);
    void failedToStart(ExitReason reason);

    [[nodiscard]] Pid owner() const { return m_owner; }
    [[nodiscard]] Pid pid() const { return m_pid; }
    [[nodiscard]] std::shared_ptr<Core> core() const { return m_core.lock(); } // null: the runtime is gone
    // Ended, and perhaps collected.
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] bool isCollected() const;
    [[nodiscard]] bool failed() const;
    // What became of it; `noproc` when that was collected before. std::runtime_error when it could not be started.
    [[nodiscard]] TaskOutcome collect();
    // What it brings from now on is dropped.
    void forget();
    void unlink();
    // Its end will be no Exit for an owner that traps them.
    void keepQuiet() { m_quiet = true; }
    void exit(const ExitReason& reason);

    // False, and nothing will be heard, when it is over already. std::logic_error when another listens.
    [[nodiscard]] bool listen(TaskListener& listener);
    void stopListening(const TaskListener& listener);

private:
    void arrived(TaskOutcome outcome);
    [[nodiscard]] bool linkWillEndOwner(const TaskOutcome& outcome) const;

    std::weak_ptr<Core> m_core;
    Pid m_owner;
    Pid m_pid;
    bool m_linked;
    bool m_quiet = false;
    std::optional<ExitReason> m_exitAtStart;
    std::string m_problem;
    mutable std::mutex m_mutex; // the rest
    bool m_collected = false;
    TaskYield m_outcome;
    TaskListener* m_listener = nullptr;
};

// Opens once: at open(), or when the time is over. A procedure goes on, a foreign thread blocks until then.
class TaskGate
{
public:
    TaskGate(Core& core, std::chrono::milliseconds timeout);
    // Any thread. In a process only once it waits.
    void open();
    [[nodiscard]] bool await_ready(); // blocks a foreign thread
    void await_suspend(std::coroutine_handle<> waiting);
    void await_resume() const noexcept {}

private:
    void arm();
    Core& m_core;
    std::chrono::milliseconds m_timeout;
    TaskPtr<CallCell<Done>> m_cell;
};

// Until `wanted` of the cells are over or the time is; with `untilFailure` also when one of them failed.
struct TaskWaitRule
{
    std::size_t wanted = static_cast<std::size_t>(-1); // all
    std::chrono::milliseconds timeout = defaultCallTimeout;
    bool untilFailure = false;
};
[[nodiscard]] Procedure<> waitForTasks(TaskCells cells, TaskWaitRule rule);

} // namespace amanah::runtime::detail
