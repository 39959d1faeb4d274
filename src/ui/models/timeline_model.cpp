// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timeline_model.h"

#include "ui/look/roles.h"
#include "ui/look/words.h"
#include "ui/models/process_words.h"

#include <unordered_set>

namespace amanah::ui {

using runtime::Event;
using runtime::EventKind;
using runtime::Pid;

namespace {

std::unordered_set<Pid> dynamicParents(const TreeView& view)
{
    std::unordered_set<Pid> parents;
    for (const TreeNode& shown : view.nodes)
        if (shown.node.type == runtime::ProcessType::Dynamic)
            parents.insert(shown.node.pid);
    return parents;
}

bool isWorthTelling(const Event& event, const std::unordered_set<Pid>& ofMany)
{
    if (event.kind == EventKind::Spawned)
        return false; // Started says the rest
    if (!ofMany.contains(event.parent))
        return true;
    return event.kind != EventKind::Started && !(event.kind == EventKind::Exited && event.reason.isNormalish());
}

} // namespace

TimelineModel::TimelineModel(std::function<qint64()> nowMs, QObject* parent) : QAbstractTableModel(parent), m_nowMs(std::move(nowMs)) {}

void TimelineModel::addView(const TreeView& view)
{
    const std::unordered_set<Pid> ofMany = dynamicParents(view);
    const qint64 nowMs = m_nowMs();
    std::vector<TimelineEntry> fresh; // oldest first
    if (view.eventsMissed)
        fresh.push_back({{}, nowMs, true});
    for (const Event& event : view.events)
        if (isWorthTelling(event, ofMany))
            fresh.push_back({event, nowMs - (view.atUs - event.atUs) / 1000, false});
    if (fresh.size() > longest)
        fresh.erase(fresh.begin(), fresh.end() - static_cast<std::ptrdiff_t>(longest));
    if (fresh.empty())
        return;
    if (const std::size_t all = m_entries.size() + fresh.size(); all > longest) {
        const std::size_t kept = longest - fresh.size();
        beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(m_entries.size()) - 1);
        m_entries.resize(kept);
        endRemoveRows();
    }
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    for (TimelineEntry& entry : fresh)
        m_entries.push_front(std::move(entry));
    endInsertRows();
}

void TimelineModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

std::vector<const TimelineEntry*> TimelineModel::of(const std::vector<Pid>& lives, const std::string& name, std::size_t most) const
{
    std::vector<const TimelineEntry*> found;
    for (const TimelineEntry& entry : m_entries) {
        if (found.size() == most)
            break;
        const bool same = std::find(lives.begin(), lives.end(), entry.event.pid) != lives.end();
        if (!entry.missed && (same || (!name.empty() && entry.event.name == name)))
            found.push_back(&entry);
    }
    return found;
}

QString TimelineModel::clockText(qint64 atMs)
{
    return digitsText(QDateTime::fromMSecsSinceEpoch(atMs).toString(QStringLiteral("HH:mm:ss.zzz")));
}

QString TimelineModel::nameOf(const Event& event)
{
    if (!event.label.empty() && event.parent)
        return plainText(event.label);
    return event.name.empty() ? pidText(event.pid) : plainText(event.name);
}

QString TimelineModel::cell(const TimelineEntry& entry, int column)
{
    const Event& event = entry.event;
    switch (column) {
    case TimeColumn: return clockText(entry.atMs);
    case ProcessColumn: return entry.missed ? QString() : nameOf(event);
    case EventColumn: return entry.missed ? tr("too much happened at once; some of it is not shown") : eventText(event.kind);
    case ReasonColumn:
        if (!entry.missed && (event.kind == EventKind::Exited || event.kind == EventKind::Restarting))
            return reasonChain(event.reason).join(tr(", because "));
        return {};
    default: return {};
    }
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TimelineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TimelineEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return cell(entry, index.column());
    case Qt::ToolTipRole: return index.column() == ReasonColumn ? cell(entry, ReasonColumn) : QVariant();
    case ToneRole: return static_cast<int>(entry.missed ? Tone::Warning : eventTone(entry.event));
    default: return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case ProcessColumn: return tr("Process");
    case EventColumn: return tr("What happened");
    case ReasonColumn: return tr("Why");
    default: return {};
    }
}

} // namespace amanah::ui
