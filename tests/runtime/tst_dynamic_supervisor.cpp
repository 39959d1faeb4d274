// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervision_fixture.h"

#include <QTest>

#include <set>

using namespace amanah::runtime;
using namespace amanah::runtime::fixture;
using Code = ChildError::Code;

namespace {
const std::vector<ExitReason>& allEnds()
{
    static const std::vector<ExitReason> ends{ExitReason::normal(), ExitReason::shutdown(), ExitReason::shutdown("x"),
                                              ExitReason::named("crash"), ExitReason::kill()};
    return ends;
}

bool shouldRestart(Restart rule, const ExitReason& reason)
{
    return rule == Restart::Permanent || (rule == Restart::Transient && reason.isCrash());
}

template <class M>
concept AskableOfDynamic = requires(DynamicSupervisor& s, M m, From<typename M::Reply> from) { s.receiveCall(m, from); };
} // namespace

class DynamicSupervisorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void DS_01_defaultsAreThreeInFiveAndUnlimited()
    {
        const DynamicSupervisorSpec spec;
        QCOMPARE(spec.intensity, 3);
        QCOMPARE(spec.periodMs, 5000);
        QCOMPARE(spec.maxChildren, 0);
    }

    void DS_02_badOptionsAreNamed()
    {
        QCOMPARE(checkDynamicSupervisorSpec({.intensity = -1})->field, "intensity");
        QCOMPARE(checkDynamicSupervisorSpec({.periodMs = 0})->field, "periodMs");
        QCOMPARE(checkDynamicSupervisorSpec({.maxChildren = -1})->field, "maxChildren");
        Tree tree;
        const auto refused = tree.startDynamic({.maxChildren = -1});
        QVERIFY(!refused);
        QVERIFY(refused.error().reason.text().find("maxChildren") != std::string::npos);
    }

    void DS_03_startChildPassesTheOutcomeThrough()
    {
        Tree tree;
        QVERIFY(tree.startDynamic());
        const auto started = tree.askDynamic(StartChild{tree.child("a")});
        QVERIFY(started && *started);
        QCOMPARE(*started, tree.pid("a"));
        QVERIFY(!*tree.askDynamic(StartChild{tree.child("b", tree.plan({Fate::Ignore}))}));
        const auto failed = tree.askDynamic(StartChild{tree.child("c", tree.plan({Fate::Fail}))});
        QVERIFY(failed.error().code == Code::StartFailed);
        QCOMPARE(failed.error().reason, ExitReason::named("no_luck"));
        ChildSpec junk = tree.child("d");
        junk.start = []() -> std::unique_ptr<Behaviour> { return nullptr; };
        QVERIFY(tree.askDynamic(StartChild{junk}).error().reason.text().starts_with("bad_return_value"));
        QCOMPARE(tree.askDynamic(CountChildren{}), (ChildCounts{1, 1, 0, 1}));
    }

    void DS_04_throwingStartIsAnErrorOfTheCallOnly()
    {
        Tree tree;
        QVERIFY(tree.startDynamic({.intensity = 0}));
        const auto refused = tree.askDynamic(StartChild{tree.child("a", tree.plan({Fate::Throw}))}).error();
        QCOMPARE(refused.reason.what(), "init broke");
        QVERIFY(refused.reason.where().find("Probe::onStart") != std::string::npos);
        ChildSpec exiting = tree.child("b");
        exiting.start = []() -> std::unique_ptr<Behaviour> { throw ExitWith{ExitReason::named("not_today"), {}}; };
        QCOMPARE(tree.askDynamic(StartChild{exiting}).error().reason, ExitReason::named("not_today"));
        exiting.start = []() -> std::unique_ptr<Behaviour> { throw 42; };
        QVERIFY(tree.askDynamic(StartChild{exiting}).error().reason.isCrash());
        QVERIFY(tree.askDynamic(CountChildren{}) == ChildCounts{});
        QVERIFY(tree.rootLives());
    }

    void DS_05_badSpecIsRefused()
    {
        Tree tree;
        QVERIFY(tree.startDynamic());
        ChildSpec noStart = tree.child("a");
        noStart.start = nullptr;
        QCOMPARE(tree.askDynamic(StartChild{noStart}).error().spec.field, "start");
        QCOMPARE(tree.askDynamic(StartChild{tree.child("a").temporary().markedSignificant()}).error().spec.field, "significant");
        QVERIFY(tree.askDynamic(CountChildren{}) == ChildCounts{});
    }

    void DS_08_extraArgumentsAreCapturedByTheFactory()
    {
        // A spec's factory holds all arguments by value, so most need no second list.
        static_assert(std::is_same_v<decltype(ChildSpec::start), BehaviourFactory>);
    }

    void DS_08_extraArgumentsComeBeforeTheOwnAlsoOnARestart()
    {
        struct Taker : Behaviour
        {
            Taker(const std::string& extra, int own, std::shared_ptr<test::Journal> journal)
            {
                journal->note(extra + ' ' + std::to_string(own));
            }
            [[nodiscard]] TypeTag serverTag() const override { return typeTag<Taker>(); }
            void onMessage(EnvelopePtr) override { throw std::runtime_error("boom"); }
        };
        const auto journal = std::make_shared<test::Journal>();
        const auto taker = [&](int own) { return childSpecWithExtra<Taker, std::string>("t", own, journal).named("taker"); };
        Tree tree;
        QVERIFY(tree.startDynamic({.extraArguments = AnyValue(std::string("extra"))}));
        QVERIFY(tree.askDynamic(StartChild{taker(7)}));
        tree.crash("taker");
        QVERIFY(tree.pid("taker"));
        QCOMPARE(journal->lines(), (std::vector<std::string>{"extra 7", "extra 7"}));
        const auto otherType = childSpecWithExtra<Taker, const char*>("t", 1, journal);
        QCOMPARE(tree.askDynamic(StartChild{otherType}).error().spec.field, "startWithExtra");
        QVERIFY(tree.askDynamic(StartChild{tree.child("plain")})); // who wants no extra gets none
        Tree without;
        QVERIFY(without.startDynamic());
        QCOMPARE(without.askDynamic(StartChild{taker(1)}).error().spec.field, "startWithExtra");
        QCOMPARE(checkSupervisorSpec({.children = {taker(1)}})->field, "startWithExtra");
    }

    void DS_09_oneSpecMayRunManyTimes()
    {
        Tree tree;
        QVERIFY(tree.startDynamic());
        const ChildSpec spec = childSpec<Probe>("w", "w", tree.plan());
        std::set<Pid> pids;
        for (int i = 0; i < 3; ++i)
            pids.insert(*tree.askDynamic(StartChild{spec}));
        QCOMPARE(pids.size(), 3U);
        QCOMPARE(tree.askDynamic(WhichChildren{}).size(), 3U);
    }

    void DS_10_terminateByPidOnce()
    {
        Tree tree;
        QVERIFY(tree.startDynamic());
        const Pid child = *tree.askDynamic(StartChild{tree.child("a", tree.slowPlan(300ms))});
        const auto stranger = tree.runtime.spawnSync({}, [&] { return std::make_unique<Probe>("x", tree.plan()); });
        QVERIFY(tree.askDynamic(TerminateChild{child}));
        QVERIFY(!tree.runtime.isAlive(child));
        QVERIFY(tree.askDynamic(TerminateChild{child}).error().code == Code::NotFound);
        QVERIFY(tree.askDynamic(TerminateChild{*stranger}).error().code == Code::NotFound);
        QVERIFY(tree.runtime.isAlive(*stranger));
    }

    void DS_13_restartThatFailsOnceIsTriedAgain()
    {
        Tree tree;
        QVERIFY(tree.startDynamic({.intensity = 2}));
        QVERIFY(tree.askDynamic(StartChild{tree.child("a", tree.plan({Fate::Ok, Fate::Fail}))}));
        tree.crash("a");
        QVERIFY(tree.pid("a"));
        QCOMPARE(tree.askDynamic(CountChildren{}), (ChildCounts{1, 1, 0, 1}));
    }

    void DS_14_usedUpRetriesEndTheSupervisor()
    {
        for (const std::int64_t intensity : {1, 10}) {
            Tree tree;
            QVERIFY(tree.startDynamic({.intensity = intensity}));
            auto plan = tree.plan({Fate::Ok});
            plan->fates.insert(plan->fates.end(), 100, Fate::Fail);
            QVERIFY(tree.askDynamic(StartChild{tree.child("a", plan)}));
            tree.runtime.send(tree.pid("a"), Boom{});
            QCOMPARE(*test::exitOf(tree.runtime, tree.root), ExitReason::shutdown());
            QCOMPARE(plan->starts.load(), static_cast<int>(intensity) + 1);
        }
    }

    void DS_15_restartTypesAsInAStaticSupervisor()
    {
        for (const Restart rule : {Restart::Permanent, Restart::Transient, Restart::Temporary})
            for (const ExitReason& reason : allEnds()) {
                Tree tree;
                QVERIFY(tree.startDynamic());
                const Pid before = *tree.askDynamic(StartChild{tree.child("a").restarted(rule)});
                if (reason == ExitReason::kill())
                    tree.kill("a");
                else
                    tree.end("a", reason);
                const bool runs = static_cast<bool>(tree.pid("a"));
                QCOMPARE(runs, shouldRestart(rule, reason));
                QVERIFY(tree.pid("a") != before);
                QCOMPARE(tree.askDynamic(CountChildren{}).specs, runs ? 1U : 0U);
            }
    }

    void DS_16_idsAreNotUsable()
    {
        static_assert(!AskableOfDynamic<RestartChild>);
        static_assert(!AskableOfDynamic<DeleteChild>);
        Tree tree;
        QVERIFY(tree.startDynamic());
        QVERIFY(tree.askDynamic(StartChild{tree.child("a")}));
        QVERIFY(tree.askDynamic(TerminateChild{"a"}).error().code == Code::NotFound);
    }

    void DS_17_comesBackEmpty()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {dynamicSupervisorSpec("workers", {.intensity = 0}).named("workers")}}));
        const auto workers = ServerRef<DynamicSupervisor>::named("workers");
        QVERIFY(tree.runtime.callSync(workers, StartChild{tree.child("a")}));
        const Pid before = tree.pid("workers");
        tree.crash("a");
        QVERIFY(tree.pid("workers") && tree.pid("workers") != before);
        QCOMPARE(tree.runtime.callSync(workers, CountChildren{})->specs, 0U);
    }

    void slowInitHoldsUpNobody()
    {
        Tree tree;
        QVERIFY(tree.startDynamic());
        const ServerRef<DynamicSupervisor> root(tree.root);
        bool answered = false;
        tree.runtime.callAsync(root, StartChild{tree.child("slow", tree.plan({Fate::Hang}))}, 1h,
                               std::function<void(CallResult<AdminResult<Pid>>)>([&](auto) { answered = true; }));
        QVERIFY(tree.askDynamic(StartChild{tree.child("a")}));
        QVERIFY(tree.askDynamic(TerminateChild{tree.pid("a")}));
        QVERIFY(!answered);
        QVERIFY(tree.stopRoot());
        tree.runtime.runUntilIdle();
        QVERIFY(answered);
    }

    void maxChildrenCountsStartingOnesToo()
    {
        Tree tree;
        QVERIFY(tree.startDynamic({.maxChildren = 2}));
        tree.runtime.cast(ServerRef<DynamicSupervisor>(tree.root), StartChild{tree.child("slow", tree.plan({Fate::Hang}))});
        QVERIFY(tree.askDynamic(StartChild{tree.child("a")}));
        QVERIFY(tree.askDynamic(StartChild{tree.child("b")}).error().code == Code::MaxChildren);
        QVERIFY(tree.askDynamic(TerminateChild{tree.pid("a")}));
        QVERIFY(tree.askDynamic(StartChild{tree.child("b")}));
    }

    void terminateEndsTheRetriesOfARestart()
    {
        Tree tree(Simulated{1});
        QVERIFY(tree.startDynamic({.intensity = 1'000'000}));
        auto plan = tree.plan({Fate::Ok});
        plan->fates.insert(plan->fates.end(), 1'000'000, Fate::Fail);
        const Pid child = *tree.askDynamic(StartChild{tree.child("a", plan)});
        tree.runtime.send(child, Boom{});
        for (int i = 0; i < 60; ++i)
            tree.runtime.step();
        QVERIFY(tree.askDynamic(TerminateChild{child}));
        QCOMPARE(tree.askDynamic(CountChildren{}).specs, 0U);
        const int starts = plan->starts;
        tree.runtime.runUntilIdle();
        QCOMPARE(plan->starts.load(), starts);
    }

    void childrenEndTogetherNotOneAfterTheOther()
    {
        Tree tree;
        QVERIFY(tree.startDynamic());
        for (const char* id : {"a", "b", "c"})
            QVERIFY(tree.askDynamic(StartChild{tree.child(id, tree.slowPlan(300ms))}));
        const auto begin = tree.runtime.now();
        QVERIFY(tree.stopRoot());
        QVERIFY(tree.runtime.now() - begin == 300ms);
    }

    void everySeedAnswersEveryStartAndLosesNoChild()
    {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            Tree tree(seed);
            QVERIFY(tree.startDynamic({.intensity = 1'000}));
            int answers = 0;
            for (int i = 0; i < 8; ++i) {
                const Fate fate = i % 4 == 3 ? Fate::Fail : Fate::Ok;
                tree.runtime.callAsync(ServerRef<DynamicSupervisor>(tree.root),
                                       StartChild{childSpec<Probe>("w", "w", tree.plan({fate}))}, 1h,
                                       std::function<void(CallResult<AdminResult<Pid>>)>([&](auto r) {
                                           ++answers;
                                           if (r && *r && answers % 2 == 0)
                                               tree.runtime.send(**r, Boom{});
                                       }));
            }
            tree.runtime.runUntilIdle();
            const auto infos = tree.askDynamic(WhichChildren{});
            const bool allLive = std::all_of(infos.begin(), infos.end(), [&](const ChildInfo& info) { return tree.runtime.isAlive(info.pid); });
            QVERIFY2(answers == 8 && infos.size() == 6 && allLive, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(DynamicSupervisorTest)
#include "tst_dynamic_supervisor.moc"
