// SPDX-License-Identifier: GPL-3.0-or-later
// The first page's numbers as words: the strip of totals, the periods, the months. Pure functions over what the book answered, GUI thread.
#pragma once

#include "finance/donations/home_messages.h"
#include "ui/pages/home_rows.h"
#include "ui/widgets/month_chart.h"
#include "ui/widgets/totals_strip.h"

namespace amanah::ui {

struct HomeChoice
{
    bool hijri = true;
    finance::HomeSpan span = finance::HomeSpan::ThisYear;
    bool operator==(const HomeChoice&) const = default;
};

[[nodiscard]] std::vector<TotalsStrip::Cell> homeCells(const finance::HomeQuery::Home& home, const HomeChoice& choice);
// "1 Muharram – 11 Jumada II 1448 · 16 Jun – 21 Nov 2026"; empty when there are no edges.
[[nodiscard]] QString homePeriodText(const finance::HomePeriod& period);
// The year as it is named beside the chart.
[[nodiscard]] QString homeYearText(int year);
[[nodiscard]] std::vector<MonthChart::Bar> homeChartBars(const finance::HomeQuery::Home& home, const HomeChoice& choice);
[[nodiscard]] QList<HomeRows::Row> homeMonthRows(const finance::HomeQuery::Home& home, const HomeChoice& choice);
// Funds that moved in the period or hold something, and all together; every fund while none did.
[[nodiscard]] QList<HomeRows::Row> homeFundRows(const finance::HomeQuery::Home& home);
// Other currencies than the book's, one sentence; empty when there is none.
[[nodiscard]] QString homeOtherCurrencies(const finance::HomeQuery::Home& home);

} // namespace amanah::ui
