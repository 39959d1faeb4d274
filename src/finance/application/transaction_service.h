// SPDX-License-Identifier: GPL-3.0-or-later
// TransactionWorker: one temporary process per command in flight, under Finance.TransactionSupervisor. It checks the form
// (TransactionProcessor, the check-or-crash step), hands the connection one unit of work, tells the desk the answer, and ends.
// It holds nothing that is not in the request: when it crashes, the desk starts another with the same key.
#pragma once

#include "finance/application/command_request.h"
#include "finance/book/book_service.h"
#include "runtime/child_spec.h"
#include "runtime/gen_server.h"

#include <stdexcept>

namespace amanah::finance {

// What should be impossible happened: the unit of work broke its own promise and was rolled back.
class BrokenPromise : public std::logic_error
{
public:
    using std::logic_error::logic_error;
};

// The check-or-crash step: a bad form is a refusal, a broken promise an exception. Plain functions.
class TransactionProcessor
{
public:
    [[nodiscard]] static Result<UnitOfWork> check(const CommandRequest& request);
    // The reply or the refusal; a defect in the unit of work throws BrokenPromise.
    [[nodiscard]] static Result<CommandReply> judge(const Outcome& outcome);
};

struct WorkerOrder
{
    CommandRequestPtr request;
    runtime::Pid desk;
    runtime::Ref ticket;
};

// The supervisor's word on a worker asked for.
using WorkerStarted = runtime::AdminResult<runtime::Pid>;
// What Finance.TransactionSupervisor is told to start.
[[nodiscard]] runtime::StartChild startWorker(const WorkerOrder& order);

class TransactionWorker : public runtime::GenServer<TransactionWorker>
{
public:
    struct State
    {
    };
    struct Begin
    {
    };
    using Continue = Begin;

    explicit TransactionWorker(WorkerOrder order) : m_order(std::move(order)) {}

    runtime::Init<State> init();
    runtime::Next<State> handleContinue(const State& state, const Begin& begin);
    void terminate(const runtime::ExitReason& reason, const State& state);

private:
    void answer(Result<CommandReply> result);
    runtime::Next<State> answered(runtime::CallResult<Outcome> result);

    WorkerOrder m_order;
};

} // namespace amanah::finance
