// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/companions.h"
#include "finance/zakat/nisab.h"
#include "ui/cli/invocation.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace amanah::cli {

namespace {

using namespace finance;

// --currency, USD unless given: these commands know no book.
Result<Currency> companionCurrency(const Invocation& call)
{
    return Currency::parse(call.has("currency") ? call.value("currency") : QStringLiteral("USD"));
}

// Answers with `reckon(currency)`.
template <class Reckon>
int answerIn(Invocation& call, Reckon reckon)
{
    return call.finish(companionCurrency(call).and_then(reckon));
}

int nisabByPolicy(Invocation& call)
{
    return answerIn(call, [&](Currency currency) {
        return readJsonObject(call.value("policy"), QStringLiteral("policy")).and_then([&](const QJsonObject& request) {
            return nisabAnswer(request, currency);
        });
    });
}

int fitr(Invocation& call)
{
    return answerIn(call, [&](Currency currency) {
        return fitrAnswer({call.value("heads"), call.value("kg-per-head"), call.value("price-per-kg")}, currency);
    });
}

int fidya(Invocation& call)
{
    return answerIn(call, [&](Currency currency) { return fidyaAnswer(call.value("days"), call.value("per-day"), currency); });
}

int kaffarah(Invocation& call)
{
    return answerIn(call, [&](Currency currency) { return kaffarahAnswer(call.value("kind"), call.value("per-person"), currency); });
}

int missedYears(Invocation& call)
{
    return answerIn(call, [&](Currency currency) {
        return missedYearsAnswer({call.value("wealth"), call.value("nisab"), call.value("method")}, currency);
    });
}

int advance(Invocation& call)
{
    return answerIn(call, [&](Currency currency) {
        return advanceAnswer({call.value("due"), call.value("credit"), call.value("excess")}, currency);
    });
}

int institution(Invocation& call)
{
    return answerIn(call, [&](Currency currency) {
        return readJsonObject(call.positional(0), QStringLiteral("file")).and_then([&](const QJsonObject& request) {
            return institutionAnswer(request, currency);
        });
    });
}

int allocateShares(Invocation& call)
{
    if (call.has("over") == call.has("plan"))
        return call.wrongUsage(QStringLiteral("over"), QStringLiteral("Say either --over or --plan."));
    return answerIn(call, [&](Currency currency) -> Result<QJsonObject> {
        if (call.has("over"))
            return equalSharesAnswer(call.value("amount"), call.value("over"), currency);
        return readJsonArray(call.value("plan"), QStringLiteral("plan")).and_then([&](const QJsonArray& plan) {
            return planSharesAnswer(call.value("amount"), plan, call.value("amil-cap"), currency);
        });
    });
}

const OptionSpec companionCurrencyOption{"currency", "C", "USD unless given"};

} // namespace

std::vector<CommandSpec> companionCommands()
{
    return {{"zakat nisab",
             {},
             {{"policy", "FILE", "prices, and policy fields as for zakat assess", Need::Required}, companionCurrencyOption},
             "what the nisab comes to",
             nisabByPolicy},
            {"zakat fitr",
             {},
             {{"heads", "N", "for how many", Need::Required},
              {"kg-per-head", "K", "of the staple: 2.5, 3 …", Need::Required},
              {"price-per-kg", "P", "to give it in money"},
              companionCurrencyOption},
             "zakat al-fitr of a household",
             fitr},
            {"zakat fidya",
             {},
             {{"days", "N", "fasts missed", Need::Required}, {"per-day", "P", "what feeds one person", Need::Required}, companionCurrencyOption},
             "fidya for fasts that cannot be made up",
             fidya},
            {"zakat kaffarah",
             {},
             {{"kind", "fast|oath", "what was broken", Need::Required},
              {"per-person", "P", "what feeds one person", Need::Required},
              companionCurrencyOption},
             "expiation for a broken fast or oath",
             kaffarah},
            {"zakat missed",
             {},
             {{"wealth", "A,A,…", "of each year, oldest first", Need::Required},
              {"nisab", "A", "in those years", Need::Required},
              {"method", "prior_deducted|simple", "whether earlier zakat leaves later wealth", Need::Required},
              companionCurrencyOption},
             "zakat of years that were missed",
             missedYears},
            {"zakat advance",
             {},
             {{"due", "A", "what turned out to be due", Need::Required},
              {"credit", "A", "what was paid ahead", Need::Required},
              {"excess", "carry|sadaqah", "what becomes of too much", Need::Required},
              companionCurrencyOption},
             "settle zakat paid in advance",
             advance},
            {"zakat institution", {{"FILE"}}, {companionCurrencyOption}, "an institution's base, counted both ways (FAS 9)", institution},
            {"zakat allocate",
             {},
             {{"amount", "A", "what is to be divided", Need::Required},
              {"over", "N", "into N equal shares"},
              {"plan", "FILE", "by [{\"name\",\"percent\"}]"},
              {"amil-cap", "P", "at most so many percent for those who collect"},
              companionCurrencyOption},
             "divide a sum exactly",
             allocateShares}};
}

} // namespace amanah::cli
