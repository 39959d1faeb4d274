// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at any moment: whatever the writer acknowledged is in the book once, what it did not is wholly in or wholly absent, and the
// next opening works.
#include "faults/kill_rounds.h"
#include "support/temporary_book.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

// The keys that were acknowledged before the kill; a torn last line is no acknowledgement.
QByteArrayList killedAfter(const QString& book, const QString& prefix, QRandomGenerator& chance)
{
    QProcess writer;
    writer.start(QStringLiteral(KILL9_WRITER), {book, prefix});
    QByteArray said;
    const int enough = chance.bounded(1, 400);
    while (said.count('\n') < enough && writer.waitForReadyRead(10'000))
        said += writer.readAllStandardOutput();
    QThread::usleep(chance.bounded(0u, 3'000u));
    writer.kill();
    writer.waitForFinished(10'000);
    said += writer.readAllStandardOutput();
    QByteArrayList keys = said.split('\n');
    keys.removeLast();
    return keys;
}

} // namespace

class TestKill9 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLostOrDoubled()
    {
        TemporaryBook book;
        QRandomGenerator chance(20'260'301);
        qsizetype acknowledged = 0;
        for (int round = 0; round < 20; ++round) {
            const QByteArrayList keys = killedAfter(book.path().path(), QStringLiteral("round-%1").arg(round), chance);
            QVERIFY(!keys.isEmpty());
            acknowledged += keys.size();
            const ProofReport report = book.prove();
            QVERIFY2(report.faults.empty(), report.faults.empty() ? "" : qPrintable(report.faults.front().message));
            for (const QByteArray& key : keys) {
                Statement row(book.connection(), "SELECT count(*) FROM command c JOIN donation d ON d.id = c.seq WHERE c.key = ?", QString::fromUtf8(key));
                QVERIFY(row.next());
                QVERIFY2(row.integer(0) == 1, key.constData());
            }
            book.closeWriter();
        }
        QVERIFY(book.cell("SELECT count(*) FROM donation").toLongLong() >= acknowledged);
        QVERIFY(acknowledged > 20);
    }

    // The whole program, its services and its batch door; `./dev faults kill` does it two hundred times.
    void commandLineLosesNothingThatItAnswered()
    {
        const SweepReport report = killAtRandom({QStringLiteral(AMANAH_CLI), 8, 4, 20'260'301});
        QVERIFY2(report.failures.isEmpty(), qPrintable(report.failures.join(QLatin1Char('\n'))));
        QCOMPARE(report.runs, 8);
    }
};

QTEST_GUILESS_MAIN(TestKill9)
#include "tst_kill9.moc"
