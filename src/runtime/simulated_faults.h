// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out a FaultPlan for the simulated scheduler, between two turns: the core knows nothing of it. Draws from a stream of its own, so
// that the same seed brings the same faults whatever the schedule. Internal; the thread that drives the simulation.
#pragma once

#include "runtime/seeded_random.h"
#include "runtime/simulation.h"

#include <memory>
#include <optional>
#include <vector>

namespace amanah::runtime {

class Core;
class Process;

class FaultInjector
{
public:
    FaultInjector(Core& core, std::shared_ptr<const FaultPlan> plan, std::uint64_t seed);

    void setActive(bool active); // false gives back what was squeezed
    // How far the clock jumps, with what kills and squeezes at `step` done.
    [[nodiscard]] std::chrono::nanoseconds beforeStep(std::uint64_t step);
    // What happens to `process` before its turn. With a time it must not run before that time, as if it were inside a long callback.
    [[nodiscard]] std::optional<TimePoint> beforeTurn(Process& process);
    // Its turn is over and it will run again.
    void afterTurn(Process& process);
    [[nodiscard]] std::chrono::nanoseconds timerLateness();

    [[nodiscard]] const std::vector<InjectedFault>& injected() const { return m_injected; }

private:
    [[nodiscard]] bool draws(std::uint32_t chance);
    [[nodiscard]] bool spares(Process& process) const;
    [[nodiscard]] Process* victim();
    void note(FaultKind kind, Process* process, std::chrono::nanoseconds duration = {});
    [[nodiscard]] std::chrono::nanoseconds duration();
    void crash(Process& process, FaultKind kind);
    void squeeze(Process& process);
    void relax(bool all);

    struct Squeezed
    {
        Pid pid;
        std::int32_t bound = 0;
        std::uint64_t until = 0; // step
    };
    Core& m_core;
    std::shared_ptr<const FaultPlan> m_plan;
    SeededRandom m_random;
    bool m_active = true;
    std::uint64_t m_step = 0;
    std::vector<Squeezed> m_squeezed;
    std::vector<InjectedFault> m_injected;
};

} // namespace amanah::runtime
