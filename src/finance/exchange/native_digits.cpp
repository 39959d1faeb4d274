// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/native_digits.h"

namespace amanah::finance {

bool isPlainDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString foldNativeDigits(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const int digit = c.category() == QChar::Number_DecimalDigit ? c.digitValue() : -1;
        if (digit >= 0)
            plain.append(QChar(u'0' + digit));
        else if (c.isSpace())
            plain.append(u' ');
        else if (c.category() != QChar::Other_Format) // direction marks of Arabic and Hebrew exports
            plain.append(c);
    }
    return plain.simplified();
}

} // namespace amanah::finance
