// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/hijri/hijri_answer.h"
#include "finance/hijri/hijri_messages.h"
#include "finance/money/civil_date.h"
#include "ui/cli/book_session.h"

#include <QJsonArray>

namespace amanah::cli {

namespace {

using namespace finance;

// By the months of an authority, which the book knows.
Result<QJsonObject> convertByAuthority(const Invocation& call, DateOrigin origin)
{
    return BookSession::open(call, Access::ReadOnly).and_then([&](BookSession session) {
        return session.application().ask(CalendarQuery{call.value("authority")}).and_then([&](const CalendarProfile& calendar) {
            return hijriAnswer(call.positional(0), calendar, origin).map([&](QJsonObject answer) {
                answer.insert(QStringLiteral("authority"), call.value("authority"));
                return answer;
            });
        });
    });
}

int runHijri(Invocation& call)
{
    const auto calendar = parseHijriCalendar(call.has("calendar") ? call.value("calendar") : QStringLiteral("umm_al_qura"));
    if (!calendar)
        return call.out().refusal(calendar.error());
    const auto origin = parseDateOrigin(call.value("from"));
    if (!origin)
        return call.out().refusal(origin.error());
    if (call.has("authority") && call.has("calendar"))
        return call.wrongUsage(QStringLiteral("calendar"), QStringLiteral("An authority's months stand on the book's calendar."));
    if (call.has("authority"))
        return call.finish(convertByAuthority(call, *origin));
    return call.finish(hijriAnswer(call.positional(0), *calendar, *origin));
}

AnnounceMonths announcement(const Invocation& call, bool takenBack)
{
    return {call.value("authority"), call.positional(0), call.value("source"), takenBack};
}

// The due days that move are told beside what is written; with --preview nothing is written.
int announceMonths(Invocation& call, bool takenBack)
{
    if (call.has("key"))
        if (const auto key = checkKey(call.value("key")); !key)
            return call.out().refusal(key.error());
    const AnnounceMonths wanted = announcement(call, takenBack);
    const bool preview = call.has("preview");
    return call.finish(BookSession::open(call, preview ? Access::ReadOnly : Access::ReadWrite).and_then([&](BookSession session) {
        return session.application().ask(MonthPreviewQuery{wanted, today()}).and_then([&](const std::vector<MonthPreviewQuery::Row>& moved) -> Result<QJsonObject> {
            QJsonArray dueDays;
            for (const MonthPreviewQuery::Row& row : moved)
                dueDays.append(row.toJson());
            if (preview)
                return QJsonObject{{QStringLiteral("due_days"), dueDays}};
            return session.application().run(wanted, call.value("key")).map([&](const AnnouncedMonths& announced) {
                QJsonObject answer = announced.toJson();
                answer.insert(QStringLiteral("due_days"), dueDays);
                return answer;
            });
        });
    }));
}

int addMonths(Invocation& call) { return announceMonths(call, false); }
int removeMonths(Invocation& call) { return announceMonths(call, true); }

int listMonths(Invocation& call)
{
    auto session = BookSession::open(call, Access::ReadOnly);
    if (!session)
        return call.out().refusal(session.error());
    const auto months = session->application().ask(MonthListQuery{call.value("authority")});
    if (!months)
        return call.out().refusal(months.error());
    for (const MonthListQuery::Row& row : *months)
        call.out().row(row.toJson());
    return call.out().endList();
}

const OptionSpec authorityOption{"authority", "A", "whose months", Need::Required};
const OptionSpec previewOption{"preview", nullptr, "show which due days would move, and write nothing"};

} // namespace

std::vector<CommandSpec> hijriCommands()
{
    return {{"hijri",
             {{"DATE"}},
             {{"calendar", "umm_al_qura|civil|tabular", "which Hijri calendar"},
              {"from", "hijri|gregorian", "what DATE is; else told by its year"},
              {"authority", "A", "by the months that this authority announced, in the book"}},
             "convert a day between the calendars",
             runHijri},
            {"hijri override add",
             {{"MONTHS"}},
             {authorityOption, {"source", "T", "where it was announced"}, previewOption, keyOption},
             "say when months begin: 1445-09=2024-03-12,1445-10=2024-04-11",
             addMonths},
            {"hijri override list", {}, {{"authority", "A", "of this one only"}}, "list the months that authorities announced", listMonths},
            {"hijri override remove",
             {{"MONTHS"}},
             {authorityOption, {"source", "T", "why"}, previewOption, keyOption},
             "take announced months back: 1445-09,1445-10",
             removeMonths}};
}

} // namespace amanah::cli
