// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/phrase.h"

#include "finance/money/civil_date.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <stdexcept>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

constexpr int phraseDecimals = 6;

// Literals and numbers of one sentence, so that telling it is joining them.
struct SpokenPart
{
    QString text;
    int argument = -1; // after the text; -1: none
};
using SpokenWords = QHash<QLatin1StringView, std::vector<SpokenPart>>;

const char* languageCode(ZakatLanguage language)
{
    switch (language) {
    case ZakatLanguage::English: return "en";
    case ZakatLanguage::Arabic: return "ar";
    case ZakatLanguage::Indonesian: return "id";
    }
    return "en";
}

std::vector<SpokenPart> partsOf(const QString& text)
{
    std::vector<SpokenPart> parts;
    SpokenPart part;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'%' && i + 1 < text.size() && text[i + 1] >= u'1' && text[i + 1] <= u'4') {
            part.argument = text[++i].unicode() - u'1';
            parts.push_back(part);
            part = {};
        } else {
            part.text += text[i];
        }
    }
    if (!part.text.isEmpty())
        parts.push_back(part);
    return parts;
}

SpokenWords readWords(ZakatLanguage language)
{
    QFile file(u":/amanah/zakat/words_%1.json"_s.arg(QLatin1StringView(languageCode(language))));
    if (!file.open(QIODevice::ReadOnly))
        throw std::logic_error("the words of an explanation are not embedded");
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    // The ids live as long as the program, since the words are kept that long.
    static QHash<QString, QByteArray> ids;
    SpokenWords words;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        auto id = ids.find(it.key());
        if (id == ids.end())
            id = ids.insert(it.key(), it.key().toLatin1());
        words.insert(QLatin1StringView(id->constData(), id->size()), partsOf(it.value().toString()));
    }
    return words;
}

const SpokenWords& wordsOf(ZakatLanguage language)
{
    static const std::array<SpokenWords, 3> words{readWords(ZakatLanguage::English), readWords(ZakatLanguage::Arabic),
                                                  readWords(ZakatLanguage::Indonesian)};
    return words[static_cast<std::size_t>(language)];
}

const std::vector<SpokenPart>& sentenceOf(QLatin1StringView id, ZakatLanguage language)
{
    const SpokenWords& words = wordsOf(language);
    const auto found = words.constFind(id);
    if (found == words.constEnd())
        throw std::logic_error("an explanation has no words for " + std::string(id.data(), static_cast<std::size_t>(id.size())));
    return *found;
}

} // namespace

Result<ZakatLanguage> parseZakatLanguage(QStringView name, const QString& field)
{
    if (name.isEmpty())
        return ZakatLanguage::English;
    for (const auto language : {ZakatLanguage::English, ZakatLanguage::Arabic, ZakatLanguage::Indonesian}) {
        if (name == QLatin1StringView(languageCode(language)))
            return language;
    }
    return refuse(Code::InvalidInput, field, u"A language is en, ar or id."_s);
}

QString zakatLanguageCode(ZakatLanguage language)
{
    return QString::fromLatin1(languageCode(language));
}

QString PhraseArgument::told(ZakatLanguage language) const
{
    switch (m_kind) {
    case Kind::Nothing: return {};
    case Kind::Money: return Money{static_cast<std::int64_t>(m_number.numerator()), m_currency}.toString();
    case Kind::Number: return toDecimalString(m_number, phraseDecimals);
    case Kind::Day: return civilDateText(QDate::fromJulianDay(static_cast<qint64>(m_number.numerator())));
    case Kind::Hijri: return m_hijri.toString();
    case Kind::Currency: return m_currency.code();
    case Kind::Text: return m_text;
    case Kind::Word: return spokenWord(QLatin1StringView(m_word), language);
    }
    return {};
}

QString spoken(const Phrase& phrase, ZakatLanguage language)
{
    QString text;
    if (phrase.isEmpty())
        return text;
    for (const SpokenPart& part : sentenceOf(QLatin1StringView(phrase.id), language)) {
        text += part.text;
        if (part.argument >= 0)
            text += phrase.arguments[static_cast<std::size_t>(part.argument)].told(language);
    }
    return text;
}

QString spokenWord(QLatin1StringView id, ZakatLanguage language)
{
    QString text;
    for (const SpokenPart& part : sentenceOf(id, language))
        text += part.text;
    return text;
}

QStringList phraseIds(ZakatLanguage language)
{
    QStringList ids;
    for (auto it = wordsOf(language).constBegin(); it != wordsOf(language).constEnd(); ++it)
        ids << it.key();
    ids.sort();
    return ids;
}

} // namespace amanah::finance
