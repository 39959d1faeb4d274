// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/access/session_service.h"

#include <QRandomGenerator>
#include <array>

namespace amanah::finance {

using runtime::ExitReason;

namespace {

std::string placeKey(const QString& token) { return "session:" + token.toStdString(); }
std::string openKey(const QString& token) { return "open:" + token.toStdString(); }

} // namespace

QString UserSession::newToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(words.data()), 32).toHex());
}

runtime::StartChild UserSession::start(const SessionOrder& order, const runtime::Registry& sessions)
{
    return {sessions.startedVia(placeKey(order.token), runtime::childSpec<UserSession>("UserSession", order, sessions).temporary())};
}

runtime::ServerRef<UserSession> UserSession::find(const runtime::Registry& sessions, const QString& token)
{
    return sessions.via<UserSession>(placeKey(token));
}

QString UserSession::loginOf(const runtime::Registry& sessions, const QString& token)
{
    if (token.isEmpty())
        return {};
    const auto entries = sessions.lookup(openKey(token));
    return entries.empty() ? QString() : QString::fromStdString(entries.front().value);
}

runtime::Init<UserSession::State> UserSession::init()
{
    m_sessions.registerKey(openKey(m_order.token), m_order.login.toStdString());
    if (m_order.idleLock.count() > 0)
        return ok(State{}).timeout(m_order.idleLock);
    return ok(State{});
}

runtime::Next<UserSession::State> UserSession::rest(const State& state)
{
    if (m_order.idleLock.count() > 0 && !state.locked)
        return next(state).timeout(m_order.idleLock);
    return next(state);
}

runtime::Next<UserSession::State> UserSession::handleCast(const State& state, const TouchSession&)
{
    return rest(state);
}

runtime::Next<UserSession::State> UserSession::handleCast(const State&, const EndSession&)
{
    return stop(ExitReason::normal());
}

runtime::Reply<bool, UserSession::State> UserSession::handleCall(const State& state, const LockSession& call, runtime::From<bool>)
{
    if (call.locked && !state.locked)
        m_sessions.unregister(openKey(m_order.token));
    if (!call.locked && state.locked)
        m_sessions.registerKey(openKey(m_order.token), m_order.login.toStdString());
    if (m_order.idleLock.count() > 0 && !call.locked)
        return reply(true, State{call.locked}).timeout(m_order.idleLock);
    return reply(true, State{call.locked});
}

runtime::Next<UserSession::State> UserSession::handleTimeout(const State&)
{
    m_sessions.unregister(openKey(m_order.token));
    return next(State{true});
}

std::string UserSession::formatState(const State& state)
{
    return state.locked ? "locked" : "open";
}

} // namespace amanah::finance
