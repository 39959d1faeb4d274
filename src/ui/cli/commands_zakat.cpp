// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donations_messages.h"
#include "finance/hijri/hijri_messages.h"
#include "finance/money/civil_date.h"
#include "finance/zakat/assessment.h"
#include "finance/zakat/assessment_document.h"
#include "finance/zakat/hawl_messages.h"
#include "finance/zakat/nisab_price.h"
#include "finance/zakat/zakat_messages.h"
#include "ui/cli/book_session.h"
#include "ui/render/document_paper.h"

namespace amanah::cli {

namespace {

using namespace finance;

Result<QJsonObject> keepAssessment(const Invocation& call, const QJsonObject& request, const QJsonObject& answer)
{
    return BookSession::open(call, Access::ReadWrite).and_then([&](BookSession session) {
        KeepAssessment keep;
        keep.donor = call.value("donor");
        keep.currency = answer.value(u"currency").toString();
        keep.due = answer.value(u"due").toString();
        keep.preset = answer.value(u"preset").toString();
        keep.date = request.value(u"date").toString();
        keep.request = request;
        keep.answer = answer;
        keep.replaces = call.value("replaces");
        return session.application().run(keep, call.value("key")).map([&](const KeptAssessment&) { return answer; });
    });
}

struct PricedRequest
{
    QJsonObject request;
    QJsonObject warning; // empty: nothing to say
};

// --book-prices: the book's own, with a word when they are old.
Result<PricedRequest> bookPriced(const Invocation& call, const QJsonObject& request)
{
    if (!call.has("book-prices"))
        return PricedRequest{request, {}};
    const auto staleAfter = wholeOption(call, "stale-days", staleAfterDays, 0, 36'500);
    if (!staleAfter)
        return tl::unexpected(staleAfter.error());
    return BookSession::open(call, Access::ReadOnly).and_then([&](BookSession session) {
        return session.application().ask(NisabQuery{request.value(u"currency").toString()}).map([&](const NisabSetting& setting) {
            PricedRequest priced{withBookPrices(request, setting), {}};
            if (priced.request != request && isStale(setting, today(), *staleAfter))
                priced.warning = {{QStringLiteral("code"), QStringLiteral("stale_prices")},
                                  {QStringLiteral("date"), civilDateText(setting.date)},
                                  {QStringLiteral("days"), setting.date.daysTo(today())}};
            return priced;
        });
    });
}

// The months of --authority; else, with --donor, of the authority that the person's year is counted by.
Result<FollowedMonths> followedMonths(const Invocation& call)
{
    if (!call.has("authority") && !call.has("donor"))
        return FollowedMonths();
    return BookSession::open(call, Access::ReadOnly).and_then([&](BookSession session) {
        const auto named = call.has("authority") ? Result<QString>(call.value("authority").trimmed())
                                                 : session.application().ask(HawlQuery{call.value("donor"), today()}).map(&PersonHawl::authority);
        return named.and_then([&](const QString& authority) -> Result<FollowedMonths> {
            if (authority.isEmpty())
                return FollowedMonths();
            return session.application().ask(CalendarQuery{authority}).map([&](const CalendarProfile& calendar) -> FollowedMonths {
                return std::make_shared<const AuthorityMonths>(AuthorityMonths{authority, calendar});
            });
        });
    });
}

// How a question is to be judged and told.
struct AssessmentManner
{
    ZakatLanguage language;
    FollowedMonths months;
};

// The same reckoning as a document to take to a scholar; the answer says where it is.
Result<QJsonObject> putOnPaper(const Invocation& call, const QJsonObject& request, const AssessmentManner& manner, QJsonObject answer)
{
    const QDate written = QDate::fromString(request.value(u"date").toString(), Qt::ISODate);
    const QString file = call.value("pdf");
    return assessed(request, today(), manner.months)
        .and_then([&](const Assessment& assessment) {
            return ui::writePdf(assessmentDocument(assessment, written.isValid() ? written : today(), manner.language), file);
        })
        .map([&] {
            answer.insert(QStringLiteral("pdf"), file);
            return answer;
        });
}

int assessZakat(Invocation& call)
{
    if (call.has("save") != call.has("donor"))
        return call.wrongUsage(QStringLiteral("donor"), QStringLiteral("--save and --donor go together."));
    const auto language = parseZakatLanguage(call.value("language"));
    if (!language)
        return call.out().refusal(language.error());
    const auto request = readJsonObject(call.positional(0), QStringLiteral("file"));
    if (!request)
        return call.out().refusal(request.error());
    const auto priced = bookPriced(call, *request);
    if (!priced)
        return call.out().refusal(priced.error());
    const auto months = followedMonths(call);
    if (!months)
        return call.out().refusal(months.error());
    const AssessmentManner manner{*language, *months};
    return call.finish(assess(priced->request, today(), manner.language, manner.months).and_then([&](const QJsonObject& answer) {
        return call.has("save") ? keepAssessment(call, priced->request, answer) : Result<QJsonObject>(answer);
    }).and_then([&](const QJsonObject& answer) {
        return call.has("pdf") ? putOnPaper(call, priced->request, manner, answer) : Result<QJsonObject>(answer);
    }).map([&](QJsonObject answer) {
        if (!priced->warning.isEmpty())
            answer.insert(QStringLiteral("warning"), priced->warning);
        return answer;
    }));
}

QJsonObject shownNisab(const NisabSetting& setting)
{
    return setting.toJson();
}

int setNisab(Invocation& call)
{
    const bool priced = call.has("gold") || call.has("silver");
    if (priced == call.has("amount"))
        return call.wrongUsage(QStringLiteral("amount"), QStringLiteral("Say either the prices of gold and silver or an amount."));
    SetNisab command;
    command.gold = call.value("gold");
    command.silver = call.value("silver");
    command.amount = call.value("amount");
    command.unit = call.value("unit");
    command.currency = call.value("currency");
    command.date = call.value("date");
    command.source = call.value("source");
    return runCommand(call, command, shownNisab);
}

int getNisab(Invocation& call)
{
    return runQuery(call, NisabQuery{call.value("currency")}, shownNisab);
}

int nisabHistory(Invocation& call)
{
    NisabHistoryQuery query;
    query.currency = call.value("currency");
    return runList(call, query, [](const NisabHistoryQuery::Page& page) { return page.rows; },
                   [](const NisabSetting& setting) { return setting.toJson().value(u"nisab").toObject(); });
}

int zakatDue(Invocation& call)
{
    return runQuery(call, ZakatDueQuery{call.value("donor")}, [](const ZakatDueQuery::Years& years) { return years.toJson(); });
}

// One line, whose intention names the year: it counts there whenever it is paid.
RecordDonation zakatPayment(const Invocation& call, int year)
{
    RecordDonation gift;
    gift.amount = call.value("amount");
    gift.donor = call.value("donor");
    gift.lines = {{call.has("fund") ? call.value("fund") : QStringLiteral("zakat"), gift.amount, QStringLiteral("zakat:%1").arg(year)}};
    return gift;
}

int payZakat(Invocation& call)
{
    const auto year = wholeOption(call, "year", 0, 1300, 1600);
    if (!year)
        return call.out().refusal(year.error());
    if (call.has("key"))
        if (const auto key = checkKey(call.value("key")); !key)
            return call.out().refusal(key.error());
    auto session = BookSession::open(call, Access::ReadWrite);
    if (!session)
        return call.out().refusal(session.error());
    return call.finish(session->application().run(zakatPayment(call, *year), call.value("key")).and_then([&](const Donation& donation) {
        return session->application().ask(ZakatDueQuery{call.value("donor")}).map([&](const ZakatDueQuery::Years& years) {
            QJsonObject answer = years.toJson();
            answer.insert(QStringLiteral("donation"), donation.toJson());
            return answer;
        });
    }).map_error([](Error error) {
        error.field.remove(QStringLiteral("lines[0]."));
        return error;
    }));
}

} // namespace

std::vector<CommandSpec> zakatCommands()
{
    return {{"zakat assess",
             {{"FILE"}},
             {{"save", nullptr, "keep the assessment in the book"}, {"donor", "ID", "whose assessment it is"}, {"language", "en|ar|id", "of the explanation"},
              {"authority", "A", "by the months that this authority announced in the book; with --donor else by the person's"},
              {"replaces", "ID", "with --save: the kept assessment that this one revises"},
              {"book-prices", nullptr, "take the prices of the book where FILE names none"},
              {"stale-days", "N", "warn of book prices older than N days; 30 unless given"},
              {"pdf", "OUT.pdf", "put it on paper as well, in that language"},
              keyOption},
             "how much zakat is due, with every reason and source; FILE is JSON, - is standard input",
             assessZakat},
            {"zakat due", {}, {{"donor", "ID", "whose", Need::Required}}, "what is due, paid and open, by Hijri year", zakatDue},
            {"zakat pay",
             {},
             {{"donor", "ID", "whose", Need::Required},
              {"year", "Y", "Hijri year", Need::Required},
              {"amount", "A", "how much", Need::Required},
              {"fund", "F", "zakat unless given"},
              keyOption},
             "record a payment of zakat and show what is left",
             payZakat},
            {"nisab set",
             {},
             {{"gold", "P", "price of a unit of gold"},
              {"silver", "P", "price of a unit of silver"},
              {"unit", "gram|tola|troy_ounce", "gram unless given"},
              {"amount", "A", "the nisab itself, instead of prices"},
              {"currency", "C", "the book's unless given"},
              {"date", "D", "today unless given"},
              {"source", "T", "who says so"},
              keyOption},
             "say what gold and silver cost",
             setNisab},
            {"nisab get", {}, {{"currency", "C", "the book's unless given"}}, "show the nisab in force", getNisab},
            {"nisab history", {}, {{"currency", "C", "of this one only"}, limitOption, afterOption}, "every price that was set, newest first", nisabHistory}};
}

} // namespace amanah::cli
