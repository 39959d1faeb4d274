// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/backup_service.h"

#include "finance/application/names.h"
#include "finance/book/create.h"
#include "finance/book/writer.h"
#include "finance/reports/jobs_service.h"
#include "runtime/dynamic_supervisor.h"

#include <spdlog/logger.h>

namespace amanah::finance {

runtime::Init<BackupKeeper::State> BackupKeeper::init()
{
    sendAfter(firstLook, Look{});
    return ok(State{});
}

runtime::Next<BackupKeeper::State> BackupKeeper::handleInfo(const State&, const Look&)
{
    sendAfter(lookEvery, Look{});
    const auto plan = backupPlan(m_settingsFile);
    if (!plan)
        return keep();
    Job job;
    job.name = QStringLiteral("scheduled backup");
    job.work = [book = m_book, plan = *plan](const JobContext&) -> Result<QJsonObject> {
        const std::int64_t nowUs = BookWriter::systemClockUs();
        const auto facts = readBookFacts(book);
        if (!facts)
            return Refusal(facts.error());
        if (!isBackupDue(facts->bookId, plan, nowUs))
            return QJsonObject();
        return makeScheduledBackup(book, plan, nowUs).map([](const ScheduledBackup& made) { return QJsonObject{{QStringLiteral("file"), made.file}}; });
    };
    job.done = [&log = runtime().log()](const Result<QJsonObject>& result) {
        if (!result)
            log.warn("no backup was made: {}", result.error().message.toStdString());
    };
    const runtime::ChildSpec spec = runtime::childSpec<TaskRunner>("ScheduledBackup", std::make_shared<const Job>(std::move(job))).temporary().dedicated();
    callAsync(names::reportJobSupervisor(), runtime::StartChild{spec}, workerStartTimeout, [this](const State&, const auto&) { return keep(); });
    return keep();
}

} // namespace amanah::finance
