// SPDX-License-Identifier: GPL-3.0-or-later
// Funds in the book. Writer's or a reader's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/funds/funds_messages.h"

namespace amanah::finance {

class BookReader;

struct CheckedFund
{
    QString code; // empty: made of the name
    QString name;
    QString kind;
    bool restricted = false;
};

[[nodiscard]] Result<CheckedFund> check(const AddFund& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedFund& fund);
[[nodiscard]] Fund replyFor(const AddFund*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const AddFund& command);

// The seven funds of a new book.
void addFirstFunds(BookTransaction& transaction);
// As post(), without being what the unit's key answers with: an import makes funds on the way.
[[nodiscard]] Result<std::int64_t> postFund(BookTransaction& transaction, const CheckedFund& fund, bool answersKey);

// By code, id or name, whatever the case; not_found on `field`.
[[nodiscard]] Result<Fund> findFund(BookConnection& connection, const QString& text, const QString& field = QStringLiteral("fund"));
[[nodiscard]] Fund fundById(BookConnection& connection, FundId id);
[[nodiscard]] std::vector<Fund> allFunds(BookConnection& connection);

// Moves the kept balance by `delta` minor units and gives the new one. invalid_amount when it would leave 64 bits.
[[nodiscard]] Result<std::int64_t> moveBalance(BookTransaction& transaction, FundId fund, const Money& delta);

[[nodiscard]] Result<std::vector<Fund>> answer(BookReader& reader, const FundListQuery& query);
[[nodiscard]] Result<BalancesQuery::Balances> answer(BookReader& reader, const BalancesQuery& query);

// --- disbursements
struct CheckedDisbursement
{
    QString fund;
    Money amount;
    QString payee;
    QString asnaf;
    QDate date;
    QString note;
    QString overrideReason;
};

[[nodiscard]] Result<CheckedDisbursement> check(const Disburse& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedDisbursement& disbursement);
[[nodiscard]] Disbursement replyFor(const Disburse*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const Disburse& command);

struct CheckedDisbursementErasure
{
    DisbursementId disbursement;
    QString despiteRetention;
};
[[nodiscard]] Result<CheckedDisbursementErasure> check(const EraseDisbursement& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedDisbursementErasure& erasure);
[[nodiscard]] Disbursement replyFor(const EraseDisbursement*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const EraseDisbursement& command);

} // namespace amanah::finance
