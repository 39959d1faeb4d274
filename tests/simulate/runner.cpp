// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulate/runner.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sstream>
#include <unistd.h>

namespace amanah::runtime::simulate {

namespace {

constexpr std::size_t eventsShown = 50;

std::string commandFor(const RunRequest& request)
{
    return std::string("simulate --scenario ") + request.scenario->name + " --seed " + std::to_string(request.options.seed) +
           " --schedule " + (request.options.priorities ? "pct" : "random") + " --faults " + (request.options.faults ? "on" : "off") +
           " --trace\n";
}

// What a segmentation fault or an abort says before the end: which run it was.
thread_local char commandOfThisRun[256] = "";

extern "C" void sayWhichRun(int signal)
{
    const std::size_t length = std::char_traits<char>::length(commandOfThisRun);
    const auto written = ::write(STDERR_FILENO, commandOfThisRun, length);
    static_cast<void>(written);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

std::string textOf(const Event& event)
{
    std::ostringstream line;
    line << "  " << event.number << " at " << event.atUs << " us: " << event.pid.toString() << ' ' << eventKindName(event.kind) << ' '
         << (event.label.empty() ? "-" : event.label) << " of " << event.parent.toString();
    if (event.kind == EventKind::Exited || event.kind == EventKind::Restarting)
        line << ": " << event.reason.text();
    line << '\n';
    return line.str();
}

std::string lastEvents(const Runtime& runtime, std::size_t most)
{
    const EventPage page = runtime.eventsSince(0, 1'000'000);
    std::string text;
    for (std::size_t i = page.events.size() > most ? page.events.size() - most : 0; i < page.events.size(); ++i)
        text += textOf(page.events[i]);
    return text;
}

std::string faultsOf(const Runtime& runtime)
{
    std::string text;
    for (const InjectedFault& fault : injectedFaults(runtime))
        text += "  step " + std::to_string(fault.step) + ": " + faultKindName(fault.kind) + ' ' +
                (fault.pid ? fault.pid.toString() + ' ' + fault.label : std::string()) + " for " +
                std::to_string(fault.duration.count() / 1'000) + " us\n";
    return text;
}

std::string reportOf(const RunRequest& request, const World& world)
{
    std::string text = "FAILED scenario " + std::string(request.scenario->name) + ", seed " + std::to_string(request.options.seed) + "\n";
    for (const Violation& violation : world.checker.violations())
        text += "  step " + std::to_string(violation.step) + ": " + violation.what + '\n';
    return text + "the last events:\n" + lastEvents(world.runtime, eventsShown) + "again: " + commandFor(request);
}

} // namespace

const Scenario* findScenario(const std::string& name)
{
    const auto& all = scenarios();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Scenario& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

RunResult runOnce(const RunRequest& request)
{
    std::snprintf(commandOfThisRun, sizeof commandOfThisRun, "%s", commandFor(request).c_str());
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL})
        std::signal(signal, sayWhichRun);
    World world(request.options, *request.scenario);
    try {
        request.scenario->run(world);
    } catch (const std::exception& e) {
        world.checker.fail(std::string("the run threw: ") + e.what());
    }
    RunResult result;
    result.steps = simulatedSteps(world.runtime);
    result.checks = world.checker.checks();
    result.lives = world.checker.livesSeen();
    result.facts = world.ledger.facts();
    result.faults = injectedFaults(world.runtime).size();
    if (!world.checker.isClean())
        result.report = reportOf(request, world);
    if (request.options.isTraced)
        result.trace = "events:\n" + lastEvents(world.runtime, 1'000'000) + "faults:\n" + faultsOf(world.runtime) + "schedule: " +
                       recordedSchedule(world.runtime).text() + '\n';
    return result;
}

void Totals::add(const RunResult& one)
{
    ++seeds;
    sum.steps += one.steps;
    sum.checks += one.checks;
    sum.lives += one.lives;
    sum.facts += one.facts;
    sum.faults += one.faults;
}

std::string Totals::text(double seconds) const
{
    std::ostringstream text;
    text << seeds << " seeds in " << static_cast<std::uint64_t>(seconds * 1'000) << " ms ("
         << static_cast<std::uint64_t>(static_cast<double>(seeds) / std::max(seconds, 0.001)) << " a second): " << sum.steps << " steps, "
         << sum.checks << " checks, " << sum.lives << " lives, " << sum.facts << " facts, " << sum.faults << " faults";
    return text.str();
}

} // namespace amanah::runtime::simulate
