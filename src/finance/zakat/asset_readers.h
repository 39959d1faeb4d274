// SPDX-License-Identifier: GPL-3.0-or-later
// The functions behind the table of kinds. Each reads the keys of its kind and fills pool, value, base, measure, rule and source.
#pragma once

#include "finance/zakat/asset_kinds.h"

namespace amanah::finance {

void readCash(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readGold(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readSilver(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readTradeGoods(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readReceivable(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readShares(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readBond(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readPension(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readCrypto(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readProperty(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readCrop(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readLivestock(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readMineral(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readRikaz(const JsonFields& fields, const AssetContext& context, Holding& holding);
void readFixedAsset(const JsonFields& fields, const AssetContext& context, Holding& holding);

void readShortTermDebt(const JsonFields& fields, const AssetContext& context, Deduction& deduction);
void readInstalmentDebt(const JsonFields& fields, const AssetContext& context, Deduction& deduction);
void readPastZakat(const JsonFields& fields, const AssetContext& context, Deduction& deduction);

} // namespace amanah::finance
