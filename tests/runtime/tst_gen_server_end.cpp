// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/sys.h"
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>

#include <ctime>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

struct Keep1
{
    using Reply = int;
};
struct StopInCall
{
    using Reply = int;
    bool answering = false;
};

// Ends in every way, and hides its secret.
class Mortal : public GenServer<Mortal>
{
public:
    struct State
    {
        std::string secret = "4111-1111";
        From<int> kept;
    };
    struct Continue
    {
    };
    struct ContinueToTheEnd
    {
    };

    explicit Mortal(std::shared_ptr<Journal> journal, bool trapping = false, bool throwing = false)
        : m_journal(std::move(journal)), m_trapping(trapping), m_throwing(throwing)
    {
    }
    Init<State> init()
    {
        trapExit(m_trapping);
        return ok(State{});
    }
    Reply<int, State> handleCall(const State&, const StopInCall& ask, From<int>)
    {
        if (ask.answering)
            return stopWith(ExitReason::named("done"), 5, State{"changed", {}});
        return stop(ExitReason::named("done"), State{"changed", {}});
    }
    Reply<int, State> handleCall(const State& s, const Keep1&, From<int> from) { return noReply(State{s.secret, from}); }
    Next<State> handleCast(const State& s, const ContinueToTheEnd&) { return next(s).then(Continue{}); }
    Next<State> handleContinue(const State&, const Continue&) { return stop(ExitReason::named("continued")); }
    Next<State> handleCast(const State&, const Crash& crash) { throw std::runtime_error(crash.what); }
    Next<State> handleInfo(const State&, const Exit& exit)
    {
        m_journal->note("EXIT " + exit.reason.text());
        return keep();
    }
    void terminate(const ExitReason& reason, const State& s)
    {
        m_journal->note("terminate " + reason.text() + " with " + s.secret);
        if (m_throwing)
            throw std::logic_error("terminate failed");
    }
    static std::string formatState(const State&) { return "redacted"; }

private:
    std::shared_ptr<Journal> m_journal;
    bool m_trapping;
    bool m_throwing;
};

// Takes half a second to end.
class SlowStopper final : public Behaviour
{
public:
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<SlowStopper>(); }
    void onMessage(EnvelopePtr message) override
    {
        if (message->as<TimerFired>())
            stopSelf(m_reason);
    }
    bool onStopRequest(const ExitReason& reason) override
    {
        m_reason = reason;
        startTimer(500ms);
        return true;
    }

private:
    ExitReason m_reason;
};

using Lines = std::vector<std::string>;

} // namespace

class GenServerEndTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<Journal> m_journal;
    std::shared_ptr<MemorySink> m_sink;
    [[nodiscard]] RuntimeOptions options() const
    {
        return testOptions(1, std::make_shared<spdlog::logger>("test", m_sink));
    }

private Q_SLOTS:
    void init()
    {
        m_journal = std::make_shared<Journal>();
        m_sink = std::make_shared<MemorySink>();
    }

    void GS_19_stopWithoutReplyGivesTheCallerTheReason()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Mortal>({}, m_journal);
        const auto result = runtime.callSync(ServerRef<Mortal>(pid), StopInCall{});
        QVERIFY(!result && result.error() == ExitReason::named("done"));
        QCOMPARE(m_journal->lines(), Lines{"terminate done with changed"});
    }

    void GS_19_stopWithReplyAnswersFirst()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Mortal>({}, m_journal);
        QCOMPARE(*runtime.callSync(ServerRef<Mortal>(pid), StopInCall{true}), 5);
        runtime.runUntilIdle();
        QVERIFY(!runtime.isAlive(pid));
    }

    void GS_33_stopInContinueDropsTheQueueAndFailsTheCallers()
    {
        Runtime runtime(options());
        const ServerRef<Mortal> server(*runtime.start<Mortal>({}, m_journal));
        std::vector<std::string> answers;
        const auto hear = std::function([&](CallResult<int> r) { answers.push_back(r ? "value" : r.error().text()); });
        QVERIFY(sys::suspend(runtime, server));
        runtime.callAsync(server, Keep1{}, 1s, hear);
        runtime.cast(server, Mortal::ContinueToTheEnd{});
        runtime.callAsync(server, Keep1{}, 1s, hear);
        QVERIFY(sys::resume(runtime, server));
        runtime.runUntilIdle();
        QCOMPARE(answers, (Lines{"continued", "continued"}));
        QCOMPARE(m_journal->lines(), Lines{"terminate continued with 4111-1111"});
        QVERIFY(!runtime.isAlive(server.resolve(runtime)));
    }

    void GS_34_parentsExitEndsEvenWhoTraps()
    {
        Runtime runtime(options());
        const Pid parent = *runtime.start<Witness>({}, std::make_shared<Journal>());
        const Pid pid = *runtime.start<Mortal>({.parent = parent}, m_journal, true);
        runtime.exit(parent, ExitReason::named("gone"));
        QCOMPARE(endOf(runtime, pid), std::string("gone"));
        QCOMPARE(m_journal->lines(), Lines{"terminate gone with 4111-1111"});
    }

    void GS_36_anotherLinksExitIsAMessage()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Mortal>({}, m_journal, true);
        const Pid other = *runtime.start<Witness>({}, std::make_shared<Journal>());
        runtime.cast(ServerRef<Witness>(other), Witness::Do{[pid](Witness& w) { w.link(pid); }});
        runtime.runUntilIdle();
        runtime.exit(other, ExitReason::named("gone"));
        runtime.runUntilIdle();
        QVERIFY(runtime.isAlive(pid));
        QCOMPARE(m_journal->lines(), Lines{"EXIT gone"});
    }

    void GS_38_noTerminateCallbackIsFine()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Counter>({});
        QVERIFY(runtime.stop(pid, ExitReason::shutdown()));
        QVERIFY(m_sink->lines().empty());
    }

    void GS_38_anExceptionInTerminateIsARealCrash()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Mortal>({}, m_journal, false, true);
        const auto stopped = runtime.stop(pid);
        QCOMPARE(stopped.error().text(), std::string("std::logic_error: terminate failed"));
        QCOMPARE(m_sink->countOf("crash report"), 1);
    }

    void GS_39_oneReportForACrashAndNoneForAnOrderlyEnd()
    {
        Runtime runtime(options());
        const Pid calm = *runtime.start<Mortal>({}, m_journal);
        QVERIFY(runtime.stop(calm, ExitReason::shutdown("enough")));
        QVERIFY(m_sink->lines().empty());
        const Pid pid = *runtime.start<Mortal>({.name = "mortal"}, m_journal);
        QVERIFY(!runtime.callSync(ServerRef<Mortal>(pid), StopInCall{}));
        QCOMPARE(m_sink->countOf("crash report"), 1);
        QCOMPARE(m_sink->countOf("StopInCall"), 1);
        QCOMPARE(m_sink->countOf("client foreign thread"), 1);
        QCOMPARE(m_sink->countOf("'mortal'"), 1);
        QCOMPARE(m_sink->countOf("reason 'done'"), 1);
        QCOMPARE(m_sink->countOf("state 'redacted'"), 1);
    }

    void GS_40_stopWaitsUntilItIsGone()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Mortal>({.name = "mortal"}, m_journal);
        QVERIFY(runtime.stop(ServerRef<Mortal>::named("mortal"), ExitReason::named("enough")));
        QVERIFY(!runtime.isAlive(pid));
        QCOMPARE(m_journal->lines(), Lines{"terminate enough with 4111-1111"});
        QVERIFY(runtime.stop(pid).error().kind() == ExitReason::Kind::NoProcess);
        QVERIFY(runtime.stop(ServerRef<Mortal>::named("mortal")).error().kind() == ExitReason::Kind::NoProcess);
    }

    void GS_41_stopTimesOutAndTheServerStillStops()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<SlowStopper>({});
        const auto stopped = runtime.stop(pid, ExitReason::shutdown(), 100ms);
        QVERIFY(!stopped && stopped.error().kind() == ExitReason::Kind::Timeout);
        QVERIFY(runtime.isAlive(pid));
        QVERIFY(*runtime.awaitExit(pid, 1s) == ExitReason::shutdown());
    }

    void GS_42_negativeTimeoutIsAnArgumentError()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Counter>({});
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(runtime.stop(pid, ExitReason::normal(), -1ms)));
        QVERIFY(runtime.isAlive(pid));
    }

    void GS_43_stoppingItselfIsCallingSelf()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Witness>({}, m_journal);
        runtime.cast(ServerRef<Witness>(pid),
                     Witness::Do{[](Witness& w) { w.note(w.runtime().stop(w.self()).error().text()); }});
        runtime.runUntilIdle();
        QCOMPARE(m_journal->lines(), Lines{"calling_self"});
    }

    void GS_45_aFullMailboxDoesNotSlowItsOwnCalls()
    {
        // The reply overtakes what waits: the caller hears it though it has handled none of its queue. Who is faster on real threads is
        // not ours to say.
        Runtime runtime({.scheduler = Simulated{1}});
        const Pid other = *runtime.start<Counter>({}, 9);
        const Pid caller = *runtime.start<Witness>({.mailboxBound = 600'000}, m_journal);
        runtime.cast(ServerRef<Witness>(caller), Witness::Do{[other](Witness& w) {
                         w.runtime().callAsync(
                             ServerRef<Counter>(other), Total{}, 1s,
                             std::function([&w](CallResult<int>) { w.note("reply"); }), w.self());
                         for (int i = 0; i < 10'000; ++i)
                             w.runtime().cast(ServerRef<Witness>(w.self()), Witness::Do{[](Witness& x) { x.note("queued"); }});
                     }});
        runtime.runUntilIdle();
        const auto lines = m_journal->lines();
        QCOMPARE(lines.size(), std::size_t{10'001});
        QVERIFY(std::find(lines.begin(), lines.end(), "reply") - lines.begin() < 100);
    }

    void GS_45_callsCostTheSameBehindAFullMailbox()
    {
        const auto cost = [this](int backlog, int calls) {
            Runtime runtime({.scheduler = Simulated{1}});
            const ServerRef<Counter> other(*runtime.start<Counter>({}, 9));
            const ServerRef<Witness> caller(*runtime.start<Witness>({.mailboxBound = 600'000}, m_journal));
            int answers = 0;
            std::function<void(Witness&)> callAgain;
            callAgain = [&](Witness& w) {
                if (answers < calls)
                    w.runtime().callAsync(other, Total{}, 1h, std::function([&](CallResult<int>) { ++answers; callAgain(w); }), w.self());
            };
            const std::clock_t begin = std::clock();
            runtime.cast(caller, Witness::Do{[&](Witness& w) {
                for (int i = 0; i < backlog; ++i)
                    w.runtime().cast(caller, Witness::Do{[](Witness&) {}});
                callAgain(w);
            }});
            runtime.runUntilIdle();
            return answers == calls ? std::clock() - begin : -1;
        };
        const auto calls = cost(0, 1'000);
        const auto backlog = cost(500'000, 0);
        const auto both = cost(500'000, 1'000);
        QVERIFY2(calls > 0 && both > 0 && both < 10 * calls + 2 * backlog,
                 qPrintable(QStringLiteral("%1 calls, %2 backlog, %3 both").arg(calls).arg(backlog).arg(both)));
    }

    void GS_46_reportsShowOnlyTheRedactedState()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Mortal>({}, m_journal);
        QVERIFY(sys::getStatus(runtime, pid)->state == "redacted");
        runtime.cast(ServerRef<Mortal>(pid), Crash{"boom"});
        runtime.runUntilIdle();
        QCOMPARE(m_sink->countOf("redacted"), 1);
        QCOMPARE(m_sink->countOf("4111"), 0);
    }

    void LM_27_aCrashCarriesTextAndPlace()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Mortal>({}, m_journal);
        runtime.inject(pid, Fault::Crash{"drill"});
        QCOMPARE(endOf(runtime, pid), std::string("std::runtime_error: drill"));
        QCOMPARE(m_journal->lines(), Lines{"terminate std::runtime_error: drill with 4111-1111"});
    }

    void aCallToADyingServerIsAlwaysAnswered()
    {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            Runtime runtime(testOptions(seed));
            const ServerRef<Mortal> server(*runtime.start<Mortal>({}, m_journal));
            int answers = 0;
            const auto hear = std::function([&](CallResult<int> r) { answers += r ? 0 : 1; });
            for (int i = 0; i < 3; ++i)
                runtime.callAsync(server, Keep1{}, 1h, hear);
            runtime.cast(server, Crash{"boom"});
            runtime.callAsync(server, Keep1{}, 1h, hear);
            runtime.runUntilIdle();
            QVERIFY2(answers == 4, qPrintable(QString::number(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(GenServerEndTest)
#include "tst_gen_server_end.moc"
