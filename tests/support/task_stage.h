// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of tasks share: bodies, a runtime under test, and routines that own the tasks.
#pragma once

#include "runtime/task.h"
#include "support/open_routine.h"
#include "support/schedulers.h"
#include "support/test_servers.h"

namespace amanah::runtime::test {

using Lines = std::vector<std::string>;

inline Procedure<int> slowly(TaskContext& task, std::chrono::milliseconds delay, int value)
{
    co_await task.sleep(delay);
    co_return value;
}

inline auto after(std::chrono::milliseconds delay, int value)
{
    return [delay, value](TaskContext& task) { return slowly(task, delay, value); };
}

inline Procedure<int> failing(TaskContext& task)
{
    co_await task.sleep(1ms);
    throw std::runtime_error("task broke");
}

inline std::string said(const std::optional<TaskResult<int>>& result)
{
    if (!result)
        return "none";
    return *result ? "ok " + std::to_string(**result) : "exit " + result->error().text();
}

// Anything a receive of this owner could still find.
inline Procedure<std::string> leftOver(OpenRoutine& me)
{
    const auto rest = co_await me.receive<Exit, Down, TimerFired, InitAck>(0ms);
    co_return rest ? "something" : "nothing";
}

struct TaskStage
{
    explicit TaskStage(RuntimeOptions options = testOptions(11)) : runtime(std::move(options)) {}

    Pid start(OpenRoutine::Body body) { return runtime.start<OpenRoutine>({}, std::move(body)).value_or(Pid{}); }
    // Why it ended, or will; on threads that may be before anybody asks.
    ExitReason endOf(Pid pid)
    {
        const ExitReason heard = runtime.awaitExit(pid, std::chrono::hours(10)).value_or(ExitReason::named("still there"));
        for (const Event& event : runtime.eventsSince(0, 100'000).events)
            if (event.kind == EventKind::Exited && event.pid == pid)
                return event.reason;
        return heard;
    }
    // The end of a routine with this body.
    ExitReason run(OpenRoutine::Body body) { return endOf(start(std::move(body))); }
    void note(const std::string& text) { journal.note(text); }
    [[nodiscard]] std::size_t alive() const { return runtime.snapshot().nodes.size(); }

    Runtime runtime;
    Journal journal;
};

} // namespace amanah::runtime::test
