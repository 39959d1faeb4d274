// SPDX-License-Identifier: GPL-3.0-or-later
// Zakat through the program. The rules have tests of their own; here is what the command line adds: files, paths of refusals, companions.
#include "cli_process.h"

#include <QJsonArray>
#include <QTest>

using namespace amanah::test;
using namespace Qt::StringLiterals;

namespace {

CliRun assessed(const QByteArray& question)
{
    return runCli(u"--json zakat assess -"_s, question);
}

} // namespace

class TestCliZakat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assessesCashAtTheNisabInclusively()
    {
        const CliRun at = assessed(R"({"currency":"USD","prices":{"gold_per_gram":"60.00"},"assets":[{"kind":"cash","amount":"5100.00"}]})");
        QCOMPARE(at.verdict(), u"0 ok"_s);
        QCOMPARE(at.text("due"), u"127.50"_s);
        QCOMPARE(at.text("preset"), u"aaoifi"_s);
        QVERIFY(at.at("payable").toBool());
        QCOMPARE(at.at("lines").toArray().size(), 1);
        const CliRun below = assessed(R"({"currency":"USD","prices":{"gold_per_gram":"60.00"},"assets":[{"kind":"cash","amount":"5099.99"}]})");
        QCOMPARE(below.verdict(), u"0 ok"_s);
        QCOMPARE(below.text("due"), u"0.00"_s);
        QVERIFY(!below.at("payable").toBool());
    }

    void givesSameBytesForSameQuestion()
    {
        const QByteArray question = R"({"currency":"USD","date":"2026-02-18","prices":{"gold_per_gram":"60.00"},"assets":[{"kind":"cash","amount":"9999.99"}]})";
        QCOMPARE(assessed(question).out, assessed(question).out);
    }

    void refusesWithThePathOfTheFault_data()
    {
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, const char* question, const QString& verdict) { QTest::newRow(name) << QByteArray(question) << verdict; };
        row("unknown key", R"({"currency":"USD","asets":[],"assets":[]})", u"1 invalid_input asets"_s);
        row("unknown key of an asset", R"({"currency":"USD","assets":[{"kind":"gold","grams":"1"},{"kind":"gold","grms":"1"}],"prices":{"gold_per_gram":"60"}})",
            u"1 invalid_input assets[1].grms"_s);
        row("karat over 24", R"({"currency":"USD","assets":[{"kind":"gold","grams":"1","karat":"25"}],"prices":{"gold_per_gram":"60"}})",
            u"1 invalid_input assets[0].karat"_s);
        row("negative wealth", R"({"currency":"USD","assets":[{"kind":"cash","amount":"-1"}],"prices":{"gold_per_gram":"60"}})",
            u"1 invalid_wealth assets[0].amount"_s);
        row("a fraction as a number", R"({"currency":"USD","assets":[{"kind":"cash","amount":1.5}],"prices":{"gold_per_gram":"60"}})",
            u"1 invalid_input assets[0].amount"_s);
        row("unknown preset", R"({"currency":"USD","preset":"nobody","assets":[]})", u"1 invalid_input preset"_s);
        row("no currency", R"({"assets":[]})", u"1 invalid_input currency"_s);
        row("a key twice", R"({"currency":"USD","policy":{"nisab_amount":"1"},"assets":[{"kind":"cash","amount":"1"},{"kind":"cash","amount":"1","am\u006funt":"200"}]})",
            u"1 invalid_input assets[1].amount"_s);
        row("a key twice, in text it is none", "{\"currency\":\"USD\",\"assets\":[{\"kind\":\"cash\",\"amount\":\"1\",\"label\":\"\\\"amount\\\":{,}\"}]}",
            u"1 invalid_input prices.gold_per_gram"_s);
        row("not an object", "[]", u"1 invalid_input file"_s);
        row("not JSON", "{", u"1 invalid_input file"_s);
    }
    void refusesWithThePathOfTheFault()
    {
        QFETCH(QByteArray, question);
        QFETCH(QString, verdict);
        QCOMPARE(assessed(question).verdict(), verdict);
    }

    void readsQuestionFromFileAndNamesMissingOne()
    {
        const QTemporaryDir directory;
        QCOMPARE(runCli(u"--json zakat assess "_s + directory.filePath(u"none.json"_s)).text("error.code"), u"not_found"_s);
    }

    void listsEightPresetsAndShowsEach()
    {
        const auto presets = runCli(u"--json zakat presets"_s).lines();
        QCOMPARE(presets.size(), std::size_t(8));
        for (const QJsonObject& preset : presets) {
            QVERIFY(preset.contains(u"version"_s));
            QCOMPARE(runCli(u"--json zakat presets --show "_s + preset.value(u"id"_s).toString()).verdict(), u"0 ok"_s);
        }
        QCOMPARE(runCli(u"--json zakat presets --show nobody"_s).code, 1);
    }

    void answersCompanions_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("expected");
        QTest::newRow("fitr kg") << u"fitr --heads 4 --kg-per-head 2.5 --price-per-kg 3"_s << u"kg"_s << u"10"_s;
        QTest::newRow("fitr amount") << u"fitr --heads 4 --kg-per-head 2.5 --price-per-kg 3"_s << u"amount"_s << u"30.00"_s;
        QTest::newRow("fidya") << u"fidya --days 30 --per-day 5"_s << u"amount"_s << u"150.00"_s;
        QTest::newRow("kaffarah for a fast") << u"kaffarah --kind fast --per-person 5"_s << u"amount"_s << u"300.00"_s;
        QTest::newRow("kaffarah for an oath") << u"kaffarah --kind oath --per-person 5"_s << u"amount"_s << u"50.00"_s;
        QTest::newRow("missed, simple") << u"missed --wealth 8000,8000 --nisab 5000 --method simple"_s << u"due"_s << u"400.00"_s;
        QTest::newRow("missed, prior deducted") << u"missed --wealth 8000,8000 --nisab 5000 --method prior_deducted"_s << u"due"_s << u"395.00"_s;
        QTest::newRow("advance short") << u"advance --due 300 --credit 80 --excess carry"_s << u"payable"_s << u"220.00"_s;
        QTest::newRow("advance over") << u"advance --due 80 --credit 300 --excess carry"_s << u"carried"_s << u"220.00"_s;
        QTest::newRow("advance given away") << u"advance --due 80 --credit 300 --excess sadaqah"_s << u"sadaqah"_s << u"220.00"_s;
    }
    void answersCompanions()
    {
        QFETCH(QString, line);
        QFETCH(QString, member);
        QFETCH(QString, expected);
        const CliRun run = runCli(u"--json zakat "_s + line);
        QCOMPARE(run.verdict(), u"0 ok"_s);
        QCOMPARE(run.text(member.toLatin1().constData()), expected);
    }

    void allocatesToTheLastCent()
    {
        const CliRun run = runCli(u"--json zakat allocate --amount 100 --over 3"_s);
        QCOMPARE(run.verdict(), u"0 ok"_s);
        QStringList amounts;
        for (const QJsonValue share : run.at("shares").toArray())
            amounts << share[u"amount"_s].toString();
        QCOMPARE(amounts.join(u' '), u"33.34 33.33 33.33"_s);
        QCOMPARE(runCli(u"--json zakat allocate --amount 100"_s).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCliZakat)
#include "tst_cli_zakat.moc"
