// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/simulated_scheduler.h"

#include "runtime/core.h"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace amanah::runtime {

namespace {
// Priorities of birth are above, those given at change points below.
constexpr std::uint64_t lowPriorities = std::uint64_t{1} << 32;
} // namespace

ScheduleChooser::ScheduleChooser(std::uint64_t seed, Schedule schedule)
    : m_schedule(std::move(schedule)), m_random(seed), m_nextLow(lowPriorities - 1)
{
    const auto* priorities = std::get_if<PrioritySchedule>(&m_schedule);
    if (priorities && priorities->horizon == 0)
        throw std::invalid_argument("the horizon of a priority schedule must be at least one step");
}

std::uint64_t ScheduleChooser::priorityOf(Pid pid)
{
    if (!std::holds_alternative<PrioritySchedule>(m_schedule))
        return 0;
    const auto [entry, isNew] = m_priorities.try_emplace(pid, 0);
    if (isNew)
        entry->second = lowPriorities + (m_random.next() >> 1);
    return entry->second;
}

std::size_t ScheduleChooser::choose(std::vector<Runnable>& runnable)
{
    if (std::holds_alternative<PrioritySchedule>(m_schedule))
        return highest(runnable);
    if (runnable.size() == 1)
        return 0;
    if (const auto* recorded = std::get_if<RecordedSchedule>(&m_schedule))
        return m_next < recorded->choices.size() ? recorded->choices[m_next++] % runnable.size() : 0;
    return static_cast<std::size_t>(m_random.below(runnable.size()));
}

std::size_t ScheduleChooser::highest(std::vector<Runnable>& runnable)
{
    const auto byPriority = [](const Runnable& a, const Runnable& b) { return a.priority < b.priority; };
    auto first = std::max_element(runnable.begin(), runnable.end(), byPriority);
    if (isChangePoint()) {
        first->priority = m_priorities[first->process->pid()] = m_nextLow--;
        first = std::max_element(runnable.begin(), runnable.end(), byPriority);
    }
    return static_cast<std::size_t>(first - runnable.begin());
}

bool ScheduleChooser::isChangePoint()
{
    const auto& rule = std::get<PrioritySchedule>(m_schedule);
    if (m_step == 0) {
        m_changes.clear();
        for (std::uint32_t i = 0; i < rule.changePoints; ++i)
            m_changes.push_back(m_random.below(rule.horizon));
        std::sort(m_changes.begin(), m_changes.end(), std::greater<>());
    }
    const bool changes = !m_changes.empty() && m_changes.back() == m_step;
    while (!m_changes.empty() && m_changes.back() == m_step)
        m_changes.pop_back();
    m_step = (m_step + 1) % rule.horizon;
    return changes;
}

SimulatedScheduler::SimulatedScheduler(Core& core, const Simulated& options)
    : m_core(core), m_options(options), m_chooser(options.seed, options.schedule)
{
    if (m_options.faults)
        m_faults = std::make_unique<FaultInjector>(core, m_options.faults, ~m_options.seed);
}

TimePoint SimulatedScheduler::now() const
{
    return TimePoint(std::chrono::nanoseconds(m_now.load(std::memory_order_relaxed)));
}

void SimulatedScheduler::setNow(TimePoint time)
{
    if (time > now())
        m_now.store(time.time_since_epoch().count(), std::memory_order_relaxed);
}

void SimulatedScheduler::enqueue(Process& process)
{
    const std::lock_guard lock(m_mutex);
    m_runnable.push_back({&process, m_chooser.priorityOf(process.pid())});
}

Process* SimulatedScheduler::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_runnable.empty())
        return nullptr;
    const std::size_t index = m_chooser.choose(m_runnable);
    if (m_options.record && m_runnable.size() > 1)
        m_recorded.choices.push_back(static_cast<std::uint32_t>(index));
    std::swap(m_runnable[index], m_runnable.back());
    Process* chosen = m_runnable.back().process;
    m_runnable.pop_back();
    return chosen;
}

// A shutdown gets the same number of steps again and gives up quietly: it never throws and never hangs.
bool SimulatedScheduler::mayGoOn()
{
    if (m_options.maxSteps == 0 || m_steps < m_options.maxSteps)
        return true;
    if (m_core.isShuttingDown())
        return m_steps < 2 * m_options.maxSteps;
    throw std::runtime_error("the simulation with seed " + std::to_string(m_options.seed) + " found no end within " +
                             std::to_string(m_options.maxSteps) + " steps");
}

bool SimulatedScheduler::step()
{
    if (!mayGoOn())
        return false;
    if (m_faults)
        injectBeforeStep();
    Process* chosen = take();
    if (!chosen)
        return false;
    ++m_steps;
    if (!isHeld(*chosen))
        runTurn(*chosen);
    observe();
    return true;
}

void SimulatedScheduler::runTurn(Process& process)
{
    const Pid pid = process.pid();
    switch (m_core.runTurn(process, {.messages = 1})) {
    case TurnEnd::Again:
        if (m_faults)
            m_faults->afterTurn(process);
        enqueue(process);
        break;
    case TurnEnd::Buried: m_chooser.forget(pid); break;
    case TurnEnd::Parked: break;
    }
}

void SimulatedScheduler::injectBeforeStep()
{
    const bool idle = isQuiet();
    if (idle)
        return; // nothing is under way that a fault could hit in the middle
    const auto jump = m_faults->beforeStep(m_steps);
    if (jump.count() == 0)
        return;
    setNow(now() + jump);
    while (fireNextTimer(now())) {
    }
}

bool SimulatedScheduler::isHeld(Process& process)
{
    const auto until = m_faults ? m_faults->beforeTurn(process) : std::nullopt;
    if (until)
        m_held.push_back({&process, *until});
    return until.has_value();
}

bool SimulatedScheduler::isQuiet() const
{
    const std::lock_guard lock(m_mutex);
    return m_runnable.empty() && m_held.empty();
}

void SimulatedScheduler::observe() const
{
    if (m_observer)
        m_observer();
}

// A slow callback that comes to its end goes on at once: what held it must not hold it again.
bool SimulatedScheduler::fireNextTimer(TimePoint upTo)
{
    const auto timer = m_core.timers().nextDeadline();
    const auto held = std::min_element(m_held.begin(), m_held.end(), [](const Held& a, const Held& b) { return a.until < b.until; });
    const bool heldFirst = held != m_held.end() && (!timer || held->until <= *timer);
    if ((!heldFirst && !timer) || (heldFirst ? held->until : *timer) > upTo || !mayGoOn())
        return false;
    if (heldFirst) {
        Process& process = *held->process;
        setNow(held->until);
        m_held.erase(held);
        runTurn(process);
    } else {
        fireTimer(*timer);
    }
    observe();
    return true;
}

void SimulatedScheduler::fireTimer(TimePoint at)
{
    setNow(at);
    const auto task = m_core.timers().takeDue(at);
    if (m_faults)
        setNow(now() + m_faults->timerLateness());
    if (task)
        task->onDeadline();
}

std::unique_ptr<Scheduler> makeSimulatedScheduler(Core& core, const Simulated& options)
{
    return std::make_unique<SimulatedScheduler>(core, options);
}

} // namespace amanah::runtime
