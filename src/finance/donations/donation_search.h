// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the filters of a donation list into SQL with bound values. What people type is never part of the SQL text. Reader's thread.
#pragma once

#include "finance/book/connection.h"
#include "finance/donations/donations_messages.h"
#include "finance/donations/gift_search.h"

#include <span>

namespace amanah::finance {

struct SqlFilter
{
    QString where; // "WHERE …" or empty
    QVariantList values;
};

// `wholeBook`: every gift that the filter lets through is read, not the newest page of them.
// Refused: invalid_date (from, to), not_found (donor, fund), invalid_input (method, status, limit, after).
[[nodiscard]] Result<SqlFilter> donationFilter(BookConnection& connection, const DonationListQuery& query, bool wholeBook = false);

// The gifts that the filter lets through, the newest first; query.limit is not used. What is searched for is first looked for among the newest,
// `walkLength` of them, then by the rarest word or amount of it: what many gifts hold fills a page sooner. Refused as above.
[[nodiscard]] Result<std::vector<DonationId>> newestGifts(BookConnection& connection, const DonationListQuery& query, qlonglong atMost,
                                                          int walkLength = 3000);
// For json_each(?).
[[nodiscard]] QString idList(std::span<const DonationId> ids);

} // namespace amanah::finance
