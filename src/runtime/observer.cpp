// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/observer.h"

#include "runtime/core.h"

#include <spdlog/logger.h>

#include <algorithm>

namespace amanah::runtime {

namespace {

ProcessNode nodeOf(const Process& process, TimePoint now)
{
    constexpr std::int64_t nsPerMs = 1'000'000;
    ProcessNode node;
    node.pid = process.pid();
    node.parent = process.parent;
    node.name = process.name.str();
    node.label = process.label();
    node.type = process.type;
    node.placement = process.placement;
    node.lingering = process.lingering;
    node.state = process.lingering ? ProcessState::Lingering : process.state.load(std::memory_order_relaxed);
    if (process.suspended && !process.lingering)
        node.state = ProcessState::Suspended;
    if (process.birth)
        node.state = ProcessState::Starting;
    node.mailboxLength = static_cast<std::uint32_t>(std::max(0, process.waiting.load(std::memory_order_relaxed)));
    node.mailboxHighWater = static_cast<std::uint32_t>(process.highWater.load(std::memory_order_relaxed));
    node.mailboxBound = static_cast<std::uint32_t>(process.bound.load(std::memory_order_relaxed));
    node.mailboxDropped = process.refused.load(std::memory_order_relaxed);
    node.messagesHandled = process.handled.load(std::memory_order_relaxed);
    node.uptimeMs = (now - process.bornAt).count() / nsPerMs;
    node.handlingMs = process.handlingNs.load(std::memory_order_relaxed) / nsPerMs;
    if (const auto started = process.turnStartNs.load(std::memory_order_relaxed); started != 0)
        node.currentMessageAgeMs = (TimePoint(Clock::now()).time_since_epoch().count() - started) / nsPerMs;
    if (process.extraParts) {
        node.restartsInWindow = process.extraParts->restartsInWindow;
        node.strategy = process.extraParts->strategy;
        node.maxRestarts = process.extraParts->maxRestarts;
        node.restartPeriodMs = process.extraParts->restartPeriodMs;
        node.totalRestarts = process.extraParts->totalRestarts;
        node.lastExitReason = process.extraParts->lastExitReason;
    }
    return node;
}

} // namespace

const char* processStateName(ProcessState state)
{
    static constexpr std::array names{"starting", "idle", "scheduled", "running", "suspended", "lingering"};
    return names[static_cast<std::size_t>(state)];
}

const char* processTypeName(ProcessType type)
{
    static constexpr std::array names{"worker", "supervisor", "dynamic"};
    return names[static_cast<std::size_t>(type)];
}

const char* eventKindName(EventKind kind)
{
    static constexpr std::array names{"spawned", "started",   "exited",          "restarting", "restarted", "slow",
                                      "stuck",   "lingering", "lingering_ended", "suspended",  "resumed",   "full"};
    return names[static_cast<std::size_t>(kind)];
}

EventRecord Core::describe(EventKind kind, const Process& process, const ExitReason& reason)
{
    return {0,
            std::chrono::duration_cast<std::chrono::microseconds>(process.core->now() - process.core->m_began).count(),
            kind,
            process.pid(),
            process.parent,
            process.name,
            process.ownLabel,
            process.serverType,
            reason};
}

void Core::record(EventKind kind, Process& process, const ExitReason& reason)
{
    EventRecord event;
    {
        const std::lock_guard guard(process.lock);
        if (process.hidden)
            return;
        event = describe(kind, process, reason);
    }
    m_events.add(std::move(event));
}

void Core::recordChild(EventKind kind, Process& parent, Pid child, const ExitReason& reason)
{
    EventRecord event;
    {
        const std::lock_guard guard(parent.lock);
        event = describe(kind, parent, reason);
    }
    event.parent = event.pid;
    event.pid = child;
    event.name = {};
    event.ownLabel = {};
    event.serverType = nullptr;
    if (Process* found = find(child)) {
        const std::lock_guard guard(found->lock);
        event.name = found->name;
        event.ownLabel = found->ownLabel;
        event.serverType = found->serverType;
    }
    m_events.add(std::move(event));
}

void Core::noteSlow(Process& process, bool stuck)
{
    record(stuck ? EventKind::Stuck : EventKind::Slow, process);
    if (!stuck)
        return;
    std::string name;
    {
        const std::lock_guard guard(process.lock);
        name = process.pid().toString() + " " + process.name.str();
    }
    m_log->warn("process {} has run one handler for more than a second", name);
}

Snapshot Core::snapshot()
{
    Snapshot snapshot;
    snapshot.eventNumber = m_events.last();
    const TimePoint time = now();
    snapshot.atUs = std::chrono::duration_cast<std::chrono::microseconds>(time - m_began).count();
    m_table.forEach([&](Process& process) {
        const std::lock_guard guard(process.lock);
        if (!process.hidden && (process.isAlive() || process.lingering))
            snapshot.nodes.push_back(nodeOf(process, time));
    });
    return snapshot;
}

} // namespace amanah::runtime
