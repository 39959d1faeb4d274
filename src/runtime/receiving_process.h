// SPDX-License-Identifier: GPL-3.0-or-later
// A process whose body is one coroutine that reads its messages: `co_await anyMessage()` in its main loop, `co_await startAnswer(ref)`
// and `co_await answer(ref)` deeper down, while everything else waits in order, as a selective receive does.
// Internal to the supervisors. Only inside the own process.
#pragma once

#include "runtime/behaviour.h"
#include "runtime/procedure.h"

#include <deque>

namespace amanah::runtime {

class ReceivingProcess : public Behaviour
{
public:
    StartOutcome onStart() final;
    void onMessage(EnvelopePtr message) final;
    bool onStopRequest(const ExitReason& reason) final;
    void onStop(const ExitReason& reason) override;

private:
    enum class Waiting : std::uint8_t { Nothing, ForAny, ForRef, ForStart };

protected:
    // The whole life of the process: calls finishStart() when its init is over and stopSelf() at the end.
    virtual Procedure<> body() = 0;

    // Set from the moment the process was asked to end.
    [[nodiscard]] const std::optional<ExitReason>& stopRequest() const { return m_stopRequest; }

    struct MessageWait
    {
        ReceivingProcess& process;
        [[nodiscard]] bool await_ready() const { return process.m_stopRequest || !process.m_kept.empty(); }
        void await_suspend(std::coroutine_handle<> reader) { process.park(reader, Waiting::ForAny, {}, {}); }
        [[nodiscard]] EnvelopePtr await_resume() { return process.takeNext(); }
    };
    // The next message in order; null as soon as the process was asked to end.
    [[nodiscard]] MessageWait anyMessage() { return {*this}; }

    // Waits by a ref made just now, so nothing kept can be meant and nothing kept is searched.
    struct AnswerWait
    {
        ReceivingProcess& process;
        Waiting what;
        Ref first;
        Ref second;
        [[nodiscard]] bool await_ready() const { return what == Waiting::ForStart && process.m_stopRequest; }
        void await_suspend(std::coroutine_handle<> reader) { process.park(reader, what, first, second); }
        [[nodiscard]] EnvelopePtr await_resume() { return std::move(process.m_arrived); }
    };
    // The InitAck, Down or TimerFired of `ref`, or of `orTimer`, whichever comes first.
    [[nodiscard]] AnswerWait answer(Ref ref, Ref orTimer = {}) { return {*this, Waiting::ForRef, ref, orTimer}; }
    // The InitAck of `ref`; null when the process was asked to end meanwhile, so that an init that hangs cannot hold up the end.
    [[nodiscard]] AnswerWait startAnswer(Ref ref) { return {*this, Waiting::ForStart, ref, {}}; }

    // The reason of an Exit of `child` that waits unread, which is then taken out.
    [[nodiscard]] std::optional<ExitReason> takeKeptExit(Pid child);

private:
    void park(std::coroutine_handle<> reader, Waiting what, Ref first, Ref second);
    [[nodiscard]] bool isAwaited(Envelope& message) const;
    [[nodiscard]] EnvelopePtr takeNext();
    void resumeReader();

    std::deque<EnvelopePtr> m_kept;
    EnvelopePtr m_arrived;
    std::optional<ExitReason> m_stopRequest;
    std::coroutine_handle<> m_reader;
    Waiting m_waiting = Waiting::Nothing;
    Ref m_first;
    Ref m_second;
    Procedure<> m_body;
};

} // namespace amanah::runtime
