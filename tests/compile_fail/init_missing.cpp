// SPDX-License-Identifier: GPL-3.0-or-later
// GS-08: a server without init.
// says: A GenServer needs a public `Init<State> init()`.
#include "runtime/gen_server.h"

using namespace amanah::runtime;

struct Server : GenServer<Server>
{
    struct State
    {
    };
#ifndef AMANAH_BREACH
    Init<State> init() { return ok(State{}); }
#endif
};

StartResult begin(Runtime& runtime) { return runtime.start<Server>({}); }
