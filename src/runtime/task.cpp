// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/task.h"

#include "runtime/core.h"
#include "runtime/task_process.h"

#include <algorithm>
#include <stdexcept>

namespace amanah::runtime::detail {

namespace {

std::string taskName(const TaskCell& cell) { return "task " + cell.pid().toString(); }

void requireTaskOwner(const TaskCells& cells)
{
    const Process* here = Core::current();
    std::vector<const TaskCell*> seen;
    for (const TaskCellPtr& cell : cells) {
        if (!cell)
            throw std::invalid_argument("task: an empty Task");
        if (cell->owner() != (here ? here->pid() : Pid{}))
            throw std::invalid_argument(taskName(*cell) + " must be asked by its owner " +
                                        (cell->owner() ? cell->owner().toString() : std::string("outside the runtime")));
        seen.push_back(cell.get());
    }
    std::sort(seen.begin(), seen.end());
    if (std::adjacent_find(seen.begin(), seen.end()) != seen.end())
        throw std::invalid_argument("tasks: the same task twice");
}

// The first that failed, if any, ends the caller; whoever is not over is out of time.
[[noreturn]] void exitForTasks(const TaskCells& cells)
{
    ExitReason reason;
    const auto failed = std::find_if(cells.begin(), cells.end(), [](const TaskCellPtr& cell) { return cell->isOver() && cell->failed(); });
    if (failed != cells.end()) {
        reason = (*failed)->collect().error();
    } else {
        const auto late = std::find_if(cells.begin(), cells.end(), [](const TaskCellPtr& cell) { return !cell->isOver(); });
        const auto gone = std::find_if(cells.begin(), cells.end(), [](const TaskCellPtr& cell) { return cell->isCollected(); });
        reason = gone != cells.end() ? ExitReason::noproc(taskName(**gone)) : ExitReason::timeout(taskName(**late));
    }
    for (const TaskCellPtr& cell : cells)
        cell->forget();
    throw ExitWith{reason, {}};
}

TaskYield collectedYield(TaskCell& cell)
{
    if (!cell.isOver())
        return {};
    return cell.collect();
}

TaskYield ignoredYield(TaskCell& cell)
{
    cell.unlink();
    if (cell.isCollected())
        return {};
    TaskYield there = collectedYield(cell);
    cell.forget();
    return there;
}

Procedure<> waitForTask(const TaskCellPtr& cell, std::chrono::milliseconds timeout)
{
    return waitForTasks(TaskCells{cell}, {.timeout = timeout});
}

Procedure<TaskYields> awaitAll(TaskCells cells, std::chrono::milliseconds timeout)
{
    co_await waitForTasks(cells, {.timeout = timeout, .untilFailure = true});
    const bool allWell = std::all_of(cells.begin(), cells.end(), [](const TaskCellPtr& cell) {
        return cell->isOver() && !cell->failed() && !cell->isCollected();
    });
    if (!allWell)
        exitForTasks(cells);
    TaskYields values;
    for (const TaskCellPtr& cell : cells)
        values.push_back(cell->collect());
    co_return values;
}

Procedure<TaskYields> endTask(TaskCellPtr cell, Shutdown how)
{
    bool killed = how.isBrutal();
    cell->unlink();
    if (!cell->isOver()) {
        cell->exit(killed ? ExitReason::kill() : ExitReason::shutdown());
        const bool bounded = !killed && !how.isInfinite();
        co_await waitForTask(cell, bounded ? how.timeout() : forever);
    }
    if (!cell->isOver()) {
        killed = true;
        cell->exit(ExitReason::kill());
        co_await waitForTask(cell, forever);
    }
    TaskOutcome outcome = cell->collect();
    const bool asAsked = !outcome && ((killed && outcome.error() == ExitReason::killed()) ||
                                      (!how.isBrutal() && outcome.error() == ExitReason::shutdown()));
    TaskYields yields(1);
    if (!asAsked)
        yields.front() = std::move(outcome);
    co_return yields;
}

Procedure<TaskYields> yieldAll(TaskCells cells, YieldMany rule)
{
    co_await waitForTasks(cells, {.wanted = rule.limit, .timeout = rule.timeout});
    TaskYields yields(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i]->isOver() || rule.onTimeout == OnTimeout::Leave) {
            yields[i] = collectedYield(*cells[i]);
        } else if (rule.onTimeout == OnTimeout::Ignore) {
            yields[i] = ignoredYield(*cells[i]);
        } else {
            TaskYields one = co_await endTask(cells[i], Shutdown::brutalKill());
            yields[i] = std::move(one.front());
        }
    }
    co_return yields;
}

} // namespace

Procedure<TaskYields> awaitTasks(TaskCells cells, std::chrono::milliseconds timeout)
{
    requireTaskOwner(cells);
    return awaitAll(std::move(cells), checkedTimeout(timeout));
}

Procedure<TaskYields> yieldTasks(TaskCells cells, YieldMany rule)
{
    requireTaskOwner(cells);
    checkedTimeout(rule.timeout);
    if (rule.onTimeout > OnTimeout::Kill)
        throw std::invalid_argument("yieldMany: unknown onTimeout");
    return yieldAll(std::move(cells), rule);
}

Procedure<TaskYields> shutdownTask(TaskCellPtr cell, Shutdown how)
{
    requireTaskOwner({cell});
    checkedTimeout(how.timeout());
    return endTask(std::move(cell), how);
}

TaskYield ignoreTask(const TaskCellPtr& cell)
{
    requireTaskOwner({cell});
    return ignoredYield(*cell);
}

} // namespace amanah::runtime::detail
