// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/hijri/calendar_profile.h"

#include "finance/hijri/hijri_answer.h"
#include "finance/money/civil_date.h"

namespace amanah::finance {

namespace {

// As where no authority is asked: a year up to here is Hijri by itself.
constexpr int lastHijriYearByItself = 1600;

int monthIndex(int year, int month)
{
    return year * 12 + month - 1;
}

QString hijriMonthName(int index)
{
    return QStringLiteral("%1-%2").arg(index / 12, 4, 10, QLatin1Char('0')).arg(index % 12 + 1, 2, 10, QLatin1Char('0'));
}

} // namespace

Result<qint64> CalendarProfile::startOf(int index) const
{
    const auto own = m_starts.find(index);
    if (own != m_starts.end())
        return own->second;
    return finance::toGregorian({index / 12, index % 12 + 1, 1}, m_base).map([](const QDate& day) { return day.toJulianDay(); });
}

Result<void> CalendarProfile::checkAround(int index, const QString& field) const
{
    for (const int month : {index - 1, index}) {
        const auto start = startOf(month);
        const auto next = startOf(month + 1);
        if (!start || !next)
            return refuse(Code::InvalidDate, field, QStringLiteral("The calendar does not reach that month."));
        const qint64 days = *next - *start;
        if (days != 29 && days != 30)
            return refuse(Code::InvalidDate, field, QStringLiteral("Month %1 would have %2 days; a month has 29 or 30.").arg(hijriMonthName(month)).arg(days));
    }
    for (const int muharram : {(index - 1) / 12 * 12, index / 12 * 12}) {
        const auto start = startOf(muharram);
        const auto next = startOf(muharram + 12);
        const qint64 days = start && next ? *next - *start : 0;
        if (days != 354 && days != 355)
            return refuse(Code::InvalidDate, field, QStringLiteral("Year %1 would have %2 days; a year has 354 or 355.").arg(muharram / 12).arg(days));
    }
    return {};
}

Result<CalendarProfile> CalendarProfile::make(HijriCalendar base, const std::vector<MonthStart>& starts, const QString& field)
{
    CalendarProfile profile(base);
    for (const MonthStart& start : starts) {
        if (!start.firstDay.isValid() || start.month < 1 || start.month > 12)
            return refuse(Code::InvalidDate, field, QStringLiteral("A month begins on a day of the calendar."));
        profile.m_starts.insert_or_assign(monthIndex(start.year, start.month), start.firstDay.toJulianDay());
    }
    for (const auto& [index, julian] : profile.m_starts)
        if (const auto fits = profile.checkAround(index, field); !fits)
            return tl::unexpected(fits.error());
    return profile;
}

int CalendarProfile::daysInMonth(int year, int month) const
{
    if (daysInHijriMonth(year, month, m_base) == 0)
        return 0;
    const auto start = startOf(monthIndex(year, month));
    const auto next = startOf(monthIndex(year, month) + 1);
    return start && next ? static_cast<int>(*next - *start) : daysInHijriMonth(year, month, m_base);
}

Result<HijriDate> CalendarProfile::toHijri(const QDate& date, const QString& field) const
{
    return finance::toHijri(date, m_base, field).map([&](const HijriDate& plain) {
        // An announced month is at most a few days off, so it is this month, the one before or the one after.
        for (int index = monthIndex(plain.year, plain.month) + 1; ; --index) {
            const auto start = startOf(index);
            if (start && *start <= date.toJulianDay())
                return HijriDate{index / 12, index % 12 + 1, static_cast<int>(date.toJulianDay() - *start) + 1};
        }
    });
}

Result<QDate> CalendarProfile::toGregorian(const HijriDate& date, const QString& field) const
{
    if (date.day < 1 || date.day > daysInMonth(date.year, date.month))
        return refuse(Code::InvalidDate, field, QStringLiteral("The calendar has no such day."));
    return startOf(monthIndex(date.year, date.month)).map([&](qint64 start) { return QDate::fromJulianDay(start + date.day - 1); });
}

Result<QDate> CalendarProfile::sameDayAfter(const QDate& anchor, int years, MissingDay missing, const QString& field) const
{
    return toHijri(anchor, field).and_then([&](HijriDate day) -> Result<QDate> {
        day.year += years;
        const int days = daysInMonth(day.year, day.month);
        if (days == 0)
            return refuse(Code::InvalidDate, field, QStringLiteral("The calendar does not reach that day."));
        if (day.day <= days)
            return toGregorian(day, field);
        day.day = days;
        // The day after the last is the first of the next month.
        return toGregorian(day, field).map([&](const QDate& last) { return missing == MissingDay::Clamp ? last : last.addDays(1); });
    });
}

Result<QJsonObject> hijriAnswer(QStringView text, const CalendarProfile& calendar, DateOrigin origin)
{
    if (!calendar.hasOwnMonths())
        return hijriAnswer(text, calendar.base(), origin);
    const auto month = parseHijriMonth(text.left(7), QStringLiteral("date"));
    const bool hijri = origin == DateOrigin::Hijri || (origin == DateOrigin::ByYear && month && month->year <= lastHijriYearByItself);
    if (hijri && !month)
        return tl::unexpected(month.error());
    bool isDay = text.size() == 10 && text[7] == u'-';
    const int dayNumber = isDay ? text.mid(8).toInt(&isDay) : 0;
    const auto day = hijri ? calendar.toGregorian({month->year, month->month, isDay ? dayNumber : 0}) : parseCivilDate(text);
    if (!day)
        return tl::unexpected(day.error());
    return calendar.toHijri(*day).map([&](const HijriDate& date) {
        return QJsonObject{{QStringLiteral("gregorian"), civilDateText(*day)},
                           {QStringLiteral("hijri"), date.toString()},
                           {QStringLiteral("calendar"), hijriCalendarName(calendar.base())}};
    });
}

Result<MonthStart> parseHijriMonth(QStringView text, const QString& field)
{
    bool isYear = false;
    bool isMonth = false;
    const MonthStart month{text.left(4).toInt(&isYear), text.mid(5).toInt(&isMonth), {}};
    if (text.size() != 7 || text[4] != u'-' || !isYear || !isMonth || month.year < 1 || month.month < 1 || month.month > 12)
        return refuse(Code::InvalidDate, field, QStringLiteral("A Hijri month is written YYYY-MM."));
    return month;
}

} // namespace amanah::finance
