// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>
#include <future>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {
using Lines = std::vector<std::string>;
} // namespace

class ExclusiveTest : public QObject
{
    Q_OBJECT

    static bool take(Runtime& runtime, Pid pid, const std::string& name)
    {
        return *runtime.callSync(ServerRef<Witness>(pid),
                                 Witness::Ask{[name](Witness& w) { return w.tryAcquireExclusive(name) ? 1 : 0; }})
               == 1;
    }

private Q_SLOTS:
    void oneHolderAtATime()
    {
        Runtime runtime(testOptions());
        const auto journal = std::make_shared<Journal>();
        const Pid a = *runtime.start<Witness>({}, journal);
        const Pid b = *runtime.start<Witness>({}, journal);
        QVERIFY(take(runtime, a, "book:1"));
        QVERIFY(take(runtime, a, "book:1"));
        QVERIFY(!take(runtime, b, "book:1"));
        QVERIFY(take(runtime, b, "book:2"));
        QVERIFY(runtime.stop(a));
        QVERIFY(take(runtime, b, "book:1"));
    }

    void releasedByHand()
    {
        Runtime runtime(testOptions());
        const auto journal = std::make_shared<Journal>();
        const Pid a = *runtime.start<Witness>({}, journal);
        const Pid b = *runtime.start<Witness>({}, journal);
        QVERIFY(take(runtime, a, "book:1"));
        const Witness::Ask release{[](Witness& w) {
            w.releaseExclusive("book:1");
            return 0;
        }};
        QVERIFY(runtime.callSync(ServerRef<Witness>(b), release)); // not the holder: no effect
        QVERIFY(!take(runtime, b, "book:1"));
        QVERIFY(runtime.callSync(ServerRef<Witness>(a), release));
        QVERIFY(take(runtime, b, "book:1"));
    }

    void aLingeringHolderKeepsItUntilItsPhysicalEnd()
    {
        Runtime runtime({.scheduler = Pool{2}});
        const auto journal = std::make_shared<Journal>();
        const Pid a = *runtime.start<Witness>({.name = "a", .placement = Placement::Dedicated}, journal);
        const Pid b = *runtime.start<Witness>({}, journal);
        QVERIFY(take(runtime, a, "book:1"));
        std::promise<void> inside;
        std::promise<void> letGo;
        runtime.cast(ServerRef<Witness>(a), Witness::Do{[&](Witness& w) {
                         inside.set_value();
                         letGo.get_future().wait();
                         // Fenced: neither message, nor slot, nor start has any effect now.
                         const bool fenced = w.runtime().cast(ServerRef<Witness>(w.self()), Witness::Do{}) == SendResult::Fenced;
                         w.note(fenced && !w.tryAcquireExclusive("book:3") && !w.runtime().spawn({}, {}).pid ? "fenced" : "not");
                     }});
        inside.get_future().wait();
        runtime.exit(a, ExitReason::kill());
        QVERIFY(!runtime.isAlive(a));
        QVERIFY(!runtime.whereis("a"));
        QVERIFY(!take(runtime, b, "book:1"));
        const auto nodes = runtime.snapshot().nodes;
        QVERIFY(std::any_of(nodes.begin(), nodes.end(), [a](const auto& n) { return n.pid == a && n.lingering; }));
        letGo.set_value();
        QTRY_VERIFY(take(runtime, b, "book:1"));
        QCOMPARE(journal->lines(), Lines{"fenced"});
    }

    void aKillSetsTheStopTokenAndRunsTheInterrupters()
    {
        Runtime runtime({.scheduler = Pool{2}});
        const auto journal = std::make_shared<Journal>();
        const Pid a = *runtime.start<Witness>({.placement = Placement::Dedicated}, journal);
        std::promise<void> inside;
        std::promise<void> interrupted;
        runtime.cast(ServerRef<Witness>(a), Witness::Do{[&](Witness& w) {
                         const std::stop_token token = w.stopToken();
                         w.onKill([&] { interrupted.set_value(); });
                         inside.set_value();
                         interrupted.get_future().wait();
                         w.note(token.stop_requested() ? "asked" : "not asked");
                     }});
        inside.get_future().wait();
        runtime.exit(a, ExitReason::kill());
        QTRY_COMPARE(journal->lines(), Lines{"asked"});
        QTRY_VERIFY(runtime.snapshot().nodes.empty());
    }

    void aKilledHangEndsAtOnceAndItsCallersHearKilled()
    {
        Runtime runtime({.scheduler = Pool{2}});
        const Pid a = *runtime.start<Counter>({.placement = Placement::Dedicated});
        runtime.inject(a, Fault::Hang{60s});
        std::promise<std::string> heard;
        runtime.callAsync(ServerRef<Counter>(a), Total{}, 30s,
                          std::function([&](CallResult<int> r) { heard.set_value(r ? "value" : r.error().text()); }));
        runtime.exit(a, ExitReason::kill());
        QCOMPARE(heard.get_future().get(), std::string("killed"));
        QTRY_VERIFY(runtime.snapshot().nodes.empty());
    }
};

QTEST_GUILESS_MAIN(ExclusiveTest)
#include "tst_exclusive.moc"
