// SPDX-License-Identifier: GPL-3.0-or-later
// The numbered events of the tree, the newest `capacity` of them; who asks for older ones is told of the gap. Any thread.
#pragma once

#include "runtime/observer.h"

#include <deque>
#include <mutex>

namespace amanah::runtime {

class EventLog
{
public:
    explicit EventLog(std::size_t capacity) : m_capacity(capacity) {}

    void add(Event event)
    {
        const std::lock_guard lock(m_mutex);
        event.number = ++m_last;
        m_events.push_back(std::move(event));
        if (m_events.size() > m_capacity)
            m_events.pop_front();
    }
    [[nodiscard]] EventPage since(std::uint64_t number, std::size_t limit) const
    {
        const std::lock_guard lock(m_mutex);
        EventPage page;
        const std::uint64_t oldest = m_last - m_events.size() + 1;
        page.gap = number + 1 < oldest;
        const std::uint64_t from = page.gap ? oldest : number + 1;
        for (std::uint64_t n = from; n <= m_last && page.events.size() < limit; ++n)
            page.events.push_back(m_events[static_cast<std::size_t>(n - oldest)]);
        return page;
    }
    [[nodiscard]] std::uint64_t last() const
    {
        const std::lock_guard lock(m_mutex);
        return m_last;
    }

private:
    std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::deque<Event> m_events;
    std::uint64_t m_last = 0;
};

} // namespace amanah::runtime
