// SPDX-License-Identifier: GPL-3.0-or-later
// The process that runs a task's body, and the request that brings it the body of a task with an owner. Internal to the room; bodies see it
// as TaskContext.
#pragma once

#include "runtime/task_cell.h"
#include "runtime/task_context.h"

namespace amanah::runtime::detail {

// How a task stands to the process that asked for it.
struct TaskOrigin
{
    Pid owner; // empty: a foreign thread
    std::vector<Pid> callers;
    bool linksOwner = false;    // at its start; the parent is linked in any case
    bool endsWithOwner = false; // though not linked
    bool awaitsRequest = false; // otherwise it has its body from the start
};
// Of a task that the process of this thread asks for.
[[nodiscard]] TaskOrigin taskOriginHere();

class TaskProcess final : public TaskContext
{
public:
    explicit TaskProcess(TaskOrigin origin, TaskBody body = {}) : m_origin(std::move(origin)), m_taskBody(std::move(body)) {}
    [[nodiscard]] TypeTag serverTag() const override { return typeTag<TaskProcess>(); }
    StartOutcome onStart() override;
    void onStarted() override;
    void onMessage(EnvelopePtr message) override;
    [[nodiscard]] std::vector<Pid> callers() const override { return m_origin.callers; }
    void serve(TaskBody body, TaskPtr<TaskCall> call);

private:
    Procedure<> body() override;

    TaskOrigin m_origin;
    TaskBody m_taskBody;
    TaskPtr<TaskCall> m_call;
    Ref m_watch;
    Alarm m_requestOverdue;
};

// Brings the body. Its call fails with the reason when the task ends before it has answered.
[[nodiscard]] EnvelopePtr makeTaskRequest(TaskBody body, TaskPtr<TaskCall> call);
void postTaskRequest(Runtime& runtime, Pid task, TaskBody body, const TaskPtr<TaskCall>& call);

} // namespace amanah::runtime::detail
