// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/home_messages.h"

#include <algorithm>

namespace amanah::finance {

namespace {

// Years and days of one calendar.
class YearDays
{
public:
    YearDays(bool hijri, HijriCalendar calendar) : m_hijri(hijri), m_calendar(calendar) {}

    [[nodiscard]] Result<HijriDate> dateOf(const QDate& day) const
    {
        if (m_hijri)
            return toHijri(day, m_calendar);
        return HijriDate{day.year(), day.month(), day.day()};
    }
    [[nodiscard]] Result<QDate> dayOf(HijriDate date) const
    {
        date.day = std::min(date.day, daysIn(date.year, date.month));
        if (m_hijri)
            return toGregorian(date, m_calendar);
        return QDate(date.year, date.month, date.day);
    }

private:
    [[nodiscard]] int daysIn(int year, int month) const
    {
        return m_hijri ? daysInHijriMonth(year, month, m_calendar) : QDate(year, month, 1).daysInMonth();
    }

    bool m_hijri;
    HijriCalendar m_calendar;
};

} // namespace

Result<HomePeriod> homePeriod(HomeSpan span, const QDate& today, bool hijri, HijriCalendar calendar)
{
    HomePeriod period;
    if (span == HomeSpan::All)
        return period;
    const YearDays days(hijri, calendar);
    const auto now = days.dateOf(today);
    if (!now)
        return Refusal(now.error());
    const bool whole = span == HomeSpan::LastYear;
    period.year = whole ? now->year - 1 : now->year;
    const auto edges = [&](int year, QDate& from, QDate& to) -> Result<void> {
        const auto first = days.dayOf({year, 1, 1});
        const auto last = days.dayOf(whole ? HijriDate{year, 12, 31} : HijriDate{year, now->month, now->day});
        if (!first || !last)
            return Refusal((first ? last : first).error());
        from = *first;
        to = *last;
        return {};
    };
    if (const auto set = edges(period.year, period.from, period.to); !set)
        return Refusal(set.error());
    if (const auto set = edges(period.year - 1, period.pastFrom, period.pastTo); !set)
        return Refusal(set.error());
    return period;
}

} // namespace amanah::finance
