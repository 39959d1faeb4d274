// SPDX-License-Identifier: GPL-3.0-or-later
// B19: nineteen look-ups by key of the registry for one registration or its undoing, by processes with a thread of their own.
#include "receiver.h"
#include "supervision.h"
#include "runtime/registry.h"

namespace amanah::bench {

using namespace runtime;

namespace {

constexpr std::size_t lastingKeys = 1'000;

std::string keyOf(std::size_t number)
{
    return "key " + std::to_string(number);
}

// Owns the lasting keys.
class Holder : public Receiver<Holder>
{
public:
    explicit Holder(Registry registry) : m_registry(std::move(registry)) {}
    StartOutcome onStart() override
    {
        for (std::size_t i = 0; i < lastingKeys; ++i)
            require(m_registry.registerKey(keyOf(i)).has_value(), "a key was not registered");
        return StartOutcome::ok();
    }
    void receive(std::int64_t) {}

private:
    Registry m_registry;
};

class Looker final : public Receiver<Looker>
{
public:
    Looker(Registry registry, Gate* gate) : m_registry(std::move(registry)), m_gate(gate) {}
    StartOutcome onStart() override
    {
        for (std::size_t i = 0; i < lastingKeys; ++i)
            m_keys.push_back(keyOf(i));
        m_own = "own " + self().toString();
        return StartOutcome::ok();
    }
    // Twenty operations a turn of the loop, ten thousand a message.
    void receive(std::int64_t left)
    {
        for (int i = 0; i < 500; ++i) {
            change();
            for (int k = 0; k < 19; ++k) {
                m_at = (m_at + 7'919) % lastingKeys;
                require(static_cast<bool>(m_registry.whereis(m_keys[m_at])), "a lasting key was not found");
            }
        }
        if (left > 10'000)
            tell(self(), left - 10'000);
        else
            m_gate->open();
    }

private:
    void change()
    {
        if (m_registered)
            m_registry.unregister(m_own);
        else
            require(m_registry.registerKey(m_own).has_value(), "a key was not registered");
        m_registered = !m_registered;
    }

    Registry m_registry;
    Gate* m_gate;
    std::vector<std::string> m_keys;
    std::string m_own;
    std::size_t m_at = 0;
    bool m_registered = false;
};

double millionsASecond(const Options& options, std::int64_t lookers, std::int64_t operations)
{
    Runtime system(options.runtime());
    Gate gate;
    const Registry registry(RegistryKind::Unique);
    static_cast<void>(startedStatic(system, {registrySpec("registry", registry)}));
    static_cast<void>(started<Holder>(system, {}, registry));
    SpawnOptions own;
    own.placement = Placement::Dedicated;
    std::vector<Pid> all;
    for (std::int64_t i = 0; i < lookers; ++i)
        all.push_back(started<Looker>(system, own, registry, &gate));
    const auto letThemLook = [&](std::int64_t each) {
        for (const Pid looker : all)
            system.send(looker, Number{each});
        gate.await(lookers);
    };
    const std::int64_t each = (operations / lookers + 9'999) / 10'000 * 10'000;
    letThemLook(10'000);
    const StopWatch watch;
    letThemLook(each);
    return static_cast<double>(each * lookers) / watch.seconds() / 1e6;
}

} // namespace

void lookup(const Options& options)
{
    for (const std::int64_t lookers : {1, 4, 16})
        print("B19/" + std::to_string(lookers), millionsASecond(options, lookers, options.scaled(4'000'000)), "M/s");
}

} // namespace amanah::bench
