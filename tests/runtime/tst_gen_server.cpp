// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/sys.h"
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

struct Load
{
};
struct Later
{
    using Reply = int;
};
struct Release
{
    int value = 0;
};
struct AskOther
{
    using Reply = int;
    Pid other;
};
struct AskSelf
{
    using Reply = std::string;
    bool byPid = false;
};
struct Idle
{
    std::chrono::milliseconds after;
};

// Everything a GenServer can do, noted in a journal.
class Scripted : public GenServer<Scripted>
{
public:
    struct State
    {
        int n = 0;
        From<int> waiting;
    };
    using Continues = Messages<Load>;
    using Infos = Messages<Add>;
    enum class Start { Ok, Ignore, Stop, Throw, Exit, Continue, NullTimeout };

    Scripted(std::shared_ptr<Journal> journal, Start start) : m_journal(std::move(journal)), m_start(start) {}

    Init<State> init()
    {
        m_journal->note("init");
        switch (m_start) {
        case Start::Ignore: return ignore();
        case Start::Stop: return stop(ExitReason::named("no_book"));
        case Start::Throw: throw std::runtime_error("init failed");
        case Start::Exit: throw ExitWith{ExitReason::named("not_today"), {}};
        case Start::Continue: return ok(State{}).then(Load{});
        case Start::NullTimeout: return ok(State{}).timeout(30ms);
        case Start::Ok: break;
        }
        return ok(State{});
    }
    Next<State> handleContinue(const State& s, const Load&)
    {
        m_journal->note("continue");
        return State{s.n + 100, {}};
    }
    Reply<int, State> handleCall(const State& s, const Total&, From<int>) { return reply(s.n, State{s.n + 1, s.waiting}); }
    Reply<int, State> handleCall(const State& s, const Later&, From<int> from) { return noReply(State{s.n, from}); }
    Next<State> handleCast(const State& s, const Release& release)
    {
        s.waiting.reply(release.value);
        s.waiting.reply(release.value + 1);
        return keep();
    }
    Reply<int, State> handleCall(const State&, const AskOther& ask, From<int> from)
    {
        callAsync(ServerRef<Counter>(ask.other), Total{}, 200ms, [from](const State& s, CallResult<int> r) -> Next<State> {
            from.reply(r ? *r : -1);
            return State{r ? s.n + *r : s.n, {}};
        });
        return noReply();
    }
    Reply<std::string, State> handleCall(const State&, const AskSelf& ask, From<std::string> from)
    {
        callAsync(ask.byPid ? ServerRef<Scripted>(self()) : ServerRef<Scripted>::named("scripted"), Total{},
                  [from](const State&, CallResult<int> r) { from.reply(r ? "answered" : r.error().text()); });
        return noReply();
    }
    Next<State> handleCast(const State& s, const Add& add)
    {
        m_journal->note("cast " + std::to_string(add.n));
        auto answer = next(State{s.n + add.n, s.waiting});
        return m_after < 0ms ? std::move(answer) : std::move(answer).timeout(m_after);
    }
    Next<State> handleInfo(const State& s, const Add& add)
    {
        m_journal->note("info " + std::to_string(add.n));
        return State{s.n + add.n, s.waiting};
    }
    Next<State> handleCast(const State& s, const Idle& idle)
    {
        m_after = idle.after;
        return next(s).timeout(idle.after);
    }
    Next<State> handleTimeout(const State&)
    {
        m_journal->note("timeout");
        return keep();
    }

private:
    std::shared_ptr<Journal> m_journal;
    Start m_start;
    std::chrono::milliseconds m_after{-1};
};

using Lines = std::vector<std::string>;

} // namespace

// A message without a handler does not compile; the type system is the test.
class GS_25_undefinedHandlers
{
    static_assert(HandlesCast<Counter, Add> && HandlesCallPlain<Counter, Total>);
    static_assert(!HandlesCast<Counter, Total> && !HandlesInfo<Counter, Crash> && !HandlesContinue<Counter, Load>);
};
// A callback cannot return what is not in its allowed set.
class GS_08_GS_26_unknownShapes
{
    static_assert(!std::is_convertible_v<int, Next<Counter::State>>);
    static_assert(!std::is_convertible_v<std::string, Reply<int, Counter::State>>);
    static_assert(!std::is_convertible_v<Keep, Init<Counter::State>>);
};

class GenServerTest : public QObject
{
    Q_OBJECT

    using Start = Scripted::Start;
    StartResult start(Runtime& runtime, Start how, SpawnOptions options = {})
    {
        return runtime.start<Scripted>(std::move(options), m_journal, how);
    }
    std::shared_ptr<Journal> m_journal;

private Q_SLOTS:
    void init() { m_journal = std::make_shared<Journal>(); }

    void GS_01_startReturnsAfterInit()
    {
        Runtime runtime(testOptions());
        const auto pid = start(runtime, Start::Ok);
        QVERIFY(pid && runtime.isAlive(*pid));
        QCOMPARE(m_journal->lines(), Lines{"init"});
        QVERIFY(runtime.linksOf(*pid).empty());
    }

    void GS_02_linkedServerEndsWithItsStarter()
    {
        Runtime runtime(testOptions());
        const Pid starter = *runtime.start<Witness>({}, m_journal);
        const Pid server = *runtime.start<Counter>({.parent = starter});
        runtime.exit(starter, ExitReason::named("crash"));
        QCOMPARE(endOf(runtime, server), std::string("crash"));
    }

    void GS_03_startAndMonitorGivesOneDown()
    {
        Runtime runtime(testOptions());
        const Pid starter = *runtime.start<Witness>({}, m_journal, true);
        const Pid server = *runtime.start<Counter>({.monitoredBy = starter});
        QVERIFY(runtime.stop(server, ExitReason::shutdown("done")));
        runtime.runUntilIdle();
        QCOMPARE(m_journal->lines(), Lines{"DOWN shutdown: done"});
    }

    void GS_04_ignoreLeavesNothing()
    {
        Runtime runtime(testOptions());
        const Pid starter = *runtime.start<Witness>({}, m_journal, true);
        const auto result = start(runtime, Start::Ignore, {.name = "scripted", .parent = starter});
        QVERIFY(!result && result.error().status == StartStatus::Ignore);
        QVERIFY(!runtime.whereis("scripted"));
        QCOMPARE(runtime.snapshot().nodes.size(), std::size_t{1});
        runtime.runUntilIdle();
        QCOMPARE(m_journal->lines(), (Lines{"init", "EXIT normal"}));
    }

    void GS_05_stopInInitIsAnErrorAndFreesTheName()
    {
        Runtime runtime(testOptions());
        const auto result = start(runtime, Start::Stop, {.name = "scripted"});
        QVERIFY(!result && result.error().reason == ExitReason::named("no_book"));
        QVERIFY(!runtime.whereis("scripted"));
        QVERIFY(runtime.snapshot().nodes.empty());
    }

    void GS_07_exceptionInInitIsAnErrorWithItsText()
    {
        Runtime runtime(testOptions());
        const auto thrown = start(runtime, Start::Throw);
        QVERIFY(!thrown);
        QCOMPARE(thrown.error().reason.text(), std::string("std::runtime_error: init failed"));
        QVERIFY(thrown.error().reason.where().find("Scripted::init") != std::string::npos);
        const auto exited = start(runtime, Start::Exit);
        QVERIFY(!exited && exited.error().reason == ExitReason::named("not_today"));
        QVERIFY(runtime.snapshot().nodes.empty());
    }

    void GS_10_takenNameAnswersItsHolder()
    {
        Runtime runtime(testOptions());
        const Pid holder = *start(runtime, Start::Ok, {.name = "scripted"});
        const auto second = start(runtime, Start::Ok, {.name = "scripted"});
        QVERIFY(!second && second.error().reason.kind() == ExitReason::Kind::AlreadyStarted);
        QVERIFY(second.error().holder == holder);
        QVERIFY(runtime.isAlive(holder));
    }

    void GS_11_nameIsFreeAfterTheEnd()
    {
        Runtime runtime(testOptions());
        const Pid first = *start(runtime, Start::Ok, {.name = "scripted"});
        QVERIFY(runtime.stop(first));
        QVERIFY(!runtime.whereis("scripted"));
        const Pid second = *start(runtime, Start::Ok, {.name = "scripted"});
        QVERIFY(runtime.whereis("scripted") == second && second != first);
    }

    void GS_12_replyAndNewStateSeenByLaterCall()
    {
        Runtime runtime(testOptions());
        const ServerRef<Scripted> server(*start(runtime, Start::Ok));
        QCOMPARE(*runtime.callSync(server, Total{}), 0);
        QCOMPARE(*runtime.callSync(server, Total{}), 1);
    }

    void GS_13_replyLaterFromAnotherHandler()
    {
        Runtime runtime(testOptions());
        const ServerRef<Scripted> server(*start(runtime, Start::Ok));
        std::vector<int> answers;
        runtime.callAsync(server, Later{}, 1s,
                          std::function([&](CallResult<int> r) { answers.push_back(r.value_or(-1)); }));
        runtime.runUntilIdle();
        QCOMPARE(*runtime.callSync(server, Total{}), 0);
        QVERIFY(answers.empty());
        runtime.cast(server, Release{42});
        runtime.runUntilIdle();
        QCOMPARE(answers, std::vector<int>{42});
    }

    void GS_14_timeoutLeavesTheServerRunning()
    {
        Runtime runtime(testOptions());
        const ServerRef<Scripted> server(*start(runtime, Start::Ok, {.name = "scripted"}));
        const auto result = runtime.callSync(ServerRef<Scripted>::named("scripted"), Later{}, 100ms);
        QVERIFY(!result);
        QCOMPARE(result.error().text(), std::string("timeout: scripted"));
        QCOMPARE(*runtime.callSync(server, Total{}), 0);
        runtime.cast(server, Release{1}); // the late reply goes nowhere
        runtime.runUntilIdle();
        QCOMPARE(*runtime.callSync(server, Total{}), 1);
    }

    void GS_16_callToNobodyAnswersAtOnce()
    {
        Runtime runtime(testOptions());
        const auto before = runtime.now();
        const auto unknown = runtime.callSync(ServerRef<Counter>::named("nobody"), Total{});
        QCOMPARE(unknown.error().text(), std::string("noproc: nobody"));
        const Pid dead = *start(runtime, Start::Ok);
        runtime.exit(dead, ExitReason::kill());
        QVERIFY(runtime.callSync(ServerRef<Scripted>(dead), Total{}).error().kind() == ExitReason::Kind::NoProcess);
        QVERIFY(runtime.now() == before);
    }

    void aWrongServerTypeAnswersBadServer()
    {
        Runtime runtime(testOptions());
        const Pid pid = *start(runtime, Start::Ok);
        const auto result = runtime.callSync(ServerRef<Counter>(pid), Total{});
        QVERIFY(!result && result.error().kind() == ExitReason::Kind::BadServer);
        QVERIFY(runtime.isAlive(pid));
    }

    void GS_20_callingItselfFailsAtOnce()
    {
        Runtime runtime(testOptions());
        const ServerRef<Scripted> server(*start(runtime, Start::Ok, {.name = "scripted"}));
        const auto before = runtime.now();
        QCOMPARE(*runtime.callSync(server, AskSelf{}), std::string("calling_self"));
        QCOMPARE(*runtime.callSync(server, AskSelf{true}), std::string("calling_self"));
        QVERIFY(runtime.now() == before);
    }

    void aServerAsksAnotherWithoutBlocking()
    {
        Runtime runtime(testOptions());
        const ServerRef<Scripted> server(*start(runtime, Start::Ok));
        const Pid other = *runtime.start<Counter>({}, 7);
        QCOMPARE(*runtime.callSync(server, AskOther{other}), 7);
        QCOMPARE(*runtime.callSync(server, Total{}), 7);
        runtime.exit(other, ExitReason::kill());
        QCOMPARE(*runtime.callSync(server, AskOther{other}), -1);
    }

    void GS_21_castIsAlwaysAccepted()
    {
        Runtime runtime(testOptions());
        const Pid pid = *runtime.start<Counter>({});
        runtime.cast(ServerRef<Counter>(pid), Add{2});
        // OTP says ok to all three; here the sender may look at what became of it.
        QVERIFY(runtime.cast(ServerRef<Counter>::named("nobody"), Add{2}) == SendResult::NoProcess);
        const Pid dead = *runtime.start<Counter>({});
        runtime.exit(dead, ExitReason::kill());
        QVERIFY(runtime.cast(ServerRef<Counter>(dead), Add{2}) == SendResult::NoProcess);
        QCOMPARE(*runtime.callSync(ServerRef<Counter>(pid), Total{}), 2);
    }

    void GS_22_oneSendersOrderHolds()
    {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Runtime runtime(testOptions(seed));
            const auto journal = std::make_shared<Journal>();
            const ServerRef<Scripted> server(*runtime.start<Scripted>({}, journal, Start::Ok));
            runtime.cast(server, Add{1});
            runtime.cast(server, Add{2});
            int total = -1;
            runtime.callAsync(server, Total{}, 1s, std::function([&](CallResult<int> r) { total = r.value_or(-2); }));
            runtime.send(server.resolve(runtime), Add{4});
            runtime.runUntilIdle();
            QVERIFY2(total == 3, qPrintable(QString::number(seed)));
            QCOMPARE(journal->lines(), (Lines{"init", "cast 1", "cast 2", "info 4"}));
        }
    }

    void GS_23_plainMessageReachesHandleInfo()
    {
        Runtime runtime(testOptions());
        const Pid pid = *runtime.start<Counter>({});
        runtime.send(pid, Add{4});
        QCOMPARE(*runtime.callSync(ServerRef<Counter>(pid), Total{}), 4);
    }

    void GS_24_plainMessageWithoutHandlerIsAWarning()
    {
        const auto sink = std::make_shared<MemorySink>();
        Runtime runtime(testOptions(1, std::make_shared<spdlog::logger>("test", sink)));
        const Pid pid = *runtime.start<Counter>({}, 3);
        runtime.send(pid, std::string("personal data"));
        QCOMPARE(*runtime.callSync(ServerRef<Counter>(pid), Total{}), 3);
        QCOMPARE(sink->countOf("no handleInfo"), 1);
        QCOMPARE(sink->countOf("personal data"), 0);
    }

    void GS_28_idleTimeoutComesOnce()
    {
        Runtime runtime(testOptions());
        QVERIFY(start(runtime, Start::NullTimeout));
        runtime.advance(29ms);
        QCOMPARE(m_journal->lines(), Lines{"init"});
        runtime.advance(10s);
        QCOMPARE(m_journal->lines(), (Lines{"init", "timeout"}));
        const ServerRef<Scripted> server(*start(runtime, Start::Ok));
        m_journal->clear();
        runtime.cast(server, Idle{50ms}); // asked for again, now by a handler
        runtime.advance(10s);
        QCOMPARE(m_journal->lines(), Lines{"timeout"});
    }

    void GS_28_aMessageCancelsTheIdleTimeout()
    {
        Runtime runtime(testOptions());
        const ServerRef<Scripted> server(*start(runtime, Start::NullTimeout));
        runtime.advance(20ms);
        QVERIFY(runtime.callSync(server, Total{}));
        runtime.advance(10s);
        QCOMPARE(m_journal->lines(), Lines{"init"});
    }

    void GS_30_timeoutZeroLetsQueuedMessagesGoFirst()
    {
        Runtime runtime(testOptions());
        const ServerRef<Scripted> server(*start(runtime, Start::Ok));
        QVERIFY(sys::suspend(runtime, server));
        runtime.cast(server, Idle{0ms});
        for (int n : {1, 2, 3})
            runtime.cast(server, Add{n});
        QVERIFY(sys::resume(runtime, server));
        runtime.runUntilIdle();
        QCOMPARE(m_journal->lines(), (Lines{"init", "cast 1", "cast 2", "cast 3", "timeout"}));
    }

    void GS_30_timeoutZeroIsForgottenOnceAMessageCame()
    {
        Runtime runtime(testOptions());
        const ServerRef<Scripted> server(*start(runtime, Start::Ok));
        QVERIFY(sys::suspend(runtime, server));
        runtime.cast(server, Idle{0ms});
        runtime.send(server.resolve(runtime), Add{1}); // whose handler asks for no timeout
        QVERIFY(sys::resume(runtime, server));
        runtime.advance(1s);
        QCOMPARE(m_journal->lines(), (Lines{"init", "info 1"}));
    }

    void GS_31_continueRunsBeforeAnyMessage()
    {
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            Runtime runtime(testOptions(seed));
            const auto journal = std::make_shared<Journal>();
            runtime.spawn({.name = "scripted"}, [journal] { return std::make_unique<Scripted>(journal, Start::Continue); });
            runtime.cast(ServerRef<Scripted>::named("scripted"), Add{1});
            runtime.runUntilIdle();
            QCOMPARE(journal->lines(), (Lines{"init", "continue", "cast 1"}));
        }
    }
};

QTEST_GUILESS_MAIN(GenServerTest)
#include "tst_gen_server.moc"
