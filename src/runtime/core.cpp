// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/core.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

#include <algorithm>
#include <system_error>

namespace amanah::runtime {

namespace {

// Runs what foreign threads want to hear; one process, so that a callback never runs beside another.
class CallbackRunner final : public Behaviour
{
public:
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<CallbackRunner>(); }
    void onMessage(EnvelopePtr) override {}
};

class ControlEnvelope final : public Envelope
{
public:
    explicit ControlEnvelope(std::function<void(Process&)> work)
        : Envelope(MessageClass::System, typeTag<ControlEnvelope>()), m_work(std::move(work))
    {
    }
    bool dispatch(Behaviour&) override
    {
        m_work(*Core::current());
        return true;
    }

private:
    std::function<void(Process&)> m_work;
};

class ProcessTimer final : public TimerTask
{
public:
    ProcessTimer(Core& core, Pid owner, Ref ref, Pid target, EnvelopePtr message)
        : m_core(core), m_owner(owner), m_ref(ref), m_target(target), m_message(std::move(message))
    {
    }
    void onDeadline() noexcept override
    {
        m_core.timerFired(m_owner, m_ref);
        m_core.deliver(m_target, std::move(m_message));
    }

private:
    Core& m_core;
    Pid m_owner;
    Ref m_ref;
    Pid m_target;
    EnvelopePtr m_message;
};

// One where time is virtual: equal deadlines must fire in setting order, and a seed must replay.
unsigned timerHeapsFor(const RuntimeOptions& options)
{
    const Pool* pool = std::get_if<Pool>(&options.scheduler);
    return pool && !pool->virtualTime ? 8 : 1;
}

std::shared_ptr<spdlog::logger> loggerOrSilence(std::shared_ptr<spdlog::logger> given)
{
    if (given)
        return given;
    return std::make_shared<spdlog::logger>("silent", std::make_shared<spdlog::sinks::null_sink_mt>());
}

} // namespace

Core::Core(RuntimeOptions options)
    : m_options(std::move(options)), m_log(loggerOrSilence(m_options.log)), m_timers(timerHeapsFor(m_options)), m_events(m_options.eventCapacity),
      m_view(new Runtime(this))
{
    if (const auto* simulated = std::get_if<Simulated>(&m_options.scheduler)) {
        m_simulated = m_virtualTime = true;
        m_scheduler = makeSimulatedScheduler(*this, *simulated);
    } else {
        const Pool& pool = std::get<Pool>(m_options.scheduler);
        m_virtualTime = pool.virtualTime;
        m_scheduler = makePoolScheduler(*this, pool);
    }
    m_began = m_scheduler->now();
}

Core::~Core() = default;

void Core::start()
{
    m_scheduler->start();
    m_callbacks = spawn({.label = "callbacks"}, [] { return std::make_unique<CallbackRunner>(); }, {}, true).pid;
}

Process* Core::find(Pid pid)
{
    Process* process = pid ? m_table.at(pid.slot) : nullptr;
    return process && process->liveIncarnation.load(std::memory_order_acquire) == pid.incarnation ? process : nullptr;
}

void Core::refuseStart(const SpawnOptions& options, const TaskPtr<CallCell<InitAck>>& startCell, const InitAck& ack)
{
    if (options.starter)
        deliver(options.starter, makeEnvelope(ack, MessageClass::Signal));
    if (startCell)
        startCell->reply(ack);
}

Spawned Core::spawn(SpawnOptions options, BehaviourFactory factory, TaskPtr<CallCell<InitAck>> startCell, bool hidden)
{
    if (fenced())
        return {};
    Spawned spawned;
    spawned.startRef = options.startRef ? options.startRef : makeRef();
    if (isShuttingDown()) {
        refuseStart(options, startCell, {spawned.startRef, {}, StartStatus::Failed, ExitReason::shutdown()});
        return spawned;
    }
    Process& process = m_table.take();
    const std::uint32_t life = process.life + 1 == 0 ? 1 : process.life + 1;
    const Pid pid{process.slot, life};
    if (!options.name.empty()) {
        if (const Pid holder = m_names.tryRegister(options.name, pid)) {
            m_table.giveBack(process);
            refuseStart(options, startCell,
                        {spawned.startRef, holder, StartStatus::Failed, ExitReason::alreadyStarted(holder.toString())});
            return spawned;
        }
    }
    spawned.pid = pid;
    if (options.monitoredBy)
        spawned.monitorRef = makeRef();
    beginLife(process, life, options, std::move(factory));
    process.hidden = hidden;
    process.birth->ack.ref = spawned.startRef;
    process.birth->startCell = std::move(startCell);
    if (process.placement == Placement::Dedicated && !prepareThread(process, pid)) {
        const std::unique_ptr<Birth> birth = std::move(process.birth);
        refuseStart(options, birth->startCell, {spawned.startRef, {}, StartStatus::Failed, ExitReason::named("no_thread")});
        process.links.clear();
        process.extraParts.reset();
        m_table.giveBack(process);
        spawned.pid = {};
        return spawned;
    }
    if (!hidden)
        m_physical.fetch_add(1, std::memory_order_acq_rel);
    process.mailbox.open();
    process.liveIncarnation.store(life, std::memory_order_release);
    record(EventKind::Spawned, process);
    if (!linkToParent(process, options, spawned.monitorRef))
        die(process, life, {ExitReason::noproc(options.parent.toString()), false});
    schedule(process);
    return spawned;
}

// False when the machine gives no more threads; the name is free again then.
bool Core::prepareThread(Process& process, Pid pid)
{
    try {
        m_scheduler->prepareDedicated(process);
        return true;
    } catch (const std::system_error& e) {
        m_log->error("no thread for process '{}': {}", process.name.view(), e.what());
        if (!process.name.empty())
            m_names.remove(process.name.view(), pid);
        return false;
    }
}

void Core::beginLife(Process& process, std::uint32_t life, SpawnOptions& options, BehaviourFactory factory)
{
    const std::lock_guard guard(process.lock);
    process.core = this;
    process.life = life;
    process.birth = std::make_unique<Birth>();
    process.birth->factory = std::move(factory);
    process.birth->starter = options.starter;
    process.onlyAnswers = false;
    process.begun = process.stopping = process.failedStart = false;
    process.trapping = process.executing = process.suspended = process.lingering = false;
    process.stopReason = {};
    process.lastMessage = nullptr;
    process.serverType = nullptr;
    process.handled.store(0, std::memory_order_relaxed);
    process.parent = options.parent;
    process.name = SharedText(options.name);
    process.ownLabel = SharedText(options.label);
    process.type = options.type;
    process.placement = options.placement;
    process.bornAt = m_scheduler->now();
    process.state.store(ProcessState::Starting, std::memory_order_relaxed);
    process.bound.store(static_cast<std::int32_t>(options.mailboxBound), std::memory_order_relaxed);
    process.highWater.store(0, std::memory_order_relaxed);
    process.refused.store(0, std::memory_order_relaxed);
    process.handlingNs.store(0, std::memory_order_relaxed);
    if (options.parent)
        process.links.insert(options.parent);
    if (options.earlierRestarts > 0 || options.earlierExit != ExitReason::normal()) {
        process.extras().totalRestarts = options.earlierRestarts;
        process.extras().lastExitReason = options.earlierExit;
    }
}

bool Core::linkToParent(Process& process, const SpawnOptions& options, Ref monitorRef)
{
    if (options.parent) {
        Process* parent = m_table.at(options.parent.slot);
        if (!parent)
            return false;
        const std::lock_guard guard(parent->lock);
        if (parent->liveIncarnation.load(std::memory_order_acquire) != options.parent.incarnation)
            return false;
        parent->links.insert(process.pid());
    }
    if (options.monitoredBy) {
        if (Process* watcher = m_table.at(options.monitoredBy.slot)) {
            const std::lock_guard guard(watcher->lock);
            if (watcher->liveIncarnation.load(std::memory_order_acquire) == options.monitoredBy.incarnation)
                watcher->related().monitoring.emplace(monitorRef, process.pid());
        }
        const std::lock_guard guard(process.lock);
        process.related().watchers.emplace(monitorRef, Watcher{options.monitoredBy, {}, {}});
    }
    return true;
}

SendResult Core::deliver(Pid to, EnvelopePtr envelope)
{
    Process* process = find(to);
    if (!process)
        return SendResult::NoProcess;
    const bool bounded = envelope->messageClass() == MessageClass::User;
    if (bounded) {
        const auto length = process->waiting.fetch_add(1, std::memory_order_relaxed) + 1;
        if (length > process->bound.load(std::memory_order_relaxed)) {
            process->waiting.fetch_sub(1, std::memory_order_relaxed);
            if (process->refused.fetch_add(1, std::memory_order_relaxed) == 0)
                record(EventKind::Full, *process);
            return SendResult::Full;
        }
        if (length > process->highWater.load(std::memory_order_relaxed))
            process->highWater.store(length, std::memory_order_relaxed);
    }
    envelope->m_incarnation = to.incarnation;
    if (m_tracer.isOn())
        m_tracer.sending(to, *envelope);
    switch (process->mailbox.push(envelope)) {
    case Mailbox::Push::Queued: break;
    case Mailbox::Push::Wake: schedule(*process); break;
    case Mailbox::Push::Closed:
        if (bounded)
            process->waiting.fetch_sub(1, std::memory_order_relaxed);
        return SendResult::NoProcess;
    }
    return SendResult::Sent;
}

void Core::schedule(Process& process)
{
    if (process.placement == Placement::Dedicated)
        m_scheduler->enqueueDedicated(process);
    else
        m_scheduler->enqueue(process);
}

void Core::postControl(Pid to, std::function<void(Process&)> work)
{
    if (!fenced())
        deliver(to, EnvelopePtr(new ControlEnvelope(std::move(work))));
}

void Core::answerCallback(CallBase& cell)
{
    cell.retain();
    if (deliver(m_callbacks, EnvelopePtr(&cell)) != SendResult::Sent)
        cell.runCallback();
}

void Core::armTimer(TaskPtr<TimerTask> task, TimePoint deadline)
{
    m_timers.arm(std::move(task), deadline);
    m_scheduler->timerArmed(deadline);
}

void Core::fireAllTimers()
{
    constexpr TimePoint endOfTime = TimePoint::max() - std::chrono::nanoseconds(1); // an empty heap says max()
    while (const auto task = m_timers.takeDue(endOfTime))
        task->onDeadline();
}

void Core::cancelTask(TimerTask& task)
{
    if (task.disarm())
        m_timers.noteCancelled(task);
}

Ref Core::armProcessTimer(Process& self, TimePoint deadline, Pid to, EnvelopePtr message, std::chrono::nanoseconds period)
{
    const Ref ref = makeRef();
    if (fenced())
        return ref;
    if (!message)
        message = makeEnvelope(TimerFired{ref}, MessageClass::Signal);
    TaskPtr<TimerTask> task(new ProcessTimer(*this, self.pid(), ref, to, std::move(message)));
    {
        const std::lock_guard guard(self.lock);
        if (!self.isAlive())
            return ref;
        self.related().timers.emplace(ref, OwnTimer{task, deadline, period});
    }
    armTimer(std::move(task), deadline);
    return ref;
}

void Core::timerFired(Pid owner, Ref ref)
{
    if (m_tracer.isOn())
        m_tracer.timerFired(owner);
    Process* process = m_table.at(owner.slot);
    std::optional<OwnTimer> done; // dies after the lock
    const std::lock_guard guard(process->lock);
    if (process->liveIncarnation.load(std::memory_order_acquire) != owner.incarnation || !process->relations)
        return;
    auto& timers = process->relations->timers;
    const auto found = timers.find(ref);
    if (found != timers.end() && found->second.period.count() == 0) {
        done = std::move(found.value());
        timers.erase(found);
    }
}

void Core::rearmInterval(Process& process, Ref ref)
{
    TaskPtr<TimerTask> task;
    TimePoint deadline;
    {
        const std::lock_guard guard(process.lock);
        if (!process.relations || !process.isAlive())
            return;
        const auto found = process.relations->timers.find(ref);
        if (found == process.relations->timers.end())
            return;
        OwnTimer& timer = found.value();
        // A slow handler skips the beats it missed.
        deadline = std::max(timer.deadline + timer.period, now());
        task = TaskPtr<TimerTask>(new ProcessTimer(*this, process.pid(), ref, process.pid(),
                                                   makeEnvelope(TimerFired{ref}, MessageClass::Signal)));
        timer.deadline = deadline;
        timer.task = task;
    }
    armTimer(std::move(task), deadline);
}

bool Core::tryAcquireExclusive(Process& self, const std::string& name)
{
    if (fenced())
        return false;
    const std::lock_guard guard(m_exclusiveMutex);
    const auto [entry, added] = m_exclusive.try_emplace(name, self.pid());
    if (!added)
        return entry->second == self.pid();
    const std::lock_guard own(self.lock);
    self.extras().exclusives.push_back(name);
    return true;
}

void Core::releaseExclusive(Process& self, const std::string& name)
{
    const std::lock_guard guard(m_exclusiveMutex);
    const auto found = m_exclusive.find(name);
    if (found == m_exclusive.end() || found->second != self.pid())
        return;
    m_exclusive.erase(found);
    const std::lock_guard own(self.lock);
    std::erase(self.extras().exclusives, name);
}

} // namespace amanah::runtime
