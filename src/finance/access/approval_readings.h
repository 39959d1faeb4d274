// SPDX-License-Identifier: GPL-3.0-or-later
// What a second person must see before deciding, and the limit that asks for one. Answered by a reader; plain values.
#pragma once

#include "finance/access/access_messages.h"
#include "finance/access/readings.h"

#include <QDate>

namespace amanah::finance {

// Of the book's currency; an amount of 0 when there is none.
struct ApprovalLimitQuery
{
    using Reply = ApprovalLimit;
};
[[nodiscard]] Result<ApprovalLimit> answer(BookReader& reader, const ApprovalLimitQuery& query);

struct WaitingProposal
{
    Proposal proposal;
    QString at;       // UTC, as the record says
    bool kept = true; // false: what was proposed was erased, and nothing below is known
    Money amount;
    QString number;   // of a void: the gift's
    QString fund;     // of a payment: its name; and to whom
    QString payee;
    QString reason;   // of a void; of a payment its note
};

// Those that wait, oldest first. Names payees: approvers, treasurers and auditors may ask.
struct WaitingProposalsQuery
{
    using Reply = std::vector<WaitingProposal>;
};
template <>
inline constexpr Reading readingOf<WaitingProposalsQuery> = Reading::Payees;
[[nodiscard]] Result<WaitingProposalsQuery::Reply> answer(BookReader& reader, const WaitingProposalsQuery& query);

} // namespace amanah::finance
