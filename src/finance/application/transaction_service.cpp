// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/transaction_service.h"

#include "finance/application/names.h"
#include "runtime/dynamic_supervisor.h"

namespace amanah::finance {

using runtime::CallResult;
using runtime::ExitReason;

Result<UnitOfWork> TransactionProcessor::check(const CommandRequest& request)
{
    if (request.key.isEmpty() || request.key.toUtf8().size() > 200)
        return refuse(Code::InvalidInput, QStringLiteral("key"), QStringLiteral("A key has 1 to 200 bytes."));
    Result<UnitOfWork> unit = request.prepare();
    if (unit && !unit->judge)
        throw BrokenPromise("a command without a judge");
    return unit;
}

Result<CommandReply> TransactionProcessor::judge(const Outcome& outcome)
{
    if (!outcome.result && outcome.result.error().code == Code::Defect)
        throw BrokenPromise(outcome.result.error().cause.toStdString());
    return outcome.result;
}

runtime::StartChild startWorker(const WorkerOrder& order)
{
    return {runtime::childSpec<TransactionWorker>("TransactionWorker", order).temporary()};
}

runtime::Init<TransactionWorker::State> TransactionWorker::init()
{
    return ok(State{}).then(Begin{});
}

runtime::Next<TransactionWorker::State> TransactionWorker::handleContinue(const State&, const Begin&)
{
    Result<UnitOfWork> unit = TransactionProcessor::check(*m_order.request);
    if (!unit) {
        answer(Refusal(unit.error()));
        return stop(ExitReason::normal());
    }
    unit->session = m_order.request->session;
    callAsync(names::databaseConnection(), ExecuteUnit{std::move(*unit)}, connectionTimeout,
              [this](const State&, CallResult<Outcome> result) { return answered(std::move(result)); });
    return keep();
}

runtime::Next<TransactionWorker::State> TransactionWorker::answered(CallResult<Outcome> result)
{
    // A connection that died or is busy is no answer: whether the unit was committed is told by its key, at the next attempt.
    if (result)
        answer(TransactionProcessor::judge(*result));
    else
        answer(refuse(Code::Unavailable, {}, QStringLiteral("The book's connection did not answer; the command is tried again."),
                      QStringLiteral("restarting")));
    return stop(ExitReason::normal());
}

void TransactionWorker::terminate(const ExitReason& reason, const State&)
{
    if (reason.kind() == ExitReason::Kind::Error)
        send(m_order.desk, WorkerCrashed{m_order.ticket, reason});
}

void TransactionWorker::answer(Result<CommandReply> result)
{
    send(m_order.desk, WorkerAnswer{m_order.ticket, std::move(result)});
}

} // namespace amanah::finance
