// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/scheduled_backup.h"

#include "finance/audit/chain.h"
#include "finance/audit/data_folder.h"
#include "finance/book/backup.h"
#include "finance/book/create.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

namespace amanah::finance {

namespace {

constexpr std::int64_t microsecondsPerHour = 3'600'000'000;

struct MadeBackup
{
    QString name;
    std::int64_t atUs = 0;
};

// The list of what was made of a book in a folder, oldest first.
class MadeBackups
{
public:
    MadeBackups(const QString& bookId, const QString& folder)
        : m_file(dataFolder() + QStringLiteral("/backups/") +
                 QString::fromLatin1(sha256((bookId + QLatin1Char('\n') + QDir(folder).absolutePath()).toUtf8()).toHex().left(32)) + QStringLiteral(".json"))
    {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QJsonObject made = list[i].toObject();
            m_made.push_back({made.value(QStringLiteral("name")).toString(), made.value(QStringLiteral("at")).toInteger()});
        }
    }

    [[nodiscard]] std::vector<MadeBackup>& list() { return m_made; }
    [[nodiscard]] Result<void> save() const
    {
        QJsonArray list;
        for (const MadeBackup& made : m_made)
            list.append(QJsonObject{{QStringLiteral("name"), made.name}, {QStringLiteral("at"), static_cast<qint64>(made.atUs)}});
        return writeOwnFile(m_file, QJsonDocument(list).toJson(QJsonDocument::Compact) + '\n', Replace::Yes);
    }

private:
    QString m_file;
    std::vector<MadeBackup> m_made;
};

QString backupName(const BookPath& book, std::int64_t nowUs)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(nowUs / 1000, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    return QFileInfo(book.path()).completeBaseName() + QLatin1Char('-') + time + QStringLiteral(".amanah");
}

// Removes the oldest beyond `keep`; one that is not this book any more is somebody else's file, and is only forgotten.
int rotate(std::vector<MadeBackup>& made, const QDir& folder, const QString& bookId, int keep)
{
    int removed = 0;
    while (made.size() > static_cast<std::size_t>(keep)) {
        const QString file = folder.filePath(made.front().name);
        const auto facts = readBookFacts(BookPath(file));
        if (facts && facts->bookId == bookId && QFile::remove(file))
            ++removed;
        made.erase(made.begin());
    }
    return removed;
}

} // namespace

std::optional<BackupPlan> backupPlan(const QString& settingsFile)
{
    if (settingsFile.isEmpty())
        return std::nullopt;
    const QSettings kept(settingsFile, QSettings::IniFormat);
    BackupPlan plan;
    plan.folder = kept.value(QStringLiteral("backup_folder")).toString();
    plan.everyHours = kept.value(QStringLiteral("backup_hours"), plan.everyHours).toInt();
    plan.keep = kept.value(QStringLiteral("backup_keep"), plan.keep).toInt();
    if (plan.folder.isEmpty() || plan.everyHours < 1 || plan.keep < 1)
        return std::nullopt;
    return plan;
}

void keepBackupPlan(const QString& settingsFile, const BackupPlan& plan)
{
    QSettings kept(settingsFile, QSettings::IniFormat);
    kept.setValue(QStringLiteral("backup_folder"), plan.folder);
    kept.setValue(QStringLiteral("backup_hours"), plan.everyHours);
    kept.setValue(QStringLiteral("backup_keep"), plan.keep);
}

std::optional<KnownBackup> newestBackup(const BookPath& book, const BackupPlan& plan)
{
    const auto facts = readBookFacts(book);
    if (!facts || plan.folder.isEmpty())
        return std::nullopt;
    MadeBackups made(facts->bookId, plan.folder);
    if (made.list().empty())
        return std::nullopt;
    const QString file = QDir(plan.folder).filePath(made.list().back().name);
    return KnownBackup{file, made.list().back().atUs, QFile::exists(file)};
}

bool isBackupDue(const QString& bookId, const BackupPlan& plan, std::int64_t nowUs)
{
    MadeBackups made(bookId, plan.folder);
    if (made.list().empty() || !QFile::exists(QDir(plan.folder).filePath(made.list().back().name)))
        return true;
    const std::int64_t ageUs = nowUs - made.list().back().atUs;
    return ageUs < 0 || ageUs >= plan.everyHours * microsecondsPerHour; // a clock that was set back is no reason to wait
}

Result<ScheduledBackup> makeScheduledBackup(const BookPath& book, const BackupPlan& plan, std::int64_t nowUs)
{
    const QDir folder(plan.folder);
    if (plan.folder.isEmpty() || !folder.exists())
        return refuse(Code::Unavailable, QStringLiteral("folder"), QStringLiteral("The folder for backups is not there."), QStringLiteral("missing"));
    const auto facts = readBookFacts(book);
    if (!facts)
        return Refusal(facts.error());
    MadeBackups made(facts->bookId, plan.folder);
    const QString name = backupName(book, nowUs);
    if (const auto copied = backupBook(book, folder.filePath(name)); !copied)
        return Refusal(copied.error());
    made.list().push_back({name, nowUs});
    ScheduledBackup done{folder.filePath(name), rotate(made.list(), folder, facts->bookId, plan.keep)};
    if (const auto saved = made.save(); !saved)
        return Refusal(saved.error());
    return done;
}

} // namespace amanah::finance
