// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donations_messages.h"
#include "ui/cli/book_session.h"
#include "ui/cli/donation_batch.h"
#include "ui/cli/gift_options.h"

namespace amanah::cli {

namespace {

using namespace finance;

QJsonObject shownGift(const Donation& donation)
{
    return donation.toAnswer();
}

int addOneDonation(Invocation& call)
{
    if (const GiftUsage usage = giftUsage(call); !usage.message.isEmpty())
        return call.wrongUsage(usage.field, usage.message);
    const auto gift = giftOf(call);
    if (!gift)
        return call.out().refusal(gift.error());
    const auto asOption = [&](Error error) { return giftErrorAsOption(call, std::move(error)); };
    return call.has("pending") ? runCommand(call, PledgeDonation{*gift}, shownGift, asOption) : runCommand(call, *gift, shownGift, asOption);
}

int addDonation(Invocation& call)
{
    if (!call.has("batch"))
        return addOneDonation(call);
    for (const OptionSpec& option : call.arguments().command->options)
        if (QLatin1String(option.name) != u"batch" && call.has(option.name))
            return call.wrongUsage(QString::fromLatin1(option.name), QStringLiteral("With --batch the fields stand in the file."));
    return runDonationBatch(call);
}

int voidDonation(Invocation& call)
{
    return runCommand(call, VoidDonation{call.positional(0), call.value("reason"), call.value("date")}, shownGift);
}

int postPledge(Invocation& call)
{
    return runCommand(call, PostPledge{call.positional(0), call.value("date"), call.value("override")}, shownGift);
}

int correctDonation(Invocation& call)
{
    if (const GiftUsage usage = changeUsage(call); !usage.message.isEmpty())
        return call.wrongUsage(usage.field, usage.message);
    const auto change = changeOf(call);
    return change ? runCommand(call, *change, shownGift) : call.out().refusal(change.error());
}

int listRegister(Invocation& call)
{
    auto session = BookSession::open(call, Access::ReadOnly);
    if (!session)
        return call.out().refusal(session.error());
    RegisterQuery query;
    query.year = call.value("year");
    RegisterCount count;
    do {
        const auto page = session->application().ask(query);
        if (!page)
            return call.out().refusal(page.error());
        for (const RegisterQuery::Row& row : page->rows) {
            count.take(row);
            call.out().row(row.toJson());
        }
        query.after = page->next;
    } while (!query.after.isEmpty() && !call.out().isClosed());
    call.out().row({{QStringLiteral("summary"), count.toJson()}});
    return call.out().endList();
}

int showDonation(Invocation& call)
{
    return runQuery(call, DonationQuery{call.positional(0)},
                    [](const Donation& donation) { return QJsonObject{{QStringLiteral("donation"), donation.toJson()}}; });
}

int listDonations(Invocation& call)
{
    DonationListQuery query;
    query.from = call.value("from");
    query.to = call.value("to");
    query.donor = call.value("donor");
    query.fund = call.value("fund");
    query.method = call.value("method");
    query.status = call.value("status");
    query.search = call.value("search");
    return runList(call, query, [](const auto& page) -> const auto& { return page.donations; },
                   [](const Donation& donation) { return donation.toJson(true); });
}

std::vector<OptionSpec> addOptions()
{
    std::vector<OptionSpec> options = giftOptions();
    options.push_back({"pending", nullptr, "a promise or an uncleared cheque: no money moves until donation post"});
    options.push_back({"batch", "FILE.jsonl|-", "one JSON object a line with these fields, instead of all the above"});
    return options;
}

} // namespace

std::vector<CommandSpec> donationCommands()
{
    return {{"donation add", {}, addOptions(), "record a gift, or many", addDonation},
            {"donation void", {{"ID"}}, {{"reason", "T", "why", Need::Required}, {"date", "D", "of the reversal, in an open period; today unless given"}, keyOption},
             "reverse a gift, or void a pending one; nothing is ever deleted",
             voidDonation},
            {"donation post", {{"ID"}}, {{"date", "D", "of the gift; today unless given"}, overrideOption, keyOption}, "a pending gift has come", postPledge},
            {"donation correct",
             {{"ID"}},
             changeOptions(),
             "reverse a gift and record it again with what is named here changed, in one step",
             correctDonation},
            {"donation register", {}, {{"year", "Y", "of the gifts' dates", Need::Required}}, "every number of a year, and whether one is missing", listRegister},
            {"donation show", {{"ID"}}, {}, "show a gift", showDonation},
            {"donation list",
             {},
             {{"from", "D", "from this day"},
              {"to", "D", "to this day"},
              {"donor", "ID", "of one donor"},
              {"fund", "F", "into one fund"},
              {"method", "M", "given this way"},
              {"status", "posted|reversed|pending", "in this state; pending ones stand in no other list"},
              {"search", "T", "words, 49.90, 40..60, >1000"},
              limitOption,
              afterOption},
             "list gifts, newest first",
             listDonations}};
}

} // namespace amanah::cli
