// SPDX-License-Identifier: GPL-3.0-or-later
// A file under a passphrase, for backups. Format 1, by libsodium's plain calls, so that another program can open it:
//
//   offset size
//        0    8  "AMNSEAL1"
//        8    4  Argon2id passes, big endian
//       12    4  Argon2id memory in KiB, big endian
//       16   16  salt
//       32   24  header of crypto_secretstream_xchacha20poly1305
//       56    …  chunks of 65,536 bytes (the last may be shorter), each 17 bytes longer than its text; the first 56 bytes are additional data of
//                the first chunk; the last chunk has the tag FINAL
//
// key = crypto_pwhash(32 bytes, passphrase in UTF-8, salt, passes, memory, ARGON2ID13). Waits; any thread.
#pragma once

#include "finance/money/result.h"

#include <QByteArray>

namespace amanah::finance {

// A byte of it changed, or its tail cut off: nothing is given out that was not checked, and the end is known to be the end.
[[nodiscard]] bool isSealedFile(const QString& file);

// Writes `sealed`, which must not exist (conflict), from `plain`; for its owner only. Refused without a passphrase.
[[nodiscard]] Result<void> sealFile(const QString& plain, const QString& sealed, const QString& passphrase);
// The other way round. A wrong passphrase and a damaged file look alike: invalid_input on `passphrase`; nothing is left behind then.
[[nodiscard]] Result<void> openSealedFile(const QString& sealed, const QString& plain, const QString& passphrase);
// Reads all of it as openSealedFile() does, and gives the SHA-256 of what is inside.
[[nodiscard]] Result<QByteArray> sealedDigest(const QString& sealed, const QString& passphrase);

} // namespace amanah::finance
