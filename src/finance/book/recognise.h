// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a book from any other file by reading its first bytes and nothing else: no lock is taken, no -wal or -shm file is made.
// Plain functions, any thread.
#pragma once

#include "finance/book/book_path.h"
#include "finance/money/result.h"

namespace amanah::finance {

// "Aman" in the file header: PRAGMA application_id.
inline constexpr quint32 bookApplicationId = 0x416D616E;
// The schema this program writes: PRAGMA user_version.
inline constexpr quint32 bookSchemaVersion = 3;

struct BookHeader
{
    quint32 schemaVersion = 0;
};

// Refused with `unavailable` and the cause missing, no_permission, not_ours, corrupt or newer.
[[nodiscard]] Result<BookHeader> recogniseBook(const BookPath& book);

// `unavailable`, cause older: what must be done before a book of this version can be read.
[[nodiscard]] Refusal olderBook(quint32 schemaVersion);

} // namespace amanah::finance
