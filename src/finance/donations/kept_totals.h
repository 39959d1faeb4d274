// SPDX-License-Identifier: GPL-3.0-or-later
// The totals and funds' balances that are kept in the same transaction as the gifts they sum, so that no question ever scans a million of
// them. Writer's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/donations/batch_totals.h"

namespace amanah::finance {

// A gift that was written: with those of its batch where the batch sums (batch_memory.h), else at once. invalid_amount when a total would
// leave 64 bits.
[[nodiscard]] Result<void> keepGift(BookTransaction& transaction, const KeptGift& gift);
// A gift taken back, but for the balances, which are judged before.
[[nodiscard]] Result<void> takeFromTotals(BookTransaction& transaction, const KeptGift& gift);

} // namespace amanah::finance
