// SPDX-License-Identifier: GPL-3.0-or-later
// Where scheduled processes wait: one queue per worker, with a slot for the process that the running one just woke (its message is
// still in the cache), and one queue for everybody. Any thread; the slot's bounded preference belongs to the owner.
#pragma once

#include "runtime/spin_lock.h"

#include <atomic>
#include <deque>
#include <mutex>

namespace amanah::runtime {

class Process;

class SharedQueue
{
public:
    void push(Process* process)
    {
        const std::lock_guard guard(m_lock);
        m_queue.push_back(process);
        m_size.store(m_queue.size(), std::memory_order_release);
    }
    [[nodiscard]] Process* pop()
    {
        if (empty())
            return nullptr;
        const std::lock_guard guard(m_lock);
        if (m_queue.empty())
            return nullptr;
        Process* process = m_queue.front();
        m_queue.pop_front();
        m_size.store(m_queue.size(), std::memory_order_release);
        return process;
    }
    [[nodiscard]] bool empty() const { return m_size.load(std::memory_order_acquire) == 0; }

private:
    friend class WorkerQueue;
    SpinLock m_lock;
    std::deque<Process*> m_queue;
    std::atomic<std::size_t> m_size = 0;
};

class WorkerQueue
{
public:
    // Owner. The process that had to make room, or null.
    [[nodiscard]] Process* pushNext(Process* process) { return m_next.exchange(process, std::memory_order_acq_rel); }
    void push(Process* process) { m_rest.push(process); }
    // Owner. The slot first, but not for ever: two processes that only wake each other must let the rest run.
    [[nodiscard]] Process* popNext()
    {
        if (m_inARow < maxInARow || m_rest.empty()) {
            if (Process* process = takeNext()) {
                ++m_inARow;
                return process;
            }
        }
        m_inARow = 0;
        if (Process* process = m_rest.pop())
            return process;
        return takeNext(); // a thief was faster; the slot is nobody else's to empty
    }
    // Any thread: what waits in the slot while its worker is busy for long.
    [[nodiscard]] Process* takeNext()
    {
        if (!m_next.load(std::memory_order_relaxed))
            return nullptr;
        return m_next.exchange(nullptr, std::memory_order_acq_rel);
    }
    // Owner. True when something was taken from `other`.
    [[nodiscard]] bool stealHalf(WorkerQueue& other)
    {
        if (other.m_rest.empty())
            return false;
        std::deque<Process*> loot;
        {
            const std::lock_guard guard(other.m_rest.m_lock);
            auto& from = other.m_rest.m_queue;
            for (std::size_t count = (from.size() + 1) / 2; count > 0; --count) {
                loot.push_back(from.front());
                from.pop_front();
            }
            other.m_rest.m_size.store(from.size(), std::memory_order_release);
        }
        for (Process* process : loot)
            push(process);
        return !loot.empty();
    }
    [[nodiscard]] bool empty() const { return m_rest.empty(); } // of what others may steal

private:
    static constexpr unsigned maxInARow = 32;
    std::atomic<Process*> m_next = nullptr;
    SharedQueue m_rest;
    unsigned m_inARow = 0;
};

} // namespace amanah::runtime
