// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a book by SQLite's online backup: of one moment, beside a running writer. Waits; any thread.
#pragma once

#include "finance/book/book_path.h"
#include "finance/book/unit_of_work.h"
#include "finance/money/result.h"

#include <QJsonObject>
#include <cstdint>

namespace amanah::finance {

struct BackupReport
{
    std::int64_t bytes = 0;
    std::int64_t pages = 0;
    bool verified = false;
    bool isSealed = false; // under a passphrase

    [[nodiscard]] QJsonObject toJson() const; // {"bytes","pages","verified"}, and "encrypted" when it is
};

// Copies `book` to `file`, which must not exist (conflict). A failed copy is removed.
[[nodiscard]] Result<BackupReport> copyBook(const BookPath& book, const QString& file);
// The same, and proves the copy (proofs.h). A copy that does not prove is removed: integrity.
[[nodiscard]] Result<BackupReport> backupBook(const BookPath& book, const QString& file);

// The same, sealed under a passphrase (sealed_file.h) and read back. The plain copy stands beside the book meanwhile, as readable as it.
[[nodiscard]] Result<BackupReport> backupSealed(const BookPath& book, const QString& file, const QString& passphrase);

// A backup that somebody asks for, by role (permissions.h): not_permitted on `user` else, and nothing is written.
struct AskedBackup
{
    QString file;
    bool isSealed = false;
    QString passphrase = {}; // of a sealed one
    QString signedInAs = {}; // in a book with users
};
[[nodiscard]] Result<BackupReport> backupAsked(const BookPath& book, const AskedBackup& asked);

struct RestoreOptions
{
    bool replace = false;
    QString passphrase = {}; // of a sealed file
    WriterIdentity identity = WriterIdentity::here();
};

// Verifies `file` (integrity when a proof fails), then puts a copy of it in `book`'s place. An existing book is a conflict without
// `replace`; with it, it is kept as `<book>.replaced-<UTC time>`, and a book that somebody is writing is `unavailable`, locked.
// When this machine knows another past of the book there, the restored one says so in a record of its own (rebase.h).
[[nodiscard]] Result<BackupReport> restoreBook(const QString& file, const BookPath& book, const RestoreOptions& options);

} // namespace amanah::finance
