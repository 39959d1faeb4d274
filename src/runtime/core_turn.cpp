// SPDX-License-Identifier: GPL-3.0-or-later
// The turn of a process: start, callbacks one at a time, and the end in its own turn.
#include "runtime/core.h"

#include <spdlog/logger.h>

namespace amanah::runtime {

namespace {

thread_local Process* currentProcess = nullptr;

std::string whereOf(const Process& process, const char* callback)
{
    if (!process.behaviour)
        return "factory";
    std::string where(process.behaviour->serverTag()->name);
    where.append("::").append(callback);
    if (!process.lastMessage.empty())
        where.append("(").append(process.lastMessage).append(")");
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
        process.ack.pid = exit.holder;
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
    const auto began = Clock::now();
    process.turnStartNs.store(began.time_since_epoch().count(), std::memory_order_relaxed);
    process.state.store(ProcessState::Running, std::memory_order_relaxed);
    const auto pause = [&](ProcessState state) {
        const auto spent = (Clock::now() - began).count();
        process.handlingNs.store(process.handlingNs.load(std::memory_order_relaxed) + spent, std::memory_order_relaxed);
        process.messagesHandled.store(process.handled, std::memory_order_relaxed);
        process.turnStartNs.store(0, std::memory_order_relaxed);
        process.state.store(state, std::memory_order_relaxed);
    };
    if (!process.begun)
        startBody(process);
    EnvelopePtr message;
    ExitReason reason;
    for (int count = 0; count < budget.messages;) {
        if (process.stopping && process.isAlive()) {
            finish(process, process.stopReason);
            return TurnEnd::Buried;
        }
        switch (process.pick(message, reason)) {
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
            process.turnStartNs.store(began.time_since_epoch().count(), std::memory_order_relaxed);
            continue;
        case Process::Pick::Message: break;
        }
        if (traced)
            m_tracer.handling(process.pid(), *message);
        handle(process, std::move(message));
        if (++count % 16 == 0 && Clock::now() - began > std::chrono::milliseconds(1))
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
    process.lastMessage = {};
    guarded(process, [&] { process.behaviour->onIdle(); });
}

void Core::startBody(Process& process)
{
    process.begun = true;
    {
        const std::lock_guard guard(process.lock);
        if (!process.isAlive())
            return;
        process.executing = true;
    }
    StartOutcome outcome;
    guarded(process, [&] {
        process.behaviour = process.factory();
        if (!process.behaviour)
            throw ExitWith{ExitReason::named("bad_return_value: the factory made nothing"), {}};
        {
            const std::lock_guard guard(process.lock);
            if (process.label.empty())
                process.label = process.behaviour->serverTag()->name;
        }
        process.behaviour->setCallback("onStart");
        outcome = process.behaviour->onStart();
    });
    process.factory = nullptr; // its arguments belong to who restarts, not to who runs
    if (process.stopping && !process.acknowledged) {
        outcome = StartOutcome::failed(process.stopReason);
        outcome.holder = process.ack.pid;
    }
    if (outcome.status != StartStatus::Pending)
        finishStart(process, std::move(outcome));
}

void Core::finishStart(Process& process, StartOutcome outcome)
{
    if (outcome.status == StartStatus::Ok) {
        record(EventKind::Started, process);
        acknowledge(process, {{}, process.pid(), StartStatus::Ok, {}});
        guarded(process, [&] { process.behaviour->onStarted(); });
        return;
    }
    process.failedStart = true;
    process.stopping = true;
    process.stopReason = outcome.status == StartStatus::Ignore ? ExitReason::normal() : outcome.reason;
    const std::lock_guard guard(process.lock);
    process.ack.status = outcome.status;
    process.ack.reason = outcome.reason;
    process.ack.pid = outcome.holder;
}

void Core::acknowledge(Process& process, const InitAck& ack)
{
    Pid starter;
    InitAck sent = ack;
    TaskPtr<CallCell<InitAck>> cell;
    {
        const std::lock_guard guard(process.lock);
        if (process.acknowledged)
            return;
        process.acknowledged = true;
        sent.ref = process.ack.ref;
        starter = process.starter;
        cell = std::move(process.startCell);
    }
    if (starter)
        deliver(starter, makeEnvelope(sent, MessageClass::Signal));
    if (cell)
        cell->reply(sent);
}

void Core::handle(Process& process, EnvelopePtr message)
{
    process.lastMessage = message->type()->name;
    ++process.handled;
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
    if (process.behaviour->onStopRequest(reason))
        return;
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
    guarded(process, [&] { process.behaviour.reset(); });
    process.factory = nullptr;
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
    process.dropped.clear();
    process.answeredCalls.clear();
    process.trace.reset();
    std::optional<Event> event;
    TaskPtr<CallBase> settled;
    std::shared_ptr<ProcessExtras> extras;
    {
        const std::lock_guard guard(process.lock);
        if (process.lingering)
            event = describe(EventKind::LingeringEnded, process, {});
        settled = process.settleCurrentCall();
        process.lingering = false;
        process.executing = false;
        extras = std::move(process.extraParts);
        process.thread.reset();
        process.name.clear();
        process.label.clear();
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

void Core::crashReport(Process& process, const ExitReason& reason)
{
    std::string ancestors;
    std::string neighbours;
    std::string client = "none";
    Pid ancestor;
    {
        const std::lock_guard guard(process.lock);
        for (const Pid other : process.links)
            neighbours += other.toString();
        if (process.currentCall)
            client = process.currentCall->caller() ? process.currentCall->caller().toString() : "foreign thread";
        ancestor = process.parent;
    }
    for (int depth = 0; ancestor && depth < 32; ++depth) {
        ancestors += ancestor.toString();
        Process* found = find(ancestor);
        if (!found)
            break;
        const std::lock_guard guard(found->lock);
        ancestor = found->parent;
    }
    std::string state;
    guarded(process, [&] {
        if (process.behaviour)
            state = process.behaviour->formattedState();
    });
    m_log->error("crash report: process {} name '{}' label '{}' reason '{}' in '{}' last message '{}' client {} "
                 "ancestors [{}] neighbours [{}] mailbox {} state '{}'",
                 process.pid().toString(), process.name, process.label, reason.text(), reason.where(),
                 process.lastMessage, client, ancestors, neighbours,
                 process.waiting.load(std::memory_order_relaxed), state.empty() ? "not shown" : state);
}

} // namespace amanah::runtime
