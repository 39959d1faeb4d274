// SPDX-License-Identifier: GPL-3.0-or-later
// ZakatCalculator: assessments and the book's nisab. It keeps no state but counts: an assessment is a pure function of its request, and
// prices are the book's. A request that is refused (negative wealth, an unknown key) is an answer and no crash.
#pragma once

#include "finance/money/result.h"
#include "finance/zakat/phrase.h"
#include "finance/zakat/zakat_messages.h"
#include "runtime/gen_server.h"

#include <QJsonObject>

namespace amanah::finance {

struct AssessZakat
{
    using Reply = Result<QJsonObject>; // the contract's answer
    QJsonObject request;
    QDate today;
    ZakatLanguage language = ZakatLanguage::English; // of rules and steps
};

struct CurrentNisab
{
    using Reply = Result<NisabSetting>;
    QString currency; // empty: the book's
};

class ZakatCalculator : public runtime::GenServer<ZakatCalculator>
{
public:
    struct State
    {
        std::int64_t assessed = 0;
    };

    runtime::Init<State> init() { return ok(State{}); }
    runtime::Reply<Result<QJsonObject>, State> handleCall(const State& state, const AssessZakat& call, runtime::From<Result<QJsonObject>> from);
    runtime::Reply<Result<NisabSetting>, State> handleCall(const State& state, const CurrentNisab& call,
                                                           runtime::From<Result<NisabSetting>> from);
    [[nodiscard]] static std::string formatState(const State& state) { return std::to_string(state.assessed) + " assessments"; }
};

} // namespace amanah::finance
