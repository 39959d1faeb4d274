// SPDX-License-Identifier: GPL-3.0-or-later
// B13: from the kill of a child until its successor answers by name, seen by a process that asks again at once as long as nobody answers.
#include "receiver.h"
#include "supervision.h"

namespace amanah::bench {

using namespace runtime;

namespace {

const char* const target = "bench.target";

class Killer : public GenServer<Killer>
{
public:
    struct State
    {
        std::int64_t left = 0;
        Pid victim{};
        Clock::time_point killedAt{};
    };
    using Infos = Messages<Number>; // how many to kill

    Killer(Latencies* took, Gate* gate) : m_took(took), m_gate(gate) {}
    Init<State> init() { return ok(State{}); }
    Next<State> handleInfo(const State&, const Number& kills) { return kill(kills.value); }

private:
    Next<State> kill(std::int64_t left)
    {
        if (left == 0) {
            m_gate->open();
            return keep();
        }
        const Pid victim = runtime().whereis(target);
        require(static_cast<bool>(victim), "the target is not there");
        const State next{left, victim, Clock::now()};
        runtime().exit(victim, ExitReason::kill());
        ask();
        return next;
    }
    void ask()
    {
        callAsync(ServerRef<Echo>::named(target), WhoAreYou{}, [this](const State& s, const CallResult<Pid>& who) -> Next<State> {
            if (!who) {
                ask();
                return keep();
            }
            m_took->note(Clock::now() - s.killedAt);
            require(*who != s.victim, "the dead one answered");
            return kill(s.left - 1);
        });
    }

    Latencies* m_took;
    Gate* m_gate;
};

void restartsBeside(const Options& options, int siblings)
{
    constexpr std::int64_t killsOfOneLife = 100; // so that no peer's window of restarts grows long
    Latencies took;
    Gate gate;
    Runtime system(options.runtime());
    const std::int64_t lives = options.scaled(30) + 1;
    for (std::int64_t life = 0; life < lives; ++life) {
        std::vector<ChildSpec> children{childSpec<Echo>("target").named(target)};
        for (int i = 0; i < siblings; ++i)
            children.push_back(childSpec<Echo>("sibling " + std::to_string(i)));
        const Pid supervisor = startedStatic(system, std::move(children));
        const Pid killer = started<Killer>(system, {}, &took, &gate);
        system.send(killer, Number{killsOfOneLife});
        gate.await();
        if (life == 0)
            took.clear(); // warm-up
        require(system.stop(killer).has_value() && system.stop(supervisor).has_value(), "a process did not stop");
    }
    const std::string id = "B13/" + std::to_string(siblings);
    print(id + "/p50", took.microsecondsAt(0.5), "us");
    print(id + "/p99", took.microsecondsAt(0.99), "us");
}

} // namespace

void restarts(const Options& options)
{
    for (const int siblings : {1, 10, 1'000})
        restartsBeside(options, siblings);
}

} // namespace amanah::bench
