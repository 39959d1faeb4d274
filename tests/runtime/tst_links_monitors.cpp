// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {
using Lines = std::vector<std::string>;
} // namespace

class LinksMonitorsTest : public QObject
{
    Q_OBJECT

    struct One
    {
        Pid pid;
        std::shared_ptr<Journal> journal;
        [[nodiscard]] Lines lines() const { return journal->lines(); }
    };
    std::unique_ptr<Runtime> m_runtime;
    std::shared_ptr<MemorySink> m_sink;

    One start(bool trapping = false, SpawnOptions options = {})
    {
        auto journal = std::make_shared<Journal>();
        return {*m_runtime->start<Witness>(std::move(options), journal, trapping), journal};
    }
    void order(const One& who, std::function<void(Witness&)> what)
    {
        m_runtime->cast(ServerRef<Witness>(who.pid), Witness::Do{std::move(what)});
        m_runtime->runUntilIdle();
    }
    void exit(const One& who, const ExitReason& reason)
    {
        m_runtime->exit(who.pid, reason);
        m_runtime->runUntilIdle();
    }
    [[nodiscard]] bool alive(const One& who) const { return m_runtime->isAlive(who.pid); }

private Q_SLOTS:
    void init()
    {
        m_sink = std::make_shared<MemorySink>();
        m_runtime = std::make_unique<Runtime>(
            testOptions(7, std::make_shared<spdlog::logger>("test", m_sink)));
    }
    void cleanup() { m_runtime.reset(); }

    void LM_01_aCrashEndsTheLinkedOne()
    {
        const One a = start();
        const One b = start();
        order(a, [&](Witness& w) { w.link(b.pid); });
        exit(b, ExitReason::named("R"));
        QCOMPARE(endOf(*m_runtime, a.pid), std::string("R"));
        QVERIFY(!alive(b));
        const One c = start();
        const One d = start();
        order(c, [&](Witness& w) { w.link(d.pid); });
        exit(c, ExitReason::named("R")); // and the other way round
        QCOMPARE(endOf(*m_runtime, d.pid), std::string("R"));
    }

    void LM_02_aNormalEndIsNoHarm()
    {
        const One a = start();
        const One trapping = start(true);
        const One b = start();
        order(a, [&](Witness& w) { w.link(b.pid); });
        order(trapping, [&](Witness& w) { w.link(b.pid); });
        QVERIFY(m_runtime->stop(b.pid));
        m_runtime->runUntilIdle();
        QVERIFY(alive(a));
        QCOMPARE(trapping.lines(), Lines{"EXIT normal"});
        QVERIFY(m_runtime->linksOf(a.pid).empty());
    }

    void LM_03_whoTrapsHearsAndLives()
    {
        const One a = start(true);
        const One b = start();
        order(a, [&](Witness& w) { w.link(b.pid); });
        exit(b, ExitReason::named("R"));
        QVERIFY(alive(a));
        QCOMPARE(a.lines(), Lines{"EXIT R"});
        QVERIFY(m_runtime->linksOf(a.pid).empty());
        const One c = start();
        order(a, [&](Witness& w) { w.link(c.pid); });
        exit(c, ExitReason::named("R"));
        QVERIFY(m_runtime->linksOf(c.pid).empty() && m_runtime->linksOf(a.pid).empty());
    }

    void LM_04_killTravelsTheChainAsKilled()
    {
        const One top = start(true);
        std::vector<One> chain{top};
        for (int i = 0; i < 50; ++i) {
            chain.push_back(start());
            order(chain.back(), [&](Witness& w) { w.link(chain[chain.size() - 2].pid); });
        }
        exit(chain.back(), ExitReason::kill());
        QVERIFY(alive(top));
        QCOMPARE(top.lines(), Lines{"EXIT killed"});
        for (std::size_t i = 1; i < chain.size(); ++i)
            QCOMPARE(endOf(*m_runtime, chain[i].pid), std::string("killed"));
    }

    void LM_06_killCannotBeTrapped()
    {
        const One a = start(true);
        const One watcher = start();
        order(watcher, [&](Witness& w) { w.monitor(a.pid); });
        exit(a, ExitReason::kill());
        QVERIFY(!alive(a));
        QVERIFY(a.lines().empty());
        QCOMPARE(watcher.lines(), Lines{"DOWN killed"});
    }

    void LM_07_exitNormalIsIgnoredOrAMessage()
    {
        const One plain = start();
        const One trapping = start(true);
        exit(plain, ExitReason::normal());
        exit(trapping, ExitReason::normal());
        QVERIFY(alive(plain));
        QCOMPARE(trapping.lines(), Lines{"EXIT normal"});
    }

    void LM_10_linkToSelfAndTwice()
    {
        const One a = start(true);
        const One b = start();
        order(a, [&](Witness& w) {
            w.link(w.self());
            w.link(b.pid);
            w.link(b.pid);
        });
        QCOMPARE(m_runtime->linksOf(a.pid).size(), std::size_t{1});
        exit(b, ExitReason::named("R"));
        QCOMPARE(a.lines(), Lines{"EXIT R"});
    }

    void linkToTheDeadIsHeardAsNoproc()
    {
        const One a = start(true);
        const One b = start();
        exit(b, ExitReason::kill());
        order(a, [&](Witness& w) { w.link(b.pid); });
        QCOMPARE(a.lines(), Lines{"EXIT noproc: " + b.pid.toString()});
    }

    void unlinkTakesBackAnExitNotYetRead()
    {
        const One a = start(true);
        const One b = start();
        order(a, [&](Witness& w) { w.link(b.pid); });
        order(a, [&](Witness& w) {
            w.runtime().exit(b.pid, ExitReason::kill());
            w.unlink(b.pid);
        });
        QVERIFY(a.lines().empty());
    }

    void LM_12_LM_13_downNamesWhatWasAskedFor()
    {
        const One b = start(false, {.name = "b"});
        const One a = start();
        order(a, [&](Witness& w) { w.monitor("b"); });
        exit(b, ExitReason::named("R"));
        order(a, [&](Witness& w) { w.monitor(b.pid); });
        order(a, [](Witness& w) { w.monitor("nobody"); });
        QCOMPARE(a.lines(), (Lines{"DOWN R of b", "DOWN noproc: " + b.pid.toString(), "DOWN noproc: nobody of nobody"}));
    }

    void LM_14_threeMonitorsThreeDowns()
    {
        const One a = start();
        const One b = start();
        order(a, [&](Witness& w) {
            const Ref first = w.monitor(b.pid);
            QVERIFY(w.monitor(b.pid) != first);
            w.monitor(b.pid);
        });
        exit(b, ExitReason::named("R"));
        QCOMPARE(a.lines(), (Lines{"DOWN R", "DOWN R", "DOWN R"}));
    }

    void LM_15_theWatchersEndCleansUp()
    {
        const One a = start();
        const One b = start();
        order(a, [&](Witness& w) { w.monitor(b.pid); });
        QCOMPARE(m_runtime->monitoredBy(b.pid).size(), std::size_t{1});
        exit(a, ExitReason::kill());
        QVERIFY(alive(b));
        QVERIFY(m_runtime->monitoredBy(b.pid).empty());
    }

    void LM_16_monitorSelfSaysNothing()
    {
        const One a = start();
        order(a, [](Witness& w) { QVERIFY(w.monitor(w.self())); });
        QVERIFY(m_runtime->stop(a.pid));
        QCOMPARE(a.lines(), Lines{"terminate normal"});
    }

    void LM_17_demonitorBeforeTheEnd()
    {
        const One a = start();
        const One b = start();
        order(a, [&](Witness& w) { w.demonitor(w.monitor(b.pid)); });
        exit(b, ExitReason::named("R"));
        QVERIFY(a.lines().empty());
        // Also when the Down already waits in the mailbox.
        const One c = start();
        order(a, [&](Witness& w) {
            const Ref ref = w.monitor(c.pid);
            w.runtime().exit(c.pid, ExitReason::kill());
            w.demonitor(ref);
        });
        QVERIFY(a.lines().empty());
    }

    void LM_19_anothersRefCannotBeTakenBack()
    {
        const One a = start();
        const One b = start();
        const One thief = start();
        Ref ref;
        order(a, [&](Witness& w) { ref = w.monitor(b.pid); });
        order(thief, [&](Witness& w) { w.demonitor(ref); });
        exit(b, ExitReason::named("R"));
        QCOMPARE(a.lines(), Lines{"DOWN R"});
    }

    void LM_21_messagesAndTheOwnExitKeepTheirOrder()
    {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Runtime runtime(testOptions(seed));
            const auto journal = std::make_shared<Journal>();
            const Pid p = *runtime.start<Witness>({}, journal, true);
            const Pid s = *runtime.start<Witness>({}, std::make_shared<Journal>());
            runtime.cast(ServerRef<Witness>(s), Witness::Do{[p](Witness& w) {
                             w.link(p);
                             for (const char* text : {"m1", "m2"})
                                 w.runtime().cast(ServerRef<Witness>(p), Witness::Do{[text](Witness& x) { x.note(text); }});
                             w.stopSelf(ExitReason::named("R"));
                         }});
            runtime.runUntilIdle();
            QVERIFY2(journal->lines() == (Lines{"m1", "m2", "EXIT R"}), qPrintable(QString::number(seed)));
        }
    }

    void LM_22_aDownMeansItIsGone()
    {
        const One b = start(false, {.name = "b"});
        const One a = start();
        order(a, [&](Witness& w) { w.monitor(b.pid); });
        exit(b, ExitReason::named("R"));
        QCOMPARE(a.lines(), Lines{"DOWN R"});
        QVERIFY(!alive(b));
        QVERIFY(!m_runtime->whereis("b"));
    }

    void LM_25_aBigReasonIsShared()
    {
        const auto reason = ExitReason::named(std::string(1'000'000, 'x'));
        const One b = start();
        std::vector<const std::string*> seen;
        std::vector<One> watchers;
        for (int i = 0; i < 100; ++i) {
            watchers.push_back(start());
            order(watchers.back(), [&](Witness& w) { w.monitor(b.pid); });
        }
        exit(b, reason);
        for (const One& watcher : watchers)
            QCOMPARE(watcher.lines().at(0).size(), std::size_t{1'000'005});
        // All of them heard the one that was given: its text lies in one place.
        const auto ended = exitOf(*m_runtime, b.pid);
        QVERIFY(ended && &ended->term() == &reason.term());
    }

    void LM_26_manyMonitorsEndInOneGo()
    {
        const One b = start();
        const One a = start();
        order(a, [&](Witness& w) {
            for (int i = 0; i < 100'000; ++i)
                w.monitor(b.pid);
        });
        exit(b, ExitReason::named("R"));
        QCOMPARE(a.lines().size(), std::size_t{100'000});
    }

    void LM_28_theReportNamesPidNameAncestorsAndNeighbours()
    {
        const One parent = start(true, {.name = "parent"});
        const One b = start(false, {.name = "b", .parent = parent.pid});
        order(b, [](Witness&) { throw std::runtime_error("boom"); });
        QCOMPARE(m_sink->countOf("crash report: process " + b.pid.toString() + " name 'b'"), 1);
        QCOMPARE(m_sink->countOf("ancestors [parent" + parent.pid.toString() + "]"), 1);
        QCOMPARE(m_sink->countOf("neighbours [parent" + parent.pid.toString() + "]"), 1);
        QCOMPARE(m_sink->countOf("mailbox 0"), 1);
    }

    void LM_28_thereIsNoReportForAnOrderlyEnd()
    {
        for (const ExitReason& reason : {ExitReason::normal(), ExitReason::shutdown(), ExitReason::shutdown("x")})
            QVERIFY(m_runtime->stop(start().pid, reason));
        QCOMPARE(m_sink->countOf("crash report"), 0);
    }

    void LM_27_othersGoOnWhenOneCrashes()
    {
        const One falling = start();
        const One other = start();
        m_runtime->cast(ServerRef<Witness>(falling.pid), Witness::Do{[](Witness&) { throw std::runtime_error("boom"); }});
        order(other, [](Witness& w) { w.note("goes on"); });
        QCOMPARE(other.lines(), Lines{"goes on"});
        QCOMPARE(endOf(*m_runtime, falling.pid), std::string("std::runtime_error: boom"));
    }

    void everyMonitorHearsExactlyOneDown()
    {
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            Runtime runtime(testOptions(seed));
            const auto journal = std::make_shared<Journal>();
            const Pid b = *runtime.start<Witness>({}, std::make_shared<Journal>());
            for (int i = 0; i < 5; ++i) {
                const Pid a = *runtime.start<Witness>({}, journal);
                runtime.cast(ServerRef<Witness>(a), Witness::Do{[b](Witness& w) { w.monitor(b); }});
                if (i == 2)
                    runtime.exit(b, seed % 2 == 0 ? ExitReason::kill() : ExitReason::named("R"));
            }
            runtime.runUntilIdle();
            QVERIFY2(journal->lines().size() == 5, qPrintable(QString::number(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(LinksMonitorsTest)
#include "tst_links_monitors.moc"
