// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler of a simulated runtime: one thread, a seeded choice of the next process, a virtual clock. Internal; programs steer it
// through Runtime and simulation.h. The thread that drives it, except enqueue() and now().
#pragma once

#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/simulated_faults.h"

#include <functional>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace amanah::runtime {

// Chooses an index among those that can run.
class ScheduleChooser
{
public:
    ScheduleChooser(std::uint64_t seed, Schedule schedule);

    struct Runnable
    {
        Process* process = nullptr;
        std::uint64_t priority = 0; // PrioritySchedule only
    };
    [[nodiscard]] std::uint64_t priorityOf(Pid pid);
    void forget(Pid pid) { m_priorities.erase(pid); }
    [[nodiscard]] std::size_t choose(std::vector<Runnable>& runnable);

private:
    [[nodiscard]] std::size_t highest(std::vector<Runnable>& runnable);
    [[nodiscard]] bool isChangePoint();

    Schedule m_schedule;
    SeededRandom m_random;
    std::unordered_map<Pid, std::uint64_t> m_priorities;
    std::uint64_t m_nextLow;       // below every priority given so far
    std::uint64_t m_step = 0;      // of the horizon
    std::vector<std::uint64_t> m_changes; // the rest of this horizon's, the next one last
    std::size_t m_next = 0;        // of the recorded choices
};

class SimulatedScheduler final : public Scheduler
{
public:
    SimulatedScheduler(Core& core, const Simulated& options);

    void start() override {}
    void enqueue(Process& process) override;
    void prepareDedicated(Process&) override {}
    void enqueueDedicated(Process& process) override { enqueue(process); }
    void timerArmed(TimePoint) override {}
    [[nodiscard]] TimePoint now() const override;
    bool stop(Clock::time_point) override { return true; }

    bool step() override;
    bool fireNextTimer(TimePoint upTo) override;
    void setNow(TimePoint time) override;

    [[nodiscard]] std::uint64_t steps() const { return m_steps; }
    [[nodiscard]] const RecordedSchedule& recorded() const { return m_recorded; }
    [[nodiscard]] FaultInjector* faults() { return m_faults.get(); } // null without a plan
    [[nodiscard]] bool isQuiet() const;
    void setObserver(std::function<void()> observer) { m_observer = std::move(observer); }

private:
    [[nodiscard]] Process* take();
    [[nodiscard]] bool mayGoOn();
    void injectBeforeStep();
    [[nodiscard]] bool isHeld(Process& process);
    void runTurn(Process& process);
    void fireTimer(TimePoint at);
    void observe() const;

    Core& m_core;
    Simulated m_options;
    ScheduleChooser m_chooser;
    struct Held // inside a slow callback
    {
        Process* process = nullptr;
        TimePoint until;
    };
    std::vector<Held> m_held;
    std::unique_ptr<FaultInjector> m_faults;
    std::function<void()> m_observer;
    mutable std::mutex m_mutex;
    std::vector<ScheduleChooser::Runnable> m_runnable;
    RecordedSchedule m_recorded;
    std::uint64_t m_steps = 0;
    std::atomic<std::int64_t> m_now = std::chrono::nanoseconds(std::chrono::hours(1)).count();
};

} // namespace amanah::runtime
