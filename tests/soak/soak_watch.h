// SPDX-License-Identifier: GPL-3.0-or-later
// What the soak measures: how fast the fallen come back, by the runtime's own events, and what the process costs the machine (Linux).
#pragma once

#include "runtime/runtime.h"

#include <mutex>
#include <thread>
#include <unordered_map>

namespace amanah::soak {

using namespace runtime;

// Reads the event log on a thread of its own until it is stopped.
class EventFollower
{
public:
    explicit EventFollower(const Runtime& runtime);
    ~EventFollower() { stop(); }
    EventFollower(const EventFollower&) = delete;
    EventFollower& operator=(const EventFollower&) = delete;
    void stop();

    struct Figures
    {
        std::uint64_t crashes = 0;  // ends by a fault, whoever caused it
        std::uint64_t restarts = 0; // by supervisors
        std::uint64_t gaps = 0;     // times the log was faster than its reader
        std::vector<std::int64_t> backAfterUs; // static workers: from the end by a fault to the end of the next init
    };
    [[nodiscard]] Figures figures() const;
    // Nothing happened for `quiet`; false when that did not come within `patience`.
    [[nodiscard]] bool awaitQuiet(std::chrono::milliseconds quiet, std::chrono::milliseconds patience) const;

private:
    void follow();
    void read();
    void note(const Event& event);

    const Runtime& m_runtime;
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex;
    std::uint64_t m_last = 0; // guarded, as the next two
    Figures m_figures;
    std::unordered_map<std::string, std::int64_t> m_gone; // worker → when
    std::thread m_thread;
};

struct MachineFigures
{
    std::int64_t cpuUs = 0;         // of all threads, since the start of the program
    std::int64_t voluntaryWaits = 0; // times a thread went to sleep
    std::int64_t residentKiB = 0;
    int threads = 0;
};
// After memory that is free was given back.
[[nodiscard]] MachineFigures machineFigures();

// 0 of nothing; sorts.
[[nodiscard]] std::int64_t percentile(std::vector<std::int64_t>& values, int percent);

} // namespace amanah::soak
