// SPDX-License-Identifier: GPL-3.0-or-later
// UserSession: one temporary process per signed-in user under Finance.SessionSupervisor. While it is open it holds, in the registry of
// sessions, a token with the login as its value; whoever writes or asks shows the token. Idle, it locks: the token is worth nothing until
// the password is given again. When it falls, its user signs in anew. Nothing of it is kept on disk.
#pragma once

#include "runtime/child_spec.h"
#include "runtime/gen_server.h"
#include "runtime/registry.h"

#include <QString>
#include <chrono>

namespace amanah::finance {

struct SessionOrder
{
    QString token; // 64 hex digits from the system's generator
    QString login;
    std::chrono::milliseconds idleLock{0}; // 0: never
};

// Somebody used the session.
struct TouchSession
{
};
struct LockSession
{
    using Reply = bool;
    bool locked = true; // false: the password was given again
};
struct EndSession
{
};

class UserSession : public runtime::GenServer<UserSession>
{
public:
    struct State
    {
        bool locked = false;
    };

    UserSession(SessionOrder order, runtime::Registry sessions) : m_order(std::move(order)), m_sessions(std::move(sessions)) {}

    runtime::Init<State> init();
    runtime::Next<State> handleCast(const State& state, const TouchSession& touch);
    runtime::Next<State> handleCast(const State& state, const EndSession& end);
    runtime::Reply<bool, State> handleCall(const State& state, const LockSession& call, runtime::From<bool> from);
    runtime::Next<State> handleTimeout(const State& state);
    [[nodiscard]] static std::string formatState(const State& state);

    // What the supervisor of sessions is told to start.
    [[nodiscard]] static runtime::StartChild start(const SessionOrder& order, const runtime::Registry& sessions);
    [[nodiscard]] static runtime::ServerRef<UserSession> find(const runtime::Registry& sessions, const QString& token);
    // Whose session `token` is, while it is open; empty otherwise. Any thread.
    [[nodiscard]] static QString loginOf(const runtime::Registry& sessions, const QString& token);
    [[nodiscard]] static QString newToken();

private:
    [[nodiscard]] runtime::Next<State> rest(const State& state);

    SessionOrder m_order;
    runtime::Registry m_sessions;
};

} // namespace amanah::finance
