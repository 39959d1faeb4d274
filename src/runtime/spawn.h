// SPDX-License-Identifier: GPL-3.0-or-later
// How a process comes to be. A restart uses the same options and factory again; nothing else is shared between two lives.
#pragma once

#include "runtime/behaviour.h"
#include "runtime/messages.h"
#include "runtime/observer.h"

#include <functional>
#include <memory>
#include <string>
#include <tl/expected.hpp>

namespace amanah::runtime {

// Makes the Behaviour. Runs in the new process' own first turn, on the thread that will run it and destroy it, so a factory that throws
// is a failed start of the child and of nobody else.
using BehaviourFactory = std::function<std::unique_ptr<Behaviour>()>;

struct SpawnOptions
{
    std::string name{};  // registered before init; empty: none
    std::string label{}; // shown in the tree; empty: the server type
    ProcessType type = ProcessType::Worker;
    Placement placement = Placement::Pool;
    std::uint32_t mailboxBound = 10'000;
    Pid parent{};           // linked before the first turn; its exit ends the process even if that traps exits
    Pid monitoredBy{};      // gets a Down with Spawned::monitorRef
    Pid starter{};          // gets the InitAck
    Ref startRef{};         // comes back in the InitAck; empty: one is made, see Spawned
    std::uint64_t earlierRestarts = 0; // shown in the tree
    ExitReason earlierExit{};            // why the life before this one ended, shown in the tree
};

struct Spawned
{
    Pid pid; // empty when the name is taken; the InitAck then says already_started
    Ref startRef;
    Ref monitorRef; // empty without monitoredBy
};

struct StartError
{
    StartStatus status = StartStatus::Failed; // Ignore or Failed
    ExitReason reason;
    Pid holder; // of the name, when already_started
};

using StartResult = tl::expected<Pid, StartError>;

} // namespace amanah::runtime
