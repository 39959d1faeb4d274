// SPDX-License-Identifier: GPL-3.0-or-later
// One task per input, at most so many at a time, and their results one after the other: Elixir's async_stream. Nothing runs ahead of the
// consumer but what maxConcurrency allows. `while (auto item = co_await stream.next())` takes one; all() takes the rest. Both are
// TaskAnswers, for the owner only. Letting the stream go, or the end of its owner, kills the tasks that still run.
// A linked task that fails ends an owner that does not trap exits; one that does gets the failure as the item's result.
#pragma once

#include "runtime/task.h"

#include <deque>
#include <map>

namespace amanah::runtime {

[[nodiscard]] std::size_t defaultConcurrency(); // the machine's cores

enum class StreamTimeout : std::uint8_t {
    Exit, // the owner exits with timeout
    Kill, // the task is killed, and timeout is the result of its item
};
struct StreamOptions
{
    std::size_t maxConcurrency = defaultConcurrency();
    bool ordered = true; // results in the order of the inputs; otherwise as they come
    std::chrono::milliseconds timeout = defaultCallTimeout; // of one task, from its start
    StreamTimeout onTimeout = StreamTimeout::Exit;
    bool zipInputOnExit = false; // an item that failed carries its input
};

template <class In, class R>
struct StreamItem
{
    std::size_t index = 0; // of the input
    TaskResult<R> result;
    std::optional<In> input{};
};

namespace detail {

struct StreamResult
{
    std::size_t index = 0;
    TaskOutcome outcome;
};
using StreamResults = std::vector<StreamResult>;

// A stream without its types.
class StreamCore final : private TaskListener
{
public:
    using Starter = std::function<TaskCellPtr(std::size_t index)>;
    StreamCore(Runtime& runtime, std::size_t inputs, Starter starter, StreamOptions options);
    ~StreamCore();
    StreamCore(const StreamCore&) = delete;
    StreamCore& operator=(const StreamCore&) = delete;

    // At most `limit`; fewer at the end. std::invalid_argument for who is not the owner.
    [[nodiscard]] static Procedure<StreamResults> take(std::shared_ptr<StreamCore> stream, std::size_t limit);
    void requireOwner() const;

private:
    struct Running
    {
        std::size_t index = 0;
        TaskCellPtr cell;
        TimePoint deadline;
    };
    void taskIsOver(TaskCell& cell, bool failed) override;
    [[nodiscard]] Procedure<> step(); // to the next change
    void startMore();
    void gather();
    void gatherOne(const TaskCell* cell);
    void checkDeadlines();
    [[nodiscard]] std::chrono::milliseconds patience() const;
    void finish(std::size_t index, TaskOutcome outcome);
    [[nodiscard]] bool moveReady(StreamResults& to);
    [[nodiscard]] bool isDone() const { return m_running.empty() && m_next == m_inputs && m_finished.empty() && m_ready.empty(); }
    void end(Running& running);
    void endAll();

    Runtime& m_runtime;
    Pid m_owner;
    std::size_t m_inputs;
    Starter m_starter;
    StreamOptions m_options;
    std::size_t m_next = 0;      // the input to be started
    std::size_t m_delivered = 0; // ordered only
    std::vector<Running> m_running;
    std::deque<StreamResult> m_ready;            // in the order of their coming
    std::map<std::size_t, TaskOutcome> m_finished; // ordered: those before whom one is missing
    std::mutex m_mutex;                          // the two below, which a runtime thread touches for a foreign owner
    std::vector<const TaskCell*> m_arrived;
    TaskGate* m_gate = nullptr;
};

} // namespace detail

template <class In, class R>
class TaskStream
{
public:
    using Item = StreamItem<In, R>;
    TaskStream(std::shared_ptr<detail::StreamCore> core, std::shared_ptr<const std::vector<In>> inputs, bool zips)
        : m_core(std::move(core)), m_inputs(std::move(inputs)), m_zips(zips)
    {
    }
    // Nothing when all were delivered.
    TaskAnswer<std::optional<Item>, detail::StreamResults> next() &
    {
        m_core->requireOwner();
        return {detail::StreamCore::take(m_core, 1), [inputs = m_inputs, zips = m_zips](detail::StreamResults& one) {
                    return one.empty() ? std::optional<Item>() : std::optional<Item>(item(one.front(), *inputs, zips));
                }};
    }
    TaskAnswer<std::vector<Item>, detail::StreamResults> all() &
    {
        m_core->requireOwner();
        return {detail::StreamCore::take(m_core, m_inputs->size()), [inputs = m_inputs, zips = m_zips](detail::StreamResults& all) {
                    std::vector<Item> items;
                    items.reserve(all.size());
                    for (detail::StreamResult& one : all)
                        items.push_back(item(one, *inputs, zips));
                    return items;
                }};
    }

private:
    static Item item(detail::StreamResult& one, const std::vector<In>& inputs, bool zips)
    {
        if (one.outcome)
            return {one.index, TaskResult<R>(detail::valueOf<R>(*one.outcome)), {}};
        return {one.index, tl::unexpected(one.outcome.error()), zips ? std::optional<In>(inputs[one.index]) : std::nullopt};
    }
    std::shared_ptr<detail::StreamCore> m_core;
    std::shared_ptr<const std::vector<In>> m_inputs;
    bool m_zips;
};

namespace detail {

// The body of the task for one input.
template <class F, class In>
struct StreamBody
{
    F body;
    In input;
    decltype(auto) operator()(TaskContext& task)
        requires std::is_invocable_v<F&, TaskContext&, const In&>
    {
        return body(task, std::as_const(input));
    }
    decltype(auto) operator()()
        requires(std::is_invocable_v<F&, const In&> && !std::is_invocable_v<F&, TaskContext&, const In&>)
    {
        return body(std::as_const(input));
    }
};

template <class In, class F>
[[nodiscard]] auto makeStream(TaskStart how, std::vector<In> given, F body, StreamOptions options)
{
    using Body = StreamBody<F, In>;
    static_assert(isTaskBody<Body>, "A stream's body is a function R(const In&) or R(TaskContext&, const In&), or a coroutine "
                                    "Procedure<R>(TaskContext&, const In&).");
    using R = TaskResultOf<Body>;
    const auto inputs = std::make_shared<const std::vector<In>>(std::move(given));
    Runtime& runtime = *how.runtime;
    auto starter = [how = std::move(how), inputs, body = std::move(body)](std::size_t index) {
        return startTask(how, makeTaskBody(Body{body, (*inputs)[index]}));
    };
    const bool zips = options.zipInputOnExit;
    return TaskStream<In, R>(std::make_shared<StreamCore>(runtime, inputs->size(), std::move(starter), options), inputs, zips);
}

} // namespace detail

template <class In, class F>
[[nodiscard]] auto asyncStream(Runtime& runtime, std::vector<In> inputs, F body, StreamOptions options = {})
{
    return detail::makeStream({.runtime = &runtime}, std::move(inputs), std::move(body), options);
}

} // namespace amanah::runtime
