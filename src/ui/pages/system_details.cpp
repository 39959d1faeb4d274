// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/system_details.h"

#include "ui/look/words.h"
#include "ui/models/timeline_model.h"
#include "ui/pages/system_actions.h"
#include "ui/pages/system_parts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace amanah::ui {

using runtime::EventKind;
using runtime::ProcessType;

namespace {

constexpr auto historyLines = 24UL;

QString badgeText(const ProcessFacts& facts)
{
    return facts.mood == ProcessMood::Running && facts.node.currentMessageAgeMs >= 1'000
               ? amanah::ui::SystemDetails::tr("Busy for %1").arg(uptimeText(facts.node.currentMessageAgeMs))
               : moodText(facts.mood);
}

std::vector<HistoryList::Line> historyOf(const ProcessFacts& facts, const TimelineModel& timeline)
{
    std::vector<HistoryList::Line> lines;
    const bool lingers = facts.mood == ProcessMood::Lingering; // its name is its successor's now
    for (const TimelineEntry* entry : timeline.of(facts.lives, lingers ? std::string() : facts.node.name, historyLines)) {
        const runtime::Event& event = entry->event;
        const bool why = event.kind == EventKind::Exited || event.kind == EventKind::Restarting;
        lines.push_back({TimelineModel::clockText(entry->atMs),
                         why ? SystemDetails::tr("%1: %2").arg(eventText(event.kind), reasonText(event.reason)) : eventText(event.kind), eventTone(event)});
    }
    return lines;
}

QString limitText(const ProcessFacts& facts)
{
    return SystemDetails::tr("%1 in %2 s").arg(numberText(facts.node.maxRestarts), numberText(facts.node.restartPeriodMs / 1'000));
}

} // namespace

SystemDetails::SystemDetails(SystemActions& actions, QWidget* parent) : Panel({}, parent)
{
    setObjectName(QStringLiteral("systemDetails"));
    setAccessibleName(tr("Chosen process"));
    setBodyMargins(16, 12);
    auto* title = new QHBoxLayout;
    m_name = new TextLabel(TextStep::Heading, Ink::Text, this);
    m_name->setObjectName(QStringLiteral("processName"));
    m_name->setElided(true);
    m_badge = new Badge(this);
    m_badge->setObjectName(QStringLiteral("processState"));
    title->addWidget(m_name, 1);
    title->addWidget(m_badge);
    m_path = new TextLabel(TextStep::Hint, Ink::Hint, this);
    m_path->setElided(true);
    auto* head = new QVBoxLayout;
    head->setSpacing(px(2));
    head->addLayout(title);
    head->addWidget(m_path);
    body()->addLayout(head);
    m_cause = new CauseChain(this);
    body()->addWidget(m_cause);
    m_keeping = new FactGrid(tr("Kept by its supervisor"), this);
    m_counters = new FactGrid(tr("Counters"), this);
    body()->addWidget(m_keeping);
    body()->addWidget(m_counters);
    auto* history = new QVBoxLayout;
    history->setSpacing(px(3));
    history->addWidget(new TextLabel(tr("Timeline"), TextStep::Hint, Ink::Hint, this));
    m_history = new HistoryList(this);
    history->addWidget(m_history, 1);
    body()->addLayout(history, 1);
    addButtons(actions);
}

void SystemDetails::addButtons(SystemActions& actions)
{
    const std::array signs{Sign::Redo, Sign::Pause, Sign::Hang, Sign::Bolt, Sign::Skull};
    m_grid = new QGridLayout;
    m_grid->setSpacing(px(8));
    for (int i = 0; i < SystemActions::DeedCount; ++i) {
        const auto deed = static_cast<SystemActions::Deed>(i);
        auto* button = new Button(actions.action(deed), signs[static_cast<std::size_t>(i)],
                                  deed == SystemActions::Kill ? Button::Kind::Danger : Button::Kind::Quiet, this);
        button->setObjectName(actions.action(deed)->objectName() + QStringLiteral("Button"));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        actions.setAnchor(deed, button);
        m_buttons.push_back(button);
    }
    body()->addLayout(m_grid);
    layOutButtons();
}

// Three above and two below where they fit, else two, two and one.
void SystemDetails::layOutButtons()
{
    int needed = 2 * px(8) + 2 * px(16) + 2;
    for (std::size_t i = 0; i < 3; ++i)
        needed += m_buttons[i]->sizeHint().width();
    const std::size_t above = needed <= width() ? 3 : 2;
    if (above == m_buttonsAbove)
        return;
    m_buttonsAbove = above;
    constexpr int sixths = 6;
    int line = 0;
    for (std::size_t i = 0; i < m_buttons.size(); ++line) {
        const std::size_t inLine = std::min(line == 0 ? above : 2, m_buttons.size() - i);
        const int span = sixths / static_cast<int>(inLine);
        for (std::size_t j = 0; j < inLine; ++j, ++i)
            m_grid->addWidget(m_buttons[i], line, static_cast<int>(j) * span, 1, span);
    }
}

void SystemDetails::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    layOutButtons();
}

void SystemDetails::show(const ProcessTreeModel& model, const QModelIndex& row, const TimelineModel& timeline)
{
    const ProcessFacts* facts = model.facts(row);
    if (facts == nullptr) {
        m_name->setText(tr("No process is chosen"));
        m_badge->hide();
        m_path->clear();
        m_cause->set(Tone::Neutral, {});
        m_keeping->set({});
        m_counters->set({});
        m_history->set({});
        return;
    }
    m_name->setText(model.nameOf(row));
    m_badge->set(moodTone(facts->mood), moodSign(facts->mood), badgeText(*facts));
    m_badge->show();
    m_path->setText(isolated(model.pathOf(row).join(QStringLiteral(" › "))));
    const bool down = facts->mood == ProcessMood::Restarting;
    m_cause->set(down ? Tone::Danger : facts->mood == ProcessMood::Lingering ? Tone::Warning : Tone::Neutral,
                 down || facts->lastExit.isCrash() ? reasonChain(facts->lastExit) : QStringList(), !down);
    showKeeping(*facts);
    showCounters(*facts);
    m_history->set(historyOf(*facts, timeline));
}

void SystemDetails::showKeeping(const ProcessFacts& facts)
{
    FactGrid::Facts shown;
    shown.emplace_back(tr("Runs on"), facts.node.placement == runtime::Placement::Dedicated ? tr("own thread") : tr("pool"));
    shown.emplace_back(tr("Pid"), facts.mood == ProcessMood::Off ? QStringLiteral("–") : pidText(facts.node.pid));
    if (facts.isSupervisor() && facts.mood != ProcessMood::Off) {
        shown.emplace_back(tr("Strategy"), plainText(facts.node.strategy));
        shown.emplace_back(tr("Limit"), limitText(facts));
        shown.emplace_back(tr("In a row"), numberText(facts.node.restartsInWindow));
    }
    shown.emplace_back(tr("Restarts"), numberText(static_cast<qint64>(facts.node.totalRestarts)));
    m_keeping->set(shown);
}

void SystemDetails::showCounters(const ProcessFacts& facts)
{
    if (facts.mood == ProcessMood::Off) {
        m_counters->set({});
        return;
    }
    const runtime::ProcessNode& node = facts.node;
    m_counters->set({{tr("Handled"), numberText(static_cast<qint64>(node.messagesHandled))},
                     {tr("Mailbox"), tr("%1 of %2").arg(numberText(node.mailboxLength), numberText(node.mailboxBound))},
                     {tr("Dropped"), numberText(static_cast<qint64>(node.mailboxDropped))},
                     {tr("Highest"), numberText(node.mailboxHighWater)},
                     {tr("In handlers"), tr("%1 ms").arg(numberText(node.handlingMs))},
                     {tr("Uptime"), uptimeText(node.uptimeMs)}});
}

} // namespace amanah::ui
