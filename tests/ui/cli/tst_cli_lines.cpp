// SPDX-License-Identifier: GPL-3.0-or-later
// Split gifts and goods through the program: --line, --quantity, lines of a batch.
#include "cli_process.h"

#include <QJsonArray>
#include <QTest>

using namespace amanah::test;
using namespace Qt::StringLiterals;

class TestCliLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesALineForEachFund()
    {
        const CliBook book;
        const CliRun run = book.run("donation add --line zakat=60:zakat:1447 --line 'general=40.5:sadaqah'");
        QCOMPARE(run.verdict(), u"0 ok"_s);
        QCOMPARE(run.text("donation.amount"), u"100.50"_s);
        const QJsonArray lines = run.at("donation.lines").toArray();
        QCOMPARE(lines, (QJsonArray{QJsonObject{{u"fund"_s, u"zakat"_s}, {u"amount"_s, u"60.00"_s}, {u"intention"_s, u"zakat:1447"_s}},
                                    QJsonObject{{u"fund"_s, u"general"_s}, {u"amount"_s, u"40.50"_s}, {u"intention"_s, u"sadaqah"_s}}}));
        QCOMPARE(book.run("donation list --fund general").lines().size(), std::size_t(1));
        QCOMPARE(book.run("check").verdict(), u"0 ok"_s);
    }

    void refusesBadLines_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* options, const char* verdict) { QTest::newRow(options) << QString::fromLatin1(options) << QString::fromLatin1(verdict); };
        row("--line zakat=60 --fund zakat", "2 invalid_input fund");
        row("--line zakat", "1 invalid_input line");
        row("--line zakat=", "1 invalid_amount lines[0].amount");
        row("--line zakat=1 --line nofund=1", "1 not_found lines[1].fund");
        row("--line zakat=1:luck", "1 invalid_input lines[0].intention");
        row("--line zakat=1 --amount 2", "1 invalid_amount lines");
        row("--line zakat=1@5kg", "1 invalid_input lines[0].quantity");
        row("--fund zakat --amount 1 --quantity 5", "1 invalid_input unit");
        row("--fund zakat --amount 1 --quantity 5 --unit kg", "1 invalid_input quantity");
        row("--fund zakat", "2 invalid_input amount");
    }
    void refusesBadLines()
    {
        static const CliBook book;
        QFETCH(QString, options);
        QFETCH(QString, verdict);
        QCOMPARE(book.run(u"donation add "_s + options).verdict(), verdict);
    }

    void takesGoods()
    {
        const CliBook book;
        const CliRun one = book.run("donation add --fund general --amount 30 --method in_kind --quantity 12.5 --unit kg");
        QCOMPARE(one.verdict(), u"0 ok"_s);
        const CliRun two = book.run("donation add --method in_kind --line 'general=30@4 piece' --line fitrah=10@2.5kg");
        QCOMPARE(two.verdict(), u"0 ok"_s);
        const QJsonObject last = two.at("donation.lines").toArray().last().toObject();
        QCOMPARE(last.value(u"quantity"_s).toString() + last.value(u"unit"_s).toString(), u"2.5kg"_s);
        QCOMPARE(one.at("donation.lines").toArray().first().toObject().value(u"quantity"_s).toString(), u"12.5"_s);
    }

    void batchTakesLines()
    {
        const CliBook book;
        const CliRun run = book.run("donation add --batch -",
                                    R"({"lines":[{"fund":"zakat","amount":"6"},{"fund":"general","amount":"4","intention":"sadaqah"}],"key":"a"})"
                                    "\n"
                                    R"({"lines":[{"fund":"zakat","amount":"6"}],"fund":"zakat"})"
                                    "\n"
                                    R"({"lines":[{"fund":"zakat","sum":"6"}]})"
                                    "\n"
                                    R"({"lines":[]})"
                                    "\n"
                                    R"({"method":"in_kind","lines":[{"fund":"general","amount":"6","quantity":"3","unit":"kg"}]})");
        QCOMPARE(run.code, 1);
        QMap<qint64, QString> verdicts;
        for (const QJsonObject& answer : run.lines())
            verdicts.insert(answer.value(u"line"_s).toInteger(), answer.value(u"ok"_s).toBool()
                                ? answer.value(u"donation"_s).toObject().value(u"amount"_s).toString()
                                : answer.value(u"error"_s).toObject().value(u"field"_s).toString());
        QCOMPARE(QStringList(verdicts.values()), (QStringList{u"10.00"_s, u"fund"_s, u"lines[0].sum"_s, u"lines"_s, u"6.00"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCliLines)
#include "tst_cli_lines.moc"
