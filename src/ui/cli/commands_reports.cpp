// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donations_messages.h"
#include "ui/cli/book_session.h"

namespace amanah::cli {

namespace {

using namespace finance;

int totals(Invocation& call)
{
    TotalsQuery query;
    query.by = call.value("by");
    query.from = call.value("from");
    query.to = call.value("to");
    return runQuery(call, query, [](const TotalsQuery::Totals& sums) { return sums.toJson(); });
}

} // namespace

std::vector<CommandSpec> reportCommands()
{
    return {{"totals",
             {},
             {{"by", "donor|fund|month|hijri_month|method", "one row each; by currency alone unless given"},
              {"from", "D", "gifts from this day"},
              {"to", "D", "gifts to this day"}},
             "add up the gifts that stand",
             totals}};
}

} // namespace amanah::cli
