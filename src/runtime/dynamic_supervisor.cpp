// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/dynamic_supervisor.h"

#include "runtime/runtime.h"

#include <algorithm>
#include <spdlog/logger.h>

namespace amanah::runtime {

DynamicSupervisor::KeptSpec::KeptSpec(ChildSpec spec)
    : id(spec.id), name(spec.name), start(std::move(spec.start)), module(spec.module), shutdown(spec.shutdown),
      mailboxBound(spec.mailboxBound), restart(spec.restart), type(spec.type), placement(spec.placement)
{
}

ChildSpec DynamicSupervisor::KeptSpec::spelled() const
{
    ChildSpec spec;
    spec.id = id.str();
    spec.name = name.str();
    spec.start = start;
    spec.module = module;
    spec.shutdown = shutdown;
    spec.mailboxBound = mailboxBound;
    spec.restart = restart;
    spec.type = type;
    spec.placement = placement;
    return spec;
}

StartOutcome DynamicSupervisor::onStart()
{
    if (const auto wrong = checkDynamicSupervisorSpec(m_spec))
        return StartOutcome::failed(
            ExitReason::named("bad dynamic supervisor spec: " + wrong->field + ": " + wrong->message));
    trapExit(true);
    m_window = RestartWindow(m_spec.intensity, m_spec.periodMs);
    reportSupervision({strategyName(Strategy::OneForOne), m_spec.intensity, m_spec.periodMs});
    return StartOutcome::ok();
}

void DynamicSupervisor::onMessage(EnvelopePtr message)
{
    if (const auto* ack = message->as<InitAck>()) {
        if (const Place child = findByRef(ack->ref); child != m_children.end())
            initEnded(child, *ack);
    } else if (const auto* exit = message->as<Exit>()) {
        ended(exit->from, exit->reason);
    } else if (const auto* down = message->as<Down>()) {
        if (const Place child = findByRef(down->ref); child != m_children.end())
            endedAsAsked(child, down->reason);
    } else if (const auto* fired = message->as<TimerFired>()) {
        if (const Place child = findByRef(fired->ref); child != m_children.end())
            endIsOverdue(child);
    } else if (!message->dispatch(*this)) {
        runtime().log().warn("supervisor {}: unexpected message {}", runtime().nameOf(self()), message->type()->name);
    }
}

bool DynamicSupervisor::onStopRequest(const ExitReason& reason)
{
    if (!m_ending)
        endAll(reason);
    return true;
}

void DynamicSupervisor::spawnChild(Place child)
{
    SpawnOptions options;
    options.name = child->spec.name.str();
    options.label = child->spec.id.str();
    options.type = child->spec.type;
    options.placement = child->spec.placement;
    options.mailboxBound = child->spec.mailboxBound;
    options.parent = self();
    options.starter = self();
    options.earlierRestarts = child->restarts;
    options.earlierExit = child->lastExit;
    const Spawned spawned = runtime().spawn(std::move(options), child->spec.start);
    child->pid = spawned.pid;
    child->exitHeard = false;
    child->underWay().start = spawned.startRef;
    m_byRef.emplace(spawned.startRef, child);
    if (spawned.pid)
        m_byPid.emplace(spawned.pid, child);
}

void DynamicSupervisor::initEnded(Place child, const InitAck& ack)
{
    m_byRef.erase(ack.ref);
    if (child->phase == Phase::Ending)
        return; // its Down follows
    if (ack.status == StartStatus::Ok)
        startSucceeded(child, ack);
    else
        startFailed(child, ack);
}

void DynamicSupervisor::startSucceeded(Place child, const InitAck& ack)
{
    const bool again = child->phase == Phase::Restarting;
    child->phase = Phase::Running;
    if (child->spec.restart == Restart::Temporary)
        child->spec.start = nullptr; // never needed again, and it may hold much
    const std::unique_ptr<UnderWay> change = std::move(child->change);
    if (again) {
        m_byPid.erase(change->former);
        reportRestarted(child->pid);
    }
    change->starter.reply(Started{child->pid, ack.info});
}

void DynamicSupervisor::startFailed(Place child, const InitAck& ack)
{
    const bool ignored = ack.status == StartStatus::Ignore;
    m_byPid.erase(child->pid);
    child->pid = {};
    if (!ignored)
        report("start_error", *child, ack.reason);
    if (child->phase == Phase::Restarting && !ignored) {
        restart(child, ack.reason);
        return;
    }
    const From<StartChild::Reply> starter = std::move(child->underWay().starter);
    forget(child);
    if (ignored)
        starter.reply(Started{});
    else
        starter.reply(tl::unexpected(ChildError{ChildError::Code::StartFailed, ack.pid, {}, ack.reason}));
}

void DynamicSupervisor::ended(Pid pid, const ExitReason& reason)
{
    const Place child = findByPid(pid);
    if (child == m_children.end() || child->pid != pid)
        return;
    child->lastExit = reason;
    child->exitHeard = true;
    if (child->phase == Phase::Ending && child->underWay().askedAgain && !child->underWay().down)
        return endedAsAsked(child, reason);
    if (child->phase != Phase::Running)
        return; // the InitAck or the Down of this life says the rest
    const Restart rule = child->spec.restart;
    if (reason.isCrash() || rule == Restart::Permanent)
        report("child_terminated", *child, reason);
    if (rule == Restart::Permanent || (rule == Restart::Transient && reason.isCrash())) {
        child->underWay().former = pid;
        restart(child, reason);
    } else {
        forget(child);
    }
}

void DynamicSupervisor::restart(Place child, const ExitReason& reason)
{
    child->phase = Phase::Restarting;
    child->pid = {};
    const bool allowed = m_window.add(now());
    reportRestarting({child->underWay().former, reason, m_window.inWindow()});
    if (allowed) {
        ++child->restarts;
        spawnChild(child);
        return;
    }
    report("shutdown: reached max restart intensity,", *child, reason);
    const std::string what = child->spec.id.str() + " fell too often";
    forget(child);
    endAll(ExitReason::shutdown().withCause(ExitReason::named(what).withCause(reason)));
}

void DynamicSupervisor::askToEnd(Place child)
{
    if (child->phase == Phase::Ending)
        return;
    child->phase = Phase::Ending;
    // The monitor tells of the end also when the child took its link away.
    UnderWay& change = child->underWay();
    change.down = monitor(child->pid);
    m_byRef.emplace(change.down, child);
    const Shutdown rule = child->spec.shutdown;
    exitOther(child->pid, rule.isBrutal() ? ExitReason::kill() : ExitReason::shutdown());
    if (rule.isBrutal() || rule.isInfinite())
        return;
    change.timer = startTimer(rule.timeout());
    m_byRef.emplace(change.timer, child);
}

void DynamicSupervisor::endIsOverdue(Place child)
{
    m_byRef.erase(std::exchange(child->underWay().timer, {}));
    exitOther(child->pid, ExitReason::kill());
}

bool DynamicSupervisor::mustAwaitExit(Place child)
{
    if (child->exitHeard)
        return false;
    UnderWay& change = child->underWay();
    m_byRef.erase(std::exchange(change.down, {}));
    // The Exit may be right behind the Down that was just read; a second Down is behind both.
    if (!std::exchange(change.askedAgain, true)) {
        change.down = monitor(child->pid);
        m_byRef.emplace(change.down, child);
        return true;
    }
    // A process is dead a moment before it tells so: as long as the link is there, the Exit comes.
    const std::vector<Pid> links = runtime().linksOf(self());
    return std::find(links.begin(), links.end(), child->pid) != links.end();
}

void DynamicSupervisor::endedAsAsked(Place child, const ExitReason& reason)
{
    // Who was gone before it was asked left the true reason in its Exit.
    const bool wasGone = reason.kind() == ExitReason::Kind::NoProcess;
    if (wasGone && mustAwaitExit(child))
        return;
    const ExitReason truth = wasGone && child->exitHeard ? child->lastExit : reason;
    const bool brutal = child->spec.shutdown.isBrutal();
    const bool asAsked = brutal ? truth == ExitReason::killed() : truth == ExitReason::shutdown();
    const bool accepted = truth.isNormalish() && child->spec.restart != Restart::Permanent;
    if (!asAsked && !accepted)
        report("shutdown_error", *child, truth);
    const auto enders = std::move(child->underWay().enders);
    forget(child);
    for (const auto& ender : enders)
        ender.reply(Done{});
    if (m_ending && m_children.empty())
        stopSelf(*m_ending);
}

void DynamicSupervisor::endAll(ExitReason reason)
{
    m_ending = std::move(reason);
    for (Place child = m_children.begin(); child != m_children.end();) {
        const Place next = std::next(child);
        if (child->pid)
            askToEnd(child);
        else
            forget(child);
        child = next;
    }
    if (m_children.empty())
        stopSelf(*m_ending);
}

void DynamicSupervisor::forget(Place child)
{
    m_byPid.erase(child->pid);
    if (const UnderWay* change = child->change.get()) {
        m_byPid.erase(change->former);
        for (const Ref ref : {change->start, change->down, change->timer})
            m_byRef.erase(ref);
        if (change->timer)
            cancelTimer(change->timer);
    }
    m_children.erase(child);
}

DynamicSupervisor::Place DynamicSupervisor::findByPid(Pid pid)
{
    const auto found = m_byPid.find(pid);
    return found == m_byPid.end() ? m_children.end() : found->second;
}

DynamicSupervisor::Place DynamicSupervisor::findByRef(Ref ref)
{
    const auto found = m_byRef.find(ref);
    return found == m_byRef.end() ? m_children.end() : found->second;
}

void DynamicSupervisor::report(const char* what, const Child& child, const ExitReason& reason) const
{
    const Pid former = child.change ? child.change->former : Pid{};
    const Pid pid = child.pid ? child.pid : former;
    runtime().log().error("supervisor {}: {} child {} {}: {} ({})", runtime().nameOf(self()), what, child.spec.id.view(),
                          pid ? pid.toString() : std::string("without pid"), runtime().logged(reason), specText(child.spec.spelled()));
}

} // namespace amanah::runtime
