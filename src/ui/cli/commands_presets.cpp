// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/presets.h"
#include "ui/cli/invocation.h"

namespace amanah::cli {

namespace {

using namespace finance;

int listPresets(Invocation& call)
{
    if (call.has("show"))
        return call.finish(presetAnswer(call.value("show")));
    for (const QJsonObject& preset : presetLines())
        call.out().row(preset);
    return call.out().endList();
}

} // namespace

std::vector<CommandSpec> presetCommands()
{
    return {{"zakat presets", {}, {{"show", "NAME", "the whole preset with its citations"}}, "list the opinions that come ready made", listPresets}};
}

} // namespace amanah::cli
