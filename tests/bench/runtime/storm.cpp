// SPDX-License-Identifier: GPL-3.0-or-later
// B14: ten thousand named children of a hundred supervisors, each sent one message a round; 1, 10 or 100 of a hundred throw. A round is over when
// all messages were handled and all who fell are up again, and the rate counts its messages. Then the same storm held to ten thousand
// messages a second, and what of their own throughput eight pairs of healthy siblings keep beside it.
#include "receiver.h"
#include "supervision.h"

#include <atomic>
#include <stdexcept>
#include <thread>

namespace amanah::bench {

using namespace runtime;

namespace {

constexpr std::int64_t victims = 10'000;
constexpr std::int64_t supervisors = 100;

// What a round still waits for: messages handled and restarts done.
struct Tally
{
    void one()
    {
        if (left.fetch_sub(1) == 1)
            gate.open();
    }
    std::atomic<std::int64_t> left = 0;
    Gate gate;
};

class Victim : public GenServer<Victim>
{
public:
    struct State
    {
        std::int64_t handled = 0;
    };
    explicit Victim(Tally* tally) : m_tally(tally) {}
    Init<State> init()
    {
        m_tally->one();
        return ok(State{});
    }
    Next<State> handleCast(const State& s, const Number& order)
    {
        m_tally->one();
        if (order.value < 0)
            throw std::runtime_error("storm");
        return State{s.handled + 1};
    }

private:
    Tally* m_tally;
};

// One of a pair that plays ping-pong as long as the storm lasts.
class Healthy : public GenServer<Healthy>
{
public:
    struct State
    {
        Pid other{};
    };
    using Infos = Messages<Pid, Number>;
    explicit Healthy(std::atomic<std::int64_t>* hits) : m_hits(hits) {}
    Init<State> init() { return ok(State{}); }
    Next<State> handleInfo(const State&, const Pid& other) { return State{other}; }
    Next<State> handleInfo(const State& s, const Number& ball)
    {
        m_hits->store(m_hits->load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
        send(s.other, Number{ball.value + 1});
        return keep();
    }

private:
    std::atomic<std::int64_t>* m_hits; // written by this process alone
};

class Storm
{
public:
    explicit Storm(const Options& options) : m_system(options.runtime())
    {
        for (std::int64_t i = 0; i < supervisors; ++i)
            m_supervisors.push_back(startedDynamic(m_system));
        expect(victims);
        for (std::int64_t i = 0; i < victims; ++i) {
            m_names.push_back("victim." + std::to_string(i));
            startedChild(m_system, supervisorOf(i), childSpec<Victim>("victim", &m_tally).named(m_names.back()));
        }
        m_tally.gate.await();
    }

    void round(std::int64_t percent)
    {
        expect(victims + victims * percent / 100);
        for (std::int64_t i = 0; i < victims; ++i)
            castTo(i, percent);
        m_tally.gate.await();
    }

    // Hits of all pairs a second while `percent` of ten thousand messages a second throw.
    double healthyRate(std::int64_t percent, double seconds)
    {
        expect(std::numeric_limits<std::int64_t>::max()); // nobody waits
        const std::int64_t before = hits();
        const StopWatch watch;
        for (std::int64_t sent = 0; watch.seconds() < seconds;) {
            for (const auto due = static_cast<std::int64_t>(watch.seconds() * 10'000); sent < due; ++sent)
                castTo(sent % victims, percent);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return static_cast<double>(hits() - before) / watch.seconds();
    }

    void startPairs(int pairs)
    {
        m_hits = std::vector<std::atomic<std::int64_t>>(static_cast<std::size_t>(pairs) * 2);
        for (std::size_t i = 0; i < m_hits.size(); i += 2) {
            const Pid supervisor = supervisorOf(static_cast<std::int64_t>(i));
            const Pid one = startedChild(m_system, supervisor, childSpec<Healthy>("healthy", &m_hits[i]));
            const Pid two = startedChild(m_system, supervisor, childSpec<Healthy>("healthy", &m_hits[i + 1]));
            m_system.send(one, two);
            m_system.send(two, one);
            m_system.send(one, Number{1});
        }
    }

private:
    [[nodiscard]] Pid supervisorOf(std::int64_t child) const
    {
        return m_supervisors[static_cast<std::size_t>(child % supervisors)];
    }
    void expect(std::int64_t count) { m_tally.left = count; }
    void castTo(std::int64_t victim, std::int64_t percent)
    {
        const std::int64_t value = victim % 100 < percent ? -1 : 1;
        m_system.cast(ServerRef<Victim>(m_system.whereis(m_names[static_cast<std::size_t>(victim)])), Number{value});
    }
    [[nodiscard]] std::int64_t hits() const
    {
        std::int64_t all = 0;
        for (const auto& mine : m_hits)
            all += mine.load(std::memory_order_relaxed);
        return all;
    }

    Tally m_tally;
    std::vector<std::atomic<std::int64_t>> m_hits;
    std::vector<std::string> m_names;
    Runtime m_system; // ends before what its processes write to
    std::vector<Pid> m_supervisors;
};

} // namespace

void crashStorm(const Options& options)
{
    Storm storm(options);
    storm.round(10);
    for (const std::int64_t percent : {1, 10, 100}) {
        const std::int64_t rounds = options.scaled(percent == 100 ? 10 : 50);
        const StopWatch watch;
        for (std::int64_t i = 0; i < rounds; ++i)
            storm.round(percent);
        print("B14/" + std::to_string(percent), static_cast<double>(rounds * victims) / watch.seconds() / 1e3, "k/s");
    }
    storm.startPairs(8);
    const double seconds = 2 * options.scale;
    static_cast<void>(storm.healthyRate(0, seconds / 4));
    const double alone = storm.healthyRate(0, seconds);
    for (const std::int64_t percent : {1, 10, 100})
        print("B14/kept/" + std::to_string(percent), storm.healthyRate(percent, seconds) / alone * 100, "%");
}

} // namespace amanah::bench
