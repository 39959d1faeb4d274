// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/call.h"

#include "runtime/core.h"

#include <spdlog/logger.h>

namespace amanah::runtime {

CallBase::CallBase(Core& core, AnswerTo answerTo, Pid caller)
    : Envelope(MessageClass::Reply, typeTag<CallBase>()), m_core(core), m_caller(caller), m_answerTo(answerTo)
{
    if (answerTo == AnswerTo::Thread)
        m_gate = std::make_unique<Gate>();
}

void CallBase::setTarget(Pid pid, SharedText name)
{
    m_targetPid = pid;
    m_target = std::move(name);
}

void CallBase::onDeadline() noexcept
{
    fail(ExitReason::timeout(m_target.empty() ? m_targetPid.toString() : m_target.str()));
}

void CallBase::fail(const ExitReason& reason) noexcept
{
    if (!claimUnfenced())
        return;
    m_failed = true;
    storeFailure(reason);
    deliver();
}

bool CallBase::claim() noexcept
{
    return !Core::fenced() && claimUnfenced();
}

bool CallBase::claimUnfenced() noexcept
{
    if (m_claimed.exchange(true, std::memory_order_acq_rel))
        return false;
    m_core.cancelTask(*this);
    return true;
}

void CallBase::deliver() noexcept
{
    if (Process* self = Core::current(); self && self->trace && !self->systemMessage)
        self->trace->note(false, *this);
    if (m_core.tracer().isOn())
        m_core.tracer().callEnds(*this, m_failed);
    switch (m_answerTo) {
    case AnswerTo::Process:
        retain();
        m_core.deliver(m_caller, EnvelopePtr(this));
        break;
    case AnswerTo::Callback: m_core.answerCallback(*this); break;
    case AnswerTo::Thread: {
        const std::lock_guard lock(m_gate->mutex);
        m_gate->open = true;
        m_gate->signal.notify_all();
        break;
    }
    }
}

void CallBase::wait()
{
    std::unique_lock lock(m_gate->mutex);
    m_gate->signal.wait(lock, [this] { return m_gate->open; });
}

bool CallBase::dispatch(Behaviour&)
{
    if (m_answerTo == AnswerTo::Callback)
        runCallback();
    else
        runContinuation();
    return true;
}

void CallBase::undeliverable(const ExitReason&) noexcept
{
    if (m_answerTo == AnswerTo::Callback)
        runCallback();
}

void CallBase::runCallback() noexcept
{
    try {
        runContinuation();
    } catch (...) {
        m_core.log().error("a call's callback threw: {}", m_core.logged(ExitReason::fromCurrentException("callback")));
    }
}

} // namespace amanah::runtime
