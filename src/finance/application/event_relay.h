// SPDX-License-Identifier: GPL-3.0-or-later
// Carries the book's events out of the tree to one listener. A plain process beside the tree, like the command desk: when the topics fall, it
// stays, says that events may be missing, and subscribes again.
#pragma once

#include "finance/book/events.h"
#include "runtime/gen_server.h"
#include "runtime/registry.h"

#include <functional>

namespace amanah::finance {

struct EventListener
{
    std::function<void(const BookEvent&)> event; // on a runtime thread; short
    std::function<void()> gap;                   // events may have been missed from here on; the same thread
};

class EventRelay : public runtime::GenServer<EventRelay>
{
public:
    struct State
    {
    };
    struct Subscribe
    {
    };
    using Infos = runtime::Messages<BookEvent, Subscribe>;
    static constexpr std::chrono::milliseconds retry{50};

    EventRelay(runtime::Registry topics, EventListener listener) : m_topics(std::move(topics)), m_listener(std::move(listener)) {}

    runtime::Init<State> init();
    runtime::Next<State> handleInfo(const State& state, const BookEvent& event);
    runtime::Next<State> handleInfo(const State& state, const Subscribe& subscribe);
    runtime::Next<State> handleInfo(const State& state, const runtime::Exit& exit);

private:
    void subscribe();

    runtime::Registry m_topics;
    EventListener m_listener;
    bool m_missed = false;
};

} // namespace amanah::finance
