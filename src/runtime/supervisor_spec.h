// SPDX-License-Identifier: GPL-3.0-or-later
// What a supervisor is made of: strategy, intensity and children in start order, or the limits of a dynamic one. supervisorSpec() and
// dynamicSupervisorSpec() make such a value the child of another supervisor; startSupervisor() makes it a root.
// Plain values; signed so that a negative number is a refused option and not a huge one.
#pragma once

#include "runtime/child_spec.h"

namespace amanah::runtime {

class Runtime;

enum class Strategy : std::uint8_t {
    OneForOne,  // only who fell
    OneForAll,  // everybody
    RestForOne, // who fell and those started after it
};

[[nodiscard]] const char* strategyName(Strategy strategy); // "one_for_one", …

enum class AutoShutdown : std::uint8_t {
    Never,
    AnySignificant, // the first significant child that ends without being restarted ends the supervisor
    AllSignificant, // the last one does
};

// More than `intensity` restarts within `periodMs` and the supervisor gives up with the reason shutdown. The default is Elixir's; OTP's is
// 1 in 5 s.
struct SupervisorSpec
{
    Strategy strategy = Strategy::OneForOne;
    std::int64_t intensity = 3;
    std::int64_t periodMs = 5000;
    AutoShutdown autoShutdown = AutoShutdown::Never;
    std::vector<ChildSpec> children = {};
};

// One-for-one over children that come and go. They are unnamed by id: a child that is not restarted is forgotten.
struct DynamicSupervisorSpec
{
    std::int64_t intensity = 3;
    std::int64_t periodMs = 5000;
    std::int64_t maxChildren = 0; // 0: unlimited
    AnyValue extraArguments = {}; // for children made by childSpecWithExtra()
};

[[nodiscard]] std::optional<SpecError> checkSupervisorSpec(const SupervisorSpec& spec);
[[nodiscard]] std::optional<SpecError> checkDynamicSupervisorSpec(const DynamicSupervisorSpec& spec);

// Asked at every start of the supervisor; nothing means ignore.
using SupervisorInit = std::function<std::optional<SupervisorSpec>()>;

// Children added with StartChild are gone after a restart of the supervisor; those of the spec come back.
[[nodiscard]] ChildSpec supervisorSpec(std::string id, SupervisorSpec spec);
[[nodiscard]] ChildSpec supervisorSpec(std::string id, SupervisorInit init);
[[nodiscard]] ChildSpec dynamicSupervisorSpec(std::string id, DynamicSupervisorSpec spec = {});

// A root supervisor; foreign threads only. Returns when all its children are up, or with the first failure after the earlier children were
// stopped again. A Runtime::shutdown() or Runtime::stop() ends it in order.
[[nodiscard]] StartResult startSupervisor(Runtime& runtime, SupervisorSpec spec, std::string name = {});
[[nodiscard]] StartResult startDynamicSupervisor(Runtime& runtime, DynamicSupervisorSpec spec, std::string name = {});

} // namespace amanah::runtime
