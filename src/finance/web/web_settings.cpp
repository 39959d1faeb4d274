// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/web/web_settings.h"

#include "finance/settings/settings.h"

#include <QSettings>

namespace amanah::finance {

std::optional<WebSettings> webSettings(const QString& settingsFile)
{
    if (settingsFile.isEmpty())
        return std::nullopt;
    const QSettings kept(settingsFile, QSettings::IniFormat);
    const int port = settingRead(kept, Setting::WebPort).toInt();
    WebSettings settings{static_cast<quint16>(port), settingRead(kept, Setting::WebToken).toLatin1()};
    if (settingRead(kept, Setting::WebEnabled) != QStringLiteral("yes") || port < 1 || port > 65'535 || settings.tokenHash.isEmpty())
        return std::nullopt;
    return settings;
}

} // namespace amanah::finance
