// SPDX-License-Identifier: GPL-3.0-or-later
// Runs seeds through the scenarios, each in a runtime of its own, several at a time. The first failing seed is printed with the command
// that replays it and the last events before it; the exit code is then 1.
#include "simulate/runner.h"

#include <atomic>
#include <charconv>
#include <chrono>
#include <cstring>
#include <iostream>
#include <mutex>
#include <thread>

using namespace amanah::runtime::simulate;

namespace {

constexpr const char* usage =
    "simulate [--seeds N] [--from S] [--seed S] [--scenario NAME] [--schedule random|pct] [--faults on|off] [--jobs N] [--trace] [--list]\n"
    "  --seeds N     how many, from --from S (1) on; without --scenario they go round all of them (300)\n"
    "  --seed S      only this one\n"
    "  --schedule    even chances, or random priorities; without it, by turns\n"
    "  --trace       all events and faults of the run, and its schedule\n";

struct Arguments
{
    std::uint64_t seeds = 300;
    std::uint64_t from = 1;
    std::string scenario;
    std::string schedule;
    bool faults = true;
    bool isTraced = false;
    unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
};

bool readNumber(const char* text, auto& number)
{
    const auto [end, error] = std::from_chars(text, text + std::strlen(text), number);
    return error == std::errc{} && *end == '\0';
}

// False: the usage is to be shown.
bool readOne(const std::string& name, const char* value, Arguments& to)
{
    if (name == "--seeds")
        return readNumber(value, to.seeds) && to.seeds > 0;
    if (name == "--from")
        return readNumber(value, to.from);
    if (name == "--seed") {
        to.seeds = 1;
        return readNumber(value, to.from);
    }
    if (name == "--jobs")
        return readNumber(value, to.jobs) && to.jobs > 0;
    const std::string word = value;
    if (name == "--scenario") {
        to.scenario = word;
        return findScenario(word) != nullptr;
    }
    if (name == "--schedule") {
        to.schedule = word;
        return word == "random" || word == "pct";
    }
    to.faults = word == "on";
    return name == "--faults" && (word == "on" || word == "off");
}

bool readArguments(int count, char** words, Arguments& to)
{
    for (int i = 1; i < count; ++i) {
        const std::string name = words[i];
        if (name == "--trace")
            to.isTraced = true;
        else if (i + 1 == count || !readOne(name, words[i + 1], to))
            return false;
        else
            ++i;
    }
    return true;
}

RunRequest requestFor(const Arguments& arguments, std::uint64_t seed)
{
    RunRequest request;
    request.scenario = arguments.scenario.empty() ? &scenarios()[static_cast<std::size_t>(seed % scenarios().size())]
                                                  : findScenario(arguments.scenario);
    request.options.seed = seed;
    request.options.priorities = arguments.schedule.empty() ? seed / scenarios().size() % 2 == 1 : arguments.schedule == "pct";
    request.options.faults = arguments.faults;
    request.options.isTraced = arguments.isTraced;
    return request;
}

int runAll(const Arguments& arguments)
{
    const auto began = std::chrono::steady_clock::now();
    std::atomic<std::uint64_t> next = 0;
    std::atomic<bool> isOver = false;
    std::mutex mutex;
    Totals totals;
    std::optional<std::pair<std::uint64_t, std::string>> failure; // of the lowest seed that failed
    const auto work = [&] {
        for (std::uint64_t i = next++; i < arguments.seeds && !isOver; i = next++) {
            const RunResult result = runOnce(requestFor(arguments, arguments.from + i));
            const std::lock_guard lock(mutex);
            totals.add(result);
            if (arguments.isTraced)
                std::cout << result.trace;
            if (result.report.empty())
                continue;
            isOver = true;
            if (!failure || failure->first > arguments.from + i)
                failure.emplace(arguments.from + i, result.report);
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::min<std::uint64_t>(arguments.jobs, arguments.seeds); ++i)
            threads.emplace_back(work);
    }
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - began;
    std::cout << totals.text(spent.count()) << '\n';
    if (failure)
        std::cout << failure->second;
    return failure ? 1 : 0;
}

} // namespace

int main(int count, char** words)
{
    if (count == 2 && std::string(words[1]) == "--list") {
        for (const Scenario& one : scenarios())
            std::cout << one.name << ": " << one.about << '\n';
        return 0;
    }
    Arguments arguments;
    if (!readArguments(count, words, arguments)) {
        std::cerr << usage;
        return 2;
    }
    return runAll(arguments);
}
