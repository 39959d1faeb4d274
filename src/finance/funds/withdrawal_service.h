// SPDX-License-Identifier: GPL-3.0-or-later
// WithdrawalService: the door for disbursements. It refuses a bad form (invalid_amount, a zakat fund without its asnaf) before any worker
// is started; whether the fund holds enough is judged by the connection, in the same transaction that posts, and by nobody else.
#pragma once

#include "finance/application/transaction_service.h"
#include "runtime/gen_server.h"

namespace amanah::finance {

struct Withdraw
{
    using Reply = WorkerStarted; // the worker that carries it
    WorkerOrder order;
};

class WithdrawalService : public runtime::GenServer<WithdrawalService>
{
public:
    struct State
    {
        std::int64_t letIn = 0;
        std::int64_t refused = 0;
    };

    runtime::Init<State> init() { return ok(State{}); }
    runtime::Reply<WorkerStarted, State> handleCall(const State& state, const Withdraw& call,
                                                           runtime::From<WorkerStarted> from);
    [[nodiscard]] static std::string formatState(const State& state);
};

} // namespace amanah::finance
