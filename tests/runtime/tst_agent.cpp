// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/agent.h"
#include "runtime/registry.h"
#include "runtime/supervisor_spec.h"
#include "support/task_stage.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

class AgentTest : public QObject
{
    Q_OBJECT

    std::optional<TaskStage> m_stage;

    static int zero() { return 0; }
    static int same(const int& n) { return n; }
    Agent<int> startAgent(const Agent<int>::First& first = zero, std::string name = {})
    {
        const StartResult started = Agent<int>::startLink(m_stage->runtime, first, std::move(name)).wait();
        return {m_stage->runtime, ServerRef<AgentServer<int>>(started.value_or(Pid{}))};
    }

private Q_SLOTS:
    void init() { m_stage.emplace(); }

    void AG_01_usualResults()
    {
        const Agent<int> agent = startAgent([] { return 5; });
        QCOMPARE(agent.get(same).wait(), 5);
        agent.update([](const int& n) { return n + 1; }).wait();
        QCOMPARE(agent.getAndUpdate([](const int& n) { return std::pair(std::to_string(n), n * 2); }).wait(), std::string("6"));
        QCOMPARE(agent.cast([](const int& n) { return n + 30; }), SendResult::Sent);
        QCOMPARE(agent.get(same).wait(), 42);
        QVERIFY(agent.stop().wait());
        QVERIFY_THROWS_EXCEPTION(ExitWith, static_cast<void>(agent.get(same).wait()));
    }
    void AG_01_updatesOfOneCallerAreSeenInOrder()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            const auto started = co_await Agent<std::string>::startLink(me.runtime(), [] { return std::string(); });
            const Agent<std::string> agent(me.runtime(), ServerRef<AgentServer<std::string>>(*started));
            for (const char letter : {'a', 'b', 'c'}) {
                const auto append = [letter](const std::string& text) { return text + letter; };
                agent.cast(append);
                co_await agent.update(append);
            }
            m_stage->note(co_await agent.get([](const std::string& text) { return text; }));
            m_stage->note((co_await agent.stop()) ? "stopped" : "not stopped");
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{"aabbcc", "stopped"}));
    }
    void AG_01_startLinkLinks()
    {
        Pid agent;
        const Pid owner = m_stage->start([&agent](OpenRoutine& me) -> Procedure<> {
            agent = *co_await Agent<int>::startLink(me.runtime(), zero);
            co_await me.sleep(1h);
        });
        m_stage->runtime.runUntilIdle();
        QCOMPARE(m_stage->runtime.parentOf(agent), owner);
        m_stage->runtime.exit(agent, ExitReason::named("R"));
        QCOMPARE(m_stage->endOf(owner), ExitReason::named("R"));
    }
    void AG_01_genServerAsksAnAgent()
    {
        class Asker : public GenServer<Asker>
        {
        public:
            struct State
            {
                int n = 0;
            };
            explicit Asker(Pid agent) : m_agent(agent) {}
            Init<State> init()
            {
                const Agent<int> agent(runtime(), ServerRef<AgentServer<int>>(m_agent));
                whenDone(agent.get([](const int& n) { return n; }), [](const State&, int n) { return next(State{n}); });
                return ok(State{});
            }
            Reply<int, State> handleCall(const State& s, const Total&) { return reply(s.n); }

        private:
            Pid m_agent;
        };
        const Pid agent = *Agent<int>::startLink(m_stage->runtime, [] { return 9; }).wait();
        const Pid asker = *m_stage->runtime.start<Asker>({}, agent);
        m_stage->runtime.runUntilIdle();
        QCOMPARE(m_stage->runtime.callSync(ServerRef<Asker>(asker), Total{}).value_or(0), 9);
    }
    void AG_02_startFunctionThatThrowsIsAFailedStart()
    {
        const auto broken = []() -> int { throw std::runtime_error("no state"); };
        const StartResult started = Agent<int>::startLink(m_stage->runtime, broken).wait();
        QCOMPARE(started.error().reason.what(), std::string("no state"));
        QCOMPARE(m_stage->alive(), 0U);
        const ExitReason linked = m_stage->run([&](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            const auto inner = co_await Agent<int>::startLink(me.runtime(), broken);
            m_stage->note(inner.error().reason.what());
        });
        QCOMPARE(linked, ExitReason::normal());
        QCOMPARE(m_stage->journal.lines(), (Lines{"no state"}));
    }
    void AG_03_functionThatThrowsEndsTheAgentAndItsCaller()
    {
        Pid pid;
        const ExitReason end = m_stage->run([&pid](OpenRoutine& me) -> Procedure<> {
            const Agent<int> agent = startAgentIn(me, pid);
            static_cast<void>(co_await agent.get([](const int&) -> int { throw std::runtime_error("bad get"); }));
        });
        QCOMPARE(end.what(), std::string("bad get"));
        QVERIFY(!m_stage->runtime.isAlive(pid));
    }
    void AG_03_supervisedAgentComesBackWithItsFirstState()
    {
        SupervisorSpec spec;
        spec.children.push_back(Agent<int>::spec("agent", [] { return 1; }).named("agent"));
        QVERIFY(startSupervisor(m_stage->runtime, std::move(spec)));
        const Agent<int> agent(m_stage->runtime, ServerRef<AgentServer<int>>::named("agent"));
        agent.update([](const int&) { return 2; }).wait();
        QCOMPARE(agent.get(same).wait(), 2);
        QVERIFY_THROWS_EXCEPTION(ExitWith, static_cast<void>(agent.get([](const int&) -> int { throw 1; }).wait()));
        m_stage->runtime.runUntilIdle();
        QCOMPARE(agent.get(same).wait(), 1);
    }
    void AG_05_lateUpdateStillTakesEffect()
    {
        const Pid pid = *Agent<int>::startLink(m_stage->runtime, zero).wait();
        m_stage->runtime.suspend(pid); // as slow as can be
        const ExitReason end = m_stage->run([pid](OpenRoutine& me) -> Procedure<> {
            const Agent<int> agent(me.runtime(), ServerRef<AgentServer<int>>(pid));
            co_await agent.update([](const int& n) { return n + 7; }, 10ms);
        });
        QCOMPARE(end.kind(), ExitReason::Kind::Timeout);
        m_stage->runtime.resume(pid);
        const Agent<int> agent(m_stage->runtime, ServerRef<AgentServer<int>>(pid));
        QCOMPARE(agent.get(same).wait(), 7);
    }
    void AG_06_namedAndViaAndPermanent()
    {
        static_cast<void>(startAgent([] { return 3; }, "numbers"));
        QCOMPARE(Agent<int>(m_stage->runtime, ServerRef<AgentServer<int>>::named("numbers")).get(same).wait(), 3);
        const StartResult second = Agent<int>::startLink(m_stage->runtime, zero, "numbers").wait();
        QCOMPARE(second.error().reason.kind(), ExitReason::Kind::AlreadyStarted);
        QVERIFY(second.error().holder);

        const Registry registry(RegistryKind::Unique);
        SupervisorSpec spec;
        spec.children.push_back(registrySpec("registry", registry));
        spec.children.push_back(registry.startedVia("key", Agent<int>::spec("agent", [] { return 4; })));
        QVERIFY(startSupervisor(m_stage->runtime, std::move(spec)));
        QCOMPARE(Agent<int>(m_stage->runtime, registry.via<AgentServer<int>>("key")).get(same).wait(), 4);
        QCOMPARE(Agent<int>::spec("agent", zero).restart, Restart::Permanent);
    }
    void stopSaysWhatItFound()
    {
        m_stage->run([this](OpenRoutine& me) -> Procedure<> {
            me.trapExit(true);
            Pid pid;
            const Agent<int> agent = startAgentIn(me, pid);
            co_await me.sleep(0ms);
            const auto itself = co_await stopServer(me.runtime(), me.self());
            m_stage->note(itself.error().text());
            m_stage->note((co_await agent.stop(ExitReason::named("enough"))) ? "stopped" : "not stopped");
            const auto again = co_await agent.stop();
            m_stage->note(again.error().kind() == ExitReason::Kind::NoProcess ? "noproc" : "other");
        });
        QCOMPARE(m_stage->journal.lines(), (Lines{ExitReason::callingSelf().text(), "stopped", "noproc"}));
    }

private:
    // Not linked.
    static Agent<int> startAgentIn(OpenRoutine& me, Pid& pid)
    {
        pid = me.runtime().spawn({}, [] { return std::make_unique<AgentServer<int>>(zero); }).pid;
        return {me.runtime(), ServerRef<AgentServer<int>>(pid)};
    }
};

QTEST_GUILESS_MAIN(AgentTest)
#include "tst_agent.moc"
