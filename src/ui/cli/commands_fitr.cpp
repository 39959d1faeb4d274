// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/fitr_heads.h"
#include "finance/zakat/fitr_messages.h"
#include "ui/cli/book_session.h"

namespace amanah::cli {

namespace {

using namespace finance;

int addFitr(Invocation& call)
{
    RecordFitr fitr;
    fitr.heads = call.value("heads");
    fitr.kgPerHead = call.value("kg-per-head");
    fitr.pricePerKg = call.value("price-per-kg");
    fitr.amount = call.value("amount");
    fitr.inKind = call.has("in-kind");
    fitr.donor = call.value("donor");
    fitr.anonymous = call.has("anonymous");
    fitr.currency = call.value("currency");
    fitr.method = call.value("method");
    fitr.date = call.value("date");
    fitr.note = call.value("note");
    return runCommand(call, fitr, [](const FitrGift& gift) { return gift.toAnswer(); });
}

// Knows no book.
int countHeads(Invocation& call)
{
    return call.finish(readJsonObject(call.positional(0), QStringLiteral("file")).and_then(fitrHeadsAnswer));
}

int listFitr(Invocation& call)
{
    FitrListQuery query;
    query.from = call.value("from");
    query.to = call.value("to");
    return runList(call, query, [](const FitrListQuery::Page& page) { return page.rows; }, [](const FitrGift& gift) { return gift.toJson(); });
}

int totalFitr(Invocation& call)
{
    return runQuery(call, FitrTotalsQuery{call.value("from"), call.value("to")}, [](const FitrTotalsQuery::Totals& totals) { return totals.toJson(); });
}

const OptionSpec fitrFromOption{"from", "D", "gifts of this day and later"};
const OptionSpec fitrToOption{"to", "D", "gifts of this day and earlier"};

} // namespace

std::vector<CommandSpec> fitrCommands()
{
    return {{"fitr add",
             {},
             {{"heads", "N", "for how many", Need::Required},
              {"kg-per-head", "K", "of the staple: 2.5, 3 …", Need::Required},
              {"price-per-kg", "P", "what a kilogram is worth"},
              {"amount", "A", "the sum itself, instead of a price"},
              {"in-kind", nullptr, "it is given in food"},
              {"donor", "ID", "who gave; else loose"},
              {"anonymous", nullptr, "known to us, hidden in lists"},
              {"currency", "C", "the book's unless given"},
              {"method", "M", "cash unless given"},
              {"date", "D", "today unless given"},
              {"note", "T", "kept with the gift"},
              keyOption},
             "take zakat al-fitr of a household; the answer's number is the receipt's",
             addFitr},
            {"fitr heads",
             {{"FILE"}},
             {},
             "for how many of a household it is due; FILE is JSON with sunset, dawn and people",
             countHeads},
            {"fitr list", {}, {fitrFromOption, fitrToOption, limitOption, afterOption}, "list zakat al-fitr, newest first", listFitr},
            {"fitr totals", {}, {fitrFromOption, fitrToOption}, "heads, kilograms and money", totalFitr}};
}

} // namespace amanah::cli
