// SPDX-License-Identifier: GPL-3.0-or-later
// B17: the ordered end of a supervisor with many children, per child: static ones end one by one from the last back to the first, dynamic
// ones all at once. A linear cost is one figure for both sizes.
#include "supervision.h"

#include <algorithm>
#include <functional>

namespace amanah::bench {

using namespace runtime;

namespace {

struct Stopping
{
    std::string id;
    std::int64_t children = 0;
    int rounds = 1;
};

// Microseconds a child.
double stopped(const Options& options, const Stopping& what, const std::function<Pid(Runtime&, std::int64_t)>& start)
{
    Runtime system(options.runtime());
    std::vector<double> took;
    for (int i = 0; i < what.rounds; ++i) {
        const Pid supervisor = start(system, what.children);
        const StopWatch watch;
        require(system.stop(supervisor, ExitReason::shutdown(), std::chrono::minutes(1)).has_value(), "a supervisor did not stop");
        took.push_back(watch.microseconds());
        require(!system.isAlive(supervisor), "a supervisor outlived its stop");
    }
    std::nth_element(took.begin(), took.begin() + what.rounds / 2, took.end());
    const double each = took[static_cast<std::size_t>(what.rounds) / 2] / static_cast<double>(what.children);
    print(what.id, each, "us");
    return each;
}

Pid staticTree(Runtime& system, std::int64_t children)
{
    std::vector<ChildSpec> specs;
    for (std::int64_t i = 0; i < children; ++i)
        specs.push_back(childSpec<Echo>(std::to_string(i)));
    return startedStatic(system, std::move(specs));
}

Pid dynamicTree(Runtime& system, std::int64_t children)
{
    const Pid supervisor = startedDynamic(system);
    for (std::int64_t i = 0; i < children; ++i)
        startedChild(system, supervisor, childSpec<Echo>("child"));
    return supervisor;
}

} // namespace

void stopping(const Options& options)
{
    const auto rounds = [&](int full) { return static_cast<int>(options.scaled(full)); };
    const double few = stopped(options, {"B17/static/1k", 1'000, rounds(30)}, staticTree);
    const double many = stopped(options, {"B17/static/10k", 10'000, rounds(9)}, staticTree);
    print("B17/static/growth", many / few, "x");
    const double fewer = stopped(options, {"B17/dynamic/10k", 10'000, rounds(9)}, dynamicTree);
    const double more = stopped(options, {"B17/dynamic/100k", 100'000, rounds(3)}, dynamicTree);
    print("B17/dynamic/growth", more / fewer, "x");
}

} // namespace amanah::bench
