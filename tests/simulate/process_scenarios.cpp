// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulate/scenarios.h"

#include "runtime/dynamic_supervisor.h"

namespace amanah::runtime::simulate {

namespace {

// A root of actors that come back as often as they fall.
Pid startCrew(World& world, int actors)
{
    SupervisorSpec spec;
    spec.intensity = 1'000;
    for (int i = 0; i < actors; ++i)
        spec.children.push_back(world.someWorker("crew" + std::to_string(i)));
    return world.startRoot(std::move(spec));
}

void checkRegistry(World& world, const Registry& registry)
{
    for (const auto& [key, entry] : registry.select([](const std::string&, const RegistryEntry&) { return true; })) {
        world.require(world.runtime.isAlive(entry.owner), "key '" + key + "' belongs to the dead " + entry.owner.toString());
        const bool unique = registry.kind() == RegistryKind::Unique;
        world.require(!unique || registry.lookup(key).size() == 1, "key '" + key + "' has several owners");
        const std::vector<std::string> keys = registry.keys(entry.owner);
        world.require(std::find(keys.begin(), keys.end(), key) != keys.end(), "key '" + key + "' is unknown to its owner's list");
    }
}

} // namespace

void registryChurn(World& world)
{
    SupervisorSpec spec;
    spec.strategy = Strategy::RestForOne;
    spec.intensity = 20;
    spec.children.push_back(registrySpec("unique", world.stage.unique));
    spec.children.push_back(registrySpec("topics", world.stage.topics));
    for (int i = 0; i < 6; ++i) {
        ChildSpec worker = world.someWorker("crew" + std::to_string(i));
        if (world.chance(40))
            worker = world.stage.unique.startedVia("key" + std::to_string(world.die(6)), std::move(worker));
        spec.children.push_back(std::move(worker));
    }
    world.stage.hasRegistry = true;
    (void)world.startRoot(std::move(spec));
    world.play(60, [&] {
        world.act(1 + world.die(8));
        if (world.chance(15))
            world.exitSomebody(ExitReason::kill());
        checkRegistry(world, world.stage.unique);
        checkRegistry(world, world.stage.topics);
    });
    world.settle();
}

void webs(World& world)
{
    world.stage.crashWeight = 3;
    for (int i = 0; i < 10; ++i)
        (void)world.runtime.start<Actor>({.label = "loose"}, &world.stage);
    (void)startCrew(world, 8);
    world.play(60, [&] {
        world.act(2 + world.die(10));
        if (world.chance(20))
            world.exitSomebody(world.chance(50) ? ExitReason::kill() : ExitReason::named("poked"));
        if (world.chance(10))
            world.runtime.spawn({.label = "loose"}, [stage = &world.stage] { return std::make_unique<Actor>(stage); });
    });
    world.settle();
}

void callStorm(World& world)
{
    (void)startCrew(world, 8);
    world.play(60, [&] {
        for (int calls = world.die(10); calls > 0; --calls) {
            const auto timeout = std::chrono::milliseconds(world.die(40));
            const std::uint64_t call = world.ledger.asked({}, timeout);
            world.runtime.callAsync(ServerRef<Actor>(world.stage.recentActor()), Question{world.random.next()}, timeout,
                                    std::function<void(CallResult<std::uint64_t>)>([&world, call](const auto&) { world.ledger.answered(call); }));
        }
        world.act(2 + world.die(8));
        if (world.chance(10))
            (void)world.runtime.callSync(ServerRef<Actor>(world.stage.recentActor()), Question{world.random.next()}, 30ms);
        if (world.chance(20))
            world.exitSomebody(ExitReason::kill());
    });
    world.settle();
}

void exclusiveSlots(World& world)
{
    world.stage.slotWeight = 20;
    (void)startCrew(world, 6);
    world.play(60, [&] {
        world.act(2 + world.die(8));
        if (world.chance(30))
            world.exitSomebody(ExitReason::kill());
    });
    world.settle();
}

void suspendedServers(World& world)
{
    (void)startCrew(world, 8);
    world.play(60, [&] {
        world.act(2 + world.die(8));
        const Pid pid = world.anyProcess();
        if (world.chance(25))
            world.runtime.suspend(pid);
        else if (world.chance(25))
            world.runtime.resume(pid);
        if (world.chance(10))
            world.exitSomebody(world.chance(50) ? ExitReason::kill() : ExitReason::named("poked"));
        if (world.chance(5))
            (void)world.runtime.stop(pid, ExitReason::shutdown("asked"), 100ms);
    });
    world.settle();
}

} // namespace amanah::runtime::simulate
