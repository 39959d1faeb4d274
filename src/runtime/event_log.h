// SPDX-License-Identifier: GPL-3.0-or-later
// The numbered events of the tree, the newest `capacity` of them; who asks for older ones is told of the gap. Any thread.
#pragma once

#include "runtime/envelope.h"
#include "runtime/observer.h"
#include "runtime/shared_text.h"
#include "runtime/spin_lock.h"

#include <mutex>
#include <vector>

namespace amanah::runtime {

// An Event as it is kept: texts are shared with the process, and spelled out only for who reads.
struct EventRecord
{
    std::uint64_t number = 0;
    std::int64_t atUs = 0;
    EventKind kind = EventKind::Spawned;
    Pid pid;
    Pid parent;
    SharedText name;
    SharedText ownLabel;
    TypeTag serverType = nullptr;
    ExitReason reason;

    [[nodiscard]] Event spelled() const
    {
        std::string label = !ownLabel.empty() || !serverType ? ownLabel.str() : std::string(serverType->name);
        return {number, atUs, kind, pid, parent, name.str(), std::move(label), reason};
    }
};

class EventLog
{
public:
    explicit EventLog(std::size_t capacity) : m_capacity(capacity > 0 ? capacity : 1)
    {
        m_ring.reserve(m_capacity); // memory that is not touched costs nothing, and growing would hold up everybody
    }

    void add(EventRecord event)
    {
        EventRecord forgotten; // dies after the lock
        const std::lock_guard lock(m_lock);
        event.number = ++m_last;
        if (m_ring.size() < m_capacity) {
            m_ring.push_back(std::move(event));
            return;
        }
        EventRecord& place = at(m_last);
        forgotten = std::move(place);
        place = std::move(event);
    }
    [[nodiscard]] EventPage since(std::uint64_t number, std::size_t limit) const
    {
        std::vector<EventRecord> records;
        EventPage page;
        {
            const std::lock_guard lock(m_lock);
            const std::uint64_t oldest = m_last - m_ring.size() + 1;
            page.gap = number + 1 < oldest;
            for (std::uint64_t n = page.gap ? oldest : number + 1; n <= m_last && records.size() < limit; ++n)
                records.push_back(m_ring[(n - 1) % m_capacity]);
        }
        page.events.reserve(records.size());
        for (const EventRecord& record : records)
            page.events.push_back(record.spelled());
        return page;
    }
    [[nodiscard]] std::uint64_t last() const
    {
        const std::lock_guard lock(m_lock);
        return m_last;
    }

private:
    [[nodiscard]] EventRecord& at(std::uint64_t number) { return m_ring[(number - 1) % m_capacity]; }

    std::size_t m_capacity;
    mutable SpinLock m_lock;
    std::vector<EventRecord> m_ring; // number n at (n - 1) modulo the capacity
    std::uint64_t m_last = 0;
};

} // namespace amanah::runtime
