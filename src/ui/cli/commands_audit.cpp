// SPDX-License-Identifier: GPL-3.0-or-later
// The chain from outside: checkpoints, proofs, exports.
#include "finance/audit/audit_export.h"
#include "finance/audit/checkpoint_store.h"
#include "finance/book/rebase.h"
#include "ui/cli/book_session.h"

namespace amanah::cli {

namespace {

using namespace finance;

QJsonObject checkpointJson(const Checkpoint& made)
{
    return {{QStringLiteral("checkpoint"), made.toJson()}};
}

int checkpoint(Invocation& call)
{
    if (!call.has("list"))
        return runCommand(call, MakeCheckpoint{}, checkpointJson);
    return runList(call, CheckpointListQuery{}, [](const auto& page) -> const auto& { return page.lines; }, [](const Checkpoint& made) { return made.toJson(); });
}

// A whole number from 1; `absent` when the option was not given.
Result<std::int64_t> sequence(const QString& text, const char* field, bool isGiven)
{
    if (!isGiven)
        return std::int64_t{0};
    bool good = false;
    const qlonglong number = text.toLongLong(&good);
    if (!good || number < 1)
        return refuse(Code::InvalidInput, QString::fromLatin1(field), QStringLiteral("A whole number from 1 is expected."));
    return std::int64_t{number};
}

int proveInclusion(Invocation& call)
{
    const auto seq = sequence(call.positional(0), "seq", true);
    const auto size = sequence(call.value("size"), "size", call.has("size"));
    if (!seq || !size)
        return call.out().refusal(seq ? size.error() : seq.error());
    return runQuery(call, InclusionQuery{*seq, *size}, [](const QJsonObject& proof) { return proof; });
}

int proveConsistency(Invocation& call)
{
    const auto from = sequence(call.value("from"), "from", true);
    const auto to = sequence(call.value("to"), "to", call.has("to"));
    if (!from || !to)
        return call.out().refusal(from ? to.error() : from.error());
    return runQuery(call, ConsistencyQuery{*from, *to}, [](const QJsonObject& proof) { return proof; });
}

int prove(Invocation& call)
{
    const bool hasSeq = !call.positional(0).isEmpty();
    if (hasSeq == call.has("from") || (hasSeq && call.has("to")) || (!hasSeq && call.has("size")))
        return call.wrongUsage(QStringLiteral("seq"), QStringLiteral("Either SEQ, with --size if need be, or --from, with --to if need be, is expected."));
    return hasSeq ? proveInclusion(call) : proveConsistency(call);
}

int exportChain(Invocation& call)
{
    const QString file = call.value("to");
    return call.finish(BookSession::open(call, Access::ReadOnly).and_then([&](BookSession session) {
        const auto work = [file, book = session.application().book()](const JobContext& job) {
            return exportAudit(book, {file, job.stop, job.signedInAs}).map([](const AuditExport& made) { return made.toJson(); });
        };
        return session.application().runJob(FinanceApplication::JobKind::Restartable, QStringLiteral("export"), work);
    }));
}

// The session only reads: nobody writes this book before it is accepted.
int accept(Invocation& call)
{
    return call.finish(BookSession::open(call, Access::ReadOnly)
                           .and_then([](BookSession session) { return session.application().mayRunNow(QStringLiteral("audit.accept")); })
                           .and_then([&] { return acceptBook(BookPath(call.bookPath()), writerIdentity(call), call.value("reason")); })
                           .map([](const AuditStamp& stamp) { return QJsonObject{{QStringLiteral("audit"), stamp.toJson()}}; }));
}

} // namespace

std::vector<CommandSpec> auditCommands()
{
    return {{"audit checkpoint",
             {},
             {{"list", nullptr, "the checkpoints there are, newest first"}, limitOption, afterOption},
             "sign the head of the chain with this machine's key",
             checkpoint},
            {"audit prove",
             {{"SEQ", false}},
             {{"size", "N", "that record SEQ is one of the first N; of all unless given"},
              {"from", "M", "instead: that the first M records are the beginning …"},
              {"to", "N", "… of the first N; of all unless given"}},
             "prove with a few hashes (RFC 6962)",
             prove},
            {"audit export", {}, {{"to", "FILE.jsonl", "the file", Need::Required}}, "write chain and checkpoints for amanah-verify", exportChain},
            {"audit accept",
             {},
             {{"reason", "T", "why this machine should go on from here", Need::Required}},
             "write on in a book that was put back or exchanged",
             accept}};
}

} // namespace amanah::cli
