// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/zakat_service.h"

#include "finance/application/names.h"
#include "finance/book/reader_service.h"
#include "finance/zakat/assessment.h"
#include "finance/zakat/zakat_store.h"

namespace amanah::finance {

using runtime::CallResult;
using runtime::From;

runtime::Reply<Result<QJsonObject>, ZakatCalculator::State> ZakatCalculator::handleCall(const State& state, const AssessZakat& call,
                                                                                        From<Result<QJsonObject>>)
{
    return reply(assess(call.request, call.today, call.language), State{state.assessed + 1});
}

runtime::Reply<Result<NisabSetting>, ZakatCalculator::State> ZakatCalculator::handleCall(const State&, const CurrentNisab& call,
                                                                                         From<Result<NisabSetting>> from)
{
    NisabQuery query;
    query.currency = call.currency;
    const PreparedRead<NisabQuery> read;
    callAsync(names::nextReader(), read.question(query), queryTimeout,
              [read, from](const State&, const CallResult<Result<void>>& answered) { from.reply(read.taken(answered)); });
    return noReply();
}

} // namespace amanah::finance
