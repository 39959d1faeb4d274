// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {
using Lines = std::vector<std::string>;

Witness::Do noting(const std::string& text)
{
    return {[text](Witness& w) { w.note(text); }};
}

// A plain message that a timer brings.
struct Told
{
    std::string text;
};

struct Set // a timer of its own
{
    std::chrono::milliseconds delay;
};

class Listener : public GenServer<Listener>
{
public:
    struct State
    {
    };
    using Infos = Messages<Told>;
    Next<State> handleCast(const State&, const Set& set)
    {
        m_journal->note(std::to_string(startTimer(set.delay).value));
        return keep();
    }
    Next<State> handleInfo(const State&, const TimerFired& fired)
    {
        m_journal->note("fired " + std::to_string(fired.ref.value));
        return keep();
    }
    explicit Listener(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) {}
    Init<State> init() { return ok(State{}); }
    Next<State> handleInfo(const State&, const Told& told)
    {
        m_journal->note(told.text);
        return keep();
    }

private:
    std::shared_ptr<Journal> m_journal;
};

} // namespace

class TimersTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Runtime> m_runtime;
    std::shared_ptr<Journal> m_journal;
    Pid m_witness;
    Pid m_listener;

    void order(std::function<void(Witness&)> what)
    {
        m_runtime->cast(ServerRef<Witness>(m_witness), Witness::Do{std::move(what)});
        m_runtime->runUntilIdle();
    }

private Q_SLOTS:
    void init()
    {
        m_journal = std::make_shared<Journal>();
        m_runtime = std::make_unique<Runtime>(testOptions(3));
        m_witness = *m_runtime->start<Witness>({}, m_journal);
        m_listener = *m_runtime->start<Listener>({}, m_journal);
    }
    void cleanup() { m_runtime.reset(); }

    void TM_01_firesOnceAndNotBefore()
    {
        order([this](Witness& w) { w.sendAfter(100ms, m_listener, Told{"told"}); });
        m_runtime->advance(99ms);
        QVERIFY(m_journal->lines().empty());
        m_runtime->advance(1ms);
        QCOMPARE(m_journal->lines(), Lines{"told"});
        m_runtime->advance(10s);
        QCOMPARE(m_journal->lines().size(), std::size_t{1});
    }

    void TM_02_theMessageCarriesTheRef()
    {
        m_runtime->cast(ServerRef<Listener>(m_listener), Set{5ms});
        m_runtime->runUntilIdle();
        const std::string set = m_journal->take().at(0);
        m_runtime->advance(5ms);
        QCOMPARE(m_journal->lines(), Lines{"fired " + set});
    }

    void TM_03_deadlineOrderThenSettingOrder()
    {
        order([this](Witness& w) {
            for (const auto& [delay, text] : std::vector<std::pair<int, std::string>>{
                     {500, "500"}, {0, "0"}, {100, "100"}, {300, "300"}, {100, "100 again"}})
                w.sendAfter(std::chrono::milliseconds(delay), m_listener, Told{text});
        });
        m_runtime->advance(1s);
        QCOMPARE(m_journal->lines(), (Lines{"0", "100", "100 again", "300", "500"}));
    }

    void TM_04_cancelledNeverFires()
    {
        order([this](Witness& w) {
            const Ref ref = w.sendAfter(100ms, m_listener, Told{"told"});
            w.note(std::to_string(w.readTimer(ref)->count()));
            w.note(std::to_string(w.cancelTimer(ref)->count()));
            w.note(w.cancelTimer(ref) ? "again" : "none");
            w.note(w.readTimer(ref) ? "left" : "none");
        });
        m_runtime->advance(1s);
        QCOMPARE(m_journal->lines(), (Lines{"100", "100", "none", "none"}));
    }

    void TM_05_firedHasNothingLeft()
    {
        Ref ref;
        order([&](Witness& w) { ref = w.sendAfter(1ms, m_listener, Told{"told"}); });
        m_runtime->advance(1ms);
        order([&](Witness& w) {
            w.note(w.readTimer(ref) ? "left" : "none");
            w.note(w.cancelTimer(ref) ? "left" : "none");
        });
        QCOMPARE(m_journal->lines(), (Lines{"told", "none", "none"}));
    }

    void TM_07_theOutcomeOfAnAsyncCancelIsAMessage()
    {
        Ref ref;
        order([&](Witness& w) {
            ref = w.sendAfter(100ms, m_listener, Told{"told"});
            w.cancelTimerAsync(ref);
            w.note("returned");
        });
        const std::string id = std::to_string(ref.value);
        order([&](Witness& w) { w.cancelTimerAsync(ref); });
        order([&](Witness& w) { w.cancelTimerAsync(w.sendAfter(5ms, m_listener, Told{"told"}), false); });
        m_runtime->advance(1s);
        QCOMPARE(m_journal->lines(), (Lines{"returned", "CANCELLED " + id + " 100", "CANCELLED " + id + " none"}));
    }

    void TM_10_aMomentIsATimeToo()
    {
        order([&](Witness& w) {
            w.sendAt(w.runtime().now() + 50ms, m_listener, Told{"at"});
            w.sendAt(w.runtime().now() - 50ms, m_listener, Told{"past"});
            w.startTimerAt(w.runtime().now() + 20ms);
            w.sendAfter(std::chrono::milliseconds::max(), m_listener, Told{"never"});
        });
        m_runtime->advance(0ms);
        QCOMPARE(m_journal->take(), Lines{"past"});
        m_runtime->advance(49ms);
        QCOMPARE(m_journal->take().size(), std::size_t{1}); // the TIMER
        m_runtime->advance(1ms);
        QCOMPARE(m_journal->take(), Lines{"at"});
        m_runtime->advance(std::chrono::hours(24 * 365));
        QVERIFY(m_journal->lines().empty());
    }

    void TM_08_theEndReleasesTheTimers()
    {
        const auto token = std::make_shared<int>(1);
        struct Holding
        {
            std::shared_ptr<int> token;
        };
        order([&](Witness& w) {
            for (int i = 0; i < 3'000; ++i)
                w.sendAfter(std::chrono::hours(1), m_listener, Holding{token});
        });
        QVERIFY(token.use_count() > 3'000);
        m_runtime->exit(m_witness, ExitReason::kill());
        m_runtime->runUntilIdle();
        QVERIFY(token.use_count() < 1'100); // the heap forgets the rest when it is next worth it
    }

    void TM_10_negativeIsAnErrorAndFarAwayIsFine()
    {
        order([](Witness& w) {
            try {
                w.startTimer(-1ms);
                w.note("accepted");
            } catch (const std::invalid_argument&) {
                w.note("refused");
            }
            w.startTimer(std::chrono::milliseconds(std::int64_t{1} << 33));
        });
        QCOMPARE(m_journal->lines(), Lines{"refused"});
        m_runtime->advance(std::chrono::milliseconds(std::int64_t{1} << 33));
        QCOMPARE(m_journal->lines().size(), std::size_t{2});
    }

    void TM_11_manyAtOneInstant()
    {
        const int many = onThreads() ? 5'000 : 100'000; // real threads come to rest after each
        order([many](Witness& w) {
            for (int i = 0; i < many; ++i)
                w.startTimer(10ms);
        });
        m_runtime->cast(ServerRef<Witness>(m_witness), noting("served"));
        m_runtime->advance(10ms);
        QCOMPARE(m_journal->lines().size(), static_cast<std::size_t>(many) + 1);
        QCOMPARE(m_journal->lines().front(), std::string("served"));
    }

    void TM_12_anIntervalDoesNotPileUp()
    {
        Ref ref;
        order([&](Witness& w) { ref = w.startInterval(10ms); });
        m_runtime->advance(35ms);
        QCOMPARE(m_journal->lines().size(), std::size_t{3});
        m_runtime->suspend(m_witness);
        m_runtime->advance(1s);
        m_runtime->resume(m_witness);
        m_runtime->runUntilIdle();
        QCOMPARE(m_journal->lines().size(), std::size_t{4});
        order([&](Witness& w) { QVERIFY(w.cancelTimer(ref)); });
        m_runtime->advance(1s);
        QVERIFY(m_journal->lines().size() <= 5);
    }

    void theHeapForgetsCancelledTasks()
    {
        struct Nothing final : TimerTask
        {
            void onDeadline() noexcept override {}
        };
        TimerHeap heap;
        std::vector<TaskPtr<TimerTask>> tasks;
        for (int i = 0; i < 10'000; ++i) {
            tasks.emplace_back(new Nothing);
            static_cast<void>(heap.arm(tasks.back(), TimePoint(std::chrono::seconds(i))));
        }
        for (std::size_t i = 0; i < 9'000; ++i) {
            QVERIFY(tasks[i]->disarm());
            QVERIFY(!tasks[i]->disarm());
            heap.noteCancelled();
        }
        QVERIFY(heap.size() < 3'000);
        QVERIFY(*heap.nextDeadline() == TimePoint(std::chrono::seconds(9'000)));
    }
};

QTEST_GUILESS_MAIN(TimersTest)
#include "tst_timers.moc"
