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
    // The body may wait at once, so it starts from its own message and finishStart() is never called from within onStart().
    sendEnvelope(self(), makeEnvelope(BodyMayStart{}, MessageClass::Signal));
    return StartOutcome::pending();
}

void ReceivingProcess::onMessage(EnvelopePtr message)
{
    if (!m_begun && message->as<BodyMayStart>()) {
        m_begun = true;
        begin(body());
    } else if (!hand(message)) {
        m_kept.push_back(std::move(message));
    }
}

bool ReceivingProcess::onStopRequest(const ExitReason& reason)
{
    if (!m_stopRequest)
        m_stopRequest = reason;
    endStoppableWait();
    return true;
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

bool ReceivingProcess::AnswerWait::takes(Envelope& message) const
{
    const auto meant = [this](Ref ref) { return ref && (ref == m_first || ref == m_second); };
    if (const auto* ack = message.as<InitAck>())
        return meant(ack->ref);
    if (const auto* down = message.as<Down>())
        return meant(down->ref);
    if (const auto* fired = message.as<TimerFired>())
        return meant(fired->ref);
    if (const auto* exit = message.as<Exit>())
        return m_ended && exit->from == m_ended;
    return false;
}

} // namespace amanah::runtime
