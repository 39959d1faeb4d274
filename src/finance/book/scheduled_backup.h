// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that make themselves: into a folder, every so many hours, so many kept. Each is verified. What was made is written down in the
// data directory, and nothing is ever deleted that does not stand there and is not a backup of this very book. Waits; any thread.
#pragma once

#include "finance/book/book_path.h"
#include "finance/money/result.h"

#include <optional>

namespace amanah::finance {

struct BackupPlan
{
    QString folder;
    int everyHours = 24;
    int keep = 10; // the newest; at least 1
};

// From the settings file: backup_folder, backup_hours, backup_keep. Nothing when it names no folder, or numbers that are none.
[[nodiscard]] std::optional<BackupPlan> backupPlan(const QString& settingsFile);

// Writes them there; without a folder none makes itself from then on.
void keepBackupPlan(const QString& settingsFile, const BackupPlan& plan);

struct KnownBackup
{
    QString file;
    std::int64_t atUs = 0; // when it was made, and proved
    bool isThere = false;  // nobody took the file away since
};
// The newest that was made here by itself of the book at this place; nothing when there is none.
[[nodiscard]] std::optional<KnownBackup> newestBackup(const BookPath& book, const BackupPlan& plan);

// Whether the newest backup made here is older than the plan says, or gone.
[[nodiscard]] bool isBackupDue(const QString& bookId, const BackupPlan& plan, std::int64_t nowUs);

struct ScheduledBackup
{
    QString file;
    int removed = 0; // old ones
};
// Makes one, then removes those beyond the number to keep. Refused: `unavailable` when the folder is not there, else as backupBook().
[[nodiscard]] Result<ScheduledBackup> makeScheduledBackup(const BookPath& book, const BackupPlan& plan, std::int64_t nowUs);

} // namespace amanah::finance
