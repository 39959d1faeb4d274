// SPDX-License-Identifier: GPL-3.0-or-later
// GS-26: a handler that returns what is not in its set.
// says: The server cast to here has no public Next<State> handleCast(const State&, const M&) for this message M
#include "runtime/gen_server.h"

using namespace amanah::runtime;

struct Order
{
};
struct Server : GenServer<Server>
{
    struct State
    {
    };
#ifdef AMANAH_BREACH
    using Answer = int;
#else
    using Answer = Next<State>;
#endif
    Init<State> init() { return ok(State{}); }
    Answer handleCast(const State&, const Order&);
};

SendResult tell(Runtime& runtime, const ServerRef<Server>& server) { return runtime.cast(server, Order{}); }
