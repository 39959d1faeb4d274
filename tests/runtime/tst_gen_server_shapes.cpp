// SPDX-License-Identifier: GPL-3.0-or-later
// What a callback may give back: `throw return_now{…}` is exactly its return value, another shape is bad_return_value, any other
// exception a crash.
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

struct Answered
{
    using Reply = int;
    std::function<void()> how; // throws
};
struct Told
{
    std::function<void()> how;
};
struct Passed
{
    std::function<void()> how;
};

struct Unlisted
{
};

// Asks for callbacks that it has not.
class Forgetful : public GenServer<Forgetful>
{
public:
    struct State
    {
    };
    struct Wait
    {
        using Reply = int;
    };
    struct Go
    {
    };
    explicit Forgetful(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) {}
    Init<State> init() { return ok(State{}); }
    Reply<int, State> handleCall(const State&, const Wait&) { return noReply().timeout(10ms); }
    Next<State> handleCast(const State&, const Go&) { return keep().then(Unlisted{}); }
    void terminate(const ExitReason& reason, const State&) { m_journal->note("terminate " + reason.text()); }

private:
    std::shared_ptr<Journal> m_journal;
};

// Does in every callback what its caller wants: leave it by an exception.
class Thrower : public GenServer<Thrower>
{
public:
    struct State
    {
        int n = 0;
    };
    using Infos = Messages<Told>;
    using Continues = Messages<Passed>;
    using How = std::function<void()>;

    explicit Thrower(std::shared_ptr<Journal> journal, How atInit = {}, How atEnd = {})
        : m_journal(std::move(journal)), m_atInit(std::move(atInit)), m_atEnd(std::move(atEnd))
    {
    }
    Init<State> init()
    {
        if (m_atInit)
            m_atInit();
        return ok(State{});
    }
    Reply<int, State> handleCall(const State& s, const Total&) { return reply(s.n); }
    Reply<int, State> handleCall(const State&, const Answered& call) { return left<Reply<int, State>>(call.how); }
    Next<State> handleCast(const State&, const Told& told) { return left<Next<State>>(told.how); }
    Next<State> handleInfo(const State&, const Told& told) { return left<Next<State>>(told.how); }
    Next<State> handleContinue(const State&, const Passed& passed) { return left<Next<State>>(passed.how); }
    Next<State> handleTimeout(const State& s)
    {
        m_journal->note("timeout");
        throw return_now{next(State{s.n + 1'000})};
    }
    void terminate(const ExitReason& reason, const State& s)
    {
        m_journal->note("terminate " + reason.text() + " with " + std::to_string(s.n));
        if (m_atEnd)
            m_atEnd();
    }

    // The builders are the servers' own; the test makes its answers with them.
    using GenServer::ignore;
    using GenServer::keep;
    using GenServer::next;
    using GenServer::noReply;
    using GenServer::ok;
    using GenServer::reply;
    using GenServer::stop;
    using GenServer::stopWith;

private:
    template <class Shape>
    Shape left(const How& how)
    {
        how();
        throw std::logic_error("the order did not throw");
    }
    std::shared_ptr<Journal> m_journal;
    How m_atInit;
    How m_atEnd;
};

using State = Thrower::State;
using Lines = std::vector<std::string>;

} // namespace

class GenServerShapesTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<Journal> m_journal;
    std::unique_ptr<Runtime> m_runtime;

    ServerRef<Thrower> started(Thrower::How atEnd = {})
    {
        return {*m_runtime->start<Thrower>({}, m_journal, Thrower::How(), std::move(atEnd))};
    }
    StartResult startLeaving(Thrower::How how) { return m_runtime->start<Thrower>({.name = "thrower"}, m_journal, std::move(how)); }

private Q_SLOTS:
    void init()
    {
        m_journal = std::make_shared<Journal>();
        m_runtime = std::make_unique<Runtime>(testOptions());
    }
    void cleanup() { m_runtime.reset(); }

    void GS_08_anInitOutsideItsSetIsBadReturnValue()
    {
        const auto result = startLeaving([] { throw return_now{42}; });
        QVERIFY(!result && result.error().status == StartStatus::Failed);
        QCOMPARE(result.error().reason.text(), std::string("bad_return_value: int 42"));
        QVERIFY(!m_runtime->whereis("thrower") && m_runtime->snapshot().nodes.empty());
        const auto kept = startLeaving([] { throw return_now{Thrower::keep()}; });
        QVERIFY(!kept && kept.error().reason.text().starts_with("bad_return_value: "));
        QVERIFY(m_journal->lines().empty());
    }

    // A call or cast without a handler does not compile: tests/compile_fail.
    void GS_25_aMissingCallbackCrashesNamingIt()
    {
        const ServerRef<Forgetful> server(*m_runtime->start<Forgetful>({}, m_journal));
        const auto result = m_runtime->callSync(server, Forgetful::Wait{});
        QVERIFY(!result);
        QCOMPARE(result.error().text(), std::string("undefined: handleTimeout"));
        const Pid next = *m_runtime->start<Forgetful>({}, m_journal);
        m_runtime->cast(ServerRef<Forgetful>(next), Forgetful::Go{});
        const std::string reason = endOf(*m_runtime, next);
        QVERIFY(reason.starts_with("undefined: handleContinue(") && reason.find("Unlisted") != std::string::npos);
        QCOMPARE(m_journal->lines(), (Lines{"terminate undefined: handleTimeout", "terminate " + reason}));
    }

    void GS_26_anUnknownShapeCrashesAndTerminateHears()
    {
        using Shape = std::function<void()>;
        const Shape badCall = [] { throw return_now{std::string("personal data")}; };
        const auto server = started();
        const auto result = m_runtime->callSync(server, Answered{badCall});
        QVERIFY(!result && result.error().text().starts_with("bad_return_value: std::"));
        QVERIFY(result.error().text().find("personal data") == std::string::npos);
        QCOMPARE(m_journal->lines(), Lines{"terminate " + result.error().text() + " with 0"});

        const Pid next = started().resolve(*m_runtime);
        m_runtime->cast(ServerRef<Thrower>(next), Told{[] { throw return_now{Thrower::reply(1)}; }});
        QVERIFY(endOf(*m_runtime, next).starts_with("bad_return_value: "));
    }

    void GS_27_aThrownAnswerIsTheAnswerOfInit()
    {
        const auto taken = startLeaving([] { throw return_now{Thrower::ok(State{7})}; });
        QVERIFY(taken);
        QCOMPARE(*m_runtime->callSync(ServerRef<Thrower>(*taken), Total{}), 7);
        QVERIFY(m_runtime->stop(*taken));
        const auto ignored = startLeaving([] { throw return_now{Thrower::ignore()}; });
        QVERIFY(!ignored && ignored.error().status == StartStatus::Ignore);
        const auto stopped = startLeaving([] { throw return_now{Thrower::stop(ExitReason::named("no_book"))}; });
        QVERIFY(!stopped && stopped.error().reason == ExitReason::named("no_book"));
        const auto continued = startLeaving([] {
            throw return_now{Thrower::ok(State{1}).then(Passed{[] { throw return_now{State{2}}; }})};
        });
        QCOMPARE(*m_runtime->callSync(ServerRef<Thrower>(*continued), Total{}), 2);
    }

    void GS_27_aThrownAnswerIsTheAnswerOfACall()
    {
        const auto server = started();
        const auto ask = [&](std::function<void()> how) { return m_runtime->callSync(server, Answered{std::move(how)}, 100ms); };
        QCOMPARE(*ask([] { throw return_now{Thrower::reply(5)}; }), 5);
        QCOMPARE(*ask([] { throw return_now{Thrower::reply(6, State{8})}; }), 6);
        QCOMPARE(*m_runtime->callSync(server, Total{}), 8);
        QCOMPARE(*ask([] { throw return_now{Reply<int, State>(Thrower::reply(9))}; }), 9);
        QVERIFY(ask([] { throw return_now{Thrower::noReply(State{3})}; }).error().kind() == ExitReason::Kind::Timeout);
        QCOMPARE(*m_runtime->callSync(server, Total{}), 3);
        QCOMPARE(*ask([] { throw return_now{Thrower::stopWith(ExitReason::named("done"), 4, State{5})}; }), 4);
        m_runtime->runUntilIdle();
        QCOMPARE(m_journal->lines(), Lines{"terminate done with 5"});
    }

    void GS_27_aThrownAnswerIsTheAnswerOfEveryOtherCallback()
    {
        const auto server = started();
        const auto total = [&] { return *m_runtime->callSync(server, Total{}); };
        m_runtime->cast(server, Told{[] { throw return_now{State{1}}; }});
        QCOMPARE(total(), 1);
        m_runtime->send(server.resolve(*m_runtime), Told{[] { throw return_now{Thrower::next(State{2})}; }});
        QCOMPARE(total(), 2);
        m_runtime->cast(server, Told{[] { throw return_now{Thrower::keep().then(Passed{[] { throw return_now{State{3}}; }})}; }});
        QCOMPARE(total(), 3);
        m_runtime->cast(server, Told{[] { throw return_now{Thrower::keep().timeout(10ms)}; }});
        m_runtime->advance(1s);
        QCOMPARE(total(), 1'003);
        m_runtime->cast(server, Told{[] { throw return_now{Thrower::stop(ExitReason::shutdown("enough"))}; }});
        m_runtime->runUntilIdle();
        QCOMPARE(m_journal->lines(), (Lines{"timeout", "terminate shutdown: enough with 1003"}));
    }

    void GS_27_aThrownAnswerOfTerminateIsNoCrash()
    {
        const auto server = started([] { throw return_now{1}; });
        QVERIFY(m_runtime->stop(server, ExitReason::normal()));
        QCOMPARE(m_journal->lines(), Lines{"terminate normal with 0"});
    }

    void GS_27_anyOtherExceptionIsACrash()
    {
        const auto server = started();
        const auto result = m_runtime->callSync(server, Answered{[] { throw State{1}; }});
        QVERIFY(!result && result.error().kind() == ExitReason::Kind::Error);
        const auto second = m_runtime->callSync(started(), Answered{[] { throw std::runtime_error("boom"); }});
        QCOMPARE(second.error().text(), std::string("std::runtime_error: boom"));
    }
};

QTEST_GUILESS_MAIN(GenServerShapesTest)
#include "tst_gen_server_shapes.moc"
