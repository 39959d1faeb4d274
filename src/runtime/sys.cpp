// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/sys.h"

#include "runtime/core.h"

#include <stdexcept>

namespace amanah::runtime::sys {

namespace {

// All of it runs inside the process it is about.
Process& thisProcess() { return *Core::current(); }

ProcessTrace& traceOf(Process& process)
{
    if (!process.trace)
        process.trace = std::make_unique<ProcessTrace>();
    return *process.trace;
}

} // namespace

CallResult<Done> suspend(Runtime& runtime, const AnyServerRef& server)
{
    return runtime.systemCall<Done>(server, [](Behaviour&) -> CallResult<Done> {
        thisProcess().core->record(EventKind::Suspended, thisProcess());
        thisProcess().suspendNow();
        return Done{};
    });
}

CallResult<Done> resume(Runtime& runtime, const AnyServerRef& server)
{
    return runtime.systemCall<Done>(server, [](Behaviour&) -> CallResult<Done> {
        thisProcess().core->record(EventKind::Resumed, thisProcess());
        const std::lock_guard guard(thisProcess().lock);
        thisProcess().suspended = false;
        return Done{};
    });
}

CallResult<Status> getStatus(Runtime& runtime, const AnyServerRef& server)
{
    return runtime.systemCall<Status>(server, [](Behaviour& behaviour) -> CallResult<Status> {
        const Process& process = thisProcess();
        return Status{process.pid(),     process.parent,
                      process.name.str(), std::string(behaviour.serverTag()->name),
                      process.suspended, behaviour.formattedState()};
    });
}

CallResult<Done> terminate(Runtime& runtime, const AnyServerRef& server, ExitReason reason)
{
    return runtime.systemCall<Done>(server, [reason](Behaviour&) -> CallResult<Done> {
        thisProcess().core->obeyStop(thisProcess(), reason);
        return Done{};
    });
}

CallResult<Done> setStatistics(Runtime& runtime, const AnyServerRef& server, bool on)
{
    return runtime.systemCall<Done>(server, [on](Behaviour&) -> CallResult<Done> {
        ProcessTrace& trace = traceOf(thisProcess());
        trace.counting = on;
        trace.statistics = {};
        trace.statistics.started = thisProcess().core->now();
        return Done{};
    });
}

CallResult<Statistics> statistics(Runtime& runtime, const AnyServerRef& server)
{
    return runtime.systemCall<Statistics>(server, [](Behaviour&) -> CallResult<Statistics> {
        ProcessTrace& trace = traceOf(thisProcess());
        if (!trace.counting)
            return tl::unexpected(ExitReason::named("no_statistics"));
        trace.statistics.read = thisProcess().core->now();
        return trace.statistics;
    });
}

CallResult<Done> setLog(Runtime& runtime, const AnyServerRef& server, std::size_t size)
{
    return runtime.systemCall<Done>(server, [size](Behaviour&) -> CallResult<Done> {
        traceOf(thisProcess()).logSize = size;
        traceOf(thisProcess()).log.clear();
        return Done{};
    });
}

CallResult<Done> install(Runtime& runtime, const AnyServerRef& server, std::string name, Hook hook)
{
    if (!hook)
        throw std::invalid_argument("a hook must not be null");
    return runtime.systemCall<Done>(server, [name = std::move(name), hook = std::move(hook)](Behaviour&) -> CallResult<Done> {
        traceOf(thisProcess()).hooks.try_emplace(name, hook);
        return Done{};
    });
}

CallResult<Done> remove(Runtime& runtime, const AnyServerRef& server, std::string name)
{
    return runtime.systemCall<Done>(server, [name = std::move(name)](Behaviour&) -> CallResult<Done> {
        traceOf(thisProcess()).hooks.erase(name);
        return Done{};
    });
}

CallResult<Done> noDebug(Runtime& runtime, const AnyServerRef& server)
{
    return runtime.systemCall<Done>(server, [](Behaviour&) -> CallResult<Done> {
        thisProcess().trace.reset();
        return Done{};
    });
}

CallResult<std::deque<LogEntry>> log(Runtime& runtime, const AnyServerRef& server)
{
    return runtime.systemCall<std::deque<LogEntry>>(server, [](Behaviour&) -> CallResult<std::deque<LogEntry>> {
        return traceOf(thisProcess()).log;
    });
}

} // namespace amanah::runtime::sys
