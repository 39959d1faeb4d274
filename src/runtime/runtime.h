// SPDX-License-Identifier: GPL-3.0-or-later
// The system object: owns the process table, names, timers, threads, event log and exclusive slots. No globals; several may live in one
// program. Every function may be called from any thread, except those marked [simulated], which belong to the thread that drives it.
// A message sent, a start or an exit asked for by a process that was killed and only lingers has no effect.
#pragma once

#include "runtime/crash_report.h"
#include "runtime/messages.h"
#include "runtime/observer.h"
#include "runtime/schedule.h"
#include "runtime/server_ref.h"
#include "runtime/spawn.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

namespace spdlog {
class logger;
}

namespace amanah::runtime {

class Core;
struct FaultPlan;
namespace detail {
class TaskGate;
} // namespace detail

// Work stealing threads. 0 workers: the machine's cores less one, at least two.
// With virtualTime the threads are real and the clock is not: [simulated] functions drive it from a foreign thread, and runUntilIdle()
// waits until every process is parked. For tests that must hold under real races too.
struct Pool
{
    unsigned workers = 0;
    bool virtualTime = false;
};
// One thread (whoever calls step()), a seeded choice of the next process, a virtual clock. Dedicated processes run there too.
struct Simulated
{
    std::uint64_t seed = 1;
    Schedule schedule{};
    std::uint64_t maxSteps = 0; // more in all and step() throws std::runtime_error: the run has no end; 0: no such cap
    bool record = false;        // keeps its choices for recordedSchedule()
    std::shared_ptr<const FaultPlan> faults{}; // simulation.h; null: nothing goes wrong by itself
};

struct RuntimeOptions
{
    std::variant<Pool, Simulated> scheduler = Pool{};
    std::shared_ptr<spdlog::logger> log{}; // null: silent
    std::size_t eventCapacity = 65'536;  // events kept for eventsSince()
    ExceptionText exceptionText{};       // what the log may say of an exception's text; null: only its type is logged
    std::function<void(const CrashReport&)> onCrash{}; // after the log, on the thread of the process; keep it short
};

// A fault for drills: Crash throws in the handler, Hang blocks the handler until its stop token or `maxMs`.
struct Fault
{
    struct Crash
    {
        std::string what = "injected fault";
    };
    struct Hang
    {
        std::chrono::milliseconds maxMs{2000};
    };
};

class Runtime
{
public:
    explicit Runtime(RuntimeOptions options = {});
    ~Runtime(); // shutdown(2 s)
    Runtime(const Runtime&) = delete;
    Runtime& operator=(const Runtime&) = delete;

    // Ends what is left (shutdown to the roots, then kill) and stops the threads. Never hangs: false when a handler still ran at the
    // deadline; its thread is then left behind and harmless. Pending calls and callbacks are answered with `shutdown`. Idempotent.
    bool shutdown(std::chrono::milliseconds deadline);
    [[nodiscard]] bool isShuttingDown() const;

    // --- processes
    // Returns at once; the outcome of init comes as InitAck to `options.starter`.
    Spawned spawn(SpawnOptions options, BehaviourFactory factory);
    // Foreign threads: waits for init. [simulated: drives it]
    [[nodiscard]] StartResult spawnSync(SpawnOptions options, BehaviourFactory factory,
                                        std::chrono::milliseconds timeout = defaultCallTimeout);
    // A GenServer (or any Behaviour) of type S made from copies of `args`.
    template <class S, class... Args>
    [[nodiscard]] StartResult start(SpawnOptions options, Args... args)
    {
        return spawnSync(std::move(options), [args...] { return std::make_unique<S>(args...); });
    }

    [[nodiscard]] Pid whereis(std::string_view name) const;
    [[nodiscard]] std::string nameOf(Pid pid) const;
    [[nodiscard]] bool isAlive(Pid pid) const;
    // Who started it with a link; an empty pid for a root or when `pid` is gone.
    [[nodiscard]] Pid parentOf(Pid pid) const;
    // The exit signal: kill ends it now; normal is ignored by who does not trap; others end it, or come as Exit to who traps.
    void exit(Pid pid, const ExitReason& reason);
    // sys terminate: the terminate callback runs, then it ends with `reason`. Waits until it is gone: noproc, timeout (it still stops),
    // calling_self from inside itself. Foreign threads. [simulated: drives it]. A negative timeout throws std::invalid_argument.
    CallResult<Done> stop(const AnyServerRef& server, ExitReason reason = ExitReason::normal(),
                          std::chrono::milliseconds timeout = defaultCallTimeout);
    // Waits for the end of `pid` and says why it ended; noproc when it is already gone; an error is `timeout`. Foreign threads.
    CallResult<ExitReason> awaitExit(Pid pid, std::chrono::milliseconds timeout);
    // For the process whose callback (or factory) runs on this thread; std::logic_error on any other thread.
    void link(Pid other);
    void unlink(Pid other);
    void suspend(Pid pid);
    void resume(Pid pid);
    void inject(Pid pid, Fault::Crash fault);
    void inject(Pid pid, Fault::Hang fault);

    // --- messages
    template <class M>
    SendResult send(Pid to, M message)
    {
        return post(to, makeEnvelope(std::move(message)));
    }
    template <class M>
    SendResult send(std::string_view name, M message)
    {
        return post(whereis(name), makeEnvelope(std::move(message)));
    }
    template <class S, class M>
    SendResult cast(const ServerRef<S>& server, M message)
    {
        return post(server.resolve(*this), EnvelopePtr(new CastEnvelope<S, M>(std::move(message))));
    }
    // Foreign threads only, never the GUI thread; from inside a process it throws std::logic_error. [simulated: drives it]
    template <class S, class M>
    CallResult<ReplyOf<M>> callSync(const ServerRef<S>& server, M message,
                                           std::chrono::milliseconds timeout = defaultCallTimeout);
    // `callback` runs exactly once on a runtime thread (or shutdown()'s); keep it short. With a `caller` it runs inside that process, and
    // not at all when that ends first.
    template <class S, class M>
    void callAsync(const ServerRef<S>& server, M message, std::chrono::milliseconds timeout,
                   std::function<void(CallResult<ReplyOf<M>>)> callback, Pid caller = {});
    SendResult post(Pid to, EnvelopePtr envelope);
    // Runs `work` as a system message inside the process behind `server`, also while that is suspended. [simulated: drives it]
    template <class R>
    CallResult<R> systemCall(const AnyServerRef& server, std::function<CallResult<R>(Behaviour&)> work,
                             std::chrono::milliseconds timeout = defaultCallTimeout);

    // --- observing
    [[nodiscard]] Snapshot snapshot() const;
    // Events numbered above `number`, oldest first, at most `limit`.
    [[nodiscard]] EventPage eventsSince(std::uint64_t number, std::size_t limit = 1'000) const;
    [[nodiscard]] std::vector<Pid> linksOf(Pid pid) const;
    [[nodiscard]] std::vector<Pid> monitorsOf(Pid pid) const;   // whom it watches
    [[nodiscard]] std::vector<Pid> monitoredBy(Pid pid) const;  // who watches it
    [[nodiscard]] TimePoint now() const;
    [[nodiscard]] Ref makeRef();
    [[nodiscard]] bool isSimulated() const; // one thread and a virtual clock
    [[nodiscard]] spdlog::logger& log() const;
    // A reason as this runtime logs it: RuntimeOptions::exceptionText has its say.
    [[nodiscard]] std::string logged(const ExitReason& reason) const;
    // The process whose callback runs on this thread, or an empty pid.
    [[nodiscard]] Pid current() const;

    // --- [simulated]; with Pool::virtualTime step() waits until nothing runs and says false
    bool step();         // one message of one runnable process; false when nothing is runnable
    void runUntilIdle(); // until nothing is runnable now; does not move the clock
    // Moves the virtual clock, firing timers in order and running until idle at each.
    void advance(std::chrono::nanoseconds duration);

    // The core behind; for this room's own code.
    [[nodiscard]] Core& core() const { return *m_core; }

private:
    friend class Core;
    friend class detail::TaskGate;
    explicit Runtime(Core* core); // the view that processes get; owns nothing

    void beginCall(TaskPtr<CallBase> cell, const AnyServerRef& server, EnvelopePtr request,
                                std::chrono::milliseconds timeout);
    void awaitCall(CallBase& cell); // blocks, or drives the simulation
    void requireForeignThread(const char* what) const;

    std::shared_ptr<Core> m_core;
    bool m_owner = true;
};

template <class S, class M>
CallResult<ReplyOf<M>> Runtime::callSync(const ServerRef<S>& server, M message,
                                                std::chrono::milliseconds timeout)
{
    requireForeignThread("callSync");
    using Cell = CallCell<ReplyOf<M>>;
    const TaskPtr<Cell> cell(new Cell(*m_core, AnswerTo::Thread, {}, {}));
    beginCall(TaskPtr<CallBase>::share(cell.get()), server,
              EnvelopePtr(new CallEnvelope<S, M>(std::move(message), cell)), timeout);
    awaitCall(*cell);
    return cell->takeResult();
}

template <class R>
CallResult<R> Runtime::systemCall(const AnyServerRef& server, std::function<CallResult<R>(Behaviour&)> work,
                                  std::chrono::milliseconds timeout)
{
    requireForeignThread("systemCall");
    const TaskPtr<CallCell<R>> cell(new CallCell<R>(*m_core, AnswerTo::Thread, {}, {}));
    beginCall(TaskPtr<CallBase>::share(cell.get()), server,
              EnvelopePtr(new SystemEnvelope<R>(std::move(work), cell)), timeout);
    awaitCall(*cell);
    return cell->takeResult();
}

template <class S, class M>
void Runtime::callAsync(const ServerRef<S>& server, M message, std::chrono::milliseconds timeout,
                        std::function<void(CallResult<ReplyOf<M>>)> callback, Pid caller)
{
    using Cell = CallCell<ReplyOf<M>>;
    const auto answerTo = caller ? AnswerTo::Process : AnswerTo::Callback;
    const TaskPtr<Cell> cell(new Cell(*m_core, answerTo, caller, std::move(callback)));
    beginCall(TaskPtr<CallBase>::share(cell.get()), server,
              EnvelopePtr(new CallEnvelope<S, M>(std::move(message), cell)), timeout);
}

} // namespace amanah::runtime
