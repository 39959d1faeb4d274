// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window over a real gateway, with settings in a folder of its own. GUI thread.
#pragma once

#include "support/temporary_book.h"
#include "ui/gateway/gateway.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/preferences.h"
#include "ui/shell/shell_actions.h"

#include <QTemporaryDir>

namespace amanah::ui::support {

class WindowOnBook
{
public:
    explicit WindowOnBook(finance::Intensities intensities = finance::Intensities::shipped())
        : gateway(optionsFor(settingsFile(), intensities)), preferences(settingsFile())
    {
        preferences.writeThrough(gateway);
        preferences.apply();
        window = std::make_unique<MainWindow>(gateway, preferences, m_folder.filePath(QStringLiteral("window.ini")));
        window->resize(1440, 900);
    }

    [[nodiscard]] QString settingsFile() const { return m_folder.filePath(QStringLiteral("amanah.ini")); }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] static GatewayOptions optionsFor(const QString& settings, const finance::Intensities& intensities)
    {
        GatewayOptions options;
        options.settingsFile = settings;
        options.identity = {QStringLiteral("tester"), QStringLiteral("machine")};
        options.intensities = intensities;
        return options;
    }
    template <class T>
    [[nodiscard]] T* find(const char* name) const
    {
        return window->findChild<T*>(QString::fromLatin1(name));
    }

private:
    QTemporaryDir m_folder;

public:
    Gateway gateway;
    Preferences preferences;
    std::unique_ptr<MainWindow> window;
};

} // namespace amanah::ui::support
