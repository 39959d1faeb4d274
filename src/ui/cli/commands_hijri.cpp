// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/hijri/hijri_date.h"
#include "ui/cli/invocation.h"

namespace amanah::cli {

namespace {

using namespace finance;

int runHijri(Invocation& call)
{
    const auto calendar = parseHijriCalendar(call.has("calendar") ? call.value("calendar") : QStringLiteral("umm_al_qura"));
    if (!calendar)
        return call.out().refusal(calendar.error());
    const auto origin = parseDateOrigin(call.value("from"));
    if (!origin)
        return call.out().refusal(origin.error());
    return call.finish(hijriAnswer(call.positional(0), *calendar, *origin));
}

} // namespace

std::vector<CommandSpec> hijriCommands()
{
    return {{"hijri",
             {{"DATE"}},
             {{"calendar", "umm_al_qura|civil|tabular", "which Hijri calendar"}, {"from", "hijri|gregorian", "what DATE is; else told by its year"}},
             "convert a day between the calendars",
             runHijri}};
}

} // namespace amanah::cli
