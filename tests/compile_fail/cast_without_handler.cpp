// SPDX-License-Identifier: GPL-3.0-or-later
// GS-25: a cast that the server has no handler for.
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
    Init<State> init() { return ok(State{}); }
#ifdef AMANAH_BREACH
private: // not public is not there
#endif
    Next<State> handleCast(const State&, const Order&) { return keep(); }
};

SendResult tell(Runtime& runtime, const ServerRef<Server>& server) { return runtime.cast(server, Order{}); }
