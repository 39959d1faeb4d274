// SPDX-License-Identifier: GPL-3.0-or-later
// What the program answers before any book is opened: wrong usage, help, version and the calendar.
#include "cli_process.h"

#include <QTest>

using namespace amanah::test;
using namespace Qt::StringLiterals;

class TestCliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWrongUsageInJsonWithTheOption_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("field");
        QTest::newRow("unknown option") << u"--json hijri 2026-02-18 --nope"_s << u"nope"_s;
        QTest::newRow("repeated option") << u"hijri 2026-02-18 --from hijri --from hijri --json"_s << u"from"_s;
        QTest::newRow("option without its value") << u"--json hijri 2026-02-18 --calendar"_s << u"calendar"_s;
        QTest::newRow("repeated switch") << u"--json hijri 2026-02-18 --json"_s << u"json"_s;
    }
    void answersWrongUsageInJsonWithTheOption()
    {
        QFETCH(QString, line);
        QFETCH(QString, field);
        const CliRun run = runCli(line);
        QCOMPARE(run.verdict(), u"2 invalid_input "_s + field);
        QVERIFY(!run.err.isEmpty());
    }

    void answersUnknownCommandAndNothingWithTwo()
    {
        for (const auto& line : {u"--json"_s, u"--json nonsense"_s, u"--json hijri"_s, u"--json hijri 2026-02-18 again"_s}) {
            const CliRun run = runCli(line);
            QCOMPARE(run.code, 2);
            QCOMPARE(run.text("error.code"), u"invalid_input"_s);
        }
    }

    void keepsStandardOutputEmptyOnWrongUsageWithoutJson()
    {
        const CliRun run = runCli(u"hijri --nope"_s);
        QCOMPARE(run.code, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY(run.err.contains("nope"));
    }

    void printsHelpForAllAndForOne()
    {
        const CliRun all = runCli(u"--help"_s);
        QCOMPARE(all.code, 0);
        QVERIFY(all.out.contains("hijri") && all.out.contains("--json"));
        const CliRun one = runCli(u"hijri --help"_s);
        QCOMPARE(one.code, 0);
        QVERIFY(one.out.contains("--calendar"));
        QCOMPARE(runCli(u"--json --help"_s).lines().size(), std::size_t(1));
    }

    void printsVersion()
    {
        const CliRun run = runCli(u"--version"_s);
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("."));
    }

    void convertsHijriBothWays_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("gregorian");
        QTest::addColumn<QString>("hijri");
        QTest::newRow("a Gregorian year") << u"hijri 2026-02-18"_s << u"2026-02-18"_s << u"1447-09-01"_s;
        QTest::newRow("a Hijri year") << u"hijri 1447-09-01"_s << u"2026-02-18"_s << u"1447-09-01"_s;
        QTest::newRow("civil calendar") << u"hijri 2026-06-16 --calendar civil"_s << u"2026-06-16"_s << u"1447-12-30"_s;
        QTest::newRow("an old Gregorian year") << u"hijri 0622-07-19 --from gregorian --calendar civil"_s << u"0622-07-19"_s << u"0001-01-01"_s;
    }
    void convertsHijriBothWays()
    {
        QFETCH(QString, line);
        QFETCH(QString, gregorian);
        QFETCH(QString, hijri);
        const CliRun run = runCli(u"--json "_s + line);
        QCOMPARE(run.verdict(), u"0 ok"_s);
        QCOMPARE(run.text("gregorian"), gregorian);
        QCOMPARE(run.text("hijri"), hijri);
    }

    void refusesWhatIsNoDayOfTheCalendar()
    {
        for (const auto& line : {u"hijri 1446-12-30 --calendar civil"_s, u"hijri 1299-01-01"_s, u"hijri 2026-02-30"_s, u"hijri today"_s, u"hijri ''"_s})
            QCOMPARE(runCli(u"--json "_s + line).verdict(), u"1 invalid_date date"_s);
        QCOMPARE(runCli(u"--json hijri 2026-02-18 --calendar lunar"_s).verdict(), u"1 invalid_input calendar"_s);
    }

    void endsQuietlyWhenTheReaderIsGone()
    {
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, u"{ " AMANAH_CLI " --help; echo $? >&2; } | true"_s});
        QVERIFY(shell.waitForFinished());
        const QByteArray code = shell.readAllStandardError().trimmed();
        QVERIFY2(code == "0" || code == "1", code.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
