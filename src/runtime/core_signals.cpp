// SPDX-License-Identifier: GPL-3.0-or-later
// Links, monitors, exits and the logical death of a process.
#include "runtime/core.h"

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
    std::string name;
    Event event;
    std::optional<Event> lingering;
    std::shared_ptr<ProcessExtras> extras;
    std::unordered_set<Pid> links;
    std::unordered_map<Ref, Pid> monitoring;
    std::unordered_map<Ref, Watcher> watchers;
    std::unordered_map<Ref, OwnTimer> timers;
    std::vector<TaskPtr<CallBase>> calls;
    EnvelopeQueue mail;
    bool wasParked = false;
    bool acknowledge = false;
    InitAck ack;
    Pid starter;
    TaskPtr<CallCell<InitAck>> startCell;
};

Core::Legacy Core::takeLegacy(Process& process, const ExitReason& reason)
{
    Legacy legacy;
    legacy.pid = process.pid();
    legacy.name = process.name;
    legacy.event = describe(EventKind::Exited, process, reason);
    process.liveIncarnation.store(0, std::memory_order_release);
    legacy.links = std::exchange(process.links, {});
    legacy.extras = process.extraParts;
    if (legacy.extras) {
        legacy.monitoring = std::exchange(legacy.extras->monitoring, {});
        legacy.watchers = std::exchange(legacy.extras->watchers, {});
        legacy.timers = std::exchange(legacy.extras->timers, {});
        legacy.calls = std::exchange(legacy.extras->openCalls, {});
    }
    if (process.currentCall)
        legacy.calls.push_back(process.currentCall);
    legacy.mail.append(std::move(process.system));
    legacy.mail.append(std::move(process.replies));
    legacy.mail.append(std::move(process.fifo));
    Mailbox::Closing closing = process.mailbox.close();
    legacy.mail.append(std::move(closing.rest));
    legacy.wasParked = closing.wasParked;
    if (!std::exchange(process.acknowledged, true)) {
        legacy.acknowledge = true;
        legacy.ack = process.ack;
        legacy.starter = process.starter;
        legacy.startCell = std::move(process.startCell);
    }
    return legacy;
}

bool Core::die(Process& process, std::uint32_t life, const Ending& ending)
{
    // Who kills, and who ends in its own turn, speaks for the dead one here; neither is fenced while it spreads the news.
    const CurrentScope nobody(nullptr);
    Legacy legacy;
    bool interrupting = false;
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
        if (legacy.extras && ending.killed)
            stopSource = legacy.extras->stopSource;
    }
    // From here on the block may belong to a later life, unless it was parked: then its burial waits for the schedule below.
    spreadNews(legacy, ending.reason);
    if (stopSource.stop_possible())
        stopSource.request_stop();
    if (interrupting && legacy.extras) {
        const std::lock_guard guard(legacy.extras->interruptsMutex);
        for (const auto& interrupt : legacy.extras->interrupts)
            interrupt();
    }
    if (legacy.wasParked)
        schedule(process);
    return true;
}

void Core::spreadNews(Legacy& legacy, const ExitReason& reason)
{
    if (!legacy.name.empty())
        m_names.remove(legacy.name, legacy.pid);
    m_events.add(std::move(legacy.event));
    if (legacy.lingering)
        m_events.add(std::move(*legacy.lingering));
    if (legacy.acknowledge) {
        InitAck& ack = legacy.ack;
        if (ack.status != StartStatus::Ignore) {
            ack.status = StartStatus::Failed;
            ack.reason = reason;
        }
        if (!ack.pid)
            ack.pid = legacy.pid;
        if (legacy.starter)
            deliver(legacy.starter, makeEnvelope(ack, MessageClass::Signal));
        if (legacy.startCell)
            legacy.startCell->reply(ack);
    }
    for (auto& call : legacy.calls)
        call->fail(reason);
    while (EnvelopePtr envelope = legacy.mail.pop()) {
        envelope->undeliverable(reason);
        if (envelope->messageClass() == MessageClass::User)
            m_table.at(legacy.pid.slot)->waiting.fetch_sub(1, std::memory_order_relaxed);
    }
    for (auto& [ref, timer] : legacy.timers)
        cancelTask(*timer.task);
    for (const auto& [ref, target] : legacy.monitoring) {
        if (Process* watched = m_table.at(target.slot)) {
            const std::lock_guard guard(watched->lock);
            if (livesAs(*watched, target) && watched->extraParts)
                watched->extraParts->watchers.erase(ref);
        }
    }
    for (auto& [ref, watcher] : legacy.watchers) {
        if (watcher.thread)
            watcher.thread->reply(reason);
        else
            deliver(watcher.pid, makeEnvelope(Down{ref, legacy.pid, watcher.name, reason}, MessageClass::Signal));
    }
    for (const Pid other : legacy.links)
        deliver(other, makeEnvelope(Exit{legacy.pid, reason}, MessageClass::LinkExit));
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
        self.extras().monitoring.emplace(ref, other);
        peer->extras().watchers.emplace(ref, Watcher{own, name, {}});
        return true;
    };
    if (peer && other && watch())
        return ref;
    {
        const std::lock_guard guard(self.lock);
        if (!self.isAlive())
            return ref;
        self.extras().monitoring.emplace(ref, other);
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
        if (!self.extraParts || !self.isAlive())
            return;
        const auto found = self.extraParts->monitoring.find(ref);
        if (found == self.extraParts->monitoring.end())
            return;
        target = found->second;
        self.extraParts->monitoring.erase(found);
    }
    if (Process* peer = m_table.at(target.slot)) {
        const std::lock_guard guard(peer->lock);
        if (livesAs(*peer, target) && peer->extraParts)
            peer->extraParts->watchers.erase(ref);
    }
}

bool Core::watchFromThread(Pid pid, TaskPtr<CallCell<ExitReason>> cell)
{
    Process* process = pid ? m_table.at(pid.slot) : nullptr;
    if (!process)
        return false;
    const std::lock_guard guard(process->lock);
    if (!livesAs(*process, pid))
        return false;
    process->extras().watchers.emplace(makeRef(), Watcher{{}, {}, std::move(cell)});
    return true;
}

} // namespace amanah::runtime
