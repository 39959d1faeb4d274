// SPDX-License-Identifier: GPL-3.0-or-later
// One command on its way to the book, with its type left behind: what it is called, under which key, and how it becomes a unit of work.
// The key makes it exactly-once: whoever sends the same request again, after whatever crash, gets the first answer.
// Plain value, any thread.
#pragma once

#include "finance/book/unit_of_work.h"
#include "finance/money/result.h"
#include "runtime/exit_reason.h"
#include "runtime/pid.h"

#include <functional>
#include <memory>

namespace amanah::finance {

struct CommandRequest
{
    // Which service lets the command in.
    enum class Door { Transactions, Withdrawals };

    QString key;
    QString name; // "donation.record"; for crash reports and the tree
    Door door = Door::Transactions;
    QString session; // the token of who asks; empty in a book without users
    // The form check: gives the unit of work, or refuses. A broken promise is an exception and crashes the worker that asked.
    std::function<Result<UnitOfWork>()> prepare;
};

using CommandRequestPtr = std::shared_ptr<const CommandRequest>;

// The worker's last words to the desk, sent before it ends. `ticket` is the desk's name for the command.
struct WorkerAnswer
{
    runtime::Ref ticket;
    Result<CommandReply> answer;
};

// Or these, when it crashed: said by the worker itself, because one that crashes at once is gone before anybody can watch it.
struct WorkerCrashed
{
    runtime::Ref ticket;
    runtime::ExitReason reason;
};

} // namespace amanah::finance
