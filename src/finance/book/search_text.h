// SPDX-License-Identifier: GPL-3.0-or-later
// How texts are made alike before they are searched: what a searcher may leave out or write otherwise is the same here. The one place of
// it; a change means a search index made anew. Plain functions, any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace amanah::finance {

// Case, accents and vowel marks taken off; Latin letters without a base form of their own (ø, ł, ı, ß …) as people type them; Arabic letters
// that writers use for each other made one: alef in all its forms, ى and ی as ي, ة as ه, ؤ as و, ئ as ي, ک as ك; no tatweel; digits of
// every script as 0-9. Everything else stays, spaces and signs too.
[[nodiscard]] QString foldedText(const QString& text);
// The words of the folded text: runs of letters and digits.
[[nodiscard]] QStringList searchWords(const QString& text);
// The same in UTF-8 with a space between: what the search tables hold.
[[nodiscard]] QByteArray joinedSearchWords(const QString& text);
// Whether each of `wanted` (joined words) begins one of the words of `held` (joined words). No words are wanted of nobody: false.
[[nodiscard]] bool holdsWords(QByteArrayView held, QByteArrayView wanted);

} // namespace amanah::finance
