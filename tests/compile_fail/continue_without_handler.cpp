// SPDX-License-Identifier: GPL-3.0-or-later
// GS-25: a continue that is listed but not handled.
// says: This server lists a Continue type without a public Next<State> handleContinue(const State&, const C&).
#include "runtime/gen_server.h"

using namespace amanah::runtime;

struct Server : GenServer<Server>
{
    struct State
    {
    };
    struct Continue
    {
    };
    Init<State> init() { return ok(State{}).then(Continue{}); }
#ifndef AMANAH_BREACH
    Next<State> handleContinue(const State&, const Continue&) { return keep(); }
#endif
};

StartResult begin(Runtime& runtime) { return runtime.start<Server>({}); }
