// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dual_date_edit.h"

#include "finance/exchange/native_digits.h"
#include "finance/hijri/hijri_date.h"
#include "ui/look/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace amanah::ui {

namespace {

constexpr int lastHijriYear = 1600;

finance::Refusal dayRefusal(const QDate& today)
{
    return finance::refuse(finance::Code::InvalidDate, QStringLiteral("date"),
                           QCoreApplication::translate("DualDateEdit", "Write the day as %1, or “today”.")
                               .arg(isolated(today.toString(Qt::ISODate))));
}

finance::Result<QDate> dayOfParts(int year, int month, int day, const QDate& today)
{
    if (year <= lastHijriYear) {
        const auto date = finance::toGregorian({year, month, day}, wordsOptions().calendar);
        if (date)
            return date;
        return dayRefusal(today);
    }
    const QDate date(year, month, day);
    if (!date.isValid())
        return dayRefusal(today);
    return date;
}

bool isWord(const QString& text, const char* english)
{
    return text.compare(QLatin1StringView(english), Qt::CaseInsensitive) == 0
           || text.compare(QCoreApplication::translate("DualDateEdit", english), Qt::CaseInsensitive) == 0;
}

int gregorianMonthNamed(const QString& name)
{
    for (int month = 1; month <= 12; ++month) {
        const QString whole = QLocale::c().monthName(month, QLocale::LongFormat);
        const bool english = name.size() >= 3 && whole.startsWith(name, Qt::CaseInsensitive);
        if (english || name.compare(monthName(month), Qt::CaseInsensitive) == 0)
            return month;
    }
    return 0;
}

int hijriMonthNamed(const QString& name)
{
    for (int month = 1; month <= 12; ++month) {
        if (name.compare(hijriMonthName(month), Qt::CaseInsensitive) == 0)
            return month;
    }
    return 0;
}

} // namespace

finance::Result<QDate> dayTyped(const QString& text, const QDate& today)
{
    static const QRegularExpression yearFirst(QStringLiteral("^([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})$"));
    static const QRegularExpression dayFirst(QStringLiteral("^([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})$"));
    static const QRegularExpression named(QStringLiteral("^([0-9]{1,2})\\s+(\\D+?)\\s+([0-9]{4})$"));
    static const QRegularExpression step(QStringLiteral("^([+-])\\s?([0-9]{1,4})$"));
    QString plain = finance::foldNativeDigits(text);
    plain.replace(QChar(u'\u2212'), u'-');

    if (isWord(plain, QT_TRANSLATE_NOOP("DualDateEdit", "today")))
        return today;
    if (isWord(plain, QT_TRANSLATE_NOOP("DualDateEdit", "yesterday")))
        return today.addDays(-1);
    if (const auto m = step.match(plain); m.hasMatch())
        return today.addDays(m.captured(1) == u'-' ? -m.captured(2).toLongLong() : m.captured(2).toLongLong());
    if (const auto m = yearFirst.match(plain); m.hasMatch())
        return dayOfParts(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt(), today);
    if (const auto m = dayFirst.match(plain); m.hasMatch())
        return dayOfParts(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt(), today);
    if (const auto m = named.match(plain); m.hasMatch()) {
        const int year = m.captured(3).toInt();
        const int month = year <= lastHijriYear ? hijriMonthNamed(m.captured(2)) : gregorianMonthNamed(m.captured(2));
        if (month > 0)
            return dayOfParts(year, month, m.captured(1).toInt(), today);
    }
    return dayRefusal(today);
}

} // namespace amanah::ui
