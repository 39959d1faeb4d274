// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/kept_totals.h"

#include "finance/money/civil_date.h"

namespace amanah::finance {

namespace {

Refusal totalTooLarge()
{
    return refuse(Code::InvalidAmount, QStringLiteral("amount"), QStringLiteral("A total would be too large to keep."));
}

Result<void> addDay(BookTransaction& transaction, const KeptGift& gift, const LineMoved& line, int sign, bool firstLine)
{
    BookConnection& connection = transaction.connection();
    const QString day = civilDateText(gift.date);
    const QString currency = line.amount.currency.code();
    std::int64_t amount = 0;
    {
        Statement row(connection, "SELECT amount FROM total_day WHERE day = ? AND fund = ? AND method = ? AND currency = ?", day, line.fund,
                      gift.method, currency);
        if (row.next())
            amount = row.integer(0);
    }
    if (addWouldOverflow(amount, sign * line.amount.minor))
        return totalTooLarge();
    Statement(connection,
              "INSERT INTO total_day (day, fund, method, currency, amount, lines, gifts) VALUES (?, ?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (day, fund, method, currency) DO UPDATE SET amount = amount + excluded.amount, "
              "lines = lines + excluded.lines, gifts = gifts + excluded.gifts",
              day, line.fund, gift.method, currency, sign * line.amount.minor, sign, firstLine ? sign : 0);
    return {};
}

Result<void> addDonor(BookTransaction& transaction, const KeptGift& gift, std::int64_t sum, int sign)
{
    BookConnection& connection = transaction.connection();
    const QString currency = gift.lines.front().amount.currency.code();
    std::int64_t amount = 0;
    {
        Statement row(connection, "SELECT amount FROM total_donor WHERE donor = ? AND anonymous = ? AND currency = ? AND year = ?", gift.donor,
                      gift.anonymous, currency, gift.date.year());
        if (row.next())
            amount = row.integer(0);
    }
    if (addWouldOverflow(amount, sign * sum))
        return totalTooLarge();
    Statement(connection,
              "INSERT INTO total_donor (donor, anonymous, currency, year, amount, gifts) VALUES (?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (donor, anonymous, currency, year) DO UPDATE SET amount = amount + excluded.amount, gifts = gifts + excluded.gifts",
              gift.donor, gift.anonymous, currency, gift.date.year(), sign * sum, sign);
    return {};
}

Result<void> addCurrency(BookTransaction& transaction, const QString& currency, std::int64_t sum, int sign)
{
    BookConnection& connection = transaction.connection();
    std::int64_t amount = 0;
    {
        Statement row(connection, "SELECT amount FROM total_currency WHERE currency = ?", currency);
        if (row.next())
            amount = row.integer(0);
    }
    if (addWouldOverflow(amount, sign * sum))
        return totalTooLarge();
    Statement(connection,
              "INSERT INTO total_currency (currency, amount, gifts) VALUES (?, ?, ?) "
              "ON CONFLICT (currency) DO UPDATE SET amount = amount + excluded.amount, gifts = gifts + excluded.gifts",
              currency, sign * sum, sign);
    return {};
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
    std::int64_t sum = 0;
    bool firstLine = true;
    for (const LineMoved& line : gift.lines) {
        sum += line.amount.minor;
        if (const auto added = addDay(transaction, gift, line, sign, firstLine); !added)
            return added;
        firstLine = false;
    }
    if (const auto added = addCurrency(transaction, gift.lines.front().amount.currency.code(), sum, sign); !added)
        return added;
    const auto added = addDonor(transaction, gift, sum, sign);
    if (added && sign < 0)
        dropEmptyTotals(transaction, gift);
    return added;
}

} // namespace amanah::finance
