// SPDX-License-Identifier: GPL-3.0-or-later
// The window program: one book in front, the services behind.
#include "ui/gateway/gateway.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/program_options.h"
#include "ui/shell/end_signals.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"
#include "ui/shell/single_instance.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <csignal>
#include <cstdio>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

using namespace amanah;

namespace {

constexpr int usageExit = 64;

QStringList argumentsTyped(int argc, char** argv)
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments << QString::fromLocal8Bit(argv[at]);
    return arguments;
}

// Without one QApplication would abort.
bool hasDisplay(const QStringList& arguments)
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || arguments.contains(QStringLiteral("-platform"));
}

int complain(const QString& text, int code)
{
    std::fprintf(stderr, "amanah: %s\n", qPrintable(text));
    return code;
}

// As packaging/amanah.svg has it for the desktop.
QIcon windowIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 48, 128}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ui::Theme::light().accent);
        painter.drawRoundedRect(picture.rect(), size * 0.22, size * 0.22);
        ui::drawSign(painter, picture.rect(), ui::Sign::Star8, size * 11 / 16, ui::Theme::light().onAccent);
        icon.addPixmap(picture);
    }
    return icon;
}

int runWindow(const ui::ProgramOptions& options)
{
    ui::Preferences preferences(finance::usualSettingsFile());
    ui::Look::instance().install();
    preferences.apply();
    QApplication::setWindowIcon(windowIcon());
    const QString asked = options.book.isEmpty() ? preferences.lastBook() : QFileInfo(options.book).absoluteFilePath();
    if (!options.readOnly && !asked.isEmpty() && ui::SingleInstance::raiseOther(asked))
        return 0;

    ui::GatewayOptions gatewayOptions;
    gatewayOptions.settingsFile = preferences.file();
    gatewayOptions.identity = finance::WriterIdentity::here();
    ui::Gateway gateway(gatewayOptions);
    preferences.writeThrough(gateway);
    ui::MainWindow window(gateway, preferences, QFileInfo(preferences.file()).path() + QStringLiteral("/window.ini"));
    ui::SingleInstance instance;
    QObject::connect(&instance, &ui::SingleInstance::raiseWanted, &window, &ui::MainWindow::comeForward);
    QObject::connect(&gateway, &ui::Gateway::bookChanged, &instance, [&instance](const ui::BookState& book) {
        if (book.kind != ui::BookState::Kind::Opening)
            instance.hold(book.isHeld || book.kind == ui::BookState::Kind::Fallen ? book.path : QString());
    });
    ui::EndSignals end;
    QObject::connect(&end, &ui::EndSignals::endWanted, &window, &QWidget::close);
    window.show();
    window.start(asked, options.readOnly ? finance::Access::ReadOnly : finance::Access::ReadWrite);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication::setApplicationName(QStringLiteral("amanah"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AMANAH_VERSION));
    const QStringList arguments = argumentsTyped(argc, argv);
    const ui::ProgramOptions options = ui::ProgramOptions::parse(arguments);
    if (!options.wrong.isEmpty())
        return complain(options.wrong, usageExit);
    if (options.help || options.version) {
        std::fputs(qPrintable(options.help ? ui::ProgramOptions::helpText() : QStringLiteral("amanah %1\n").arg(QStringLiteral(AMANAH_VERSION))), stdout);
        return 0;
    }
    if (!hasDisplay(arguments))
        return complain(QStringLiteral("there is no display to open a window on. amanah-cli works without one."), 1);
    spdlog::set_default_logger(spdlog::stderr_logger_mt("amanah"));
    spdlog::set_level(spdlog::level::warn);
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("amanah"));
    return runWindow(options);
}
