// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/task_process.h"

#include "runtime/core.h"

namespace amanah::runtime {

std::vector<Pid> TaskContext::ancestors() const
{
    std::vector<Pid> found;
    for (Pid pid = runtime().parentOf(self()); pid; pid = runtime().parentOf(pid))
        found.push_back(pid);
    return found;
}

namespace detail {

namespace {

constexpr std::chrono::milliseconds requestPatience{5000};

class TaskRequest final : public Envelope
{
public:
    TaskRequest(TaskBody body, TaskPtr<TaskCall> call)
        : Envelope(MessageClass::Signal, typeTag<TaskRequest>()), m_body(std::move(body)), m_call(std::move(call))
    {
    }
    bool dispatch(Behaviour& behaviour) override
    {
        if (behaviour.serverTag() == typeTag<TaskProcess>())
            static_cast<TaskProcess&>(behaviour).serve(std::move(m_body), m_call);
        return true;
    }
    void undeliverable(const ExitReason& reason) noexcept override { m_call->fail(reason); }
    [[nodiscard]] CallBase* call() override { return m_call.get(); }

private:
    TaskBody m_body;
    TaskPtr<TaskCall> m_call;
};

} // namespace

TaskOrigin taskOriginHere()
{
    TaskOrigin origin;
    const Process* here = Core::current();
    if (!here)
        return origin;
    origin.owner = here->pid();
    origin.callers.push_back(origin.owner);
    if (here->behaviour && here->behaviour->serverTag() == typeTag<TaskProcess>()) {
        const auto further = static_cast<const TaskProcess&>(*here->behaviour).callers();
        origin.callers.insert(origin.callers.end(), further.begin(), further.end());
    }
    return origin;
}

StartOutcome TaskProcess::onStart()
{
    setCallback("task");
    if (!m_origin.owner)
        return StartOutcome::ok();
    if (m_origin.linksOwner)
        link(m_origin.owner);
    else if (m_origin.awaitsRequest || m_origin.endsWithOwner)
        m_watch = monitor(m_origin.owner);
    return StartOutcome::ok();
}

void TaskProcess::onStarted()
{
    if (!m_origin.awaitsRequest)
        Routine::onStarted();
    else
        m_requestOverdue.set(requestPatience, [] { throw ExitWith{ExitReason::timeout("task request"), {}}; });
}

void TaskProcess::onMessage(EnvelopePtr message)
{
    setCallback("task");
    const Down* down = message->as<Down>();
    if (down && m_watch && down->ref == m_watch)
        throw ExitWith{ExitReason::shutdown(down->reason.text()), {}};
    Routine::onMessage(std::move(message));
}

void TaskProcess::serve(TaskBody body, TaskPtr<TaskCall> call)
{
    if (m_call)
        return;
    m_requestOverdue.cancel();
    if (m_watch && !m_origin.endsWithOwner)
        demonitor(std::exchange(m_watch, {}));
    m_taskBody = std::move(body);
    m_call = std::move(call);
    Routine::onStarted();
}

Procedure<> TaskProcess::body()
{
    TaskRun run = m_taskBody(*this);
    if (run.procedure)
        run.value = co_await std::move(run.procedure);
    if (m_call)
        m_call->reply(std::move(run.value));
}

EnvelopePtr makeTaskRequest(TaskBody body, TaskPtr<TaskCall> call)
{
    return EnvelopePtr(new TaskRequest(std::move(body), std::move(call)));
}

void postTaskRequest(Runtime& runtime, Pid task, TaskBody body, const TaskPtr<TaskCall>& call)
{
    if (runtime.post(task, makeTaskRequest(std::move(body), call)) == SendResult::NoProcess)
        call->fail(ExitReason::noproc(task.toString()));
}

} // namespace detail
} // namespace amanah::runtime
