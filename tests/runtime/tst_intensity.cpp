// SPDX-License-Identifier: GPL-3.0-or-later
// Restart intensity, failing restarts and auto shutdown.
#include "supervision_fixture.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::fixture;

namespace {
std::deque<Fate> startsThenFails(int failures)
{
    std::deque<Fate> fates{Fate::Ok};
    fates.insert(fates.end(), static_cast<std::size_t>(failures), Fate::Fail);
    return fates;
}
} // namespace

class IntensityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void RI_01_oneRestartTooManyEndsTheSupervisor()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 2, .periodMs = 10'000, .children = tree.children({"a", "b", "c"})}));
        tree.crash("b");
        tree.crash("b");
        QVERIFY(tree.rootLives());
        tree.takeJournal();
        tree.runtime.send(tree.pid("b"), Boom{});
        const auto end = test::exitOf(tree.runtime, tree.root);
        QVERIFY(end);
        QCOMPARE(*end, ExitReason::shutdown());
        QCOMPARE(end->root().what(), "boom");
        QCOMPARE(tree.takeJournal(), std::string("stop b, stop c, stop a"));
    }

    void restartsOutsideTheWindowAreForgotten()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 2, .periodMs = 10'000, .children = tree.children({"a"})}));
        for (int i = 0; i < 20; ++i) {
            tree.crash("a");
            QVERIFY(tree.rootLives());
            tree.runtime.advance(5'001ms);
        }
    }

    void RI_02_intensityZeroForgivesNothing()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 0, .children = tree.children({"a", "b", "c"})}));
        tree.takeJournal();
        tree.crash("a");
        QCOMPARE(*test::exitOf(tree.runtime, tree.root), ExitReason::shutdown());
        QCOMPARE(tree.takeJournal(), std::string("stop a, stop c, stop b"));
    }

    void RI_05_oneWindowForAllChildren()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 2, .children = tree.children({"a", "b", "c"})}));
        tree.crash("a");
        tree.crash("b");
        QVERIFY(tree.rootLives());
        tree.crash("c");
        QVERIFY(!tree.rootLives());
    }

    void RI_06_groupRestartCountsOnce()
    {
        Tree tree;
        QVERIFY(tree.start({.strategy = Strategy::OneForAll, .intensity = 2, .children = tree.children({"a", "b", "c", "d", "e"})}));
        tree.crash("c");
        tree.crash("d");
        QVERIFY(tree.rootLives());
        tree.crash("e");
        QVERIFY(!tree.rootLives());
    }

    void RI_07_endsWithoutRestartDoNotCount()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 0}));
        for (int i = 0; i < 5; ++i) {
            QVERIFY(tree.ask(StartChild{tree.child("t").temporary()}));
            tree.crash("t");
            QVERIFY(tree.ask(StartChild{tree.child("n").transient()}));
            tree.end("n", ExitReason::normal());
            QVERIFY(tree.ask(DeleteChild{"n"}));
        }
        QVERIFY(tree.rootLives());
    }

    void RI_09_failingRestartsCountAndLeaveSiblingsAlone()
    {
        for (const std::int64_t intensity : {3, 2}) {
            Tree tree;
            QVERIFY(tree.start({.intensity = intensity,
                                .children = {tree.child("a"), tree.child("b", tree.plan(startsThenFails(2))), tree.child("c")}}));
            const auto siblings = tree.pids({"a", "c"});
            tree.crash("b");
            QCOMPARE(tree.rootLives(), intensity == 3);
            if (tree.rootLives())
                QCOMPARE(tree.pids({"a", "c"}), siblings);
            QCOMPARE(tree.pid("b") != Pid{}, intensity == 3);
        }
    }

    void RI_11_terminateEndsTheRetries()
    {
        for (const bool temporaryAlso : {false, true}) {
            Tree tree(Simulated{1});
            const PlanPtr plan = tree.plan(startsThenFails(1'000'000));
            QVERIFY(tree.start({.intensity = 1'000'000, .children = {tree.child("a", plan)}}));
            tree.runtime.send(tree.pid("a"), Boom{});
            for (int i = 0; i < 50; ++i)
                tree.runtime.step();
            QVERIFY(tree.ask(RestartChild{"a"}).error().code == ChildError::Code::Restarting);
            QVERIFY(tree.ask(DeleteChild{"a"}).error().code == ChildError::Code::Restarting);
            QVERIFY(tree.ask(TerminateChild{"a"}));
            QCOMPARE(tree.which(), "a stopped");
            const int startsSoFar = plan->starts;
            tree.runtime.advance(10s);
            QCOMPARE(plan->starts.load(), startsSoFar);
            if (temporaryAlso)
                QVERIFY(tree.ask(DeleteChild{"a"}));
            plan->fates.clear();
            if (!temporaryAlso)
                QVERIFY(tree.ask(RestartChild{"a"}));
        }
    }

    void RI_14_restForOneRetriesBeforeTheLaterOnes()
    {
        Tree tree(Simulated{1});
        const PlanPtr plan = tree.plan(startsThenFails(1'000'000));
        QVERIFY(tree.start({.strategy = Strategy::RestForOne,
                            .intensity = 1'000'000,
                            .children = {tree.child("a"), tree.child("b", plan), tree.child("c")}}));
        const Pid first = tree.pid("a");
        tree.runtime.send(tree.pid("b"), Boom{});
        for (int i = 0; i < 100; ++i)
            tree.runtime.step();
        QCOMPARE(tree.which(), "c stopped, b restarting, a running");
        plan->fates.clear();
        tree.runtime.runUntilIdle();
        QCOMPARE(tree.which(), "c running, b running, a running");
        QCOMPARE(tree.pid("a"), first);
    }

    void RI_14_slowFailuresAreRetriedToo()
    {
        Tree tree;
        const PlanPtr plan = tree.plan({Fate::Ok, Fate::FailLater, Fate::FailLater, Fate::FailLater});
        QVERIFY(tree.start({.strategy = Strategy::RestForOne,
                            .intensity = 100,
                            .children = {tree.child("a"), tree.child("b", plan), tree.child("c")}}));
        const Pid first = tree.pid("a");
        tree.crash("b");
        QCOMPARE(tree.which(), "c stopped, b restarting, a running"); // answered between two attempts
        QVERIFY(tree.ask(RestartChild{"b"}).error().code == ChildError::Code::Restarting);
        tree.runtime.advance(10s);
        QCOMPARE(tree.which(), "c running, b running, a running");
        QCOMPARE(tree.pid("a"), first);
        QCOMPARE(plan->starts.load(), 5);
    }

    void RI_11_terminateEndsSlowRetries()
    {
        Tree tree;
        const PlanPtr plan = tree.plan({Fate::Ok});
        plan->fates.insert(plan->fates.end(), 1'000, Fate::FailLater);
        QVERIFY(tree.start({.intensity = 1'000, .children = {tree.child("a", plan)}}));
        tree.crash("a");
        tree.runtime.advance(20s);
        QVERIFY(tree.ask(TerminateChild{"a"}));
        QCOMPARE(tree.which(), "a stopped");
        const int startsSoFar = plan->starts;
        QVERIFY(startsSoFar > 20);
        tree.runtime.advance(20s);
        QCOMPARE(plan->starts.load(), startsSoFar);
    }

    void RI_15_ignoredRestartKeepsTheSpec()
    {
        for (const Restart rule : {Restart::Permanent, Restart::Transient}) {
            Tree tree;
            const PlanPtr plan = tree.plan({Fate::Ok, Fate::Ignore});
            QVERIFY(tree.start({.children = {tree.child("a", plan).restarted(rule), tree.child("b")}}));
            tree.crash("a");
            QCOMPARE(tree.which(), "b running, a stopped");
            tree.runtime.advance(10s);
            QCOMPARE(tree.which(), "b running, a stopped");
            QCOMPARE(plan->starts.load(), 2);
        }
    }

    void RI_16_givingUpClimbsTheTree()
    {
        Tree tree;
        const auto inner = supervisorSpec("inner", SupervisorSpec{.intensity = 0, .children = tree.children({"a"})}).named("inner");
        QVERIFY(tree.start({.intensity = 1, .children = {inner}}));
        const Pid before = tree.pid("inner");
        tree.crash("a");
        QVERIFY(tree.pid("inner") && tree.pid("inner") != before);
        QVERIFY(tree.pid("a"));
        tree.crash("a");
        QVERIFY(!tree.rootLives());
        QVERIFY(tree.runtime.snapshot().nodes.empty());
    }

    void RI_18_reportsNameChildPidAndReason()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 1, .children = {tree.child("a", tree.plan(startsThenFails(5)))}}));
        const Pid before = tree.pid("a");
        tree.crash("a");
        const std::string log = tree.logged();
        const auto terminated = log.find("child_terminated child a " + before.toString());
        const auto startError = log.find("start_error child a");
        const auto gaveUp = log.find("reached max restart intensity, child a");
        QVERIFY(terminated != std::string::npos);
        QVERIFY(startError != std::string::npos && startError > terminated);
        QVERIFY(gaveUp != std::string::npos && gaveUp > startError);
        QVERIFY(log.find("no_luck", gaveUp) != std::string::npos);
        int specs = 0;
        for (auto at = log.find("permanent worker"); at != std::string::npos; at = log.find("permanent worker", at + 1))
            ++specs;
        QVERIFY(specs >= 3);
        QVERIFY(log.find("Probe, shutdown 5000 ms") != std::string::npos);
    }

    void treeShowsHowASupervisorRestarts()
    {
        Tree tree;
        QVERIFY(tree.start({.strategy = Strategy::RestForOne, .intensity = 5, .periodMs = 7000, .children = tree.children({"a"})}));
        for (const ProcessNode& node : tree.runtime.snapshot().nodes) {
            const bool supervises = node.pid == tree.root;
            QCOMPARE(node.strategy, std::string_view(supervises ? "rest_for_one" : ""));
            QCOMPARE(node.maxRestarts, supervises ? 5U : 0U);
            QCOMPARE(node.restartPeriodMs, supervises ? 7000 : 0);
        }
    }

    void treeShowsRestartsOfChildAndSupervisor()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 5, .children = tree.children({"a", "b"})}));
        tree.crash("a");
        tree.crash("a");
        for (const ProcessNode& node : tree.runtime.snapshot().nodes) {
            if (node.pid == tree.root) {
                QCOMPARE(node.restartsInWindow, 2U);
                QCOMPARE(node.maxRestarts, 5U);
            }
            if (node.name == "a")
                QCOMPARE(node.totalRestarts, 2U);
            QVERIFY(node.pid == tree.root || node.parent == tree.root);
        }
    }

    void AS_01_ordinaryEndsDoNotShutDown()
    {
        Tree tree;
        QVERIFY(tree.start({.autoShutdown = AutoShutdown::AnySignificant,
                            .children = {tree.child("a").transient(), tree.child("s").transient().markedSignificant()}}));
        tree.end("a", ExitReason::normal());
        QVERIFY(tree.ask(RestartChild{"a"}));
        tree.crash("a");
        tree.kill("a");
        QVERIFY(tree.ask(TerminateChild{"a"}));
        QVERIFY(tree.ask(TerminateChild{"s"}));
        QVERIFY(tree.rootLives());
    }

    void AS_02_anySignificantEndShutsDownInReverse()
    {
        for (const ExitReason& end : {ExitReason::normal(), ExitReason::shutdown(), ExitReason::shutdown("x")}) {
            Tree tree;
            QVERIFY(tree.start({.autoShutdown = AutoShutdown::AnySignificant,
                                .children = {tree.child("a"), tree.child("s").transient().markedSignificant(), tree.child("b")}}));
            tree.takeJournal();
            tree.runtime.send(tree.pid("s"), EndWith{end});
            QCOMPARE(*test::exitOf(tree.runtime, tree.root), ExitReason::shutdown());
            QCOMPARE(tree.takeJournal(), std::string("stop s, stop b, stop a"));
        }
    }

    void AS_03_crashOfASignificantTransientIsRestarted()
    {
        Tree tree;
        QVERIFY(tree.start({.autoShutdown = AutoShutdown::AnySignificant,
                            .children = {tree.child("s").transient().markedSignificant()}}));
        tree.crash("s");
        tree.kill("s");
        QCOMPARE(tree.which(), "s running");
    }

    void AS_06_allSignificantWaitsForTheLast()
    {
        Tree tree;
        QVERIFY(tree.start({.autoShutdown = AutoShutdown::AllSignificant,
                            .children = {tree.child("s").transient().markedSignificant(),
                                         tree.child("t").temporary().markedSignificant(), tree.child("a")}}));
        tree.end("t", ExitReason::normal());
        QVERIFY(tree.rootLives());
        tree.end("s", ExitReason::normal());
        QVERIFY(!tree.rootLives());
    }

    void AS_09_autoShutdownClimbsThroughASignificantSupervisor()
    {
        Tree tree;
        const SupervisorSpec inner{.autoShutdown = AutoShutdown::AnySignificant,
                                   .children = {tree.child("s").transient().markedSignificant()}};
        QVERIFY(tree.start({.autoShutdown = AutoShutdown::AnySignificant,
                            .children = {supervisorSpec("inner", inner).transient().markedSignificant()}}));
        tree.end("s", ExitReason::normal());
        QVERIFY(!tree.rootLives());
    }

    void AS_10_autoShutdownOfAnOrdinarySupervisorStaysThere()
    {
        for (const Restart restart : {Restart::Transient, Restart::Permanent}) {
            Tree tree;
            const SupervisorSpec inner{.autoShutdown = AutoShutdown::AnySignificant,
                                       .children = {tree.child("s").transient().markedSignificant()}};
            QVERIFY(tree.start({.children = {supervisorSpec("inner", inner).restarted(restart)}}));
            tree.end("s", ExitReason::normal());
            QCOMPARE(tree.which(), std::string(restart == Restart::Permanent ? "inner running" : "inner stopped"));
        }
    }

    void AS_12_significantChildIsRefusedWhereNothingShutsDown()
    {
        Tree tree;
        QVERIFY(tree.start({}));
        const auto refused = tree.ask(StartChild{tree.child("s").transient().markedSignificant()});
        QVERIFY(refused.error().code == ChildError::Code::InvalidSpec);
        QCOMPARE(refused.error().spec.field, "significant");
    }
};

QTEST_GUILESS_MAIN(IntensityTest)
#include "tst_intensity.moc"
