// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/drill.h"
#include "finance/book/create.h"
#include "ui/cli/book_session.h"
#include "ui/cli/progress_note.h"

#include <QTemporaryDir>

namespace amanah::cli {

namespace {

using namespace finance;

// The tree of a run of its own, on a book that is gone afterwards.
int showTree(Invocation& call)
{
    const QTemporaryDir scratch;
    ApplicationOptions options;
    options.book = BookPath(scratch.filePath(QStringLiteral("tree.amanah")));
    options.identity = writerIdentity(call);
    NewBook wanted;
    wanted.path = options.book;
    wanted.identity = options.identity;
    return call.finish(createBook(wanted)
                           .and_then([&](const BookInfo&) { return FinanceApplication::start(options); })
                           .map([](std::unique_ptr<FinanceApplication> application) { return QJsonObject{{QStringLiteral("root"), application->treeJson()}}; }));
}

Result<void> readKinds(const Invocation& call, DrillOptions& options)
{
    if (!call.has("kinds"))
        return {};
    options.crash = options.kill = options.hang = false;
    for (const QString& kind : call.value("kinds").split(u','))
        if (kind == u"crash")
            options.crash = true;
        else if (kind == u"kill")
            options.kill = true;
        else if (kind == u"hang")
            options.hang = true;
        else
            return refuse(Code::InvalidInput, QStringLiteral("kinds"), QStringLiteral("crash, kill and hang are known."));
    return {};
}

Result<DrillOptions> drillOptions(const Invocation& call)
{
    DrillOptions options;
    options.supervisors = call.has("supervisors");
    options.web = call.has("web");
    options.traceFile = call.value("trace");
    if (auto kinds = readKinds(call, options); !kinds)
        return Refusal(kinds.error());
    const auto writers = wholeOption(call, "writers", options.writers, 1, 256);
    const auto seconds = wholeOption(call, "seconds", options.seconds, 1, 86'400);
    const auto pause = wholeOption(call, "crash-every-ms", options.crashEveryMs, 1, 3'600'000);
    for (const auto* number : {&writers, &seconds, &pause})
        if (!*number)
            return Refusal(number->error());
    options.writers = *writers;
    options.seconds = *seconds;
    options.crashEveryMs = *pause;
    return options;
}

// A gift that was acknowledged and is not there once, or a broken chain, is a fault found.
int answerDrill(Invocation& call, const QJsonObject& report)
{
    const bool good = report.value(u"lost").toInteger() == 0 && report.value(u"duplicated").toInteger() == 0
        && report.value(u"chain").toString() == u"intact";
    if (good)
        return call.out().answer(report);
    return call.out().refusal({Code::Integrity, {}, QStringLiteral("The book does not hold what was acknowledged."), {}}, report);
}

int drill(Invocation& call)
{
    const auto options = drillOptions(call);
    if (!options)
        return call.out().refusal(options.error());
    const QTemporaryDir scratch;
    DrillOptions told = *options;
    told.progress = [note = std::make_shared<ProgressNote>(call.out(), QStringLiteral("milliseconds"))](std::int64_t done, std::int64_t total) {
        note->tell(done, total);
    };
    const auto report = runDrill(BookPath(scratch.filePath(QStringLiteral("drill.amanah"))), told);
    return report ? answerDrill(call, *report) : call.out().refusal(report.error());
}

} // namespace

std::vector<CommandSpec> programCommands()
{
    return {{"tree", {}, {}, "show the services and who supervises them", showTree},
            {"drill",
             {},
             {{"writers", "N", "how many write at once; 8 unless given"},
              {"seconds", "N", "for how long; 10 unless given"},
              {"crash-every-ms", "N", "how often a fault hits; 20 unless given"},
              {"kinds", "crash,kill,hang", "which faults; all unless given"},
              {"supervisors", nullptr, "supervisors are hit too"},
              {"web", nullptr, "the web service runs, is asked and is hit too"},
              {"trace", "FILE", "write what ran where and when, for ui.perfetto.dev"}},
             "crash services at random under load on a scratch book, and count what was lost",
             drill}};
}

} // namespace amanah::cli
