// SPDX-License-Identifier: GPL-3.0-or-later
// One asset or liability after its own rule has spoken: what it is worth, how much of it counts, and why. The pools are judged later,
// together (assessment.h). All amounts are exact, in major units of the assessment's currency. Plain values, any thread.
#pragma once

#include "finance/zakat/phrase.h"

#include <QString>
#include <optional>
#include <vector>

namespace amanah::finance {

// What a holding is summed with before it is compared with a nisab.
enum class WealthPool
{
    Money, // cash, goods, receivables
    Gold,
    Silver,
    None, // counts zero, or is due on its own
};

// Something due in kind; the items' names are the command line's: "sheep", "crop_kg", "gold_grams", …
struct InKind
{
    QString item;
    Rational count;
};

// One field's harvest, before harvests of one name are put together.
struct CropYield
{
    QString name;
    Rational kg;   // after costs, where the policy deducts them
    Rational rate; // by its own watering
};

// One herd that may owe animals, before herds of one species are put together.
struct Herd
{
    QString species; // "camel" "cattle" "sheep": buffalo count as cattle, goats as sheep
    int count = 0;
    std::vector<int> owners; // empty: the asker's alone
};

// A debt to the payer under the Hanafi rule: what is received of one strength is put together before its threshold.
struct DebtReceived
{
    bool medial = false; // otherwise strong
    Rational amount;
    Rational received;
    int years = 1;
};

enum class MineralMetal { Gold, Silver, Other };

struct Holding
{
    int index = 0;
    QString kind;
    const char* word = nullptr; // of the kind, for a phrase
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
    std::optional<InKind> kindAtOnce; // the same, where it has no price
    std::optional<CropYield> crop;
    std::optional<Herd> herd;
    std::optional<DebtReceived> debt;
    std::optional<MineralMetal> mineral; // finds of one metal are put together before their nisab
    Phrase rule;
    QString source;
};

// A liability after the debt rule: `deducted` of `value` reduces the pools.
struct Deduction
{
    int index = 0;
    QString kind;
    const char* word = nullptr;
    QString label;
    Rational value;
    Rational deducted;
    Phrase rule;
    QString source;
};

} // namespace amanah::finance
