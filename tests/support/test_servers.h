// SPDX-License-Identifier: GPL-3.0-or-later
// Small servers that the runtime's tests talk to, and a logger that can be read back.
#pragma once

#include "runtime/gen_server.h"

#include <memory>
#include <mutex>
#include <optional>
#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>
#include <string>
#include <vector>

namespace amanah::runtime::test {

using namespace std::chrono_literals;

struct Add
{
    int n = 0;
};
struct Total
{
    using Reply = int;
};
struct Crash
{
    std::string what;
};
struct StopNow
{
    ExitReason reason;
};

// Adds what is cast to it.
class Counter : public GenServer<Counter>
{
public:
    struct State
    {
        int n = 0;
    };
    using Infos = Messages<Add>;

    explicit Counter(int first = 0) : m_first(first) {}
    Init<State> init() { return ok(State{m_first}); }
    Reply<int, State> handleCall(const State& s, const Total&) { return reply(s.n); }
    Next<State> handleCast(const State& s, const Add& add) { return State{s.n + add.n}; }
    Next<State> handleCast(const State&, const Crash& crash) { throw std::runtime_error(crash.what); }
    Next<State> handleCast(const State&, const StopNow& now) { return stop(now.reason); }
    Next<State> handleInfo(const State& s, const Add& add) { return State{s.n + add.n}; }

private:
    int m_first;
};

// Why `pid` ended, once nothing runs any more and however long ago that was; nothing while it lives.
[[nodiscard]] inline std::optional<ExitReason> exitOf(Runtime& runtime, Pid pid)
{
    runtime.runUntilIdle();
    for (const Event& event : runtime.eventsSince(0, 1'000'000).events) {
        if (event.pid == pid && event.kind == EventKind::Exited)
            return event.reason;
    }
    return {};
}
[[nodiscard]] inline std::string endOf(Runtime& runtime, Pid pid)
{
    const auto reason = exitOf(runtime, pid);
    return reason ? reason->text() : "it lives";
}

// What several processes noted, in order. Any thread.
class Journal
{
public:
    void note(const std::string& text)
    {
        const std::lock_guard lock(m_mutex);
        m_lines.push_back(text);
    }
    [[nodiscard]] std::vector<std::string> lines() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }
    // The lines so far, which are forgotten.
    std::vector<std::string> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_lines, {});
    }
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_lines.clear();
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_lines;
};

// Does as told: links, monitors, traps, and notes every Exit and Down it sees.
class Witness : public GenServer<Witness>
{
public:
    struct State
    {
    };
    struct Do
    {
        std::function<void(Witness&)> what;
    };
    struct Ask
    {
        using Reply = int;
        std::function<int(Witness&)> what;
    };
    explicit Witness(std::shared_ptr<Journal> journal, bool trapping = false)
        : m_journal(std::move(journal)), m_trapping(trapping)
    {
    }
    Init<State> init()
    {
        trapExit(m_trapping);
        return ok(State{});
    }
    Next<State> handleCast(const State&, const Do& order)
    {
        order.what(*this);
        return keep();
    }
    Reply<int, State> handleCall(const State&, const Ask& ask) { return reply(ask.what(*this)); }
    Next<State> handleInfo(const State&, const Exit& exit)
    {
        m_journal->note("EXIT " + exit.reason.text());
        return keep();
    }
    Next<State> handleInfo(const State&, const Down& down)
    {
        m_journal->note("DOWN " + down.reason.text() + (down.name.empty() ? "" : " of " + down.name));
        return keep();
    }
    Next<State> handleInfo(const State&, const TimerFired&)
    {
        m_journal->note("TIMER");
        return keep();
    }
    Next<State> handleInfo(const State&, const TimerCancelled& cancelled)
    {
        const std::string left = cancelled.left ? std::to_string(cancelled.left->count()) : "none";
        m_journal->note("CANCELLED " + std::to_string(cancelled.ref.value) + ' ' + left);
        return keep();
    }
    void terminate(const ExitReason& reason, const State&) { m_journal->note("terminate " + reason.text()); }

    void note(const std::string& text) { m_journal->note(text); }
    using Behaviour::cancelTimer;
    using Behaviour::cancelTimerAsync;
    using Behaviour::demonitor;
    using Behaviour::exitOther;
    using Behaviour::link;
    using Behaviour::monitor;
    using Behaviour::onKill;
    using Behaviour::readTimer;
    using Behaviour::releaseExclusive;
    using Behaviour::runtime;
    using Behaviour::self;
    using Behaviour::sendAfter;
    using Behaviour::sendAt;
    using Behaviour::startInterval;
    using Behaviour::startTimer;
    using Behaviour::startTimerAt;
    using Behaviour::stopSelf;
    using Behaviour::stopToken;
    using Behaviour::trapExit;
    using Behaviour::tryAcquireExclusive;
    using Behaviour::unlink;

private:
    std::shared_ptr<Journal> m_journal;
    bool m_trapping;
};

// Log lines as a vector.
class MemorySink : public spdlog::sinks::base_sink<std::mutex>
{
public:
    [[nodiscard]] std::vector<std::string> lines()
    {
        const std::lock_guard lock(mutex_);
        return m_lines;
    }
    [[nodiscard]] int countOf(const std::string& part)
    {
        int count = 0;
        for (const auto& line : lines())
            count += line.find(part) != std::string::npos ? 1 : 0;
        return count;
    }

protected:
    void sink_it_(const spdlog::details::log_msg& msg) override { m_lines.emplace_back(msg.payload.data(), msg.payload.size()); }
    void flush_() override {}

private:
    std::vector<std::string> m_lines;
};

} // namespace amanah::runtime::test
