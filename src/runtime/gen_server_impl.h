// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of GenServer's templates; included by gen_server.h only. Runs inside the server's own process.
#pragma once

#include "runtime/gen_server.h"

namespace amanah::runtime {

template <class D>
StartOutcome GenServer<D>::onStart()
{
    setCallback("init");
    static_assert(requires(D& d) {
        { d.init() } -> std::convertible_to<Init<typename D::State>>;
    }, "A GenServer needs a public `Init<State> init()`.");
    auto init = detail::askInit<typename D::State>([this] { return derived().init(); });
    if (init.step.ignoring)
        return StartOutcome::ignore();
    if (init.step.stopping)
        return StartOutcome::failed(std::move(init.step.reason));
    m_box = std::make_unique<Box<typename D::State>>(std::move(*init.state));
    m_afterStart = std::move(init.step.then);
    if (init.step.timeout.count() >= 0)
        armIdle(init.step.timeout);
    rest(init.step);
    return StartOutcome::ok(std::move(init.info));
}

template <class D>
void GenServer<D>::onStarted()
{
    if (const EnvelopePtr what = std::move(m_afterStart))
        runContinue(*what);
}

template <class D>
void GenServer<D>::onMessage(EnvelopePtr message)
{
    if (const auto* idle = message->as<detail::IdleTimeout>()) {
        if (idle->serial == m_idleSerial && m_idleTimer)
            runTimeout();
        return;
    }
    if (message->as<detail::HibernateDue>()) {
        hibernateIfQuiet();
        return;
    }
    if (message->messageClass() != MessageClass::System)
        disarmIdle();
    noteActivity();
    if (message->dispatch(*this) || systemInfo(*message))
        return;
    if (!ownInfo(*message, typename detail::InfosOf<D>::type{}))
        logWarning("no handleInfo for a message of type " + std::string(message->type()->name));
}

template <class D>
void GenServer<D>::onIdle()
{
    runTimeout();
}

template <class D>
void GenServer<D>::onStop(const ExitReason& reason)
{
    setCallback("terminate");
    if constexpr (requires(D& d, const typename D::State& s) { d.terminate(reason, s); }) {
        if (!m_box)
            return;
        try {
            derived().terminate(reason, box().state);
        } catch (const return_now&) { // what terminate returns says nothing
        }
    }
}

template <class D>
std::string GenServer<D>::formattedState() const
{
    if constexpr (requires(const typename D::State& s) { D::formatState(s); })
        return m_box ? D::formatState(box().state) : std::string();
    return {};
}

template <class D>
template <class M>
    requires HandlesCall<D, M>
void GenServer<D>::receiveCall(M message, From<typename M::Reply> from)
{
    setCallback("handleCall");
    auto answered = detail::askReply<typename M::Reply, typename D::State>([&]() -> Reply<typename M::Reply, typename D::State> {
        if constexpr (HandlesCallWithFrom<D, M>)
            return derived().handleCall(box().state, std::as_const(message), from);
        else
            return derived().handleCall(box().state, std::as_const(message));
    });
    if (answered.state)
        box().state = std::move(*answered.state);
    if (answered.value)
        from.reply(std::move(*answered.value));
    follow(std::move(answered.step));
}

template <class D>
template <class M>
    requires HandlesCast<D, M>
void GenServer<D>::receiveCast(M message)
{
    setCallback("handleCast");
    apply([&] { return derived().handleCast(box().state, std::as_const(message)); });
}

template <class D>
template <class T, class M, class F>
void GenServer<D>::callAsync(const ServerRef<T>& server, M message, std::chrono::milliseconds timeout, F then)
{
    using Result = CallResult<ReplyOf<M>>;
    auto resume = [this, then = std::move(then)](Result result) mutable {
        setCallback("callAsync continuation");
        goOn(then, std::move(result));
    };
    runtime().callAsync(server, std::move(message), timeout, std::function<void(Result)>(std::move(resume)), self());
}

template <class D>
template <class F, class... T>
void GenServer<D>::goOn(F& then, T&&... result)
{
    disarmIdle();
    using State = typename D::State;
    apply([&]() -> Next<State> {
        if constexpr (std::is_void_v<std::invoke_result_t<F&, const State&, T...>>) {
            then(std::as_const(box().state), std::forward<T>(result)...);
            return keep();
        } else {
            return then(std::as_const(box().state), std::forward<T>(result)...);
        }
    });
}

template <class D>
template <class W, class F>
void GenServer<D>::whenDone(W waiting, F then)
{
    if (!m_background)
        m_background = std::make_unique<detail::Background>();
    m_background->run(carry(std::move(waiting), std::move(then)));
}

template <class D>
template <class W, class F>
Procedure<> GenServer<D>::carry(W waiting, F then)
{
    co_await detail::SleepWait(std::chrono::milliseconds(0)); // not inside the callback that asked
    if constexpr (std::is_void_v<decltype(waiting.await_resume())>) {
        co_await std::move(waiting);
        setCallback("whenDone continuation");
        goOn(then);
    } else {
        auto result = co_await std::move(waiting);
        setCallback("whenDone continuation");
        goOn(then, std::move(result));
    }
}

template <class D>
template <class F>
void GenServer<D>::apply(const F& callback)
{
    auto next = detail::askNext<typename D::State>(callback);
    if (next.state)
        box().state = std::move(*next.state);
    follow(std::move(next.step));
}

template <class D>
void GenServer<D>::follow(Step step)
{
    if (step.stopping) {
        stopSelf(std::move(step.reason));
        return;
    }
    if (step.timeout.count() >= 0)
        armIdle(step.timeout);
    rest(step);
    if (step.then)
        runContinue(*step.then);
}

template <class D>
void GenServer<D>::runContinue(Envelope& what)
{
    setCallback("handleContinue");
    if (!continueOne(what, typename detail::ContinuesOf<D>::type{}))
        throw ExitWith{ExitReason::named("undefined: handleContinue(" + std::string(what.type()->name) + ")"), {}};
}

template <class D>
template <class... C>
bool GenServer<D>::continueOne(Envelope& what, Messages<C...>)
{
    static_assert((HandlesContinue<D, C> && ...),
                  "This server lists a Continue type without a public Next<State> handleContinue(const State&, const C&).");
    [[maybe_unused]] const auto tryOne = [&]<class One>(One* found) {
        if constexpr (HandlesContinue<D, One>) {
            if (found)
                apply([&] { return derived().handleContinue(box().state, std::as_const(*found)); });
        }
        return found != nullptr;
    };
    return (tryOne(what.as<C>()) || ...);
}

template <class D>
template <class M>
bool GenServer<D>::info(Envelope& message)
{
    M* found = message.as<M>();
    if (!found)
        return false;
    setCallback("handleInfo");
    apply([&] { return derived().handleInfo(box().state, std::as_const(*found)); });
    return true;
}

template <class D>
bool GenServer<D>::systemInfo(Envelope& message)
{
    bool handled = false;
    const auto tryOne = [&]<class M>(std::type_identity<M>) {
        if constexpr (HandlesInfo<D, M>)
            handled = handled || info<M>(message);
    };
    tryOne(std::type_identity<Exit>{});
    tryOne(std::type_identity<Down>{});
    tryOne(std::type_identity<TimerFired>{});
    tryOne(std::type_identity<TimerCancelled>{});
    tryOne(std::type_identity<InitAck>{});
    return handled;
}

template <class D>
template <class... M>
bool GenServer<D>::ownInfo(Envelope& message, Messages<M...>)
{
    static_assert((HandlesInfo<D, M> && ...),
                  "This server lists an Infos type without a public Next<State> handleInfo(const State&, const M&).");
    return (info<M>(message) || ...);
}

template <class D>
void GenServer<D>::armIdle(std::chrono::milliseconds delay)
{
    disarmIdle();
    if (delay.count() == 0)
        m_idleAsked = true;
    else
        m_idleTimer = sendAfter(delay, detail::IdleTimeout{++m_idleSerial});
}

template <class D>
void GenServer<D>::disarmIdle()
{
    m_idleAsked = false;
    if (m_idleTimer) {
        cancelTimer(m_idleTimer);
        m_idleTimer = {};
    }
}

template <class D>
void GenServer<D>::noteActivity()
{
    if (m_hibernateAfter == std::chrono::milliseconds::max())
        return;
    m_lastActive = now();
    if (!std::exchange(m_hibernateArmed, true))
        sendAfter(m_hibernateAfter, detail::HibernateDue{});
}

template <class D>
void GenServer<D>::hibernateIfQuiet()
{
    m_hibernateArmed = false;
    const auto quiet = now() - m_lastActive;
    if (m_hibernateAfter == std::chrono::milliseconds::max())
        return;
    if (quiet >= m_hibernateAfter) {
        hibernate();
        return;
    }
    m_hibernateArmed = true;
    sendAfter(std::chrono::ceil<std::chrono::milliseconds>(m_hibernateAfter - quiet), detail::HibernateDue{});
}

template <class D>
void GenServer<D>::rest(const Step& step)
{
    if (step.hibernateAfter.count() > 0) {
        m_hibernateAfter = step.hibernateAfter;
        noteActivity();
    }
    if (step.hibernating)
        hibernate();
}

template <class D>
void GenServer<D>::runTimeout()
{
    m_idleAsked = false;
    m_idleTimer = {};
    setCallback("handleTimeout");
    if constexpr (requires(D& d, const typename D::State& s) { d.handleTimeout(s); })
        apply([this] { return derived().handleTimeout(box().state); });
    else
        throw ExitWith{ExitReason::named("undefined: handleTimeout"), {}};
}

} // namespace amanah::runtime
