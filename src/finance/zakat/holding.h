// SPDX-License-Identifier: GPL-3.0-or-later
// One asset or liability after its own rule has spoken: what it is worth, how much of it counts, and why. The pools are judged later,
// together (assessment.h). All amounts are exact, in major units of the assessment's currency. Plain values, any thread.
#pragma once

#include "finance/money/rational.h"

#include <QString>

namespace amanah::finance {

// What a holding is summed with before it is compared with a nisab.
enum class WealthPool
{
    Money, // cash, goods, receivables
    Gold,
    Silver,
    None, // counts zero, or is due on its own
};

struct Holding
{
    int index = 0;
    QString kind;
    QString label;
    WealthPool pool = WealthPool::None;
    Rational value;        // worth in all
    Rational base;         // the part zakat is due on
    Rational measure;      // the part that counts toward the nisab
    Rational grossGrams;   // metals: as weighed
    Rational grams;        // metals: pure, of the base
    Rational measureGrams; // metals: that count toward the weight nisab
    bool valued = true;    // false: a metal without a price
    bool worn = false;
    Rational purify;       // to give away, no zakat
    Rational dueAtOnce;    // due whatever the pools and the year say
    QString rule;
    QString source;
};

// A liability after the debt rule: `deducted` of `value` reduces the pools.
struct Deduction
{
    int index = 0;
    QString kind;
    QString label;
    Rational value;
    Rational deducted;
    QString rule;
    QString source;
};

} // namespace amanah::finance
