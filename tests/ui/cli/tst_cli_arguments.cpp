// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/arguments.h"

#include <QTest>

using namespace amanah::cli;

namespace {

int doNothing(Invocation&)
{
    return 0;
}

const std::vector<CommandSpec>& table()
{
    static const std::vector<CommandSpec> rows{
        {"check", {}, {}, "prove the book", doNothing},
        {"donor show", {{"ID"}}, {}, "one donor", doNothing},
        {"donor list", {}, {{"search", "T", "words"}, {"limit", "N", "how many"}}, "donors", doNothing},
        {"gift add", {{"WHAT", false}}, {{"amount", "A", "how much", Need::Required}, {"note", "T", "text"}, {"anonymous", nullptr, "hidden"}},
         "a gift", doNothing},
        {"day", {{"DATE"}}, {}, "a day", doNothing},
        {"day rule list", {}, {}, "rules of days", doNothing},
    };
    return rows;
}

Arguments parsed(const QString& line)
{
    return parseArguments(line.split(u' ', Qt::SkipEmptyParts), table());
}

} // namespace

class TestCliArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsCommandOfOneOrTwoWords()
    {
        QCOMPARE(parsed(QStringLiteral("check")).command->words, "check");
        const Arguments show = parsed(QStringLiteral("donor show 7"));
        QVERIFY(show.ok());
        QCOMPARE(show.command->words, "donor show");
        QCOMPARE(show.positionals, QStringList{QStringLiteral("7")});
    }

    void aWholeCommandMayBeginALongerOne()
    {
        QCOMPARE(parsed(QStringLiteral("day 2026-02-18")).positionals, QStringList{QStringLiteral("2026-02-18")});
        QCOMPARE(parsed(QStringLiteral("day rule list")).command->words, "day rule list");
        QVERIFY(!parsed(QStringLiteral("day rule")).ok());
        QVERIFY(!parsed(QStringLiteral("day 2026-02-18 rule")).ok());
    }

    void takesGlobalOptionsBeforeBetweenAndAfter()
    {
        for (const char* line : {"--json --book b donor list", "donor --json --book=b list", "donor list --book b --json"}) {
            const Arguments arguments = parsed(QString::fromLatin1(line));
            QVERIFY2(arguments.ok(), line);
            QVERIFY(arguments.has("json"));
            QCOMPARE(arguments.value("book"), QStringLiteral("b"));
        }
    }

    void takesNextArgumentAsValueWhateverItLooksLike()
    {
        const Arguments arguments = parsed(QStringLiteral("gift add --note --json --amount -5"));
        QVERIFY(arguments.ok());
        QVERIFY(!arguments.has("json"));
        QCOMPARE(arguments.value("note"), QStringLiteral("--json"));
        QCOMPARE(arguments.value("amount"), QStringLiteral("-5"));
    }

    void takesEverythingAfterTheFirstEqualsSign()
    {
        const Arguments arguments = parsed(QStringLiteral("gift add --amount=1 --note=a=b"));
        QVERIFY(arguments.ok());
        QCOMPARE(arguments.value("note"), QStringLiteral("a=b"));
        const Arguments empty = parsed(QStringLiteral("gift add --amount=1 --note="));
        QVERIFY(empty.ok() && empty.has("note") && empty.value("note").isEmpty());
    }

    void endsOptionsAtTwoDashes()
    {
        const Arguments arguments = parsed(QStringLiteral("donor show -- --json"));
        QVERIFY(arguments.ok());
        QCOMPARE(arguments.positionals, QStringList{QStringLiteral("--json")});
    }

    void takesDashAndNegativeNumbersAsPositionals()
    {
        QCOMPARE(parsed(QStringLiteral("donor show -5")).positionals, QStringList{QStringLiteral("-5")});
        QCOMPARE(parsed(QStringLiteral("donor show -")).positionals, QStringList{QStringLiteral("-")});
    }

    void namesFieldOfWrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("field");
        QTest::newRow("nothing") << QString() << QStringLiteral("command");
        QTest::newRow("unknown command") << QStringLiteral("fly away --book x") << QStringLiteral("command");
        QTest::newRow("half a command") << QStringLiteral("donor") << QStringLiteral("command");
        QTest::newRow("unknown second word") << QStringLiteral("donor fly") << QStringLiteral("command");
        QTest::newRow("unknown option") << QStringLiteral("donor list --colour red") << QStringLiteral("colour");
        QTest::newRow("unknown with value") << QStringLiteral("donor list --colour=red") << QStringLiteral("colour");
        QTest::newRow("option of another command") << QStringLiteral("check --amount 1") << QStringLiteral("amount");
        QTest::newRow("command option too early") << QStringLiteral("--limit 5 donor list") << QStringLiteral("limit");
        QTest::newRow("single dash") << QStringLiteral("check -json") << QStringLiteral("json");
        QTest::newRow("twice") << QStringLiteral("donor list --limit 1 --limit 1") << QStringLiteral("limit");
        QTest::newRow("switch twice") << QStringLiteral("--json check --json") << QStringLiteral("json");
        QTest::newRow("no value") << QStringLiteral("donor list --limit") << QStringLiteral("limit");
        QTest::newRow("value for a switch") << QStringLiteral("check --json=yes") << QStringLiteral("json");
        QTest::newRow("missing option") << QStringLiteral("gift add") << QStringLiteral("amount");
        QTest::newRow("missing positional") << QStringLiteral("donor show") << QStringLiteral("id");
        QTest::newRow("one too many") << QStringLiteral("donor show 1 2") << QStringLiteral("command");
    }
    void namesFieldOfWrongUsage()
    {
        QFETCH(QString, line);
        QFETCH(QString, field);
        const Arguments arguments = parsed(line);
        QVERIFY(!arguments.ok());
        QCOMPARE(arguments.error.field, field);
    }

    void keepsJsonOfAWrongLine()
    {
        QVERIFY(parsed(QStringLiteral("fly --json")).has("json"));
        QVERIFY(parsed(QStringLiteral("donor list --colour red --json")).has("json"));
    }

    void asksForNothingMoreWhenHelpIsWanted()
    {
        QVERIFY(parsed(QStringLiteral("--help")).ok());
        QVERIFY(parsed(QStringLiteral("gift add --help")).ok());
        QVERIFY(parsed(QStringLiteral("--version")).ok());
    }

    void explainsEveryCommandAndOption()
    {
        const QString overall = overallHelp(table());
        for (const CommandSpec& command : table()) {
            QVERIFY(overall.contains(QLatin1String(command.words)));
            for (const OptionSpec& option : command.options)
                QVERIFY(commandHelp(command).contains(QStringLiteral("--") + QLatin1String(option.name)));
        }
        for (const OptionSpec& option : globalOptions())
            QVERIFY(overall.contains(QStringLiteral("--") + QLatin1String(option.name)));
    }
};

QTEST_GUILESS_MAIN(TestCliArguments)
#include "tst_cli_arguments.moc"
