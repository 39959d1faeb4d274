// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/receiving_process.h"

#include <algorithm>

namespace amanah::runtime {

namespace {
struct BodyMayStart
{
};
} // namespace

StartOutcome ReceivingProcess::onStart()
{
    trapExit(true);
    m_body = body();
    // The body may wait at once, so it starts from its own message and finishStart() is never called from within onStart().
    sendEnvelope(self(), makeEnvelope(BodyMayStart{}, MessageClass::Signal));
    return StartOutcome::pending();
}

void ReceivingProcess::onMessage(EnvelopePtr message)
{
    if (!m_reader && message->as<BodyMayStart>()) {
        m_body.start();
        m_body.rethrow();
        return;
    }
    if ((m_waiting == Waiting::ForRef || m_waiting == Waiting::ForStart) && isAwaited(*message)) {
        m_arrived = std::move(message);
        resumeReader();
        return;
    }
    m_kept.push_back(std::move(message));
    if (m_waiting == Waiting::ForAny)
        resumeReader();
}

bool ReceivingProcess::onStopRequest(const ExitReason& reason)
{
    if (!m_stopRequest)
        m_stopRequest = reason;
    if (m_waiting == Waiting::ForAny || m_waiting == Waiting::ForStart)
        resumeReader();
    return true;
}

void ReceivingProcess::onStop(const ExitReason& reason)
{
    for (EnvelopePtr& message : m_kept)
        message->undeliverable(reason);
    m_kept.clear();
}

std::optional<ExitReason> ReceivingProcess::takeKeptExit(Pid child)
{
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const EnvelopePtr& message) {
        const Exit* exit = message->as<Exit>();
        return exit && exit->from == child;
    });
    if (found == m_kept.end())
        return {};
    ExitReason reason = (*found)->as<Exit>()->reason;
    m_kept.erase(found);
    return reason;
}

void ReceivingProcess::park(std::coroutine_handle<> reader, Waiting what, Ref first, Ref second)
{
    m_reader = reader;
    m_waiting = what;
    m_first = first;
    m_second = second;
}

bool ReceivingProcess::isAwaited(Envelope& message) const
{
    const auto meant = [this](Ref ref) { return ref && (ref == m_first || ref == m_second); };
    if (const auto* ack = message.as<InitAck>())
        return meant(ack->ref);
    if (const auto* down = message.as<Down>())
        return meant(down->ref);
    if (const auto* fired = message.as<TimerFired>())
        return meant(fired->ref);
    return false;
}

EnvelopePtr ReceivingProcess::takeNext()
{
    if (m_stopRequest || m_kept.empty())
        return {};
    EnvelopePtr next = std::move(m_kept.front());
    m_kept.pop_front();
    return next;
}

void ReceivingProcess::resumeReader()
{
    m_waiting = Waiting::Nothing;
    m_reader.resume();
    m_body.rethrow();
}

} // namespace amanah::runtime
