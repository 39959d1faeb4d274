// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/command_client.h"

#include "finance/application/command_desk.h"

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
