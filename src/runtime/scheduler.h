// SPDX-License-Identifier: GPL-3.0-or-later
// Decides which process runs where and when; knows nothing of messages. Two kinds: a pool of work stealing threads with one more thread
// for timers and the watchdog, and the simulated one, a single thread with a seeded choice and a virtual clock.
#pragma once

#include "runtime/timers.h"

#include <cstdint>
#include <memory>

namespace amanah::runtime {

class Core;
class Process;
struct Pool;
struct Simulated;

class Scheduler
{
public:
    virtual ~Scheduler() = default;
    virtual void start() = 0;
    // Any thread. The process is scheduled exactly once at a time.
    virtual void enqueue(Process& process) = 0;
    // A thread of its own for a Dedicated process, before its first enqueue().
    virtual void prepareDedicated(Process& process) = 0;
    virtual void enqueueDedicated(Process& process) = 0;
    // After it was armed.
    virtual void timerArmed(TimePoint deadline) = 0;
    [[nodiscard]] virtual TimePoint now() const = 0;
    // Ends the threads that are not stuck in a handler before `deadline`; false when some are left behind.
    virtual bool stop(Clock::time_point deadline) = 0;

    // Where time is virtual.
    virtual bool step() { return false; }
    virtual bool fireNextTimer(TimePoint) { return false; }
    virtual void setNow(TimePoint) {}
};

[[nodiscard]] std::unique_ptr<Scheduler> makePoolScheduler(Core& core, const Pool& options);
[[nodiscard]] std::unique_ptr<Scheduler> makeSimulatedScheduler(Core& core, const Simulated& options);

} // namespace amanah::runtime
