// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence of an explanation as a value: which sentence, and the numbers in it. The words are data (resources/zakat/words_*.json),
// so that the same assessment is told in English, Arabic or Indonesian without being judged again. Numbers keep Western digits.
// Plain values, any thread.
#pragma once

#include "finance/money/rational.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <array>
#include <variant>

namespace amanah::finance {

enum class ZakatLanguage { English, Arabic, Indonesian };

// "en", "ar" or "id"; anything else is invalid_input on `field`. Empty is English.
[[nodiscard]] Result<ZakatLanguage> parseZakatLanguage(QStringView name, const QString& field = QStringLiteral("language"));

[[nodiscard]] QString zakatLanguageCode(ZakatLanguage language);

// A word of the files by its id, told in the language of the sentence.
struct WordId
{
    const char* id = nullptr;
};

// A number, day or word in a sentence. Fractions are told to at most six decimals.
using PhraseArgument = std::variant<std::monostate, Money, Rational, QDate, QString, WordId>;

struct Phrase
{
    const char* id = nullptr; // nullptr: nothing is said
    std::array<PhraseArgument, 4> arguments{};

    Phrase() = default;
    Phrase(const char* sentence, PhraseArgument first = {}, PhraseArgument second = {}, PhraseArgument third = {}, PhraseArgument fourth = {})
        : id(sentence), arguments{std::move(first), std::move(second), std::move(third), std::move(fourth)}
    {
    }
    [[nodiscard]] bool isEmpty() const { return id == nullptr; }
};

// An id that the files do not have is a defect and throws.
[[nodiscard]] QString spoken(const Phrase& phrase, ZakatLanguage language);
[[nodiscard]] QString spokenWord(QLatin1StringView id, ZakatLanguage language);

// Every id of a language's file, sorted.
[[nodiscard]] QStringList phraseIds(ZakatLanguage language);

} // namespace amanah::finance
