// SPDX-License-Identifier: GPL-3.0-or-later
// The admin calls of a supervisor. Those that start or end a child become a procedure that the main loop runs to its end.
#include "runtime/supervisor.h"

namespace amanah::runtime {

namespace {
tl::unexpected<ChildError> childRefused(ChildError::Code code, Pid pid = {}, ExitReason reason = {})
{
    return tl::unexpected(ChildError{code, pid, {}, std::move(reason)});
}

ChildError::Code codeOfLiving(ChildState state)
{
    return state == ChildState::Restarting ? ChildError::Code::Restarting : ChildError::Code::Running;
}

AdminResult<Started> startResult(const InitAck& ack)
{
    if (ack.status == StartStatus::Ignore)
        return Started{};
    if (ack.status == StartStatus::Ok)
        return Started{ack.pid, ack.info};
    return childRefused(ChildError::Code::StartFailed, ack.pid, ack.reason);
}
} // namespace

void Supervisor::receiveCall(StartChild request, From<StartChild::Reply> from)
{
    m_request = serve(std::move(request), std::move(from));
}

void Supervisor::receiveCall(TerminateChild request, From<TerminateChild::Reply> from)
{
    m_request = serve(std::move(request), std::move(from));
}

void Supervisor::receiveCall(RestartChild request, From<RestartChild::Reply> from)
{
    m_request = serve(std::move(request), std::move(from));
}

Procedure<> Supervisor::serve(StartChild request, From<StartChild::Reply> from)
{
    auto wrong = checkChildSpec(request.spec);
    if (!wrong && request.spec.significant && m_spec.autoShutdown == AutoShutdown::Never)
        wrong = SpecError{"significant", "this supervisor never shuts down by itself"};
    if (wrong) {
        from.reply(tl::unexpected(ChildError{ChildError::Code::InvalidSpec, {}, *wrong, {}}));
        co_return;
    }
    const Place present = find(request.spec.id);
    if (present != m_children.end()) {
        const bool runs = present->state == ChildState::Running;
        from.reply(childRefused(runs ? ChildError::Code::AlreadyStarted : ChildError::Code::AlreadyPresent, present->pid));
        co_return;
    }
    const Place child = add(std::move(request.spec));
    InitAck ack = co_await startOne(child);
    if (ack.status == StartStatus::Pending)
        co_return; // the supervisor ends, and the caller hears why
    if (ack.status == StartStatus::Failed) {
        report("start_error", *child, ack.pid, ack.reason);
        forget(child);
    } else if (ack.status == StartStatus::Ignore && child->spec.restart == Restart::Temporary) {
        forget(child);
    }
    from.reply(startResult(ack));
}

Procedure<> Supervisor::serve(TerminateChild request, From<TerminateChild::Reply> from)
{
    const Place child = find(request.child.id);
    if (child == m_children.end()) {
        from.reply(childRefused(ChildError::Code::NotFound));
        co_return;
    }
    co_await terminateOne(child);
    if (child->spec.restart == Restart::Temporary)
        forget(child);
    from.reply(Done{});
}

Procedure<> Supervisor::serve(RestartChild request, From<RestartChild::Reply> from)
{
    const Place child = find(request.child.id);
    if (child == m_children.end()) {
        from.reply(childRefused(ChildError::Code::NotFound));
        co_return;
    }
    if (child->state != ChildState::Stopped) {
        from.reply(childRefused(codeOfLiving(child->state), child->pid));
        co_return;
    }
    InitAck ack = co_await startOne(child);
    if (ack.status == StartStatus::Pending)
        co_return;
    if (ack.status == StartStatus::Failed)
        report("start_error", *child, ack.pid, ack.reason);
    from.reply(startResult(ack));
}

void Supervisor::receiveCall(const DeleteChild& request, const From<DeleteChild::Reply>& from)
{
    const Place child = find(request.child.id);
    if (child == m_children.end()) {
        from.reply(childRefused(ChildError::Code::NotFound));
    } else if (child->state != ChildState::Stopped) {
        from.reply(childRefused(codeOfLiving(child->state), child->pid));
    } else {
        forget(child);
        from.reply(Done{});
    }
}

void Supervisor::receiveCall(const WhichChildren&, const From<WhichChildren::Reply>& from)
{
    std::vector<ChildInfo> infos;
    infos.reserve(m_children.size());
    for (auto child = m_children.rbegin(); child != m_children.rend(); ++child)
        infos.push_back({child->spec.id, child->pid, child->state, child->spec.type, child->spec.module});
    from.reply(std::move(infos));
}

void Supervisor::receiveCall(const CountChildren&, const From<CountChildren::Reply>& from)
{
    ChildCounts counts;
    for (const Child& child : m_children) {
        ++counts.specs;
        counts.active += child.state == ChildState::Running ? 1U : 0U;
        ++(child.spec.type == ProcessType::Worker ? counts.workers : counts.supervisors);
    }
    from.reply(counts);
}

void Supervisor::receiveCall(const GetChildSpec& request, const From<GetChildSpec::Reply>& from)
{
    Place child = find(request.child.id);
    if (const auto byPid = m_byPid.find(request.child.pid); byPid != m_byPid.end())
        child = byPid->second;
    if (child == m_children.end())
        from.reply(childRefused(ChildError::Code::NotFound));
    else
        from.reply(child->spec);
}

Supervisor::Place Supervisor::find(const std::string& id)
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? m_children.end() : found->second;
}

} // namespace amanah::runtime
