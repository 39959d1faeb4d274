// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donors/donors_messages.h"
#include "finance/donors/retention_store.h"
#include "finance/funds/funds_messages.h"
#include "ui/cli/book_session.h"

namespace amanah::cli {

namespace {

using namespace finance;

int eraseDonor(Invocation& call)
{
    return runCommand(call, EraseDonor{call.positional(0), call.value("despite-retention")},
                      [](const Donor& donor) { return QJsonObject{{QStringLiteral("donor"), donor.toJson()}}; });
}

int eraseDisbursement(Invocation& call)
{
    return runCommand(call, EraseDisbursement{call.positional(0), call.value("despite-retention")},
                      [](const Disbursement& payment) { return payment.toJson(); });
}

int setRetention(Invocation& call)
{
    return runCommand(call, SetRetention{call.value("kind"), call.value("years")},
                      [](const Retention& rule) { return QJsonObject{{QStringLiteral("retention"), rule.toJson()}}; });
}

int listRetention(Invocation& call)
{
    auto session = BookSession::open(call, Access::ReadOnly);
    if (!session)
        return call.out().refusal(session.error());
    const auto rules = session->application().ask(RetentionListQuery{});
    if (!rules)
        return call.out().refusal(rules.error());
    for (const Retention& rule : *rules)
        call.out().row(rule.toJson());
    return call.out().endList({});
}

const OptionSpec despiteOption{"despite-retention", "REASON", "erase although it must still be kept, and say why"};

} // namespace

std::vector<CommandSpec> privacyCommands()
{
    return {{"donor erase", {{"ID"}}, {despiteOption, keyOption}, "forget a donor for ever; gifts, days and amounts stay", eraseDonor},
            {"disbursement erase", {{"ID"}}, {despiteOption, keyOption}, "forget for ever who was paid and what was noted", eraseDisbursement},
            {"retention set",
             {},
             {{"kind", "donor|donation|disbursement|assessment", "of what", Need::Required},
              {"years", "N", "after the last day concerned; 0 ends the duty", Need::Required},
              keyOption},
             "how long records of a kind must be kept before a person may be erased",
             setRetention},
            {"retention list", {}, {}, "show the duties to keep", listRetention}};
}

} // namespace amanah::cli
