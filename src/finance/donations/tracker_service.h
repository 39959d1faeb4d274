// SPDX-License-Identifier: GPL-3.0-or-later
// DonationTracker: what one donor gave, by currency and year, as a view of the book. One temporary process per donor that somebody looks
// at, under Finance.DonationTrackers, found through Finance.Registry by the donor's id; it ends after a minute without a question.
#pragma once

#include "finance/book/events.h"
#include "finance/donors/donors_messages.h"
#include "runtime/child_spec.h"
#include "runtime/gen_server.h"
#include "runtime/registry.h"

namespace amanah::finance {

struct TrackedTotals
{
    using Reply = Result<DonorTotalsQuery::Totals>;
};

struct TrackerRegistries
{
    runtime::Registry donors;
    runtime::Registry topics;
};

class DonationTracker : public runtime::GenServer<DonationTracker>
{
public:
    struct State
    {
        bool loaded = false;
        std::int64_t heard = 0; // the newest event of this donor that came while loading
        DonorTotalsQuery::Totals totals;
    };
    struct Load
    {
    };
    using Continue = Load;
    using Infos = runtime::Messages<BookEvent, Load>;
    static constexpr std::chrono::milliseconds idleEnd{60'000};

    DonationTracker(DonorId donor, runtime::Registry topics) : m_donor(donor), m_topics(std::move(topics)) {}

    runtime::Init<State> init();
    runtime::Next<State> handleContinue(const State& state, const Load& load);
    runtime::Next<State> handleInfo(const State& state, const Load& load);
    runtime::Next<State> handleInfo(const State& state, const BookEvent& event);
    runtime::Next<State> handleTimeout(const State& state);
    runtime::Reply<Result<DonorTotalsQuery::Totals>, State> handleCall(const State& state, const TrackedTotals& call,
                                                                       runtime::From<Result<DonorTotalsQuery::Totals>> from);

    [[nodiscard]] static std::string registryKey(DonorId donor);
    // What Finance.DonationTrackers is told to start.
    [[nodiscard]] static runtime::StartChild start(DonorId donor, const TrackerRegistries& registries);

private:
    void load();
    runtime::Next<State> loaded(const State& state, const Result<DonorTotalsQuery::Totals>& totals);

    DonorId m_donor;
    runtime::Registry m_topics;
    std::vector<runtime::From<Result<DonorTotalsQuery::Totals>>> m_waiting;
};

} // namespace amanah::finance
