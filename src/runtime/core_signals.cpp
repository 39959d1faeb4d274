// SPDX-License-Identifier: GPL-3.0-or-later
// Links, monitors, exits and the logical death of a process.
#include "runtime/core.h"

#include <spdlog/logger.h>

namespace amanah::runtime {

namespace {

// Two control blocks at once, in the order of their slots, so that two who link each other do not wait for each other.
class PairLock
{
public:
    PairLock(Process& a, Process& b) : m_first(a.slot < b.slot ? a : b), m_second(a.slot < b.slot ? b : a)
    {
        m_first.lock.lock();
        m_second.lock.lock();
    }
    ~PairLock()
    {
        m_second.lock.unlock();
        m_first.lock.unlock();
    }
    PairLock(const PairLock&) = delete;
    PairLock& operator=(const PairLock&) = delete;

private:
    Process& m_first;
    Process& m_second;
};

bool livesAs(const Process& process, Pid pid)
{
    return process.liveIncarnation.load(std::memory_order_acquire) == pid.incarnation;
}

} // namespace

// What a dead process leaves to others; taken out under its lock, handled after.
struct Core::Legacy
{
    Pid pid;
    SharedText name;
    EventRecord event;
    std::optional<EventRecord> lingering;
    Links links;
    std::unique_ptr<Relations> relations;
    TaskPtr<CallBase> currentCall;
    std::unique_ptr<Birth> birth; // when the starter was not told yet
    EnvelopeQueue mail;
    bool wasParked = false;
    bool hidden = false; // its end is no event
};

Core::Legacy Core::takeLegacy(Process& process, const ExitReason& reason)
{
    Legacy legacy;
    legacy.pid = process.pid();
    legacy.name = process.name;
    legacy.hidden = process.hidden;
    legacy.event = describe(EventKind::Exited, process, reason);
    process.liveIncarnation.store(0, std::memory_order_release);
    legacy.links = std::exchange(process.links, {});
    legacy.relations = std::move(process.relations);
    legacy.birth = std::move(process.birth);
    legacy.currentCall = process.currentCall;
    if (process.extraParts)
        legacy.mail.append(std::move(process.extraParts->system));
    legacy.mail.append(std::move(process.replies));
    legacy.mail.append(std::move(process.fifo));
    Mailbox::Closing closing = process.mailbox.close();
    legacy.mail.append(std::move(closing.rest));
    legacy.wasParked = closing.wasParked;
    return legacy;
}

// Who kills does not fall by what another left behind for that moment.
void Core::runInterrupt(const std::function<void()>& interrupt) noexcept
{
    try {
        interrupt();
    } catch (...) {
        m_log->error("an interrupter threw: {}", m_view->logged(ExitReason::fromCurrentException("onKill")));
    }
}

bool Core::die(Process& process, std::uint32_t life, const Ending& ending)
{
    // Who kills, and who ends in its own turn, speaks for the dead one here; neither is fenced while it spreads the news.
    const CurrentScope nobody(nullptr);
    Legacy legacy;
    bool interrupting = false;
    std::shared_ptr<ProcessExtras> extras;
    std::stop_source stopSource(std::nostopstate);
    {
        const std::lock_guard guard(process.lock);
        if (process.liveIncarnation.load(std::memory_order_acquire) != life)
            return false;
        legacy = takeLegacy(process, ending.reason);
        interrupting = ending.killed && process.executing;
        if (interrupting) {
            process.lingering = true;
            process.state.store(ProcessState::Lingering, std::memory_order_relaxed);
            legacy.lingering = describe(EventKind::Lingering, process, ending.reason);
        }
        if (process.extraParts && ending.killed) {
            extras = process.extraParts;
            stopSource = extras->stopSource;
        }
    }
    // From here on the block may belong to a later life, unless it was parked: then its burial waits for the schedule below.
    spreadNews(legacy, ending.reason);
    if (stopSource.stop_possible())
        stopSource.request_stop();
    if (interrupting && extras) {
        const std::lock_guard guard(extras->interruptsMutex);
        for (const auto& interrupt : extras->interrupts)
            runInterrupt(interrupt);
    }
    if (legacy.wasParked)
        schedule(process);
    return true;
}

void Core::spreadNews(Legacy& legacy, const ExitReason& reason)
{
    if (!legacy.name.empty())
        m_names.remove(legacy.name.view(), legacy.pid);
    if (!legacy.hidden)
        m_events.add(std::move(legacy.event));
    if (legacy.lingering)
        m_events.add(std::move(*legacy.lingering));
    if (legacy.birth) {
        InitAck& ack = legacy.birth->ack;
        if (ack.status != StartStatus::Ignore) {
            ack.status = StartStatus::Failed;
            ack.reason = reason;
        }
        if (!ack.pid)
            ack.pid = legacy.pid;
        if (legacy.birth->starter)
            deliver(legacy.birth->starter, makeEnvelope(ack, MessageClass::Signal));
        if (legacy.birth->startCell)
            legacy.birth->startCell->reply(ack);
    }
    if (legacy.currentCall)
        legacy.currentCall->fail(reason);
    while (EnvelopePtr envelope = legacy.mail.pop()) {
        envelope->undeliverable(reason);
        if (envelope->messageClass() == MessageClass::User)
            m_table.at(legacy.pid.slot)->waiting.fetch_sub(1, std::memory_order_relaxed);
    }
    if (legacy.relations)
        settleRelations(*legacy.relations, legacy.pid, reason);
    legacy.links.forEach([&](Pid other) { deliver(other, makeEnvelope(Exit{legacy.pid, reason}, MessageClass::LinkExit)); });
}

void Core::settleRelations(Relations& relations, Pid dead, const ExitReason& reason)
{
    for (const auto& call : relations.openCalls)
        call->fail(reason);
    for (const auto& [ref, timer] : relations.timers)
        cancelTask(*timer.task);
    for (const auto& [ref, target] : relations.monitoring)
        forgetWatcher(target, ref);
    for (const auto& [ref, watcher] : relations.watchers) {
        if (watcher.thread)
            watcher.thread->reply(reason);
        else
            deliver(watcher.pid, makeEnvelope(Down{ref, dead, watcher.name.str(), reason}, MessageClass::Signal));
    }
}

void Core::forgetWatcher(Pid watched, Ref ref)
{
    Process* process = m_table.at(watched.slot);
    if (!process)
        return;
    const std::lock_guard guard(process->lock);
    if (livesAs(*process, watched) && process->relations)
        process->relations->watchers.erase(ref);
}

void Core::exit(Pid from, Pid to, const ExitReason& reason)
{
    if (fenced())
        return;
    if (reason.kind() != ExitReason::Kind::Kill) {
        deliver(to, makeEnvelope(Exit{from, reason}, MessageClass::Exit));
        return;
    }
    if (Process* process = find(to))
        die(*process, to.incarnation, {ExitReason::killed(), true});
}

void Core::link(Process& self, Pid other)
{
    const Pid own = self.pid();
    if (other == own || fenced())
        return;
    if (Process* peer = m_table.at(other.slot); peer && peer != &self && other) {
        const PairLock both(self, *peer);
        if (livesAs(*peer, other)) {
            if (self.isAlive()) {
                self.links.insert(other);
                peer->links.insert(own);
            }
            return;
        }
    }
    deliver(own, makeEnvelope(Exit{other, ExitReason::noproc(other.toString())}, MessageClass::Exit));
}

void Core::unlink(Process& self, Pid other)
{
    Process* peer = m_table.at(other.slot);
    if (!peer || peer == &self || fenced())
        return;
    const PairLock both(self, *peer);
    self.links.erase(other);
    if (livesAs(*peer, other))
        peer->links.erase(self.pid());
}

Ref Core::monitor(Process& self, Pid other, std::string name)
{
    const Ref ref = makeRef();
    const Pid own = self.pid();
    if (other == own || fenced())
        return ref;
    Process* peer = m_table.at(other.slot);
    if (peer == &self) // an earlier life of the own block
        peer = nullptr;
    const auto watch = [&] {
        const PairLock both(self, *peer);
        if (!livesAs(*peer, other) || !self.isAlive())
            return false;
        self.related().monitoring.emplace(ref, other);
        peer->related().watchers.emplace(ref, Watcher{own, SharedText(name), {}});
        return true;
    };
    if (peer && other && watch())
        return ref;
    {
        const std::lock_guard guard(self.lock);
        if (!self.isAlive())
            return ref;
        self.related().monitoring.emplace(ref, other);
    }
    const std::string target = name.empty() ? other.toString() : name;
    deliver(own, makeEnvelope(Down{ref, other, std::move(name), ExitReason::noproc(target)}, MessageClass::Signal));
    return ref;
}

void Core::demonitor(Process& self, Ref ref)
{
    Pid target;
    {
        const std::lock_guard guard(self.lock);
        if (!self.relations || !self.isAlive())
            return;
        auto& monitoring = self.relations->monitoring;
        const auto found = monitoring.find(ref);
        if (found == monitoring.end())
            return;
        target = found->second;
        monitoring.erase(found);
    }
    forgetWatcher(target, ref);
}

bool Core::watchFromThread(Pid pid, TaskPtr<CallCell<ExitReason>> cell)
{
    Process* process = pid ? m_table.at(pid.slot) : nullptr;
    if (!process)
        return false;
    const std::lock_guard guard(process->lock);
    if (!livesAs(*process, pid))
        return false;
    process->related().watchers.emplace(makeRef(), Watcher{{}, {}, std::move(cell)});
    return true;
}

} // namespace amanah::runtime
