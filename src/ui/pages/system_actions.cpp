// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/system_actions.h"

#include "ui/gateway/gateway.h"
#include "ui/look/words.h"
#include "ui/pages/permit.h"
#include "ui/widgets/confirm_popup.h"

#include <QMenu>

namespace amanah::ui {

using namespace std::chrono_literals;
using runtime::Pid;
using runtime::ProcessType;

namespace {

constexpr std::chrono::seconds longestHang = 5s;

} // namespace

SystemActions::SystemActions(Gateway& gateway, const ProcessTreeModel& model, QWidget* page)
    : QObject(page), m_gateway(gateway), m_model(model), m_page(page)
{
    const std::array texts{tr("&Restart…"), tr("&Suspend…"), tr("Ha&ng…"), tr("&Crash…"), tr("&Kill…")};
    const std::array names{"restart", "suspend", "hang", "crash", "kill"};
    for (std::size_t i = 0; i < DeedCount; ++i) {
        m_actions[i] = new QAction(texts[i], this);
        m_actions[i]->setObjectName(QLatin1StringView(names[i]));
        m_actions[i]->setEnabled(false);
        connect(m_actions[i], &QAction::triggered, this, [this, i] { press(static_cast<Deed>(i)); });
    }
}

void SystemActions::setTarget(const QModelIndex& row)
{
    m_target = row;
    const ProcessFacts* facts = m_model.facts(row);
    // While it restarts the buttons stay: turned off, they would lose the focus of who just pressed one.
    const bool reachable = facts != nullptr && facts->mood != ProcessMood::Off && facts->mood != ProcessMood::Lingering;
    const bool suspended = reachable && facts->mood == ProcessMood::Suspended;
    for (std::size_t i = 0; i < DeedCount; ++i) {
        if (suspended && i == Suspend) {
            m_actions[i]->setEnabled(true); // anybody may take it back
            m_actions[i]->setToolTip({});
        } else {
            permitDeed(m_actions[i], m_gateway, finance::deeds::disturb, reachable);
        }
    }
    m_actions[Suspend]->setText(suspended ? tr("Re&sume") : tr("&Suspend…"));
}

void SystemActions::fill(QMenu& menu) const
{
    for (QAction* action : m_actions)
        menu.addAction(action);
}

void SystemActions::press(Deed deed)
{
    const ProcessFacts* facts = m_model.facts(m_target);
    if (facts == nullptr)
        return;
    const Pid pid = facts->node.pid;
    if (deed == Suspend && facts->mood == ProcessMood::Suspended) {
        m_gateway.resume(pid);
        return;
    }
    ConfirmPopup::Question question;
    question.title = title(deed);
    question.text = consequences(deed);
    question.verb = verb(deed);
    question.verbKind = deed == Restart || deed == Suspend ? Button::Kind::Primary : Button::Kind::DangerFilled;
    QWidget* anchor = m_anchors[deed] && m_anchors[deed]->isVisible() ? m_anchors[deed] : m_page;
    ConfirmPopup::ask(anchor, question, [this, deed, pid](const ConfirmPopup::Answer&) { act(deed, pid); });
}

// On the life that was asked about: its successor is left alone.
void SystemActions::act(Deed deed, Pid pid)
{
    switch (deed) {
    case Restart: m_gateway.restart(pid); break;
    case Suspend: m_gateway.suspend(pid); break;
    case Hang: m_gateway.hang(pid, longestHang); break;
    case Crash: m_gateway.crash(pid); break;
    case Kill: m_gateway.kill(pid); break;
    case DeedCount: break;
    }
}

QString SystemActions::title(Deed deed) const
{
    const QString name = isolated(m_model.nameOf(m_target));
    switch (deed) {
    case Restart: return tr("Restart %1?").arg(name);
    case Suspend: return tr("Suspend %1?").arg(name);
    case Hang: return tr("Let %1 hang?").arg(name);
    case Crash: return tr("Crash %1?").arg(name);
    default: return tr("Kill %1?").arg(name);
    }
}

QString SystemActions::verb(Deed deed) const
{
    switch (deed) {
    case Restart: return tr("Restart");
    case Suspend: return tr("Suspend");
    case Hang: return tr("Hang");
    case Crash: return tr("Crash");
    default: return tr("Kill");
    }
}

QString SystemActions::consequences(Deed deed) const
{
    const ProcessFacts& facts = *m_model.facts(m_target);
    QStringList sentences;
    if (deed == Suspend) {
        sentences.append(tr("It finishes its message and takes no other until it is resumed; what is sent to it waits."));
    } else if (deed == Hang) {
        sentences.append(digitsText(tr("It stays in one message for up to %n second(s); whoever asks it waits or asks again.", nullptr, int{longestHang.count()})));
    } else {
        if (deed == Restart)
            sentences.append(tr("It is asked to stop in order."));
        if (facts.node.mailboxLength > 0)
            sentences.append(digitsText(tr("%n waiting message(s) will be dropped.", nullptr, static_cast<int>(facts.node.mailboxLength))));
        if (const QStringList children = m_model.childNames(m_target); facts.isSupervisor() && !children.isEmpty())
            sentences.append(tr("What it supervises stops with it: %1.").arg(children.join(tr(", "))));
        sentences.append(whatComesBack());
    }
    sentences.append(tr("The book is not touched."));
    return sentences.join(QLatin1Char(' '));
}

QString SystemActions::whatComesBack() const
{
    const QModelIndex row = m_target;
    const ProcessFacts* above = m_model.facts(row.parent());
    if (above == nullptr)
        return tr("Nobody supervises it: all services stop, and stay stopped until they are started again on this page.");
    const QString supervisor = isolated(m_model.nameOf(row.parent()));
    if (above->node.type == ProcessType::Dynamic)
        return tr("%1 starts it again if its work is not done.").arg(supervisor);
    QStringList later;
    if (above->node.strategy != "one_for_one")
        for (int i = above->node.strategy == "one_for_all" ? 0 : row.row() + 1; i < m_model.rowCount(row.parent()); ++i)
            if (i != row.row())
                later.append(m_model.nameOf(m_model.index(i, 0, row.parent())));
    return later.isEmpty() ? tr("%1 starts it again.").arg(supervisor)
                           : tr("%1 starts it again, and with it: %2.").arg(supervisor, later.join(tr(", ")));
}

} // namespace amanah::ui
