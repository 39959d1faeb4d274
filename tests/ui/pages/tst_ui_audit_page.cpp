// SPDX-License-Identifier: GPL-3.0-or-later
// The audit page: verifying says how it goes and what it found, a record carries its proof, and filters never hide what was asked for.
#include "support/temporary_book.h"

#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/audit_model.h"
#include "ui/pages/audit_checkpoints.h"
#include "ui/pages/audit_page.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace amanah;
using namespace amanah::finance;
using namespace amanah::ui;

namespace {

constexpr int giftCount = 1500; // more than the step of the progress

} // namespace

class TestAuditPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().install(); }

    void init()
    {
        m_book = std::make_unique<support::TemporaryBook>();
        std::vector<UnitOfWork> units;
        for (int i = 0; i < giftCount; ++i)
            units.push_back(*unitFor(support::gift("5"), QStringLiteral("gift-%1").arg(i), m_book->form()));
        for (const Outcome& outcome : m_book->writer().runBatch(units))
            QVERIFY(outcome.result);
    }
    void cleanup()
    {
        m_page.reset();
        m_gateway.reset();
        m_book.reset();
    }

    void verifyingShowsProgressAndEndsGood()
    {
        open();
        QProgressBar* bar = m_page->findChild<QProgressBar*>();
        QSignalSpy moved(bar, &QProgressBar::valueChanged);
        QSignalSpy said(m_page.get(), &Page::said);
        QTest::keyClick(m_page.get(), Qt::Key_F9);
        QVERIFY(bar->isVisible());
        QCOMPARE(headline(), QStringLiteral("Verifying the chain"));
        QTRY_VERIFY(headline().startsWith(QStringLiteral("All 1,5")));
        QVERIFY(moved.count() > 0);
        QVERIFY(!bar->isVisible());
        QCOMPARE(said.count(), 1);
        QVERIFY(action("auditVerifyChain")->isEnabled());
    }

    void escapeStopsVerifying()
    {
        open();
        action("auditVerifyChain")->trigger();
        QVERIFY(!action("auditVerifyChain")->isEnabled());
        QTest::keyClick(table(), Qt::Key_Escape);
        QTRY_COMPARE(headline(), QStringLiteral("The verification was stopped"));
    }

    void tamperedBookShowsTheFirstBadRecord()
    {
        BookConnection& connection = m_book->connection();
        connection.execute("DROP TRIGGER audit_no_update");
        connection.execute("UPDATE audit SET bytes = CAST(replace(CAST(bytes AS TEXT), '5.00', '6.00') AS BLOB) WHERE seq = 700");
        connection.execute("CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END");
        open();
        action("auditVerifyChain")->trigger();
        QTRY_COMPARE(headline(), QStringLiteral("Record 700 does not fit"));
        auto* show = m_page->findChild<Button*>(QStringLiteral("verifyShow"));
        QVERIFY(show->isVisible());
        show->click();
        QCOMPARE(selectedSeq(), 700);
        QTRY_COMPARE(proof(), QStringLiteral("The hash does not follow"));
    }

    void recordAskedForIsShownWhateverTheFilter()
    {
        open();
        auto* group = m_page->findChild<QComboBox*>(QStringLiteral("auditGroup"));
        group->setCurrentIndex(group->findText(QStringLiteral("Voided gifts")));
        QTRY_COMPARE(table()->model()->rowCount(), 0);
        QVERIFY(!table()->isVisible()); // an empty state with a way out
        m_page->showRecord(42);
        QTRY_COMPARE(selectedSeq(), 42);
        QVERIFY(table()->isVisible());
        QTRY_COMPARE(proof(), QStringLiteral("Recomputed just now"));
    }

    void searchFindsAReceipt()
    {
        open();
        auto* search = m_page->findChild<QLineEdit*>(QStringLiteral("auditSearch"));
        m_page->find();
        QTest::keyClicks(search, QStringLiteral("2026-000007"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTRY_VERIFY(table()->model()->index(0, AuditModel::Subject).data().toString().contains(QStringLiteral("2026-000007")));
    }

    void copiedProofIsTheRecordsOwn()
    {
        open();
        m_page->showRecord(700);
        QTRY_COMPARE(selectedSeq(), 700);
        auto* copy = m_page->findChild<Button*>(QStringLiteral("copyProof"));
        QTRY_VERIFY(copy->isVisible() && copy->isEnabled());
        copy->click();
        const QJsonObject copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(copied.value(QStringLiteral("seq")).toInteger(), 700);
        const QByteArray previous = QByteArray::fromHex(copied.value(QStringLiteral("previous")).toString().toLatin1());
        const QByteArray hash = QByteArray::fromHex(copied.value(QStringLiteral("hash")).toString().toLatin1());
        QCOMPARE(QCryptographicHash::hash(previous + copied.value(QStringLiteral("bytes")).toString().toUtf8(), QCryptographicHash::Sha256), hash);
    }

    void exportVerifiesWithoutTheBook()
    {
        open();
        const QString file = m_book->filePath(QStringLiteral("chain.jsonl"));
        QSignalSpy said(m_page.get(), &Page::said);
        action("auditExport")->trigger();
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        dialog->selectFile(file);
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        QTRY_COMPARE(said.count(), 1);
        const auto report = proveExport(file, {});
        QVERIFY(report && report->faults.empty());
        QVERIFY(report->records > giftCount);
    }

    void signsTheHeadAndWritesItForTheAuditor()
    {
        open();
        const auto label = [&](const char* name) { return m_page->findChild<TextLabel*>(QString::fromLatin1(name)); };
        auto* make = m_page->findChild<Button*>(QStringLiteral("checkpointMake"));
        make->click();
        QTRY_VERIFY_WITH_TIMEOUT(label("checkpointHeadline")->text().contains(amanah::ui::numberText(table()->model()->rowCount())), 10'000);
        QTRY_VERIFY(m_page->findChild<Button*>(QStringLiteral("checkpointAll"))->isEnabled());
        const QString file = m_book->filePath(QStringLiteral("auditor.jsonl"));
        m_page->findChild<AuditCheckpoints*>()->exportTo(file);
        QTRY_VERIFY_WITH_TIMEOUT(label("checkpointHow")->isVisible(), 10'000);
        QVERIFY(label("checkpointHow")->text().contains(QStringLiteral("amanah-verify")));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("\"checkpoint\""));
    }

private:
    void open()
    {
        m_book->closeWriter();
        GatewayOptions options;
        options.identity = support::TemporaryBook::identity();
        m_gateway = std::make_unique<Gateway>(options);
        m_gateway->open(m_book->path().path());
        QTRY_COMPARE(m_gateway->book().kind, BookState::Kind::Ready);
        m_page = std::make_unique<AuditPage>(*m_gateway);
        m_page->resize(1228, 840);
        m_page->show();
        m_page->activateWindow();
        QTRY_VERIFY(m_page->isActiveWindow());
        m_page->shown();
        QTRY_VERIFY(table()->model()->rowCount() > 0);
    }
    [[nodiscard]] QString headline() const { return m_page->findChild<TextLabel*>(QStringLiteral("verifyHeadline"))->text(); }
    [[nodiscard]] QString proof() const
    {
        const auto* badge = m_page->findChild<Badge*>(QStringLiteral("proofState"));
        return badge ? badge->text() : QString();
    }
    [[nodiscard]] QAction* action(const char* name) const { return m_page->findChild<QAction*>(QString::fromLatin1(name)); }
    [[nodiscard]] Table* table() const { return m_page->findChild<Table*>(QStringLiteral("auditTable")); }
    [[nodiscard]] qint64 selectedSeq() const { return static_cast<AuditModel*>(table()->model())->seqAt(table()->currentIndex().row()); }

    std::unique_ptr<support::TemporaryBook> m_book;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<AuditPage> m_page;
};

QTEST_MAIN(TestAuditPage)
#include "tst_ui_audit_page.moc"
