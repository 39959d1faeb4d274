// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/task_stream.h"

#include "runtime/core.h"

#include <algorithm>
#include <stdexcept>
#include <thread>

namespace amanah::runtime {

std::size_t defaultConcurrency() { return std::max(1U, std::thread::hardware_concurrency()); }

namespace detail {

StreamCore::StreamCore(Runtime& runtime, std::size_t inputs, Starter starter, StreamOptions options)
    : m_runtime(runtime), m_owner(runtime.current()), m_inputs(inputs), m_starter(std::move(starter)), m_options(options)
{
    if (options.maxConcurrency == 0)
        throw std::invalid_argument("stream: maxConcurrency must be positive");
    if (options.timeout.count() <= 0)
        throw std::invalid_argument("stream: timeout must be positive");
    if (options.onTimeout > StreamTimeout::Kill)
        throw std::invalid_argument("stream: unknown onTimeout");
}

StreamCore::~StreamCore() { endAll(); }

void StreamCore::requireOwner() const
{
    const Process* here = Core::current();
    if (m_owner != (here ? here->pid() : Pid{}))
        throw std::invalid_argument("stream: must be read by its owner " +
                                    (m_owner ? m_owner.toString() : std::string("outside the runtime")));
}

Procedure<StreamResults> StreamCore::take(std::shared_ptr<StreamCore> stream, std::size_t limit)
{
    StreamResults taken;
    while (taken.size() < limit && !stream->isDone()) {
        if (!stream->moveReady(taken))
            co_await stream->step();
    }
    co_return taken;
}

bool StreamCore::moveReady(StreamResults& to)
{
    if (m_ready.empty())
        return false;
    to.push_back(std::move(m_ready.front()));
    m_ready.pop_front();
    return true;
}

Procedure<> StreamCore::step()
{
    // What ends the owner ends its tasks first, so that none of them is heard of after that.
    try {
        startMore();
        gather();
        checkDeadlines();
    } catch (...) {
        endAll();
        throw;
    }
    if (!m_ready.empty() || m_running.empty())
        co_return;
    TaskGate gate(m_runtime.core(), patience());
    {
        const std::lock_guard guard(m_mutex);
        if (!m_arrived.empty())
            co_return;
        m_gate = &gate;
    }
    co_await gate;
    const std::lock_guard guard(m_mutex);
    m_gate = nullptr;
}

void StreamCore::startMore()
{
    while (m_running.size() < m_options.maxConcurrency && m_next < m_inputs) {
        const std::size_t index = m_next++;
        const TimePoint deadline = m_options.timeout == forever ? TimePoint::max() : m_runtime.now() + m_options.timeout;
        m_running.push_back({index, m_starter(index), deadline});
        TaskCell& cell = *m_running.back().cell;
        cell.keepQuiet();
        if (!cell.listen(*this))
            taskIsOver(cell, cell.failed());
    }
}

void StreamCore::taskIsOver(TaskCell& cell, bool)
{
    const std::lock_guard guard(m_mutex);
    m_arrived.push_back(&cell);
    if (m_gate)
        m_gate->open();
}

void StreamCore::gather()
{
    std::vector<const TaskCell*> arrived;
    {
        const std::lock_guard guard(m_mutex);
        arrived.swap(m_arrived);
    }
    for (const TaskCell* cell : arrived)
        gatherOne(cell);
    if (!arrived.empty())
        startMore();
}

void StreamCore::gatherOne(const TaskCell* cell)
{
    const auto found =
        std::find_if(m_running.begin(), m_running.end(), [cell](const Running& one) { return one.cell.get() == cell; });
    if (found == m_running.end())
        return;
    const Running ended = std::move(*found);
    m_running.erase(found);
    finish(ended.index, ended.cell->collect());
}

void StreamCore::finish(std::size_t index, TaskOutcome outcome)
{
    if (!m_options.ordered) {
        m_ready.push_back({index, std::move(outcome)});
        return;
    }
    m_finished.emplace(index, std::move(outcome));
    while (!m_finished.empty() && m_finished.begin()->first == m_delivered) {
        m_ready.push_back({m_delivered++, std::move(m_finished.begin()->second)});
        m_finished.erase(m_finished.begin());
    }
}

void StreamCore::checkDeadlines()
{
    const TimePoint now = m_runtime.now();
    const auto isLate = [now](const Running& one) { return one.deadline <= now; };
    for (;;) {
        const auto late = std::find_if(m_running.begin(), m_running.end(), isLate);
        if (late == m_running.end())
            return;
        const std::string name = "task " + late->cell->pid().toString();
        if (m_options.onTimeout == StreamTimeout::Exit)
            throw ExitWith{ExitReason::timeout(name), {}};
        end(*late);
        const std::size_t index = late->index;
        m_running.erase(late);
        finish(index, tl::unexpected(ExitReason::timeout(name)));
        startMore();
    }
}

std::chrono::milliseconds StreamCore::patience() const
{
    TimePoint first = TimePoint::max();
    for (const Running& one : m_running)
        first = std::min(first, one.deadline);
    if (first == TimePoint::max())
        return forever;
    return std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(first - m_runtime.now()));
}

void StreamCore::end(Running& running)
{
    running.cell->stopListening(*this);
    running.cell->unlink();
    running.cell->exit(ExitReason::kill());
    running.cell->forget();
}

void StreamCore::endAll()
{
    for (Running& one : m_running)
        end(one);
    m_running.clear();
    m_next = m_inputs;
    const std::lock_guard guard(m_mutex);
    m_arrived.clear();
}

} // namespace detail
} // namespace amanah::runtime
