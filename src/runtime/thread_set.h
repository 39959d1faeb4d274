// SPDX-License-Identifier: GPL-3.0-or-later
// The threads of one runtime: joined when they come back in time, left behind when they do not. Any thread.
#pragma once

#include "runtime/timers.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

namespace amanah::runtime {

class ThreadSet
{
public:
    ThreadSet() : m_shared(std::make_shared<Shared>()) {}

    // What `body` captures must keep alive whatever it touches: the set may be gone before the thread is.
    template <class F>
    void start(F body)
    {
        const std::lock_guard lock(m_shared->mutex);
        reapFinished();
        const auto done = std::make_shared<std::atomic<bool>>(false);
        m_threads.push_back({std::thread([body = std::move(body), done, shared = m_shared] {
                                 body();
                                 const std::lock_guard finished(shared->mutex);
                                 done->store(true, std::memory_order_release);
                                 --shared->running;
                                 shared->signal.notify_all();
                             }),
                             done});
        ++m_shared->running; // the thread's own decrement waits for the mutex; a thread that could not be made is not counted
    }

    // False when some were left behind.
    bool joinUntil(Clock::time_point deadline)
    {
        std::unique_lock lock(m_shared->mutex);
        const bool all = m_shared->signal.wait_until(lock, deadline, [this] { return m_shared->running == 0; });
        reapFinished();
        for (auto& entry : m_threads)
            entry.thread.detach();
        m_threads.clear();
        return all;
    }

    ~ThreadSet()
    {
        for (auto& entry : m_threads)
            entry.thread.detach();
    }
    ThreadSet(const ThreadSet&) = delete;
    ThreadSet& operator=(const ThreadSet&) = delete;

private:
    struct Shared
    {
        std::mutex mutex;
        std::condition_variable signal;
        int running = 0;
    };
    struct Entry
    {
        std::thread thread;
        std::shared_ptr<std::atomic<bool>> done;
    };
    // With the mutex held: a thread whose `done` is seen here has let the mutex go, so the join is short.
    void reapFinished()
    {
        std::erase_if(m_threads, [](Entry& entry) {
            if (!entry.done->load(std::memory_order_acquire))
                return false;
            entry.thread.join();
            return true;
        });
    }

    std::shared_ptr<Shared> m_shared;
    std::list<Entry> m_threads;
};

} // namespace amanah::runtime
