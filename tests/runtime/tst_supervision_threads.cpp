// SPDX-License-Identifier: GPL-3.0-or-later
// The same supervisors on real threads: what the thread sanitizer is to look at, and invariants that no schedule may break.
#include "runtime/dynamic_supervisor.h"
#include "runtime/gen_server.h"
#include "runtime/registry.h"
#include "runtime/supervisor.h"

#include <QTest>

#include <thread>

using namespace amanah::runtime;
using namespace std::chrono_literals;

namespace {
struct Ping
{
    using Reply = int;
};
struct Fall
{
};
struct Tidings
{
    int number = 0;
};

class Worker : public GenServer<Worker>
{
public:
    struct State
    {
        int heard = 0;
    };
    using Infos = Messages<Fall, Tidings>;
    Worker(const Registry& registry, std::string topic) : m_registry(registry), m_topic(std::move(topic)) {}
    Init<State> init()
    {
        if (!m_registry.registerKey(m_topic))
            return stop(ExitReason::named("not_registered"));
        return ok(State{});
    }
    Reply<int, State> handleCall(const State& state, const Ping&) { return reply(state.heard); }
    Next<State> handleInfo(const State& state, const Tidings&) { return State{state.heard + 1}; }
    Next<State> handleInfo(const State&, const Fall&) { throw std::runtime_error("fall"); }

private:
    Registry m_registry;
    std::string m_topic;
};

constexpr std::int64_t plenty = 1'000'000;
} // namespace

class SupervisionThreadsTest : public QObject
{
    Q_OBJECT
    template <class F>
    static void onThreads(int threads, F work)
    {
        std::vector<std::thread> running;
        for (int i = 0; i < threads; ++i)
            running.emplace_back([i, &work] { work(i); });
        for (std::thread& thread : running)
            thread.join();
    }

private Q_SLOTS:
    void everyStartIsAnsweredAndEveryEndIsForgotten()
    {
        Runtime runtime({.scheduler = Pool{3}});
        const Registry registry(RegistryKind::Duplicate);
        QVERIFY(startSupervisor(runtime, {.children = {registrySpec("registry", registry),
                                                       dynamicSupervisorSpec("workers", {.intensity = plenty}).named("workers")}}));
        const auto workers = ServerRef<DynamicSupervisor>::named("workers");
        std::atomic<int> started = 0;
        std::atomic<int> ended = 0;
        onThreads(3, [&](int) {
            for (int i = 0; i < 200; ++i) {
                const auto child = runtime.callSync(workers, StartChild{childSpec<Worker>("w", registry, "news").temporary()}, 30s);
                if (!child || !*child)
                    continue;
                ++started;
                registry.publish("news", Tidings{i});
                if (i % 3 == 0)
                    runtime.exit(**child, ExitReason::kill());
                else if (i % 3 == 1)
                    runtime.send(**child, Fall{});
                if (i % 3 == 2 ? runtime.callSync(workers, TerminateChild{**child}, 30s).has_value()
                               : (runtime.awaitExit(**child, 30s), !runtime.isAlive(**child)))
                    ++ended;
            }
        });
        QCOMPARE(started.load(), 600);
        QCOMPARE(ended.load(), 600);
        QCOMPARE(registry.count(), 0U);
        QVERIFY(runtime.shutdown(20s));
    }

    void groupRestartsUnderFireKeepOneLifePerChild()
    {
        Runtime runtime({.scheduler = Pool{3}});
        const Registry registry(RegistryKind::Unique);
        SupervisorSpec group{.strategy = Strategy::RestForOne, .intensity = plenty};
        for (const char* id : {"a", "b", "c"})
            group.children.push_back(childSpec<Worker>(id, registry, id).named(id));
        QVERIFY(startSupervisor(runtime, {.intensity = plenty,
                                          .children = {registrySpec("registry", registry),
                                                       supervisorSpec("group", group).named("group")}}));
        onThreads(3, [&](int thread) {
            const std::string id(1, static_cast<char>('a' + thread));
            for (int i = 0; i < 100; ++i) {
                if (i % 2 == 0)
                    runtime.send(id, Fall{});
                else
                    runtime.exit(runtime.whereis(id), ExitReason::kill());
                (void)runtime.callSync(ServerRef<Supervisor>::named("group"), CountChildren{}, 30s);
            }
        });
        const auto infos = runtime.callSync(ServerRef<Supervisor>::named("group"), WhichChildren{}, 30s);
        QVERIFY(infos);
        QCOMPARE(infos->size(), 3U);
        for (const char* id : {"a", "b", "c"}) {
            QVERIFY(runtime.callSync(ServerRef<Worker>::named(id), Ping{}, 30s));
            QCOMPARE(registry.whereis(id), runtime.whereis(id));
        }
        QVERIFY(runtime.shutdown(20s));
    }

    void stoppingWhileChildrenStartAnswersEverybody()
    {
        for (int round = 0; round < 20; ++round) {
            Runtime runtime({.scheduler = Pool{2}});
            const Registry registry(RegistryKind::Duplicate);
            QVERIFY(startSupervisor(runtime, {.children = {registrySpec("registry", registry),
                                                           dynamicSupervisorSpec("workers").named("workers")}},
                                    "root"));
            std::atomic<int> answered = 0;
            for (int i = 0; i < 50; ++i)
                runtime.callAsync(ServerRef<DynamicSupervisor>::named("workers"),
                                  StartChild{childSpec<Worker>("w", registry, "news").temporary()}, 30s,
                                  std::function<void(CallResult<AdminResult<Pid>>)>([&](auto) { ++answered; }));
            QVERIFY(runtime.stop(ServerRef<Supervisor>::named("root"), ExitReason::shutdown(), 30s));
            QVERIFY(runtime.shutdown(20s));
            QCOMPARE(answered.load(), 50);
        }
    }
};

QTEST_GUILESS_MAIN(SupervisionThreadsTest)
#include "tst_supervision_threads.moc"
