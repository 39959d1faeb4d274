// SPDX-License-Identifier: GPL-3.0-or-later
// What SQL here can do beyond SQLite: searching texts as people type them. Plain functions, any thread.
#pragma once

#include "finance/book/search_text.h"

#include <QString>

struct sqlite3;

namespace amanah::finance {

// The LIKE pattern (ESCAPE '\') that finds `typed` anywhere in folded text; empty for an empty search.
[[nodiscard]] QString likePattern(const QString& typed);
// Makes known to a connection: fold(text) = foldedText(); search_words(text) = joinedSearchWords(); holds_words(held, wanted) =
// holdsWords(); gift_place(day, id) = giftPlace() of search_index.h; word_mark(word, row, place) and words_mark(joined words, row), equal in sum when an index and the text it was made of are.
void registerSqlFunctions(sqlite3* handle);

} // namespace amanah::finance
