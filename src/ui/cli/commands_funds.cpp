// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/funds/funds_messages.h"
#include "finance/funds/transfers_messages.h"
#include "ui/cli/book_session.h"
#include "ui/cli/gift_options.h"

#include <algorithm>
#include <functional>

namespace amanah::cli {

namespace {

using namespace finance;

int addFund(Invocation& call)
{
    AddFund fund;
    fund.name = call.value("name");
    fund.code = call.value("code");
    fund.kind = call.value("kind");
    fund.restricted = call.has("restricted");
    return runCommand(call, fund, [](const Fund& added) { return QJsonObject{{QStringLiteral("fund"), added.toJson()}}; });
}

int listFunds(Invocation& call)
{
    const auto limit = listLimit(call);
    if (!limit)
        return call.out().refusal(limit.error());
    const auto after = call.has("after") ? parseId<FundId>(call.value("after"), {}, {}) : Result<FundId>(FundId());
    if (!after)
        return call.out().refusal({Code::InvalidInput, QStringLiteral("after"), QStringLiteral("This is no cursor of this list."), {}});
    auto session = BookSession::open(call, Access::ReadOnly);
    if (!session)
        return call.out().refusal(session.error());
    auto funds = session->application().ask(FundListQuery{});
    if (!funds)
        return call.out().refusal(funds.error());
    // Newest first, as every list; there are never so many that a page needs a query of its own.
    std::ranges::sort(*funds, std::ranges::greater{}, &Fund::id);
    std::erase_if(*funds, [&](const Fund& fund) { return after->isValid() && fund.id >= *after; });
    const auto shown = std::min<std::size_t>(funds->size(), static_cast<std::size_t>(*limit));
    for (std::size_t i = 0; i < shown; ++i)
        call.out().row((*funds)[i].toJson());
    return call.out().endList(shown < funds->size() ? (*funds)[shown - 1].id.toString() : QString());
}

int disburse(Invocation& call)
{
    Disburse command;
    command.fund = call.value("fund");
    command.amount = call.value("amount");
    command.payee = call.value("to");
    command.currency = call.value("currency");
    command.asnaf = call.value("asnaf");
    command.date = call.value("date");
    command.note = call.value("note");
    command.overrideReason = call.value("override");
    return runCommand(call, command, [](const Disbursement& paid) { return paid.toJson(); }, [](Error error) {
        error.field = error.field == u"payee" ? QStringLiteral("to") : error.field;
        return error;
    });
}

int moveFunds(Invocation& call, bool isRelease)
{
    TransferFunds command;
    command.from = call.value("from");
    command.to = call.value("to");
    command.amount = call.value("amount");
    command.reason = call.value("reason");
    command.currency = call.value("currency");
    command.date = call.value("date");
    command.ruling = call.value("ruling");
    command.overrideReason = call.value("override");
    command.isRelease = isRelease;
    return runCommand(call, command, [](const FundTransfer& moved) { return moved.toJson(); });
}

int transferFunds(Invocation& call)
{
    return moveFunds(call, false);
}

int releaseFunds(Invocation& call)
{
    return moveFunds(call, true);
}

std::vector<OptionSpec> transferOptions()
{
    return {{"from", "F", "code, id or name", Need::Required},
            {"to", "F", "code, id or name", Need::Required},
            {"amount", "A", "how much", Need::Required},
            {"reason", "T", "why", Need::Required},
            {"currency", "C", "the book's unless given"},
            {"date", "D", "today unless given"},
            {"ruling", "T", "whose ruling lets zakat serve something else"},
            overrideOption,
            keyOption};
}

int balances(Invocation& call)
{
    return runQuery(call, BalancesQuery{}, [](const BalancesQuery::Balances& all) { return all.toJson(); });
}

} // namespace

std::vector<CommandSpec> fundCommands()
{
    return {{"fund list", {}, {limitOption, afterOption}, "list the funds, newest first", listFunds},
            {"fund add",
             {},
             {{"name", "N", "what people call it", Need::Required},
              {"code", "CODE", "a short name; made from the name unless given"},
              {"restricted", nullptr, "only for its purpose"},
              {"kind", "K", "zakat fitrah sadaqah waqf fidya kaffarah general; general unless given"},
              keyOption},
             "open a fund",
             addFund},
            {"fund transfer", {}, transferOptions(), "move money from one fund to another", transferFunds},
            {"fund release", {}, transferOptions(), "free restricted money whose purpose is met, for an unrestricted fund", releaseFunds},
            {"disburse",
             {},
             {{"fund", "F", "code, id or name", Need::Required},
              {"amount", "A", "how much", Need::Required},
              {"to", "N", "who receives it", Need::Required},
              {"currency", "C", "the book's unless given"},
              {"asnaf", "ASNAF", "fuqara masakin amilin muallafah riqab gharimin fisabilillah ibnussabil; zakat needs one"},
              {"date", "D", "today unless given"},
              {"note", "T", "for yourself"},
              overrideOption,
              keyOption},
             "pay out of a fund, never below zero",
             disburse},
            {"balances", {}, {}, "what every fund holds, by currency", balances}};
}

} // namespace amanah::cli
