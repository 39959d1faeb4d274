// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/funds/withdrawal_service.h"

#include "finance/application/names.h"
#include "runtime/dynamic_supervisor.h"

namespace amanah::finance {

using runtime::CallResult;

runtime::Reply<WorkerStarted, WithdrawalService::State> WithdrawalService::handleCall(const State& state, const Withdraw& call,
                                                                                    runtime::From<WorkerStarted> from)
{
    State next = state;
    const auto checked = TransactionProcessor::check(*call.order.request);
    if (!checked) {
        // Said to the desk as a worker would say it; no worker is needed for a refusal of form.
        send(call.order.desk, WorkerAnswer{call.order.ticket, Refusal(checked.error())});
        ++next.refused;
        return reply(WorkerStarted(self()), next);
    }
    ++next.letIn;
    callAsync(names::transactionSupervisor(), startWorker(call.order), workerStartTimeout,
              [this, from](const State&, CallResult<WorkerStarted> started) -> runtime::Next<State> {
                  from.reply(started ? std::move(*started)
                                     : WorkerStarted(tl::unexpect, runtime::ChildError{runtime::ChildError::Code::StartFailed, {}, {}, started.error()}));
                  return keep();
              });
    return noReply(next);
}

std::string WithdrawalService::formatState(const State& state)
{
    return "let in " + std::to_string(state.letIn) + ", refused " + std::to_string(state.refused);
}

} // namespace amanah::finance
