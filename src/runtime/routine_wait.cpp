// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/routine_wait.h"

#include "runtime/core.h"

#include <stdexcept>

namespace amanah::runtime {

namespace {
thread_local Resumer* currentResumer = nullptr;
} // namespace

Resumer* Resumer::current() { return currentResumer; }
Resumer::Scope::Scope(Resumer* resumer) : m_before(std::exchange(currentResumer, resumer)) {}
Resumer::Scope::~Scope() { currentResumer = m_before; }

namespace detail {

void requireForeignThread(const char* what)
{
    if (Core::current())
        throw std::logic_error(std::string(what) + " would block a process; co_await it, or use whenDone() in a GenServer");
}

std::chrono::milliseconds checkedTimeout(std::chrono::milliseconds timeout)
{
    if (timeout.count() < 0)
        throw std::invalid_argument("a timeout must not be negative");
    return timeout;
}

Resumer* resumerOrThread(const char* what)
{
    Resumer* resumer = Resumer::current();
    if (!resumer)
        requireForeignThread(what);
    return resumer;
}

void Alarm::set(std::chrono::milliseconds delay, std::function<void()> ring)
{
    cancel();
    if (checkedTimeout(delay) == forever)
        return;
    const Process* process = Core::current();
    if (!process)
        throw std::logic_error("an alarm needs a process on this thread");
    m_core = process->core;
    m_ring = std::make_shared<std::function<void()>>(std::move(ring));
    m_cell = TaskPtr<CallCell<Done>>(new CallCell<Done>(
        *m_core, AnswerTo::Process, process->pid(), [weak = std::weak_ptr(m_ring)](const CallResult<Done>&) {
            if (const auto rings = weak.lock())
                (*rings)();
        }));
    if (delay.count() == 0)
        m_cell->reply(Done{});
    else
        m_core->armTimer(TaskPtr<TimerTask>::share(m_cell.get()), m_core->now() + delay);
}

void Alarm::cancel()
{
    if (!m_ring)
        return;
    m_ring.reset();
    if (m_cell->isPending())
        m_core->cancelTask(*m_cell);
    m_cell = {};
}

void SleepWait::await_suspend(std::coroutine_handle<> waiting)
{
    Resumer* resumer = Resumer::current();
    if (!resumer)
        throw std::logic_error("sleep() needs a process that waits");
    m_alarm.set(m_delay, [resumer, waiting] { resumer->resume(waiting); });
}

void Background::run(Procedure<> procedure)
{
    Strand& strand = m_strands.emplace_back();
    strand.home = this;
    strand.procedure = std::move(procedure);
    strand.place = std::prev(m_strands.end());
    strand.advance({});
}

void Background::Strand::resume(std::coroutine_handle<> waiting) { advance(waiting); }

void Background::Strand::advance(std::coroutine_handle<> waiting)
{
    {
        const Scope scope(this);
        if (waiting)
            waiting.resume();
        else
            procedure.start();
    }
    if (!procedure.isDone())
        return;
    const Procedure<> ended = std::move(procedure);
    home->m_strands.erase(place); // this strand, too
    ended.rethrow();
}

} // namespace detail
} // namespace amanah::runtime
