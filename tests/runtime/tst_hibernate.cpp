// SPDX-License-Identifier: GPL-3.0-or-later
// GS-47: a server that rests gives its spare memory back and misses nothing.
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>

#include <malloc.h>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool heapIsCounted = false; // a sanitizer's heap does not say
#else
constexpr bool heapIsCounted = true;
#endif

struct Rest
{
};
struct Prepare
{
};

// Leaves much spare room behind: timers and monitors that it set and took back.
class Sleeper : public GenServer<Sleeper>
{
public:
    struct State
    {
        int n = 0;
    };
    explicit Sleeper(std::chrono::milliseconds quiet) : m_quiet(quiet) {}
    Init<State> init()
    {
        if (m_quiet > 0ms)
            return ok(State{}).hibernateAfter(m_quiet);
        return ok(State{});
    }
    Next<State> handleCast(const State&, const Prepare&)
    {
        std::vector<Ref> refs;
        for (int i = 0; i < 20'000; ++i)
            refs.push_back(startTimer(1h));
        for (const Ref ref : refs)
            static_cast<void>(cancelTimer(ref));
        return keep();
    }
    Next<State> handleCast(const State&, const Rest&) { return keep().hibernate(); }
    Next<State> handleCast(const State& s, const Add& add) { return State{s.n + add.n}; }
    Reply<int, State> handleCall(const State& s, const Total&) { return reply(s.n); }

private:
    std::chrono::milliseconds m_quiet;
};

std::size_t heapInUse()
{
    const auto heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
}
} // namespace

class HibernateTest : public QObject
{
    Q_OBJECT

    static ServerRef<Sleeper> prepared(Runtime& runtime, std::chrono::milliseconds quiet)
    {
        const ServerRef<Sleeper> server(*runtime.start<Sleeper>({}, quiet));
        runtime.cast(server, Prepare{});
        runtime.runUntilIdle();
        return server;
    }

private Q_SLOTS:
    void GS_47_aHibernatingStepGivesMemoryBack()
    {
        Runtime runtime(testOptions());
        const auto server = prepared(runtime, 0ms);
        const std::size_t before = heapInUse();
        runtime.cast(server, Rest{});
        runtime.runUntilIdle();
        const std::size_t after = heapInUse();
        QVERIFY2(!heapIsCounted || before - after > 500'000, qPrintable(QStringLiteral("%1 and %2").arg(before).arg(after)));
        QCOMPARE(*runtime.callSync(server, Total{}), 0);
    }

    void GS_47_quietTimeGivesMemoryBackAndACallIsAnswered()
    {
        Runtime runtime(testOptions());
        const auto server = prepared(runtime, 100ms);
        const std::size_t before = heapInUse();
        runtime.advance(60ms);
        runtime.cast(server, Add{1}); // not quiet yet
        runtime.advance(60ms);
        const std::size_t awake = heapInUse();
        QVERIFY(!heapIsCounted || awake + 500'000 > before);
        runtime.advance(40ms);
        const std::size_t resting = heapInUse();
        QVERIFY2(!heapIsCounted || awake - resting > 500'000, qPrintable(QStringLiteral("%1 and %2").arg(awake).arg(resting)));
        QCOMPARE(*runtime.callSync(server, Total{}), 1);
    }

    void GS_47_nothingIsLostBetweenSleepAndSleep()
    {
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            Runtime runtime(testOptions(seed));
            const ServerRef<Sleeper> server(*runtime.start<Sleeper>({}, 10ms));
            for (int round = 0; round < 10; ++round) {
                runtime.cast(server, Rest{});
                for (int i = 0; i < 5; ++i)
                    runtime.cast(server, Add{1});
                runtime.advance(std::chrono::milliseconds(round * 3));
            }
            QCOMPARE(*runtime.callSync(server, Total{}), 50);
            QVERIFY(runtime.stop(server));
        }
    }

    void aQuietTimeMustBePositive()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(Keep{}.hibernateAfter(0ms)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(Keep{}.hibernateAfter(-1ms)));
    }
};

QTEST_GUILESS_MAIN(HibernateTest)
#include "tst_hibernate.moc"
