// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/routine_start.h"

#include "runtime/core.h"

namespace amanah::runtime {

namespace {

// The answer that comes to a cell of this process. `ask` sends the question.
template <class R>
class CellWait
{
public:
    using Cell = CallCell<R>;
    using Ask = std::function<void(const TaskPtr<Cell>&)>;
    CellWait(Runtime& runtime, std::chrono::milliseconds timeout, Ask ask)
        : m_runtime(runtime), m_timeout(timeout), m_ask(std::move(ask))
    {
    }
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        const TaskPtr<Cell> cell(new Cell(m_runtime.core(), AnswerTo::Process, m_runtime.current(),
                                          [this, waiting, resumer = Resumer::current()](CallResult<R> result) {
                                              m_result.emplace(std::move(result));
                                              resumer->resume(waiting);
                                          }));
        if (m_timeout != forever)
            m_runtime.core().armTimer(TaskPtr<TimerTask>::share(cell.get()), m_runtime.now() + m_timeout);
        m_ask(cell);
    }
    [[nodiscard]] CallResult<R> await_resume() { return std::move(*m_result); }

private:
    Runtime& m_runtime;
    std::chrono::milliseconds m_timeout;
    Ask m_ask;
    std::optional<CallResult<R>> m_result;
};

StartResult startResultOf(const InitAck& ack)
{
    if (ack.status == StartStatus::Ok)
        return ack.pid;
    const bool held = ack.reason.kind() == ExitReason::Kind::AlreadyStarted;
    return tl::unexpected(StartError{ack.status, ack.reason, held ? ack.pid : Pid{}});
}

Procedure<StartResult> startInProcess(Runtime& runtime, SpawnOptions options, BehaviourFactory factory, std::chrono::milliseconds timeout)
{
    options.parent = runtime.current();
    Pid pid;
    const std::function<void(const TaskPtr<CallCell<InitAck>>&)> ask = [&](const TaskPtr<CallCell<InitAck>>& cell) {
        pid = runtime.core().spawn(std::move(options), std::move(factory), cell).pid;
    };
    CellWait<InitAck> ack(runtime, timeout, ask);
    CallResult<InitAck> answer = co_await ack;
    if (answer)
        co_return startResultOf(*answer);
    runtime.unlink(pid);
    runtime.exit(pid, ExitReason::kill());
    co_return tl::unexpected(StartError{StartStatus::Failed, answer.error(), {}});
}

Procedure<CallResult<Done>> stopFromProcess(Runtime& runtime, AnyServerRef server, ExitReason reason, std::chrono::milliseconds timeout)
{
    const Pid pid = server.resolve(runtime);
    if (pid && pid == runtime.current())
        co_return tl::unexpected(ExitReason::callingSelf());
    const std::function<void(const TaskPtr<CallCell<ExitReason>>&)> ask = [&](const TaskPtr<CallCell<ExitReason>>& cell) {
        cell->setTarget(pid, server.name());
        if (!runtime.core().watchFromThread(pid, cell))
            cell->fail(ExitReason::noproc(server.text()));
        else
            runtime.core().postControl(pid, [reason](Process& process) { process.core->obeyStop(process, reason); });
    };
    CellWait<ExitReason> end(runtime, timeout, ask);
    CallResult<ExitReason> ended = co_await end;
    if (!ended)
        co_return tl::unexpected(ended.error());
    if (*ended != reason)
        co_return tl::unexpected(*ended);
    co_return Done{};
}

Procedure<StartResult> startFromThread(Runtime& runtime, SpawnOptions options, BehaviourFactory factory, std::chrono::milliseconds timeout)
{
    co_return runtime.spawnSync(std::move(options), std::move(factory), timeout);
}

Procedure<CallResult<Done>> stopFromThread(Runtime& runtime, AnyServerRef server, ExitReason reason, std::chrono::milliseconds timeout)
{
    co_return runtime.stop(server, std::move(reason), timeout);
}

} // namespace

Procedure<StartResult> detail::startLinked(Runtime& runtime, const SpawnOptions& options, BehaviourFactory factory,
                                           std::chrono::milliseconds timeout)
{
    checkedTimeout(timeout);
    return runtime.current() ? startInProcess(runtime, options, std::move(factory), timeout)
                             : startFromThread(runtime, options, std::move(factory), timeout);
}

Procedure<CallResult<Done>> stopServer(Runtime& runtime, AnyServerRef server, ExitReason reason, std::chrono::milliseconds timeout)
{
    detail::checkedTimeout(timeout);
    return runtime.current() ? stopFromProcess(runtime, std::move(server), std::move(reason), timeout)
                             : stopFromThread(runtime, std::move(server), std::move(reason), timeout);
}

} // namespace amanah::runtime
