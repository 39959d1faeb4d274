// SPDX-License-Identifier: GPL-3.0-or-later
// Timers: a heap by deadline, equal deadlines in setting order. Cancelling flips the task's state; the heap forgets cancelled tasks
// when they outnumber the armed ones. Each thread arms in one of several heaps, so that calls do not wait for each other's deadlines.
// Knows no clock of its own: its owner says what time it is, so virtual time costs nothing. Any thread.
#pragma once

#include "runtime/message_pool.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace amanah::runtime {

using Clock = std::chrono::steady_clock;
using TimePoint = std::chrono::time_point<Clock, std::chrono::nanoseconds>;

// Something with a deadline. Reference counted by TaskPtr; a new task starts with one reference, which its maker adopts.
class TimerTask : public Pooled
{
public:
    TimerTask() = default;
    TimerTask(const TimerTask&) = delete;
    TimerTask& operator=(const TimerTask&) = delete;

    // True for exactly one of "fired" and "cancelled".
    [[nodiscard]] bool disarm() noexcept;
    [[nodiscard]] bool isArmed() const noexcept { return m_state.load(std::memory_order_acquire) == State::Armed; }

    void retain() noexcept { m_refs.fetch_add(1, std::memory_order_relaxed); }
    void dropRef() noexcept;

    // On the timer thread, after a successful disarm(). Short: it posts a message.
    virtual void onDeadline() noexcept = 0;

protected:
    virtual ~TimerTask() = default;
    virtual void destroy() noexcept { delete this; }

private:
    friend class TimerHeap;
    friend class Timers;
    enum class State : std::uint8_t { Idle, Armed, Done };
    std::atomic<std::uint32_t> m_refs = 1;
    std::atomic<State> m_state = State::Idle;
    std::uint8_t m_heap = 0; // of Timers
};

// Shared ownership of a TimerTask without a separate control block.
template <class T>
class TaskPtr
{
public:
    TaskPtr() = default;
    // Adopts the reference that `task` was made with.
    explicit TaskPtr(T* task) : m_task(task) {}
    TaskPtr(const TaskPtr& other) : m_task(other.m_task)
    {
        if (m_task)
            m_task->retain();
    }
    TaskPtr(TaskPtr&& other) noexcept : m_task(std::exchange(other.m_task, nullptr)) {}
    TaskPtr& operator=(TaskPtr other) noexcept
    {
        std::swap(m_task, other.m_task);
        return *this;
    }
    ~TaskPtr()
    {
        if (m_task)
            m_task->dropRef();
    }
    [[nodiscard]] static TaskPtr share(T* task)
    {
        task->retain();
        return TaskPtr(task);
    }
    [[nodiscard]] T* get() const { return m_task; }
    [[nodiscard]] T* release() { return std::exchange(m_task, nullptr); }
    T* operator->() const { return m_task; }
    T& operator*() const { return *m_task; }
    [[nodiscard]] explicit operator bool() const { return m_task != nullptr; }

private:
    T* m_task = nullptr;
};

class TimerHeap
{
public:
    void arm(TaskPtr<TimerTask> task, TimePoint deadline);
    // After disarm(): lets the heap forget it in due time.
    void noteCancelled();

    // Nothing is due before; max() when there is nothing. Takes no lock.
    [[nodiscard]] TimePoint earliest() const { return TimePoint(std::chrono::nanoseconds(m_top.load(std::memory_order_acquire))); }
    // The next armed deadline.
    [[nodiscard]] std::optional<TimePoint> nextDeadline();
    // Takes the next task due at or before `now`, already disarmed; empty when there is none.
    [[nodiscard]] TaskPtr<TimerTask> takeDue(TimePoint now);
    void clear();
    [[nodiscard]] std::size_t size(); // armed and not yet forgotten ones

private:
    struct Entry
    {
        TimePoint deadline;
        std::uint64_t order = 0;
        TaskPtr<TimerTask> task;
    };
    [[nodiscard]] static bool later(const Entry& a, const Entry& b);
    void dropCancelledTop(std::vector<Entry>& forgotten);
    void noteTop();

    std::mutex m_mutex;
    std::atomic<std::int64_t> m_top = TimePoint::max().time_since_epoch().count(); // of the first entry, also a cancelled one
    std::vector<Entry> m_heap;
    std::uint64_t m_nextOrder = 0;
    std::size_t m_cancelled = 0;
};

// All timers of a runtime. `heaps`: 1 where equal deadlines must fire in setting order whoever set them.
class Timers
{
public:
    explicit Timers(unsigned heaps) : m_heaps(heaps) {}
    void arm(TaskPtr<TimerTask> task, TimePoint deadline);
    void noteCancelled(const TimerTask& task) { m_heaps[task.m_heap].noteCancelled(); }
    [[nodiscard]] std::optional<TimePoint> nextDeadline();
    // In the order of deadlines; disarmed; empty when none is due at or before `now`.
    [[nodiscard]] TaskPtr<TimerTask> takeDue(TimePoint now);
    void clear();
    [[nodiscard]] std::size_t size();

private:
    std::vector<TimerHeap> m_heaps;
};

} // namespace amanah::runtime
