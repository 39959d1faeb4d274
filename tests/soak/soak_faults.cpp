// SPDX-License-Identifier: GPL-3.0-or-later
#include "soak/soak_faults.h"

#include <thread>

namespace amanah::soak {

using SteadyClock = std::chrono::steady_clock;

void Faults::run(std::chrono::milliseconds duration, std::chrono::microseconds pause)
{
    const auto end = SteadyClock::now() + duration;
    auto nextRefill = SteadyClock::now();
    while (SteadyClock::now() < end) {
        injectOne();
        endHangs(false);
        if (SteadyClock::now() >= nextRefill) {
            m_tree.refillOneGroup();
            nextRefill += 5ms;
        }
        std::this_thread::sleep_for(pause);
    }
    endHangs(true);
}

void Faults::injectOne()
{
    ++m_injected;
    if (m_random() % 200 == 0) {
        const Pid supervisor = m_runtime.whereis(m_tree.anySupervisor(m_random));
        m_random() % 2 == 0 ? m_runtime.exit(supervisor, ExitReason::kill()) : m_runtime.inject(supervisor, Fault::Crash{"soak"});
        return;
    }
    if (const Pid pid = m_runtime.whereis(m_tree.anyWorker(m_random)))
        breakWorker(pid);
}

void Faults::breakWorker(Pid pid)
{
    const ServerRef<Worker> worker(pid);
    switch (m_random() % 6) {
    case 0: m_runtime.cast(worker, Fall{Fall::Way::Throw}); return;
    case 1: m_runtime.cast(worker, Fall{Fall::Way::StopCrash}); return;
    case 2: m_runtime.cast(worker, Fall{Fall::Way::StopNormal}); return;
    case 3: m_runtime.exit(pid, ExitReason::kill()); return;
    case 4: m_runtime.exit(pid, ExitReason::named("soak")); return;
    default: break;
    }
    // Few: each holds a thread of the pool for as long as it lasts.
    if (m_random() % 30 != 0)
        return m_runtime.inject(pid, Fault::Crash{"soak"});
    m_runtime.inject(pid, Fault::Hang{2000ms});
    m_hanging.push_back({pid, SteadyClock::now()});
}

void Faults::endHangs(bool all)
{
    const auto due = SteadyClock::now() - 100ms;
    std::erase_if(m_hanging, [&](const Hanging& hanging) {
        if (!all && hanging.since > due)
            return false;
        m_runtime.exit(hanging.pid, ExitReason::kill());
        return true;
    });
}

} // namespace amanah::soak
