// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/access/sign_in.h"

#include "finance/access/passwords.h"
#include "finance/access/permissions.h"
#include "finance/book/reader.h"

#include <QDateTime>
#include <algorithm>

namespace amanah::finance {

namespace {

constexpr std::int64_t secondUs = 1'000'000;
constexpr int freeAttempts = 5;
constexpr std::int64_t firstLockUs = 30 * secondUs;
constexpr std::int64_t longestLockUs = 3600 * secondUs;

std::int64_t lockUs(std::int64_t failures)
{
    std::int64_t lock = firstLockUs;
    for (std::int64_t i = freeAttempts; i < failures && lock < longestLockUs; ++i)
        lock *= 2;
    return std::min(lock, longestLockUs);
}

void keepAttempts(BookConnection& connection, std::int64_t user, std::int64_t failures, std::int64_t untilUs)
{
    Statement(connection,
              "INSERT INTO user_attempt (user_id, failures, until_us) VALUES (?, ?, ?) ON CONFLICT (user_id) DO UPDATE SET failures = "
              "excluded.failures, until_us = excluded.until_us",
              user, failures, untilUs);
}

} // namespace

Result<SignInFacts> answer(BookReader& reader, const SignInFactsQuery& query)
{
    BookConnection& connection = reader.connection();
    SignInFacts facts;
    facts.hasUsers = bookHasUsers(connection);
    Statement row(connection,
                  "SELECT u.id, u.login, s.hash FROM app_user u JOIN user_secret s ON s.user_id = u.id JOIN user_version v ON v.seq = (SELECT "
                  "max(seq) FROM user_version w WHERE w.user_id = u.id) WHERE u.login = ? AND v.active = 1",
                  query.login);
    if (row.next()) {
        facts.user = row.integer(0);
        facts.login = row.text(1);
        facts.hash = row.text(2);
    }
    return facts;
}

Result<void> beginAttempt(BookConnection& connection, std::int64_t user, std::int64_t nowUs)
{
    std::int64_t failures = 0;
    std::int64_t untilUs = 0;
    {
        Statement row(connection, "SELECT failures, until_us FROM user_attempt WHERE user_id = ?", user);
        if (row.next()) {
            failures = row.integer(0);
            untilUs = row.integer(1);
        }
    }
    if (untilUs > nowUs) {
        // A clock that was set back would lock for days: an hour from now is never too early.
        if (untilUs > nowUs + longestLockUs)
            keepAttempts(connection, user, failures, untilUs = nowUs + longestLockUs);
        const auto seconds = (untilUs - nowUs + secondUs - 1) / secondUs;
        return refuse(Code::NotPermitted, QStringLiteral("password"),
                      QStringLiteral("Too many wrong passwords: please try again in %1 seconds.").arg(seconds), QStringLiteral("locked_out"));
    }
    ++failures;
    keepAttempts(connection, user, failures, failures >= freeAttempts ? nowUs + lockUs(failures) : 0);
    return {};
}

void forgetAttempts(BookConnection& connection, std::int64_t user)
{
    Statement(connection, "DELETE FROM user_attempt WHERE user_id = ?", user);
}

Result<void> judgePassword(const SignInFacts& facts, const QString& password)
{
    const bool matches = passwordMatches(facts.user > 0 ? facts.hash : nobodysHash(), password);
    if (matches && facts.user > 0)
        return {};
    return refuse(Code::NotPermitted, QStringLiteral("password"), QStringLiteral("This login and password do not belong together."),
                  QStringLiteral("password"));
}

Result<void> noteAttempt(BookConnection& connection, std::int64_t user, AttemptStep step, std::int64_t nowUs)
{
    try {
        connection.execute("BEGIN IMMEDIATE");
        Result<void> noted;
        if (step == AttemptStep::Begin)
            noted = beginAttempt(connection, user, nowUs);
        else
            forgetAttempts(connection, user);
        connection.execute("COMMIT"); // also what a lock changed
        return noted;
    } catch (const SqlFailure& failure) {
        if (connection.inTransaction())
            connection.execute("ROLLBACK");
        return Refusal(failure.toError());
    }
}

} // namespace amanah::finance
