// SPDX-License-Identifier: GPL-3.0-or-later
// What one person may not do alone: a void or a payment above the book's limit waits as a proposal until another person, who has the role
// approver, carries it out. Writer's or a reader's thread.
#pragma once

#include "finance/access/access_messages.h"
#include "finance/book/transaction.h"
#include "finance/donations/donations_store.h"
#include "finance/funds/funds_store.h"

namespace amanah::finance {

class BookReader;

[[nodiscard]] Result<ApprovalLimit> check(const SetApprovalLimit& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const ApprovalLimit& limit);
[[nodiscard]] ApprovalLimit replyFor(const SetApprovalLimit*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const SetApprovalLimit& command);

struct CheckedApproval
{
    std::int64_t proposal = 0;
    Currency bookCurrency; // the waiting command's form is checked anew
};
[[nodiscard]] Result<CheckedApproval> check(const GiveApproval& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedApproval& approval);
[[nodiscard]] Proposal replyFor(const GiveApproval*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const GiveApproval& command);

struct CheckedDecline
{
    std::int64_t proposal = 0;
    QString reason;
};
[[nodiscard]] Result<CheckedDecline> check(const DeclineApproval& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedDecline& decline);
[[nodiscard]] Proposal replyFor(const DeclineApproval*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const DeclineApproval& command);

[[nodiscard]] Result<ProposalListQuery::Reply> answer(BookReader& reader, const ProposalListQuery& query);

// Which commands the rule is for: an overload for each that gives the amount at stake and the fields to keep.
struct AtStake
{
    Money amount;
    std::int64_t donation = 0; // of a void: named in the record
    QJsonObject fields;
};
[[nodiscard]] Result<AtStake> atStake(BookConnection& connection, const VoidDonation& command, const CheckedVoid& checked);
[[nodiscard]] Result<AtStake> atStake(BookConnection& connection, const Disburse& command, const CheckedDisbursement& checked);
// Judges whether `amount` is above the limit for this actor. False in a book without users.
[[nodiscard]] bool needsSecondPerson(BookTransaction& transaction, const Money& amount);
// A correction takes a gift back too; it does not wait, so above the limit it is not_permitted on `id` (cause approval).
[[nodiscard]] Result<void> mayCorrectAlone(BookTransaction& transaction, const CorrectDonation& command);
// Keeps the command waiting; gives the proposal's record, which its key answers with.
[[nodiscard]] std::int64_t propose(BookTransaction& transaction, const char* command, const AtStake& atStake);
// The waiting command that record `seq` is, as first answered; nothing when it is another record.
[[nodiscard]] std::optional<Proposal> proposalOfRecord(BookConnection& connection, std::int64_t seq);

} // namespace amanah::finance
