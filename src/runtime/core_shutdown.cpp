// SPDX-License-Identifier: GPL-3.0-or-later
// The end of everything, which never hangs: roots are asked, the rest is killed, threads that do not come back are left behind.
#include "runtime/core.h"

#include <spdlog/logger.h>

namespace amanah::runtime {

bool Core::shutdown(std::chrono::milliseconds deadline)
{
    const std::lock_guard once(m_shutdownMutex);
    if (m_shutdownResult)
        return *m_shutdownResult;
    m_shuttingDown.store(true, std::memory_order_release);
    // A fifth of the time is kept for those that must be killed.
    const auto begun = Clock::now();
    stopRoots();
    if (!waitForEmpty(deadline * 4 / 5)) {
        killAll();
        waitForEmpty(deadline - deadline * 4 / 5);
    }
    if (Process* callbacks = find(m_callbacks))
        die(*callbacks, m_callbacks.incarnation, {ExitReason::shutdown(), false});
    const bool allBack = m_scheduler->stop(begun + deadline + std::chrono::milliseconds(50));
    // Who waits for a deadline only would wait for ever: no thread is left that looks at the clock.
    m_clockStopped.store(true, std::memory_order_seq_cst);
    fireAllTimers();
    if (!allBack)
        m_log->warn("shutdown left threads behind that are still in a handler");
    m_shutdownResult = allBack && m_physical.load(std::memory_order_acquire) == 0;
    return *m_shutdownResult;
}

void Core::stopRoots()
{
    std::vector<Pid> roots;
    m_table.forEach([&](Process& process) {
        const std::lock_guard guard(process.lock);
        if (process.isAlive() && !process.hidden && !find(process.parent))
            roots.push_back(process.pid());
    });
    for (const Pid root : roots)
        postControl(root, [](Process& process) { process.core->obeyStop(process, ExitReason::shutdown()); });
}

void Core::killAll()
{
    std::vector<Pid> rest;
    m_table.forEach([&](Process& process) {
        const std::lock_guard guard(process.lock);
        if (process.isAlive() && !process.hidden)
            rest.push_back(process.pid());
    });
    for (const Pid pid : rest)
        kill(pid);
}

bool Core::waitForEmpty(std::chrono::milliseconds patience)
{
    const auto empty = [this] { return m_physical.load(std::memory_order_acquire) == 0; };
    if (!m_virtualTime) {
        std::unique_lock lock(m_emptyMutex);
        return m_emptySignal.wait_for(lock, patience, empty);
    }
    const TimePoint until = now() + patience;
    while (!empty()) {
        if (!m_scheduler->step() && !empty() && !m_scheduler->fireNextTimer(until))
            return false;
    }
    return true;
}

} // namespace amanah::runtime
