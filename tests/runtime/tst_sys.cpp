// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/supervisor.h"
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
        QCOMPARE(failed.error().root().what(), std::string("no"));
        QCOMPARE(*m_runtime->callSync(m_counter, Total{}), 40);
        QVERIFY(sys::suspend(*m_runtime, m_counter));
        QCOMPARE(sys::replaceState<Counter>(*m_runtime, m_counter, [](const State&) { return State{5}; })->n, 5);
        QVERIFY(sys::resume(*m_runtime, m_counter));
        QCOMPARE(*m_runtime->callSync(m_counter, Total{}), 5);
    }

    void SY_05_getStatus()
    {
        const auto status = sys::getStatus(*m_runtime, m_counter);
        QCOMPARE(status->name, std::string("counter"));
        QVERIFY(status->module.find("Counter") != std::string::npos);
        QVERIFY(!status->suspended);
        QVERIFY(status->state.empty());
        const Pid counter = m_counter.resolve(*m_runtime);
        QVERIFY(status->pid == counter && !status->parent);
        const Pid child = *m_runtime->start<Counter>({.parent = counter});
        QVERIFY(sys::getStatus(*m_runtime, child)->parent == counter);
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
        QVERIFY(sys::setLog(*m_runtime, m_counter, 0));
        m_runtime->cast(m_counter, Add{1});
        QVERIFY(sys::log(*m_runtime, m_counter)->empty());
    }

    void hooksSeeMessagesUntilTheyAreDone()
    {
        const auto journal = std::make_shared<Journal>();
        const auto noting = [journal](const std::string& name, int times) {
            return [journal, name, left = times](const sys::LogEntry& entry) mutable {
                journal->note(name + (entry.incoming ? " in" : " out"));
                return --left > 0;
            };
        };
        QVERIFY(sys::install(*m_runtime, m_counter, "a", noting("a", 100)));
        QVERIFY(sys::install(*m_runtime, m_counter, "a", noting("second a", 100))); // the first stays
        QVERIFY(sys::install(*m_runtime, m_counter, "b", noting("b", 1)));
        QVERIFY(sys::install(*m_runtime, m_counter, "c", [](const sys::LogEntry&) -> bool { throw std::runtime_error("hook"); }));
        QVERIFY(m_runtime->callSync(m_counter, Total{}));
        QCOMPARE(journal->take(), (std::vector<std::string>{"a in", "b in", "a out"}));
        QVERIFY(sys::remove(*m_runtime, m_counter, "a"));
        QVERIFY(sys::remove(*m_runtime, m_counter, "unknown"));
        QVERIFY(m_runtime->callSync(m_counter, Total{}));
        QVERIFY(journal->lines().empty());
    }

    void noDebugTurnsAllOff()
    {
        QVERIFY(sys::setStatistics(*m_runtime, m_counter, true));
        QVERIFY(sys::setLog(*m_runtime, m_counter, 5));
        const auto journal = std::make_shared<Journal>();
        QVERIFY(sys::install(*m_runtime, m_counter, "a", [journal](const sys::LogEntry&) {
            journal->note("seen");
            return true;
        }));
        QVERIFY(sys::noDebug(*m_runtime, m_counter));
        m_runtime->cast(m_counter, Add{1});
        QVERIFY(sys::log(*m_runtime, m_counter)->empty());
        QVERIFY(sys::statistics(*m_runtime, m_counter).error() == ExitReason::named("no_statistics"));
        QVERIFY(journal->lines().empty());
    }

    void suspendingTwiceNeedsOneResume()
    {
        QVERIFY(sys::suspend(*m_runtime, m_counter));
        QVERIFY(sys::suspend(*m_runtime, m_counter));
        QVERIFY(sys::resume(*m_runtime, m_counter));
        QCOMPARE(*m_runtime->callSync(m_counter, Total{}), 4);
        QVERIFY(sys::resume(*m_runtime, m_counter)); // of a running one: nothing
        QCOMPARE(*m_runtime->callSync(m_counter, Total{}), 4);
    }

    void aSuspendedSupervisorRestartsWhenItIsResumed()
    {
        const auto started = startSupervisor(*m_runtime, {.children = {childSpec<Counter>("child", 1).named("child")}}, "root");
        QVERIFY(started);
        const auto root = ServerRef<Supervisor>::named("root");
        const Pid before = m_runtime->whereis("child");
        QVERIFY(sys::suspend(*m_runtime, root));
        m_runtime->exit(before, ExitReason::kill());
        m_runtime->advance(1s);
        QVERIFY(!m_runtime->whereis("child"));
        QVERIFY(m_runtime->callSync(root, CountChildren{}, 100ms).error().kind() == ExitReason::Kind::Timeout);
        QVERIFY(sys::resume(*m_runtime, root));
        QCOMPARE(m_runtime->callSync(root, CountChildren{})->active, std::size_t{1});
        QVERIFY(m_runtime->whereis("child") && m_runtime->whereis("child") != before);
        QVERIFY(sys::suspend(*m_runtime, root));
        QVERIFY(m_runtime->stop(root)); // a suspended one still stops, children first
        QVERIFY(!m_runtime->whereis("child"));
    }

    void SY_10_terminate()
    {
        const auto journal = std::make_shared<Journal>();
        const Pid pid = *m_runtime->start<Witness>({}, journal);
        QVERIFY(sys::suspend(*m_runtime, pid));
        QVERIFY(sys::terminate(*m_runtime, pid, ExitReason::named("R")));
        QCOMPARE(endOf(*m_runtime, pid), std::string("R"));
        QCOMPARE(journal->take(), std::vector<std::string>{"terminate R"});
        const Pid running = *m_runtime->start<Witness>({}, journal);
        QVERIFY(sys::terminate(*m_runtime, running, ExitReason::shutdown()));
        QCOMPARE(endOf(*m_runtime, running), std::string("shutdown"));
        QCOMPARE(journal->lines(), std::vector<std::string>{"terminate shutdown"});
        QVERIFY(sys::terminate(*m_runtime, running, ExitReason::shutdown()).error().kind() == ExitReason::Kind::NoProcess);
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
