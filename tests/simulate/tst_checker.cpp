// SPDX-License-Identifier: GPL-3.0-or-later
// The checker and the ledger see what they are there to see: each wrong is done once, by the doors that everybody has.
#include "runtime/simulation.h"
#include "runtime/simulation_ledger.h"
#include "runtime/supervisor_spec.h"
#include "support/test_servers.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

struct Watched
{
    Runtime runtime{RuntimeOptions{.scheduler = Simulated{}}};
    SimulationChecker checker{runtime};
    SimulationLedger ledger{runtime, checker};

    [[nodiscard]] Pid root()
    {
        SupervisorSpec spec;
        spec.children.push_back(childSpec<Counter>("a", 1));
        return *startSupervisor(runtime, std::move(spec), "root");
    }
    [[nodiscard]] bool says(const std::string& part) const
    {
        for (const Violation& violation : checker.violations())
            if (violation.what.find(part) != std::string::npos)
                return true;
        return false;
    }
};

// Beside the supervisor's back, yet linked to it.
void slipIn(Watched& watched, Pid parent, const std::string& label)
{
    watched.runtime.spawn({.label = label, .parent = parent}, [] { return std::make_unique<Counter>(1); });
    watched.runtime.runUntilIdle();
}

constexpr Pid one{1, 1};
constexpr Pid two{2, 1};

} // namespace

class CheckerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodRunIsClean()
    {
        Watched watched;
        const Pid root = watched.root();
        watched.runtime.exit(watched.runtime.linksOf(root).front(), ExitReason::kill());
        watched.runtime.advance(10s);
        watched.ledger.checkSettled();
        QVERIFY(watched.runtime.shutdown(5s));
        watched.checker.checkEmpty();
        QVERIFY2(watched.checker.isClean(), watched.checker.isClean() ? "" : watched.checker.violations().front().what.c_str());
        QCOMPARE(watched.checker.livesSeen(), 3U);
        QVERIFY(watched.checker.checks() > 5);
    }

    void seesTwoLivesOfOneChild()
    {
        Watched watched;
        slipIn(watched, watched.root(), "a");
        QVERIFY(watched.says("two lives of one child"));
    }

    void seesWhoOutlivesItsSupervisor()
    {
        Watched watched;
        const Pid root = watched.root();
        slipIn(watched, root, "b");
        QVERIFY(watched.checker.isClean());
        QVERIFY(watched.runtime.stop(root, ExitReason::shutdown()));
        QVERIFY(watched.says("outlives the orderly end"));
        QVERIFY(watched.says("was stopped before"));
    }

    void seesWhoIsLeftAfterAShutdown()
    {
        Watched watched;
        const Pid root = watched.root();
        watched.checker.checkEmpty();
        QVERIFY(watched.says("still alive after the shutdown: " + root.toString()));
        QVERIFY(watched.says("the name 'root' is left"));
    }

    void seesLostDoubledAndOvertakenMessages()
    {
        Watched watched;
        const Pid counter = *watched.runtime.start<Counter>({}, 1);
        watched.ledger.sent(one, counter, 1, SendResult::Sent);
        watched.ledger.sent(one, counter, 2, SendResult::Sent);
        watched.ledger.sent(one, counter, 3, SendResult::Full);
        watched.ledger.sent(two, counter, 4, SendResult::Sent);
        watched.ledger.received(two, counter, 4);
        QVERIFY(watched.checker.isClean());
        watched.ledger.received(one, counter, 2);
        QVERIFY(watched.says("read message 2 of <1.1> before 1"));
        watched.ledger.received(two, counter, 4);
        QVERIFY(watched.says("was not sent, or twice"));
        watched.ledger.checkSettled();
        QVERIFY(watched.says("never read 1 messages"));
    }

    void seesMessagesReadWhileSuspended()
    {
        Watched watched;
        const Pid counter = *watched.runtime.start<Counter>({}, 1);
        watched.runtime.suspend(counter);
        watched.runtime.runUntilIdle();
        QVERIFY(watched.checker.isSuspended(counter));
        watched.ledger.sent(one, counter, 1, SendResult::Sent);
        watched.ledger.received(one, counter, 1);
        QVERIFY(watched.says("while it was suspended"));
    }

    void seesCallsAnsweredTwiceOrNever()
    {
        Watched watched;
        const std::uint64_t call = watched.ledger.asked({}, 10ms);
        watched.ledger.answered(call);
        (void)watched.ledger.asked({}, 10ms);
        watched.ledger.checkSettled(); // its deadline is not over
        QVERIFY(watched.checker.isClean());
        watched.runtime.advance(11ms);
        watched.ledger.checkSettled();
        QVERIFY(watched.says("was never answered"));
        watched.ledger.answered(call);
        QVERIFY(watched.says("was answered twice"));
    }

    void seesDownsThatMustNotCome()
    {
        Watched watched;
        const Down down{Ref{7}, one, {}, {}};
        watched.ledger.heardDown(two, down);
        QVERIFY(watched.says("which it does not watch"));
        watched.ledger.monitored(two, Ref{7});
        watched.ledger.heardDown(two, down);
        QVERIFY(!watched.says("twice"));
        watched.ledger.heardDown(two, down);
        QVERIFY(watched.says("twice"));
        watched.ledger.monitored(two, Ref{8});
        watched.ledger.demonitored(two, Ref{8});
        watched.ledger.heardDown(two, {Ref{8}, one, {}, {}});
        QVERIFY(watched.says("after it took the monitor back"));
        const Pid alive = *watched.runtime.start<Counter>({}, 1);
        watched.ledger.monitored(two, Ref{9});
        watched.ledger.heardDown(two, {Ref{9}, alive, {}, {}});
        QVERIFY(watched.says("which lives"));
    }

    void seesTimersEarlyTwiceCancelledAndLost()
    {
        Watched watched;
        const Pid owner = *watched.runtime.start<Counter>({}, 1);
        watched.ledger.timerSet(owner, Ref{1}, 5ms);
        watched.ledger.timerFired(owner, Ref{1});
        QVERIFY(watched.says("fired 5000000 ns early"));
        watched.runtime.advance(5ms);
        watched.ledger.timerFired(owner, Ref{1});
        QVERIFY(watched.says("fired twice"));
        watched.ledger.timerSet(owner, Ref{2}, 0ms);
        watched.ledger.timerCancelled(owner, Ref{2}, true);
        watched.ledger.timerFired(owner, Ref{2});
        QVERIFY(watched.says("after its cancel"));
        watched.ledger.timerSet(owner, Ref{3}, 1ms);
        watched.runtime.advance(2ms);
        watched.ledger.checkSettled();
        QVERIFY(watched.says("timer #3 of " + owner.toString() + " never fired"));
    }

    void keepsTheFirstOfMany()
    {
        Watched watched;
        for (int i = 0; i < 100; ++i)
            watched.checker.fail(std::to_string(i));
        QCOMPARE(watched.checker.violations().size(), CheckerOptions{}.keep);
        QCOMPARE(watched.checker.violations().front().what, std::string("0"));
    }
};

QTEST_GUILESS_MAIN(CheckerTest)
#include "tst_checker.moc"
