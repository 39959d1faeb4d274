// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log as a table: what is in sight is fetched, what comes in stands on top, filters keep what they name.
#include "support/temporary_book.h"

#include "support/warnings.h"
#include "ui/gateway/gateway.h"
#include "ui/look/roles.h"
#include "ui/models/audit_model.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace amanah;
using namespace amanah::finance;
using namespace amanah::ui;

class TestAuditModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        amanah::tests::failOnWarnings();
        m_book = std::make_unique<support::TemporaryBook>();
        std::vector<UnitOfWork> units;
        for (int i = 0; i < 300; ++i)
            units.push_back(*unitFor(support::gift("5"), QStringLiteral("gift-%1").arg(i), m_book->form()));
        for (const Outcome& outcome : m_book->writer().runBatch(units))
            QVERIFY(outcome.result);
        const auto wrong = m_book->run(support::gift("7"));
        QVERIFY(wrong);
        m_void = m_book->run(VoidDonation{wrong->id.toString(), QStringLiteral("slip")})->reversedBy.value;
        m_book->closeWriter();
        GatewayOptions options;
        options.identity = support::TemporaryBook::identity();
        m_gateway = std::make_unique<Gateway>(options);
        m_gateway->open(m_book->path().path());
        QTRY_COMPARE(m_gateway->book().kind, BookState::Kind::Ready);
        m_model = std::make_unique<AuditModel>(*m_gateway);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(m_model->isCounted());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_gateway.reset();
        m_book.reset();
    }

    void rowsFollowFromTheHead()
    {
        QCOMPARE(m_model->rowCount(), int(m_model->head()));
        QCOMPARE(m_model->seqAt(0), m_model->head());
        QCOMPARE(m_model->rowOf(1), m_model->rowCount() - 1);
        QCOMPARE(m_model->rowOf(m_model->head() + 1), -1);
    }

    void onlyWhatIsInSightIsFetched()
    {
        QVERIFY(isLoading(0));
        m_model->setWindow(0, 20);
        QTRY_VERIFY(!isLoading(0) && !isLoading(20));
        QVERIFY(isLoading(m_model->rowCount() - 1));
        QVERIFY(!text(m_model->rowCount() - 1, AuditModel::Number).isEmpty());
        m_model->setWindow(m_model->rowCount() - 10, m_model->rowCount() - 1);
        QTRY_VERIFY(!isLoading(m_model->rowCount() - 1));
        QCOMPARE(text(m_model->rowCount() - 1, AuditModel::What), QStringLiteral("Book created"));
    }

    void voidedIsABadgeRecordedIsQuiet()
    {
        m_model->setWindow(0, 20);
        QTRY_VERIFY(!isLoading(0));
        const QModelIndex voided = m_model->index(m_model->rowOf(m_void), AuditModel::What);
        QVERIFY(voided.data(BadgeRole).toBool());
        QCOMPARE(voided.data().toString(), QStringLiteral("Voided"));
        QVERIFY(!voided.siblingAtRow(voided.row() + 1).data(BadgeRole).toBool());
        QVERIFY(text(voided.row(), AuditModel::Subject).contains(QStringLiteral("2026-000301")));
    }

    void newRecordsStandOnTopAndTheSelectionStays()
    {
        m_model->setWindow(0, 20);
        QTRY_VERIFY(!isLoading(20));
        const QPersistentModelIndex selected = m_model->index(5, 0);
        const qint64 seq = selected.data(IdRole).toLongLong();
        const QString subject = text(5, AuditModel::Subject);
        const int rows = m_model->rowCount();
        for (int i = 0; i < 40; ++i)
            give("9");
        QTRY_COMPARE(m_model->rowCount(), rows + 40);
        QCOMPARE(selected.row(), 45);
        QCOMPARE(m_model->seqAt(45), seq);
        QCOMPARE(text(45, AuditModel::Subject), subject); // not fetched again
        QTRY_VERIFY(!isLoading(0));
        QVERIFY(text(0, AuditModel::Who).contains(QStringLiteral("tester")));
    }

    void filterKeepsItsKindAndGoesOnFollowing()
    {
        m_model->setFilter({AuditGroup::Voids, AuditModel::Period::AnyTime, {}});
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->seqAt(0), m_void);
        QCOMPARE(m_model->rowOf(m_void - 1), -1);
        give("9");
        QTRY_VERIFY(m_model->head() > m_void);
        QCOMPARE(m_model->rowCount(), 1);
        m_model->setFilter({AuditGroup::Gifts, AuditModel::Period::AnyTime, {}});
        QTRY_COMPARE(m_model->rowCount(), 302);
        give("9");
        QTRY_COMPARE(m_model->rowCount(), 303);
        m_model->setWindow(0, 5);
        QTRY_VERIFY(!isLoading(0));
        QCOMPARE(text(0, AuditModel::What), QStringLiteral("Recorded"));
    }

    void lastFilterOfAFastHandWins()
    {
        for (const AuditGroup group : {AuditGroup::Voids, AuditGroup::Donors, AuditGroup::Gifts, AuditGroup::Voids})
            m_model->setFilter({group, AuditModel::Period::AnyTime, {}});
        QTRY_COMPARE(m_model->rowCount(), 1);
        m_model->setFilter({AuditGroup::Any, AuditModel::Period::AnyTime, QString::number(m_void)});
        QTRY_COMPARE(m_model->seqAt(0), m_void);
    }

    void anotherBookStartsAnew()
    {
        support::TemporaryBook other;
        other.closeWriter();
        m_gateway->open(other.path().path());
        QTRY_VERIFY(m_gateway->book().canRead() && m_gateway->book().path == other.path().path());
        QTRY_VERIFY(m_model->isCounted());
        QVERIFY(m_model->rowCount() < 100);
        m_gateway->close();
        QTRY_COMPARE(m_model->rowCount(), 0);
    }

private:
    [[nodiscard]] QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }
    [[nodiscard]] bool isLoading(int row) const { return m_model->index(row, AuditModel::What).data(LoadingRole).toBool(); }
    void give(const char* amount)
    {
        m_gateway->send(support::gift(amount), Gateway::newKey(), this, std::function<void(const Result<Donation>&)>([](const Result<Donation>&) {}));
    }

    std::unique_ptr<support::TemporaryBook> m_book;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<AuditModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    qint64 m_void = 0;
};

QTEST_MAIN(TestAuditModel)
#include "tst_ui_audit_model.moc"
