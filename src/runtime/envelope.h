// SPDX-License-Identifier: GPL-3.0-or-later
// What travels between processes: a virtual node of an intrusive list that holds one typed message, one allocation for a usual send.
// The type of a message is the address of a tag; nothing is looked up by name and nobody casts outside this room.
// An envelope belongs to one thread at a time: its sender, then the mailbox, then the receiver.
#pragma once

#include "runtime/exit_reason.h"
#include "runtime/message_pool.h"
#include "runtime/pid.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

namespace amanah::runtime {

class Behaviour;
class CallBase;

struct TypeInfo
{
    std::string_view name;
};
using TypeTag = const TypeInfo*;

namespace detail {
template <class T>
constexpr std::string_view typeName()
{
#if defined(_MSC_VER) && !defined(__clang__)
    constexpr std::string_view all = __FUNCSIG__;
    constexpr std::string_view open = "typeName<";
    constexpr std::string_view close = ">(void)";
#else
    constexpr std::string_view all = __PRETTY_FUNCTION__;
    constexpr std::string_view open = "T = ";
    constexpr std::string_view close = "; ";
#endif
    constexpr auto begin = all.find(open) + open.size();
    constexpr auto found = all.find(close, begin);
    constexpr auto end = found == std::string_view::npos ? all.size() - 1 : found;
    return all.substr(begin, end - begin);
}

template <class T>
inline constexpr TypeInfo typeInfo{typeName<T>()};

// Requests have a tag of their own: a call with an M is not a plain message M.
template <class M>
inline constexpr TypeInfo requestInfo{typeName<M>()};
} // namespace detail

// One address per type and program.
template <class T>
[[nodiscard]] constexpr TypeTag typeTag()
{
    return &detail::typeInfo<std::remove_cvref_t<T>>;
}

template <class M>
[[nodiscard]] constexpr TypeTag requestTag()
{
    return &detail::requestInfo<std::remove_cvref_t<M>>;
}

enum class MessageClass : std::uint8_t {
    User,    // bounded; sender order holds
    Signal,  // DOWN, trapped EXIT, timers, start acknowledgements: never dropped, in order with User
    System,  // suspend, getState, stop, …: never dropped, in order, and served while suspended
    Reply,   // the answer to an own call: never dropped, overtakes the queue, waits while suspended
    Exit,    // an exit signal: in order for who traps it, at once for who does not
    LinkExit, // the same through a link; without effect when the link is gone by then
};

class Envelope : public Pooled
{
public:
    Envelope(MessageClass messageClass, TypeTag type) : m_type(type), m_class(messageClass) {}
    Envelope(const Envelope&) = delete;
    Envelope& operator=(const Envelope&) = delete;

    [[nodiscard]] TypeTag type() const { return m_type; }
    [[nodiscard]] MessageClass messageClass() const { return m_class; }

    // The message when it is an M sent with Runtime::send or by the runtime itself; otherwise null.
    template <class M>
    [[nodiscard]] M* as();

    // A message addressed to a server type runs its handler and says true; a plain message says false.
    virtual bool dispatch(Behaviour&) { return false; }
    // Told once when the receiver is gone: a call fails with `reason`, anything else is dropped.
    virtual void undeliverable(const ExitReason&) noexcept {}
    // The call this envelope asks or answers, or null.
    [[nodiscard]] virtual CallBase* call() { return nullptr; }

protected:
    virtual ~Envelope() = default;
    virtual void release() noexcept { delete this; }

private:
    friend class Mailbox;
    friend class EnvelopeQueue;
    friend class Process;
    friend class Core;
    friend struct EnvelopeDeleter;

    Envelope* m_next = nullptr;
    TypeTag m_type;
    std::uint32_t m_incarnation = 0; // of the receiver; a later life of the same slot does not take it
    MessageClass m_class;
};

struct EnvelopeDeleter
{
    void operator()(Envelope* envelope) const noexcept { envelope->release(); }
};
using EnvelopePtr = std::unique_ptr<Envelope, EnvelopeDeleter>;

template <class M>
class TypedEnvelope final : public Envelope
{
public:
    TypedEnvelope(MessageClass messageClass, M value)
        : Envelope(messageClass, typeTag<M>()), message(std::move(value))
    {
    }
    M message;
};

template <class M>
M* Envelope::as()
{
    return m_type == typeTag<M>() ? &static_cast<TypedEnvelope<M>*>(this)->message : nullptr;
}

template <class M>
[[nodiscard]] EnvelopePtr makeEnvelope(M message, MessageClass messageClass = MessageClass::User)
{
    return EnvelopePtr(new TypedEnvelope<M>(messageClass, std::move(message)));
}

} // namespace amanah::runtime
