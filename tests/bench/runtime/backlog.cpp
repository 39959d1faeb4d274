// SPDX-License-Identifier: GPL-3.0-or-later
// B10: what a thousand calls cost a client while half a million unrelated messages wait in its mailbox, and while none do. The client of
// the first kind leaves them where they are until it has its answers.
#include "receiver.h"
#include "servers.h"

#include "runtime/routine.h"

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

// Waits for each answer as a caller of gen_server:call does, and looks at the rest of its mailbox after the last one.
class BusyClient : public Routine
{
public:
    BusyClient(Pid echo, Round* round, Gate* gate) : m_echo(echo), m_round(round), m_gate(gate) {}

protected:
    Procedure<> body() override
    {
        for (;;) {
            const Number calls = co_await receive<Number>();
            const StopWatch watch;
            for (std::int64_t left = calls.value; left > 0; --left) {
                const auto answer = co_await call(m_echo, Ask{left});
                require(answer == left, "a call got another answer than its own");
            }
            *m_round = {watch.microseconds(), mailboxLength()};
            m_gate->open();
            for (std::uint32_t rest = m_round->stillWaiting; rest > 0; --rest)
                co_await receive<Unrelated>();
            if (m_round->stillWaiting > 0)
                m_gate->open();
        }
    }

private:
    ServerRef<Echo> m_echo;
    Round* m_round;
    Gate* m_gate;
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
