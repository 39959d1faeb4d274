// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody changes, removes, inserts or reorders records of the chain, naively or making the hashes good again: verification names the
// first record that is not as it was. (A whole history written anew is what checkpoints are for.)
#include "faults/sample_rows.h"
#include "finance/audit/chain.h"
#include "support/intruder.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

class TestForgedChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        fillEveryTable(m_book);
        m_records = m_book.prove().records;
        QVERIFY(m_records > 20);
        m_book.closeWriter();
    }

    void recordChanged()
    {
        for (std::int64_t seq = 1; seq <= m_records; ++seq)
            QCOMPARE(firstBadAfter({inRecord(seq, "\"machine\":\"machine\"", "\"machine\":\"another\"")}), seq);
    }

    void hashChanged()
    {
        for (std::int64_t seq = 1; seq <= m_records; ++seq)
            QCOMPARE(firstBadAfter({"UPDATE audit SET hash = zeroblob(32) WHERE seq = " + number(seq)}), seq);
    }

    // The last one's absence shows in the rows it stands for; every other one's in the chain too.
    void recordRemoved()
    {
        for (std::int64_t seq = 1; seq < m_records; ++seq)
            QCOMPARE(firstBadAfter({"DELETE FROM audit WHERE seq = " + number(seq)}), seq);
        QVERIFY(isFoundAfter({"DELETE FROM audit WHERE seq = " + number(m_records)}));
    }

    void recordInserted()
    {
        const QByteArray behind = number(m_records + 1);
        QCOMPARE(firstBadAfter({"INSERT INTO audit SELECT " + behind + ", bytes, hash FROM audit WHERE seq = 9"}), m_records + 1);
        QCOMPARE(firstBadAfter({"UPDATE audit SET seq = -seq WHERE seq >= 12", "UPDATE audit SET seq = 1 - seq WHERE seq < 0",
                                "INSERT INTO audit SELECT 12, bytes, hash FROM audit WHERE seq = 11"}),
                 12);
    }

    void recordsReordered()
    {
        for (std::int64_t seq = 1; seq < m_records; ++seq)
            QCOMPARE(firstBadAfter({"UPDATE audit SET seq = 100000 WHERE seq = " + number(seq), "UPDATE audit SET seq = " + number(seq) + " WHERE seq = " + number(seq + 1),
                                    "UPDATE audit SET seq = " + number(seq + 1) + " WHERE seq = 100000"}),
                     seq);
    }

    // The forger knows the format and makes every hash from there on good: the rows still tell.
    void recordChangedAndHashesMadeGood()
    {
        int forged = 0;
        for (std::int64_t seq = 1; seq <= m_records; ++seq) {
            const std::int64_t bad = firstBadAfter({inRecord(seq, "\"amount\":\"10.00\"", "\"amount\":\"90.00\"")}, true);
            if (bad == 0)
                continue; // no such amount in this record
            QCOMPARE(bad, seq);
            ++forged;
        }
        QVERIFY(forged >= 2);
    }

private:
    static QByteArray inRecord(std::int64_t seq, const QByteArray& what, const QByteArray& with)
    {
        return "UPDATE audit SET bytes = CAST(replace(CAST(bytes AS TEXT), '" + what + "', '" + with + "') AS BLOB) WHERE seq = " + number(seq);
    }
    static QByteArray number(std::int64_t value) { return QByteArray::number(static_cast<qint64>(value)); }

    // The faults in a copy after these edits.
    ProofReport reportAfter(const QByteArrayList& edits, bool hashesMadeGood = false)
    {
        const BookPath forged(m_folder.filePath(QStringLiteral("forged.amanah")));
        QFile::remove(forged.path());
        if (!QFile::copy(m_book.path().path(), forged.path()))
            qFatal("no copy to forge");
        {
            Intruder intruder(forged.path());
            intruder.mustRun("PRAGMA ignore_check_constraints = ON");
            intruder.mustRun("BEGIN");
            intruder.dropTriggers();
            for (const QByteArray& edit : edits)
                intruder.mustRun(edit);
            if (hashesMadeGood)
                makeHashesGood(intruder);
            intruder.putTriggersBack();
            intruder.mustRun("COMMIT");
        }
        const auto report = proveBook(forged, {.chainOnly = true, .progress = {}, .stop = {}});
        if (!report)
            qFatal("no proof: %s", qPrintable(report.error().message));
        return *report;
    }
    std::int64_t firstBadAfter(const QByteArrayList& edits, bool hashesMadeGood = false) { return reportAfter(edits, hashesMadeGood).firstBad; }
    bool isFoundAfter(const QByteArrayList& edits) { return !reportAfter(edits).faults.empty(); }

    static void makeHashesGood(Intruder& intruder)
    {
        QByteArray previous = genesisHash();
        for (const auto& row : intruder.rows("SELECT seq, hex(bytes) FROM audit ORDER BY seq")) {
            previous = chainHash(previous, QByteArray::fromHex(row[1]));
            intruder.mustRun("UPDATE audit SET hash = x'" + previous.toHex() + "' WHERE seq = " + row[0]);
        }
    }

    TemporaryBook m_book;
    QTemporaryDir m_folder;
    std::int64_t m_records = 0;
};

QTEST_GUILESS_MAIN(TestForgedChain)
#include "tst_forged_chain.moc"
