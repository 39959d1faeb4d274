// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/simulated_faults.h"

#include "runtime/core.h"

#include <array>

namespace amanah::runtime {

namespace {
struct FaultNames
{
    std::string name;
    std::string label;
};
FaultNames faultNamesOf(Process& process)
{
    const std::lock_guard guard(process.lock);
    return {process.name.str(), std::string(process.label())};
}
} // namespace

const char* faultKindName(FaultKind kind)
{
    static constexpr std::array names{"crash_before",   "crash_after",  "kill",       "init_fails", "slow",
                                      "slow_terminate", "mailbox_full", "timer_late", "clock_jump"};
    return names[static_cast<std::size_t>(kind)];
}

FaultInjector::FaultInjector(Core& core, std::shared_ptr<const FaultPlan> plan, std::uint64_t seed)
    : m_core(core), m_plan(std::move(plan)), m_random(seed)
{
}

void FaultInjector::setActive(bool active)
{
    m_active = active;
    if (!active)
        relax(true);
}

std::chrono::nanoseconds FaultInjector::beforeStep(std::uint64_t step)
{
    m_step = step;
    relax(false);
    if (draws(m_plan->kill)) {
        if (Process* process = victim()) {
            note(FaultKind::Kill, process);
            m_core.kill(process->pid());
        }
    }
    if (draws(m_plan->mailboxFull)) {
        if (Process* process = victim())
            squeeze(*process);
    }
    if (!draws(m_plan->clockJump))
        return {};
    const auto jump = duration();
    note(FaultKind::ClockJump, nullptr, jump);
    return jump;
}

std::optional<TimePoint> FaultInjector::beforeTurn(Process& process)
{
    if (!m_active || !process.isAlive() || spares(process))
        return {};
    if (!process.begun) {
        if (draws(m_plan->initFails)) {
            // Its init still runs and then counts as failed, whatever it said.
            crash(process, FaultKind::InitFails);
        }
        return {};
    }
    const bool slow = draws(process.stopping ? m_plan->slowTerminate : m_plan->slow);
    if (!process.stopping && draws(m_plan->crashBefore))
        crash(process, FaultKind::CrashBefore);
    if (!slow)
        return {};
    const auto held = duration();
    note(process.stopping ? FaultKind::SlowTerminate : FaultKind::Slow, &process, held);
    const std::lock_guard guard(process.lock);
    process.executing = true;
    return m_core.now() + held;
}

void FaultInjector::afterTurn(Process& process)
{
    if (m_active && process.isAlive() && !process.stopping && draws(m_plan->crashAfter) && !spares(process))
        crash(process, FaultKind::CrashAfter);
}

std::chrono::nanoseconds FaultInjector::timerLateness()
{
    if (!draws(m_plan->timerLate))
        return {};
    const auto late = duration();
    note(FaultKind::TimerLate, nullptr, late);
    return late;
}

bool FaultInjector::draws(std::uint32_t chance)
{
    return m_active && m_random.perMillion(chance);
}

bool FaultInjector::spares(Process& process) const
{
    if (process.hidden || !m_plan->spares)
        return process.hidden;
    const FaultNames names = faultNamesOf(process);
    return m_plan->spares({process.pid(), names.name, names.label, process.type});
}

// Any living one, evenly; null when there is none.
Process* FaultInjector::victim()
{
    std::vector<Process*> living;
    m_core.table().forEach([&](Process& process) {
        if (process.isAlive() && !spares(process))
            living.push_back(&process);
    });
    return living.empty() ? nullptr : living[static_cast<std::size_t>(m_random.below(living.size()))];
}

void FaultInjector::note(FaultKind kind, Process* process, std::chrono::nanoseconds duration)
{
    InjectedFault fault{m_step, kind, {}, {}, duration};
    if (process) {
        fault.pid = process->pid();
        fault.label = faultNamesOf(*process).label;
    }
    m_injected.push_back(std::move(fault));
}

std::chrono::nanoseconds FaultInjector::duration()
{
    const auto longest = std::chrono::duration_cast<std::chrono::microseconds>(m_plan->longest).count();
    return std::chrono::microseconds(1 + m_random.below(static_cast<std::uint64_t>(std::max<std::int64_t>(longest, 1))));
}

void FaultInjector::crash(Process& process, FaultKind kind)
{
    note(kind, &process);
    process.stopping = true;
    process.stopReason = ExitReason::error("InjectedFault", faultKindName(kind));
}

void FaultInjector::squeeze(Process& process)
{
    note(FaultKind::MailboxFull, &process);
    const std::int32_t bound = process.bound.exchange(0, std::memory_order_relaxed);
    const std::uint64_t steps = 1 + m_random.below(m_plan->squeezeSteps);
    if (bound != 0) // squeezed already, or never takes any
        m_squeezed.push_back({process.pid(), bound, m_step + steps});
}

void FaultInjector::relax(bool all)
{
    std::erase_if(m_squeezed, [&](const Squeezed& one) {
        if (!all && one.until > m_step)
            return false;
        if (Process* process = m_core.find(one.pid))
            process->bound.store(one.bound, std::memory_order_relaxed);
        return true;
    });
}

} // namespace amanah::runtime
