// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/invocation.h"

namespace amanah::cli {

namespace {

std::vector<CommandSpec> wholeTable()
{
    std::vector<CommandSpec> table;
    for (auto* subject : {assessCommands, companionCommands, presetCommands, hijriCommands}) {
        auto rows = subject();
        table.insert(table.end(), rows.begin(), rows.end());
    }
    return table;
}

} // namespace

std::span<const CommandSpec> commandTable()
{
    static const std::vector<CommandSpec> table = wholeTable();
    return table;
}

} // namespace amanah::cli
