// SPDX-License-Identifier: GPL-3.0-or-later
// What procedures wait with, apart from messages: an alarm, a call, and a place to run them inside a process that is no Routine. All of it
// comes back as a reply to an own call, so nothing is ever seen in the mailbox. Internal to the room. Only inside the own process.
#pragma once

#include "runtime/procedure.h"
#include "runtime/runtime.h"

#include <list>

namespace amanah::runtime {

// No deadline: for waits that the end of a process bounds.
inline constexpr std::chrono::milliseconds forever = std::chrono::milliseconds::max();

namespace detail {

// Rings once in the process that set it. Not after cancel() or its own end.
class Alarm
{
public:
    Alarm() = default;
    ~Alarm() { cancel(); }
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

    // 0: behind the replies that wait already, without the clock. Never for `forever`. Negative: std::invalid_argument.
    void set(std::chrono::milliseconds delay, std::function<void()> ring);
    void cancel();

private:
    std::shared_ptr<std::function<void()>> m_ring;
    TaskPtr<CallCell<Done>> m_cell;
    Core* m_core = nullptr;
};

// std::invalid_argument when negative.
std::chrono::milliseconds checkedTimeout(std::chrono::milliseconds timeout);
// The resumer of this thread; std::logic_error when a process would have to be blocked for `what`.
[[nodiscard]] Resumer* resumerOrThread(const char* what);

class SleepWait
{
public:
    explicit SleepWait(std::chrono::milliseconds delay) : m_delay(checkedTimeout(delay)) {}
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiting);
    void await_resume() const noexcept {}

private:
    std::chrono::milliseconds m_delay;
    Alarm m_alarm;
};

// In a process the answer of the call; on a foreign thread that of callSync().
template <class S, class M>
class CallWait
{
public:
    using Result = CallResult<typename M::Reply>;
    CallWait(Runtime& runtime, ServerRef<S> server, M message, std::chrono::milliseconds timeout)
        : m_runtime(runtime), m_server(std::move(server)), m_message(std::move(message)), m_timeout(checkedTimeout(timeout))
    {
    }
    [[nodiscard]] bool await_ready()
    {
        if (resumerOrThread("a call"))
            return false;
        m_result.emplace(m_runtime.callSync(m_server, std::move(m_message), m_timeout));
        return true;
    }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        const auto answered = [this, waiting, resumer = Resumer::current()](Result result) {
            resumer->awaitsAnswer(false);
            m_result.emplace(std::move(result));
            resumer->resume(waiting);
        };
        Resumer::current()->awaitsAnswer(true);
        m_runtime.callAsync(m_server, std::move(m_message), m_timeout, std::function<void(Result)>(answered), m_runtime.current());
    }
    [[nodiscard]] Result await_resume() { return std::move(*m_result); }

private:
    Runtime& m_runtime;
    ServerRef<S> m_server;
    M m_message;
    std::chrono::milliseconds m_timeout;
    std::optional<Result> m_result;
};

// Procedures that a process runs beside its callbacks; they end with it. Belongs to its Behaviour.
class Background
{
public:
    // To its first wait at once. What it throws, now or later, leaves the callback that runs then.
    void run(Procedure<> procedure);

private:
    struct Strand final : Resumer
    {
        void resume(std::coroutine_handle<> waiting) override;
        void advance(std::coroutine_handle<> waiting); // empty: from its start
        Background* home = nullptr;
        Procedure<> procedure;
        std::list<Strand>::iterator place;
    };
    std::list<Strand> m_strands;
};

} // namespace detail
} // namespace amanah::runtime
