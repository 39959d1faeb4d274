// SPDX-License-Identifier: GPL-3.0-or-later
// Files in and out through the program: an import adds a row once, a bad row stops all, an export comes back as it went.
#include "cli_process.h"

#include <QJsonArray>
#include <QTest>

using namespace amanah::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray giftsCsv = "First;Last;E-mail;Betrag;Datum;Fonds;Status;Art\r\n"
                            "Amina;Example;a@example.org;1.234,50;18.02.2026;zakat;completed;stripe\r\n"
                            "Bilal;Example;;5,00;19.02.2026;sadaqah;completed;offline\r\n"
                            "Bilal;Example;;5,00;19.02.2026;sadaqah;completed;offline\r\n"
                            "Omar;Example;o@example.org;7,00;20.02.2026;sadaqah;refunded;bank\r\n"
                            "Sara;Example;;9,00;20.02.2026;sadaqah;pending;bank\r\n";
const QString giftsMap = u" --map \"donor=First+Last,email=E-mail,amount=Betrag,date=Datum,fund=Fonds,status=Status,method=Art\""_s;

} // namespace

class TestCliExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsOnceHoweverOftenItIsRun()
    {
        const CliBook book;
        const QString file = book.write(u"gifts.csv"_s, giftsCsv);
        const QString command = u"import "_s + file + giftsMap;
        const CliRun first = book.run(command);
        QCOMPARE(first.verdict(), u"0 ok"_s);
        QCOMPARE(first.at("added").toInteger(), 4);
        QCOMPARE(first.at("skipped").toArray().size(), 1);
        QCOMPARE(first.at("donors_created").toInteger(), 3);
        QCOMPARE(first.text("detected.separator"), u";"_s);
        QCOMPARE(first.text("detected.decimal"), u","_s);
        const CliRun again = book.run(command);
        QCOMPARE(again.at("added").toInteger(), 0);
        QCOMPARE(again.at("duplicates").toInteger(), 4);
        QCOMPARE(book.run("donation list").lines().size(), std::size_t(4));
        QCOMPARE(book.run("donation list --status reversed").lines().size(), std::size_t(1));
        QCOMPARE(book.run("donation list --method online").lines().size(), std::size_t(1));
        QCOMPARE(book.run("check").verdict(), u"0 ok"_s);
    }

    void addsNothingOnDryRun()
    {
        const CliBook book;
        const QString file = book.write(u"gifts.csv"_s, giftsCsv);
        QCOMPARE(book.run(u"import "_s + file + giftsMap + u" --dry-run"_s).verdict(), u"0 ok"_s);
        QVERIFY(book.run("donation list").lines().empty());
        QVERIFY(book.run("donor list").lines().empty());
    }

    void postsNothingWhenOneRowIsBadUnlessPartial()
    {
        const CliBook book;
        const QString file = book.write(u"gifts.csv"_s, "donor,amount,date,fund\nAmina,5.00,2026-02-18,zakat\nBilal,abc,2026-02-18,zakat\n");
        const CliRun whole = book.run(u"import "_s + file);
        QCOMPARE(whole.code, 1);
        const QJsonObject rejected = whole.at("rejected").toArray().first().toObject();
        QCOMPARE(rejected.value(u"line"_s).toInteger(), 3);
        QCOMPARE(rejected.value(u"field"_s).toString(), u"amount"_s);
        QCOMPARE(rejected.value(u"code"_s).toString(), u"invalid_amount"_s);
        QVERIFY(book.run("donation list").lines().empty());
        QCOMPARE(book.run(u"import "_s + file + u" --partial"_s).at("added").toInteger(), 1);
    }

    void makesFundsOnlyWhenTold()
    {
        const CliBook book;
        const QString file = book.write(u"gifts.csv"_s, "donor,amount,date,fund\nAmina,5.00,2026-02-18,Water Well\n");
        QCOMPARE(book.run(u"import "_s + file).code, 1);
        const CliRun made = book.run(u"import "_s + file + u" --create-funds"_s);
        QCOMPARE(made.verdict(), u"0 ok"_s);
        QCOMPARE(made.at("funds_created").toInteger(), 1);
    }

    void namesWhatIsWrongWithHostileFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("NUL") << QByteArray("donor,amount\nA\0B,5\n", 19);
        QTest::newRow("open quote") << QByteArray("donor,amount,date,fund\n\"A,5,2026-02-18,zakat\n");
        QTest::newRow("ragged") << QByteArray("donor,amount,date,fund\nA,5\n");
        QTest::newRow("long line") << QByteArray("donor,amount\n") + QByteArray(10'000'000, 'x');
        QTest::newRow("many columns") << QByteArray(1'000'000, ',');
    }
    void namesWhatIsWrongWithHostileFiles()
    {
        static const CliBook book;
        QFETCH(QByteArray, content);
        const CliRun run = book.run(u"import "_s + book.write(u"hostile.csv"_s, content));
        QCOMPARE(run.code, 1);
        QVERIFY(!run.json().isEmpty());
        QVERIFY(book.run("donation list").lines().empty());
    }

    void exportComesBackAsItWent()
    {
        const CliBook book;
        QCOMPARE(book.run("donor add --name '=cmd()'").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 12.50 --fund zakat --donor @donor1 --date 2026-02-18 --method bank").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 8 --fund fitrah --date 2026-03-10").verdict(), u"0 ok"_s);
        const QString file = book.file(u"out.csv"_s);
        const CliRun exported = book.run(u"export donations --to "_s + file);
        QCOMPARE(exported.verdict(), u"0 ok"_s);
        QCOMPARE(exported.at("rows").toInteger(), 2);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.contains("'=cmd()"));

        const CliBook other;
        QCOMPARE(other.run(u"import "_s + file).at("added").toInteger(), 2);
        QCOMPARE(other.run("totals").out, book.run("totals").out);
        QCOMPARE(other.run("balances").out, book.run("balances").out);
    }

    // A line a row goes out; one gift of several lines comes in, wherever its book is.
    void aSplitGiftComesBackAsOne()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --line zakat=60 --line general=40 --date 2026-02-18 --note 'for both'").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 5 --fund general --date 2026-02-18").verdict(), u"0 ok"_s);
        const QString file = book.file(u"out.csv"_s);
        QCOMPARE(book.run(u"export donations --to "_s + file).at("rows").toInteger(), 3);
        QCOMPARE(book.run(u"import "_s + file).at("added").toInteger(), 0);

        const CliBook other;
        const CliRun first = other.run(u"import "_s + file);
        QCOMPARE(first.verdict(), u"0 ok"_s);
        QCOMPARE(first.at("added").toInteger(), 2);
        QCOMPARE(other.run("totals").out, book.run("totals").out);
        QCOMPARE(other.run("balances").out, book.run("balances").out);
        const CliRun again = other.run(u"import "_s + file);
        QCOMPARE(again.at("added").toInteger(), 0);
        QCOMPARE(again.at("duplicates").toInteger(), 2);
        QCOMPARE(other.run("check").verdict(), u"0 ok"_s);
    }

    // Half of it came in before, when the other half was refused: then only that half is added, whichever it is.
    void aSplitGiftThatCameByHalvesIsAddedOnce_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("the second was bad") << QByteArray("2026-02-18,60,zakat,g1\n2026-02-18,forty,general,g1/line-2\n");
        QTest::newRow("the first was bad") << QByteArray("2026-02-18,sixty,zakat,g1\n2026-02-18,40,general,g1/line-2\n");
    }
    void aSplitGiftThatCameByHalvesIsAddedOnce()
    {
        QFETCH(const QByteArray, bad);
        const QByteArray header("date,amount,fund,key\n");
        const CliBook book;
        const QString first = book.write(u"bad.csv"_s, header + bad);
        QCOMPARE(book.run(u"import --partial "_s + first).at("added").toInteger(), 1);
        const QString mended = book.write(u"good.csv"_s, header + "2026-02-18,60,zakat,g1\n2026-02-18,40,general,g1/line-2\n");
        const CliRun second = book.run(u"import "_s + mended);
        QCOMPARE(second.at("added").toInteger(), 1);
        QCOMPARE(second.at("duplicates").toInteger(), 1);
        QCOMPARE(book.run(u"import "_s + mended).at("added").toInteger(), 0);
        QVERIFY(book.run("totals").out.contains("100.00"));
    }

    void exportsEverySubjectInEveryForm()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 5 --fund zakat").verdict(), u"0 ok"_s);
        for (const auto& subject : {u"donations"_s, u"donors"_s, u"ledger"_s, u"audit"_s})
            for (const auto& form : {u"csv"_s, u"xlsx"_s, u"jsonl"_s}) {
                const QString file = book.file(subject + u'.' + form);
                const CliRun run = book.run(u"export %1 --to %2"_s.arg(subject, file));
                QVERIFY2(run.verdict() == u"0 ok"_s, run.out.constData());
                QVERIFY(QFile::exists(file));
            }
        QCOMPARE(book.run(u"audit verify --file "_s + book.file(u"audit.jsonl"_s)).verdict(), u"0 ok"_s);
        QCOMPARE(book.run("export weather --to x.csv").code, 1);
        QCOMPARE(book.run(u"export donors --to "_s + book.file(u"donors.doc"_s)).code, 1);
    }

    void findsEditedLineInAuditExport()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 5 --fund zakat --date 2026-02-18").verdict(), u"0 ok"_s);
        const QString file = book.file(u"audit.jsonl"_s);
        QCOMPARE(book.run(u"export audit --to "_s + file).verdict(), u"0 ok"_s);
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadWrite));
        QByteArray text = exported.readAll();
        const qsizetype at = text.indexOf("2026-02-18");
        QVERIFY(at > 0);
        QVERIFY(exported.seek(at + 9) && exported.write("9") == 1);
        exported.close();
        const CliRun run = book.run(u"audit verify --file "_s + file);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.text("error.code"), u"integrity"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliExchange)
#include "tst_cli_exchange.moc"
