// SPDX-License-Identifier: GPL-3.0-or-later
// A server over a value-semantic State: a handler reads `const State&` and returns the new one, so a refused or failed update keeps the
// old. `class Counter : public GenServer<Counter>` with public callbacks:
//   struct State;  Init<State> init();                                          required
//   Reply<R, State> handleCall(const State&, const M&[, From<R>]);              for each M called; R = M::Reply
//   Next<State> handleCast(const State&, const M&);                             for each M cast
//   Next<State> handleInfo(const State&, const M&);                             Exit, Down, TimerFired, TimerCancelled, and `using Infos = Messages<…>`
//   Next<State> handleContinue(const State&, const C&);                         C = Continue, or `using Continues = Messages<…>`
//   Next<State> handleTimeout(const State&);   void terminate(const ExitReason&, const State&);
//   static std::string formatState(const State&);                               opt-in for reports, personal data left out
// Resources (a connection, a file) are members made in init(), not State. An exception from a callback is a crash; State stays as it was.
#pragma once

#include "runtime/behaviour.h"
#include "runtime/gen_result.h"
#include "runtime/routine_wait.h"

#include <concepts>

namespace amanah::runtime {

namespace detail {
template <class D>
struct InfosOf
{
    using type = Messages<>;
};
template <class D>
    requires requires { typename D::Infos; }
struct InfosOf<D>
{
    using type = typename D::Infos;
};
template <class D>
struct ContinuesOf
{
    using type = Messages<>;
};
template <class D>
    requires requires { typename D::Continue; } && (!requires { typename D::Continues; })
struct ContinuesOf<D>
{
    using type = Messages<typename D::Continue>;
};
template <class D>
    requires requires { typename D::Continues; }
struct ContinuesOf<D>
{
    using type = typename D::Continues;
};
struct IdleTimeout
{
    std::uint64_t serial = 0;
};
struct HibernateDue
{
};
} // namespace detail

template <class D, class M>
concept HandlesCallWithFrom = requires(D& d, const typename D::State& s, const M& m, From<typename M::Reply> from) {
    { d.handleCall(s, m, from) } -> std::convertible_to<Reply<typename M::Reply, typename D::State>>;
};
template <class D, class M>
concept HandlesCallPlain = requires(D& d, const typename D::State& s, const M& m) {
    { d.handleCall(s, m) } -> std::convertible_to<Reply<typename M::Reply, typename D::State>>;
};
template <class D, class M>
concept HandlesCall = HandlesCallWithFrom<D, M> || HandlesCallPlain<D, M>;
template <class D, class M>
concept HandlesCast = requires(D& d, const typename D::State& s, const M& m) {
    { d.handleCast(s, m) } -> std::convertible_to<Next<typename D::State>>;
};
template <class D, class M>
concept HandlesInfo = requires(D& d, const typename D::State& s, const M& m) {
    { d.handleInfo(s, m) } -> std::convertible_to<Next<typename D::State>>;
};
template <class D, class C>
concept HandlesContinue = requires(D& d, const typename D::State& s, const C& c) {
    { d.handleContinue(s, c) } -> std::convertible_to<Next<typename D::State>>;
};

template <class D>
class GenServer : public Behaviour
{
public:
    [[nodiscard]] TypeTag serverTag() const final { return typeTag<D>(); }
    StartOutcome onStart() final;
    void onStarted() final;
    void onMessage(EnvelopePtr message) final;
    [[nodiscard]] bool wantsIdle() const final { return m_idleAsked; }
    void onIdle() final;
    void onStop(const ExitReason& reason) final;
    void beforeDestruction() noexcept final { m_background.reset(); }
    [[nodiscard]] std::string formattedState() const final;

    template <class M>
        requires HandlesCall<D, M>
    void receiveCall(M message, From<typename M::Reply> from);
    template <class M>
        requires HandlesCast<D, M>
    void receiveCast(M message);

    // For sys.h; only inside the process.
    [[nodiscard]] const auto& currentState() const { return box().state; }
    template <class State>
    void replaceCurrentState(State state)
    {
        box().state = std::move(state);
    }

protected:
    // --- answers of the callbacks
    template <class S>
    [[nodiscard]] static Change<S> ok(S state)
    {
        return Change<S>(std::move(state));
    }
    template <class S>
    [[nodiscard]] static Change<S> next(S state)
    {
        return Change<S>(std::move(state));
    }
    [[nodiscard]] static Keep keep() { return {}; }
    [[nodiscard]] static IgnoreStart ignore() { return {}; }
    template <class R, class S>
    [[nodiscard]] static AnswerAndChange<R, S> reply(R value, S state)
    {
        return {std::move(value), std::move(state)};
    }
    template <class R>
    [[nodiscard]] static Answer<R> reply(R value)
    {
        return Answer<R>(std::move(value));
    }
    // The caller is answered later through its From.
    template <class S>
    [[nodiscard]] static Change<S> noReply(S state)
    {
        return Change<S>(std::move(state));
    }
    [[nodiscard]] static Keep noReply() { return {}; }
    [[nodiscard]] static Stop stop(ExitReason reason) { return {std::move(reason)}; }
    template <class S>
    [[nodiscard]] static Change<S> stop(ExitReason reason, S state)
    {
        Change<S> change(std::move(state));
        change.step.stopping = true;
        change.step.reason = std::move(reason);
        return change;
    }
    template <class R, class S>
    [[nodiscard]] static AnswerAndChange<R, S> stopWith(ExitReason reason, R value, S state)
    {
        AnswerAndChange<R, S> answer(std::move(value), std::move(state));
        answer.step.stopping = true;
        answer.step.reason = std::move(reason);
        return answer;
    }

    // --- talking to others
    template <class M>
    SendResult send(Pid to, M message)
    {
        return sendEnvelope(to, makeEnvelope(std::move(message)));
    }
    template <class T, class M>
    SendResult cast(const ServerRef<T>& server, M message)
    {
        return runtime().cast(server, std::move(message));
    }
    // `then(const State&, CallResult<R>)` runs later inside this server, exactly once unless it ends before, and returns Next<State> (or
    // void to keep the state). A call to itself answers calling_self.
    template <class T, class M, class F>
    void callAsync(const ServerRef<T>& server, M message, std::chrono::milliseconds timeout, F then);
    template <class T, class M, class F>
    void callAsync(const ServerRef<T>& server, M message, F then)
    {
        callAsync(server, std::move(message), defaultCallTimeout, std::move(then));
    }
    // `then(const State&, T)` as above, with what `waiting` brings: a TaskAnswer (task.h), or any Procedure<T>. What it throws ends the server.
    template <class W, class F>
    void whenDone(W waiting, F then);

private:
    // State is nested in D, which is incomplete where this base is made; so it lives in a box of its own.
    struct AnyBox
    {
        virtual ~AnyBox() = default;
    };
    template <class S>
    struct Box final : AnyBox
    {
        explicit Box(S value) : state(std::move(value)) {}
        S state;
    };
    [[nodiscard]] D& derived() { return static_cast<D&>(*this); }
    [[nodiscard]] auto& box() const { return static_cast<Box<typename D::State>&>(*m_box); }

    template <class F, class... T>
    void goOn(F& then, T&&... result);
    template <class W, class F>
    Procedure<> carry(W waiting, F then);
    template <class F>
    void apply(const F& callback); // a callback that says Next<State>
    void follow(Step step);
    void runContinue(Envelope& what);
    template <class... C>
    bool continueOne(Envelope& what, Messages<C...>);
    bool systemInfo(Envelope& message);
    template <class... M>
    bool ownInfo(Envelope& message, Messages<M...>);
    template <class M>
    bool info(Envelope& message);
    void armIdle(std::chrono::milliseconds delay);
    void disarmIdle();
    void runTimeout();
    void noteActivity();
    void hibernateIfQuiet();
    void rest(const Step& step);

    std::unique_ptr<AnyBox> m_box;
    std::unique_ptr<detail::Background> m_background;
    EnvelopePtr m_afterStart;
    Ref m_idleTimer;
    std::uint64_t m_idleSerial = 0;
    bool m_idleAsked = false;
    bool m_hibernateArmed = false;
    std::chrono::milliseconds m_hibernateAfter = std::chrono::milliseconds::max();
    TimePoint m_lastActive; // only while m_hibernateAfter says so
};

} // namespace amanah::runtime

#include "runtime/gen_server_impl.h"
