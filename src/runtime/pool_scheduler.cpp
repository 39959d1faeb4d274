// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/core.h"
#include "runtime/dedicated_thread.h"
#include "runtime/scheduler.h"
#include "runtime/thread_set.h"
#include "runtime/worker_queue.h"

#include <algorithm>
#include <limits>
#include <thread>

namespace amanah::runtime {

namespace {

constexpr auto watchdogTick = std::chrono::milliseconds(20);
constexpr auto slowAfter = std::chrono::milliseconds(50);
constexpr auto stuckAfter = std::chrono::seconds(1);
constexpr unsigned maxSpares = 4;

class PoolScheduler;

struct Worker
{
    WorkerQueue queue;
    std::shared_ptr<TurnNote> note = std::make_shared<TurnNote>();
};

// Which worker the calling thread is, and whose.
thread_local PoolScheduler* workerOwner = nullptr;
thread_local Worker* thisWorker = nullptr;

class PoolScheduler final : public Scheduler
{
public:
    PoolScheduler(Core& core, const Pool& options) : m_core(core), m_virtual(options.virtualTime)
    {
        const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
        m_wanted = options.workers > 0 ? options.workers : std::max(2U, cores - 1);
        for (unsigned i = 0; i < m_wanted + maxSpares; ++i) {
            m_workers.push_back(std::make_unique<Worker>());
            m_notes.push_back(m_workers.back()->note);
        }
    }

    void start() override
    {
        for (unsigned i = 0; i < m_wanted; ++i)
            startWorker();
        m_threads.start([this, keep = m_core.shared_from_this()] {
            nameTraceThread("timers");
            serveTimers();
        });
    }

    void enqueue(Process& process) override
    {
        noteScheduled();
        if (workerOwner == this) {
            Process* displaced = thisWorker->queue.pushNext(&process);
            if (!displaced)
                return;
            thisWorker->queue.push(displaced);
        } else {
            m_injected.push(&process);
        }
        wakeOne();
    }

    void prepareDedicated(Process& process) override
    {
        const auto thread = std::make_shared<DedicatedThread>();
        process.extras().thread = thread;
        const auto note = std::make_shared<TurnNote>();
        {
            const std::lock_guard lock(m_notesMutex);
            std::erase_if(m_notes, [](const auto& known) { return known->ended.load(std::memory_order_acquire); });
            m_notes.push_back(note);
        }
        m_threads.start([this, thread, note, &process, keep = m_core.shared_from_this()] {
            nameTraceThread("dedicated");
            serveDedicated(*thread, *note, process);
            note->ended.store(true, std::memory_order_release);
        });
    }

    void enqueueDedicated(Process& process) override
    {
        noteScheduled();
        const auto thread = process.extraParts->thread; // survives the turn that this wakes
        thread->wake();
    }

    void timerArmed(TimePoint deadline) override
    {
        if (deadline.time_since_epoch().count() < m_wakeAt.load(std::memory_order_seq_cst))
            wakeTimers();
    }

    [[nodiscard]] TimePoint now() const override
    {
        return m_virtual ? TimePoint(std::chrono::nanoseconds(m_virtualNow.load(std::memory_order_acquire))) : Clock::now();
    }

    // --- virtual time
    bool step() override
    {
        std::unique_lock lock(m_idleMutex);
        // A handler that never comes back must not hold up its test for ever.
        m_idleSignal.wait_for(lock, std::chrono::seconds(30), [this] {
            return m_scheduled.load(std::memory_order_acquire) == 0 || m_stopping.load(std::memory_order_acquire);
        });
        return false;
    }
    bool fireNextTimer(TimePoint upTo) override
    {
        const auto next = m_core.timers().nextDeadline();
        if (!next || *next > upTo)
            return false;
        setNow(*next);
        if (const auto task = m_core.timers().takeDue(*next))
            task->onDeadline();
        return true;
    }
    void setNow(TimePoint time) override
    {
        const std::int64_t wanted = time.time_since_epoch().count();
        std::int64_t seen = m_virtualNow.load(std::memory_order_relaxed);
        while (seen < wanted && !m_virtualNow.compare_exchange_weak(seen, wanted, std::memory_order_acq_rel)) {
        }
    }

    bool stop(Clock::time_point deadline) override
    {
        m_stopping.store(true, std::memory_order_seq_cst);
        {
            const std::lock_guard lock(m_parkMutex);
            m_parkSignal.notify_all();
        }
        wakeTimers();
        return m_threads.joinUntil(deadline);
    }

private:
    void startWorker()
    {
        const unsigned index = m_started.fetch_add(1, std::memory_order_acq_rel);
        m_threads.start([this, index, keep = m_core.shared_from_this()] {
            nameTraceThread("worker " + std::to_string(index + 1));
            serve(*m_workers[index]);
        });
    }

    // --- workers
    void serve(Worker& worker)
    {
        workerOwner = this;
        thisWorker = &worker;
        bool searching = false;
        for (unsigned tick = 0; !m_stopping.load(std::memory_order_acquire); ++tick) {
            Process* process = next(worker, tick);
            if (!process) {
                searching = searching ? parkAfterSearch() : beginSearch();
                continue;
            }
            if (std::exchange(searching, false))
                endSearch();
            const TurnEnd end = runNoted(*worker.note, *process);
            if (end == TurnEnd::Again)
                worker.queue.push(process);
            else
                noteSettled();
        }
        if (searching)
            m_searching.fetch_sub(1, std::memory_order_seq_cst);
        workerOwner = nullptr;
        thisWorker = nullptr;
    }

    Process* next(Worker& worker, unsigned tick)
    {
        // Now and then the common queue first, or a busy worker would never look at it.
        if (tick % 61 == 0) {
            if (Process* process = m_injected.pop())
                return process;
        }
        if (Process* process = worker.queue.popNext())
            return process;
        if (Process* process = m_injected.pop())
            return process;
        for (const auto& other : m_workers) {
            if (other.get() != &worker && worker.queue.stealHalf(other->queue))
                return worker.queue.popNext();
        }
        return nullptr;
    }

    [[nodiscard]] bool hasWork() const
    {
        return !m_injected.empty()
               || std::any_of(m_workers.begin(), m_workers.end(), [](const auto& w) { return !w->queue.empty(); });
    }

    // --- at most a few look for work while the rest sleep; who found some lets the next one look
    [[nodiscard]] bool beginSearch()
    {
        m_searching.fetch_add(1, std::memory_order_seq_cst);
        return true;
    }
    void endSearch()
    {
        if (m_searching.fetch_sub(1, std::memory_order_seq_cst) == 1 && hasWork())
            wakeOne();
    }
    // True when woken to search again; the waker has counted it.
    [[nodiscard]] bool parkAfterSearch()
    {
        std::unique_lock lock(m_parkMutex);
        // Whoever enqueues after the check below reads these counts after it, and so sees that nobody searches and somebody is parked.
        m_parked.fetch_add(1, std::memory_order_seq_cst);
        m_searching.fetch_sub(1, std::memory_order_seq_cst);
        bool woken = false;
        if (!hasWork()) {
            m_parkSignal.wait(lock, [this] { return m_wakes > 0 || m_stopping.load(std::memory_order_seq_cst); });
            woken = m_wakes > 0;
            m_wakes -= woken ? 1U : 0U;
        }
        m_parked.fetch_sub(1, std::memory_order_seq_cst);
        return woken;
    }

    void wakeOne()
    {
        // Not loads: who parks or gives up its search after this sees what was pushed before it.
        if (m_parked.fetch_add(0, std::memory_order_seq_cst) == 0 || m_searching.fetch_add(0, std::memory_order_seq_cst) > 0)
            return;
        const std::lock_guard lock(m_parkMutex);
        if (m_wakes >= m_parked.load(std::memory_order_relaxed) || m_searching.load(std::memory_order_relaxed) > 0)
            return;
        ++m_wakes;
        m_searching.fetch_add(1, std::memory_order_seq_cst);
        m_parkSignal.notify_one();
    }

    void serveDedicated(DedicatedThread& thread, TurnNote& note, Process& process)
    {
        for (TurnEnd end = TurnEnd::Parked; end != TurnEnd::Buried;) {
            if (end == TurnEnd::Parked)
                thread.awaitWork();
            end = runNoted(note, process);
            if (end != TurnEnd::Again)
                noteSettled();
        }
    }

    // How many processes are scheduled or in a turn; counted only where somebody waits for none.
    void noteScheduled()
    {
        if (m_virtual)
            m_scheduled.fetch_add(1, std::memory_order_acq_rel);
    }
    void noteSettled()
    {
        if (!m_virtual || m_scheduled.fetch_sub(1, std::memory_order_acq_rel) != 1)
            return;
        const std::lock_guard lock(m_idleMutex);
        m_idleSignal.notify_all();
    }

    TurnEnd runNoted(TurnNote& note, Process& process)
    {
        note.running.store(&process, std::memory_order_release);
        if (!m_sawTurn.load(std::memory_order_relaxed))
            m_sawTurn.store(true, std::memory_order_relaxed);
        if (m_watchdogAsleep.load(std::memory_order_seq_cst) && m_watchdogAsleep.exchange(false))
            wakeTimers();
        const TurnEnd end = m_core.runTurn(process, {});
        note.running.store(nullptr, std::memory_order_release);
        return end;
    }

    // --- timers and the watchdog
    struct Judged
    {
        std::int64_t turnStartNs = 0;
        bool slow = false;
        bool stuck = false;
    };

    void serveTimers()
    {
        while (!m_stopping.load(std::memory_order_acquire)) {
            while (!m_virtual) {
                const auto task = m_core.timers().takeDue(now());
                if (!task)
                    break;
                task->onDeadline();
            }
            lookAround();
            sleepUntilNext();
        }
    }

    void wakeTimers()
    {
        const std::lock_guard lock(m_timerMutex);
        m_timersDirty = true;
        m_timerSignal.notify_one();
    }

    // While anything runs it wakes for a look around; when nothing did since the last look it sleeps until a timer or the next turn.
    void sleepUntilNext()
    {
        bool busy = m_sawTurn.exchange(false) || anythingRuns();
        if (!busy) {
            m_watchdogAsleep.store(true, std::memory_order_seq_cst);
            busy = anythingRuns();
        }
        // From here on every timer armed is heard of; what was armed before is seen below.
        m_wakeAt.store(TimePoint::max().time_since_epoch().count(), std::memory_order_seq_cst);
        const auto next = m_virtual ? std::nullopt : m_core.timers().nextDeadline();
        if (next || m_virtual)
            m_wakeAt.store(next ? next->time_since_epoch().count() : awake, std::memory_order_seq_cst);
        std::unique_lock lock(m_timerMutex);
        const auto dirty = [this] { return m_timersDirty || m_stopping.load(std::memory_order_acquire); };
        if (busy) {
            const TimePoint tick = Clock::now() + watchdogTick;
            m_timerSignal.wait_until(lock, next && *next < tick ? *next : tick, dirty);
        } else if (next) {
            m_timerSignal.wait_until(lock, *next, dirty);
        } else {
            m_timerSignal.wait(lock, dirty);
        }
        m_timersDirty = false;
        m_wakeAt.store(awake, std::memory_order_seq_cst);
    }

    [[nodiscard]] bool anythingRuns()
    {
        const std::lock_guard lock(m_notesMutex);
        return std::any_of(m_notes.begin(), m_notes.end(),
                           [](const auto& note) { return note->running.load(std::memory_order_acquire) != nullptr; });
    }

    // Names handlers that run long; a pool thread that is lost to one is replaced, within limits.
    void lookAround()
    {
        const TimePoint time = Clock::now();
        if (time < m_nextLook)
            return;
        m_nextLook = time + watchdogTick;
        for (const auto& worker : m_workers) {
            Process* running = worker->note->running.load(std::memory_order_acquire);
            const auto started = running ? running->turnStartNs.load(std::memory_order_relaxed) : 0;
            if (started == 0 || time.time_since_epoch().count() - started < std::chrono::nanoseconds(watchdogTick).count())
                continue;
            running->overdue.store(true, std::memory_order_relaxed);
            if (Process* waiting = worker->queue.takeNext())
                m_injected.push(waiting);
        }
        std::vector<Process*> running;
        {
            const std::lock_guard lock(m_notesMutex);
            for (const auto& note : m_notes) {
                if (Process* process = note->running.load(std::memory_order_acquire))
                    running.push_back(process);
            }
        }
        unsigned stuckWorkers = 0;
        for (Process* process : running)
            stuckWorkers += judge(*process, time) ? 1U : 0U;
        while (m_spares < std::min(stuckWorkers, maxSpares)) {
            ++m_spares;
            startWorker();
        }
        if (hasWork())
            wakeOne();
    }

    // True when a pool thread is stuck in it.
    bool judge(Process& process, TimePoint time)
    {
        const auto started = process.turnStartNs.load(std::memory_order_relaxed);
        if (started == 0)
            return false;
        const auto age = time.time_since_epoch() - std::chrono::nanoseconds(started);
        if (age < slowAfter)
            return false;
        Judged& known = m_known[process.slot];
        if (known.turnStartNs != started)
            known = {started, false, false};
        if (!std::exchange(known.slow, true))
            m_core.noteSlow(process, false);
        if (age < stuckAfter)
            return false;
        if (!std::exchange(known.stuck, true))
            m_core.noteSlow(process, true);
        return process.placement == Placement::Pool;
    }

    Core& m_core;
    const bool m_virtual;
    std::atomic<std::int64_t> m_virtualNow = std::chrono::nanoseconds(std::chrono::hours(1)).count();
    std::atomic<std::int64_t> m_scheduled = 0;
    std::mutex m_idleMutex;
    std::condition_variable m_idleSignal;
    unsigned m_wanted = 2;
    std::vector<std::unique_ptr<Worker>> m_workers; // never grows: thieves walk it without a lock
    std::atomic<unsigned> m_started = 0;
    unsigned m_spares = 0;
    SharedQueue m_injected;
    std::atomic<bool> m_stopping = false;
    std::mutex m_parkMutex;
    std::condition_variable m_parkSignal;
    std::atomic<unsigned> m_parked = 0;
    std::atomic<unsigned> m_searching = 0; // also those woken and not yet running
    unsigned m_wakes = 0;                  // guarded by m_parkMutex: handed out and not yet taken
    std::mutex m_timerMutex;
    std::condition_variable m_timerSignal;
    bool m_timersDirty = false; // guarded by m_timerMutex
    static constexpr std::int64_t awake = std::numeric_limits<std::int64_t>::min();
    std::atomic<std::int64_t> m_wakeAt = awake; // until when the timer thread sleeps
    std::atomic<bool> m_sawTurn = false;
    std::atomic<bool> m_watchdogAsleep = false;
    std::mutex m_notesMutex;
    std::vector<std::shared_ptr<TurnNote>> m_notes;
    TimePoint m_nextLook;
    std::unordered_map<std::uint32_t, Judged> m_known; // timer thread only
    ThreadSet m_threads;
};

} // namespace

std::unique_ptr<Scheduler> makePoolScheduler(Core& core, const Pool& options)
{
    return std::make_unique<PoolScheduler>(core, options);
}

} // namespace amanah::runtime
