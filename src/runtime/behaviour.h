// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a process: the core creates it, drives it one callback at a time, and destroys it on the thread that ran it.
// GenServer is one; supervisors are others. A callback that throws ends the process with an error reason. No callback may block on
// another process. A state machine reads messages in onMessage(); a coroutine body keeps its handle and resumes there.
// All protected functions: only from the own callbacks.
#pragma once

#include "runtime/envelope.h"
#include "runtime/messages.h"
#include "runtime/timers.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace amanah::runtime {

class Core;
class Process;
class Runtime;

// What onStart() says.
struct StartOutcome
{
    StartStatus status = StartStatus::Ok;
    ExitReason reason; // of Failed
    Pid holder;        // of the name, when the reason is already_started
    AnyValue info{};   // of Ok: handed to who started it through a supervisor

    [[nodiscard]] static StartOutcome ok(AnyValue info = {}) { return {StartStatus::Ok, {}, {}, std::move(info)}; }
    [[nodiscard]] static StartOutcome ignore() { return {StartStatus::Ignore, {}, {}}; }
    [[nodiscard]] static StartOutcome failed(ExitReason why) { return {StartStatus::Failed, std::move(why), {}}; }
    // Init goes on: messages come through onMessage() meanwhile, and finishStart() says how it ended.
    [[nodiscard]] static StartOutcome pending() { return {StartStatus::Pending, {}, {}}; }
};

class Behaviour
{
public:
    Behaviour(); // belongs to the process whose factory runs on this thread; std::logic_error where none does
    Behaviour(const Behaviour&) = delete;
    Behaviour& operator=(const Behaviour&) = delete;
    virtual ~Behaviour() = default;

    // The type that a ServerRef<S> must name to be served: typeTag<S>().
    [[nodiscard]] virtual TypeTag serverTag() const = 0;

    virtual StartOutcome onStart() { return StartOutcome::ok(); }
    // After the InitAck was sent and before any message: the place of handleContinue.
    virtual void onStarted() {}
    // Any message in order: plain ones, Exit (when trapping), Down, TimerFired, InitAck, and requests for this server type. The
    // envelope may be kept and read later. The usual first line: `if (message->dispatch(*this)) return;`
    virtual void onMessage(EnvelopePtr message) = 0;
    // When wantsIdle() and the mailbox is empty. Not a timer: it runs as soon as nothing waits.
    [[nodiscard]] virtual bool wantsIdle() const { return false; }
    virtual void onIdle() {}
    // Asked when the process must end in an orderly way: exit of the parent (seen by who traps exits), Runtime::stop(),
    // Runtime::shutdown(); also while init is pending. False: onStop() and end. True: the behaviour calls stopSelf() itself when it is
    // ready, and gets messages until then.
    virtual bool onStopRequest(const ExitReason&) { return false; }
    // The terminate callback, with the reason the process ends with: at every end but a kill and an exit signal that is not trapped.
    virtual void onStop(const ExitReason&) {}
    // The last of all, on every way to the end: what leans on the members of the derived class goes here, before they do.
    virtual void beforeDestruction() noexcept {}
    // The state for crash reports and the tree, personal data left out; empty: not shown.
    [[nodiscard]] virtual std::string formattedState() const { return {}; }

protected:
    [[nodiscard]] Pid self() const;
    [[nodiscard]] Runtime& runtime() const; // stays valid as long as the process runs, also after the program's Runtime is gone
    [[nodiscard]] Pid parentPid() const;

    // After StartOutcome::pending(), once: the starter hears it, and onStarted() follows an Ok.
    void finishStart(StartOutcome outcome);
    // Ends the process after the running callback: onStop(reason), then destruction, then the news to links and monitors.
    void stopSelf(ExitReason reason);

    SendResult sendEnvelope(Pid to, EnvelopePtr envelope);

    // Linking to a process that is gone is heard as Exit noproc. Unlinking also takes back an Exit not yet read.
    void link(Pid other);
    void unlink(Pid other);
    // Monitoring a process that is gone, or an unknown name, is heard as Down noproc. demonitor() takes back a Down not yet read.
    Ref monitor(Pid other);
    Ref monitor(std::string_view name);
    void demonitor(Ref ref);
    // Exit signals become Exit messages instead of ending the process; kill still ends it.
    void trapExit(bool on);
    // To another process, as if this one had ended with `reason`.
    void exitOther(Pid other, const ExitReason& reason);

    // A negative delay throws std::invalid_argument; a moment of now()'s clock that is past is due at once.
    template <class M>
    Ref sendAfter(std::chrono::milliseconds delay, M message)
    {
        return armTimer(delay, self(), makeEnvelope(std::move(message), MessageClass::Signal), {});
    }
    template <class M>
    Ref sendAfter(std::chrono::milliseconds delay, Pid to, M message)
    {
        return armTimer(delay, to, makeEnvelope(std::move(message), MessageClass::Signal), {});
    }
    template <class M>
    Ref sendAt(TimePoint when, M message)
    {
        return armTimerAt(when, self(), makeEnvelope(std::move(message), MessageClass::Signal));
    }
    template <class M>
    Ref sendAt(TimePoint when, Pid to, M message)
    {
        return armTimerAt(when, to, makeEnvelope(std::move(message), MessageClass::Signal));
    }
    // A TimerFired with this ref comes to the process itself.
    Ref startTimer(std::chrono::milliseconds delay);
    Ref startTimerAt(TimePoint when) { return armTimerAt(when, self(), {}); }
    // Every `period` one TimerFired with the same ref, the next one set when the last is taken from the mailbox, so none pile up.
    Ref startInterval(std::chrono::milliseconds period);
    // The time that was left, or nothing when it fired or is unknown. After it, the timer's message is not seen any more only if it had
    // not fired.
    std::optional<std::chrono::milliseconds> cancelTimer(Ref ref);
    // The outcome comes as TimerCancelled; asked not to tell, as nothing.
    void cancelTimerAsync(Ref ref, bool telling = true);
    [[nodiscard]] std::optional<std::chrono::milliseconds> readTimer(Ref ref) const;
    [[nodiscard]] TimePoint now() const;

    // No message is expected soon: the memory that links, monitors, timers and calls left spare goes back to the heap.
    void hibernate();

    // Requested at the moment of a kill; for loops that take long.
    [[nodiscard]] std::stop_token stopToken();
    // Run on the killer's thread when this process is killed while a callback runs, before its Behaviour is destroyed; must be short and
    // thread safe, such as sqlite3_interrupt.
    void onKill(std::function<void()> interrupt);

    // A runtime-wide slot by name, freed at the physical end of this process. False while another, perhaps lingering, process holds it.
    [[nodiscard]] bool tryAcquireExclusive(const std::string& name);
    void releaseExclusive(const std::string& name);

    // Until it is turned off again, after a callback only answers to own calls, requests of sys and the order to end are read; everything else
    // waits in the mailbox, whatever its length, and costs nothing.
    void readOnlyAnswers(bool on);

    [[nodiscard]] std::uint32_t mailboxLength() const; // messages waiting, without the one being handled

    // Supervisors: what the tree shows of them.
    struct SupervisionReport
    {
        std::string_view strategy; // a literal
        std::int64_t intensity = 0;
        std::int64_t periodMs = 0;
    };
    void reportSupervision(const SupervisionReport& report);
    struct RestartReport
    {
        Pid child; // the life that ended
        ExitReason reason;
        std::uint32_t inWindow = 0;
    };
    void reportRestarting(const RestartReport& report); // event Restarting, counters of this node
    void reportRestarted(Pid child);                    // event Restarted

    // Which callback runs, for the reason of an exception that leaves it.
    void setCallback(const char* name) { m_callback = name; }
    void logWarning(const std::string& text) const;

private:
    friend class Core;
    friend class Process;
    friend struct BehaviourAccess;
    Ref armTimer(std::chrono::milliseconds delay, Pid to, EnvelopePtr envelope, std::chrono::milliseconds period);
    Ref armTimerAt(TimePoint when, Pid to, EnvelopePtr envelope);

    Process* m_process = nullptr;
    const char* m_callback = "onMessage";
};

} // namespace amanah::runtime
