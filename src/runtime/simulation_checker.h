// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a simulated runtime after every step and says what must never be: two lives of one child, a restart after giving up, a child
// that outlives its supervisor's orderly end, a name on a dead process, a link or monitor known to one side only, a Down or Exit that never
// comes, a mailbox gauge below nothing. Sees what the events and the doors of Runtime show; what processes hear is SimulationLedger's.
// The thread that drives the runtime; one at a time; ends before its runtime.
#pragma once

#include "runtime/runtime.h"

#include <deque>
#include <map>
#include <set>

namespace amanah::runtime {

struct Violation
{
    std::uint64_t step = 0;
    std::string what;
};

struct CheckerOptions
{
    // Nobody but its supervisor ends a child of a static supervisor with the reason shutdown: such ends then come last started first.
    bool onlySupervisorsStop = true;
    std::size_t keep = 20; // violations; the later ones are only counted
};

class SimulationChecker
{
public:
    explicit SimulationChecker(Runtime& runtime, CheckerOptions options = {});
    ~SimulationChecker();
    SimulationChecker(const SimulationChecker&) = delete;
    SimulationChecker& operator=(const SimulationChecker&) = delete;

    // Goes on by itself after every step and timer.
    void check();
    // After a shutdown that came back: nobody lives and no name is left.
    void checkEmpty();
    void fail(std::string what); // for other rules of the same run
    [[nodiscard]] bool isSuspended(Pid pid) const; // as of the last check

    [[nodiscard]] const std::vector<Violation>& violations() const { return m_violations; }
    [[nodiscard]] bool isClean() const { return m_violations.empty(); }
    // "steps checked, lives seen": so that a run that did nothing is not taken for a good one.
    [[nodiscard]] std::uint64_t checks() const { return m_checks; }
    [[nodiscard]] std::size_t livesSeen() const { return m_livesSeen; }

private:
    struct Life
    {
        Pid parent;
        std::string name;
        std::string label;
        ProcessType type = ProcessType::Worker;
        bool hasStarted = false;
        bool isSuspended = false;
        // Supervisors:
        std::set<Pid> children;                   // alive
        std::map<std::string, std::size_t> order; // of its children's ids, by their first start
        std::deque<std::int64_t> restarts;        // µs, within the period
        bool gaveUp = false;
    };
    void spawned(const Event& event);
    void started(const Event& event);
    void exited(const Event& event);
    void restarting(const Event& event);
    void read(const Event& event);
    void checkStopOrder(Pid stopped, const Life& supervisor);
    void checkNames();
    void checkRelations(bool quiet);
    void checkGauges(bool quiet);
    [[nodiscard]] std::string describe(Pid pid) const;

    Runtime& m_runtime;
    CheckerOptions m_options;
    std::uint64_t m_lastEvent = 0;
    std::uint64_t m_checks = 0;
    std::size_t m_livesSeen = 0;
    std::map<Pid, Life> m_lives; // the living
    std::map<std::string, Pid> m_names;
    std::vector<Violation> m_violations;
};

} // namespace amanah::runtime
