// SPDX-License-Identifier: GPL-3.0-or-later
// What ran where and when: turns on their threads, messages from sender to handler, calls, timers. Off until startTrace(); each thread
// then writes into a ring of its own, and the oldest records give way. Types and pids only, never what a message holds.
// Not a log: spawns, exits, restarts and lingering are in the numbered events of the runtime, and an export joins both. Any thread.
#pragma once

#include "runtime/pid.h"

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace amanah::runtime {

class Runtime;

enum class TraceKind : std::uint8_t {
    TurnBegin,  // pid runs on this thread from here
    Handle,     // a message of `type`; it lasts until the next Handle or TurnEnd of the thread
    TurnEnd,
    Send,       // pid (empty: a foreign thread) to other
    CallBegin,  // pid asks other
    CallEnd,    // the call is decided
    TimerFired, // for pid
};

[[nodiscard]] const char* traceKindName(TraceKind kind); // "turn_begin", …

struct TraceRecord
{
    std::int64_t atNs = 0; // since the runtime began, by its own clock
    TraceKind kind = TraceKind::TurnBegin;
    bool failed = false;      // of CallEnd
    std::uint32_t thread = 0; // index into Trace::threads
    Pid pid;
    Pid other;
    std::string_view type; // a literal
    std::uint64_t flow = 0; // the same for a Send and its Handle, and for a CallBegin and its CallEnd; used again later
};

struct Trace
{
    std::vector<std::string> threads; // names; threads of one name that lived one after the other share an entry
    std::vector<TraceRecord> records; // by time; those of one thread in their order
    std::uint64_t lost = 0;           // gave way to newer ones, or came from a thread too many
};

// At most threads × recordsPerThread × 48 bytes, taken when a thread writes its first record.
struct TraceOptions
{
    std::size_t recordsPerThread = 16'384;
    std::size_t threads = 64;
};

// Begins an empty trace, also when one is on. Zero, more than 2^20 records or more than 1,024 threads throw std::invalid_argument.
void startTrace(Runtime& runtime, TraceOptions options = {});
// What was recorded stays until the next start.
void stopTrace(Runtime& runtime);
[[nodiscard]] bool isTracing(const Runtime& runtime);
// A copy of what is there, also while the trace is on.
[[nodiscard]] Trace readTrace(const Runtime& runtime);

// The trace and the events since its start as one Chrome trace (chrome://tracing, ui.perfetto.dev): a row for each thread, a slice for
// each turn and message, arrows from send to handler, marks for starts, exits and restarts. Names and labels of processes are in it; exit
// reasons only by their kind, exceptions by their type.
void exportChromeTrace(const Runtime& runtime, std::ostream& out);

// How the calling thread is called in traces that it has not written to yet.
void nameTraceThread(std::string name);

} // namespace amanah::runtime
