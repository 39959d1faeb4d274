// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of grazing herds (zakat.md 2.5): how many animals of which age a count owes. Pure tables, any thread.
#pragma once

#include "finance/zakat/holding.h"
#include "finance/zakat/policy.h"

#include <vector>

namespace amanah::finance {

// Every lawful answer, the preferred one first: most hiqqah, or most musinnah; Maliki 121–129 camels two hiqqah. One empty answer
// means that nothing is due.
using HerdSolutions = std::vector<std::vector<InKind>>;

[[nodiscard]] HerdSolutions camelsDue(int count, CamelRule rule);   // S57–S60
[[nodiscard]] HerdSolutions cattleDue(int count, CattleRule rule);  // S57, S61, S62
[[nodiscard]] HerdSolutions sheepDue(int count, SheepRule rule);    // S6, S57, S63

// What all herds together owe. One species is put together before its nisab; owners judged apart (joint_herd separate) never are.
struct HerdDue
{
    std::vector<InKind> items;                     // one entry an item
    std::vector<std::vector<InKind>> alternatives; // whole other answers
};
[[nodiscard]] HerdDue herdsDue(const std::vector<Holding>& holdings, const ZakatPolicy& policy);

// Adds to `items`, keeping one entry an item, exact: what would be printed as 0 stays, since more of it may follow.
void addInKind(std::vector<InKind>& items, const InKind& item);

} // namespace amanah::finance
