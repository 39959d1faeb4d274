// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a supervisor: start, restart, stop. The admin calls are in supervisor_admin.cpp.
#include "runtime/supervisor.h"

#include "runtime/runtime.h"

#include <algorithm>
#include <iterator>
#include <spdlog/logger.h>

namespace amanah::runtime {

namespace {
// How long a child of a former life may take to end before its name counts as taken.
constexpr std::chrono::milliseconds orphanPatience{5000};
} // namespace

Procedure<> Supervisor::body()
{
    StartOutcome outcome = co_await initialise();
    const bool isUp = outcome.status == StartStatus::Ok;
    finishStart(std::move(outcome));
    if (!isUp)
        co_return;
    while (!m_ending && !stopRequest()) {
        EnvelopePtr message = co_await anyMessage();
        if (message)
            co_await handle(std::move(message));
    }
    co_await terminateBackTo(m_children.begin());
    stopSelf(m_ending ? *m_ending : *stopRequest());
}

Procedure<StartOutcome> Supervisor::initialise()
{
    std::optional<SupervisorSpec> spec = m_init();
    if (!spec)
        co_return StartOutcome::ignore();
    if (const auto wrong = checkSupervisorSpec(*spec))
        co_return StartOutcome::failed(ExitReason::named("bad supervisor spec: " + wrong->field + ": " + wrong->message));
    m_spec = std::move(*spec);
    m_window = RestartWindow(m_spec.intensity, m_spec.periodMs);
    reportSupervision({strategyName(m_spec.strategy), m_spec.intensity, m_spec.periodMs});
    for (ChildSpec& child : m_spec.children)
        add(std::move(child));
    m_spec.children.clear();
    co_return co_await startInitialChildren();
}

Procedure<StartOutcome> Supervisor::startInitialChildren()
{
    for (Place child = m_children.begin(); child != m_children.end();) {
        const Place next = std::next(child);
        InitAck ack = co_await startOne(child);
        if (ack.status == StartStatus::Failed || ack.status == StartStatus::Pending) {
            const bool failed = ack.status == StartStatus::Failed;
            const std::string id = child->spec.id;
            if (failed)
                report("start_error", *child, ack.pid, ack.reason);
            co_await terminateBackTo(m_children.begin());
            co_return StartOutcome::failed(
                failed ? ExitReason::shutdown("failed to start child " + id).withCause(ack.reason) : *stopRequest());
        }
        if (ack.status == StartStatus::Ignore && child->spec.restart == Restart::Temporary)
            forget(child);
        child = next;
    }
    co_return StartOutcome::ok();
}

Procedure<> Supervisor::handle(EnvelopePtr message)
{
    if (const Exit* exit = message->as<Exit>()) {
        const auto found = m_byPid.find(exit->from);
        if (found != m_byPid.end())
            co_await childEnded(found->second, exit->reason);
    } else if (const TryAgain* again = message->as<TryAgain>()) {
        co_await tryAgain(again->id);
    } else if (message->dispatch(*this)) {
        Procedure<> request = std::exchange(m_request, {});
        if (request)
            co_await request;
    } else if (message->messageClass() == MessageClass::User) {
        runtime().log().warn("supervisor {}: unexpected message {}", runtime().nameOf(self()), message->type()->name);
    }
}

Procedure<InitAck> Supervisor::startOnce(Place child)
{
    const Spawned spawned = runtime().spawn(optionsFor(*child), child->spec.start);
    EnvelopePtr message = co_await startAnswer(spawned.startRef);
    InitAck ack;
    if (message) {
        ack = std::move(*message->as<InitAck>());
    } else {
        ack.status = StartStatus::Pending;
        ack.pid = spawned.pid;
    }
    co_return ack;
}

bool Supervisor::isOrphan(Pid holder) const
{
    const Pid parent = runtime().parentOf(holder);
    return !runtime().isAlive(holder) || (parent && !runtime().isAlive(parent));
}

Procedure<bool> Supervisor::orphanIsGone(Pid holder)
{
    const Ref down = monitor(holder);
    const Ref timer = startTimer(orphanPatience);
    EnvelopePtr message = co_await answer(down, timer);
    const bool gone = message->as<Down>() != nullptr;
    if (gone)
        cancelTimer(timer);
    else
        demonitor(down);
    co_return gone;
}

Procedure<InitAck> Supervisor::startOne(Place child)
{
    InitAck ack = co_await startOnce(child);
    // A killed supervisor's children end a moment after it. Until they are gone they hold their names, and a restart that met one would
    // fail, fail again at once, and spend the whole intensity on a matter of microseconds.
    while (ack.status == StartStatus::Failed && ack.reason.kind() == ExitReason::Kind::AlreadyStarted && isOrphan(ack.pid)) {
        const bool gone = co_await orphanIsGone(ack.pid);
        if (!gone)
            break;
        ack = co_await startOnce(child);
    }
    const bool lives = ack.status == StartStatus::Ok || ack.status == StartStatus::Pending;
    if (lives && ack.pid)
        setRunning(child, ack.pid);
    else
        setStopped(*child);
    // A Temporary child is never started again, so what its arguments hold is let go.
    if (ack.status == StartStatus::Ok && child->spec.restart == Restart::Temporary)
        child->spec.start = nullptr;
    co_return ack;
}

Procedure<> Supervisor::terminateOne(Place child)
{
    const Pid pid = child->pid;
    setStopped(*child);
    if (!pid)
        co_return;
    // The monitor tells of the end also when the child took its link away.
    const Ref down = monitor(pid);
    const Shutdown rule = child->spec.shutdown;
    exitOther(pid, rule.isBrutal() ? ExitReason::kill() : ExitReason::shutdown());
    const Ref timer = rule.isBrutal() || rule.isInfinite() ? Ref{} : startTimer(rule.timeout());
    EnvelopePtr message = co_await answer(down, timer);
    if (message->as<TimerFired>()) {
        exitOther(pid, ExitReason::kill());
        message = co_await answer(down);
    } else if (timer) {
        cancelTimer(timer);
    }
    ExitReason reason = message->as<Down>()->reason;
    if (reason.kind() == ExitReason::Kind::NoProcess)
        reason = co_await reasonOfGone(pid, reason);
    child->lastExit = reason;
    const bool asAsked = rule.isBrutal() ? reason == ExitReason::killed() : reason == ExitReason::shutdown();
    const bool accepted = reason.isNormalish() && child->spec.restart != Restart::Permanent;
    if (!asAsked && !accepted)
        report("shutdown_error", *child, pid, reason);
}

Procedure<ExitReason> Supervisor::reasonOfGone(Pid child, ExitReason unknown)
{
    if (const auto kept = takeKeptExit(child))
        co_return *kept;
    // A process is dead a moment before it tells so: as long as the link is there, the Exit comes.
    const std::vector<Pid> links = runtime().linksOf(self());
    if (std::find(links.begin(), links.end(), child) != links.end()) {
        const EnvelopePtr message = co_await exitOf(child);
        co_return message->as<Exit>()->reason;
    }
    // Without the link it has come, perhaps behind the Down; a second Down is behind both.
    const EnvelopePtr behind = co_await answer(monitor(child));
    co_return takeKeptExit(child).value_or(unknown);
}

Procedure<> Supervisor::terminateBackTo(Place first)
{
    bool isLast = m_children.empty() || first == m_children.end();
    for (Place child = m_children.end(); !isLast;) {
        --child;
        isLast = child == first;
        co_await terminateOne(child);
        if (child->spec.restart == Restart::Temporary) {
            const Place after = std::next(child);
            forget(child);
            child = after;
        }
    }
}

Procedure<> Supervisor::childEnded(Place child, ExitReason reason)
{
    const Pid ended = child->pid;
    const Restart rule = child->spec.restart;
    setStopped(*child);
    child->lastExit = reason;
    if (reason.isCrash() || rule == Restart::Permanent)
        report("child_terminated", *child, ended, reason);
    if (rule == Restart::Permanent || (rule == Restart::Transient && reason.isCrash()))
        co_await restart(child, ended, std::move(reason));
    else
        childIsGone(child);
}

Procedure<> Supervisor::restart(Place child, Pid ended, ExitReason reason)
{
    const bool allowed = m_window.add(now());
    reportRestarting({ended, reason, m_window.inWindow()});
    if (!allowed) {
        setStopped(*child);
        giveUp(*child, reason);
    } else if (m_spec.strategy == Strategy::OneForOne) {
        co_await restartOne(child);
    } else {
        co_await restartGroup(child);
    }
}

Procedure<> Supervisor::restartOne(Place child)
{
    ++child->restarts;
    InitAck ack = co_await startOne(child);
    if (ack.status == StartStatus::Ok)
        reportRestarted(ack.pid);
    else if (ack.status == StartStatus::Failed)
        retryLater(child, ack.reason);
}

Procedure<> Supervisor::restartGroup(Place offender)
{
    const bool all = m_spec.strategy == Strategy::OneForAll;
    co_await terminateBackTo(all ? m_children.begin() : offender);
    for (Place child = all ? m_children.begin() : offender; child != m_children.end(); ++child) {
        ++child->restarts;
        InitAck ack = co_await startOne(child);
        if (ack.status == StartStatus::Ok)
            reportRestarted(ack.pid);
        if (ack.status == StartStatus::Failed)
            retryLater(child, ack.reason);
        if (ack.status == StartStatus::Failed || ack.status == StartStatus::Pending)
            co_return;
    }
}

// Through the mailbox, so that an admin call can come between two attempts and end them.
void Supervisor::retryLater(Place child, const ExitReason& reason)
{
    report("start_error", *child, {}, reason);
    child->state = ChildState::Restarting;
    child->lastExit = reason;
    sendEnvelope(self(), makeEnvelope(TryAgain{child->spec.id}, MessageClass::Signal));
}

Procedure<> Supervisor::tryAgain(std::string id)
{
    const auto found = m_byId.find(id);
    if (found == m_byId.end() || found->second->state != ChildState::Restarting)
        co_return;
    ExitReason reason = found->second->lastExit;
    co_await restart(found->second, {}, std::move(reason));
}

void Supervisor::childIsGone(Place child)
{
    const Child ended = *child;
    if (ended.spec.restart == Restart::Temporary)
        forget(child);
    considerAutoShutdown(ended);
}

void Supervisor::considerAutoShutdown(const Child& ended)
{
    if (m_spec.autoShutdown == AutoShutdown::Never || !ended.spec.significant)
        return;
    const auto stillCounts = [](const Child& child) {
        return child.spec.significant && child.state != ChildState::Stopped;
    };
    if (m_spec.autoShutdown == AutoShutdown::AnySignificant || std::none_of(m_children.begin(), m_children.end(), stillCounts))
        m_ending = ExitReason::shutdown();
}

void Supervisor::giveUp(const Child& child, const ExitReason& reason)
{
    report("shutdown: reached max restart intensity,", child, child.pid, reason);
    m_ending = ExitReason::shutdown().withCause(
        ExitReason::named(child.spec.id + " fell too often").withCause(reason));
}

Supervisor::Place Supervisor::add(ChildSpec spec)
{
    const Place child = m_children.insert(m_children.end(), Child{withDefaults(std::move(spec)), {}, {}, 0, {}});
    m_byId.emplace(child->spec.id, child);
    return child;
}

void Supervisor::forget(Place child)
{
    setStopped(*child);
    m_byId.erase(child->spec.id);
    m_children.erase(child);
}

void Supervisor::setRunning(Place child, Pid pid)
{
    child->pid = pid;
    child->state = ChildState::Running;
    m_byPid.emplace(pid, child);
}

void Supervisor::setStopped(Child& child)
{
    m_byPid.erase(child.pid);
    child.pid = {};
    child.state = ChildState::Stopped;
}

SpawnOptions Supervisor::optionsFor(const Child& child) const
{
    SpawnOptions options;
    options.name = child.spec.name;
    options.label = child.spec.id;
    options.type = child.spec.type;
    options.placement = child.spec.placement;
    options.mailboxBound = child.spec.mailboxBound;
    options.parent = self();
    options.starter = self();
    options.earlierRestarts = child.restarts;
    options.earlierExit = child.lastExit;
    return options;
}

void Supervisor::report(const char* what, const Child& child, Pid pid, const ExitReason& reason) const
{
    runtime().log().error("supervisor {}: {} child {} {}: {} ({})", runtime().nameOf(self()), what, child.spec.id,
                          pid ? pid.toString() : std::string("without pid"), runtime().logged(reason), specText(child.spec));
}

} // namespace amanah::runtime
