// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/command_desk.h"

#include "finance/application/names.h"
#include "finance/funds/withdrawal_service.h"
#include "runtime/dynamic_supervisor.h"

#include <algorithm>
#include <array>

namespace amanah::finance {

using runtime::CallResult;
using runtime::Down;
using runtime::ExitReason;
using runtime::Pid;
using runtime::Ref;
using namespace std::chrono_literals;

namespace {

// Causes that a moment heals. Every other `unavailable` (disk full, corrupt, locked by another program, …) is the caller's to act on.
bool healsByItself(const Error& error)
{
    static const std::array<QString, 2> passing{QStringLiteral("restarting"), QStringLiteral("busy")};
    return error.code == Code::Unavailable && std::find(passing.begin(), passing.end(), error.cause) != passing.end();
}

std::chrono::milliseconds backOff(int attempts)
{
    return std::min(500ms, std::chrono::milliseconds(1 << std::min(attempts, 9)));
}

} // namespace

OwedAnswer::~OwedAnswer()
{
    if (m_done)
        m_done(refuse(Code::Unavailable, {}, QStringLiteral("The services stopped before the command was answered; its key tells."),
                      QStringLiteral("stopping")));
}

void OwedAnswer::give(Result<CommandReply> answer)
{
    std::exchange(m_done, {})(std::move(answer));
}

runtime::Next<CommandDesk::State> CommandDesk::handleCast(const State&, const SubmitCommand& command)
{
    const Ref ticket = runtime().makeRef();
    InFlight& flight = m_inFlight[ticket];
    flight.request = command.request;
    flight.owed = command.owed;
    flight.deadline = sendAfter(m_options.deadline, DeadlineDue{ticket});
    attempt(ticket);
    return keep();
}

void CommandDesk::attempt(Ref ticket)
{
    InFlight& flight = m_inFlight.at(ticket);
    ++flight.attempts;
    flight.isRunning = true;
    const WorkerOrder order{flight.request, self(), ticket};
    auto started = [this, ticket, attempt = flight.attempts](const State&, CallResult<WorkerStarted> result) {
        workerStarted(ticket, attempt, result);
        return keep();
    };
    if (flight.request->door == CommandRequest::Door::Withdrawals)
        callAsync(names::withdrawalService(), Withdraw{order}, workerStartTimeout, std::move(started));
    else
        callAsync(names::transactionSupervisor(), startWorker(order), workerStartTimeout, std::move(started));
}

void CommandDesk::workerStarted(Ref ticket, int attempt, const CallResult<WorkerStarted>& result)
{
    // A quick worker has answered or crashed before its supervisor says that it started.
    const auto found = m_inFlight.find(ticket);
    if (found == m_inFlight.end() || !found->second.isRunning || found->second.attempts != attempt)
        return;
    if (!result || !*result) {
        retryLater(ticket, found->second);
        return;
    }
    found->second.worker = monitor(**result);
    m_ticketOfWorker[found->second.worker] = ticket;
}

runtime::Next<CommandDesk::State> CommandDesk::handleInfo(const State&, const WorkerAnswer& answer)
{
    const auto found = m_inFlight.find(answer.ticket);
    if (found == m_inFlight.end())
        return keep();
    if (!answer.answer && healsByItself(answer.answer.error()))
        retryLater(answer.ticket, found->second);
    else
        finish(answer.ticket, answer.answer);
    return keep();
}

runtime::Next<CommandDesk::State> CommandDesk::handleInfo(const State&, const Down& down)
{
    const auto worker = m_ticketOfWorker.find(down.ref);
    if (worker == m_ticketOfWorker.end())
        return keep();
    const Ref ticket = worker->second;
    m_ticketOfWorker.erase(worker);
    const auto found = m_inFlight.find(ticket);
    if (found == m_inFlight.end() || found->second.worker != down.ref)
        return keep(); // an attempt that a later one has replaced
    // Killed or shut down from outside: not the command's fault, so it does not count.
    found->second.worker = {};
    retryLater(ticket, found->second);
    return keep();
}

runtime::Next<CommandDesk::State> CommandDesk::handleInfo(const State&, const WorkerCrashed& crashed)
{
    const auto found = m_inFlight.find(crashed.ticket);
    if (found == m_inFlight.end())
        return keep();
    InFlight& flight = found->second;
    ++flight.crashes;
    flight.lastCrash = crashed.reason;
    if (flight.crashes >= m_options.maxCrashes)
        finish(crashed.ticket,
               refuse(Code::Defect, {},
                      QStringLiteral("This command crashed %1 times and was given up; nothing was changed.").arg(flight.crashes),
                      QString::fromStdString(crashed.reason.text())));
    else
        retryLater(crashed.ticket, flight);
    return keep();
}

void CommandDesk::retryLater(Ref ticket, InFlight& flight)
{
    if (!flight.isRunning)
        return;
    flight.isRunning = false;
    if (flight.worker) {
        demonitor(flight.worker);
        m_ticketOfWorker.erase(flight.worker);
        flight.worker = {};
    }
    sendAfter(backOff(flight.attempts), RetryDue{ticket});
}

runtime::Next<CommandDesk::State> CommandDesk::handleInfo(const State&, const RetryDue& due)
{
    if (m_inFlight.contains(due.ticket))
        attempt(due.ticket);
    return keep();
}

runtime::Next<CommandDesk::State> CommandDesk::handleInfo(const State&, const DeadlineDue& due)
{
    if (m_inFlight.contains(due.ticket))
        finish(due.ticket,
               refuse(Code::Timeout, {},
                      QStringLiteral("No answer before the deadline. The command may be in the book; its key tells."),
                      QString::fromStdString(m_inFlight.at(due.ticket).lastCrash.text())));
    return keep();
}

void CommandDesk::finish(Ref ticket, Result<CommandReply> answer)
{
    auto node = m_inFlight.extract(ticket);
    InFlight& flight = node.mapped();
    cancelTimer(flight.deadline);
    if (flight.worker) {
        demonitor(flight.worker);
        m_ticketOfWorker.erase(flight.worker);
    }
    flight.owed->give(std::move(answer));
}

} // namespace amanah::finance
