// SPDX-License-Identifier: GPL-3.0-or-later
// Going on from another past than the one this machine knows of a copy of a book (head_memory.h): said by a record "book.rebased" in the
// chain, so that nobody can do it unseen. Waits; any thread.
#pragma once

#include "finance/audit/audit_stamp.h"
#include "finance/book/book_path.h"
#include "finance/book/head_memory.h"
#include "finance/book/unit_of_work.h"

namespace amanah::finance {

class BookConnection;

// Whether the book has the record that was known, with the hash that was known, and the checkpoint that was.
[[nodiscard]] bool hasHead(BookConnection& connection, const KnownHead& known);
// The newest record and checkpoint of the book.
[[nodiscard]] KnownHead headOf(BookConnection& connection);

// A person takes the book as it is, for a reason that stays in it. Refused: invalid_input without a reason, conflict when there is nothing
// to accept, `unavailable` as BookWriter::open refuses.
[[nodiscard]] Result<AuditStamp> acceptBook(const BookPath& book, const WriterIdentity& identity, const QString& reason);

// For a restore: `fresh` is the verified copy that will stand at `place`. It gets the record when this machine knows another past there.
[[nodiscard]] Result<void> rebaseRestored(const QString& fresh, const BookPath& place, const WriterIdentity& identity);
// Once it stands there: this is the past that is known from now on.
void rememberRestored(const BookPath& place);

} // namespace amanah::finance
