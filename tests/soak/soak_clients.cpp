// SPDX-License-Identifier: GPL-3.0-or-later
#include "soak/soak_clients.h"

namespace amanah::soak {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr auto callTimeout = 2s;
constexpr std::uint64_t mostOpen = 200;

void count(CallTally& tally, const CallResult<std::uint64_t>& answer, std::uint64_t number, SteadyClock::time_point asked)
{
    if (SteadyClock::now() - asked > callTimeout + 1s)
        ++tally.late;
    if (!answer)
        ++tally.failed;
    else if (*answer == number)
        ++tally.answered;
    else
        ++tally.wrong;
}

} // namespace

Clients::Clients(Runtime& runtime, const SoakTree& tree, std::shared_ptr<CallTally> tally)
    : m_runtime(runtime), m_tree(tree), m_tally(std::move(tally))
{
    for (unsigned i = 0; i < 2; ++i) {
        m_threads.emplace_back([this, i] { callAndWait(i); });
        m_threads.emplace_back([this, i] { callAndGoOn(100 + i); });
    }
}

void Clients::stop()
{
    m_stop = true;
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
}

void Clients::callAndWait(unsigned seed)
{
    std::mt19937_64 random(seed);
    while (!m_stop) {
        const std::uint64_t number = random();
        const auto now = SteadyClock::now();
        ++m_tally->asked;
        count(*m_tally, m_runtime.callSync(ServerRef<Worker>::named(m_tree.anyWorker(random)), Ask{number}, callTimeout), number, now);
    }
}

void Clients::callAndGoOn(unsigned seed)
{
    std::mt19937_64 random(seed);
    while (!m_stop) {
        if (m_tally->open() > mostOpen) {
            std::this_thread::sleep_for(1ms);
            continue;
        }
        const std::uint64_t number = random();
        ++m_tally->asked;
        m_runtime.callAsync(ServerRef<Worker>::named(m_tree.anyWorker(random)), Ask{number}, callTimeout,
                            [tally = m_tally, number, now = SteadyClock::now()](const CallResult<std::uint64_t>& answer) {
                                count(*tally, answer, number, now);
                            });
    }
}

} // namespace amanah::soak
