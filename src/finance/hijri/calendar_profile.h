// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar as a community follows it: a base, and the months that an authority announced to begin on another day (zakat.md §3). Months
// keep 29 or 30 days and years 354 or 355, or the profile is refused. A value: reckoning with one changes nothing that was posted.
// Any thread.
#pragma once

#include "finance/hijri/hijri_date.h"

#include <map>
#include <vector>

namespace amanah::finance {

struct MonthStart
{
    int year = 0;
    int month = 0;
    QDate firstDay;
};

class CalendarProfile
{
public:
    CalendarProfile() = default; // Umm al-Qura as it stands
    explicit CalendarProfile(HijriCalendar base) : m_base(base) {}

    // invalid_date on `field`, naming the month or the year that would have another length. Of two starts of one month the later holds.
    [[nodiscard]] static Result<CalendarProfile> make(HijriCalendar base, const std::vector<MonthStart>& starts,
                                                      const QString& field = QStringLiteral("months"));

    [[nodiscard]] HijriCalendar base() const { return m_base; }
    [[nodiscard]] bool hasOwnMonths() const { return !m_starts.empty(); }

    // As the functions of hijri_date.h, with the announced months.
    [[nodiscard]] int daysInMonth(int year, int month) const;
    [[nodiscard]] Result<HijriDate> toHijri(const QDate& date, const QString& field = QStringLiteral("date")) const;
    [[nodiscard]] Result<QDate> toGregorian(const HijriDate& date, const QString& field = QStringLiteral("date")) const;
    // The same Hijri day `years` lunar years after `anchor`.
    [[nodiscard]] Result<QDate> sameDayAfter(const QDate& anchor, int years, MissingDay missing,
                                             const QString& field = QStringLiteral("anchor")) const;

private:
    [[nodiscard]] Result<void> checkAround(int index, const QString& field) const;
    [[nodiscard]] Result<qint64> startOf(int index) const; // months since 1 Muharram of year 0

    HijriCalendar m_base = HijriCalendar::UmmAlQura;
    std::map<int, qint64> m_starts; // by month index: Julian day
};

// "1445-09": invalid_date on `field`.
[[nodiscard]] Result<MonthStart> parseHijriMonth(QStringView text, const QString& field = QStringLiteral("months"));

} // namespace amanah::finance
