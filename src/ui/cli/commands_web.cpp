// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/settings/settings.h"
#include "finance/web/web_rules.h"
#include "finance/web/web_settings.h"
#include "ui/cli/invocation.h"

#include <QSettings>

namespace amanah::cli {

namespace {

using namespace finance;

QString nameOf(Setting setting)
{
    return QString::fromLatin1(rowOf(setting).name);
}

QJsonObject webState(const QSettings& file)
{
    const QJsonObject web{{QStringLiteral("enabled"), settingRead(file, Setting::WebEnabled) == QStringLiteral("yes")},
                          {QStringLiteral("port"), settingRead(file, Setting::WebPort).toInt()},
                          {QStringLiteral("has_token"), !settingRead(file, Setting::WebToken).isEmpty()}};
    return {{QStringLiteral("web"), web}};
}

// What was written is on disk, or refused.
Result<QJsonObject> kept(QSettings& file, QJsonObject answer)
{
    file.sync();
    if (file.status() != QSettings::NoError)
        return refuse(Code::Unavailable, QStringLiteral("settings"), QStringLiteral("The settings file cannot be written."), QStringLiteral("no_permission"));
    return answer;
}

int showWeb(Invocation& call)
{
    return call.out().answer(webState(QSettings(usualSettingsFile(), QSettings::IniFormat)));
}

int switchWebOn(Invocation& call)
{
    QSettings file(usualSettingsFile(), QSettings::IniFormat);
    const auto port = wholeOption(call, "port", settingRead(file, Setting::WebPort).toInt(), 1, 65'535);
    if (!port)
        return call.out().refusal(port.error());
    if (settingRead(file, Setting::WebToken).isEmpty())
        return call.out().refusal({Code::NotReady, QStringLiteral("token"), QStringLiteral("Make a token first: amanah-cli web token."), {}});
    file.setValue(nameOf(Setting::WebEnabled), QStringLiteral("yes"));
    file.setValue(nameOf(Setting::WebPort), QString::number(*port));
    return call.finish(kept(file, webState(file)));
}

int switchWebOff(Invocation& call)
{
    QSettings file(usualSettingsFile(), QSettings::IniFormat);
    file.setValue(nameOf(Setting::WebEnabled), QStringLiteral("no"));
    return call.finish(kept(file, webState(file)));
}

int makeWebToken(Invocation& call)
{
    QSettings file(usualSettingsFile(), QSettings::IniFormat);
    const QByteArray token = newWebToken();
    file.setValue(nameOf(Setting::WebToken), QString::fromLatin1(webTokenHash(token)));
    return call.finish(kept(file, {{QStringLiteral("token"), QString::fromLatin1(token)}}));
}

} // namespace

std::vector<CommandSpec> webCommands()
{
    return {{"web show", {}, {}, "whether the window answers other programs of this computer over HTTP", showWeb},
            {"web token", {}, {}, "make a new bearer token and show it once; the one before ends", makeWebToken},
            {"web on", {}, {{"port", "N", "8731 unless given"}}, "answer from the next start of the window on: /health, /totals, /audit/head", switchWebOn},
            {"web off", {}, {}, "answer no more from the next start of the window on", switchWebOff}};
}

} // namespace amanah::cli
