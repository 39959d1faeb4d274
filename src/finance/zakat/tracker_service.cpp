// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/tracker_service.h"

#include "finance/application/names.h"
#include "finance/book/reader_service.h"
#include "finance/zakat/zakat_store.h"

#include <algorithm>

namespace amanah::finance {

using runtime::CallResult;
using runtime::From;

namespace {

bool concernsZakatOf(const ZakatDueQuery::Years& years, DonorId subject)
{
    return std::find(years.people.begin(), years.people.end(), subject) != years.people.end();
}

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
    if (std::holds_alternative<DonorMerged>(event.what)) {
        next.told.clear();
        return next;
    }
    const DonorId subject = zakatSubject(event);
    if (subject.isValid())
        next.told.removeIf([subject](const auto& told) { return concernsZakatOf(told.value(), subject); });
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
