// SPDX-License-Identifier: GPL-3.0-or-later
// The finance tree by name: each child is killed, its end is heard, it is back under its name, and its siblings fared as the strategy says.
#include "support/simulated_tree.h"

#include <QTest>

using namespace amanah;
using namespace amanah::finance;
using namespace amanah::finance::support;
using namespace std::chrono_literals;

namespace {

// Of Finance.CoreSupervisor (rest_for_one), in start order.
const std::vector<std::string> coreChildren{"Finance.DatabaseConnection", "Finance.ReaderPool",        "Finance.AuditLog",
                                            "Finance.ZakatCalculator",    "Finance.ZakatTracker",      "Finance.DonationPool",
                                            "Finance.WithdrawalService",  "Finance.DonationTrackers",  "Finance.TransactionSupervisor"};
// Of the root (rest_for_one).
const std::vector<std::string> rootChildren{"Finance.Registry", "Finance.Topics", "Finance.ConfigStore", "Finance.Services"};

struct WatchEnd
{
    using Reply = runtime::Done;
    std::string name;
};
struct HeardReason
{
    using Reply = std::string;
};

// Watches one process and remembers why it ended.
class Watcher : public runtime::GenServer<Watcher>
{
public:
    struct State
    {
        std::string reason;
    };
    runtime::Init<State> init() { return ok(State{}); }
    runtime::Reply<runtime::Done, State> handleCall(const State&, const WatchEnd& watch)
    {
        monitor(runtime().whereis(watch.name));
        return reply(runtime::Done{});
    }
    runtime::Reply<std::string, State> handleCall(const State& state, const HeardReason&) { return reply(state.reason); }
    runtime::Next<State> handleInfo(const State& state, const runtime::Down& down)
    {
        return State{state.reason + down.reason.text()};
    }
};

void addNames(const std::vector<std::string>& list)
{
    QTest::addColumn<QString>("name");
    for (const std::string& name : list)
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

} // namespace

class tst_tree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedCoreChildIsBackAndThoseAfterItStartAnew_data() { addNames(coreChildren); }
    void killedCoreChildIsBackAndThoseAfterItStartAnew()
    {
        QFETCH(QString, name);
        killAndCompare(coreChildren, name.toStdString(), true);
    }

    void killedRootChildIsBackAndThoseAfterItStartAnew_data() { addNames(rootChildren); }
    void killedRootChildIsBackAndThoseAfterItStartAnew()
    {
        QFETCH(QString, name);
        killAndCompare(rootChildren, name.toStdString(), true);
    }

    void killedServicesGroupLeavesTheOtherGroupAlone()
    {
        killAndCompare({"Finance.CoreSupervisor", "Finance.ReportingSupervisor"}, "Finance.CoreSupervisor", false);
        killAndCompare({"Finance.CoreSupervisor", "Finance.ReportingSupervisor"}, "Finance.ReportingSupervisor", false);
        killAndCompare({"Finance.ReportGenerator", "Finance.ReportJobs"}, "Finance.ReportGenerator", false);
        killAndCompare({"Finance.ReportGenerator", "Finance.ReportJobs"}, "Finance.ReportJobs", false);
        killAndCompare({"Finance.ReaderPool.1", "Finance.ReaderPool.2"}, "Finance.ReaderPool.1", false);
        killAndCompare({"Finance.ReaderPool.1", "Finance.ReaderPool.2"}, "Finance.ReaderPool.2", false);
    }

    void webIsSwitchedOffAndNobodyIsSignedIn()
    {
        const SimulatedTree tree;
        QVERIFY(!tree.pidOf(names::webSupervisor));
        const auto sessions = tree.pidOf(names::userSessions);
        QVERIFY(sessions);
        for (const auto& node : tree.runtime.snapshot().nodes)
            QVERIFY(node.parent != sessions);
    }

    void giftIsStoredOnceWhileEveryServiceFallsInTurn()
    {
        SimulatedTree tree;
        int number = 0;
        std::vector<std::string> all = coreChildren;
        all.insert(all.end(), rootChildren.begin(), rootChildren.end());
        for (const std::string& name : all) {
            const QString key = QStringLiteral("gift-%1").arg(++number);
            auto answered = std::make_shared<std::optional<Result<Donation>>>();
            tree.commands->submit<RecordDonation>(gift("5"), key, [answered](Result<Donation> result) { *answered = std::move(result); });
            for (int step = 0; step < 7; ++step)
                tree.runtime.step();
            tree.runtime.exit(tree.pidOf(name), runtime::ExitReason::kill());
            for (int i = 0; i < 300 && !*answered; ++i)
                tree.runtime.advance(100ms);
            QVERIFY2(*answered && **answered, qPrintable(QString::fromStdString(name)));
        }
        DonationListQuery query;
        query.limit = 1000;
        QCOMPARE(tree.book.ask(query)->donations.size(), all.size());
        QVERIFY(tree.book.prove().faults.empty());
    }

    void shippedCoreIntensityIsTenFallsInHalfAMinute()
    {
        SimulatedTree tree(Intensities::shipped());
        const runtime::Pid core = tree.pidOf(names::coreSupervisor);
        for (int i = 0; i < 10; ++i)
            tree.kill("Finance.WithdrawalService");
        QCOMPARE(tree.pidOf(names::coreSupervisor), core);
        tree.kill("Finance.WithdrawalService");
        QVERIFY(tree.pidOf(names::coreSupervisor) != core);
        QVERIFY(tree.pidOf("Finance.WithdrawalService"));
    }

    void fallsFarApartNeverAddUp()
    {
        SimulatedTree tree(Intensities::shipped());
        const runtime::Pid core = tree.pidOf(names::coreSupervisor);
        for (int i = 0; i < 40; ++i) {
            tree.kill("Finance.WithdrawalService");
            tree.runtime.advance(4s);
        }
        QCOMPARE(tree.pidOf(names::coreSupervisor), core);
    }

    void rootGivesUpWhenEverythingKeepsFalling()
    {
        SimulatedTree tree(Intensities::shipped());
        for (int i = 0; i < 400 && tree.runtime.isAlive(tree.root); ++i) {
            tree.runtime.exit(tree.pidOf("Finance.WithdrawalService"), runtime::ExitReason::kill());
            tree.runtime.advance(50ms);
        }
        QVERIFY(!tree.runtime.isAlive(tree.root));
        // Whoever asks now is told so and not left waiting.
        const auto answered = tree.run(gift("5"), QStringLiteral("late"));
        QVERIFY(answered && !*answered);
        QCOMPARE(answered->error().code, Code::Timeout);
    }

    void eachShippedIntensityHoldsAsWritten_data()
    {
        QTest::addColumn<QString>("supervisor");
        QTest::addColumn<QString>("child");
        QTest::addColumn<int>("restarts");
        const Intensities shipped = Intensities::shipped();
        QTest::newRow("root") << "Finance.Supervisor" << "Finance.ConfigStore" << shipped.root.restarts;
        QTest::newRow("services") << "Finance.Services" << "Finance.ReportingSupervisor" << shipped.services.restarts;
        QTest::newRow("core") << "Finance.CoreSupervisor" << "Finance.ZakatCalculator" << shipped.core.restarts;
        QTest::newRow("readers") << "Finance.ReaderPool" << "Finance.ReaderPool.1" << shipped.readers.restarts;
        QTest::newRow("reporting") << "Finance.ReportingSupervisor" << "Finance.ReportGenerator" << shipped.reporting.restarts;
    }
    void eachShippedIntensityHoldsAsWritten()
    {
        QFETCH(QString, supervisor);
        QFETCH(QString, child);
        QFETCH(int, restarts);
        SimulatedTree tree(Intensities::shipped());
        const runtime::Pid before = tree.pidOf(supervisor.toStdString());
        for (int i = 0; i < restarts; ++i)
            tree.kill(child.toStdString());
        QCOMPARE(tree.pidOf(supervisor.toStdString()), before);
        tree.kill(child.toStdString());
        QVERIFY(tree.pidOf(supervisor.toStdString()) != before);
    }

private:
    // Kills `victim` among siblings in start order; `restForOne` says who else must be new afterwards.
    static void killAndCompare(const std::vector<std::string>& siblings, const std::string& victim, bool restForOne)
    {
        SimulatedTree tree;
        const auto watcher = tree.runtime.start<Watcher>({.name = "watcher"});
        QVERIFY(watcher);
        QVERIFY(tree.runtime.callSync(runtime::ServerRef<Watcher>(*watcher), WatchEnd{victim}));
        std::map<std::string, runtime::Pid> before;
        for (const std::string& name : siblings)
            before[name] = tree.pidOf(name);
        tree.kill(victim);
        QCOMPARE(tree.runtime.callSync(runtime::ServerRef<Watcher>(*watcher), HeardReason{}).value(), std::string("killed"));
        bool isAfter = false;
        for (const std::string& name : siblings) {
            isAfter = isAfter || name == victim;
            const bool mustBeNew = restForOne ? isAfter : name == victim;
            QVERIFY2(tree.pidOf(name), name.c_str());
            QVERIFY2((tree.pidOf(name) != before[name]) == mustBeNew, name.c_str());
        }
        const auto given = tree.run(gift("1"), QStringLiteral("after"));
        QVERIFY(given && *given);
    }
};

QTEST_GUILESS_MAIN(tst_tree)
#include "tst_tree.moc"
