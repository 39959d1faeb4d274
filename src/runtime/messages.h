// SPDX-License-Identifier: GPL-3.0-or-later
// What the runtime itself says to a process. A Behaviour reads them with Envelope::as<T>(), a GenServer in handleInfo.
// Plain values.
#pragma once

#include "runtime/any_value.h"
#include "runtime/exit_reason.h"
#include "runtime/pid.h"

#include <chrono>
#include <optional>
#include <string>

namespace amanah::runtime {

// A linked process ended, or someone called exit(); only seen by who traps exits.
struct Exit
{
    Pid from;
    ExitReason reason;
};

// A monitored process ended. `name` is the name the monitor was asked for by, else empty.
struct Down
{
    Ref ref;
    Pid pid;
    std::string name;
    ExitReason reason;
};

// A timer of startTimer() came due.
struct TimerFired
{
    Ref ref;
};

// The outcome of cancelTimerAsync().
struct TimerCancelled
{
    Ref ref;
    std::optional<std::chrono::milliseconds> left; // nothing: it had fired, or was unknown
};

enum class StartStatus { Ok, Ignore, Failed, Pending };

// The asynchronous answer to spawn(): sent by the new process when its init is over, before it reads any message. When Ignore or
// Failed, the process is already gone and its name free. `pid` is the holder when `reason` is already_started.
struct InitAck
{
    Ref ref;
    Pid pid;
    StartStatus status = StartStatus::Failed;
    ExitReason reason;
    AnyValue info{}; // what init said beside Ok
};

// The reply of a message that only says "done".
struct Done
{
    bool operator==(const Done&) const = default;
};

// Lists message types: `using Infos = Messages<PriceChanged, BookOpened>;`
template <class... M>
struct Messages
{
};

enum class SendResult {
    Sent,
    Full,      // the receiver's bound of user messages is reached; nothing was queued
    NoProcess, // dead, never lived, or the name is unknown
    Fenced,    // the sender itself was killed and only lingers
};

} // namespace amanah::runtime
