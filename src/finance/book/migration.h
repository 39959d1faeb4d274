// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered schema steps from resources/sql. Each runs in one transaction and sets user_version; before the first of them the whole book is
// copied beside itself (`<book>.before-v<N>`, or `….2` and so on when there is one). Writer's thread.
#pragma once

#include "finance/book/connection.h"

namespace amanah::finance {

// Lays the schema step by step over version `from` (0: an empty file). Refused or thrown, the book is as it was at the last whole step.
[[nodiscard]] Result<void> migrateBook(BookConnection& connection, const BookPath& book, quint32 from);
// The same without a copy: for files that are copies themselves.
void laySchema(BookConnection& connection, quint32 from);

// Migrates a book of an older version, as its writer; nothing to do for others. Waits. Refused as BookWriter::open refuses; one that may
// not be written, with cause older.
[[nodiscard]] Result<void> bringUpToDate(const BookPath& book, const WriterIdentity& identity);

} // namespace amanah::finance
