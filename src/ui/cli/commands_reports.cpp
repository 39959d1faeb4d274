// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/audit_store.h"
#include "finance/book/proofs.h"
#include "finance/donations/donations_messages.h"
#include "ui/cli/book_session.h"
#include "ui/cli/progress_note.h"

#include <memory>

namespace amanah::cli {

namespace {

using namespace finance;

int totals(Invocation& call)
{
    TotalsQuery query;
    query.by = call.value("by");
    query.from = call.value("from");
    query.to = call.value("to");
    return runQuery(call, query, [](const TotalsQuery::Totals& sums) { return sums.toJson(); });
}

int listAudit(Invocation& call)
{
    AuditListQuery query;
    query.fromSeq = call.value("from-seq");
    return runList(call, query, [](const auto& page) -> const auto& { return page.lines; }, [](const AuditLine& line) { return line.toJson(); });
}

// The proofs as a supervised job of a read-only run.
Result<ProofReport> provenByJob(Invocation& call, bool chainOnly)
{
    auto session = BookSession::open(call, Access::ReadOnly);
    if (!session)
        return Refusal(session.error());
    const auto report = std::make_shared<ProofReport>();
    const auto note = std::make_shared<ProgressNote>(call.out(), QStringLiteral("records"));
    const auto work = [report, chainOnly, note, book = session->application().book()](const JobContext& job) -> Result<QJsonObject> {
        ProofOptions options;
        options.chainOnly = chainOnly;
        options.stop = job.stop;
        options.progress = [note](std::int64_t done, std::int64_t total) { note->tell(done, total); };
        return proveBook(book, options).map([&](ProofReport found) {
            *report = std::move(found);
            return QJsonObject();
        });
    };
    return session->application().runJob(FinanceApplication::JobKind::Once, QStringLiteral("proof"), work).map([&](const QJsonObject&) { return *report; });
}

int answerProof(Invocation& call, const Result<ProofReport>& report, QJsonObject (ProofReport::*shown)() const)
{
    if (!report)
        return call.out().refusal(report.error());
    const QJsonObject body = ((*report).*shown)();
    const auto verdict = report->verdict();
    return verdict ? call.out().answer(body) : call.out().refusal(verdict.error(), body);
}

int check(Invocation& call)
{
    return answerProof(call, provenByJob(call, false), &ProofReport::toCheckJson);
}

int verifyAudit(Invocation& call)
{
    const auto report = call.has("file") ? proveExport(call.value("file"), ProofOptions{}) : provenByJob(call, true);
    return answerProof(call, report, &ProofReport::toVerifyJson);
}

} // namespace

std::vector<CommandSpec> reportCommands()
{
    return {{"totals",
             {},
             {{"by", "donor|fund|month|hijri_month|method", "one row each; by currency alone unless given"},
              {"from", "D", "gifts from this day"},
              {"to", "D", "gifts to this day"}},
             "add up the gifts that stand",
             totals},
            {"check", {}, {}, "prove the book: debits, totals, numbers, chain, every column", check},
            {"audit verify", {}, {{"file", "EXPORT.jsonl", "an exported chain instead of the book's"}}, "prove the audit chain", verifyAudit},
            {"audit list", {}, {{"from-seq", "N", "from this record on"}, limitOption, afterOption}, "who did what, newest first", listAudit}};
}

} // namespace amanah::cli
