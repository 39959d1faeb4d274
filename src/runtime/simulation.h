// SPDX-License-Identifier: GPL-3.0-or-later
// Faults for a simulated runtime, and what a test asks of one beside Runtime's own [simulated] functions. The functions throw
// std::logic_error on a runtime that is not simulated. The thread that drives it.
#pragma once

#include "runtime/observer.h"
#include "runtime/schedule.h"
#include "runtime/timers.h"

#include <functional>

namespace amanah::runtime {

class Runtime;

enum class FaultKind : std::uint8_t {
    CrashBefore,   // the callback fails before it reads its message
    CrashAfter,    // it fails when it is done with it
    Kill,          // by nobody, between two steps
    InitFails,     // init does its work and then fails
    Slow,          // a callback takes long; killed meanwhile, it lingers
    SlowTerminate, // so does the terminate callback
    MailboxFull,   // user messages are refused for some steps
    TimerLate,
    ClockJump, // timers come due while others could still run
};

[[nodiscard]] const char* faultKindName(FaultKind kind); // "crash_before", …

struct FaultTarget
{
    Pid pid;
    std::string_view name;
    std::string_view label;
    ProcessType type = ProcessType::Worker;
};

// How often what goes wrong, in a million: of messages (crashes, slow), of starts, of orderly ends, of timers, of steps (the rest).
// Given as Simulated::faults; drawn from the simulation's seed.
struct FaultPlan
{
    std::uint32_t crashBefore = 0;
    std::uint32_t crashAfter = 0;
    std::uint32_t kill = 0;
    std::uint32_t initFails = 0;
    std::uint32_t slow = 0;
    std::uint32_t slowTerminate = 0;
    std::uint32_t mailboxFull = 0;
    std::uint32_t timerLate = 0;
    std::uint32_t clockJump = 0;
    std::chrono::milliseconds longest{2'000}; // of a slow callback, a late timer, a jump; virtual time
    std::uint32_t squeezeSteps = 20;          // how long a mailbox refuses, at most
    std::function<bool(const FaultTarget&)> spares{}; // who is never hit by crash, kill, init, slow or full
};

struct InjectedFault
{
    std::uint64_t step = 0;
    FaultKind kind = FaultKind::Kill;
    Pid pid; // empty: the clock or a timer
    std::string label;
    std::chrono::nanoseconds duration{0};
};

// Off: no new faults; what is slow or refuses now still ends by itself. Begins on.
void setFaultsActive(Runtime& runtime, bool active);
[[nodiscard]] std::vector<InjectedFault> injectedFaults(const Runtime& runtime);

[[nodiscard]] std::uint64_t simulatedSteps(const Runtime& runtime);
// Nothing can run before the next timer, and nothing is inside a slow callback.
[[nodiscard]] bool isQuiet(const Runtime& runtime);
// Called after every step and every timer; must not drive the runtime. Empty: nobody.
void setStepObserver(Runtime& runtime, std::function<void()> observer);
// The choices so far; empty unless Simulated::record. Given as Simulated::schedule, with the same seed and program, they happen again.
[[nodiscard]] RecordedSchedule recordedSchedule(const Runtime& runtime);

} // namespace amanah::runtime
