// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/command_client.h"

#include "finance/application/command_desk.h"
#include "finance/application/flight_window.h"
#include "finance/application/names.h"
#include "finance/application/transaction_service.h"
#include "finance/book/book_service.h"

#include <QUuid>
#include <future>
#include <stdexcept>

namespace amanah::finance {

using runtime::SendResult;
using runtime::ServerRef;

CommandClient::CommandClient(runtime::Runtime& runtime, CommandClientOptions options)
    : m_runtime(runtime), m_options(options)
{
    runtime::SpawnOptions spawn;
    spawn.label = "CommandDesk";
    const auto started = runtime.start<CommandDesk>(std::move(spawn), options);
    if (!started)
        throw std::runtime_error("the command desk did not start: " + started.error().reason.text());
    m_desk = *started;
}

CommandClient::~CommandClient()
{
    stop();
}

void CommandClient::stop()
{
    std::ignore = m_runtime.stop(m_desk);
}

void CommandClient::submit(CommandRequestPtr request, Done done)
{
    // A full desk refuses at once: the caller has thousands in flight and must wait for some answers first.
    const auto owed = std::make_shared<OwedAnswer>(std::move(done));
    const SendResult sent = m_runtime.cast(ServerRef<CommandDesk>(m_desk), SubmitCommand{std::move(request), owed});
    if (sent == SendResult::Sent)
        return;
    owed->give(refuse(Code::Unavailable, {},
                sent == SendResult::Full ? QStringLiteral("Too many commands wait for an answer; try again.")
                                         : QStringLiteral("The services are stopped."),
                sent == SendResult::Full ? QStringLiteral("overload") : QStringLiteral("stopped")));
}

Result<CommandReply> CommandClient::run(CommandRequestPtr request)
{
    const auto answered = std::make_shared<std::promise<Result<CommandReply>>>();
    auto future = answered->get_future();
    submit(std::move(request), [answered](Result<CommandReply> answer) { answered->set_value(std::move(answer)); });
    // The desk answers at the deadline; the second is for a desk that was itself killed.
    if (future.wait_for(m_options.deadline + std::chrono::seconds(1)) != std::future_status::ready)
        return refuse(Code::Timeout, {}, QStringLiteral("No answer before the deadline. The command may be in the book; its key tells."));
    return future.get();
}

namespace {

// Not an answer: nothing is known of the command, or it broke a promise and has its tries left.
bool isForTheDesk(const Result<CommandReply>& answer)
{
    return !answer && (answer.error().code == Code::Unavailable || answer.error().code == Code::Defect);
}

} // namespace

std::vector<Result<CommandReply>> CommandClient::runTogether(const std::vector<CommandRequestPtr>& requests)
{
    const Result<CommandReply> none = refuse(Code::Unavailable, {}, QStringLiteral("Not answered yet."), QStringLiteral("restarting"));
    std::vector<Result<CommandReply>> answers(requests.size(), none);
    ExecuteTogether together;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        try {
            Result<UnitOfWork> unit = TransactionProcessor::check(*requests[i]);
            if (!unit) {
                answers[i] = Refusal(unit.error());
                continue;
            }
            together.session = requests[i]->session;
            together.units.push_back(std::move(*unit));
            places.push_back(i);
        } catch (const std::exception&) {
            // The worker that the desk will start crashes on it, as it should.
        }
    }
    if (const auto done = m_runtime.callSync(names::databaseConnection(), together, connectionTimeout))
        for (std::size_t i = 0; i < places.size(); ++i)
            answers[places[i]] = (*done)[i].result;
    FlightWindow window;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (!isForTheDesk(answers[i]))
            continue;
        window.enter();
        submit(requests[i], [&window, &answer = answers[i]](Result<CommandReply> given) {
            answer = std::move(given);
            window.leave();
        });
    }
    window.awaitAll();
    return answers;
}

void CommandClient::useSession(const QString& token)
{
    const std::lock_guard lock(m_sessionMutex);
    m_session = token;
}

QString CommandClient::session() const
{
    const std::lock_guard lock(m_sessionMutex);
    return m_session;
}

QString CommandClient::newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace amanah::finance
