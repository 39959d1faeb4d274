// SPDX-License-Identifier: GPL-3.0-or-later
// Elixir's Task.Supervisor: tasks as children of a DynamicSupervisor, which ends them in order and counts them. This is a cheap handle on
// one, by pid or name; dynamicSupervisorSpec() or startDynamicSupervisor() make it, with maxChildren as the limit. Belongs to the process, or
// the foreign thread, that made it.
// A process is not kept waiting for the start of its task: what goes wrong with that, such as the limit, is thrown as std::runtime_error
// where the task is awaited. On a foreign thread it is the same.
#pragma once

#include "runtime/dynamic_supervisor.h"
#include "runtime/task.h"
#include "runtime/task_stream.h"

namespace amanah::runtime {

// A child nobody waits for.
struct TaskChild
{
    std::string_view label = "task";
    Restart restart = Restart::Temporary;
    Shutdown shutdown = {};
    Placement placement = Placement::Pool;
};

class TaskSupervisor
{
public:
    TaskSupervisor(Runtime& runtime, ServerRef<DynamicSupervisor> where) : m_runtime(&runtime), m_where(std::move(where)) {}

    // Linked to the caller, too.
    template <class F>
    [[nodiscard]] Task<detail::TaskResultOf<F>> async(F body, TaskOptions options = {}) const
    {
        return Task<detail::TaskResultOf<F>>(
            detail::startTask(start(true, options), detail::makeTaskBody(std::move(body))));
    }
    // Not linked: the caller only learns how it ended, and its own end does not end the task.
    template <class F>
    [[nodiscard]] Task<detail::TaskResultOf<F>> asyncNolink(F body, TaskOptions options = {}) const
    {
        return Task<detail::TaskResultOf<F>>(
            detail::startTask(start(false, options), detail::makeTaskBody(std::move(body))));
    }
    // Fire and forget; every restart runs a fresh copy of the body. Exits the caller when the supervisor is gone, as all below.
    template <class F>
    [[nodiscard]] Procedure<AdminResult<Pid>> startChild(F&& body, TaskChild child = {}) const
    {
        static_assert(std::is_copy_constructible_v<std::decay_t<F>>, "A task that may be restarted needs a body that can be copied.");
        static_assert(detail::safeInCoAwait<F>, "Give this body a name, and pass the name.");
        return startBody(detail::makeTaskBody(std::decay_t<F>(std::forward<F>(body))), child);
    }
    // By its shutdown rule; not_found when it is no child.
    [[nodiscard]] Procedure<AdminResult<Done>> terminateChild(Pid pid) const;
    [[nodiscard]] Procedure<std::vector<Pid>> children() const;

    // As asyncStream(); without a link a failure is only that item's, and the end of the caller ends the tasks all the same.
    template <class In, class F>
    [[nodiscard]] auto stream(std::vector<In> inputs, F body, StreamOptions options = {}) const
    {
        return detail::makeStream(start(true, {}), std::move(inputs), std::move(body), options);
    }
    template <class In, class F>
    [[nodiscard]] auto streamNolink(std::vector<In> inputs, F body, StreamOptions options = {}) const
    {
        detail::TaskStart how = start(false, {});
        how.endsWithOwner = true;
        return detail::makeStream(std::move(how), std::move(inputs), std::move(body), options);
    }

private:
    [[nodiscard]] Procedure<AdminResult<Pid>> startBody(detail::TaskBody body, TaskChild child) const;
    [[nodiscard]] detail::TaskStart start(bool linked, TaskOptions options) const
    {
        return {.runtime = m_runtime, .supervisor = m_where, .linksOwner = linked, .options = options};
    }
    Runtime* m_runtime;
    ServerRef<DynamicSupervisor> m_where;
};

} // namespace amanah::runtime
