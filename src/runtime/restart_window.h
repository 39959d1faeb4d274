// SPDX-License-Identifier: GPL-3.0-or-later
// Counts restarts of one supervisor within a sliding period. A plain value that is told the time.
#pragma once

#include "runtime/timers.h"

#include <deque>

namespace amanah::runtime {

class RestartWindow
{
public:
    RestartWindow() = default;
    RestartWindow(std::int64_t intensity, std::int64_t periodMs)
        : m_intensity(static_cast<std::size_t>(intensity)), m_period(periodMs)
    {
    }

    // Counts one more; false when that is more than the intensity allows.
    [[nodiscard]] bool add(TimePoint now)
    {
        m_restarts.push_back(now);
        while (m_restarts.front() + m_period < now)
            m_restarts.pop_front();
        return m_restarts.size() <= m_intensity;
    }
    [[nodiscard]] std::uint32_t inWindow() const { return static_cast<std::uint32_t>(m_restarts.size()); }

private:
    std::size_t m_intensity = 0;
    std::chrono::milliseconds m_period{1};
    std::deque<TimePoint> m_restarts; // never more than intensity + 1
};

} // namespace amanah::runtime
