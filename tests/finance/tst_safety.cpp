// SPDX-License-Identifier: GPL-3.0-or-later
// A book put back behind the machine's back, sealed backups, previews, network drives and unclean ends.
#include "finance/audit/audit_export.h"
#include "finance/audit/checkpoint_store.h"
#include "finance/book/backup.h"
#include "finance/book/network_place.h"
#include "finance/book/rebase.h"
#include "finance/book/restore_preview.h"
#include "finance/book/scheduled_backup.h"
#include "finance/book/sealed_file.h"
#include "support/temporary_book.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

// A writer that remembers, with some gifts, closed in order.
void giveRemembered(const TemporaryBook& book, int gifts)
{
    static int key = 0;
    auto writer = BookWriter::open(book.path(), TemporaryBook::identity(), BookWriter::systemClockUs, BookMemory::OnThisMachine);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    for (int i = 0; i < gifts; ++i)
        QVERIFY((*writer)->runBatch({*unitFor(gift("5"), QStringLiteral("remembered-%1").arg(++key), book.form())}).front().result);
}

QString causeOfOpening(const TemporaryBook& book)
{
    const auto writer = BookWriter::open(book.path(), TemporaryBook::identity(), BookWriter::systemClockUs, BookMemory::OnThisMachine);
    return writer ? QStringLiteral("ok") : writer.error().cause;
}

std::int64_t recordsIn(const BookPath& book)
{
    return proveBook(book, {}).value().records;
}

} // namespace

class TestSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBookPutBackIsNotWrittenUntilItIsAccepted()
    {
        TemporaryBook book;
        giveRemembered(book, 2);
        const QByteArray early = bytesIn(book.path().path());
        giveRemembered(book, 2);
        write(book.path().path(), early);
        QCOMPARE(causeOfOpening(book), QStringLiteral("rolled_back"));
        QVERIFY(BookReader::open(book.path())); // it can be looked at
        QCOMPARE(refusalOf(acceptBook(book.path(), TemporaryBook::identity(), {})), QStringLiteral("invalid_input reason"));
        const auto accepted = acceptBook(book.path(), TemporaryBook::identity(), QStringLiteral("the disk failed"));
        QVERIFY(accepted);
        QCOMPARE(causeOfOpening(book), QStringLiteral("ok"));
        QVERIFY(book.prove().faults.empty());
        QVERIFY(book.cell("SELECT bytes FROM audit ORDER BY seq DESC LIMIT 1").contains(QStringLiteral("book.rebased")));
        QCOMPARE(book.cell("SELECT value FROM private_text WHERE field = 'reason'"), QStringLiteral("the disk failed"));
        book.closeWriter();
        QCOMPARE(refusalOf(acceptBook(book.path(), TemporaryBook::identity(), QStringLiteral("again"))), QStringLiteral("conflict book"));
    }

    void aCheckpointThatIsGoneIsNoticed()
    {
        TemporaryBook book;
        {
            auto writer = BookWriter::open(book.path(), TemporaryBook::identity(), BookWriter::systemClockUs, BookMemory::OnThisMachine);
            QVERIFY(writer && (*writer)->runBatch({*unitFor(MakeCheckpoint{}, QStringLiteral("checkpoint"), book.form())}).front().result);
        }
        QCOMPARE(causeOfOpening(book), QStringLiteral("ok"));
        book.connection().execute("DROP TRIGGER checkpoint_no_delete");
        book.connection().execute("DELETE FROM checkpoint");
        book.closeWriter();
        QCOMPARE(causeOfOpening(book), QStringLiteral("rolled_back"));
    }

    void aBookThatGrewElsewhereIsTheSame()
    {
        TemporaryBook book;
        giveRemembered(book, 1);
        QVERIFY(book.run(gift("9"))); // by a program without a memory
        book.closeWriter();
        QCOMPARE(causeOfOpening(book), QStringLiteral("ok"));
    }

    void ourOwnRestoreSaysSoAndIsNotRefused()
    {
        TemporaryBook book;
        giveRemembered(book, 2);
        const QString backup = book.filePath(QStringLiteral("backup.amanah"));
        QVERIFY(backupBook(book.path(), backup));
        giveRemembered(book, 3);
        RestoreOptions options;
        options.replace = true;
        QVERIFY(restoreBook(backup, book.path(), options));
        QCOMPARE(causeOfOpening(book), QStringLiteral("ok"));
        QCOMPARE(recordsIn(book.path()), recordsIn(BookPath(backup)) + 1);
        QVERIFY(book.cell("SELECT bytes FROM audit ORDER BY seq DESC LIMIT 1").contains(QStringLiteral("\"cause\":\"restored\"")));
    }

    void restoreToANewPlaceChangesNothing()
    {
        TemporaryBook book;
        giveRemembered(book, 2);
        const BookPath elsewhere(book.filePath(QStringLiteral("elsewhere.amanah")));
        const QString backup = book.filePath(QStringLiteral("backup.amanah"));
        QVERIFY(backupBook(book.path(), backup));
        QVERIFY(restoreBook(backup, elsewhere, {}));
        QCOMPARE(recordsIn(elsewhere), recordsIn(book.path()));
    }

    void previewSaysWhatWouldComeAndGo()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("10")));
        const QString backup = book.filePath(QStringLiteral("backup.amanah"));
        QVERIFY(backupBook(book.path(), backup));
        QVERIFY(book.run(gift("20")));
        QVERIFY(book.run(gift("30")));
        const QByteArray before = bytesIn(book.path().path());
        const auto preview = previewRestore(backup, book.path(), {});
        QVERIFY(preview);
        QCOMPARE(preview->value(QStringLiteral("organisation")).toString(), QStringLiteral("Masjid an-Noor"));
        QCOMPARE(preview->value(QStringLiteral("records")).toInteger(), 9);
        QVERIFY(preview->value(QStringLiteral("verified")).toBool());
        const QJsonObject total = preview->value(QStringLiteral("totals")).toArray().first().toObject();
        QCOMPARE(total.value(QStringLiteral("amount")).toString(), QStringLiteral("10.00"));
        const QJsonObject replaced = preview->value(QStringLiteral("replaces")).toObject();
        QCOMPARE(replaced.value(QStringLiteral("records_lost")).toInteger(), 2);
        QVERIFY(replaced.value(QStringLiteral("same_book")).toBool());
        QCOMPARE(bytesIn(book.path().path()), before);
        QVERIFY(previewRestore(backup, BookPath(book.filePath(QStringLiteral("new.amanah"))), {})->value(QStringLiteral("replaces")).isNull());
    }

    void sealedBackupNeedsItsPassphrase()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("10")));
        const QString sealed = book.filePath(QStringLiteral("backup.sealed"));
        QCOMPARE(refusalOf(backupSealed(book.path(), sealed, {})), QStringLiteral("invalid_input passphrase"));
        const auto report = backupSealed(book.path(), sealed, QStringLiteral("بسم الله"));
        QVERIFY(report);
        QVERIFY(report->isSealed && report->verified);
        QVERIFY(isSealedFile(sealed));
        QVERIFY(!bytesIn(sealed).contains("SQLite format 3"));
        QVERIFY(!bytesIn(sealed).contains("book.created"));
        QCOMPARE(QFile::permissions(sealed) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        const BookPath place(book.filePath(QStringLiteral("restored.amanah")));
        QCOMPARE(refusalOf(restoreBook(sealed, place, {})), QStringLiteral("invalid_input passphrase"));
        RestoreOptions options;
        options.passphrase = QStringLiteral("wrong");
        QCOMPARE(refusalOf(restoreBook(sealed, place, options)), QStringLiteral("invalid_input passphrase"));
        QVERIFY(!QFile::exists(place.path()));
        options.passphrase = QStringLiteral("بسم الله");
        QVERIFY(previewRestore(sealed, place, options.passphrase));
        QVERIFY(restoreBook(sealed, place, options));
        QCOMPARE(recordsIn(place), recordsIn(book.path()));
        const QStringList left = QFileInfo(place.path()).dir().entryList({QStringLiteral("*.sealing-*"), QStringLiteral("*.opening-*")});
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char(' '))));
    }

    void sealedFileIsWholeOrRefused()
    {
        QTemporaryDir folder;
        const QString plain = folder.filePath(QStringLiteral("plain"));
        const QString sealed = folder.filePath(QStringLiteral("sealed"));
        const QString back = folder.filePath(QStringLiteral("back"));
        const QString words = QStringLiteral("open sesame");
        for (const qsizetype size : {0, 65'536, 200'000}) {
            write(plain, QByteArray(size, 'x'));
            QVERIFY(sealFile(plain, sealed, words));
            QVERIFY(openSealedFile(sealed, back, words));
            QCOMPARE(bytesIn(back).size(), size);
            QFile::remove(back);
            if (size != 200'000)
                QFile::remove(sealed);
        }
        const QByteArray whole = bytesIn(sealed);
        const qsizetype chunk = 65'536 + 17;
        std::vector<QByteArray> damaged{whole.left(whole.size() - 1), whole.left(56 + chunk), whole + 'x', whole.left(56),
                                        whole.left(56) + whole.mid(56 + chunk, chunk) + whole.mid(56, chunk) + whole.mid(56 + 2 * chunk)};
        for (const qsizetype place : {0, 13, 40, 100'000})
            damaged.push_back(QByteArray(whole).replace(place, 1, QByteArray(1, static_cast<char>(whole[place] ^ 1))));
        for (const QByteArray& bytes : damaged) {
            write(sealed, bytes);
            QCOMPARE(refusalOf(openSealedFile(sealed, back, words)), QStringLiteral("invalid_input passphrase"));
            QVERIFY(!QFile::exists(back));
        }
    }

    void scheduledBackupsAreMadeAndRotated()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("10")));
        const QString bookId = book.connection().facts().bookId;
        const QTemporaryDir folder;
        const QDir place(folder.path());
        const BackupPlan plan{folder.path(), 24, 2};
        constexpr std::int64_t hourUs = 3'600'000'000;
        write(place.filePath(QStringLiteral("test-20200101T000000Z.amanah")), "somebody else's");
        std::int64_t nowUs = TemporaryBook::firstSecondUs;
        QVERIFY(isBackupDue(bookId, plan, nowUs));
        QStringList files;
        for (int day = 0; day < 4; ++day, nowUs += 24 * hourUs) {
            const auto made = makeScheduledBackup(book.path(), plan, nowUs);
            QVERIFY(made);
            QCOMPARE(made->removed, day < 2 ? 0 : 1);
            files << made->file;
            QVERIFY(!isBackupDue(bookId, plan, nowUs + 23 * hourUs));
            QVERIFY(isBackupDue(bookId, plan, nowUs + 24 * hourUs));
        }
        QVERIFY(!QFile::exists(files[0]) && !QFile::exists(files[1]) && QFile::exists(files[2]) && QFile::exists(files[3]));
        QVERIFY(QFile::exists(place.filePath(QStringLiteral("test-20200101T000000Z.amanah"))));
        // A name of ours with something else under it is not ours to delete.
        QFile::remove(files[2]);
        write(files[2], "somebody else's");
        QCOMPARE(makeScheduledBackup(book.path(), plan, nowUs)->removed, 0);
        QVERIFY(QFile::exists(files[2]));
        QFile::remove(makeScheduledBackup(book.path(), plan, nowUs + hourUs)->file);
        QVERIFY(isBackupDue(bookId, plan, nowUs + 2 * hourUs)); // the newest is gone
        QCOMPARE(refusalOf(makeScheduledBackup(book.path(), {folder.filePath(QStringLiteral("gone")), 24, 2}, nowUs)), QStringLiteral("unavailable folder"));
    }

    void networkDrivesAreKnownByName()
    {
        for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs"})
            QVERIFY2(isNetworkFileSystem(type), type);
        for (const char* type : {"ext4", "btrfs", "tmpfs", "overlay", "fuseblk", "apfs", "NTFS", ""})
            QVERIFY2(!isNetworkFileSystem(type), type);
        TemporaryBook book;
        QVERIFY(checkLocalPlace(book.path()));
    }

    void anUncleanEndIsKnownToTheNext()
    {
        TemporaryBook book;
        QVERIFY(!book.writer().followsUncleanEnd());
        book.closeWriter();
        QVERIFY(!book.writer().followsUncleanEnd());
        book.closeWriter();
        write(book.path().canonical() + QStringLiteral(".lock"), "w"); // as a killed writer leaves it
        QVERIFY(book.writer().followsUncleanEnd());
        book.closeWriter();
        QVERIFY(!book.writer().followsUncleanEnd());
    }

    void everyFileMadeIsItsOwnersOnly()
    {
        TemporaryBook book;
        giveRemembered(book, 1);
        QVERIFY(backupBook(book.path(), book.filePath(QStringLiteral("copy.amanah"))));
        QVERIFY(exportAudit(book.path(), {book.filePath(QStringLiteral("audit.jsonl"))}));
        QVERIFY(book.run(gift("1"))); // -wal and -shm stand beside it now
        const auto files = QFileInfo(book.path().path()).dir().entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(files.size() >= 5);
        for (const QFileInfo& file : files)
            QVERIFY2(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)),
                     qPrintable(file.fileName()));
    }
};

QTEST_GUILESS_MAIN(TestSafety)
#include "tst_safety.moc"
