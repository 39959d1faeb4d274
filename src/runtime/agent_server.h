// SPDX-License-Identifier: GPL-3.0-or-later
// The process behind an Agent: a GenServer whose messages are functions. Internal to agent.h, but for those who name it in a ServerRef.
#pragma once

#include "runtime/gen_server.h"

namespace amanah::runtime {

template <class S>
class AgentServer final : public GenServer<AgentServer<S>>
{
public:
    using State = S;
    template <class R>
    struct Get
    {
        using Reply = R;
        std::function<R(const S&)> what;
    };
    template <class R>
    struct GetAndUpdate
    {
        using Reply = R;
        std::function<std::pair<R, S>(const S&)> what;
    };
    struct Update
    {
        using Reply = Done;
        std::function<S(const S&)> what;
    };

    explicit AgentServer(std::function<S()> first) : m_first(std::move(first)) {}
    Init<S> init() { return this->ok(m_first()); }
    template <class R>
    runtime::Reply<R, S> handleCall(const S& state, const Get<R>& get)
    {
        return this->reply(get.what(state));
    }
    template <class R>
    runtime::Reply<R, S> handleCall(const S& state, const GetAndUpdate<R>& get)
    {
        auto [value, next] = get.what(state);
        return this->reply(std::move(value), std::move(next));
    }
    runtime::Reply<Done, S> handleCall(const S& state, const Update& update) { return this->reply(Done{}, update.what(state)); }
    Next<S> handleCast(const S& state, const Update& update) { return this->next(update.what(state)); }

private:
    std::function<S()> m_first;
};

} // namespace amanah::runtime
