// SPDX-License-Identifier: GPL-3.0-or-later
// A value in a process of its own: Elixir's Agent. Functions are sent to it and run there one after the other, so two updates never meet.
// An Agent is a cheap handle, by pid, name or via. What get() and its like make is co_awaited in a Routine or task, handed to whenDone() in
// a GenServer, or wait()ed for on a foreign thread; when the agent fails or is late, the caller exits with that reason: ExitWith.
// A function that throws ends the agent. One that is too late for its caller still has its effect.
#pragma once

#include "runtime/agent_server.h"
#include "runtime/child_spec.h"
#include "runtime/routine_start.h"

namespace amanah::runtime {

// The answer of an agent, or its failure thrown.
template <class S, class M>
class [[nodiscard]] AgentAnswer
{
public:
    AgentAnswer(Runtime& runtime, ServerRef<AgentServer<S>> agent, M message, std::chrono::milliseconds timeout)
        : m_call(runtime, std::move(agent), std::move(message), timeout)
    {
    }
    [[nodiscard]] bool await_ready() { return m_call.await_ready(); }
    void await_suspend(std::coroutine_handle<> waiting) { m_call.await_suspend(waiting); }
    typename M::Reply await_resume()
    {
        auto result = m_call.await_resume();
        if (!result)
            throw ExitWith{result.error(), {}};
        return std::move(*result);
    }
    // Foreign threads. [simulated: drives it]
    typename M::Reply wait() &&
    {
        detail::requireForeignThread("wait()");
        static_cast<void>(await_ready());
        return await_resume();
    }

private:
    detail::CallWait<AgentServer<S>, M> m_call;
};

template <class S>
class Agent
{
public:
    using Server = AgentServer<S>;
    using First = std::function<S()>;

    Agent(Runtime& runtime, ServerRef<Server> where) : m_runtime(&runtime), m_where(std::move(where)) {}

    // `first` makes the state, at every start. Linked to the process that asks; a root when a foreign thread does.
    template <class F>
    [[nodiscard]] static Procedure<StartResult> startLink(Runtime& runtime, F&& first, std::string name = {})
    {
        static_assert(std::is_invocable_r_v<S, F&>, "An agent's start function takes nothing and returns the state.");
        static_assert(detail::safeInCoAwait<F>, "Give this function a name, and pass the name.");
        SpawnOptions options;
        options.name = std::move(name);
        return runtime::startLink<Server>(runtime, options, First(std::forward<F>(first)));
    }
    // Permanent, and unnamed, until it is told otherwise.
    [[nodiscard]] static ChildSpec spec(std::string id, First first) { return childSpec<Server>(std::move(id), std::move(first)); }

    // f(const S&) -> R
    template <class F>
    [[nodiscard]] auto get(F&& f, std::chrono::milliseconds timeout = defaultCallTimeout) const
    {
        checkFunction<F>();
        using R = std::remove_cvref_t<std::invoke_result_t<F&, const S&>>;
        return ask(typename Server::template Get<R>{std::forward<F>(f)}, timeout);
    }
    // f(const S&) -> S; brings Done.
    template <class F>
    [[nodiscard]] auto update(F&& f, std::chrono::milliseconds timeout = defaultCallTimeout) const
    {
        checkFunction<F>();
        return ask(typename Server::Update{std::forward<F>(f)}, timeout);
    }
    // f(const S&) -> std::pair<R, S>; brings R.
    template <class F>
    [[nodiscard]] auto getAndUpdate(F&& f, std::chrono::milliseconds timeout = defaultCallTimeout) const
    {
        checkFunction<F>();
        using R = typename std::invoke_result_t<F&, const S&>::first_type;
        return ask(typename Server::template GetAndUpdate<R>{std::forward<F>(f)}, timeout);
    }
    // As update(), without an answer.
    template <class F>
    SendResult cast(F f) const
    {
        return m_runtime->cast(m_where, typename Server::Update{std::move(f)});
    }
    [[nodiscard]] Procedure<CallResult<Done>> stop(ExitReason reason = ExitReason::normal(),
                                                   std::chrono::milliseconds timeout = defaultCallTimeout) const
    {
        return stopServer(*m_runtime, m_where, std::move(reason), timeout);
    }

private:
    template <class F>
    static void checkFunction()
    {
        static_assert(std::is_invocable_v<F&, const S&>, "An agent's function takes its state as const S&.");
        static_assert(detail::safeInCoAwait<F>, "Give this function a name, and pass the name.");
    }
    template <class M>
    [[nodiscard]] AgentAnswer<S, M> ask(M message, std::chrono::milliseconds timeout) const
    {
        return {*m_runtime, m_where, std::move(message), timeout};
    }
    Runtime* m_runtime;
    ServerRef<Server> m_where;
};

} // namespace amanah::runtime
