// SPDX-License-Identifier: GPL-3.0-or-later
// B09 calls of a GenServer with a deadline, from one client and from sixteen: the caller's latency. Clients are GenServers themselves, one
// call in flight each.
#include "bench.h"
#include "receiver.h"
#include "servers.h"

namespace amanah::bench {

using namespace runtime;

namespace {

class Client : public GenServer<Client>
{
public:
    struct State
    {
        std::int64_t left = 0;
    };
    using Infos = Messages<Number>; // how many calls to make

    Client(Pid echo, Latencies* took, Gate* gate) : m_echo(echo), m_took(took), m_gate(gate) {}
    Init<State> init() { return ok(State{}); }
    Next<State> handleInfo(const State&, const Number& calls)
    {
        call(calls.value);
        return State{calls.value};
    }

private:
    void call(std::int64_t value)
    {
        m_asked = Clock::now();
        callAsync(m_echo, Ask{value}, [this](const State& s, const CallResult<std::int64_t>& answer) -> Next<State> {
            m_took->note(Clock::now() - m_asked);
            require(answer.has_value(), answer ? "" : answer.error().text().c_str());
            require(*answer == s.left, "a call got another answer than its own");
            if (s.left > 1)
                call(s.left - 1);
            else
                m_gate->open();
            return State{s.left - 1};
        });
    }

    ServerRef<Echo> m_echo;
    Latencies* m_took;
    Gate* m_gate;
    Clock::time_point m_asked;
};

void callsFrom(const Options& options, std::size_t clients, std::int64_t callsOfEach)
{
    Runtime system(options.runtime());
    Gate gate;
    std::vector<Latencies> took(clients);
    const Pid echo = started<Echo>(system, {});
    std::vector<Pid> all;
    for (Latencies& mine : took) {
        mine.reserve(callsOfEach);
        all.push_back(started<Client>(system, {}, echo, &mine, &gate));
    }
    const auto letThemCall = [&](std::int64_t times) {
        for (const Pid client : all)
            system.send(client, Number{times});
        gate.await(static_cast<std::int64_t>(clients));
    };
    letThemCall(callsOfEach / 20 + 1);
    Latencies every;
    for (Latencies& mine : took)
        mine.clear();
    const StopWatch watch;
    letThemCall(callsOfEach);
    const double seconds = watch.seconds();
    for (const Latencies& mine : took)
        every.append(mine);
    require(every.count() == clients * static_cast<std::size_t>(callsOfEach), "a call is missing");
    const std::string id = "B09/" + std::to_string(clients);
    print(id + "/rate", static_cast<double>(every.count()) / seconds / 1e6, "M/s");
    print(id + "/p50", every.microsecondsAt(0.5), "us");
    print(id + "/p99", every.microsecondsAt(0.99), "us");
}

} // namespace

void calls(const Options& options)
{
    callsFrom(options, 1, options.scaled(400'000));
    callsFrom(options, 16, options.scaled(50'000));
}

} // namespace amanah::bench
