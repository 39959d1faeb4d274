// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home_page.h"

#include "finance/access/approvals_store.h"
#include "finance/zakat/hawl_messages.h"
#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/asnaf_words.h"
#include "ui/pages/home_attention.h"
#include "ui/pages/home_bars.h"
#include "ui/pages/home_recent.h"
#include "ui/pages/permit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QAction>
#include <QComboBox>
#include <QScrollArea>
#include <QStackedLayout>
#include <algorithm>
#include <utility>

namespace amanah::ui {

using finance::HomeQuery;
using finance::HomeSpan;

namespace {

constexpr int homePauseMs = 200;
constexpr int chainLookMs = 2'000;
constexpr int homeDueSoonDays = 30;
constexpr int homeDueAgainMs = 60'000;

} // namespace

HomePage::HomePage(Gateway& gateway, QWidget* parent) : Page(tr("Home"), parent), m_gateway(gateway)
{
    buildHead();
    buildContent();
    m_soon.setSingleShot(true);
    m_soon.setInterval(homePauseMs);
    connect(&m_soon, &QTimer::timeout, this, &HomePage::refresh);
    m_chainWatch.start(chainLookMs);
    connect(&m_chainWatch, &QTimer::timeout, this, [this] {
        if (isVisible() && m_gateway.book().canRead())
            askChain();
    });
    connect(&gateway, &Gateway::bookChanged, this, &HomePage::bookChanged);
    connect(&gateway, &Gateway::totalsChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&gateway, &Gateway::treeChanged, m_attention, &HomeAttention::tellTree);
    connect(&Look::instance(), &Look::changed, this, &HomePage::showHome); // rows carry a colour
    bookChanged();
}

void HomePage::shown()
{
    m_recordButton->isEnabled() ? m_recordButton->setFocus() : m_span->setFocus();
}

QVariantMap HomePage::state() const
{
    return {{QStringLiteral("hijri"), m_choice.hijri},
            {QStringLiteral("span"), static_cast<int>(m_choice.span)},
            {QStringLiteral("as_table"), m_asTable->isChecked()},
            {QStringLiteral("by_donor"), m_byDonor->isChecked()}};
}

void HomePage::setState(const QVariantMap& state)
{
    if (state.isEmpty())
        return;
    m_choice.hijri = state.value(QStringLiteral("hijri"), true).toBool();
    m_choice.span = static_cast<HomeSpan>(std::clamp(state.value(QStringLiteral("span")).toInt(), 0, static_cast<int>(HomeSpan::All)));
    m_calendar->setCurrent(m_choice.hijri ? 0 : 1);
    m_asTable->setChecked(state.value(QStringLiteral("as_table")).toBool());
    m_byDonor->setChecked(state.value(QStringLiteral("by_donor")).toBool());
    namePeriods();
    refresh();
}

void HomePage::newThing()
{
    if (m_record->isEnabled())
        Q_EMIT wanted(QStringLiteral("donations"), QStringLiteral("new"));
}

void HomePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_dueAsked.invalidate();
    refresh(); // hidden, it asked nothing; the day may be another too
}

void HomePage::bookChanged()
{
    const BookState& book = m_gateway.book();
    permit(m_record, m_gateway, "donation.record");
    ++m_generation;
    m_dueAsked.invalidate();
    m_asking = false;
    if (!book.canRead()) {
        m_fresh = true;
        m_home.reset();
        m_attention->forget();
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    namePeriods();
    refresh();
}

// --- asking

void HomePage::refresh()
{
    if (!m_gateway.book().canRead() || !isVisible())
        return;
    if (m_asking) {
        m_again = true;
        return;
    }
    ask();
    askChain();
    askWaiting();
    if (!m_dueAsked.isValid() || m_dueAsked.hasExpired(homeDueAgainMs))
        askDue();
}

void HomePage::ask()
{
    m_asking = true;
    m_again = false;
    HomeQuery query;
    query.today = QDate::currentDate();
    query.hijri = m_choice.hijri;
    query.span = m_choice.span;
    m_gateway.ask(query, this, [this, generation = m_generation, choice = m_choice](const finance::Result<HomeQuery::Home>& home) {
        if (generation != m_generation)
            return;
        m_asking = false;
        if (!home)
            Q_EMIT said(errorText(home.error()), {}, {});
        else if (choice == m_choice) // numbers that are a moment old are shown: a busy book would else never show any
            answered(*home);
        if (choice != m_choice)
            refresh();
        else if (m_again && !m_soon.isActive())
            m_soon.start();
    });
}

void HomePage::askChain()
{
    m_gateway.call(finance::names::auditLog(), finance::ChainStatusQuery{}, this,
                   [this, generation = m_generation](const runtime::CallResult<finance::Result<finance::ChainStatus>>& chain) {
                       if (generation == m_generation && chain && *chain)
                           m_attention->tellChain(**chain);
                   });
}

void HomePage::askWaiting()
{
    m_gateway.ask(finance::ProposalListQuery{}, this, [this, generation = m_generation](const finance::Result<std::vector<finance::Proposal>>& proposals) {
        if (generation != m_generation || !proposals)
            return;
        m_attention->tellWaiting(static_cast<int>(std::count_if(proposals->begin(), proposals->end(), [](const finance::Proposal& proposal) {
            return proposal.status == QLatin1StringView("waiting");
        })));
    });
}

// Who may not read what people own is not told.
void HomePage::askDue()
{
    m_dueAsked.start();
    m_gateway.ask(finance::ReminderQuery{homeDueSoonDays, QDate::currentDate()}, this,
                  [this, generation = m_generation](const finance::Result<finance::ReminderQuery::Reply>& rows) {
                      if (generation == m_generation && rows)
                          m_attention->tellDue(static_cast<int>(rows->size()), rows->empty() ? QDate() : rows->front().hawl.nextDue);
                  });
}

// A book whose gifts all lie before this year opens at the newest year that has some, not at a row of zeros.
bool HomePage::turnedToGifts(const HomeQuery::Home& home)
{
    if (!std::exchange(m_fresh, false) || m_choice.span != HomeSpan::ThisYear || home.gifts == 0 || home.sums.received.minor != 0)
        return false;
    const bool hadSome = std::any_of(home.bars.begin(), home.bars.end(), [](const finance::HomeBar& bar) { return bar.before.minor > 0; });
    m_choice.span = hadSome ? HomeSpan::LastYear : HomeSpan::All;
    namePeriods();
    refresh();
    return true;
}

void HomePage::answered(const HomeQuery::Home& home)
{
    if (turnedToGifts(home))
        return;
    m_home = home;
    m_attention->tellBook(home, QDate::currentDate());
    m_attention->tellTree(m_gateway.tree());
    showHome();
}

// --- showing

void HomePage::showHome()
{
    if (!m_home)
        return;
    const HomeQuery::Home& home = *m_home;
    m_stack->setCurrentWidget(home.newest.empty() ? static_cast<QWidget*>(m_empty) : m_scroll);
    m_period->setText(homePeriodText(home.period));
    m_strip->set(homeCells(home, m_choice));
    const QString others = homeOtherCurrencies(home);
    m_others->setText(others);
    m_others->setVisible(!others.isEmpty());
    const bool byYear = m_choice.span == HomeSpan::All;
    m_chartPanel->setTitle(byYear ? tr("Received by year") : tr("Received by month"));
    m_chart->set(homeChartBars(home, m_choice), !byYear);
    m_legend->setVisible(!byYear);
    m_legendNow->setText(homeYearText(home.period.year));
    m_legendBefore->setText(homeYearText(home.period.year - 1));
    m_monthRows->setHeaders(byYear ? QStringList{tr("Year"), tr("Received")}
                                   : QStringList{tr("Month"), homeYearText(home.period.year), homeYearText(home.period.year - 1)});
    m_monthRows->setRows(homeMonthRows(home, m_choice));
    m_fundRows->setRows(homeFundRows(home));
    layOutFunds();
    showBars(home);
    m_recent->set(home.newest);
}

// Amounts are never cut short: each column is as wide as its widest, the name has what is left; where that is too little, columns go.
void HomePage::layOutFunds()
{
    QFont bold = fontOf(TextStep::Body);
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const QFontMetrics headers(fontOf(TextStep::Label));
    constexpr int nameWidth = 100;
    QList<int> widths{nameWidth};
    int wanted = nameWidth;
    for (int column = 1; column < m_fundRows->columnCount(); ++column) {
        int widest = headers.horizontalAdvance(m_fundRows->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_fundRows->rowCount(); ++row)
            widest = std::max(widest, metrics.horizontalAdvance(m_fundRows->index(row, column).data().toString()));
        const int padding = column + 1 < m_fundRows->columnCount() ? 22 : 28;
        widths << widest * 100 / Look::instance().textPercent() + padding;
        wanted += widths.last();
    }
    for (const int column : {2, 1}) { // spent, then received
        const bool isTooMuch = px(wanted) > m_funds->width() - px(12);
        m_funds->setColumnHidden(column, isTooMuch);
        wanted -= isTooMuch ? widths.at(column) : 0;
    }
    m_funds->setColumnWidths(widths, 0);
    // The total stays in sight where the page is high enough for the usual funds.
    constexpr int mostRows = 8;
    const int rows = height() >= px(780) ? std::min(m_fundRows->rowCount(), mostRows) : 0;
    m_funds->setMinimumHeight(std::max(px(190), m_funds->horizontalHeader()->height() + rows * rowHeight() + 2));
}

void HomePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (m_home)
        layOutFunds();
}

// Zakat by those it was given to; while none was given, gifts by the way they came; or who gave most.
void HomePage::showBars(const HomeQuery::Home& home)
{
    std::vector<std::pair<QString, finance::Money>> bars;
    if (m_byDonor->isChecked()) {
        m_barsPanel->setTitle(tr("Donor totals, all years"));
        m_bars->set(home.donors, tr("Together"), 0);
        return;
    }
    if (home.sums.zakatSpent.minor > 0) {
        for (const auto& [asnaf, given] : home.asnaf)
            bars.emplace_back(asnafText(asnaf), given);
        m_barsPanel->setTitle(tr("Zakat given by category"));
        m_bars->set(bars, tr("All eight"), 1);
        return;
    }
    for (const auto& [method, received] : home.methods)
        bars.emplace_back(methodText(method), received);
    m_barsPanel->setTitle(tr("Received by method"));
    m_bars->set(bars, tr("All methods"), 0);
}

void HomePage::namePeriods()
{
    const auto period = finance::homePeriod(HomeSpan::ThisYear, QDate::currentDate(), m_choice.hijri, m_gateway.book().calendar);
    const int year = period ? period->year : QDate::currentDate().year();
    const QString thisYear = m_choice.hijri ? tr("%1 AH, so far") : tr("%1, so far");
    const QString lastYear = m_choice.hijri ? tr("%1 AH") : tr("%1");
    const QSignalBlocker quiet(m_span);
    m_span->clear();
    m_span->addItems({thisYear.arg(homeYearText(year)), lastYear.arg(homeYearText(year - 1)), tr("All years")});
    m_span->setCurrentIndex(static_cast<int>(m_choice.span));
}

void HomePage::setAsTable(bool asTable)
{
    m_chartStack->setCurrentIndex(asTable ? 1 : 0);
    m_asTable->setText(asTable ? tr("Show as char&t") : tr("Show as &table"));
}

} // namespace amanah::ui
