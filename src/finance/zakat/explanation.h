// SPDX-License-Identifier: GPL-3.0-or-later
// Tells how an assessment came about, step by step, from what was judged: opinions, nisab, each line, debts, the year, the comparison,
// the rate, what is due in money and in kind. Judges nothing itself. Pure, any thread.
#pragma once

#include "finance/zakat/assessment.h"
#include "finance/zakat/pools.h"

namespace amanah::finance {

// What the judge knew beside its answer.
struct JudgedFacts
{
    Pools gross; // before debts and the Muslim share
    Pools net;   // after both, with the factors as reached
    Rational rate;
    Rational exactDue; // before the rounding
    bool complete = true;
    bool exempt = false;
    bool herds = false;
};

[[nodiscard]] std::vector<ExplainedStep> explained(const ZakatRequest& request, const JudgedFacts& facts, const Assessment& answer);

} // namespace amanah::finance
