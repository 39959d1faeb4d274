// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donors/donors_messages.h"
#include "ui/cli/book_session.h"

namespace amanah::cli {

namespace {

using namespace finance;

QJsonObject shownDonor(const Donor& donor)
{
    return {{QStringLiteral("donor"), donor.toJson()}};
}

std::optional<QString> given(const Invocation& call, const char* option)
{
    return call.has(option) ? std::optional(call.value(option)) : std::nullopt;
}

int addDonor(Invocation& call)
{
    return runCommand(call, AddDonor{call.value("name"), call.value("kind"), call.value("email"), call.value("phone"), call.value("note")},
                      shownDonor);
}

int showDonor(Invocation& call)
{
    return runQuery(call, DonorQuery{call.positional(0)}, shownDonor);
}

int updateDonor(Invocation& call)
{
    UpdateDonor update;
    update.id = call.positional(0);
    update.name = given(call, "name");
    update.kind = given(call, "kind");
    update.email = given(call, "email");
    update.phone = given(call, "phone");
    update.note = given(call, "note");
    if (!update.name && !update.kind && !update.email && !update.phone && !update.note)
        return call.wrongUsage(QStringLiteral("name"), QStringLiteral("Say what to change."));
    return runCommand(call, update, shownDonor);
}

int mergeDonor(Invocation& call)
{
    return runCommand(call, MergeDonor{call.positional(0), call.positional(1)}, shownDonor);
}

int listDonors(Invocation& call)
{
    DonorListQuery query;
    query.search = call.value("search");
    return runList(call, query, [](const auto& page) -> const auto& { return page.donors; }, [](const Donor& donor) { return donor.toJson(); });
}

std::vector<OptionSpec> profileOptions(Need name)
{
    return {{"name", "N", "as it is to be printed", name},
            {"kind", "person|organisation|household", "person unless given"},
            {"email", "E", "an import finds the donor by it"},
            {"phone", "TEL", "telephone"},
            {"note", "T", "for yourself"}};
}

std::vector<OptionSpec> withKey(std::vector<OptionSpec> options)
{
    options.push_back(keyOption);
    return options;
}

} // namespace

std::vector<CommandSpec> donorCommands()
{
    return {{"donor add", {}, withKey(profileOptions(Need::Required)), "enter a donor", addDonor},
            {"donor show", {{"ID"}}, {}, "show a donor", showDonor},
            {"donor update", {{"ID"}}, withKey(profileOptions(Need::Optional)), "change what is known of a donor", updateDonor},
            {"donor merge", {{"FROM"}, {"INTO"}}, {keyOption}, "say that two donors are one: what FROM gave counts with INTO", mergeDonor},
            {"donor list", {}, {{"search", "T", "in name, e-mail and phone"}, limitOption, afterOption}, "list donors, newest first", listDonors}};
}

} // namespace amanah::cli
