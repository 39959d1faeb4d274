// SPDX-License-Identifier: GPL-3.0-or-later
// How the System page is put together.
#include "ui/look/look.h"
#include "ui/models/process_tree_model.h"
#include "ui/models/timeline_model.h"
#include "ui/pages/system_actions.h"
#include "ui/pages/system_chart.h"
#include "ui/pages/system_details.h"
#include "ui/pages/system_drill.h"
#include "ui/pages/system_layers.h"
#include "ui/pages/system_page.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr int detailsWidth = 384;
constexpr int narrowDetailsWidth = 332;
constexpr int detailsShare = 38; // per cent of the page, at most
constexpr int threeFigures = 660;
constexpr int narrowPage = 1'088; // as in Page: a window under 1300 wide
constexpr int figuresHeight = 164;
constexpr int messagesColour = 0;
constexpr int mailboxColour = 3;

} // namespace

void SystemPage::addHead()
{
    m_restarting = new Badge(this);
    m_restarting->setObjectName(QStringLiteral("restartingBadge"));
    m_lingering = new Badge(this);
    m_lingering->setObjectName(QStringLiteral("lingeringBadge"));
    for (Badge* badge : {m_restarting, m_lingering}) {
        badge->hide();
        head()->addWidget(badge);
    }
}

QWidget* SystemPage::madeWork()
{
    auto* work = new QWidget(m_states);
    auto* row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    auto* left = new QVBoxLayout;
    left->setSpacing(px(12));
    left->addWidget(madeViews(), 1);
    left->addWidget(madeFigures());
    row->addLayout(left, 1);
    m_details = new SystemDetails(*m_actions, work);
    row->addWidget(m_details);
    return work;
}

QWidget* SystemPage::madeViews()
{
    auto* panel = new Panel({}, this);
    panel->setBodyMargins(0, 0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(px(12), px(8), px(12), px(8));
    bar->setSpacing(px(10));
    m_find = new QLineEdit(panel);
    m_find->setObjectName(QStringLiteral("findProcess"));
    m_find->setPlaceholderText(tr("Find a process"));
    m_find->setAccessibleName(tr("Find a process"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(iconOf(Sign::Search), QLineEdit::LeadingPosition);
    m_find->setToolTip(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_find->setMaximumWidth(px(220));
    m_find->installEventFilter(this);
    m_switch = new SegmentedControl(tr("View"), panel);
    m_switch->setObjectName(QStringLiteral("systemViews"));
    m_switch->addSegment(tr("Tree"));
    m_switch->addSegment(tr("Layers"));
    m_switch->addSegment(tr("Log"));
    m_pause = new Button(tr("&Pause"), Button::Kind::Quiet, panel);
    m_pause->setObjectName(QStringLiteral("pauseButton"));
    m_pause->setSign(Sign::Pause);
    m_pause->setSmall(true);
    m_pause->setShortcutText(QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText));
    bar->addWidget(m_find, 1);
    bar->addWidget(m_switch);
    bar->addStretch(1);
    bar->addWidget(m_pause);
    panel->body()->setSpacing(0);
    panel->body()->addLayout(bar);
    m_views = new QStackedWidget(panel);
    panel->body()->addWidget(m_views, 1);
    setUpTree();
    setUpLayers();
    m_log = new Table(tr("What happened"), m_views);
    m_log->setObjectName(QStringLiteral("systemLog"));
    m_log->setModel(m_timeline);
    m_log->setColumnWidths({120, 170, 150, 200}, TimelineModel::ReasonColumn);
    m_log->installEventFilter(this);
    m_views->addWidget(m_log);
    connect(m_find, &QLineEdit::textChanged, this, &SystemPage::filterBy);
    connect(m_switch, &SegmentedControl::chosen, this, [this](int view) { showWhat(static_cast<View>(view)); });
    connect(m_pause, &QPushButton::clicked, this, [this] { setPaused(!m_paused); });
    return panel;
}

void SystemPage::setUpTree()
{
    m_tree = new Tree(tr("Processes"), m_views);
    m_tree->setObjectName(QStringLiteral("processTree"));
    m_tree->setModel(m_filter);
    m_tree->setColumnWidths({300, 112, 62, 96, 64, 80, 84}, ProcessTreeModel::NameColumn);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    m_views->addWidget(m_tree);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) { offerActions(m_tree->viewport(), at); });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& parent, int first, int last) {
        for (int row = first; row <= last; ++row)
            m_toExpand.append(m_filter->index(row, 0, parent));
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            choose(m_filter->mapToSource(current.siblingAtColumn(0)));
    });
}

void SystemPage::setUpLayers()
{
    auto* scroller = new QScrollArea(m_views);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setWidgetResizable(true);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->viewport()->setBackgroundRole(QPalette::Base);
    m_layers = new LayersView(*m_model);
    m_layers->setContextMenuPolicy(Qt::CustomContextMenu);
    m_layers->installEventFilter(this);
    scroller->setWidget(m_layers);
    m_views->addWidget(scroller);
    connect(m_layers, &LayersView::chosen, this, &SystemPage::choose);
    connect(m_layers, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) { offerActions(m_layers, at); });
}

QWidget* SystemPage::madeFigures()
{
    auto* figures = new QWidget(this);
    const auto size = [figures] {
        figures->setFixedHeight(px(figuresHeight));
        figures->setMinimumWidth(px(200)); // they give way, the window does not grow for them
    };
    size();
    connect(&Look::instance(), &Look::changed, figures, size);
    auto* row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    m_rates = new LiveChart(tr("Messages per second"), LiveChart::Of::Mean, messagesColour, figures);
    m_rates->setObjectName(QStringLiteral("ratesChart"));
    m_mailboxes = new LiveChart(tr("Longest mailbox"), LiveChart::Of::Highest, mailboxColour, figures);
    m_mailboxes->setObjectName(QStringLiteral("mailboxChart"));
    m_drill = new SystemDrill(m_gateway, figures);
    for (QWidget* panel : {static_cast<QWidget*>(m_rates), static_cast<QWidget*>(m_mailboxes), static_cast<QWidget*>(m_drill)})
        row->addWidget(panel, 1);
    connect(m_drill, &SystemDrill::finished, this, [this](bool, const QString& text) { Q_EMIT said(text, {}, {}); });
    return figures;
}

void SystemPage::resizeEvent(QResizeEvent* event)
{
    const bool narrow = width() < px(narrowPage);
    m_details->setFixedWidth(std::min(px(narrow ? narrowDetailsWidth : detailsWidth), width() * detailsShare / 100));
    // With large text there is no room for three; the mailboxes are in the tree as well.
    m_mailboxes->setVisible(width() - m_details->width() >= px(threeFigures));
    // What the chosen process shows beside anyway gives way to the names.
    m_tree->setColumnHidden(ProcessTreeModel::PidColumn, narrow);
    m_tree->setColumnHidden(ProcessTreeModel::UptimeColumn, narrow);
    Page::resizeEvent(event);
}

} // namespace amanah::ui
