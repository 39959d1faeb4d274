// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of a process body that may wait for messages: a lazy coroutine, awaited by another one or started as the outermost. It is not a
// task: it runs inside one process, on whatever thread drives that, and its frame dies with its owner.
// An exception goes to who awaits it; rethrow() hands the outermost one's to the process. A thread that is no process wait()s for it.
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

namespace amanah::runtime {

// Who goes on with a procedure that waits: a process. Null where nobody can: in a plain callback, and on a foreign thread, which blocks.
class Resumer
{
public:
    // Only inside the own process. What the outermost procedure throws comes out here.
    virtual void resume(std::coroutine_handle<> waiting) = 0;
    // From a call to its answer; who has nothing else to do may leave its other messages alone.
    virtual void awaitsAnswer(bool) {}
    [[nodiscard]] static Resumer* current(); // of this thread

    class Scope
    {
    public:
        explicit Scope(Resumer* resumer);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Resumer* m_before;
    };

protected:
    ~Resumer() = default;
};

namespace detail {
// g++ 12 destroys a temporary twice that is a lambda or an aggregate, has members to destroy and is made inside a co_await expression.
// What is passed there by a name, or has nothing to destroy, is safe.
template <class T>
inline constexpr bool safeInCoAwait = std::is_lvalue_reference_v<T> || std::is_trivially_copyable_v<std::remove_cvref_t<T>>;
template <class M>
inline constexpr bool safeMessageInCoAwait = safeInCoAwait<M> || !std::is_aggregate_v<std::remove_cvref_t<M>>;

void requireForeignThread(const char* what); // std::logic_error inside a process

struct ProcedurePromiseBase
{
    struct BackToCaller
    {
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        template <class P>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<P> ended) const noexcept
        {
            return ended.promise().caller;
        }
        void await_resume() const noexcept {}
    };
    [[nodiscard]] std::suspend_always initial_suspend() const noexcept { return {}; }
    [[nodiscard]] BackToCaller final_suspend() const noexcept { return {}; }
    void unhandled_exception() noexcept { error = std::current_exception(); }

    std::coroutine_handle<> caller = std::noop_coroutine();
    std::exception_ptr error;
};
template <class T>
struct ProcedurePromise : ProcedurePromiseBase
{
    void return_value(T given) { value.emplace(std::move(given)); }
    [[nodiscard]] T take() { return std::move(*value); }
    std::optional<T> value;
};
template <>
struct ProcedurePromise<void> : ProcedurePromiseBase
{
    void return_void() const noexcept {}
    void take() const noexcept {}
};
} // namespace detail

template <class T = void>
class [[nodiscard]] Procedure
{
public:
    struct promise_type : detail::ProcedurePromise<T>
    {
        Procedure get_return_object() { return Procedure(Handle::from_promise(*this)); }
    };
    using Handle = std::coroutine_handle<promise_type>;

    Procedure() = default;
    Procedure(Procedure&& other) noexcept : m_handle(std::exchange(other.m_handle, {})) {}
    Procedure& operator=(Procedure&& other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Procedure()
    {
        if (m_handle)
            m_handle.destroy();
    }

    [[nodiscard]] explicit operator bool() const { return static_cast<bool>(m_handle); }
    // The outermost one: runs to its first wait.
    void start() { m_handle.resume(); }
    [[nodiscard]] bool isDone() const { return m_handle && m_handle.done(); }
    // Foreign threads: runs it to its end, blocking where it waits [simulated: drives it]. std::logic_error inside a process.
    T wait() &&
    {
        detail::requireForeignThread("wait()");
        start();
        return await_resume();
    }
    void rethrow() const
    {
        if (m_handle && m_handle.promise().error)
            std::rethrow_exception(m_handle.promise().error);
    }

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) noexcept
    {
        m_handle.promise().caller = caller;
        return m_handle;
    }
    T await_resume()
    {
        rethrow();
        return m_handle.promise().take();
    }

private:
    explicit Procedure(Handle handle) : m_handle(handle) {}
    Handle m_handle;
};

} // namespace amanah::runtime
