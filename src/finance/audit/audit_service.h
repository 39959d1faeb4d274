// SPDX-License-Identifier: GPL-3.0-or-later
// AuditLog: knows the head of the chain, follows it record by record, and verifies in its idle time what it has not seen verified since it
// started, a stretch at a time. A break is said in its answer and in the log; it changes nothing.
#pragma once

#include "finance/audit/audit_stamp.h"
#include "finance/book/events.h"
#include "finance/money/result.h"
#include "runtime/gen_server.h"
#include "runtime/registry.h"

namespace amanah::finance {

class BookReader;

// A stretch of the chain, checked link by link from a hash that is known to be good.
struct ChainStretchQuery
{
    struct Stretch
    {
        AuditStamp verified;       // the last good record
        AuditStamp head;           // the newest record
        std::int64_t firstBad = 0; // 0: none in this stretch
    };
    using Reply = Stretch;
    AuditStamp from; // seq 0: the beginning
    int limit = 2'000;
};
[[nodiscard]] Result<ChainStretchQuery::Stretch> answer(BookReader& reader, const ChainStretchQuery& query);

struct ChainStatus
{
    AuditStamp head;
    AuditStamp verified;
    std::int64_t firstBad = 0;
};
struct ChainStatusQuery
{
    using Reply = Result<ChainStatus>; // not_ready until the head is known
};

class AuditLog : public runtime::GenServer<AuditLog>
{
public:
    struct State
    {
        bool loaded = false;
        ChainStatus chain;
    };
    struct Verify
    {
    };
    using Continue = Verify;
    using Infos = runtime::Messages<BookEvent, Verify>;
    // Between two stretches, so that verifying never competes with people.
    static constexpr std::chrono::milliseconds rest{50};

    explicit AuditLog(runtime::Registry topics) : m_topics(std::move(topics)) {}

    runtime::Init<State> init();
    runtime::Next<State> handleContinue(const State& state, const Verify& verify);
    runtime::Next<State> handleInfo(const State& state, const Verify& verify);
    runtime::Next<State> handleInfo(const State& state, const BookEvent& event);
    runtime::Reply<Result<ChainStatus>, State> handleCall(const State& state, const ChainStatusQuery& call,
                                                          runtime::From<Result<ChainStatus>> from);
    [[nodiscard]] static std::string formatState(const State& state);

private:
    void verifyNext(const State& state);
    runtime::Next<State> verified(const State& state, const Result<ChainStretchQuery::Stretch>& stretch);

    runtime::Registry m_topics;
    bool m_verifying = false;
};

} // namespace amanah::finance
