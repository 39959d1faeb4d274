// SPDX-License-Identifier: GPL-3.0-or-later
// The control block of a process: life, mailbox, links, monitors, timers and what the tree shows. The core's own; programs see Behaviour.
// Blocks are never freed, only reused for a later life, so a stale pid can always be looked at safely. What the lock guards says so;
// the atomics are readable by anybody; the rest belongs to the thread that runs the turn.
#pragma once

#include "runtime/behaviour.h"
#include "runtime/call.h"
#include "runtime/mailbox.h"
#include "runtime/observer.h"
#include "runtime/spawn.h"
#include "runtime/spin_lock.h"
#include "runtime/sys.h"

#include <deque>
#include <unordered_map>
#include <unordered_set>

namespace amanah::runtime {

class Core;
class DedicatedThread;

// Who hears that a process ended.
struct Watcher
{
    Pid pid;
    std::string name; // as the monitor was asked for
    TaskPtr<CallCell<ExitReason>> thread; // a foreign thread that waits instead of a process
};

struct OwnTimer
{
    TaskPtr<TimerTask> task;
    TimePoint deadline;
    std::chrono::nanoseconds period{0};
};

// What most processes never need.
struct ProcessExtras
{
    std::unordered_map<Ref, Pid> monitoring; // guarded by Process::lock
    std::unordered_map<Ref, Watcher> watchers; // guarded
    std::unordered_map<Ref, OwnTimer> timers;  // guarded
    std::vector<TaskPtr<CallBase>> openCalls;  // guarded: requests taken and not answered yet
    std::size_t openCallsLimit = 16;
    std::stop_source stopSource;               // guarded
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

// sys statistics and log, only while they are on.
struct ProcessTrace
{
    bool counting = false;
    sys::Statistics statistics;
    std::size_t logSize = 0;
    std::deque<sys::LogEntry> log;

    void note(bool incoming, const Envelope& envelope);
};

class Process
{
public:
    enum class Pick { Message, Nothing, Dead, End };

    // --- identity; written when a life begins, under the lock
    std::uint32_t slot = 0;
    std::uint32_t life = 0;
    std::atomic<std::uint32_t> liveIncarnation = 0; // 0: dead or free
    [[nodiscard]] Pid pid() const { return {slot, life}; }
    [[nodiscard]] bool isAlive() const { return liveIncarnation.load(std::memory_order_acquire) != 0; }

    SpinLock lock;
    Mailbox mailbox;
    Core* core = nullptr;

    // --- the turn's
    std::unique_ptr<Behaviour> behaviour;
    BehaviourFactory factory;
    EnvelopeQueue dropped; // to be destroyed outside the lock, as the next
    std::vector<TaskPtr<CallBase>> answeredCalls;
    std::unique_ptr<ProcessTrace> trace;
    bool begun = false;
    bool stopping = false; // a callback asked for the end, or threw
    bool failedStart = false;
    bool systemMessage = false; // the one being handled; sys does not count its own
    ExitReason stopReason;
    std::string_view lastMessage;
    std::uint64_t handled = 0;

    // --- guarded by lock
    bool trapping = false;
    bool executing = false; // a callback runs, or is about to
    bool suspended = false;
    bool acknowledged = false;
    bool lingering = false;
    InitAck ack;
    Pid starter;
    TaskPtr<CallCell<InitAck>> startCell;
    EnvelopeQueue system, replies, fifo;
    TaskPtr<CallBase> currentCall;
    std::unordered_set<Pid> links;
    std::shared_ptr<ProcessExtras> extraParts; // shared with a killer while it runs the interrupts
    Pid parent;
    std::string name;
    std::string label;
    ProcessType type = ProcessType::Worker;
    Placement placement = Placement::Pool;
    bool hidden = false; // the runtime's own, not in the tree
    TimePoint bornAt;
    std::shared_ptr<DedicatedThread> thread; // Dedicated only, written before the first turn

    // --- readable without the lock
    std::atomic<ProcessState> state = ProcessState::Starting;
    std::atomic<std::int32_t> waiting = 0; // user messages
    std::atomic<std::int32_t> highWater = 0;
    std::atomic<std::int32_t> bound = 0;
    std::atomic<std::uint64_t> refused = 0;
    std::atomic<std::uint64_t> messagesHandled = 0;
    std::atomic<std::int64_t> turnStartNs = 0; // 0: no turn runs
    std::atomic<std::int64_t> handlingNs = 0;

    [[nodiscard]] ProcessExtras& extras()
    {
        if (!extraParts)
            extraParts = std::make_shared<ProcessExtras>();
        return *extraParts;
    }

    // Consumer only. Takes the next message to handle; End: an exit signal that is not trapped ends the process with `reason`.
    [[nodiscard]] Pick pick(EnvelopePtr& message, ExitReason& reason);
    // Consumer only, with the lock held: what the last callback left unanswered can still be failed by a kill. The result is to be let go
    // outside the lock.
    [[nodiscard]] TaskPtr<CallBase> settleCurrentCall();
    void suspendNow(); // moves waiting system messages where they are served while suspended

private:
    friend class Core;
    [[nodiscard]] bool takeNew(ExitReason& reason); // false: an exit signal ends the process
    [[nodiscard]] bool sort(EnvelopePtr envelope, ExitReason& reason);
    [[nodiscard]] bool stillMeant(Envelope& envelope); // a Down or Exit whose monitor or link was taken back is not
    [[nodiscard]] EnvelopePtr popNext();
};

} // namespace amanah::runtime
