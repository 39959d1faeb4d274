// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/task_supervisor.h"
#include "support/task_stage.h"

#include <QTest>

#include <algorithm>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

using Delays = std::vector<std::chrono::milliseconds>;

// Waits as long as its input says and returns that.
Procedure<int> wait(TaskContext& task, const std::chrono::milliseconds& delay)
{
    if (delay.count() < 0)
        throw std::runtime_error("bad delay");
    co_await task.sleep(delay);
    co_return static_cast<int>(delay.count());
}

std::string said(const StreamItem<std::chrono::milliseconds, int>& item)
{
    const std::string input = item.input ? " of " + std::to_string(item.input->count()) : "";
    return std::to_string(item.index) + ": " +
           (item.result ? std::to_string(*item.result) : std::string(item.result.error().kind() == ExitReason::Kind::Timeout
                                                                         ? "timeout"
                                                                         : item.result.error().what())) +
           input;
}

} // namespace

class TaskStreamTest : public QObject
{
    Q_OBJECT

    std::optional<TaskStage> m_stage;
    Pid m_supervisor;

    // All items of a stream that a trapping owner reads, and what is left to that owner.
    Lines streamed(const Delays& inputs, const StreamOptions& options)
    {
        m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            auto stream = asyncStream(me.runtime(), inputs, wait, options);
            while (const auto item = co_await stream.next())
                m_stage->note(said(*item));
            m_stage->note(co_await leftOver(me));
        });
        return m_stage->journal.lines();
    }
    [[nodiscard]] TaskSupervisor supervised(Runtime& runtime) const { return {runtime, ServerRef<DynamicSupervisor>(m_supervisor)}; }
    void superviseAtMost(std::int64_t children)
    {
        m_supervisor = startDynamicSupervisor(m_stage->runtime, {.maxChildren = children}).value_or(Pid{});
    }

private Q_SLOTS:
    void init() { m_stage.emplace(); }

    void TK_15_orderedResultsComeInInputOrder()
    {
        QCOMPARE(streamed({30ms, 10ms, 20ms}, {.maxConcurrency = 3}), (Lines{"0: 30", "1: 10", "2: 20", "nothing"}));
    }
    void TK_15_unorderedResultsComeAsTheyAreDone()
    {
        QCOMPARE(streamed({30ms, 10ms, 20ms}, {.maxConcurrency = 3, .ordered = false}),
                 (Lines{"1: 10", "2: 20", "0: 30", "nothing"}));
    }
    void TK_15_atMostThreeRunAtATime()
    {
        for (const bool ordered : {true, false}) {
            std::atomic<int> alive = 0;
            std::atomic<int> most = 0;
            int done = 0;
            m_stage->run([&](OpenRoutine& me) -> Procedure<> {
                const auto counted = [&](TaskContext& task, const int& n) -> Procedure<int> {
                    most = std::max(most.load(), ++alive);
                    co_await task.sleep(std::chrono::milliseconds(10 * (n % 4)));
                    --alive;
                    co_return n;
                };
                auto stream = asyncStream(me.runtime(), std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, counted,
                                          {.maxConcurrency = 3, .ordered = ordered});
                const auto items = co_await stream.all();
                done = static_cast<int>(items.size());
            });
            QCOMPARE(done, 10);
            QCOMPARE(most.load(), 3);
        }
    }
    void TK_15_nothingStartsBeforeItIsAskedFor()
    {
        m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            auto stream = asyncStream(me.runtime(), Delays{1ms, 1ms}, wait, {.maxConcurrency = 1});
            co_await me.sleep(10ms);
            m_stage->note(std::to_string(m_stage->alive()));
            static_cast<void>(co_await stream.next());
            co_await me.sleep(10ms);
            m_stage->note(std::to_string(m_stage->alive()));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"1", "1"}));
    }
    void TK_15_emptyInputAndForeignThread()
    {
        auto none = asyncStream(m_stage->runtime, Delays{}, wait);
        QVERIFY(!none.next().wait());
        auto stream = asyncStream(m_stage->runtime, Delays{20ms, 10ms, -1ms}, wait, {.maxConcurrency = 3, .ordered = false});
        Lines lines;
        for (const auto& item : stream.all().wait())
            lines.push_back(said(item));
        QCOMPARE(lines, (Lines{"2: bad delay", "1: 10", "0: 20"}));
    }
    void TK_15_genServerReadsAStream()
    {
        class Reader : public GenServer<Reader>
        {
        public:
            struct State
            {
                int sum = 0;
            };
            Init<State> init()
            {
                auto stream = asyncStream(runtime(), Delays{20ms, 10ms}, wait);
                whenDone(stream.all(), [](const State& s, const auto& items) {
                    int sum = s.sum;
                    for (const auto& item : items)
                        sum += *item.result;
                    return next(State{sum});
                });
                return ok(State{});
            }
            Reply<int, State> handleCall(const State& s, const Total&) { return reply(s.sum); }
        };
        const Pid pid = *m_stage->runtime.start<Reader>({});
        m_stage->runtime.advance(100ms);
        QCOMPARE(m_stage->runtime.callSync(ServerRef<Reader>(pid), Total{}).value_or(0), 30);
    }
    void TK_16_timeoutEndsTheCallerByDefault()
    {
        std::vector<Pid> tasks;
        const ExitReason end = m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            auto stream = asyncStream(me.runtime(), Delays{10ms, 10min, 20min}, wait, {.maxConcurrency = 3, .timeout = 100ms});
            static_cast<void>(co_await stream.all());
        });
        QCOMPARE(end.kind(), ExitReason::Kind::Timeout);
        m_stage->runtime.runUntilIdle();
        QCOMPARE(m_stage->alive(), 0U);
    }
    void TK_16_timeoutKillsTheTaskAndTheRestGoesOn()
    {
        QCOMPARE(streamed({10ms, 10min, 20ms}, {.maxConcurrency = 2, .timeout = 100ms, .onTimeout = StreamTimeout::Kill}),
                 (Lines{"0: 10", "1: timeout", "2: 20", "nothing"}));
        m_stage->runtime.runUntilIdle();
        QCOMPARE(m_stage->alive(), 0U);
    }
    void TK_16_zippedFailuresCarryTheirInput()
    {
        QCOMPARE(streamed({10ms, 600'000ms, -5ms},
                          {.timeout = 100ms, .onTimeout = StreamTimeout::Kill, .zipInputOnExit = true}),
                 (Lines{"0: 10", "1: timeout of 600000", "2: bad delay of -5", "nothing"}));
    }
    void TK_16_theTimeCountsFromEachStart()
    {
        QCOMPARE(streamed({80ms, 80ms, 80ms}, {.maxConcurrency = 1, .timeout = 100ms}).back(), std::string("nothing"));
        QCOMPARE(m_stage->journal.lines().size(), 4U);
    }
    void TK_18_forgedMessagesAreNotTaken()
    {
        m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            auto stream = asyncStream(me.runtime(), Delays{10ms, 20ms}, wait, {.maxConcurrency = 2});
            for (std::uint64_t ref = 1; ref < 60; ++ref)
                me.send(me.self(), Down{Ref{ref}, me.self(), {}, ExitReason::named("forged")});
            for (const auto& item : co_await stream.all())
                m_stage->note(said(item));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"0: 10", "1: 20"}));
    }
    void TK_19_badOptionsAreArgumentErrors()
    {
        const auto stream = [this](const StreamOptions& options) {
            static_cast<void>(asyncStream(m_stage->runtime, Delays{1ms}, wait, options));
        };
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, stream({.maxConcurrency = 0}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, stream({.timeout = -1ms}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, stream({.timeout = 0ms}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, stream({.onTimeout = static_cast<StreamTimeout>(7)}));
    }
    void TK_05_onlyTheOwnerMayRead()
    {
        auto stream = asyncStream(m_stage->runtime, Delays{1ms}, wait);
        m_stage->run([&](OpenRoutine&) -> Procedure<> {
            try {
                static_cast<void>(stream.next());
            } catch (const std::invalid_argument&) {
                m_stage->note("refused");
            }
            co_return;
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"refused"}));
    }
    void aFailureEndsACallerThatDoesNotTrap()
    {
        const ExitReason end = m_stage->run([](OpenRoutine& me) -> Procedure<> {
            auto stream = asyncStream(me.runtime(), Delays{10min, -1ms}, wait, {.maxConcurrency = 2, .timeout = 1h});
            static_cast<void>(co_await stream.all());
        });
        QCOMPARE(end.what(), std::string("bad delay"));
        m_stage->runtime.runUntilIdle();
        QCOMPARE(m_stage->alive(), 0U);
    }
    void theEndOfTheCallerStopsItsTasks()
    {
        superviseAtMost(0);
        for (const bool linked : {true, false}) {
            for (const ExitReason& reason : {ExitReason::kill(), ExitReason::named("R")}) {
                const Pid owner = m_stage->start([&, linked](OpenRoutine& me) -> Procedure<> {
                    const TaskSupervisor tasks = supervised(me.runtime());
                    const Delays inputs{10min, 20min, 30min};
                    auto stream = linked ? tasks.stream(inputs, wait, {.timeout = 1h}) : tasks.streamNolink(inputs, wait, {.timeout = 1h});
                    static_cast<void>(co_await stream.all());
                });
                m_stage->runtime.advance(1s);
                QVERIFY(m_stage->alive() >= 4);
                m_stage->runtime.exit(owner, reason);
                m_stage->runtime.runUntilIdle();
                QCOMPARE(m_stage->alive(), 1U); // the supervisor
            }
        }
    }
    void lettingItGoKillsWhatRuns()
    {
        m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            {
                auto stream = asyncStream(me.runtime(), Delays{10ms, 10min, 10min}, wait, {.maxConcurrency = 3, .timeout = 1h});
                m_stage->note(said(*co_await stream.next()));
            }
            co_await me.sleep(1ms);
            m_stage->note(std::to_string(m_stage->alive()));
            m_stage->note("links " + std::to_string(me.runtime().linksOf(me.self()).size()));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"0: 10", "1", "links 0"}));
    }
    void nolinkFailuresAreOnlyResults()
    {
        superviseAtMost(0);
        const ExitReason end = m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            auto stream = supervised(me.runtime()).streamNolink(Delays{10ms, -1ms, 20ms}, wait, {.maxConcurrency = 2});
            for (const auto& item : co_await stream.all())
                m_stage->note(said(item));
            m_stage->note(co_await leftOver(me));
        });
        QCOMPARE(end, ExitReason::normal());
        QCOMPARE(m_stage->journal.lines(), (Lines{"0: 10", "1: bad delay", "2: 20", "nothing"}));
    }
    void TK_21_theLimitOfTheSupervisorThrowsAfterItsTasksAreStopped()
    {
        superviseAtMost(2);
        m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            auto stream = supervised(me.runtime()).stream(Delays{10min, 10min, 10min}, wait, {.maxConcurrency = 3, .timeout = 1h});
            try {
                static_cast<void>(co_await stream.all());
            } catch (const std::runtime_error&) {
                m_stage->note("thrown");
            }
            co_await me.sleep(1ms);
            m_stage->note(std::to_string(m_stage->alive()));
            m_stage->note("links " + std::to_string(me.runtime().linksOf(me.self()).size()));
            m_stage->note(co_await leftOver(me));
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"thrown", "2", "links 0", "nothing"}));
    }
};

QTEST_GUILESS_MAIN(TaskStreamTest)
#include "tst_task_stream.moc"
