// SPDX-License-Identifier: GPL-3.0-or-later
// A process whose body is one coroutine with selective receive: `class Clerk : public Routine { Procedure<> body() override; }`. The end of
// the body is the end of the process: normal, or what left it; throw ExitWith for a reason of your own. It never blocks a pool thread.
// Messages that no wait asks for are kept in order, at most 10 000; a call beyond that is answered `overload`, another message dropped.
// Calls and casts run receiveCall() and receiveCast() overloads between two waits; such a class says typeTag<Clerk>() in serverTag().
// All protected functions: only inside the own process.
#pragma once

#include "runtime/routine_wait.h"

#include <deque>
#include <tuple>
#include <variant>

namespace amanah::runtime {

class Routine : public Behaviour, public Resumer
{
public:
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<Routine>(); }
    void onStarted() override { begin(life()); }
    void onMessage(EnvelopePtr message) override;
    [[nodiscard]] bool wantsIdle() const final { return m_wait && m_wait->polls(); }
    void onIdle() final;
    void onStop(const ExitReason& reason) override;
    void beforeDestruction() noexcept final { m_life = {}; }
    void resume(std::coroutine_handle<> waiting) final;
    void awaitsAnswer(bool on) final { readOnlyAnswers(on); }

protected:
    virtual Procedure<> body() = 0;

    // A place where the body waits for a message; lives in its frame.
    class Wait
    {
    public:
        Wait(const Wait&) = delete;
        Wait& operator=(const Wait&) = delete;
        virtual ~Wait();
        // Takes what is kept already.
        [[nodiscard]] virtual bool await_ready();
        void await_suspend(std::coroutine_handle<> reader);
        [[nodiscard]] bool polls() const { return m_timeout.count() == 0; }

    protected:
        explicit Wait(Routine& routine, std::chrono::milliseconds timeout = forever)
            : m_routine(routine), m_timeout(detail::checkedTimeout(timeout))
        {
        }
        [[nodiscard]] virtual bool takes(Envelope& message) const = 0;
        // Over, with nothing, as soon as the process is asked to end.
        [[nodiscard]] virtual bool endsAtStop() const { return false; }

        Routine& m_routine;
        EnvelopePtr m_arrived; // null: the time is over

    private:
        friend class Routine;
        std::chrono::milliseconds m_timeout;
        std::coroutine_handle<> m_reader;
        detail::Alarm m_alarm;
    };

    struct Any
    {
        bool operator()(const auto&) const { return true; }
    };
    template <class If, class... M>
    class ReceiveWait : public Wait
    {
    public:
        static_assert(sizeof...(M) > 0, "receive<…>() names the message types it waits for");
        using Value = std::conditional_t<sizeof...(M) == 1, std::tuple_element_t<0, std::tuple<M...>>, std::variant<M...>>;
        explicit ReceiveWait(Routine& routine, If wanted = {}, std::chrono::milliseconds timeout = forever)
            : Wait(routine, timeout), m_wanted(std::move(wanted))
        {
        }
        [[nodiscard]] Value await_resume() { return std::move(*taken()); }

    protected:
        [[nodiscard]] bool takes(Envelope& message) const override
        {
            return ((message.as<M>() && m_wanted(std::as_const(*message.as<M>()))) || ...);
        }
        [[nodiscard]] std::optional<Value> taken()
        {
            std::optional<Value> value;
            const auto tryOne = [&value](auto* found) {
                if (found)
                    value.emplace(std::move(*found));
                return found != nullptr;
            };
            if (m_arrived)
                static_cast<void>((tryOne(m_arrived->template as<M>()) || ...));
            return value;
        }

    private:
        If m_wanted;
    };
    template <class If, class... M>
    class TimedReceiveWait final : public ReceiveWait<If, M...>
    {
    public:
        using ReceiveWait<If, M...>::ReceiveWait;
        [[nodiscard]] auto await_resume() { return this->taken(); }
    };

    // `co_await receive<Order>()` is the first Order that waits or comes; receive<Order, Exit>() a std::variant of them.
    template <class... M>
    [[nodiscard]] ReceiveWait<Any, M...> receive()
    {
        return ReceiveWait<Any, M...>(*this);
    }
    // Nothing when the time is over; 0: only what is in the mailbox now.
    template <class... M>
    [[nodiscard]] TimedReceiveWait<Any, M...> receive(std::chrono::milliseconds timeout)
    {
        return TimedReceiveWait<Any, M...>(*this, Any{}, timeout);
    }
    // The first M of which `wanted(const M&)` says true.
    template <class M, class If>
    [[nodiscard]] ReceiveWait<std::decay_t<If>, M> receiveIf(If&& wanted)
    {
        static_assert(detail::safeInCoAwait<If>, "Give this condition a name, and pass the name.");
        return ReceiveWait<std::decay_t<If>, M>(*this, std::forward<If>(wanted));
    }
    template <class M, class If>
    [[nodiscard]] TimedReceiveWait<std::decay_t<If>, M> receiveIf(If&& wanted, std::chrono::milliseconds timeout)
    {
        static_assert(detail::safeInCoAwait<If>, "Give this condition a name, and pass the name.");
        return TimedReceiveWait<std::decay_t<If>, M>(*this, std::forward<If>(wanted), timeout);
    }
    // A CallResult; a call to itself answers calling_self.
    template <class S, class M>
    [[nodiscard]] detail::CallWait<S, std::decay_t<M>> call(ServerRef<S> server, M&& message,
                                                            std::chrono::milliseconds timeout = defaultCallTimeout)
    {
        static_assert(detail::safeMessageInCoAwait<M>, "Give this message a name, and pass the name.");
        return {runtime(), std::move(server), std::forward<M>(message), timeout};
    }
    // 0 lets others run first.
    [[nodiscard]] static detail::SleepWait sleep(std::chrono::milliseconds delay) { return detail::SleepWait(delay); }

    template <class M>
    SendResult send(Pid to, M message)
    {
        return sendEnvelope(to, makeEnvelope(std::move(message)));
    }

    // --- for the routines of this room
    void begin(Procedure<> life);
    // The first kept message that `wait` takes.
    [[nodiscard]] EnvelopePtr takeKept(const Wait& wait);
    // True when the body waited for it and went on.
    bool hand(EnvelopePtr& message);
    void endStoppableWait();
    std::deque<EnvelopePtr> m_kept;

private:
    using Behaviour::stopSelf; // the end of the body is the end
    Procedure<> life();
    void endWait(EnvelopePtr arrived); // null: with nothing
    void refuse(Envelope& message);

    Wait* m_wait = nullptr;
    bool m_refusing = false;
    Procedure<> m_life;
};

} // namespace amanah::runtime
