// SPDX-License-Identifier: GPL-3.0-or-later
// DonationPool: fund balances by currency as a view of the book. It loads them after its init, follows the book's events, and checks its
// invariant at every step: a restricted fund is never below zero. A broken invariant is a crash, and the next life loads the book's truth.
#pragma once

#include "finance/book/events.h"
#include "finance/funds/funds_messages.h"
#include "runtime/gen_server.h"
#include "runtime/registry.h"

#include <map>
#include <memory>

namespace amanah::finance {

struct PoolBalances
{
    using Reply = BalancesQuery::Balances; // answered once the view is loaded
};

class DonationPool : public runtime::GenServer<DonationPool>
{
public:
    using Key = std::pair<FundId, Currency>;
    struct State
    {
        bool loaded = false;
        std::int64_t seq = 0;
        std::int64_t heard = 0; // the newest event that came while loading
        std::shared_ptr<const std::map<Key, FundBalance>> balances;
    };
    struct Load
    {
    };
    using Continue = Load;
    using Infos = runtime::Messages<BookEvent, Load>;

    explicit DonationPool(runtime::Registry topics) : m_topics(std::move(topics)) {}

    runtime::Init<State> init();
    runtime::Next<State> handleContinue(const State& state, const Load& load);
    runtime::Next<State> handleInfo(const State& state, const Load& load);
    runtime::Next<State> handleInfo(const State& state, const BookEvent& event);
    runtime::Reply<BalancesQuery::Balances, State> handleCall(const State& state, const PoolBalances& call,
                                                              runtime::From<BalancesQuery::Balances> from);

private:
    void load();
    runtime::Next<State> loaded(const State& state, const Result<BalancesQuery::Balances>& balances);
    [[nodiscard]] static BalancesQuery::Balances answerOf(const State& state);

    runtime::Registry m_topics;
    std::vector<runtime::From<BalancesQuery::Balances>> m_waiting;
};

} // namespace amanah::finance
