// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervision_fixture.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::fixture;

namespace {
std::string refusedField(SupervisorSpec spec)
{
    const auto wrong = checkSupervisorSpec(spec);
    return wrong ? wrong->field : "";
}
} // namespace

class SupervisorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void SU_01_defaultsAreFilledIn()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {tree.child("a"), supervisorSpec("inner", SupervisorSpec{})}}));
        const auto worker = tree.ask(GetChildSpec{"a"});
        QVERIFY(worker);
        QVERIFY(worker->restart == Restart::Permanent);
        QVERIFY(worker->shutdown == Shutdown(5s));
        QVERIFY(worker->type == ProcessType::Worker);
        QVERIFY(!worker->significant);
        const auto inner = tree.ask(GetChildSpec{"inner"});
        QVERIFY(inner->shutdown.isInfinite());
        QVERIFY(SupervisorSpec{}.strategy == Strategy::OneForOne);
        QVERIFY(SupervisorSpec{}.autoShutdown == AutoShutdown::Never);
    }

    void SU_02_bothDefaultIntensitiesCanBeSet()
    {
        QCOMPARE(SupervisorSpec{}.intensity, 3);
        QCOMPARE(SupervisorSpec{}.periodMs, 5000);
        Tree tree;
        QVERIFY(tree.start({.intensity = 1, .periodMs = 5000, .children = tree.children({"a"})}));
        tree.crash("a");
        QVERIFY(tree.rootLives());
        tree.crash("a");
        QVERIFY(!tree.rootLives());
    }

    void SU_03_ignoringSupervisorStartsNobody()
    {
        Tree tree;
        const auto ignoring = supervisorSpec("inner", [] { return std::optional<SupervisorSpec>(); });
        QVERIFY(tree.start({.children = {ignoring}}));
        QCOMPARE(tree.which(), "inner stopped");
        const auto journal = std::make_shared<test::Journal>();
        const Pid starter = *tree.runtime.start<test::Witness>({}, journal, true);
        const auto alone = tree.runtime.spawnSync({.parent = starter}, ignoring.start);
        QVERIFY(!alone);
        QVERIFY(alone.error().status == StartStatus::Ignore);
        tree.runtime.runUntilIdle();
        QCOMPARE(journal->lines(), std::vector<std::string>{"EXIT normal"});
        QCOMPARE(tree.takeJournal(), std::string());
    }

    void SU_04_crashingSupervisorInitIsItsStartError()
    {
        Tree tree;
        const auto broken = supervisorSpec("inner", []() -> std::optional<SupervisorSpec> { throw std::runtime_error("no spec"); });
        const auto journal = std::make_shared<test::Journal>();
        const Pid starter = *tree.runtime.start<test::Witness>({}, journal, true);
        const auto alone = tree.runtime.spawnSync({.parent = starter}, broken.start);
        QVERIFY(!alone);
        QCOMPARE(alone.error().reason.what(), "no spec");
        tree.runtime.runUntilIdle();
        QCOMPARE(journal->lines(), std::vector<std::string>{"EXIT " + alone.error().reason.text()});
    }

    void SU_05_childrenStartOneAfterTheOtherInOrder()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a", "b", "c"})}));
        QCOMPARE(tree.takeJournal(), std::string("start a, start b, start c"));
    }

    void SU_05_eachStartWaitsForTheInitBefore()
    {
        Tree tree;
        const auto begin = tree.runtime.now();
        QVERIFY(tree.start({.children = {tree.child("a", tree.plan({Fate::OkLater})), tree.child("b", tree.plan({Fate::OkLater})),
                                         tree.child("c")}}));
        QCOMPARE(tree.takeJournal(), std::string("start a, start b, start c"));
        QVERIFY(tree.runtime.now() - begin == 2s);
    }

    void SU_06_failedStartStopsEarlierChildrenInReverse()
    {
        Tree tree;
        auto specs = tree.children({"a", "b"});
        specs.push_back(tree.child("c", tree.plan({Fate::Fail})));
        specs.push_back(tree.child("d"));
        const auto result = tree.start({.children = specs});
        QVERIFY(!result);
        QCOMPARE(result.error().reason, ExitReason::shutdown("failed to start child c"));
        QCOMPARE(result.error().reason.root(), ExitReason::named("no_luck"));
        QCOMPARE(tree.takeJournal(), std::string("start a, start b, stop b, stop a"));
        QVERIFY(!tree.pid("root"));
        QVERIFY(tree.runtime.snapshot().nodes.empty());
    }

    void SU_07_ignoredChildKeepsItsSpec()
    {
        Tree tree;
        QVERIFY(tree.start({.children = {tree.child("a", tree.plan({Fate::Ignore}))}}));
        const auto added = tree.ask(StartChild{tree.child("b", tree.plan({Fate::Ignore})).transient()});
        QVERIFY(added);
        QVERIFY(!*added);
        QCOMPARE(tree.which(), "b stopped, a stopped");
        QCOMPARE(tree.ask(CountChildren{}), (ChildCounts{2, 0, 0, 2}));
        QVERIFY(tree.ask(StartChild{tree.child("c", tree.plan({Fate::Ignore})).temporary()}));
        QCOMPARE(tree.ask(CountChildren{}).specs, 2U);
    }

    void SU_09_failedStartChildLeavesNoSpec()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 0}));
        const auto refused = tree.ask(StartChild{tree.child("a", tree.plan({Fate::Fail}))});
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ChildError::Code::StartFailed);
        QCOMPARE(refused.error().reason, ExitReason::named("no_luck"));
        ChildSpec junk = tree.child("b");
        junk.start = []() -> std::unique_ptr<Behaviour> { return nullptr; };
        const auto nothing = tree.ask(StartChild{junk});
        QVERIFY(nothing.error().code == ChildError::Code::StartFailed);
        QCOMPARE(nothing.error().reason.text(), std::string("bad_return_value: the factory made nothing"));
        QVERIFY(tree.logged().find("start_error child b") != std::string::npos);
        QCOMPARE(tree.which(), "");
        QVERIFY(tree.rootLives());
    }

    void SU_10_throwingStartIsAnErrorOfTheCallOnly()
    {
        Tree tree;
        QVERIFY(tree.start({.intensity = 0}));
        const auto refused = tree.ask(StartChild{tree.child("a", tree.plan({Fate::Throw}))});
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason.what(), "init broke");
        ChildSpec brokenFactory = tree.child("b");
        brokenFactory.start = []() -> std::unique_ptr<Behaviour> { throw std::runtime_error("no object"); };
        QCOMPARE(tree.ask(StartChild{brokenFactory}).error().reason.what(), "no object");
        QVERIFY(tree.rootLives());
    }

    void SU_11_startYieldsAPidAndNothingElse()
    {
        // A start cannot yield extra information: its answer is a pid by type.
        static_assert(std::is_convertible_v<StartChild::Reply, AdminResult<Pid>>);
    }

    void SU_12_badChildSpecNamesItsField()
    {
        Tree tree;
        ChildSpec noId = tree.child("a");
        noId.id.clear();
        QCOMPARE(checkChildSpec(noId)->field, "id");
        ChildSpec noStart = tree.child("a");
        noStart.start = nullptr;
        QCOMPARE(checkChildSpec(noStart)->field, "start");
        QCOMPARE(checkChildSpec(tree.child("a").shutdownWithin(Shutdown(-1ms)))->field, "shutdown");
        QVERIFY(!checkChildSpec(tree.child("a").shutdownWithin(Shutdown(0ms))));
        ChildSpec broken = tree.child("a").restarted(static_cast<Restart>(9));
        QCOMPARE(checkChildSpec(broken)->field, "restart");
        broken = tree.child("a");
        broken.type = static_cast<ProcessType>(9);
        QCOMPARE(checkChildSpec(broken)->field, "type");
        broken = tree.child("a");
        broken.placement = static_cast<Placement>(9);
        QCOMPARE(checkChildSpec(broken)->field, "placement");
        QCOMPARE(checkChildSpec(tree.child("a").bounded(0))->field, "mailboxBound");
        QVERIFY(tree.start({}));
        QCOMPARE(refusedField({.children = {noStart}}), "start");
        const auto refused = tree.ask(StartChild{noStart});
        QVERIFY(refused.error().code == ChildError::Code::InvalidSpec);
        QCOMPARE(refused.error().spec.field, "start");
    }

    void SU_13_duplicateIdStartsNothing()
    {
        Tree tree;
        const auto result = tree.start({.children = tree.children({"a", "b", "a"})});
        QVERIFY(!result);
        QVERIFY(result.error().reason.text().find("duplicate_child_name a") != std::string::npos);
        QCOMPARE(tree.takeJournal(), std::string());
    }

    void SU_14_badFlagsAreNamed()
    {
        QCOMPARE(refusedField({.intensity = -1}), "intensity");
        QCOMPARE(refusedField({.periodMs = 0}), "periodMs");
        QCOMPARE(refusedField({.periodMs = -5}), "periodMs");
        QCOMPARE(refusedField({.strategy = static_cast<Strategy>(9)}), "strategy");
        QCOMPARE(refusedField({.autoShutdown = static_cast<AutoShutdown>(9)}), "autoShutdown");
        QCOMPARE(refusedField({.intensity = 0}), "");
        Tree tree;
        QVERIFY(!tree.start({.intensity = -1}));
    }

    void SU_15_significantNeedsAnAutoShutdownAndAnEnd()
    {
        Tree tree;
        QCOMPARE(refusedField({.children = {tree.child("a").transient().markedSignificant()}}), "significant");
        QCOMPARE(refusedField({.autoShutdown = AutoShutdown::AnySignificant, .children = {tree.child("a").markedSignificant()}}),
                 "significant");
        QCOMPARE(refusedField({.autoShutdown = AutoShutdown::AnySignificant,
                               .children = {tree.child("a").transient().markedSignificant()}}),
                 "");
    }

    void SU_16_whichChildrenListsLastStartedFirst()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a", "b", "c"})}));
        const auto infos = tree.ask(WhichChildren{});
        QCOMPARE(infos.size(), 3U);
        QCOMPARE(infos[0].id, "c");
        QCOMPARE(infos[2].id, "a");
        QCOMPARE(infos[0].pid, tree.pid("c"));
        QVERIFY(infos[0].type == ProcessType::Worker);
        QVERIFY(infos[0].module.find("Probe") != std::string_view::npos);
        QVERIFY(infos[0].state == ChildState::Running);
    }

    void SU_18_costGrowsLinearlyWithChildren()
    {
        const auto stopCost = [](int count) {
            const auto prepared = [count] {
                auto tree = std::make_unique<Tree>();
                SupervisorSpec spec;
                for (int i = 0; i < count; ++i)
                    spec.children.push_back(tree->child("child" + std::to_string(i)));
                if (!tree->start(std::move(spec)) || tree->ask(CountChildren{}).active != static_cast<std::size_t>(count))
                    throw std::runtime_error("not all started");
                return tree;
            };
            return leastCost(prepared, [](Tree& tree) { (void)tree.stopRoot(); });
        };
        const auto small = stopCost(400);
        const auto large = stopCost(4'000);
        QVERIFY2(large < small * 40, qPrintable(QStringLiteral("%1 and %2: linear is 10 times, quadratic 100").arg(small).arg(large)));
    }

    void SU_19_childSpecIsFoundByIdOrRefused()
    {
        Tree tree;
        QVERIFY(tree.start({.children = tree.children({"a", "b"})}));
        QCOMPARE(tree.ask(GetChildSpec{"b"})->id, "b");
        QCOMPARE(tree.ask(GetChildSpec{tree.pid("a")})->id, "a");
        QVERIFY(tree.ask(GetChildSpec{"x"}).error().code == ChildError::Code::NotFound);
    }

    void SU_20_adminCallToNobodyIsNoproc()
    {
        Tree tree;
        QVERIFY(tree.start({}));
        tree.stopRoot();
        const auto isNoproc = [&](auto request) {
            const auto answer = tree.runtime.callSync(ServerRef<Supervisor>::named("root"), std::move(request));
            return !answer && answer.error().kind() == ExitReason::Kind::NoProcess;
        };
        QVERIFY(isNoproc(StartChild{tree.child("a")}));
        QVERIFY(isNoproc(RestartChild{"a"}) && isNoproc(TerminateChild{"a"}) && isNoproc(DeleteChild{"a"}));
        QVERIFY(isNoproc(WhichChildren{}) && isNoproc(CountChildren{}) && isNoproc(GetChildSpec{"a"}));
    }
};

QTEST_GUILESS_MAIN(SupervisorTest)
#include "tst_supervisor.moc"
