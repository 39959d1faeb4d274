// SPDX-License-Identifier: GPL-3.0-or-later
// One piece of work in a process of its own, and its result: Elixir's Task. async(runtime, body) starts it, linked to the process that asks;
// a foreign thread may ask as well. What waits for it is a TaskAnswer: `co_await` it in a Routine or task body, hand it to whenDone() in a
// GenServer, or wait() for it on a foreign thread. Only the owner, who asked, may use a Task: std::invalid_argument for anybody else.
// A body is a function R() or R(TaskContext&), which holds a thread until it returns, or a coroutine Procedure<R>(TaskContext&), which does
// not. For void, R is Done. A Task is a handle: copies mean the same task, and one that is let go drops the result and stops nothing.
#pragma once

#include "runtime/child_spec.h"
#include "runtime/task_body.h"
#include "runtime/task_cell.h"

namespace amanah::runtime {

class DynamicSupervisor;

// The value, or the reason the task ended with.
template <class R>
using TaskResult = CallResult<R>;

// What a wait for tasks brings. Awaited once; nothing happens before.
template <class T, class Raw = detail::TaskYields>
class [[nodiscard]] TaskAnswer
{
public:
    using Convert = std::function<T(Raw&)>;
    TaskAnswer(Procedure<Raw> work, Convert convert) : m_work(std::move(work)), m_convert(std::move(convert)) {}

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) noexcept { return m_work.await_suspend(caller); }
    T await_resume() { return converted(m_work.await_resume()); }
    // Foreign threads. [simulated: drives it]
    T wait() && { return converted(std::move(m_work).wait()); }

private:
    T converted(Raw raw) { return m_convert(raw); }
    Procedure<Raw> m_work;
    Convert m_convert;
};

namespace detail {
// Each checks at once that its caller owns the tasks and that the timeout is one.
[[nodiscard]] Procedure<TaskYields> awaitTasks(TaskCells cells, std::chrono::milliseconds timeout);
[[nodiscard]] Procedure<TaskYields> shutdownTask(TaskCellPtr cell, Shutdown how);
[[nodiscard]] TaskYield ignoreTask(const TaskCellPtr& cell);

template <class R>
[[nodiscard]] R valueOf(TaskValue& value)
{
    return std::move(*static_cast<R*>(value.get()));
}
template <class R>
[[nodiscard]] std::optional<TaskResult<R>> typedYield(TaskYield& yield)
{
    if (!yield)
        return {};
    if (!*yield)
        return tl::unexpected(yield->error());
    return TaskResult<R>(valueOf<R>(**yield));
}
} // namespace detail

enum class OnTimeout : std::uint8_t {
    Leave,  // it goes on and may be asked again
    Ignore, // unlinked, and what it brings is dropped
    Kill,   // unlinked and killed
};
struct YieldMany
{
    std::chrono::milliseconds timeout = defaultCallTimeout;
    std::size_t limit = static_cast<std::size_t>(-1); // returns as soon as so many are over
    OnTimeout onTimeout = OnTimeout::Leave;           // for those that are not over
};
namespace detail {
[[nodiscard]] Procedure<TaskYields> yieldTasks(TaskCells cells, YieldMany rule);
}

template <class R>
class Task
{
public:
    using Result = TaskResult<R>;
    Task() = default; // no task; not to be waited for
    explicit Task(detail::TaskCellPtr cell) : m_cell(std::move(cell)) {}

    [[nodiscard]] Pid pid() const { return m_cell ? m_cell->pid() : Pid{}; } // empty while a supervisor starts it
    [[nodiscard]] Pid owner() const { return m_cell ? m_cell->owner() : Pid{}; }

    // The value. When the task failed, or the time is over, the caller exits with that reason: ExitWith is thrown, and the task forgotten.
    TaskAnswer<R> await(std::chrono::milliseconds timeout = defaultCallTimeout) const &
    {
        return {detail::awaitTasks({m_cell}, timeout), [](detail::TaskYields& all) { return detail::valueOf<R>(**all.front()); }};
    }
    // The result, also of a task that failed; nothing when the time is over, and it may be asked again. `noproc` when collected before.
    TaskAnswer<std::optional<Result>> yield(std::chrono::milliseconds timeout = defaultCallTimeout) const &
    {
        return {detail::yieldTasks({m_cell}, {.timeout = timeout}), firstYield};
    }
    // Unlinks it and ends it: killed when it takes longer than `how` says. A result that it brought before; nothing when it ended as asked;
    // else the reason it ended with.
    TaskAnswer<std::optional<Result>> shutdown(Shutdown how = {}) const &
    {
        return {detail::shutdownTask(m_cell, how), firstYield};
    }
    // Unlinks it, lets it run and drops what it will bring. A result that is there already.
    std::optional<Result> ignore() const
    {
        detail::TaskYield yield = detail::ignoreTask(m_cell);
        return detail::typedYield<R>(yield);
    }
    void await(std::chrono::milliseconds timeout = defaultCallTimeout) const&& = delete;
    void yield(std::chrono::milliseconds timeout = defaultCallTimeout) const&& = delete;
    void shutdown(Shutdown how = {}) const&& = delete;

    [[nodiscard]] const detail::TaskCellPtr& cell() const { return m_cell; } // for this room

private:
    static std::optional<Result> firstYield(detail::TaskYields& all) { return detail::typedYield<R>(all.front()); }
    detail::TaskCellPtr m_cell;
};

// Trivially copied, as all options here: g++ 12 breaks others that are made inside a co_await expression.
struct TaskOptions
{
    std::string_view label = "task";       // in the tree
    Placement placement = Placement::Pool; // Dedicated for a function that blocks
    Shutdown shutdown = {};                // under a supervisor
};

namespace detail {
struct TaskStart
{
    Runtime* runtime = nullptr;
    std::optional<ServerRef<DynamicSupervisor>> supervisor{}; // none: the owner is the parent
    bool linksOwner = true;                                   // without a supervisor it does in any case
    bool endsWithOwner = false;
    TaskOptions options{};
};
// Under a supervisor a process is not kept waiting for the start.
[[nodiscard]] TaskCellPtr startTask(const TaskStart& how, TaskBody body);

template <class R>
[[nodiscard]] TaskCells cellsOf(const std::vector<Task<R>>& tasks)
{
    TaskCells cells;
    cells.reserve(tasks.size());
    for (const Task<R>& task : tasks)
        cells.push_back(task.cell());
    return cells;
}
} // namespace detail

template <class F>
[[nodiscard]] Task<detail::TaskResultOf<F>> async(Runtime& runtime, F body, TaskOptions options = {})
{
    return Task<detail::TaskResultOf<F>>(detail::startTask({.runtime = &runtime, .options = options}, detail::makeTaskBody(std::move(body))));
}

// The values in the order of `tasks`. The first failure, or the end of the time, throws as Task::await() does, and all are forgotten.
template <class R>
TaskAnswer<std::vector<R>> awaitMany(const std::vector<Task<R>>& tasks, std::chrono::milliseconds timeout = defaultCallTimeout)
{
    return {detail::awaitTasks(detail::cellsOf(tasks), timeout), [](detail::TaskYields& all) {
                std::vector<R> values;
                values.reserve(all.size());
                for (detail::TaskYield& one : all)
                    values.push_back(detail::valueOf<R>(**one));
                return values;
            }};
}

template <class R>
void awaitMany(const std::vector<Task<R>>&& tasks, std::chrono::milliseconds timeout = defaultCallTimeout) = delete;

// What Task::yield() says of each, in the order of `tasks`.
template <class R>
TaskAnswer<std::vector<std::optional<TaskResult<R>>>> yieldMany(const std::vector<Task<R>>& tasks, YieldMany rule = {})
{
    return {detail::yieldTasks(detail::cellsOf(tasks), rule), [](detail::TaskYields& all) {
                std::vector<std::optional<TaskResult<R>>> results;
                results.reserve(all.size());
                for (detail::TaskYield& one : all)
                    results.push_back(detail::typedYield<R>(one));
                return results;
            }};
}

template <class R>
void yieldMany(const std::vector<Task<R>>&& tasks, YieldMany rule = {}) = delete;

} // namespace amanah::runtime
