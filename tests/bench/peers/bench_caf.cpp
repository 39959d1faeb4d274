// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_caf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numeric>
#include <string_view>
#include <vector>

namespace bench_caf {

using caf::actor;
using caf::behavior;
using caf::event_based_actor;

std::int64_t scaled(double scale, std::int64_t full)
{
    return std::max<std::int64_t>(1, std::llround(static_cast<double>(full) * scale));
}

void print(const std::string& id, double value, const char* unit)
{
    std::printf("%s caf %.4g %s\n", id.c_str(), value, unit);
    std::fflush(stdout);
}

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "bench_caf: %s\n", what);
    std::_Exit(1);
}

namespace {

// --- B01: both sides are told once who the other is.
behavior pong(event_based_actor* self, const actor& ping)
{
    return {[=](number_atom tag, std::int64_t value) { self->send(ping, tag, value); }};
}

struct PingState
{
    actor pong;
};

behavior ping(caf::stateful_actor<PingState>* self, Gate* gate)
{
    return {[=](start_atom, const actor& other, std::int64_t rounds) {
                self->state.pong = other;
                self->send(other, number_atom::value, rounds);
            },
            [=](number_atom tag, std::int64_t left) {
                if (left > 1)
                    self->send(self->state.pong, tag, left - 1);
                else
                    gate->release();
            }};
}

// --- B03: a sender yields after each thousand by a message to itself, as a cooperative actor must.
struct SinkState
{
    std::int64_t left = 0;
    std::int64_t sum = 0;
};

behavior sink(caf::stateful_actor<SinkState>* self, std::int64_t messages, std::int64_t sum, Gate* gate)
{
    self->state = {messages, sum};
    return {[=](number_atom, std::int64_t value) {
        self->state.sum -= value;
        if (--self->state.left > 0)
            return;
        require(self->state.sum == 0, "the sink got other messages than were sent");
        gate->release();
    }};
}

behavior sender(event_based_actor* self, const actor& to)
{
    return {[=](number_atom tag, std::int64_t left) {
        const std::int64_t now = std::min<std::int64_t>(left, 1'000);
        for (std::int64_t i = 0; i < now; ++i)
            self->send(to, tag, left - i);
        if (left > now)
            self->send(self, tag, left - now);
    }};
}

double fanInSeconds(std::int64_t senders, std::int64_t messages)
{
    System system;
    Gate gate{0};
    const std::int64_t each = messages / senders;
    const actor to = system.actors->spawn(sink, each * senders, senders * each * (each + 1) / 2, &gate);
    std::vector<actor> all;
    for (std::int64_t i = 0; i < senders; ++i)
        all.push_back(system.actors->spawn(sender, to));
    const auto start = Clock::now();
    for (const actor& one : all)
        caf::anon_send(one, number_atom::value, each);
    gate.acquire();
    return microsecondsSince(start) / 1e6;
}

// --- B05
behavior node(caf::stateful_actor<PingState>* self, Gate* gate)
{
    return {[=](start_atom, const actor& next) { self->state.pong = next; },
            [=](number_atom tag, std::int64_t hopsLeft) {
                if (hopsLeft > 1)
                    self->send(self->state.pong, tag, hopsLeft - 1);
                else
                    gate->release();
            }};
}

double ringMicroseconds(std::int64_t size, std::int64_t rounds)
{
    System system;
    Gate gate{0};
    std::vector<actor> nodes;
    for (std::int64_t i = 0; i < size; ++i)
        nodes.push_back(system.actors->spawn(node, &gate));
    for (std::size_t i = 0; i < nodes.size(); ++i)
        caf::anon_send(nodes[i], start_atom::value, nodes[(i + 1) % nodes.size()]);
    caf::anon_send(nodes.front(), number_atom::value, size);
    gate.acquire();
    const std::int64_t hops = size * rounds;
    const auto start = Clock::now();
    caf::anon_send(nodes.front(), number_atom::value, hops);
    gate.acquire();
    const double took = microsecondsSince(start) / static_cast<double>(hops);
    for (const actor& one : nodes) // a ring of handles keeps itself alive
        caf::anon_send_exit(one, caf::exit_reason::kill);
    return took;
}

// --- B07
behavior mayfly(event_based_actor* self)
{
    return {[=](number_atom, std::int64_t) { self->quit(); }};
}

void live(event_based_actor* self, std::int64_t left, Gate* gate)
{
    if (left == 0) {
        gate->release();
        return;
    }
    const actor child = self->spawn<caf::monitored>(mayfly);
    self->set_down_handler([=](const caf::down_msg& down) {
        require(down.source == child.address(), "another down message than the one awaited");
        live(self, left - 1, gate);
    });
    self->send(child, number_atom::value, left);
}

behavior spawner(event_based_actor* self, Gate* gate)
{
    return {[=](number_atom, std::int64_t lives) { live(self, lives, gate); }};
}

// --- B08
struct BranchState
{
    std::int64_t sum = 0;
    int heard = 0;
};

behavior branch(caf::stateful_actor<BranchState>* self, const actor& above, std::int64_t first, std::int64_t count)
{
    if (count == 1) {
        self->send(above, number_atom::value, first);
        return {}; // no behavior: it ends
    }
    const std::int64_t share = count / 10;
    for (std::int64_t i = 0; i < 10; ++i)
        self->spawn(branch, caf::actor_cast<actor>(self), first + i * share, share);
    return {[=](number_atom tag, std::int64_t sum) {
        self->state.sum += sum;
        if (++self->state.heard < 10)
            return;
        self->send(above, tag, self->state.sum);
        self->quit();
    }};
}

behavior root(event_based_actor*, std::int64_t expected, Gate* gate)
{
    return {[=](number_atom, std::int64_t sum) {
        require(sum == expected, "skynet's sum is wrong");
        gate->release();
    }};
}

double skynetMicroseconds(std::int64_t leaves)
{
    System system;
    Gate gate{0};
    const actor top = system.actors->spawn(root, leaves * (leaves - 1) / 2, &gate);
    const auto start = Clock::now();
    system.actors->spawn(branch, top, std::int64_t{0}, leaves);
    gate.acquire();
    return microsecondsSince(start);
}

} // namespace

void pingPong(double scale)
{
    System system;
    Gate gate{0};
    const actor one = system.actors->spawn(ping, &gate);
    const actor two = system.actors->spawn(pong, one);
    const std::int64_t rounds = scaled(scale, 1'000'000);
    caf::anon_send(one, start_atom::value, two, rounds / 20 + 1);
    gate.acquire();
    const auto start = Clock::now();
    caf::anon_send(one, start_atom::value, two, rounds);
    gate.acquire();
    print("B01", microsecondsSince(start) / static_cast<double>(rounds), "us");
    caf::anon_send_exit(one, caf::exit_reason::kill); // it and its partner hold each other
}

void fanIn(double scale)
{
    for (const std::int64_t senders : {1, 8, 100}) {
        const std::int64_t messages = scaled(scale, 20'000'000) / senders * senders;
        fanInSeconds(senders, messages / 10 + senders);
        print("B03/" + std::to_string(senders), static_cast<double>(messages) / fanInSeconds(senders, messages) / 1e6, "M/s");
    }
}

void ring(double scale)
{
    print("B05/503", ringMicroseconds(503, scaled(scale, 10'000)), "us");
    print("B05/50k", ringMicroseconds(50'000, scaled(scale, 20)), "us");
}

void spawnAndDown(double scale)
{
    System system;
    Gate gate{0};
    const actor parent = system.actors->spawn(spawner, &gate);
    const std::int64_t lives = scaled(scale, 1'000'000);
    caf::anon_send(parent, number_atom::value, lives / 20 + 1);
    gate.acquire();
    const auto start = Clock::now();
    caf::anon_send(parent, number_atom::value, lives);
    gate.acquire();
    print("B07", microsecondsSince(start) / static_cast<double>(lives), "us");
}

void skynet(double scale)
{
    skynetMicroseconds(10'000);
    const std::int64_t leaves = scale < 0.5 ? 100'000 : 1'000'000;
    print("B08", skynetMicroseconds(leaves) / static_cast<double>(leaves), "us");
}

} // namespace bench_caf

int main(int argc, char** argv)
{
    using namespace bench_caf;
    const std::map<std::string_view, void (*)(double)> benches{
        {"B01", pingPong}, {"B03", fanIn},  {"B05", ring},   {"B07", spawnAndDown}, {"B08", skynet}, {"B09", calls},
        {"B10", backlog},  {"B12", memory}, {"B19", lookup}, {"B20", fairness},     {"B22", idle},
    };
    double scale = 1;
    std::vector<std::string_view> ids;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--scale" && i + 1 < argc)
            scale = std::strtod(argv[++i], nullptr);
        else
            ids.emplace_back(argv[i]);
    }
    for (const std::string_view id : ids) {
        if (const auto found = benches.find(id); found != benches.end())
            found->second(scale);
    }
    std::_Exit(0);
}
