// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in and out of a program: the password is judged on the caller's thread, attempts are counted by whoever writes the book.
#include "finance/access/session_service.h"
#include "finance/application/application.h"
#include "finance/book/book_service.h"
#include "finance/book/reader.h"
#include "finance/book/writer.h"
#include "finance/settings/settings_service.h"
#include "runtime/dynamic_supervisor.h"

namespace amanah::finance {

QString FinanceApplication::sessionLogin() const
{
    const QString token = m_commands->session();
    const QString login = UserSession::loginOf(m_sessions, token);
    if (!login.isEmpty())
        std::ignore = m_runtime->cast(UserSession::find(m_sessions, token), TouchSession{});
    return login;
}

QString FinanceApplication::sessionHolder() const
{
    return UserSession::loginOf(m_sessions, m_commands->session());
}

Result<Actor> FinanceApplication::actor()
{
    Result<Actor> found;
    const auto judged = judgedNow([&found, login = sessionHolder(), machineUser = m_options.identity.user](BookReader& reader) -> Result<void> {
        found = actorOf(reader.connection(), login, machineUser);
        return {};
    });
    return judged ? found : Result<Actor>(Refusal(judged.error()));
}

Result<void> FinanceApplication::judgedNow(std::function<Result<void>(BookReader&)> judge)
{
    Result<void> judged;
    const Read asked{[&judged, judge = std::move(judge)](BookReader& reader) { judged = judge(reader); }};
    const auto read = m_runtime->callSync(names::nextReader(), asked, queryTimeout);
    if (!read)
        return refuse(Code::Unavailable, {}, QStringLiteral("The book did not answer in time."), QStringLiteral("restarting"));
    return *read ? judged : *read;
}

Result<void> FinanceApplication::mayAskNow(Reading what)
{
    return judgedNow([what, login = sessionLogin()](BookReader& reader) { return mayAsk(reader, login, what); });
}

Result<void> FinanceApplication::mayRunNow(const QString& command)
{
    return mayDo(m_options.book, sessionLogin(), command.toLatin1().constData());
}

// A program that only reads has no writer of its own; the few bytes of an attempt are written beside whoever has.
Result<void> FinanceApplication::noteAttemptNow(std::int64_t user, AttemptStep step)
{
    if (m_options.access == Access::ReadWrite) {
        const auto noted = askService(names::databaseConnection(), NoteAttempt{user, step});
        if (!noted)
            return refuse(Code::Unavailable, {}, QStringLiteral("The book did not answer in time."), QStringLiteral("restarting"));
        return *noted;
    }
    auto connection = BookConnection::open(m_options.book, BookConnection::Mode::ReadWrite);
    if (!connection)
        return Refusal(connection.error());
    return noteAttempt(**connection, user, step, BookWriter::systemClockUs());
}

Result<bool> FinanceApplication::hasUsers()
{
    bool found = false;
    const Read asked{[&found](BookReader& reader) { found = bookHasUsers(reader.connection()); }};
    const auto read = m_runtime->callSync(names::nextReader(), asked, queryTimeout);
    if (!read)
        return refuse(Code::Unavailable, {}, QStringLiteral("The book did not answer in time."), QStringLiteral("restarting"));
    if (!*read)
        return Refusal(read->error());
    return found;
}

Result<SignInFacts> FinanceApplication::proven(const QString& login, const QString& password)
{
    SignInFacts facts;
    const Read asked{[&facts, login](BookReader& reader) { facts = answer(reader, SignInFactsQuery{login}).value_or(SignInFacts{}); }};
    const auto read = m_runtime->callSync(names::nextReader(), asked, queryTimeout);
    if (!read || !*read)
        return refuse(Code::Unavailable, {}, QStringLiteral("The book did not answer in time."), QStringLiteral("restarting"));
    if (!facts.hasUsers)
        return refuse(Code::Conflict, QStringLiteral("user"), QStringLiteral("This book has no users; it asks nobody for a password."));
    if (facts.user > 0)
        if (const auto begun = noteAttemptNow(facts.user, AttemptStep::Begin); !begun)
            return Refusal(begun.error());
    if (const auto judged = judgePassword(facts, password); !judged)
        return Refusal(judged.error());
    if (const auto noted = noteAttemptNow(facts.user, AttemptStep::Succeeded); !noted)
        return Refusal(noted.error());
    return facts;
}

Result<QString> FinanceApplication::signIn(const QString& login, const QString& password)
{
    const auto facts = proven(login, password);
    if (!facts)
        return Refusal(facts.error());
    const auto minutes = askService(names::config(), GetSetting{Setting::SessionLock});
    SessionOrder order{UserSession::newToken(), facts->login, std::chrono::minutes(minutes ? std::max(0, minutes->toInt()) : 0)};
    const auto started = askService(names::userSessionSupervisor(), UserSession::start(order, m_sessions));
    if (!started || !*started)
        return refuse(Code::Unavailable, {}, QStringLiteral("The session could not be started."), QStringLiteral("restarting"));
    m_sessionUser = facts->login;
    m_commands->useSession(order.token);
    return order.token;
}

void FinanceApplication::signOut()
{
    std::ignore = m_runtime->cast(UserSession::find(m_sessions, m_commands->session()), EndSession{});
    m_commands->useSession({});
    m_sessionUser.clear();
}

void FinanceApplication::lockSession()
{
    std::ignore = m_runtime->callSync(UserSession::find(m_sessions, m_commands->session()), LockSession{true});
}

Result<void> FinanceApplication::unlockSession(const QString& password)
{
    const auto facts = proven(m_sessionUser, password);
    if (!facts)
        return Refusal(facts.error());
    const auto open = m_runtime->callSync(UserSession::find(m_sessions, m_commands->session()), LockSession{false});
    if (!open)
        return refuse(Code::NotPermitted, QStringLiteral("user"), QStringLiteral("The session is gone; please sign in."), QStringLiteral("sign_in"));
    return {};
}

} // namespace amanah::finance
