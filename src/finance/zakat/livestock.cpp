// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/livestock.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

struct CamelBand
{
    int from;
    const char16_t* item;
    int count;
};

// All schools up to 120; floor to the band.
constexpr std::array<CamelBand, 10> camelBands{{{5, u"sheep", 1},
                                                {10, u"sheep", 2},
                                                {15, u"sheep", 3},
                                                {20, u"sheep", 4},
                                                {25, u"bint_makhad", 1},
                                                {36, u"bint_labun", 1},
                                                {46, u"hiqqah", 1},
                                                {61, u"jadhaah", 1},
                                                {76, u"bint_labun", 2},
                                                {91, u"hiqqah", 2}}};
constexpr int lastCommonCamels = 120;
constexpr int hanafiRestart = 150;
constexpr int hanafiCycle = 50;

std::vector<InKind> camelBand(int count)
{
    const auto above = std::ranges::upper_bound(camelBands, count, {}, &CamelBand::from);
    if (above == camelBands.begin())
        return {};
    const CamelBand& band = *std::prev(above);
    return {{QString::fromUtf16(band.item), Rational(band.count)}};
}

// Every way to write `count`, floored to ten, as small and large steps; most of the large first.
HerdSolutions stepsDue(int count, const InKind& small, int smallStep, const InKind& large, int largeStep)
{
    HerdSolutions solutions;
    const int tens = count / 10 * 10;
    for (int larges = tens / largeStep; larges >= 0; --larges) {
        const int rest = tens - larges * largeStep;
        if (rest % smallStep != 0)
            continue;
        std::vector<InKind> items;
        addInKind(items, {large.item, Rational(larges)});
        addInKind(items, {small.item, Rational(rest / smallStep)});
        solutions.push_back(items);
    }
    return solutions;
}

// After 120 the count starts anew: sheep again, bint makhad at 145, a third hiqqah at 150; then every fifty.
std::vector<InKind> hanafiCamels(int count)
{
    const int base = count < hanafiRestart ? lastCommonCamels : hanafiRestart + (count - hanafiRestart) / hanafiCycle * hanafiCycle;
    const int hiqqahs = base == lastCommonCamels ? 2 : base / hanafiCycle;
    std::vector<InKind> items{{u"hiqqah"_s, Rational(hiqqahs)}};
    for (const InKind& item : camelBand(count - base))
        addInKind(items, item);
    return items;
}

HerdSolutions speciesDue(const QString& species, int count, const ZakatPolicy& policy)
{
    if (species == u"camel")
        return camelsDue(count, policy.camels);
    if (species == u"cattle")
        return cattleDue(count, policy.cattle);
    return sheepDue(count, policy.sheep301);
}

void addAll(std::vector<InKind>& items, const std::vector<InKind>& more)
{
    for (const InKind& item : more)
        addInKind(items, item);
}

// The counts to judge, each alone: the pooled herd of a species and every owner who is judged apart.
std::vector<std::pair<QString, int>> judgedHerds(const std::vector<Holding>& holdings, const ZakatPolicy& policy)
{
    std::vector<std::pair<QString, int>> judged;
    for (const QString& species : {u"camel"_s, u"cattle"_s, u"sheep"_s}) {
        int pooled = 0;
        for (const Holding& holding : holdings) {
            if (!holding.herd || holding.herd->species != species)
                continue;
            const bool apart = !holding.herd->owners.empty() && policy.jointHerd == HerdRule::Separate;
            pooled += apart ? 0 : holding.herd->count;
            for (const int owned : apart ? holding.herd->owners : std::vector<int>())
                judged.emplace_back(species, owned);
        }
        judged.emplace_back(species, pooled);
    }
    return judged;
}

} // namespace

void addInKind(std::vector<InKind>& items, const InKind& item)
{
    const auto same = std::ranges::find(items, item.item, &InKind::item);
    if (same != items.end())
        same->count += item.count;
    else if (!item.count.isZero())
        items.push_back(item);
}

HerdSolutions camelsDue(int count, CamelRule rule)
{
    if (count <= lastCommonCamels)
        return {camelBand(count)};
    if (rule == CamelRule::Hanafi)
        return {hanafiCamels(count)};
    HerdSolutions solutions = stepsDue(count, {u"bint_labun"_s, 1}, 40, {u"hiqqah"_s, 1}, 50);
    if (rule == CamelRule::Maliki && count < 130)
        solutions.insert(solutions.begin(), {{u"hiqqah"_s, 2}});
    return solutions;
}

HerdSolutions cattleDue(int count, CattleRule rule)
{
    if (count < 30)
        return {{}};
    if (count < 40)
        return {{{u"tabi"_s, 1}}};
    if (count < 60)
        return {{{u"musinnah"_s, rule == CattleRule::Fractions ? Rational(count, 40) : Rational(1)}}};
    return stepsDue(count, {u"tabi"_s, 1}, 30, {u"musinnah"_s, 1}, 40);
}

HerdSolutions sheepDue(int count, SheepRule rule)
{
    if (count < 40)
        return {{}};
    const auto sheep = [](int due) { return HerdSolutions{{{u"sheep"_s, Rational(due)}}}; };
    if (count <= 120)
        return sheep(1);
    if (count <= 200)
        return sheep(2);
    if (count <= 300 || (count < 400 && rule == SheepRule::Three))
        return sheep(3);
    return sheep(count < 400 ? 4 : count / 100);
}

HerdDue herdsDue(const std::vector<Holding>& holdings, const ZakatPolicy& policy)
{
    std::vector<HerdSolutions> all;
    for (const auto& [species, count] : judgedHerds(holdings, policy))
        all.push_back(speciesDue(species, count, policy));
    HerdDue due;
    for (const HerdSolutions& solutions : all)
        addAll(due.items, solutions.front());
    for (std::size_t varied = 0; varied < all.size(); ++varied) {
        for (std::size_t other = 1; other < all[varied].size(); ++other) {
            std::vector<InKind> items;
            for (std::size_t i = 0; i < all.size(); ++i)
                addAll(items, i == varied ? all[i][other] : all[i].front());
            due.alternatives.push_back(items);
        }
    }
    return due;
}

} // namespace amanah::finance
