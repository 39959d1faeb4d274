// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/system_page.h"

#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/process_tree_model.h"
#include "ui/models/timeline_model.h"
#include "ui/pages/system_actions.h"
#include "ui/pages/system_chart.h"
#include "ui/pages/system_details.h"
#include "ui/pages/system_drill.h"
#include "ui/pages/system_fallen.h"
#include "ui/pages/system_layers.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr std::size_t eventsKeptWhilePaused = 10'000;

} // namespace

SystemPage::SystemPage(Gateway& gateway, QWidget* parent) : Page(tr("System"), parent), m_gateway(gateway)
{
    setObjectName(QStringLiteral("systemPage"));
    m_model = new ProcessTreeModel(this);
    m_timeline = new TimelineModel([] { return QDateTime::currentMSecsSinceEpoch(); }, this);
    m_filter = new QSortFilterProxyModel(this);
    m_filter->setSourceModel(m_model);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(ProcessTreeModel::NameColumn);
    m_actions = new SystemActions(gateway, *m_model, this);
    addHead();
    m_states = new QStackedWidget(this);
    m_nothing = new EmptyState(Sign::Tree, m_states);
    m_nothing->set(tr("No services run"), tr("They run while a book is open."));
    m_fallen = new SystemFallen(gateway, m_states);
    m_work = madeWork();
    for (QWidget* state : {static_cast<QWidget*>(m_nothing), m_work, static_cast<QWidget*>(m_fallen)})
        m_states->addWidget(state);
    content()->addWidget(m_states);
    m_clock.start();
    connect(&gateway, &Gateway::bookChanged, this, &SystemPage::onBook);
    connect(&gateway, &Gateway::treeChanged, this, &SystemPage::onTree);
    connect(&gateway, &Gateway::refused, this, [this](const finance::Error& error) { Q_EMIT said(errorText(error), {}, {}); });
    onBook(gateway.book());
    if (gateway.book().canRead())
        onTree(gateway.tree());
}

// --- what the gateway tells

void SystemPage::onBook(const BookState& book)
{
    if (book.kind == BookState::Kind::Fallen) {
        m_fallen->show(book, m_gateway.tree().rootReason, *m_timeline);
        m_states->setCurrentWidget(m_fallen);
        setSubtitle(tr("The services are stopped"));
        m_restarting->hide();
        m_lingering->hide();
        if (isVisible())
            m_fallen->restartButton()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (book.canRead()) {
        const bool focusWasHere = m_states->currentWidget()->isAncestorOf(focusWidget());
        m_states->setCurrentWidget(m_work);
        if (focusWasHere)
            focusView();
        return;
    }
    // Pids of the next services may be those of the last.
    m_model->clear();
    m_timeline->clear();
    m_eventsWhilePaused.clear();
    m_rates->clear();
    m_mailboxes->clear();
    setPaused(false);
    setSubtitle({});
    m_states->setCurrentWidget(m_nothing);
}

void SystemPage::onTree(const TreeView& view)
{
    if (!m_paused) {
        showView(view);
        return;
    }
    m_eventsWhilePaused.insert(m_eventsWhilePaused.end(), view.events.begin(), view.events.end());
    if (m_eventsWhilePaused.size() > eventsKeptWhilePaused)
        m_eventsWhilePaused.erase(m_eventsWhilePaused.begin(), m_eventsWhilePaused.end() - static_cast<std::ptrdiff_t>(eventsKeptWhilePaused));
}

void SystemPage::showView(const TreeView& view)
{
    m_timeline->addView(view);
    if (view.rootGone)
        return; // told by onBook()
    m_model->setView(view);
    expandNew();
    if (!m_wanted.isEmpty() && chooseByName(m_wanted))
        m_wanted.clear();
    if (!m_chosen.isValid())
        choose(m_model->index(0, 0));
    tellCharts(view);
    tellHead(view);
    m_actions->setTarget(m_chosen);
    showDetails();
    m_layers->refresh();
}

void SystemPage::tellCharts(const TreeView& view)
{
    const qint64 nowMs = m_clock.elapsed();
    m_rates->tell(nowMs, view.messagesPerSecond);
    m_mailboxes->tell(nowMs, view.longestMailbox);
    for (const runtime::Event& event : view.events) {
        if (event.kind != runtime::EventKind::Exited || !event.reason.isCrash())
            continue;
        m_rates->mark(nowMs);
        m_mailboxes->mark(nowMs);
    }
}

void SystemPage::tellHead(const TreeView& view)
{
    const int restarting = m_model->count(ProcessMood::Restarting);
    const int lingering = m_model->count(ProcessMood::Lingering);
    m_restarting->setVisible(restarting > 0);
    m_lingering->setVisible(lingering > 0);
    if (restarting > 0)
        m_restarting->set(Tone::Danger, Sign::Alert, tr("%1 restarting").arg(numberText(restarting)));
    if (lingering > 0)
        m_lingering->set(Tone::Warning, Sign::Hang, tr("%1 lingering").arg(numberText(lingering)));
    // A figure that changes ten times a second cannot be read.
    if (m_clock.elapsed() - m_headToldMs < headPauseMs)
        return;
    m_headToldMs = m_clock.elapsed();
    setSubtitle(tr("%1 processes · %2 messages per second").arg(numberText(m_model->count()), numberText(view.messagesPerSecond)));
}

void SystemPage::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    m_pause->setText(paused ? tr("&Go on") : tr("&Pause"));
    m_pause->setSign(paused ? Sign::Play : Sign::Pause);
    if (paused || !m_gateway.book().canRead())
        return;
    TreeView view = m_gateway.tree();
    view.events = std::exchange(m_eventsWhilePaused, {});
    showView(view);
}

// --- tree

// Supervisors show their children; what comes and goes below a dynamic one stays folded.
void SystemPage::expandNew()
{
    for (const QPersistentModelIndex& row : std::exchange(m_toExpand, {}))
        if (row.isValid())
            expandAll(row);
}

void SystemPage::expandAll(const QModelIndex& below)
{
    const ProcessFacts* facts = m_model->facts(m_filter->mapToSource(below));
    if (below.isValid() && (facts == nullptr || facts->node.type != runtime::ProcessType::Supervisor))
        return;
    m_tree->expand(below);
    for (int row = 0; row < m_filter->rowCount(below); ++row)
        expandAll(m_filter->index(row, 0, below));
}

void SystemPage::filterBy(const QString& text)
{
    m_filter->setFilterFixedString(text.trimmed());
    if (!text.isEmpty())
        m_tree->expandAll();
    else
        expandAll({});
    if (m_chosen.isValid())
        choose(m_chosen);
}

void SystemPage::choose(const QModelIndex& row)
{
    m_chosen = row;
    const QModelIndex shown = m_filter->mapFromSource(row);
    if (shown.isValid() && m_tree->currentIndex().siblingAtColumn(0) != shown)
        m_tree->setCurrentIndex(shown);
    m_layers->choose(row);
    m_actions->setTarget(m_chosen);
    showDetails();
}

void SystemPage::showDetails()
{
    m_details->show(*m_model, m_chosen, *m_timeline);
}

void SystemPage::offerActions(QWidget* over, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fill(*menu);
    menu->popup(over->mapToGlobal(at));
}

void SystemPage::showWhat(View view)
{
    m_switch->setCurrent(view);
    m_views->setCurrentIndex(view);
}

// --- keys and visibility

void SystemPage::shown()
{
    if (m_states->currentWidget() == m_work)
        focusView();
    else if (m_states->currentWidget() == m_fallen)
        m_fallen->restartButton()->setFocus(Qt::OtherFocusReason);
}

void SystemPage::focusView()
{
    const std::array<QWidget*, 3> views{m_tree, m_layers, m_log};
    views[static_cast<std::size_t>(m_views->currentIndex())]->setFocus(Qt::OtherFocusReason);
}

void SystemPage::find()
{
    showWhat(TreeOfProcesses);
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void SystemPage::open(const QString& what)
{
    const QString process = QStringLiteral("process:");
    if (!what.startsWith(process) || chooseByName(what.mid(process.size())))
        return;
    m_wanted = what.mid(process.size());
}

bool SystemPage::chooseByName(const QString& name)
{
    const QModelIndexList found = m_model->match(m_model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchRecursive | Qt::MatchExactly);
    if (!found.isEmpty())
        choose(found.front());
    return !found.isEmpty();
}

QVariantMap SystemPage::state() const
{
    return {{QStringLiteral("view"), m_switch->current()}, {QStringLiteral("find"), m_find->text()}, {QStringLiteral("process"), m_model->nameOf(m_chosen)}};
}

void SystemPage::setState(const QVariantMap& state)
{
    const int view = state.value(QStringLiteral("view"), 0).toInt();
    showWhat(view >= TreeOfProcesses && view <= Log ? static_cast<View>(view) : TreeOfProcesses);
    m_find->setText(state.value(QStringLiteral("find")).toString());
    if (const QString process = state.value(QStringLiteral("process")).toString(); !process.isEmpty() && !chooseByName(process))
        m_wanted = process;
}

void SystemPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_gateway.watchTreeClosely(true);
}

void SystemPage::hideEvent(QHideEvent* event)
{
    m_gateway.watchTreeClosely(false);
    Page::hideEvent(event);
}

bool SystemPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && watched != m_find) {
            setPaused(!m_paused);
            return true;
        }
        if (watched == m_find && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
            m_tree->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace amanah::ui
