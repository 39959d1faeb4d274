// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/hijri/hijri_date.h"

#include "finance/hijri/month_table.h"
#include "finance/money/civil_date.h"

#include <algorithm>

namespace amanah::finance {

namespace {

// JDN of the day before 1 Muharram of year 1 (zakat.md §3; Friday 622-07-16 Julian is JDN 1948440).
constexpr qint64 civilDayZero = 1948439;
constexpr int lastTabularYear = 9999;
constexpr int lastHijriYearByDefault = 1600;

qint64 tabularDayZero(HijriCalendar calendar)
{
    return calendar == HijriCalendar::Civil ? civilDayZero : civilDayZero - 1;
}

// Days before the first of the month: ⌈29.5 (m−1)⌉ + 354 (y−1) + ⌊(3+11y)/30⌋.
qint64 tabularDaysBefore(int year, int month)
{
    return (59 * (month - 1) + 1) / 2 + 354 * (static_cast<qint64>(year) - 1) + (3 + 11 * year) / 30;
}

std::size_t ummAlQuraIndex(int year, int month)
{
    return static_cast<std::size_t>((year - firstUmmAlQuraYear) * 12 + month - 1);
}

bool hasHijriYear(int year, HijriCalendar calendar)
{
    if (calendar != HijriCalendar::UmmAlQura)
        return year >= 1 && year <= lastTabularYear;
    return year >= firstUmmAlQuraYear && year <= lastUmmAlQuraYear && !ummAlQuraMonthStarts().empty();
}

qint64 hijriMonthStart(int year, int month, HijriCalendar calendar)
{
    if (calendar == HijriCalendar::UmmAlQura)
        return ummAlQuraMonthStarts()[ummAlQuraIndex(year, month)];
    return tabularDayZero(calendar) + tabularDaysBefore(year, month) + 1;
}

Refusal outsideHijri(const QString& field)
{
    return refuse(Code::InvalidDate, field, QStringLiteral("The calendar does not reach that day."));
}

HijriDate ummAlQuraFromJulian(qint64 julian)
{
    const auto starts = ummAlQuraMonthStarts();
    const auto after = std::ranges::upper_bound(starts, julian, {}, [](int start) { return qint64{start}; });
    const auto index = static_cast<int>(after - starts.begin()) - 1;
    const int day = static_cast<int>(julian - starts[static_cast<std::size_t>(index)]) + 1;
    return {firstUmmAlQuraYear + index / 12, index % 12 + 1, day};
}

HijriDate tabularFromJulian(qint64 julian, HijriCalendar calendar)
{
    const qint64 days = julian - tabularDayZero(calendar) - 1; // since 1 Muharram of year 1
    auto year = static_cast<int>((30 * days + 10646) / 10631);
    if (tabularDaysBefore(year, 1) > days)
        --year;
    int month = 12;
    while (tabularDaysBefore(year, month) > days)
        --month;
    return {year, month, static_cast<int>(days - tabularDaysBefore(year, month)) + 1};
}

} // namespace

QString HijriDate::toString() const
{
    return QStringLiteral("%1-%2-%3")
        .arg(year, 4, 10, QLatin1Char('0'))
        .arg(month, 2, 10, QLatin1Char('0'))
        .arg(day, 2, 10, QLatin1Char('0'));
}

QString hijriCalendarName(HijriCalendar calendar)
{
    switch (calendar) {
    case HijriCalendar::UmmAlQura: return QStringLiteral("umm_al_qura");
    case HijriCalendar::Civil: return QStringLiteral("civil");
    case HijriCalendar::Tabular: return QStringLiteral("tabular");
    }
    return {};
}

Result<HijriCalendar> parseHijriCalendar(QStringView name, const QString& field)
{
    for (const auto calendar : {HijriCalendar::UmmAlQura, HijriCalendar::Civil, HijriCalendar::Tabular}) {
        if (name == hijriCalendarName(calendar))
            return calendar;
    }
    return refuse(Code::InvalidInput, field, QStringLiteral("A calendar is umm_al_qura, civil or tabular."));
}

Result<HijriDate> parseHijriDate(QStringView text, HijriCalendar calendar, const QString& field)
{
    const auto bad = [&](const QString& message) { return refuse(Code::InvalidDate, field, message); };
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return bad(QStringLiteral("A Hijri date is written YYYY-MM-DD."));
    int parts[3] = {0, 0, 0};
    int part = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
            continue;
        }
        if (text[i] < u'0' || text[i] > u'9')
            return bad(QStringLiteral("A Hijri date is written YYYY-MM-DD."));
        parts[part] = parts[part] * 10 + (text[i].unicode() - u'0');
    }
    const HijriDate date{parts[0], parts[1], parts[2]};
    if (date.day < 1 || date.day > daysInHijriMonth(date.year, date.month, calendar))
        return bad(QStringLiteral("The calendar has no such day."));
    return date;
}

int daysInHijriMonth(int year, int month, HijriCalendar calendar)
{
    if (!hasHijriYear(year, calendar) || month < 1 || month > 12)
        return 0;
    if (calendar == HijriCalendar::UmmAlQura) {
        const auto index = ummAlQuraIndex(year, month);
        return ummAlQuraMonthStarts()[index + 1] - ummAlQuraMonthStarts()[index];
    }
    const qint64 next = month < 12 ? tabularDaysBefore(year, month + 1) : tabularDaysBefore(year + 1, 1);
    return static_cast<int>(next - tabularDaysBefore(year, month));
}

Result<HijriDate> toHijri(const QDate& date, HijriCalendar calendar, const QString& field)
{
    const qint64 julian = date.toJulianDay();
    if (!date.isValid())
        return outsideHijri(field);
    if (calendar == HijriCalendar::UmmAlQura) {
        const auto starts = ummAlQuraMonthStarts();
        if (starts.empty() || julian < starts.front() || julian >= starts.back())
            return outsideHijri(field);
        return ummAlQuraFromJulian(julian);
    }
    if (julian < hijriMonthStart(1, 1, calendar) || julian >= hijriMonthStart(lastTabularYear, 12, calendar) + 29)
        return outsideHijri(field);
    return tabularFromJulian(julian, calendar);
}

Result<QDate> toGregorian(const HijriDate& date, HijriCalendar calendar, const QString& field)
{
    if (date.day < 1 || date.day > daysInHijriMonth(date.year, date.month, calendar))
        return refuse(Code::InvalidDate, field, QStringLiteral("The calendar has no such day."));
    const QDate day = QDate::fromJulianDay(hijriMonthStart(date.year, date.month, calendar) + date.day - 1);
    if (day.year() > 9999)
        return outsideHijri(field);
    return day;
}

Result<HijriDate> nextYearSameDay(const HijriDate& date, HijriCalendar calendar, MissingDay missing, const QString& field)
{
    HijriDate next{date.year + 1, date.month, date.day};
    const int days = daysInHijriMonth(next.year, next.month, calendar);
    if (days == 0)
        return outsideHijri(field);
    if (next.day <= days)
        return next;
    if (missing == MissingDay::Clamp) {
        next.day = days;
        return next;
    }
    next = next.month == 12 ? HijriDate{next.year + 1, 1, 1} : HijriDate{next.year, next.month + 1, 1};
    if (daysInHijriMonth(next.year, next.month, calendar) == 0)
        return outsideHijri(field);
    return next;
}

Result<DateOrigin> parseDateOrigin(QStringView name, const QString& field)
{
    if (name.isEmpty())
        return DateOrigin::ByYear;
    if (name == u"hijri")
        return DateOrigin::Hijri;
    if (name == u"gregorian")
        return DateOrigin::Gregorian;
    return refuse(Code::InvalidInput, field, QStringLiteral("A date is hijri or gregorian."));
}

Result<QJsonObject> hijriAnswer(QStringView text, HijriCalendar calendar, DateOrigin origin)
{
    bool isYear = false;
    const int year = text.left(4).toInt(&isYear);
    const bool hijri = origin == DateOrigin::Hijri
                       || (origin == DateOrigin::ByYear && isYear && year <= lastHijriYearByDefault);
    const auto day = hijri ? parseHijriDate(text, calendar)
                                 .and_then([&](const HijriDate& date) { return toGregorian(date, calendar); })
                           : parseCivilDate(text);
    if (!day)
        return tl::unexpected(day.error());
    const auto date = toHijri(*day, calendar);
    if (!date)
        return tl::unexpected(date.error());
    return QJsonObject{{QStringLiteral("gregorian"), civilDateText(*day)},
                       {QStringLiteral("hijri"), date->toString()},
                       {QStringLiteral("calendar"), hijriCalendarName(calendar)}};
}

} // namespace amanah::finance
