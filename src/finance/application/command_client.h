// SPDX-License-Identifier: GPL-3.0-or-later
// The only retry logic there is. A command goes in with a key and comes back answered exactly once: workers crash, services restart, and
// the same key is sent again with back-off until an answer, a deadline or the third crash of its own worker.
// Used by the command line, import, drill and (later) the window's gateway. Callable from any thread; `done` runs on a runtime thread and
// must be short.
#pragma once

#include "finance/application/command_request.h"
#include "finance/book/unit_for.h"
#include "runtime/runtime.h"

#include <chrono>
#include <functional>
#include <mutex>

namespace amanah::finance {

struct CommandClientOptions
{
    std::chrono::milliseconds deadline{30'000};
    // A command whose own worker crashed this often is a defect and is answered as one.
    int maxCrashes = 3;
    Currency bookCurrency;
};

class CommandClient
{
public:
    using Done = std::function<void(Result<CommandReply>)>;

    // Starts the desk, a plain process outside the finance tree, so that a fall of the tree takes no command in flight with it.
    CommandClient(runtime::Runtime& runtime, CommandClientOptions options);
    // Answers what is still in flight with `unavailable`; it may or may not be in the book, and its key tells.
    ~CommandClient();
    CommandClient(const CommandClient&) = delete;
    CommandClient& operator=(const CommandClient&) = delete;

    // As the destructor; whatever is submitted afterwards is refused as stopped. Waits; foreign threads.
    void stop();

    void submit(CommandRequestPtr request, Done done);
    // Foreign threads, never the GUI thread: waits for the answer, at most the deadline.
    [[nodiscard]] Result<CommandReply> run(CommandRequestPtr request);

    // Many commands in one message and one commit, at most ExecuteTogether::maxTogether: each with its own key, savepoint and answer, in order.
    // What gets no answer, or breaks a promise, goes the way of a single command, under the same key. Waits; foreign threads.
    [[nodiscard]] std::vector<Result<CommandReply>> runTogether(const std::vector<CommandRequestPtr>& requests);
    // The answer of such a command as its type.
    template <class Command>
    [[nodiscard]] static Result<typename Command::Reply> answerOf(const Result<CommandReply>& answer)
    {
        return typed<typename Command::Reply>(answer);
    }

    // An empty key gets a new random one.
    template <class Command>
    void submit(const Command& command, const QString& key, std::function<void(Result<typename Command::Reply>)> done)
    {
        submit(requestFor(command, key),
               [done = std::move(done)](const Result<CommandReply>& answer) { done(typed<typename Command::Reply>(answer)); });
    }
    template <class Command>
    [[nodiscard]] Result<typename Command::Reply> run(const Command& command, const QString& key = {})
    {
        return typed<typename Command::Reply>(run(requestFor(command, key)));
    }

    // Whose commands these are from now on; any thread.
    void useSession(const QString& token);
    [[nodiscard]] QString session() const;

    [[nodiscard]] static QString newKey();

    template <class Command>
    [[nodiscard]] CommandRequestPtr requestFor(const Command& command, const QString& key) const
    {
        CommandRequest request;
        request.key = key.isEmpty() ? newKey() : key;
        request.name = QString::fromLatin1(Command::commandName);
        request.door = doorOf<Command>();
        request.session = session();
        request.prepare = [command, key = request.key, currency = m_options.bookCurrency] {
            return unitFor(command, key, FormContext{currency, QDate::currentDate()});
        };
        return std::make_shared<const CommandRequest>(std::move(request));
    }

private:
    // Disbursements go through WithdrawalService: a command says so by `static constexpr bool isWithdrawal = true`.
    template <class Command>
    static constexpr CommandRequest::Door doorOf()
    {
        if constexpr (requires { requires Command::isWithdrawal; })
            return CommandRequest::Door::Withdrawals;
        else
            return CommandRequest::Door::Transactions;
    }

    template <class Reply>
    [[nodiscard]] static Result<Reply> typed(const Result<CommandReply>& answer)
    {
        if (!answer)
            return Refusal(answer.error());
        return replyAs<Reply>(*answer);
    }

    runtime::Runtime& m_runtime;
    CommandClientOptions m_options;
    runtime::Pid m_desk;
    mutable std::mutex m_sessionMutex;
    QString m_session;
};

} // namespace amanah::finance
