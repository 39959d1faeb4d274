// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/chain.h"
#include "support/temporary_book.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <sqlite3.h>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

void smallLedger(TemporaryBook& book)
{
    QVERIFY(book.run(gift("10", "zakat")));
    const auto slip = book.run(gift("5"));
    QVERIFY(book.run(VoidDonation{slip->id.toString(), QStringLiteral("slip")}));
    RecordDonation earlier = gift("3", "waqf");
    earlier.date = QStringLiteral("2025-01-01");
    earlier.note = QStringLiteral("in memory of a friend");
    QVERIFY(book.run(earlier));
}

bool runSql(const BookPath& book, const char* sql)
{
    sqlite3* handle = nullptr;
    const bool good = sqlite3_open(book.path().toUtf8().constData(), &handle) == SQLITE_OK &&
                      sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return good;
}

QByteArrayList exportOf(TemporaryBook& book)
{
    QByteArrayList lines;
    Statement rows(book.connection(), "SELECT seq, bytes, hash FROM audit ORDER BY seq");
    while (rows.next())
        lines << QJsonDocument(QJsonObject{{QStringLiteral("seq"), static_cast<qint64>(rows.integer(0))},
                                           {QStringLiteral("bytes"), QString::fromUtf8(rows.blob(1))},
                                           {QStringLiteral("hash"), QString::fromLatin1(rows.blob(2).toHex())}})
                     .toJson(QJsonDocument::Compact);
    return lines;
}

Result<ProofReport> proveLines(TemporaryBook& book, const QByteArrayList& lines)
{
    const QString path = book.filePath(QStringLiteral("export.jsonl"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("the export cannot be written");
    file.write(lines.join('\n'));
    file.close();
    return proveExport(path, {});
}

} // namespace

class TestProofs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanBookPassesEveryNamedProof()
    {
        TemporaryBook book;
        smallLedger(book);
        QVERIFY(book.run(MakeCheckpoint{}));
        const ProofReport report = book.prove();
        QVERIFY(report.faults.empty());
        QVERIFY(report.verdict());
        QCOMPARE(report.records, 8 + 4);
        QCOMPARE(report.firstBad, 0);
        for (const Proof& proof : report.proofs)
            QVERIFY2(proof.checked > 0, qPrintable(proof.name));
        const QJsonObject json = report.toVerifyJson();
        QCOMPARE(json.value(QStringLiteral("records")).toInteger(), 12);
        QCOMPARE(json.value(QStringLiteral("head")).toString(), book.cell("SELECT lower(hex(hash)) FROM audit ORDER BY seq DESC LIMIT 1"));
        QVERIFY(json.value(QStringLiteral("first_bad")).isNull());
    }

    void firstBadIsTheFirstSequenceAtFault()
    {
        TemporaryBook book;
        smallLedger(book);
        book.closeWriter();
        QVERIFY(runSql(book.path(), "DROP TRIGGER donation_no_update; UPDATE donation SET amount = 999 WHERE id = 9; UPDATE donation SET amount = 999 WHERE id = 12"));
        const ProofReport report = book.prove();
        QCOMPARE(report.firstBad, 9);
        QCOMPARE(codeOf(report.verdict()), QStringLiteral("integrity"));
        const QJsonObject json = report.toCheckJson();
        QCOMPARE(json.value(QStringLiteral("first_bad")).toInteger(), 9);
        const QJsonObject fault = json.value(QStringLiteral("faults")).toArray().first().toObject();
        QCOMPARE(fault.value(QStringLiteral("proof")).toString(), QStringLiteral("rows"));
        QCOMPARE(fault.value(QStringLiteral("table")).toString(), QStringLiteral("donation"));
        QCOMPARE(fault.value(QStringLiteral("id")).toString(), QStringLiteral("9"));
        QVERIFY(!fault.value(QStringLiteral("message")).toString().isEmpty());
    }

    void swappedRecordsBreakTheChain()
    {
        TemporaryBook book;
        smallLedger(book);
        book.closeWriter();
        QVERIFY(runSql(book.path(), "DROP TRIGGER audit_no_update; CREATE TEMP TABLE a AS SELECT * FROM audit WHERE seq IN (9, 10);"
                                    "UPDATE audit SET bytes = (SELECT bytes FROM a WHERE seq = 10), hash = (SELECT hash FROM a WHERE seq = 10) WHERE seq = 9;"
                                    "UPDATE audit SET bytes = (SELECT bytes FROM a WHERE seq = 9), hash = (SELECT hash FROM a WHERE seq = 9) WHERE seq = 10"));
        const ProofReport report = book.prove();
        QVERIFY(!report.faults.empty());
        QCOMPARE(report.faults.front().proof, QStringLiteral("chain"));
        QCOMPARE(report.firstBad, 9);
    }

    void faultsNameNoPersonAndNoText()
    {
        TemporaryBook book;
        smallLedger(book);
        book.closeWriter();
        QVERIFY(runSql(book.path(), "DROP TRIGGER private_text_no_update; UPDATE private_text SET value = 'in memory of Zaynab' WHERE field = 'note'"));
        const ProofReport report = book.prove();
        QVERIFY(!report.faults.empty());
        for (const Fault& fault : report.faults)
            QVERIFY(!fault.message.contains(QStringLiteral("memory")));
    }

    void manyFaultsAreBounded()
    {
        TemporaryBook book;
        for (int i = 0; i < 150; ++i)
            QVERIFY(book.run(gift("1")));
        book.closeWriter();
        QVERIFY(runSql(book.path(), "DROP TRIGGER donation_no_update; UPDATE donation SET amount = 7"));
        const ProofReport report = book.prove();
        QVERIFY(report.faults.size() >= ProofReport::maxFaults);
        QVERIFY(report.faults.size() < ProofReport::maxFaults + 20);
        QCOMPARE(report.firstBad, 9);
    }

    void stoppedProofIsNoVerdict()
    {
        TemporaryBook book;
        smallLedger(book);
        std::stop_source stop;
        stop.request_stop();
        ProofOptions options;
        options.stop = stop.get_token();
        QCOMPARE(codeOf(proveBook(book.path(), options)), QStringLiteral("unavailable"));
    }

    void proofRunsBesideAWriter()
    {
        TemporaryBook book;
        smallLedger(book);
        QVERIFY(book.prove().faults.empty()); // the writer is still open
        QVERIFY(book.run(gift("1")));
        QCOMPARE(book.prove().records, 13);
    }

    void exportVerifiesWithoutItsBook()
    {
        TemporaryBook book;
        smallLedger(book);
        const auto report = proveLines(book, exportOf(book));
        QVERIFY(report);
        QVERIFY(report->faults.empty());
        QCOMPARE(report->records, 12);
        QCOMPARE(report->head, book.prove().head);
    }

    void changedExportNamesTheRecord()
    {
        TemporaryBook book;
        smallLedger(book);
        const QByteArrayList lines = exportOf(book);
        QByteArrayList forged = lines;
        forged[8].replace("10.00", "90.00");
        QCOMPARE(proveLines(book, forged)->firstBad, 9);
        forged = lines;
        forged.removeAt(4);
        QCOMPARE(proveLines(book, forged)->firstBad, 5);
        forged = lines;
        forged.swapItemsAt(9, 10);
        QCOMPARE(proveLines(book, forged)->firstBad, 10);
        forged = lines;
        forged[5] = "not JSON";
        QCOMPARE(proveLines(book, forged)->firstBad, 6);
        forged = lines;
        forged.back().chop(40);
        QCOMPARE(proveLines(book, forged)->firstBad, 12);
        QCOMPARE(codeOf(proveExport(book.filePath(QStringLiteral("none.jsonl")), {})), QStringLiteral("invalid_input"));
    }
};

QTEST_GUILESS_MAIN(TestProofs)
#include "tst_proofs.moc"
