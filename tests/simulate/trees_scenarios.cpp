// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulate/scenarios.h"

#include "runtime/application.h"
#include "runtime/dynamic_supervisor.h"
#include "runtime/supervisor.h"

namespace amanah::runtime::simulate {

namespace {

// A call from outside whose answer the ledger waits for.
template <class S, class M>
void askLater(World& world, const ServerRef<S>& server, M message, std::chrono::milliseconds timeout)
{
    const std::uint64_t call = world.ledger.asked({}, timeout);
    world.runtime.callAsync(server, std::move(message), timeout,
                            std::function<void(CallResult<typename M::Reply>)>([&world, call](const auto&) { world.ledger.answered(call); }));
}

void makeTrouble(World& world)
{
    world.act(world.die(6));
    if (world.chance(25))
        world.exitSomebody(world.chance(60) ? ExitReason::kill() : ExitReason::named("poked"));
    if (world.chance(10))
        world.runtime.inject(world.anyProcess(), Fault::Crash{"drill"});
}

} // namespace

void nestedTrees(World& world)
{
    world.stage.linksAmongActors = false; // so that only supervisors end their children with shutdown
    world.stage.initFailsInHundred = static_cast<std::uint32_t>(world.die(3) * 8);
    (void)world.startRoot(world.someTree("n", 3));
    world.play(40, [&] { makeTrouble(world); });
    world.settle();
}

void administeredTree(World& world)
{
    const ServerRef<Supervisor> root(world.startRoot(world.someTree("n", 1)));
    int added = 0;
    const auto someId = [&] { return added > 0 && world.chance(70) ? "added" + std::to_string(world.die(added)) : std::string("na"); };
    world.play(40, [&] {
        const auto timeout = std::chrono::milliseconds(world.chance(30) ? world.die(20) : 8'000);
        switch (world.die(6)) {
        case 0: askLater(world, root, StartChild{world.someWorker("added" + std::to_string(added++))}, timeout); break;
        case 1: askLater(world, root, TerminateChild{someId()}, timeout); break;
        case 2: askLater(world, root, RestartChild{someId()}, timeout); break;
        case 3: askLater(world, root, WhichChildren{}, timeout); break;
        case 4: askLater(world, root, CountChildren{}, timeout); break;
        default: makeTrouble(world);
        }
        // A deleted id that is added again would have a new place in the order, which the checker cannot see; so ids are never used twice.
        if (world.chance(5))
            askLater(world, root, DeleteChild{someId()}, timeout);
    });
    world.settle();
}

void selfEndingTree(World& world)
{
    SupervisorSpec spec = world.someTree("n", 2);
    const auto mark = [&world](SupervisorSpec& one) {
        one.autoShutdown = world.chance(50) ? AutoShutdown::AnySignificant : AutoShutdown::AllSignificant;
        for (ChildSpec& child : one.children) {
            if (world.chance(50)) {
                child.significant = true;
                child.restart = world.chance(50) ? Restart::Transient : Restart::Temporary;
            }
        }
    };
    SupervisorSpec inner = world.someTree("s", 1);
    mark(inner);
    mark(spec);
    ChildSpec child = supervisorSpec("inner", std::move(inner));
    child.restart = world.chance(50) ? Restart::Transient : Restart::Permanent;
    spec.children.push_back(std::move(child));
    (void)world.startRoot(std::move(spec));
    world.play(40, [&] { makeTrouble(world); });
    world.settle();
}

void killRaces(World& world)
{
    (void)world.startRoot(world.someTree("n", 3));
    world.play(10 + world.die(20), [&] {
        for (int kills = world.die(4); kills > 0; --kills)
            world.exitSomebody(ExitReason::kill());
        world.act(world.die(4));
    });
    if (world.chance(50))
        return world.settle();
    // In the middle of it all; faults go on, but a shutdown always comes back.
    world.runtime.shutdown(60s);
    setFaultsActive(world.runtime, false);
    world.checker.check();
}

void dynamicStorm(World& world)
{
    SupervisorSpec spec;
    spec.strategy = world.chance(50) ? Strategy::OneForOne : Strategy::RestForOne;
    spec.intensity = world.die(4);
    for (const char* id : {"one", "two"})
        spec.children.push_back(
            dynamicSupervisorSpec(id, {.intensity = world.die(8), .periodMs = 1 + world.die(2'000), .maxChildren = world.die(10)}).named(id));
    world.stage.initFailsInHundred = 15;
    (void)world.startRoot(std::move(spec));
    world.play(50, [&] {
        const auto one = ServerRef<DynamicSupervisor>::named(world.chance(50) ? "one" : "two");
        const auto timeout = std::chrono::milliseconds(world.chance(30) ? world.die(20) : 8'000);
        for (int starts = world.die(4); starts > 0; --starts)
            askLater(world, one, StartChild{world.someWorker("w" + std::to_string(world.die(1'000)))}, timeout);
        if (world.chance(30))
            askLater(world, one, TerminateChild{world.stage.recentActor()}, timeout);
        if (world.chance(20))
            askLater(world, one, CountChildren{}, timeout);
        makeTrouble(world);
    });
    world.settle();
}

void applicationsUpAndDown(World& world)
{
    std::vector<ApplicationSpec> specs;
    for (const char* name : {"base", "middle", "top"}) {
        ApplicationSpec spec;
        spec.name = name;
        spec.tree = world.someTree(name, 1);
        if (!specs.empty())
            spec.dependsOn = {specs.back().name};
        specs.push_back(std::move(spec));
    }
    const auto log = std::make_shared<std::vector<std::string>>(); // the names of who stopped, in order
    for (ApplicationSpec& spec : specs)
        spec.stopped = [log, name = spec.name] { log->push_back(name); };
    Applications applications(world.runtime, std::move(specs));
    setFaultsActive(world.runtime, true);
    const std::array names{"base", "middle", "top"};
    const auto anyName = [&] { return std::string(names[static_cast<std::size_t>(world.die(3))]); };
    world.play(20, [&] {
        switch (world.die(4)) {
        case 0:
        case 1: (void)applications.ensureAllStarted(anyName()); break;
        case 2: {
            const std::string name = anyName();
            const bool isStopped = applications.stop(name, std::chrono::milliseconds(world.die(4'000))).has_value();
            for (const RunningApplication& one : applications.running())
                world.require(!isStopped || one.name != name, "application " + name + " runs after it was stopped");
            break;
        }
        default: (void)applications.start(anyName());
        }
        makeTrouble(world);
    });
    // Those that fall by themselves are no part of the order.
    setFaultsActive(world.runtime, false);
    world.runtime.advance(10s);
    log->clear();
    const auto before = applications.running();
    const bool allStopped = applications.stopAll(30s).has_value();
    world.require(allStopped && applications.running().empty(), "stopAll left an application");
    std::vector<std::string> expected;
    for (auto one = before.rbegin(); one != before.rend(); ++one)
        expected.push_back(one->name);
    world.require(!allStopped || *log == expected, "applications did not stop in reverse order");
    world.settle();
}

} // namespace amanah::runtime::simulate
