// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/funds/transfers_store.h"

#include "finance/book/unit_for.h"
#include "finance/donations/donations.h"
#include "finance/funds/funds_store.h"
#include "finance/money/civil_date.h"
#include "finance/periods/periods_store.h"

#include <stdexcept>

namespace amanah::finance {

namespace {

struct BothFunds
{
    Fund from;
    Fund to;
};

Result<BothFunds> findBoth(BookConnection& connection, const TransferFunds& wanted)
{
    const auto from = findFund(connection, wanted.from, QStringLiteral("from"));
    if (!from)
        return Refusal(from.error());
    const auto to = findFund(connection, wanted.to, QStringLiteral("to"));
    if (!to)
        return Refusal(to.error());
    return BothFunds{*from, *to};
}

Result<void> judgeFunds(const BothFunds& funds, const TransferFunds& wanted)
{
    static const QString zakat = QStringLiteral("zakat");
    if (funds.from.id == funds.to.id)
        return refuse(Code::InvalidInput, QStringLiteral("to"), QStringLiteral("This is the same fund."));
    if (wanted.isRelease && !funds.from.restricted)
        return refuse(Code::InvalidInput, QStringLiteral("from"), QStringLiteral("Only what is restricted can be released."));
    if (wanted.isRelease && funds.to.restricted)
        return refuse(Code::InvalidInput, QStringLiteral("to"), QStringLiteral("What is released goes to an unrestricted fund."));
    if (funds.from.kind == zakat && funds.to.kind != zakat && wanted.ruling.trimmed().isEmpty())
        return refuse(Code::InvalidInput, QStringLiteral("ruling"), QStringLiteral("Zakat may serve nothing else; say whose ruling allows it."));
    return {};
}

Result<void> moveBetween(BookTransaction& transaction, const BothFunds& funds, const Money& amount)
{
    const auto left = moveBalance(transaction, funds.from.id, Money{-amount.minor, amount.currency});
    if (!left)
        return Refusal(left.error());
    if (*left < 0)
        return refuse(Code::InsufficientFunds, QStringLiteral("amount"), QStringLiteral("The fund does not hold this much in this currency."));
    const auto now = moveBalance(transaction, funds.to.id, amount);
    return now ? Result<void>() : Refusal(now.error());
}

} // namespace

Result<CheckedTransfer> check(const TransferFunds& command, const FormContext& form)
{
    const auto amount = formAmount(command.amount, command.currency, form);
    if (!amount)
        return Refusal(amount.error());
    const auto date = formDate(command.date, form);
    if (!date)
        return Refusal(date.error());
    if (command.reason.trimmed().isEmpty() || command.reason.size() > maxNoteLength)
        return refuse(Code::InvalidInput, QStringLiteral("reason"), QStringLiteral("Say why the money changes its fund."));
    if (command.ruling.size() > maxNoteLength)
        return refuse(Code::InvalidInput, QStringLiteral("ruling"), QStringLiteral("A ruling has at most 10,000 characters."));
    return CheckedTransfer{command, *amount, *date};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedTransfer& transfer)
{
    const TransferFunds& wanted = transfer.wanted;
    BookConnection& connection = transaction.connection();
    const auto funds = findBoth(connection, wanted);
    if (!funds)
        return Refusal(funds.error());
    if (const auto judged = judgeFunds(*funds, wanted); !judged)
        return Refusal(judged.error());
    const auto overridden = judgePeriod(connection, transfer.date, wanted.overrideReason);
    if (!overridden)
        return Refusal(overridden.error());
    if (const auto moved = moveBetween(transaction, *funds, transfer.amount); !moved)
        return Refusal(moved.error());

    const QString day = civilDateText(transfer.date);
    const QString kind = wanted.isRelease ? QStringLiteral("release") : QStringLiteral("transfer");
    AuditRecord record{wanted.isRelease ? "fund.released" : "fund.transferred",
                       {},
                       {{"reason", wanted.reason.trimmed()}, {"ruling", wanted.ruling.trimmed()}},
                       {},
                       true};
    record.data.text("amount", transfer.amount.toString())
        .text("currency", transfer.amount.currency.code())
        .text("date", day)
        .number("from", funds->from.id.value)
        .number("to", funds->to.id.value);
    noteOverride(record, *overridden, wanted.overrideReason);
    const AuditStamp stamp = transaction.append(record);
    Statement(connection, "INSERT INTO transfer (id, from_fund, to_fund, currency, amount, kind, day) VALUES (?, ?, ?, ?, ?, ?, ?)", stamp.seq,
              funds->from.id, funds->to.id, transfer.amount.currency.code(), transfer.amount.minor, kind, day);
    postEntry(transaction, stamp.seq, day, entryOfTransfer(funds->from.id, funds->to.id, transfer.amount));
    transaction.publish(stamp, FundsMoved{TransferId(stamp.seq), {funds->from.id, transfer.amount}, {funds->to.id, transfer.amount}});
    return stamp.seq;
}

FundTransfer replyFor(const TransferFunds*, BookConnection& connection, std::int64_t seq)
{
    FundTransfer reply;
    Statement row(connection,
                  "SELECT t.kind, f.code, g.code, t.currency, t.amount, t.day FROM transfer t JOIN fund f ON f.id = t.from_fund "
                  "JOIN fund g ON g.id = t.to_fund WHERE t.id = ?",
                  seq);
    if (!row.next())
        throw std::logic_error("a remembered transfer is not in the book");
    reply.id = TransferId(seq);
    reply.kind = row.text(0);
    reply.from = row.text(1);
    reply.to = row.text(2);
    reply.amount = Money{row.integer(4), Currency::parse(row.text(3)).value()};
    reply.date = QDate::fromString(row.text(5), Qt::ISODate);
    reply.audit = stampOf(connection, seq);
    return reply;
}

QByteArray contentOf(const TransferFunds& command)
{
    return joinedContent({command.from, command.to, command.amount, command.reason, command.currency, command.date, command.ruling,
                          command.overrideReason, command.isRelease ? QStringLiteral("release") : QStringLiteral("transfer")});
}

QJsonObject FundTransfer::toJson() const
{
    const QJsonObject body{{QStringLiteral("id"), id.toString()},
                           {QStringLiteral("kind"), kind},
                           {QStringLiteral("from"), from},
                           {QStringLiteral("to"), to},
                           {QStringLiteral("amount"), amount.toString()},
                           {QStringLiteral("currency"), amount.currency.code()},
                           {QStringLiteral("date"), civilDateText(date)}};
    return {{QStringLiteral("transfer"), body}, {QStringLiteral("audit"), audit.toJson()}};
}

} // namespace amanah::finance
