// SPDX-License-Identifier: GPL-3.0-or-later
// Donors by name in pages: complete, once each, whatever happens meanwhile.
#include "support/temporary_book.h"
#include "support/warnings.h"
#include "ui/models/donor_model.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace amanah;
using finance::support::TemporaryBook;
using finance::support::gift;
using ui::DonorModel;
using Kind = ui::BookState::Kind;

class TstUiDonorModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void listsEveryDonorOnceByName();
    void findsWhoIsSearchedAndNobodyElse();
    void followsANewGiftWithoutLosingTheRows();
    void isEmptyWhenTheBookIsClosed();
};

namespace {

finance::AddDonor named(const QString& name)
{
    finance::AddDonor command;
    command.name = name;
    return command;
}

ui::GatewayOptions options()
{
    ui::GatewayOptions made;
    made.identity = TemporaryBook::identity();
    return made;
}

} // namespace

void TstUiDonorModel::listsEveryDonorOnceByName()
{
    TemporaryBook book;
    constexpr int donors = 450;
    for (int at = 0; at < donors; ++at)
        QVERIFY(book.run(named(QStringLiteral("donor %1").arg((at * 7) % donors, 4, 10, QLatin1Char('0')))));
    book.closeWriter();
    ui::Gateway gateway(options());
    DonorModel model(gateway);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    gateway.open(book.path().path());
    QTRY_COMPARE(model.count(), donors);
    QTRY_VERIFY([&] { // as a view does while one scrolls
        model.fetchMore({});
        return model.rowCount() >= donors;
    }());
    QCOMPARE(model.rowCount(), donors);
    for (int at = 0; at < donors; ++at)
        QCOMPARE(model.donorAt(at)->name, QStringLiteral("donor %1").arg(at, 4, 10, QLatin1Char('0')));
}

void TstUiDonorModel::findsWhoIsSearchedAndNobodyElse()
{
    TemporaryBook book;
    for (const auto* name : {"Fatima Zahra", "Ali Hassan", "FATIMAH BINTI"})
        QVERIFY(book.run(named(QString::fromLatin1(name))));
    book.closeWriter();
    ui::Gateway gateway(options());
    DonorModel model(gateway);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    gateway.open(book.path().path());
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.donorAt(0)->name, QStringLiteral("Ali Hassan"));
    // Typed faster than answered: only the last counts.
    model.setSearch(QStringLiteral("ali"));
    model.setSearch(QStringLiteral("fatima"));
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.count(), 2);
    model.setSearch(QStringLiteral("nobody"));
    QTRY_COMPARE(model.rowCount(), 0);
    model.setSearch({});
    QTRY_COMPARE(model.rowCount(), 3);
}

void TstUiDonorModel::followsANewGiftWithoutLosingTheRows()
{
    TemporaryBook book;
    const auto ali = book.run(named(QStringLiteral("Ali")));
    QVERIFY(ali && book.run(named(QStringLiteral("Zaynab"))));
    book.closeWriter();
    ui::Gateway gateway(options());
    DonorModel model(gateway);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    gateway.open(book.path().path());
    QTRY_COMPARE(model.rowCount(), 2);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    finance::RecordDonation command = gift("12.50");
    command.donor = ali->id.toString();
    command.anonymous = true;
    command.date = QStringLiteral("2026-02-01");
    finance::Result<finance::Donation> recorded = finance::refuse(finance::Code::Defect, {}, {});
    gateway.send(command, ui::Gateway::newKey(), this, [&](const finance::Result<finance::Donation>& answer) { recorded = answer; });
    QTRY_VERIFY(recorded);
    QTRY_COMPARE(model.donorAt(0)->total.minor, 1'250);
    QCOMPARE(model.donorAt(0)->gifts, 1);
    QCOMPARE(model.donorAt(0)->lastGift, QDate(2026, 2, 1));
    QCOMPARE(resets.count(), 0);

    // A reversed gift is no last gift.
    bool voided = false;
    gateway.send(finance::VoidDonation{recorded->id.toString(), QStringLiteral("wrong person")}, ui::Gateway::newKey(), this,
                 [&](const finance::Result<finance::Donation>& answer) { voided = answer.has_value(); });
    QTRY_VERIFY(voided);
    QTRY_COMPARE(model.donorAt(0)->gifts, 0);
    QVERIFY(!model.donorAt(0)->lastGift.isValid());
    QCOMPARE(model.donorAt(0)->total.minor, 0);
}

void TstUiDonorModel::isEmptyWhenTheBookIsClosed()
{
    TemporaryBook book;
    QVERIFY(book.run(named(QStringLiteral("Ali"))));
    book.closeWriter();
    ui::Gateway gateway(options());
    DonorModel model(gateway);
    gateway.open(book.path().path());
    QTRY_COMPARE(model.rowCount(), 1);
    gateway.close();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isReady());
}

QTEST_MAIN(TstUiDonorModel)
#include "tst_ui_donor_model.moc"
