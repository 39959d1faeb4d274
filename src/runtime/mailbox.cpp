// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/mailbox.h"

namespace amanah::runtime {

EnvelopeQueue::EnvelopeQueue(EnvelopeQueue&& other) noexcept
    : m_first(std::exchange(other.m_first, nullptr)), m_last(std::exchange(other.m_last, nullptr))
{
}

EnvelopeQueue& EnvelopeQueue::operator=(EnvelopeQueue&& other) noexcept
{
    std::swap(m_first, other.m_first);
    std::swap(m_last, other.m_last);
    return *this;
}

void EnvelopeQueue::append(EnvelopeQueue other) noexcept
{
    if (other.empty())
        return;
    if (m_last)
        m_last->m_next = other.m_first;
    else
        m_first = other.m_first;
    m_last = other.m_last;
    other.m_first = other.m_last = nullptr;
}

void Mailbox::open() noexcept
{
    m_head.store(nullptr, std::memory_order_release);
}

Mailbox::Push Mailbox::push(EnvelopePtr& envelope) noexcept
{
    Envelope* node = envelope.get();
    Envelope* head = m_head.load(std::memory_order_relaxed);
    do {
        if (head == closedMark())
            return Push::Closed;
        node->m_next = head == parkedMark() ? nullptr : head;
    } while (!m_head.compare_exchange_weak(head, node, std::memory_order_acq_rel, std::memory_order_relaxed));
    static_cast<void>(envelope.release());
    return head == parkedMark() ? Push::Wake : Push::Queued;
}

EnvelopeQueue Mailbox::takeAll() noexcept
{
    Envelope* head = m_head.load(std::memory_order_acquire);
    do {
        if (head == nullptr || head == closedMark() || head == parkedMark())
            return {};
    } while (!m_head.compare_exchange_weak(head, nullptr, std::memory_order_acq_rel, std::memory_order_acquire));
    return inArrivalOrder(head);
}

bool Mailbox::park() noexcept
{
    Envelope* expected = nullptr;
    return m_head.compare_exchange_strong(expected, parkedMark(), std::memory_order_acq_rel);
}

Mailbox::Closing Mailbox::close() noexcept
{
    Envelope* head = m_head.exchange(closedMark(), std::memory_order_acq_rel);
    Closing closing;
    closing.wasParked = head == parkedMark();
    if (head != parkedMark() && head != closedMark())
        closing.rest = inArrivalOrder(head);
    return closing;
}

EnvelopeQueue Mailbox::inArrivalOrder(Envelope* newest) noexcept
{
    EnvelopeQueue queue;
    queue.m_last = newest;
    Envelope* reversed = nullptr;
    while (newest) {
        Envelope* older = newest->m_next;
        newest->m_next = reversed;
        reversed = newest;
        newest = older;
    }
    queue.m_first = reversed;
    return queue;
}

} // namespace amanah::runtime
