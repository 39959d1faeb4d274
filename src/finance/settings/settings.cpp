// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/settings/settings.h"

#include <QSettings>
#include <QStandardPaths>

namespace amanah::finance {

QString settingRead(const QSettings& file, Setting setting)
{
    const SettingRow& row = rowOf(setting);
    return file.value(QLatin1StringView(row.name), QString::fromLatin1(row.defaultValue)).toString();
}

QString usualSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/amanah.ini");
}

} // namespace amanah::finance
