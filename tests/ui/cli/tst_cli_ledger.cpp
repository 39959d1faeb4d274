// SPDX-License-Identifier: GPL-3.0-or-later
// Promises, corrections, transfers, closed periods and the register, through the program.
#include "cli_process.h"

#include <QJsonArray>
#include <QTest>

using namespace amanah::test;
using namespace Qt::StringLiterals;

class TestCliLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promiseIsPendingUntilPosted()
    {
        const CliBook book;
        const CliRun pledge = book.run("donation add --pending --amount 50 --fund zakat --method cheque --key c1");
        QCOMPARE(pledge.verdict(), u"0 ok"_s);
        QCOMPARE(pledge.text("donation.status"), u"pending"_s);
        QVERIFY(pledge.at("donation.number").isNull());
        QVERIFY(book.run("donation list").lines().empty());
        QCOMPARE(book.run("donation list --status pending").lines().size(), std::size_t(1));
        QVERIFY(book.run("totals").at("totals").toArray().isEmpty());
        const CliRun posted = book.run("donation post @gift1 --date 2026-02-18");
        QCOMPARE(posted.verdict(), u"0 ok"_s);
        QCOMPARE(posted.text("donation.number"), u"2026-000001"_s);
        QCOMPARE(posted.text("donation.pledge"), book.withIds(u"@gift1"_s));
        QCOMPARE(book.run("donation post @gift1").verdict(), u"1 conflict id"_s);
        const CliRun shown = book.run("donation show @gift1");
        QCOMPARE(shown.text("donation.posted_as"), posted.text("donation.id"));
        QVERIFY(book.run("donation list --status pending").lines().empty());
        QCOMPARE(book.run("check").verdict(), u"0 ok"_s);
    }

    void batchTakesPromises()
    {
        const CliBook book;
        const CliRun run = book.run("donation add --batch -", R"({"amount":"5","fund":"zakat","pending":true})");
        QCOMPARE(run.text("donation.status"), u"pending"_s);
    }

    void correctsInOneStep()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 50 --fund zakat --date 2026-01-02").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation correct @gift1 --reason typo").verdict(), u"1 invalid_input"_s);
        QCOMPARE(book.run("donation correct @gift1 --amount 5").verdict(), u"2 invalid_input reason"_s);
        QCOMPARE(book.run("donation correct @gift1 --reason typo --line zakat=1 --fund zakat").verdict(), u"2 invalid_input fund"_s);
        const CliRun done = book.run("donation correct @gift1 --reason typo --amount 5 --note 'as on the slip'");
        QCOMPARE(done.verdict(), u"0 ok"_s);
        QCOMPARE(done.text("donation.replaces"), book.withIds(u"@gift1"_s));
        QCOMPARE(done.text("donation.note"), u"as on the slip"_s);
        QCOMPARE(done.text("donation.date"), u"2026-01-02"_s);
        QCOMPARE(book.run("donation show @gift1").text("donation.replaced_by"), done.text("donation.id"));
        const auto numbers = book.run("donation register --year 2026").lines();
        QCOMPARE(numbers.size(), std::size_t(3));
        QCOMPARE(numbers[0].value(u"status"_s).toString(), u"replaced"_s);
        QCOMPARE(numbers[1].value(u"replaces"_s).toString(), book.withIds(u"@gift1"_s));
        const QJsonObject expected{{u"issued"_s, 2}, {u"reversed"_s, 0}, {u"replaced"_s, 1}, {u"first"_s, u"2026-000001"_s},
                                   {u"last"_s, u"2026-000002"_s}, {u"gapless"_s, true}};
        QCOMPARE(numbers[2].value(u"summary"_s).toObject(), expected);
    }

    void movesMoneyBetweenFunds()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 50 --fund zakat").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("fund transfer --from zakat --to general --amount 5 --reason x").verdict(), u"1 invalid_input ruling"_s);
        const CliRun done = book.run("fund release --from zakat --to general --amount 5 --reason x --ruling 'the mufti' --key k");
        QCOMPARE(done.verdict(), u"0 ok"_s);
        QCOMPARE(done.text("transfer.kind") + done.text("transfer.from") + done.text("transfer.to"), u"releasezakatgeneral"_s);
        QCOMPARE(book.run("fund transfer --from general --to sadaqah --amount 6 --reason x").verdict(), u"1 insufficient_funds amount"_s);
        QCOMPARE(book.run("fund transfer --from general --to sadaqah --amount 2 --reason x").verdict(), u"0 ok"_s);
        QStringList rows;
        for (const QJsonValue& row : book.run("balances").at("balances").toArray())
            rows << row.toObject().value(u"fund"_s).toString() + row.toObject().value(u"amount"_s).toString();
        QCOMPARE(rows, (QStringList{u"general3.00"_s, u"sadaqah2.00"_s, u"zakat45.00"_s}));
        QCOMPARE(book.run("check").verdict(), u"0 ok"_s);
    }

    void closesAndReopensPeriods()
    {
        const CliBook book;
        QVERIFY(book.run("period show").at("period.through").isNull());
        QCOMPARE(book.run("donation add --amount 50 --fund zakat --date 2026-01-02").verdict(), u"0 ok"_s);
        const CliRun closed = book.run("period close --through 2026-01-31");
        QCOMPARE(closed.verdict(), u"0 ok"_s);
        QCOMPARE(closed.at("period.totals").toArray().first().toObject().value(u"amount"_s).toString(), u"50.00"_s);
        QCOMPARE(book.run("donation add --amount 5 --fund zakat --date 2026-01-31").verdict(), u"1 closed_period date"_s);
        QCOMPARE(book.run("donation add --amount 5 --fund zakat --date 2026-01-31 --override 'found late'").verdict(), u"0 ok"_s);
        const QString file = book.write(u"rows.csv"_s, "date,amount,donor\n2026-01-05,10,Ali\n2026-02-05,20,Ali\n");
        const CliRun imported = book.run(u"import --partial "_s + file);
        QCOMPARE(imported.at("added").toInt(), 1);
        QCOMPARE(imported.at("rejected").toArray().first().toObject().value(u"code"_s).toString(), u"closed_period"_s);
        QCOMPARE(book.run("period reopen --reason x").verdict(), u"2 invalid_input through"_s);
        QCOMPARE(book.run("period reopen --all --reason audit").verdict(), u"0 ok"_s);
        QVERIFY(book.run("period show").at("period.through").isNull());
        QCOMPARE(book.run("check").verdict(), u"0 ok"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliLedger)
#include "tst_cli_ledger.moc"
