// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the filters of a donation list into SQL with bound values. What people type is never part of the SQL text. Reader's thread.
#pragma once

#include "finance/book/connection.h"
#include "finance/donations/donations_messages.h"
#include "finance/donations/gift_search.h"

namespace amanah::finance {

struct SqlFilter
{
    QString where; // "WHERE …" or empty
    QVariantList values;
};

// `wholeBook`: every gift that the filter lets through is read, not the newest page of them.
// Refused: invalid_date (from, to), not_found (donor, fund), invalid_input (method, status, limit, after).
[[nodiscard]] Result<SqlFilter> donationFilter(BookConnection& connection, const DonationListQuery& query, bool wholeBook = false);

} // namespace amanah::finance
