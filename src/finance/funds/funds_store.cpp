// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/funds/funds_store.h"

#include "finance/book/reader.h"
#include "finance/book/unit_for.h"
#include "finance/funds/funds.h"

#include <QJsonArray>

#include <sqlite3.h>
#include <stdexcept>

namespace amanah::finance {

namespace {

Fund fundFrom(const Statement& row)
{
    return Fund{FundId(row.integer(0)), row.text(1), row.text(2), row.text(3), row.integer(4) != 0};
}

} // namespace

Result<CheckedFund> check(const AddFund& command, const FormContext&)
{
    return checkFund(command);
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedFund& fund)
{
    return postFund(transaction, fund, true);
}

Result<std::int64_t> postFund(BookTransaction& transaction, const CheckedFund& fund, bool answersKey)
{
    const QString code = fund.code.isEmpty() ? codeFromName(fund.name) : fund.code;
    for (const Fund& other : allFunds(transaction.connection())) {
        if (other.code == code || other.name.toCaseFolded() == fund.name.toCaseFolded())
            return refuse(Code::Duplicate, other.code == code && !fund.code.isEmpty() ? QStringLiteral("code") : QStringLiteral("name"),
                          QStringLiteral("There is such a fund already."));
    }
    AuditRecord record{"fund.added", {}, {}, {}, answersKey};
    record.data.text("code", code).text("kind", fund.kind).text("name", fund.name).flag("restricted", fund.restricted);
    const AuditStamp stamp = transaction.append(record);
    Statement(transaction.connection(), "INSERT INTO fund (id, code, name, kind, restricted) VALUES (?, ?, ?, ?, ?)", stamp.seq, code,
              fund.name, fund.kind, fund.restricted);
    transaction.publish(stamp, FundAdded{FundId(stamp.seq)});
    return stamp.seq;
}

Fund replyFor(const AddFund*, BookConnection& connection, std::int64_t seq)
{
    return fundById(connection, FundId(seq));
}

QByteArray contentOf(const AddFund& command)
{
    return joinedContent({command.name, command.code, command.kind, command.restricted ? QStringLiteral("1") : QString()});
}

void addFirstFunds(BookTransaction& transaction)
{
    for (const CheckedFund& fund : firstFunds()) {
        if (!postFund(transaction, fund, false))
            throw std::logic_error("the first funds do not fit an empty book");
    }
}

std::vector<Fund> allFunds(BookConnection& connection)
{
    std::vector<Fund> funds;
    Statement rows(connection, "SELECT id, code, name, kind, restricted FROM fund ORDER BY id");
    while (rows.next())
        funds.push_back(fundFrom(rows));
    return funds;
}

Result<Fund> findFund(BookConnection& connection, const QString& text, const QString& field)
{
    const QString folded = text.trimmed().toCaseFolded();
    // A code is looked up by its index first: it is what programs send.
    {
        Statement row(connection, "SELECT id, code, name, kind, restricted FROM fund WHERE code = ?", folded);
        if (row.next())
            return fundFrom(row);
    }
    for (Fund& fund : allFunds(connection)) {
        if (fund.id.toString() == folded || fund.name.toCaseFolded() == folded)
            return std::move(fund);
    }
    return refuse(Code::NotFound, field, QStringLiteral("There is no such fund."));
}

Fund fundById(BookConnection& connection, FundId id)
{
    Statement row(connection, "SELECT id, code, name, kind, restricted FROM fund WHERE id = ?", id);
    if (!row.next())
        throw std::logic_error("a fund that is referred to does not exist");
    return fundFrom(row);
}

Result<std::int64_t> moveBalance(BookTransaction& transaction, FundId fund, const Money& delta)
{
    try {
        Statement row(transaction.connection(),
                      "INSERT INTO fund_balance (fund, currency, balance) VALUES (?, ?, ?) "
                      "ON CONFLICT (fund, currency) DO UPDATE SET balance = balance + excluded.balance RETURNING balance",
                      fund, delta.currency.code(), delta.minor);
        return row.next() ? row.integer(0) : throw std::logic_error("a balance was not kept");
    } catch (const SqlFailure& failure) {
        // A sum past 64 bits turns into a real number, which no column of a STRICT table takes.
        if (failure.code() != SQLITE_CONSTRAINT_DATATYPE)
            throw;
        return refuse(Code::InvalidAmount, QStringLiteral("amount"), QStringLiteral("The fund's balance would be too large to keep."));
    }
}

Result<std::vector<Fund>> answer(BookReader& reader, const FundListQuery&)
{
    return allFunds(reader.connection());
}

Result<BalancesQuery::Balances> answer(BookReader& reader, const BalancesQuery&)
{
    BalancesQuery::Balances balances;
    balances.seq = headSeq(reader.connection());
    Statement rows(reader.connection(),
                   "SELECT f.id, f.code, b.currency, b.balance, f.restricted FROM fund_balance b JOIN fund f ON f.id = b.fund ORDER BY f.code, b.currency");
    while (rows.next()) {
        const auto currency = Currency::parse(rows.text(2));
        if (!currency)
            return Refusal(currency.error());
        balances.rows.push_back({FundId(rows.integer(0)), rows.text(1), Money{rows.integer(3), *currency}, rows.integer(4) != 0});
    }
    return balances;
}

} // namespace amanah::finance
