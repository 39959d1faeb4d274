// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/invocation.h"

namespace amanah::cli {

namespace {

std::vector<CommandSpec> wholeTable()
{
    std::vector<CommandSpec> table;
    for (auto* subject : {bookCommands, donorCommands, fundCommands, donationCommands, periodCommands, privacyCommands, accessCommands, reportCommands, auditCommands,
                          exchangeCommands,
                          zakatCommands, zakatYearCommands, fitrCommands, companionCommands, presetCommands, hijriCommands, programCommands, webCommands, sampleCommands}) {
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

int runArguments(const Arguments& arguments, Output& output)
{
    const QString help = arguments.command ? commandHelp(*arguments.command) : overallHelp(commandTable());
    if (!arguments.ok())
        return output.wrongUsage(arguments.error, arguments.command ? usageLine(*arguments.command) : help);
    if (arguments.has("version"))
        return output.text(QStringLiteral("version"), QStringLiteral(AMANAH_VERSION "\n"));
    if (arguments.has("help"))
        return output.text(QStringLiteral("help"), help);
    if (arguments.value("book").startsWith(QLatin1String("postgresql://")))
        return output.wrongUsage({QStringLiteral("book"), QStringLiteral("Books are files.")}, usageLine(*arguments.command));
    for (const OptionSpec& option : arguments.command->options)
        if (option.value && arguments.has(option.name) && arguments.value(option.name).isEmpty())
            if (const auto given = refuseEmpty(option); !given)
                return output.refusal(given.error());
    Invocation invocation(arguments, output);
    return arguments.command->handler(invocation);
}

} // namespace amanah::cli
