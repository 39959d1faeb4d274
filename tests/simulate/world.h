// SPDX-License-Identifier: GPL-3.0-or-later
// One run of one scenario: a simulated runtime of its own, with its checker, its ledger and the dice of its seed. One thread.
#pragma once

#include "simulate/actor.h"

#include "runtime/simulation.h"
#include "runtime/supervisor_spec.h"

namespace amanah::runtime::simulate {

struct RunOptions
{
    std::uint64_t seed = 1;
    bool priorities = false; // the schedule
    bool faults = true;
    bool isTraced = false; // its choices are kept
};

class World;

struct Scenario
{
    const char* name;
    const char* about;
    void (*run)(World& world);
    CheckerOptions rules{};
};
[[nodiscard]] const std::vector<Scenario>& scenarios();

class World
{
public:
    World(const RunOptions& options, const Scenario& scenario);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    // --- dice
    [[nodiscard]] int die(int sides) { return static_cast<int>(random.below(static_cast<std::uint64_t>(sides))); }
    [[nodiscard]] bool chance(int percent) { return die(100) < percent; }
    [[nodiscard]] ChildSpec someWorker(const std::string& id);
    [[nodiscard]] SupervisorSpec someTree(const std::string& prefix, int depth);

    // --- doing
    // Faults, where asked for, begin after the start in most runs.
    [[nodiscard]] Pid startRoot(SupervisorSpec spec);
    void act(int times); // tells actors to do things
    void pass();         // some steps, or some time
    void exitSomebody(const ExitReason& reason);
    [[nodiscard]] Pid anyProcess(); // of the tree, with supervisors; empty when there is none
    // `rounds` times what `round` does, with time between.
    void play(int rounds, const std::function<void()>& round);
    // Faults end, the suspended go on, all deadlines pass; then the books must balance, and a shutdown must leave nothing.
    void settle();
    void require(bool holds, const std::string& what)
    {
        if (!holds)
            checker.fail(what);
    }

    RunOptions options;
    SeededRandom random;
    Stage stage; // outlives the processes
    Runtime runtime;
    SimulationChecker checker;
    SimulationLedger ledger;
};

} // namespace amanah::runtime::simulate
