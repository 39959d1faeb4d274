// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/book_service.h"

#include "finance/access/session_service.h"
#include "finance/application/names.h"
#include "finance/book/proofs.h"
#include "finance/book/writer.h"
#include "finance/reports/jobs_service.h"
#include "runtime/dynamic_supervisor.h"

#include <algorithm>
#include <spdlog/logger.h>
#include <utility>

namespace amanah::finance {

using runtime::ExitReason;
using runtime::From;
using namespace std::chrono_literals;

namespace {

Outcome unavailable(const Error& trouble)
{
    Outcome outcome;
    outcome.result = Refusal(trouble);
    return outcome;
}

// Causes that call for another try of opening: somebody else may let go, room may be made.
bool mayOpenLater(const Error& trouble)
{
    return trouble.cause != QStringLiteral("corrupt") && trouble.cause != QStringLiteral("newer") &&
           trouble.cause != QStringLiteral("not_ours");
}

} // namespace

DatabaseConnection::DatabaseConnection(DatabaseConnectionOptions options) : m_options(std::move(options)) {}
DatabaseConnection::~DatabaseConnection() = default;

runtime::Init<DatabaseConnection::State> DatabaseConnection::init()
{
    return ok(State{Error{Code::Unavailable, {}, QStringLiteral("The book is being opened."), QStringLiteral("restarting")}, 0})
        .then(OpenBook{});
}

runtime::Next<DatabaseConnection::State> DatabaseConnection::handleContinue(const State& state, const OpenBook&)
{
    return open(state);
}

runtime::Next<DatabaseConnection::State> DatabaseConnection::handleInfo(const State& state, const OpenBook&)
{
    return open(state);
}

runtime::Next<DatabaseConnection::State> DatabaseConnection::open(const State& state)
{
    if (m_writer || m_isUnsound)
        return keep();
    State next = state;
    ++next.failedOpens;
    // A killed predecessor may still be inside a commit; two writers in one book must never be, so its slot is waited for.
    if (!tryAcquireExclusive("book:" + m_options.book.canonical().toStdString())) {
        next.trouble = Error{Code::Unavailable, {}, QStringLiteral("The book's former connection is still ending."), QStringLiteral("restarting")};
        sendAfter(5ms, OpenBook{});
        return next;
    }
    auto writer = BookWriter::open(m_options.book, m_options.identity, BookWriter::systemClockUs, m_options.memory);
    if (!writer) {
        next.trouble = writer.error();
        if (mayOpenLater(next.trouble))
            sendAfter(std::min(1000ms, 20ms * next.failedOpens), OpenBook{});
        return next;
    }
    m_writer = std::move(*writer);
    onKill(m_writer->interrupter());
    makeDueCheckpoint();
    if (m_writer->followsUncleanEnd() && m_options.memory != BookMemory::None && !std::exchange(m_isProving, true))
        sendAfter(proveAfter, ProveBook{});
    return State{};
}

runtime::Next<DatabaseConnection::State> DatabaseConnection::handleInfo(const State&, const ProveBook&)
{
    Job job;
    job.name = QStringLiteral("proof after an unclean end");
    job.work = [book = m_options.book](const JobContext& context) -> Result<QJsonObject> {
        ProofOptions options;
        options.stop = context.stop;
        return proveBook(book, options).and_then([](const ProofReport& report) { return report.verdict(); }).map([] { return QJsonObject(); });
    };
    job.done = [&runtime = runtime(), me = self()](const Result<QJsonObject>& proven) {
        if (!proven && (proven.error().code == Code::Integrity || proven.error().cause == QStringLiteral("corrupt")))
            std::ignore = runtime.send(me, BookUnsound{proven.error()});
    };
    const runtime::ChildSpec spec = runtime::childSpec<TaskRunner>("Proof", std::make_shared<const Job>(std::move(job))).temporary().dedicated();
    callAsync(names::reportJobSupervisor(), runtime::StartChild{spec}, workerStartTimeout, [this](const State&, const auto& started) {
        if (!started) // the jobs' supervisor is just being started
            sendAfter(proveAfter, ProveBook{});
        return keep();
    });
    return keep();
}

runtime::Next<DatabaseConnection::State> DatabaseConnection::handleInfo(const State&, const BookUnsound& unsound)
{
    runtime().log().error("the book does not prove and is not written any more");
    m_isUnsound = true;
    if (m_writer)
        m_writer->keepUncleanMark();
    m_writer.reset();
    return State{Error{Code::Unavailable, QStringLiteral("book"), unsound.why.message, QStringLiteral("integrity")}, 0};
}

runtime::Reply<Outcome, DatabaseConnection::State> DatabaseConnection::handleCall(const State& state, const ExecuteUnit& call,
                                                                                  From<Outcome> from)
{
    if (!m_writer)
        return reply(unavailable(state.trouble));
    m_waiting.push_back({call.unit, std::move(from)});
    m_waiting.back().unit.signedInAs = loginOf(call.unit.session);
    if (m_waiting.size() < maxBatch)
        return noReply().timeout(0ms); // comes when nobody else waits: the end of the batch
    return noReply(commitWaiting(state)).timeout(0ms);
}

QString DatabaseConnection::loginOf(const QString& session)
{
    const QString login = UserSession::loginOf(m_options.sessions, session);
    if (!login.isEmpty())
        cast(UserSession::find(m_options.sessions, session), TouchSession{});
    return login;
}

runtime::Reply<std::vector<Outcome>, DatabaseConnection::State> DatabaseConnection::handleCall(const State& state, const ExecuteTogether& call,
                                                                                               From<std::vector<Outcome>> from)
{
    std::vector<UnitOfWork> units = call.units;
    if (units.size() > ExecuteTogether::maxTogether)
        return reply(std::vector<Outcome>(units.size(), unavailable({Code::InvalidInput, {}, QStringLiteral("Too many commands at once."), {}})));
    const State before = commitWaiting(state);
    if (!m_writer)
        return reply(std::vector<Outcome>(units.size(), unavailable(before.trouble)), before);
    const QString login = loginOf(call.session);
    for (UnitOfWork& unit : units)
        unit.signedInAs = login;
    const std::vector<Outcome> outcomes = m_writer->runBatch(units);
    const State next = afterCommit(before, outcomes);
    from.reply(outcomes);
    publish(outcomes);
    makeDueCheckpoint();
    return noReply(next).timeout(0ms);
}

runtime::Reply<Result<void>, DatabaseConnection::State>
DatabaseConnection::handleCall(const State& state, const WriterStatusQuery&, From<Result<void>>)
{
    if (m_writer)
        return reply(Result<void>()).timeout(0ms);
    return reply(Result<void>(Refusal(state.trouble)));
}

runtime::Reply<Result<void>, DatabaseConnection::State> DatabaseConnection::handleCall(const State& state, const NoteAttempt& call,
                                                                                       From<Result<void>>)
{
    if (!m_writer)
        return reply(Result<void>(Refusal(state.trouble)));
    return reply(m_writer->noteAttempt(call.user, call.step)).timeout(0ms);
}

runtime::Next<DatabaseConnection::State> DatabaseConnection::handleTimeout(const State& state)
{
    return commitWaiting(state);
}

DatabaseConnection::State DatabaseConnection::commitWaiting(const State& state)
{
    if (m_waiting.empty())
        return state;
    std::vector<Waiting> batch;
    batch.swap(m_waiting);
    std::vector<UnitOfWork> units;
    units.reserve(batch.size());
    for (Waiting& waiting : batch)
        units.push_back(std::move(waiting.unit));
    const std::vector<Outcome> outcomes = m_writer ? m_writer->runBatch(units) : std::vector<Outcome>(units.size(), unavailable(state.trouble));
    const State next = afterCommit(state, outcomes);
    for (std::size_t i = 0; i < batch.size(); ++i)
        batch[i].from.reply(outcomes[i]);
    publish(outcomes);
    makeDueCheckpoint();
    return next;
}

// After the answers: nobody waits for a signature, and none that cannot be made stands in the way of a book.
void DatabaseConnection::makeDueCheckpoint()
{
    if (!m_writer || m_options.memory == BookMemory::None || !m_canSign)
        return;
    const auto made = m_writer->checkpointIfDue();
    m_canSign = made.has_value();
    if (!made)
        runtime().log().warn("no checkpoint was made: {}", made.error().message.toStdString());
}

DatabaseConnection::State DatabaseConnection::afterCommit(const State& state, const std::vector<Outcome>& outcomes)
{
    const auto lost = std::find_if(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) {
        return !outcome.result && outcome.result.error().code == Code::Unavailable;
    });
    if (lost == outcomes.end() || !m_writer)
        return state;
    m_writer.reset();
    sendAfter(20ms, OpenBook{});
    return State{lost->result.error(), 0};
}

void DatabaseConnection::publish(const std::vector<Outcome>& outcomes)
{
    for (const Outcome& outcome : outcomes)
        for (const BookEvent& event : outcome.events)
            m_options.topics.publish(names::bookEvents, event);
}

void DatabaseConnection::terminate(const ExitReason&, const State& state)
{
    if (m_writer)
        commitWaiting(state); // an ordered stop answers what it had taken in
    m_writer.reset();
}

} // namespace amanah::finance
