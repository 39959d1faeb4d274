// SPDX-License-Identifier: GPL-3.0-or-later
// Where a server of type S lives: by pid, by name, or by whatever a resolver finds. Resolved at the time of each use, so a reference by
// name survives restarts. That S really lives there is checked by tag at delivery: a wrong one answers bad_server. Any thread.
#pragma once

#include "runtime/behaviour.h"
#include "runtime/call.h"
#include "runtime/pid.h"

#include <functional>
#include <memory>
#include <string>

namespace amanah::runtime {

class Runtime;

// An address without the type.
class AnyServerRef
{
public:
    using Resolver = std::function<Pid(const Runtime&)>;

    AnyServerRef() = default;
    AnyServerRef(Pid pid) : m_pid(pid) {}
    AnyServerRef(std::string_view name, Resolver resolver);

    // The pid at this moment, or an empty one.
    [[nodiscard]] Pid resolve(const Runtime& runtime) const;
    // The name, or the pid's text.
    [[nodiscard]] std::string text() const;
    // The name only; empty when it is a pid.
    [[nodiscard]] SharedText name() const { return m_indirect ? m_indirect->name : SharedText(); }

private:
    struct Indirect
    {
        SharedText name;
        Resolver resolver; // empty: the runtime's own names
    };
    Pid m_pid;
    std::shared_ptr<const Indirect> m_indirect;
};

template <class S>
class ServerRef : public AnyServerRef
{
public:
    ServerRef() = default;
    ServerRef(Pid pid) : AnyServerRef(pid) {}
    [[nodiscard]] static ServerRef named(std::string_view name) { return ServerRef(name, {}); }
    // `text` is what errors call it.
    [[nodiscard]] static ServerRef via(std::string_view text, Resolver resolver)
    {
        return ServerRef(text, std::move(resolver));
    }

private:
    ServerRef(std::string_view name, Resolver resolver) : AnyServerRef(name, std::move(resolver)) {}
};

// A request for S travels as an envelope that knows which handler to run. S is any Behaviour with
//   template/overload void receiveCall(M&&, From<M::Reply>)   and   void receiveCast(M&&);
// GenServer has both; another Behaviour writes the overloads it serves.
template <class S, class M>
concept ServesCall = requires(S& server, M message, From<ReplyOf<M>> from) { server.receiveCall(std::move(message), from); };
template <class S, class M>
concept ServesCast = requires(S& server, M message) { server.receiveCast(std::move(message)); };

template <class S, class M>
class CallEnvelope final : public Envelope
{
public:
    using R = ReplyOf<M>;
    CallEnvelope(M message, TaskPtr<CallCell<R>> cell)
        : Envelope(MessageClass::User, requestTag<M>()), m_message(std::move(message)), m_cell(std::move(cell))
    {
        static_assert(ServesCall<S, M>, "The server called here has no public Reply<M::Reply, State> handleCall(const State&, const M&[, "
                                        "From<M::Reply>]) for this message M; a Behaviour: void receiveCall(M, From<M::Reply>).");
    }
    bool dispatch(Behaviour& behaviour) override
    {
        if constexpr (ServesCall<S, M>) { // the constructor says what is wrong, once
            if (behaviour.serverTag() == typeTag<S>())
                static_cast<S&>(behaviour).receiveCall(std::move(m_message), From<R>(m_cell));
            else
                m_cell->fail(ExitReason::badServer());
        }
        return true;
    }
    void undeliverable(const ExitReason& reason) noexcept override { m_cell->fail(reason); }
    [[nodiscard]] CallBase* call() override { return m_cell.get(); }

private:
    M m_message;
    TaskPtr<CallCell<R>> m_cell;
};

template <class S, class M>
class CastEnvelope final : public Envelope
{
public:
    explicit CastEnvelope(M message)
        : Envelope(MessageClass::User, requestTag<M>()), m_message(std::move(message))
    {
        static_assert(ServesCast<S, M>, "The server cast to here has no public Next<State> handleCast(const State&, const M&) for this "
                                        "message M; a Behaviour: void receiveCast(M).");
    }
    bool dispatch(Behaviour& behaviour) override
    {
        if constexpr (ServesCast<S, M>) {
            if (behaviour.serverTag() == typeTag<S>())
                static_cast<S&>(behaviour).receiveCast(std::move(m_message));
        }
        return true;
    }

private:
    M m_message;
};

// A piece of work for whatever Behaviour lives at the address.
template <class R>
class SystemEnvelope final : public Envelope
{
public:
    using Work = std::function<CallResult<R>(Behaviour&)>;
    SystemEnvelope(Work work, TaskPtr<CallCell<R>> cell)
        : Envelope(MessageClass::System, typeTag<SystemEnvelope>()), m_work(std::move(work)), m_cell(std::move(cell))
    {
    }
    bool dispatch(Behaviour& behaviour) override
    {
        CallResult<R> result = m_work(behaviour);
        if (result)
            m_cell->reply(std::move(*result));
        else
            m_cell->fail(result.error());
        return true;
    }
    void undeliverable(const ExitReason& reason) noexcept override { m_cell->fail(reason); }
    [[nodiscard]] CallBase* call() override { return m_cell.get(); }

private:
    Work m_work;
    TaskPtr<CallCell<R>> m_cell;
};

} // namespace amanah::runtime
