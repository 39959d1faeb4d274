// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/funds/pool_service.h"

#include "finance/application/names.h"
#include "finance/book/reader_service.h"
#include "finance/book/view.h"
#include "finance/funds/funds_store.h"

#include <algorithm>
#include <stdexcept>

namespace amanah::finance {

using runtime::CallResult;
using runtime::From;

namespace {

LineMoved leaving(const LineMoved& line)
{
    return {line.fund, Money{-line.amount.minor, line.amount.currency}};
}

std::vector<LineMoved> allLeaving(std::vector<LineMoved> lines)
{
    std::transform(lines.begin(), lines.end(), lines.begin(), leaving);
    return lines;
}

// What an event moves: above zero what comes, below what leaves.
std::vector<LineMoved> poolMoveOf(const BookEvent& event)
{
    if (const auto* given = std::get_if<DonationRecorded>(&event.what))
        return given->lines;
    if (const auto* voided = std::get_if<DonationVoided>(&event.what))
        return allLeaving(voided->lines);
    if (const auto* spent = std::get_if<Disbursed>(&event.what))
        return {leaving(spent->line)};
    if (const auto* moved = std::get_if<FundsMoved>(&event.what))
        return {leaving(moved->from), moved->to};
    return {};
}

} // namespace

runtime::Init<DonationPool::State> DonationPool::init()
{
    m_topics.registerKey(names::bookEvents);
    return ok(State{}).then(Load{});
}

runtime::Next<DonationPool::State> DonationPool::handleContinue(const State&, const Load&)
{
    load();
    return keep();
}

runtime::Next<DonationPool::State> DonationPool::handleInfo(const State&, const Load&)
{
    load();
    return keep();
}

void DonationPool::load()
{
    const PreparedRead<BalancesQuery> read;
    callAsync(names::nextReader(), read.question({}), queryTimeout,
              [this, read](const State& state, const CallResult<Result<void>>& answered) { return loaded(state, read.taken(answered)); });
}

runtime::Next<DonationPool::State> DonationPool::loaded(const State& state, const Result<BalancesQuery::Balances>& balances)
{
    if (balances && balances->seq < state.heard) {
        load(); // the reader's moment was before an event that came meanwhile
        return keep();
    }
    if (!balances) {
        sendAfter(std::chrono::milliseconds(viewRetryMs), Load{});
        return keep();
    }
    auto rows = std::make_shared<std::map<Key, FundBalance>>();
    for (const FundBalance& row : balances->rows)
        (*rows)[{row.fundId, row.balance.currency}] = row;
    const State next{true, balances->seq, 0, std::move(rows)};
    for (const auto& from : m_waiting)
        from.reply(answerOf(next));
    m_waiting.clear();
    return next;
}

runtime::Next<DonationPool::State> DonationPool::handleInfo(const State& state, const BookEvent& event)
{
    if (!state.loaded)
        return State{false, 0, event.seq, {}};
    if (viewStep(state.seq, event.seq) == ViewStep::Skip)
        return keep();
    const std::vector<LineMoved> moves = poolMoveOf(event);
    auto rows = std::make_shared<std::map<Key, FundBalance>>(*state.balances);
    bool knowsAll = viewStep(state.seq, event.seq) == ViewStep::Apply;
    for (const LineMoved& line : moves) {
        const auto found = rows->find({line.fund, line.amount.currency});
        if (found == rows->end()) {
            knowsAll = false; // the first movement of this fund and currency: its code and kind are in the book
            break;
        }
        FundBalance& row = found->second;
        row.balance.minor += line.amount.minor;
        if (row.restricted && row.balance.minor < 0)
            throw std::logic_error("a restricted fund is below zero in the pool");
    }
    if (knowsAll)
        return State{true, event.seq, 0, std::move(rows)};
    load();
    return State{false, 0, event.seq, {}};
}

runtime::Reply<BalancesQuery::Balances, DonationPool::State> DonationPool::handleCall(const State& state, const PoolBalances&,
                                                                                      From<BalancesQuery::Balances> from)
{
    if (state.loaded)
        return reply(answerOf(state));
    m_waiting.push_back(std::move(from));
    return noReply();
}

BalancesQuery::Balances DonationPool::answerOf(const State& state)
{
    BalancesQuery::Balances answer{state.seq, {}};
    for (const auto& [key, row] : *state.balances)
        answer.rows.push_back(row);
    std::sort(answer.rows.begin(), answer.rows.end(), [](const FundBalance& a, const FundBalance& b) {
        return std::pair(a.fund, a.balance.currency) < std::pair(b.fund, b.balance.currency);
    });
    return answer;
}

} // namespace amanah::finance
