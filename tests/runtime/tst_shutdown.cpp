// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervision_fixture.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::fixture;

class ShutdownTest : public QObject
{
    Q_OBJECT
    // How long the stop of a root over this one child takes.
    static std::chrono::nanoseconds stopTime(Tree& tree, ChildSpec child)
    {
        if (!tree.start({.children = {std::move(child)}}))
            return -1ns;
        const auto begin = tree.runtime.now();
        return tree.stopRoot() ? tree.runtime.now() - begin : -1ns;
    }

private Q_SLOTS:
    void SH_01_strictlyOneAfterTheOtherInReverse()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {tree.child("a", tree.slowPlan(100ms)), tree.child("b", tree.slowPlan(200ms)),
                                         tree.child("c", tree.slowPlan(300ms))}}));
        tree.takeJournal();
        const auto begin = tree.runtime.now();
        QVERIFY(tree.stopRoot());
        QCOMPARE(tree.takeJournal(), std::string("stop c, stop b, stop a"));
        QVERIFY(tree.runtime.now() - begin == 600ms); // the sum: nobody was asked early
    }

    void SH_02_childInTimeIsWaitedFor()
    {
        Tree tree;
        QVERIFY(stopTime(tree, tree.child("a", tree.slowPlan(300ms)).shutdownWithin(Shutdown(1s))) == 300ms);
        QVERIFY(tree.logged().find("shutdown_error") == std::string::npos);
    }

    void SH_03_overdueChildIsKilledAndReported()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {tree.child("a"), tree.child("b", tree.slowPlan(1h)).shutdownWithin(Shutdown(1s))}}));
        tree.takeJournal();
        const auto begin = tree.runtime.now();
        QVERIFY(tree.stopRoot());
        QVERIFY(tree.runtime.now() - begin == 1s);
        QCOMPARE(tree.takeJournal(), std::string("stop a"));
        const std::string log = tree.logged();
        const auto line = log.find("shutdown_error child b");
        QVERIFY(line != std::string::npos && log.find(": killed", line) < log.find('\n', line));
    }

    void SH_04_brutalKillRunsNoTerminate()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {tree.child("a", tree.slowPlan(1h)).shutdownWithin(Shutdown::brutalKill())}}));
        const Pid child = tree.pid("a");
        const auto begin = tree.runtime.now();
        QVERIFY(tree.stopRoot());
        QVERIFY(tree.runtime.now() == begin);
        QCOMPARE(test::endOf(tree.runtime, child), std::string("killed"));
        QCOMPARE(tree.takeJournal(), std::string("start a"));
        QVERIFY(tree.logged().find("shutdown_error") == std::string::npos);
    }

    void SH_05_infinityWaits()
    {
        Tree tree;
        QVERIFY(stopTime(tree, tree.child("a", tree.slowPlan(1h)).shutdownWithin(Shutdown::infinity())) == 1h);
        Tree nested; // a supervisor has the time that its children need, unasked
        const ChildSpec slow = nested.child("a", nested.slowPlan(1h)).shutdownWithin(Shutdown(2h));
        QVERIFY(stopTime(nested, supervisorSpec("inner", SupervisorSpec{.children = {slow}})) == 1h);
    }

    void SH_09_onlyUnexpectedReasonsAreReported()
    {
        const struct
        {
            ExitReason reason;
            Restart restart;
            bool reported;
        } rows[] = {{ExitReason::shutdown("oops"), Restart::Transient, false}, {ExitReason::normal(), Restart::Transient, false},
                    {ExitReason::normal(), Restart::Temporary, false},         {ExitReason::shutdown("oops"), Restart::Permanent, true},
                    {ExitReason::named("crash"), Restart::Transient, true},    {ExitReason::named("crash"), Restart::Permanent, true}};
        for (const auto& row : rows) {
            Tree tree;
            QVERIFY(stopTime(tree, tree.child("a", tree.slowPlan(1ms, row.reason)).restarted(row.restart)) == 1ms);
            QCOMPARE(tree.logged().find("shutdown_error") != std::string::npos, row.reported);
        }
    }

    void SH_10_permanentChildMayEndNormally()
    {
        Tree tree;
        QVERIFY(stopTime(tree, tree.child("a", tree.slowPlan(1ms, ExitReason::normal()))) == 1ms);
    }

    void SH_12_manyDynamicChildrenEndInLinearTime()
    {
        const auto stopCost = [](int count) {
            const auto prepared = [count] {
                auto tree = std::make_unique<Tree>();
                if (!tree->startDynamic())
                    throw std::runtime_error("no root");
                const PlanPtr plan = tree->plan();
                for (int i = 0; i < count; ++i)
                    tree->runtime.cast(ServerRef<DynamicSupervisor>(tree->root), StartChild{childSpec<Probe>("w", "w", plan).temporary()});
                tree->runtime.runUntilIdle();
                if (tree->askDynamic(CountChildren{}).active != static_cast<std::size_t>(count))
                    throw std::runtime_error("not all started");
                return tree;
            };
            return leastCost(prepared, [](Tree& tree) { (void)tree.stopRoot(); });
        };
        const auto small = stopCost(400);
        const auto large = stopCost(4'000);
        QVERIFY2(large < small * 40, qPrintable(QStringLiteral("%1 and %2: linear is 10 times, quadratic 100").arg(small).arg(large)));
    }

    void SH_13_callToAStoppingSupervisorIsAnswered()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {tree.child("a", tree.slowPlan(500ms))}}));
        const Pid root = tree.root;
        std::optional<CallResult<ChildCounts>> answer;
        std::vector<std::string> texts;
        tree.runtime.callAsync(ServerRef<Supervisor>(root), TerminateChild{"a"}, 1h,
                               std::function<void(CallResult<AdminResult<Done>>)>([&](auto r) { texts.push_back(r ? "ok" : r.error().text()); }));
        tree.runtime.runUntilIdle(); // the child is being ended; what comes now waits
        tree.runtime.callAsync(ServerRef<Supervisor>(root), CountChildren{}, 1h,
                               std::function<void(CallResult<ChildCounts>)>([&](auto r) { answer = r; }));
        QVERIFY(tree.stopRoot());
        tree.runtime.runUntilIdle();
        QCOMPARE(texts, (std::vector<std::string>{"ok"}));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error(), ExitReason::shutdown());
    }

    void SH_14_killedSupervisorTakesItsChildrenWithIt()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {tree.child("a"), tree.child("b", tree.slowPlan(100ms)),
                                         supervisorSpec("inner", SupervisorSpec{.children = tree.children({"c"})}).named("inner")}}));
        tree.exit(tree.root, ExitReason::kill());
        QVERIFY(!tree.pid("a"));
        QVERIFY(!tree.pid("c"));
        QVERIFY(!tree.pid("inner"));
        tree.runtime.advance(1s);
        QVERIFY(tree.runtime.snapshot().nodes.empty());
    }

    void initThatHangsCannotHoldUpTheEnd()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a"})}));
        bool answered = false;
        tree.runtime.callAsync(ServerRef<Supervisor>(tree.root), StartChild{tree.child("b", tree.plan({Fate::Hang}))}, 1h,
                               std::function<void(CallResult<AdminResult<Pid>>)>([&](auto r) { answered = !r; }));
        tree.runtime.runUntilIdle();
        const auto begin = tree.runtime.now();
        QVERIFY(tree.stopRoot());
        QVERIFY(tree.runtime.now() - begin <= 5s);
        tree.runtime.runUntilIdle();
        QVERIFY(answered);
        QVERIFY(tree.runtime.snapshot().nodes.empty());
    }

    void runtimeShutdownEndsTheTreeInOrder()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a", "b", "c"})}));
        tree.takeJournal();
        QVERIFY(tree.runtime.shutdown(2s));
        QCOMPARE(tree.takeJournal(), std::string("stop c, stop b, stop a"));
    }
};

QTEST_GUILESS_MAIN(ShutdownTest)
#include "tst_shutdown.moc"
