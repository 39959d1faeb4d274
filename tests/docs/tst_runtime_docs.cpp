// SPDX-License-Identifier: GPL-3.0-or-later
// The examples of docs/runtime.md. What stands between // [name] and // [/name] is a block of that page, word for word.
#include "runtime/agent.h"
#include "runtime/application.h"
#include "runtime/gen_server.h"
#include "runtime/registry.h"
#include "runtime/routine.h"
#include "runtime/runtime.h"
#include "runtime/simulation.h"
#include "runtime/supervisor.h"
#include "runtime/sys.h"
#include "runtime/task_supervisor.h"
#include "runtime/trace.h"

#include <QTest>

#include <future>
#include <sstream>

namespace {

// [first_server]
using namespace amanah::runtime;
using namespace std::chrono_literals;

struct Put // a message is any value that can be copied or moved
{
    int coins = 0;
};
struct Count
{
    using Reply = int; // a message that is called names the type of its answer
};

class CashBox : public GenServer<CashBox>
{
public:
    struct State
    {
        int coins = 0;
    };
    Init<State> init() { return ok(State{}); }
    Next<State> handleCast(const State& s, const Put& put)
    {
        if (put.coins < 0)
            throw std::invalid_argument("a box gives nothing back");
        return State{s.coins + put.coins};
    }
    Reply<int, State> handleCall(const State& s, const Count&) { return reply(s.coins); }
};
// [/first_server]

struct Ask
{
    using Reply = int;
};

// [server_asks]
class Teller : public GenServer<Teller>
{
public:
    struct State
    {
    };
    explicit Teller(ServerRef<CashBox> box) : m_box(std::move(box)) {}
    Init<State> init() { return ok(State{}); }
    Reply<int, State> handleCall(const State&, const Ask&, From<int> from)
    {
        callAsync(m_box, Count{}, 100ms, [from](const State&, CallResult<int> coins) { from.reply(coins.value_or(-1)); });
        return noReply();
    }

private:
    ServerRef<CashBox> m_box;
};
// [/server_asks]

// [timers]
class Reminder : public GenServer<Reminder>
{
public:
    struct Due
    {
    };
    using Infos = Messages<Due>;
    struct State
    {
        int times = 0;
    };
    Init<State> init()
    {
        sendAfter(10min, Due{});
        return ok(State{});
    }
    Next<State> handleInfo(const State& s, const Due&)
    {
        sendAfter(10min, Due{});
        return State{s.times + 1};
    }
    Reply<int, State> handleCall(const State& s, const Count&) { return reply(s.times); }
};
// [/timers]

// [routine]
struct Order
{
    int number = 0;
};
struct Payment
{
    int order = 0;
};

class Clerk : public Routine
{
    Procedure<> body() override
    {
        const Order order = co_await receive<Order>();
        const auto isForIt = [number = order.number](const Payment& payment) { return payment.order == number; };
        if (!co_await receiveIf<Payment>(isForIt, 1min))
            throw ExitWith{ExitReason::named("unpaid"), {}};
    }
};
// [/routine]

// [registered]
class Tracker : public GenServer<Tracker>
{
public:
    struct State
    {
    };
    Tracker(Registry trackers, std::string donor) : m_trackers(std::move(trackers)), m_donor(std::move(donor)) {}
    Init<State> init()
    {
        if (const auto taken = m_trackers.registerKey(m_donor); !taken)
            return stop(ExitReason::named("there is one already"));
        return ok(State{});
    }
    Reply<int, State> handleCall(const State&, const Ask&) { return reply(7); }

private:
    Registry m_trackers;
    std::string m_donor;
};
// [/registered]

// [when_done]
class Reports : public GenServer<Reports>
{
public:
    struct State
    {
    };
    explicit Reports(ServerRef<DynamicSupervisor> tasks) : m_tasks(std::move(tasks)) {}
    Init<State> init() { return ok(State{}); }
    Reply<int, State> handleCall(const State&, const Ask&, From<int> from)
    {
        const TaskSupervisor tasks(runtime(), m_tasks);
        const Task<int> sum = tasks.asyncNolink([] { return 40 + 2; });
        whenDone(sum.yield(1min), [from](const State&, const std::optional<TaskResult<int>>& result) {
            from.reply(result && *result ? **result : -1); // -1: late, or it crashed
        });
        return noReply();
    }

private:
    ServerRef<DynamicSupervisor> m_tasks;
};
// [/when_done]

// [terminate]
class Careful : public GenServer<Careful>
{
public:
    struct State
    {
        int step = 0;
    };
    struct Fail
    {
    };
    Careful(std::vector<std::string>* notes, bool traps) : m_notes(notes), m_traps(traps) {}
    Init<State> init()
    {
        trapExit(m_traps);
        return ok(State{1});
    }
    Next<State> handleCast(const State&, const Fail&) { throw std::runtime_error("no"); }
    void terminate(const ExitReason& why, const State& s) { m_notes->push_back(why.text() + " at step " + std::to_string(s.step)); }

private:
    std::vector<std::string>* m_notes;
    bool m_traps;
};
// [/terminate]

// Sets a timer that brings a Put to another.
struct PutLater
{
    Pid box;
};
class Delayer : public GenServer<Delayer>
{
public:
    struct State
    {
    };
    Init<State> init() { return ok(State{}); }
    Next<State> handleCast(const State&, const PutLater& order)
    {
        sendAfter(1min, order.box, Reminder::Due{});
        return keep();
    }
};

// [interrupter]
class Search : public GenServer<Search>
{
public:
    struct State
    {
    };
    struct Begin
    {
    };
    explicit Search(std::shared_ptr<std::promise<void>> begun) : m_begun(std::move(begun)) {}
    Init<State> init()
    {
        // A file or a connection is opened here, kept in a member, and interrupted by its own means, such as sqlite3_interrupt.
        onKill([go = m_go] { go->set_value(); });
        return ok(State{});
    }
    Next<State> handleCast(const State&, const Begin&)
    {
        m_begun->set_value();
        m_go->get_future().wait(); // what takes long
        return keep();
    }

private:
    std::shared_ptr<std::promise<void>> m_begun;
    std::shared_ptr<std::promise<void>> m_go = std::make_shared<std::promise<void>>();
};
// [/interrupter]

struct IsWriting
{
    using Reply = bool;
};

// [exclusive]
class Writer : public GenServer<Writer>
{
public:
    struct State
    {
        bool writes = false;
    };
    struct TryAgain
    {
    };
    using Infos = Messages<TryAgain>;
    Init<State> init() { return ok(attempt()); }
    Next<State> handleInfo(const State&, const TryAgain&) { return attempt(); }
    Reply<bool, State> handleCall(const State& s, const IsWriting&) { return reply(s.writes); }

private:
    State attempt()
    {
        const bool mine = tryAcquireExclusive("book");
        if (!mine)
            sendAfter(100ms, TryAgain{});
        return {mine};
    }
};
// [/exclusive]

} // namespace

class RuntimeDocs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstServerCountsAndCrashes()
    {
        // [first_run]
        Runtime runtime({.scheduler = Simulated{}}); // a program says Runtime runtime; and has threads
        const Pid pid = *runtime.start<CashBox>({.name = "box"});
        const auto box = ServerRef<CashBox>::named("box");
        runtime.cast(box, Put{3});
        runtime.cast(box, Put{4});
        QCOMPARE(*runtime.callSync(box, Count{}), 7);

        runtime.cast(box, Put{-1}); // throws in its handler
        const CallResult<int> answer = runtime.callSync(box, Count{});
        QVERIFY(!answer); // an exit reason instead of a number
        QVERIFY(!runtime.isAlive(pid));
        // [/first_run]
    }

    void firstSupervisorRestartsIt()
    {
        // [first_supervisor]
        Runtime runtime({.scheduler = Simulated{}});
        const StartResult root = startSupervisor(runtime, {.children = {childSpec<CashBox>("CashBox").named("box")}});
        QVERIFY(root);
        const auto box = ServerRef<CashBox>::named("box");
        runtime.cast(box, Put{3});
        runtime.cast(box, Put{-1});
        runtime.runUntilIdle();
        QCOMPARE(*runtime.callSync(box, Count{}), 0); // it lives, and is a new one
        // [/first_supervisor]
    }

    void firstTestUnderManySeeds()
    {
        // [first_test]
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Runtime runtime({.scheduler = Simulated{seed}});
            QVERIFY(startSupervisor(runtime, {.children = {childSpec<CashBox>("CashBox").named("box"), childSpec<Reminder>("Reminder").named("reminder")}}));
            const auto box = ServerRef<CashBox>::named("box");
            for (int i = 0; i < 5; ++i)
                runtime.cast(box, Put{1});
            for (std::uint64_t steps = seed % 8; steps > 0 && runtime.step(); --steps) {
            }
            runtime.exit(runtime.whereis("box"), ExitReason::kill()); // in the midst of its work
            runtime.advance(1h);                                      // takes no time
            QVERIFY2(*runtime.callSync(box, Count{}) == 0, qPrintable(QStringLiteral("seed %1").arg(seed)));
            QVERIFY2(*runtime.callSync(ServerRef<Reminder>::named("reminder"), Count{}) == 6, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
        // [/first_test]
    }

    void faultsComeFromTheSeed()
    {
        // [faults]
        const auto plan = std::make_shared<FaultPlan>();
        plan->kill = 100'000; // at one step of ten somebody is killed
        plan->spares = [](const FaultTarget& target) { return target.type != ProcessType::Worker; };
        Runtime runtime({.scheduler = Simulated{.seed = 42, .faults = plan}});
        setFaultsActive(runtime, false);
        QVERIFY(startSupervisor(runtime, {.intensity = 1'000, .children = {childSpec<CashBox>("CashBox").named("box")}}));
        setFaultsActive(runtime, true);
        for (int i = 0; i < 200; ++i) {
            runtime.cast(ServerRef<CashBox>::named("box"), Put{1});
            runtime.runUntilIdle();
        }
        QVERIFY(!injectedFaults(runtime).empty()); // step, kind and pid of each
        setFaultsActive(runtime, false);
        QVERIFY(runtime.callSync(ServerRef<CashBox>::named("box"), Count{})); // it came back every time
        // [/faults]
    }

    void serversAskEachOtherWithoutWaiting()
    {
        Runtime runtime({.scheduler = Simulated{}});
        const Pid box = *runtime.start<CashBox>({});
        runtime.cast(ServerRef<CashBox>(box), Put{5});
        const ServerRef<Teller> teller(*runtime.start<Teller>({}, ServerRef<CashBox>(box)));
        QCOMPARE(*runtime.callSync(teller, Ask{}), 5);
        runtime.exit(box, ExitReason::kill());
        QCOMPARE(*runtime.callSync(teller, Ask{}), -1);
    }

    void timersFollowTheVirtualClock()
    {
        // [clock]
        Runtime runtime({.scheduler = Simulated{}});
        const ServerRef<Reminder> reminder(*runtime.start<Reminder>({}));
        runtime.advance(24h);
        QCOMPARE(*runtime.callSync(reminder, Count{}), 144);
        // [/clock]
    }

    void routinesWaitForTheMessageTheyWant()
    {
        // [run_routine]
        Runtime runtime({.scheduler = Simulated{}});
        const Pid paid = *runtime.start<Clerk>({});
        runtime.send(paid, Payment{8}); // not the one it waits for: kept
        runtime.send(paid, Order{7});
        runtime.send(paid, Payment{7});
        QCOMPARE(*runtime.awaitExit(paid, 10s), ExitReason::normal());

        const Pid unpaid = *runtime.start<Clerk>({});
        runtime.send(unpaid, Order{7});
        QCOMPARE(*runtime.awaitExit(unpaid, 2min), ExitReason::named("unpaid"));
        // [/run_routine]
    }

    void supervisorsStandInATree()
    {
        // [supervisor]
        Runtime runtime({.scheduler = Simulated{}});
        const ChildSpec service = supervisorSpec(
            "Service", {.strategy = Strategy::RestForOne,
                        .intensity = 2,
                        .periodMs = 10'000,
                        .children = {childSpec<CashBox>("CashBox").named("box").dedicated(), // a thread of its own
                                     childSpec<Teller>("Teller", ServerRef<CashBox>::named("box")).named("teller").bounded(1'000)}});
        const auto root = ServerRef<Supervisor>(*startSupervisor(runtime, {.children = {service}}));
        const Pid teller = runtime.whereis("teller");
        runtime.exit(runtime.whereis("box"), ExitReason::kill());
        runtime.runUntilIdle();
        QVERIFY(!runtime.isAlive(teller)); // it came after the box, so it was restarted with it
        QVERIFY(runtime.whereis("teller"));
        QCOMPARE(runtime.callSync(root, CountChildren{})->supervisors, 1U);
        // [/supervisor]
    }

    void dynamicSupervisorsStartChildrenOnRequest()
    {
        // [dynamic_supervisor]
        Runtime runtime({.scheduler = Simulated{}});
        const ServerRef<DynamicSupervisor> workers(*startDynamicSupervisor(runtime, {.maxChildren = 1}, "workers"));
        const auto first = runtime.callSync(workers, StartChild{childSpec<CashBox>("worker").temporary()});
        QVERIFY(first && *first); // the call was answered, and the start went well
        const auto second = runtime.callSync(workers, StartChild{childSpec<CashBox>("worker").temporary()});
        QVERIFY(second->error().code == ChildError::Code::MaxChildren);
        QVERIFY(*runtime.callSync(workers, TerminateChild{**first}));
        QCOMPARE(runtime.callSync(workers, CountChildren{})->active, 0U);
        // [/dynamic_supervisor]
    }

    void terminateRunsWhereThePageSaysSo()
    {
        std::vector<std::string> notes;
        Runtime runtime({.scheduler = Simulated{}});
        const auto childOf = [&](bool traps) {
            const auto root = *startSupervisor(runtime, {.intensity = 0, .children = {childSpec<Careful>("Careful", &notes, traps).named("careful")}});
            return root;
        };
        QVERIFY(runtime.stop(childOf(true)));
        QCOMPARE(notes, std::vector<std::string>{"shutdown at step 1"});
        QVERIFY(runtime.stop(childOf(false))); // the exit signal of its parent, not trapped
        QCOMPARE(notes.size(), 1U);
        QVERIFY(runtime.stop(*runtime.start<Careful>({}, &notes, false)));
        QCOMPARE(notes.back(), std::string("normal at step 1"));
        const Pid failing = *runtime.start<Careful>({}, &notes, false);
        runtime.cast(ServerRef<Careful>(failing), Careful::Fail{});
        runtime.runUntilIdle();
        QCOMPARE(notes.size(), 3U);
        QVERIFY(notes.back().ends_with("at step 1"));
        const Pid killed = *runtime.start<Careful>({}, &notes, true);
        runtime.exit(killed, ExitReason::kill());
        runtime.runUntilIdle();
        QVERIFY(!runtime.isAlive(killed));
        QCOMPARE(notes.size(), 3U);
    }

    void timersEndWithWhoSetThem()
    {
        Runtime runtime({.scheduler = Simulated{}});
        const ServerRef<Reminder> reminder(*runtime.start<Reminder>({}));
        const Pid delayer = *runtime.start<Delayer>({});
        runtime.cast(ServerRef<Delayer>(delayer), PutLater{reminder.resolve(runtime)});
        runtime.advance(2min);
        QCOMPARE(*runtime.callSync(reminder, Count{}), 1);
        runtime.cast(ServerRef<Delayer>(delayer), PutLater{reminder.resolve(runtime)});
        runtime.runUntilIdle();
        runtime.exit(delayer, ExitReason::kill());
        runtime.advance(2min);
        QCOMPARE(*runtime.callSync(reminder, Count{}), 1);
    }

    void aCallThatIsTooLateIsStillDone()
    {
        Runtime runtime({.scheduler = Simulated{}});
        const ServerRef<CashBox> box(*runtime.start<CashBox>({}));
        QVERIFY(sys::suspend(runtime, box));
        const CallResult<int> late = runtime.callSync(box, Count{}, 100ms);
        QVERIFY(!late && late.error().kind() == ExitReason::Kind::Timeout);
        QVERIFY(sys::setStatistics(runtime, box, true));
        QVERIFY(sys::resume(runtime, box));
        runtime.runUntilIdle();
        QCOMPARE(sys::statistics(runtime, box)->messagesIn, 1U); // it was read after all
    }

    void outOfMemoryInAHandlerIsAnException()
    {
        class Greedy : public GenServer<Greedy>
        {
        public:
            struct State
            {
            };
            Init<State> init() { throw std::bad_alloc(); }
        };
        Runtime runtime({.scheduler = Simulated{}});
        const StartResult start = runtime.start<Greedy>({});
        QVERIFY(!start);
        QVERIFY(start.error().reason.kind() == ExitReason::Kind::Error);
    }

    void registriesFindServersByKey()
    {
        // [registry]
        Runtime runtime({.scheduler = Simulated{}});
        const Registry trackers(RegistryKind::Unique);
        QVERIFY(startSupervisor(runtime, {.strategy = Strategy::RestForOne,
                                          .children = {registrySpec("Registry", trackers),
                                                       childSpec<Tracker>("Tracker", trackers, std::string("donor 12"))}}));
        QCOMPARE(*runtime.callSync(trackers.via<Tracker>("donor 12"), Ask{}), 7);
        QVERIFY(!trackers.whereis("donor 13"));
        // [/registry]
        QVERIFY(!runtime.start<Tracker>({}, trackers, std::string("donor 12")));
    }

    void tasksBringOneResult()
    {
        // [task]
        Runtime runtime({.scheduler = Simulated{}});
        const Task<int> sum = async(runtime, [] { return 40 + 2; });
        QCOMPARE(sum.await().wait(), 42);

        const Task<int> broken = async(runtime, []() -> int { throw std::runtime_error("no"); });
        const std::optional<TaskResult<int>> result = broken.yield(1s).wait(); // nothing when it is late
        QCOMPARE(result->error().what(), std::string("no"));
        // [/task]
    }

    void serversGoOnWhileATaskWorks()
    {
        Runtime runtime({.scheduler = Simulated{}});
        const ServerRef<DynamicSupervisor> tasks(*startDynamicSupervisor(runtime, {}));
        QCOMPARE(*runtime.callSync(ServerRef<Reports>(*runtime.start<Reports>({}, tasks)), Ask{}), 42);
    }

    void agentsHoldAValue()
    {
        // [agent]
        Runtime runtime({.scheduler = Simulated{}});
        const Agent<int> counter(runtime, *Agent<int>::startLink(runtime, [] { return 5; }).wait());
        counter.update([](const int& n) { return n + 1; }).wait();
        QCOMPARE(counter.get([](const int& n) { return n * 10; }).wait(), 60);
        // [/agent]
    }

    void applicationsStartWhatTheyNeed()
    {
        // [application]
        Runtime runtime({.scheduler = Simulated{}});
        Applications applications(runtime, {{.name = "book", .tree = {.children = {childSpec<CashBox>("CashBox")}}},
                                            {.name = "reports", .tree = {}, .dependsOn = {"book"}}});
        QCOMPARE(*applications.ensureAllStarted("reports"), (std::vector<std::string>{"book", "reports"}));
        const auto report = applications.stopAll(5s); // reports first
        QVERIFY(report->hung.empty());
        // [/application]
    }

    void sysLooksIntoARunningServer()
    {
        // [sys]
        Runtime runtime({.scheduler = Simulated{}});
        const ServerRef<CashBox> box(*runtime.start<CashBox>({}));
        QVERIFY(sys::suspend(runtime, box));
        runtime.cast(box, Put{3}); // waits in the mailbox
        QCOMPARE(sys::getState(runtime, box)->coins, 0);
        QVERIFY(sys::resume(runtime, box));
        QCOMPARE(sys::getState(runtime, box)->coins, 3);
        // [/sys]
    }

    void mailboxesAreBounded()
    {
        // [bounds]
        Runtime runtime({.scheduler = Simulated{}});
        const ServerRef<CashBox> box(*runtime.start<CashBox>({.mailboxBound = 2}));
        QVERIFY(runtime.cast(box, Put{1}) == SendResult::Sent);
        QVERIFY(runtime.cast(box, Put{1}) == SendResult::Sent);
        QVERIFY(runtime.cast(box, Put{1}) == SendResult::Full); // refused; nothing older was dropped for it
        // [/bounds]
    }

    void killInterruptsWhatRuns()
    {
        // [kill]
        Runtime runtime({.scheduler = Pool{.workers = 2}}); // real threads
        const auto begun = std::make_shared<std::promise<void>>();
        const Pid search = *runtime.start<Search>({.placement = Placement::Dedicated}, begun);
        runtime.cast(ServerRef<Search>(search), Search::Begin{});
        begun->get_future().wait();
        runtime.exit(search, ExitReason::kill());
        QVERIFY(!runtime.isAlive(search)); // at once, whatever its handler does
        QVERIFY(runtime.shutdown(5s));     // true: the interrupter brought the handler back, no thread was left behind
        // [/kill]
    }

    void exclusiveSlotsHaveOneHolder()
    {
        // [run_exclusive]
        Runtime runtime({.scheduler = Simulated{}});
        const Pid first = *runtime.start<Writer>({});
        const ServerRef<Writer> second(*runtime.start<Writer>({}));
        QCOMPARE(*runtime.callSync(second, IsWriting{}), false);
        runtime.exit(first, ExitReason::kill());
        runtime.advance(100ms);
        QCOMPARE(*runtime.callSync(second, IsWriting{}), true);
        // [/run_exclusive]
    }

    void crashesAreReportedOnce()
    {
        // [crash_report]
        std::vector<CrashReport> reports;
        Runtime runtime({.scheduler = Simulated{},
                         .exceptionText = [](std::string_view, std::string_view) { return std::string("text for the log"); },
                         .onCrash = [&reports](const CrashReport& report) { reports.push_back(report); }});
        const Pid pid = *runtime.start<CashBox>({.name = "box"});
        runtime.cast(ServerRef<CashBox>(pid), Put{-1});
        runtime.runUntilIdle();
        QCOMPARE(reports.size(), 1U);
        QCOMPARE(reports[0].name, std::string("box"));
        QCOMPARE(reports[0].reason.what(), std::string("a box gives nothing back"));
        QVERIFY(reports[0].state.empty()); // it has no formatState()
        // [/crash_report]
    }

    void tracesAreWrittenForAViewer()
    {
        // [trace]
        Runtime runtime({.scheduler = Simulated{}});
        const ServerRef<CashBox> box(*runtime.start<CashBox>({.name = "box"}));
        startTrace(runtime);
        runtime.cast(box, Put{1});
        runtime.runUntilIdle();
        stopTrace(runtime);
        std::ostringstream file;
        exportChromeTrace(runtime, file); // for ui.perfetto.dev
        QVERIFY(file.str().find("Put") != std::string::npos);
        // [/trace]
    }
};

QTEST_GUILESS_MAIN(RuntimeDocs)
#include "tst_runtime_docs.moc"
