// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/supervisor.h"
#include "support/test_servers.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

const std::string secret = "Amina Yusuf";

struct Gift
{
    using Reply = Done;
    std::string donor;
};

// Holds a secret in its state, is sent secrets, and throws what it was sent.
class Safe : public GenServer<Safe>
{
public:
    struct State
    {
        std::string owner;
        int gifts = 0;
    };
    Init<State> init() { return ok(State{secret, 7}); }
    Reply<Done, State> handleCall(const State&, const Gift& gift) { throw std::runtime_error("no donor " + gift.donor); }
    static std::string formatState(const State& s) { return "gifts " + std::to_string(s.gifts); }
};

class Unformatted : public GenServer<Unformatted>
{
public:
    struct State
    {
        std::string owner;
    };
    Init<State> init() { return ok(State{secret}); }
    Next<State> handleCast(const State&, const Crash& crash) { throw std::runtime_error(crash.what); }
    Next<State> handleCast(const State&, const StopNow& now) { return stop(now.reason); }
};

class Chatty : public GenServer<Chatty>
{
public:
    struct State
    {
    };
    Init<State> init() { return ok(State{}); }
    Next<State> handleCast(const State&, const StopNow& now) { return stop(now.reason); }
    static std::string formatState(const State&) { return std::string(1'999, 'x') + "\xd8\xb2" + std::string(100'000, 'x'); }
};

class BadFormat : public GenServer<BadFormat>
{
public:
    struct State
    {
    };
    Init<State> init() { return ok(State{}); }
    Next<State> handleCast(const State&, const StopNow& now) { return stop(now.reason); }
    static std::string formatState(const State&) { throw std::runtime_error(secret); }
};

class Asker : public GenServer<Asker>
{
public:
    struct State
    {
    };
    explicit Asker(Pid safe) : m_safe(safe) {}
    Init<State> init() { return ok(State{}); }
    Next<State> handleCast(const State&, const Add&)
    {
        link(m_safe);
        callAsync(ServerRef<Safe>(m_safe), Gift{secret}, [](const State&, const CallResult<Done>&) {});
        return keep();
    }

private:
    Pid m_safe;
};

} // namespace

class CrashReportTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<MemorySink> m_sink;
    std::vector<CrashReport> m_reports;

    RuntimeOptions options(ExceptionText text = {})
    {
        RuntimeOptions options{.scheduler = Simulated{5}, .log = std::make_shared<spdlog::logger>("test", m_sink)};
        options.exceptionText = std::move(text);
        options.onCrash = [this](const CrashReport& report) { m_reports.push_back(report); };
        return options;
    }

private Q_SLOTS:
    void init()
    {
        m_sink = std::make_shared<MemorySink>();
        m_reports.clear();
    }

    void LM_28_theReportHasEverythingOnce()
    {
        Runtime runtime(options());
        const Pid safe = *runtime.start<Safe>({.name = "safe", .label = "strongbox"});
        const Pid asker = *runtime.start<Asker>({.name = "asker"}, safe);
        runtime.cast(ServerRef<Asker>(asker), Add{});
        runtime.runUntilIdle();
        QCOMPARE(m_reports.size(), std::size_t{1}); // the asker fell by the link, not by a fault of its own
        const CrashReport& report = m_reports.front();
        QVERIFY(report.pid == safe && report.name == "safe" && report.label == "strongbox");
        QVERIFY(report.client == CrashReport::Client::Process);
        QVERIFY(report.clientProcess.pid == asker && report.clientProcess.name == "asker");
        QVERIFY(report.neighbours.size() == 1 && report.neighbours[0].name == "asker");
        QVERIFY(report.lastMessage.find("Gift") != std::string::npos);
        QVERIFY(report.where.find("Safe::handleCall") != std::string::npos);
        QCOMPARE(report.state, std::string("gifts 7"));
        QCOMPARE(report.reason.what(), "no donor " + secret);
        QCOMPARE(m_sink->countOf("client asker" + asker.toString()), 1);
    }

    void LM_28_ancestorsFromParentToRoot()
    {
        Runtime runtime(options());
        SupervisorSpec inner;
        inner.children.push_back(childSpec<Counter>("counter").named("counter"));
        SupervisorSpec outer;
        outer.children.push_back(supervisorSpec("inner", inner));
        const Pid root = *startSupervisor(runtime, std::move(outer), "root");
        runtime.cast(ServerRef<Counter>::named("counter"), Crash{});
        runtime.runUntilIdle();
        QCOMPARE(m_reports.at(0).ancestors.size(), std::size_t{2});
        QVERIFY(m_reports.at(0).ancestors[1].pid == root && m_reports.at(0).ancestors[1].name == "root");
    }

    void LM_28_manyNeighboursAreCut()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Unformatted>({});
        for (int i = 0; i < 100; ++i)
            QVERIFY(runtime.start<Counter>({.parent = pid}, 0));
        runtime.cast(ServerRef<Unformatted>(pid), Crash{});
        runtime.runUntilIdle();
        QCOMPARE(m_reports.at(0).neighbours.size(), std::size_t{20});
        QCOMPARE(m_reports.at(0).moreNeighbours, std::size_t{80});
        QCOMPARE(m_sink->countOf("and 80 more"), 1);
    }

    void GS_39_noReportForNormalish()
    {
        Runtime runtime(options());
        for (const ExitReason& reason : {ExitReason::normal(), ExitReason::shutdown(), ExitReason::shutdown("enough")}) {
            const Pid pid = *runtime.start<Unformatted>({});
            runtime.cast(ServerRef<Unformatted>(pid), StopNow{reason});
            runtime.runUntilIdle();
            QVERIFY(!runtime.isAlive(pid));
        }
        QVERIFY(m_reports.empty() && m_sink->lines().empty());
    }

    void GS_46_noSecretReachesTheLog()
    {
        Runtime runtime(options());
        SupervisorSpec spec;
        spec.children.push_back(childSpec<Safe>("safe").named("safe"));
        spec.children.push_back(childSpec<Unformatted>("plain").named("plain"));
        QVERIFY(startSupervisor(runtime, std::move(spec)));
        QVERIFY(!runtime.callSync(ServerRef<Safe>::named("safe"), Gift{secret}));
        runtime.cast(ServerRef<Unformatted>::named("plain"), Crash{secret});
        runtime.runUntilIdle();
        runtime.cast(ServerRef<Unformatted>::named("plain"),
                     StopNow{ExitReason::named("rejected").withCause(ExitReason::error("std::runtime_error", secret))});
        runtime.runUntilIdle();
        QCOMPARE(m_sink->countOf("crash report"), 3);
        QCOMPARE(m_sink->countOf(secret), 0);
        QCOMPARE(m_sink->countOf("std::runtime_error (text withheld)"), 6); // the supervisor tells each again
        QCOMPARE(m_sink->countOf("state 'not shown'"), 2);
    }

    void GS_46_aCallbackOfACallTellsNothingEither()
    {
        Runtime runtime(options());
        const Pid pid = *runtime.start<Counter>({}, 0);
        runtime.callAsync(ServerRef<Counter>(pid), Total{}, 1s, [](const CallResult<int>&) { throw std::runtime_error(secret); });
        runtime.runUntilIdle();
        QCOMPARE(m_sink->countOf("callback threw"), 1);
        QCOMPARE(m_sink->countOf(secret), 0);
    }

    void theHookDecidesWhatIsLoggedOfAnException()
    {
        Runtime runtime(options([](std::string_view type, std::string_view what) {
            return type == "std::runtime_error" ? std::string(what.substr(0, 8)) + std::string(10'000, '.') + "end" : std::string();
        }));
        const Pid pid = *runtime.start<Safe>({});
        QVERIFY(!runtime.callSync(ServerRef<Safe>(pid), Gift{secret}));
        QCOMPARE(m_sink->countOf("std::runtime_error: no donor"), 1);
        QCOMPARE(m_sink->countOf(secret), 0);
        QCOMPARE(m_sink->countOf("end"), 0);
        QVERIFY(m_sink->lines().at(0).size() < 1'500);
    }

    void aHookThatThrowsWithholds()
    {
        Runtime runtime(options([](std::string_view, std::string_view) -> std::string { throw std::runtime_error(secret); }));
        const Pid pid = *runtime.start<Safe>({});
        QVERIFY(!runtime.callSync(ServerRef<Safe>(pid), Gift{secret}));
        QCOMPARE(m_sink->countOf("text withheld"), 1);
        QCOMPARE(m_sink->countOf(secret), 0);
    }

    void whoHearsReportsMayThrow()
    {
        RuntimeOptions bad = options();
        bad.onCrash = [](const CrashReport&) { throw std::runtime_error(secret); };
        Runtime runtime(bad);
        const Pid pid = *runtime.start<Safe>({});
        QVERIFY(!runtime.callSync(ServerRef<Safe>(pid), Gift{secret}));
        QVERIFY(!runtime.isAlive(pid));
        QCOMPARE(m_sink->countOf(secret), 0);
    }

    void theStateIsBoundedAndItsFailureNamed()
    {
        Runtime runtime(options());
        const Pid chatty = *runtime.start<Chatty>({});
        runtime.cast(ServerRef<Chatty>(chatty), StopNow{ExitReason::named("R")});
        const Pid bad = *runtime.start<BadFormat>({});
        runtime.cast(ServerRef<BadFormat>(bad), StopNow{ExitReason::named("R")});
        runtime.runUntilIdle();
        QCOMPARE(m_reports.size(), std::size_t{2});
        for (const CrashReport& report : m_reports)
            QCOMPARE(report.state, report.pid == chatty ? std::string(1'999, 'x') + "…" : "formatState threw std::runtime_error");
        QCOMPARE(m_sink->countOf(secret), 0);
    }
};

QTEST_GUILESS_MAIN(CrashReportTest)
#include "tst_crash_report.moc"
