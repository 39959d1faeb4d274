// SPDX-License-Identifier: GPL-3.0-or-later
// The routine that supervisors are: it traps exits, its init is over when its body says so, and its end is asked for and not imposed.
// Every message is read in order by `co_await anyMessage()` in its main loop; `co_await startAnswer(ref)` and `co_await answer(ref)` wait
// deeper down, while everything else is kept without a bound. Internal to the room. Only inside the own process.
#pragma once

#include "runtime/routine.h"

namespace amanah::runtime {

class ReceivingProcess : public Routine
{
public:
    StartOutcome onStart() final;
    void onStarted() final {}
    void onMessage(EnvelopePtr message) final;
    bool onStopRequest(const ExitReason& reason) final;

protected:
    // body() calls it at its end, and finishStart() when its init is over.
    void stopSelf(ExitReason reason) { Behaviour::stopSelf(std::move(reason)); }

    // Set from the moment the process was asked to end.
    [[nodiscard]] const std::optional<ExitReason>& stopRequest() const { return m_stopRequest; }

    class MessageWait final : public Wait
    {
    public:
        explicit MessageWait(ReceivingProcess& process) : Wait(process), m_process(process) {}
        [[nodiscard]] bool await_ready() override { return m_process.m_stopRequest || Wait::await_ready(); }
        [[nodiscard]] EnvelopePtr await_resume() { return std::move(m_arrived); }

    private:
        [[nodiscard]] bool takes(Envelope&) const override { return true; }
        [[nodiscard]] bool endsAtStop() const override { return true; }
        ReceivingProcess& m_process;
    };
    // The next message in order; null as soon as the process was asked to end.
    [[nodiscard]] MessageWait anyMessage() { return MessageWait(*this); }

    // Waits by a ref made just now, so nothing kept can be meant and nothing kept is searched.
    class AnswerWait final : public Wait
    {
    public:
        AnswerWait(ReceivingProcess& process, Ref first, Ref second, bool stoppable, Pid ended = {})
            : Wait(process), m_process(process), m_first(first), m_second(second), m_ended(ended), m_stoppable(stoppable)
        {
        }
        [[nodiscard]] bool await_ready() override { return m_stoppable && m_process.m_stopRequest; }
        [[nodiscard]] EnvelopePtr await_resume() { return std::move(m_arrived); }

    private:
        [[nodiscard]] bool takes(Envelope& message) const override;
        [[nodiscard]] bool endsAtStop() const override { return m_stoppable; }
        ReceivingProcess& m_process;
        Ref m_first;
        Ref m_second;
        Pid m_ended;
        bool m_stoppable;
    };
    // The InitAck, Down or TimerFired of `ref`, or of `orTimer`, whichever comes first.
    [[nodiscard]] AnswerWait answer(Ref ref, Ref orTimer = {}) { return {*this, ref, orTimer, false}; }
    // The InitAck of `ref`; null when the process was asked to end meanwhile, so that an init that hangs cannot hold up the end.
    [[nodiscard]] AnswerWait startAnswer(Ref ref) { return {*this, ref, {}, true}; }
    // The Exit of a linked `child` that is known to be on its way.
    [[nodiscard]] AnswerWait exitOf(Pid child) { return {*this, {}, {}, false, child}; }

    // The reason of an Exit of `child` that waits unread, which is then taken out.
    [[nodiscard]] std::optional<ExitReason> takeKeptExit(Pid child);

private:
    std::optional<ExitReason> m_stopRequest;
    bool m_begun = false;
};

} // namespace amanah::runtime
