// SPDX-License-Identifier: GPL-3.0-or-later
// The same seed is the same run, whatever the kind of schedule, and an endless run is ended.
#include "runtime/seeded_random.h"
#include "runtime/simulation.h"
#include "support/test_servers.h"

#include <QTest>

#include <algorithm>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

// Five servers note who runs; the lines are the schedule.
std::vector<std::string> runOf(Simulated how, RecordedSchedule* recorded = nullptr)
{
    const auto journal = std::make_shared<Journal>();
    Runtime runtime({.scheduler = std::move(how)});
    std::vector<Pid> servers;
    for (int i = 0; i < 5; ++i)
        servers.push_back(*runtime.start<Witness>({}, journal));
    for (int round = 0; round < 6; ++round)
        for (std::size_t i = 0; i < servers.size(); ++i)
            runtime.cast(ServerRef<Witness>(servers[i]), Witness::Do{[i](Witness& w) { w.note(std::to_string(i)); }});
    runtime.runUntilIdle();
    if (recorded)
        *recorded = recordedSchedule(runtime);
    return journal->lines();
}

// A bug that needs one choice at the right moment: `b` runs all of its messages between the second and the third of `a`.
bool findsTheRace(const Schedule& schedule, std::uint64_t seed)
{
    const auto journal = std::make_shared<Journal>();
    Runtime runtime({.scheduler = Simulated{.seed = seed, .schedule = schedule}});
    const Pid a = *runtime.start<Witness>({}, journal);
    const Pid b = *runtime.start<Witness>({}, journal);
    for (int i = 0; i < 40; ++i)
        runtime.cast(ServerRef<Witness>(a), Witness::Do{[i](Witness& w) { w.note(std::to_string(i)); }});
    for (int i = 0; i < 40; ++i)
        runtime.cast(ServerRef<Witness>(b), Witness::Do{[](Witness& w) { w.note("b"); }});
    runtime.runUntilIdle();
    const auto lines = journal->lines();
    const auto at = [&](const char* text) { return std::find(lines.begin(), lines.end(), text) - lines.begin(); };
    const auto last = lines.rend() - std::find(lines.rbegin(), lines.rend(), std::string("b"));
    return at("1") < at("b") && last <= at("2");
}

class Spinner : public GenServer<Spinner>
{
public:
    struct State
    {
    };
    using Infos = Messages<Add>;
    Init<State> init()
    {
        send(self(), Add{1});
        return ok(State{});
    }
    Next<State> handleInfo(const State&, const Add& add)
    {
        send(self(), add);
        return keep();
    }
};

} // namespace

class SchedulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameSeedIsTheSameRun()
    {
        for (const Schedule& schedule : {Schedule(RandomSchedule{}), Schedule(PrioritySchedule{.changePoints = 5, .horizon = 20})}) {
            int differing = 0;
            for (std::uint64_t seed = 1; seed <= 20; ++seed) {
                const Simulated how{.seed = seed, .schedule = schedule};
                const auto lines = runOf(how);
                QCOMPARE(lines.size(), 30U);
                QVERIFY(runOf(how) == lines);
                differing += lines != runOf({.seed = seed + 1, .schedule = schedule}) ? 1 : 0;
            }
            QVERIFY(differing >= 18);
        }
    }

    // The numbers are the standard of splitmix64: a seed found on one machine is a seed on every other.
    void seededNumbersAreTheSameEverywhere()
    {
        SeededRandom random(0);
        QCOMPARE(random.next(), 0xe220a8397b1dcdafULL);
        QCOMPARE(random.next(), 0x6e789e6aa1b965f4ULL);
        QCOMPARE(SeededRandom(7).below(0), 0ULL);
        QVERIFY(!random.perMillion(0) && random.perMillion(1'000'000));
    }

    void aRecordedScheduleHappensAgain()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            RecordedSchedule recorded;
            const auto lines = runOf({.seed = seed, .record = true}, &recorded);
            QVERIFY(!recorded.choices.empty());
            const auto parsed = RecordedSchedule::parse(recorded.text());
            QVERIFY(parsed && parsed->choices == recorded.choices);
            RecordedSchedule again;
            QVERIFY(runOf({.seed = 99, .schedule = *parsed, .record = true}, &again) == lines);
            QVERIFY(again.choices == recorded.choices);
        }
    }

    void aShortenedRecordIsAScheduleToo()
    {
        RecordedSchedule recorded;
        const auto lines = runOf({.seed = 3, .record = true}, &recorded);
        recorded.choices.resize(recorded.choices.size() / 2);
        recorded.choices.push_back(1'000'000);
        QCOMPARE(runOf({.schedule = recorded}).size(), lines.size());
    }

    void recordsArePrintedShort()
    {
        QCOMPARE(RecordedSchedule{}.text(), std::string());
        QCOMPARE((RecordedSchedule{{0, 0, 0, 3, 1, 1}}.text()), std::string("0x3.3.1x2"));
        QVERIFY(RecordedSchedule::parse("0x3.3.1x2")->choices == (std::vector<std::uint32_t>{0, 0, 0, 3, 1, 1}));
        QVERIFY(RecordedSchedule::parse("")->choices.empty());
        for (const char* wrong : {".", "1.", "x", "1x", "x2", "-1", "1 2", "a", "1x2x3", "99999999999", "1x4000000000"})
            QVERIFY2(!RecordedSchedule::parse(wrong), wrong);
    }

    // Even chances would have to fall on the same process 38 times in a row.
    void prioritiesFindWhatNeedsFewOrderedChoices()
    {
        int even = 0;
        int priorities = 0;
        for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
            even += findsTheRace(RandomSchedule{}, seed) ? 1 : 0;
            priorities += findsTheRace(PrioritySchedule{.changePoints = 2, .horizon = 90}, seed) ? 1 : 0;
        }
        QCOMPARE(even, 0);
        QVERIFY2(priorities >= 3, qPrintable(QString::number(priorities)));
    }

    void anEndlessRunIsEnded()
    {
        Runtime runtime({.scheduler = Simulated{.seed = 42, .maxSteps = 1'000}});
        QVERIFY(runtime.start<Spinner>({}));
        try {
            runtime.runUntilIdle();
            QFAIL("it found an end");
        } catch (const std::runtime_error& e) {
            QVERIFY(std::string(e.what()).find("seed 42") != std::string::npos);
        }
        QCOMPARE(simulatedSteps(runtime), 1'000ULL);
        runtime.shutdown(1s); // returns
    }

    void aHorizonOfNoStepsIsRefused()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 Runtime({.scheduler = Simulated{.schedule = PrioritySchedule{.horizon = 0}}}));
    }

    void onlySimulatedRuntimesAnswer()
    {
        Runtime runtime({.scheduler = Pool{2}});
        QVERIFY_THROWS_EXCEPTION(std::logic_error, (void)simulatedSteps(runtime));
    }
};

QTEST_GUILESS_MAIN(SchedulesTest)
#include "tst_schedules.moc"
