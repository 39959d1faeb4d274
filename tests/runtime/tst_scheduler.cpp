// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_servers.h"

#include <QTest>
#include <future>
#include <set>
#include <thread>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {
using Lines = std::vector<std::string>;

// Notes on which threads it lived.
class Homebody : public GenServer<Homebody>
{
public:
    struct State
    {
    };
    struct Where
    {
        using Reply = bool; // still on the thread it was made on
    };
    explicit Homebody(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) {}
    ~Homebody() override { m_journal->note(home() ? "ended at home" : "ended elsewhere"); }
    Init<State> init() { return ok(State{}); }
    Reply<bool, State> handleCall(const State&, const Where&) { return reply(home()); }

private:
    [[nodiscard]] bool home() const { return m_born == std::this_thread::get_id(); }
    std::shared_ptr<Journal> m_journal;
    std::thread::id m_born = std::this_thread::get_id();
};

std::vector<std::string> interleaving(std::uint64_t seed)
{
    Runtime runtime({.scheduler = Simulated{seed}});
    const auto journal = std::make_shared<Journal>();
    for (int i = 0; i < 5; ++i) {
        const Pid pid = *runtime.start<Witness>({}, journal);
        for (int m = 0; m < 3; ++m)
            runtime.cast(ServerRef<Witness>(pid), Witness::Do{[i](Witness& w) { w.note(std::to_string(i)); }});
    }
    runtime.runUntilIdle();
    return journal->lines();
}

} // namespace

class SchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSeedReplaysAndAnotherDiffers()
    {
        QCOMPARE(interleaving(11), interleaving(11));
        std::set<std::vector<std::string>> seen;
        for (std::uint64_t seed = 1; seed <= 20; ++seed)
            seen.insert(interleaving(seed));
        QVERIFY(seen.size() > 10);
    }

    void aDedicatedProcessLivesAndEndsOnItsOwnThread()
    {
        Runtime runtime({.scheduler = Pool{2}});
        const auto journal = std::make_shared<Journal>();
        const Pid pid = *runtime.start<Homebody>({.placement = Placement::Dedicated}, journal);
        for (int i = 0; i < 20; ++i)
            QVERIFY(*runtime.callSync(ServerRef<Homebody>(pid), Homebody::Where{}));
        QVERIFY(runtime.stop(pid));
        QCOMPARE(journal->lines(), Lines{"ended at home"});
    }

    void everyMessageArrivesUnderLoad()
    {
        Runtime runtime({.scheduler = Pool{3}});
        std::vector<Pid> pids;
        for (int i = 0; i < 20; ++i)
            pids.push_back(*runtime.start<Counter>({.mailboxBound = 1'000'000}));
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int n = 0; n < 2'000; ++n)
                    runtime.cast(ServerRef<Counter>(pids[static_cast<std::size_t>(n) % pids.size()]), Add{1});
            });
        }
        for (auto& thread : threads)
            thread.join();
        int sum = 0;
        for (const Pid pid : pids)
            sum += *runtime.callSync(ServerRef<Counter>(pid), Total{}, 30s);
        QCOMPARE(sum, 8'000);
    }

    void crashesKillsAndStartsRaceWithoutLosingACaller()
    {
        Runtime runtime({.scheduler = Pool{3}});
        std::atomic<int> answered = 0;
        constexpr int rounds = 300;
        for (int i = 0; i < rounds; ++i) {
            const Pid pid = *runtime.start<Counter>({.name = "counter" + std::to_string(i % 7)});
            const ServerRef<Counter> counter(pid);
            const auto hear = std::function([&](CallResult<int>) { ++answered; });
            runtime.callAsync(counter, Total{}, 30s, hear);
            if (i % 3 == 0)
                runtime.cast(counter, Crash{"boom"});
            else if (i % 3 == 1)
                runtime.exit(pid, ExitReason::kill());
            else
                runtime.exit(pid, ExitReason::shutdown());
            runtime.callAsync(counter, Total{}, 30s, hear);
            static_cast<void>(runtime.awaitExit(pid, 30s));
        }
        QTRY_COMPARE(answered.load(), 2 * rounds);
        QTRY_VERIFY(runtime.snapshot().nodes.empty());
    }

    void callbacksRunExactlyOnceAlsoAtShutdown()
    {
        std::atomic<int> answered = 0;
        std::atomic<int> failed = 0;
        {
            Runtime runtime({.scheduler = Pool{2}});
            const ServerRef<Counter> counter(*runtime.start<Counter>({}));
            runtime.suspend(counter.resolve(runtime));
            for (int i = 0; i < 100; ++i) {
                runtime.callAsync(counter, Total{}, std::chrono::hours(1), std::function([&](CallResult<int> r) {
                                      ++answered;
                                      failed += r ? 0 : 1;
                                  }));
            }
            QVERIFY(runtime.shutdown(5s));
        }
        QCOMPARE(answered.load(), 100);
        QVERIFY(failed.load() <= 100);
    }

    void shutdownNeverHangs()
    {
        std::promise<void> inside;
        std::promise<void> letGo;
        const auto journal = std::make_shared<Journal>();
        {
            Runtime runtime({.scheduler = Pool{2}});
            const Pid pid = *runtime.start<Witness>({}, journal);
            runtime.cast(ServerRef<Witness>(pid), Witness::Do{[&](Witness& w) {
                             inside.set_value();
                             letGo.get_future().wait();
                             // The Runtime object is gone; what the process sees of it is not.
                             w.note(w.runtime().isShuttingDown() ? "alone" : "not alone");
                         }});
            inside.get_future().wait();
            QVERIFY(!runtime.shutdown(100ms));
            QVERIFY(!runtime.spawnSync({}, [] { return std::make_unique<Counter>(); }));
        }
        letGo.set_value();
        QTRY_COMPARE(journal->lines(), Lines{"alone"});
    }

    void theWatchdogNamesASlowHandler()
    {
        Runtime runtime({.scheduler = Pool{2}});
        const Pid pid = *runtime.start<Counter>({.name = "slow"});
        runtime.inject(pid, Fault::Hang{10s});
        const auto saw = [&](EventKind kind) {
            const auto page = runtime.eventsSince(0);
            return std::any_of(page.events.begin(), page.events.end(),
                               [&](const Event& e) { return e.kind == kind && e.pid == pid; });
        };
        QTRY_VERIFY(saw(EventKind::Slow));
        QTRY_VERIFY(saw(EventKind::Stuck));
        runtime.exit(pid, ExitReason::kill());
        QTRY_VERIFY(saw(EventKind::LingeringEnded));
    }

    void poolThreadsStuckInHandlersAreReplaced()
    {
        Runtime runtime({.scheduler = Pool{2}});
        std::vector<Pid> stuck;
        for (int i = 0; i < 2; ++i) {
            stuck.push_back(*runtime.start<Counter>({}));
            runtime.inject(stuck.back(), Fault::Hang{30s});
        }
        const Pid pid = runtime.spawn({.name = "healthy"}, [] { return std::make_unique<Counter>(); }).pid;
        QVERIFY(runtime.callSync(ServerRef<Counter>(pid), Total{}, 20s));
        for (const Pid hung : stuck)
            runtime.exit(hung, ExitReason::kill());
    }

    void blockingCallsInsideAProcessAreRefused()
    {
        Runtime runtime({.scheduler = Simulated{1}});
        const auto journal = std::make_shared<Journal>();
        const Pid pid = *runtime.start<Witness>({}, journal);
        runtime.cast(ServerRef<Witness>(pid), Witness::Do{[pid](Witness& w) {
                         try {
                             static_cast<void>(w.runtime().callSync(ServerRef<Counter>(pid), Total{}));
                         } catch (const std::logic_error&) {
                             w.note("refused");
                         }
                     }});
        runtime.runUntilIdle();
        QCOMPARE(journal->lines(), Lines{"refused"});
    }

    void theEventLogIsNumberedAndTellsOfAGap()
    {
        Runtime runtime({.scheduler = Simulated{1}, .eventCapacity = 4});
        const Pid pid = *runtime.start<Counter>({.name = "first"});
        auto page = runtime.eventsSince(0);
        QVERIFY(!page.gap);
        QCOMPARE(page.events.size(), std::size_t{2});
        QVERIFY(page.events[0].kind == EventKind::Spawned && page.events[1].kind == EventKind::Started);
        QVERIFY(page.events[1].pid == pid && page.events[1].number == 2 && page.events[1].name == "first");
        for (int i = 0; i < 3; ++i)
            static_cast<void>(runtime.start<Counter>({}));
        page = runtime.eventsSince(2);
        QVERIFY(page.gap);
        QCOMPARE(page.events.front().number, std::uint64_t{5});
        QCOMPARE(runtime.snapshot().eventNumber, std::uint64_t{8});
    }
    void realThreadsKeepVirtualTime()
    {
        Runtime runtime({.scheduler = Pool{.workers = 3, .virtualTime = true}});
        const auto journal = std::make_shared<Journal>();
        const ServerRef<Witness> witness = *runtime.start<Witness>({}, journal);
        const auto began = runtime.now();
        for (const int ms : {3'600'000, 60'000, 1'000})
            runtime.cast(witness, Witness::Do{[ms](Witness& w) { w.sendAfter(std::chrono::milliseconds(ms), TimerFired{}); }});
        runtime.runUntilIdle();
        QCOMPARE(journal->lines(), Lines{});
        runtime.advance(1min);
        QCOMPARE(journal->lines(), (Lines{"TIMER", "TIMER"}));
        runtime.advance(1h);
        QCOMPARE(journal->lines().size(), std::size_t{3});
        QVERIFY(runtime.now() - began == 61min);
        const auto answer = runtime.callSync(ServerRef<Witness>::named("nobody"), Witness::Ask{[](Witness&) { return 1; }}, 1h);
        QVERIFY(!answer && runtime.now() - began == 61min);
    }
};

QTEST_GUILESS_MAIN(SchedulerTest)
#include "tst_scheduler.moc"
