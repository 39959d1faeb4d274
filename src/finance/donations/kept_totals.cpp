// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/kept_totals.h"

#include "finance/money/civil_date.h"

#include <sqlite3.h>

namespace amanah::finance {

namespace {

void addDay(BookTransaction& transaction, const KeptGift& gift, const LineMoved& line, int sign, bool firstLine)
{
    BookConnection& connection = transaction.connection();
    const QString day = civilDateText(gift.date);
    const QString currency = line.amount.currency.code();
    Statement(connection,
              "INSERT INTO total_day (day, fund, method, currency, amount, lines, gifts) VALUES (?, ?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (day, fund, method, currency) DO UPDATE SET amount = amount + excluded.amount, "
              "lines = lines + excluded.lines, gifts = gifts + excluded.gifts",
              day, line.fund, gift.method, currency, sign * line.amount.minor, sign, firstLine ? sign : 0);
}

void addDonor(BookTransaction& transaction, const KeptGift& gift, std::int64_t sum, int sign)
{
    BookConnection& connection = transaction.connection();
    const QString currency = gift.lines.front().amount.currency.code();
    Statement(connection,
              "INSERT INTO total_donor (donor, anonymous, currency, year, amount, gifts) VALUES (?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (donor, anonymous, currency, year) DO UPDATE SET amount = amount + excluded.amount, gifts = gifts + excluded.gifts",
              gift.donor, gift.anonymous, currency, gift.date.year(), sign * sum, sign);
}

void addCurrency(BookTransaction& transaction, const QString& currency, std::int64_t sum, int sign)
{
    BookConnection& connection = transaction.connection();
    Statement(connection,
              "INSERT INTO total_currency (currency, amount, gifts) VALUES (?, ?, ?) "
              "ON CONFLICT (currency) DO UPDATE SET amount = amount + excluded.amount, gifts = gifts + excluded.gifts",
              currency, sign * sum, sign);
}

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

} // namespace

Result<void> addToTotals(BookTransaction& transaction, const KeptGift& gift, int sign)
{
    try {
        std::int64_t sum = 0;
        bool firstLine = true;
        for (const LineMoved& line : gift.lines) {
            sum += line.amount.minor;
            addDay(transaction, gift, line, sign, firstLine);
            firstLine = false;
        }
        addCurrency(transaction, gift.lines.front().amount.currency.code(), sum, sign);
        addDonor(transaction, gift, sum, sign);
    } catch (const SqlFailure& failure) {
        // A sum past 64 bits turns into a real number, which no column of a STRICT table takes.
        if (failure.code() != SQLITE_CONSTRAINT_DATATYPE)
            throw;
        return refuse(Code::InvalidAmount, QStringLiteral("amount"), QStringLiteral("A total would be too large to keep."));
    }
    if (sign < 0)
        dropEmptyTotals(transaction, gift);
    return {};
}

} // namespace amanah::finance
