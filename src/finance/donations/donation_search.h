// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the filters of a donation list into SQL with bound values. What people type is never part of the SQL text. Reader's thread.
#pragma once

#include "finance/book/connection.h"
#include "finance/donations/donations_messages.h"

#include <optional>

namespace amanah::finance {

struct SqlFilter
{
    QString where; // "WHERE …" or empty
    QVariantList values;
};

// Refused: invalid_date (from, to), not_found (donor, fund), invalid_input (method, status, limit, after).
[[nodiscard]] Result<SqlFilter> donationFilter(BookConnection& connection, const DonationListQuery& query);

// "49.90", "40..60", ">1000", "<5" as bounds in hundred-thousandths, so that they hold whatever the currency's decimals are; nothing when
// `word` is no amount.
struct AmountRange
{
    std::int64_t from = 0;
    std::int64_t to = 0;
};
[[nodiscard]] std::optional<AmountRange> amountRange(const QString& word);

} // namespace amanah::finance
