// SPDX-License-Identifier: GPL-3.0-or-later
// Many gifts in one run: an answer for every line, hostile lines refused alone, keys that make a repeat harmless. And lists with cursors.
#include "cli_process.h"

#include <QHash>
#include <QJsonArray>
#include <QTest>
#include <algorithm>
#include <functional>

using namespace amanah::test;
using namespace Qt::StringLiterals;

namespace {

// What each line of the batch was answered with, as CliRun::verdict() writes it.
QHash<qint64, QString> verdictsByLine(const CliRun& run)
{
    QHash<qint64, QString> verdicts;
    for (const QJsonObject& answer : run.lines()) {
        const QJsonObject error = answer.value(u"error"_s).toObject();
        const QString words = answer.value(u"ok"_s).toBool()
            ? u"ok"_s
            : QStringList{error.value(u"code"_s).toString(), error.value(u"field"_s).toString()}.join(u' ').trimmed();
        verdicts.insert(answer.value(u"line"_s).toInteger(), words);
    }
    return verdicts;
}

QByteArray manyGifts(int count)
{
    QByteArray lines;
    for (int i = 1; i <= count; ++i)
        lines += "{\"amount\":\"" + QByteArray::number(i) + ".00\",\"fund\":\"sadaqah\",\"key\":\"gift-" + QByteArray::number(i) + "\"}\n";
    return lines;
}

} // namespace

class TestCliBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEveryLineWithItsNumberAndKey()
    {
        const CliBook book;
        const CliRun run = book.run("donation add --batch -", manyGifts(50) + "{\"amount\":\"7\",\"fund\":\"zakat\"}");
        QCOMPARE(run.code, 0);
        QCOMPARE(verdictsByLine(run).size(), 51);
        for (const QJsonObject& answer : run.lines()) {
            const auto line = answer.value(u"line"_s).toInteger();
            QVERIFY(answer.value(u"ok"_s).toBool());
            QVERIFY(!answer.value(u"key"_s).toString().isEmpty());
            if (line <= 50)
                QCOMPARE(answer.value(u"key"_s).toString(), u"gift-%1"_s.arg(line));
        }
    }

    void addsNothingWhenRepeated()
    {
        const CliBook book;
        const QString file = book.write(u"gifts.jsonl"_s, manyGifts(20));
        QCOMPARE(book.run(u"donation add --batch "_s + file).code, 0);
        QCOMPARE(book.run(u"donation add --batch "_s + file).code, 0);
        QCOMPARE(book.run("donation list").lines().size(), std::size_t(20));
        QCOMPARE(book.run("check").verdict(), u"0 ok"_s);
    }

    void refusesOnlyTheBadLine()
    {
        const CliBook book;
        QByteArray input;
        input += "{\"amount\":\"1\",\"fund\":\"zakat\"}\n";                     // 1
        input += "{\"amount\":2,\"fund\":\"zakat\"}\n";                         // 2
        input += "{\"amount\":\"3\",\"fund\":\"zakat\",\"amuont\":\"3\"}\n";    // 3
        input += "not json\n";                                                  // 4
        input += "[\"amount\"]\n";                                              // 5
        input += QByteArray("{\"amount\":\"1\",\"fund\":\"za\0kat\"}\n", 31);   // 6
        input += "{\"amount\":\"1\",\"fund\":\"\xff\xfe\"}\n";                  // 7
        input += "{\"note\":\"" + QByteArray(1'100'000, 'x') + "\"}\n";         // 8
        input += "{\"fund\":\"zakat\"}\n";                                      // 9
        input += "{\"amount\":\"0\",\"fund\":\"zakat\"}\n";                     // 10
        input += "{\"amount\":\"1\",\"fund\":\"zakat\",\"anonymous\":\"yes\"}\n"; // 11
        input += "{\"amount\":\"1\",\"fund\":\"zakat\"}\n";                     // 12
        const CliRun run = book.run("donation add --batch -", input);
        QCOMPARE(run.code, 1);
        const auto verdicts = verdictsByLine(run);
        QCOMPARE(verdicts.size(), 12);
        QCOMPARE(verdicts.value(1), u"ok"_s);
        QVERIFY2(verdicts.value(2).endsWith(u" amount"_s), qPrintable(verdicts.value(2)));
        QCOMPARE(verdicts.value(3), u"invalid_input amuont"_s);
        for (const int line : {4, 5, 6, 7, 8})
            QVERIFY2(verdicts.value(line).startsWith(u"invalid_input"_s), qPrintable(verdicts.value(line)));
        QVERIFY2(verdicts.value(9).endsWith(u" amount"_s), qPrintable(verdicts.value(9)));
        QCOMPARE(verdicts.value(10), u"invalid_amount amount"_s);
        QCOMPARE(verdicts.value(11), u"invalid_input anonymous"_s);
        QCOMPARE(verdicts.value(12), u"ok"_s);
        QCOMPARE(book.run("donation list").lines().size(), std::size_t(2));
    }

    void answersMissingFileAsNotFound()
    {
        const CliBook book;
        const CliRun run = book.run("donation add --batch missing.jsonl");
        QCOMPARE(run.code, 1);
        QCOMPARE(run.text("error.code"), u"not_found"_s);
    }

    void walksListByCursorNewestFirst()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --batch -", manyGifts(25)).code, 0);
        std::vector<qint64> ids;
        QString after;
        for (int page = 0; page < 4; ++page) {
            auto lines = book.run(u"donation list --limit 10%1"_s.arg(after.isEmpty() ? QString() : u" --after \"%1\""_s.arg(after))).lines();
            QVERIFY(!lines.empty());
            after = lines.back().value(u"next"_s).toVariant().toString();
            if (!after.isEmpty())
                lines.pop_back();
            for (const QJsonObject& line : lines)
                ids.push_back(line.value(u"id"_s).toVariant().toLongLong());
            if (after.isEmpty())
                break;
        }
        QCOMPARE(ids.size(), std::size_t(25));
        QVERIFY(std::ranges::is_sorted(ids, std::greater<>()));
        QCOMPARE(book.run("donation list --limit 0").code, 1);
        QCOMPARE(book.run("donation list --limit many").code, 1);
        QCOMPARE(book.run("donation list --after nonsense").code, 1);
    }

    void searchesWordsAmountsAndRanges()
    {
        const CliBook book;
        QCOMPARE(book.run("donor add --name 'Layla Example'").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 49.90 --fund zakat --donor @donor1 --date 2026-01-05").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 60 --fund fitrah --method bank --date 2026-02-05").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 1000.01 --fund fitrah --date 2026-03-05").verdict(), u"0 ok"_s);
        const auto found = [&](const char* options) { return book.run(u"donation list "_s + QString::fromLatin1(options)).lines().size(); };
        QCOMPARE(found("--search layla"), std::size_t(1));
        QCOMPARE(found("--search 49.90"), std::size_t(1));
        QCOMPARE(found("--search 40..60"), std::size_t(2));
        QCOMPARE(found("--search '>1000'"), std::size_t(1));
        QCOMPARE(found("--fund fitrah"), std::size_t(2));
        QCOMPARE(found("--method bank"), std::size_t(1));
        QCOMPARE(found("--donor @donor1"), std::size_t(1));
        QCOMPARE(found("--from 2026-02-01 --to 2026-02-28"), std::size_t(1));
        QCOMPARE(found("--status reversed"), std::size_t(0));
        QCOMPARE(found("--search nobody"), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestCliBatch)
#include "tst_cli_batch.moc"
