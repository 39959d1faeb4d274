// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a typed command into a unit of work. Each command has, beside its store:
//   Result<Checked> check(const Command&, const FormContext&)          the form, without the book
//   Result<std::int64_t> post(BookTransaction&, const Checked&)        judged and written; gives the answering record's sequence
//   Reply replyFor(const Command*, BookConnection&, std::int64_t)      the first answer, from rows that never change
//   QByteArray contentOf(const Command&)                               its fields as given, for the request hash
#pragma once

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
#include "finance/periods/periods_store.h"
#include "finance/zakat/zakat_store.h"


namespace amanah::finance {

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
    unit.judge = [checked = std::move(*checked)](BookTransaction& transaction) { return post(transaction, checked); };
    unit.answer = [](BookConnection& connection, std::int64_t seq) -> CommandReply {
        return replyFor(static_cast<const Command*>(nullptr), connection, seq);
    };
    return unit;
}

// Unambiguous bytes of a list of fields: each with its length before it.
[[nodiscard]] QByteArray joinedContent(const QStringList& fields);

} // namespace amanah::finance
