// SPDX-License-Identifier: GPL-3.0-or-later
// OTP's sys: look into and steer a running process from a foreign thread. All of it works on a suspended process too. Each answers
// noproc, timeout or bad_server as a call does. [simulated: drives it]
#pragma once

#include "runtime/gen_server.h"

#include <deque>

namespace amanah::runtime::sys {

struct Status
{
    Pid pid;
    Pid parent;
    std::string name;
    std::string module; // the server type
    bool suspended = false;
    std::string state; // formatState(), or empty
};

struct Statistics
{
    std::uint64_t messagesIn = 0;
    std::uint64_t messagesOut = 0;
    TimePoint started;
    TimePoint read;
};

// One entry of a process' own log; only types, never contents.
struct LogEntry
{
    bool incoming = true;
    std::string type;
};

CallResult<Done> suspend(Runtime& runtime, const AnyServerRef& server);
CallResult<Done> resume(Runtime& runtime, const AnyServerRef& server);
CallResult<Status> getStatus(Runtime& runtime, const AnyServerRef& server);
// Sees every message in and out until it says false or throws; runs inside the process, so it must be short. A second hook by a known
// name is not installed; removing an unknown one is fine.
using Hook = std::function<bool(const LogEntry&)>;
CallResult<Done> install(Runtime& runtime, const AnyServerRef& server, std::string name, Hook hook);
CallResult<Done> remove(Runtime& runtime, const AnyServerRef& server, std::string name);
// Statistics, log and hooks off.
CallResult<Done> noDebug(Runtime& runtime, const AnyServerRef& server);
// The terminate callback runs, then it ends with `reason`; returns when that was asked for, not when it is gone.
CallResult<Done> terminate(Runtime& runtime, const AnyServerRef& server, ExitReason reason);
CallResult<Done> setStatistics(Runtime& runtime, const AnyServerRef& server, bool on);
// The reason no_statistics when they are off.
CallResult<Statistics> statistics(Runtime& runtime, const AnyServerRef& server);
// Keeps the last `size` messages in and out; 0 turns it off.
CallResult<Done> setLog(Runtime& runtime, const AnyServerRef& server, std::size_t size);
CallResult<std::deque<LogEntry>> log(Runtime& runtime, const AnyServerRef& server);

template <class S>
CallResult<typename S::State> getState(Runtime& runtime, const ServerRef<S>& server)
{
    using Result = CallResult<typename S::State>;
    return runtime.systemCall<typename S::State>(server, [](Behaviour& behaviour) -> Result {
        if (behaviour.serverTag() != typeTag<S>())
            return tl::unexpected(ExitReason::badServer());
        return static_cast<S&>(behaviour).currentState();
    });
}

// The new state is returned and used; when `change` throws the answer is callback_failed and the old one stays.
template <class S>
CallResult<typename S::State> replaceState(Runtime& runtime, const ServerRef<S>& server,
                                           std::function<typename S::State(const typename S::State&)> change)
{
    using Result = CallResult<typename S::State>;
    return runtime.systemCall<typename S::State>(server, [change](Behaviour& behaviour) -> Result {
        if (behaviour.serverTag() != typeTag<S>())
            return tl::unexpected(ExitReason::badServer());
        auto& found = static_cast<S&>(behaviour);
        try {
            found.replaceCurrentState(change(found.currentState()));
        } catch (...) {
            return tl::unexpected(
                ExitReason::named("callback_failed").withCause(ExitReason::fromCurrentException("replaceState")));
        }
        return found.currentState();
    });
}

} // namespace amanah::runtime::sys
