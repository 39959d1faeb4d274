// SPDX-License-Identifier: GPL-3.0-or-later
// The search tables: for each donor the words of its name as it is now, for each gift those of the texts of its record. Derived: made from
// what stands elsewhere, in the transaction that changes it. Writer's thread.
#pragma once

#include "finance/book/connection.h"
#include "finance/money/ids.h"

namespace amanah::finance {

// After a donor's name changed or was erased, or a gift's texts were written or erased.
void refreshSearch(BookConnection& connection, DonorId donor);
void refreshSearch(BookConnection& connection, DonationId gift);

} // namespace amanah::finance
