// SPDX-License-Identifier: GPL-3.0-or-later
// The actor of which the soak has thousands: answers calls, falls as it is told, and tells the order in which it was stopped. Any thread.
#pragma once

#include "runtime/gen_server.h"

#include <atomic>
#include <limits>
#include <memory>
#include <mutex>

namespace amanah::soak {

using namespace runtime;
using namespace std::chrono_literals;

struct Ask
{
    using Reply = std::uint64_t;
    std::uint64_t number = 0;
};

struct Fall
{
    enum class Way : std::uint8_t { Throw, StopCrash, StopNormal };
    Way way = Way::Throw;
};

// Where a worker stands in the tree. An ordered stop visits groups, and workers of a static group, from the last to the first.
struct Seat
{
    int group = 0;
    int place = 0;
    bool ordered = true; // within its group
};

// Shared by all workers. What it counts is read when the tree is gone.
class StopOrder
{
public:
    // From here on a stop is the ordered one of the whole tree.
    void arm()
    {
        const std::lock_guard lock(m_mutex);
        m_armed = true;
        m_group = m_place = std::numeric_limits<int>::max();
        m_stopped = m_wrong = 0;
    }
    void disarm()
    {
        const std::lock_guard lock(m_mutex);
        m_armed = false;
    }
    void stopped(const Seat& seat)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_armed)
            return;
        ++m_stopped;
        const bool sameGroup = seat.group == m_group;
        if (seat.group > m_group || (sameGroup && seat.ordered && seat.place >= m_place))
            ++m_wrong;
        m_group = seat.group;
        m_place = seat.place;
    }
    [[nodiscard]] int stoppedCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_stopped;
    }
    [[nodiscard]] int wrongCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_wrong;
    }

private:
    mutable std::mutex m_mutex;
    bool m_armed = false;
    int m_group = 0;
    int m_place = 0;
    int m_stopped = 0;
    int m_wrong = 0;
};

class Worker : public GenServer<Worker>
{
public:
    struct State
    {
        std::uint64_t answered = 0;
    };

    Worker(std::shared_ptr<StopOrder> order, Seat seat) : m_order(std::move(order)), m_seat(seat) {}
    Init<State> init()
    {
        trapExit(true); // so that terminate() runs at an ordered stop
        return ok(State{});
    }
    Reply<std::uint64_t, State> handleCall(const State& s, const Ask& ask) { return reply(ask.number, State{s.answered + 1}); }
    Next<State> handleCast(const State&, const Fall& fall)
    {
        switch (fall.way) {
        case Fall::Way::Throw: throw std::runtime_error("told to fall");
        case Fall::Way::StopCrash: return stop(ExitReason::named("told_to_stop"));
        case Fall::Way::StopNormal: return stop(ExitReason::normal());
        }
        return keep();
    }
    Next<State> handleInfo(const State&, const Exit& exit) { return stop(exit.reason); }
    void terminate(const ExitReason& reason, const State&)
    {
        if (reason.kind() == ExitReason::Kind::Shutdown)
            m_order->stopped(m_seat);
    }

private:
    std::shared_ptr<StopOrder> m_order;
    Seat m_seat;
};

} // namespace amanah::soak
