// SPDX-License-Identifier: GPL-3.0-or-later
// yieldMany, shutdown, ignore and who asked for a task.
#include "support/task_stage.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

class TaskEndTest : public QObject
{
    Q_OBJECT

    std::optional<TaskStage> m_stage;

    // What a trapping owner of three tasks, of 10 ms, 20 ms and an hour, is told; then which of them still run.
    Lines yieldingMany(const YieldMany& rule)
    {
        m_stage->run([this, rule](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            std::vector<Task<int>> tasks;
            for (const auto delay : {10ms, 20ms, 3'600'000ms})
                tasks.push_back(async(me.runtime(), after(delay, static_cast<int>(delay.count()))));
            const auto results = co_await yieldMany(tasks, rule);
            for (const auto& result : results)
                m_stage->note(said(result));
            for (const Task<int>& task : tasks)
                m_stage->note(me.runtime().isAlive(task.pid()) ? "runs" : "gone");
            m_stage->note("links " + std::to_string(me.runtime().linksOf(me.self()).size()));
        });
        return m_stage->journal.lines();
    }

private Q_SLOTS:
    void init() { m_stage.emplace(); }

    void TK_10_yieldManyLeavesWhatIsNotOver()
    {
        QCOMPARE(yieldingMany({.timeout = 100ms}), (Lines{"ok 10", "ok 20", "none", "gone", "gone", "runs", "links 1"}));
    }
    void TK_10_yieldManyKillsWhatIsNotOver()
    {
        QCOMPARE(yieldingMany({.timeout = 100ms, .onTimeout = OnTimeout::Kill}),
                 (Lines{"ok 10", "ok 20", "none", "gone", "gone", "gone", "links 0"}));
    }
    void TK_10_yieldManyIgnoresWhatIsNotOver()
    {
        QCOMPARE(yieldingMany({.timeout = 100ms, .onTimeout = OnTimeout::Ignore}),
                 (Lines{"ok 10", "ok 20", "none", "gone", "gone", "runs", "links 0"}));
    }
    void TK_10_yieldManyReturnsWhenSoManyReplied()
    {
        QCOMPARE(yieldingMany({.timeout = 1h, .limit = 1}), (Lines{"ok 10", "none", "none", "gone", "runs", "runs", "links 2"}));
    }
    void TK_10_yieldManyOfNothingReturnsAtOnce()
    {
        const std::vector<Task<int>> none;
        QVERIFY(yieldMany(none, {.timeout = 1h}).wait().empty());
        const std::vector<Task<int>> tasks{async(m_stage->runtime, after(1h, 1))};
        QCOMPARE(said(yieldMany(tasks, {.timeout = 1h, .limit = 0}).wait().front()), std::string("none"));
    }
    void TK_10_whatWasLeftMayBeAskedAgain()
    {
        const std::vector<Task<int>> tasks{async(m_stage->runtime, after(50ms, 1))};
        QCOMPARE(said(yieldMany(tasks, {.timeout = 10ms}).wait().front()), std::string("none"));
        QCOMPARE(said(yieldMany(tasks, {.timeout = 100ms}).wait().front()), std::string("ok 1"));
    }

    void TK_12_shutdownOfOneThatEndedByShutdown()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            const auto ended = []() -> int { throw ExitWith{ExitReason::shutdown(), {}}; };
            const Task<int> mildly = async(me.runtime(), ended);
            const Task<int> brutally = async(me.runtime(), ended);
            co_await me.sleep(10ms);
            m_stage->note(said(co_await mildly.shutdown()));
            m_stage->note(said(co_await brutally.shutdown(Shutdown::brutalKill())));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"none", "exit shutdown"}));
    }
    void TK_12_shutdownEndsARunningTaskWithoutHurtingItsOwner()
    {
        const ExitReason end = m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            for (const Shutdown how : {Shutdown(), Shutdown::brutalKill(), Shutdown::infinity()}) {
                const Task<int> task = async(me.runtime(), after(1h, 1));
                m_stage->note(said(co_await task.shutdown(how)));
                m_stage->note(me.runtime().isAlive(task.pid()) ? "runs" : "gone");
            }
            m_stage->note(co_await leftOver(me));
        });
        QCOMPARE(end, ExitReason::normal());
        QCOMPARE(m_stage->journal.lines(), (Lines{"none", "gone", "none", "gone", "none", "gone", "nothing"}));
    }
    void TK_12_shutdownByItsParentIsObeyedByATaskThatTraps()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            const Task<int> trapping = async(me.runtime(), [](TaskContext& task) -> Procedure<int> {
                task.trapExit(true);
                co_await task.sleep(1h);
                co_return 1;
            });
            co_await me.sleep(1ms);
            const TimePoint before = me.runtime().now();
            m_stage->note(said(co_await trapping.shutdown(Shutdown(100ms))));
            m_stage->note(before == me.runtime().now() ? "at once" : "late");
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"none", "at once"}));
    }
    void TK_12_shutdownGivesAResultThatWasThere()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            const Task<int> done = async(me.runtime(), [] { return 8; });
            const Task<int> broken = async(me.runtime(), failing);
            co_await me.sleep(10ms);
            m_stage->note(said(co_await done.shutdown(Shutdown::brutalKill())));
            m_stage->note((co_await broken.shutdown())->error().what());
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"ok 8", "task broke"}));
    }
    void TK_13_shutdownOfACollectedTaskIsNoproc()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            const Task<int> task = async(me.runtime(), [] { return 8; });
            co_await task.await();
            m_stage->note((co_await task.shutdown())->error().kind() == ExitReason::Kind::NoProcess ? "noproc" : "other");
            m_stage->note((co_await task.shutdown(Shutdown::brutalKill()))->error().kind() == ExitReason::Kind::NoProcess ? "noproc"
                                                                                                                          : "other");
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"noproc", "noproc"}));
    }
    void TK_14_ignoreUnlinksAndDropsWhatComes()
    {
        const ExitReason end = m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            const Task<int> late = async(me.runtime(), after(50ms, 1));
            const Task<int> broken = async(me.runtime(), failing);
            m_stage->note(said(late.ignore()));
            m_stage->note(said(broken.ignore()));
            m_stage->note("links " + std::to_string(me.runtime().linksOf(me.self()).size()));
            co_await me.sleep(10ms);
            m_stage->note(me.runtime().isAlive(late.pid()) ? "runs" : "gone");
            co_await me.sleep(1s);
            m_stage->note(co_await leftOver(me));
        });
        QCOMPARE(end, ExitReason::normal());
        QCOMPARE(m_stage->journal.lines(), (Lines{"none", "none", "links 0", "runs", "nothing"}));
    }
    void TK_14_ignoreGivesAResultThatIsThere()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            const Task<int> done = async(me.runtime(), [] { return 8; });
            const Task<int> gone = async(me.runtime(), []() -> int { throw ExitWith{ExitReason::normal(), {}}; });
            co_await me.sleep(10ms);
            m_stage->note(said(done.ignore()));
            m_stage->note(said(gone.ignore()));
            m_stage->note(said(done.ignore()));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"ok 8", "exit normal", "none"}));
    }
    void TK_23_callersAreTheNearestFirst()
    {
        std::vector<Pid> callers;
        std::vector<Pid> ancestors;
        std::vector<Pid> expected;
        m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            const auto inner = [&](TaskContext& task) {
                callers = task.callers();
                ancestors = task.ancestors();
            };
            const auto outer = async(me.runtime(), [&, inner](TaskContext& task) -> Procedure<> {
                expected = {task.self(), me.self()};
                const auto nested = async(task.runtime(), inner);
                co_await nested.await();
            });
            co_await outer.await();
        });
        QCOMPARE(callers, expected);
        QCOMPARE(ancestors, expected);
    }
    void forgedMessagesAreNotTaken()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            const Task<int> task = async(me.runtime(), after(10ms, 4));
            for (std::uint64_t ref = 1; ref < 50; ++ref)
                me.send(me.self(), Down{Ref{ref}, task.pid(), {}, ExitReason::named("forged")});
            m_stage->note(std::to_string(co_await task.await()));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"4"}));
    }
    void twoWaitsForOneTaskAreRefused()
    {
        class Twice : public GenServer<Twice>
        {
        public:
            struct State
            {
            };
            Init<State> init()
            {
                const Task<int> task = async(runtime(), after(10ms, 1));
                whenDone(task.await(), [](const State&, int) {});
                whenDone(task.await(), [](const State&, int) {});
                return ok(State{});
            }
        };
        const Pid pid = *m_stage->runtime.start<Twice>({});
        QCOMPARE(m_stage->endOf(pid).term(), std::string("std::logic_error"));
    }
    void aPlainCallbackCannotBeBlocked()
    {
        class Blocks : public GenServer<Blocks>
        {
        public:
            struct State
            {
            };
            Init<State> init()
            {
                const auto task = async(runtime(), [] { return 1; });
                static_cast<void>(task.await().wait());
                return ok(State{});
            }
        };
        const StartResult started = m_stage->runtime.start<Blocks>({});
        QCOMPARE(started.error().reason.term(), std::string("std::logic_error"));
        m_stage->runtime.runUntilIdle();
        QCOMPARE(m_stage->alive(), 0U);
    }
    void aKilledOwnerLeavesNoTask()
    {
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            TaskStage stage({.scheduler = Simulated{seed}});
            const Pid owner = stage.start([](OpenRoutine& me) -> Procedure<> {
                for (int round = 0;; ++round) {
                    std::vector<Task<int>> tasks;
                    for (int n = 0; n < 4; ++n)
                        tasks.push_back(async(me.runtime(), after(std::chrono::milliseconds(n), n)));
                    co_await awaitMany(tasks);
                }
            });
            for (std::uint64_t n = 0; n < 20 + seed; ++n)
                if (!stage.runtime.step())
                    stage.runtime.advance(1ms);
            stage.runtime.exit(owner, ExitReason::kill());
            stage.runtime.runUntilIdle();
            QVERIFY2(stage.alive() == 0, qPrintable(QString::number(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(TaskEndTest)
#include "tst_task_end.moc"
