// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/trace.h"

#include "runtime/core.h"
#include "runtime/trace_ring.h"

#include <algorithm>
#include <stdexcept>

namespace amanah::runtime {

namespace {

std::atomic<std::uint64_t> lastTraceSession = 0;

// Where the calling thread writes; told at its end, so that another may have the ring.
struct TraceDesk
{
    std::uint64_t session = 0;
    std::shared_ptr<TraceRing> ring; // null: a thread too many
    std::string threadName;
    ~TraceDesk()
    {
        if (ring)
            ring->ended.store(true, std::memory_order_release);
    }
};
thread_local TraceDesk traceDesk;

std::uint64_t packed(Pid pid) { return (std::uint64_t{pid.slot} << 32) | pid.incarnation; }
Pid unpacked(std::uint64_t word) { return {static_cast<std::uint32_t>(word >> 32), static_cast<std::uint32_t>(word)}; }
std::uint64_t addressOf(const Envelope& envelope) { return reinterpret_cast<std::uintptr_t>(&envelope); }

constexpr std::uint64_t failedBit = 0x100;

TraceRecord recordOf(const TraceRing::Words& words, std::uint32_t thread, std::int64_t beganNs)
{
    const auto* type = reinterpret_cast<TypeTag>(words[4]);
    return {static_cast<std::int64_t>(words[0]) - beganNs,
            static_cast<TraceKind>(words[1] & 0xff),
            (words[1] & failedBit) != 0,
            thread,
            unpacked(words[2]),
            unpacked(words[3]),
            type ? type->name : std::string_view{},
            words[5]};
}

} // namespace

const char* traceKindName(TraceKind kind)
{
    static constexpr std::array names{"turn_begin", "handle", "turn_end", "send", "call_begin", "call_end", "timer_fired"};
    return names[static_cast<std::size_t>(kind)];
}

TraceRing::TraceRing(std::size_t capacity) : m_capacity(capacity), m_slots(new Slot[capacity]()) {}

std::uint64_t TraceRing::read(std::vector<Words>& into) const
{
    const std::uint64_t end = m_next.load(std::memory_order_acquire);
    const std::size_t before = into.size();
    const std::uint64_t first = end > m_capacity ? end - m_capacity : 0;
    for (std::uint64_t index = first; index < end; ++index) {
        Words words;
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] = m_slots[index % m_capacity][i].load(std::memory_order_acquire);
        // The writer may be at this very place again: it writes where `m_next` points, one lap ahead.
        if (index + m_capacity > m_next.load(std::memory_order_acquire))
            into.push_back(words);
    }
    return end - (into.size() - before);
}

void Tracer::start(TraceOptions options)
{
    constexpr std::size_t mostRecords = std::size_t{1} << 20;
    if (options.recordsPerThread == 0 || options.recordsPerThread > mostRecords)
        throw std::invalid_argument("recordsPerThread must be 1 to 2^20");
    if (options.threads == 0 || options.threads > 1'024)
        throw std::invalid_argument("threads must be 1 to 1,024");
    Extent extent;
    Snapshot known = m_core.snapshot();
    extent.eventNumber = known.eventNumber;
    for (ProcessNode& node : known.nodes)
        extent.labels.emplace_back(node.pid, node.name.empty() ? std::move(node.label) : std::move(node.name));
    const std::lock_guard lock(m_mutex);
    m_options = options;
    m_rings.clear();
    m_extent = std::move(extent);
    m_refused.store(0, std::memory_order_relaxed);
    m_session.store(lastTraceSession.fetch_add(1, std::memory_order_relaxed) + 1, std::memory_order_release);
    m_on.store(true, std::memory_order_release);
}

std::shared_ptr<TraceRing> Tracer::attach(std::uint64_t session)
{
    const auto self = std::this_thread::get_id();
    const std::lock_guard lock(m_mutex);
    if (m_session.load(std::memory_order_relaxed) != session)
        return {};
    // A foreign thread may write to several runtimes in turn.
    for (const auto& ring : m_rings) {
        if (ring->owner == self && !ring->ended.load(std::memory_order_acquire))
            return ring;
    }
    const std::string name = traceDesk.threadName.empty() && m_core.isSimulated() ? "simulation" : traceDesk.threadName;
    auto ring = endedRing(name);
    if (!ring && m_rings.size() < m_options.threads)
        ring = m_rings.emplace_back(std::make_shared<TraceRing>(m_options.recordsPerThread));
    if (ring) {
        ring->owner = self;
        ring->name = name;
        ring->ended.store(false, std::memory_order_release);
    }
    return ring;
}

// The row of a thread that is gone goes on with the next of its name; when all are taken, of any name.
std::shared_ptr<TraceRing> Tracer::endedRing(const std::string& name) const
{
    const bool full = m_rings.size() >= m_options.threads;
    const auto found = std::find_if(m_rings.begin(), m_rings.end(), [&](const auto& ring) {
        return ring->ended.load(std::memory_order_acquire) && (full || ring->name == name);
    });
    return found == m_rings.end() ? nullptr : *found;
}

void Tracer::note(TraceKind kind, Pid pid, Pid other, TypeTag type, std::uint64_t flow, bool failed) noexcept
{
    TraceDesk& desk = traceDesk;
    if (const std::uint64_t session = m_session.load(std::memory_order_acquire); desk.session != session) {
        try {
            desk.ring = attach(session);
        } catch (...) { // no memory: this thread is one too many
            desk.ring = nullptr;
        }
        desk.session = session;
    }
    if (!desk.ring) {
        m_refused.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    desk.ring->write({static_cast<std::uint64_t>(m_core.now().time_since_epoch().count()),
                      static_cast<std::uint64_t>(kind) | (failed ? failedBit : 0), packed(pid), packed(other),
                      reinterpret_cast<std::uintptr_t>(type), flow});
}

void Tracer::handling(Pid pid, const Envelope& envelope) noexcept
{
    note(TraceKind::Handle, pid, {}, envelope.type(), addressOf(envelope));
}

void Tracer::sending(Pid to, const Envelope& envelope) noexcept
{
    const Process* self = Core::current();
    note(TraceKind::Send, self ? self->pid() : Pid{}, to, envelope.type(), addressOf(envelope));
}

void Tracer::callBegins(Pid to, const Envelope& request, const Envelope& cell) noexcept
{
    const Process* self = Core::current();
    note(TraceKind::CallBegin, self ? self->pid() : Pid{}, to, request.type(), addressOf(cell));
}

void Tracer::callEnds(const Envelope& cell, bool failed) noexcept
{
    const Process* self = Core::current();
    note(TraceKind::CallEnd, self ? self->pid() : Pid{}, {}, nullptr, addressOf(cell), failed);
}

Trace Tracer::read() const
{
    Trace trace;
    std::vector<TraceRing::Words> words;
    const auto beganNs = m_core.began().time_since_epoch().count();
    const std::lock_guard lock(m_mutex);
    trace.lost = m_refused.load(std::memory_order_relaxed);
    for (const auto& ring : m_rings) {
        words.clear();
        trace.lost += ring->read(words);
        for (const auto& one : words)
            trace.records.push_back(recordOf(one, static_cast<std::uint32_t>(trace.threads.size()), beganNs));
        trace.threads.push_back(ring->name.empty() ? "thread " + std::to_string(trace.threads.size() + 1) : ring->name);
    }
    std::stable_sort(trace.records.begin(), trace.records.end(),
                     [](const TraceRecord& a, const TraceRecord& b) { return a.atNs < b.atNs; });
    return trace;
}

void Tracer::stop()
{
    const std::lock_guard lock(m_mutex);
    if (m_on.exchange(false, std::memory_order_relaxed))
        m_extent.endNs = (m_core.now() - m_core.began()).count();
}

Tracer::Extent Tracer::extent() const
{
    const std::lock_guard lock(m_mutex);
    Extent extent = m_extent;
    if (isOn())
        extent.endNs = (m_core.now() - m_core.began()).count();
    return extent;
}

void startTrace(Runtime& runtime, TraceOptions options) { runtime.core().tracer().start(options); }
void stopTrace(Runtime& runtime) { runtime.core().tracer().stop(); }
bool isTracing(const Runtime& runtime) { return runtime.core().tracer().isOn(); }
Trace readTrace(const Runtime& runtime) { return runtime.core().tracer().read(); }
void nameTraceThread(std::string name) { traceDesk.threadName = std::move(name); }

} // namespace amanah::runtime
