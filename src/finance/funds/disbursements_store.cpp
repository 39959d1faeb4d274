// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/funds/funds_store.h"

#include "finance/book/unit_for.h"
#include "finance/donations/donations.h"
#include "finance/funds/funds.h"
#include "finance/money/civil_date.h"
#include "finance/periods/periods_store.h"

namespace amanah::finance {

Result<CheckedDisbursement> check(const Disburse& command, const FormContext& form)
{
    CheckedDisbursement checked;
    const auto amount = formAmount(command.amount, command.currency, form);
    if (!amount)
        return Refusal(amount.error());
    checked.amount = *amount;
    checked.payee = command.payee.trimmed();
    if (checked.payee.isEmpty() || checked.payee.size() > 200)
        return refuse(Code::InvalidInput, QStringLiteral("to"), QStringLiteral("Say to whom, in 1 to 200 characters."));
    checked.asnaf = command.asnaf.toCaseFolded();
    if (!checked.asnaf.isEmpty() && !isAsnaf(checked.asnaf))
        return refuse(Code::InvalidInput, QStringLiteral("asnaf"), QStringLiteral("This is none of the eight asnaf."));
    const auto date = formDate(command.date, form);
    if (!date)
        return Refusal(date.error());
    checked.date = *date;
    checked.fund = command.fund;
    checked.overrideReason = command.overrideReason;
    checked.note = command.note;
    if (checked.note.size() > maxNoteLength)
        return refuse(Code::InvalidInput, QStringLiteral("note"), QStringLiteral("A note has at most 10,000 characters."));
    return checked;
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedDisbursement& wanted)
{
    BookConnection& connection = transaction.connection();
    const auto fund = findFund(connection, wanted.fund);
    if (!fund)
        return Refusal(fund.error());
    const bool isZakat = fund->kind == QStringLiteral("zakat");
    if (isZakat && wanted.asnaf.isEmpty())
        return refuse(Code::InvalidInput, QStringLiteral("asnaf"), QStringLiteral("Zakat goes to one of the eight asnaf; please say which."));
    if (!isZakat && !wanted.asnaf.isEmpty())
        return refuse(Code::InvalidInput, QStringLiteral("asnaf"), QStringLiteral("Only zakat is given by asnaf."));
    const auto overridden = judgePeriod(connection, wanted.date, wanted.overrideReason);
    if (!overridden)
        return Refusal(overridden.error());
    const auto balance = moveBalance(transaction, fund->id, Money{-wanted.amount.minor, wanted.amount.currency});
    if (!balance)
        return Refusal(balance.error());
    if (*balance < 0)
        return refuse(Code::InsufficientFunds, QStringLiteral("amount"), QStringLiteral("The fund does not hold this much in this currency."));

    const QString day = civilDateText(wanted.date);
    AuditRecord record{"fund.disbursed", {}, {{"payee", wanted.payee}, {"note", wanted.note}}, {}, true};
    record.data.text("amount", wanted.amount.toString())
        .text("asnaf", wanted.asnaf)
        .text("currency", wanted.amount.currency.code())
        .text("date", day)
        .number("fund", fund->id.value);
    noteOverride(record, *overridden, wanted.overrideReason);
    const AuditStamp stamp = transaction.append(record);
    Statement(connection, "INSERT INTO disbursement (id, fund, currency, amount, asnaf, day) VALUES (?, ?, ?, ?, ?, ?)", stamp.seq,
              fund->id, wanted.amount.currency.code(), wanted.amount.minor, wanted.asnaf, day);
    postEntry(transaction, stamp.seq, day, entryOfDisbursement({fund->id, wanted.amount}));
    transaction.publish(stamp, Disbursed{DisbursementId(stamp.seq), {fund->id, wanted.amount}});
    return stamp.seq;
}

Disbursement replyFor(const Disburse*, BookConnection& connection, std::int64_t seq)
{
    Disbursement reply;
    Statement row(connection,
                  "SELECT d.currency, d.amount, d.asnaf, d.day, f.code FROM disbursement d JOIN fund f ON f.id = d.fund WHERE d.id = ?", seq);
    if (!row.next())
        throw std::logic_error("a remembered disbursement is not in the book");
    reply.id = DisbursementId(seq);
    reply.amount = Money{row.integer(1), Currency::parse(row.text(0)).value()};
    reply.asnaf = row.text(2);
    reply.date = QDate::fromString(row.text(3), Qt::ISODate);
    reply.fund = row.text(4);
    reply.audit = stampOf(connection, seq);
    return reply;
}

QByteArray contentOf(const Disburse& command)
{
    QByteArray content = joinedContent({command.fund, command.amount, command.payee, command.currency, command.asnaf, command.date, command.note});
    if (!command.overrideReason.isEmpty())
        content += "override" + joinedContent({command.overrideReason});
    return content;
}

} // namespace amanah::finance
