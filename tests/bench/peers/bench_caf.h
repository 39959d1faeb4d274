// SPDX-License-Identifier: GPL-3.0-or-later
// The runtime's figures on CAF 0.17, the same ids and work as bench_runtime. Event based actors with the default scheduler stand where ours
// are Behaviours and GenServers. CAF has no supervision, no cancelled timers and no bound of a mailbox: B13, B14, B17 and B18 are left out.
#pragma once

#include <caf/all.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <semaphore>
#include <string>

namespace bench_caf {

using Clock = std::chrono::steady_clock;
using number_atom = caf::atom_constant<caf::atom("number")>; // the tag of the usual message
using start_atom = caf::atom_constant<caf::atom("start")>;
using ask_atom = caf::atom_constant<caf::atom("ask")>;
using Gate = std::counting_semaphore<>;

struct System // one for each bench
{
    // The most messages an actor handles in a turn; 0: CAF's default, no limit.
    explicit System(std::int64_t maxThroughput = 0)
    {
        if (maxThroughput > 0)
            config.set("scheduler.max-throughput", maxThroughput);
        actors.emplace(config);
    }
    caf::actor_system_config config;
    std::optional<caf::actor_system> actors;
};

inline double microsecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}
std::int64_t scaled(double scale, std::int64_t full);
void print(const std::string& id, double value, const char* unit);
void require(bool holds, const char* what);

void pingPong(double scale);
void fanIn(double scale);
void ring(double scale);
void spawnAndDown(double scale);
void skynet(double scale);
void calls(double scale);
void backlog(double scale);
void memory(double scale);
void lookup(double scale);
void fairness(double scale);
void idle(double scale);

} // namespace bench_caf
