// SPDX-License-Identifier: GPL-3.0-or-later
// Section 16 of the conformance table: where other implementations really went wrong. Each test names the case.
#include "supervision_fixture.h"

#include "runtime/sys.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::fixture;
using test::Counter;
using test::Total;

namespace {
// Answers no call before it crashes in it.
struct Serve
{
    using Reply = int;
};
class Faulty : public GenServer<Faulty>
{
public:
    struct State
    {
    };
    Init<State> init() { return ok(State{}); }
    Reply<int, State> handleCall(const State&, const Serve&) { throw std::runtime_error("while serving"); }
};

// Waits for the reply of a server that gives none.
struct Wait
{
    Pid other;
};
class Waiter : public GenServer<Waiter>
{
public:
    struct State
    {
    };
    explicit Waiter(std::shared_ptr<test::Journal> journal) : m_journal(std::move(journal)) {}
    Init<State> init()
    {
        trapExit(true);
        return ok(State{});
    }
    Next<State> handleCast(const State&, const Wait& wait)
    {
        link(wait.other);
        monitor(wait.other);
        callAsync(ServerRef<test::Witness>(wait.other), test::Witness::Ask{}, 1h,
                  [this](const State&, CallResult<int> r) { m_journal->note(r ? "reply" : "call " + r.error().text()); });
        return keep();
    }
    Next<State> handleInfo(const State&, const Exit& exit)
    {
        m_journal->note("EXIT " + exit.reason.text());
        return keep();
    }
    Next<State> handleInfo(const State&, const Down& down)
    {
        m_journal->note("DOWN " + down.reason.text());
        return keep();
    }

private:
    std::shared_ptr<test::Journal> m_journal;
};
} // namespace

class RegressionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // AtomVM #1915: a supervisor ignored its restart intensity.
    void intensityIsObeyedByEveryKindOfSupervisor()
    {
        for (const Strategy strategy : {Strategy::OneForOne, Strategy::OneForAll, Strategy::RestForOne}) {
            Tree tree;
            QVERIFY(tree.start({.strategy = strategy, .intensity = 2, .children = tree.children({"a", "b"})}));
            for (int i = 0; i < 2; ++i) {
                tree.crash("a");
                QVERIFY(tree.rootLives());
            }
            tree.crash("a");
            QVERIFY(!tree.rootLives());
        }
        Tree dynamic;
        QVERIFY(dynamic.startDynamic({.intensity = 2}));
        QVERIFY(dynamic.askDynamic(StartChild{dynamic.child("a")}));
        for (int i = 0; i < 2; ++i) {
            dynamic.crash("a");
            QVERIFY(dynamic.rootLives());
        }
        dynamic.crash("a");
        QVERIFY(!dynamic.rootLives());
    }

    // AtomVM #1957: a supervisor crashed when a child failed on restart.
    void aChildThatFailsOnRestartDoesNotCrashItsSupervisor()
    {
        for (const Fate fate : {Fate::Fail, Fate::Throw, Fate::FailLater}) {
            Tree tree;
            QVERIFY(tree.start({.intensity = 10, .children = {tree.child("a", tree.plan({Fate::Ok, fate, fate})), tree.child("b")}}));
            const Pid sibling = tree.pid("b");
            tree.crash("a");
            tree.runtime.advance(5s);
            QVERIFY(tree.rootLives());
            QCOMPARE(tree.which(), "b running, a running");
            QCOMPARE(tree.pid("b"), sibling);
        }
    }

    // OTP #2715: the state got corrupt with temporary children in group restarts.
    void temporaryChildrenInGroupRestartsLeaveASoundList()
    {
        for (const Strategy strategy : {Strategy::OneForAll, Strategy::RestForOne}) {
            Tree tree;
            QVERIFY(tree.start({.strategy = strategy,
                                .intensity = 100,
                                .children = {tree.child("p"), tree.child("t1").temporary(), tree.child("q"), tree.child("t2").temporary()}}));
            for (int round = 0; round < 3; ++round) {
                tree.crash("p");
                QCOMPARE(tree.which(), "q running, p running");
                QCOMPARE(tree.ask(CountChildren{}), (ChildCounts{2, 2, 0, 2}));
                QVERIFY(tree.ask(StartChild{tree.child("t1").temporary()}));
                QVERIFY(tree.ask(StartChild{tree.child("t2").temporary()}));
                tree.crash("t1");
                QVERIFY(tree.ask(TerminateChild{"t2"}));
                QVERIFY(tree.ask(DeleteChild{"t2"}).error().code == ChildError::Code::NotFound);
            }
        }
    }

    // Bastion #287: a restarted child was not reachable through the old handle.
    void aRestartedChildIsReachedThroughItsOldReference()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {childSpec<Counter>("c", 5).named("counter")}}));
        const auto counter = ServerRef<Counter>::named("counter");
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(*tree.runtime.callSync(counter, Total{}), 5);
            tree.kill("counter");
        }
        QCOMPARE(*tree.runtime.callSync(counter, Total{}), 5);
    }

    // actor-ts #729, #1148: a bounded mailbox threw away control messages.
    void aFullMailboxStillHearsOfEndsAndTimers()
    {
        Tree tree;
        const auto journal = std::make_shared<test::Journal>();
        const Pid full = *tree.runtime.start<test::Witness>({.mailboxBound = 2}, journal, true);
        const Pid linked = *tree.runtime.start<test::Witness>({}, std::make_shared<test::Journal>());
        tree.runtime.cast(ServerRef<test::Witness>(full), test::Witness::Do{[linked](test::Witness& w) {
            w.link(linked);
            w.monitor(linked);
            w.startTimer(10ms);
        }});
        tree.runtime.runUntilIdle();
        QVERIFY(sys::suspend(tree.runtime, full));
        const auto nothing = [](test::Witness&) {};
        while (tree.runtime.cast(ServerRef<test::Witness>(full), test::Witness::Do{nothing}) == SendResult::Sent) {
        }
        tree.exit(linked, ExitReason::named("R"));
        tree.runtime.advance(10ms);
        QVERIFY(sys::resume(tree.runtime, full));
        tree.runtime.runUntilIdle();
        auto lines = journal->lines();
        std::sort(lines.begin(), lines.end());
        QCOMPARE(lines, (std::vector<std::string>{"DOWN R", "EXIT R", "TIMER"}));
    }

    // CAF #1047: an exception while serving a request left the caller waiting for ever.
    void anExceptionWhileServingAnswersTheCaller()
    {
        Tree tree;
        const auto begin = tree.runtime.now();
        const auto answer = tree.runtime.callSync(ServerRef<Faulty>(*tree.runtime.start<Faulty>({})), Serve{}, 1h);
        QVERIFY(!answer);
        QCOMPARE(answer.error().text(), std::string("std::runtime_error: while serving"));
        QVERIFY(tree.runtime.now() == begin);
    }

    // CAF #1584: waiting for a reply blocked exit and down handling.
    void whoWaitsForAReplyStillHearsOfEnds()
    {
        Tree tree;
        const auto journal = std::make_shared<test::Journal>();
        const Pid waiter = *tree.runtime.start<Waiter>({}, journal);
        const Pid deaf = *tree.runtime.start<test::Witness>({}, std::make_shared<test::Journal>());
        const Pid third = *tree.runtime.start<test::Witness>({}, std::make_shared<test::Journal>());
        QVERIFY(sys::suspend(tree.runtime, deaf));
        tree.runtime.cast(ServerRef<Waiter>(waiter), Wait{deaf});
        tree.runtime.runUntilIdle();
        tree.runtime.cast(ServerRef<test::Witness>(third), test::Witness::Do{[waiter](test::Witness& w) { w.link(waiter); }});
        tree.runtime.runUntilIdle();
        tree.exit(third, ExitReason::named("third")); // the call is still open
        QCOMPARE(journal->take(), (std::vector<std::string>{"EXIT third"}));
        tree.exit(deaf, ExitReason::kill());
        auto lines = journal->lines();
        std::sort(lines.begin(), lines.end());
        QCOMPARE(lines, (std::vector<std::string>{"DOWN killed", "EXIT killed", "call killed"}));
    }

    // ractor #107: a child that ended took its supervisor with it by default.
    void aChildsEndIsNotItsSupervisors()
    {
        for (const ExitReason& end : {ExitReason::normal(), ExitReason::shutdown(), ExitReason::named("crash"), ExitReason::kill()}) {
            Tree tree;
            QVERIFY(tree.start({.children = {tree.child("a").transient(), tree.child("b")}}));
            if (end == ExitReason::kill())
                tree.kill("a");
            else
                tree.end("a", end);
            QVERIFY(tree.rootLives());
            QVERIFY(tree.pid("b"));
        }
    }

    // ractor #282: panics went unseen in tests.
    void aCrashIsSeenInTheLogAndInTheEvents()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a"})}));
        const Pid child = tree.pid("a");
        tree.crash("a");
        QCOMPARE(test::endOf(tree.runtime, child), std::string("std::runtime_error: boom"));
        QVERIFY(tree.logged().find("crash report") != std::string::npos);
        QVERIFY(tree.logged().find("std::runtime_error") != std::string::npos);
    }

    // CAF #698: cancelled time-outs kept actors alive and blocked shutdown.
    void cancelledTimersHoldNothingUp()
    {
        Tree tree;
        const auto journal = std::make_shared<test::Journal>();
        const Pid pid = *tree.runtime.start<test::Witness>({}, journal);
        tree.runtime.cast(ServerRef<test::Witness>(pid), test::Witness::Do{[](test::Witness& w) {
            for (int i = 0; i < 100; ++i)
                w.cancelTimer(w.startTimer(24h));
            w.startTimer(24h);
        }});
        tree.runtime.runUntilIdle();
        const auto begin = tree.runtime.now();
        QVERIFY(tree.runtime.stop(pid));
        QCOMPARE(journal.use_count(), 1L); // its end let go of everything
        QVERIFY(tree.runtime.shutdown(2s));
        QVERIFY(tree.runtime.now() == begin);
    }

    // LiveDashboard #156: the tree view called into processes that are no supervisors and crashed them.
    void lookingAtTheTreeAsksNobody()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {childSpec<Counter>("c", 5).named("counter")}}));
        const auto counter = ServerRef<Counter>::named("counter");
        QVERIFY(sys::setStatistics(tree.runtime, counter, true));
        QVERIFY(sys::suspend(tree.runtime, counter));
        const Snapshot seen = tree.runtime.snapshot();
        QCOMPARE(seen.nodes.size(), std::size_t{2});
        QVERIFY(sys::resume(tree.runtime, counter));
        QCOMPARE(sys::statistics(tree.runtime, counter)->messagesIn, std::uint64_t{0});
        const auto asked = tree.runtime.callSync(ServerRef<Supervisor>(tree.pid("counter")), WhichChildren{});
        QVERIFY(!asked && asked.error().kind() == ExitReason::Kind::BadServer); // and who does ask is answered
        QCOMPARE(*tree.runtime.callSync(counter, Total{}), 5);
    }
};

QTEST_GUILESS_MAIN(RegressionsTest)
#include "tst_regressions.moc"
