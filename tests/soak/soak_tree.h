// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of the soak: a root over regions, regions over static groups of each strategy and dynamic ones, ten to fifty workers in each.
// Built and read by the driving thread alone.
#pragma once

#include "soak/soak_worker.h"

#include "runtime/dynamic_supervisor.h"
#include "runtime/supervisor.h"

#include <random>

namespace amanah::soak {

class SoakTree
{
public:
    SoakTree(Runtime& runtime, int actors, std::shared_ptr<StopOrder> order);

    // All of it up, or a std::runtime_error that says what was not.
    void start();
    // Puts back the dynamic children that are missing in one group; a supervisor that was restarted comes back without them.
    void refillOneGroup();
    void refillAll();
    [[nodiscard]] CallResult<Done> stop();

    [[nodiscard]] int workers() const { return static_cast<int>(m_workers.size()); }
    [[nodiscard]] int supervisors() const { return m_supervisors; }
    [[nodiscard]] std::string anyWorker(std::mt19937_64& random) const { return m_workers[random() % m_workers.size()]; }
    // Not the root.
    [[nodiscard]] std::string anySupervisor(std::mt19937_64& random) const { return m_supervisorNames[random() % m_supervisorNames.size()]; }

private:
    struct DynamicGroup
    {
        std::string name;
        std::vector<std::string> workers;
        int number = 0;
    };
    ChildSpec worker(const std::string& workerName, Seat seat) const;
    const std::string& nameWorker(char kind);
    ChildSpec staticGroup();
    ChildSpec dynamicGroup();
    ChildSpec region(int number);
    void refill(const DynamicGroup& group);

    Runtime& m_runtime;
    int m_actors;
    std::shared_ptr<StopOrder> m_order;
    std::vector<std::string> m_workers; // "s…" in static groups, "d…" in dynamic ones
    int m_supervisors = 0;
    int m_groups = 0;
    std::vector<std::string> m_supervisorNames;
    std::vector<DynamicGroup> m_dynamic;
    std::size_t m_nextRefill = 0;
    Pid m_root;
};

} // namespace amanah::soak
