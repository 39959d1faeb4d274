// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/process.h"

#include <algorithm>
#include <iterator>
#ifdef __linux__
#include <ctime>
#endif

namespace amanah::runtime {

void Relations::shrink()
{
    monitoring.rehash(0);
    watchers.rehash(0);
    timers.rehash(0);
    openCalls.shrink_to_fit();
}

void ProcessTrace::note(bool incoming, const Envelope& envelope)
{
    if (counting)
        ++(incoming ? statistics.messagesIn : statistics.messagesOut);
    if (logSize == 0 && hooks.empty())
        return;
    sys::LogEntry entry{incoming, std::string(envelope.type()->name)};
    std::erase_if(hooks, [&entry](auto& installed) {
        try {
            return !installed.second(entry);
        } catch (...) {
            return true; // a hook is no reason to end what it looks at
        }
    });
    if (logSize > 0)
        log.push_back(std::move(entry));
    while (log.size() > logSize)
        log.pop_front();
}

std::int64_t turnClock()
{
#ifdef __linux__
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC_COARSE, &time); // what steady_clock counts, at the last tick
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
#else
    return Clock::now().time_since_epoch().count();
#endif
}

std::string_view Process::label() const
{
    if (!ownLabel.empty())
        return ownLabel.view();
    return serverType ? serverType->name : std::string_view();
}

Process::Pick Process::pick(EnvelopePtr& message, ExitReason& reason, TurnScrap& scrap)
{
    const std::lock_guard guard(lock);
    if (currentCall)
        settleCurrentCall(scrap);
    executing = false;
    if (!isAlive())
        return Pick::Dead;
    if (mailbox.hasNew() && !takeNew(reason, scrap))
        return Pick::End;
    for (;;) {
        message = popNext();
        if (!message)
            return Pick::Nothing;
        if (message->messageClass() == MessageClass::User)
            noteTaken();
        if (stillMeant(*message))
            break;
        scrap.envelopes.push(std::move(message));
    }
    if (message->messageClass() != MessageClass::Reply) {
        if (CallBase* call = message->call())
            currentCall = TaskPtr<CallBase>::share(call);
    }
    executing = true;
    return Pick::Message;
}

// The senders' cache line is touched once for several messages, except where the bound is so narrow that each one matters.
void Process::noteTaken()
{
    constexpr std::uint8_t batch = 32;
    constexpr std::int32_t narrow = 1'024;
    ++unsettled;
    if (unsettled >= batch || bound.load(std::memory_order_relaxed) < narrow)
        settleWaiting();
}

void Process::settleWaiting()
{
    if (unsettled > 0)
        waiting.fetch_sub(std::exchange(unsettled, std::uint8_t{0}), std::memory_order_relaxed);
}

void Process::settleCurrentCall(TurnScrap& scrap)
{
    if (currentCall && currentCall->isPending() && isAlive()) {
        Relations& relation = related();
        auto& open = relation.openCalls;
        if (open.size() >= relation.openCallsLimit) {
            const auto answered = std::partition(open.begin(), open.end(), [](const auto& call) { return call->isPending(); });
            scrap.calls.assign(std::make_move_iterator(answered), std::make_move_iterator(open.end()));
            open.erase(answered, open.end());
            relation.openCallsLimit = std::max<std::size_t>(16, open.size() * 2);
        }
        open.push_back(currentCall);
    }
    scrap.settled = TaskPtr<CallBase>(currentCall.release());
}

bool Process::takeNew(ExitReason& reason, TurnScrap& scrap)
{
    EnvelopeQueue fresh = mailbox.takeAll();
    bool lives = true;
    while (EnvelopePtr envelope = fresh.pop()) {
        if (envelope->m_incarnation != life) {
            if (envelope->messageClass() == MessageClass::User)
                ++unsettled;
            if (unsettled >= 200)
                settleWaiting();
            scrap.envelopes.push(std::move(envelope));
        } else if (lives) {
            lives = sort(std::move(envelope), reason, scrap);
        } else {
            fifo.push(std::move(envelope));
        }
    }
    return lives;
}

bool Process::sort(EnvelopePtr envelope, ExitReason& reason, TurnScrap& scrap)
{
    switch (envelope->messageClass()) {
    case MessageClass::User:
    case MessageClass::Signal: fifo.push(std::move(envelope)); return true;
    case MessageClass::Reply: replies.push(std::move(envelope)); return true;
    case MessageClass::System: (readsInOrder() ? fifo : extras().system).push(std::move(envelope)); return true;
    case MessageClass::Exit:
    case MessageClass::LinkExit: break;
    }
    const Exit& exit = *envelope->as<Exit>();
    if (trapping) {
        // Who reads nothing else still obeys its parent.
        (!readsInOrder() && exit.from == parent ? extras().system : fifo).push(std::move(envelope));
        return true;
    }
    const bool meant = stillMeant(*envelope);
    if (meant && exit.reason != ExitReason::normal()) {
        reason = exit.reason;
        scrap.envelopes.push(std::move(envelope));
        return false;
    }
    scrap.envelopes.push(std::move(envelope));
    return true;
}

bool Process::stillMeant(Envelope& envelope)
{
    if (envelope.messageClass() == MessageClass::LinkExit)
        return links.erase(envelope.as<Exit>()->from);
    if (envelope.messageClass() == MessageClass::Signal) {
        if (const Down* down = envelope.as<Down>())
            return relations && relations->monitoring.erase(down->ref) == 1;
    }
    return true;
}

EnvelopePtr Process::popNext()
{
    if (extraParts && !extraParts->system.empty())
        return extraParts->system.pop();
    if (suspended)
        return {};
    if (!replies.empty())
        return replies.pop();
    return onlyAnswers ? EnvelopePtr() : fifo.pop();
}

void Process::suspendNow()
{
    const std::lock_guard guard(lock);
    suspended = true;
    EnvelopeQueue rest;
    while (EnvelopePtr envelope = fifo.pop()) {
        const Exit* exit = envelope->as<Exit>();
        const bool served = envelope->messageClass() == MessageClass::System || (exit && exit->from == parent);
        (served ? extras().system : rest).push(std::move(envelope));
    }
    fifo = std::move(rest);
}

} // namespace amanah::runtime
