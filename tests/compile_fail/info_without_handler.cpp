// SPDX-License-Identifier: GPL-3.0-or-later
// GS-24, GS-25: an info that is listed but not handled.
// says: This server lists an Infos type without a public Next<State> handleInfo(const State&, const M&).
#include "runtime/gen_server.h"

using namespace amanah::runtime;

struct News
{
};
struct Server : GenServer<Server>
{
    struct State
    {
    };
    using Infos = Messages<News>;
    Init<State> init() { return ok(State{}); }
#ifndef AMANAH_BREACH
    Next<State> handleInfo(const State&, const News&) { return keep(); }
#endif
};

StartResult begin(Runtime& runtime) { return runtime.start<Server>({}); }
