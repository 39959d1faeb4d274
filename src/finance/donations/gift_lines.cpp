// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/gift_lines.h"

#include "finance/funds/funds_store.h"

namespace amanah::finance {

Result<Fund> findFundNow(BookTransaction& transaction, const QString& text, const QString& field)
{
    QHash<QString, Fund>& known = transaction.batch().funds;
    if (const auto found = known.constFind(text); found != known.cend())
        return *found;
    return findFund(transaction.connection(), text, field).map([&](const Fund& fund) { return *known.insert(text, fund); });
}

Result<std::vector<FoundLine>> findLines(BookTransaction& transaction, const std::vector<CheckedLine>& lines)
{
    std::vector<FoundLine> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const CheckedLine& line = lines[i];
        auto fund = findFundNow(transaction, line.fund, lines.size() == 1 ? QStringLiteral("fund") : QStringLiteral("lines[%1].fund").arg(i));
        if (!fund)
            return Refusal(fund.error());
        const QString intention = line.intention.isEmpty() ? fund->kind : line.intention;
        found.push_back({std::move(*fund), line.amount, intention, line.quantity, line.unit});
    }
    return found;
}

std::vector<CanonicalObject> recordLines(const std::vector<FoundLine>& lines)
{
    std::vector<CanonicalObject> parts;
    for (const FoundLine& line : lines) {
        CanonicalObject part;
        part.text("amount", line.amount.toString()).number("fund", line.fund.id.value).text("intention", line.intention);
        if (!line.quantity.isEmpty())
            part.text("quantity", line.quantity).text("unit", line.unit);
        parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<LineMoved> movedLines(const std::vector<FoundLine>& lines)
{
    std::vector<LineMoved> moved;
    for (const FoundLine& line : lines)
        moved.push_back({line.fund.id, line.amount});
    return moved;
}

std::vector<LineMoved> movedLinesOf(BookConnection& connection, DonationId id, Currency currency)
{
    std::vector<LineMoved> moved;
    Statement rows(connection, "SELECT fund, amount FROM donation_line WHERE donation = ? ORDER BY line", id);
    while (rows.next())
        moved.push_back({FundId(rows.integer(0)), Money{rows.integer(1), currency}});
    return moved;
}

Result<void> takeFromBalances(BookTransaction& transaction, const std::vector<LineMoved>& lines)
{
    for (const LineMoved& line : lines) {
        const auto balance = moveBalance(transaction, line.fund, Money{-line.amount.minor, line.amount.currency});
        if (!balance)
            return Refusal(balance.error());
        if (*balance < 0 && fundById(transaction.connection(), line.fund).restricted)
            return refuse(Code::InsufficientFunds, QStringLiteral("id"),
                          QStringLiteral("The restricted fund has spent this money already and may not fall below zero."));
    }
    return {};
}

} // namespace amanah::finance
