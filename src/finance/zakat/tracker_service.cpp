// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/tracker_service.h"

#include "finance/application/names.h"
#include "finance/book/reader_service.h"
#include "finance/zakat/zakat_store.h"

namespace amanah::finance {

using runtime::CallResult;
using runtime::From;

namespace {

DonorId zakatSubject(const BookEvent& event)
{
    if (const auto* given = std::get_if<DonationRecorded>(&event.what))
        return given->donor;
    if (const auto* voided = std::get_if<DonationVoided>(&event.what))
        return voided->donor;
    if (const auto* kept = std::get_if<AssessmentKept>(&event.what))
        return kept->donor;
    return {};
}

} // namespace

runtime::Init<ZakatTracker::State> ZakatTracker::init()
{
    m_topics.registerKey(names::bookEvents);
    return ok(State{});
}

runtime::Next<ZakatTracker::State> ZakatTracker::handleInfo(const State& state, const BookEvent& event)
{
    State next = state;
    next.seq = event.seq;
    next.told.remove(zakatSubject(event).value);
    return next;
}

runtime::Reply<Result<ZakatDueQuery::Years>, ZakatTracker::State> ZakatTracker::handleCall(const State& state, const ZakatDue& call,
                                                                                           From<Result<ZakatDueQuery::Years>> from)
{
    const qint64 donor = call.donor.toLongLong();
    if (const auto told = state.told.constFind(donor); told != state.told.constEnd())
        return reply(Result<ZakatDueQuery::Years>(*told));
    ZakatDueQuery query;
    query.donor = call.donor;
    const PreparedRead<ZakatDueQuery> read;
    callAsync(names::nextReader(), read.question(query), queryTimeout,
              [read, from, donor, askedAt = state.seq](const State& current, const CallResult<Result<void>>& answered) -> runtime::Next<State> {
                  const auto years = read.taken(answered);
                  from.reply(years);
                  if (!years || current.seq != askedAt)
                      return current; // something happened meanwhile: told, but not kept
                  State next = current;
                  if (next.told.size() >= maxTold)
                      next.told.clear();
                  next.told.insert(donor, *years);
                  return next;
              });
    return noReply();
}

} // namespace amanah::finance
