// SPDX-License-Identifier: GPL-3.0-or-later
// BackupKeeper: looks now and then whether a backup is due by the plan of the settings file, read anew at every look, and has a job of Finance.ReportJobs make it, on a thread of its own. A backup
// that fails is said in the log and tried again at the next look.
#pragma once

#include "finance/book/scheduled_backup.h"
#include "runtime/gen_server.h"

namespace amanah::finance {

class BackupKeeper : public runtime::GenServer<BackupKeeper>
{
public:
    struct State
    {
    };
    struct Look
    {
    };
    using Infos = runtime::Messages<Look>;

    // The first look comes soon after the start, when the window has painted; later ones often enough for hours.
    static constexpr std::chrono::minutes firstLook{1};
    static constexpr std::chrono::minutes lookEvery{10};

    BackupKeeper(BookPath book, QString settingsFile) : m_book(std::move(book)), m_settingsFile(std::move(settingsFile)) {}

    runtime::Init<State> init();
    runtime::Next<State> handleInfo(const State& state, const Look& look);

private:
    BookPath m_book;
    QString m_settingsFile;
};

} // namespace amanah::finance
