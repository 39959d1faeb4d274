// SPDX-License-Identifier: GPL-3.0-or-later
#include "soak/soak_tree.h"

#include <stdexcept>

namespace amanah::soak {

namespace {

constexpr int regionCount = 10;
constexpr int staticSize = 10;
constexpr int dynamicSize = 50;
constexpr int dedicatedEvery = 30; // in one group of so many the first worker has a thread of its own
constexpr std::int64_t never = 1'000'000'000; // restarts that make a supervisor give up

SupervisorSpec endless(Strategy strategy)
{
    SupervisorSpec spec;
    spec.strategy = strategy;
    spec.intensity = never;
    return spec;
}

} // namespace

SoakTree::SoakTree(Runtime& runtime, int actors, std::shared_ptr<StopOrder> order)
    : m_runtime(runtime), m_actors(actors), m_order(std::move(order))
{
}

const std::string& SoakTree::nameWorker(char kind) { return m_workers.emplace_back(kind + std::to_string(m_workers.size())); }

ChildSpec SoakTree::worker(const std::string& workerName, Seat seat) const
{
    ChildSpec spec = childSpec<Worker>("worker " + std::to_string(seat.place), m_order, seat).named(workerName);
    return seat.place == 0 && seat.group % dedicatedEvery == 0 ? std::move(spec).dedicated() : spec;
}

// Every fourth gives up after three restarts in five seconds, so that its region restarts it.
ChildSpec SoakTree::staticGroup()
{
    static constexpr std::array strategies{Strategy::OneForOne, Strategy::OneForAll, Strategy::RestForOne};
    const int number = m_groups++;
    SupervisorSpec spec = endless(strategies[static_cast<std::size_t>(number) % strategies.size()]);
    if (number % 4 == 3)
        spec.intensity = 3;
    for (int place = 0; place < staticSize; ++place)
        spec.children.push_back(worker(nameWorker('s'), {number, place, true}));
    const std::string name = "group " + std::to_string(number);
    m_supervisorNames.push_back(name);
    ++m_supervisors;
    return supervisorSpec(name, std::move(spec)).named(name);
}

ChildSpec SoakTree::dynamicGroup()
{
    DynamicGroup group{"dynamic " + std::to_string(m_groups), {}, m_groups};
    ++m_groups;
    for (int i = 0; i < dynamicSize; ++i)
        group.workers.push_back(nameWorker('d'));
    m_supervisorNames.push_back(group.name);
    ++m_supervisors;
    DynamicSupervisorSpec spec;
    spec.intensity = never;
    ChildSpec child = dynamicSupervisorSpec(group.name, spec).named(group.name);
    m_dynamic.push_back(std::move(group));
    return child;
}

ChildSpec SoakTree::region(int number)
{
    SupervisorSpec spec = endless(Strategy::OneForOne);
    const int upTo = workers() + m_actors / regionCount;
    while (workers() + staticSize <= upTo) {
        // Half of the workers live in dynamic groups.
        const bool dynamic = m_groups % 6 == 5 && workers() + dynamicSize <= upTo;
        spec.children.push_back(dynamic ? dynamicGroup() : staticGroup());
    }
    const std::string name = "region " + std::to_string(number);
    m_supervisorNames.push_back(name);
    ++m_supervisors;
    return supervisorSpec(name, std::move(spec)).named(name);
}

void SoakTree::start()
{
    SupervisorSpec root = endless(Strategy::OneForOne);
    for (int i = 0; i < regionCount; ++i)
        root.children.push_back(region(i));
    ++m_supervisors;
    const StartResult started = startSupervisor(m_runtime, std::move(root), "root");
    if (!started)
        throw std::runtime_error("the tree did not start: " + started.error().reason.text());
    m_root = *started;
    refillAll();
}

void SoakTree::refill(const DynamicGroup& group)
{
    for (std::size_t i = 0; i < group.workers.size(); ++i) {
        if (m_runtime.whereis(group.workers[i]))
            continue;
        // A start that fails, because the worker is just being restarted or its supervisor is, is made good in the next round.
        m_runtime.cast(ServerRef<DynamicSupervisor>::named(group.name),
                       StartChild{worker(group.workers[i], {group.number, static_cast<int>(i), false})});
    }
}

void SoakTree::refillOneGroup()
{
    if (!m_dynamic.empty())
        refill(m_dynamic[m_nextRefill++ % m_dynamic.size()]);
}

void SoakTree::refillAll()
{
    for (const DynamicGroup& group : m_dynamic)
        refill(group);
}

CallResult<Done> SoakTree::stop() { return m_runtime.stop(m_root, ExitReason::shutdown(), 120s); }

} // namespace amanah::soak
