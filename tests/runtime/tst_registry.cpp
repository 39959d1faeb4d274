// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervision_fixture.h"

#include "runtime/gen_server.h"
#include "runtime/registry.h"

#include <QTest>

#include <algorithm>
#include <mutex>
#include <set>

using namespace amanah::runtime;
using namespace amanah::runtime::fixture;
using Code = RegistryError::Code;
using Texts = std::vector<std::string>;

namespace {
// Runs what it is given inside itself, as a process that uses the registry.
struct Run
{
    using Reply = Done;
    std::function<void()> what;
};
struct News
{
    int number = 0;
};
class Member : public GenServer<Member>
{
public:
    struct State
    {
        int lastNews = 0;
        int exits = 0;
    };
    using Infos = Messages<News>;
    explicit Member(bool traps = false) : m_traps(traps) {}
    Init<State> init()
    {
        trapExit(m_traps);
        return ok(State{});
    }
    Reply<Done, State> handleCall(const State&, const Run& run)
    {
        run.what();
        return reply(Done{});
    }
    Next<State> handleInfo(const State& s, const News& news) { return State{news.number, s.exits}; }
    Next<State> handleCast(const State& s, const News& news) { return State{news.number, s.exits}; }
    Next<State> handleInfo(const State& s, const Exit&) { return State{s.lastNews, s.exits + 1}; }

private:
    bool m_traps;
};

// A registry under a root, and members outside of it.
class Club
{
public:
    explicit Club(RegistryKind kind = RegistryKind::Unique) : registry(kind)
    {
        const bool up = tree.start({.children = {registrySpec("registry", registry).named("registry")}}).has_value();
        if (!up)
            throw std::runtime_error("no registry");
    }
    Pid member(bool traps = false) { return *tree.runtime.start<Member>({}, traps); }
    void in(Pid member, std::function<void()> what)
    {
        if (!tree.runtime.callSync(ServerRef<Member>(member), Run{std::move(what)}))
            throw std::runtime_error("member fell");
    }
    RegistryResult<Done> join(Pid member, const std::string& key, const std::string& value = {})
    {
        RegistryResult<Done> result;
        in(member, [&] { result = registry.registerKey(key, value); });
        return result;
    }
    Tree tree;
    Registry registry;
};
} // namespace

class RegistryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void RG_01_uniqueKeyHasOneHolder()
    {
        Club club;
        const Pid a = club.member();
        const Pid b = club.member();
        QVERIFY(club.join(a, "k", "first"));
        for (const Pid again : {a, b}) {
            const auto refused = club.join(again, "k", "second");
            QVERIFY(refused.error().code == Code::AlreadyRegistered);
            QCOMPARE(refused.error().holder, a);
        }
        QCOMPARE(club.registry.lookup("k"), (std::vector<RegistryEntry>{{a, "first"}}));
    }

    void RG_02_entryEndsWithItsHolder()
    {
        Club club;
        const Pid a = club.member();
        const Pid b = club.member();
        QVERIFY(club.join(a, "k"));
        club.tree.runtime.exit(a, ExitReason::kill());
        QVERIFY(club.registry.lookup("k").empty()); // before anybody ran
        QVERIFY(club.join(b, "k"));
        QCOMPARE(club.registry.whereis("k"), b);
        club.tree.runtime.runUntilIdle();
        QCOMPARE(club.registry.whereis("k"), b);
        QVERIFY(club.registry.keys(a).empty());
    }

    void RG_04_duplicateKeysKeepAll()
    {
        Club club(RegistryKind::Duplicate);
        const Pid a = club.member();
        const Pid b = club.member();
        QVERIFY(club.join(a, "k", "1"));
        QVERIFY(club.join(a, "k", "2"));
        QVERIFY(club.join(b, "k", "3"));
        QCOMPARE(club.registry.lookup("k").size(), 3U);
        QCOMPARE(club.registry.keys(a), (Texts{"k", "k"}));
        club.in(a, [&] { club.registry.unregister("k"); });
        QCOMPARE(club.registry.lookup("k"), (std::vector<RegistryEntry>{{b, "3"}}));
        QVERIFY(club.registry.keys(a).empty());
    }

    void RG_05_readingEmptyAndFilled()
    {
        Club club(RegistryKind::Duplicate);
        const Pid a = club.member();
        QCOMPARE(club.registry.count(), 0U);
        QVERIFY(club.registry.keys(a).empty());
        QVERIFY(club.registry.lookup("k").empty());
        QVERIFY(club.join(a, "k", "1"));
        QVERIFY(club.join(a, "l", "2"));
        QCOMPARE(club.registry.count(), 2U);
        QCOMPARE(club.registry.values("k", a), (Texts{"1"}));
        QVERIFY(club.registry.values("k", club.member()).empty());
    }

    void RG_06_keysArePlainText()
    {
        Club club;
        const Pid a = club.member();
        for (const char* key : {"1", "1.0", "_", "*", "$1"})
            QVERIFY(club.join(a, key, key));
        QCOMPARE(club.registry.lookup("*").front().value, "*");
        QCOMPARE(club.registry.lookup("_").size(), 1U);
        QCOMPARE(club.registry.lookup("1").front().value, "1");
        QVERIFY(club.registry.lookup(".*").empty());
    }

    void RG_07_onlyTheHolderUpdates()
    {
        Club club;
        const Pid a = club.member();
        const Pid b = club.member();
        QVERIFY(club.join(a, "k", "1"));
        int calls = 0;
        const auto change = [&](const std::string& old) {
            ++calls;
            return old + "+";
        };
        RegistryResult<std::string> result;
        club.in(a, [&] { result = club.registry.updateValue("k", change); });
        QCOMPARE(*result, "1+");
        club.in(b, [&] { result = club.registry.updateValue("k", change); });
        QVERIFY(result.error().code == Code::NotOwner);
        club.in(a, [&] { result = club.registry.updateValue("absent", change); });
        QVERIFY(result.error().code == Code::NotOwner);
        QCOMPARE(calls, 1);
    }

    void RG_08_unregisterTakesOnlyOwnEntries()
    {
        Club club;
        const Pid a = club.member();
        const Pid b = club.member();
        QVERIFY(club.join(a, "k"));
        club.in(b, [&] { club.registry.unregister("k"); });
        QCOMPARE(club.registry.whereis("k"), a);
        club.in(a, [&] {
            club.registry.unregister("absent");
            club.registry.unregister("k");
        });
        QVERIFY(club.registry.lookup("k").empty());
        QVERIFY(club.tree.runtime.linksOf(a).empty());
    }

    void RG_09_matchAndUnregisterMatchByGuard()
    {
        Club club(RegistryKind::Duplicate);
        const Pid a = club.member();
        const Pid b = club.member();
        QVERIFY(club.join(a, "k", "1"));
        QVERIFY(club.join(a, "k", "2"));
        QVERIFY(club.join(b, "k", "1"));
        const auto isOne = [](const RegistryEntry& entry) { return entry.value == "1"; };
        QCOMPARE(club.registry.match("k", isOne).size(), 2U);
        QCOMPARE(club.registry.countMatch("k", isOne), 2U);
        QCOMPARE(club.registry.countMatch("absent", isOne), 0U);
        club.in(a, [&] { club.registry.unregisterMatch("k", isOne); });
        QCOMPARE(club.registry.lookup("k"), (std::vector<RegistryEntry>{{a, "2"}, {b, "1"}}));
        QCOMPARE(club.registry.keys(a), (Texts{"k"}));
    }

    void RG_10_selectOverAllKeys()
    {
        Club club(RegistryKind::Duplicate);
        const Pid a = club.member();
        for (const char* key : {"a1", "a2", "b1"})
            QVERIFY(club.join(a, key));
        const auto found = club.registry.select([](const std::string& key, const RegistryEntry&) { return key[0] == 'a'; });
        QCOMPARE(found.size(), 2U);
        QCOMPARE(club.registry.countSelect([](const std::string&, const RegistryEntry&) { return true; }), 3U);
        QCOMPARE(club.registry.countSelect([&](const std::string&, const RegistryEntry& entry) { return entry.owner != a; }), 0U);
    }

    void RG_10_aNullGuardIsAnArgumentError()
    {
        Club club;
        const Pid a = club.member();
        QVERIFY(club.join(a, "k"));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(club.registry.match("k", {})));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(club.registry.countMatch("k", {})));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(club.registry.select({})));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(club.registry.countSelect({})));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, club.registry.dispatch("k", {}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, club.registry.dispatchParallel("k", {}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, club.registry.dispatchParallel("k", [](const auto&) {}, 0));
        int refused = 0;
        club.in(a, [&] {
            try {
                club.registry.unregisterMatch("k", {});
            } catch (const std::invalid_argument&) {
                ++refused;
            }
            try {
                static_cast<void>(club.registry.updateValue("k", {}));
            } catch (const std::invalid_argument&) {
                ++refused;
            }
        });
        QCOMPARE(refused, 2);
        QCOMPARE(club.registry.whereis("k"), a); // and the registry lives
    }

    void RG_11_dispatchToNobodyCallsNothing()
    {
        Club club;
        bool called = false;
        club.registry.dispatch("k", [&](const auto&) { called = true; });
        QVERIFY(!called);
        QCOMPARE(club.registry.dispatchParallel("k", [&](const auto&) { called = true; }), 0U);
        club.tree.runtime.runUntilIdle();
        QVERIFY(!called);
    }

    void RG_12_parallelDispatchRunsInHelpers()
    {
        Club club(RegistryKind::Duplicate);
        const Pid caller = club.member(true);
        std::vector<Pid> owners;
        for (int i = 0; i < 10; ++i) {
            owners.push_back(club.member());
            QVERIFY(club.join(owners.back(), "topic"));
            QVERIFY(club.join(owners.back(), "other"));
        }
        std::mutex mutex;
        std::vector<Pid> reached;
        std::set<Pid> helpers;
        std::size_t said = 0;
        const std::size_t nodes = club.tree.runtime.snapshot().nodes.size();
        club.in(caller, [&] {
            said = club.registry.dispatchParallel("topic", [&](const std::vector<RegistryEntry>& part) {
                const std::lock_guard lock(mutex);
                helpers.insert(club.tree.runtime.current());
                for (const RegistryEntry& entry : part)
                    reached.push_back(entry.owner);
            });
        });
        club.tree.runtime.runUntilIdle();
        QCOMPARE(said, 4U);
        QCOMPARE(helpers.size(), 4U);
        QVERIFY(!helpers.contains(caller) && !helpers.contains(Pid{}));
        std::sort(reached.begin(), reached.end());
        std::sort(owners.begin(), owners.end());
        QCOMPARE(reached, owners);
        QCOMPARE(club.tree.runtime.snapshot().nodes.size(), nodes); // no helper is left
    }

    void RG_12_noExitLeaksFromAParallelDispatch()
    {
        Club club(RegistryKind::Duplicate);
        const Pid caller = club.member(true);
        QVERIFY(club.join(caller, "topic"));
        club.in(caller, [&] {
            club.registry.dispatchParallel("topic", [](const auto&) { throw std::runtime_error("in a helper"); });
        });
        club.tree.runtime.runUntilIdle();
        QVERIFY(club.tree.runtime.isAlive(caller));
        QCOMPARE(club.tree.runtime.systemCall<int>(caller, [](Behaviour& behaviour) -> CallResult<int> {
                     return static_cast<Member&>(behaviour).currentState().exits;
                 }),
                 CallResult<int>(0));
        QVERIFY(club.tree.logged().find("std::runtime_error") != std::string::npos);
    }

    void RG_12_dispatchReachesTheEntriesOfTheKeyOnly()
    {
        Club club(RegistryKind::Duplicate);
        const Pid a = club.member();
        const Pid b = club.member();
        QVERIFY(club.join(a, "topic"));
        QVERIFY(club.join(b, "topic"));
        QVERIFY(club.join(b, "other"));
        std::size_t entries = 0;
        club.registry.dispatch("topic", [&](const auto& found) { entries = found.size(); });
        QCOMPARE(entries, 2U);
        QCOMPARE(club.registry.publish("topic", News{7}), 2U);
        QCOMPARE(club.registry.publish("nobody", News{8}), 0U);
        club.tree.runtime.runUntilIdle();
        for (const Pid pid : {a, b})
            QCOMPARE(club.tree.runtime.systemCall<int>(pid, [](Behaviour& behaviour) -> CallResult<int> {
                         return static_cast<Member&>(behaviour).currentState().lastNews;
                     }),
                     CallResult<int>(7));
    }

    void RG_13_viaNamesResolveAtEachUse()
    {
        Club club;
        const auto spec = club.registry.startedVia("donor 1", childSpec<Member>("member", false));
        const auto via = club.registry.via<Member>("donor 1");
        QVERIFY(club.tree.runtime.callSync(via, Run{[] {}}).error().kind() == ExitReason::Kind::NoProcess);
        const auto first = club.tree.ask(StartChild{spec});
        QVERIFY(first);
        QVERIFY(club.tree.runtime.callSync(via, Run{[] {}}));
        QCOMPARE(club.registry.whereis("donor 1"), *first);

        ChildSpec other = spec;
        other.id = "second";
        const auto second = club.tree.ask(StartChild{other});
        QVERIFY(!second);
        QVERIFY(second.error().reason.kind() == ExitReason::Kind::AlreadyStarted);
        QCOMPARE(second.error().pid, *first);

        club.tree.exit(*first, ExitReason::kill());
        const Pid restarted = club.registry.whereis("donor 1");
        QVERIFY(restarted && restarted != *first);
        QVERIFY(club.tree.runtime.callSync(via, Run{[] {}}));

        const auto lastNews = [&] {
            return *club.tree.runtime.systemCall<int>(via, [](Behaviour& behaviour) -> CallResult<int> {
                return static_cast<Member&>(behaviour).currentState().lastNews;
            });
        };
        QVERIFY(club.tree.runtime.cast(via, News{3}) == SendResult::Sent);
        QCOMPARE(lastNews(), 3);
        QVERIFY(club.tree.runtime.send(via.resolve(club.tree.runtime), News{4}) == SendResult::Sent);
        QCOMPARE(lastNews(), 4);
        QVERIFY(club.tree.runtime.stop(via, ExitReason::shutdown()));
        QCOMPARE(test::endOf(club.tree.runtime, restarted), std::string("shutdown"));
        QVERIFY(club.registry.whereis("donor 1") && club.registry.whereis("donor 1") != restarted); // permanent
    }

    void GS_10_GS_11_theKeyOfARegistryIsANameToo()
    {
        Club club;
        const ChildSpec spec = club.registry.startedVia("k", childSpec<Member>("member", false));
        const auto holder = club.tree.runtime.spawnSync({}, spec.start);
        QVERIFY(holder);
        const auto second = club.tree.runtime.spawnSync({}, spec.start);
        QVERIFY(!second && second.error().reason.kind() == ExitReason::Kind::AlreadyStarted);
        QCOMPARE(second.error().holder, *holder);
        QVERIFY(club.tree.runtime.isAlive(*holder));
        QVERIFY(club.tree.runtime.stop(*holder));
        QVERIFY(!club.registry.whereis("k"));
        const auto third = club.tree.runtime.spawnSync({}, spec.start);
        QVERIFY(third);
        QCOMPARE(club.registry.whereis("k"), *third);
    }

    void GS_02_GS_03_linkAndMonitorByTheKeyOfARegistry()
    {
        Club club;
        const ChildSpec spec = club.registry.startedVia("k", childSpec<Member>("member", false));
        const auto journal = std::make_shared<test::Journal>();
        const Pid watcher = *club.tree.runtime.start<test::Witness>({}, journal, true);
        QVERIFY(club.tree.runtime.spawnSync({.monitoredBy = watcher}, spec.start));
        QVERIFY(club.tree.runtime.stop(club.registry.via<Member>("k"), ExitReason::shutdown("done")));
        club.tree.runtime.runUntilIdle();
        QCOMPARE(journal->take(), (std::vector<std::string>{"DOWN shutdown: done"}));
        const Pid starter = *club.tree.runtime.start<test::Witness>({}, journal);
        const Pid server = *club.tree.runtime.spawnSync({.parent = starter}, spec.start);
        club.tree.exit(starter, ExitReason::named("R"));
        QCOMPARE(test::endOf(club.tree.runtime, server), std::string("R"));
        QVERIFY(!club.registry.whereis("k"));
    }

    void RG_15_viaWithValueShowsIt()
    {
        Club club;
        const auto started = club.tree.ask(StartChild{club.registry.startedVia("k", childSpec<Member>("m", false), "v")});
        QCOMPARE(club.registry.lookup("k"), (std::vector<RegistryEntry>{{*started, "v"}}));
    }

    void RG_16_duplicateRegistryNamesNobody()
    {
        Club club(RegistryKind::Duplicate);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (void)club.registry.via<Member>("k"));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (void)club.registry.startedVia("k", childSpec<Member>("m", false)));
    }

    void RG_21_registryThatDoesNotRunRefuses()
    {
        Club club;
        const Registry unknown(RegistryKind::Unique);
        RegistryResult<Done> result;
        club.in(club.member(), [&] { result = unknown.registerKey("k"); });
        QVERIFY(result.error().code == Code::NotRunning);
        QVERIFY(unknown.lookup("k").empty());
        QVERIFY_THROWS_EXCEPTION(std::logic_error, (void)club.registry.registerKey("k"));
    }

    void RG_22_metaSurvivesEntriesAndRestart()
    {
        Club club;
        QVERIFY(!club.registry.meta("colour"));
        club.registry.putMeta("colour", "green");
        const Pid a = club.member();
        QVERIFY(club.join(a, "k"));
        club.tree.kill("registry");
        QCOMPARE(*club.registry.meta("colour"), "green");
    }

    void fallOfTheRegistryTakesAllThatRegistered()
    {
        Club club;
        const Pid registered = club.member();
        const Pid trapping = club.member(true);
        const Pid outsider = club.member();
        QVERIFY(club.join(registered, "k"));
        QVERIFY(club.join(trapping, "t"));
        club.tree.kill("registry");
        QVERIFY(!club.tree.runtime.isAlive(registered));
        QVERIFY(club.tree.runtime.isAlive(trapping)); // told by an Exit
        QVERIFY(club.tree.runtime.isAlive(outsider));
        QCOMPARE(club.registry.count(), 0U); // a new, empty life
        QVERIFY(club.join(outsider, "k"));
    }
};

QTEST_GUILESS_MAIN(RegistryTest)
#include "tst_registry.moc"
