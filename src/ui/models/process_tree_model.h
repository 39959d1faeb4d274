// SPDX-License-Identifier: GPL-3.0-or-later
// The running tree for views, updated from one TreeView to the next. A row is a place in the tree, not a life: a child that is started anew
// keeps its row, with selection and expansion; one that fell and is not back stays as a row that says so. A process that lingers after its
// end is a row of its own beside its successor. Asks nothing; GUI thread.
#pragma once

#include "ui/gateway/tree_view.h"
#include "ui/models/process_words.h"

#include <QAbstractItemModel>
#include <array>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace amanah::ui {

// What is known of a row; of the life before while it restarts.
struct ProcessFacts
{
    runtime::ProcessNode node;
    ProcessMood mood = ProcessMood::Running;
    std::int64_t messagesPerSecond = 0;
    runtime::ExitReason lastExit; // why the life before this one ended; normal when there was none
    std::vector<runtime::Pid> lives; // oldest first, the last few

    [[nodiscard]] bool isAlive() const { return mood != ProcessMood::Off && mood != ProcessMood::Restarting; }
    [[nodiscard]] bool isSupervisor() const { return node.type != runtime::ProcessType::Worker; }
};

class ProcessTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, PidColumn, MailboxColumn, RateColumn, RestartsColumn, UptimeColumn, ColumnCount };
    static constexpr std::int64_t freshMs = 3'000; // how long a process counts as restarted

    explicit ProcessTreeModel(QObject* parent = nullptr);
    ~ProcessTreeModel() override;

    void setView(const TreeView& view);
    void clear();

    [[nodiscard]] const ProcessFacts* facts(const QModelIndex& index) const; // null: no such row
    [[nodiscard]] QString nameOf(const QModelIndex& index) const;
    [[nodiscard]] QStringList pathOf(const QModelIndex& index) const; // names from the root to it
    [[nodiscard]] QStringList childNames(const QModelIndex& index) const;
    [[nodiscard]] int count() const { return m_alive; }
    [[nodiscard]] int count(ProcessMood mood) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Item
    {
        Item* parent = nullptr;
        std::vector<std::unique_ptr<Item>> children;
        ProcessFacts facts;
        std::array<QString, ColumnCount> texts;
        QString note;
        int gauge = 0;
        int row = 0;
        int viewsAway = 0;
        ProcessMood drawnMood = ProcessMood::Running;
    };
    using Taken = std::unordered_set<const Item*>;
    // One view with what the merge looks up in it.
    struct Merge
    {
        const TreeView& view;
        std::vector<std::vector<int>> children;           // by node
        std::unordered_map<runtime::Pid, runtime::ExitReason> ended; // since the view before
    };

    [[nodiscard]] static Merge prepared(const TreeView& view);
    void mergeBelow(Item& parent, const std::vector<int>& wanted, const Merge& merge);
    [[nodiscard]] static std::vector<Item*> rowsFor(const Item& parent, const std::vector<int>& wanted, const Merge& merge);
    [[nodiscard]] static bool mayReturn(const Item& parent, const Item& child, const Merge& merge);
    void removeLeft(Item& parent, const Taken& taken, const Merge& merge);
    [[nodiscard]] static bool staysAway(const Item& parent, Item& child, const Merge& merge);
    [[nodiscard]] static int placeFor(const Item& parent, const runtime::ProcessNode& node, const Item* before);
    Item& insertRow(Item& parent, int row, const runtime::ProcessNode& node);
    void standIn(Item& parent, const char* name);
    void update(Item& item, const TreeNode& shown, const Merge& merge);
    // Writes the row's cells anew and tells of those that changed.
    void redraw(Item& item);
    [[nodiscard]] static std::array<QString, ColumnCount> textsOf(const Item& item);
    [[nodiscard]] static QString noteOf(const Item& item);
    void recount();
    void recountBelow(const Item& item);

    [[nodiscard]] QModelIndex indexOf(const Item& item, int column) const;
    [[nodiscard]] static Item* itemAt(const QModelIndex& index);

    std::unique_ptr<Item> m_top; // above the root, not shown
    std::unordered_map<int, int> m_moods;
    int m_alive = 0;
};

} // namespace amanah::ui
