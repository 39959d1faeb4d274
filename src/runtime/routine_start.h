// SPDX-License-Identifier: GPL-3.0-or-later
// Starting and stopping another process from a procedure: GenServer.start_link and GenServer.stop for those who may not block. On a foreign
// thread they are spawnSync() and stop().
#pragma once

#include "runtime/routine_wait.h"

namespace amanah::runtime {

namespace detail {
[[nodiscard]] Procedure<StartResult> startLinked(Runtime& runtime, const SpawnOptions& options, BehaviourFactory factory,
                                                 std::chrono::milliseconds timeout = defaultCallTimeout);
}

// An S made from copies of `args`, linked to the process that asks, which becomes its parent; brings the outcome of its init, at most 5 s
// later. The options are passed by their name (procedure.h).
template <class S, class... Args>
[[nodiscard]] Procedure<StartResult> startLink(Runtime& runtime, const SpawnOptions& options, Args&&... args)
{
    static_assert((detail::safeMessageInCoAwait<Args> && ...), "Give these arguments names, and pass the names.");
    return detail::startLinked(runtime, options, [... args = std::forward<Args>(args)] { return std::make_unique<S>(args...); });
}
template <class S, class... Args>
void startLink(Runtime& runtime, const SpawnOptions&& options, Args&&... args) = delete;

// Runtime::stop(), for any caller: noproc, timeout, calling_self, or the reason it ended with instead.
[[nodiscard]] Procedure<CallResult<Done>> stopServer(Runtime& runtime, AnyServerRef server, ExitReason reason = ExitReason::normal(),
                                                     std::chrono::milliseconds timeout = defaultCallTimeout);

} // namespace amanah::runtime
