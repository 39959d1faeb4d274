// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/hijri/month_table.h"

#include <memory>
#include <unicode/ucal.h>
#include <vector>

namespace amanah::finance {

namespace {

struct CloseIcuCalendar
{
    void operator()(UCalendar* calendar) const { ucal_close(calendar); }
};

// The Julian day field is an integer; ICU's milliseconds are not.
int icuMonthStart(UCalendar* calendar, int year, int month, UErrorCode& status)
{
    ucal_clear(calendar);
    ucal_set(calendar, UCAL_EXTENDED_YEAR, year);
    ucal_set(calendar, UCAL_MONTH, month);
    ucal_set(calendar, UCAL_DATE, 1);
    return ucal_get(calendar, UCAL_JULIAN_DAY, &status);
}

std::vector<int> readIcuMonthStarts()
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCalendar, CloseIcuCalendar> calendar(
        ucal_open(u"GMT", 3, "en@calendar=islamic-umalqura", UCAL_TRADITIONAL, &status));
    std::vector<int> starts;
    if (U_FAILURE(status))
        return starts;
    for (int year = firstUmmAlQuraYear; year <= lastUmmAlQuraYear; ++year) {
        for (int month = 0; month < 12; ++month)
            starts.push_back(icuMonthStart(calendar.get(), year, month, status));
    }
    // ICU is tabular past its table, so the end comes from the last month's own length.
    icuMonthStart(calendar.get(), lastUmmAlQuraYear, 11, status);
    starts.push_back(starts.back() + ucal_getLimit(calendar.get(), UCAL_DATE, UCAL_ACTUAL_MAXIMUM, &status));
    if (U_FAILURE(status))
        starts.clear();
    return starts;
}

} // namespace

std::span<const int> ummAlQuraMonthStarts()
{
    static const std::vector<int> starts = readIcuMonthStarts();
    return starts;
}

} // namespace amanah::finance
