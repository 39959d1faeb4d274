// SPDX-License-Identifier: GPL-3.0-or-later
// The book as a file: made, refused when it cannot be used, proved, copied and brought back.
#include "cli_process.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace amanah::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString& path, qint64 offset, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(offset) && file.write(bytes) == bytes.size();
}

} // namespace

class TestCliBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesBookOnceWithItsFunds()
    {
        const CliBook book(u"--currency EUR --organisation 'An Example'"_s);
        QCOMPARE(book.init().verdict(), u"0 ok"_s);
        QCOMPARE(book.init().text("book.currency"), u"EUR"_s);
        QCOMPARE(book.init().text("book.path"), book.path());
        QVERIFY(!book.init().text("book.id").isEmpty());
        QCOMPARE(book.run("init").verdict().left(10), u"1 conflict"_s);
        QStringList codes;
        for (const QJsonObject& fund : book.run("fund list").lines())
            codes << fund.value(u"code"_s).toString();
        codes.sort();
        QCOMPARE(codes.join(u' '), u"fidya fitrah general kaffarah sadaqah waqf zakat"_s);
        QCOMPARE(book.run("donation add --amount 1 --fund zakat").text("donation.currency"), u"EUR"_s);
    }

    void refusesInitWithUnknownCurrencyAndLeavesNoFile()
    {
        const CliBook book(u"--currency XXQ"_s);
        QCOMPARE(book.init().verdict(), u"1 invalid_currency currency"_s);
        QVERIFY(!QFileInfo::exists(book.path()));
    }

    void namesMissingBook()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"none.amanah"_s);
        const CliRun run = runCli(u"--json balances --book "_s + path);
        QCOMPARE(run.code, 3);
        QCOMPARE(run.text("error.code"), u"unavailable"_s);
        QCOMPARE(run.text("error.cause"), u"missing"_s);
        QVERIFY(!QFileInfo::exists(path));
    }

    void takesBookFromEnvironment()
    {
        const CliBook book;
        QProcessEnvironment environment;
        environment.insert(u"AMANAH_BOOK"_s, book.path());
        QCOMPARE(runCli(u"--json balances"_s, {}, environment).verdict(), u"0 ok"_s);
    }

    void leavesFilesThatAreNotOursUntouched_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Dear reader,\n");
        QTest::newRow("another database") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
    }
    void leavesFilesThatAreNotOursUntouched()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"other.db"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        for (const auto& command : {u"balances"_s, u"donation add --amount 1 --fund zakat"_s, u"check"_s}) {
            const CliRun run = runCli(u"--json --book %1 %2"_s.arg(path, command));
            QCOMPARE(run.code, 3);
            QCOMPARE(run.text("error.cause"), u"not_ours"_s);
        }
        QCOMPARE(contentOf(path), content);
        QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"other.db"_s});
    }

    void namesNewerBook()
    {
        const CliBook book;
        QVERIFY(overwrite(book.path(), 60, QByteArray("\x00\x00\x7f\xff", 4))); // SQLite's user_version
        const CliRun run = book.run("balances");
        QCOMPARE(run.code, 3);
        QCOMPARE(run.text("error.cause"), u"newer"_s);
    }

    void namesCorruptBook()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 1 --fund zakat").verdict(), u"0 ok"_s);
        QFile file(book.path());
        QVERIFY(file.resize(file.size() / 2));
        const CliRun run = book.run("donation add --amount 1 --fund zakat");
        QCOMPARE(run.code, 3);
        QCOMPARE(run.text("error.cause"), u"corrupt"_s);
    }

    void refusesSecondWriterButLetsReadersIn()
    {
        const CliBook book;
        QProcess writer;
        writer.start(QStringLiteral(AMANAH_CLI), {u"--json"_s, u"--book"_s, book.path(), u"donation"_s, u"add"_s, u"--batch"_s, u"-"_s});
        writer.write("{\"amount\":\"5\",\"fund\":\"zakat\"}\n");
        QVERIFY(writer.waitForReadyRead(30'000)); // answered while its input is still open
        const CliRun second = book.run("donation add --amount 1 --fund zakat");
        QCOMPARE(second.code, 3);
        QCOMPARE(second.text("error.cause"), u"locked"_s);
        QCOMPARE(book.run("donation list").lines().size(), std::size_t(1));
        writer.closeWriteChannel();
        QVERIFY(writer.waitForFinished(30'000));
        QCOMPARE(writer.exitCode(), 0);
        QCOMPARE(book.run("donation add --amount 1 --fund zakat").verdict(), u"0 ok"_s);
    }

    void letsDeadWritersLockGo()
    {
        const CliBook book;
        QProcess writer;
        writer.start(QStringLiteral(AMANAH_CLI), {u"--json"_s, u"--book"_s, book.path(), u"donation"_s, u"add"_s, u"--batch"_s, u"-"_s});
        writer.write("{\"amount\":\"5\",\"fund\":\"zakat\",\"key\":\"before\"}\n");
        QVERIFY(writer.waitForReadyRead(30'000));
        writer.kill();
        QVERIFY(writer.waitForFinished(30'000));
        QCOMPARE(book.run("donation add --amount 1 --fund zakat").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation list").lines().size(), std::size_t(2));
        QCOMPARE(book.run("check").verdict(), u"0 ok"_s);
    }

    void provesHonestBookAndFindsEditedOne()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 7654.32 --fund zakat --key marker-key").verdict(), u"0 ok"_s);
        const CliRun proofs = book.run("check");
        QCOMPARE(proofs.verdict(), u"0 ok"_s);
        QVERIFY(proofs.at("proofs").toArray().size() >= 5);
        const CliRun verified = book.run("audit verify");
        QCOMPARE(verified.verdict(), u"0 ok"_s);
        QVERIFY(verified.at("first_bad").isNull());
        QCOMPARE(verified.text("head").size(), 64);

        const qsizetype at = contentOf(book.path()).lastIndexOf("\"7654.32\""); // in the bytes that were hashed
        QVERIFY(at > 0);
        QVERIFY(overwrite(book.path(), at + 1, "7654.33"));
        const CliRun faults = book.run("check");
        QCOMPARE(faults.code, 1);
        QCOMPARE(faults.text("error.code"), u"integrity"_s);
        QVERIFY(!faults.at("faults").toArray().isEmpty());
        QCOMPARE(book.run("audit verify").code, 1);
    }

    void listsHistoryWithoutPersons()
    {
        const CliBook book;
        QCOMPARE(book.run("donor add --name 'Zubayda Example' --email z@example.org").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 5 --fund zakat --donor @donor1 --note 'secret words'").verdict(), u"0 ok"_s);
        const CliRun history = book.run("audit list");
        QVERIFY(history.lines().size() >= 2);
        QVERIFY(history.lines().front().contains(u"hash"_s));
        QVERIFY(!history.out.contains("Zubayda") && !history.out.contains("secret"));
    }

    void bringsBackWhatWasBackedUp()
    {
        const CliBook book;
        const QString copy = book.file(u"copy.amanah"_s);
        QCOMPARE(book.run("donation add --amount 5 --fund zakat").verdict(), u"0 ok"_s);
        const CliRun backup = book.run(u"backup "_s + copy);
        QCOMPARE(backup.verdict(), u"0 ok"_s);
        QVERIFY(backup.at("verified").toBool());
        QVERIFY(backup.at("bytes").toInteger() > 0 && backup.at("pages").toInteger() > 0);
        QCOMPARE(book.run("donation add --amount 6 --fund zakat").verdict(), u"0 ok"_s);

        const QString restore = u"restore %1 --to %2"_s.arg(copy, book.path());
        QCOMPARE(book.run(restore).verdict().left(10), u"1 conflict"_s);
        QCOMPARE(book.run(restore + u" --replace"_s).verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation list").lines().size(), std::size_t(1));
        QCOMPARE(book.run("check").verdict(), u"0 ok"_s);

        QVERIFY(overwrite(copy, 0, "broken"));
        QVERIFY(book.run(restore + u" --replace"_s).code != 0);
        QCOMPARE(book.run("donation list").lines().size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestCliBook)
#include "tst_cli_book.moc"
