// SPDX-License-Identifier: GPL-3.0-or-later
// The desk behind CommandClient: it holds every command in flight, starts a worker for each attempt, watches it, and answers once.
// Not supervised on purpose; see CommandClient. Its book-keeping is a member, not State: it is never rebuilt.
#pragma once

#include "finance/application/command_client.h"
#include "finance/application/transaction_service.h"
#include "runtime/child_spec.h"
#include "runtime/gen_server.h"

#include <unordered_map>

namespace amanah::finance {

// Whoever submitted is owed an answer once, also when the desk ends before it read the command: then the last owner's end answers.
class OwedAnswer
{
public:
    explicit OwedAnswer(CommandClient::Done done) : m_done(std::move(done)) {}
    ~OwedAnswer();
    OwedAnswer(const OwedAnswer&) = delete;
    OwedAnswer& operator=(const OwedAnswer&) = delete;
    void give(Result<CommandReply> answer); // once

private:
    CommandClient::Done m_done;
};

struct SubmitCommand
{
    CommandRequestPtr request;
    std::shared_ptr<OwedAnswer> owed;
};

class CommandDesk : public runtime::GenServer<CommandDesk>
{
public:
    struct State
    {
    };
    struct RetryDue
    {
        runtime::Ref ticket;
    };
    struct DeadlineDue
    {
        runtime::Ref ticket;
    };
    using Infos = runtime::Messages<WorkerAnswer, WorkerCrashed, runtime::Down, RetryDue, DeadlineDue>;

    explicit CommandDesk(CommandClientOptions options) : m_options(options) {}

    runtime::Init<State> init() { return ok(State{}); }
    runtime::Next<State> handleCast(const State& state, const SubmitCommand& command);
    runtime::Next<State> handleInfo(const State& state, const WorkerAnswer& answer);
    runtime::Next<State> handleInfo(const State& state, const WorkerCrashed& crashed);
    runtime::Next<State> handleInfo(const State& state, const runtime::Down& down);
    runtime::Next<State> handleInfo(const State& state, const RetryDue& due);
    runtime::Next<State> handleInfo(const State& state, const DeadlineDue& due);

private:
    struct InFlight
    {
        CommandRequestPtr request;
        std::shared_ptr<OwedAnswer> owed;
        runtime::Ref worker; // the monitor of the attempt that runs, or empty
        runtime::Ref deadline;
        int attempts = 0;
        bool isRunning = false; // an attempt is under way; otherwise the next one is set
        int crashes = 0;
        runtime::ExitReason lastCrash;
    };

    void attempt(runtime::Ref ticket);
    void workerStarted(runtime::Ref ticket, int attempt, const runtime::CallResult<WorkerStarted>& result);
    void retryLater(runtime::Ref ticket, InFlight& flight);
    void finish(runtime::Ref ticket, Result<CommandReply> answer);

    CommandClientOptions m_options;
    std::unordered_map<runtime::Ref, InFlight> m_inFlight;
    std::unordered_map<runtime::Ref, runtime::Ref> m_ticketOfWorker; // monitor → ticket
};

} // namespace amanah::finance
