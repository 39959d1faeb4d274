// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/timers.h"

#include <algorithm>

namespace amanah::runtime {

bool TimerTask::disarm() noexcept
{
    auto expected = State::Armed;
    return m_state.compare_exchange_strong(expected, State::Done, std::memory_order_acq_rel);
}

void TimerTask::dropRef() noexcept
{
    if (m_refs.fetch_sub(1, std::memory_order_acq_rel) == 1)
        destroy();
}

bool TimerHeap::later(const Entry& a, const Entry& b)
{
    return a.deadline != b.deadline ? a.deadline > b.deadline : a.order > b.order;
}

void TimerHeap::arm(TaskPtr<TimerTask> task, TimePoint deadline)
{
    task->m_state.store(TimerTask::State::Armed, std::memory_order_release);
    const std::lock_guard lock(m_mutex);
    m_heap.push_back({deadline, m_nextOrder++, std::move(task)});
    std::push_heap(m_heap.begin(), m_heap.end(), later);
    noteTop();
}

void TimerHeap::noteTop()
{
    const TimePoint top = m_heap.empty() ? TimePoint::max() : m_heap.front().deadline;
    if (m_top.load(std::memory_order_relaxed) != top.time_since_epoch().count())
        m_top.store(top.time_since_epoch().count(), std::memory_order_release);
}

void TimerHeap::noteCancelled()
{
    std::vector<Entry> forgotten; // destroyed after the lock is gone: a task's end may call back into the heap
    const std::lock_guard lock(m_mutex);
    ++m_cancelled;
    // Rebuilding costs as much as the cancelled tasks that paid for it.
    if (m_cancelled < 64 || m_cancelled * 2 < m_heap.size())
        return;
    const auto kept = std::partition(m_heap.begin(), m_heap.end(),
                                     [](const Entry& entry) { return entry.task->isArmed(); });
    forgotten.assign(std::make_move_iterator(kept), std::make_move_iterator(m_heap.end()));
    m_heap.erase(kept, m_heap.end());
    std::make_heap(m_heap.begin(), m_heap.end(), later);
    m_cancelled = 0;
    noteTop();
}

std::optional<TimePoint> TimerHeap::nextDeadline()
{
    std::vector<Entry> forgotten;
    const std::lock_guard lock(m_mutex);
    dropCancelledTop(forgotten);
    noteTop();
    if (m_heap.empty())
        return std::nullopt;
    return m_heap.front().deadline;
}

TaskPtr<TimerTask> TimerHeap::takeDue(TimePoint now)
{
    std::vector<Entry> forgotten;
    const std::lock_guard lock(m_mutex);
    for (;;) {
        dropCancelledTop(forgotten);
        noteTop();
        if (m_heap.empty() || m_heap.front().deadline > now)
            return {};
        std::pop_heap(m_heap.begin(), m_heap.end(), later);
        TaskPtr<TimerTask> task = std::move(m_heap.back().task);
        m_heap.pop_back();
        noteTop();
        if (task->disarm())
            return task;
        forgotten.push_back({{}, 0, std::move(task)});
    }
}

void TimerHeap::dropCancelledTop(std::vector<Entry>& forgotten)
{
    while (!m_heap.empty() && !m_heap.front().task->isArmed()) {
        std::pop_heap(m_heap.begin(), m_heap.end(), later);
        forgotten.push_back(std::move(m_heap.back()));
        m_heap.pop_back();
        if (m_cancelled > 0)
            --m_cancelled;
    }
}

void TimerHeap::clear()
{
    std::vector<Entry> forgotten;
    const std::lock_guard lock(m_mutex);
    forgotten.swap(m_heap);
    m_cancelled = 0;
    noteTop();
}

std::size_t TimerHeap::size()
{
    const std::lock_guard lock(m_mutex);
    return m_heap.size();
}

namespace {
// Threads take turns at the heaps, so that few share one.
std::uint8_t heapOfThisThread()
{
    static std::atomic<std::uint8_t> next = 0;
    thread_local const std::uint8_t mine = next.fetch_add(1, std::memory_order_relaxed);
    return mine;
}
} // namespace

void Timers::arm(TaskPtr<TimerTask> task, TimePoint deadline)
{
    const auto index = static_cast<std::uint8_t>(m_heaps.size() == 1 ? 0 : heapOfThisThread() % m_heaps.size());
    task->m_heap = index;
    m_heaps[index].arm(std::move(task), deadline);
}

std::optional<TimePoint> Timers::nextDeadline()
{
    std::optional<TimePoint> next;
    for (TimerHeap& heap : m_heaps) {
        const auto here = heap.nextDeadline();
        if (here && (!next || *here < *next))
            next = here;
    }
    return next;
}

TaskPtr<TimerTask> Timers::takeDue(TimePoint now)
{
    for (;;) {
        const auto first = std::min_element(m_heaps.begin(), m_heaps.end(),
                                            [](const TimerHeap& a, const TimerHeap& b) { return a.earliest() < b.earliest(); });
        if (first->earliest() > now)
            return {};
        if (TaskPtr<TimerTask> task = first->takeDue(now))
            return task;
    }
}

void Timers::clear()
{
    for (TimerHeap& heap : m_heaps)
        heap.clear();
}

std::size_t Timers::size()
{
    std::size_t all = 0;
    for (TimerHeap& heap : m_heaps)
        all += heap.size();
    return all;
}

} // namespace amanah::runtime
