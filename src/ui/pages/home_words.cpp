// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home_words.h"

#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/models/fund_colour.h"

#include <QBrush>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace amanah::ui {

using finance::HomeQuery;
using finance::HomeSums;
using finance::Money;

namespace {

QString homeTr(const char* text, int count = -1)
{
    return QCoreApplication::translate("amanah::ui::HomePage", text, nullptr, count);
}

// A share to be read, not money.
std::int64_t perMille(const Money& now, const Money& before)
{
    return std::llround(1000.0 * (static_cast<double>(now.minor) / static_cast<double>(before.minor) - 1.0));
}

QString percentText(std::int64_t ofThousand)
{
    // Written as amounts are, with their separators and digits; of the two decimals the last is zero.
    const Money tenths{ofThousand * 10, finance::Currency::parse(u"USD").value()};
    QString text = amountText(tenths);
    text.chop(1);
    return text;
}

TotalsStrip::Cell receivedCell(const HomeQuery::Home& home)
{
    TotalsStrip::Cell cell{Sign::Imp, homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "Received")), moneyText(home.sums.received), {}, Tone::Neutral, {}};
    const Money& before = home.sums.receivedBefore;
    if (home.period.year == 0) {
        cell.line = digitsText(homeTr(QT_TRANSLATE_N_NOOP("amanah::ui::HomePage", "%n gift(s) in all"), static_cast<int>(home.gifts)));
        return cell;
    }
    if (before.minor <= 0) {
        cell.line = homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "nothing on the same days of %1")).arg(homeYearText(home.period.year - 1));
        return cell;
    }
    const std::int64_t change = perMille(home.sums.received, before);
    const QString same = homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "on the same days of %1")).arg(homeYearText(home.period.year - 1));
    if (change > 0) {
        cell.tone = Tone::Ok;
        cell.toned = homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "Up %1 %")).arg(percentText(change));
        cell.line = same;
    } else if (change < 0) {
        cell.line = homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "Down %1 % %2")).arg(percentText(-change), same);
    } else {
        cell.line = homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "as much as %1")).arg(same);
    }
    return cell;
}

HomeRows::Cell textCell(const QString& text)
{
    return {{Qt::DisplayRole, text}};
}

HomeRows::Cell amountCell(const Money& amount)
{
    return {{Qt::DisplayRole, amountText(amount)}};
}

void makeTotal(HomeRows::Row& row)
{
    for (HomeRows::Cell& cell : row) {
        cell.insert(BoldRole, true);
        cell.insert(Qt::BackgroundRole, QBrush(theme().header));
    }
}

// "Jum II" of the day's month, as shortHijriText writes it.
QString shortHijriMonthOf(int month)
{
    const auto day = finance::toGregorian({1446, month, 15}, wordsOptions().calendar);
    return day ? shortHijriText(*day).section(QLatin1Char(' '), 1, -2) : QString();
}

// Without the year where it is that of the other end.
QString edgeText(const QString& from, const QString& to)
{
    const bool sameYear = from.section(QLatin1Char(' '), -1) == to.section(QLatin1Char(' '), -1);
    return sameYear ? from.section(QLatin1Char(' '), 0, -2) : from;
}

QString barLabel(int number, const HomeChoice& choice)
{
    if (choice.span == finance::HomeSpan::All)
        return homeYearText(number);
    return choice.hijri ? hijriMonthName(number) : monthName(number);
}

} // namespace

std::vector<TotalsStrip::Cell> homeCells(const HomeQuery::Home& home, const HomeChoice& choice)
{
    const HomeSums& sums = home.sums;
    const QString zakat = homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "of which zakat %1")).arg(moneyText(sums.zakatSpent));
    const QString forward = choice.span == finance::HomeSpan::All
                                ? homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "today"))
                                : homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "%1 brought forward")).arg(moneyText(sums.broughtForward));
    const QString since = home.zakatSince.isValid()
                              ? homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "the oldest since %1")).arg(dayText(home.zakatSince))
                              : homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "all zakat is given"));
    return {receivedCell(home),
            {Sign::Exp, homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "Distributed and spent")), moneyText(sums.spent), zakat, Tone::Neutral, {}},
            {Sign::Funds, homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "Held in all funds")), moneyText(sums.held), forward, Tone::Neutral, {}},
            {Sign::Scale, homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "Zakat waiting to be given")), moneyText(sums.zakatHeld), since, Tone::Neutral, {}}};
}

QString homeYearText(int year)
{
    return digitsText(QString::number(year));
}

QString homePeriodText(const finance::HomePeriod& period)
{
    if (!period.from.isValid())
        return {};
    const QString hijri = hijriText(period.to);
    const QString day = dayText(period.to);
    return homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "%1 – %2 · %3 – %4"))
        .arg(edgeText(hijriText(period.from), hijri), hijri, edgeText(dayText(period.from), day), day);
}

std::vector<MonthChart::Bar> homeChartBars(const HomeQuery::Home& home, const HomeChoice& choice)
{
    std::vector<MonthChart::Bar> bars;
    for (const finance::HomeBar& bar : home.bars)
        bars.push_back({barLabel(bar.number, choice), choice.hijri && choice.span != finance::HomeSpan::All ? shortHijriMonthOf(bar.number) : QString(),
                        bar.received, bar.before, bar.isRunning});
    return bars;
}

QList<HomeRows::Row> homeMonthRows(const HomeQuery::Home& home, const HomeChoice& choice)
{
    QList<HomeRows::Row> rows;
    Money now{0, home.sums.currency};
    Money before = now;
    for (const finance::HomeBar& bar : home.bars) {
        rows.append({textCell(barLabel(bar.number, choice)), amountCell(bar.received), amountCell(bar.before)});
        now.minor += bar.received.minor;
        before.minor += bar.before.minor;
    }
    HomeRows::Row total{textCell(homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "Together"))), amountCell(now), amountCell(before)};
    makeTotal(total);
    rows.append(total);
    return rows;
}

QList<HomeRows::Row> homeFundRows(const HomeQuery::Home& home)
{
    const auto isQuiet = [](const finance::HomeFund& fund) { return fund.received.minor == 0 && fund.spent.minor == 0 && fund.balance.minor == 0; };
    const bool showAll = std::all_of(home.funds.begin(), home.funds.end(), isQuiet);
    QList<HomeRows::Row> rows;
    for (const finance::HomeFund& fund : home.funds) {
        if (isQuiet(fund) && !showAll)
            continue;
        HomeRows::Cell name = textCell(fund.name);
        name.insert(FundColourRole, fundColour(fund.kind, fund.id));
        rows.append({name, amountCell(fund.received), amountCell(fund.spent), amountCell(fund.balance)});
    }
    HomeRows::Row total{textCell(homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "All funds"))), amountCell(home.sums.received),
                        amountCell(home.sums.spent), amountCell(home.sums.held)};
    makeTotal(total);
    rows.append(total);
    return rows;
}

QString homeOtherCurrencies(const HomeQuery::Home& home)
{
    QStringList parts;
    for (const HomeSums& sums : home.others)
        parts << homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "%1 received, %2 held")).arg(moneyText(sums.received), moneyText(sums.held));
    if (parts.isEmpty())
        return {};
    return homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "In other currencies: %1")).arg(parts.join(homeTr(QT_TRANSLATE_NOOP("amanah::ui::HomePage", "; "))));
}

} // namespace amanah::ui
