// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/disk_faults.h"

#include "faults/fault_script.h"
#include "finance/book/backup.h"
#include "finance/book/create.h"
#include "finance/book/proofs.h"
#include "finance/book/reader.h"
#include "finance/book/recognise.h"

#include <QDir>
#include <QTemporaryDir>

namespace amanah::finance::support {

namespace {

constexpr qsizetype enoughFailures = 10;

// Runs `round` with n = 1, 2, … until nothing failed any more.
template <class Round>
SweepReport everyOperation(FaultVfs& disk, const Sweep& sweep, const Round& round)
{
    SweepReport report;
    bool reached = true;
    for (qint64 n = sweep.first; reached && report.failures.size() < enoughFailures; n += sweep.stride) {
        const QTemporaryDir folder;
        const auto hurt = [&] { disk.fail({n, sweep.kind, sweep.lasting}); };
        const auto heal = [&] {
            reached = disk.hasFailed();
            disk.heal();
        };
        ++report.runs;
        if (const QString wrong = round(folder.path(), hurt, heal); !wrong.isEmpty())
            report.failures << QStringLiteral("operation %1: %2").arg(n).arg(wrong);
    }
    return report;
}

QString scriptRound(const BookPath& book, const auto& hurt, const auto& heal)
{
    FaultScript script(book);
    hurt();
    QStringList surprises = script.enterAll();
    script.close();
    heal();
    if (!surprises.isEmpty())
        return surprises.front();
    if (const QString broken = brokenPromise(book, script.acknowledged()); !broken.isEmpty())
        return broken;
    surprises = script.enterAll();
    script.close();
    if (!surprises.isEmpty() || !script.isComplete())
        return QStringLiteral("entered again: ") + surprises.value(0, QStringLiteral("not everything is done"));
    return brokenPromise(book, script.acknowledged());
}

QString refusedBadly(const Error& error)
{
    return error.code == Code::Unavailable ? QString() : QStringLiteral("refused as %1: %2").arg(codeName(error.code), error.message);
}

QString leftovers(const QString& folder, const QStringList& allowed)
{
    for (const QString& name : QDir(folder).entryList(QDir::Files))
        if (!allowed.contains(name))
            return QStringLiteral("%1 was left behind").arg(name);
    return {};
}

quint32 versionOf(const BookPath& book)
{
    const auto reader = BookReader::open(book, BookReader::Versions::Any);
    return reader ? (*reader)->connection().schemaVersion() : 0;
}

} // namespace

SweepReport sweepCommands(const Sweep& sweep)
{
    const QTemporaryDir home;
    const QString fresh = freshBook(home.path()).path();
    FaultVfs disk;
    return everyOperation(disk, sweep, [&](const QString& folder, const auto& hurt, const auto& heal) {
        const BookPath book(folder + QStringLiteral("/b.amanah"));
        copyFile(fresh, book.path());
        return scriptRound(book, hurt, heal);
    });
}

SweepReport sweepCreation(const Sweep& sweep)
{
    FaultVfs disk;
    return everyOperation(disk, sweep, [&](const QString& folder, const auto& hurt, const auto& heal) -> QString {
        NewBook wanted;
        wanted.path = BookPath(folder + QStringLiteral("/b.amanah"));
        wanted.identity = {QStringLiteral("tester"), QStringLiteral("machine")};
        hurt();
        const auto made = createBook(wanted);
        heal();
        if (!made) {
            if (const QString bad = refusedBadly(made.error()); !bad.isEmpty())
                return bad;
            if (const QString left = leftovers(folder, {}); !left.isEmpty())
                return left;
            if (const auto again = createBook(wanted); !again)
                return QStringLiteral("made again: ") + again.error().message;
        }
        return brokenPromise(wanted.path, {});
    });
}

SweepReport sweepBackup(const Sweep& sweep)
{
    const QTemporaryDir home;
    const BookPath book = freshBook(home.path());
    FaultScript script(book);
    QStringList surprises = script.enterAll();
    script.close();
    FaultVfs disk;
    SweepReport report = everyOperation(disk, sweep, [&](const QString& folder, const auto& hurt, const auto& heal) -> QString {
        const QString copy = folder + QStringLiteral("/copy.amanah");
        hurt();
        const auto made = backupBook(book, copy);
        heal();
        if (!made) {
            if (made.error().code != Code::Integrity)
                if (const QString bad = refusedBadly(made.error()); !bad.isEmpty())
                    return bad;
            if (const QString left = leftovers(folder, {}); !left.isEmpty())
                return left;
            if (const auto again = backupBook(book, copy); !again)
                return QStringLiteral("copied again: ") + again.error().message;
        }
        const QString original = brokenPromise(book, script.acknowledged());
        return original.isEmpty() ? brokenPromise(BookPath(copy), script.acknowledged()) : original;
    });
    report.failures << surprises;
    return report;
}

SweepReport sweepMigration(const Sweep& sweep)
{
    FaultVfs disk;
    return everyOperation(disk, sweep, [&](const QString& folder, const auto& hurt, const auto& heal) -> QString {
        const BookPath book(folder + QStringLiteral("/b.amanah"));
        copyFile(QStringLiteral(AMANAH_FIXTURES "/book_v1.amanah"), book.path());
        QFile::setPermissions(book.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        hurt();
        const auto first = BookWriter::open(book, {QStringLiteral("tester"), QStringLiteral("machine")});
        heal();
        if (!first && first.error().code != Code::Integrity)
            if (const QString bad = refusedBadly(first.error()); !bad.isEmpty())
                return bad;
        if (!first) {
            // A book that made one step or more keeps the copy of what it was.
            QStringList own{QStringLiteral("b.amanah"), QStringLiteral("b.amanah-wal"), QStringLiteral("b.amanah-shm"), QStringLiteral("b.amanah.lock")};
            if (versionOf(book) > 1)
                own << QStringLiteral("b.amanah.before-v%1").arg(bookSchemaVersion);
            if (const QString left = leftovers(folder, own); !left.isEmpty())
                return left;
            if (const auto again = BookWriter::open(book, {QStringLiteral("tester"), QStringLiteral("machine")}); !again)
                return QStringLiteral("opened again: ") + again.error().message;
        }
        const auto proven = proveBook(book, {});
        if (!proven || !proven->faults.empty())
            return QStringLiteral("it does not prove");
        return {};
    });
}

} // namespace amanah::finance::support
