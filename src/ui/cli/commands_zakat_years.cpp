// SPDX-License-Identifier: GPL-3.0-or-later
// Kept assessments, zakat years and reminders, unspent zakat, and who may receive it.
#include "finance/zakat/ageing.h"
#include "finance/zakat/distribution_plan.h"
#include "finance/zakat/eligibility.h"
#include "finance/zakat/hawl_messages.h"
#include "finance/zakat/zakat_messages.h"
#include "ui/cli/book_session.h"

namespace amanah::cli {

namespace {

using namespace finance;

int listAssessments(Invocation& call)
{
    const auto year = wholeOption(call, "year", 0, 1, 9999);
    if (!year)
        return call.out().refusal(year.error());
    AssessmentListQuery query;
    query.donor = call.value("donor");
    query.hijriYear = *year;
    return runList(call, query, [](const AssessmentListQuery::Page& page) { return page.rows; },
                   [](const KeptAssessment& kept) { return kept.toJson(); });
}

int showAssessment(Invocation& call)
{
    return runQuery(call, AssessmentQuery{call.positional(0)}, [](const AssessmentQuery::Shown& shown) { return shown.toJson(); });
}

int compareAssessments(Invocation& call)
{
    return call.finish(BookSession::open(call, Access::ReadOnly).and_then([&](BookSession session) {
        return session.application().ask(AssessmentQuery{call.positional(0)}).and_then([&](const AssessmentQuery::Shown& was) {
            return session.application().ask(AssessmentQuery{call.positional(1)}).map([&](const AssessmentQuery::Shown& now) {
                return comparedAssessments(was, now);
            });
        });
    }));
}

int stateBalance(Invocation& call)
{
    return runCommand(call, StateBalance{call.value("donor"), call.value("amount"), call.value("currency"), call.value("date")},
                      [](const StatedBalance& stated) { return stated.toJson(); });
}

int setHawl(Invocation& call)
{
    return runCommand(call, SetHawl{call.value("donor"), call.value("anchor"), call.value("preset"), call.value("authority")},
                      [](const HawlSetting& setting) { return setting.toJson(); });
}

int showHawl(Invocation& call)
{
    return runQuery(call, HawlQuery{call.value("donor"), today()}, [](const PersonHawl& hawl) { return QJsonObject{{QStringLiteral("hawl"), hawl.toJson()}}; });
}

// Answers with one line for each row of a query that is never paged.
template <class Query>
int runLines(Invocation& call, const Query& query)
{
    auto session = BookSession::open(call, Access::ReadOnly);
    if (!session)
        return call.out().refusal(session.error());
    const auto rows = session->application().ask(query);
    if (!rows)
        return call.out().refusal(rows.error());
    for (const auto& row : *rows)
        call.out().row(row.toJson());
    return call.out().endList();
}

int remind(Invocation& call)
{
    const auto days = wholeOption(call, "days", 30, 0, 4000);
    if (!days)
        return call.out().refusal(days.error());
    return runLines(call, ReminderQuery{*days, today()});
}

int ageOfZakat(Invocation& call)
{
    return runLines(call, AgeingQuery{today()});
}

Result<Currency> formCurrencyOf(const Invocation& call)
{
    return Currency::parse(call.has("currency") ? call.value("currency") : QStringLiteral("USD"));
}

int mayReceive(Invocation& call)
{
    return call.finish(formCurrencyOf(call).and_then([&](Currency currency) {
        return eligibilityAnswer({call.value("method"), call.value("need"), call.value("income"), call.value("zakatable"), call.value("surplus"),
                                  call.value("nisab"), call.value("relation"), call.value("asnaf")},
                                 currency);
    }));
}

int planShares(Invocation& call)
{
    return call.finish(formCurrencyOf(call).and_then([&](Currency currency) -> Result<QJsonObject> {
        DistributionQuestion question{call.value("amount"), call.value("mode"), call.value("present"), {}, call.value("amil-cap"), call.value("over-cap")};
        if (call.has("plan")) {
            const auto plan = readJsonArray(call.value("plan"), QStringLiteral("plan"));
            if (!plan)
                return tl::unexpected(plan.error());
            question.plan = *plan;
        }
        return distributionAnswer(question, currency);
    }));
}

const OptionSpec whoseOption{"donor", "ID", "whose", Need::Required};
const OptionSpec usdOption{"currency", "C", "USD unless given"};

std::vector<CommandSpec> givingCommands()
{
    return {{"zakat ageing", {}, {}, "how long zakat has lain unspent, and until when it is to be given", ageOfZakat},
            {"zakat eligible",
             {},
             {{"method", "kifayah|nisab", "the test", Need::Required},
              {"need", "A", "kifayah: what the household needs"},
              {"income", "A", "kifayah: what it has, for the same time"},
              {"zakatable", "A", "nisab: zakatable wealth"},
              {"surplus", "A", "nisab: goods beyond need"},
              {"nisab", "A", "nisab: the threshold"},
              {"relation", "R", "to the payer: parent, child, spouse …"},
              {"asnaf", "A", "which of the eight is asked for"},
              usdOption},
             "may a person receive zakat, by a charity's test",
             mayReceive},
            {"zakat plan",
             {},
             {{"amount", "A", "what is to be given", Need::Required},
              {"mode", "equal|free|percent", "how", Need::Required},
              {"present", "A,A,…", "equal: the asnaf that are there; all eight unless given"},
              {"plan", "FILE", "free: [{name,amount}]; percent: [{name,percent}]"},
              {"amil-cap", "P", "at most so many percent for those who collect"},
              {"over-cap", "block|warn", "what becomes of more; block unless given"},
              usdOption},
             "plan a distribution over the eight asnaf",
             planShares}};
}

} // namespace

std::vector<CommandSpec> zakatYearCommands()
{
    std::vector<CommandSpec> commands{
        {"zakat list", {}, {{"donor", "ID", "of this person only"}, {"year", "Y", "of this Hijri year only"}, limitOption, afterOption},
         "list the assessments that were kept", listAssessments},
        {"zakat show", {{"ID"}}, {}, "show a kept assessment with its question and answer", showAssessment},
        {"zakat compare", {{"ID"}, {"LATER"}}, {}, "what changed between two kept assessments", compareAssessments},
        {"zakat balance", {},
         {whoseOption, {"amount", "A", "zakatable wealth from that day on", Need::Required}, {"currency", "C", "the book's unless given"},
          {"date", "D", "today unless given"}, keyOption},
         "state what a person owns, for the zakat year", stateBalance},
        {"zakat hawl set", {},
         {whoseOption, {"anchor", "D", "when the year began; else it follows from balances"}, {"preset", "NAME", "the opinions followed"},
          {"authority", "A", "whose months are followed"}, keyOption},
         "say how a person's zakat year is counted", setHawl},
        {"zakat hawl", {}, {whoseOption}, "a person's zakat year and when it falls due", showHawl},
        {"zakat reminders", {}, {{"days", "N", "due within N days; 30 unless given"}}, "whose zakat falls due soon", remind}};
    const auto giving = givingCommands();
    commands.insert(commands.end(), giving.begin(), giving.end());
    return commands;
}

} // namespace amanah::cli
