// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of trace.h: one ring of records for each thread, written by that thread alone and read by anybody at any time, and the tracer
// that hands rings out. A record that is overwritten while it is read is left out by the reader. Nothing here blocks a writer, but its first record.
#pragma once

#include "runtime/envelope.h"
#include "runtime/trace.h"

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

namespace amanah::runtime {

class Core;

class TraceRing
{
public:
    // The words of one record: time, kind and failed, pid, other, type, flow.
    using Words = std::array<std::uint64_t, 6>;

    explicit TraceRing(std::size_t capacity);

    // The owner only.
    void write(const Words& words) noexcept
    {
        const std::uint64_t index = m_next.load(std::memory_order_relaxed);
        Slot& slot = m_slots[index % m_capacity];
        // Released one by one: who reads a word of this record also sees that its index was reached, and drops the old one.
        for (std::size_t i = 0; i < words.size(); ++i)
            slot[i].store(words[i], std::memory_order_release);
        m_next.store(index + 1, std::memory_order_release);
    }
    // Oldest first; the number of records that are gone.
    std::uint64_t read(std::vector<Words>& into) const;

    std::atomic<bool> ended = false; // its thread
    std::thread::id owner;           // guarded by the tracer, as the next
    std::string name;

private:
    using Slot = std::array<std::atomic<std::uint64_t>, std::tuple_size_v<Words>>;
    std::size_t m_capacity;
    std::unique_ptr<Slot[]> m_slots;
    std::atomic<std::uint64_t> m_next = 0;
};

class Tracer
{
public:
    explicit Tracer(Core& core) : m_core(core) {}

    [[nodiscard]] bool isOn() const noexcept { return m_on.load(std::memory_order_relaxed); }

    // The hooks; each is called only after isOn().
    void turn(TraceKind kind, Pid pid) noexcept { note(kind, pid, {}, nullptr, 0); }
    void handling(Pid pid, const Envelope& envelope) noexcept;
    void sending(Pid to, const Envelope& envelope) noexcept;
    void callBegins(Pid to, const Envelope& request, const Envelope& cell) noexcept;
    void callEnds(const Envelope& cell, bool failed) noexcept;
    void timerFired(Pid owner) noexcept { note(TraceKind::TimerFired, owner, {}, nullptr, 0); }

    void start(TraceOptions options);
    void stop();
    [[nodiscard]] Trace read() const;

    // What the export needs to know beyond the records.
    struct Extent
    {
        std::uint64_t eventNumber = 0; // the last one before the start
        std::vector<std::pair<Pid, std::string>> labels; // of those that ran at the start
        std::int64_t endNs = 0; // of the trace, or now; since the runtime began
    };
    [[nodiscard]] Extent extent() const;

private:
    void note(TraceKind kind, Pid pid, Pid other, TypeTag type, std::uint64_t flow, bool failed = false) noexcept;
    [[nodiscard]] std::shared_ptr<TraceRing> attach(std::uint64_t session);
    [[nodiscard]] std::shared_ptr<TraceRing> endedRing(const std::string& name) const;

    Core& m_core;
    std::atomic<bool> m_on = false;
    std::atomic<std::uint64_t> m_session = 0; // never the same in two tracers
    std::atomic<std::uint64_t> m_refused = 0; // records of threads too many
    mutable std::mutex m_mutex;
    TraceOptions m_options;
    std::vector<std::shared_ptr<TraceRing>> m_rings; // guarded, as the next
    Extent m_extent;
};

// A turn on the calling thread, from here to the end of the scope; says whether it is traced.
class TracedTurn
{
public:
    TracedTurn(Tracer& tracer, Pid pid) noexcept : m_tracer(tracer.isOn() ? &tracer : nullptr), m_pid(pid)
    {
        if (m_tracer)
            m_tracer->turn(TraceKind::TurnBegin, m_pid);
    }
    ~TracedTurn()
    {
        if (m_tracer)
            m_tracer->turn(TraceKind::TurnEnd, m_pid);
    }
    TracedTurn(const TracedTurn&) = delete;
    TracedTurn& operator=(const TracedTurn&) = delete;
    [[nodiscard]] explicit operator bool() const noexcept { return m_tracer != nullptr; }

private:
    Tracer* m_tracer;
    Pid m_pid;
};

} // namespace amanah::runtime
