// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/routine.h"

#include <algorithm>

namespace amanah::runtime {

namespace {
constexpr std::size_t maxKept = 10'000;
} // namespace

Routine::Wait::~Wait()
{
    if (m_routine.m_wait == this)
        m_routine.m_wait = nullptr;
}

bool Routine::Wait::await_ready()
{
    m_arrived = m_routine.takeKept(*this);
    return static_cast<bool>(m_arrived);
}

void Routine::Wait::await_suspend(std::coroutine_handle<> reader)
{
    m_reader = reader;
    if (!polls() && m_timeout != forever) // onIdle() ends the one that polls
        m_alarm.set(m_timeout, [this] {
            if (m_routine.m_wait == this)
                m_routine.endWait({});
        });
    m_routine.m_wait = this;
}

Procedure<> Routine::life()
{
    co_await body();
    stopSelf(ExitReason::normal());
}

void Routine::begin(Procedure<> life)
{
    m_life = std::move(life);
    const Scope scope(this);
    m_life.start();
    m_life.rethrow();
}

void Routine::resume(std::coroutine_handle<> waiting)
{
    const Scope scope(this);
    waiting.resume();
    m_life.rethrow();
}

void Routine::onMessage(EnvelopePtr message)
{
    if (hand(message) || message->dispatch(*this))
        return;
    if (m_kept.size() >= maxKept && message->messageClass() == MessageClass::User)
        refuse(*message);
    else
        m_kept.push_back(std::move(message));
}

bool Routine::hand(EnvelopePtr& message)
{
    if (!m_wait || !m_wait->takes(*message))
        return false;
    endWait(std::move(message));
    return true;
}

void Routine::endStoppableWait()
{
    if (m_wait && m_wait->endsAtStop())
        endWait({});
}

void Routine::onIdle()
{
    if (wantsIdle())
        endWait({});
}

void Routine::onStop(const ExitReason& reason)
{
    for (const EnvelopePtr& message : m_kept)
        message->undeliverable(reason);
    m_kept.clear();
}

EnvelopePtr Routine::takeKept(const Wait& wait)
{
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const EnvelopePtr& kept) { return wait.takes(*kept); });
    if (found == m_kept.end())
        return {};
    EnvelopePtr message = std::move(*found);
    m_kept.erase(found);
    return message;
}

void Routine::endWait(EnvelopePtr arrived)
{
    Wait& wait = *std::exchange(m_wait, nullptr);
    wait.m_alarm.cancel();
    wait.m_arrived = std::move(arrived);
    resume(wait.m_reader);
}

void Routine::refuse(Envelope& message)
{
    message.undeliverable(ExitReason::overload());
    if (!std::exchange(m_refusing, true))
        logWarning("keeps more messages than it reads; the next are refused");
}

} // namespace amanah::runtime
