// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/gen_server.h"
#include "support/task_stage.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

class TaskTest : public QObject
{
    Q_OBJECT

    std::optional<TaskStage> m_stage;

private Q_SLOTS:
    void init()
    {
        m_stage.emplace();
    }

    void TK_01_awaitGivesTheResultAndLeavesNothing()
    {
        const ExitReason end = m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            const Task<int> plain = async(me.runtime(), [] { return 41; });
            const Task<int> coroutine = async(me.runtime(), after(10ms, 42));
            const Task<Done> nothing = async(me.runtime(), [] {});
            m_stage->note(std::to_string(co_await plain.await()));
            m_stage->note(std::to_string(co_await coroutine.await()));
            co_await nothing.await();
            co_await me.sleep(1s);
            m_stage->note(co_await leftOver(me));
            m_stage->note("links " + std::to_string(me.runtime().linksOf(me.self()).size()));
        });
        QCOMPARE(end, ExitReason::normal());
        QCOMPARE(m_stage->journal.lines(), (Lines{"41", "42", "nothing", "links 0"}));
        QCOMPARE(m_stage->alive(), 0U);
    }
    void TK_01_bodiesMayMoveAndTakeTheContext()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            auto number = std::make_unique<int>(7);
            const auto moved = async(me.runtime(), [number = std::move(number)]() mutable { return std::move(number); });
            m_stage->note(std::to_string(*co_await moved.await()));
            const auto pid = async(me.runtime(), [](TaskContext& task) { return task.self(); });
            const Pid other = co_await pid.await();
            m_stage->note(other == pid.pid() ? "its own" : "another");
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"7", "its own"}));
    }
    void TK_01_bodiesMayHold()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            const std::string text(100, 'x');
            const auto size = [text] { return static_cast<int>(text.size()); };
            const auto named = async(me.runtime(), size, {.label = "size"});
            m_stage->note(std::to_string(co_await named.await()));
            const auto unnamed = async(me.runtime(), [text] { return static_cast<int>(text.size()); });
            m_stage->note(std::to_string(co_await unnamed.await(1s)));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"100", "100"}));
    }
    void TK_01_foreignThreadStartsAndWaits()
    {
        const Task<int> task = async(m_stage->runtime, after(20ms, 5));
        QVERIFY(!task.owner());
        QCOMPARE(said(task.yield(0ms).wait()), std::string("none"));
        QCOMPARE(task.await().wait(), 5);
        const Task<int> broken = async(m_stage->runtime, failing);
        QVERIFY_THROWS_EXCEPTION(ExitWith, static_cast<void>(broken.await().wait()));
        const Task<int> slow = async(m_stage->runtime, after(1h, 5));
        QVERIFY_THROWS_EXCEPTION(ExitWith, static_cast<void>(slow.await(10ms).wait()));
        QVERIFY(m_stage->runtime.isAlive(slow.pid())); // nobody is linked to it
    }
    void TK_01_genServerGoesOnWithTheResult()
    {
        class Asker : public GenServer<Asker>
        {
        public:
            struct State
            {
                int n = 0;
            };
            Init<State> init()
            {
                const Task<int> task = async(runtime(), after(10ms, 5));
                whenDone(task.await(), [](const State& s, int n) { return next(State{s.n + n}); });
                return ok(State{1});
            }
            Reply<int, State> handleCall(const State& s, const Total&) { return reply(s.n); }
            Next<State> handleCast(const State&, const Crash&)
            {
                const Task<int> task = async(runtime(), failing);
                whenDone(task.await(), [](const State&, int) {});
                return keep();
            }
        };
        const Pid pid = *m_stage->runtime.start<Asker>({});
        QCOMPARE(m_stage->runtime.callSync(ServerRef<Asker>(pid), Total{}).value_or(0), 1);
        m_stage->runtime.advance(10ms);
        QCOMPARE(m_stage->runtime.callSync(ServerRef<Asker>(pid), Total{}).value_or(0), 6);
        m_stage->runtime.cast(ServerRef<Asker>(pid), Crash{});
        QCOMPARE(m_stage->endOf(pid).what(), std::string("task broke"));
    }
    void TK_02_awaitExitsWithTheReasonOfTheTask()
    {
        const auto awaiting = [this](auto body) {
            return m_stage->run([this, body](OpenRoutine& me) -> Procedure<> {
                me.trapExit(true);
                const Task<int> task = async(me.runtime(), body);
                ExitReason reason;
                try {
                    co_await task.await();
                } catch (const ExitWith& exit) {
                    reason = exit.reason;
                }
                co_await me.sleep(1s);
                m_stage->note((co_await me.receive<Down>(0ms)) ? "down" : "no down");
                throw ExitWith{reason, {}};
            });
        };
        const ExitReason crash = awaiting(failing);
        QCOMPARE(crash.term(), std::string("std::runtime_error"));
        QCOMPARE(crash.what(), std::string("task broke"));
        QCOMPARE(awaiting([]() -> int { throw 5; }).kind(), ExitReason::Kind::Error);
        QCOMPARE(awaiting([]() -> int { throw ExitWith{ExitReason::named("R"), {}}; }), ExitReason::named("R"));
        QCOMPARE(awaiting([](TaskContext& task) -> int {
                     task.runtime().exit(task.self(), ExitReason::kill());
                     return 1;
                 }),
                 ExitReason::killed());
        QCOMPARE(m_stage->journal.lines(), (Lines{"no down", "no down", "no down", "no down"}));
    }
    void TK_02_awaitExitsWhenTheTimeIsOver()
    {
        Task<int> task;
        const ExitReason end = m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            task = async(me.runtime(), after(1h, 1));
            co_await task.await(30ms);
        });
        QCOMPARE(end.kind(), ExitReason::Kind::Timeout);
        m_stage->runtime.runUntilIdle();
        QVERIFY(!m_stage->runtime.isAlive(task.pid())); // linked
    }
    void TK_02_lateResultIsDropped()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            const Task<int> task = async(me.runtime(), after(50ms, 1));
            try {
                co_await task.await(10ms);
            } catch (const ExitWith&) {
                m_stage->note("timeout");
            }
            co_await me.sleep(1s);
            m_stage->note(said(co_await task.yield(0ms)));
            m_stage->note(co_await leftOver(me));
        });
        QCOMPARE(m_stage->journal.lines().size(), 3U);
        QVERIFY(m_stage->journal.lines()[1].starts_with("exit noproc"));
        QCOMPARE(m_stage->journal.lines()[2], std::string("nothing"));
    }
    void TK_03_crashOfATaskEndsAnOwnerThatDoesNotTrap()
    {
        const Pid owner = m_stage->start([](OpenRoutine& me) -> Procedure<> {
            const Task<int> task = async(me.runtime(), failing);
            co_await me.sleep(1h);
        });
        m_stage->runtime.runUntilIdle();
        QCOMPARE(m_stage->endOf(owner).what(), std::string("task broke"));
    }
    void TK_03_crashOfTheOwnerEndsItsTasks()
    {
        for (const ExitReason& reason : {ExitReason::kill(), ExitReason::named("R")}) {
            Task<int> task;
            const Pid owner = m_stage->start([&task](OpenRoutine& me) -> Procedure<> {
                task = async(me.runtime(), after(1h, 1));
                co_await me.sleep(1h);
            });
            m_stage->runtime.runUntilIdle();
            QVERIFY(m_stage->runtime.isAlive(task.pid()));
            m_stage->runtime.exit(owner, reason);
            m_stage->runtime.runUntilIdle();
            QVERIFY(!m_stage->runtime.isAlive(task.pid()));
        }
        QCOMPARE(m_stage->alive(), 0U);
    }
    void TK_05_onlyTheOwnerMayAsk()
    {
        Task<int> task;
        m_stage->start([&](OpenRoutine& me) -> Procedure<> {
            task = async(me.runtime(), after(10ms, 1));
            co_await me.sleep(1h);
        });
        m_stage->runtime.runUntilIdle();
        const auto refusals = [this, &task] {
            int refused = 0;
            const std::vector<Task<int>> tasks{task};
            const auto tryOne = [&refused](const auto& use) {
                try {
                    use();
                } catch (const std::invalid_argument&) {
                    ++refused;
                }
            };
            tryOne([&] { static_cast<void>(task.await()); });
            tryOne([&] { static_cast<void>(task.yield()); });
            tryOne([&] { static_cast<void>(task.shutdown()); });
            tryOne([&] { static_cast<void>(task.ignore()); });
            tryOne([&] { static_cast<void>(awaitMany(tasks)); });
            tryOne([&] { static_cast<void>(yieldMany(tasks)); });
            m_stage->note(std::to_string(refused));
        };
        refusals();
        m_stage->run([&](OpenRoutine&) -> Procedure<> {
            refusals();
            co_return;
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"6", "6"}));
    }
    void TK_05_badArgumentsAreRefused()
    {
        const Task<int> task = async(m_stage->runtime, after(10ms, 1));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(task.await(-1ms)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(task.yield(-1ms)));
        const std::vector<Task<int>> twice{task, task};
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(awaitMany(twice)));
        const Task<int> none;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(none.await()));
        QCOMPARE(task.await().wait(), 1);
    }
    void TK_06_yieldSaysWhatIsKnown()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            const Task<int> task = async(me.runtime(), after(50ms, 9));
            m_stage->note(said(co_await task.yield(10ms)));
            m_stage->note(said(co_await task.yield(10ms)));
            m_stage->note(said(co_await task.yield(100ms)));
            const Task<int> gone = async(me.runtime(), []() -> int { throw ExitWith{ExitReason::normal(), {}}; });
            m_stage->note(said(co_await gone.yield()));
            const Task<int> broken = async(me.runtime(), []() -> int { throw ExitWith{ExitReason::named("R"), {}}; });
            m_stage->note(said(co_await broken.yield()));
            const Task<int> quick = async(me.runtime(), [] { return 3; });
            co_await me.sleep(1ms);
            m_stage->note(said(co_await quick.yield(0ms)));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"none", "none", "ok 9", "exit normal", "exit R", "ok 3"}));
    }
    void TK_08_awaitManyGivesTheListedOrder()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            std::vector<Task<int>> tasks;
            for (const int n : {3, 1, 2})
                tasks.push_back(async(me.runtime(), after(n * 10ms, n)));
            for (const int value : co_await awaitMany(tasks))
                m_stage->note(std::to_string(value));
            const TimePoint before = me.runtime().now();
            tasks.clear();
            m_stage->note(std::to_string((co_await awaitMany(tasks)).size()));
            m_stage->note(before == me.runtime().now() ? "at once" : "late");
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"3", "1", "2", "0", "at once"}));
    }
    void TK_08_awaitManyExitsAtTheFirstFailureOrWhenTheTimeIsOver()
    {
        TimePoint ended;
        const ExitReason broke = m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            const std::vector<Task<int>> tasks{async(me.runtime(), after(1h, 1)), async(me.runtime(), failing)};
            try {
                co_await awaitMany(tasks, 10min);
            } catch (const ExitWith&) {
                ended = me.runtime().now();
                throw;
            }
        });
        QCOMPARE(broke.what(), std::string("task broke"));
        QVERIFY(m_stage->runtime.now() - ended < 1s);
        const ExitReason late = m_stage->run([](OpenRoutine& me) -> Procedure<> {
            const std::vector<Task<int>> tasks{async(me.runtime(), after(1ms, 1)), async(me.runtime(), after(1h, 1))};
            co_await awaitMany(tasks, 20ms);
        });
        QCOMPARE(late.kind(), ExitReason::Kind::Timeout);
        m_stage->runtime.runUntilIdle();
        QCOMPARE(m_stage->alive(), 0U);
    }
};

QTEST_GUILESS_MAIN(TaskTest)
#include "tst_task.moc"
