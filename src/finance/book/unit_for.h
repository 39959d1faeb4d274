// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a typed command into a unit of work. Each command has, beside its store:
//   Result<Checked> check(const Command&, const FormContext&)          the form, without the book
//   Result<std::int64_t> post(BookTransaction&, const Checked&)        judged and written; gives the answering record's sequence
//   Reply replyNow(const Command*, BookTransaction&, std::int64_t) (optional) the same answer from what was just written
//   Reply replyFor(const Command*, BookConnection&, std::int64_t)      the first answer, from rows that never change
//   QByteArray contentOf(const Command&)                               its fields as given, for the request hash
#pragma once

#include "finance/access/approvals_store.h"
#include "finance/access/users_store.h"
#include "finance/audit/chain.h"
#include "finance/audit/checkpoint_store.h"
#include "finance/book/unit_of_work.h"
#include "finance/donations/corrections_store.h"
#include "finance/donations/donations_store.h"
#include "finance/donations/pledges_store.h"
#include "finance/donors/donors_store.h"
#include "finance/donors/retention_store.h"
#include "finance/funds/funds_store.h"
#include "finance/funds/transfers_store.h"
#include "finance/hijri/hijri_store.h"
#include "finance/periods/periods_store.h"
#include "finance/zakat/fitr_store.h"
#include "finance/zakat/hawl_store.h"
#include "finance/zakat/zakat_store.h"


namespace amanah::finance {

// One person's command above the book's limit becomes a proposal; every other is posted.
template <class Command, class Checked>
[[nodiscard]] Result<std::int64_t> postOrPropose(BookTransaction& transaction, const Command& command, const Checked& checked)
{
    if constexpr (requires { requires Command::mayNeedApproval; }) {
        if (!transaction.actor().isOwner) {
            const auto stake = atStake(transaction.connection(), command, checked);
            if (!stake)
                return Refusal(stake.error());
            if (needsSecondPerson(transaction, stake->amount))
                return propose(transaction, Command::commandName, *stake);
        }
    }
    if constexpr (std::is_same_v<Command, CorrectDonation>)
        if (const auto alone = mayCorrectAlone(transaction, command); !alone)
            return Refusal(alone.error());
    return post(transaction, checked);
}

// Form refusals come back at once; everything else is judged by the book.
template <class Command>
[[nodiscard]] Result<UnitOfWork> unitFor(const Command& command, const QString& key, const FormContext& form)
{
    auto checked = check(command, form);
    if (!checked)
        return Refusal(checked.error());
    UnitOfWork unit;
    unit.key = key;
    unit.command = QString::fromLatin1(Command::commandName);
    unit.request = sha256(contentOf(command));
    unit.judge = [command, checked = std::move(*checked)](BookTransaction& transaction) { return postOrPropose(transaction, command, checked); };
    if constexpr (requires(BookTransaction& transaction) { replyNow(static_cast<const Command*>(nullptr), transaction, std::int64_t()); })
        unit.answerNow = [](BookTransaction& transaction, std::int64_t seq) -> CommandReply {
            return replyNow(static_cast<const Command*>(nullptr), transaction, seq);
        };
    unit.answer = [](BookConnection& connection, std::int64_t seq) -> CommandReply {
        if constexpr (requires { requires Command::mayNeedApproval; })
            if (auto waiting = proposalOfRecord(connection, seq))
                return std::move(*waiting);
        return replyFor(static_cast<const Command*>(nullptr), connection, seq);
    };
    return unit;
}

// Unambiguous bytes of a list of fields: each with its length before it.
[[nodiscard]] QByteArray joinedContent(const QStringList& fields);

} // namespace amanah::finance
