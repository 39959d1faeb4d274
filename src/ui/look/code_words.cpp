// SPDX-License-Identifier: GPL-3.0-or-later
// The half of words.h that names what the finance side knows by codes. A code without a word is shown as it is, never hidden.
#include "ui/look/words.h"

#include <QCoreApplication>
#include <array>

namespace amanah::ui {

namespace {

struct CodeWord
{
    const char* code;
    const char* word;
};

template <std::size_t n>
QString codeWord(const std::array<CodeWord, n>& words, const QString& code)
{
    for (const CodeWord& word : words) {
        if (code == QLatin1StringView(word.code))
            return QCoreApplication::translate("Words", word.word);
    }
    return code;
}

} // namespace

QString methodText(const QString& method)
{
    static constexpr std::array<CodeWord, 7> words{{
        {"cash", QT_TRANSLATE_NOOP("Words", "Cash")},
        {"bank", QT_TRANSLATE_NOOP("Words", "Bank transfer")},
        {"card", QT_TRANSLATE_NOOP("Words", "Card")},
        {"cheque", QT_TRANSLATE_NOOP("Words", "Cheque")},
        {"online", QT_TRANSLATE_NOOP("Words", "Online")},
        {"in_kind", QT_TRANSLATE_NOOP("Words", "In kind")},
        {"other", QT_TRANSLATE_NOOP("Words", "Other")},
    }};
    return codeWord(words, method);
}

QString donorKindText(const QString& kind)
{
    static constexpr std::array<CodeWord, 3> words{{
        {"person", QT_TRANSLATE_NOOP("Words", "Person")},
        {"organisation", QT_TRANSLATE_NOOP("Words", "Organisation")},
        {"household", QT_TRANSLATE_NOOP("Words", "Household")},
    }};
    return codeWord(words, kind);
}

QString fundKindText(const QString& kind)
{
    static constexpr std::array<CodeWord, 7> words{{
        {"zakat", QT_TRANSLATE_NOOP("Words", "Zakat")},
        {"fitrah", QT_TRANSLATE_NOOP("Words", "Zakat al-Fitr")},
        {"sadaqah", QT_TRANSLATE_NOOP("Words", "Sadaqah")},
        {"waqf", QT_TRANSLATE_NOOP("Words", "Waqf")},
        {"fidya", QT_TRANSLATE_NOOP("Words", "Fidya")},
        {"kaffarah", QT_TRANSLATE_NOOP("Words", "Kaffarah")},
        {"general", QT_TRANSLATE_NOOP("Words", "General")},
    }};
    return codeWord(words, kind);
}

QString errorText(const finance::Error& error)
{
    return QCoreApplication::translate("Finance", error.message.toUtf8().constData());
}

} // namespace amanah::ui
