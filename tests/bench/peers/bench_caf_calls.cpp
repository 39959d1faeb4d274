// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_caf.h"
#include "proc_self.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace bench_caf {

using caf::actor;
using caf::behavior;
using caf::event_based_actor;
using caf::stateful_actor;

namespace {

using Latencies = std::vector<double>; // microseconds

double at(Latencies& all, double fraction)
{
    const auto place = static_cast<std::ptrdiff_t>(fraction * static_cast<double>(all.size() - 1));
    std::nth_element(all.begin(), all.begin() + place, all.end());
    return all[static_cast<std::size_t>(place)];
}

using Server = caf::typed_actor<caf::replies_to<ask_atom, std::int64_t>::with<std::int64_t>>;

struct Served
{
    std::int64_t count = 0;
};

Server::behavior_type echo(Server::stateful_pointer<Served> self)
{
    return {[=](ask_atom, std::int64_t value) {
        ++self->state.count;
        return value;
    }};
}

constexpr std::chrono::seconds deadline{5};

// Deadlines of answered requests keep their actors, and so the end of the system, for their five seconds; main() does not wait for it.
System& lastingSystem(std::int64_t maxThroughput = 0)
{
    return *new System(maxThroughput);
}

// --- B09
void callOn(event_based_actor* self, const Server& server, std::int64_t left, Latencies* took, Gate* gate)
{
    if (left == 0) {
        gate->release();
        return;
    }
    const auto asked = Clock::now();
    self->request(server, deadline, ask_atom::value, left).then([=](std::int64_t answer) {
        took->push_back(microsecondsSince(asked));
        require(answer == left, "a call got another answer than its own");
        callOn(self, server, left - 1, took, gate);
    });
}

behavior client(event_based_actor* self, const Server& server, Latencies* took, Gate* gate)
{
    return {[=](number_atom, std::int64_t times) { callOn(self, server, times, took, gate); }};
}

void callsFrom(std::size_t clients, std::int64_t each)
{
    System& system = lastingSystem();
    Gate gate{0};
    std::vector<Latencies> took(clients);
    const Server server = system.actors->spawn(echo);
    std::vector<actor> all;
    for (Latencies& mine : took) {
        mine.reserve(static_cast<std::size_t>(each));
        all.push_back(system.actors->spawn(client, server, &mine, &gate));
    }
    const auto letThemCall = [&](std::int64_t times) {
        for (const actor& one : all)
            caf::anon_send(one, number_atom::value, times);
        for (std::size_t i = 0; i < clients; ++i)
            gate.acquire();
    };
    letThemCall(each / 20 + 1);
    for (Latencies& mine : took)
        mine.clear();
    const auto start = Clock::now();
    letThemCall(each);
    const double microseconds = microsecondsSince(start);
    Latencies every;
    for (const Latencies& mine : took)
        every.insert(every.end(), mine.begin(), mine.end());
    require(every.size() == clients * static_cast<std::size_t>(each), "a call is missing");
    const std::string id = "B09/" + std::to_string(clients);
    print(id + "/rate", static_cast<double>(every.size()) / microseconds, "M/s");
    print(id + "/p50", at(every, 0.5), "us");
    print(id + "/p99", at(every, 0.99), "us");
}

// --- B10: an answer stands in line behind the messages that wait, as the first call finds out.
void callThenTell(event_based_actor* self, const Server& server, std::int64_t left, Clock::time_point start, double* took, Gate* gate)
{
    if (left == 0) {
        *took = microsecondsSince(start);
        gate->release();
        return;
    }
    self->request(server, deadline, ask_atom::value, left).then([=](std::int64_t answer) {
        require(answer == left, "a call got another answer than its own");
        callThenTell(self, server, left - 1, start, took, gate);
    });
}

using unrelated_atom = caf::atom_constant<caf::atom("unrelated")>;

behavior busyClient(event_based_actor* self, const Server& server, double* took, Gate* gate, Gate* begin)
{
    return {[=](number_atom, std::int64_t times) { callThenTell(self, server, times, Clock::now(), took, gate); },
            [](unrelated_atom, std::int64_t) {},
            // Holds its thread until the messages are there.
            [=](start_atom) { begin->acquire(); }};
}

double medianOfRounds(std::int64_t waiting, std::int64_t rounds)
{
    System& system = lastingSystem();
    Gate gate{0};
    const Server server = system.actors->spawn(echo);
    Latencies all;
    for (std::int64_t i = 0; i < rounds; ++i) {
        double took = 0;
        Gate begin{0};
        const actor one = system.actors->spawn(busyClient, server, &took, &gate, &begin);
        caf::anon_send(one, start_atom::value);
        caf::anon_send(one, number_atom::value, std::int64_t{1'000});
        for (std::int64_t k = 0; k < waiting; ++k)
            caf::anon_send(one, unrelated_atom::value, k);
        begin.release();
        gate.acquire();
        caf::anon_send_exit(one, caf::exit_reason::kill);
        all.push_back(took / 1'000);
    }
    return at(all, 0.5);
}

// --- B12, B22
behavior resting(stateful_actor<Served>* self)
{
    return {[=](ask_atom, std::int64_t value) {
        ++self->state.count;
        return value;
    }};
}

// --- B19: the registry of actors by atom; its own lock, no owner that takes its entries along.
caf::atom_value keyOf(std::uint64_t number)
{
    return static_cast<caf::atom_value>(static_cast<std::uint64_t>(caf::atom("key")) * 4'096 + number);
}

double millionsASecond(std::int64_t lookers, std::int64_t operations)
{
    System system;
    auto& registry = system.actors->registry();
    const actor owner = system.actors->spawn(resting);
    for (std::uint64_t i = 0; i < 1'000; ++i)
        registry.put(keyOf(i), owner);
    const std::int64_t turns = operations / lookers / 20;
    const auto look = [&](std::uint64_t own) {
        std::uint64_t place = 0;
        for (std::int64_t turn = 0; turn < turns; ++turn) {
            if (turn % 2 == 0)
                registry.put(keyOf(own), owner);
            else
                registry.erase(keyOf(own));
            for (int k = 0; k < 19; ++k) {
                place = (place + 7'919) % 1'000;
                require(registry.get<actor>(keyOf(place)) != nullptr, "a lasting key was not found");
            }
        }
    };
    const auto start = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (std::int64_t i = 0; i < lookers; ++i)
            threads.emplace_back(look, static_cast<std::uint64_t>(2'000 + i));
    }
    const double took = microsecondsSince(start);
    for (std::uint64_t i = 0; i < 1'000; ++i)
        registry.erase(keyOf(i));
    for (std::int64_t i = 0; i < lookers; ++i)
        registry.erase(keyOf(static_cast<std::uint64_t>(2'000 + i)));
    return static_cast<double>(turns * 20 * lookers) / took;
}

// --- B20: the flooded mailbox has no bound here.
behavior bucket(stateful_actor<Served>* self)
{
    return {[=](number_atom, std::int64_t value) { self->state.count += value; }};
}

behavior flooder(event_based_actor* self, const actor& to)
{
    return {[=](number_atom tag, std::int64_t value) {
        for (int i = 0; i < 100; ++i)
            self->send(to, tag, value);
        self->send(self, tag, value + 1);
    }};
}

struct Probed
{
    Latencies calls;
    Latencies wakings;
    Clock::time_point end;
    Gate gate{0};
};

void waitAMillisecond(event_based_actor* self)
{
    const std::int64_t due = (Clock::now() + std::chrono::milliseconds(1)).time_since_epoch().count();
    self->delayed_send(self, std::chrono::milliseconds(1), number_atom::value, due);
}

behavior probe(event_based_actor* self, const Server& server, Probed* probed)
{
    waitAMillisecond(self);
    return {[=](number_atom, std::int64_t due) {
        const auto asked = Clock::now();
        probed->wakings.push_back(microsecondsSince(Clock::time_point(Clock::duration(due))));
        self->request(server, deadline, ask_atom::value, std::int64_t{1}).then([=](std::int64_t) {
            probed->calls.push_back(microsecondsSince(asked));
            if (Clock::now() < probed->end)
                waitAMillisecond(self);
            else
                probed->gate.release();
        });
    }};
}

} // namespace

void calls(double scale)
{
    callsFrom(1, scaled(scale, 400'000));
    callsFrom(16, scaled(scale, 50'000));
}

void backlog(double scale)
{
    const std::int64_t rounds = scaled(scale, 20);
    medianOfRounds(0, 100);
    const double none = medianOfRounds(0, rounds * 20);
    const double full = medianOfRounds(500'000, rounds);
    print("B10/none", none, "us");
    print("B10/500k", full, "us");
    print("B10/ratio", full / none, "x");
}

// Not supervised: the size of a bare stateful actor.
void memory(double scale)
{
    System system;
    std::vector<actor> all;
    const std::int64_t count = scaled(scale, 100'000);
    all.reserve(static_cast<std::size_t>(count) + 1'000);
    const auto start = [&](std::int64_t more) {
        for (std::int64_t i = 0; i < more; ++i)
            all.push_back(system.actors->spawn(resting));
    };
    start(1'000);
    const std::int64_t before = amanah::bench::residentBytes();
    start(count);
    print("B12", static_cast<double>(amanah::bench::residentBytes() - before) / static_cast<double>(count), "B");
}

void lookup(double scale)
{
    for (const std::int64_t lookers : {1, 4, 16})
        print("B19/" + std::to_string(lookers), millionsASecond(lookers, scaled(scale, 4'000'000)), "M/s");
}

void fairness(double scale)
{
    // By default nobody who always has a message is ever interrupted, and the probe would wait for good.
    System& system = lastingSystem(10);
    Probed probed;
    const actor to = system.actors->spawn(bucket);
    const Server server = system.actors->spawn(echo);
    std::vector<actor> flooders;
    for (int i = 0; i < 8; ++i) {
        flooders.push_back(system.actors->spawn(flooder, to));
        caf::anon_send(flooders.back(), number_atom::value, std::int64_t{1});
    }
    probed.end = Clock::now() + std::chrono::milliseconds(scaled(scale, 3'000));
    const actor prober = system.actors->spawn(probe, server, &probed);
    probed.gate.acquire();
    for (const actor& one : flooders)
        caf::anon_send_exit(one, caf::exit_reason::kill);
    caf::anon_send_exit(to, caf::exit_reason::kill);
    print("B20/p50", at(probed.calls, 0.5), "us");
    print("B20/p99", at(probed.calls, 0.99), "us");
    print("B20/wake/p99", at(probed.wakings, 0.99), "us");
}

void idle(double scale)
{
    System system;
    std::vector<actor> all;
    for (int i = 0; i < 10'000; ++i)
        all.push_back(system.actors->spawn(resting));
    std::this_thread::sleep_for(std::chrono::seconds(1));
    const double used = amanah::bench::processorSeconds();
    const std::int64_t switches = amanah::bench::voluntarySwitches();
    const auto start = Clock::now();
    std::this_thread::sleep_for(std::chrono::milliseconds(scaled(scale, 20'000)));
    const double took = microsecondsSince(start) / 1e6;
    print("B22/wakeups", static_cast<double>(amanah::bench::voluntarySwitches() - switches - 1), "wakeups");
    print("B22/cpu", (amanah::bench::processorSeconds() - used) / took * 100, "%cpu");
}

} // namespace bench_caf
