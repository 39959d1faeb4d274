// SPDX-License-Identifier: GPL-3.0-or-later
// The half of words.h that names what the finance side knows by codes. A code without a word is shown as it is, never hidden.
#include "ui/look/filled_sentence.h"
#include "ui/look/role_words.h"
#include "ui/look/words.h"

#include <QCoreApplication>
#include <QRegularExpression>
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

QString roleText(const QString& role)
{
    static constexpr std::array<CodeWord, 6> words{{
        {"administrator", QT_TRANSLATE_NOOP("Words", "Administrator")},
        {"approver", QT_TRANSLATE_NOOP("Words", "Approver")},
        {"auditor", QT_TRANSLATE_NOOP("Words", "Auditor")},
        {"clerk", QT_TRANSLATE_NOOP("Words", "Clerk")},
        {"treasurer", QT_TRANSLATE_NOOP("Words", "Treasurer")},
        {"zakat_officer", QT_TRANSLATE_NOOP("Words", "Zakat officer")},
    }};
    return codeWord(words, role);
}

QString rolesText(const QStringList& roles)
{
    QStringList words;
    for (const QString& role : roles)
        words.append(roleText(role));
    return words.join(QCoreApplication::translate("Words", ", ", "between the items of a list"));
}

QString roleLine(const QString& role)
{
    static constexpr std::array<CodeWord, 6> words{{
        {"administrator", QT_TRANSLATE_NOOP("Words", "Users, roles, limits, funds, erasing persons. Enters no money.")},
        {"approver", QT_TRANSLATE_NOOP("Words", "Is the second person: approves or declines what another proposed.")},
        {"auditor", QT_TRANSLATE_NOOP("Words", "Sees everything, changes nothing.")},
        {"clerk", QT_TRANSLATE_NOOP("Words", "Enters gifts and donors, imports lists.")},
        {"treasurer", QT_TRANSLATE_NOOP("Words", "As the clerk; takes back, corrects, pays, transfers and closes periods.")},
        {"zakat_officer", QT_TRANSLATE_NOOP("Words", "Sees what persons own, works out their zakat, sets prices.")},
    }};
    return codeWord(words, role);
}

namespace {

// "This book has version 2; this program works with version 3. …" in words; empty when it is another sentence.
QString olderBookText(const finance::Error& error)
{
    static const QRegularExpression sentence(QStringLiteral("^This book has version ([0-9]+); this program works with version ([0-9]+)\\."));
    const auto match = sentence.match(error.message);
    if (error.cause != QLatin1StringView("older") || !match.hasMatch())
        return {};
    return QCoreApplication::translate("Words", "This book has version %1; this program works with version %2. Nothing was changed. Open it once for writing: a copy "
                                                "is kept first, then it is brought up to date.")
        .arg(digitsText(match.captured(1)), digitsText(match.captured(2)));
}

// "This needs the role clerk or treasurer." in words; empty when it is another sentence.
QString roleNeeded(const finance::Error& error)
{
    static const QRegularExpression sentence(QStringLiteral("^This needs the role (.+)\\.$"));
    const auto match = sentence.match(error.message);
    if (error.cause != QLatin1StringView("role") || !match.hasMatch())
        return {};
    QStringList roles = match.captured(1).split(QStringLiteral(" or "));
    for (QString& role : roles)
        role = roleText(role);
    return QCoreApplication::translate("Words", "This needs the role %1.").arg(roles.join(QCoreApplication::translate("Words", " or ", "between two roles")));
}

} // namespace

int secondsLeft(const finance::Error& error)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    return error.cause == QLatin1StringView("locked_out") ? number.match(error.message).captured().toInt() : 0;
}

QString errorText(const finance::Error& error)
{
    if (const QString older = olderBookText(error); !older.isEmpty())
        return older;
    if (const QString needed = roleNeeded(error); !needed.isEmpty())
        return needed;
    if (const int seconds = secondsLeft(error); seconds > 0)
        return digitsText(QCoreApplication::translate("Words", "Too many wrong passwords. Try again in %n second(s).", nullptr, seconds));
    return filledSentence(error.message);
}

} // namespace amanah::ui
