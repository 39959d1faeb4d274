// SPDX-License-Identifier: GPL-3.0-or-later
// B12 memory of idle supervised GenServers; B22 what ten thousand of them cost while nothing happens.
#include "proc_self.h"
#include "supervision.h"

#include <thread>

namespace amanah::bench {

using namespace runtime;

void memory(const Options& options)
{
    Runtime system(options.runtime());
    const Pid supervisor = startedDynamic(system);
    const auto start = [&](std::int64_t count) {
        for (std::int64_t i = 0; i < count; ++i)
            startedChild(system, supervisor, childSpec<Echo>("resting"));
    };
    start(1'000); // what is allocated once
    const std::int64_t before = residentBytes();
    const std::int64_t count = options.scaled(100'000);
    start(count);
    print("B12", static_cast<double>(residentBytes() - before) / static_cast<double>(count), "B");
}

void idle(const Options& options)
{
    Runtime system(options.runtime());
    const Pid supervisor = startedDynamic(system);
    for (int i = 0; i < 10'000; ++i)
        startedChild(system, supervisor, childSpec<Echo>("idle"));
    std::this_thread::sleep_for(std::chrono::seconds(1)); // starting is over
    const double used = processorSeconds();
    const std::int64_t switches = voluntarySwitches();
    const StopWatch watch;
    std::this_thread::sleep_for(std::chrono::milliseconds(options.scaled(20'000)));
    const double took = watch.seconds();
    // This thread's own sleep is one.
    print("B22/wakeups", static_cast<double>(voluntarySwitches() - switches - 1), "wakeups");
    print("B22/cpu", (processorSeconds() - used) / took * 100, "%cpu");
}

} // namespace amanah::bench
