// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of gifts and promises in the book: which funds they name, how a record tells them, what they move. Not the rules of their form
// (donations.h). Writer's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/donations/donations.h"
#include "finance/funds/funds_messages.h"

namespace amanah::finance {

// A line whose fund was found.
struct FoundLine
{
    Fund fund;
    Money amount;
    QString intention;
    QString quantity; // empty for money, then the record is silent about it
    QString unit;
};

// not_found on `fund`, or on `lines[i].fund` where there are several.
// findFund(), read once in a batch.
[[nodiscard]] Result<Fund> findFundNow(BookTransaction& transaction, const QString& text, const QString& field);
[[nodiscard]] Result<std::vector<FoundLine>> findLines(BookTransaction& transaction, const std::vector<CheckedLine>& lines);
// As a record tells them: amount, fund, intention, and quantity and unit where there are any.
[[nodiscard]] std::vector<CanonicalObject> recordLines(const std::vector<FoundLine>& lines);
[[nodiscard]] std::vector<LineMoved> movedLines(const std::vector<FoundLine>& lines);
// What gift `id` moved, in the order of its lines.
[[nodiscard]] std::vector<LineMoved> movedLinesOf(BookConnection& connection, DonationId id, Currency currency);
// Takes each line out of its fund's kept balance. insufficient_funds on `id` when a restricted fund would fall below zero.
[[nodiscard]] Result<void> takeFromBalances(BookTransaction& transaction, const std::vector<LineMoved>& lines);

} // namespace amanah::finance
