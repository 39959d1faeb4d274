// SPDX-License-Identifier: GPL-3.0-or-later
// soak [--seconds 60] [--actors 10000] [--cycles 4] [--seed 1]: a tree is built, broken at random under load, and stopped in order, again
// and again in one runtime. Fails on a thread that stays, an answer that never comes, a wrong order of stops, or memory that grows.
// soak --idle [--actors 10000] [--seconds 20]: the same tree with nothing to do. Fails above one hundredth of a core.
#include "soak/soak_clients.h"
#include "soak/soak_faults.h"
#include "soak/soak_watch.h"

#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>
#include <spdlog/fmt/fmt.h>

using namespace amanah::soak;
using SteadyClock = std::chrono::steady_clock;

namespace {

struct SoakOptions
{
    int seconds = 60;
    int actors = 10'000;
    int cycles = 4;
    int seed = 1;
    bool idle = false;
};

template <class... A>
void say(fmt::format_string<A...> text, A&&... values)
{
    std::puts(fmt::format(text, std::forward<A>(values)...).c_str());
    std::fflush(stdout);
}

int faultsFound = 0;
void require(bool held, const std::string& what)
{
    if (held)
        return;
    ++faultsFound;
    say("FAULT: {}", what);
}

std::int64_t msSince(SteadyClock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - start).count();
}

template <class F>
bool comesTrue(const F& condition, std::chrono::milliseconds patience)
{
    for (const auto end = SteadyClock::now() + patience; SteadyClock::now() < end; std::this_thread::sleep_for(10ms)) {
        if (condition())
            return true;
    }
    return condition();
}

struct Longest
{
    std::int64_t stopMs = 0;
};

// In: a runtime with nothing in it. Out: the same.
void runCycle(Runtime& runtime, const SoakOptions& options, int cycle, Longest& longest)
{
    const auto order = std::make_shared<StopOrder>();
    SoakTree tree(runtime, options.actors, order);
    const auto began = SteadyClock::now();
    EventFollower events(runtime);
    tree.start();
    require(events.awaitQuiet(200ms, 60s), "the tree does not come to rest after its start");
    const auto startMs = msSince(began);

    const auto tally = std::make_shared<CallTally>();
    Faults faults(runtime, tree, static_cast<unsigned>(options.seed * 1'000 + cycle));
    {
        Clients clients(runtime, tree, tally);
        faults.run(std::chrono::milliseconds(options.seconds * 1'000 / options.cycles), 1ms);
        clients.stop();
    }
    require(comesTrue([&] { return tally->open() == 0; }, 10s), fmt::format("{} calls were never answered", tally->open()));
    require(tally->wrong == 0, fmt::format("{} wrong answers", tally->wrong.load()));
    require(tally->late == 0, fmt::format("{} answers came more than a second after their deadline", tally->late.load()));
    for (int i = 0; i < 3; ++i) {
        tree.refillAll();
        require(events.awaitQuiet(300ms, 60s), "the tree does not come to rest after the faults");
    }
    const auto living = runtime.snapshot().nodes.size();
    require(living == static_cast<std::size_t>(tree.workers() + tree.supervisors()),
            fmt::format("{} processes live where {} should", living, tree.workers() + tree.supervisors()));

    order->arm();
    const auto stopBegan = SteadyClock::now();
    require(tree.stop().has_value(), "the root did not stop in time");
    const auto stopMs = msSince(stopBegan);
    longest.stopMs = std::max(longest.stopMs, stopMs);
    require(order->stoppedCount() == tree.workers(), fmt::format("{} of {} workers were told to stop", order->stoppedCount(), tree.workers()));
    require(order->wrongCount() == 0, fmt::format("{} stops out of order", order->wrongCount()));
    require(comesTrue([&] { return runtime.snapshot().nodes.empty(); }, 5s), "processes are left after the stop");
    events.stop();
    EventFollower::Figures figures = events.figures();
    require(figures.restarts > 0 && tally->answered > 0, "nothing happened");
    say("cycle {}: up in {} ms, injected {}, crashes {}, restarts {}, answered {}, failed {}, back p50 {} us p99 {} us, stopped in {} ms{}", cycle + 1,
        startMs, faults.injected(), figures.crashes, figures.restarts, tally->answered.load(), tally->failed.load(), percentile(figures.backAfterUs, 50),
        percentile(figures.backAfterUs, 99), stopMs, figures.gaps > 0 ? fmt::format(", event gaps {}", figures.gaps) : "");
}

void runSoak(const SoakOptions& options)
{
    const MachineFigures before = machineFigures();
    std::vector<std::int64_t> resident;
    Longest longest;
    {
        Runtime runtime;
        for (int cycle = 0; cycle < options.cycles; ++cycle) {
            runCycle(runtime, options, cycle, longest);
            const MachineFigures now = machineFigures();
            resident.push_back(now.residentKiB);
            say("         resident {} KiB, threads {}", now.residentKiB, now.threads);
        }
        require(runtime.shutdown(10s), "a handler was still running at the end");
    }
    require(comesTrue([&] { return machineFigures().threads <= before.threads; }, 5s),
            fmt::format("{} threads are left of {}", machineFigures().threads, before.threads));
    // The first cycle fills tables and the event log, which are kept; a later one has no reason to take more.
    if (resident.size() > 1)
        require(resident.back() < resident.front() * 5 / 4 + 16'384, fmt::format("memory grew from {} to {} KiB", resident.front(), resident.back()));
    say("longest stop {} ms; resident before {} KiB, after {} KiB; threads before {}, after {}", longest.stopMs, before.residentKiB,
        machineFigures().residentKiB, before.threads, machineFigures().threads);
}

void runIdle(const SoakOptions& options)
{
    Runtime runtime;
    SoakTree tree(runtime, options.actors, std::make_shared<StopOrder>());
    tree.start();
    std::this_thread::sleep_for(2s);
    const MachineFigures before = machineFigures();
    std::this_thread::sleep_for(std::chrono::seconds(options.seconds));
    const MachineFigures after = machineFigures();
    const auto cpuUs = after.cpuUs - before.cpuUs;
    const auto hundredths = cpuUs / (options.seconds * 100); // of one per cent of a core
    say("idle: {} actors, {} threads, CPU {}.{:02} % of a core, {} wake-ups in {} s, resident {} KiB ({} bytes each)", tree.workers() + tree.supervisors(),
        after.threads, hundredths / 100, hundredths % 100, after.voluntaryWaits - before.voluntaryWaits, options.seconds, after.residentKiB,
        after.residentKiB * 1'024 / (tree.workers() + tree.supervisors()));
    require(hundredths < 100, "idle actors take time");
    require(tree.stop().has_value(), "the root did not stop in time");
    require(runtime.shutdown(10s), "a handler was still running at the end");
}

std::optional<SoakOptions> readOptions(int argc, char** argv)
{
    SoakOptions options;
    options.idle = argc > 1 && std::strcmp(argv[1], "--idle") == 0;
    if (options.idle)
        options.seconds = 20;
    for (int i = options.idle ? 2 : 1; i < argc; i += 2) {
        const std::string_view name = argv[i];
        int* field = name == "--seconds" ? &options.seconds : name == "--actors" ? &options.actors : name == "--cycles" ? &options.cycles : name == "--seed" ? &options.seed : nullptr;
        if (!field || i + 1 == argc)
            return {};
        const std::string_view value = argv[i + 1];
        const auto parsed = std::from_chars(value.data(), value.data() + value.size(), *field);
        if (parsed.ec != std::errc() || parsed.ptr != value.data() + value.size() || *field < 1)
            return {};
    }
    return options.actors >= 100 && options.actors <= 1'000'000 ? std::optional(options) : std::nullopt;
}

} // namespace

int main(int argc, char** argv)
{
    const auto options = readOptions(argc, argv);
    if (!options) {
        say("usage: soak [--idle] [--seconds N] [--actors 100…1000000] [--cycles N] [--seed N]");
        return 2;
    }
    try {
        options->idle ? runIdle(*options) : runSoak(*options);
    } catch (const std::exception& e) {
        require(false, e.what());
    }
    say("{}", faultsFound == 0 ? "sound" : fmt::format("{} faults", faultsFound));
    return faultsFound == 0 ? 0 : 1;
}
