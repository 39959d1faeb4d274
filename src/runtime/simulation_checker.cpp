// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/simulation_checker.h"

#include "runtime/core.h"
#include "runtime/simulation.h"

#include <algorithm>

namespace amanah::runtime {

SimulationChecker::SimulationChecker(Runtime& runtime, CheckerOptions options) : m_runtime(runtime), m_options(options)
{
    setStepObserver(runtime, [this] { check(); });
}

SimulationChecker::~SimulationChecker() { setStepObserver(m_runtime, {}); }

void SimulationChecker::fail(std::string what)
{
    if (m_violations.size() < m_options.keep)
        m_violations.push_back({simulatedSteps(m_runtime), std::move(what)});
}

bool SimulationChecker::isSuspended(Pid pid) const
{
    const auto found = m_lives.find(pid);
    return found != m_lives.end() && found->second.isSuspended;
}

std::string SimulationChecker::describe(Pid pid) const
{
    const auto found = m_lives.find(pid);
    return pid.toString() + (found == m_lives.end() ? std::string() : " '" + found->second.label + "'");
}

void SimulationChecker::check()
{
    ++m_checks;
    for (EventPage page = m_runtime.eventsSince(m_lastEvent); !page.events.empty(); page = m_runtime.eventsSince(m_lastEvent)) {
        for (const Event& event : page.events)
            read(event);
        m_lastEvent = page.events.back().number;
    }
    const bool quiet = isQuiet(m_runtime);
    checkNames();
    checkRelations(quiet);
    checkGauges(quiet);
}

void SimulationChecker::read(const Event& event)
{
    switch (event.kind) {
    case EventKind::Spawned: spawned(event); break;
    case EventKind::Started: started(event); break;
    case EventKind::Exited: exited(event); break;
    case EventKind::Restarting: restarting(event); break;
    case EventKind::Suspended:
    case EventKind::Resumed:
        if (const auto life = m_lives.find(event.pid); life != m_lives.end())
            life->second.isSuspended = event.kind == EventKind::Suspended;
        break;
    default: break;
    }
}

void SimulationChecker::spawned(const Event& event)
{
    ++m_livesSeen;
    if (m_lives.contains(event.pid))
        fail("a pid was used twice: " + describe(event.pid));
    Life life;
    life.parent = event.parent;
    life.name = event.name;
    life.label = event.label;
    if (const Process* process = m_runtime.core().find(event.pid))
        life.type = process->type;
    const auto parent = m_lives.find(event.parent);
    if (parent != m_lives.end()) {
        Life& supervisor = parent->second;
        if (supervisor.gaveUp)
            fail("supervisor " + describe(event.parent) + " started '" + life.label + "' after it had given up");
        if (supervisor.type == ProcessType::Supervisor) {
            for (const Pid sibling : supervisor.children) {
                if (m_lives.at(sibling).label == life.label)
                    fail("two lives of one child: " + describe(sibling) + " and " + event.pid.toString());
                else if (!m_lives.at(sibling).hasStarted)
                    fail("child '" + life.label + "' was started before the init of " + describe(sibling) + " was over");
            }
        }
        supervisor.children.insert(event.pid);
        supervisor.order.try_emplace(life.label, supervisor.order.size());
    }
    if (!life.name.empty())
        m_names[life.name] = event.pid;
    m_lives.emplace(event.pid, std::move(life));
}

void SimulationChecker::started(const Event& event)
{
    const auto found = m_lives.find(event.pid);
    if (found == m_lives.end())
        return fail("a process started that was never spawned or is gone: " + event.pid.toString() + " '" + event.label + "'");
    if (found->second.hasStarted)
        fail(describe(event.pid) + " started twice");
    found->second.hasStarted = true;
    if (found->second.type != ProcessType::Supervisor)
        return;
    for (const Pid child : found->second.children) {
        if (!m_lives.at(child).hasStarted)
            fail("supervisor " + describe(event.pid) + " was up before its child " + describe(child));
    }
}

void SimulationChecker::exited(const Event& event)
{
    const auto found = m_lives.find(event.pid);
    if (found == m_lives.end())
        return; // hidden ones are never spawned in the log
    const Life& life = found->second;
    const auto kind = event.reason.kind();
    const bool orderly = kind != ExitReason::Kind::Error && kind != ExitReason::Kind::Killed;
    if (life.type != ProcessType::Worker && orderly) {
        for (const Pid child : life.children)
            fail(describe(child) + " outlives the orderly end of its supervisor " + describe(event.pid) + ": " + event.reason.text());
    }
    const bool saysTooOften = kind == ExitReason::Kind::Shutdown && event.reason.cause().term().ends_with("fell too often");
    if (life.type != ProcessType::Worker && saysTooOften && !life.gaveUp)
        fail(describe(event.pid) + " gave up before its intensity was used up: " + event.reason.text());
    if (const auto parent = m_lives.find(life.parent); parent != m_lives.end()) {
        if (event.reason == ExitReason::shutdown() && !event.reason.hasCause())
            checkStopOrder(event.pid, parent->second);
        parent->second.children.erase(event.pid);
    }
    m_lives.erase(found);
}

void SimulationChecker::checkStopOrder(Pid stopped, const Life& supervisor)
{
    if (!m_options.onlySupervisorsStop || supervisor.type != ProcessType::Supervisor)
        return;
    const auto placeOf = [&](Pid child) { return supervisor.order.at(m_lives.at(child).label); };
    for (const Pid sibling : supervisor.children) {
        if (placeOf(sibling) > placeOf(stopped))
            fail(describe(stopped) + " was stopped before " + describe(sibling) + ", which was started after it");
    }
}

void SimulationChecker::restarting(const Event& event)
{
    const auto found = m_lives.find(event.parent);
    if (found == m_lives.end())
        return fail("a restart by a supervisor that is gone: " + event.parent.toString());
    const Snapshot snapshot = m_runtime.snapshot();
    const auto node = std::find_if(snapshot.nodes.begin(), snapshot.nodes.end(),
                                   [&](const ProcessNode& one) { return one.pid == event.parent; });
    if (node == snapshot.nodes.end())
        return;
    Life& life = found->second;
    if (life.gaveUp)
        fail(describe(event.parent) + " counts a restart after it had given up");
    life.restarts.push_back(event.atUs);
    while (life.restarts.front() + node->restartPeriodMs * 1'000 < event.atUs)
        life.restarts.pop_front();
    life.gaveUp = life.restarts.size() > node->maxRestarts;
}

void SimulationChecker::checkNames()
{
    for (auto entry = m_names.begin(); entry != m_names.end();) {
        const Pid holder = m_runtime.whereis(entry->first);
        if (holder && !m_runtime.isAlive(holder))
            fail("the name '" + entry->first + "' is on the dead " + holder.toString());
        const bool lives = m_lives.contains(entry->second);
        if (lives && holder != entry->second)
            fail("the name '" + entry->first + "' is not on " + describe(entry->second) + ", which was started with it");
        entry = lives || holder ? std::next(entry) : m_names.erase(entry);
    }
}

void SimulationChecker::checkGauges(bool quiet)
{
    for (const auto& [pid, life] : m_lives) {
        const Process* process = m_runtime.core().find(pid);
        const std::int32_t waiting = process ? process->waiting.load(std::memory_order_relaxed) : 0;
        if (waiting < 0)
            fail("the mailbox gauge of " + describe(pid) + " says " + std::to_string(waiting));
        if (quiet && waiting > 0 && !life.isSuspended)
            fail("nothing runs, and the mailbox gauge of " + describe(pid) + " says " + std::to_string(waiting));
    }
}

void SimulationChecker::checkRelations(bool quiet)
{
    using Pairs = std::vector<std::pair<Pid, Pid>>;
    Pairs links;
    Pairs watching; // who watches, whom
    Pairs watched;
    for (const auto& [pid, life] : m_lives) {
        if (!m_runtime.isAlive(pid)) {
            fail("the end of " + describe(pid) + " is not in the events");
            continue;
        }
        const bool hears = quiet && !life.isSuspended;
        for (const Pid other : m_runtime.linksOf(pid)) {
            if (m_runtime.isAlive(other))
                links.emplace_back(pid, other);
            else if (hears)
                fail(describe(pid) + " never heard the end of " + other.toString() + ", which it is linked to");
        }
        for (const Pid other : m_runtime.monitorsOf(pid)) {
            if (m_runtime.isAlive(other))
                watching.emplace_back(pid, other);
            else if (hears)
                fail(describe(pid) + " never heard the Down of " + other.toString());
        }
        for (const Pid other : m_runtime.monitoredBy(pid)) {
            if (other) // else a foreign thread
                watched.emplace_back(other, pid);
        }
    }
    std::sort(links.begin(), links.end());
    for (const auto& [one, other] : links) {
        if (!std::binary_search(links.begin(), links.end(), std::pair(other, one)))
            fail(describe(one) + " is linked to " + describe(other) + ", which is not linked to it");
    }
    std::sort(watching.begin(), watching.end());
    std::sort(watched.begin(), watched.end());
    Pairs odd;
    std::set_symmetric_difference(watching.begin(), watching.end(), watched.begin(), watched.end(), std::back_inserter(odd));
    for (const auto& [one, other] : odd)
        fail("a monitor of " + describe(one) + " on " + describe(other) + " is known to one of them only");
}

void SimulationChecker::checkEmpty()
{
    check();
    for (const auto& [pid, life] : m_lives)
        fail("still alive after the shutdown: " + describe(pid));
    for (const auto& [name, pid] : m_names)
        fail("the name '" + name + "' is left after the shutdown");
    if (const Snapshot snapshot = m_runtime.snapshot(); !snapshot.nodes.empty())
        fail("still in the tree after the shutdown: " + snapshot.nodes.front().pid.toString());
}

} // namespace amanah::runtime
