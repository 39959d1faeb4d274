// SPDX-License-Identifier: GPL-3.0-or-later
// The intrusive multi-producer, single-consumer list of a process, and the word that says whether its process must be scheduled: a push
// is one CAS, and the push that finds the mailbox parked is the one that schedules. Bounds and classes are the process' business.
#pragma once

#include "runtime/envelope.h"

#include <atomic>

namespace amanah::runtime {

// A private FIFO of envelopes; owns what is in it. One thread.
class EnvelopeQueue
{
public:
    EnvelopeQueue() = default;
    EnvelopeQueue(EnvelopeQueue&& other) noexcept;
    EnvelopeQueue& operator=(EnvelopeQueue&& other) noexcept;
    ~EnvelopeQueue() { clear(); }

    void push(EnvelopePtr envelope) noexcept;
    void append(EnvelopeQueue other) noexcept;
    [[nodiscard]] EnvelopePtr pop() noexcept; // null when empty
    [[nodiscard]] bool empty() const noexcept { return m_first == nullptr; }
    void clear() noexcept;

private:
    friend class Mailbox;
    Envelope* m_first = nullptr;
    Envelope* m_last = nullptr;
};

class Mailbox
{
public:
    enum class Push {
        Queued,
        Wake,   // queued, and the caller must schedule the process
        Closed, // not queued; the envelope is still the caller's
    };
    struct Closing
    {
        bool wasParked = false; // the caller must schedule the process once more, for its physical end
        EnvelopeQueue rest;     // in order of arrival
    };

    // A mailbox begins closed. open() leaves it empty and its process scheduled.
    void open() noexcept;
    [[nodiscard]] Push push(EnvelopePtr& envelope) noexcept; // takes the envelope unless Closed
    // Consumer only: everything queued, in order of arrival.
    [[nodiscard]] EnvelopeQueue takeAll() noexcept;
    // Consumer only: true when empty and now parked; the consumer must not touch the process any more.
    [[nodiscard]] bool park() noexcept;
    // Any thread, once.
    [[nodiscard]] Closing close() noexcept;
    [[nodiscard]] bool hasNew() const noexcept;

private:
    [[nodiscard]] static Envelope* parkedMark() noexcept;
    [[nodiscard]] static Envelope* closedMark() noexcept;
    [[nodiscard]] static EnvelopeQueue inArrivalOrder(Envelope* newest) noexcept;

    std::atomic<Envelope*> m_head{closedMark()};
};

// --- inline, because every message passes here

inline void EnvelopeQueue::push(EnvelopePtr envelope) noexcept
{
    Envelope* node = envelope.release();
    node->m_next = nullptr;
    if (m_last)
        m_last->m_next = node;
    else
        m_first = node;
    m_last = node;
}

inline EnvelopePtr EnvelopeQueue::pop() noexcept
{
    Envelope* node = m_first;
    if (node) {
        m_first = node->m_next;
        if (!m_first)
            m_last = nullptr;
        node->m_next = nullptr;
    }
    return EnvelopePtr(node);
}

inline void EnvelopeQueue::clear() noexcept
{
    while (m_first)
        static_cast<void>(pop());
}

// Two addresses that no allocation can have stand for the states "empty and parked" and "closed".
inline Envelope* Mailbox::parkedMark() noexcept
{
    return reinterpret_cast<Envelope*>(std::uintptr_t{1});
}

inline Envelope* Mailbox::closedMark() noexcept
{
    return reinterpret_cast<Envelope*>(std::uintptr_t{2});
}

inline bool Mailbox::hasNew() const noexcept
{
    const Envelope* head = m_head.load(std::memory_order_relaxed);
    return head != nullptr && head != parkedMark() && head != closedMark();
}

} // namespace amanah::runtime
