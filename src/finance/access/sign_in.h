// SPDX-License-Identifier: GPL-3.0-or-later
// Judging a password, and what too many wrong ones lead to: after five, 30 seconds, then twice as long each time, up to an hour. An attempt
// is counted before it is judged, so that many at once gain nothing. The wall clock may jump: a step backwards never unlocks early.
#pragma once

#include "finance/access/access_messages.h"
#include "finance/book/connection.h"

namespace amanah::finance {

class BookReader;

struct SignInFacts
{
    bool hasUsers = false; // of the book
    std::int64_t user = 0; // 0: no active user of this name
    QString login;         // as it is written in the book
    QString hash;
};
struct SignInFactsQuery
{
    using Reply = SignInFacts;
    QString login;
};
[[nodiscard]] Result<SignInFacts> answer(BookReader& reader, const SignInFactsQuery& query);

// Counts an attempt; not_permitted on `password` (cause locked_out) while locked, and then it is not counted. Inside a transaction.
[[nodiscard]] Result<void> beginAttempt(BookConnection& connection, std::int64_t user, std::int64_t nowUs);
// The password was right.
void forgetAttempts(BookConnection& connection, std::int64_t user);

// Slow: whether this is the password. not_permitted on `password`, the same for a wrong one and an unknown user.
[[nodiscard]] Result<void> judgePassword(const SignInFacts& facts, const QString& password);

enum class AttemptStep { Begin, Succeeded };
// The same in a short transaction of its own, beside whoever writes: attempts are no history and follow no record.
[[nodiscard]] Result<void> noteAttempt(BookConnection& connection, std::int64_t user, AttemptStep step, std::int64_t nowUs);

} // namespace amanah::finance
