// SPDX-License-Identifier: GPL-3.0-or-later
// ReportGenerator: totals of gifts. Its init is over at once; until its summary is loaded it answers not_ready, so that a start never waits
// for a report. The summary by currency is kept and follows the book's events; every other question goes to the book.
#pragma once

#include "finance/book/events.h"
#include "finance/donations/donations_messages.h"
#include "runtime/gen_server.h"
#include "runtime/registry.h"

namespace amanah::finance {

struct ReportTotals
{
    using Reply = Result<TotalsQuery::Totals>;
    TotalsQuery query;
};

class ReportGenerator : public runtime::GenServer<ReportGenerator>
{
public:
    struct State
    {
        bool loaded = false;
        std::int64_t heard = 0; // the newest event; a summary from before it is not told
        TotalsQuery::Totals summary;
    };
    struct Load
    {
    };
    using Continue = Load;
    using Infos = runtime::Messages<BookEvent, Load>;

    explicit ReportGenerator(runtime::Registry topics) : m_topics(std::move(topics)) {}

    runtime::Init<State> init();
    runtime::Next<State> handleContinue(const State& state, const Load& load);
    runtime::Next<State> handleInfo(const State& state, const Load& load);
    runtime::Next<State> handleInfo(const State& state, const BookEvent& event);
    runtime::Reply<Result<TotalsQuery::Totals>, State> handleCall(const State& state, const ReportTotals& call,
                                                                  runtime::From<Result<TotalsQuery::Totals>> from);

private:
    void load();
    void askBook(const TotalsQuery& query, const runtime::From<Result<TotalsQuery::Totals>>& from);

    runtime::Registry m_topics;
};

} // namespace amanah::finance
