// SPDX-License-Identifier: GPL-3.0-or-later
// B01 ping-pong, B03 fan-in, B05 ring: plain Behaviours, one message is a tag and a 64-bit integer.
#include "receiver.h"

#include <algorithm>
#include <limits>

namespace amanah::bench {

using namespace runtime;

namespace {

// A flood is to be carried, not refused: the bound of who is flooded.
constexpr std::uint32_t widestBound = std::numeric_limits<std::int32_t>::max();

// --- B01: both sides are told once who the other is.
class Pong final : public Receiver<Pong>
{
public:
    explicit Pong(Pid ping) : m_ping(ping) {}
    void receive(std::int64_t value) { tell(m_ping, value); }

private:
    Pid m_ping;
};

struct Serve // to Ping: whom to play with
{
    Pid pong;
    std::int64_t rounds = 0;
};

class Ping final : public Receiver<Ping>
{
public:
    explicit Ping(Gate* gate) : m_gate(gate) {}
    void onMessage(EnvelopePtr message) override
    {
        if (const auto* serve = message->as<Serve>()) {
            m_pong = serve->pong;
            tell(m_pong, serve->rounds);
        } else {
            Receiver::onMessage(std::move(message));
        }
    }
    void receive(std::int64_t left)
    {
        if (left > 1)
            tell(m_pong, left - 1);
        else
            m_gate->open();
    }

private:
    Gate* m_gate;
    Pid m_pong;
};

// --- B03: a sender yields after each thousand by a message to itself, as a cooperative actor must.
constexpr std::int64_t senderBatch = 1'000;

class Sink final : public Receiver<Sink>
{
public:
    struct Expected
    {
        std::int64_t messages = 0;
        std::int64_t sum = 0;
    };
    Sink(Expected expected, Gate* gate) : m_left(expected), m_gate(gate) {}
    void receive(std::int64_t value)
    {
        m_left.sum -= value;
        if (--m_left.messages > 0)
            return;
        require(m_left.sum == 0, "the sink got other messages than were sent");
        m_gate->open();
    }

private:
    Expected m_left;
    Gate* m_gate;
};

class Sender final : public Receiver<Sender>
{
public:
    explicit Sender(Pid sink) : m_sink(sink) {}
    void receive(std::int64_t left)
    {
        const std::int64_t now = std::min(left, senderBatch);
        for (std::int64_t i = 0; i < now; ++i)
            require(tell(m_sink, left - i) == SendResult::Sent, "the sink refused a message");
        if (left > now)
            tell(self(), left - now);
    }

private:
    Pid m_sink;
};

double fanInSeconds(const Options& options, std::int64_t senders, std::int64_t messages)
{
    Runtime system(options.runtime());
    Gate gate;
    const std::int64_t each = messages / senders;
    SpawnOptions wide;
    wide.mailboxBound = widestBound;
    const Sink::Expected expected{each * senders, senders * each * (each + 1) / 2};
    const Pid sink = started<Sink>(system, wide, expected, &gate);
    std::vector<Pid> all;
    for (std::int64_t i = 0; i < senders; ++i)
        all.push_back(started<Sender>(system, {}, sink));
    const StopWatch watch;
    for (const Pid sender : all)
        system.send(sender, Number{each});
    gate.await();
    return watch.seconds();
}

// --- B05
struct Next
{
    Pid pid;
};

class Node final : public Receiver<Node>
{
public:
    explicit Node(Gate* gate) : m_gate(gate) {}
    void onMessage(EnvelopePtr message) override
    {
        if (const auto* next = message->as<Next>())
            m_next = next->pid;
        else
            Receiver::onMessage(std::move(message));
    }
    void receive(std::int64_t hopsLeft)
    {
        if (hopsLeft > 1)
            tell(m_next, hopsLeft - 1);
        else
            m_gate->open();
    }

private:
    Gate* m_gate;
    Pid m_next;
};

double ringMicroseconds(const Options& options, std::int64_t size, std::int64_t rounds)
{
    Runtime system(options.runtime());
    Gate gate;
    std::vector<Pid> nodes;
    for (std::int64_t i = 0; i < size; ++i)
        nodes.push_back(started<Node>(system, {}, &gate));
    for (std::size_t i = 0; i < nodes.size(); ++i)
        system.send(nodes[i], Next{nodes[(i + 1) % nodes.size()]});
    system.send(nodes.front(), Number{size}); // warm-up: once around
    gate.await();
    const std::int64_t hops = size * rounds;
    const StopWatch watch;
    system.send(nodes.front(), Number{hops});
    gate.await();
    return watch.microseconds() / static_cast<double>(hops);
}

} // namespace

void pingPong(const Options& options)
{
    Runtime system(options.runtime());
    Gate gate;
    const Pid ping = started<Ping>(system, {}, &gate);
    const Pid pong = started<Pong>(system, {}, ping);
    const std::int64_t rounds = options.scaled(1'000'000);
    system.send(ping, Serve{pong, rounds / 20 + 1});
    gate.await();
    const StopWatch watch;
    system.send(ping, Serve{pong, rounds});
    gate.await();
    print("B01", watch.microseconds() / static_cast<double>(rounds), "us");
}

void fanIn(const Options& options)
{
    for (const std::int64_t senders : {1, 8, 100}) {
        const std::int64_t messages = options.scaled(20'000'000) / senders * senders;
        static_cast<void>(fanInSeconds(options, senders, messages / 10 + senders));
        const double took = fanInSeconds(options, senders, messages);
        print("B03/" + std::to_string(senders), static_cast<double>(messages) / took / 1e6, "M/s");
    }
}

void ring(const Options& options)
{
    print("B05/503", ringMicroseconds(options, 503, options.scaled(10'000)), "us");
    print("B05/50k", ringMicroseconds(options, 50'000, options.scaled(20)), "us");
}

} // namespace amanah::bench
