// SPDX-License-Identifier: GPL-3.0-or-later
// The period lock in the book: one row for each closing and reopening, the newest holds. Whoever writes a dated movement asks judgePeriod
// inside the transaction. Writer's or a reader's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/periods/periods_messages.h"

namespace amanah::finance {

class BookReader;

struct CheckedClosing
{
    QDate through;
};
[[nodiscard]] Result<CheckedClosing> check(const ClosePeriod& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedClosing& wanted);
[[nodiscard]] Period replyFor(const ClosePeriod*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const ClosePeriod& command);

struct CheckedReopening
{
    QDate through; // null: nothing stays closed
    QString reason;
};
[[nodiscard]] Result<CheckedReopening> check(const ReopenPeriod& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedReopening& wanted);
[[nodiscard]] Period replyFor(const ReopenPeriod*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const ReopenPeriod& command);

[[nodiscard]] Result<Period> answer(BookReader& reader, const PeriodQuery& query);

// The last closed day; null when nothing is closed.
[[nodiscard]] QDate closedThrough(BookConnection& connection);
// Whether `day` stands in a closed period and `overrideReason` opens it for this one command. closed_period on `date` when nothing opens it.
[[nodiscard]] Result<bool> judgePeriod(BookConnection& connection, const QDate& day, const QString& overrideReason);
// Says so in the record: "override":true, and the reason as a private text. Nothing when the period was open.
void noteOverride(AuditRecord& record, bool overridden, const QString& reason);

// As a closing record says them.
[[nodiscard]] std::vector<GrandTotal> grandTotalsOf(const QJsonObject& recordData);
// By currency, as the book stood just before record `beforeSeq`.
[[nodiscard]] std::vector<GrandTotal> grandTotals(BookConnection& connection, const QDate& through, std::int64_t beforeSeq);

} // namespace amanah::finance
