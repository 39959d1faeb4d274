// SPDX-License-Identifier: GPL-3.0-or-later
// A trace as Chrome trace JSON: one object per line, in the order of time.
#include "runtime/core.h"
#include "runtime/json_text.h"
#include "runtime/trace.h"

#include <ostream>
#include <spdlog/fmt/fmt.h>

namespace amanah::runtime {

namespace {

// What ended it without what was said: types and kinds, no text that could carry a person's data.
std::string reasonKinds(const ExitReason& reason)
{
    static constexpr std::array words{"normal",       "shutdown", "kill",       "killed",          "noproc", "timeout", "noconnection",
                                      "calling_self", "overload", "bad_server", "already_started", "error",  "named"};
    std::string text = words[static_cast<std::size_t>(reason.kind())];
    if (reason.kind() == ExitReason::Kind::Error)
        text += ": " + reason.term();
    return reason.hasCause() ? text + ", because " + reasonKinds(reason.cause()) : text;
}

constexpr std::uint32_t lifeRow = 0; // the row of starts and exits; threads follow

class ChromeTrace
{
public:
    ChromeTrace(const Runtime& runtime, std::ostream& out) : m_out(out), m_trace(readTrace(runtime))
    {
        m_extent = runtime.core().tracer().extent();
        m_events = runtime.eventsSince(m_extent.eventNumber, SIZE_MAX).events;
        for (const auto& [pid, label] : m_extent.labels)
            m_labels[pid] = label;
        for (const Event& event : m_events)
            learn(event.pid, event.name, event.label);
        for (const ProcessNode& node : runtime.snapshot().nodes)
            learn(node.pid, node.name, node.label);
        m_rows.resize(m_trace.threads.size());
    }

    void write()
    {
        m_out << "{\"displayTimeUnit\":\"ms\",\"otherData\":{\"lost\":" << fmt::format("{}", m_trace.lost) << "},\"traceEvents\":[\n"
              << R"({"ph":"M","pid":1,"name":"process_name","args":{"name":"runtime"}})";
        nameRow(lifeRow, "processes");
        for (std::size_t i = 0; i < m_trace.threads.size(); ++i)
            nameRow(rowOf(i), m_trace.threads[i]);
        auto event = m_events.begin();
        for (const TraceRecord& record : m_trace.records) {
            for (; event != m_events.end() && event->atUs * 1'000 <= record.atNs; ++event)
                addEvent(*event);
            addRecord(record);
        }
        for (; event != m_events.end(); ++event)
            addEvent(*event);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            endTurn(i, m_extent.endNs);
        m_out << "\n]}\n";
    }

private:
    // A row that has a turn open, and a message in it.
    struct Row
    {
        bool turn = false;
        bool message = false;
    };
    struct Arrow
    {
        std::uint64_t id = 0;
        Pid to;
        std::string_view type;
    };

    static std::uint32_t rowOf(std::size_t thread) { return static_cast<std::uint32_t>(thread) + 1; }

    void learn(Pid pid, const std::string& name, const std::string& label)
    {
        if (const std::string& known = name.empty() ? label : name; !known.empty())
            m_labels[pid] = known;
    }
    [[nodiscard]] std::string titled(Pid pid) const
    {
        const auto found = m_labels.find(pid);
        return found == m_labels.end() ? pid.toString() : found->second + " " + pid.toString();
    }

    // `rest` are further members, each with its comma before it.
    void line(const char* phase, std::uint32_t row, std::int64_t ns, std::string_view name, const std::string& rest = {})
    {
        ns = std::max<std::int64_t>(ns, 0);
        m_out << fmt::format(R"(,{}{{"ph":"{}","pid":1,"tid":{},"ts":{}.{:03},"name":{}{}}})", '\n', phase, row, ns / 1'000, ns % 1'000,
                             jsonText(name), rest);
    }
    void nameRow(std::uint32_t row, const std::string& name)
    {
        m_out << fmt::format(R"(,{}{{"ph":"M","pid":1,"tid":{},"name":"thread_name","args":{{"name":{}}}}})", '\n', row, jsonText(name));
        m_out << fmt::format(R"(,{}{{"ph":"M","pid":1,"tid":{},"name":"thread_sort_index","args":{{"sort_index":{}}}}})", '\n', row, row);
    }

    void endMessage(std::size_t thread, std::int64_t ns)
    {
        if (std::exchange(m_rows[thread].message, false))
            line("E", rowOf(thread), ns, "");
    }
    void endTurn(std::size_t thread, std::int64_t ns)
    {
        endMessage(thread, ns);
        if (std::exchange(m_rows[thread].turn, false))
            line("E", rowOf(thread), ns, "");
    }
    void beginTurn(const TraceRecord& record)
    {
        endTurn(record.thread, record.atNs);
        m_rows[record.thread].turn = true;
        line("B", rowOf(record.thread), record.atNs, titled(record.pid), R"(,"cat":"turn")");
    }

    void addRecord(const TraceRecord& record)
    {
        switch (record.kind) {
        case TraceKind::TurnBegin: beginTurn(record); return;
        case TraceKind::TurnEnd: endTurn(record.thread, record.atNs); return;
        case TraceKind::Handle: addHandle(record); return;
        case TraceKind::Send: addSend(record); return;
        case TraceKind::CallBegin:
            m_calls[record.flow] = {++m_lastId, record.other, record.type};
            line("b", rowOf(record.thread), record.atNs, record.type,
                 fmt::format(R"(,"cat":"call","id":{},"args":{{"from":{},"to":{}}})", m_lastId, jsonText(titled(record.pid)),
                             jsonText(titled(record.other))));
            return;
        case TraceKind::CallEnd:
            if (const auto call = m_calls.extract(record.flow))
                line("e", rowOf(record.thread), record.atNs, call.mapped().type,
                     fmt::format(R"(,"cat":"call","id":{},"args":{{"failed":{}}})", call.mapped().id, record.failed));
            return;
        case TraceKind::TimerFired:
            line("i", rowOf(record.thread), record.atNs, "timer of " + titled(record.pid), R"(,"s":"t","cat":"timer")");
            return;
        }
    }

    void addHandle(const TraceRecord& record)
    {
        endMessage(record.thread, record.atNs);
        if (!m_rows[record.thread].turn) // its begin gave way to newer records
            beginTurn(record);
        m_rows[record.thread].message = true;
        line("B", rowOf(record.thread), record.atNs, record.type, R"(,"cat":"message")");
        // An address is used again, so the arrow must also fit.
        if (const auto arrow = m_arrows.extract(record.flow); arrow && arrow.mapped().to == record.pid && arrow.mapped().type == record.type)
            line("f", rowOf(record.thread), record.atNs, "message", fmt::format(R"(,"cat":"send","bp":"e","id":{})", arrow.mapped().id));
    }
    void addSend(const TraceRecord& record)
    {
        m_arrows[record.flow] = {++m_lastId, record.other, record.type};
        const bool foreign = !m_rows[record.thread].turn; // an arrow needs a slice to start from
        if (foreign)
            line("B", rowOf(record.thread), record.atNs, "send", R"(,"cat":"send")");
        line("s", rowOf(record.thread), record.atNs, "message", fmt::format(R"(,"cat":"send","id":{})", m_lastId));
        if (foreign)
            line("E", rowOf(record.thread), record.atNs, "");
    }

    void addEvent(const Event& event)
    {
        const std::int64_t ns = event.atUs * 1'000;
        if (ns > m_extent.endNs)
            return;
        const std::string who = titled(event.pid);
        if (event.kind == EventKind::Lingering || event.kind == EventKind::LingeringEnded)
            line(event.kind == EventKind::Lingering ? "b" : "e", lifeRow, ns, "lingering " + who,
                 fmt::format(R"(,"cat":"lingering","id":{})", jsonText(event.pid.toString())));
        else
            line("i", lifeRow, ns, std::string(eventKindName(event.kind)) + " " + who,
                 fmt::format(R"(,"s":"t","cat":"life","args":{{"parent":{},"reason":{}}})", jsonText(titled(event.parent)),
                             jsonText(reasonKinds(event.reason))));
    }

    std::ostream& m_out;
    Trace m_trace;
    Tracer::Extent m_extent;
    std::vector<Event> m_events;
    std::unordered_map<Pid, std::string> m_labels;
    std::vector<Row> m_rows;
    std::unordered_map<std::uint64_t, Arrow> m_arrows;
    std::unordered_map<std::uint64_t, Arrow> m_calls;
    std::uint64_t m_lastId = 0;
};

} // namespace

void exportChromeTrace(const Runtime& runtime, std::ostream& out) { ChromeTrace(runtime, out).write(); }

} // namespace amanah::runtime
