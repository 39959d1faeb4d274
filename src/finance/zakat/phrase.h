// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence of an explanation as a value: which sentence, and the numbers in it. The words are data (resources/zakat/words_*.json),
// so that the same assessment is told in English, Arabic or Indonesian without being judged again. Numbers keep Western digits.
// Plain values, any thread.
#pragma once

#include "finance/hijri/hijri_date.h"
#include "finance/money/rational.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <array>
#include <utility>

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
class PhraseArgument
{
public:
    PhraseArgument() = default;
    PhraseArgument(const Money& money) : m_kind(Kind::Money), m_currency(money.currency), m_number(money.minor) {}
    PhraseArgument(const Rational& number) : m_kind(Kind::Number), m_number(number) {}
    PhraseArgument(const QDate& day) : m_kind(Kind::Day), m_number(day.toJulianDay()) {}
    PhraseArgument(const HijriDate& day) : m_kind(Kind::Hijri), m_hijri(day) {}
    PhraseArgument(Currency currency) : m_kind(Kind::Currency), m_currency(currency) {}
    PhraseArgument(QString text) : m_kind(Kind::Text), m_text(std::move(text)) {}
    PhraseArgument(WordId word) : m_kind(Kind::Word), m_word(word.id) {}

    [[nodiscard]] QString told(ZakatLanguage language) const;

private:
    // Told late: most assessments are never read aloud. Not a std::variant, whose moves cost more than the judgement.
    enum class Kind : char { Nothing, Money, Number, Day, Hijri, Currency, Text, Word };

    Kind m_kind = Kind::Nothing;
    Currency m_currency;
    HijriDate m_hijri;
    const char* m_word = nullptr;
    Rational m_number;
    QString m_text;
};

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
