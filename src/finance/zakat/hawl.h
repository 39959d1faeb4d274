// SPDX-License-Identifier: GPL-3.0-or-later
// The zakat year: when it starts, breaks and falls due (zakat.md 2.3). Days only; a due day is the same Hijri day of the next year.
// start_end_pool (Hanafi, S20–S22): nisab at the start and on the due day, only nothing at all breaks it, new wealth joins it.
// throughout_lots (the other schools, S20–S23): below nisab breaks it, new wealth is a lot with a year of its own. Pure, any thread.
#pragma once

#include "finance/hijri/calendar_profile.h"
#include "finance/zakat/policy.h"

#include <QDate>
#include <optional>
#include <vector>

namespace amanah::finance {

// Holds from its date on; on a due day that day's balance counts.
struct Balance
{
    QDate date;
    Rational amount;
};

struct WealthLot
{
    QDate anchor;
    Rational amount;
    int yearsPaid = 0;
};

struct HawlEvent
{
    QDate date;
    Rational amount; // what a full year has passed over; at nisab or more in all
};

// What the nisab was from a day on.
struct DayNisab
{
    QDate day;
    Rational amount;
};

struct HawlRequest
{
    HawlRule rule{};
    HijriCalendar calendar{};
    MissingDay missingDay{};
    Rational nisab;
    std::optional<QDate> anchor; // a year that already runs
    QDate until;
    const CalendarProfile* profile = nullptr; // months of an authority; nullptr: `calendar` as it stands
    std::vector<DayNisab> nisabs = {};        // instead of `nisab`: oldest first, one a day; before the first, the first holds
};

struct HawlCourse
{
    std::optional<QDate> anchor; // of the year that runs, or nothing
    std::optional<QDate> dueOn;  // the first due day after the anchor
    bool restarted = false;
    std::vector<HawlEvent> events; // up to `until`, oldest first
};

// The due day `years` lunar years after `anchor`.
[[nodiscard]] Result<QDate> hawlDueDay(const QDate& anchor, int years, HijriCalendar calendar, MissingDay missing);
[[nodiscard]] Result<QDate> hawlDueDay(const HawlRequest& request, const QDate& anchor, int years); // by its months

// Takes `amount` from the newest lot first (S9); lots left empty go.
void spendNewestFirst(std::vector<WealthLot>& lots, Rational amount);
void spendOldestFirst(std::vector<WealthLot>& lots, Rational amount);

// `balances` in any order; of two on one day the later in the list counts.
[[nodiscard]] Result<HawlCourse> followHawl(const HawlRequest& request, std::vector<Balance> balances);

} // namespace amanah::finance
