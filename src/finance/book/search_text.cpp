// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/search_text.h"

namespace amanah::finance {

namespace {

// What decomposition leaves as it is.
void appendAlike(QString& out, QChar c)
{
    switch (c.unicode()) {
    case u'ø': out += u'o'; return;
    case u'ł': out += u'l'; return;
    case u'đ':
    case u'ð': out += u'd'; return;
    case u'ħ': out += u'h'; return;
    case u'ı': out += u'i'; return;
    case u'ß': out += QStringLiteral("ss"); return;
    case u'æ': out += QStringLiteral("ae"); return;
    case u'œ': out += QStringLiteral("oe"); return;
    case u'þ': out += QStringLiteral("th"); return;
    case u'\u0640': return;                   // tatweel
    case u'\u0671': out += u'\u0627'; return; // alef wasla
    case u'\u0649':                           // alef maqsura
    case u'\u06CC': out += u'\u064A'; return; // Farsi yeh
    case u'\u0629':                           // teh marbuta
    case u'\u06C1':                           // heh goal
    case u'\u06BE':                           // heh doachashmee
    case u'\u06D5': out += u'\u0647'; return; // ae
    case u'\u06A9': out += u'\u0643'; return; // keheh
    default: break;
    }
    if (c.category() == QChar::Number_DecimalDigit)
        out += QLatin1Char(static_cast<char>('0' + c.digitValue()));
    else
        out += c;
}

} // namespace

// Hamza and madda above and below are marks once a letter is decomposed, so that أ إ آ ؤ ئ need no rule of their own.
QString foldedText(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (!c.isMark())
            appendAlike(out, c.toCaseFolded());
    return out;
}

QStringList searchWords(const QString& text)
{
    QStringList words;
    QString word;
    for (const QChar c : foldedText(text)) {
        // A surrogate is half of a letter beyond the first plane, or of a sign nobody searches for: kept together either way.
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

QByteArray joinedSearchWords(const QString& text)
{
    return searchWords(text).join(QLatin1Char(' ')).toUtf8();
}

bool holdsWords(QByteArrayView held, QByteArrayView wanted)
{
    const auto beginsOne = [held](QByteArrayView word) {
        for (qsizetype at = held.indexOf(word); at >= 0; at = held.indexOf(word, at + 1))
            if (at == 0 || held[at - 1] == ' ')
                return true;
        return false;
    };
    qsizetype begin = 0;
    while (begin < wanted.size()) {
        const qsizetype end = wanted.indexOf(' ', begin);
        const qsizetype length = (end < 0 ? wanted.size() : end) - begin;
        if (!beginsOne(wanted.sliced(begin, length)))
            return false;
        begin += length + 1;
    }
    return !wanted.isEmpty();
}

} // namespace amanah::finance
