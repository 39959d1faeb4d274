// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds how many commands are in flight when many are submitted in a row: enough to fill the writer's batches, few enough that memory does
// not grow with the input. enter() waits and belongs to the submitting thread; leave() may be called from any thread.
#pragma once

#include <condition_variable>
#include <mutex>

namespace amanah::finance {

class FlightWindow
{
public:
    static constexpr int usual = 512;

    explicit FlightWindow(int most = usual) : m_most(most) {}

    void enter()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_inFlight < m_most; });
        ++m_inFlight;
    }
    void leave()
    {
        const std::scoped_lock lock(m_mutex);
        --m_inFlight;
        m_changed.notify_all();
    }
    // Returns when everybody has left.
    void awaitAll()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_inFlight == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_inFlight = 0;
    int m_most;
};

} // namespace amanah::finance
