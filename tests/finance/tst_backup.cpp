// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/backup.h"
#include "support/temporary_book.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

qsizetype giftsIn(const QString& path)
{
    const auto reader = BookReader::open(BookPath(path));
    if (!reader)
        return -1;
    qsizetype count = -1;
    const auto read = (*reader)->inOneMoment([&](BookReader& open) {
        Statement row(open.connection(), "SELECT count(*) FROM donation");
        count = row.next() ? row.integer(0) : -1;
    });
    return read ? count : -1;
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyIsVerifiedAndAWholeBook()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("10")));
        const QString copy = book.filePath(QStringLiteral("copy.amanah"));
        const auto report = backupBook(book.path(), copy); // beside the open writer
        QVERIFY(report);
        QVERIFY(report->verified);
        QCOMPARE(report->bytes, QFileInfo(copy).size());
        QVERIFY(report->pages > 0);
        QVERIFY(book.run(gift("20")));
        QCOMPARE(giftsIn(copy), 1);
        const auto others = QFile::permissions(copy) & (QFileDevice::ReadGroup | QFileDevice::ReadOther);
        QVERIFY(!others);
    }

    void copyNeverReplacesAFile()
    {
        TemporaryBook book;
        const QString copy = book.filePath(QStringLiteral("copy.amanah"));
        writeFile(copy, "mine");
        QCOMPARE(refusalOf(backupBook(book.path(), copy)), QStringLiteral("conflict file"));
        QCOMPARE(bytesOf(copy), QByteArray("mine"));
        QCOMPARE(refusalOf(backupBook(book.path(), book.path().path())), QStringLiteral("conflict file"));
        const auto nowhere = backupBook(book.path(), book.filePath(QStringLiteral("no/such/folder/copy")));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, Code::Unavailable);
    }

    void restoreMakesTheBookThatWasCopied()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("10"), QStringLiteral("k")));
        const QString copy = book.filePath(QStringLiteral("copy.amanah"));
        QVERIFY(backupBook(book.path(), copy));
        const QString fresh = book.filePath(QStringLiteral("fresh.amanah"));
        const auto restored = restoreBook(copy, BookPath(fresh), {});
        QVERIFY(restored);
        QVERIFY(restored->verified);
        QCOMPARE(giftsIn(fresh), 1);
        auto writer = BookWriter::open(BookPath(fresh), TemporaryBook::identity());
        QVERIFY(writer);
        // Keys are remembered by the copy too.
        const auto unit = unitFor(gift("10"), QStringLiteral("k"), book.form());
        QVERIFY((*writer)->runBatch({*unit}).front().replayed);
    }

    void restoreReplacesOnlyWhenToldAndKeepsWhatItReplaced()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("10")));
        const QString copy = book.filePath(QStringLiteral("copy.amanah"));
        QVERIFY(backupBook(book.path(), copy));
        QVERIFY(book.run(gift("20")));
        book.closeWriter();
        QCOMPARE(codeOf(restoreBook(copy, book.path(), {})), QStringLiteral("conflict"));
        QCOMPARE(giftsIn(book.path().path()), 2);
        QVERIFY(restoreBook(copy, book.path(), RestoreOptions{true}));
        QCOMPARE(giftsIn(book.path().path()), 1);
        const QStringList kept = QDir(QFileInfo(copy).path()).entryList({QStringLiteral("*.replaced-*Z")});
        QCOMPARE(kept.size(), 1);
        QCOMPARE(giftsIn(book.filePath(kept.front())), 2);
    }

    void bookThatIsBeingWrittenIsNotReplaced()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("10")));
        const QString copy = book.filePath(QStringLiteral("copy.amanah"));
        QVERIFY(backupBook(book.path(), copy));
        const auto tried = restoreBook(copy, book.path(), RestoreOptions{true});
        QVERIFY(!tried);
        QCOMPARE(tried.error().cause, QStringLiteral("locked"));
        QVERIFY(book.run(gift("1")));
    }

    void badCopyIsRefusedBeforeAnythingIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("find");
        QTest::addColumn<QByteArray>("put");
        QTest::newRow("no book at all") << QByteArray("SQLite format 3") << QByteArray("Some other text");
        QTest::newRow("a record changed") << QByteArray("\"amount\":\"10.00\"") << QByteArray("\"amount\":\"90.00\"");
        QTest::newRow("a word changed") << QByteArray("a private note") << QByteArray("a quieter word");
    }
    void badCopyIsRefusedBeforeAnythingIsReplaced()
    {
        QFETCH(QByteArray, find);
        QFETCH(QByteArray, put);
        TemporaryBook book;
        RecordDonation command = gift("10");
        command.note = QStringLiteral("a private note");
        QVERIFY(book.run(command));
        const QString copy = book.filePath(QStringLiteral("copy.amanah"));
        QVERIFY(backupBook(book.path(), copy));
        book.closeWriter();
        const QByteArray good = bytesOf(copy);
        QVERIFY(good.contains(find));
        writeFile(copy, QByteArray(good).replace(find, put));
        const QByteArray before = bytesOf(book.path().path());
        QVERIFY(!restoreBook(copy, book.path(), RestoreOptions{true}));
        QCOMPARE(bytesOf(book.path().path()), before);
        QCOMPARE(QDir(QFileInfo(copy).path()).entryList({QStringLiteral("*.replaced-*"), QStringLiteral("*.restoring*")}), QStringList());
        writeFile(copy, good.left(good.size() / 2));
        QVERIFY(!restoreBook(copy, book.path(), RestoreOptions{true}));
        QCOMPARE(bytesOf(book.path().path()), before);
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
