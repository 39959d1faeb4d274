// SPDX-License-Identifier: GPL-3.0-or-later
// What may be the body of a task, its result type, and the body without its type. Internal to the room; task.h says what a body is.
#pragma once

#include "runtime/task_context.h"

namespace amanah::runtime::detail {

struct NoTaskBody
{
};
template <class F>
struct TaskCallOf
{
    using type = NoTaskBody;
};
template <class F>
    requires std::is_invocable_v<F&, TaskContext&>
struct TaskCallOf<F>
{
    using type = std::invoke_result_t<F&, TaskContext&>;
};
template <class F>
    requires(std::is_invocable_v<F&> && !std::is_invocable_v<F&, TaskContext&>)
struct TaskCallOf<F>
{
    using type = std::invoke_result_t<F&>;
};

template <class T>
struct TaskReturn
{
    using type = std::remove_cvref_t<T>;
    static constexpr bool isProcedure = false;
};
template <>
struct TaskReturn<void>
{
    using type = Done;
    static constexpr bool isProcedure = false;
};
template <class T>
struct TaskReturn<Procedure<T>>
{
    using type = typename TaskReturn<T>::type;
    static constexpr bool isProcedure = true;
};

template <class F>
inline constexpr bool isTaskBody = !std::is_same_v<typename TaskCallOf<F>::type, NoTaskBody>;
template <class F>
using TaskResultOf = typename TaskReturn<typename TaskCallOf<F>::type>::type;

template <class F>
decltype(auto) callTaskBody(F& body, TaskContext& context)
{
    if constexpr (std::is_invocable_v<F&, TaskContext&>)
        return body(context);
    else
        return body();
}

template <class T>
Procedure<std::shared_ptr<void>> boxed(Procedure<T> procedure)
{
    if constexpr (std::is_void_v<T>) {
        co_await std::move(procedure);
        co_return std::make_shared<Done>();
    } else {
        co_return std::make_shared<T>(co_await std::move(procedure));
    }
}

template <class F>
TaskRun runTaskBody(F& body, TaskContext& context)
{
    using Call = typename TaskCallOf<F>::type;
    if constexpr (TaskReturn<Call>::isProcedure) {
        return {{}, boxed(callTaskBody(body, context))};
    } else if constexpr (std::is_void_v<Call>) {
        callTaskBody(body, context);
        return {std::make_shared<Done>(), {}};
    } else {
        return {std::make_shared<TaskResultOf<F>>(callTaskBody(body, context)), {}};
    }
}

// A body that cannot be copied is shared by the copies of what this makes.
template <class F>
[[nodiscard]] TaskBody makeTaskBody(F body)
{
    static_assert(isTaskBody<F>, "A task's body is a function R() or R(TaskContext&), or a coroutine Procedure<R>(TaskContext&).");
    if constexpr (!isTaskBody<F>)
        return {};
    else if constexpr (std::is_copy_constructible_v<F>)
        return [body = std::move(body)](TaskContext& context) mutable { return runTaskBody(body, context); };
    else
        return [body = std::make_shared<F>(std::move(body))](TaskContext& context) { return runTaskBody(*body, context); };
}

} // namespace amanah::runtime::detail
