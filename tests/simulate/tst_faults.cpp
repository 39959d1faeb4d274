// SPDX-License-Identifier: GPL-3.0-or-later
// Each fault does what it says, hits who it may, and comes again from the same seed.
#include "runtime/simulation.h"
#include "runtime/supervisor_spec.h"
#include "support/test_servers.h"

#include <QTest>

#include <algorithm>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

constexpr std::uint32_t always = 1'000'000;

RuntimeOptions with(FaultPlan plan, std::uint64_t seed = 1)
{
    return {.scheduler = Simulated{.seed = seed, .faults = std::make_shared<FaultPlan>(std::move(plan))}};
}

// Faults begin when all is up.
struct Bench
{
    explicit Bench(FaultPlan plan, std::uint64_t seed = 1, bool trapping = true) : runtime(with(std::move(plan), seed))
    {
        setFaultsActive(runtime, false);
        pid = *runtime.start<Witness>({.label = "witness"}, journal, trapping);
        setFaultsActive(runtime, true);
    }
    [[nodiscard]] ExitReason endAfterNote()
    {
        runtime.cast(ServerRef<Witness>(pid), Witness::Do{[](Witness& w) { w.note("read"); }});
        return runtime.awaitExit(pid, 10s).value_or(ExitReason::named("lives"));
    }
    [[nodiscard]] bool wasRead() const
    {
        const auto lines = journal->lines();
        return std::find(lines.begin(), lines.end(), "read") != lines.end();
    }
    std::shared_ptr<Journal> journal = std::make_shared<Journal>();
    Runtime runtime;
    Pid pid;
};

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void crashBeforeComesBeforeTheMessageIsRead()
    {
        Bench bench({.crashBefore = always});
        QCOMPARE(bench.endAfterNote(), ExitReason::error("InjectedFault", "crash_before"));
        QVERIFY(!bench.wasRead());
    }

    void crashAfterComesWhenItWasRead()
    {
        Bench bench({.crashAfter = always});
        QCOMPARE(bench.endAfterNote(), ExitReason::error("InjectedFault", "crash_after"));
        QVERIFY(bench.wasRead());
    }

    void killIsAKill()
    {
        Bench bench({.kill = always});
        QCOMPARE(bench.endAfterNote(), ExitReason::killed());
        QVERIFY(bench.journal->lines().empty()); // no terminate callback
    }

    void aFailedInitIsAFailedStart()
    {
        Runtime runtime(with({.initFails = always}));
        const auto started = runtime.start<Counter>({}, 1);
        QVERIFY(!started && started.error().status == StartStatus::Failed);
    }

    void whoIsSlowHoldsUpNobodyElse()
    {
        Bench bench({.slow = always, .longest = 100ms, .spares = [](const FaultTarget& one) { return one.label != "witness"; }});
        const Pid other = *bench.runtime.start<Counter>({}, 7);
        const TimePoint begin = bench.runtime.now();
        bench.runtime.cast(ServerRef<Witness>(bench.pid), Witness::Do{[](Witness& w) { w.note("read"); }});
        QCOMPARE(*bench.runtime.callSync(ServerRef<Counter>(other), Total{}), 7);
        QVERIFY(!bench.wasRead() && bench.runtime.now() == begin);
        QVERIFY(!isQuiet(bench.runtime));
        bench.runtime.advance(1s);
        QVERIFY(bench.wasRead() && isQuiet(bench.runtime));
    }

    void whoIsKilledWhileSlowLingers()
    {
        Bench bench({.slow = always, .longest = 100ms});
        bench.runtime.cast(ServerRef<Witness>(bench.pid), Witness::Do{[](Witness& w) { w.note("read"); }});
        bench.runtime.runUntilIdle();
        bench.runtime.exit(bench.pid, ExitReason::kill());
        QVERIFY(!bench.runtime.isAlive(bench.pid));
        QCOMPARE(bench.runtime.snapshot().nodes.size(), 1U);
        QVERIFY(bench.runtime.snapshot().nodes.front().lingering);
        bench.runtime.advance(1s);
        QVERIFY(bench.runtime.snapshot().nodes.empty() && !bench.wasRead());
    }

    void aSlowTerminateTakesVirtualTime()
    {
        Bench bench({.slowTerminate = always, .longest = 100ms});
        const TimePoint begin = bench.runtime.now();
        QVERIFY(bench.runtime.stop(bench.pid));
        QVERIFY(bench.runtime.now() > begin && bench.runtime.now() <= begin + 100ms);
        QCOMPARE(injectedFaults(bench.runtime).front().duration, bench.runtime.now() - begin);
    }

    void aFullMailboxRefusesForAWhile()
    {
        Bench bench({.mailboxFull = always, .squeezeSteps = 1});
        bench.runtime.send(bench.pid, Add{1}); // to have a step to fail in
        bench.runtime.step();
        QVERIFY(bench.runtime.send(bench.pid, Add{1}) == SendResult::Full);
        setFaultsActive(bench.runtime, false);
        QVERIFY(bench.runtime.send(bench.pid, Add{1}) == SendResult::Sent);
    }

    void timersAreLateButNeverEarly()
    {
        Bench bench({.timerLate = always, .longest = 50ms});
        bench.runtime.cast(ServerRef<Witness>(bench.pid), Witness::Do{[](Witness& w) { w.startTimer(10ms); }});
        bench.runtime.runUntilIdle();
        const TimePoint begin = bench.runtime.now();
        bench.runtime.advance(10ms);
        QVERIFY(bench.runtime.now() > begin + 10ms && bench.runtime.now() <= begin + 60ms);
        QVERIFY(bench.journal->lines() == std::vector<std::string>{"TIMER"});
    }

    void aJumpFiresTimersWhileOthersCanRun()
    {
        Bench bench({.clockJump = always, .longest = 10s});
        const TimePoint begin = bench.runtime.now();
        bench.runtime.cast(ServerRef<Witness>(bench.pid), Witness::Do{[](Witness& w) { w.startTimer(1ms); }});
        bench.runtime.cast(ServerRef<Witness>(bench.pid), Witness::Do{[](Witness& w) { w.note("read"); }});
        bench.runtime.runUntilIdle();
        QVERIFY(bench.runtime.now() > begin + 1ms);
        QVERIFY(bench.journal->lines() == (std::vector<std::string>{"read", "TIMER"}));
    }

    void whoIsSparedIsNeverHit()
    {
        FaultPlan plan{.crashBefore = always, .crashAfter = always, .kill = always, .initFails = always, .slow = always,
                       .slowTerminate = always, .mailboxFull = always};
        plan.spares = [](const FaultTarget& one) { return one.name.starts_with("test."); };
        Runtime runtime(with(plan));
        const Pid pid = *runtime.start<Counter>({.name = "test.counter"}, 3);
        QCOMPARE(*runtime.callSync(ServerRef<Counter>(pid), Total{}), 3);
        QVERIFY(runtime.stop(pid));
        QVERIFY(injectedFaults(runtime).empty());
    }

    void theSameSeedBringsTheSameFaults()
    {
        const auto faultsOf = [](std::uint64_t seed) {
            Bench bench({.slow = 200'000, .slowTerminate = 200'000, .timerLate = 200'000, .clockJump = 100'000, .longest = 5ms}, seed);
            for (int i = 0; i < 40; ++i)
                bench.runtime.cast(ServerRef<Witness>(bench.pid), Witness::Do{[](Witness& w) { w.startTimer(1ms); }});
            bench.runtime.advance(1s);
            std::string text;
            for (const InjectedFault& fault : injectedFaults(bench.runtime))
                text += std::to_string(fault.step) + faultKindName(fault.kind) + std::to_string(fault.duration.count()) + " ";
            return text;
        };
        QVERIFY(!faultsOf(1).empty());
        QCOMPARE(faultsOf(1), faultsOf(1));
        QVERIFY(faultsOf(1) != faultsOf(2));
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
