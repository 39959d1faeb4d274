// SPDX-License-Identifier: GPL-3.0-or-later
// The totals that are kept in the same transaction as the gifts they sum, so that no question ever scans a million of them.
// Writer's thread.
#pragma once

#include "finance/book/transaction.h"

namespace amanah::finance {

struct KeptGift
{
    DonorId donor;
    bool anonymous = false;
    QString method;
    QDate date;
    std::vector<LineMoved> lines;
};

// Adds (sign 1) or takes back (sign -1). invalid_amount when a total would leave 64 bits.
[[nodiscard]] Result<void> addToTotals(BookTransaction& transaction, const KeptGift& gift, int sign);

} // namespace amanah::finance
