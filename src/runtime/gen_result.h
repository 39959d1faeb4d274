// SPDX-License-Identifier: GPL-3.0-or-later
// What the callbacks of a GenServer return: Init<State>, Next<State> and Reply<R, State>, made by the builders below, which GenServer
// offers as ok(), next(), keep(), reply(), noReply(), stop(), stopWith(). Each but stop takes .timeout(ms), .hibernate(),
// .hibernateAfter(ms) and .then(Continue); the ok(state) of init also .info(x).
// `throw return_now{answer}` leaves a callback from any depth with that answer; it must be one that the callback could have returned.
// Plain values inside one callback.
#pragma once

#include "runtime/any_value.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace amanah::runtime {

// What happens after the callback, whatever it answered.
struct Step
{
    bool stopping = false;
    bool ignoring = false; // init only
    bool hibernating = false;
    std::chrono::milliseconds timeout{-1}; // negative: none
    std::chrono::milliseconds hibernateAfter{-1}; // negative: as before
    ExitReason reason;                     // of stopping
    EnvelopePtr then;
};

template <class Self>
class StepBuilder
{
public:
    // handleTimeout() runs unless a message comes within `delay`; 0: as soon as nothing waits in the mailbox. A negative one throws
    // std::invalid_argument.
    Self timeout(std::chrono::milliseconds delay) &&
    {
        if (delay.count() < 0)
            throw std::invalid_argument("the timeout of a callback must not be negative");
        step.timeout = delay;
        return std::move(static_cast<Self&>(*this));
    }
    // From now on the server hibernates whenever nothing came for `quiet`, which is positive; milliseconds::max(): never.
    Self hibernateAfter(std::chrono::milliseconds quiet) &&
    {
        if (quiet.count() <= 0)
            throw std::invalid_argument("the time to hibernate after must be positive");
        step.hibernateAfter = quiet;
        return std::move(static_cast<Self&>(*this));
    }
    // No message is expected soon: spare memory is given back now. The next message is served as ever.
    Self hibernate() &&
    {
        step.hibernating = true;
        return std::move(static_cast<Self&>(*this));
    }
    // handleContinue() runs with `what` before any other message.
    template <class C>
    Self then(C what) &&
    {
        step.then = makeEnvelope(std::move(what));
        return std::move(static_cast<Self&>(*this));
    }
    Step step;
};

struct Keep : StepBuilder<Keep>
{
};

struct IgnoreStart
{
};

struct Stop
{
    ExitReason reason;
    [[nodiscard]] Step step() const
    {
        Step made;
        made.stopping = true;
        made.reason = reason;
        return made;
    }
};

template <class S>
struct ChangeWithInfo;

template <class S>
struct Change : StepBuilder<Change<S>>
{
    explicit Change(S value) : state(std::move(value)) {}
    // Last, and of init only: what the start yields beside the pid, read as `Started::info.as<T>()`.
    template <class T>
    [[nodiscard]] ChangeWithInfo<S> info(T value) &&
    {
        return {std::move(*this), AnyValue(std::move(value))};
    }
    S state;
};

template <class S>
struct ChangeWithInfo
{
    Change<S> change;
    AnyValue value;
};

template <class R>
struct Answer : StepBuilder<Answer<R>>
{
    explicit Answer(R given) : value(std::move(given)) {}
    R value;
};

template <class R, class S>
struct AnswerAndChange : StepBuilder<AnswerAndChange<R, S>>
{
    AnswerAndChange(R given, S newState) : value(std::move(given)), state(std::move(newState)) {}
    R value;
    S state;
};

template <class S>
class Init
{
public:
    template <class T>
    Init(Change<T> change) : state(std::move(change.state)), step(std::move(change.step))
    {
    }
    template <class T>
    Init(ChangeWithInfo<T> change) : Init(std::move(change.change))
    {
        info = std::move(change.value);
    }
    Init(IgnoreStart) { step.ignoring = true; }
    Init(const Stop& stop) : step(stop.step()) {}

    std::optional<S> state;
    Step step;
    AnyValue info; // for who started it through a supervisor
};

template <class S>
class Next
{
public:
    Next(S newState) : state(std::move(newState)) {}
    template <class T>
    Next(Change<T> change) : state(std::move(change.state)), step(std::move(change.step))
    {
    }
    Next(Keep keep) : step(std::move(keep.step)) {}
    Next(const Stop& stop) : step(stop.step()) {}

    std::optional<S> state; // empty: the old one stays
    Step step;
};

template <class R, class S>
class Reply
{
public:
    template <class V>
    Reply(Answer<V> answer) : value(std::move(answer.value)), step(std::move(answer.step))
    {
    }
    template <class V, class T>
    Reply(AnswerAndChange<V, T> answer)
        : value(std::move(answer.value)), state(std::move(answer.state)), step(std::move(answer.step))
    {
    }
    template <class T>
    Reply(Change<T> change) : state(std::move(change.state)), step(std::move(change.step))
    {
    }
    Reply(Keep keep) : step(std::move(keep.step)) {}
    Reply(const Stop& stop) : step(stop.step()) {}

    std::optional<R> value; // empty: the caller is answered later, through its From
    std::optional<S> state; // empty: the old one stays
    Step step;
};

// OTP's `throw` inside a callback: exactly its return value, no crash. An answer of another type than the callback's, such as a bare
// number, is the crash bad_return_value. No other exception is ever taken for an answer. Copies share the one answer.
class return_now
{
public:
    template <class T>
    explicit return_now(T answer) : m_held(std::make_shared<Held<T>>(std::move(answer)))
    {
    }

    // The answer as the first of `Shape` and `Others` that it is, made a Shape. What it was not ends the process: bad_return_value.
    template <class Shape, class... Others>
    [[nodiscard]] Shape take() const
    {
        std::optional<Shape> taken;
        (tryTake<Shape, Shape>(taken) || ... || tryTake<Shape, Others>(taken));
        if (!taken)
            throw ExitWith{ExitReason::named("bad_return_value: " + text()), {}};
        return std::move(*taken);
    }
    // Its type, and its value when that is a number.
    [[nodiscard]] std::string text() const { return m_held->text(); }

private:
    struct AnyHeld
    {
        explicit AnyHeld(TypeTag tag) : type(tag) {}
        virtual ~AnyHeld() = default;
        [[nodiscard]] virtual std::string text() const { return std::string(type->name); }
        TypeTag type;
    };
    template <class T>
    struct Held final : AnyHeld
    {
        explicit Held(T answer) : AnyHeld(typeTag<T>()), value(std::move(answer)) {}
        [[nodiscard]] std::string text() const override
        {
            if constexpr (std::is_arithmetic_v<T>)
                return AnyHeld::text() + ' ' + std::to_string(value);
            else
                return AnyHeld::text();
        }
        T value;
    };
    template <class Shape, class T>
    bool tryTake(std::optional<Shape>& taken) const
    {
        if (taken || m_held->type != typeTag<T>())
            return taken.has_value();
        taken.emplace(std::move(static_cast<Held<T>&>(*m_held).value));
        return true;
    }
    std::shared_ptr<AnyHeld> m_held;
};

namespace detail {
// What the callback returns, or what it threw as return_now.
template <class S, class F>
[[nodiscard]] Init<S> askInit(const F& callback)
{
    try {
        return callback();
    } catch (const return_now& answer) {
        return answer.take<Init<S>, Change<S>, ChangeWithInfo<S>, IgnoreStart, Stop>();
    }
}
template <class S, class F>
[[nodiscard]] Next<S> askNext(const F& callback)
{
    try {
        return callback();
    } catch (const return_now& answer) {
        return answer.take<Next<S>, Change<S>, Keep, Stop, S>();
    }
}
template <class R, class S, class F>
[[nodiscard]] Reply<R, S> askReply(const F& callback)
{
    try {
        return callback();
    } catch (const return_now& answer) {
        return answer.take<Reply<R, S>, Answer<R>, AnswerAndChange<R, S>, Change<S>, Keep, Stop>();
    }
}
} // namespace detail

} // namespace amanah::runtime
