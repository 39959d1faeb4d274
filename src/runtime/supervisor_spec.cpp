// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/supervisor_spec.h"

#include "runtime/dynamic_supervisor.h"
#include "runtime/runtime.h"
#include "runtime/supervisor.h"

#include <array>
#include <stdexcept>
#include <unordered_set>

namespace amanah::runtime {

namespace {
std::optional<SpecError> checkIntensity(std::int64_t intensity, std::int64_t periodMs)
{
    if (intensity < 0)
        return SpecError{"intensity", "the number of restarts is not negative"};
    if (periodMs <= 0)
        return SpecError{"periodMs", "the period is positive"};
    return {};
}

template <class S>
ChildSpec supervisorChild(std::string id, ProcessType type, BehaviourFactory start)
{
    ChildSpec spec;
    spec.id = std::move(id);
    spec.type = type;
    spec.shutdown = Shutdown::infinity();
    spec.start = std::move(start);
    spec.module = typeTag<S>()->name;
    return spec;
}

StartResult startRoot(Runtime& runtime, ChildSpec spec, std::string name)
{
    SpawnOptions options;
    options.name = std::move(name);
    options.label = options.name.empty() ? spec.id : options.name;
    options.type = spec.type;
    return runtime.spawnSync(std::move(options), std::move(spec.start));
}
} // namespace

const char* strategyName(Strategy strategy)
{
    static constexpr std::array names{"one_for_one", "one_for_all", "rest_for_one"};
    return names[static_cast<std::size_t>(strategy)];
}

std::optional<SpecError> checkSupervisorSpec(const SupervisorSpec& spec)
{
    if (auto wrong = checkIntensity(spec.intensity, spec.periodMs))
        return wrong;
    if (spec.strategy > Strategy::RestForOne)
        return SpecError{"strategy", "unknown strategy"};
    if (spec.autoShutdown > AutoShutdown::AllSignificant)
        return SpecError{"autoShutdown", "unknown auto shutdown"};
    std::unordered_set<std::string> ids;
    for (const ChildSpec& child : spec.children) {
        if (auto wrong = checkChildSpec(child))
            return wrong;
        if (child.significant && spec.autoShutdown == AutoShutdown::Never)
            return SpecError{"significant", "this supervisor never shuts down by itself"};
        if (!ids.insert(child.id).second)
            return SpecError{"id", "duplicate_child_name " + child.id};
    }
    return {};
}

std::optional<SpecError> checkDynamicSupervisorSpec(const DynamicSupervisorSpec& spec)
{
    if (auto wrong = checkIntensity(spec.intensity, spec.periodMs))
        return wrong;
    if (spec.maxChildren < 0)
        return SpecError{"maxChildren", "the number of children is not negative"};
    return {};
}

ChildSpec supervisorSpec(std::string id, SupervisorSpec spec)
{
    return supervisorSpec(std::move(id), [spec = std::move(spec)] { return std::optional(spec); });
}

ChildSpec supervisorSpec(std::string id, SupervisorInit init)
{
    if (!init)
        throw std::invalid_argument("a supervisor needs an init");
    return supervisorChild<Supervisor>(std::move(id), ProcessType::Supervisor,
                                       [init = std::move(init)] { return std::make_unique<Supervisor>(init); });
}

ChildSpec dynamicSupervisorSpec(std::string id, DynamicSupervisorSpec spec)
{
    return supervisorChild<DynamicSupervisor>(std::move(id), ProcessType::Dynamic,
                                              [spec = std::move(spec)] { return std::make_unique<DynamicSupervisor>(spec); });
}

StartResult startSupervisor(Runtime& runtime, SupervisorSpec spec, std::string name)
{
    return startRoot(runtime, supervisorSpec("supervisor", std::move(spec)), std::move(name));
}

StartResult startDynamicSupervisor(Runtime& runtime, DynamicSupervisorSpec spec, std::string name)
{
    return startRoot(runtime, dynamicSupervisorSpec("supervisor", std::move(spec)), std::move(name));
}

} // namespace amanah::runtime
