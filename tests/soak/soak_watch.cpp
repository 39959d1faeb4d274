// SPDX-License-Identifier: GPL-3.0-or-later
#include "soak/soak_watch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <malloc.h>
#include <sys/resource.h>

namespace amanah::soak {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

EventFollower::EventFollower(const Runtime& runtime) : m_runtime(runtime), m_thread([this] { follow(); }) {}

void EventFollower::stop()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

EventFollower::Figures EventFollower::figures() const
{
    const std::lock_guard lock(m_mutex);
    return m_figures;
}

bool EventFollower::awaitQuiet(std::chrono::milliseconds quiet, std::chrono::milliseconds patience) const
{
    const auto end = SteadyClock::now() + patience;
    std::uint64_t seen = 0;
    for (auto since = SteadyClock::now(); SteadyClock::now() < end; std::this_thread::sleep_for(10ms)) {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(seen, m_last) != m_last)
            since = SteadyClock::now();
        else if (SteadyClock::now() - since >= quiet)
            return true;
    }
    return false;
}

void EventFollower::follow()
{
    while (!m_stop) {
        read();
        std::this_thread::sleep_for(10ms);
    }
    read();
}

void EventFollower::read()
{
    for (;;) {
        const EventPage page = m_runtime.eventsSince(m_last, 10'000);
        if (page.events.empty())
            return;
        const std::lock_guard lock(m_mutex);
        m_figures.gaps += page.gap && m_last > 0 ? 1 : 0;
        for (const Event& event : page.events)
            note(event);
        m_last = page.events.back().number;
    }
}

void EventFollower::note(const Event& event)
{
    const bool staticWorker = event.name.starts_with('s');
    if (event.kind == EventKind::Restarted)
        ++m_figures.restarts;
    if (event.kind == EventKind::Exited && event.reason.isCrash()) {
        ++m_figures.crashes;
        if (staticWorker)
            m_gone.try_emplace(event.name, event.atUs);
    }
    if (event.kind != EventKind::Started || !staticWorker)
        return;
    if (const auto gone = m_gone.extract(event.name))
        m_figures.backAfterUs.push_back(event.atUs - gone.mapped());
}

MachineFigures machineFigures()
{
    malloc_trim(0);
    MachineFigures figures;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto us = [](const timeval& t) { return std::int64_t{t.tv_sec} * 1'000'000 + t.tv_usec; };
    figures.cpuUs = us(usage.ru_utime) + us(usage.ru_stime);
    figures.voluntaryWaits = usage.ru_nvcsw;
    std::ifstream statm("/proc/self/statm");
    std::int64_t pages = 0;
    statm >> pages >> pages;
    figures.residentKiB = pages * 4;
    const std::filesystem::directory_iterator tasks("/proc/self/task");
    figures.threads = static_cast<int>(std::distance(begin(tasks), end(tasks)));
    return figures;
}

std::int64_t percentile(std::vector<std::int64_t>& values, int percent)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * static_cast<std::size_t>(percent) / 100)];
}

} // namespace amanah::soak
