// SPDX-License-Identifier: GPL-3.0-or-later
// The services that keep a view of the book: they load it, follow its events, and start anew from its truth.
#include "finance/audit/audit_service.h"
#include "finance/book/proofs.h"
#include "finance/donations/tracker_service.h"
#include "finance/funds/pool_service.h"
#include "finance/reports/reports_service.h"
#include "finance/settings/settings_service.h"
#include "finance/zakat/tracker_service.h"
#include "finance/zakat/zakat_service.h"
#include "runtime/dynamic_supervisor.h"
#include "support/simulated_tree.h"

#include <QDir>
#include <QJsonArray>
#include <QSettings>
#include <QTest>

using namespace amanah;
using namespace amanah::finance;
using namespace amanah::finance::support;
using namespace std::chrono_literals;

namespace {

QString balanceOf(SimulatedTree& tree, const char* fund)
{
    const auto balances = tree.runtime.callSync(names::donationPool(), PoolBalances{});
    if (!balances)
        return QString::fromStdString(balances.error().text());
    for (const FundBalance& row : balances->rows)
        if (row.fund == QLatin1StringView(fund))
            return row.balance.toString();
    return QStringLiteral("none");
}

Disburse payment(const char* amount)
{
    Disburse command;
    command.fund = QStringLiteral("zakat");
    command.amount = QString::fromLatin1(amount);
    command.payee = QStringLiteral("A Family");
    command.asnaf = QStringLiteral("fuqara");
    return command;
}

} // namespace

class tst_services : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void poolFollowsGiftsReversalsAndDisbursements()
    {
        SimulatedTree tree;
        const auto first = tree.run(gift("100", "zakat"), QStringLiteral("a"));
        QVERIFY(tree.run(gift("50", "zakat"), QStringLiteral("b"))->has_value());
        QCOMPARE(balanceOf(tree, "zakat"), QStringLiteral("150.00"));
        QVERIFY(tree.run(payment("30"), QStringLiteral("c"))->has_value());
        VoidDonation voiding;
        voiding.id = (*first)->id.toString();
        voiding.reason = QStringLiteral("entered twice");
        QVERIFY(tree.run(voiding, QStringLiteral("d"))->has_value());
        QCOMPARE(balanceOf(tree, "zakat"), QStringLiteral("20.00"));
    }

    void poolFollowsTransfers()
    {
        SimulatedTree tree;
        QVERIFY(tree.run(gift("100", "sadaqah"), QStringLiteral("a"))->has_value());
        QVERIFY(tree.run(gift("1", "general"), QStringLiteral("b"))->has_value());
        QCOMPARE(balanceOf(tree, "sadaqah"), QStringLiteral("100.00"));
        TransferFunds moved;
        moved.from = QStringLiteral("sadaqah");
        moved.to = QStringLiteral("general");
        moved.amount = QStringLiteral("30");
        moved.reason = QStringLiteral("decided");
        QVERIFY(tree.run(moved, QStringLiteral("c"))->has_value());
        QCOMPARE(balanceOf(tree, "sadaqah"), QStringLiteral("70.00"));
        QCOMPARE(balanceOf(tree, "general"), QStringLiteral("31.00"));
        moved.to = QStringLiteral("waqf"); // which never held anything
        QVERIFY(tree.run(moved, QStringLiteral("d"))->has_value());
        QCOMPARE(balanceOf(tree, "waqf"), QStringLiteral("30.00"));
        // A promise moves nothing, and the pool goes on after it.
        QVERIFY(tree.run(PledgeDonation{gift("9", "waqf")}, QStringLiteral("e"))->has_value());
        QVERIFY(tree.run(gift("1", "waqf"), QStringLiteral("f"))->has_value());
        QCOMPARE(balanceOf(tree, "waqf"), QStringLiteral("31.00"));
    }

    void poolThatFellLoadsTheBooksTruth()
    {
        SimulatedTree tree;
        QVERIFY(tree.run(gift("100", "zakat"), QStringLiteral("a"))->has_value());
        tree.kill("Finance.DonationPool");
        QCOMPARE(balanceOf(tree, "zakat"), QStringLiteral("100.00"));
    }

    void disbursementBeyondTheFundIsRefusedAndChangesNothing()
    {
        SimulatedTree tree;
        QVERIFY(tree.run(gift("10", "zakat"), QStringLiteral("a"))->has_value());
        QCOMPARE(tree.run(payment("11"), QStringLiteral("b"))->error().code, Code::InsufficientFunds);
        QCOMPARE(tree.run(payment("-1"), QStringLiteral("c"))->error().code, Code::InvalidAmount);
        QCOMPARE(balanceOf(tree, "zakat"), QStringLiteral("10.00"));
    }

    void reportsAnswerNotReadyUntilLoadedAndThenTheNewestSummary()
    {
        SimulatedTree tree;
        tree.runtime.exit(tree.pidOf("Finance.ReportGenerator"), runtime::ExitReason::kill());
        for (int i = 0; i < 200 && !tree.pidOf("Finance.ReportGenerator"); ++i)
            tree.runtime.step();
        const runtime::Pid reader1 = tree.pidOf("Finance.ReaderPool.1");
        const runtime::Pid reader2 = tree.pidOf("Finance.ReaderPool.2");
        tree.runtime.suspend(reader1);
        tree.runtime.suspend(reader2);
        const auto early = tree.runtime.callSync(names::reportGenerator(), ReportTotals{});
        QVERIFY(early && !*early);
        QCOMPARE((*early).error().code, Code::NotReady);
        tree.runtime.resume(reader1);
        tree.runtime.resume(reader2);
        tree.settle();
        QVERIFY(tree.run(gift("7"), QStringLiteral("a"))->has_value());
        const auto totals = tree.runtime.callSync(names::reportGenerator(), ReportTotals{});
        QVERIFY(totals && *totals);
        QCOMPARE((*totals)->rows.front().amount.toString(), QStringLiteral("7.00"));
    }

    void trackerTellsOneDonorsGiftsAndEndsWhenIdle()
    {
        SimulatedTree tree;
        AddDonor donor;
        donor.name = QStringLiteral("Amina");
        const auto added = tree.run(donor, QStringLiteral("donor"));
        RecordDonation given = gift("40");
        given.donor = (*added)->id.toString();
        QVERIFY(tree.run(given, QStringLiteral("a"))->has_value());

        const TrackerRegistries registries{tree.options.donors, tree.options.topics};
        const auto started =
            tree.runtime.callSync(names::donationTrackerSupervisor(), DonationTracker::start((*added)->id, registries));
        QVERIFY(started && *started);
        const auto tracker = tree.options.donors.via<DonationTracker>(DonationTracker::registryKey((*added)->id));
        QCOMPARE((*tree.runtime.callSync(tracker, TrackedTotals{}))->rows.front().amount.toString(), QStringLiteral("40.00"));
        QVERIFY(tree.run(given, QStringLiteral("b"))->has_value());
        QCOMPARE((*tree.runtime.callSync(tracker, TrackedTotals{}))->rows.front().amount.toString(), QStringLiteral("80.00"));
        tree.runtime.advance(61s);
        QVERIFY(!tree.runtime.isAlive(**started));
        QVERIFY(!tree.options.donors.whereis(DonationTracker::registryKey((*added)->id)));
    }

    void backupsMakeThemselvesOnceThereIsAPlan()
    {
        SimulatedTree tree;
        QVERIFY(tree.run(gift("1"), QStringLiteral("a"))->has_value());
        const QTemporaryDir folder;
        const auto made = [&folder] { return QDir(folder.path()).entryList(QDir::Files); };
        tree.runtime.advance(11min);
        QVERIFY(made().isEmpty());
        {
            QSettings plan(tree.options.settingsFile, QSettings::IniFormat);
            plan.setValue(QStringLiteral("backup_folder"), folder.path());
        }
        tree.runtime.advance(11min);
        QCOMPARE(made().size(), 1);
        const auto proven = proveBook(BookPath(folder.filePath(made().front())), {});
        QVERIFY(proven && proven->verdict());
        // One a day is enough, and a keeper that fell looks again.
        tree.crash("Finance.BackupKeeper");
        tree.runtime.advance(21min);
        QCOMPARE(made().size(), 1);
    }

    void auditLogVerifiesTheChainInItsIdleTime()
    {
        SimulatedTree tree;
        const auto given = tree.run(gift("1"), QStringLiteral("a"));
        tree.runtime.advance(5s);
        const auto status = tree.runtime.callSync(names::auditLog(), ChainStatusQuery{});
        QVERIFY(status && *status);
        QCOMPARE((*status)->head.seq, (*given)->audit.seq);
        QCOMPARE((*status)->verified.hash, (*given)->audit.hash);
        QCOMPARE((*status)->firstBad, 0);
    }

    void calculatorAssessesRefusesNegativeWealthAndKnowsTheNisab()
    {
        SimulatedTree tree;
        SetNisab prices;
        prices.gold = QStringLiteral("60.00");
        QVERIFY(tree.run(prices, QStringLiteral("prices"))->has_value());
        const auto nisab = tree.runtime.callSync(names::zakatCalculator(), CurrentNisab{});
        QVERIFY(nisab && *nisab);
        QCOMPARE((*nisab)->gold, QStringLiteral("60.00"));

        QJsonObject request{{QStringLiteral("currency"), QStringLiteral("USD")},
                            {QStringLiteral("prices"), QJsonObject{{QStringLiteral("gold_per_gram"), QStringLiteral("60.00")}}},
                            {QStringLiteral("assets"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("cash")},
                                                                              {QStringLiteral("amount"), QStringLiteral("10000.00")}}}}};
        const auto assessed = tree.runtime.callSync(names::zakatCalculator(), AssessZakat{request, QDate(2026, 2, 18)});
        QCOMPARE((*assessed)->value(QStringLiteral("due")).toString(), QStringLiteral("250.00"));
        request.insert(QStringLiteral("assets"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("cash")},
                                                                        {QStringLiteral("amount"), QStringLiteral("-1.00")}}});
        const auto refused = tree.runtime.callSync(names::zakatCalculator(), AssessZakat{request, QDate(2026, 2, 18)});
        QCOMPARE((*refused).error().code, Code::InvalidWealth);
    }

    void zakatTrackerTellsWhatWasPaid()
    {
        SimulatedTree tree;
        AddDonor donor;
        donor.name = QStringLiteral("Yusuf");
        const auto added = tree.run(donor, QStringLiteral("donor"));
        RecordDonation given = gift("25", "zakat");
        given.donor = (*added)->id.toString();
        QVERIFY(tree.run(given, QStringLiteral("a"))->has_value());
        const auto paid = tree.runtime.callSync(names::zakatTracker(), ZakatDue{given.donor});
        QCOMPARE((*paid)->rows.front().paid.toString(), QStringLiteral("25.00"));
        QVERIFY(tree.run(given, QStringLiteral("b"))->has_value());
        QCOMPARE((*tree.runtime.callSync(names::zakatTracker(), ZakatDue{given.donor}))->rows.front().paid.toString(), QStringLiteral("50.00"));
    }

    void settingIsKeptAndOthersStayAsTheyWere()
    {
        SimulatedTree tree;
        const auto set = tree.runtime.callSync(names::config(), SetSetting{Setting::Theme, QStringLiteral("dark")});
        QVERIFY(set && *set);
        QCOMPARE(*tree.runtime.callSync(names::config(), GetSetting{Setting::Theme}), QStringLiteral("dark"));
        QCOMPARE(*tree.runtime.callSync(names::config(), GetSetting{Setting::Language}), QStringLiteral("system"));
    }
};

QTEST_GUILESS_MAIN(tst_services)
#include "tst_services.moc"
