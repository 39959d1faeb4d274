// SPDX-License-Identifier: GPL-3.0-or-later
// A one-word lock for critical sections of a few dozen instructions, one in every process. Nothing that may block, allocate much or call
// out runs under it. Yields when the holder seems to be off its core.
#pragma once

#include <atomic>
#include <thread>

namespace amanah::runtime {

class SpinLock
{
public:
    void lock() noexcept
    {
        for (unsigned spins = 0; m_held.exchange(true, std::memory_order_acquire);) {
            while (m_held.load(std::memory_order_relaxed)) {
                if (++spins > 64)
                    std::this_thread::yield();
            }
        }
    }
    void unlock() noexcept { m_held.store(false, std::memory_order_release); }

private:
    std::atomic<bool> m_held = false;
};

} // namespace amanah::runtime
