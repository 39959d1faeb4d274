// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervision_fixture.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::fixture;

namespace {
const std::vector<ExitReason>& fiveEnds()
{
    static const std::vector<ExitReason> ends{ExitReason::normal(), ExitReason::shutdown(), ExitReason::shutdown("x"),
                                              ExitReason::named("crash"), ExitReason::kill()};
    return ends;
}

void bringAbout(Tree& tree, const ExitReason& reason)
{
    if (reason == ExitReason::kill())
        tree.kill("a");
    else
        tree.end("a", reason);
}
} // namespace

class StrategiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void RS_01_permanentIsAlwaysRestarted()
    {
        for (const ExitReason& reason : fiveEnds()) {
            Tree tree;
            QVERIFY(tree.start({.children = tree.children({"a"})}));
            const Pid before = tree.pid("a");
            bringAbout(tree, reason);
            QVERIFY2(tree.pid("a") && tree.pid("a") != before, reason.text().c_str());
        }
    }

    void RS_02_transientIsRestartedAfterACrashOnly()
    {
        for (const ExitReason& reason : fiveEnds()) {
            Tree tree;
            QVERIFY(tree.start({.children = {tree.child("a").transient()}}));
            bringAbout(tree, reason);
            const bool restarted = tree.which() == "a running";
            QVERIFY2(restarted == (reason.isCrash()), reason.text().c_str());
            QVERIFY(restarted || tree.which() == "a stopped");
        }
    }

    void RS_03_temporaryIsNeverRestartedAndForgotten()
    {
        for (const ExitReason& reason : fiveEnds()) {
            Tree tree;
            QVERIFY(tree.start({.intensity = 0, .children = {tree.child("a").temporary()}}));
            bringAbout(tree, reason);
            QCOMPARE(tree.which(), "");
            QVERIFY(tree.rootLives());
        }
    }

    void RS_05_oneForOneRestartsOnlyWhoFell()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a", "b", "c"})}));
        const auto before = tree.pids({"a", "b", "c"});
        tree.takeJournal();
        tree.crash("b");
        const auto after = tree.pids({"a", "b", "c"});
        QCOMPARE(after[0], before[0]);
        QVERIFY(after[1] && after[1] != before[1]);
        QCOMPARE(after[2], before[2]);
        QCOMPARE(tree.takeJournal(), std::string("stop b, start b"));
    }

    void RS_06_oneForAllStopsInReverseAndStartsInOrder()
    {
        Tree tree;
        QVERIFY(tree.start({.strategy = Strategy::OneForAll, .intensity = 1, .children = tree.children({"a", "b", "c"})}));
        const auto before = tree.pids({"a", "b", "c"});
        tree.takeJournal();
        tree.crash("b");
        QCOMPARE(tree.takeJournal(), std::string("stop b, stop c, stop a, start a, start b, start c"));
        const auto after = tree.pids({"a", "b", "c"});
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(after[i] && after[i] != before[i]);
        QVERIFY(tree.rootLives()); // counted once
    }

    void RS_07_restForOneLeavesEarlierChildrenAlone()
    {
        Tree tree;
        QVERIFY(tree.start({.strategy = Strategy::RestForOne, .children = tree.children({"a", "b", "c", "d"})}));
        const Pid first = tree.pid("a");
        tree.takeJournal();
        tree.crash("b");
        QCOMPARE(tree.takeJournal(), std::string("stop b, stop d, stop c, start b, start c, start d"));
        QCOMPARE(tree.pid("a"), first);
    }

    void RS_09_temporaryCrashTouchesNoSibling()
    {
        Tree tree;
        auto specs = tree.children({"a", "b"});
        specs.push_back(tree.child("t").temporary());
        QVERIFY(tree.start({.strategy = Strategy::OneForAll, .intensity = 0, .children = specs}));
        const auto before = tree.pids({"a", "b"});
        tree.crash("t");
        QCOMPARE(tree.pids({"a", "b"}), before);
        QCOMPARE(tree.which(), "b running, a running");
    }

    void temporarySiblingsOfAGroupRestartAreForgotten()
    {
        for (const Strategy strategy : {Strategy::OneForAll, Strategy::RestForOne}) {
            Tree tree;
            QVERIFY(tree.start({.strategy = strategy,
                                .children = {tree.child("t1").temporary(), tree.child("a"), tree.child("t2").temporary(),
                                             tree.child("b"), tree.child("t3").temporary()}}));
            tree.crash("a");
            const bool all = strategy == Strategy::OneForAll;
            QCOMPARE(tree.which(), std::string(all ? "b running, a running" : "b running, a running, t1 running"));
            QVERIFY(!tree.pid("t2") && !tree.pid("t3"));
            tree.crash("a"); // and the list is still sound
            QCOMPARE(tree.which(), std::string(all ? "b running, a running" : "b running, a running, t1 running"));
        }
    }

    void siblingsThatFallTogetherCountOnceWithTheirTrueReasons()
    {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Tree tree(seed);
            QVERIFY(tree.start({.strategy = Strategy::OneForAll, .intensity = 1, .children = tree.children({"a", "b", "c"})}));
            for (const Pid child : tree.pids({"a", "b", "c"}))
                tree.runtime.send(child, Boom{});
            tree.runtime.runUntilIdle();
            const auto where = QStringLiteral("seed %1").arg(seed);
            QVERIFY2(tree.which() == "c running, b running, a running", qPrintable(where));
            QVERIFY2(tree.logged().find("noproc") == std::string::npos, qPrintable(where));
        }
    }

    void RS_11_groupRestartFollowsPositionNotId()
    {
        Tree tree;
        QVERIFY(tree.start({.strategy = Strategy::OneForAll, .children = tree.children({"c", "a", "b"})}));
        tree.takeJournal();
        tree.crash("a");
        QCOMPARE(tree.takeJournal(), std::string("stop a, stop b, stop c, start c, start a, start b"));
    }

    void RS_12_everyStartGetsTheOriginalArguments()
    {
        Tree tree;
        auto values = std::make_shared<std::vector<int>>();
        struct Taker : Behaviour
        {
            Taker(int argument, std::shared_ptr<std::vector<int>> out) : m_argument(argument), m_out(std::move(out)) {}
            [[nodiscard]] TypeTag serverTag() const override { return typeTag<Taker>(); }
            StartOutcome onStart() override
            {
                m_out->push_back(m_argument++);
                return StartOutcome::ok();
            }
            void onMessage(EnvelopePtr) override { throw std::runtime_error("boom"); }
            int m_argument;
            std::shared_ptr<std::vector<int>> m_out;
        };
        QVERIFY(tree.start({.children = {childSpec<Taker>("a", 7, values).named("a")}}));
        for (int i = 0; i < 3; ++i)
            tree.crash("a");
        QCOMPARE(*values, (std::vector<int>{7, 7, 7, 7}));
    }

    void RS_14_addedChildrenAreGoneAfterARestartOfTheirSupervisor()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {supervisorSpec("inner", SupervisorSpec{.children = tree.children({"a"})}).named("inner")}}));
        QVERIFY(tree.askAt(tree.pid("inner"), StartChild{tree.child("b")}));
        const Pid oldA = tree.pid("a");
        tree.kill("inner");
        QVERIFY(tree.pid("a") && tree.pid("a") != oldA);
        QVERIFY(!tree.pid("b"));
        QCOMPARE(tree.askAt(tree.pid("inner"), CountChildren{}).specs, 1U);
    }

    void RS_16_argumentsOfTemporaryChildrenAreNotRetained()
    {
        Tree tree;
        QVERIFY(tree.start({}));
        const PlanPtr plan = tree.plan();
        for (int i = 0; i < 1'000; ++i) {
            QVERIFY(tree.ask(StartChild{tree.child("t", plan).temporary()}));
            if (i % 2 == 0)
                tree.crash("t");
            else
                QVERIFY(tree.ask(TerminateChild{"t"}));
        }
        QCOMPARE(plan.use_count(), 1L);
        QVERIFY(tree.ask(StartChild{tree.child("t", plan).temporary()}));
        QCOMPARE(plan.use_count(), 2L); // the living child's own
    }

    void RS_17_unlinkedChildIsStillEnded()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a", "b"})}));
        const Pid child = tree.pid("a");
        tree.send(child, LetGo{});
        QVERIFY(tree.stopRoot());
        QVERIFY(!tree.runtime.isAlive(child));
    }

    void RS_18_neverShowsADeadPid()
    {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Tree tree(seed);
            QVERIFY(tree.start({.children = tree.children({"a", "b"})}));
            const Pid before = tree.pid("a");
            tree.runtime.send(before, Boom{});
            const auto infos = tree.ask(WhichChildren{});
            const ChildInfo& a = infos[1];
            const bool isNotYetReported = a.pid == before;
            QVERIFY2(isNotYetReported || tree.runtime.isAlive(a.pid) || a.state == ChildState::Restarting,
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void restartedChildIsReachedThroughItsOldReference()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {supervisorSpec("inner", SupervisorSpec{}).named("inner")}}));
        const auto inner = ServerRef<Supervisor>::named("inner");
        tree.kill("inner");
        QVERIFY(tree.runtime.callSync(inner, CountChildren{}));
    }
};

QTEST_GUILESS_MAIN(StrategiesTest)
#include "tst_strategies.moc"
