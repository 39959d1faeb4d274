// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of a Runtime: table, names, timers, signals and the turn loop. Kept alive by its threads, so that a handler that outlives the
// Runtime object finds everything in place. Not for programs: they use Runtime and Behaviour. Any thread.
#pragma once

#include "runtime/event_log.h"
#include "runtime/names.h"
#include "runtime/process.h"
#include "runtime/process_table.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/trace_ring.h"

#include <condition_variable>

namespace amanah::runtime {

struct TurnBudget
{
    int messages = 200;
};

enum class TurnEnd {
    Parked,
    Again, // more to do: enqueue it behind the others
    Buried,
};

// Names the process that the calling thread works for; null: nobody.
class CurrentScope
{
public:
    explicit CurrentScope(Process* process);
    ~CurrentScope();
    CurrentScope(const CurrentScope&) = delete;
    CurrentScope& operator=(const CurrentScope&) = delete;

private:
    Process* m_before;
};

class Core : public std::enable_shared_from_this<Core>
{
public:
    explicit Core(RuntimeOptions options);
    ~Core();
    void start();
    bool shutdown(std::chrono::milliseconds deadline);
    [[nodiscard]] bool isShuttingDown() const { return m_shuttingDown.load(std::memory_order_acquire); }

    // --- life
    Spawned spawn(SpawnOptions options, BehaviourFactory factory, TaskPtr<CallCell<InitAck>> startCell = {},
                  bool hidden = false);
    void exit(Pid from, Pid to, const ExitReason& reason);
    void kill(Pid pid) { exit({}, pid, ExitReason::kill()); }
    void finishStart(Process& process, StartOutcome outcome);
    // In the own turn: an orderly end was asked for.
    void obeyStop(Process& process, const ExitReason& reason);
    // One turn on the calling thread; the process was scheduled and now belongs to this thread. Unless Again, it must not be touched after.
    TurnEnd runTurn(Process& process, TurnBudget budget);

    // --- messages
    SendResult deliver(Pid to, EnvelopePtr envelope); // not fenced
    void schedule(Process& process);
    [[nodiscard]] Process* find(Pid pid); // null when dead
    void postControl(Pid to, std::function<void(Process&)> work);
    void answerCallback(CallBase& cell);

    // --- signals
    void link(Process& self, Pid other);
    void unlink(Process& self, Pid other);
    Ref monitor(Process& self, Pid other, std::string name);
    void demonitor(Process& self, Ref ref);
    bool watchFromThread(Pid pid, TaskPtr<CallCell<ExitReason>> cell);

    // --- timers
    void armTimer(TaskPtr<TimerTask> task, TimePoint deadline);
    void cancelTask(TimerTask& task);
    void fireAllTimers(); // whatever their deadlines
    bool isClockStopped() const { return m_clockStopped.load(std::memory_order_seq_cst); } // no deadline comes any more
    Ref armProcessTimer(Process& self, TimePoint deadline, Pid to, EnvelopePtr message, std::chrono::nanoseconds period);
    void timerFired(Pid owner, Ref ref);

    // --- exclusive slots
    bool tryAcquireExclusive(Process& self, const std::string& name);
    void releaseExclusive(Process& self, const std::string& name);

    void record(EventKind kind, Process& process, const ExitReason& reason = {});
    void recordChild(EventKind kind, Process& parent, Pid child, const ExitReason& reason);
    void noteSlow(Process& process, bool stuck);
    [[nodiscard]] Snapshot snapshot();
    [[nodiscard]] TimePoint now() const { return m_scheduler->now(); }
    [[nodiscard]] Ref makeRef() { return {m_nextRef.fetch_add(1, std::memory_order_relaxed)}; }

    [[nodiscard]] Timers& timers() { return m_timers; }
    [[nodiscard]] Scheduler& scheduler() { return *m_scheduler; }
    [[nodiscard]] Names& names() { return m_names; }
    [[nodiscard]] EventLog& events() { return m_events; }
    [[nodiscard]] Tracer& tracer() { return m_tracer; }
    [[nodiscard]] TimePoint began() const { return m_began; }
    [[nodiscard]] ProcessTable& table() { return m_table; }
    [[nodiscard]] Runtime& view() { return *m_view; }
    [[nodiscard]] spdlog::logger& log() { return *m_log; }
    [[nodiscard]] std::string logged(const ExitReason& reason) const;
    [[nodiscard]] bool isSimulated() const { return m_simulated; }
    // Nobody but the caller of step() and advance() moves the clock.
    [[nodiscard]] bool isTimeVirtual() const { return m_virtualTime; }

    [[nodiscard]] static Process* current(); // of this thread
    [[nodiscard]] static bool fenced();      // this thread runs a callback of a killed process

private:
    struct Ending
    {
        ExitReason reason;
        bool killed = false;
    };
    void startBody(Process& process);
    void acknowledge(Process& process, AnyValue info);
    void handle(Process& process, EnvelopePtr message);
    void runIdle(Process& process);
    template <class F>
    void guarded(Process& process, const F& callback);
    // The orderly end in the own turn: onStop, destruction, then the news.
    void finish(Process& process, const ExitReason& reason);
    void endUntrapped(Process& process, const ExitReason& reason);
    // Logical death; any thread. False when it was dead already.
    bool die(Process& process, std::uint32_t life, const Ending& ending);
    struct Legacy;
    void spreadNews(Legacy& legacy, const ExitReason& reason);
    void settleRelations(Relations& relations, Pid dead, const ExitReason& reason);
    void forgetWatcher(Pid watched, Ref ref);
    void runInterrupt(const std::function<void()>& interrupt) noexcept;
    [[nodiscard]] static Legacy takeLegacy(Process& process, const ExitReason& reason);
    [[nodiscard]] static EventRecord describe(EventKind kind, const Process& process, const ExitReason& reason);
    // Physical end; the turn's last act.
    void bury(Process& process);
    void destroyBehaviour(Process& process);
    void crashReport(Process& process, const ExitReason& reason);
    [[nodiscard]] CrashReport describeCrash(Process& process, const ExitReason& reason);
    [[nodiscard]] ReportedProcess reported(Pid pid);
    void rearmInterval(Process& process, Ref ref);
    bool prepareThread(Process& process, Pid pid);
    void beginLife(Process& process, std::uint32_t life, SpawnOptions& options, BehaviourFactory factory);
    void refuseStart(const SpawnOptions& options, const TaskPtr<CallCell<InitAck>>& startCell, const InitAck& ack);
    bool linkToParent(Process& process, const SpawnOptions& options, Ref monitorRef);
    void stopRoots();
    void killAll();
    bool waitForEmpty(std::chrono::milliseconds patience);

    RuntimeOptions m_options;
    std::shared_ptr<spdlog::logger> m_log;
    bool m_simulated = false;
    bool m_virtualTime = false;
    ProcessTable m_table;
    Names m_names;
    Timers m_timers;
    EventLog m_events;
    Tracer m_tracer{*this};
    TimePoint m_began;
    std::unique_ptr<Scheduler> m_scheduler;
    std::unique_ptr<Runtime> m_view;
    std::atomic<std::uint64_t> m_nextRef = 1;
    std::atomic<bool> m_shuttingDown = false;
    std::atomic<bool> m_clockStopped = false;
    Pid m_callbacks; // the hidden process that runs the callbacks of foreign threads' calls
    std::mutex m_exclusiveMutex;
    std::unordered_map<std::string, Pid> m_exclusive;
    std::atomic<std::int64_t> m_physical = 0; // visible processes whose physical end is not yet
    std::mutex m_emptyMutex;
    std::condition_variable m_emptySignal;
    std::mutex m_shutdownMutex;
    std::optional<bool> m_shutdownResult;
};

} // namespace amanah::runtime
