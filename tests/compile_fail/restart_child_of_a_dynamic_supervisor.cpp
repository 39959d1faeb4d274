// SPDX-License-Identifier: GPL-3.0-or-later
// DS-16: admin calls by id do not exist in a dynamic supervisor.
// says: a Behaviour: void receiveCall(M, From<M::Reply>).
#include "runtime/dynamic_supervisor.h"
#include "runtime/runtime.h"
#include "runtime/supervisor.h"

using namespace amanah::runtime;

#ifdef AMANAH_BREACH
using Called = DynamicSupervisor;
#else
using Called = Supervisor;
#endif

CallResult<RestartChild::Reply> ask(Runtime& runtime, const ServerRef<Called>& server)
{
    return runtime.callSync(server, RestartChild{"child"});
}
