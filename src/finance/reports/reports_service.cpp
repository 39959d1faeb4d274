// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/reports/reports_service.h"

#include "finance/application/names.h"
#include "finance/book/reader_service.h"
#include "finance/book/view.h"
#include "finance/donations/donations_store.h"

namespace amanah::finance {

using runtime::CallResult;
using runtime::From;

runtime::Init<ReportGenerator::State> ReportGenerator::init()
{
    m_topics.registerKey(names::bookEvents);
    return ok(State{}).then(Load{});
}

runtime::Next<ReportGenerator::State> ReportGenerator::handleContinue(const State&, const Load&)
{
    load();
    return keep();
}

runtime::Next<ReportGenerator::State> ReportGenerator::handleInfo(const State&, const Load&)
{
    load();
    return keep();
}

void ReportGenerator::load()
{
    const PreparedRead<TotalsQuery> read;
    callAsync(names::nextReader(), read.question({}), queryTimeout,
              [this, read](const State& state, const CallResult<Result<void>>& answered) -> runtime::Next<State> {
                  auto totals = read.taken(answered);
                  if (!totals) {
                      sendAfter(std::chrono::milliseconds(viewRetryMs), Load{});
                      return keep();
                  }
                  return State{true, state.heard, std::move(*totals)};
              });
}

runtime::Next<ReportGenerator::State> ReportGenerator::handleInfo(const State& state, const BookEvent& event)
{
    State next = state;
    next.heard = event.seq;
    return next;
}

runtime::Reply<Result<TotalsQuery::Totals>, ReportGenerator::State>
ReportGenerator::handleCall(const State& state, const ReportTotals& call, From<Result<TotalsQuery::Totals>> from)
{
    if (!state.loaded)
        return reply(Result<TotalsQuery::Totals>(refuse(Code::NotReady, {}, QStringLiteral("Reports are still loading."))));
    const bool isSummary = call.query.by.isEmpty() && call.query.from.isEmpty() && call.query.to.isEmpty();
    if (isSummary && state.summary.seq >= state.heard)
        return reply(Result<TotalsQuery::Totals>(state.summary));
    askBook(call.query, from);
    return noReply();
}

void ReportGenerator::askBook(const TotalsQuery& query, const From<Result<TotalsQuery::Totals>>& from)
{
    const PreparedRead<TotalsQuery> read;
    const bool isSummary = query.by.isEmpty() && query.from.isEmpty() && query.to.isEmpty();
    callAsync(names::nextReader(), read.question(query), queryTimeout,
              [read, from, isSummary](const State& state, const CallResult<Result<void>>& answered) -> runtime::Next<State> {
                  auto totals = read.taken(answered);
                  from.reply(totals);
                  if (!isSummary || !totals)
                      return state;
                  return State{true, state.heard, std::move(*totals)};
              });
}

} // namespace amanah::finance
