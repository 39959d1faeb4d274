// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/task_cell.h"

#include "runtime/core.h"

#include <atomic>
#include <stdexcept>

namespace amanah::runtime::detail {

TaskCell::TaskCell(Core& core, bool linked)
    : m_core(core.weak_from_this()), m_owner(core.view().current()), m_linked(linked && m_owner)
{
}

TaskPtr<TaskCall> TaskCell::makeCall()
{
    return TaskPtr<TaskCall>(new TaskCall(*core(), m_owner ? AnswerTo::Process : AnswerTo::Callback, m_owner,
                                          [weak = weak_from_this()](TaskOutcome outcome) {
                                              if (const TaskCellPtr cell = weak.lock())
                                                  cell->arrived(std::move(outcome));
                                          }));
}

std::optional<ExitReason> TaskCell::started(Pid pid)
{
    m_pid = pid;
    if (m_owner && !m_linked)
        if (const auto alive = core())
            alive->unlink(*Core::current(), m_pid);
    return m_exitAtStart;
}

void TaskCell::failedToStart(std::string problem)
{
    m_problem = std::move(problem);
    failedToStart(ExitReason::noproc("task"));
}

void TaskCell::failedToStart(ExitReason reason)
{
    m_linked = false;
    arrived(tl::unexpected(std::move(reason)));
}

bool TaskCell::linkWillEndOwner(const TaskOutcome& outcome) const
{
    if (outcome || !m_linked || outcome.error() == ExitReason::normal())
        return false;
    Process& owner = *Core::current();
    const std::lock_guard guard(owner.lock);
    return !owner.trapping && owner.links.contains(m_pid);
}

void TaskCell::arrived(TaskOutcome outcome)
{
    // The link has nothing more to say about a task that did its work; and when it is about to end the owner, nothing else is to happen.
    const bool failed = !outcome;
    const bool silent = linkWillEndOwner(outcome);
    if (!failed || (m_quiet && !silent))
        unlink();
    const std::lock_guard guard(m_mutex);
    if (m_collected)
        return;
    m_outcome = std::move(outcome);
    if (m_listener && !silent)
        std::exchange(m_listener, nullptr)->taskIsOver(*this, failed);
}

bool TaskCell::isOver() const
{
    const std::lock_guard guard(m_mutex);
    return m_collected || m_outcome;
}

bool TaskCell::isCollected() const
{
    const std::lock_guard guard(m_mutex);
    return m_collected;
}

bool TaskCell::failed() const
{
    const std::lock_guard guard(m_mutex);
    return m_outcome && !*m_outcome;
}

TaskOutcome TaskCell::collect()
{
    const std::lock_guard guard(m_mutex);
    if (m_collected || !m_outcome)
        return tl::unexpected(ExitReason::noproc(m_pid.toString()));
    m_collected = true;
    if (!m_problem.empty())
        throw std::runtime_error(m_problem);
    return std::move(*std::exchange(m_outcome, std::nullopt));
}

void TaskCell::forget()
{
    TaskYield dropped;
    const std::lock_guard guard(m_mutex);
    m_collected = true;
    dropped = std::exchange(m_outcome, std::nullopt);
}

void TaskCell::unlink()
{
    Process* here = Core::current();
    if (!std::exchange(m_linked, false) || !m_pid || !here || here->pid() != m_owner)
        return;
    if (const auto alive = core())
        alive->unlink(*here, m_pid);
}

void TaskCell::exit(const ExitReason& reason)
{
    const auto alive = core();
    if (!alive)
        arrived(tl::unexpected(ExitReason::noproc(m_pid.toString())));
    else if (m_pid)
        alive->exit(m_owner, m_pid, reason);
    else
        m_exitAtStart = reason;
}

bool TaskCell::listen(TaskListener& listener)
{
    const std::lock_guard guard(m_mutex);
    if (m_collected || m_outcome)
        return false;
    if (m_listener)
        throw std::logic_error("task " + m_pid.toString() + " is waited for already");
    m_listener = &listener;
    return true;
}

void TaskCell::stopListening(const TaskListener& listener)
{
    const std::lock_guard guard(m_mutex);
    if (m_listener == &listener)
        m_listener = nullptr;
}

TaskGate::TaskGate(Core& core, std::chrono::milliseconds timeout) : m_core(core), m_timeout(timeout)
{
    if (!resumerOrThread("waiting for a task")) // a listener may open it from now on
        m_cell = TaskPtr<CallCell<Done>>(new CallCell<Done>(core, AnswerTo::Thread, {}, {}));
}

void TaskGate::open()
{
    if (m_cell)
        m_cell->reply(Done{});
}

void TaskGate::arm()
{
    if (m_timeout != forever)
        m_core.armTimer(TaskPtr<TimerTask>::share(m_cell.get()), m_core.now() + m_timeout);
}

bool TaskGate::await_ready()
{
    if (!m_cell)
        return false;
    arm();
    m_core.view().awaitCall(*m_cell);
    return true;
}

void TaskGate::await_suspend(std::coroutine_handle<> waiting)
{
    m_cell = TaskPtr<CallCell<Done>>(
        new CallCell<Done>(m_core, AnswerTo::Process, m_core.view().current(),
                           [waiting, resumer = Resumer::current()](const CallResult<Done>&) { resumer->resume(waiting); }));
    if (m_timeout.count() == 0)
        m_cell->reply(Done{}); // behind the results that are in the mailbox now
    else
        arm();
}

class TaskCounter final : public TaskListener
{
public:
    TaskCounter(const TaskCells& cells, const TaskWaitRule& rule, TaskGate& gate) : m_cells(cells), m_rule(rule), m_gate(gate) {}
    ~TaskCounter()
    {
        for (const TaskCellPtr& cell : m_cells)
            cell->stopListening(*this);
    }
    // True when there is nothing to wait for.
    [[nodiscard]] bool isEnough()
    {
        for (const TaskCellPtr& cell : m_cells)
            if (!cell->listen(*this))
                count(cell->failed());
        return enough();
    }
    void taskIsOver(TaskCell&, bool failed) override
    {
        count(failed);
        if (enough())
            m_gate.open();
    }

private:
    void count(bool failed)
    {
        m_over.fetch_add(1);
        if (failed)
            m_failure.store(true);
    }
    [[nodiscard]] bool enough() const { return m_over.load() >= m_rule.wanted || (m_rule.untilFailure && m_failure.load()); }

    const TaskCells& m_cells;
    const TaskWaitRule& m_rule;
    TaskGate& m_gate;
    std::atomic<std::size_t> m_over = 0;
    std::atomic<bool> m_failure = false;
};

Procedure<> waitForTasks(TaskCells cells, TaskWaitRule rule)
{
    rule.wanted = std::min(rule.wanted, cells.size());
    const auto core = cells.empty() ? nullptr : cells.front()->core();
    if (!core)
        co_return;
    TaskGate gate(*core, rule.timeout);
    TaskCounter counter(cells, rule, gate);
    if (!counter.isEnough())
        co_await gate;
}

} // namespace amanah::runtime::detail
