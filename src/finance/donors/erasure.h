// SPDX-License-Identifier: GPL-3.0-or-later
// What every erasure does with private texts: it names them in its record by number and digest, in erased_text one by one, and deletes
// them with their salts. The chain's commitments stay and say nothing any more. Writer's thread; the digest is also the proof's.
#pragma once

#include "finance/book/transaction.h"

namespace amanah::finance {

// A private text by record and field.
struct TextName
{
    std::int64_t seq = 0;
    QString field;
};

// SHA-256 over "seq:field\n" of each, in the order of seq and field.
[[nodiscard]] QByteArray digestOf(std::vector<TextName> texts);

// Texts of the records given that were not erased yet.
[[nodiscard]] std::vector<TextName> textsOf(BookConnection& connection, const std::vector<std::int64_t>& records);

// Adds "texts" and "digest" to a record's data.
void nameTexts(CanonicalObject& data, const std::vector<TextName>& texts);
// After the record `bySeq` was appended: rows and salts go, and the writer leaves no trace of them in the file.
void eraseTexts(BookTransaction& transaction, std::int64_t bySeq, const std::vector<TextName>& texts);

} // namespace amanah::finance
