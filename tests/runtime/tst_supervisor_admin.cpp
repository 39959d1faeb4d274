// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervision_fixture.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::fixture;
using Code = ChildError::Code;

class SupervisorAdminTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void SA_01_startingARunningIdSaysWhoRuns()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a"})}));
        const auto refused = tree.ask(StartChild{tree.child("a")});
        QVERIFY(refused.error().code == Code::AlreadyStarted);
        QCOMPARE(refused.error().pid, tree.pid("a"));
    }

    void SA_02_startingAStoppedIdIsAlreadyPresent()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a"})}));
        QVERIFY(tree.ask(TerminateChild{"a"}));
        QVERIFY(tree.ask(StartChild{tree.child("a")}).error().code == Code::AlreadyPresent);
    }

    void SA_03_terminateStopsKeepsSpecAndCountsNoRestart()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 0, .children = {tree.child("a", tree.slowPlan(300ms)), tree.child("b")}}));
        const Pid before = tree.pid("a");
        const auto begin = tree.runtime.now();
        QVERIFY(tree.ask(TerminateChild{"a"}));
        QVERIFY(!tree.runtime.isAlive(before));
        QVERIFY(tree.runtime.now() - begin == 300ms);
        QCOMPARE(tree.which(), "b running, a stopped");
        QVERIFY(tree.rootLives());
    }

    void SA_04_terminatingTwiceIsFine()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a"})}));
        QVERIFY(tree.ask(TerminateChild{"a"}));
        QVERIFY(tree.ask(TerminateChild{"a"}));
        QVERIFY(tree.ask(TerminateChild{"x"}).error().code == Code::NotFound);
    }

    void SA_06_restartChildNeedsAStoppedOne()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a"})}));
        const Pid before = tree.pid("a");
        QVERIFY(tree.ask(RestartChild{"a"}).error().code == Code::Running);
        QVERIFY(tree.ask(RestartChild{"x"}).error().code == Code::NotFound);
        QVERIFY(tree.ask(TerminateChild{"a"}));
        const auto again = tree.ask(RestartChild{"a"});
        QVERIFY(again);
        QVERIFY(*again != before);
        QCOMPARE(*again, tree.pid("a"));
    }

    void SA_08_deleteChildNeedsAStoppedOne()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a"})}));
        QVERIFY(tree.ask(DeleteChild{"a"}).error().code == Code::Running);
        QVERIFY(tree.ask(DeleteChild{"x"}).error().code == Code::NotFound);
        QVERIFY(tree.ask(TerminateChild{"a"}));
        QVERIFY(tree.ask(DeleteChild{"a"}));
        QCOMPARE(tree.which(), "");
    }

    void SA_09_terminateByPidIsNotFound()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a"})}));
        QVERIFY(tree.ask(TerminateChild{tree.pid("a")}).error().code == Code::NotFound);
        QVERIFY(tree.pid("a"));
    }

    void SA_10_deletedIdMayStartAgainAsLast()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a", "b"})}));
        QVERIFY(tree.ask(TerminateChild{"a"}));
        QVERIFY(tree.ask(DeleteChild{"a"}));
        QVERIFY(tree.ask(StartChild{tree.child("a")}));
        QCOMPARE(tree.which(), "a running, b running");
    }

    void SA_12_unknownMessagesAreLoggedOnly()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 0, .children = tree.children({"a"})}));
        tree.send(tree.root, std::string("hello"));
        tree.send(tree.root, TimerFired{});
        QVERIFY(tree.logged().find("unexpected message") != std::string::npos);
        QVERIFY(tree.logged().find("hello") == std::string::npos);
        QCOMPARE(tree.which(), "a running");
    }

    void SA_13_exitOfAStrangerIsIgnored()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 0, .children = tree.children({"a"})}));
        const Pid before = tree.pid("a");
        tree.exit(tree.root, ExitReason::named("stranger"));
        QVERIFY(tree.rootLives());
        QCOMPARE(tree.pid("a"), before);
    }

    void SA_14_endOfTheParentStopsAllInOrder()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 0,
                            .children = {supervisorSpec("inner", SupervisorSpec{.children = tree.children({"a", "b"})}),
                                         tree.child("c")}}));
        const Pid inner = tree.ask(WhichChildren{})[1].pid;
        tree.takeJournal();
        tree.crash("c"); // the root gives up
        QCOMPARE(tree.takeJournal(), std::string("stop c, stop b, stop a"));
        QVERIFY(!tree.runtime.isAlive(inner));
        QVERIFY(!tree.rootLives());
    }

    void SA_14_theReasonOfTheParentIsTheSupervisors()
    {
        Tree tree;
        const Pid parent = *tree.runtime.start<test::Witness>({}, std::make_shared<test::Journal>());
        const ChildSpec spec = supervisorSpec("inner", SupervisorSpec{.children = tree.children({"a", "b"})});
        const Pid inner = *tree.runtime.spawnSync({.parent = parent}, spec.start);
        tree.takeJournal();
        tree.exit(parent, ExitReason::named("R"));
        QCOMPARE(test::endOf(tree.runtime, inner), std::string("R"));
        QCOMPARE(tree.takeJournal(), std::string("stop b, stop a"));
    }

    void callsMadeWhileAChildStartsAreAnsweredAfterwards()
    {
        Tree tree;
        QVERIFY(tree.start({}));
        int answers = 0;
        const ServerRef<Supervisor> root(tree.root);
        tree.runtime.callAsync(root, StartChild{tree.child("a")}, 1s, std::function<void(CallResult<AdminResult<Pid>>)>([&](auto r) {
                                   answers += r && *r ? 1 : 0;
                               }));
        tree.runtime.callAsync(root, CountChildren{}, 1s, std::function<void(CallResult<ChildCounts>)>([&](auto r) {
                                   answers += r && r->active == 1 ? 1 : 0;
                               }));
        tree.runtime.runUntilIdle();
        QCOMPARE(answers, 2);
    }
};

QTEST_GUILESS_MAIN(SupervisorAdminTest)
#include "tst_supervisor_admin.moc"
