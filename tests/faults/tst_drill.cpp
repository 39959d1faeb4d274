// SPDX-License-Identifier: GPL-3.0-or-later
// The drill on real threads, short: what was acknowledged is in the book once, whatever fell meanwhile.
#include "finance/application/drill.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace amanah::finance;

class tst_drill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhenServicesFall() { drill(false); }
    void losesNothingWhenSupervisorsFallToo() { drill(true); }

    void writesATraceOfTheRun()
    {
        QTemporaryDir folder;
        DrillOptions options;
        options.seconds = 1;
        options.traceFile = folder.filePath(QStringLiteral("trace.json"));
        QVERIFY(runDrill(BookPath(folder.filePath(QStringLiteral("drill.amanah"))), options));
        QFile file(options.traceFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(QJsonDocument::fromJson(text).object().value(u"traceEvents").toArray().size() > 1000);
        for (const char* part : {"SubmitCommand", "restarted ", "\"worker 1\""})
            QVERIFY2(text.contains(part), part);
    }
    void refusesATraceThatCannotBeWritten()
    {
        QTemporaryDir folder;
        DrillOptions options;
        options.traceFile = folder.filePath(QStringLiteral("none/trace.json"));
        const auto report = runDrill(BookPath(folder.filePath(QStringLiteral("drill.amanah"))), options);
        QVERIFY(!report);
        QCOMPARE(report.error().field, QStringLiteral("trace"));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("drill.amanah"))));
    }

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
