// SPDX-License-Identifier: GPL-3.0-or-later
// How tasks come to be: as children of their owner, or of a supervisor that is asked to start them.
#include "runtime/core.h"
#include "runtime/dynamic_supervisor.h"
#include "runtime/task.h"
#include "runtime/task_process.h"
#include "runtime/task_supervisor.h"

namespace amanah::runtime {

namespace detail {

namespace {

using StartAnswer = CallResult<StartChild::Reply>;

TaskCellPtr startUnderOwner(const TaskStart& how, TaskOrigin origin, TaskBody body)
{
    const auto cell = std::make_shared<TaskCell>(how.runtime->core(), true);
    const TaskPtr<TaskCall> call = cell->makeCall();
    SpawnOptions options;
    options.label = how.options.label;
    options.placement = how.options.placement;
    options.parent = origin.owner;
    const Spawned spawned =
        how.runtime->spawn(std::move(options), [origin = std::move(origin)] { return std::make_unique<TaskProcess>(origin); });
    static_cast<void>(cell->started(spawned.pid)); // nothing was asked yet
    postTaskRequest(*how.runtime, spawned.pid, std::move(body), call);
    return cell;
}

std::string problemOf(const ChildError& error)
{
    if (error.code == ChildError::Code::MaxChildren)
        return "the task supervisor has its maximum of children";
    return "the task could not be started: " + (error.spec.message.empty() ? error.reason.text() : error.spec.message);
}

// What a supervisor's answer means for the owner's end.
void taskStartAnswered(Runtime& runtime, TaskCell& cell, const StartAnswer& answer, TaskBody body, const TaskPtr<TaskCall>& call)
{
    if (!answer)
        return cell.failedToStart(answer.error());
    if (!*answer)
        return cell.failedToStart(problemOf(answer->error()));
    const Pid pid = **answer;
    if (const auto asked = cell.started(pid)) {
        runtime.exit(pid, *asked);
        call->fail(*asked == ExitReason::kill() ? ExitReason::killed() : *asked);
    } else {
        postTaskRequest(runtime, pid, std::move(body), call);
    }
}

TaskCellPtr startUnderSupervisor(const TaskStart& how, TaskOrigin origin, TaskBody body)
{
    origin.linksOwner = how.linksOwner;
    origin.endsWithOwner = how.endsWithOwner;
    const Pid owner = origin.owner;
    const auto cell = std::make_shared<TaskCell>(how.runtime->core(), how.linksOwner);
    const TaskPtr<TaskCall> call = cell->makeCall();
    ChildSpec spec;
    spec.id = how.options.label;
    spec.start = [origin = std::move(origin)] { return std::make_unique<TaskProcess>(origin); };
    spec.restart = Restart::Temporary;
    spec.shutdown = how.options.shutdown;
    spec.placement = how.options.placement;
    if (!owner) {
        taskStartAnswered(*how.runtime, *cell, how.runtime->callSync(*how.supervisor, StartChild{std::move(spec)}), std::move(body), call);
        return cell;
    }
    how.runtime->callAsync(
        *how.supervisor, StartChild{std::move(spec)}, defaultCallTimeout,
        [&runtime = *how.runtime, cell, call, body = std::move(body)](const StartAnswer& answer) {
            taskStartAnswered(runtime, *cell, answer, body, call);
        },
        owner);
    return cell;
}

} // namespace

TaskCellPtr startTask(const TaskStart& how, TaskBody body)
{
    TaskOrigin origin = taskOriginHere();
    origin.awaitsRequest = true;
    return how.supervisor ? startUnderSupervisor(how, std::move(origin), std::move(body))
                          : startUnderOwner(how, std::move(origin), std::move(body));
}

} // namespace detail

namespace {

template <class R>
R answerOrExit(CallResult<R> answer)
{
    if (!answer)
        throw ExitWith{answer.error(), {}};
    return std::move(*answer);
}

Procedure<AdminResult<Pid>> startTaskChild(Runtime& runtime, ServerRef<DynamicSupervisor> supervisor, ChildSpec spec)
{
    StartChild request{std::move(spec)};
    detail::CallWait call(runtime, supervisor, std::move(request), defaultCallTimeout);
    co_return answerOrExit(co_await call);
}

} // namespace

Procedure<AdminResult<Pid>> TaskSupervisor::startBody(detail::TaskBody body, TaskChild child) const
{
    detail::TaskOrigin origin = detail::taskOriginHere();
    ChildSpec spec;
    spec.id = child.label;
    spec.start = [origin = std::move(origin), body = std::move(body)] { return std::make_unique<detail::TaskProcess>(origin, body); };
    spec.restart = child.restart;
    spec.shutdown = child.shutdown;
    spec.placement = child.placement;
    return startTaskChild(*m_runtime, m_where, std::move(spec));
}

Procedure<AdminResult<Done>> TaskSupervisor::terminateChild(Pid pid) const
{
    return [](Runtime& runtime, ServerRef<DynamicSupervisor> where, Pid child) -> Procedure<AdminResult<Done>> {
        detail::CallWait call(runtime, where, TerminateChild{child}, defaultCallTimeout);
        co_return answerOrExit(co_await call);
    }(*m_runtime, m_where, pid);
}

Procedure<std::vector<Pid>> TaskSupervisor::children() const
{
    return [](Runtime& runtime, ServerRef<DynamicSupervisor> where) -> Procedure<std::vector<Pid>> {
        detail::CallWait call(runtime, where, WhichChildren{}, defaultCallTimeout);
        std::vector<Pid> pids;
        for (const ChildInfo& child : answerOrExit(co_await call))
            if (child.state == ChildState::Running)
                pids.push_back(child.pid);
        co_return pids;
    }(*m_runtime, m_where);
}

} // namespace amanah::runtime
