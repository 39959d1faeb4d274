// SPDX-License-Identifier: GPL-3.0-or-later
// What SQL here can do beyond SQLite: searching texts and amounts as people type them; case and accents do not matter. Plain functions, any thread.
#pragma once

#include <QString>

struct sqlite3;

namespace amanah::finance {

// Case-folded, accents and Arabic vowel marks taken off.
[[nodiscard]] QString foldedText(const QString& text);
// The LIKE pattern (ESCAPE '\') that finds `typed` anywhere in folded text; empty for an empty search.
[[nodiscard]] QString likePattern(const QString& typed);
// Makes known to a connection: fold(text) = foldedText(); scaled(minor, currency) = the amount in hundred-thousandths of its currency, so
// that one bound holds for all currencies (amounts are at most 10^15 minor units, so it fits).
void registerSqlFunctions(sqlite3* handle);

} // namespace amanah::finance
