// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks the tree at random until it is stopped: throws, kills, stops, exit signals, hangs that are killed after 100 ms, and now and then
// a supervisor. Runs on the calling thread.
#pragma once

#include "soak/soak_tree.h"

namespace amanah::soak {

class Faults
{
public:
    Faults(Runtime& runtime, SoakTree& tree, unsigned seed) : m_runtime(runtime), m_tree(tree), m_random(seed) {}

    void run(std::chrono::milliseconds duration, std::chrono::microseconds pause);
    [[nodiscard]] std::uint64_t injected() const { return m_injected; }

private:
    void injectOne();
    void breakWorker(Pid pid);
    void endHangs(bool all);

    struct Hanging
    {
        Pid pid;
        std::chrono::steady_clock::time_point since;
    };
    Runtime& m_runtime;
    SoakTree& m_tree;
    std::mt19937_64 m_random;
    std::vector<Hanging> m_hanging;
    std::uint64_t m_injected = 0;
};

} // namespace amanah::soak
