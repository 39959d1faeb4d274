// SPDX-License-Identifier: GPL-3.0-or-later
// ZakatTracker: zakat due and paid per person and Hijri year. What it told last is kept per person until an event touches that person, so
// that a page that asks often costs the book nothing.
#pragma once

#include "finance/book/events.h"
#include "finance/zakat/zakat_messages.h"
#include "runtime/gen_server.h"
#include "runtime/registry.h"

#include <QHash>

namespace amanah::finance {

struct ZakatDue
{
    using Reply = Result<ZakatDueQuery::Years>;
    QString donor;
};

class ZakatTracker : public runtime::GenServer<ZakatTracker>
{
public:
    struct State
    {
        QHash<qint64, ZakatDueQuery::Years> told; // by donor; dropped as a whole when it grows past maxTold
        std::int64_t seq = 0;                     // the newest event heard
    };
    using Infos = runtime::Messages<BookEvent>;
    static constexpr qsizetype maxTold = 1'000;

    explicit ZakatTracker(runtime::Registry topics) : m_topics(std::move(topics)) {}

    runtime::Init<State> init();
    runtime::Next<State> handleInfo(const State& state, const BookEvent& event);
    runtime::Reply<Result<ZakatDueQuery::Years>, State> handleCall(const State& state, const ZakatDue& call,
                                                                   runtime::From<Result<ZakatDueQuery::Years>> from);

private:
    runtime::Registry m_topics;
};

} // namespace amanah::finance
