// SPDX-License-Identifier: GPL-3.0-or-later
// Money, gold and silver judged together: which of them reach the nisab, and which part of each is due (zakat.md 2.3, S8, S18, S19).
// Comparisons are exact and inclusive. Pure, any thread.
#pragma once

#include "finance/zakat/holding.h"
#include "finance/zakat/nisab.h"
#include "finance/zakat/policy.h"

#include <array>
#include <optional>
#include <vector>

namespace amanah::finance {

struct PoolSum
{
    Rational base;
    Rational measure;
    Rational grams;
    Rational measureGrams;
    bool present = false;
    bool valued = true;
    Rational factor; // of the base, that is zakatable: 0 below the nisab, 1, or less where the excess goes by fifths
    Rational duePerBase; // of a unit of the base before debts
};

struct Pools
{
    PoolSum money;
    PoolSum gold;
    PoolSum silver;

    [[nodiscard]] PoolSum& of(WealthPool pool);
    [[nodiscard]] const PoolSum* find(WealthPool pool) const; // nullptr for what is in none
    [[nodiscard]] Rational base() const { return money.base + gold.base + silver.base; }
};

[[nodiscard]] Pools sumPools(const std::vector<Holding>& holdings);

// Takes debts from money first, then from gold, then from silver; then keeps only `share` of the rest. A debt that would have to
// come from a metal without a price is invalid_input on that price.
[[nodiscard]] Result<void> reducePools(Pools& pools, Rational debts, const Rational& share);

// Sets every factor. `nisab` is the money nisab, absent when nothing needs it.
[[nodiscard]] Result<void> judgePools(Pools& pools, const ZakatPolicy& policy, const std::optional<Nisab>& nisab,
                                      const MetalPrices& prices);

// True when the money nisab has to be known for these pools.
[[nodiscard]] bool needsMoneyNisab(const Pools& pools, const ZakatPolicy& policy);

// The part of `base` that counts when the excess over `nisab` goes by the policy (S8: Abu Hanifa in steps of a fifth).
[[nodiscard]] Rational excessFactor(const Rational& base, const Rational& nisab, ExcessRule rule);

} // namespace amanah::finance
