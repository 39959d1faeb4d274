// SPDX-License-Identifier: GPL-3.0-or-later
// What a restore would bring, and what it would replace, said before it is done. Changes nothing. Waits; any thread.
#pragma once

#include "finance/book/book_path.h"
#include "finance/money/result.h"

#include <QJsonObject>

namespace amanah::finance {

// {"book","organisation","schema","records","head","last_at","totals":[{"currency","amount","count"}],"verified","replaces"};
// `replaces` is null, or the same of the book that stands at `place` (without "verified" and "replaces") and "same_book", "records_lost".
// Refused as restoreBook() refuses; a file that does not prove is no refusal but "verified":false.
[[nodiscard]] Result<QJsonObject> previewRestore(const QString& file, const BookPath& place, const QString& passphrase);

} // namespace amanah::finance
