// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/backup.h"

#include "finance/access/readings.h"
#include "finance/audit/durable_name.h"
#include "finance/book/connection.h"
#include "finance/book/file_lock.h"
#include "finance/book/proofs.h"
#include "finance/book/reader.h"
#include "finance/book/rebase.h"
#include "finance/book/recognise.h"
#include "finance/book/sealed_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QUuid>
#include <memory>
#include <sqlite3.h>

namespace amanah::finance {

namespace {

struct SqliteCloser
{
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

Refusal targetNotWritable(const QString& field)
{
    return refuse(Code::Unavailable, field, QStringLiteral("The copy cannot be written there."), QStringLiteral("no_permission"));
}

void removeWithSidecars(const QString& file)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QString::fromLatin1(suffix));
}

// Copies page by page; a writer beside it may go on.
Result<BackupReport> copyPages(BookConnection& source, const QString& file)
{
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(file).constData(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, SqliteCloser> target(raw);
    if (opened != SQLITE_OK)
        return targetNotWritable(QStringLiteral("file"));
    sqlite3_backup* backup = sqlite3_backup_init(target.get(), "main", source.handle(), "main");
    if (!backup)
        return targetNotWritable(QStringLiteral("file"));
    int step = SQLITE_OK;
    while (step == SQLITE_OK || step == SQLITE_BUSY || step == SQLITE_LOCKED)
        step = sqlite3_backup_step(backup, 4096);
    BackupReport report;
    report.pages = sqlite3_backup_pagecount(backup);
    const int finished = sqlite3_backup_finish(backup);
    if (step != SQLITE_DONE || finished != SQLITE_OK)
        return Refusal(SqlFailure(step == SQLITE_DONE ? finished : step, QStringLiteral("the copy failed")).toError());
    // One whole file: the copy carries the WAL mark of its source, and a reader would make sidecars beside it.
    sqlite3_exec(target.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    return report;
}

Result<BackupReport> copyToNewFile(const BookPath& book, const QString& file)
{
    const auto reader = BookReader::open(book, BookReader::Versions::Any);
    if (!reader)
        return Refusal(reader.error());
    QFile made(file);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return targetNotWritable(QStringLiteral("file"));
    made.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    made.close();
    Result<BackupReport> copied = refuse(Code::Defect, {}, {});
    try {
        copied = copyPages((*reader)->connection(), file);
    } catch (const SqlFailure& failure) {
        copied = Refusal(failure.toError());
    }
    if (!copied)
        removeWithSidecars(file);
    return copied;
}

Result<BackupReport> verified(BackupReport report, const QString& file)
{
    const auto proven = proveBook(BookPath(file), ProofOptions{});
    if (!proven)
        return Refusal(proven.error());
    if (!proven->faults.empty())
        return refuse(Code::Integrity, QStringLiteral("file"), QStringLiteral("The copy does not prove: %1").arg(proven->faults.front().message),
                      QStringLiteral("corrupt"));
    report.verified = true;
    report.bytes = QFileInfo(file).size();
    return report;
}

// A file that must not outlive its use.
class PlainFile
{
public:
    explicit PlainFile(QString path) : m_path(std::move(path)) {}
    ~PlainFile() { removeWithSidecars(m_path); }
    PlainFile(const PlainFile&) = delete;
    PlainFile& operator=(const PlainFile&) = delete;
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
};

QByteArray digestOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash digest(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && digest.addData(&file) ? digest.result() : QByteArray();
}

// What was acknowledged moves from the -wal into the book itself, so that a power cut between two names parts nothing. A damaged book is
// put aside as it is.
void foldLog(const BookPath& book)
{
    try {
        if (const auto connection = BookConnection::open(book, BookConnection::Mode::ReadWrite))
            (*connection)->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const SqlFailure&) {
    }
}

Result<BackupReport> restorePlain(const QString& file, const BookPath& book, const RestoreOptions& options)
{
    if (const auto recognised = recogniseBook(BookPath(file)); !recognised)
        return Refusal(recognised.error());
    const bool exists = QFileInfo::exists(book.path());
    if (exists && !options.replace)
        return refuse(Code::Conflict, QStringLiteral("to"), QStringLiteral("There is a file at this place already; it was left alone."));
    std::unique_ptr<FileLock> lock;
    if (exists) {
        auto held = FileLock::acquire(book);
        if (!held)
            return Refusal(held.error());
        lock = std::move(*held);
    }
    const QString fresh = book.path() + QStringLiteral(".restoring");
    removeWithSidecars(fresh);
    auto report = backupBook(BookPath(file), fresh);
    if (!report)
        return report;
    if (const auto rebased = rebaseRestored(fresh, book, options.identity); !rebased)
        return Refusal(rebased.error());
    if (exists) {
        foldLog(book);
        const QString kept = book.path() + QStringLiteral(".replaced-") +
                             QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
        // What stands in a -wal beside the old book belongs to it and moves with it.
        for (const char* suffix : {"-wal", "-shm", ""}) {
            const QString part = book.path() + QString::fromLatin1(suffix);
            if (QFileInfo::exists(part) && !renameDurably(part, kept + QString::fromLatin1(suffix)))
                return targetNotWritable(QStringLiteral("to"));
        }
    }
    if (!renameDurably(fresh, book.path()))
        return targetNotWritable(QStringLiteral("to"));
    rememberRestored(book);
    return report;
}

} // namespace

QJsonObject BackupReport::toJson() const
{
    QJsonObject json{{QStringLiteral("bytes"), static_cast<qint64>(bytes)},
                     {QStringLiteral("pages"), static_cast<qint64>(pages)},
                     {QStringLiteral("verified"), verified}};
    if (isSealed)
        json.insert(QStringLiteral("encrypted"), true);
    return json;
}

Result<BackupReport> copyBook(const BookPath& book, const QString& file)
{
    if (QFileInfo::exists(file))
        return refuse(Code::Conflict, QStringLiteral("file"), QStringLiteral("There is a file at this place already; it was left alone."));
    return copyToNewFile(book, file);
}

Result<BackupReport> backupBook(const BookPath& book, const QString& file)
{
    const auto copied = copyBook(book, file);
    if (!copied)
        return copied;
    auto report = verified(*copied, file);
    if (!report)
        removeWithSidecars(file);
    return report;
}

Result<BackupReport> backupSealed(const BookPath& book, const QString& file, const QString& passphrase)
{
    if (passphrase.isEmpty())
        return refuse(Code::InvalidInput, QStringLiteral("passphrase"), QStringLiteral("A passphrase is needed."));
    if (QFileInfo::exists(file))
        return refuse(Code::Conflict, QStringLiteral("file"), QStringLiteral("There is a file at this place already; it was left alone."));
    const PlainFile plain(book.path() + QStringLiteral(".sealing-") + QUuid::createUuid().toString(QUuid::Id128));
    auto report = backupBook(book, plain.path());
    if (!report)
        return report;
    if (const auto sealed = sealFile(plain.path(), file, passphrase); !sealed)
        return Refusal(sealed.error());
    const auto inside = sealedDigest(file, passphrase);
    if (!inside || *inside != digestOf(plain.path())) {
        QFile::remove(file);
        return refuse(Code::Integrity, QStringLiteral("file"), QStringLiteral("The sealed copy does not read back."), QStringLiteral("corrupt"));
    }
    report->bytes = QFileInfo(file).size();
    report->isSealed = true;
    return report;
}

Result<BackupReport> backupAsked(const BookPath& book, const AskedBackup& asked)
{
    if (const auto may = mayDo(book, asked.signedInAs, deeds::backUp); !may)
        return Refusal(may.error());
    return asked.isSealed ? backupSealed(book, asked.file, asked.passphrase) : backupBook(book, asked.file);
}

Result<BackupReport> restoreBook(const QString& file, const BookPath& book, const RestoreOptions& options)
{
    if (!isSealedFile(file))
        return restorePlain(file, book, options);
    const PlainFile plain(book.path() + QStringLiteral(".opening-") + QUuid::createUuid().toString(QUuid::Id128));
    if (const auto opened = openSealedFile(file, plain.path(), options.passphrase); !opened)
        return Refusal(opened.error());
    auto report = restorePlain(plain.path(), book, options);
    if (report)
        report->isSealed = true;
    return report;
}

} // namespace amanah::finance
