// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/sys.h"
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

class SysTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Runtime> m_runtime;
    ServerRef<Counter> m_counter;

private Q_SLOTS:
    void init()
    {
        m_runtime = std::make_unique<Runtime>(testOptions(5));
        m_counter = ServerRef<Counter>(*m_runtime->start<Counter>({.name = "counter"}, 4));
    }
    void cleanup() { m_runtime.reset(); }

    void SY_01_suspendedServesNoCall()
    {
        QVERIFY(sys::suspend(*m_runtime, m_counter));
        const auto result = m_runtime->callSync(m_counter, Total{}, 100ms);
        QVERIFY(!result && result.error().kind() == ExitReason::Kind::Timeout);
        QVERIFY(sys::getStatus(*m_runtime, m_counter)->suspended);
        QCOMPARE(sys::getState(*m_runtime, m_counter)->n, 4);
        QVERIFY(m_runtime->snapshot().nodes.at(0).state == ProcessState::Suspended);
        QVERIFY(sys::resume(*m_runtime, m_counter));
        QCOMPARE(*m_runtime->callSync(m_counter, Total{}), 4);
    }

    void SY_03_getStateRunningAndSuspended()
    {
        m_runtime->cast(m_counter, Add{3});
        QCOMPARE(sys::getState(*m_runtime, m_counter)->n, 7);
        QVERIFY(sys::suspend(*m_runtime, m_counter));
        m_runtime->cast(m_counter, Add{3});
        QCOMPARE(sys::getState(*m_runtime, m_counter)->n, 7);
    }

    void SY_04_replaceState()
    {
        using State = Counter::State;
        const auto replaced =
            sys::replaceState<Counter>(*m_runtime, m_counter, [](const State& s) { return State{s.n * 10}; });
        QCOMPARE(replaced->n, 40);
        QCOMPARE(*m_runtime->callSync(m_counter, Total{}), 40);
        const auto failed = sys::replaceState<Counter>(*m_runtime, m_counter,
                                                       [](const State&) -> State { throw std::runtime_error("no"); });
        QVERIFY(!failed && failed.error() == ExitReason::named("callback_failed"));
        QCOMPARE(*m_runtime->callSync(m_counter, Total{}), 40);
    }

    void SY_05_getStatus()
    {
        const auto status = sys::getStatus(*m_runtime, m_counter);
        QCOMPARE(status->name, std::string("counter"));
        QVERIFY(status->module.find("Counter") != std::string::npos);
        QVERIFY(!status->suspended);
        QVERIFY(status->state.empty());
    }

    void SY_06_statistics()
    {
        QVERIFY(sys::statistics(*m_runtime, m_counter).error() == ExitReason::named("no_statistics"));
        QVERIFY(sys::setStatistics(*m_runtime, m_counter, true));
        m_runtime->cast(m_counter, Add{1});
        QVERIFY(m_runtime->callSync(m_counter, Total{}));
        m_runtime->advance(1s);
        const auto read = sys::statistics(*m_runtime, m_counter);
        QCOMPARE(read->messagesIn, std::uint64_t{2});
        QCOMPARE(read->messagesOut, std::uint64_t{1});
        QVERIFY(read->read - read->started == 1s);
        QVERIFY(sys::setStatistics(*m_runtime, m_counter, false));
        QVERIFY(!sys::statistics(*m_runtime, m_counter));
    }

    void SY_07_logKeepsTheLastOnes()
    {
        QVERIFY(sys::log(*m_runtime, m_counter)->empty());
        QVERIFY(sys::setLog(*m_runtime, m_counter, 3));
        for (int i = 0; i < 5; ++i)
            m_runtime->cast(m_counter, Add{1});
        QVERIFY(m_runtime->callSync(m_counter, Total{}));
        const auto log = sys::log(*m_runtime, m_counter);
        QCOMPARE(log->size(), std::size_t{3});
        QVERIFY(log->at(0).incoming && log->at(0).type.find("Add") != std::string::npos);
        QVERIFY(log->at(1).incoming && log->at(1).type.find("Total") != std::string::npos);
        QVERIFY(!log->at(2).incoming);
    }

    void SY_10_terminate()
    {
        const auto journal = std::make_shared<Journal>();
        const Pid pid = *m_runtime->start<Witness>({}, journal);
        QVERIFY(sys::suspend(*m_runtime, pid));
        QVERIFY(sys::terminate(*m_runtime, pid, ExitReason::named("R")));
        m_runtime->runUntilIdle();
        QVERIFY(!m_runtime->isAlive(pid));
        QCOMPARE(journal->lines(), std::vector<std::string>{"terminate R"});
    }

    void aSuspendedServerStillObeysItsParent()
    {
        const auto journal = std::make_shared<Journal>();
        const Pid parent = *m_runtime->start<Counter>({});
        const Pid pid = *m_runtime->start<Witness>({.parent = parent}, journal, true);
        QVERIFY(sys::suspend(*m_runtime, pid));
        m_runtime->exit(parent, ExitReason::named("R"));
        m_runtime->runUntilIdle();
        QVERIFY(!m_runtime->isAlive(pid));
        QCOMPARE(journal->lines(), std::vector<std::string>{"terminate R"});
    }
};

QTEST_GUILESS_MAIN(SysTest)
#include "tst_sys.moc"
