// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/formula_guard.h"

#include <algorithm>

namespace amanah::finance {

namespace {

bool startsFormula(QChar c)
{
    return QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(c);
}

bool isAsciiNumeral(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// [+-]?[0-9]+(\.[0-9]+)?
bool isPlainNumber(QStringView text)
{
    if (text.startsWith(u'+') || text.startsWith(u'-'))
        text = text.mid(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    return !whole.isEmpty() && (point < 0 || !fraction.isEmpty()) && std::ranges::all_of(whole, isAsciiNumeral)
           && std::ranges::all_of(fraction, isAsciiNumeral);
}

bool wouldRun(QStringView text)
{
    const auto first = std::ranges::find_if(text, [](QChar c) { return c != u'\'' && c != u' '; });
    return first != text.end() && startsFormula(*first);
}

} // namespace

QString defusedText(const QString& text)
{
    return wouldRun(text) && !isPlainNumber(text) ? u'\'' + text : text;
}

QString undefusedText(const QString& text)
{
    const bool defused = text.startsWith(u'\'') && wouldRun(text);
    return defused ? text.mid(1) : text;
}

} // namespace amanah::finance
