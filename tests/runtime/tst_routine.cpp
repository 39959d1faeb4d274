// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/open_routine.h"
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

using Lines = std::vector<std::string>;

struct Word
{
    std::string text;
};
struct Number
{
    int n = 0;
};

} // namespace

class RoutineTest : public QObject
{
    Q_OBJECT

    Runtime m_runtime{testOptions(7)};
    Journal m_journal;

    Pid start(OpenRoutine::Body body)
    {
        const StartResult started = m_runtime.start<OpenRoutine>({}, std::move(body));
        return started.value_or(Pid{});
    }
    ExitReason endOf(Pid pid)
    {
        CallResult<ExitReason> ended = m_runtime.awaitExit(pid, 1h);
        return ended.value_or(ExitReason::named("still there"));
    }

private Q_SLOTS:
    void cleanup() { m_journal.clear(); }

    void receivesSelectively()
    {
        const Pid pid = start([this](OpenRoutine& me) -> Procedure<> {
            const Number number = co_await me.receive<Number>();
            m_journal.note("number " + std::to_string(number.n));
            for (int i = 0; i < 2; ++i)
                m_journal.note((co_await me.receive<Word>()).text);
        });
        m_runtime.send(pid, Word{"first"});
        m_runtime.send(pid, Word{"second"});
        m_runtime.send(pid, Number{5});
        m_runtime.runUntilIdle();
        QCOMPARE(m_journal.lines(), (Lines{"number 5", "first", "second"}));
        QVERIFY(!m_runtime.isAlive(pid));
    }
    void receivesOneOfSeveralTypesInOrder()
    {
        const Pid pid = start([this](OpenRoutine& me) -> Procedure<> {
            for (int i = 0; i < 2; ++i) {
                const auto either = co_await me.receive<Number, Word>();
                m_journal.note(either.index() == 0 ? "number" : "word");
            }
        });
        m_runtime.send(pid, Word{"a"});
        m_runtime.send(pid, Number{1});
        m_runtime.runUntilIdle();
        QCOMPARE(m_journal.lines(), (Lines{"word", "number"}));
    }
    void receivesByContent()
    {
        const Pid pid = start([this](OpenRoutine& me) -> Procedure<> {
            const Number big = co_await me.receiveIf<Number>([](const Number& number) { return number.n > 10; });
            m_journal.note(std::to_string(big.n));
            m_journal.note(std::to_string((co_await me.receive<Number>()).n));
        });
        for (const int n : {1, 20, 30})
            m_runtime.send(pid, Number{n});
        m_runtime.runUntilIdle();
        QCOMPARE(m_journal.lines(), (Lines{"20", "1"}));
    }
    void receiveTimesOutAndKeepsWhatComesLater()
    {
        const Pid pid = start([this](OpenRoutine& me) -> Procedure<> {
            const auto none = co_await me.receive<Number>(100ms);
            m_journal.note(none ? "some" : "none");
            m_journal.note(std::to_string((co_await me.receive<Number>(100ms))->n));
            co_await me.sleep(1s); // a timeout that did not come to pass leaves nothing behind
            m_journal.note((co_await me.receive<TimerFired>(0ms)) ? "timer" : "clean");
        });
        m_runtime.advance(99ms);
        QVERIFY(m_journal.lines().empty());
        m_runtime.advance(1ms);
        QCOMPARE(m_journal.lines(), (Lines{"none"}));
        m_runtime.send(pid, Number{3});
        m_runtime.advance(2s);
        QCOMPARE(m_journal.lines(), (Lines{"none", "3", "clean"}));
    }
    void receiveWithZeroLooksAtWholeMailboxFirst()
    {
        const Pid pid = start([this](OpenRoutine& me) -> Procedure<> {
            co_await me.receive<Word>();
            m_journal.note((co_await me.receive<Number>(0ms)) ? "there" : "not there");
            m_journal.note((co_await me.receive<Number>(0ms)) ? "there" : "not there");
        });
        m_runtime.runUntilIdle();
        m_runtime.suspend(pid); // all three lie there before it looks
        m_runtime.send(pid, Word{});
        m_runtime.send(pid, Add{});
        m_runtime.send(pid, Number{});
        m_runtime.resume(pid);
        m_runtime.runUntilIdle();
        QCOMPARE(m_journal.lines(), (Lines{"there", "not there"}));
    }
    void callsWithoutBlocking()
    {
        const Pid counter = *m_runtime.start<Counter>({}, 42);
        const Pid pid = start([this, counter](OpenRoutine& me) -> Procedure<> {
            const auto total = co_await me.call(ServerRef<Counter>(counter), Total{});
            m_journal.note(std::to_string(total.value_or(-1)));
            const auto none = co_await me.call(ServerRef<Counter>::named("nobody"), Total{});
            m_journal.note(none.error().text());
            const auto itself = co_await me.call(ServerRef<Counter>(me.self()), Total{});
            m_journal.note(itself.error().text());
            const Witness::Ask ask;
            const auto wrong = co_await me.call(ServerRef<Witness>(counter), ask);
            m_journal.note(wrong ? "answered" : "bad server");
        });
        m_runtime.runUntilIdle();
        QCOMPARE(m_journal.lines(), (Lines{"42", "noproc: nobody", ExitReason::callingSelf().text(), "bad server"}));
        QCOMPARE(endOf(pid).kind(), ExitReason::Kind::NoProcess);
    }
    void callTimesOutOnVirtualTime()
    {
        const Pid deaf = start([](OpenRoutine& me) -> Procedure<> { co_await me.sleep(1h); });
        m_runtime.runUntilIdle();
        m_runtime.suspend(deaf);
        start([this, deaf](OpenRoutine& me) -> Procedure<> {
            const auto answer = co_await me.call(ServerRef<Counter>(deaf), Total{}, 50ms);
            m_journal.note(answer.error().text());
        });
        m_runtime.advance(49ms);
        QVERIFY(m_journal.lines().empty());
        m_runtime.advance(1ms);
        QCOMPARE(m_journal.lines().size(), 1U);
    }
    void aRequestItDoesNotServeIsRefused()
    {
        const Pid pid = start([](OpenRoutine& me) -> Procedure<> { co_await me.sleep(1h); });
        const CallResult<int> answer = m_runtime.callSync(ServerRef<Counter>(pid), Total{});
        QCOMPARE(answer.error().kind(), ExitReason::Kind::BadServer);
    }
    void TM_13_sleepReturnsAndHoldsUpNobody()
    {
        const Pid other = *m_runtime.start<Counter>({}, 1);
        start([this](OpenRoutine& me) -> Procedure<> {
            co_await me.sleep(0ms);
            m_journal.note("after 0");
            co_await me.sleep(200ms);
            m_journal.note("after 200");
        });
        m_runtime.runUntilIdle(); // no clock needed for 0
        QCOMPARE(m_journal.lines(), (Lines{"after 0"}));
        QCOMPARE(m_runtime.callSync(ServerRef<Counter>(other), Total{}).value_or(0), 1);
        m_runtime.advance(199ms);
        QCOMPARE(m_journal.lines().size(), 1U);
        m_runtime.advance(1ms);
        QCOMPARE(m_journal.lines(), (Lines{"after 0", "after 200"}));
    }
    void TM_13_aLoopOfSleepZeroLetsOthersRun()
    {
        Runtime runtime({.scheduler = Simulated{7}});
        const Pid spinner = *runtime.start<OpenRoutine>({}, OpenRoutine::Body([](OpenRoutine& me) -> Procedure<> {
            for (;;)
                co_await me.sleep(0ms);
        }));
        const Pid other = *runtime.start<Counter>({}, 1);
        QCOMPARE(runtime.callSync(ServerRef<Counter>(other), Total{}).value_or(0), 1);
        runtime.exit(spinner, ExitReason::kill());
        runtime.runUntilIdle();
        QVERIFY(!runtime.isAlive(spinner));
    }
    void badTimeoutsAreArgumentErrors()
    {
        start([this](OpenRoutine& me) -> Procedure<> {
            const auto refused = [this](const auto& use) {
                try {
                    use();
                    m_journal.note("taken");
                } catch (const std::invalid_argument&) {
                    m_journal.note("refused");
                }
            };
            refused([&] { static_cast<void>(me.sleep(-1ms)); });
            refused([&] { static_cast<void>(me.receive<Number>(-1ms)); });
            refused([&] { static_cast<void>(me.call(ServerRef<Counter>(), Total{}, -1ms)); });
            co_return;
        });
        QCOMPARE(m_journal.lines(), (Lines{"refused", "refused", "refused"}));
    }
    void endsWithWhatLeftTheBody()
    {
        QCOMPARE(endOf(start([](OpenRoutine& me) -> Procedure<> {
                     co_await me.receive<Word>(10ms);
                 })),
                 ExitReason::normal());
        QCOMPARE(endOf(start([](OpenRoutine& me) -> Procedure<> {
                     co_await me.sleep(1ms);
                     throw std::runtime_error("broken");
                 })).what(),
                 std::string("broken"));
        QCOMPARE(endOf(start([](OpenRoutine& me) -> Procedure<> {
                     co_await me.sleep(1ms);
                     throw ExitWith{ExitReason::named("enough"), {}};
                 })),
                 ExitReason::named("enough"));
    }
    void itsEndDestroysWhatTheBodyHolds()
    {
        struct Guard
        {
            Journal& journal;
            ~Guard() { journal.note("released"); }
        };
        const auto holding = [this](OpenRoutine& me) -> Procedure<> {
            const Guard guard{m_journal};
            co_await me.receive<Word>();
        };
        m_runtime.exit(start(holding), ExitReason::kill());
        m_runtime.exit(start(holding), ExitReason::named("go"));
        static_cast<void>(m_runtime.stop(start(holding)));
        m_runtime.runUntilIdle();
        QCOMPARE(m_journal.lines(), (Lines{"released", "released", "released"}));
    }
    void whatTheBodyHoldsGoesBeforeTheMembers()
    {
        struct Guard
        {
            Journal& journal;
            const char* name;
            ~Guard() { journal.note(name); }
        };
        class Holder : public Routine
        {
        public:
            explicit Holder(Journal& journal) : m_member{journal, "member"} {}

        private:
            Procedure<> body() override
            {
                const Guard local{m_member.journal, "local"};
                co_await sleep(1h);
            }
            Guard m_member;
        };
        const auto holder = [this] { return m_runtime.spawn({}, [this] { return std::make_unique<Holder>(m_journal); }).pid; };
        for (const ExitReason& reason : {ExitReason::kill(), ExitReason::named("R"), ExitReason::shutdown()}) {
            m_journal.clear();
            const Pid pid = holder();
            m_runtime.runUntilIdle();
            m_runtime.exit(pid, reason);
            m_runtime.runUntilIdle();
            QCOMPARE(m_journal.lines(), (Lines{"local", "member"}));
        }
    }
    void readsDownAndExitLikeAnyMessage()
    {
        const Pid other = *m_runtime.start<Counter>({}, 1);
        start([this, other](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            me.link(other);
            const Ref ref = me.monitor(other);
            me.send(other, Add{});
            me.exitOther(other, ExitReason::named("out"));
            const Down down = co_await me.receiveIf<Down>([ref](const Down& one) { return one.ref == ref; });
            const Exit exit = co_await me.receive<Exit>();
            m_journal.note(down.reason.text() + " " + exit.reason.text());
        });
        m_runtime.runUntilIdle();
        QCOMPARE(m_journal.lines(), (Lines{"out out"}));
    }
    void keepsAtMostTenThousandUnreadMessages()
    {
        const Pid pid = start([this](OpenRoutine& me) -> Procedure<> {
            co_await me.receive<Word>();
            int count = 0;
            while (co_await me.receive<Number>(0ms))
                ++count;
            m_journal.note(std::to_string(count));
        });
        for (int i = 0; i < 10'050; ++i) {
            m_runtime.send(pid, Number{i});
            if (i % 1000 == 0)
                m_runtime.runUntilIdle();
        }
        m_runtime.runUntilIdle();
        m_runtime.send(pid, Word{}); // it waits for this one, so it is taken
        m_runtime.runUntilIdle();
        QCOMPARE(m_journal.lines(), (Lines{"10000"}));
    }
    void waitOutsideAProcessOnly()
    {
        start([this](OpenRoutine& me) -> Procedure<> {
            const auto nothing = []() -> Procedure<int> { co_return 1; };
            try {
                nothing().wait();
            } catch (const std::logic_error& error) {
                m_journal.note("refused");
            }
            m_journal.note(std::to_string(co_await nothing()));
            co_await me.sleep(0ms);
        });
        m_runtime.runUntilIdle();
        QCOMPARE(m_journal.lines(), (Lines{"refused", "1"}));
        const auto onThread = []() -> Procedure<int> { co_return 2; };
        QCOMPARE(onThread().wait(), 2);
    }
};

QTEST_GUILESS_MAIN(RoutineTest)
#include "tst_routine.moc"
