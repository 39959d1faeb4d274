// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulate/world.h"

#include "simulate/fault_dice.h"

namespace amanah::runtime::simulate {

namespace {

constexpr std::uint64_t endless = 300'000; // steps; a usual run has about a thousand

std::shared_ptr<const FaultPlan> somePlan(const RunOptions& options)
{
    if (!options.faults)
        return {};
    SeededRandom random(options.seed * 31);
    FaultPlan plan = drawnFaults(random, {.crashBefore = 8'000,
                                          .crashAfter = 8'000,
                                          .kill = 12'000,
                                          .initFails = 80'000,
                                          .slow = 20'000,
                                          .slowTerminate = 300'000,
                                          .mailboxFull = 10'000,
                                          .timerLate = 200'000,
                                          .clockJump = 10'000,
                                          .longest = 8'000ms});
    const bool sparesRoot = random.below(8) != 0;
    plan.spares = [sparesRoot](const FaultTarget& one) {
        return one.label == "Applications" || (sparesRoot && one.name == "root");
    };
    return std::make_shared<FaultPlan>(std::move(plan));
}

Simulated simulationFor(const RunOptions& options)
{
    Simulated simulated{.seed = options.seed, .maxSteps = endless, .record = options.isTraced, .faults = somePlan(options)};
    if (options.priorities)
        simulated.schedule = PrioritySchedule{.changePoints = 1 + static_cast<std::uint32_t>(options.seed % 7), .horizon = 400};
    return simulated;
}

} // namespace

World::World(const RunOptions& run, const Scenario& scenario)
    : options(run), random(run.seed), runtime({.scheduler = simulationFor(run)}), checker(runtime, scenario.rules),
      ledger(runtime, checker)
{
    stage.runtime = &runtime;
    stage.ledger = &ledger;
    stage.random = SeededRandom(run.seed * 17);
    setFaultsActive(runtime, chance(10));
}

World::~World() { runtime.shutdown(60s); }

ChildSpec World::someWorker(const std::string& id)
{
    static constexpr Restart rules[]{Restart::Permanent, Restart::Permanent, Restart::Transient, Restart::Temporary};
    ChildSpec spec = childSpec<Actor>(id, &stage);
    spec.restart = rules[die(4)];
    if (const int rule = die(4); rule == 0)
        spec.shutdown = Shutdown::brutalKill();
    else if (rule == 1)
        spec.shutdown = Shutdown(std::chrono::milliseconds(1 + die(3'000)));
    if (chance(30))
        spec.mailboxBound = static_cast<std::uint32_t>(1 + die(6));
    if (chance(30))
        spec.name = "name." + id;
    return spec;
}

SupervisorSpec World::someTree(const std::string& prefix, int depth)
{
    static constexpr Strategy strategies[]{Strategy::OneForOne, Strategy::OneForAll, Strategy::RestForOne};
    SupervisorSpec spec;
    spec.strategy = strategies[die(3)];
    spec.intensity = die(6);
    spec.periodMs = 1 + die(3'000);
    const int children = 2 + die(3);
    for (int i = 0; i < children; ++i) {
        const std::string id = prefix + static_cast<char>('a' + i);
        if (depth > 0 && chance(40))
            spec.children.push_back(supervisorSpec(id, someTree(id, depth - 1)));
        else
            spec.children.push_back(someWorker(id));
    }
    return spec;
}

Pid World::startRoot(SupervisorSpec spec)
{
    if (spec.intensity < 10 && chance(80))
        spec.intensity = 200;
    const std::uint32_t initFails = stage.initFailsInHundred;
    if (chance(85)) // else few trees would come up at all
        stage.initFailsInHundred = 0;
    const Pid root = startSupervisor(runtime, std::move(spec), "root").value_or(Pid{});
    stage.initFailsInHundred = initFails;
    setFaultsActive(runtime, true);
    return root;
}

void World::act(int times)
{
    for (; times > 0; --times) {
        const Pid actor = stage.recentActor();
        if (actor)
            runtime.cast(ServerRef<Actor>(actor), Act{random.next()});
    }
}

void World::pass()
{
    if (chance(80)) {
        for (int steps = die(40); steps > 0 && runtime.step(); --steps) {
        }
    } else {
        runtime.advance(std::chrono::milliseconds(die(chance(10) ? 6'000 : 100)));
    }
}

Pid World::anyProcess()
{
    Snapshot snapshot = runtime.snapshot();
    // Nobody stands above the applications' master; and when a root falls there is not much left to go wrong.
    const bool rootToo = chance(3);
    std::erase_if(snapshot.nodes, [rootToo](const ProcessNode& node) {
        return node.label == "Applications" || (node.name == "root" && !rootToo);
    });
    return snapshot.nodes.empty() ? Pid{} : snapshot.nodes[static_cast<std::size_t>(random.below(snapshot.nodes.size()))].pid;
}

void World::exitSomebody(const ExitReason& reason)
{
    if (const Pid pid = anyProcess())
        runtime.exit(pid, reason);
}

void World::play(int rounds, const std::function<void()>& round)
{
    for (; rounds > 0 && checker.isClean(); --rounds) {
        round();
        pass();
        require(stage.slotHolders <= 1, "an exclusive slot has two holders");
    }
}

void World::settle()
{
    setFaultsActive(runtime, false);
    for (const ProcessNode& node : runtime.snapshot().nodes)
        runtime.resume(node.pid);
    runtime.advance(20s);
    ledger.checkSettled();
    checker.check();
    require(runtime.shutdown(60s), "the shutdown did not come back with everybody gone");
    checker.checkEmpty();
    require(stage.slotHolders == 0, "an exclusive slot is held after the end");
}

} // namespace amanah::runtime::simulate
