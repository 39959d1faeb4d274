// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/invocation.h"

#include <QCoreApplication>
#include <csignal>
#include <exception>

using namespace amanah::cli;

namespace {

QStringList typedArguments(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromUtf8(argv[i]));
    return arguments;
}

int dispatch(const Arguments& arguments, Output& output)
{
    const QString help = arguments.command ? commandHelp(*arguments.command) : overallHelp(commandTable());
    if (!arguments.ok())
        return output.wrongUsage(arguments.error, arguments.command ? usageLine(*arguments.command) : help);
    if (arguments.has("version"))
        return output.text(QStringLiteral("version"), QStringLiteral(AMANAH_VERSION "\n"));
    if (arguments.has("help"))
        return output.text(QStringLiteral("help"), help);
    Invocation invocation(arguments, output);
    return arguments.command->handler(invocation);
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is an error of one write
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("amanah"));
    const Arguments arguments = parseArguments(typedArguments(argc, argv), commandTable());
    Output output(arguments.has("json"));
    try {
        return dispatch(arguments, output);
    } catch (const std::exception& defect) {
        return output.refusal({amanah::finance::Code::Defect, {}, QStringLiteral("The program failed."), QString::fromUtf8(defect.what())});
    }
}
