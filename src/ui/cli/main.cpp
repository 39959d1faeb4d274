// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/invocation.h"

#include <QApplication>
#include <csignal>
#include <exception>
#include <memory>
#include <string_view>
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

// The tour draws pages and an assessment may be put on paper; neither needs a display.
std::unique_ptr<QCoreApplication> applicationFor(const Arguments& arguments, int& argc, char** argv)
{
    const bool draws = arguments.command != nullptr && (std::string_view(arguments.command->words) == "demo" || arguments.has("pdf"));
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
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
    const Arguments arguments = parseArguments(typedArguments(argc, argv), commandTable());
    const auto application = applicationFor(arguments, argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("amanah"));
    Output output(arguments.has("json"));
    if (!startLog(arguments) && arguments.ok())
        return output.wrongUsage({QStringLiteral("log-level"), QStringLiteral("debug, info, warning, error or off is expected.")}, {});
    try {
        return runArguments(arguments, output);
    } catch (const std::exception& defect) {
        return output.refusal({amanah::finance::Code::Defect, {}, QStringLiteral("The program failed."), QString::fromUtf8(defect.what())});
    }
}
