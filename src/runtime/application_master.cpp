// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/application_master.h"

#include "runtime/runtime.h"

#include <algorithm>
#include <spdlog/logger.h>
#include <unordered_set>

namespace amanah::runtime {

namespace {
constexpr std::chrono::milliseconds systemStopBound{10'000};

tl::unexpected<ApplicationError> applicationRefused(ApplicationError::Code code, const std::string& name, ExitReason reason = {})
{
    return tl::unexpected(ApplicationError{code, name, std::move(reason)});
}
} // namespace

ApplicationMaster::ApplicationMaster(std::vector<ApplicationSpec> specs, Applications::SystemEnd onSystemEnd,
                                     std::shared_ptr<ApplicationBoard> board)
    : m_specs(std::move(specs)), m_onSystemEnd(std::move(onSystemEnd)), m_board(std::move(board))
{
}

Procedure<> ApplicationMaster::body()
{
    finishStart(StartOutcome::ok());
    while (!stopRequest()) {
        EnvelopePtr message = co_await anyMessage();
        if (message)
            co_await handle(std::move(message));
    }
    StopReport report;
    co_await stopLast(m_running.size(), now() + systemStopBound, report);
    stopSelf(*stopRequest());
}

Procedure<> ApplicationMaster::handle(EnvelopePtr message)
{
    if (const Exit* exit = message->as<Exit>()) {
        co_await topEnded(exit->from, exit->reason);
    } else if (message->dispatch(*this)) {
        Procedure<> request = std::exchange(m_request, {});
        if (request)
            co_await request;
    }
}

void ApplicationMaster::receiveCall(StartApplication request, From<StartApplication::Reply> from)
{
    m_request = serve(std::move(request), std::move(from));
}

void ApplicationMaster::receiveCall(StopApplication request, From<StopApplication::Reply> from)
{
    m_request = serve(std::move(request), std::move(from));
}

Procedure<> ApplicationMaster::serve(StartApplication request, From<StartApplication::Reply> from)
{
    using Mode = StartApplication::Mode;
    auto order = startOrder(request.name);
    if (order && request.mode == Mode::Strict && order->empty())
        order = applicationRefused(ApplicationError::Code::AlreadyStarted, request.name);
    if (order && request.mode != Mode::EnsureAll && order->size() > 1)
        order = applicationRefused(ApplicationError::Code::NotStarted, order->front());
    if (!order) {
        from.reply(std::move(order));
        co_return;
    }
    const std::size_t before = m_running.size();
    for (const std::string& name : *order) {
        const ApplicationSpec* spec = specOf(name);
        Step step = co_await startOne(*spec);
        if (step)
            continue;
        StopReport report;
        co_await stopLast(m_running.size() - before, now() + systemStopBound, report);
        from.reply(tl::unexpected(step.error()));
        co_return;
    }
    from.reply(std::move(order));
}

Procedure<> ApplicationMaster::serve(StopApplication request, From<StopApplication::Reply> from)
{
    StopReport report;
    const TimePoint deadline = now() + request.bound;
    if (request.name.empty()) {
        co_await stopLast(m_running.size(), deadline, report);
        from.reply(std::move(report));
        co_return;
    }
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [&](const RunningApplication& one) { return one.name == request.name; });
    if (found == m_running.end()) {
        from.reply(applicationRefused(ApplicationError::Code::NotStarted, request.name));
        co_return;
    }
    co_await stopAt(static_cast<std::size_t>(found - m_running.begin()), deadline, report);
    from.reply(std::move(report));
}

Procedure<> ApplicationMaster::topEnded(Pid top, ExitReason reason)
{
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [top](const RunningApplication& one) { return one.top == top; });
    if (found == m_running.end())
        co_return;
    const std::string name = found->name;
    const ApplicationSpec* spec = specOf(name);
    m_running.erase(found);
    publish();
    runtime().log().error("application {} ended: {}", name, runtime().logged(reason));
    tell(spec->stopped, "stopped", name);
    const bool endsSystem = spec->type == ApplicationType::Permanent ||
                            (spec->type == ApplicationType::Transient && reason != ExitReason::normal());
    if (!endsSystem)
        co_return;
    StopReport report;
    co_await stopLast(m_running.size(), now() + systemStopBound, report);
    if (m_onSystemEnd)
        m_onSystemEnd(1, reason);
}

Procedure<ApplicationMaster::Step> ApplicationMaster::startOne(const ApplicationSpec& spec)
{
    ChildSpec top = supervisorSpec(spec.name, spec.tree);
    SpawnOptions options;
    options.name = spec.name;
    options.label = spec.name;
    options.type = ProcessType::Supervisor;
    options.parent = self();
    options.starter = self();
    const Spawned spawned = runtime().spawn(std::move(options), std::move(top.start));
    EnvelopePtr message = co_await startAnswer(spawned.startRef);
    const InitAck* ack = message ? message->as<InitAck>() : nullptr;
    if (ack && ack->status != StartStatus::Ok)
        co_return applicationRefused(ApplicationError::Code::StartFailed, spec.name, ack->reason);
    m_running.push_back({spec.name, spawned.pid, false});
    publish();
    if (!ack)
        co_return applicationRefused(ApplicationError::Code::StartFailed, spec.name, *stopRequest());
    co_return Done{};
}

Procedure<> ApplicationMaster::stopLast(std::size_t count, TimePoint deadline, StopReport& report)
{
    for (; count > 0; --count)
        co_await stopAt(m_running.size() - 1, deadline, report);
}

Procedure<> ApplicationMaster::stopAt(std::size_t place, TimePoint deadline, StopReport& report)
{
    const RunningApplication one = m_running[place];
    const ApplicationSpec* spec = specOf(one.name);
    m_running[place].isStopping = true;
    publish();
    tell(spec->prepareStop, "prepareStop", one.name);
    const Ref down = monitor(one.top);
    exitOther(one.top, ExitReason::shutdown());
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - now());
    const Ref timer = startTimer(std::max(left, std::chrono::milliseconds(0)));
    EnvelopePtr message = co_await answer(down, timer);
    if (message->as<TimerFired>()) {
        noteHung(place, report);
        exitOther(one.top, ExitReason::kill());
        message = co_await answer(down);
    } else {
        cancelTimer(timer);
    }
    m_running.erase(m_running.begin() + static_cast<std::ptrdiff_t>(place));
    publish();
    tell(spec->stopped, "stopped", one.name);
}

ApplicationResult<ApplicationMaster::Names> ApplicationMaster::startOrder(const std::string& name) const
{
    Names order;
    Names path;
    if (auto added = addToOrder(name, order, path); !added)
        return tl::unexpected(added.error());
    return order;
}

ApplicationResult<Done> ApplicationMaster::addToOrder(const std::string& name, Names& order, Names& path) const
{
    const auto in = [&name](const Names& names) { return std::find(names.begin(), names.end(), name) != names.end(); };
    const ApplicationSpec* spec = specOf(name);
    if (!spec)
        return applicationRefused(ApplicationError::Code::Unknown, name);
    if (isRunning(name) || in(order))
        return Done{};
    if (in(path))
        return applicationRefused(ApplicationError::Code::StartFailed, name, ExitReason::named("circular dependency"));
    path.push_back(name);
    for (const std::string& needed : spec->dependsOn)
        if (auto added = addToOrder(needed, order, path); !added)
            return added;
    path.pop_back();
    order.push_back(name);
    return Done{};
}

const ApplicationSpec* ApplicationMaster::specOf(const std::string& name) const
{
    const auto found =
        std::find_if(m_specs.begin(), m_specs.end(), [&](const ApplicationSpec& spec) { return spec.name == name; });
    return found == m_specs.end() ? nullptr : &*found;
}

bool ApplicationMaster::isRunning(const std::string& name) const
{
    return std::any_of(m_running.begin(), m_running.end(),
                       [&](const RunningApplication& one) { return one.name == name; });
}

// A callback that throws must not keep the other applications from being stopped.
void ApplicationMaster::tell(const std::function<void()>& callback, const char* what, const std::string& name) const
{
    if (!callback)
        return;
    try {
        callback();
    } catch (...) {
        runtime().log().error("application {}: {}", name, runtime().logged(ExitReason::fromCurrentException(what)));
    }
}

void ApplicationMaster::noteHung(std::size_t place, StopReport& report) const
{
    std::unordered_set<Pid> below{m_running[place].top};
    const Snapshot snapshot = runtime().snapshot();
    for (bool grew = true; grew;) {
        grew = false;
        for (const ProcessNode& node : snapshot.nodes)
            grew |= below.contains(node.parent) && below.insert(node.pid).second;
    }
    for (const ProcessNode& node : snapshot.nodes)
        if (below.contains(node.pid) && node.type == ProcessType::Worker)
            report.hung.push_back(m_running[place].name + '/' + node.label);
    if (report.hung.empty())
        report.hung.push_back(m_running[place].name);
}

void ApplicationMaster::publish() const { m_board->write(m_running); }

} // namespace amanah::runtime
