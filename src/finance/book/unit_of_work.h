// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker hands the one writer: a key, what was asked, and how the book judges and posts it. docs/architecture.md, "One write".
// Plain values; the functions inside run on the writer's thread only.
#pragma once

#include "finance/book/command_reply.h"
#include "finance/book/events.h"
#include "finance/money/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <functional>
#include <vector>

namespace amanah::finance {

class BookTransaction;
class BookConnection;

// Who writes; recorded in every audit record. Neither is a person's name unless the user chose it as a login.
struct WriterIdentity
{
    QString user;
    QString machine;

    // `user` on this computer; empty: as the login says. The machine's name tells machines apart without naming any.
    [[nodiscard]] static WriterIdentity here(const QString& user = {});
};

// What a form is judged against, besides itself.
struct FormContext
{
    Currency bookCurrency;
    QDate today;
};

struct UnitOfWork
{
    QString key;
    QString command;
    QByteArray request; // SHA-256 of the fields as the caller gave them
    QString session;    // the token shown; the connection finds out whose it is
    QString signedInAs; // the login of an open session, or nobody's
    // Judges existence, permission, period and balance, and posts. Gives the audit sequence that the key will answer with. A refusal
    // or an exception leaves nothing behind.
    std::function<Result<std::int64_t>(BookTransaction&)> judge;
    // The answer of what was just written, where that is known without reading; otherwise as `answer`.
    std::function<CommandReply(BookTransaction&, std::int64_t seq)> answerNow;
    // The first answer, told again from the rows of that record: they never change.
    std::function<CommandReply(BookConnection&, std::int64_t seq)> answer;
};

struct Outcome
{
    Result<CommandReply> result = refuse(Code::Defect, {}, QStringLiteral("not judged")); // Code::Defect: a promise was broken
    std::vector<BookEvent> events;
    bool replayed = false;   // the key was known: this is the first answer again
    bool leaveNoTrace = false; // texts were erased: the log that may still hold them is cut before anybody is answered
};

} // namespace amanah::finance
