// SPDX-License-Identifier: GPL-3.0-or-later
// GS-08: an init that returns what is not in its set.
// says: A GenServer needs a public `Init<State> init()`.
#include "runtime/gen_server.h"

using namespace amanah::runtime;

struct Server : GenServer<Server>
{
    struct State
    {
    };
#ifdef AMANAH_BREACH
    int init() { return 42; }
#else
    Init<State> init() { return ok(State{}); }
#endif
};

StartResult begin(Runtime& runtime) { return runtime.start<Server>({}); }
