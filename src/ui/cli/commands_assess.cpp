// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/assessment.h"
#include "ui/cli/invocation.h"

namespace amanah::cli {

namespace {

using namespace finance;

int assessWealth(Invocation& call)
{
    return call.finish(readJsonObject(call.positional(0), QStringLiteral("file")).and_then([](const QJsonObject& request) {
        return assess(request, today());
    }));
}

} // namespace

std::vector<CommandSpec> assessCommands()
{
    return {{"zakat assess", {{"FILE"}}, {}, "how much zakat is due, with every reason and source; FILE is JSON, - is standard input", assessWealth}};
}

} // namespace amanah::cli
