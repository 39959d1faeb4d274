// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/supervisor.h"
#include "runtime/trace.h"
#include "support/test_servers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <sstream>
#include <thread>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

// Passes on what it is told, so that a message comes from inside a process.
class Relay : public GenServer<Relay>
{
public:
    struct State
    {
    };
    explicit Relay(Pid target) : m_target(target) {}
    Init<State> init() { return ok(State{}); }
    Next<State> handleCast(const State&, const Add& add)
    {
        cast(ServerRef<Counter>(m_target), add);
        return keep();
    }

private:
    Pid m_target;
};

// Empty, with a failed check, when it is no JSON.
QJsonArray exported(const Runtime& runtime)
{
    std::ostringstream out;
    exportChromeTrace(runtime, out);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(out.str()), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning() << error.errorString() << "at" << error.offset;
    return document.object().value(u"traceEvents").toArray();
}

// How many events of this phase have `part` in their name.
int countOf(const QJsonArray& events, char16_t phase, const std::string& part = {})
{
    return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const auto& event) {
        return event[u"ph"].toString() == QChar(phase) && event[u"name"].toString().contains(QString::fromStdString(part));
    }));
}

std::vector<TraceRecord> recordsOf(const Trace& trace, TraceKind kind)
{
    std::vector<TraceRecord> found;
    std::copy_if(trace.records.begin(), trace.records.end(), std::back_inserter(found), [&](const auto& r) { return r.kind == kind; });
    return found;
}

} // namespace

class TraceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Runtime> m_runtime;
    Pid m_pid;
    ServerRef<Counter> m_counter;

private Q_SLOTS:
    void init()
    {
        m_runtime = std::make_unique<Runtime>(RuntimeOptions{.scheduler = Simulated{5}});
        m_pid = *m_runtime->start<Counter>({.name = "counter"}, 4);
        m_counter = ServerRef<Counter>(m_pid);
    }
    void cleanup() { m_runtime.reset(); }

    void recordsNothingUntilItIsSwitchedOn()
    {
        m_runtime->cast(m_counter, Add{1});
        m_runtime->runUntilIdle();
        QVERIFY(!isTracing(*m_runtime));
        QVERIFY(readTrace(*m_runtime).records.empty());
        startTrace(*m_runtime);
        QVERIFY(isTracing(*m_runtime));
        m_runtime->cast(m_counter, Add{1});
        m_runtime->runUntilIdle();
        stopTrace(*m_runtime);
        const auto kept = readTrace(*m_runtime).records.size();
        QVERIFY(kept > 0);
        m_runtime->cast(m_counter, Add{1});
        m_runtime->runUntilIdle();
        QCOMPARE(readTrace(*m_runtime).records.size(), kept);
        startTrace(*m_runtime);
        QVERIFY(readTrace(*m_runtime).records.empty());
    }

    void tellsOneMessageInOrder()
    {
        startTrace(*m_runtime);
        m_runtime->advance(2ms);
        m_runtime->cast(m_counter, Add{1});
        m_runtime->runUntilIdle();
        const Trace trace = readTrace(*m_runtime);
        std::vector<TraceKind> kinds;
        for (const TraceRecord& record : trace.records)
            kinds.push_back(record.kind);
        QVERIFY((kinds == std::vector{TraceKind::Send, TraceKind::TurnBegin, TraceKind::Handle, TraceKind::TurnEnd, TraceKind::TurnBegin, TraceKind::TurnEnd}
                 || kinds == std::vector{TraceKind::Send, TraceKind::TurnBegin, TraceKind::Handle, TraceKind::TurnEnd}));
        const TraceRecord& send = trace.records.at(0);
        const TraceRecord& handle = trace.records.at(2);
        QVERIFY(!send.pid && send.other == m_pid && handle.pid == m_pid);
        QCOMPARE(send.flow, handle.flow);
        QVERIFY(handle.type.find("Add") != std::string_view::npos);
        QCOMPARE(send.atNs, std::int64_t{2'000'000});
        QCOMPARE(trace.threads, std::vector<std::string>{"simulation"});
    }

    void tellsCallsAndTimers()
    {
        startTrace(*m_runtime);
        QVERIFY(m_runtime->callSync(m_counter, Total{}));
        m_runtime->suspend(m_pid);
        m_runtime->runUntilIdle();
        QVERIFY(!m_runtime->callSync(m_counter, Total{}, 10ms));
        const auto begins = recordsOf(readTrace(*m_runtime), TraceKind::CallBegin);
        const auto ends = recordsOf(readTrace(*m_runtime), TraceKind::CallEnd);
        QCOMPARE(begins.size(), std::size_t{2});
        QCOMPARE(ends.size(), std::size_t{2});
        QVERIFY(begins[0].type.find("Total") != std::string_view::npos && begins[0].other == m_pid);
        QVERIFY(!ends[0].failed && ends[1].failed);
        QCOMPARE(ends[1].atNs - begins[1].atNs, std::int64_t{10'000'000});
        const auto journal = std::make_shared<Journal>();
        const Pid witness = *m_runtime->start<Witness>({}, journal);
        m_runtime->cast(ServerRef<Witness>(witness), Witness::Do{[](Witness& w) { w.startTimer(5ms); }});
        m_runtime->advance(10ms);
        const auto fired = recordsOf(readTrace(*m_runtime), TraceKind::TimerFired);
        QCOMPARE(fired.size(), std::size_t{1});
        QVERIFY(fired[0].pid == witness);
    }

    void isBounded()
    {
        startTrace(*m_runtime, {.recordsPerThread = 10, .threads = 1});
        for (int i = 0; i < 100; ++i) {
            m_runtime->cast(m_counter, Add{1});
            m_runtime->runUntilIdle();
        }
        // A second thread is one too many.
        std::thread([this] { m_runtime->cast(m_counter, Add{1}); }).join();
        const Trace trace = readTrace(*m_runtime);
        QVERIFY(trace.records.size() <= 10 && trace.records.size() >= 9);
        QVERIFY(trace.lost > 300);
        QCOMPARE(trace.threads.size(), std::size_t{1});
        QVERIFY(countOf(exported(*m_runtime), u'B') > 0);
    }

    void theRingOfAnEndedThreadIsUsedAgain()
    {
        startTrace(*m_runtime);
        m_runtime->cast(m_counter, Add{1});
        for (int i = 0; i < 5; ++i)
            std::thread([this] { m_runtime->cast(m_counter, Add{1}); }).join();
        const Trace trace = readTrace(*m_runtime);
        QCOMPARE(trace.threads.size(), std::size_t{2});
        QCOMPARE(recordsOf(trace, TraceKind::Send).size(), std::size_t{6});
    }

    void refusesNonsense()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, startTrace(*m_runtime, {.recordsPerThread = 0}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, startTrace(*m_runtime, {.recordsPerThread = (1U << 20) + 1}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, startTrace(*m_runtime, {.threads = 0}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, startTrace(*m_runtime, {.threads = 1'025}));
        QVERIFY(!isTracing(*m_runtime));
    }

    void exportsTurnsMessagesAndArrows()
    {
        const ServerRef<Relay> relay(*m_runtime->start<Relay>({.name = "relay"}, m_pid));
        startTrace(*m_runtime);
        m_runtime->cast(relay, Add{1});
        m_runtime->runUntilIdle();
        QVERIFY(m_runtime->callSync(m_counter, Total{}));
        const QJsonArray events = exported(*m_runtime);
        QVERIFY(countOf(events, u'M', "thread_name") > 0);
        QVERIFY(countOf(events, u'B', "relay <") > 0 && countOf(events, u'B', "counter <") > 0);
        QCOMPARE(countOf(events, u'B', "Add"), 2);
        QCOMPARE(countOf(events, u'B'), countOf(events, u'E'));
        QVERIFY(countOf(events, u'f') >= 3);
        QCOMPARE(countOf(events, u'b', "Total"), 1);
        QCOMPARE(countOf(events, u'e', "Total"), 1);
        // Every arrow that ends began before, in the order of the file.
        QSet<qint64> begun;
        for (const auto& event : events) {
            if (event[u"ph"].toString() == u"s")
                begun.insert(event[u"id"].toInteger());
            if (event[u"ph"].toString() == u"f")
                QVERIFY(begun.remove(event[u"id"].toInteger()));
        }
    }

    void exportsLivesWithKindsOfReasonsOnly()
    {
        startTrace(*m_runtime);
        SupervisorSpec spec;
        spec.children.push_back(childSpec<Counter>("worker").named("unlucky"));
        QVERIFY(startSupervisor(*m_runtime, std::move(spec)));
        m_runtime->cast(ServerRef<Counter>(m_runtime->whereis("unlucky")), Crash{"Amina Yusuf, IBAN DE00 1234"});
        m_runtime->runUntilIdle();
        std::ostringstream out;
        exportChromeTrace(*m_runtime, out);
        QVERIFY(out.str().find("Amina") == std::string::npos);
        QVERIFY(out.str().find("std::runtime_error") != std::string::npos);
        const QJsonArray events = exported(*m_runtime);
        for (const char* kind : {"spawned unlucky", "started unlucky", "exited unlucky", "restarted unlucky"})
            QVERIFY2(countOf(events, u'i', kind) > 0, kind);
    }

    void anyNameIsValidJson_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("quotes") << QByteArray("a\"b\\c");
        QTest::newRow("control") << QByteArray("a\nb\x01");
        QTest::newRow("arabic") << QByteArray("\xd8\xb2\xd9\x83\xd8\xa7\xd8\xa9");
        QTest::newRow("not utf8") << QByteArray("a\xff\xc3");
        QTest::newRow("overlong") << QByteArray("\xc0\xaf\xe0\x80\xaf");
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80");
    }
    void anyNameIsValidJson()
    {
        QFETCH(QByteArray, name);
        startTrace(*m_runtime);
        QVERIFY(m_runtime->start<Counter>({.name = name.toStdString()}, 1));
        QVERIFY(countOf(exported(*m_runtime), u'B', name.toStdString() + " <") > 0);
    }

    void onRealThreadsItIsReadWhileItIsWritten()
    {
        Runtime threads({.scheduler = Pool{2}});
        const Pid counter = *threads.start<Counter>({}, 0);
        const ServerRef<Counter> first(counter);
        const ServerRef<Relay> relay(*threads.start<Relay>({.placement = Placement::Dedicated}, counter));
        startTrace(threads, {.recordsPerThread = 64, .threads = 8});
        for (int round = 0; round < 30; ++round) {
            for (int i = 0; i < 20; ++i)
                threads.cast(relay, Add{1});
            for (const TraceRecord& record : readTrace(threads).records) {
                QVERIFY(record.kind <= TraceKind::TimerFired);
                QVERIFY(record.kind != TraceKind::Handle || !record.type.empty());
            }
            QVERIFY(threads.callSync(first, Total{}));
            if (round % 10 == 9)
                startTrace(threads, {.recordsPerThread = 64, .threads = 8});
        }
        QVERIFY(threads.callSync(first, Total{}));
        stopTrace(threads);
        QVERIFY(countOf(exported(threads), u'M') > 0);
        QVERIFY(threads.shutdown(5s));
    }
};

QTEST_GUILESS_MAIN(TraceTest)
#include "tst_trace.moc"
