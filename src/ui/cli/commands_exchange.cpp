// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/export_run.h"
#include "finance/application/import_run.h"
#include "finance/book/create.h"
#include "ui/cli/book_session.h"
#include "ui/cli/progress_note.h"

#include <QFile>
#include <memory>

namespace amanah::cli {

namespace {

using namespace finance;

// Reads `--option` by `parse` into `target`; nothing happens when it was not given.
template <class Target, class Parse>
Result<void> readOption(const Invocation& call, const char* option, Target& target, Parse parse)
{
    if (!call.has(option))
        return {};
    return parse(call.value(option)).map([&](const auto& value) { target = value; });
}

Result<ImportRun> importRun(const Invocation& call)
{
    ImportRun run;
    run.createFunds = call.has("create-funds");
    run.partial = call.has("partial");
    run.dryRun = call.has("dry-run");
    run.reading.today = today();
    const auto facts = readBookFacts(BookPath(call.bookPath()));
    if (!facts)
        return Refusal(facts.error());
    run.reading.defaultCurrency = facts->currency;
    auto read = readOption(call, "map", run.reading.map, parseImportMap)
                    .and_then([&] { return readOption(call, "separator", run.reading.separator, parseSeparator); })
                    .and_then([&] { return readOption(call, "encoding", run.reading.encoding, parseEncoding); })
                    .and_then([&] { return readOption(call, "date-order", run.reading.dateOrder, parseDateOrder); })
                    .and_then([&] { return readOption(call, "decimal", run.reading.decimal, parseDecimalMark); });
    if (!read)
        return Refusal(read.error());
    return run;
}

// Rejected rows of a file that was to be whole are a refusal that names every one of them.
int answerImport(Invocation& call, const ImportReport& report)
{
    if (report.plan.isClean() || call.has("partial"))
        return call.out().answer(report.toJson());
    QJsonObject body = report.toJson();
    body.insert(QStringLiteral("added"), 0);
    return call.out().refusal({Code::InvalidInput, QStringLiteral("file"),
                               QStringLiteral("%1 of the rows cannot be imported; nothing was posted.").arg(report.plan.rejectedCount), {}},
                              body);
}

int importFile(Invocation& call)
{
    auto session = BookSession::open(call, call.has("dry-run") ? Access::ReadOnly : Access::ReadWrite);
    if (!session)
        return call.out().refusal(session.error());
    const auto run = importRun(call);
    if (!run)
        return call.out().refusal(run.error());
    QFile file(call.positional(0));
    if (!file.open(QIODevice::ReadOnly))
        return call.out().refusal({Code::NotFound, QStringLiteral("file"), QStringLiteral("The file cannot be read."), QStringLiteral("file")});
    ImportRun told = *run;
    told.progress = [note = std::make_shared<ProgressNote>(call.out(), QStringLiteral("steps, two a row"))](std::int64_t done, std::int64_t total) {
        note->tell(done, total);
    };
    const auto report = runImport(session->application(), file, told);
    return report ? answerImport(call, *report) : call.out().refusal(report.error());
}

int exportFile(Invocation& call)
{
    const auto list = parseExportList(call.positional(0));
    if (!list)
        return call.out().refusal(list.error());
    const QString file = call.value("to");
    return call.finish(BookSession::open(call, Access::ReadOnly).and_then([&](BookSession session) {
        const auto work = [list = *list, file, book = session.application().book()](const JobContext& job) {
            return exportBook(book, ExportRun{list, file, job.stop, {}, job.signedInAs}).map([&](std::int64_t rows) {
                return QJsonObject{{QStringLiteral("rows"), qint64(rows)}, {QStringLiteral("file"), file}};
            });
        };
        return session.application().runJob(FinanceApplication::JobKind::Restartable, QStringLiteral("export"), work);
    }));
}

} // namespace

std::vector<CommandSpec> exchangeCommands()
{
    return {{"import",
             {{"FILE"}},
             {{"map", "M", "\"donor=First+Last,amount=Betrag\"; by the usual names of columns unless given"},
              {"create-funds", nullptr, "open funds that do not exist"},
              {"partial", nullptr, "post the good rows even when others are rejected"},
              {"dry-run", nullptr, "judge only"},
              {"separator", "comma|semicolon|tab|pipe", "detected unless given"},
              {"encoding", "E", "utf-8, windows-1252 …; detected unless given"},
              {"date-order", "ymd|dmy|mdy", "detected unless given"},
              {"decimal", ".|,", "detected unless given"}},
             "import gifts from a CSV file; twice adds nothing",
             importFile},
            {"export", {{"WHAT"}}, {{"to", "FILE", ".csv, .xlsx or .jsonl", Need::Required}}, "write donations, donors, ledger or audit to a file", exportFile}};
}

} // namespace amanah::cli
