// SPDX-License-Identifier: GPL-3.0-or-later
// The GenServers that several benches start: one that answers a call with its number, one that says who it is, one that rests.
#pragma once

#include "runtime/gen_server.h"

#include <cstdint>

namespace amanah::bench {

struct Ask
{
    using Reply = std::int64_t;
    std::int64_t value = 0;
};

struct WhoAreYou
{
    using Reply = runtime::Pid;
};

class Echo : public runtime::GenServer<Echo>
{
public:
    struct State
    {
        std::int64_t served = 0;
    };
    runtime::Init<State> init() { return ok(State{}); }
    runtime::Reply<std::int64_t, State> handleCall(const State& s, const Ask& ask)
    {
        return reply(ask.value, State{s.served + 1});
    }
    runtime::Reply<runtime::Pid, State> handleCall(const State&, const WhoAreYou&) { return reply(self()); }
};

} // namespace amanah::bench
