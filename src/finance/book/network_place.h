// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a book may be written where it is. SQLite's write-ahead log shares memory between its users, which a network file system does not
// carry from one machine to another: two machines would destroy the book (https://www.sqlite.org/wal.html, section 2). Any thread.
#pragma once

#include "finance/book/book_path.h"
#include "finance/money/result.h"

namespace amanah::finance {

// By the name that the system gives it: "nfs4", "cifs", "fuse.sshfs" …
[[nodiscard]] bool isNetworkFileSystem(const QByteArray& type);
// `unavailable`, cause `network`, for a place on one.
[[nodiscard]] Result<void> checkLocalPlace(const BookPath& book);

} // namespace amanah::finance
