// SPDX-License-Identifier: GPL-3.0-or-later
// Payees are persons too: the payment stays, to whom and what for goes.
#include "finance/book/unit_for.h"
#include "finance/donors/erasure.h"
#include "finance/donors/retention_store.h"
#include "finance/funds/funds_store.h"
#include "finance/money/civil_date.h"

#include <stdexcept>

namespace amanah::finance {

namespace {

// A payment that waited for a second person has its payee in the proposal as well.
std::vector<std::int64_t> recordsOfPayment(BookConnection& connection, std::int64_t payment)
{
    std::vector<std::int64_t> records{payment};
    std::vector<std::pair<std::int64_t, std::int64_t>> ends; // proposal, record that ended it
    {
        Statement rows(connection, "SELECT proposal, seq FROM proposal_end WHERE outcome = 'approved'");
        while (rows.next())
            ends.emplace_back(rows.integer(0), rows.integer(1));
    }
    for (const auto& [proposal, end] : ends)
        if (recordData(connection, end).value(QStringLiteral("carried")).toInteger() == payment)
            records.push_back(proposal);
    return records;
}

} // namespace

Result<CheckedDisbursementErasure> check(const EraseDisbursement& command, const FormContext&)
{
    const auto id = parseId<DisbursementId>(command.id, QStringLiteral("id"), QStringLiteral("disbursement"));
    if (!id)
        return Refusal(id.error());
    return CheckedDisbursementErasure{*id, command.despiteRetention.trimmed()};
}

Result<std::int64_t> post(BookTransaction& transaction, const CheckedDisbursementErasure& erasure)
{
    BookConnection& connection = transaction.connection();
    const std::int64_t id = erasure.disbursement.value;
    QDate day;
    {
        Statement row(connection, "SELECT day FROM disbursement WHERE id = ?", id);
        if (!row.next())
            return refuse(Code::NotFound, QStringLiteral("id"), QStringLiteral("There is no such disbursement."));
        day = QDate::fromString(row.text(0), Qt::ISODate);
    }
    const std::vector<TextName> texts = textsOf(connection, recordsOfPayment(connection, id));
    if (texts.empty())
        return refuse(Code::Conflict, QStringLiteral("id"), QStringLiteral("This payment's payee was erased."), QStringLiteral("erased"));
    if (erasure.despiteRetention.isEmpty())
        if (const auto over = dutyIsOver(dutyEnd(connection, QStringLiteral("disbursement"), day), transaction.today()); !over)
            return Refusal(over.error());
    AuditRecord record{"disbursement.erased", {}, {{"reason", erasure.despiteRetention}}, {}, true};
    record.data.text("date", civilDateText(transaction.today())).number("disbursement", id);
    nameTexts(record.data, texts);
    const AuditStamp stamp = transaction.append(record);
    eraseTexts(transaction, stamp.seq, texts);
    transaction.publish(stamp, DisbursementErased{erasure.disbursement});
    return stamp.seq;
}

Disbursement replyFor(const EraseDisbursement*, BookConnection& connection, std::int64_t seq)
{
    const std::int64_t id = recordData(connection, seq).value(QStringLiteral("disbursement")).toInteger();
    Disbursement payment = replyFor(static_cast<const Disburse*>(nullptr), connection, id);
    payment.erased = true;
    payment.audit = stampOf(connection, seq);
    return payment;
}

QByteArray contentOf(const EraseDisbursement& command)
{
    return joinedContent({command.id, command.despiteRetention});
}

} // namespace amanah::finance
