// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/recognise.h"
#include "support/temporary_book.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <sqlite3.h>

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
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

bool runSql(const QString& path, const char* sql)
{
    sqlite3* handle = nullptr;
    const bool good = sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK &&
                      sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return good;
}

QString causeOfWriting(const QString& path)
{
    const auto opened = BookWriter::open(BookPath(path), TemporaryBook::identity());
    return opened ? QStringLiteral("open") : codeName(opened.error().code) + QLatin1Char(' ') + opened.error().cause;
}

QString causeOfReading(const QString& path)
{
    const auto opened = BookReader::open(BookPath(path));
    return opened ? QStringLiteral("open") : codeName(opened.error().code) + QLatin1Char(' ') + opened.error().cause;
}

} // namespace

class TestBookOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newBookHasItsFactsAndSevenFunds()
    {
        TemporaryBook book(QStringLiteral("KWD"));
        const auto facts = readBookFacts(book.path());
        QVERIFY(facts);
        QCOMPARE(facts->currency.code(), QStringLiteral("KWD"));
        QCOMPARE(facts->calendar, HijriCalendar::UmmAlQura);
        QVERIFY(!facts->bookId.isEmpty());
        const auto funds = book.ask(FundListQuery{});
        QVERIFY(funds);
        QStringList codes;
        for (const Fund& fund : *funds)
            codes << fund.code;
        codes.sort();
        QCOMPARE(codes, QStringLiteral("fidya fitrah general kaffarah sadaqah waqf zakat").split(QLatin1Char(' ')));
    }

    void newBookIsReadableByItsOwnerOnly()
    {
        TemporaryBook book;
        const auto others = QFile::permissions(book.path().path()) &
                            (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther);
        QVERIFY(!others);
    }

    void existingFileIsNeverReplaced()
    {
        TemporaryBook book;
        const QString other = book.filePath(QStringLiteral("notes.txt"));
        writeFile(other, "keep me");
        NewBook wanted;
        wanted.path = BookPath(other);
        QCOMPARE(codeOf(createBook(wanted)), QStringLiteral("conflict"));
        QCOMPARE(bytesOf(other), QByteArray("keep me"));
        wanted.path = book.path();
        QCOMPARE(codeOf(createBook(wanted)), QStringLiteral("conflict"));
    }

    void placeThatCannotBeWrittenIsNoPermission()
    {
        TemporaryBook book;
        NewBook wanted;
        wanted.path = BookPath(book.path().path() + QStringLiteral("/inside.amanah"));
        const auto made = createBook(wanted);
        QVERIFY(!made);
        QCOMPARE(made.error().cause, QStringLiteral("no_permission"));
    }

    void refusesBadCurrencyAndCalendarBeforeMakingAnything()
    {
        TemporaryBook book;
        NewBook wanted;
        wanted.path = BookPath(book.filePath(QStringLiteral("x.amanah")));
        wanted.currency = QStringLiteral("QQQ");
        QCOMPARE(codeOf(createBook(wanted)), QStringLiteral("invalid_currency"));
        wanted.currency.clear();
        wanted.calendar = QStringLiteral("lunar");
        QCOMPARE(codeOf(createBook(wanted)), QStringLiteral("invalid_input"));
        QVERIFY(!QFile::exists(wanted.path.path()));
    }

    void missingBookIsMissing()
    {
        TemporaryBook book;
        const QString none = book.filePath(QStringLiteral("none.amanah"));
        QCOMPARE(causeOfWriting(none), QStringLiteral("unavailable missing"));
        QCOMPARE(causeOfReading(none), QStringLiteral("unavailable missing"));
        QVERIFY(!QFile::exists(none));
    }

    void fileThatIsNotOursIsNeitherTouchedNorLocked_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("Dear reader, this is a letter.\n").repeated(20);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("SQLite format 3");
        TemporaryBook book;
        const QString other = book.filePath(QStringLiteral("other.db"));
        QVERIFY(runSql(other, "CREATE TABLE t (x); INSERT INTO t VALUES (1)"));
        QTest::newRow("another program's database") << bytesOf(other);
    }
    void fileThatIsNotOursIsNeitherTouchedNorLocked()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("theirs"));
        writeFile(path, bytes);
        QCOMPARE(causeOfWriting(path), QStringLiteral("unavailable not_ours"));
        QCOMPARE(causeOfReading(path), QStringLiteral("unavailable not_ours"));
        QCOMPARE(bytesOf(path), bytes);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("theirs")});
    }

    void newerBookIsLeftAlone()
    {
        TemporaryBook book;
        book.closeWriter();
        QVERIFY(runSql(book.path().path(), "PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)"));
        QCOMPARE(causeOfWriting(book.path().path()), QStringLiteral("unavailable newer"));
        QCOMPARE(causeOfReading(book.path().path()), QStringLiteral("unavailable newer"));
    }

    void tornBookIsCorrupt()
    {
        TemporaryBook book;
        book.closeWriter();
        const QByteArray whole = bytesOf(book.path().path());
        for (const qsizetype size : {qsizetype(200), whole.size() / 2}) {
            const QString torn = book.filePath(QStringLiteral("torn%1").arg(size));
            writeFile(torn, whole.left(size));
            QCOMPARE(causeOfWriting(torn), QStringLiteral("unavailable corrupt"));
        }
        QByteArray scribbled = whole;
        for (qsizetype i = 100; i < scribbled.size(); ++i)
            scribbled[i] = 'x';
        const QString damaged = book.filePath(QStringLiteral("scribbled"));
        writeFile(damaged, scribbled);
        QCOMPARE(causeOfWriting(damaged), QStringLiteral("unavailable corrupt"));
        QCOMPARE(causeOfReading(damaged), QStringLiteral("unavailable corrupt"));
    }

    void secondWriterIsLockedOutUntilTheFirstIsGone()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift(QStringLiteral("5"))));
        QCOMPARE(causeOfWriting(book.path().path()), QStringLiteral("unavailable locked"));
        book.closeWriter();
        QCOMPARE(causeOfWriting(book.path().path()), QStringLiteral("open"));
    }

    void readersWorkBesideTheWriter()
    {
        TemporaryBook book;
        const auto reader = BookReader::open(book.path());
        QVERIFY(reader);
        QVERIFY(book.run(gift(QStringLiteral("5"))));
        Result<DonationListQuery::Page> page;
        QVERIFY((*reader)->inOneMoment([&](BookReader& open) { page = answer(open, DonationListQuery{}); }));
        QCOMPARE(page->donations.size(), std::size_t(1));
        QCOMPARE(causeOfReading(book.path().path()), QStringLiteral("open"));
    }

    void readerCannotWrite()
    {
        TemporaryBook book;
        const auto reader = BookReader::open(book.path());
        QVERIFY(reader);
        const auto tried = (*reader)->inOneMoment([](BookReader& open) { open.connection().execute("DELETE FROM fund_balance"); });
        QVERIFY(!tried);
        QCOMPARE(tried.error().cause, QStringLiteral("no_permission"));
    }

    void historyRefusesUpdateAndDelete_data()
    {
        QTest::addColumn<QString>("table");
        TemporaryBook book;
        Statement rows(book.connection(), "SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%_no_delete'");
        while (rows.next())
            QTest::newRow(rows.text(0).toUtf8().constData()) << rows.text(0);
    }
    void historyRefusesUpdateAndDelete()
    {
        QFETCH(QString, table);
        TemporaryBook book;
        fillEveryTable(book);
        const QByteArray name = table.toUtf8();
        const QString column = book.cell("SELECT name FROM pragma_table_info('" + name + "') LIMIT 1");
        book.closeWriter();
        if (book.cell("SELECT count(*) FROM " + name) == QStringLiteral("0"))
            QVERIFY(runSql(book.path().path(), anyRowOf(book, name).constData()));
        const QByteArray before = book.cell("SELECT count(*) FROM " + name).toUtf8();
        QVERIFY2(before.toInt() > 0, "the table is empty, so nothing was tried");
        QVERIFY(!runSql(book.path().path(), ("DELETE FROM " + name).constData()));
        QVERIFY(!runSql(book.path().path(), ("UPDATE " + name + " SET " + column.toUtf8() + " = " + column.toUtf8()).constData()));
        QVERIFY_THROWS_EXCEPTION(SqlFailure, book.connection().execute(("REPLACE INTO " + name + " SELECT * FROM " + name).constData()));
        QCOMPARE(book.cell("SELECT count(*) FROM " + name).toUtf8(), before);
    }

private:
    // A row that no command would write, past every check but the triggers.
    static QByteArray anyRowOf(TemporaryBook& book, const QByteArray& table)
    {
        const QString values = book.cell("SELECT group_concat(CASE type WHEN 'TEXT' THEN '''x''' WHEN 'BLOB' THEN 'x''00''' ELSE "
                                         "cid + 1 END) FROM pragma_table_info('" + table + "')");
        return "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; INSERT INTO " + table + " VALUES (" + values.toUtf8() + ")";
    }
    static void fillEveryTable(TemporaryBook& book)
    {
        const auto donor = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        QVERIFY(donor);
        const auto given = book.run(gift(QStringLiteral("10"), QStringLiteral("sadaqah")));
        QVERIFY(given);
        QVERIFY(book.run(gift(QStringLiteral("10"), QStringLiteral("sadaqah"))));
        QVERIFY(book.run(VoidDonation{given->id.toString(), QStringLiteral("slip")}));
        Disburse paid;
        paid.fund = QStringLiteral("sadaqah");
        paid.amount = QStringLiteral("1");
        paid.payee = QStringLiteral("a family");
        QVERIFY(book.run(paid));
        SetNisab nisab;
        nisab.amount = QStringLiteral("5000");
        QVERIFY(book.run(nisab));
        KeepAssessment kept;
        kept.donor = donor->id.toString();
        kept.currency = QStringLiteral("USD");
        kept.due = QStringLiteral("25");
        QVERIFY(book.run(kept));
    }
};

QTEST_GUILESS_MAIN(TestBookOpen)
#include "tst_book_open.moc"
