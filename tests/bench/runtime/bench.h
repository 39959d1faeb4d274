// SPDX-License-Identifier: GPL-3.0-or-later
// What every figure of the runtime is made with: options of the command line, stop watch, percentiles, output. A bench warms up, works for
// at least a third of a second at scale 1, checks that what it counted is what it sent, and prints lines "B03/8 ours 3.10 M/s".
// Benches run on the program's main thread, a foreign thread for the runtime they make.
#pragma once

#include "runtime/runtime.h"

#include <chrono>
#include <cstdint>
#include <semaphore>
#include <string>
#include <vector>

namespace amanah::bench {

using Clock = std::chrono::steady_clock;

struct Options
{
    double scale = 1.0;   // of the work
    unsigned workers = 0; // of the pool; 0: the runtime's default

    // `full` messages, children, … at scale 1; never less than one.
    [[nodiscard]] std::int64_t scaled(std::int64_t full) const;
    [[nodiscard]] runtime::RuntimeOptions runtime() const;
};

// Units where less is better: us, ms, s, B, %cpu, wakeups, x. Where more is better: M/s, k/s, %.
void print(const std::string& id, double value, const char* unit);

// Says what was not as it must be and ends the program with 1.
void require(bool holds, const char* what);

class StopWatch
{
public:
    [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }
    [[nodiscard]] double microseconds() const { return seconds() * 1e6; }

private:
    Clock::time_point m_start = Clock::now();
};

// Latencies in nanoseconds; one thread.
class Latencies
{
public:
    void reserve(std::int64_t count) { m_all.reserve(static_cast<std::size_t>(count)); }
    void note(Clock::duration took) { m_all.push_back(std::chrono::duration_cast<std::chrono::nanoseconds>(took).count()); }
    void append(const Latencies& other) { m_all.insert(m_all.end(), other.m_all.begin(), other.m_all.end()); }
    [[nodiscard]] std::size_t count() const { return m_all.size(); }
    [[nodiscard]] double microsecondsAt(double fraction); // 0.99: the 99th percentile
    void clear() { m_all.clear(); }

private:
    std::vector<std::int64_t> m_all;
};

// Where the main thread waits for the processes.
class Gate
{
public:
    void open(std::ptrdiff_t times = 1) { m_semaphore.release(times); }
    void await(std::int64_t times = 1);

private:
    std::counting_semaphore<> m_semaphore{0};
};

// --- the benches, by id
void pingPong(const Options& options);  // B01
void fanIn(const Options& options);     // B03
void ring(const Options& options);      // B05
void spawnAndDown(const Options& options); // B07
void skynet(const Options& options);    // B08
void calls(const Options& options);     // B09
void backlog(const Options& options);   // B10
void memory(const Options& options);    // B12
void restarts(const Options& options);  // B13
void crashStorm(const Options& options); // B14
void stopping(const Options& options);  // B17
void timers(const Options& options);    // B18
void lookup(const Options& options);    // B19
void fairness(const Options& options);  // B20
void idle(const Options& options);      // B22

} // namespace amanah::bench
