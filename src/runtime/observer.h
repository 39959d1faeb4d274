// SPDX-License-Identifier: GPL-3.0-or-later
// What can be seen of the running tree from outside: an immutable snapshot and a numbered event log. Read out of band: no message is
// sent and no process waits, so looking at the tree cannot disturb it. Plain values, any thread.
#pragma once

#include "runtime/exit_reason.h"
#include "runtime/pid.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amanah::runtime {

enum class ProcessType : std::uint8_t { Worker, Supervisor, Dynamic };
enum class Placement : std::uint8_t { Pool, Dedicated };
enum class ProcessState : std::uint8_t { Starting, Idle, Scheduled, Running, Suspended, Lingering };

[[nodiscard]] const char* processStateName(ProcessState state); // "starting", "idle", …
[[nodiscard]] const char* processTypeName(ProcessType type);    // "supervisor", "dynamic", "worker"

struct ProcessNode
{
    Pid pid;
    Pid parent; // who started it with a link; empty for a root
    std::string name;
    std::string label; // the child id, or the server type
    ProcessType type = ProcessType::Worker;
    Placement placement = Placement::Pool;
    ProcessState state = ProcessState::Starting;
    std::string_view strategy; // supervisors only, as the three below: "one_for_one", …; a literal
    std::uint32_t maxRestarts = 0;
    std::int64_t restartPeriodMs = 0;
    std::uint32_t restartsInWindow = 0; // as they last reported
    std::uint64_t totalRestarts = 0;
    ExitReason lastExitReason; // of the child that was restarted last (supervisors), or of the life before this one
    std::uint32_t mailboxLength = 0;
    std::uint32_t mailboxHighWater = 0;
    std::uint32_t mailboxBound = 0;
    std::uint64_t mailboxDropped = 0;
    std::uint64_t messagesHandled = 0;
    std::int64_t uptimeMs = 0;
    std::int64_t handlingMs = 0;          // all time spent in its handlers so far
    std::int64_t currentMessageAgeMs = -1; // -1: no handler is running
    bool lingering = false;
};

struct Snapshot
{
    std::uint64_t eventNumber = 0; // events after this one are not yet in the nodes
    std::int64_t atUs = 0;         // by the clock of the events
    std::vector<ProcessNode> nodes; // by pid
};

enum class EventKind : std::uint8_t {
    Spawned,
    Started,
    Exited,
    Restarting,
    Restarted,
    Slow,
    Stuck, // a handler runs for more than a second
    Lingering,
    LingeringEnded,
    Suspended,
    Resumed,
    Full,
};

[[nodiscard]] const char* eventKindName(EventKind kind); // "spawned", …

struct Event
{
    std::uint64_t number = 0;
    std::int64_t atUs = 0; // since the runtime began, by its own clock
    EventKind kind = EventKind::Spawned;
    Pid pid;
    Pid parent;
    std::string name;
    std::string label;
    ExitReason reason;
};

struct EventPage
{
    bool gap = false; // older events than asked for are gone: take a snapshot first
    std::vector<Event> events;
};

} // namespace amanah::runtime
