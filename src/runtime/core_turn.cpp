// SPDX-License-Identifier: GPL-3.0-or-later
// The turn of a process: start, callbacks one at a time, and the end in its own turn.
#include "runtime/core.h"

namespace amanah::runtime {

namespace {

thread_local Process* currentProcess = nullptr;

std::string whereOf(const Process& process, const char* callback)
{
    if (!process.behaviour)
        return "factory";
    std::string where(process.behaviour->serverTag()->name);
    where.append("::").append(callback);
    if (process.lastMessage)
        where.append("(").append(process.lastMessage->name).append(")");
    return where;
}

} // namespace

CurrentScope::CurrentScope(Process* process) : m_before(std::exchange(currentProcess, process)) {}
CurrentScope::~CurrentScope() { currentProcess = m_before; }

Process* Core::current() { return currentProcess; }
bool Core::fenced() { return currentProcess && !currentProcess->isAlive(); }

template <class F>
void Core::guarded(Process& process, const F& callback)
{
    try {
        callback();
    } catch (const ExitWith& exit) {
        process.stopping = true;
        process.stopReason = exit.reason;
        const std::lock_guard guard(process.lock);
        if (process.birth)
            process.birth->ack.pid = exit.holder;
    } catch (...) {
        process.stopping = true;
        const char* name = process.behaviour ? process.behaviour->m_callback : "";
        process.stopReason = ExitReason::fromCurrentException(whereOf(process, name));
    }
}

TurnEnd Core::runTurn(Process& process, TurnBudget budget)
{
    const CurrentScope scope(&process);
    const TracedTurn traced(m_tracer, process.pid());
    const std::int64_t began = turnClock();
    process.turnStartNs.store(began, std::memory_order_relaxed);
    process.overdue.store(false, std::memory_order_relaxed);
    process.state.store(ProcessState::Running, std::memory_order_relaxed);
    const auto pause = [&](ProcessState state) {
        if (const std::int64_t spent = turnClock() - began; spent > 0)
            process.handlingNs.store(process.handlingNs.load(std::memory_order_relaxed) + spent, std::memory_order_relaxed);
        process.settleWaiting();
        process.turnStartNs.store(0, std::memory_order_relaxed);
        process.state.store(state, std::memory_order_relaxed);
    };
    if (!process.begun)
        startBody(process);
    EnvelopePtr message;
    ExitReason reason;
    TurnScrap scrap;
    for (int count = 0; count < budget.messages;) {
        if (process.stopping && process.isAlive()) {
            finish(process, process.stopReason);
            return TurnEnd::Buried;
        }
        const Process::Pick picked = process.pick(message, reason, scrap);
        scrap.clear();
        switch (picked) {
        case Process::Pick::Dead: bury(process); return TurnEnd::Buried;
        case Process::Pick::End: endUntrapped(process, reason); return TurnEnd::Buried;
        case Process::Pick::Nothing:
            if (!process.suspended && process.behaviour->wantsIdle()) {
                runIdle(process);
                ++count;
                continue;
            }
            pause(process.suspended ? ProcessState::Suspended : ProcessState::Idle);
            if (process.mailbox.park())
                return TurnEnd::Parked;
            process.state.store(ProcessState::Running, std::memory_order_relaxed);
            process.turnStartNs.store(began, std::memory_order_relaxed);
            continue;
        case Process::Pick::Message: break;
        }
        if (traced)
            m_tracer.handling(process.pid(), *message);
        handle(process, std::move(message));
        ++count;
        constexpr std::int64_t longTurnNs = 1'000'000;
        if (process.overdue.load(std::memory_order_relaxed) || (count % 16 == 0 && turnClock() - began > longTurnNs))
            break;
    }
    // What the last callback asked for is looked at in the next turn: budgets of one message stay budgets of one message.
    pause(ProcessState::Scheduled);
    return TurnEnd::Again;
}

void Core::runIdle(Process& process)
{
    {
        const std::lock_guard guard(process.lock);
        process.executing = true;
    }
    process.lastMessage = nullptr;
    guarded(process, [&] { process.behaviour->onIdle(); });
}

void Core::startBody(Process& process)
{
    process.begun = true;
    BehaviourFactory factory; // its arguments belong to who restarts, not to who runs
    {
        const std::lock_guard guard(process.lock);
        if (!process.isAlive())
            return;
        process.executing = true;
        factory = std::move(process.birth->factory);
    }
    StartOutcome outcome;
    guarded(process, [&] {
        process.behaviour = factory();
        if (!process.behaviour)
            throw ExitWith{ExitReason::named("bad_return_value: the factory made nothing"), {}};
        {
            const std::lock_guard guard(process.lock);
            process.serverType = process.behaviour->serverTag();
        }
        process.behaviour->setCallback("onStart");
        outcome = process.behaviour->onStart();
    });
    factory = nullptr;
    if (process.stopping) {
        const std::lock_guard guard(process.lock);
        if (process.birth) {
            outcome = StartOutcome::failed(process.stopReason);
            outcome.holder = process.birth->ack.pid;
        }
    }
    if (outcome.status != StartStatus::Pending)
        finishStart(process, std::move(outcome));
}

void Core::finishStart(Process& process, StartOutcome outcome)
{
    if (outcome.status == StartStatus::Ok) {
        record(EventKind::Started, process);
        acknowledge(process, std::move(outcome.info));
        guarded(process, [&] { process.behaviour->onStarted(); });
        return;
    }
    process.failedStart = true;
    process.stopping = true;
    process.stopReason = outcome.status == StartStatus::Ignore ? ExitReason::normal() : outcome.reason;
    const std::lock_guard guard(process.lock);
    if (!process.birth)
        return;
    process.birth->ack.status = outcome.status;
    process.birth->ack.reason = outcome.reason;
    process.birth->ack.pid = outcome.holder;
}

void Core::acknowledge(Process& process, AnyValue info)
{
    std::unique_ptr<Birth> birth;
    {
        const std::lock_guard guard(process.lock);
        birth = std::move(process.birth);
    }
    if (!birth)
        return;
    const InitAck ack{birth->ack.ref, process.pid(), StartStatus::Ok, {}, std::move(info)};
    if (birth->starter)
        deliver(birth->starter, makeEnvelope(ack, MessageClass::Signal));
    if (birth->startCell)
        birth->startCell->reply(ack);
}

void Core::handle(Process& process, EnvelopePtr message)
{
    process.lastMessage = message->type();
    process.handled.store(process.handled.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    process.systemMessage = message->messageClass() == MessageClass::System;
    if (process.trace && !process.systemMessage)
        process.trace->note(true, *message);
    Behaviour& behaviour = *process.behaviour;
    guarded(process, [&] {
        switch (message->messageClass()) {
        case MessageClass::System:
        case MessageClass::Reply: behaviour.setCallback("system"); message->dispatch(behaviour); return;
        case MessageClass::Exit:
        case MessageClass::LinkExit:
            if (const Exit* exit = message->as<Exit>(); process.parent && exit->from == process.parent) {
                obeyStop(process, exit->reason);
                return;
            }
            break;
        case MessageClass::Signal:
            if (const TimerFired* fired = message->as<TimerFired>())
                rearmInterval(process, fired->ref);
            break;
        case MessageClass::User: break;
        }
        behaviour.setCallback("onMessage");
        behaviour.onMessage(std::move(message));
    });
}

void Core::obeyStop(Process& process, const ExitReason& reason)
{
    process.behaviour->setCallback("onStopRequest");
    if (process.behaviour->onStopRequest(reason)) {
        // It needs its messages to end, so a suspended one goes on.
        if (process.suspended)
            record(EventKind::Resumed, process);
        const std::lock_guard guard(process.lock);
        process.suspended = false;
        return;
    }
    process.stopping = true;
    process.stopReason = reason;
}

void Core::finish(Process& process, const ExitReason& reason)
{
    ExitReason last = reason;
    if (process.behaviour && !process.failedStart) {
        process.stopping = false;
        guarded(process, [&] {
            process.behaviour->setCallback("onStop");
            process.behaviour->onStop(last);
        });
        // stopSelf() inside the terminate callback changes nothing; an exception there is the reason from now on.
        if (process.stopping && !process.stopReason.isNormalish())
            last = process.stopReason;
    }
    if (last.isCrash())
        crashReport(process, last);
    endUntrapped(process, last);
}

void Core::endUntrapped(Process& process, const ExitReason& reason)
{
    destroyBehaviour(process);
    die(process, process.life, {reason, false});
    bury(process);
}

void Core::destroyBehaviour(Process& process)
{
    std::shared_ptr<ProcessExtras> extras;
    {
        const std::lock_guard guard(process.lock);
        extras = process.extraParts;
    }
    if (extras) {
        const std::lock_guard guard(extras->interruptsMutex);
        extras->interrupts.clear();
    }
    if (process.behaviour)
        process.behaviour->beforeDestruction();
    guarded(process, [&] { process.behaviour.reset(); });
    if (extras) {
        for (const auto& name : std::exchange(extras->exclusives, {})) {
            const std::lock_guard guard(m_exclusiveMutex);
            m_exclusive.erase(name);
        }
    }
}

void Core::bury(Process& process)
{
    destroyBehaviour(process);
    process.trace.reset();
    process.settleWaiting();
    std::optional<EventRecord> event;
    TurnScrap scrap;
    std::unique_ptr<Relations> relations; // made after the death by who did not know of it
    std::shared_ptr<ProcessExtras> extras;
    {
        const std::lock_guard guard(process.lock);
        if (process.lingering)
            event = describe(EventKind::LingeringEnded, process, {});
        process.settleCurrentCall(scrap);
        process.lingering = false;
        process.executing = false;
        extras = std::move(process.extraParts);
        relations = std::move(process.relations);
        process.name = {};
        process.ownLabel = {};
        process.stopReason = {};
    }
    process.turnStartNs.store(0, std::memory_order_relaxed);
    const bool hidden = process.hidden;
    m_table.giveBack(process);
    if (event)
        m_events.add(std::move(*event));
    if (!hidden && m_physical.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        const std::lock_guard guard(m_emptyMutex);
        m_emptySignal.notify_all();
    }
}

} // namespace amanah::runtime
