// SPDX-License-Identifier: GPL-3.0-or-later
// ConfigStore: the program's settings, read from an INI file when it starts and written through on every change, so that a crash loses
// none. A file that cannot be written refuses the change (unavailable) and keeps the old value.
#pragma once

#include "finance/money/result.h"
#include "finance/settings/settings.h"
#include "runtime/gen_server.h"

#include <QMap>

namespace amanah::finance {

struct GetSetting
{
    using Reply = QString; // the default when it was never set
    Setting setting = Setting::Language;
};

struct SetSetting
{
    using Reply = Result<void>;
    Setting setting = Setting::Language;
    QString value;
};

class ConfigStore : public runtime::GenServer<ConfigStore>
{
public:
    struct State
    {
        QMap<QString, QString> values; // only what was set
    };

    // `file` may be empty: settings then live as long as the process.
    explicit ConfigStore(QString file) : m_file(std::move(file)) {}

    runtime::Init<State> init();
    runtime::Reply<QString, State> handleCall(const State& state, const GetSetting& call, runtime::From<QString> from);
    runtime::Reply<Result<void>, State> handleCall(const State& state, const SetSetting& call, runtime::From<Result<void>> from);

private:
    QString m_file;
};

} // namespace amanah::finance
