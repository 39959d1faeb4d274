// SPDX-License-Identifier: GPL-3.0-or-later
// The wake-up of a Dedicated process' own thread, and what the watchdog may know of a thread's turn.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace amanah::runtime {

class Process;

class DedicatedThread
{
public:
    void wake()
    {
        const std::lock_guard lock(m_mutex);
        m_ready = true;
        m_signal.notify_one();
    }
    void awaitWork()
    {
        std::unique_lock lock(m_mutex);
        m_signal.wait(lock, [this] { return m_ready; });
        m_ready = false;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_signal;
    bool m_ready = false;
};

// One per thread that runs turns. The process may have gone on to another turn or life by the time it is read; its block stays readable.
struct TurnNote
{
    std::atomic<Process*> running = nullptr;
    std::atomic<bool> ended = false; // the thread is gone, or going
};

} // namespace amanah::runtime
