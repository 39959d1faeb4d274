// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/periods/periods_messages.h"
#include "ui/cli/book_session.h"

namespace amanah::cli {

namespace {

using namespace finance;

QJsonObject shownPeriod(const Period& period)
{
    return period.toAnswer();
}

int closePeriod(Invocation& call)
{
    return runCommand(call, ClosePeriod{call.value("through")}, shownPeriod);
}

int reopenPeriod(Invocation& call)
{
    if (call.has("all") == call.has("through"))
        return call.wrongUsage(QStringLiteral("through"), QStringLiteral("Either --through or --all is expected."));
    return runCommand(call, ReopenPeriod{call.value("through"), call.value("reason")}, shownPeriod);
}

int showPeriod(Invocation& call)
{
    return runQuery(call, PeriodQuery{}, [](const Period& period) { return QJsonObject{{QStringLiteral("period"), period.toJson()}}; });
}

} // namespace

std::vector<CommandSpec> periodCommands()
{
    return {{"period close",
             {},
             {{"through", "D", "the last day to close", Need::Required}, keyOption},
             "close the books up to a day, and write down the grand total",
             closePeriod},
            {"period reopen",
             {},
             {{"through", "D", "the last day that stays closed"},
              {"all", nullptr, "nothing stays closed"},
              {"reason", "T", "why", Need::Required},
              keyOption},
             "open closed days again",
             reopenPeriod},
            {"period show", {}, {}, "show through which day the books are closed", showPeriod}};
}

} // namespace amanah::cli
