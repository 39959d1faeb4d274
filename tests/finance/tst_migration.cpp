// SPDX-License-Identifier: GPL-3.0-or-later
// A book of every version that ever landed opens, is copied first, proves, and says what it said before.
#include "finance/application/application.h"
#include "finance/book/connection.h"
#include "finance/book/migration.h"
#include "finance/book/recognise.h"
#include "support/temporary_book.h"
#include "support/warnings.h"

#include <QDir>
#include <QTest>

using namespace amanah::finance;

namespace {

QByteArray allOf(BookConnection& connection, const char* sql)
{
    QByteArray all;
    Statement rows(connection, sql);
    while (rows.next())
        all += rows.text(0).toUtf8() + '|' + rows.blob(1).toHex() + '\n';
    return all;
}

} // namespace

class MigrationTest : public QObject
{
    Q_OBJECT

    // A copy of the fixture in a folder of its own.
    static BookPath copyOf(const QTemporaryDir& folder, const QString& name)
    {
        const QString file = folder.filePath(QStringLiteral("old.amanah"));
        if (!QFile::copy(QStringLiteral(AMANAH_FIXTURES "/") + name, file) ||
            !QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            qFatal("no fixture %s", qPrintable(name));
        return BookPath(file);
    }
    static WriterIdentity tester() { return {QStringLiteral("tester"), QStringLiteral("machine")}; }

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }

    void everyOldVersionOpensAndProves_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<quint32>("version");
        QTest::addColumn<int>("records");
        QTest::newRow("1") << QStringLiteral("book_v1.amanah") << 1U << 80;
        QTest::newRow("2") << QStringLiteral("book_v2.amanah") << 2U << 56;
    }
    void everyOldVersionOpensAndProves()
    {
        QFETCH(const QString, name);
        QFETCH(const quint32, version);
        QFETCH(const int, records);
        const QTemporaryDir folder;
        const BookPath book = copyOf(folder, name);
        QCOMPARE(recogniseBook(book)->schemaVersion, version);
        const auto before = BookReader::open(book, BookReader::Versions::Any);
        const QByteArray chain = allOf((*before)->connection(), "SELECT seq, hash FROM audit ORDER BY seq");
        const QByteArray postings = allOf((*before)->connection(), "SELECT seq || ':' || line || ':' || account || ':' || amount, '' FROM posting ORDER BY seq, line");

        // Twice, beside an open reader: the new version may stand in the -wal only, and is seen there.
        QVERIFY(bringUpToDate(book, tester()));
        QVERIFY(bringUpToDate(book, tester()));
        const auto proven = proveBook(book, {});
        QVERIFY(proven && proven->verdict());
        QCOMPARE(proven->records, records);
        const auto after = BookReader::open(book);
        QCOMPARE(allOf((*after)->connection(), "SELECT seq, hash FROM audit ORDER BY seq"), chain);
        QCOMPARE(allOf((*after)->connection(), "SELECT seq || ':' || line || ':' || account || ':' || amount, '' FROM posting ORDER BY seq, line"), postings);

        // The copy made before is the old book, byte for byte in what it says.
        const BookPath kept(book.path() + QStringLiteral(".before-v%1").arg(bookSchemaVersion));
        QCOMPARE(recogniseBook(kept)->schemaVersion, version);
        const auto old = BookReader::open(kept, BookReader::Versions::Any);
        QCOMPARE(allOf((*old)->connection(), "SELECT seq, hash FROM audit ORDER BY seq"), chain);
    }

    void anOldBookIsReadOnlyAfterItIsBroughtUpToDate()
    {
        const QTemporaryDir folder;
        const BookPath book = copyOf(folder, QStringLiteral("book_v1.amanah"));
        const auto early = BookReader::open(book);
        QVERIFY(!early && early.error().cause == QStringLiteral("older"));
        // Proving needs no migration and leaves the file as it is.
        const auto proven = proveBook(book, {});
        QVERIFY(proven && proven->verdict());
        QCOMPARE(recogniseBook(book)->schemaVersion, 1U);
    }

    void whoOnlyLooksIsToldWhatToDoAndChangesNothing()
    {
        const QTemporaryDir folder;
        const BookPath book = copyOf(folder, QStringLiteral("book_v2.amanah"));
        const auto bytes = [&book] {
            QFile file(book.path());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        ApplicationOptions options;
        options.book = book;
        options.access = Access::ReadOnly;
        options.mayMigrate = false;
        options.identity = tester();
        const auto looked = FinanceApplication::start(options);
        QVERIFY(!looked);
        QCOMPARE(looked.error().code, Code::Unavailable);
        QCOMPARE(looked.error().cause, QStringLiteral("older"));
        for (const QString& said : {QStringLiteral("has version 2"), QStringLiteral("works with version %1").arg(bookSchemaVersion),
                                    QStringLiteral("Nothing was changed"), QStringLiteral("a copy is kept first")})
            QVERIFY2(looked.error().message.contains(said), qPrintable(looked.error().message));
        QCOMPARE(bytes(), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("old.amanah")});

        options.mayMigrate = true;
        options.access = Access::ReadWrite;
        QVERIFY(FinanceApplication::start(options));
        options.mayMigrate = false;
        options.access = Access::ReadOnly;
        QVERIFY(FinanceApplication::start(options)); // once opened for writing, it can be looked at
    }

    // An attempt that the power ended leaves a copy behind: it neither is overwritten nor stands in the way for ever.
    void aCopyThatStandsThereIsLeftAlone()
    {
        const QTemporaryDir folder;
        const BookPath book = copyOf(folder, QStringLiteral("book_v1.amanah"));
        const QString usual = book.path() + QStringLiteral(".before-v%1").arg(bookSchemaVersion);
        QFile standing(usual);
        QVERIFY(standing.open(QIODevice::ReadWrite));
        QVERIFY(standing.write("x") == 1 && standing.flush());
        QVERIFY(bringUpToDate(book, tester()));
        QVERIFY(standing.seek(0));
        QCOMPARE(standing.readAll(), QByteArray("x"));
        QCOMPARE(recogniseBook(BookPath(usual + QStringLiteral(".2")))->schemaVersion, 1U);
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
