// SPDX-License-Identifier: GPL-3.0-or-later
// Bad use gets an answer: an error value, or an exception that names the argument. Never undefined behaviour, never a hang.
#include "runtime/dynamic_supervisor.h"
#include "runtime/registry.h"
#include "runtime/supervisor.h"
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;
using Kind = ExitReason::Kind;

namespace {
using Lines = std::vector<std::string>;

// What `work` threw: "logic_error", "invalid_argument" or nothing.
std::string thrownBy(const std::function<void()>& work)
{
    try {
        work();
    } catch (const std::invalid_argument& e) {
        return std::string(e.what()).empty() ? "nameless" : "invalid_argument";
    } catch (const std::logic_error&) {
        return "logic_error";
    }
    return "nothing";
}

class Bare final : public Behaviour
{
public:
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<Bare>(); }
    void onMessage(EnvelopePtr) override {}
    using Behaviour::now;
    using Behaviour::self;
};

struct WaitNegative
{
};
class Impatient : public GenServer<Impatient>
{
public:
    struct State
    {
    };
    Init<State> init() { return ok(State{}); }
    Next<State> handleCast(const State&, const WaitNegative&) { return keep().timeout(-1ms); }
};
} // namespace

class BadUseTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Runtime> m_runtime;
    std::shared_ptr<Journal> m_journal;

    Pid witness() { return *m_runtime->start<Witness>({}, m_journal); }
    // What `work` throws inside a process.
    std::string thrownInside(std::function<void(Witness&)> work)
    {
        m_runtime->cast(ServerRef<Witness>(witness()), Witness::Do{[this, work](Witness& w) { m_journal->note(thrownBy([&] { work(w); })); }});
        m_runtime->runUntilIdle();
        return m_journal->take().at(0);
    }

private Q_SLOTS:
    void init()
    {
        m_journal = std::make_shared<Journal>();
        m_runtime = std::make_unique<Runtime>(testOptions());
    }
    void cleanup() { m_runtime.reset(); }

    void blockingInsideAProcessIsRefused()
    {
        const Pid other = *m_runtime->start<Counter>({});
        QCOMPARE(thrownInside([&](Witness& w) { (void)w.runtime().callSync(ServerRef<Counter>(other), Total{}); }), std::string("logic_error"));
        QCOMPARE(thrownInside([](Witness& w) { (void)w.runtime().start<Counter>({}); }), std::string("logic_error"));
        QCOMPARE(thrownInside([&](Witness& w) { (void)w.runtime().stop(other); }), std::string("logic_error"));
        QCOMPARE(thrownInside([&](Witness& w) { (void)w.runtime().awaitExit(other, 1s); }), std::string("logic_error"));
        QCOMPARE(thrownInside([](Witness& w) { (void)startSupervisor(w.runtime(), {}); }), std::string("logic_error"));
        QVERIFY(m_runtime->isAlive(other));
    }

    void linkingOutsideAProcessIsRefused()
    {
        const Pid pid = witness();
        QCOMPARE(thrownBy([&] { m_runtime->link(pid); }), std::string("logic_error"));
        QCOMPARE(thrownBy([&] { m_runtime->unlink(pid); }), std::string("logic_error"));
    }

    void negativeTimeoutsAreArgumentErrorsEverywhere()
    {
        const ServerRef<Counter> counter(*m_runtime->start<Counter>({}));
        const Pid pid = counter.resolve(*m_runtime);
        const std::string refused = "invalid_argument";
        QCOMPARE(thrownBy([&] { (void)m_runtime->callSync(counter, Total{}, -1ms); }), refused);
        QCOMPARE(thrownBy([&] { m_runtime->callAsync(counter, Total{}, -1ms, std::function([](CallResult<int>) {})); }), refused);
        QCOMPARE(thrownBy([&] { (void)m_runtime->stop(counter, ExitReason::normal(), -1ms); }), refused);
        QCOMPARE(thrownBy([&] { (void)m_runtime->awaitExit(pid, -1ms); }), refused);
        QCOMPARE(thrownBy([&] { (void)m_runtime->spawnSync({}, [] { return std::make_unique<Bare>(); }, -1ms); }), refused);
        for (const auto& arm : std::vector<std::function<void(Witness&)>>{
                 [](Witness& w) { w.startTimer(-1ms); }, [](Witness& w) { w.sendAfter(-1ms, Add{1}); },
                 [](Witness& w) { w.startInterval(-1ms); }, [](Witness& w) { w.startInterval(0ms); }})
            QCOMPARE(thrownInside(arm), refused);
        QVERIFY(m_runtime->isAlive(pid));
        QCOMPARE(m_runtime->snapshot().nodes.size(), std::size_t{5}); // the refused start left nobody behind
    }

    void aNegativeHandlerTimeoutCrashesTheServerNamingIt()
    {
        const Pid pid = *m_runtime->start<Impatient>({});
        m_runtime->cast(ServerRef<Impatient>(pid), WaitNegative{});
        QCOMPARE(endOf(*m_runtime, pid), std::string("std::invalid_argument: the timeout of a callback must not be negative"));
    }

    void endlessTimeoutsAreFine()
    {
        const ServerRef<Counter> counter(*m_runtime->start<Counter>({}, 3));
        QCOMPARE(*m_runtime->callSync(counter, Total{}, std::chrono::milliseconds::max()), 3);
        QVERIFY(m_runtime->stop(counter, ExitReason::normal(), std::chrono::milliseconds::max()));
    }

    void unknownNamesAreNoproc()
    {
        QCOMPARE(m_runtime->callSync(ServerRef<Counter>::named("nobody"), Total{}).error().text(), std::string("noproc: nobody"));
        QVERIFY(m_runtime->stop(ServerRef<Counter>::named("nobody")).error().kind() == Kind::NoProcess);
        QVERIFY(m_runtime->send("nobody", Add{1}) == SendResult::NoProcess);
        QVERIFY(!m_runtime->whereis("nobody"));
        QVERIFY(m_runtime->nameOf({}).empty());
    }

    void theEmptyAddressIsNobody()
    {
        const ServerRef<Counter> empty;
        QVERIFY(m_runtime->callSync(empty, Total{}).error().kind() == Kind::NoProcess);
        QVERIFY(m_runtime->callSync(ServerRef<Counter>::named(""), Total{}).error().kind() == Kind::NoProcess);
        QVERIFY(m_runtime->cast(empty, Add{1}) == SendResult::NoProcess);
        QVERIFY(m_runtime->send(Pid{}, Add{1}) == SendResult::NoProcess);
        QVERIFY(m_runtime->awaitExit({}, 1s)->kind() == Kind::NoProcess);
        m_runtime->exit({}, ExitReason::kill());
        m_runtime->suspend({});
        m_runtime->resume({});
        m_runtime->inject({}, Fault::Crash{});
        QVERIFY(!m_runtime->whereis(""));
        QVERIFY(m_runtime->linksOf({}).empty() && m_runtime->monitorsOf({}).empty() && m_runtime->monitoredBy({}).empty());
    }

    void pidsThatNeverWereAreNobody()
    {
        const Pid invented{4'000'000, 77};
        QVERIFY(!m_runtime->isAlive(invented));
        QVERIFY(m_runtime->send(invented, Add{1}) == SendResult::NoProcess);
        m_runtime->exit(invented, ExitReason::kill());
        const auto orphan = m_runtime->start<Counter>({.parent = invented});
        QVERIFY(!orphan && orphan.error().reason.kind() == Kind::NoProcess);
    }

    void aNullFactoryIsAFailedStart()
    {
        const auto null = m_runtime->spawnSync({.name = "null"}, BehaviourFactory{});
        QVERIFY(!null && null.error().status == StartStatus::Failed);
        const auto nothing = m_runtime->spawnSync({.name = "null"}, [] { return std::unique_ptr<Behaviour>(); });
        QVERIFY(!nothing && nothing.error().reason.text().starts_with("bad_return_value"));
        QVERIFY(!m_runtime->whereis("null") && m_runtime->snapshot().nodes.empty());
    }

    void aBehaviourWithoutAProcessIsRefused()
    {
        QCOMPARE(thrownBy([] { Bare outside; }), std::string("logic_error"));
    }

    void doubleRegistrationNamesTheHolder()
    {
        const Pid holder = *m_runtime->start<Counter>({.name = "one"});
        const auto second = m_runtime->start<Counter>({.name = "one"});
        QVERIFY(!second && second.error().holder == holder);
        QVERIFY(m_runtime->whereis("one") == holder);
    }

    void aFullMailboxSaysSo()
    {
        const Pid pid = *m_runtime->start<Counter>({.mailboxBound = 1});
        m_runtime->suspend(pid);
        m_runtime->runUntilIdle();
        QVERIFY(m_runtime->send(pid, Add{1}) == SendResult::Sent);
        QVERIFY(m_runtime->send(pid, Add{1}) == SendResult::Full);
        QVERIFY(m_runtime->callSync(ServerRef<Counter>(pid), Total{}).error().kind() == Kind::Overload);
    }

    void adminCallsToADeadSupervisorAreNoproc()
    {
        const Pid root = *startSupervisor(*m_runtime, {});
        m_runtime->exit(root, ExitReason::kill());
        const auto answer = m_runtime->callSync(ServerRef<Supervisor>(root), StartChild{childSpec<Counter>("c", 1)});
        QVERIFY(!answer && answer.error().kind() == Kind::NoProcess);
        const Pid jobs = *startDynamicSupervisor(*m_runtime, {});
        m_runtime->exit(jobs, ExitReason::kill());
        QVERIFY(m_runtime->callSync(ServerRef<DynamicSupervisor>(jobs), StartChild{childSpec<Counter>("c", 1)}).error().kind() == Kind::NoProcess);
    }

    void specsThatContradictThemselvesNameTheField()
    {
        const auto fieldOf = [](SupervisorSpec spec) {
            const auto wrong = checkSupervisorSpec(spec);
            return wrong && !wrong->message.empty() ? wrong->field : std::string();
        };
        const auto child = [] { return childSpec<Counter>("c", 1); };
        QCOMPARE(fieldOf({.children = {child(), child()}}), std::string("id"));
        QCOMPARE(fieldOf({.children = {childSpec<Counter>("", 1)}}), std::string("id"));
        QCOMPARE(fieldOf({.autoShutdown = AutoShutdown::AnySignificant, .children = {child().markedSignificant()}}), std::string("significant"));
        QCOMPARE(fieldOf({.children = {child().transient().markedSignificant()}}), std::string("significant"));
        QCOMPARE(fieldOf({.children = {child().shutdownWithin(Shutdown(-1s))}}), std::string("shutdown"));
        QCOMPARE(thrownBy([] { (void)supervisorSpec("s", SupervisorInit{}); }), std::string("invalid_argument"));
        QCOMPARE(thrownBy([] { (void)Registry(RegistryKind::Unique).startedVia("k", ChildSpec{}); }), std::string("invalid_argument"));
        QVERIFY(m_runtime->snapshot().nodes.empty());
    }

    void aCallbackThatThrowsEndsNobody()
    {
        const ServerRef<Counter> counter(*m_runtime->start<Counter>({}, 3));
        m_runtime->callAsync(counter, Total{}, 1s, std::function([](CallResult<int>) { throw std::runtime_error("callback"); }));
        m_runtime->runUntilIdle();
        QCOMPARE(*m_runtime->callSync(counter, Total{}), 3);
    }

    void useAfterShutdownIsAnswered()
    {
        const ServerRef<Counter> counter(*m_runtime->start<Counter>({.name = "c"}));
        const Pid pid = counter.resolve(*m_runtime);
        QVERIFY(m_runtime->shutdown(1s));
        QVERIFY(m_runtime->shutdown(1s));
        const auto late = m_runtime->start<Counter>({});
        QVERIFY(!late && late.error().reason.kind() == Kind::Shutdown);
        QVERIFY(!startSupervisor(*m_runtime, {}));
        QVERIFY(m_runtime->callSync(counter, Total{}).error().kind() == Kind::NoProcess);
        QVERIFY(m_runtime->cast(counter, Add{1}) == SendResult::NoProcess);
        QVERIFY(m_runtime->stop(counter).error().kind() == Kind::NoProcess);
        QVERIFY(m_runtime->awaitExit(pid, 1s)->kind() == Kind::NoProcess);
        QVERIFY(!m_runtime->whereis("c") && m_runtime->snapshot().nodes.empty());
        int answers = 0;
        m_runtime->callAsync(counter, Total{}, 1s, std::function([&](CallResult<int> r) { answers += r ? 0 : 1; }));
        QCOMPARE(answers, 1);
        m_runtime->runUntilIdle();
        m_runtime->advance(1s);
    }
};

QTEST_GUILESS_MAIN(BadUseTest)
#include "tst_bad_use.moc"
