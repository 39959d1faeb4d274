// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/process.h"

#include <algorithm>
#include <iterator>

namespace amanah::runtime {

void ProcessTrace::note(bool incoming, const Envelope& envelope)
{
    if (counting)
        ++(incoming ? statistics.messagesIn : statistics.messagesOut);
    if (logSize == 0)
        return;
    log.push_back({incoming, std::string(envelope.type()->name)});
    while (log.size() > logSize)
        log.pop_front();
}

Process::Pick Process::pick(EnvelopePtr& message, ExitReason& reason)
{
    dropped.clear();
    answeredCalls.clear();
    TaskPtr<CallBase> settled; // let go after the lock
    const std::lock_guard guard(lock);
    settled = settleCurrentCall();
    executing = false;
    if (!isAlive())
        return Pick::Dead;
    if (mailbox.hasNew() && !takeNew(reason))
        return Pick::End;
    for (;;) {
        message = popNext();
        if (!message)
            return Pick::Nothing;
        if (message->messageClass() == MessageClass::User)
            waiting.fetch_sub(1, std::memory_order_relaxed);
        if (stillMeant(*message))
            break;
        dropped.push(std::move(message));
    }
    if (message->messageClass() != MessageClass::Reply) {
        if (CallBase* call = message->call())
            currentCall = TaskPtr<CallBase>::share(call);
    }
    executing = true;
    return Pick::Message;
}

TaskPtr<CallBase> Process::settleCurrentCall()
{
    if (currentCall && currentCall->isPending() && isAlive()) {
        auto& open = extras().openCalls;
        if (open.size() >= extraParts->openCallsLimit) {
            const auto answered = std::partition(open.begin(), open.end(), [](const auto& call) { return call->isPending(); });
            answeredCalls.assign(std::make_move_iterator(answered), std::make_move_iterator(open.end()));
            open.erase(answered, open.end());
            extraParts->openCallsLimit = std::max<std::size_t>(16, open.size() * 2);
        }
        open.push_back(currentCall);
    }
    return TaskPtr<CallBase>(currentCall.release());
}

bool Process::takeNew(ExitReason& reason)
{
    EnvelopeQueue fresh = mailbox.takeAll();
    bool lives = true;
    while (EnvelopePtr envelope = fresh.pop()) {
        if (envelope->m_incarnation != life) {
            if (envelope->messageClass() == MessageClass::User)
                waiting.fetch_sub(1, std::memory_order_relaxed);
            dropped.push(std::move(envelope));
        } else if (lives) {
            lives = sort(std::move(envelope), reason);
        } else {
            fifo.push(std::move(envelope));
        }
    }
    return lives;
}

bool Process::sort(EnvelopePtr envelope, ExitReason& reason)
{
    switch (envelope->messageClass()) {
    case MessageClass::Reply: replies.push(std::move(envelope)); return true;
    case MessageClass::System: (suspended ? system : fifo).push(std::move(envelope)); return true;
    case MessageClass::User:
    case MessageClass::Signal: fifo.push(std::move(envelope)); return true;
    case MessageClass::Exit:
    case MessageClass::LinkExit: break;
    }
    const Exit& exit = *envelope->as<Exit>();
    if (trapping) {
        // A suspended server still obeys its parent.
        (suspended && exit.from == parent ? system : fifo).push(std::move(envelope));
        return true;
    }
    const bool meant = stillMeant(*envelope);
    if (meant && exit.reason != ExitReason::normal()) {
        reason = exit.reason;
        dropped.push(std::move(envelope));
        return false;
    }
    dropped.push(std::move(envelope));
    return true;
}

bool Process::stillMeant(Envelope& envelope)
{
    if (envelope.messageClass() == MessageClass::LinkExit)
        return links.erase(envelope.as<Exit>()->from) == 1;
    if (const Down* down = envelope.as<Down>())
        return extraParts && extraParts->monitoring.erase(down->ref) == 1;
    return true;
}

EnvelopePtr Process::popNext()
{
    if (!system.empty())
        return system.pop();
    if (suspended)
        return {};
    if (!replies.empty())
        return replies.pop();
    return fifo.pop();
}

void Process::suspendNow()
{
    const std::lock_guard guard(lock);
    suspended = true;
    EnvelopeQueue rest;
    while (EnvelopePtr envelope = fifo.pop()) {
        const Exit* exit = envelope->as<Exit>();
        const bool served = envelope->messageClass() == MessageClass::System || (exit && exit->from == parent);
        (served ? system : rest).push(std::move(envelope));
    }
    fifo = std::move(rest);
}

} // namespace amanah::runtime
