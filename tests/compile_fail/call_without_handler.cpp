// SPDX-License-Identifier: GPL-3.0-or-later
// GS-25: a call that the server has no handler for.
// says: The server called here has no public Reply<M::Reply, State> handleCall(const State&, const M&[, From<M::Reply>]) for this message M
#include "runtime/gen_server.h"

using namespace amanah::runtime;

struct Question
{
    using Reply = int;
};
struct Server : GenServer<Server>
{
    struct State
    {
    };
    Init<State> init() { return ok(State{}); }
#ifndef AMANAH_BREACH
    Reply<int, State> handleCall(const State&, const Question&) { return reply(1); }
#endif
};

CallResult<int> ask(Runtime& runtime, const ServerRef<Server>& server) { return runtime.callSync(server, Question{}); }
