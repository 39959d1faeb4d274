// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/process_tree_model.h"

#include "finance/application/names.h"

namespace amanah::ui {

using runtime::ExitReason;
using runtime::Pid;
using runtime::ProcessNode;
using runtime::ProcessState;
using runtime::ProcessType;

namespace {

constexpr std::size_t livesKept = 16;
// A child of a dynamic supervisor has no place of its own to come back to: after so many views it is taken for gone.
constexpr int longestViewsAway = 50;

ProcessMood moodOf(const ProcessNode& node, bool cameBack)
{
    if (node.lingering)
        return ProcessMood::Lingering;
    if (node.state == ProcessState::Starting)
        return ProcessMood::Starting;
    if (node.state == ProcessState::Suspended)
        return ProcessMood::Suspended;
    return cameBack && node.uptimeMs < ProcessTreeModel::freshMs ? ProcessMood::Restarted : ProcessMood::Running;
}

} // namespace

ProcessTreeModel::ProcessTreeModel(QObject* parent) : QAbstractItemModel(parent), m_top(std::make_unique<Item>()) {}

ProcessTreeModel::~ProcessTreeModel() = default;

void ProcessTreeModel::setView(const TreeView& view)
{
    const Merge merge = prepared(view);
    mergeBelow(*m_top, view.nodes.empty() ? std::vector<int>() : std::vector<int>{0}, merge);
    recount();
}

void ProcessTreeModel::clear()
{
    beginResetModel();
    m_top = std::make_unique<Item>();
    recount();
    endResetModel();
}

// --- from view to view

ProcessTreeModel::Merge ProcessTreeModel::prepared(const TreeView& view)
{
    Merge merge{view, std::vector<std::vector<int>>(view.nodes.size()), {}};
    for (std::size_t i = 0; i < view.nodes.size(); ++i)
        if (view.nodes[i].parent >= 0)
            merge.children[static_cast<std::size_t>(view.nodes[i].parent)].push_back(static_cast<int>(i));
    for (const runtime::Event& event : view.events)
        if (event.kind == runtime::EventKind::Exited || event.kind == runtime::EventKind::Restarting)
            merge.ended.insert_or_assign(event.pid, event.reason);
    return merge;
}

void ProcessTreeModel::mergeBelow(Item& parent, const std::vector<int>& wanted, const Merge& merge)
{
    std::vector<Item*> rows = rowsFor(parent, wanted, merge);
    removeLeft(parent, Taken(rows.begin(), rows.end()), merge);
    const Item* before = nullptr;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const TreeNode& shown = merge.view.nodes[static_cast<std::size_t>(wanted[i])];
        if (rows[i] == nullptr)
            rows[i] = &insertRow(parent, placeFor(parent, shown.node, before), shown.node);
        update(*rows[i], shown, merge);
        before = rows[i];
        mergeBelow(*rows[i], merge.children[static_cast<std::size_t>(wanted[i])], merge);
    }
    if (parent.facts.node.name == finance::names::services) {
        standIn(parent, finance::names::webSupervisor);
        standIn(parent, finance::names::sessionSupervisor);
    }
}

// The row of each wanted node: the one that showed this life, or else the one of a child of this name that fell; null: a new one.
std::vector<ProcessTreeModel::Item*> ProcessTreeModel::rowsFor(const Item& parent, const std::vector<int>& wanted, const Merge& merge)
{
    std::unordered_map<Pid, Item*> living;
    std::unordered_map<Pid, Item*> lingering;
    for (const auto& child : parent.children)
        (child->facts.mood == ProcessMood::Lingering ? lingering : living).emplace(child->facts.node.pid, child.get());
    std::vector<Item*> rows(wanted.size(), nullptr);
    Taken taken;
    const auto nodeAt = [&](std::size_t i) -> const ProcessNode& { return merge.view.nodes[static_cast<std::size_t>(wanted[i])].node; };
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto& known = nodeAt(i).lingering ? lingering : living;
        if (const auto found = known.find(nodeAt(i).pid); found != known.end()) {
            rows[i] = found->second;
            taken.insert(found->second);
        }
    }
    std::unordered_map<std::string, std::vector<Item*>> away;
    for (const auto& child : parent.children)
        if (!taken.contains(child.get()) && mayReturn(parent, *child, merge))
            away[child->facts.node.label].push_back(child.get());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (rows[i] != nullptr || nodeAt(i).lingering)
            continue;
        if (const auto found = away.find(nodeAt(i).label); found != away.end() && !found->second.empty()) {
            rows[i] = found->second.front();
            found->second.erase(found->second.begin());
        }
    }
    return rows;
}

// Below a dynamic supervisor many children bear one name and most end for good: only one that fell is awaited.
bool ProcessTreeModel::mayReturn(const Item& parent, const Item& child, const Merge& merge)
{
    if (child.facts.mood == ProcessMood::Lingering)
        return false;
    if (parent.facts.node.type != ProcessType::Dynamic || child.facts.mood == ProcessMood::Restarting)
        return true;
    const auto end = merge.ended.find(child.facts.node.pid);
    return end != merge.ended.end() && end->second.isCrash();
}

void ProcessTreeModel::removeLeft(Item& parent, const Taken& taken, const Merge& merge)
{
    for (std::size_t i = parent.children.size(); i-- > 0;) {
        Item& child = *parent.children[i];
        if (taken.contains(&child))
            continue;
        if (staysAway(parent, child, merge)) {
            if (const auto end = merge.ended.find(child.facts.node.pid); end != merge.ended.end())
                child.facts.lastExit = end->second;
            redraw(child);
            mergeBelow(child, {}, merge);
            continue;
        }
        const int row = static_cast<int>(i);
        beginRemoveRows(indexOf(parent, 0), row, row);
        const std::unique_ptr<Item> gone = std::move(parent.children[i]);
        parent.children.erase(parent.children.begin() + row);
        for (std::size_t later = i; later < parent.children.size(); ++later)
            parent.children[later]->row = static_cast<int>(later);
        endRemoveRows();
    }
}

bool ProcessTreeModel::staysAway(const Item& parent, Item& child, const Merge& merge)
{
    if (child.facts.mood == ProcessMood::Off)
        return true;
    if (parent.parent == nullptr || !mayReturn(parent, child, merge))
        return false;
    if (parent.facts.node.type == ProcessType::Dynamic && (!parent.facts.isAlive() || ++child.viewsAway > longestViewsAway))
        return false;
    child.facts.mood = ProcessMood::Restarting;
    return true;
}

// After who started before it; one that lingers, below its successor.
int ProcessTreeModel::placeFor(const Item& parent, const ProcessNode& node, const Item* before)
{
    if (node.lingering)
        for (const auto& child : parent.children)
            if (child->facts.node.label == node.label)
                return child->row + 1;
    return before != nullptr ? before->row + 1 : 0;
}

ProcessTreeModel::Item& ProcessTreeModel::insertRow(Item& parent, int row, const ProcessNode& node)
{
    auto item = std::make_unique<Item>();
    item->parent = &parent;
    item->facts.node = node;
    item->facts.mood = moodOf(node, false);
    Item& inserted = *item;
    beginInsertRows(indexOf(parent, 0), row, row);
    parent.children.insert(parent.children.begin() + row, std::move(item));
    for (std::size_t i = static_cast<std::size_t>(row); i < parent.children.size(); ++i)
        parent.children[i]->row = static_cast<int>(i);
    endInsertRows();
    return inserted;
}

// Services that are switched off are not among the processes; they stand in the tree all the same.
void ProcessTreeModel::standIn(Item& parent, const char* name)
{
    ProcessNode node;
    node.name = name;
    node.label = node.name.substr(node.name.find('.') + 1);
    node.type = ProcessType::Supervisor;
    node.parent = parent.facts.node.pid;
    for (const auto& child : parent.children)
        if (child->facts.node.label == node.label)
            return;
    Item& item = insertRow(parent, static_cast<int>(parent.children.size()), node);
    item.facts.mood = ProcessMood::Off;
    redraw(item);
}

void ProcessTreeModel::update(Item& item, const TreeNode& shown, const Merge& merge)
{
    ProcessFacts& facts = item.facts;
    const ProcessNode& node = shown.node;
    if (facts.lives.empty() || facts.lives.back() != node.pid) {
        if (!facts.lives.empty())
            if (const auto end = merge.ended.find(facts.lives.back()); end != merge.ended.end())
                facts.lastExit = end->second;
        facts.lives.push_back(node.pid);
        if (facts.lives.size() > livesKept)
            facts.lives.erase(facts.lives.begin());
    }
    // A supervisor's node tells of its children's ends instead.
    if (node.type == ProcessType::Worker && node.lastExitReason.isCrash())
        facts.lastExit = node.lastExitReason;
    facts.node = node;
    facts.messagesPerSecond = shown.messagesPerSecond;
    facts.mood = moodOf(node, facts.lives.size() > 1 || (node.type == ProcessType::Worker && node.totalRestarts > 0));
    item.viewsAway = 0;
    redraw(item);
}

// --- counts and places

void ProcessTreeModel::recount()
{
    m_moods.clear();
    m_alive = 0;
    recountBelow(*m_top);
}

void ProcessTreeModel::recountBelow(const Item& item)
{
    for (const auto& child : item.children) {
        ++m_moods[static_cast<int>(child->facts.mood)];
        m_alive += child->facts.isAlive() ? 1 : 0;
        recountBelow(*child);
    }
}

int ProcessTreeModel::count(ProcessMood mood) const
{
    const auto found = m_moods.find(static_cast<int>(mood));
    return found == m_moods.end() ? 0 : found->second;
}

QModelIndex ProcessTreeModel::indexOf(const Item& item, int column) const
{
    return item.parent == nullptr ? QModelIndex() : createIndex(item.row, column, &item);
}

ProcessTreeModel::Item* ProcessTreeModel::itemAt(const QModelIndex& index)
{
    return static_cast<Item*>(index.internalPointer());
}

QModelIndex ProcessTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Item& above = parent.isValid() ? *itemAt(parent) : *m_top;
    return createIndex(row, column, above.children[static_cast<std::size_t>(row)].get());
}

QModelIndex ProcessTreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(*itemAt(child)->parent, 0) : QModelIndex();
}

int ProcessTreeModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>((parent.isValid() ? *itemAt(parent) : *m_top).children.size());
}

int ProcessTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

} // namespace amanah::ui
