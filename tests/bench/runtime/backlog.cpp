// SPDX-License-Identifier: GPL-3.0-or-later
// B10: what a thousand calls cost a client while half a million unrelated messages wait in its mailbox, and while none do. The client of
// the first kind works its messages off between the answers, as a process of ours always does.
#include "receiver.h"
#include "servers.h"

#include <algorithm>

namespace amanah::bench {

using namespace runtime;

namespace {

struct Unrelated
{
    std::int64_t value = 0;
};

// What one round saw.
struct Round
{
    double microseconds = 0;
    std::uint32_t stillWaiting = 0;
};

class BusyClient : public GenServer<BusyClient>
{
public:
    struct State
    {
        std::int64_t left = 0;
    };
    using Infos = Messages<Number, Unrelated>;

    BusyClient(Pid echo, Round* round, Gate* gate) : m_echo(echo), m_round(round), m_gate(gate) {}
    Init<State> init() { return ok(State{}); }
    Next<State> handleInfo(const State&, const Number& calls)
    {
        m_watch = {};
        call(calls.value);
        return State{calls.value};
    }
    Next<State> handleInfo(const State&, const Unrelated& message)
    {
        if (message.value == 1) // the last of them
            m_gate->open();
        return keep();
    }

private:
    void call(std::int64_t value)
    {
        callAsync(m_echo, Ask{value}, [this](const State& s, const CallResult<std::int64_t>& answer) -> Next<State> {
            require(answer == s.left, "a call got another answer than its own");
            if (s.left > 1)
                call(s.left - 1);
            else
                done();
            return State{s.left - 1};
        });
    }

    void done()
    {
        *m_round = {m_watch.microseconds(), mailboxLength()};
        m_gate->open();
    }

    ServerRef<Echo> m_echo;
    Round* m_round;
    Gate* m_gate;
    StopWatch m_watch;
};

constexpr std::int64_t callsOfARound = 1'000;

double medianOfRounds(Runtime& system, std::int64_t waiting, int rounds)
{
    Gate gate;
    Round round;
    SpawnOptions wide;
    wide.mailboxBound = 2'000'000;
    const Pid echo = started<Echo>(system, {});
    const Pid client = started<BusyClient>(system, wide, echo, &round, &gate);
    std::vector<double> took;
    for (int i = 0; i < rounds; ++i) {
        system.suspend(client);
        system.send(client, Number{callsOfARound});
        for (std::int64_t left = waiting; left > 0; --left)
            require(system.send(client, Unrelated{left}) == SendResult::Sent, "an unrelated message was refused");
        system.resume(client);
        gate.await(waiting > 0 ? 2 : 1); // the calls, and the last unrelated message
        require(waiting == 0 || round.stillWaiting > 0, "the backlog was gone before the calls were");
        took.push_back(round.microseconds);
    }
    std::nth_element(took.begin(), took.begin() + rounds / 2, took.end());
    return took[static_cast<std::size_t>(rounds) / 2] / static_cast<double>(callsOfARound);
}

} // namespace

void backlog(const Options& options)
{
    Runtime system(options.runtime());
    const auto rounds = static_cast<int>(options.scaled(20));
    static_cast<void>(medianOfRounds(system, 0, 100));
    const double none = medianOfRounds(system, 0, rounds * 20);
    const double full = medianOfRounds(system, 500'000, rounds);
    print("B10/none", none, "us");
    print("B10/500k", full, "us");
    print("B10/ratio", full / none, "x");
}

} // namespace amanah::bench
