// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/system_fallen.h"

#include "ui/look/words.h"
#include "ui/models/process_words.h"
#include "ui/models/timeline_model.h"
#include "ui/pages/system_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr auto fallsShown = 12UL;

std::vector<HistoryList::Line> lastFalls(const TimelineModel& timeline)
{
    std::vector<HistoryList::Line> lines;
    for (const TimelineEntry& entry : timeline.entries()) {
        if (lines.size() == fallsShown)
            break;
        if (!entry.missed && entry.event.kind == runtime::EventKind::Exited && entry.event.reason.isCrash())
            lines.push_back({TimelineModel::clockText(entry.atMs),
                             amanah::ui::SystemFallen::tr("%1: %2").arg(isolated(TimelineModel::nameOf(entry.event)), reasonText(entry.event.reason)), Tone::Neutral});
    }
    return lines;
}

} // namespace

SystemFallen::SystemFallen(Gateway& gateway, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("fallen"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto* panel = new Panel(tr("The services stopped"), this);
    all->addWidget(panel);
    m_sentence = new TextLabel(TextStep::Body, Ink::Text, panel);
    m_sentence->setWordWrap(true);
    panel->body()->addWidget(m_sentence);
    m_cause = new CauseChain(panel);
    panel->body()->addWidget(m_cause);
    auto* row = new QHBoxLayout;
    m_restart = new Button(tr("&Restart services"), Button::Kind::Primary, panel);
    m_restart->setObjectName(QStringLiteral("restartServices"));
    m_restart->setSign(Sign::Redo);
    row->addWidget(m_restart);
    row->addStretch(1);
    panel->body()->addLayout(row);
    auto* falls = new QVBoxLayout;
    falls->setSpacing(px(3));
    falls->addWidget(new TextLabel(tr("What fell last"), TextStep::Hint, Ink::Hint, panel));
    m_history = new HistoryList(panel);
    m_history->setAccessibleName(tr("What fell last"));
    falls->addWidget(m_history, 1);
    panel->body()->addLayout(falls, 1);
    connect(m_restart, &QPushButton::clicked, &gateway, &Gateway::restartServices);
}

void SystemFallen::show(const BookState& book, const runtime::ExitReason& reason, const TimelineModel& timeline)
{
    m_sentence->setText(tr("Too much failed in too short a time, so the services gave up rather than go on wrongly. What was acknowledged is in the "
                           "book; nothing can be entered until they run again."));
    const QStringList chain = reason == runtime::ExitReason::normal() ? QStringList{errorText(book.trouble)} : reasonChain(reason);
    m_cause->set(Tone::Danger, chain);
    m_history->set(lastFalls(timeline));
}

} // namespace amanah::ui
