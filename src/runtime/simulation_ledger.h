// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps account of what the processes of a simulation do and hear, and tells the checker what does not add up: a message lost, doubled or
// overtaken between two processes, a call answered twice or never, a Down twice or never, a timer early, late for ever, or after its cancel.
// Knows only what its processes tell it. The thread that drives the runtime.
#pragma once

#include "runtime/simulation_checker.h"

namespace amanah::runtime {

class SimulationLedger
{
public:
    SimulationLedger(Runtime& runtime, SimulationChecker& checker) : m_runtime(runtime), m_checker(checker) {}

    // --- numbered messages from one process to another
    [[nodiscard]] std::uint64_t nextNumber() { return ++m_lastNumber; }
    void sent(Pid from, Pid to, std::uint64_t number, SendResult result);
    void received(Pid from, Pid to, std::uint64_t number);

    // --- calls; an empty caller is a foreign thread. Says the number that answered() wants.
    [[nodiscard]] std::uint64_t asked(Pid caller, std::chrono::milliseconds timeout);
    void answered(std::uint64_t call);

    // --- monitors
    void monitored(Pid watcher, Ref ref);
    void demonitored(Pid watcher, Ref ref);
    void heardDown(Pid watcher, const Down& down);

    // --- timers; a period of 0 fires once
    void timerSet(Pid owner, Ref ref, std::chrono::milliseconds delay, std::chrono::milliseconds period = {});
    void timerFired(Pid owner, Ref ref);
    void timerCancelled(Pid owner, Ref ref, bool hadTimeLeft);

    // When the runtime is quiet, nobody is suspended, and every deadline of calls and timers that fire once is over.
    void checkSettled();

    [[nodiscard]] std::uint64_t facts() const { return m_facts; } // how much was told

private:
    struct Call
    {
        Pid caller;
        TimePoint deadline;
        int answers = 0;
    };
    enum class WatchState : std::uint8_t { Open, Heard, TakenBack };
    struct Timer
    {
        TimePoint due;
        std::chrono::milliseconds period{0};
        int fired = 0;
        bool isCancelled = false;
    };
    void fail(const std::string& what) { m_checker.fail(what); }

    Runtime& m_runtime;
    SimulationChecker& m_checker;
    std::uint64_t m_lastNumber = 0;
    std::uint64_t m_facts = 0;
    std::map<std::pair<Pid, Pid>, std::deque<std::uint64_t>> m_underWay; // from, to
    std::map<std::uint64_t, Call> m_calls;
    std::map<std::pair<Pid, Ref>, WatchState> m_monitors;
    std::map<std::pair<Pid, Ref>, Timer> m_timers;
};

} // namespace amanah::runtime
