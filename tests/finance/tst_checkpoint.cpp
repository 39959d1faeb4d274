// SPDX-License-Identifier: GPL-3.0-or-later
// Signed heads: made on the tree of all records, told from forged ones, and good for proofs that hold without the book.
#include "finance/audit/audit_export.h"
#include "finance/audit/checkpoint_store.h"
#include "finance/audit/data_folder.h"
#include "finance/audit/merkle.h"
#include "support/temporary_book.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <algorithm>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

std::vector<QByteArray> hashesOf(const QJsonArray& list)
{
    std::vector<QByteArray> hashes;
    for (qsizetype i = 0; i < list.size(); ++i)
        hashes.push_back(QByteArray::fromHex(list[i].toString().toLatin1()));
    return hashes;
}

QByteArray hashOf(const QJsonObject& json, const char* key)
{
    return QByteArray::fromHex(json.value(QLatin1StringView(key)).toString().toLatin1());
}

void give(TemporaryBook& book, int gifts)
{
    for (int i = 0; i < gifts; ++i)
        QVERIFY(book.run(gift("5")));
}

// Writes as another program would.
void forge(TemporaryBook& book, const char* sql)
{
    book.connection().execute("DROP TRIGGER IF EXISTS checkpoint_no_update; DROP TRIGGER IF EXISTS checkpoint_no_delete");
    book.connection().execute(sql);
}

QString firstFaultOf(const ProofReport& report)
{
    return report.faults.empty() ? QString() : report.faults.front().proof + QLatin1Char(' ') + report.faults.front().id;
}

} // namespace

class TestCheckpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsTheTreeOfAllRecords()
    {
        TemporaryBook book;
        give(book, 5);
        const auto made = book.run(MakeCheckpoint{});
        QVERIFY(made);
        MerkleTree tree;
        Statement rows(book.connection(), "SELECT bytes FROM audit ORDER BY seq");
        while (rows.next())
            tree.add(rows.blob(0));
        QCOMPARE(made->size, tree.size());
        QCOMPARE(made->root, tree.root());
        QCOMPARE(made->head, stampOf(book.connection(), made->size).hash);
        QVERIFY(made->isSigned(book.connection().facts().bookId));
        QVERIFY(!made->isSigned(QStringLiteral("another book")));
    }

    void laterOnesGoOnFromTheLast()
    {
        TemporaryBook book;
        for (int i = 0; i < 6; ++i) {
            give(book, i);
            QVERIFY(book.run(MakeCheckpoint{}));
        }
        const ProofReport report = book.prove();
        QVERIFY(report.faults.empty());
        const auto proof = std::find_if(report.proofs.begin(), report.proofs.end(), [](const Proof& one) { return one.name == QStringLiteral("checkpoints"); });
        QVERIFY(proof != report.proofs.end());
        QCOMPARE(proof->checked, 6);
    }

    void aHeadThatIsSignedAlreadyKeepsItsCheckpoint()
    {
        TemporaryBook book;
        const auto first = book.run(MakeCheckpoint{});
        const auto again = book.run(MakeCheckpoint{});
        QCOMPARE(again->signature, first->signature);
        QCOMPARE(again->atUs, first->atUs);
    }

    void everyForgedColumnIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const char* edits[] = {"root = randomblob(32)",      "head = randomblob(32)", "peaks = randomblob(length(peaks))", "at_us = at_us + 1",
                               "public_key = randomblob(32)", "signature = randomblob(64)", "size = size - 1"};
        for (const char* edit : edits)
            QTest::newRow(edit) << QByteArray("UPDATE checkpoint SET ") + edit;
    }
    void everyForgedColumnIsFound()
    {
        QFETCH(const QByteArray, sql);
        TemporaryBook book;
        give(book, 3);
        QVERIFY(book.run(MakeCheckpoint{}));
        forge(book, sql.constData());
        const ProofReport report = book.prove();
        QVERIFY2(std::any_of(report.faults.begin(), report.faults.end(), [](const Fault& fault) { return fault.proof == QStringLiteral("checkpoints"); }),
                 qPrintable(firstFaultOf(report)));
    }

    // The chain alone cannot tell: whoever rewrites all of it rewrites every hash too.
    void aPastRewrittenWithAllItsHashesIsFound()
    {
        TemporaryBook book;
        give(book, 3);
        QVERIFY(book.run(MakeCheckpoint{}));
        give(book, 2);
        book.connection().execute("DROP TRIGGER audit_no_update");
        QByteArray previous = genesisHash();
        std::vector<std::pair<std::int64_t, QByteArray>> records;
        {
            Statement rows(book.connection(), "SELECT seq, bytes FROM audit ORDER BY seq");
            while (rows.next())
                records.emplace_back(rows.integer(0), rows.blob(1).replace("\"machine\":\"machine\"", "\"machine\":\"another\""));
        }
        for (const auto& [seq, bytes] : records) {
            previous = chainHash(previous, bytes);
            Statement(book.connection(), "UPDATE audit SET bytes = ?, hash = ? WHERE seq = ?", bytes, previous, seq);
        }
        const ProofReport report = book.prove();
        QCOMPARE(report.faults.size(), 1U);
        QCOMPARE(report.faults.front().proof, QStringLiteral("checkpoints"));
        // And no new checkpoint hides it: it would have to go on from the old one.
        QVERIFY(!book.run(MakeCheckpoint{}));
    }

    void inclusionAndConsistencyHoldWithoutTheBook()
    {
        TemporaryBook book;
        give(book, 20);
        const std::int64_t size = headSeq(book.connection());
        for (const std::int64_t seq : {std::int64_t{1}, size / 2, size}) {
            const auto json = book.ask(InclusionQuery{seq, 0});
            QVERIFY(json);
            InclusionProof proof{seq - 1, size, hashOf(*json, "leaf"), hashOf(*json, "root"), hashesOf(json->value(QStringLiteral("path")).toArray())};
            QVERIFY(holds(proof));
        }
        const auto json = book.ask(ConsistencyQuery{7, size - 1});
        QVERIFY(json);
        QVERIFY(holds(ConsistencyProof{7, size - 1, hashOf(*json, "from_root"), hashOf(*json, "to_root"), hashesOf(json->value(QStringLiteral("path")).toArray())}));
        QCOMPARE(refusalOf(book.ask(InclusionQuery{size + 1, 0})), QStringLiteral("not_found seq"));
        QCOMPARE(refusalOf(book.ask(ConsistencyQuery{7, size + 1})), QStringLiteral("not_found to"));
    }

    void listsNewestFirst()
    {
        TemporaryBook book;
        for (int i = 0; i < 3; ++i) {
            give(book, 1);
            QVERIFY(book.run(MakeCheckpoint{}));
        }
        CheckpointListQuery query;
        query.limit = 2;
        const auto page = book.ask(query);
        QCOMPARE(page->lines.size(), 2U);
        QVERIFY(page->lines[0].size > page->lines[1].size);
        query.after = page->next;
        QCOMPARE(book.ask(query)->lines.size(), 1U);
    }

    void oneADayAndOneForManyRecords()
    {
        TemporaryBook book;
        give(book, 1);
        QVERIFY(isCheckpointDue(book.connection(), TemporaryBook::firstSecondUs));
        const std::int64_t atUs = book.run(MakeCheckpoint{})->atUs;
        QVERIFY(!isCheckpointDue(book.connection(), atUs + 86'400'000'000)); // nothing new to sign
        give(book, 1);
        QVERIFY(!isCheckpointDue(book.connection(), atUs + 1));
        QVERIFY(isCheckpointDue(book.connection(), atUs + 86'400'000'000));
    }

    void keyIsMadeOnceForItsOwnerOnly()
    {
        const auto first = SigningKey::ofBook(QStringLiteral("some/../book"));
        QVERIFY(first);
        QCOMPARE(SigningKey::ofBook(QStringLiteral("some/../book"))->publicKey(), first->publicKey());
        QVERIFY(SigningKey::ofBook(QStringLiteral("another"))->publicKey() != first->publicKey());
        const QDir keys(dataFolder() + QStringLiteral("/keys"));
        const auto files = keys.entryInfoList(QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo& file : files)
            QCOMPARE(file.permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }

    void exportProvesAndItsTailIsMissed()
    {
        TemporaryBook book;
        give(book, 4);
        QVERIFY(book.run(MakeCheckpoint{}));
        give(book, 1);
        const QString file = book.filePath(QStringLiteral("audit.jsonl"));
        const auto made = exportAudit(book.path(), {file});
        QVERIFY(made);
        QCOMPARE(made->checkpoints, 1);
        const auto proven = proveExport(file, {});
        QVERIFY(proven->faults.empty());
        QCOMPARE(proven->records, made->records);
        QCOMPARE(proven->head, made->head);
        QFile whole(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QByteArrayList lines = whole.readAll().trimmed().split('\n');
        for (const qsizetype gone : {lines.size() - 1, qsizetype{4}}) {
            QByteArrayList cut = lines;
            cut.removeAt(gone);
            QFile other(book.filePath(QStringLiteral("cut.jsonl")));
            QVERIFY(other.open(QIODevice::WriteOnly | QIODevice::Truncate));
            other.write(cut.join('\n') + '\n');
            other.close();
            QVERIFY(!proveExport(other.fileName(), {})->faults.empty());
        }
    }

    void theReportIsTheSameOnAnyNumberOfThreads()
    {
        TemporaryBook book;
        for (int i = 0; i < 7; ++i) {
            give(book, 3 + i);
            QVERIFY(book.run(MakeCheckpoint{}));
        }
        ProofOptions options;
        options.stretch = 4;
        QVERIFY(proveBook(book.path(), options)->faults.empty());
        book.connection().execute("DROP TRIGGER donation_no_update; DROP TRIGGER audit_no_update");
        Statement(book.connection(), "UPDATE donation SET amount = amount + 1 WHERE id % 9 = 0");
        Statement(book.connection(), "UPDATE audit SET hash = randomblob(32) WHERE seq IN (20, 21, 40)");
        options.threads = 1;
        options.stretch = 4096;
        const auto one = proveBook(book.path(), options);
        options.threads = 4;
        options.stretch = 4;
        const auto four = proveBook(book.path(), options);
        QCOMPARE(one->firstBad, 9);
        QCOMPARE(four->toCheckJson(), one->toCheckJson());
        QCOMPARE(four->toVerifyJson(), one->toVerifyJson());
    }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
