// SPDX-License-Identifier: GPL-3.0-or-later
// What the first page of a window says of the book, all of one moment: sums of a period beside the one before, months, funds, zakat given,
// the newest gifts. It reads kept totals, so that it costs the same for a thousand gifts and a million. Plain values.
#pragma once

#include "finance/hijri/hijri_date.h"
#include "finance/money/ids.h"
#include "finance/money/money.h"

#include <QDate>
#include <vector>

namespace amanah::finance {

class BookReader;

enum class HomeSpan { ThisYear, LastYear, All };

struct HomePeriod
{
    QDate from; // null: since the beginning
    QDate to;   // null: all that is there
    QDate pastFrom; // the same days a year before, a day that is missing there being the last of its month; null with All
    QDate pastTo;
    int year = 0; // of the calendar chosen; 0 with All
};
// invalid_date where the calendar does not reach.
[[nodiscard]] Result<HomePeriod> homePeriod(HomeSpan span, const QDate& today, bool hijri, HijriCalendar calendar);

struct HomeSums
{
    Currency currency;
    Money received;
    Money receivedBefore; // on the same days of the year before
    Money spent;
    Money zakatSpent;
    Money held; // now, whatever the period
    Money broughtForward;
    Money zakatHeld;
};

// A month of the year, or with All a year.
struct HomeBar
{
    int number = 0;
    Money received;
    Money before;
    bool isRunning = false; // today is in it
};

struct HomeFund
{
    FundId id;
    QString code;
    QString name;
    QString kind;
    Money received;
    Money spent;
    Money balance;
};

struct HomeGift
{
    DonationId id;
    QString number;
    QString donor; // empty: anonymous or loose cash
    bool anonymous = false;
    FundId fund; // of the first line
    QString fundName;
    QString fundKind;
    int lines = 1;
    QString method;
    Money amount;
    QDate day;
    QString at; // when it was recorded, as AuditLine::at
    bool reversed = false;
};

struct HomeQuery
{
    struct Home
    {
        std::int64_t seq = 0; // as of this audit record
        HomePeriod period;
        std::int64_t gifts = 0;         // posted, unreversed, in the whole book
        HomeSums sums;                  // in the book's currency
        std::vector<HomeSums> others;   // every other currency that ever moved
        std::vector<HomeBar> bars;      // in the book's currency, as all below
        std::vector<HomeFund> funds;
        std::vector<std::pair<QString, Money>> asnaf; // zakat given in the period; the eight in their order
        std::vector<std::pair<QString, Money>> methods; // received in the period, by method, the largest first
        std::vector<std::pair<QString, Money>> donors;  // who gave most in all years, by name, at most eight; what was given anonymously is not in it
        std::vector<HomeGift> newest;
        QDate pricesOf;    // when prices of metal or a nisab were last set; null: never
        QDate zakatSince;  // the oldest zakat that is not given yet came on this day; null: none waits
    };
    using Reply = Home;
    QDate today;
    bool hijri = true;
    HomeSpan span = HomeSpan::ThisYear;
    int newest = 8;
};
[[nodiscard]] Result<HomeQuery::Home> answer(BookReader& reader, const HomeQuery& query);

} // namespace amanah::finance
