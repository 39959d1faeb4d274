// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/event_relay.h"

#include "finance/application/names.h"

namespace amanah::finance {

runtime::Init<EventRelay::State> EventRelay::init()
{
    trapExit(true); // the topics' end is news, not the relay's own end
    subscribe();
    return ok(State{});
}

runtime::Next<EventRelay::State> EventRelay::handleInfo(const State&, const BookEvent& event)
{
    m_listener.event(event);
    return keep();
}

runtime::Next<EventRelay::State> EventRelay::handleInfo(const State&, const Subscribe&)
{
    subscribe();
    return keep();
}

runtime::Next<EventRelay::State> EventRelay::handleInfo(const State&, const runtime::Exit&)
{
    m_missed = true;
    subscribe();
    return keep();
}

void EventRelay::subscribe()
{
    if (!m_topics.registerKey(names::bookEvents)) {
        m_missed = true;
        sendAfter(retry, Subscribe{});
        return;
    }
    // Told only now: who asks the book anew from here on hears of all that follows.
    if (std::exchange(m_missed, false))
        m_listener.gap();
}

} // namespace amanah::finance
