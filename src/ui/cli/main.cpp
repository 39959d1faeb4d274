// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/invocation.h"

#include <QCoreApplication>
#include <csignal>
#include <exception>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

using namespace amanah::cli;

namespace {

QStringList typedArguments(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromUtf8(argv[i]));
    return arguments;
}

// Standard output belongs to answers, so the log goes to standard error. False for a level that there is not.
bool startLog(const Arguments& arguments)
{
    const QString level = arguments.has("log-level") ? arguments.value("log-level") : QStringLiteral("off");
    static const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"), QStringLiteral("error"), QStringLiteral("off")};
    spdlog::set_default_logger(spdlog::stderr_logger_mt("amanah"));
    spdlog::set_level(spdlog::level::from_str(level.toStdString()));
    return levels.contains(level);
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is an error of one write
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("amanah"));
    const Arguments arguments = parseArguments(typedArguments(argc, argv), commandTable());
    Output output(arguments.has("json"));
    if (!startLog(arguments) && arguments.ok())
        return output.wrongUsage({QStringLiteral("log-level"), QStringLiteral("debug, info, warning, error or off is expected.")}, {});
    try {
        return runArguments(arguments, output);
    } catch (const std::exception& defect) {
        return output.refusal({amanah::finance::Code::Defect, {}, QStringLiteral("The program failed."), QString::fromUtf8(defect.what())});
    }
}
