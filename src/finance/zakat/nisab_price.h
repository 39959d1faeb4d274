// SPDX-License-Identifier: GPL-3.0-or-later
// The book's own nisab: what its kept prices come to. An assessment brings prices and a policy of its own. Pure functions, any thread.
#pragma once

#include "finance/zakat/zakat_messages.h"

namespace amanah::finance {

// At least one price, each a positive decimal of at most 9 decimals; a known unit. invalid_amount or invalid_input with the field.
[[nodiscard]] Result<void> checkMetalPrices(const NisabSetting& setting);

// The amount as set; else 85 g of gold (20 mithqal), or 595 g of silver (200 dirham) where only silver has a price (zakat.md 2.1; the
// default preset's basis). Rounded half up to the currency.
[[nodiscard]] Money nisabAmount(const NisabSetting& setting);

// Prices older than this are said to be old wherever the book's are used.
inline constexpr int staleAfterDays = 30;
[[nodiscard]] bool isStale(const NisabSetting& setting, const QDate& today, int afterDays = staleAfterDays);

// The request of `zakat assess` with the book's prices where it names none, or the book's nisab amount where that is all it has.
[[nodiscard]] QJsonObject withBookPrices(QJsonObject request, const NisabSetting& setting);

} // namespace amanah::finance
