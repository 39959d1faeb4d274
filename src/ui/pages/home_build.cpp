// SPDX-License-Identifier: GPL-3.0-or-later
// How the first page is put together; what it shows is in home_page.cpp.
#include "ui/look/look.h"
#include "ui/look/style_pictures.h"
#include "ui/look/words.h"
#include "ui/pages/home_attention.h"
#include "ui/pages/home_bars.h"
#include "ui/pages/home_page.h"
#include "ui/pages/home_recent.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStackedLayout>

namespace amanah::ui {

namespace {

// A square of the chart's own fill or edge.
class LegendMark : public QWidget
{
public:
    LegendMark(bool isOutline, QWidget* parent) : QWidget(parent), m_isOutline(isOutline) { setFixedSize(px(11), px(11)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        style_pictures::box(painter, QRectF(rect()), px(2), m_isOutline ? QColor() : theme().chart[0], m_isOutline ? theme().chartPast : QColor(), 1.5);
    }

private:
    bool m_isOutline;
};

} // namespace

void HomePage::buildHead()
{
    m_period = new TextLabel(TextStep::Label, Ink::Hint, this);
    m_period->setObjectName(QStringLiteral("homePeriod"));
    m_period->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_period->setElided(true);
    m_calendar = new SegmentedControl(tr("Calendar"), this);
    m_calendar->setObjectName(QStringLiteral("homeCalendar"));
    m_calendar->addSegment(tr("Hijri"), Sign::Moon);
    m_calendar->addSegment(tr("Gregorian"));
    m_span = new QComboBox(this);
    m_span->setObjectName(QStringLiteral("homeSpan"));
    m_span->setAccessibleName(tr("Period"));
    m_span->setMinimumWidth(px(170));
    m_record = new QAction(tr("&Record donation"), this);
    m_record->setObjectName(QStringLiteral("homeRecord"));
    // The window owns Ctrl+N and gives it to the page in front; here it is only written on the button.
    auto* record = new Button(tr("&Record donation"), Button::Kind::Primary, this);
    m_recordButton = record;
    record->setSign(Sign::Plus);
    record->setShortcutText(QKeySequence(Qt::CTRL | Qt::Key_N).toString(QKeySequence::NativeText));
    connect(record, &Button::clicked, m_record, &QAction::trigger);
    connect(m_record, &QAction::changed, record, [this, record] { record->setEnabled(m_record->isEnabled()); });
    connect(m_record, &QAction::triggered, this, &HomePage::newThing);
    head()->addWidget(m_period, 10);
    head()->addWidget(m_calendar);
    head()->addWidget(m_span);
    head()->addWidget(record);
    connect(m_calendar, &SegmentedControl::chosen, this, [this](int index) {
        m_choice.hijri = index == 0;
        namePeriods();
        refresh();
    });
    connect(m_span, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_choice.span = static_cast<finance::HomeSpan>(index);
        refresh();
    });
}

void HomePage::buildContent()
{
    m_nothing = new QWidget(this);
    m_empty = new EmptyState(Sign::Gift, this);
    m_empty->setObjectName(QStringLiteral("homeEmpty"));
    m_empty->set(tr("No gift is in this book yet"), tr("Record the first one; totals, months and funds appear here."));
    auto* first = new Button(tr("Record &donation"), Button::Kind::Primary, m_empty);
    first->setSign(Sign::Plus);
    connect(first, &Button::clicked, this, &HomePage::newThing);
    m_empty->addButton(first);
    auto* all = new QWidget(this);
    auto* rows = new QVBoxLayout(all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(16));
    m_strip = new TotalsStrip(all);
    m_strip->setObjectName(QStringLiteral("homeStrip"));
    m_others = new TextLabel(TextStep::Label, Ink::Second, all);
    m_others->setElided(true);
    m_attention = new HomeAttention(all);
    rows->addWidget(m_strip);
    rows->addWidget(m_others);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(px(16));
    middle->addWidget(buildChart(), 64);
    middle->addWidget(m_attention, 34);
    rows->addLayout(middle, 27);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(px(16));
    lower->addWidget(buildFunds(), 40);
    lower->addWidget(buildBars(), 33);
    lower->addWidget(buildRecent(), 27);
    rows->addLayout(lower, 36);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(all);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    all->setAutoFillBackground(false);
    m_stack = new QStackedLayout;
    for (QWidget* layer : std::initializer_list<QWidget*>{m_nothing, m_empty, m_scroll})
        m_stack->addWidget(layer);
    content()->addLayout(m_stack, 1);
    connect(m_attention, &HomeAttention::wanted, this, &HomePage::wanted);
}

QWidget* HomePage::buildChart()
{
    m_chartPanel = new Panel(tr("Received by month"), this);
    m_legend = new QWidget(m_chartPanel);
    auto* legend = new QHBoxLayout(m_legend);
    legend->setContentsMargins(0, 0, px(4), 0);
    legend->setSpacing(px(6));
    m_legendNow = new TextLabel(TextStep::Label, Ink::Second, m_legend);
    m_legendBefore = new TextLabel(TextStep::Label, Ink::Second, m_legend);
    m_legendBeforeMark = new LegendMark(true, m_legend);
    legend->addWidget(new LegendMark(false, m_legend));
    legend->addWidget(m_legendNow);
    legend->addSpacing(px(8));
    legend->addWidget(m_legendBeforeMark);
    legend->addWidget(m_legendBefore);
    m_asTable = new Button(tr("Show as &table"), Button::Kind::Quiet, m_chartPanel);
    m_asTable->setObjectName(QStringLiteral("homeAsTable"));
    m_asTable->setSmall(true);
    m_asTable->setCheckable(true);
    m_chartPanel->header()->addWidget(m_legend);
    m_chartPanel->header()->addWidget(m_asTable);
    m_chart = new MonthChart(m_chartPanel);
    m_chart->setAccessibleName(tr("Received by month"));
    m_months = new Table(tr("Received by month"), m_chartPanel);
    m_months->setObjectName(QStringLiteral("homeMonths"));
    m_monthRows = new HomeRows(this);
    m_months->setModel(m_monthRows);
    m_months->setColumnWidths({140, 130, 130}, 0);
    m_chartStack = new QStackedLayout;
    m_chartStack->addWidget(m_chart);
    m_chartStack->addWidget(m_months);
    m_chartPanel->body()->addLayout(m_chartStack);
    connect(m_asTable, &Button::toggled, this, &HomePage::setAsTable);
    return m_chartPanel;
}

QWidget* HomePage::buildFunds()
{
    auto* panel = new Panel(tr("By fund"), this);
    panel->setBodyMargins(0, 1);
    m_funds = new Table(tr("By fund"), panel);
    m_funds->setObjectName(QStringLiteral("homeFunds"));
    m_fundRows = new HomeRows(this);
    m_fundRows->setHeaders({tr("Fund"), tr("Received"), tr("Spent"), tr("Balance")});
    m_funds->setModel(m_fundRows);
    m_funds->setMinimumHeight(px(190));
    panel->body()->addWidget(m_funds);
    return panel;
}

QWidget* HomePage::buildBars()
{
    m_barsPanel = new Panel(tr("Zakat by category"), this);
    m_barsPanel->setBodyMargins(0, 1);
    m_byDonor = new Button(tr("By &donor"), Button::Kind::Quiet, m_barsPanel);
    m_byDonor->setObjectName(QStringLiteral("homeByDonor"));
    m_byDonor->setSmall(true);
    m_byDonor->setCheckable(true);
    m_barsPanel->header()->addWidget(m_byDonor);
    connect(m_byDonor, &Button::toggled, this, [this](bool byDonor) {
        m_byDonor->setText(byDonor ? tr("By &use") : tr("By &donor"));
        if (m_home)
            showBars(*m_home);
    });
    m_bars = new HomeBars(m_barsPanel);
    m_barsPanel->body()->addWidget(m_bars);
    return m_barsPanel;
}

QWidget* HomePage::buildRecent()
{
    auto* panel = new Panel(tr("Recent donations"), this);
    panel->setBodyMargins(0, 1);
    auto* all = new Button(tr("Show &all"), Button::Kind::Link, panel);
    all->setSmall(true);
    panel->header()->addWidget(all);
    m_recent = new HomeRecent(panel);
    panel->body()->addWidget(m_recent);
    connect(all, &Button::clicked, this, [this] { Q_EMIT wanted(QStringLiteral("donations"), {}); });
    connect(m_recent, &HomeRecent::opened, this, [this](qint64 donation) { Q_EMIT wanted(QStringLiteral("donations"), QString::number(donation)); });
    return panel;
}

} // namespace amanah::ui
