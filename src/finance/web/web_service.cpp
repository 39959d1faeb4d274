// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/web/web_service.h"

#include "finance/application/names.h"
#include "finance/audit/audit_service.h"
#include "finance/book/book_service.h"
#include "finance/book/reader_service.h"
#include "finance/donations/donations_store.h"
#include "runtime/runtime.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace amanah::finance {

namespace {

// Shorter than the patience of those who ask, and of those who stop the service.
constexpr std::chrono::milliseconds answerWithin{4'000};

WebAnswer given(QJsonObject body)
{
    body.insert(QStringLiteral("ok"), true);
    return {200, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

WebAnswer refused(const Error& error)
{
    int status = 503;
    if (error.code == Code::NotFound)
        status = 404;
    else if (error.code == Code::InvalidInput || error.code == Code::InvalidDate)
        status = 400;
    const QJsonObject body{{QStringLiteral("ok"), false},
                           {QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), codeName(error.code)},
                                                                 {QStringLiteral("field"), error.field},
                                                                 {QStringLiteral("message"), error.message},
                                                                 {QStringLiteral("cause"), error.cause}}}};
    return {status, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

WebAnswer tellHealth(runtime::Runtime& runtime)
{
    const auto status = runtime.callSync(names::databaseConnection(), WriterStatusQuery{}, answerWithin);
    return given({{QStringLiteral("writable"), status && *status}});
}

WebAnswer tellTotals(runtime::Runtime& runtime, const WebQuestion& question)
{
    const TotalsQuery query{QString::fromUtf8(question.by), QString::fromUtf8(question.from), QString::fromUtf8(question.to)};
    const PreparedRead<TotalsQuery> read;
    const auto totals = read.taken(runtime.callSync(names::nextReader(), read.question(query), answerWithin));
    return totals ? given(totals->toJson()) : refused(totals.error());
}

WebAnswer tellHead(runtime::Runtime& runtime)
{
    const auto asked = runtime.callSync(names::auditLog(), ChainStatusQuery{}, answerWithin);
    if (!asked)
        return refused({Code::Unavailable, {}, QStringLiteral("The audit trail is just being started."), QStringLiteral("restarting")});
    if (!*asked)
        return refused(asked->error());
    return given({{QStringLiteral("seq"), static_cast<qint64>((*asked)->head.seq)},
                  {QStringLiteral("hash"), QString::fromLatin1((*asked)->head.hash.toHex())}});
}

WebAnswer tell(runtime::Runtime& runtime, const WebQuestion& question)
{
    if (question.path == "/health")
        return tellHealth(runtime);
    if (question.path == "/totals")
        return tellTotals(runtime, question);
    return tellHead(runtime);
}

} // namespace

runtime::Next<WebServer::State> WebServer::handleContinue(const State& state, const Listen& listen)
{
    return handleInfo(state, listen);
}

runtime::Next<WebServer::State> WebServer::handleInfo(const State& state, const Listen&)
{
    WebDoor::Options wanted;
    wanted.port = m_settings.port;
    wanted.tokenHash = m_settings.tokenHash;
    wanted.answer = [&runtime = runtime()](const WebQuestion& question) { return tell(runtime, question); };
    auto door = WebDoor::open(std::move(wanted));
    if (!door) {
        sendAfter(retryPort, Listen{});
        return state;
    }
    m_door = std::move(*door);
    return State{m_door->port()};
}

} // namespace amanah::finance
