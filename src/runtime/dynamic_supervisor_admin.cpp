// SPDX-License-Identifier: GPL-3.0-or-later
// The admin calls of a dynamic supervisor.
#include "runtime/dynamic_supervisor.h"

namespace amanah::runtime {

void DynamicSupervisor::receiveCall(StartChild request, From<StartChild::Reply> from)
{
    if (m_ending)
        return; // the caller hears how this supervisor ended
    const auto refuseStart = [&from](ChildError error) { from.reply(tl::unexpected(std::move(error))); };
    if (request.spec.id.empty())
        request.spec.id = "child";
    if (request.spec.startWithExtra && request.spec.extraType == m_spec.extraArguments.type()) {
        request.spec.start = [make = std::exchange(request.spec.startWithExtra, {}), extra = m_spec.extraArguments] { return make(extra); };
    }
    if (const auto wrong = checkChildSpec(request.spec))
        return refuseStart({ChildError::Code::InvalidSpec, {}, *wrong, {}});
    if (request.spec.significant)
        return refuseStart({ChildError::Code::InvalidSpec, {}, {"significant", "not under a dynamic supervisor"}, {}});
    if (m_spec.maxChildren > 0 && m_children.size() >= static_cast<std::size_t>(m_spec.maxChildren))
        return refuseStart({ChildError::Code::MaxChildren, {}, {}, {}});
    const Place child = m_children.emplace(m_children.end(), withDefaults(std::move(request.spec)));
    child->underWay().starter = std::move(from);
    spawnChild(child);
}

void DynamicSupervisor::receiveCall(const TerminateChild& request, From<TerminateChild::Reply> from)
{
    const Place child = findByPid(request.child.pid);
    if (child == m_children.end() || child->phase == Phase::Starting) {
        from.reply(tl::unexpected(ChildError{ChildError::Code::NotFound, {}, {}, {}}));
    } else if (!child->pid) {
        forget(child);
        from.reply(Done{});
    } else {
        child->underWay().enders.push_back(std::move(from));
        askToEnd(child);
    }
}

void DynamicSupervisor::receiveCall(const WhichChildren&, const From<WhichChildren::Reply>& from)
{
    std::vector<ChildInfo> infos;
    for (auto child = m_children.rbegin(); child != m_children.rend(); ++child) {
        const bool restarting = child->phase == Phase::Restarting;
        if (child->phase != Phase::Starting)
            infos.push_back({child->spec.id.str(), restarting ? Pid{} : child->pid,
                             restarting ? ChildState::Restarting : ChildState::Running, child->spec.type, child->spec.module});
    }
    from.reply(std::move(infos));
}

void DynamicSupervisor::receiveCall(const CountChildren&, const From<CountChildren::Reply>& from)
{
    ChildCounts counts;
    for (const Child& child : m_children) {
        if (child.phase == Phase::Starting)
            continue;
        ++counts.specs;
        counts.active += child.phase == Phase::Restarting ? 0U : 1U;
        ++(child.spec.type == ProcessType::Worker ? counts.workers : counts.supervisors);
    }
    from.reply(counts);
}

void DynamicSupervisor::receiveCall(const GetChildSpec& request, const From<GetChildSpec::Reply>& from)
{
    const Place child = findByPid(request.child.pid);
    if (child == m_children.end())
        from.reply(tl::unexpected(ChildError{ChildError::Code::NotFound, {}, {}, {}}));
    else
        from.reply(child->spec.spelled());
}

} // namespace amanah::runtime
