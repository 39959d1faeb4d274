// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/tracker_service.h"

#include "finance/application/names.h"
#include "finance/book/reader_service.h"
#include "finance/book/view.h"
#include "finance/donors/donors_store.h"

#include <algorithm>

namespace amanah::finance {

using runtime::CallResult;
using runtime::ExitReason;
using runtime::From;

namespace {

// `people`: whom the tracked donor is one with, as far as is known.
bool concernsDonor(const BookEvent& event, const std::vector<DonorId>& people, DonorId donor)
{
    const auto isOurs = [&](DonorId other) { return other == donor || std::find(people.begin(), people.end(), other) != people.end(); };
    if (const auto* given = std::get_if<DonationRecorded>(&event.what))
        return isOurs(given->donor);
    if (const auto* voided = std::get_if<DonationVoided>(&event.what))
        return isOurs(voided->donor);
    if (const auto* merged = std::get_if<DonorMerged>(&event.what))
        return isOurs(merged->donor) || isOurs(merged->into);
    return false;
}

} // namespace

std::string DonationTracker::registryKey(DonorId donor)
{
    return "donor:" + std::to_string(donor.value);
}

runtime::StartChild DonationTracker::start(DonorId donor, const TrackerRegistries& registries)
{
    return {registries.donors.startedVia(registryKey(donor),
                                         runtime::childSpec<DonationTracker>("DonationTracker", donor, registries.topics).temporary())};
}

runtime::Init<DonationTracker::State> DonationTracker::init()
{
    m_topics.registerKey(names::bookEvents);
    return ok(State{}).then(Load{});
}

runtime::Next<DonationTracker::State> DonationTracker::handleContinue(const State&, const Load&)
{
    load();
    return keep();
}

runtime::Next<DonationTracker::State> DonationTracker::handleInfo(const State&, const Load&)
{
    load();
    return keep();
}

void DonationTracker::load()
{
    DonorTotalsQuery query;
    query.donor = m_donor;
    const PreparedRead<DonorTotalsQuery> read;
    callAsync(names::nextReader(), read.question(query), queryTimeout,
              [this, read](const State& state, const CallResult<Result<void>>& answered) { return loaded(state, read.taken(answered)); });
}

runtime::Next<DonationTracker::State> DonationTracker::loaded(const State& state, const Result<DonorTotalsQuery::Totals>& totals)
{
    if (!totals) {
        sendAfter(std::chrono::milliseconds(viewRetryMs), Load{});
        return keep();
    }
    if (totals->seq < state.heard) {
        load();
        return keep();
    }
    for (const auto& from : m_waiting)
        from.reply(*totals);
    m_waiting.clear();
    return next(State{true, 0, *totals}).timeout(idleEnd);
}

runtime::Next<DonationTracker::State> DonationTracker::handleInfo(const State& state, const BookEvent& event)
{
    // One donor's gift is rare among all events: asking the book again is simpler than following it, and cannot drift.
    if (!concernsDonor(event, state.totals.people, m_donor) || (state.loaded && viewStep(state.totals.seq, event.seq) == ViewStep::Skip))
        return next(state).timeout(idleEnd);
    if (state.loaded)
        load();
    State stale{false, event.seq, {}};
    stale.totals.people = state.totals.people;
    return stale;
}

runtime::Next<DonationTracker::State> DonationTracker::handleTimeout(const State&)
{
    return stop(ExitReason::normal());
}

runtime::Reply<Result<DonorTotalsQuery::Totals>, DonationTracker::State>
DonationTracker::handleCall(const State& state, const TrackedTotals&, From<Result<DonorTotalsQuery::Totals>> from)
{
    if (state.loaded)
        return reply(Result<DonorTotalsQuery::Totals>(state.totals), state).timeout(idleEnd);
    m_waiting.push_back(std::move(from));
    return noReply();
}

} // namespace amanah::finance
