// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/behaviour.h"

#include "runtime/core.h"
#include "runtime/deadline.h"

#include <spdlog/logger.h>

#include <stdexcept>

namespace amanah::runtime {

namespace {

std::chrono::milliseconds roundedUp(std::chrono::nanoseconds left)
{
    return std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(left));
}

} // namespace

Behaviour::Behaviour() : m_process(Core::current())
{
    if (!m_process)
        throw std::logic_error("a Behaviour is made by the factory of its process and nowhere else");
}

Pid Behaviour::self() const { return m_process->pid(); }
Runtime& Behaviour::runtime() const { return m_process->core->view(); }
Pid Behaviour::parentPid() const { return m_process->parent; }
TimePoint Behaviour::now() const { return m_process->core->now(); }

void Behaviour::finishStart(StartOutcome outcome)
{
    if (m_process->isAlive())
        m_process->core->finishStart(*m_process, std::move(outcome));
}

void Behaviour::stopSelf(ExitReason reason)
{
    m_process->stopping = true;
    m_process->stopReason = std::move(reason);
}

SendResult Behaviour::sendEnvelope(Pid to, EnvelopePtr envelope)
{
    return runtime().post(to, std::move(envelope));
}

void Behaviour::link(Pid other) { m_process->core->link(*m_process, other); }
void Behaviour::unlink(Pid other) { m_process->core->unlink(*m_process, other); }
Ref Behaviour::monitor(Pid other) { return m_process->core->monitor(*m_process, other, {}); }

Ref Behaviour::monitor(std::string_view name)
{
    return m_process->core->monitor(*m_process, runtime().whereis(name), std::string(name));
}

void Behaviour::demonitor(Ref ref) { m_process->core->demonitor(*m_process, ref); }

void Behaviour::trapExit(bool on)
{
    const std::lock_guard guard(m_process->lock);
    m_process->trapping = on;
}

void Behaviour::exitOther(Pid other, const ExitReason& reason)
{
    m_process->core->exit(self(), other, reason);
}

Ref Behaviour::startTimer(std::chrono::milliseconds delay)
{
    return armTimer(delay, self(), {}, {});
}

Ref Behaviour::startInterval(std::chrono::milliseconds period)
{
    if (period.count() <= 0)
        throw std::invalid_argument("an interval must be positive");
    return armTimer(period, self(), {}, period);
}

Ref Behaviour::armTimer(std::chrono::milliseconds delay, Pid to, EnvelopePtr envelope, std::chrono::milliseconds period)
{
    return m_process->core->armProcessTimer(*m_process, deadlineAfter(now(), delay, "a timer's delay"), to, std::move(envelope), period);
}

Ref Behaviour::armTimerAt(TimePoint when, Pid to, EnvelopePtr envelope)
{
    return m_process->core->armProcessTimer(*m_process, when, to, std::move(envelope), {});
}

void Behaviour::cancelTimerAsync(Ref ref, bool telling)
{
    const auto left = cancelTimer(ref);
    if (telling)
        sendEnvelope(self(), makeEnvelope(TimerCancelled{ref, left}, MessageClass::Signal));
}

std::optional<std::chrono::milliseconds> Behaviour::cancelTimer(Ref ref)
{
    OwnTimer timer;
    {
        const std::lock_guard guard(m_process->lock);
        if (!m_process->relations)
            return std::nullopt;
        auto& timers = m_process->relations->timers;
        const auto found = timers.find(ref);
        if (found == timers.end())
            return std::nullopt;
        timer = std::move(found.value());
        timers.erase(found);
    }
    if (!timer.task->isArmed())
        return std::nullopt;
    m_process->core->cancelTask(*timer.task);
    return roundedUp(timer.deadline - now());
}

std::optional<std::chrono::milliseconds> Behaviour::readTimer(Ref ref) const
{
    const std::lock_guard guard(m_process->lock);
    if (!m_process->relations)
        return std::nullopt;
    const auto found = m_process->relations->timers.find(ref);
    if (found == m_process->relations->timers.end() || !found->second.task->isArmed())
        return std::nullopt;
    return roundedUp(found->second.deadline - now());
}

void Behaviour::hibernate()
{
    std::unique_ptr<Relations> spare; // dies after the lock
    const std::lock_guard guard(m_process->lock);
    m_process->links.shrink();
    if (!m_process->relations)
        return;
    m_process->relations->shrink();
    if (m_process->relations->empty())
        spare = std::move(m_process->relations);
}

std::stop_token Behaviour::stopToken()
{
    const std::lock_guard guard(m_process->lock);
    auto& source = m_process->extras().stopSource;
    if (!m_process->isAlive())
        source.request_stop();
    return source.get_token();
}

void Behaviour::onKill(std::function<void()> interrupt)
{
    std::shared_ptr<ProcessExtras> extras;
    {
        const std::lock_guard guard(m_process->lock);
        static_cast<void>(m_process->extras());
        extras = m_process->extraParts;
    }
    const std::lock_guard guard(extras->interruptsMutex);
    extras->interrupts.push_back(std::move(interrupt));
}

bool Behaviour::tryAcquireExclusive(const std::string& name)
{
    return m_process->core->tryAcquireExclusive(*m_process, name);
}

void Behaviour::releaseExclusive(const std::string& name)
{
    m_process->core->releaseExclusive(*m_process, name);
}

void Behaviour::readOnlyAnswers(bool on) { m_process->onlyAnswers = on; }

std::uint32_t Behaviour::mailboxLength() const
{
    return static_cast<std::uint32_t>(std::max(0, m_process->waiting.load(std::memory_order_relaxed) - m_process->unsettled));
}

void Behaviour::reportSupervision(const SupervisionReport& report)
{
    const std::lock_guard guard(m_process->lock);
    ProcessExtras& extras = m_process->extras();
    extras.strategy = report.strategy;
    extras.maxRestarts = static_cast<std::uint32_t>(report.intensity);
    extras.restartPeriodMs = report.periodMs;
}

void Behaviour::reportRestarting(const RestartReport& report)
{
    {
        const std::lock_guard guard(m_process->lock);
        ProcessExtras& extras = m_process->extras();
        extras.restartsInWindow = report.inWindow;
        ++extras.totalRestarts;
        extras.lastExitReason = report.reason;
    }
    m_process->core->recordChild(EventKind::Restarting, *m_process, report.child, report.reason);
}

void Behaviour::reportRestarted(Pid child)
{
    m_process->core->recordChild(EventKind::Restarted, *m_process, child, {});
}

void Behaviour::logWarning(const std::string& text) const
{
    m_process->core->log().warn("{} {}: {}", self().toString(), m_process->name.view(), text);
}

} // namespace amanah::runtime
