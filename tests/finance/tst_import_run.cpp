// SPDX-License-Identifier: GPL-3.0-or-later
// An import that is followed and stopped: what was added stays, and the same file adds the rest and nothing twice.
#include "finance/application/application.h"
#include "finance/application/import_run.h"
#include "support/temporary_book.h"

#include <QBuffer>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

constexpr qint64 rows = 2'500;

// A program on an empty book, and a file of gifts.
struct Desk
{
    TemporaryBook book;
    std::unique_ptr<FinanceApplication> application;
    QBuffer file;
    std::stop_source stopper;
    std::vector<std::pair<std::int64_t, std::int64_t>> told;
    std::int64_t stopAfter = -1; // of what is told; -1: never

    Desk()
    {
        book.closeWriter();
        ApplicationOptions options;
        options.book = book.path();
        options.identity = TemporaryBook::identity();
        application = FinanceApplication::start(std::move(options)).value();
        QByteArray text = "date,amount,fund,donor\n";
        for (qint64 row = 1; row <= rows; ++row)
            text += "2026-01-02," + QByteArray::number(row) + ".00,general,Ali\n";
        file.setData(text);
    }
    Result<ImportReport> import(bool dry = false)
    {
        file.close();
        file.open(QIODevice::ReadOnly);
        ImportRun run;
        run.reading.defaultCurrency = Currency::parse(QStringLiteral("USD")).value();
        run.reading.today = QDate(2026, 11, 21);
        run.dryRun = dry;
        run.stop = stopper.get_token();
        run.progress = [this](std::int64_t done, std::int64_t total) {
            told.emplace_back(done, total);
            if (stopAfter >= 0 && done >= stopAfter)
                stopper.request_stop();
        };
        return runImport(*application, file, run);
    }
};

} // namespace

class TestImportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowFarItIs_data()
    {
        QTest::addColumn<bool>("dry");
        QTest::newRow("judging") << true;
        QTest::newRow("posting") << false;
    }
    void saysHowFarItIs()
    {
        QFETCH(bool, dry);
        Desk desk;
        const auto report = desk.import(dry);
        QVERIFY(report && !report->stopped);
        QCOMPARE(report->added, rows);
        QVERIFY(desk.told.size() > 2);
        std::int64_t before = 0;
        for (const auto& [done, total] : desk.told) {
            QCOMPARE(total, dry ? rows : rows * 2);
            QVERIFY(done >= before && done <= total);
            before = done;
        }
        QCOMPARE(before, desk.told.front().second);
    }

    void stoppedWhileItJudgesItWritesNothing()
    {
        Desk desk;
        desk.stopAfter = 1;
        const auto stopped = desk.import();
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().cause, QStringLiteral("cancelled"));
        QVERIFY(desk.application->ask(DonationListQuery{})->donations.empty());
    }

    void stoppedWhileItPostsTheSameFileAddsTheRest()
    {
        Desk desk;
        desk.stopAfter = rows + rows / 4;
        const auto first = desk.import();
        QVERIFY(first && first->posted && first->stopped);
        QVERIFY2(first->added >= rows / 4 && first->added < rows, qPrintable(QString::number(first->added)));
        desk.stopper = {};
        desk.stopAfter = -1;
        const auto second = desk.import();
        QVERIFY(second && !second->stopped);
        QCOMPARE(first->added + second->added, rows);
        QCOMPARE(second->duplicates, first->added);
    }
};

QTEST_GUILESS_MAIN(TestImportRun)
#include "tst_import_run.moc"
