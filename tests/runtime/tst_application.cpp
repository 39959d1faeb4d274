// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervision_fixture.h"

#include "runtime/application.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::fixture;
using Code = ApplicationError::Code;
using Names = std::vector<std::string>;

// What a callback of an application writes to is declared before the tree, whose end calls it.
namespace {
ApplicationSpec simpleApplication(Tree& tree, const std::string& name, Names dependsOn = {},
                                  ApplicationType type = ApplicationType::Temporary)
{
    ApplicationSpec spec;
    spec.name = name;
    spec.tree.intensity = 0;
    spec.tree.children = {tree.child(name + "1"), tree.child(name + "2")};
    spec.dependsOn = std::move(dependsOn);
    spec.type = type;
    return spec;
}

std::string namesOf(const Applications& applications)
{
    std::string text;
    for (const RunningApplication& one : applications.running())
        text += one.name;
    return text;
}
} // namespace

class ApplicationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void AP_01_missingDependencyIsNamed()
    {
        Tree tree;
        Applications apps(tree.runtime, {simpleApplication(tree, "a", {"d"}), simpleApplication(tree, "d")});
        const auto refused = apps.start("a");
        QVERIFY(refused.error().code == Code::NotStarted);
        QCOMPARE(refused.error().application, std::string("d"));
        QVERIFY(apps.start("d"));
        QVERIFY(apps.start("a"));
        QVERIFY(apps.start("nobody").error().code == Code::Unknown);
    }

    void AP_02_startTwiceIsRefusedEnsureIsNot()
    {
        Tree tree;
        Applications apps(tree.runtime, {simpleApplication(tree, "a")});
        QVERIFY(apps.start("a"));
        QVERIFY(apps.start("a").error().code == Code::AlreadyStarted);
        QVERIFY(apps.ensureStarted("a"));
        QVERIFY(apps.ensureStarted("a"));
    }

    void AP_03_chainStartsInOrderOfNeed()
    {
        Tree tree;
        Applications apps(tree.runtime, {simpleApplication(tree, "a", {"b"}), simpleApplication(tree, "b", {"c"}),
                                         simpleApplication(tree, "c"), simpleApplication(tree, "d", {"a", "c"})});
        QCOMPARE(*apps.ensureAllStarted("a"), (Names{"c", "b", "a"}));
        QCOMPARE(tree.takeJournal(), std::string("start c1, start c2, start b1, start b2, start a1, start a2"));
        QCOMPARE(*apps.ensureAllStarted("d"), (Names{"d"}));
    }

    void AP_06_failedStartLeavesNothing()
    {
        Tree tree;
        ApplicationSpec broken = simpleApplication(tree, "a", {"b"});
        broken.tree.children.push_back(tree.child("bad", tree.plan({Fate::Fail})));
        Applications apps(tree.runtime, {broken, simpleApplication(tree, "b")});
        const auto refused = apps.ensureAllStarted("a");
        QVERIFY(refused.error().code == Code::StartFailed);
        QCOMPARE(refused.error().reason, ExitReason::shutdown("failed to start child bad"));
        QCOMPARE(refused.error().reason.root(), ExitReason::named("no_luck"));
        QVERIFY(apps.running().empty());
        QVERIFY(!tree.pid("a") && !tree.pid("a1") && !tree.pid("b"));
    }

    void AP_07_stopPreparesThenEndsTheTreeThenTells()
    {
        std::string told;
        Tree tree;
        ApplicationSpec spec = simpleApplication(tree, "a");
        spec.prepareStop = [&] { told += tree.pid("a1") ? "prepared " : "late "; };
        spec.stopped = [&] { told += tree.pid("a") ? "early" : "stopped"; };
        Applications apps(tree.runtime, {spec});
        QVERIFY(apps.start("a"));
        tree.takeJournal();
        QVERIFY(apps.stop("a", 1s)->hung.empty());
        QCOMPARE(tree.takeJournal(), std::string("stop a2, stop a1"));
        QCOMPARE(told, std::string("prepared stopped"));
        QVERIFY(apps.running().empty());
        QVERIFY(apps.stop("a", 1s).error().code == Code::NotStarted);
        QVERIFY(apps.start("a"));
    }

    void AP_08_systemStopsInReverseStartOrder()
    {
        Tree tree;
        Applications apps(tree.runtime, {simpleApplication(tree, "a", {"b"}), simpleApplication(tree, "b")});
        QVERIFY(apps.ensureAllStarted("a"));
        tree.takeJournal();
        QVERIFY(apps.stopAll(1s));
        QCOMPARE(tree.takeJournal(), std::string("stop a2, stop a1, stop b2, stop b1"));
    }

    void AP_09_hangingTreeIsKilledAndNamed()
    {
        Tree tree;
        ApplicationSpec spec = simpleApplication(tree, "a");
        spec.tree.children.push_back(tree.child("stuck", tree.slowPlan(1h)).shutdownWithin(Shutdown::infinity()));
        Applications apps(tree.runtime, {spec});
        QVERIFY(apps.start("a"));
        const auto begin = tree.runtime.now();
        const auto report = apps.stopAll(3s);
        QVERIFY(report);
        QVERIFY(tree.runtime.now() - begin == 3s);
        QVERIFY(std::find(report->hung.begin(), report->hung.end(), "a/stuck") != report->hung.end());
        QVERIFY(!tree.pid("a"));
    }

    void AP_10_endOfAPermanentApplicationEndsTheSystem()
    {
        int code = 0;
        ExitReason why;
        Tree tree;
        Applications apps(tree.runtime,
                          {simpleApplication(tree, "a", {}, ApplicationType::Permanent), simpleApplication(tree, "b"),
                           simpleApplication(tree, "c")},
                          [&](int exitCode, const ExitReason& reason) {
                              code = exitCode;
                              why = reason;
                          });
        for (const char* name : {"a", "b", "c"})
            QVERIFY(apps.start(name));
        tree.takeJournal();
        tree.crash("a1");
        QCOMPARE(tree.takeJournal(), std::string("stop a1, stop a2, stop c2, stop c1, stop b2, stop b1"));
        QCOMPARE(code, 1);
        QCOMPARE(why.root().what(), std::string("boom"));
        QVERIFY(apps.running().empty());
    }

    void AP_10_anyEndOfAPermanentApplicationCounts()
    {
        for (const ExitReason& end : {ExitReason::normal(), ExitReason::shutdown(), ExitReason::kill()}) {
            int code = 0;
            Tree tree;
            Applications apps(tree.runtime,
                              {simpleApplication(tree, "a", {}, ApplicationType::Permanent), simpleApplication(tree, "b")},
                              [&](int exitCode, const ExitReason&) { code = exitCode; });
            QVERIFY(apps.start("a"));
            QVERIFY(apps.start("b"));
            if (end == ExitReason::kill())
                tree.kill("a");
            else
                QVERIFY(tree.runtime.stop(tree.pid("a"), end));
            tree.runtime.advance(10s);
            QCOMPARE(code, 1);
            QVERIFY(apps.running().empty() && !tree.pid("b1"));
        }
    }

    void AP_12_endOfATemporaryApplicationIsOnlyReported()
    {
        bool ended = false;
        Tree tree;
        Applications apps(tree.runtime, {simpleApplication(tree, "a"), simpleApplication(tree, "b")},
                          [&](int, const ExitReason&) { ended = true; });
        QVERIFY(apps.start("a"));
        QVERIFY(apps.start("b"));
        tree.crash("a1");
        QCOMPARE(namesOf(apps), std::string("b"));
        QVERIFY(!ended);
        QVERIFY(tree.logged().find("application a ended") != std::string::npos);
    }

    void AP_13_slowStopCanBeWatched()
    {
        Applications* seen = nullptr;
        std::vector<RunningApplication> during;
        Tree tree;
        ApplicationSpec spec = simpleApplication(tree, "a");
        spec.prepareStop = [&] { during = seen->running(); };
        Applications apps(tree.runtime, {spec});
        seen = &apps;
        QVERIFY(apps.start("a"));
        QVERIFY(apps.stop("a", 1s));
        QCOMPARE(during.size(), 1U);
        QVERIFY(during.front().isStopping);
    }

    void circularNeedIsRefused()
    {
        Tree tree;
        Applications apps(tree.runtime, {simpleApplication(tree, "a", {"b"}), simpleApplication(tree, "b", {"a"})});
        QVERIFY(apps.ensureAllStarted("a").error().code == Code::StartFailed);
    }

    void runtimeShutdownStopsTheApplications()
    {
        Tree tree;
        Applications apps(tree.runtime, {simpleApplication(tree, "a"), simpleApplication(tree, "b")});
        QVERIFY(apps.start("a"));
        QVERIFY(apps.start("b"));
        tree.takeJournal();
        QVERIFY(tree.runtime.shutdown(2s));
        QCOMPARE(tree.takeJournal(), std::string("stop b2, stop b1, stop a2, stop a1"));
    }
};

QTEST_GUILESS_MAIN(ApplicationTest)
#include "tst_application.moc"
