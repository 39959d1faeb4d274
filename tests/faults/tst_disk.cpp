// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails or loses its power at any moment: a quick look at the sweeps; `./dev faults` runs them whole.
#include "faults/bit_flips.h"
#include "faults/disk_faults.h"

#include <QTest>

using namespace amanah::finance::support;

namespace {

void verify(const SweepReport& report, qint64 least)
{
    QVERIFY2(report.failures.isEmpty(), qPrintable(report.failures.join(QLatin1Char('\n'))));
    QVERIFY2(report.runs >= least, qPrintable(QString::number(report.runs)));
}

} // namespace

class TestDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandSurvivesAnyFailedOperation_data() { addKinds(); }
    void everyCommandSurvivesAnyFailedOperation() { verify(sweepCommands(sweep(12)), 20); }
    void bookIsMadeWholeOrNotAtAll_data() { addKinds(); }
    void bookIsMadeWholeOrNotAtAll() { verify(sweepCreation(sweep(40)), 6); }
    void copyIsWholeOrGone_data() { addKinds(); }
    void copyIsWholeOrGone() { verify(sweepBackup(sweep(24)), 4); }
    void migrationEndsOrCanBeTriedAgain_data() { addKinds(); }
    void migrationEndsOrCanBeTriedAgain() { verify(sweepMigration(sweep(60)), 6); }

    void whatWasAcknowledgedOutlivesThePower() { verify(sweepPowerLoss(0), 40); }
    // A test of the test: without syncs the same sweep must see losses.
    void syncsThatDoNothingAreNoticed() { QVERIFY(!sweepPowerLoss(0, false).failures.isEmpty()); }

    void flippedBitIsFoundOrChangesNoAnswer() { verify(flipBits(150, 2), 150); }

private:
    static void addKinds()
    {
        QTest::addColumn<bool>("isFull");
        QTest::addColumn<bool>("lasting");
        QTest::newRow("one I/O error") << false << false;
        QTest::newRow("I/O errors from then on") << false << true;
        QTest::newRow("full once") << true << false;
        QTest::newRow("full from then on") << true << true;
    }
    static Sweep sweep(int stride)
    {
        QFETCH(bool, isFull);
        QFETCH(bool, lasting);
        // The kinds begin at different operations, so that together they look at four times as many.
        const int first = 1 + stride / 4 * ((isFull ? 2 : 0) + (lasting ? 1 : 0));
        return {isFull ? DiskFault::Kind::Full : DiskFault::Kind::IoError, lasting, first, stride};
    }
};

QTEST_GUILESS_MAIN(TestDisk)
#include "tst_disk.moc"
