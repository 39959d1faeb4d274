// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign threads that call workers all the while, half of them waiting for each answer, half of them not. Each call must be answered
// once, rightly or with a reason, and hardly later than its timeout.
#pragma once

#include "soak/soak_tree.h"

#include <thread>

namespace amanah::soak {

struct CallTally
{
    std::atomic<std::uint64_t> asked = 0;
    std::atomic<std::uint64_t> answered = 0;
    std::atomic<std::uint64_t> failed = 0; // with a reason: noproc, killed, timeout, …
    std::atomic<std::uint64_t> wrong = 0;  // another call's answer
    std::atomic<std::uint64_t> late = 0;   // more than a second after the timeout
    [[nodiscard]] std::uint64_t open() const { return asked - answered - failed - wrong; }
};

class Clients
{
public:
    Clients(Runtime& runtime, const SoakTree& tree, std::shared_ptr<CallTally> tally);
    ~Clients() { stop(); }
    Clients(const Clients&) = delete;
    Clients& operator=(const Clients&) = delete;
    void stop(); // waits for the threads, not for the answers still open

private:
    void callAndWait(unsigned seed);
    void callAndGoOn(unsigned seed);

    Runtime& m_runtime;
    const SoakTree& m_tree;
    std::shared_ptr<CallTally> m_tally; // shared with answers that come later
    std::atomic<bool> m_stop = false;
    std::vector<std::thread> m_threads;
};

} // namespace amanah::soak
