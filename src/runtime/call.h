// SPDX-License-Identifier: GPL-3.0-or-later
// One call: monitor, one-shot alias and deadline in a single shared cell. The first of reply, end of the server and deadline claims it;
// whatever comes later is dropped. From<R> is the server's end of it: copyable, may be kept in State and answered from any later handler.
// Any thread.
#pragma once

#include "runtime/envelope.h"
#include "runtime/shared_text.h"
#include "runtime/timers.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace amanah::runtime {

class Core;

// The reply, or why there is none: noproc, timeout, calling_self, overload, bad_server, or the reason the server ended with.
template <class R>
using CallResult = tl::expected<R, ExitReason>;

inline constexpr std::chrono::milliseconds defaultCallTimeout{5000};

template <class M>
concept NamesItsReply = requires { typename M::Reply; };

namespace detail {
template <class M>
struct ReplyType
{
    static_assert(NamesItsReply<M>, "A message that is called names the type of its answer: `using Reply = R;`");
    using type = void;
};
template <NamesItsReply M>
struct ReplyType<M>
{
    using type = typename M::Reply;
};
} // namespace detail
template <class M>
using ReplyOf = typename detail::ReplyType<M>::type;

// Where the answer of a call goes.
enum class AnswerTo : std::uint8_t { Process, Thread, Callback };

// The untyped half, driven by the core. Reference counted: the caller, every From and the request hold it.
class CallBase : public Envelope, public TimerTask
{
public:
    CallBase(Core& core, AnswerTo answerTo, Pid caller);

    [[nodiscard]] Pid caller() const { return m_caller; }
    [[nodiscard]] bool isPending() const { return !m_claimed.load(std::memory_order_acquire); }
    [[nodiscard]] CallBase* call() override { return this; }

    // Ends the call with `reason` unless it is decided already.
    void fail(const ExitReason& reason) noexcept;
    void onDeadline() noexcept override;
    // What a failure calls the other side; `name` may be empty.
    void setTarget(Pid pid, SharedText name);

    // AnswerTo::Callback: runs the continuation; what it throws is logged and goes no further.
    void runCallback() noexcept;
    // AnswerTo::Thread: blocks until the call is decided, which its deadline bounds.
    void wait();

    bool dispatch(Behaviour&) override;

    using Envelope::operator new;
    using Envelope::operator delete;
    void retain() noexcept { TimerTask::retain(); }
    void release() noexcept override { TimerTask::dropRef(); }

protected:
    // True for exactly one caller. False also when the calling process was killed and only lingers.
    [[nodiscard]] bool claim() noexcept;
    // After claim() and after the result is stored.
    void deliver() noexcept;
    virtual void storeFailure(const ExitReason& reason) noexcept = 0;
    void destroy() noexcept override { delete this; }
    virtual void runContinuation() = 0;
    void undeliverable(const ExitReason&) noexcept override;

private:
    [[nodiscard]] bool claimUnfenced() noexcept;

    Core& m_core;
    Pid m_caller;
    Pid m_targetPid;
    std::atomic<bool> m_claimed = false;
    AnswerTo m_answerTo;
    bool m_failed = false;  // belongs to who claimed it
    // Where a foreign thread sleeps; AnswerTo::Thread only.
    struct Gate
    {
        std::mutex mutex;
        std::condition_variable signal;
        bool open = false;
    };
    std::unique_ptr<Gate> m_gate;
    SharedText m_target;
};

template <class R>
class CallCell final : public CallBase
{
public:
    using Continuation = std::function<void(CallResult<R>)>;

    CallCell(Core& core, AnswerTo answerTo, Pid caller, Continuation then)
        : CallBase(core, answerTo, caller), m_then(std::move(then))
    {
    }

    void reply(R value)
    {
        if (!claim())
            return;
        m_result.emplace(std::move(value));
        deliver();
    }
    // Runs the continuation in its process.
    [[nodiscard]] CallResult<R> takeResult() { return std::move(*m_result); }

private:
    void runContinuation() override { m_then(std::move(*m_result)); }
    void storeFailure(const ExitReason& reason) noexcept override { m_result.emplace(tl::unexpect, reason); }

    std::optional<CallResult<R>> m_result;
    Continuation m_then;
};

template <class R>
class From
{
public:
    From() = default;
    explicit From(TaskPtr<CallCell<R>> cell) : m_cell(std::move(cell)) {}

    // Answers; a second answer, or one that comes too late, is dropped.
    void reply(R value) const
    {
        if (m_cell)
            m_cell->reply(std::move(value));
    }
    // False once the caller has its answer, gave up or died.
    [[nodiscard]] bool isPending() const { return m_cell && m_cell->isPending(); }
    // Empty when a foreign thread asks.
    [[nodiscard]] Pid caller() const { return m_cell ? m_cell->caller() : Pid{}; }
    [[nodiscard]] explicit operator bool() const { return static_cast<bool>(m_cell); }

private:
    TaskPtr<CallCell<R>> m_cell;
};

} // namespace amanah::runtime
