// SPDX-License-Identifier: GPL-3.0-or-later
// Children that do what a test tells them, and a runtime with one root supervisor over them. Every start and every orderly end is
// written in one journal: "start a", "stop a".
#pragma once

#include "runtime/dynamic_supervisor.h"
#include "runtime/runtime.h"
#include "runtime/supervisor.h"
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <deque>
#include <sstream>
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>
#include <mutex>
#include <stdexcept>

namespace amanah::runtime::fixture {

using namespace std::chrono_literals;

struct Boom // the child throws
{
};
struct EndWith // the child ends itself
{
    ExitReason reason;
};
struct LetGo // the child unlinks itself from its supervisor
{
};

enum class Fate {
    Ok,
    Fail,
    OkLater, // after a second, as the next
    FailLater,
    Throw,
    Ignore,
    Hang,
};

// What a child does in all of its lives.
struct Plan
{
    test::Journal* journal = nullptr;
    std::deque<Fate> fates;           // one per start; Ok when used up
    bool slowToStop = false;          // ends `stopTakes` after it was asked
    std::chrono::milliseconds stopTakes{0};
    ExitReason stopReason = ExitReason::shutdown();
    std::atomic<int> starts = 0;
    std::mutex mutex; // several children may follow one plan

    Fate nextFate()
    {
        const std::lock_guard lock(mutex);
        ++starts;
        if (fates.empty())
            return Fate::Ok;
        const Fate fate = fates.front();
        fates.pop_front();
        return fate;
    }
};
using PlanPtr = std::shared_ptr<Plan>;

class Probe final : public Behaviour
{
public:
    Probe(std::string id, PlanPtr plan) : m_id(std::move(id)), m_plan(std::move(plan)) {}
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<Probe>(); }

    StartOutcome onStart() override
    {
        const Fate fate = m_plan->nextFate();
        trapExit(true); // so that its orderly end can be written down
        switch (fate) {
        case Fate::Ok: break;
        case Fate::Fail: return StartOutcome::failed(ExitReason::named("no_luck"));
        case Fate::OkLater:
        case Fate::FailLater:
            m_initFails = fate == Fate::FailLater;
            m_initEnds = startTimer(1s);
            return StartOutcome::pending();
        case Fate::Throw: throw std::runtime_error("init broke");
        case Fate::Ignore: return StartOutcome::ignore();
        case Fate::Hang: return StartOutcome::pending();
        }
        m_plan->journal->note("start " + m_id);
        return StartOutcome::ok();
    }
    void onMessage(EnvelopePtr message) override
    {
        if (message->as<Boom>())
            throw std::runtime_error("boom");
        if (const auto* end = message->as<EndWith>())
            stopSelf(end->reason);
        if (message->as<LetGo>())
            unlink(parentPid());
        if (const auto* fired = message->as<TimerFired>()) {
            if (fired->ref == m_initEnds)
                initIsOver();
            else
                stopSelf(m_plan->stopReason);
        }
    }
    bool onStopRequest(const ExitReason&) override
    {
        if (m_plan->slowToStop)
            startTimer(m_plan->stopTakes);
        return m_plan->slowToStop;
    }
    void onStop(const ExitReason&) override { m_plan->journal->note("stop " + m_id); }

private:
    void initIsOver()
    {
        if (m_initFails)
            return finishStart(StartOutcome::failed(ExitReason::named("no_luck")));
        m_plan->journal->note("start " + m_id);
        finishStart(StartOutcome::ok());
    }
    std::string m_id;
    PlanPtr m_plan;
    Ref m_initEnds;
    bool m_initFails = false;
};

// The processor time of `timed` after an untimed `prepared`, the least of three rounds: what a busy machine adds is left out.
template <class Prepare, class Timed>
std::clock_t leastCost(Prepare prepared, Timed timed)
{
    std::clock_t least = 0;
    for (int round = 0; round < 3; ++round) {
        auto subject = prepared();
        const std::clock_t begin = std::clock();
        timed(*subject);
        const std::clock_t cost = std::clock() - begin;
        least = round == 0 ? cost : std::min(least, cost);
    }
    return std::max<std::clock_t>(least, 1);
}

class Tree
{
public:
    explicit Tree(std::uint64_t seed = 1) : Tree(test::testOptions(seed)) {}
    // For who counts single steps.
    explicit Tree(Simulated simulated) : Tree(RuntimeOptions{.scheduler = simulated}) {}

    // --- making
    PlanPtr plan(std::deque<Fate> fates = {})
    {
        auto made = std::make_shared<Plan>();
        made->journal = &m_journal;
        made->fates = std::move(fates);
        return made;
    }
    PlanPtr slowPlan(std::chrono::milliseconds takes, ExitReason reason = ExitReason::shutdown())
    {
        auto made = plan();
        made->slowToStop = true;
        made->stopTakes = takes;
        made->stopReason = std::move(reason);
        return made;
    }
    ChildSpec child(const std::string& id, PlanPtr how = nullptr)
    {
        return childSpec<Probe>(id, id, how ? how : plan()).named(id);
    }
    std::vector<ChildSpec> children(const std::vector<std::string>& ids)
    {
        std::vector<ChildSpec> made;
        for (const std::string& id : ids)
            made.push_back(child(id));
        return made;
    }
    StartResult start(SupervisorSpec spec)
    {
        StartResult result = startSupervisor(runtime, std::move(spec), "root");
        if (result)
            root = *result;
        return result;
    }
    StartResult startDynamic(DynamicSupervisorSpec spec = {})
    {
        StartResult result = startDynamicSupervisor(runtime, spec, "root");
        if (result)
            root = *result;
        return result;
    }

    // --- asking
    template <class M>
    typename M::Reply ask(M message, std::chrono::milliseconds timeout = 1h)
    {
        return askAt(root, std::move(message), timeout);
    }
    template <class M>
    typename M::Reply askAt(Pid supervisor, M message, std::chrono::milliseconds timeout = 1h)
    {
        auto answer = runtime.callSync(ServerRef<Supervisor>(supervisor), std::move(message), timeout);
        if (!answer)
            throw std::runtime_error("no answer: " + answer.error().text());
        return std::move(*answer);
    }
    template <class M>
    typename M::Reply askDynamic(M message, std::chrono::milliseconds timeout = 1h)
    {
        auto answer = runtime.callSync(ServerRef<DynamicSupervisor>(root), std::move(message), timeout);
        if (!answer)
            throw std::runtime_error("no answer: " + answer.error().text());
        return std::move(*answer);
    }
    [[nodiscard]] Pid pid(const std::string& id) const { return runtime.whereis(id); }
    [[nodiscard]] std::vector<Pid> pids(const std::vector<std::string>& ids) const
    {
        std::vector<Pid> found;
        for (const std::string& id : ids)
            found.push_back(pid(id));
        return found;
    }
    // "c running, b stopped, a restarting"
    std::string which()
    {
        std::string text;
        for (const ChildInfo& info : ask(WhichChildren{}))
            text += (text.empty() ? "" : ", ") + info.id + ' ' + stateName(info.state);
        return text;
    }
    [[nodiscard]] bool rootLives() const { return runtime.isAlive(root); }
    [[nodiscard]] std::string logged() const { return m_text.str(); }
    // What happened since the last look: "start a, start b, stop b".
    std::string takeJournal()
    {
        std::string text;
        for (const std::string& line : m_journal.take())
            text += (text.empty() ? "" : ", ") + line;
        return text;
    }

    // --- doing
    void send(Pid to, auto message)
    {
        runtime.send(to, std::move(message));
        runtime.runUntilIdle();
    }
    void crash(const std::string& id) { send(pid(id), Boom{}); }
    void end(const std::string& id, ExitReason reason) { send(pid(id), EndWith{std::move(reason)}); }
    void kill(const std::string& id) { exit(pid(id), ExitReason::kill()); }
    void exit(Pid whom, const ExitReason& reason)
    {
        runtime.exit(whom, reason);
        runtime.runUntilIdle();
    }
    auto stopRoot(ExitReason reason = ExitReason::shutdown()) { return runtime.stop(root, std::move(reason), 2h); }

private:
    explicit Tree(RuntimeOptions options) : runtime(logging(std::move(options), m_text)) {}
    [[nodiscard]] static RuntimeOptions logging(RuntimeOptions options, std::ostringstream& text)
    {
        options.log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(text));
        return options;
    }
    [[nodiscard]] static const char* stateName(ChildState state)
    {
        if (state == ChildState::Running)
            return "running";
        return state == ChildState::Stopped ? "stopped" : "restarting";
    }
    std::ostringstream m_text;
    test::Journal m_journal;

public:
    Runtime runtime; // after what its children write to
    Pid root;
};

} // namespace amanah::runtime::fixture

// Qt Test prints what differs.
namespace QTest {
template <>
inline char* toString(const std::string& text)
{
    return qstrdup(text.c_str());
}
} // namespace QTest
