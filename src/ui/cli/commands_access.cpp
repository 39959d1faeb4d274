// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/access/access_messages.h"
#include "finance/access/users_store.h"
#include "ui/cli/book_session.h"
#include "ui/cli/secret_input.h"

namespace amanah::cli {

namespace {

using namespace finance;

QJsonObject shownUser(const User& user)
{
    return {{QStringLiteral("user"), user.toJson()}};
}

QJsonObject shownProposal(const Proposal& proposal)
{
    return {{QStringLiteral("proposal"), proposal.toJson()}};
}

int addUser(Invocation& call)
{
    const auto password = secretFrom("AMANAH_NEW_PASSWORD", "new password: ", QStringLiteral("password"));
    if (!password)
        return call.out().refusal(password.error());
    return runCommand(call, AddUser{call.positional(0), call.value("roles"), *password}, shownUser);
}

int changeRoles(Invocation& call)
{
    return runCommand(call, ChangeUserRoles{call.positional(0), call.value("roles")}, shownUser);
}

int enableUser(Invocation& call)
{
    return runCommand(call, SwitchUser{call.positional(0), true}, shownUser);
}

int disableUser(Invocation& call)
{
    return runCommand(call, SwitchUser{call.positional(0), false}, shownUser);
}

int changePassword(Invocation& call)
{
    const auto password = secretFrom("AMANAH_NEW_PASSWORD", "new password: ", QStringLiteral("password"));
    if (!password)
        return call.out().refusal(password.error());
    return runCommand(call, ChangePassword{call.positional(0), *password}, shownUser);
}

template <class Query, class Shown>
int listAll(Invocation& call, const Query& query, Shown shown)
{
    auto session = BookSession::open(call, Access::ReadOnly);
    if (!session)
        return call.out().refusal(session.error());
    const auto rows = session->application().ask(query);
    if (!rows)
        return call.out().refusal(rows.error());
    for (const auto& row : *rows)
        call.out().row(shown(row));
    return call.out().endList({});
}

int listUsers(Invocation& call)
{
    return listAll(call, UserListQuery{}, [](const User& user) { return user.toJson(); });
}

int setLimit(Invocation& call)
{
    return runCommand(call, SetApprovalLimit{call.value("amount"), call.value("currency")},
                      [](const ApprovalLimit& limit) { return QJsonObject{{QStringLiteral("limit"), limit.toJson()}}; });
}

int listProposals(Invocation& call)
{
    return listAll(call, ProposalListQuery{}, [](const Proposal& proposal) { return proposal.toJson(); });
}

int giveApproval(Invocation& call)
{
    return runCommand(call, GiveApproval{call.positional(0)}, shownProposal);
}

int declineApproval(Invocation& call)
{
    return runCommand(call, DeclineApproval{call.positional(0), call.value("reason")}, shownProposal);
}

const OptionSpec rolesOption{"roles", "R,R", "of clerk treasurer approver zakat_officer auditor administrator", Need::Required};

} // namespace

std::vector<CommandSpec> accessCommands()
{
    return {{"user add", {{"LOGIN"}}, {rolesOption, keyOption}, "let somebody sign in; the password comes from AMANAH_NEW_PASSWORD or is asked for", addUser},
            {"user list", {}, {}, "list the users", listUsers},
            {"user roles", {{"LOGIN"}}, {rolesOption, keyOption}, "change what a user may do", changeRoles},
            {"user disable", {{"LOGIN"}}, {keyOption}, "let a user sign in no more", disableUser},
            {"user enable", {{"LOGIN"}}, {keyOption}, "let a user sign in again", enableUser},
            {"user password", {{"LOGIN"}}, {keyOption}, "set a password, from AMANAH_NEW_PASSWORD or asked for", changePassword},
            {"approval limit",
             {},
             {{"amount", "A", "above it a void or a payment needs a second person; 0: none", Need::Required},
              {"currency", "C", "the book's unless given"},
              keyOption},
             "when a second person is needed",
             setLimit},
            {"approval list", {}, {}, "list what was proposed, newest first", listProposals},
            {"approval give", {{"ID"}}, {keyOption}, "carry out what another proposed", giveApproval},
            {"approval decline", {{"ID"}}, {{"reason", "T", "why", Need::Required}, keyOption}, "decline what another proposed", declineApproval}};
}

} // namespace amanah::cli
