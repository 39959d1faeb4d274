// SPDX-License-Identifier: GPL-3.0-or-later
// Hijri days and their conversion to civil ones, by calendar. A Hijri date here is the civil day's: it does not turn at sunset, and no
// local sighting is considered. Umm al-Qura is ICU's KACST table of 1300–1600 AH; before 1420 AH it differs by a day from what was
// printed in many months. Fast enough for one call per gift: month starts are computed once. Plain values, any thread.
#pragma once

#include "finance/money/result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringView>
#include <compare>

namespace amanah::finance {

enum class HijriCalendar
{
    UmmAlQura, // "umm_al_qura", 1300–1600 AH only
    Civil,     // "civil", tabular, leap years 2 5 7 10 13 16 18 21 24 26 29, epoch Friday 622-07-16 Julian
    Tabular,   // "tabular", the same a day earlier
};

// What a yearly day becomes when its month has only 29 days in the next year.
enum class MissingDay
{
    Clamp,   // the 29th
    NextDay, // the first of the month after
};

struct HijriDate
{
    int year = 0;
    int month = 0; // 1–12
    int day = 0;   // 1–30

    auto operator<=>(const HijriDate&) const = default;
    [[nodiscard]] QString toString() const; // "1447-05-30"
};

[[nodiscard]] QString hijriCalendarName(HijriCalendar calendar);
// An unknown name is invalid_input on `field`.
[[nodiscard]] Result<HijriCalendar> parseHijriCalendar(QStringView name, const QString& field = QStringLiteral("calendar"));

// Exactly YYYY-MM-DD and a day the calendar has, else invalid_date on `field`.
[[nodiscard]] Result<HijriDate> parseHijriDate(QStringView text, HijriCalendar calendar,
                                               const QString& field = QStringLiteral("date"));

// 29 or 30; 0 when the calendar has no such month.
[[nodiscard]] int daysInHijriMonth(int year, int month, HijriCalendar calendar);

// invalid_date outside the calendar's range.
[[nodiscard]] Result<HijriDate> toHijri(const QDate& date, HijriCalendar calendar = HijriCalendar::UmmAlQura,
                                        const QString& field = QStringLiteral("date"));
[[nodiscard]] Result<QDate> toGregorian(const HijriDate& date, HijriCalendar calendar = HijriCalendar::UmmAlQura,
                                        const QString& field = QStringLiteral("date"));

// The same day one lunar year later; a day 30 that is missing there follows `missing`. invalid_date past the calendar's range.
[[nodiscard]] Result<HijriDate> nextYearSameDay(const HijriDate& date, HijriCalendar calendar, MissingDay missing,
                                                const QString& field = QStringLiteral("date"));

enum class DateOrigin
{
    ByYear, // a year up to 1600 is Hijri, a later one Gregorian
    Hijri,
    Gregorian,
};

// "", "hijri" or "gregorian"; anything else is invalid_input on `field`.
[[nodiscard]] Result<DateOrigin> parseDateOrigin(QStringView name, const QString& field = QStringLiteral("from"));

// The command line's `hijri DATE`: {gregorian, hijri, calendar}.
[[nodiscard]] Result<QJsonObject> hijriAnswer(QStringView text, HijriCalendar calendar, DateOrigin origin);

} // namespace amanah::finance
