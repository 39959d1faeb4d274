// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/core.h"
#include "runtime/scheduler.h"

#include <mutex>
#include <random>
#include <vector>

namespace amanah::runtime {

namespace {

class SimulatedScheduler final : public Scheduler
{
public:
    SimulatedScheduler(Core& core, std::uint64_t seed) : m_core(core), m_random(seed) {}

    void start() override {}
    void enqueue(Process& process) override
    {
        const std::lock_guard lock(m_mutex);
        m_runnable.push_back(&process);
    }
    void prepareDedicated(Process&) override {}
    void enqueueDedicated(Process& process) override { enqueue(process); }
    void timersChanged() override {}
    [[nodiscard]] TimePoint now() const override
    {
        return TimePoint(std::chrono::nanoseconds(m_now.load(std::memory_order_relaxed)));
    }
    bool stop(Clock::time_point) override { return true; }

    bool step() override
    {
        Process* chosen = take();
        if (!chosen)
            return false;
        if (m_core.runTurn(*chosen, {.messages = 1}) == TurnEnd::Again)
            enqueue(*chosen);
        return true;
    }
    bool fireNextTimer(TimePoint upTo) override
    {
        const auto next = m_core.timers().nextDeadline();
        if (!next || *next > upTo)
            return false;
        setNow(*next);
        if (const auto task = m_core.timers().takeDue(*next))
            task->onDeadline();
        return true;
    }
    void setNow(TimePoint time) override
    {
        if (time > now())
            m_now.store(time.time_since_epoch().count(), std::memory_order_relaxed);
    }

private:
    Process* take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_runnable.empty())
            return nullptr;
        // Not a std distribution: its results differ between libraries, and a seed must replay everywhere.
        const std::size_t index = static_cast<std::size_t>(m_random() % m_runnable.size());
        std::swap(m_runnable[index], m_runnable.back());
        Process* chosen = m_runnable.back();
        m_runnable.pop_back();
        return chosen;
    }

    Core& m_core;
    std::mutex m_mutex;
    std::vector<Process*> m_runnable;
    std::mt19937_64 m_random;
    std::atomic<std::int64_t> m_now = std::chrono::nanoseconds(std::chrono::hours(1)).count();
};

} // namespace

std::unique_ptr<Scheduler> makeSimulatedScheduler(Core& core, std::uint64_t seed)
{
    return std::make_unique<SimulatedScheduler>(core, seed);
}

} // namespace amanah::runtime
