// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/simulation_ledger.h"

#include "runtime/deadline.h"

namespace amanah::runtime {

namespace {
std::string refText(Ref ref) { return "#" + std::to_string(ref.value); }
} // namespace

void SimulationLedger::sent(Pid from, Pid to, std::uint64_t number, SendResult result)
{
    ++m_facts;
    if (result == SendResult::Sent)
        m_underWay[{from, to}].push_back(number);
}

void SimulationLedger::received(Pid from, Pid to, std::uint64_t number)
{
    ++m_facts;
    if (m_checker.isSuspended(to))
        fail(to.toString() + " read a message of " + from.toString() + " while it was suspended");
    const auto found = m_underWay.find({from, to});
    if (found == m_underWay.end() || found->second.empty())
        return fail(to.toString() + " read a message of " + from.toString() + " that was not sent, or twice");
    if (found->second.front() != number)
        fail(to.toString() + " read message " + std::to_string(number) + " of " + from.toString() + " before " +
             std::to_string(found->second.front()) + ", which was sent earlier");
    std::erase(found->second, number);
}

std::uint64_t SimulationLedger::asked(Pid caller, std::chrono::milliseconds timeout)
{
    ++m_facts;
    const std::uint64_t call = nextNumber();
    m_calls.emplace(call, Call{caller, deadlineAfter(m_runtime.now(), timeout, "the timeout of a call")});
    return call;
}

void SimulationLedger::answered(std::uint64_t call)
{
    ++m_facts;
    if (++m_calls.at(call).answers > 1)
        fail("a call of " + m_calls.at(call).caller.toString() + " was answered twice");
}

void SimulationLedger::monitored(Pid watcher, Ref ref)
{
    ++m_facts;
    m_monitors.emplace(std::pair(watcher, ref), WatchState::Open);
}

void SimulationLedger::demonitored(Pid watcher, Ref ref)
{
    ++m_facts;
    if (const auto found = m_monitors.find({watcher, ref}); found != m_monitors.end() && found->second == WatchState::Open)
        found->second = WatchState::TakenBack;
}

void SimulationLedger::heardDown(Pid watcher, const Down& down)
{
    ++m_facts;
    const auto found = m_monitors.find({watcher, down.ref});
    const std::string what = watcher.toString() + " heard Down " + refText(down.ref) + " of " + down.pid.toString();
    if (found == m_monitors.end())
        return fail(what + ", which it does not watch");
    if (found->second != WatchState::Open)
        fail(what + (found->second == WatchState::Heard ? " twice" : " after it took the monitor back"));
    if (down.pid && m_runtime.isAlive(down.pid))
        fail(what + ", which lives");
    found->second = WatchState::Heard;
}

void SimulationLedger::timerSet(Pid owner, Ref ref, std::chrono::milliseconds delay, std::chrono::milliseconds period)
{
    ++m_facts;
    m_timers.emplace(std::pair(owner, ref), Timer{m_runtime.now() + delay, period});
}

void SimulationLedger::timerFired(Pid owner, Ref ref)
{
    ++m_facts;
    const auto found = m_timers.find({owner, ref});
    const std::string what = "timer " + refText(ref) + " of " + owner.toString();
    if (found == m_timers.end())
        return fail(what + " fired and was never set");
    Timer& timer = found->second;
    if (m_runtime.now() < timer.due)
        fail(what + " fired " + std::to_string((timer.due - m_runtime.now()).count()) + " ns early");
    if (timer.isCancelled)
        fail(what + " fired after its cancel said it had time left");
    if (++timer.fired > 1 && timer.period.count() == 0)
        fail(what + " fired twice");
    timer.due += timer.period;
}

void SimulationLedger::timerCancelled(Pid owner, Ref ref, bool hadTimeLeft)
{
    ++m_facts;
    const auto found = m_timers.find({owner, ref});
    if (found != m_timers.end() && hadTimeLeft)
        found->second.isCancelled = true;
}

void SimulationLedger::checkSettled()
{
    for (const auto& [pair, numbers] : m_underWay) {
        if (!numbers.empty() && m_runtime.isAlive(pair.second))
            fail(pair.second.toString() + " never read " + std::to_string(numbers.size()) + " messages that " +
                 pair.first.toString() + " was told are sent");
    }
    for (const auto& [number, call] : m_calls) {
        const bool waits = !call.caller || m_runtime.isAlive(call.caller);
        if (call.answers == 0 && waits && m_runtime.now() > call.deadline)
            fail("a call of " + call.caller.toString() + " was never answered");
    }
    for (const auto& [key, timer] : m_timers) {
        const bool counts = timer.period.count() == 0 && !timer.isCancelled && m_runtime.isAlive(key.first);
        if (counts && timer.fired == 0 && m_runtime.now() > timer.due)
            fail("timer " + refText(key.second) + " of " + key.first.toString() + " never fired");
    }
}

} // namespace amanah::runtime
