// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/audit_service.h"

#include "finance/application/names.h"
#include "finance/audit/chain.h"
#include "finance/book/reader.h"
#include "finance/book/reader_service.h"
#include "finance/book/view.h"

#include <spdlog/logger.h>

namespace amanah::finance {

using runtime::CallResult;
using runtime::From;

Result<ChainStretchQuery::Stretch> answer(BookReader& reader, const ChainStretchQuery& query)
{
    ChainStretchQuery::Stretch stretch;
    stretch.verified = query.from.seq > 0 ? query.from : AuditStamp{0, genesisHash()};
    {
        Statement row(reader.connection(), "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
        if (row.next())
            stretch.head = {row.integer(0), row.blob(1)};
    }
    Statement rows(reader.connection(), "SELECT seq, bytes, hash FROM audit WHERE seq > ? ORDER BY seq LIMIT ?", query.from.seq, query.limit);
    while (rows.next()) {
        const AuditStamp found{rows.integer(0), rows.blob(2)};
        if (found.seq != stretch.verified.seq + 1 || chainHash(stretch.verified.hash, rows.blob(1)) != found.hash) {
            stretch.firstBad = stretch.verified.seq + 1;
            break;
        }
        stretch.verified = found;
    }
    return stretch;
}

runtime::Init<AuditLog::State> AuditLog::init()
{
    m_topics.registerKey(names::bookEvents);
    return ok(State{}).then(Verify{});
}

runtime::Next<AuditLog::State> AuditLog::handleContinue(const State& state, const Verify&)
{
    verifyNext(state);
    return keep();
}

runtime::Next<AuditLog::State> AuditLog::handleInfo(const State& state, const Verify&)
{
    verifyNext(state);
    return keep();
}

void AuditLog::verifyNext(const State& state)
{
    if (m_verifying)
        return;
    m_verifying = true;
    ChainStretchQuery query;
    query.from = state.chain.verified;
    const PreparedRead<ChainStretchQuery> read;
    callAsync(names::nextReader(), read.question(query), queryTimeout,
              [this, read](const State& current, const CallResult<Result<void>>& answered) { return verified(current, read.taken(answered)); });
}

runtime::Next<AuditLog::State> AuditLog::verified(const State& state, const Result<ChainStretchQuery::Stretch>& stretch)
{
    m_verifying = false;
    if (!stretch) {
        sendAfter(std::chrono::milliseconds(viewRetryMs), Verify{});
        return keep();
    }
    State next = state;
    next.loaded = true;
    next.chain.verified = stretch->verified;
    if (stretch->head.seq > next.chain.head.seq)
        next.chain.head = stretch->head;
    if (stretch->firstBad > 0 && next.chain.firstBad == 0) {
        next.chain.firstBad = stretch->firstBad;
        runtime().log().error("the audit chain breaks at record {}", stretch->firstBad);
    }
    if (next.chain.firstBad == 0 && next.chain.verified.seq < next.chain.head.seq)
        sendAfter(rest, Verify{});
    return next;
}

runtime::Next<AuditLog::State> AuditLog::handleInfo(const State& state, const BookEvent& event)
{
    if (!state.loaded || event.seq <= state.chain.head.seq)
        return keep();
    State next = state;
    next.chain.head = {event.seq, event.hash};
    if (!m_verifying && next.chain.firstBad == 0 && state.chain.verified.seq == state.chain.head.seq)
        sendAfter(rest, Verify{});
    return next;
}

runtime::Reply<Result<ChainStatus>, AuditLog::State> AuditLog::handleCall(const State& state, const ChainStatusQuery&,
                                                                          From<Result<ChainStatus>>)
{
    if (!state.loaded)
        return reply(Result<ChainStatus>(refuse(Code::NotReady, {}, QStringLiteral("The audit log is still loading."))));
    return reply(Result<ChainStatus>(state.chain));
}

std::string AuditLog::formatState(const State& state)
{
    return "head " + std::to_string(state.chain.head.seq) + ", verified " + std::to_string(state.chain.verified.seq);
}

} // namespace amanah::finance
