// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/kept_totals.h"

#include "finance/money/civil_date.h"

#include <sqlite3.h>

namespace amanah::finance {

namespace {

// A row that sums nothing says nothing; only a reversal leaves one.
void dropEmptyTotals(BookTransaction& transaction, const KeptGift& gift)
{
    BookConnection& connection = transaction.connection();
    const QString currency = gift.lines.front().amount.currency.code();
    Statement(connection, "DELETE FROM total_day WHERE day = ? AND method = ? AND currency = ? AND lines = 0", civilDateText(gift.date), gift.method,
              currency);
    Statement(connection, "DELETE FROM total_donor WHERE donor = ? AND currency = ? AND gifts = 0", gift.donor, currency);
    Statement(connection, "DELETE FROM total_currency WHERE currency = ? AND gifts = 0", currency);
}

Result<void> writtenNow(BookTransaction& transaction, BatchTotals totals)
{
    try {
        totals.write(transaction.connection());
        return {};
    } catch (const SqlFailure& failure) {
        // A sum past 64 bits turns into a real number, which no column of a STRICT table takes.
        if (failure.code() != SQLITE_CONSTRAINT_DATATYPE)
            throw;
        return refuse(Code::InvalidAmount, QStringLiteral("amount"), QStringLiteral("A total would be too large to keep."));
    }
}

} // namespace

Result<void> keepGift(BookTransaction& transaction, const KeptGift& gift)
{
    BatchTotals own;
    BatchTotals* ofBatch = transaction.batch().totals;
    BatchTotals& totals = ofBatch ? *ofBatch : own;
    totals.addBalances(gift);
    totals.add(gift);
    return ofBatch ? Result<void>() : writtenNow(transaction, std::move(own));
}

Result<void> takeFromTotals(BookTransaction& transaction, const KeptGift& gift)
{
    BatchTotals totals;
    totals.add(gift, -1);
    return writtenNow(transaction, std::move(totals)).map([&] { dropEmptyTotals(transaction, gift); });
}

} // namespace amanah::finance
