// SPDX-License-Identifier: GPL-3.0-or-later
// The control block of a process: life, mailbox, links, monitors, timers and what the tree shows. The core's own; programs see Behaviour.
// Blocks are never freed, only reused for a later life, so a stale pid can always be looked at safely. What the lock guards says so;
// the atomics are readable by anybody; the rest belongs to the thread that runs the turn.
#pragma once

#include "runtime/behaviour.h"
#include "runtime/call.h"
#include "runtime/links.h"
#include "runtime/mailbox.h"
#include "runtime/observer.h"
#include "runtime/shared_text.h"
#include "runtime/spawn.h"
#include "runtime/spin_lock.h"
#include "runtime/sys.h"

#include <deque>
#include <map>
#include <tsl/robin_map.h>

namespace amanah::runtime {

class Core;
class DedicatedThread;

// Who hears that a process ended.
struct Watcher
{
    Pid pid;
    SharedText name; // as the monitor was asked for
    TaskPtr<CallCell<ExitReason>> thread; // a foreign thread that waits instead of a process
};

struct OwnTimer
{
    TaskPtr<TimerTask> task;
    TimePoint deadline;
    std::chrono::nanoseconds period{0};
};

// What a process owes others at its end, and others owe it; taken away as one at its death. Guarded by Process::lock.
struct Relations : Pooled
{
    tsl::robin_map<Ref, Pid> monitoring;
    tsl::robin_map<Ref, Watcher> watchers;
    tsl::robin_map<Ref, OwnTimer> timers;
    std::vector<TaskPtr<CallBase>> openCalls; // requests taken and not answered yet
    std::size_t openCallsLimit = 16;

    [[nodiscard]] bool empty() const { return monitoring.empty() && watchers.empty() && timers.empty() && openCalls.empty(); }
    void shrink();
};

// Between spawn() and the InitAck. Guarded by Process::lock, but for the factory, which is the turn's.
struct Birth : Pooled
{
    BehaviourFactory factory;
    Pid starter;
    TaskPtr<CallCell<InitAck>> startCell;
    InitAck ack;
};

// What most processes never need.
struct ProcessExtras
{
    EnvelopeQueue system;        // guarded by Process::lock: served while suspended
    std::stop_source stopSource; // guarded
    std::shared_ptr<DedicatedThread> thread; // Dedicated only, written before the first turn
    std::vector<std::string> exclusives;
    std::mutex interruptsMutex; // held while interrupts run, so that what they touch is not destroyed under them
    std::vector<std::function<void()>> interrupts;
    std::string_view strategy; // guarded, as the five below
    std::uint32_t maxRestarts = 0;
    std::int64_t restartPeriodMs = 0;
    std::uint32_t restartsInWindow = 0;
    std::uint64_t totalRestarts = 0;
    ExitReason lastExitReason;
};

// sys statistics, log and hooks, only while they are on.
struct ProcessTrace
{
    bool counting = false;
    sys::Statistics statistics;
    std::size_t logSize = 0;
    std::deque<sys::LogEntry> log;
    std::map<std::string, sys::Hook> hooks;

    void note(bool incoming, const Envelope& envelope);
};

// What a pick leaves behind, to be let go outside the lock.
struct TurnScrap
{
    EnvelopeQueue envelopes;
    std::vector<TaskPtr<CallBase>> calls;
    TaskPtr<CallBase> settled;

    void clear()
    {
        envelopes.clear();
        if (!calls.empty())
            calls.clear();
        if (settled)
            settled = {};
    }
};

class alignas(64) Process
{
public:
    enum class Pick { Message, Nothing, Dead, End };

    // --- what senders touch: one cache line
    Mailbox mailbox;
    std::atomic<std::int32_t> waiting = 0; // user messages
    std::atomic<std::int32_t> highWater = 0;
    std::atomic<std::int32_t> bound = 0;
    std::atomic<std::uint32_t> liveIncarnation = 0; // 0: dead or free
    std::atomic<std::uint32_t> refused = 0;
    std::uint32_t slot = 0; // identity, as life: written when a life begins, under the lock
    std::uint32_t life = 0;
    std::atomic<ProcessState> state = ProcessState::Starting;
    ProcessType type = ProcessType::Worker; // written when a life begins, as the rest of this line
    Placement placement = Placement::Pool;
    bool hidden = false; // the runtime's own, not in the tree
    Core* core = nullptr;
    Pid parent;
    TimePoint bornAt;

    // --- the turn's, and what kills it
    SpinLock lock;
    bool trapping = false;  // guarded by lock, as the three below
    bool executing = false; // a callback runs, or is about to
    bool suspended = false;
    bool lingering = false;
    bool begun = false;    // the turn's, as the four below
    bool stopping = false; // a callback asked for the end, or threw
    bool failedStart = false;
    std::atomic<bool> overdue = false; // the watchdog's word to the turn: let others run after this handler
    std::unique_ptr<Behaviour> behaviour;
    TypeTag lastMessage = nullptr;
    EnvelopeQueue fifo, replies;   // guarded
    TaskPtr<CallBase> currentCall; // guarded
    std::atomic<std::uint64_t> handled = 0; // messages; written by the turn
    std::atomic<std::int64_t> turnStartNs = 0; // by turnClock(); 0: no turn runs
    std::atomic<std::int64_t> handlingNs = 0;
    ExitReason stopReason;
    TypeTag serverType = nullptr; // guarded; null until the behaviour is made
    std::unique_ptr<ProcessTrace> trace;
    Links links;                          // guarded
    std::unique_ptr<Birth> birth;         // guarded; null once the starter was told
    std::unique_ptr<Relations> relations; // guarded; null when there are none
    std::shared_ptr<ProcessExtras> extraParts; // guarded; shared with a killer while it runs the interrupts
    SharedText name;                      // guarded
    SharedText ownLabel;                  // guarded; empty: the server type's name
    bool systemMessage = false; // the one being handled; sys does not count its own
    bool onlyAnswers = false;   // the turn's: it waits for the answer to an own call and leaves its other messages where they are
    std::uint8_t unsettled = 0; // user messages picked and not yet taken off `waiting`

    [[nodiscard]] Pid pid() const { return {slot, life}; }
    [[nodiscard]] bool isAlive() const { return liveIncarnation.load(std::memory_order_acquire) != 0; }
    [[nodiscard]] std::string_view label() const; // with the lock held
    [[nodiscard]] std::string_view lastMessageName() const { return lastMessage ? lastMessage->name : std::string_view(); }

    [[nodiscard]] ProcessExtras& extras()
    {
        if (!extraParts)
            extraParts = std::make_shared<ProcessExtras>();
        return *extraParts;
    }
    [[nodiscard]] Relations& related()
    {
        if (!relations)
            relations = std::make_unique<Relations>();
        return *relations;
    }

    // Consumer only. Takes the next message to handle; End: an exit signal that is not trapped ends the process with `reason`.
    [[nodiscard]] Pick pick(EnvelopePtr& message, ExitReason& reason, TurnScrap& scrap);
    // Consumer only, with the lock held: what the last callback left unanswered can still be failed by a kill.
    void settleCurrentCall(TurnScrap& scrap);
    // Consumer only: brings `waiting` up to date.
    void settleWaiting();
    void suspendNow(); // moves waiting system messages where they are served while suspended

private:
    [[nodiscard]] bool takeNew(ExitReason& reason, TurnScrap& scrap); // false: an exit signal ends the process
    [[nodiscard]] bool sort(EnvelopePtr envelope, ExitReason& reason, TurnScrap& scrap);
    [[nodiscard]] bool stillMeant(Envelope& envelope); // a Down or Exit whose monitor or link was taken back is not
    [[nodiscard]] EnvelopePtr popNext();
    [[nodiscard]] bool readsInOrder() const { return !suspended && !onlyAnswers; }
    void noteTaken();
};

// The monotonic clock as turns read it, twice for each: a few milliseconds coarse and several times cheaper where the system has such a one.
// Sums of its differences are right in the mean.
[[nodiscard]] std::int64_t turnClock();

} // namespace amanah::runtime
