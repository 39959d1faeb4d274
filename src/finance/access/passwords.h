// SPDX-License-Identifier: GPL-3.0-or-later
// Argon2id by libsodium. Slow on purpose (tens of milliseconds, 64 MiB): never on the writer's or the GUI's thread.
#pragma once

#include <QString>

namespace amanah::finance {

// The string that user_secret keeps: parameters, salt and hash. Throws when there is not enough memory.
[[nodiscard]] QString passwordHash(const QString& password);
// In a time that does not tell how much of it was right.
[[nodiscard]] bool passwordMatches(const QString& hash, const QString& password);
// A hash that no password matches, to be compared with when there is no such user: the answer then takes as long.
[[nodiscard]] const QString& nobodysHash();

} // namespace amanah::finance
