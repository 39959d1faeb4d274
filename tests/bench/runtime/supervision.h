// SPDX-License-Identifier: GPL-3.0-or-later
// Supervisors for the benches, and what a child of them can be asked.
#pragma once

#include "bench.h"
#include "runtime/dynamic_supervisor.h"
#include "runtime/supervisor.h"
#include "servers.h"

namespace amanah::bench {

// More restarts than any bench causes.
constexpr std::int64_t boundlessIntensity = 1'000'000'000;

inline runtime::Pid startedStatic(runtime::Runtime& system, std::vector<runtime::ChildSpec> children)
{
    runtime::SupervisorSpec spec;
    spec.intensity = boundlessIntensity;
    spec.periodMs = 1'000;
    spec.children = std::move(children);
    const auto pid = runtime::startSupervisor(system, std::move(spec));
    require(pid.has_value(), "a supervisor did not start");
    return *pid;
}

inline runtime::Pid startedDynamic(runtime::Runtime& system)
{
    runtime::DynamicSupervisorSpec spec;
    spec.intensity = boundlessIntensity;
    spec.periodMs = 1'000;
    const auto pid = runtime::startDynamicSupervisor(system, spec);
    require(pid.has_value(), "a dynamic supervisor did not start");
    return *pid;
}

inline runtime::Pid startedChild(runtime::Runtime& system, runtime::Pid supervisor, runtime::ChildSpec spec)
{
    const auto answer = system.callSync(runtime::ServerRef<runtime::DynamicSupervisor>(supervisor),
                                        runtime::StartChild{std::move(spec)});
    require(answer.has_value() && answer->has_value(), "a child did not start");
    return **answer;
}

} // namespace amanah::bench
