// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/money/civil_date.h"

namespace amanah::finance {

Result<QDate> parseCivilDate(QStringView text, const QString& field)
{
    const auto bad = [&] { return refuse(Code::InvalidDate, field, QStringLiteral("A date is written YYYY-MM-DD.")); };
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return bad();
    int parts[3] = {0, 0, 0};
    int part = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
            continue;
        }
        if (text[i] < u'0' || text[i] > u'9')
            return bad();
        parts[part] = parts[part] * 10 + (text[i].unicode() - u'0');
    }
    const QDate date(parts[0], parts[1], parts[2]);
    if (!date.isValid() || parts[0] < 1)
        return refuse(Code::InvalidDate, field, QStringLiteral("The calendar has no such day."));
    return date;
}

Result<QDate> parsePastDate(QStringView text, const QDate& today, const QString& field)
{
    auto date = parseCivilDate(text, field);
    if (date && *date > today.addDays(1))
        return refuse(Code::InvalidDate, field, QStringLiteral("The date lies in the future."));
    return date;
}

QString civilDateText(const QDate& date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    if (year < 1 || year > 9999)
        return date.toString(Qt::ISODate);
    QString text(10, u'-');
    const auto put = [&text](qsizetype end, int digits, int value) {
        for (; digits > 0; --digits, value /= 10)
            text[--end] = QChar(u'0' + value % 10);
    };
    put(4, 4, year);
    put(7, 2, month);
    put(10, 2, day);
    return text;
}

} // namespace amanah::finance
