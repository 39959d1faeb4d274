// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the tree show, and which of them changed.
#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/models/process_tree_model.h"

#include <cmath>

namespace amanah::ui {

using runtime::ProcessNode;
using runtime::ProcessType;

namespace {

constexpr std::int64_t longMessageMs = 1'000;
QString processDash()
{
    return QStringLiteral("–");
}

// Logarithmic: one waiting message is seen, ten thousand still fit.
int gaugeOf(const ProcessNode& node)
{
    constexpr int smallest = 80;
    constexpr int full = 1'000;
    constexpr double usualBound = 10'000;
    if (node.mailboxLength == 0)
        return 0;
    const double bound = node.mailboxBound > 1 ? node.mailboxBound : usualBound;
    return std::min(full, smallest + static_cast<int>((full - smallest) * std::log(node.mailboxLength) / std::log(bound)));
}

QString processName(const ProcessNode& node)
{
    return plainText(node.label.empty() || !node.parent ? (node.name.empty() ? node.label : node.name) : node.label);
}

bool isTroubled(ProcessMood mood)
{
    return mood == ProcessMood::Restarting || mood == ProcessMood::Lingering;
}

QString restartsText(const ProcessFacts& facts)
{
    if (!facts.isSupervisor())
        return numberText(static_cast<qint64>(facts.node.totalRestarts));
    return isolated(ProcessTreeModel::tr("%1 / %2").arg(numberText(facts.node.restartsInWindow), numberText(facts.node.maxRestarts)));
}

} // namespace

QString ProcessTreeModel::noteOf(const Item& item)
{
    const ProcessFacts& facts = item.facts;
    switch (facts.mood) {
    case ProcessMood::Off: return tr("switched off");
    case ProcessMood::Lingering: return tr("still in a message");
    case ProcessMood::Restarting: return reasonText(facts.lastExit);
    default: break;
    }
    if (facts.node.currentMessageAgeMs >= longMessageMs)
        return tr("in one message for %1").arg(uptimeText(facts.node.currentMessageAgeMs));
    if (facts.node.type == ProcessType::Dynamic)
        return numberText(static_cast<qint64>(item.children.size()));
    if (facts.node.type == ProcessType::Supervisor)
        return plainText(facts.node.strategy);
    return facts.node.placement == runtime::Placement::Dedicated ? tr("own thread") : QString();
}

std::array<QString, ProcessTreeModel::ColumnCount> ProcessTreeModel::textsOf(const Item& item)
{
    const ProcessFacts& facts = item.facts;
    const bool counts = facts.isAlive() && facts.mood != ProcessMood::Lingering;
    std::array<QString, ColumnCount> texts;
    texts[NameColumn] = processName(facts.node);
    texts[StateColumn] = moodText(facts.mood);
    texts[PidColumn] = facts.mood == ProcessMood::Off ? processDash() : pidText(facts.node.pid);
    texts[MailboxColumn] = counts ? numberText(facts.node.mailboxLength) : processDash();
    texts[RateColumn] = counts ? numberText(facts.messagesPerSecond) : processDash();
    texts[RestartsColumn] = facts.mood == ProcessMood::Off ? processDash() : restartsText(facts);
    texts[UptimeColumn] = facts.isAlive() ? uptimeText(facts.node.uptimeMs) : processDash();
    return texts;
}

void ProcessTreeModel::redraw(Item& item)
{
    std::array<QString, ColumnCount> texts = textsOf(item);
    QString note = noteOf(item);
    const int gauge = item.facts.isAlive() ? gaugeOf(item.facts.node) : 0;
    const bool toned = item.drawnMood != item.facts.mood;
    std::array<bool, ColumnCount> changed{};
    for (std::size_t column = 0; column < ColumnCount; ++column)
        changed[column] = toned || texts[column] != item.texts[column];
    changed[NameColumn] = changed[NameColumn] || note != item.note;
    changed[MailboxColumn] = changed[MailboxColumn] || gauge != item.gauge;
    item.texts = std::move(texts);
    item.note = std::move(note);
    item.gauge = gauge;
    item.drawnMood = item.facts.mood;
    for (int first = 0; first < ColumnCount; ++first) {
        if (!changed[static_cast<std::size_t>(first)])
            continue;
        int last = first;
        while (last + 1 < ColumnCount && changed[static_cast<std::size_t>(last + 1)])
            ++last;
        Q_EMIT dataChanged(indexOf(item, first), indexOf(item, last));
        first = last;
    }
}

QVariant ProcessTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Item& item = *itemAt(index);
    const ProcessFacts& facts = item.facts;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return item.texts[static_cast<std::size_t>(column)];
    case Qt::TextAlignmentRole:
        return column >= MailboxColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter)
                                       : QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column == NameColumn)
            return facts.node.name.empty() ? pathOf(index).join(QStringLiteral(" › ")) : plainText(facts.node.name);
        return column == StateColumn && facts.lastExit.isCrash() ? reasonChain(facts.lastExit).join(QLatin1Char('\n')) : QVariant();
    case Qt::AccessibleTextRole:
        return column == NameColumn ? tr("%1, %2").arg(item.texts[NameColumn], item.texts[StateColumn]) : item.texts[static_cast<std::size_t>(column)];
    case IdRole: return static_cast<qlonglong>((std::uint64_t{facts.node.pid.slot} << 32) | facts.node.pid.incarnation);
    case ToneRole:
        // The name's tone tints the row.
        return column == StateColumn || (column == NameColumn && isTroubled(facts.mood)) ? static_cast<int>(moodTone(facts.mood)) : QVariant();
    case SignRole:
        if (column == NameColumn)
            return static_cast<int>(processSign(facts.node.type));
        return column == StateColumn ? static_cast<int>(moodSign(facts.mood)) : QVariant();
    case BoldRole:
        return column == NameColumn ? (facts.node.type == ProcessType::Supervisor || facts.mood == ProcessMood::Restarting)
                                    : column == StateColumn && isTroubled(facts.mood);
    case NoteRole: return column == NameColumn ? item.note : QVariant();
    case GaugeRole: return column == MailboxColumn && item.texts[MailboxColumn] != processDash() ? item.gauge : QVariant();
    default: return {};
    }
}

QVariant ProcessTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= MailboxColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter)
                                        : QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case StateColumn: return tr("State");
    case PidColumn: return tr("Pid");
    case MailboxColumn: return tr("Mailbox");
    case RateColumn: return tr("Msg/s");
    case RestartsColumn: return tr("Restarts");
    case UptimeColumn: return tr("Uptime");
    default: return {};
    }
}

// --- what the page asks

const ProcessFacts* ProcessTreeModel::facts(const QModelIndex& index) const
{
    return index.isValid() && index.model() == this ? &itemAt(index)->facts : nullptr;
}

QString ProcessTreeModel::nameOf(const QModelIndex& index) const
{
    return index.isValid() ? itemAt(index)->texts[NameColumn] : QString();
}

QStringList ProcessTreeModel::pathOf(const QModelIndex& index) const
{
    QStringList path;
    if (index.isValid())
        for (const Item* item = itemAt(index); item->parent != nullptr; item = item->parent)
            path.prepend(item->texts[NameColumn]);
    return path;
}

QStringList ProcessTreeModel::childNames(const QModelIndex& index) const
{
    QStringList names;
    if (index.isValid())
        for (const auto& child : itemAt(index)->children)
            if (child->facts.mood != ProcessMood::Off)
                names.append(child->texts[NameColumn]);
    return names;
}

} // namespace amanah::ui
