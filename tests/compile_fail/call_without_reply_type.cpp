// SPDX-License-Identifier: GPL-3.0-or-later
// GS-25: a message that is no request is called.
// says: A message that is called names the type of its answer: `using Reply = R;`
#include "runtime/gen_server.h"

using namespace amanah::runtime;

struct Question
{
#ifndef AMANAH_BREACH
    using Reply = int;
#endif
};
struct Server : GenServer<Server>
{
    struct State
    {
    };
    Init<State> init() { return ok(State{}); }
    Reply<int, State> handleCall(const State&, const Question&) { return reply(1); }
};

void ask(Runtime& runtime, const ServerRef<Server>& server) { (void)runtime.callSync(server, Question{}); }
