// SPDX-License-Identifier: GPL-3.0-or-later
// Whether and where the web service listens, as the settings file says. Plain values.
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace amanah::finance {

struct WebSettings
{
    quint16 port = 0; // 0: any that is free
    QByteArray tokenHash;
};

// Nothing when the service is off, has no token yet, or the file names no port.
[[nodiscard]] std::optional<WebSettings> webSettings(const QString& settingsFile);

} // namespace amanah::finance
