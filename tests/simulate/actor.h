// SPDX-License-Identifier: GPL-3.0-or-later
// A process that does as a number tells it: talks, calls, links, monitors, sets timers, registers, takes slots, crashes. All it does and
// hears goes to the ledger. One thread.
#pragma once

#include "runtime/gen_server.h"
#include "runtime/registry.h"
#include "runtime/seeded_random.h"
#include "runtime/simulation_ledger.h"

#include <algorithm>

namespace amanah::runtime::simulate {

using namespace std::chrono_literals;

// What the actors of one run share.
struct Stage
{
    Runtime* runtime = nullptr;
    SimulationLedger* ledger = nullptr;
    SeededRandom random{0};
    std::vector<Pid> actors; // ever up; many are dead by now, which is the point
    Registry unique{RegistryKind::Unique};
    Registry topics{RegistryKind::Duplicate};
    bool hasRegistry = false;
    bool linksAmongActors = true;
    std::uint32_t crashWeight = 1; // against 20 for the rest
    std::uint32_t slotWeight = 0;  // beside the usual 1
    std::uint32_t initFailsInHundred = 0;
    int slotHolders = 0; // lives that hold the slot "one"

    [[nodiscard]] Pid anyActor() { return actors.empty() ? Pid{} : actors[static_cast<std::size_t>(random.below(actors.size()))]; }
    // One of those that came up last; more likely to be alive.
    [[nodiscard]] Pid recentActor()
    {
        const std::uint64_t recent = std::min<std::uint64_t>(actors.size(), 12);
        return recent == 0 ? Pid{} : actors[actors.size() - 1 - static_cast<std::size_t>(random.below(recent))];
    }
};

// Do one thing, which `dice` decides.
struct Act
{
    std::uint64_t dice = 0;
};
struct Numbered
{
    Pid from;
    std::uint64_t number = 0;
};
struct Question
{
    using Reply = std::uint64_t;
    std::uint64_t dice = 0;
};

class Actor final : public GenServer<Actor>
{
public:
    struct State
    {
    };
    using Infos = Messages<Numbered>;

    explicit Actor(Stage* stage) : m_stage(*stage) {}
    ~Actor() override;
    Init<State> init();
    Reply<std::uint64_t, State> handleCall(const State&, const Question& question, const From<std::uint64_t>& from);
    Next<State> handleCast(const State&, const Act& act);
    Next<State> handleInfo(const State&, const Numbered& message);
    Next<State> handleInfo(const State&, const Exit&) { return keep(); }
    Next<State> handleInfo(const State&, const Down& down);
    Next<State> handleInfo(const State&, const TimerFired& fired);

private:
    void talk(Pid to, int messages);
    void ask(Pid whom, std::chrono::milliseconds timeout);
    void watch(Pid whom);
    void unwatch();
    void setTimer();
    void stopTimer();
    void useRegistry();
    void useSlot();
    [[nodiscard]] ExitReason someReason();

    Stage& m_stage;
    SeededRandom m_dice{0};
    std::vector<Ref> m_monitors;
    std::vector<Ref> m_timers;
    std::vector<From<std::uint64_t>> m_waiting; // callers to be answered later, or never
    bool m_hasSlot = false;
};

} // namespace amanah::runtime::simulate
