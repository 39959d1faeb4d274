// SPDX-License-Identifier: GPL-3.0-or-later
// The drill on real threads, short: what was acknowledged is in the book once, whatever fell meanwhile.
#include "finance/application/drill.h"

#include <QTemporaryDir>
#include <QTest>

using namespace amanah::finance;

class tst_drill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhenServicesFall() { drill(false); }
    void losesNothingWhenSupervisorsFallToo() { drill(true); }

private:
    static void drill(bool supervisors)
    {
        QTemporaryDir folder;
        DrillOptions options;
        options.seconds = 3;
        options.supervisors = supervisors;
        const auto report = runDrill(BookPath(folder.filePath(QStringLiteral("drill.amanah"))), options);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        qInfo() << *report;
        QVERIFY(report->value(QStringLiteral("acknowledged")).toInteger() > 100);
        QVERIFY(report->value(QStringLiteral("crashes")).toInteger() > 30);
        QCOMPARE(report->value(QStringLiteral("lost")).toInteger(), 0);
        QCOMPARE(report->value(QStringLiteral("duplicated")).toInteger(), 0);
        QCOMPARE(report->value(QStringLiteral("chain")).toString(), QStringLiteral("intact"));
        QVERIFY(report->value(QStringLiteral("stored")).toInteger() >= report->value(QStringLiteral("acknowledged")).toInteger());
    }
};

QTEST_GUILESS_MAIN(tst_drill)
#include "tst_drill.moc"
