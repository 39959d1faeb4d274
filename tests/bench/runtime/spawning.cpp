// SPDX-License-Identifier: GPL-3.0-or-later
// B07 spawn, one message, normal end, DOWN seen, one after the other; B08 skynet: ten children each, six levels, the leaves' numbers summed.
#include "receiver.h"

namespace amanah::bench {

using namespace runtime;

namespace {

// --- B07
class Mayfly final : public Receiver<Mayfly>
{
public:
    void receive(std::int64_t) { stopSelf(ExitReason::normal()); }
};

class Spawner final : public Receiver<Spawner>
{
public:
    explicit Spawner(Gate* gate) : m_gate(gate) {}
    void onMessage(EnvelopePtr message) override
    {
        if (const auto* down = message->as<Down>()) {
            require(down->reason == ExitReason::normal() && down->ref == m_awaited, "another DOWN than the one awaited");
            receive(m_left - 1);
        } else {
            Receiver::onMessage(std::move(message));
        }
    }
    void receive(std::int64_t left)
    {
        m_left = left;
        if (left == 0) {
            m_gate->open();
            return;
        }
        SpawnOptions how;
        how.monitoredBy = self();
        const Spawned child = runtime().spawn(std::move(how), [] { return std::make_unique<Mayfly>(); });
        m_awaited = child.monitorRef;
        tell(child.pid, left);
    }

private:
    Gate* m_gate;
    std::int64_t m_left = 0;
    Ref m_awaited;
};

// --- B08
struct Leaves
{
    std::int64_t first = 0;
    std::int64_t count = 1;
};

class Branch final : public Receiver<Branch>
{
public:
    Branch(Pid above, Leaves leaves) : m_above(above), m_leaves(leaves) {}
    StartOutcome onStart() override
    {
        if (m_leaves.count == 1) {
            tell(m_above, m_leaves.first);
            stopSelf(ExitReason::normal());
            return StartOutcome::ok();
        }
        const std::int64_t share = m_leaves.count / 10;
        for (std::int64_t i = 0; i < 10; ++i) {
            const Leaves part{m_leaves.first + i * share, share};
            runtime().spawn({}, [above = self(), part] { return std::make_unique<Branch>(above, part); });
        }
        return StartOutcome::ok();
    }
    void receive(std::int64_t sum)
    {
        m_sum += sum;
        if (++m_heard < 10)
            return;
        tell(m_above, m_sum);
        stopSelf(ExitReason::normal());
    }

private:
    Pid m_above;
    Leaves m_leaves;
    std::int64_t m_sum = 0;
    int m_heard = 0;
};

class Root final : public Receiver<Root>
{
public:
    Root(std::int64_t expected, Gate* gate) : m_expected(expected), m_gate(gate) {}
    void receive(std::int64_t sum)
    {
        require(sum == m_expected, "skynet's sum is wrong");
        m_gate->open();
    }

private:
    std::int64_t m_expected;
    Gate* m_gate;
};

double skynetSeconds(const Options& options, std::int64_t leaves)
{
    Runtime system(options.runtime());
    Gate gate;
    const Pid root = started<Root>(system, {}, leaves * (leaves - 1) / 2, &gate);
    const StopWatch watch;
    system.spawn({}, [root, leaves] { return std::make_unique<Branch>(root, Leaves{0, leaves}); });
    gate.await();
    return watch.seconds();
}

} // namespace

void spawnAndDown(const Options& options)
{
    Runtime system(options.runtime());
    Gate gate;
    const Pid spawner = started<Spawner>(system, {}, &gate);
    const std::int64_t lives = options.scaled(1'000'000);
    system.send(spawner, Number{lives / 20 + 1});
    gate.await();
    const StopWatch watch;
    system.send(spawner, Number{lives});
    gate.await();
    print("B07", watch.microseconds() / static_cast<double>(lives), "us");
}

void skynet(const Options& options)
{
    static_cast<void>(skynetSeconds(options, 10'000));
    // The tree has a power of ten of leaves; a scale below a half takes one level off.
    const std::int64_t leaves = options.scale < 0.5 ? 100'000 : 1'000'000;
    print("B08", skynetSeconds(options, leaves) * 1e6 / static_cast<double>(leaves), "us");
}

} // namespace amanah::bench
