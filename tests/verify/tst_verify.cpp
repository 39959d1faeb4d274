// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to tamper with an export is found by amanah-verify, by the page of Python and by the program itself, at the same line.
#include "finance/audit/audit_export.h"
#include "support/temporary_book.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

struct Verdict
{
    int code = -1;
    QByteArray words; // "good: …" or "bad: line 7: …"

    [[nodiscard]] QByteArray place() const { return words.left(words.indexOf(':', 5)); }
};

Verdict verdictOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput()};
}

Verdict verified(const QStringList& arguments)
{
    return verdictOf(QStringLiteral(AMANAH_VERIFY), arguments);
}

#ifdef AMANAH_PYTHON
Verdict scripted(const QStringList& arguments)
{
    return verdictOf(QStringLiteral(AMANAH_PYTHON), QStringList{QStringLiteral(AMANAH_VERIFY_SCRIPT)} + arguments);
}
#endif

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 0; i < 3; ++i) {
            RecordDonation note = gift("5");
            note.donor = QString();
            QVERIFY(m_book.run(note));
            AddFund fund;
            fund.name = QStringLiteral("صندوق \"%1\" 🕌\t\\").arg(i);
            QVERIFY(m_book.run(fund));
            if (i < 2)
                QVERIFY(m_book.run(MakeCheckpoint{}));
        }
        m_key = QString::fromLatin1(m_book.run(MakeCheckpoint{})->publicKey.toHex());
        QVERIFY(m_book.run(gift("7")));
        QVERIFY(exportAudit(m_book.path(), {path()}));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_lines = file.readAll().trimmed().split('\n');
    }

    void goodExportIsGood()
    {
        const QByteArray records = QByteArray::number(m_lines.size() - 5); // three checkpoints, the first and the last line
        for (const QStringList& arguments : {QStringList{path()}, QStringList{path(), QStringLiteral("--key"), m_key}}) {
            const Verdict verdict = verified(arguments);
            QCOMPARE(verdict.code, 0);
            QVERIFY2(verdict.words.startsWith("good: " + records + " records, 3 checkpoints, head "), verdict.words.constData());
#ifdef AMANAH_PYTHON
            const Verdict script = scripted(arguments);
            QCOMPARE(script.code, 0);
            QVERIFY(script.words.startsWith(verdict.words));
#endif
        }
        QVERIFY(proveExport(path(), {})->faults.empty());
    }

    void everyTamperingIsFound_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        const qsizetype checkpoint = lineWith("\"checkpoint\"");
        QTest::newRow("a byte of a record changed") << with(3, QByteArray(m_lines[3]).replace("machine\\\"", "nachine\\\""));
        QTest::newRow("a hash changed") << with(3, flipped(m_lines[3], "\"hash\":\""));
        QTest::newRow("a record deleted") << without(4);
        QTest::newRow("a record inserted") << inserted(4, m_lines[3]);
        QTest::newRow("two records in each other's place") << swapped(3, 4);
        QTest::newRow("the tail cut off") << m_lines.mid(0, m_lines.size() - 1);
        QTest::newRow("records and the last line cut off") << m_lines.mid(0, 6);
        QTest::newRow("the first line gone") << without(0);
        QTest::newRow("the last line speaks of less") << without(m_lines.size() - 2);
        QTest::newRow("something behind the end") << inserted(m_lines.size(), m_lines[3]);
        QTest::newRow("another book's id") << with(0, flipped(m_lines[0], "\"book\":\""));
        QTest::newRow("a signature changed") << with(checkpoint, flipped(m_lines[checkpoint], "\"signature\":\""));
        QTest::newRow("a root changed") << with(checkpoint, flipped(m_lines[checkpoint], "\"root\":\""));
        QTest::newRow("a time changed") << with(checkpoint, QByteArray(m_lines[checkpoint]).replace("\"at\":1", "\"at\":2"));
        QTest::newRow("a checkpoint moved") << swapped(checkpoint, checkpoint + 1);
        QTest::newRow("no JSON") << with(3, QByteArray("nonsense"));
        QTest::newRow("half a line") << with(3, m_lines[3].left(40));
        QTest::newRow("an empty line") << inserted(3, QByteArray());
        QTest::newRow("nothing at all") << QByteArrayList();
    }
    void everyTamperingIsFound()
    {
        QFETCH(const QByteArrayList, lines);
        const QString file = m_book.filePath(QStringLiteral("tampered.jsonl"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        for (const QByteArray& line : lines)
            out.write(line + '\n');
        out.close();
        const Verdict verdict = verified({file});
        QCOMPARE(verdict.code, 1);
        QVERIFY2(verdict.words.startsWith("bad: line "), verdict.words.constData());
        if (!lines.isEmpty()) // records alone, even none, are an older kind of export
            QVERIFY(!proveExport(file, {})->faults.empty());
#ifdef AMANAH_PYTHON
        const Verdict script = scripted({file});
        if (script.words.contains("signatures were not checked"))
            return; // without a library it cannot know, and says so
        QCOMPARE(script.code, 1);
        QCOMPARE(script.place(), verdict.place());
#endif
    }

    void checkpointsOfAnotherKeyAreNotAccepted()
    {
        const QString other(64, QLatin1Char('a'));
        QCOMPARE(verified({path(), QStringLiteral("--key"), other}).code, 1);
#ifdef AMANAH_PYTHON
        QCOMPARE(scripted({path(), QStringLiteral("--key"), other}).code, 1);
#endif
    }

    void saysWhenThereIsNothingToVerify()
    {
        QCOMPARE(verified({}).code, 2);
        QCOMPARE(verified({m_book.filePath(QStringLiteral("no-such-file"))}).code, 2);
#ifdef AMANAH_PYTHON
        QCOMPARE(scripted({}).code, 2);
        QCOMPARE(scripted({m_book.filePath(QStringLiteral("no-such-file"))}).code, 2);
#endif
    }

private:
    [[nodiscard]] QString path() const { return m_book.filePath(QStringLiteral("audit.jsonl")); }
    [[nodiscard]] qsizetype lineWith(const char* text) const
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i)
            if (m_lines[i].contains(text))
                return i;
        return -1;
    }
    [[nodiscard]] QByteArrayList with(qsizetype place, const QByteArray& line) const
    {
        QByteArrayList lines = m_lines;
        lines[place] = line;
        return lines;
    }
    [[nodiscard]] QByteArrayList without(qsizetype place) const
    {
        QByteArrayList lines = m_lines;
        lines.removeAt(place);
        return lines;
    }
    [[nodiscard]] QByteArrayList inserted(qsizetype place, const QByteArray& line) const
    {
        QByteArrayList lines = m_lines;
        lines.insert(place, line);
        return lines;
    }
    [[nodiscard]] QByteArrayList swapped(qsizetype one, qsizetype other) const
    {
        QByteArrayList lines = m_lines;
        lines.swapItemsAt(one, other);
        return lines;
    }
    // Another hex digit as the first of a member's text.
    static QByteArray flipped(QByteArray line, const char* before)
    {
        const qsizetype place = line.indexOf(before) + static_cast<qsizetype>(qstrlen(before));
        line[place] = line[place] == '0' ? '1' : '0';
        return line;
    }

    TemporaryBook m_book;
    QString m_key;
    QByteArrayList m_lines;
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
