// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/runtime.h"

#include "runtime/core.h"
#include "runtime/deadline.h"

#include <stdexcept>

namespace amanah::runtime {

Runtime::Runtime(RuntimeOptions options) : m_core(std::make_shared<Core>(std::move(options)))
{
    m_core->start();
}

// Shares nothing: the view lives inside the core it shows.
Runtime::Runtime(Core* core) : m_core(std::shared_ptr<Core>(), core), m_owner(false) {}

Runtime::~Runtime()
{
    if (m_owner)
        m_core->shutdown(std::chrono::seconds(2));
}

bool Runtime::shutdown(std::chrono::milliseconds deadline) { return m_core->shutdown(deadline); }
bool Runtime::isShuttingDown() const { return m_core->isShuttingDown(); }

Spawned Runtime::spawn(SpawnOptions options, BehaviourFactory factory)
{
    return m_core->spawn(std::move(options), std::move(factory));
}

StartResult Runtime::spawnSync(SpawnOptions options, BehaviourFactory factory, std::chrono::milliseconds timeout)
{
    requireForeignThread("spawnSync");
    const TimePoint deadline = deadlineAfter(m_core->now(), timeout, "the timeout of a start");
    const TaskPtr<CallCell<InitAck>> cell(new CallCell<InitAck>(*m_core, AnswerTo::Thread, {}, {}));
    cell->setTarget({}, SharedText(options.name.empty() ? std::string_view("start") : options.name));
    m_core->armTimer(TaskPtr<TimerTask>::share(cell.get()), deadline);
    const Spawned spawned = m_core->spawn(std::move(options), std::move(factory), cell);
    awaitCall(*cell);
    const CallResult<InitAck> result = cell->takeResult();
    if (!result) {
        m_core->kill(spawned.pid);
        return tl::unexpected(StartError{StartStatus::Failed, result.error(), {}});
    }
    if (result->status == StartStatus::Ok)
        return result->pid;
    const bool held = result->reason.kind() == ExitReason::Kind::AlreadyStarted;
    return tl::unexpected(StartError{result->status, result->reason, held ? result->pid : Pid{}});
}

Pid Runtime::whereis(std::string_view name) const { return m_core->names().find(name); }
bool Runtime::isAlive(Pid pid) const { return m_core->find(pid) != nullptr; }

std::string Runtime::nameOf(Pid pid) const
{
    Process* process = m_core->find(pid);
    if (!process)
        return {};
    const std::lock_guard guard(process->lock);
    return process->name.str();
}

void Runtime::exit(Pid pid, const ExitReason& reason) { m_core->exit(current(), pid, reason); }

CallResult<Done> Runtime::stop(const AnyServerRef& server, ExitReason reason, std::chrono::milliseconds timeout)
{
    const TimePoint deadline = deadlineAfter(m_core->now(), timeout, "the timeout of a stop");
    const Pid pid = server.resolve(*this);
    if (pid && pid == current())
        return tl::unexpected(ExitReason::callingSelf());
    requireForeignThread("stop");
    const TaskPtr<CallCell<ExitReason>> cell(new CallCell<ExitReason>(*m_core, AnswerTo::Thread, {}, {}));
    cell->setTarget(pid, server.name());
    m_core->armTimer(TaskPtr<TimerTask>::share(cell.get()), deadline);
    if (!m_core->watchFromThread(pid, cell)) {
        m_core->cancelTask(*cell);
        return tl::unexpected(ExitReason::noproc(server.text()));
    }
    m_core->postControl(pid, [reason](Process& process) { process.core->obeyStop(process, reason); });
    awaitCall(*cell);
    const CallResult<ExitReason> ended = cell->takeResult();
    if (!ended)
        return tl::unexpected(ended.error());
    if (*ended != reason)
        return tl::unexpected(*ended);
    return Done{};
}

CallResult<ExitReason> Runtime::awaitExit(Pid pid, std::chrono::milliseconds timeout)
{
    requireForeignThread("awaitExit");
    const TimePoint deadline = deadlineAfter(m_core->now(), timeout, "the timeout of awaitExit");
    const TaskPtr<CallCell<ExitReason>> cell(new CallCell<ExitReason>(*m_core, AnswerTo::Thread, {}, {}));
    cell->setTarget(pid, {});
    m_core->armTimer(TaskPtr<TimerTask>::share(cell.get()), deadline);
    if (!m_core->watchFromThread(pid, cell)) {
        m_core->cancelTask(*cell);
        return ExitReason::noproc(pid.toString());
    }
    awaitCall(*cell);
    return cell->takeResult();
}

void Runtime::link(Pid other)
{
    if (!Core::current())
        throw std::logic_error("link() needs a process on this thread");
    m_core->link(*Core::current(), other);
}

void Runtime::unlink(Pid other)
{
    if (!Core::current())
        throw std::logic_error("unlink() needs a process on this thread");
    m_core->unlink(*Core::current(), other);
}

void Runtime::suspend(Pid pid)
{
    m_core->postControl(pid, [](Process& process) {
        if (!process.suspended)
            process.core->record(EventKind::Suspended, process);
        process.suspendNow();
    });
}

void Runtime::resume(Pid pid)
{
    m_core->postControl(pid, [](Process& process) {
        if (process.suspended)
            process.core->record(EventKind::Resumed, process);
        const std::lock_guard guard(process.lock);
        process.suspended = false;
    });
}

void Runtime::inject(Pid pid, Fault::Crash fault)
{
    m_core->postControl(pid, [fault](Process&) { throw std::runtime_error(fault.what); });
}

void Runtime::inject(Pid pid, Fault::Hang fault)
{
    m_core->postControl(pid, [fault](Process& process) {
        std::stop_token token;
        {
            const std::lock_guard guard(process.lock);
            token = process.extras().stopSource.get_token();
        }
        // On the simulated thread nobody could end it, so it only leaves its trace.
        if (process.core->isSimulated()) {
            process.core->noteSlow(process, false);
            return;
        }
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        wake.wait_for(lock, token, fault.maxMs, [] { return false; });
    });
}

SendResult Runtime::post(Pid to, EnvelopePtr envelope)
{
    if (Process* self = Core::current()) {
        if (!self->isAlive())
            return SendResult::Fenced;
        if (self->trace)
            self->trace->note(false, *envelope);
    }
    return m_core->deliver(to, std::move(envelope));
}

void Runtime::beginCall(TaskPtr<CallBase> cell, const AnyServerRef& server, EnvelopePtr request,
                        std::chrono::milliseconds timeout)
{
    const TimePoint deadline = deadlineAfter(m_core->now(), timeout, "the timeout of a call");
    if (Core::fenced())
        return;
    const Pid pid = server.resolve(*this);
    cell->setTarget(pid, server.name());
    if (!pid)
        return cell->fail(ExitReason::noproc(server.text()));
    if (pid == current() || pid == cell->caller())
        return cell->fail(ExitReason::callingSelf());
    m_core->armTimer(TaskPtr<TimerTask>::share(cell.get()), deadline);
    if (m_core->tracer().isOn())
        m_core->tracer().callBegins(pid, *request, *cell);
    switch (post(pid, std::move(request))) {
    case SendResult::Sent:
    case SendResult::Fenced: return;
    case SendResult::Full: return cell->fail(ExitReason::overload(server.text()));
    case SendResult::NoProcess: return cell->fail(ExitReason::noproc(server.text()));
    }
}

void Runtime::awaitCall(CallBase& cell)
{
    if (m_core->isTimeVirtual()) {
        Scheduler& scheduler = m_core->scheduler();
        while (cell.isPending()) {
            if (!scheduler.step() && cell.isPending() && !scheduler.fireNextTimer(TimePoint::max()))
                cell.fail(ExitReason::timeout());
        }
    }
    if (m_core->isClockStopped() && cell.isPending())
        cell.fail(ExitReason::timeout());
    cell.wait();
}

void Runtime::requireForeignThread(const char* what) const
{
    if (Core::current())
        throw std::logic_error(std::string(what) + "() would block a process; use callAsync()");
}

Snapshot Runtime::snapshot() const { return m_core->snapshot(); }

EventPage Runtime::eventsSince(std::uint64_t number, std::size_t limit) const
{
    return m_core->events().since(number, limit);
}

Pid Runtime::parentOf(Pid pid) const
{
    Process* process = m_core->find(pid);
    if (!process)
        return {};
    const std::lock_guard guard(process->lock);
    return process->parent;
}

std::vector<Pid> Runtime::linksOf(Pid pid) const
{
    Process* process = m_core->find(pid);
    if (!process)
        return {};
    const std::lock_guard guard(process->lock);
    std::vector<Pid> found;
    process->links.forEach([&](Pid other) { found.push_back(other); });
    return found;
}

std::vector<Pid> Runtime::monitorsOf(Pid pid) const
{
    std::vector<Pid> found;
    if (Process* process = m_core->find(pid)) {
        const std::lock_guard guard(process->lock);
        if (process->relations) {
            for (const auto& [ref, target] : process->relations->monitoring)
                found.push_back(target);
        }
    }
    return found;
}

std::vector<Pid> Runtime::monitoredBy(Pid pid) const
{
    std::vector<Pid> found;
    if (Process* process = m_core->find(pid)) {
        const std::lock_guard guard(process->lock);
        if (process->relations) {
            for (const auto& [ref, watcher] : process->relations->watchers)
                found.push_back(watcher.pid);
        }
    }
    return found;
}

TimePoint Runtime::now() const { return m_core->now(); }
Ref Runtime::makeRef() { return m_core->makeRef(); }
bool Runtime::isSimulated() const { return m_core->isSimulated(); }
spdlog::logger& Runtime::log() const { return m_core->log(); }
Pid Runtime::current() const { return Core::current() ? Core::current()->pid() : Pid{}; }

bool Runtime::step() { return m_core->scheduler().step(); }

void Runtime::runUntilIdle()
{
    while (step()) {
    }
}

void Runtime::advance(std::chrono::nanoseconds duration)
{
    const TimePoint until = now() + duration;
    runUntilIdle();
    while (m_core->scheduler().fireNextTimer(until))
        runUntilIdle();
    m_core->scheduler().setNow(until);
}

} // namespace amanah::runtime
