// SPDX-License-Identifier: GPL-3.0-or-later
// B18: a million timers set by one process, nine of ten cancelled: the cost of one, and how late the others fire. B20: a process that
// wakes each millisecond and calls another while eight senders flood a third: the latency of the call, and how late the timer wakes it.
#include "receiver.h"
#include "servers.h"

#include <vector>

namespace amanah::bench {

using namespace runtime;

namespace {

// --- B18
struct Due
{
    Clock::time_point at;
};

struct TimerWork
{
    std::int64_t timers = 0;
    std::chrono::milliseconds earliest{0}; // they fire within a second from then on
};

struct TimerOutcome
{
    double setAndCancelSeconds = 0;
    Latencies lateness;
    Gate gate;
};

class Setter final : public Receiver<Setter>
{
public:
    Setter(TimerWork work, TimerOutcome* outcome) : m_work(work), m_outcome(outcome) {}
    void onMessage(EnvelopePtr message) override
    {
        if (const auto* due = message->as<Due>())
            fired(due->at);
        else
            Receiver::onMessage(std::move(message));
    }
    // In steps of a thousand: first all are set, then nine of ten are cancelled.
    void receive(std::int64_t step)
    {
        constexpr std::int64_t batch = 1'000;
        const std::int64_t steps = m_work.timers / batch;
        if (step == 0)
            m_watch = {};
        for (std::int64_t i = 0; i < batch; ++i) {
            if (step < steps)
                setOne(step * batch + i);
            else
                cancelUnlessTenth((step - steps) * batch + i);
        }
        if (step + 1 < 2 * steps)
            tell(self(), step + 1);
        else
            m_outcome->setAndCancelSeconds = m_watch.seconds();
    }

private:
    void setOne(std::int64_t number)
    {
        const std::chrono::milliseconds delay = m_work.earliest + std::chrono::milliseconds(number * 7'919 % 1'000);
        m_refs.push_back(sendAfter(delay, Due{Clock::now() + delay}));
    }
    void cancelUnlessTenth(std::int64_t number)
    {
        if (number % 10 != 0)
            require(cancelTimer(m_refs[static_cast<std::size_t>(number)]).has_value(), "a timer fired before its cancel");
    }
    void fired(Clock::time_point due)
    {
        const auto late = Clock::now() - due;
        require(late >= Clock::duration::zero(), "a timer fired early");
        m_outcome->lateness.note(late);
        if (static_cast<std::int64_t>(m_outcome->lateness.count()) == m_work.timers / 10)
            m_outcome->gate.open();
    }

    TimerWork m_work;
    TimerOutcome* m_outcome;
    std::vector<Ref> m_refs;
    StopWatch m_watch;
};

// --- B20
class Bucket final : public Receiver<Bucket>
{
public:
    void receive(std::int64_t value) { m_sum += value; }

private:
    std::int64_t m_sum = 0;
};

// Sends a hundred, then yields; what the full bucket refuses is lost.
class Flooder final : public Receiver<Flooder>
{
public:
    explicit Flooder(Pid bucket) : m_bucket(bucket) {}
    void receive(std::int64_t value)
    {
        for (int i = 0; i < 100; ++i)
            static_cast<void>(tell(m_bucket, value));
        tell(self(), value + 1);
    }

private:
    Pid m_bucket;
};

struct Probed
{
    Latencies calls;
    Latencies wakings;
    Gate gate;
};

class Probe : public GenServer<Probe>
{
public:
    struct State
    {
        Clock::time_point end{};
    };
    using Infos = Messages<Number>; // for how many milliseconds
    Probe(Pid echo, Probed* probed) : m_echo(echo), m_probed(probed) {}
    Init<State> init() { return ok(State{}); }
    Next<State> handleInfo(const State&, const Number& duration)
    {
        wait();
        return State{Clock::now() + std::chrono::milliseconds(duration.value)};
    }
    Next<State> handleInfo(const State&, const TimerFired&)
    {
        m_asked = Clock::now();
        m_probed->wakings.note(m_asked - m_due);
        callAsync(m_echo, Ask{1}, [this](const State& s, const CallResult<std::int64_t>& answer) {
            const Clock::time_point now = Clock::now();
            m_probed->calls.note(now - m_asked);
            require(answer.has_value(), "a probe was not answered");
            if (now < s.end)
                wait();
            else
                m_probed->gate.open();
        });
        return keep();
    }

private:
    void wait()
    {
        m_due = Clock::now() + std::chrono::milliseconds(1);
        startTimer(std::chrono::milliseconds(1));
    }

    ServerRef<Echo> m_echo;
    Probed* m_probed;
    Clock::time_point m_due;
    Clock::time_point m_asked;
};

} // namespace

void timers(const Options& options)
{
    Runtime system(options.runtime());
    TimerWork work;
    work.timers = (options.scaled(1'000'000) + 9'999) / 10'000 * 10'000;
    work.earliest = std::chrono::milliseconds(2'000 + options.scaled(3'000));
    TimerOutcome outcome;
    const Pid setter = started<Setter>(system, {}, work, &outcome);
    system.send(setter, Number{0});
    outcome.gate.await();
    print("B18", outcome.setAndCancelSeconds * 1e6 / static_cast<double>(work.timers), "us");
    print("B18/late/p99", outcome.lateness.microsecondsAt(0.99) / 1e3, "ms");
}

void fairness(const Options& options)
{
    Probed probed;
    Runtime system(options.runtime());
    const Pid bucket = started<Bucket>(system, {});
    const Pid echo = started<Echo>(system, {});
    const Pid probe = started<Probe>(system, {}, echo, &probed);
    for (int i = 0; i < 8; ++i)
        system.send(started<Flooder>(system, {}, bucket), Number{1});
    system.send(probe, Number{options.scaled(3'000)});
    probed.gate.await();
    print("B20/p50", probed.calls.microsecondsAt(0.5), "us");
    print("B20/p99", probed.calls.microsecondsAt(0.99), "us");
    print("B20/wake/p99", probed.wakings.microsecondsAt(0.99), "us");
}

} // namespace amanah::bench
