// SPDX-License-Identifier: GPL-3.0-or-later
// The tree model over made-up views: rows outlive the lives they show, failures stay among their neighbours, and only what changed is told.
#include "support/warnings.h"
#include "ui/look/roles.h"
#include "ui/models/process_tree_model.h"
#include "ui/models/timeline_model.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <random>
#include <set>

using namespace amanah::ui;
using amanah::runtime::Event;
using amanah::runtime::EventKind;
using amanah::runtime::ExitReason;
using amanah::runtime::Pid;
using amanah::runtime::ProcessNode;
using amanah::runtime::ProcessState;
using amanah::runtime::ProcessType;

namespace {

constexpr std::int64_t longUpMs = 60'000;

// A tree that a test changes by hand and photographs.
class FakeTree
{
public:
    struct Place
    {
        std::string label;
        ProcessType type = ProcessType::Worker;
        int parent = -1;
        Pid pid;
        bool gone = false;
        std::int64_t upMs = longUpMs;
        std::uint32_t mailbox = 0;
        bool suspended = false;
    };

    int add(const std::string& label, int parent = -1, ProcessType type = ProcessType::Worker)
    {
        m_places.push_back({label, type, parent, nextPid(), false, longUpMs, 0, false});
        return static_cast<int>(m_places.size()) - 1;
    }
    Place& at(int place) { return m_places[static_cast<std::size_t>(place)]; }
    [[nodiscard]] int size() const { return static_cast<int>(m_places.size()); }

    void fall(int place, const ExitReason& reason)
    {
        Event event;
        event.number = ++m_number;
        event.kind = EventKind::Exited;
        event.pid = at(place).pid;
        event.label = at(place).label;
        event.parent = at(place).parent >= 0 ? at(at(place).parent).pid : Pid();
        event.reason = reason;
        m_events.push_back(event);
        at(place).gone = true;
    }
    void comeBack(int place)
    {
        at(place).gone = false;
        at(place).pid = nextPid();
        at(place).upMs = 0;
    }
    // The life that ended stays visible; give it before comeBack().
    void linger(int place) { m_lingering.push_back(at(place)); }
    void endLingering() { m_lingering.clear(); }

    TreeView view()
    {
        TreeView view;
        append(view, -1, 0);
        view.events = std::exchange(m_events, {});
        return view;
    }

private:
    Pid nextPid() { return {++m_slot, 1}; }
    void append(TreeView& view, int parent, int parentIndex)
    {
        for (int i = 0; i < size(); ++i) {
            if (at(i).parent != parent || at(i).gone)
                continue;
            const int here = static_cast<int>(view.nodes.size());
            view.nodes.push_back(shown(at(i), parent < 0 ? -1 : parentIndex, false));
            append(view, i, here);
        }
        for (const Place& place : m_lingering)
            if (place.parent == parent)
                view.nodes.push_back(shown(place, parentIndex, true));
    }
    TreeNode shown(const Place& place, int parentIndex, bool lingering)
    {
        TreeNode shown;
        shown.parent = parentIndex;
        shown.node.pid = place.pid;
        shown.node.parent = place.parent >= 0 ? at(place.parent).pid : Pid();
        shown.node.label = place.label;
        shown.node.name = place.label;
        shown.node.type = place.type;
        shown.node.state = place.suspended ? ProcessState::Suspended : ProcessState::Idle;
        shown.node.uptimeMs = place.upMs;
        shown.node.mailboxLength = place.mailbox;
        shown.node.lingering = lingering;
        return shown;
    }

    std::vector<Place> m_places;
    std::vector<Place> m_lingering;
    std::vector<Event> m_events;
    std::uint32_t m_slot = 0;
    std::uint64_t m_number = 0;
};

struct Small : FakeTree
{
    int root = add("root", -1, ProcessType::Supervisor);
    int core = add("Core", root, ProcessType::Supervisor);
    int pool = add("DonationPool", core);
    int log = add("AuditLog", core);
    int jobs = add("Jobs", root, ProcessType::Dynamic);
};

QModelIndex find(const QAbstractItemModel& model, const QString& name)
{
    const QModelIndexList found = model.match(model.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchRecursive | Qt::MatchExactly);
    return found.isEmpty() ? QModelIndex() : found.front();
}

QString state(const ProcessTreeModel& model, const QString& name)
{
    const QModelIndex row = find(model, name);
    return row.isValid() ? row.siblingAtColumn(ProcessTreeModel::StateColumn).data().toString() : QString();
}

void collectAlive(const ProcessTreeModel& model, const QModelIndex& parent, std::multiset<Pid>& alive)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (model.facts(index)->isAlive())
            alive.insert(model.facts(index)->node.pid);
        collectAlive(model, index, alive);
    }
}

} // namespace

class TestProcessTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }

    void keepsTheRowOfAChildThatIsStartedAnew()
    {
        Small tree;
        ProcessTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setView(tree.view());
        const QPersistentModelIndex row(find(model, QStringLiteral("DonationPool")));
        QCOMPARE(state(model, QStringLiteral("DonationPool")), QStringLiteral("Running"));

        tree.fall(tree.pool, ExitReason::killed());
        model.setView(tree.view());
        QCOMPARE(state(model, QStringLiteral("DonationPool")), QStringLiteral("Restarting"));
        QCOMPARE(row.data(ToneRole).toInt(), static_cast<int>(Tone::Danger));
        QCOMPARE(model.count(ProcessMood::Restarting), 1);

        tree.comeBack(tree.pool);
        model.setView(tree.view());
        QVERIFY(row.isValid());
        QCOMPARE(state(model, QStringLiteral("DonationPool")), QStringLiteral("Restarted"));
        QCOMPARE(model.facts(row)->lives.size(), std::size_t{2});
        QCOMPARE(model.facts(row)->lastExit, ExitReason::killed());

        tree.at(tree.pool).upMs = longUpMs;
        model.setView(tree.view());
        QCOMPARE(state(model, QStringLiteral("DonationPool")), QStringLiteral("Running"));
    }

    void keepsWhatIsBelowASupervisorThatFell()
    {
        Small tree;
        ProcessTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setView(tree.view());
        const QPersistentModelIndex pool(find(model, QStringLiteral("DonationPool")));
        for (const int place : {tree.core, tree.pool, tree.log})
            tree.fall(place, ExitReason::killed());
        model.setView(tree.view());
        QCOMPARE(model.count(ProcessMood::Restarting), 3);
        for (const int place : {tree.core, tree.pool, tree.log})
            tree.comeBack(place);
        model.setView(tree.view());
        QVERIFY(pool.isValid());
        QCOMPARE(model.facts(pool)->node.pid, tree.at(tree.pool).pid);
        QCOMPARE(model.count(ProcessMood::Restarted), 3);
    }

    void showsAProcessThatLingersBesideItsSuccessor()
    {
        Small tree;
        ProcessTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setView(tree.view());
        const QPersistentModelIndex row(find(model, QStringLiteral("DonationPool")));
        tree.fall(tree.pool, ExitReason::killed());
        tree.linger(tree.pool);
        tree.comeBack(tree.pool);
        model.setView(tree.view());
        QCOMPARE(model.facts(row)->node.pid, tree.at(tree.pool).pid);
        const QModelIndex below = row.sibling(row.row() + 1, 0);
        QCOMPARE(model.facts(below)->mood, ProcessMood::Lingering);
        QCOMPARE(below.data(ToneRole).toInt(), static_cast<int>(Tone::Warning));
        tree.endLingering();
        model.setView(tree.view());
        QCOMPARE(model.count(ProcessMood::Lingering), 0);
        QVERIFY(row.isValid());
    }

    void letsChildrenOfADynamicSupervisorGo()
    {
        Small tree;
        const int first = tree.add("Transaction", tree.jobs);
        const int second = tree.add("Transaction", tree.jobs);
        ProcessTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setView(tree.view());
        const QModelIndex jobs = find(model, QStringLiteral("Jobs"));
        QCOMPARE(model.rowCount(jobs), 2);
        tree.fall(first, ExitReason::normal());
        tree.add("Transaction", tree.jobs);
        model.setView(tree.view());
        QCOMPARE(model.rowCount(jobs), 2);
        QCOMPARE(model.count(ProcessMood::Restarted), 0); // a new one, not the old one back
        tree.fall(second, ExitReason::named("disk full"));
        model.setView(tree.view());
        QCOMPARE(model.count(ProcessMood::Restarting), 1);
        for (int i = 0; i < 60; ++i)
            model.setView(tree.view());
        QCOMPARE(model.rowCount(jobs), 1); // nobody came back for so long
    }

    void tellsOnlyOfCellsThatChanged()
    {
        Small tree;
        ProcessTreeModel model;
        model.setView(tree.view());
        model.setView(tree.view());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setView(tree.view());
        QCOMPARE(changed.count(), 0);
        tree.at(tree.log).mailbox = 7;
        model.setView(tree.view());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().column(), static_cast<int>(ProcessTreeModel::MailboxColumn));
        QCOMPARE(changed[0][1].toModelIndex().column(), static_cast<int>(ProcessTreeModel::MailboxColumn));
        QCOMPARE(find(model, QStringLiteral("AuditLog")).siblingAtColumn(ProcessTreeModel::MailboxColumn).data().toString(), QStringLiteral("7"));
    }

    // Whatever happens, the living rows are the living processes, and the model keeps its own rules.
    void followsAnySequenceOfViews()
    {
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            std::mt19937 random(seed);
            Small tree;
            ProcessTreeModel model;
            const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
            for (int step = 0; step < 60; ++step) {
                for (int change = static_cast<int>(random() % 4); change > 0; --change)
                    mutate(tree, random);
                const TreeView view = tree.view();
                model.setView(view);
                std::multiset<Pid> wanted;
                for (const TreeNode& shown : view.nodes)
                    wanted.insert(shown.node.pid);
                std::multiset<Pid> alive;
                collectAlive(model, {}, alive);
                QVERIFY2(alive == wanted, qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(step)));
                QCOMPARE(model.count(), static_cast<int>(wanted.size()));
            }
            model.clear();
            QCOMPARE(model.rowCount(), 0);
        }
    }

    void tellsTheTimelineNewestFirstAndOfOneProcess()
    {
        Small tree;
        TimelineModel timeline([] { return qint64{1'000'000}; });
        const QAbstractItemModelTester tester(&timeline, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const std::vector<Pid> lives{tree.at(tree.pool).pid};
        tree.fall(tree.log, ExitReason::normal());
        tree.fall(tree.pool, ExitReason::named("disk full").withCause(ExitReason::killed()));
        TreeView view = tree.view();
        view.atUs = 5'000'000;
        view.events.back().atUs = 4'000'000;
        timeline.addView(view);
        QCOMPARE(timeline.rowCount(), 2);
        QCOMPARE(timeline.entries().front().atMs, qint64{999'000});
        QCOMPARE(timeline.index(0, TimelineModel::ProcessColumn).data().toString(), QStringLiteral("DonationPool"));
        QVERIFY(timeline.index(0, TimelineModel::ReasonColumn).data().toString().endsWith(QStringLiteral(", because killed")));
        QCOMPARE(timeline.of(lives, {}, 10).size(), std::size_t{1});
        for (std::size_t i = 0; i < TimelineModel::longest; ++i)
            view.events.push_back(view.events.front());
        timeline.addView(view);
        QCOMPARE(timeline.rowCount(), static_cast<int>(TimelineModel::longest));
    }

private:
    static void mutate(FakeTree& tree, std::mt19937& random)
    {
        const int place = 1 + static_cast<int>(random() % static_cast<unsigned>(tree.size() - 1));
        switch (random() % 6) {
        case 0:
            if (!tree.at(place).gone)
                tree.fall(place, random() % 2 == 0 ? ExitReason::killed() : ExitReason::shutdown());
            break;
        case 1: tree.comeBack(place); break;
        case 2:
            if (tree.size() < 40)
                tree.add("child" + std::to_string(random() % 5), random() % 2 == 0 ? 1 : 4, random() % 4 == 0 ? ProcessType::Dynamic : ProcessType::Worker);
            break;
        case 3:
            if (!tree.at(place).gone && tree.at(place).parent == 1) {
                tree.fall(place, ExitReason::killed());
                tree.linger(place);
            }
            break;
        case 4: tree.endLingering(); break;
        default: tree.at(place).mailbox = static_cast<std::uint32_t>(random() % 100); tree.at(place).suspended = random() % 2 == 0;
        }
    }
};

QTEST_MAIN(TestProcessTree)
#include "tst_ui_process_tree.moc"
