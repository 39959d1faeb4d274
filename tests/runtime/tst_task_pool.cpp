// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks on real threads: what only races could break.
#include "runtime/agent.h"
#include "runtime/task_supervisor.h"
#include "support/open_routine.h"
#include "support/test_servers.h"

#include <QTest>

#include <thread>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

class TaskPoolTest : public QObject
{
    Q_OBJECT

    static Procedure<int> twice(TaskContext& task, const int& n)
    {
        co_await task.sleep(std::chrono::milliseconds(n % 3));
        co_return n * 2;
    }
    static ExitReason run(Runtime& runtime, OpenRoutine::Body body)
    {
        const Pid pid = runtime.spawn({}, [body] { return std::make_unique<OpenRoutine>(body); }).pid;
        return runtime.awaitExit(pid, 60s).value_or(ExitReason::named("still there"));
    }

private Q_SLOTS:
    void foreignThreadsAwaitTasks()
    {
        Runtime runtime({.scheduler = Pool{2}});
        const auto work = [&runtime](int& sum) {
            for (int round = 0; round < 50; ++round) {
                std::vector<Task<int>> tasks;
                for (int n = 0; n < 8; ++n)
                    tasks.push_back(async(runtime, [n] { return n; }));
                for (const int value : awaitMany(tasks).wait())
                    sum += value;
            }
        };
        int first = 0;
        int second = 0;
        std::thread other([&] { work(first); });
        work(second);
        other.join();
        QCOMPARE(first, 50 * 28);
        QCOMPARE(second, 50 * 28);
    }
    void aForeignThreadReadsAStream()
    {
        Runtime runtime({.scheduler = Pool{2}});
        std::vector<int> inputs(200);
        for (std::size_t i = 0; i < inputs.size(); ++i)
            inputs[i] = static_cast<int>(i);
        for (const bool ordered : {true, false}) {
            auto stream = asyncStream(runtime, inputs, twice, {.maxConcurrency = 7, .ordered = ordered});
            int sum = 0;
            for (const auto& item : stream.all().wait())
                sum += *item.result;
            QCOMPARE(sum, 199 * 200);
        }
    }
    void streamsUnderASupervisor()
    {
        Runtime runtime({.scheduler = Pool{2}});
        const Pid supervisor = startDynamicSupervisor(runtime, {}).value_or(Pid{});
        std::atomic<int> sum = 0;
        const ExitReason end = run(runtime, [&sum, supervisor](OpenRoutine& me) -> Procedure<> {
            const TaskSupervisor tasks(me.runtime(), ServerRef<DynamicSupervisor>(supervisor));
            const std::vector<int> inputs(300, 1);
            auto stream = tasks.streamNolink(inputs, twice, {.maxConcurrency = 5});
            while (const auto item = co_await stream.next())
                sum += *item->result;
        });
        QCOMPARE(end, ExitReason::normal());
        QCOMPARE(sum.load(), 600);
    }
    void shutdownRacesWithTheResult()
    {
        Runtime runtime({.scheduler = Pool{2}});
        const ExitReason end = run(runtime, [](OpenRoutine& me) -> Procedure<> {
            for (int round = 0; round < 500; ++round) {
                const Task<int> task = async(me.runtime(), [] { return 1; });
                const auto result = co_await task.shutdown(round % 2 == 0 ? Shutdown() : Shutdown::brutalKill());
                if (result && (!*result || **result != 1))
                    throw ExitWith{ExitReason::named("a strange result"), {}};
            }
        });
        QCOMPARE(end, ExitReason::normal());
    }
    void ownersAreKilledWhileTheirTasksRun()
    {
        Runtime runtime({.scheduler = Pool{2}});
        for (int round = 0; round < 100; ++round) {
            const Pid owner = runtime.spawn({}, [] {
                return std::make_unique<OpenRoutine>([](OpenRoutine& me) -> Procedure<> {
                    for (;;) {
                        const std::vector<Task<int>> tasks{async(me.runtime(), [] { return 1; }), async(me.runtime(), [] { return 2; })};
                        co_await awaitMany(tasks);
                    }
                });
            }).pid;
            if (round % 2 == 0)
                std::this_thread::yield();
            runtime.exit(owner, round % 3 == 0 ? ExitReason::named("R") : ExitReason::kill());
        }
        QTRY_COMPARE(runtime.snapshot().nodes.size(), 0U);
    }
    void theRuntimeEndsUnderAWaitingThread()
    {
        for (int round = 0; round < 20; ++round) {
            std::optional<Runtime> runtime(std::in_place, RuntimeOptions{.scheduler = Pool{2}});
            const Task<int> task = async(*runtime, [](TaskContext& context) { return TaskPoolTest::twiceLater(context); });
            std::thread ender([&] { runtime->shutdown(5s); });
            const auto result = task.yield(30s).wait();
            ender.join();
            QVERIFY(result && !*result);
            runtime.reset();
            QVERIFY(!task.ignore());
        }
    }
    void waitingBegunAfterTheEndIsAnswered()
    {
        Runtime runtime({.scheduler = Pool{2}});
        const Task<int> task = async(runtime, [](TaskContext& context) { return TaskPoolTest::twiceLater(context); });
        QVERIFY(runtime.shutdown(5s));
        const auto result = task.yield(10min).wait();
        QVERIFY(result && !*result);
    }
    void manyCallersOfOneAgent()
    {
        Runtime runtime({.scheduler = Pool{2}});
        const Pid pid = *Agent<int>::startLink(runtime, [] { return 0; }).wait();
        const auto adding = [&runtime, pid](TaskContext& task) -> Procedure<> {
            const Agent<int> agent(task.runtime(), ServerRef<AgentServer<int>>(pid));
            for (int n = 0; n < 100; ++n)
                co_await agent.update([](const int& sum) { return sum + 1; });
        };
        std::vector<Task<Done>> tasks;
        for (int n = 0; n < 8; ++n)
            tasks.push_back(async(runtime, adding));
        static_cast<void>(awaitMany(tasks, 60s).wait());
        const Agent<int> agent(runtime, ServerRef<AgentServer<int>>(pid));
        QCOMPARE(agent.get([](const int& sum) { return sum; }).wait(), 800);
    }

private:
    static Procedure<int> twiceLater(TaskContext& task)
    {
        co_await task.sleep(1h);
        co_return 2;
    }
};

QTEST_GUILESS_MAIN(TaskPoolTest)
#include "tst_task_pool.moc"
