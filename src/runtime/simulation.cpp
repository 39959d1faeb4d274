// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/simulation.h"

#include "runtime/core.h"
#include "runtime/simulated_scheduler.h"

#include <stdexcept>

namespace amanah::runtime {

namespace {
SimulatedScheduler& simulationOf(const Runtime& runtime)
{
    if (!runtime.isSimulated())
        throw std::logic_error("this runtime is not simulated");
    return static_cast<SimulatedScheduler&>(runtime.core().scheduler());
}
} // namespace

void setFaultsActive(Runtime& runtime, bool active)
{
    if (FaultInjector* faults = simulationOf(runtime).faults())
        faults->setActive(active);
}

std::vector<InjectedFault> injectedFaults(const Runtime& runtime)
{
    const FaultInjector* faults = simulationOf(runtime).faults();
    return faults ? faults->injected() : std::vector<InjectedFault>{};
}

bool isQuiet(const Runtime& runtime) { return simulationOf(runtime).isQuiet(); }
void setStepObserver(Runtime& runtime, std::function<void()> observer)
{
    simulationOf(runtime).setObserver(std::move(observer));
}

std::uint64_t simulatedSteps(const Runtime& runtime) { return simulationOf(runtime).steps(); }
RecordedSchedule recordedSchedule(const Runtime& runtime) { return simulationOf(runtime).recorded(); }

} // namespace amanah::runtime
