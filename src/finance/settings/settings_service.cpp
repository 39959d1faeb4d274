// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/settings/settings_service.h"

#include <QSettings>

namespace amanah::finance {

runtime::Init<ConfigStore::State> ConfigStore::init()
{
    State state;
    if (!m_file.isEmpty()) {
        QSettings file(m_file, QSettings::IniFormat);
        for (const SettingRow& row : settingTable) {
            const QString name = QString::fromLatin1(row.name);
            if (file.contains(name))
                state.values.insert(name, file.value(name).toString());
        }
    }
    return ok(std::move(state));
}

runtime::Reply<QString, ConfigStore::State> ConfigStore::handleCall(const State& state, const GetSetting& call,
                                                                    runtime::From<QString>)
{
    const SettingRow& row = rowOf(call.setting);
    return reply(state.values.value(QString::fromLatin1(row.name), QString::fromLatin1(row.defaultValue)));
}

runtime::Reply<Result<void>, ConfigStore::State> ConfigStore::handleCall(const State& state, const SetSetting& call,
                                                                         runtime::From<Result<void>>)
{
    const QString name = QString::fromLatin1(rowOf(call.setting).name);
    if (!m_file.isEmpty()) {
        QSettings file(m_file, QSettings::IniFormat);
        file.setValue(name, call.value);
        file.sync();
        if (file.status() != QSettings::NoError)
            return reply(Result<void>(refuse(Code::Unavailable, name, QStringLiteral("The settings file cannot be written."),
                                             QStringLiteral("no_permission"))));
    }
    State next = state;
    next.values.insert(name, call.value);
    return reply(Result<void>(), next);
}

} // namespace amanah::finance
