// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/task_supervisor.h"
#include "support/task_stage.h"

#include <QTest>

#include <algorithm>
#include <atomic>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

class TaskSupervisorTest : public QObject
{
    Q_OBJECT

    std::optional<TaskStage> m_stage;
    Pid m_supervisor;

    [[nodiscard]] TaskSupervisor tasks(Runtime& runtime) const { return {runtime, ServerRef<DynamicSupervisor>(m_supervisor)}; }
    [[nodiscard]] TaskSupervisor tasks() { return tasks(m_stage->runtime); }
    void supervise(DynamicSupervisorSpec spec, RuntimeOptions options = testOptions(11))
    {
        m_stage.emplace(std::move(options));
        m_supervisor = startDynamicSupervisor(m_stage->runtime, spec).value_or(Pid{});
    }
    [[nodiscard]] bool isLinked(Pid one, Pid other) const
    {
        const auto links = m_stage->runtime.linksOf(one);
        return std::find(links.begin(), links.end(), other) != links.end();
    }

private Q_SLOTS:
    void init() { supervise({}); }

    void TK_20_asyncIsUnderTheSupervisorAndLinked()
    {
        Task<int> task;
        const Pid owner = m_stage->start([&](OpenRoutine& me) -> Procedure<> {
            task = tasks(me.runtime()).async(after(50ms, 6));
            m_stage->note(task.pid() ? "pid" : "no pid yet");
            m_stage->note(std::to_string(co_await task.await()));
            m_stage->note(co_await leftOver(me));
        });
        m_stage->runtime.advance(10ms);
        QCOMPARE(m_stage->runtime.parentOf(task.pid()), m_supervisor);
        QVERIFY(isLinked(task.pid(), owner));
        QVERIFY(isLinked(task.pid(), m_supervisor));
        m_stage->runtime.advance(100ms);
        QCOMPARE(m_stage->journal.lines(), (Lines{"no pid yet", "6", "nothing"}));
        QVERIFY(!m_stage->runtime.isAlive(owner));
        QVERIFY(m_stage->runtime.isAlive(m_supervisor));
    }
    void TK_20_crashOfALinkedTaskEndsTheCaller()
    {
        const ExitReason end = m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            const Task<int> task = tasks(me.runtime()).async(failing);
            co_await me.sleep(1h);
        });
        QCOMPARE(end.what(), std::string("task broke"));
        QVERIFY(m_stage->runtime.isAlive(m_supervisor));
    }
    void TK_20_endOfTheCallerEndsALinkedTaskOnly()
    {
        for (const bool linked : {true, false}) {
            Task<int> task;
            const Pid owner = m_stage->start([&](OpenRoutine& me) -> Procedure<> {
                task = linked ? tasks(me.runtime()).async(after(1h, 1)) : tasks(me.runtime()).asyncNolink(after(1h, 1));
                co_await me.sleep(1h);
            });
            m_stage->runtime.runUntilIdle();
            QCOMPARE(isLinked(task.pid(), owner), linked);
            m_stage->runtime.exit(owner, ExitReason::named("R"));
            m_stage->runtime.runUntilIdle();
            QCOMPARE(m_stage->runtime.isAlive(task.pid()), !linked);
        }
    }
    void TK_20_nolinkTellsTheCallerOnlyByItsResult()
    {
        const ExitReason end = m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            const Task<int> broken = tasks(me.runtime()).asyncNolink(failing);
            co_await me.sleep(10ms);
            m_stage->note((co_await broken.yield())->error().what());
            const Task<int> well = tasks(me.runtime()).asyncNolink(after(1ms, 2));
            m_stage->note(std::to_string(co_await well.await()));
            m_stage->note(co_await leftOver(me));
        });
        QCOMPARE(end, ExitReason::normal());
        QCOMPARE(m_stage->journal.lines(), (Lines{"task broke", "2", "nothing"}));
    }
    void TK_20_aTaskWhoseCallerDiedBeforeItsBodyCameEnds()
    {
        supervise({}, {.scheduler = Simulated{3}});
        for (std::uint64_t steps = 1; steps < 30; ++steps) {
            const Pid owner = m_stage->start([&](OpenRoutine& me) -> Procedure<> {
                const Task<int> linked = tasks(me.runtime()).async(after(1h, 1));
                const Task<int> other = tasks(me.runtime()).asyncNolink([] { return 1; });
                co_await me.sleep(1h);
            });
            for (std::uint64_t n = 0; n < steps; ++n)
                m_stage->runtime.step();
            m_stage->runtime.exit(owner, ExitReason::kill());
            m_stage->runtime.runUntilIdle();
            QCOMPARE(m_stage->alive(), 1U);
        }
    }
    void TK_20_startChildIsFireAndForget()
    {
        const auto body = [this] { m_stage->note("ran"); };
        const auto started = tasks().startChild(body).wait();
        QVERIFY(started);
        m_stage->runtime.runUntilIdle();
        QCOMPARE(m_stage->journal.lines(), (Lines{"ran"}));
        const auto crash = [this] {
            m_stage->note("crashed");
            throw std::runtime_error("broken");
        };
        QVERIFY(tasks().startChild(crash).wait());
        m_stage->runtime.runUntilIdle();
        QCOMPARE(m_stage->journal.lines(), (Lines{"ran", "crashed"})); // Temporary
        QCOMPARE(m_stage->alive(), 1U);
    }
    void TK_20_foreignThreadUsesAllOfIt()
    {
        const Task<int> task = tasks().async(after(10ms, 3));
        QCOMPARE(m_stage->runtime.parentOf(task.pid()), m_supervisor);
        QCOMPARE(task.await().wait(), 3);
        const Task<int> slow = tasks().asyncNolink(after(1h, 3));
        QCOMPARE(said(slow.shutdown(Shutdown::brutalKill()).wait()), std::string("none"));
        QVERIFY(tasks().children().wait().empty());
    }
    void TK_21_maxChildrenThrowsFromAsyncAndIsAnErrorFromStartChild()
    {
        supervise({.maxChildren = 1});
        m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            const TaskSupervisor supervisor = tasks(me.runtime());
            const Task<int> first = supervisor.async(after(1h, 1));
            const Task<int> second = supervisor.async(after(1h, 1));
            try {
                co_await second.await();
            } catch (const std::runtime_error& error) {
                m_stage->note("thrown");
            }
            const auto third = co_await supervisor.startChild(failing);
            co_await me.sleep(1ms); // the answer about the first may come after that about the second
            m_stage->note(third.error().code == ChildError::Code::MaxChildren ? "max children" : "other");
            m_stage->note(co_await leftOver(me));
            m_stage->note("links " + std::to_string(me.runtime().linksOf(me.self()).size()));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"thrown", "max children", "nothing", "links 1"}));
    }
    void TK_21_aSupervisorThatIsGoneExitsTheCaller()
    {
        static_cast<void>(m_stage->runtime.stop(m_supervisor));
        const ExitReason awaited = m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            const Task<int> task = tasks(me.runtime()).async(after(1h, 1));
            co_await task.await();
        });
        QCOMPARE(awaited.kind(), ExitReason::Kind::NoProcess);
        const ExitReason asked = m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            static_cast<void>(co_await tasks(me.runtime()).children());
        });
        QCOMPARE(asked.kind(), ExitReason::Kind::NoProcess);
    }
    void TK_22_restartIsHonoured()
    {
        std::atomic<int> runs = 0; // g++ 12 takes a plain one that only a coroutine was given for unchanged
        const auto thriceBroken = [&runs] {
            if (++runs < 3)
                throw std::runtime_error("again");
        };
        QVERIFY(tasks().startChild(thriceBroken, {.restart = Restart::Transient}).wait());
        m_stage->runtime.runUntilIdle();
        QCOMPARE(runs.load(), 3);
        QCOMPARE(m_stage->alive(), 1U);
    }
    void TK_22_everyRestartRunsAFreshCopy()
    {
        Lines seen;
        const auto body = [&seen, n = 0]() mutable {
            seen.push_back(std::to_string(++n));
            if (seen.size() < 3)
                throw std::runtime_error("again");
        };
        QVERIFY(tasks().startChild(body, {.restart = Restart::Transient}).wait());
        m_stage->runtime.runUntilIdle();
        QCOMPARE(seen, (Lines{"1", "1", "1"}));
    }
    void TK_22_shutdownIsHonoured()
    {
        const auto deaf = [](TaskContext& task) -> Procedure<> {
            task.trapExit(true);
            co_await task.sleep(1h);
        };
        for (const Shutdown rule : {Shutdown(100ms), Shutdown::brutalKill()}) {
            const Pid child = *tasks().startChild(deaf, {.shutdown = rule}).wait();
            QVERIFY(tasks().terminateChild(child).wait());
            QVERIFY(!m_stage->runtime.isAlive(child));
        }
    }
    void TK_22_terminateChildAndChildren()
    {
        const Pid first = *tasks().startChild(after(1h, 1)).wait();
        const Pid second = *tasks().startChild(after(1h, 1)).wait();
        auto pids = tasks().children().wait();
        std::sort(pids.begin(), pids.end());
        QCOMPARE(pids, (std::vector<Pid>{std::min(first, second), std::max(first, second)}));
        QVERIFY(tasks().terminateChild(first).wait());
        QCOMPARE(tasks().terminateChild(first).wait().error().code, ChildError::Code::NotFound);
        QCOMPARE(tasks().children().wait(), (std::vector<Pid>{second}));
    }
    void TK_23_callersAndAncestorsAreKeptApart()
    {
        std::vector<Pid> callers;
        std::vector<Pid> ancestors;
        Pid owner;
        m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            owner = me.self();
            const auto body = [&](TaskContext& task) {
                callers = task.callers();
                ancestors = task.ancestors();
            };
            const auto task = tasks(me.runtime()).async(body);
            co_await task.await();
        });
        QCOMPARE(callers, (std::vector<Pid>{owner}));
        QCOMPARE(ancestors, (std::vector<Pid>{m_supervisor}));
    }
    void TK_12_shutdownKillsATaskThatIsDeaf()
    {
        m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            const Task<int> deaf = tasks(me.runtime()).async([](TaskContext& task) -> Procedure<int> {
                task.trapExit(true); // of its owner, who is not its parent, it hears by message only
                co_await task.sleep(1h);
                co_return 1;
            });
            co_await me.sleep(1ms);
            const TimePoint before = me.runtime().now();
            m_stage->note(said(co_await deaf.shutdown(Shutdown(100ms))));
            m_stage->note(std::to_string((me.runtime().now() - before) / 1ms));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"none", "100"}));
        QCOMPARE(m_stage->alive(), 1U);
    }
    void whatIsAskedBeforeTheStartIsDoneAfterIt()
    {
        const ExitReason end = m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            const TaskSupervisor supervisor = tasks(me.runtime());
            const Task<int> ended = supervisor.async(after(1h, 1));
            const Task<int> killed = supervisor.async(after(1h, 1));
            const Task<int> ignored = supervisor.async(failing);
            m_stage->note(said(ignored.ignore()));
            m_stage->note(said(co_await ended.shutdown()));
            m_stage->note(said(co_await killed.shutdown(Shutdown::brutalKill())));
            co_await me.sleep(1s);
            m_stage->note(std::to_string((co_await supervisor.children()).size()));
        });
        QCOMPARE(end, ExitReason::normal());
        QCOMPARE(m_stage->journal.lines(), (Lines{"none", "none", "none", "0"}));
    }
};

QTEST_GUILESS_MAIN(TaskSupervisorTest)
#include "tst_task_supervisor.moc"
