// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/pools.h"

#include <algorithm>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

Refusal missingMetalPrice(const PoolSum& gold)
{
    const QString metal = gold.valued ? u"silver"_s : u"gold"_s;
    return refuse(Code::InvalidInput, u"prices.%1_per_gram"_s.arg(metal), u"The price of %1 is needed here."_s.arg(metal));
}

void scalePool(PoolSum& pool, const Rational& part)
{
    pool.base = pool.base * part;
    pool.measure = pool.measure * part;
    pool.grams = pool.grams * part;
    pool.measureGrams = pool.measureGrams * part;
}

void takeFromPool(PoolSum& pool, Rational& debts)
{
    if (!pool.valued || pool.base.isZero() || debts.isZero())
        return;
    const Rational taken = std::min(pool.base, debts);
    scalePool(pool, (pool.base - taken) / pool.base);
    debts -= taken;
}

Rational partOf(const Rational& amount, const Rational& nisab)
{
    return nisab.isZero() ? Rational(1) : amount / nisab;
}

void setFactors(Pools& pools, const Rational& factor)
{
    pools.money.factor = pools.gold.factor = pools.silver.factor = factor;
}

bool combinesByValue(const ZakatPolicy& policy)
{
    return policy.combineMetals == CombineMetals::ByValue;
}

void judgeByValue(Pools& pools, const ZakatPolicy& policy, const Rational& nisab)
{
    const Rational measure = pools.money.measure + pools.gold.measure + pools.silver.measure;
    if (measure >= nisab)
        setFactors(pools, excessFactor(pools.base(), nisab, policy.excess));
}

// By value and each metal by its own nisab (Abu Hanifa, S18): the metals are valued together in either of them, and whichever nisab is
// reached counts. A single metal goes by its weight, so no price is needed for it.
Result<void> judgeByValueOwnKind(Pools& pools, const ZakatPolicy& policy, const std::optional<Nisab>& nisab,
                                 const MetalPrices& prices)
{
    const auto kinds = int{pools.money.present} + int{pools.gold.present} + int{pools.silver.present};
    if (kinds > 1 && (!pools.gold.valued || !pools.silver.valued))
        return missingMetalPrice(pools.gold);
    const Rational metals = pools.gold.measure + pools.silver.measure;
    const auto reach = [&](const Rational& measure, const Rational& base, const Rational& threshold) {
        if (measure >= threshold && pools.money.factor.isZero())
            setFactors(pools, excessFactor(base, threshold, policy.excess));
    };
    if (pools.silver.present && prices.silverPerGram())
        reach(metals, pools.base(), policy.silverNisabGrams * *prices.silverPerGram());
    if (pools.gold.present && prices.goldPerGram())
        reach(metals, pools.base(), policy.goldNisabGrams * *prices.goldPerGram());
    if (pools.silver.present)
        reach(pools.silver.measureGrams, pools.silver.grams, policy.silverNisabGrams);
    if (pools.gold.present)
        reach(pools.gold.measureGrams, pools.gold.grams, policy.goldNisabGrams);
    if (pools.money.present && nisab)
        reach(pools.money.measure + metals, pools.base(), nisab->amount);
    return {};
}

void judgeByParts(Pools& pools, const ZakatPolicy& policy, const std::optional<Nisab>& nisab)
{
    const auto parts = [&](const Rational& money, const Rational& gold, const Rational& silver) {
        const Rational moneyPart = pools.money.present && nisab ? partOf(money, nisab->amount) : Rational();
        return moneyPart + gold / policy.goldNisabGrams + silver / policy.silverNisabGrams;
    };
    if (parts(pools.money.measure, pools.gold.measureGrams, pools.silver.measureGrams) < Rational(1))
        return;
    const Rational base = parts(pools.money.base, pools.gold.grams, pools.silver.grams);
    setFactors(pools, excessFactor(base, 1, policy.excess));
}

void judgeApart(Pools& pools, const ZakatPolicy& policy, const std::optional<Nisab>& nisab)
{
    const auto judge = [&](PoolSum& pool, const Rational& measure, const Rational& base, const Rational& threshold) {
        if (pool.present && measure >= threshold)
            pool.factor = excessFactor(base, threshold, policy.excess);
    };
    judge(pools.gold, pools.gold.measureGrams, pools.gold.grams, policy.goldNisabGrams);
    judge(pools.silver, pools.silver.measureGrams, pools.silver.grams, policy.silverNisabGrams);
    if (nisab)
        judge(pools.money, pools.money.measure, pools.money.base, nisab->amount);
}

} // namespace

PoolSum& Pools::of(WealthPool pool)
{
    return pool == WealthPool::Gold ? gold : pool == WealthPool::Silver ? silver : money;
}

const PoolSum* Pools::find(WealthPool pool) const
{
    switch (pool) {
    case WealthPool::Money: return &money;
    case WealthPool::Gold: return &gold;
    case WealthPool::Silver: return &silver;
    case WealthPool::None: return nullptr;
    }
    return nullptr;
}

Pools sumPools(const std::vector<Holding>& holdings)
{
    Pools pools;
    for (const Holding& holding : holdings) {
        if (holding.pool == WealthPool::None)
            continue;
        PoolSum& pool = pools.of(holding.pool);
        pool.present = true;
        pool.valued = pool.valued && holding.valued;
        pool.base += holding.base;
        pool.measure += holding.measure;
        pool.grams += holding.grams;
        pool.measureGrams += holding.measureGrams;
    }
    return pools;
}

Result<void> reducePools(Pools& pools, Rational debts, const Rational& share)
{
    takeFromPool(pools.money, debts);
    takeFromPool(pools.gold, debts);
    takeFromPool(pools.silver, debts);
    if (!debts.isZero() && (!pools.gold.valued || !pools.silver.valued))
        return missingMetalPrice(pools.gold);
    for (PoolSum* pool : {&pools.money, &pools.gold, &pools.silver})
        scalePool(*pool, share);
    return {};
}

bool needsMoneyNisab(const Pools& pools, const ZakatPolicy& policy)
{
    const bool metals = pools.gold.present || pools.silver.present;
    return pools.money.present || (metals && combinesByValue(policy) && policy.nisabBasis != NisabBasis::OwnKind);
}

Result<void> judgePools(Pools& pools, const ZakatPolicy& policy, const std::optional<Nisab>& nisab, const MetalPrices& prices)
{
    switch (policy.combineMetals) {
    case CombineMetals::ByValue:
        if (policy.nisabBasis == NisabBasis::OwnKind)
            return judgeByValueOwnKind(pools, policy, nisab, prices);
        if (!pools.gold.valued || !pools.silver.valued)
            return missingMetalPrice(pools.gold);
        if (nisab)
            judgeByValue(pools, policy, nisab->amount);
        return {};
    case CombineMetals::ByParts: judgeByParts(pools, policy, nisab); return {};
    case CombineMetals::None: judgeApart(pools, policy, nisab); return {};
    }
    return {};
}

Rational excessFactor(const Rational& base, const Rational& nisab, ExcessRule rule)
{
    const Rational ratio = partOf(base, nisab);
    if (rule == ExcessRule::ProRata || ratio <= Rational(1))
        return 1;
    return Rational((ratio * 5).floor(), 5) / ratio;
}

} // namespace amanah::finance
