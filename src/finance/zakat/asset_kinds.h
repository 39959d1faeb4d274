// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of assets and liabilities: for each its keys and the function that treats it by the policy. A new kind is one row in the
// table of asset_kinds.cpp and one function. Faults go to the reader; what is read after a fault has no meaning. Any thread.
#pragma once

#include "finance/money/json_fields.h"
#include "finance/zakat/holding.h"
#include "finance/zakat/nisab.h"
#include "finance/zakat/policy.h"

#include <map>
#include <vector>

namespace amanah::finance {

struct AssetContext
{
    Currency currency;
    const ZakatPolicy& policy;
    const MetalPrices& prices;
    const std::map<QString, Rational>& rates;
};

// Checks the kind and the keys only.
[[nodiscard]] JsonFields openAsset(const QJsonObject& object, const QString& path, JsonFaults& faults);
[[nodiscard]] JsonFields openLiability(const QJsonObject& object, const QString& path, JsonFaults& faults);

[[nodiscard]] Holding readAsset(const JsonFields& fields, int index, const AssetContext& context);
[[nodiscard]] Deduction readLiability(const JsonFields& fields, int index, const AssetContext& context);

// Worn metal above the customary weight (jewellery over_urf, all_if_over_urf): all pieces of one metal are weighed together, as they
// are; the nisab is met by the whole, zakat is on the excess or on all of it.
void applyUrf(std::vector<Holding>& holdings, const ZakatPolicy& policy);

// Harvests of one name are put together before their nisab; gives what is due of them in kind and says so on each.
[[nodiscard]] std::vector<InKind> judgeCrops(std::vector<Holding>& holdings, const ZakatPolicy& policy);

// Hanafi (S34, S35): debts of one strength are put together before their threshold. A missing price is a fault.
void judgeDebts(std::vector<Holding>& holdings, const AssetContext& context, JsonFaults& faults);

// Finds of one metal are put together before their nisab. A missing price is a fault.
void judgeMinerals(std::vector<Holding>& holdings, const AssetContext& context, JsonFaults& faults);

} // namespace amanah::finance
