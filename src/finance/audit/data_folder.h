// SPDX-License-Identifier: GPL-3.0-or-later
// What this machine keeps of books outside of them: signing keys, and the last head it saw. Files of the owner only (0600), each whole or
// not there. Plain functions, any thread.
#pragma once

#include "finance/money/result.h"

#include <QByteArray>
#include <QString>

namespace amanah::finance {

// The system's data directory of this program.
[[nodiscard]] QString dataFolder();

// Writes a file below dataFolder(), folders included. An existing one is replaced, or left alone and `conflict` with `onlyNew`.
// `unavailable`, no_permission, when it cannot be written.
enum class Replace { Yes, OnlyNew };
[[nodiscard]] Result<void> writeOwnFile(const QString& path, const QByteArray& bytes, Replace replace);

} // namespace amanah::finance
