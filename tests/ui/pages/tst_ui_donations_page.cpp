// SPDX-License-Identifier: GPL-3.0-or-later
// The page of gifts by keyboard, on a real book and its real services, which fall while it saves.
#include "support/temporary_book.h"
#include "support/warnings.h"
#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/models/donation_model.h"
#include "ui/pages/donation_draft.h"
#include "ui/pages/donation_filter.h"
#include "ui/pages/donations_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirm_popup.h"
#include "ui/widgets/field.h"
#include "ui/widgets/table.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace amanah;
using finance::support::TemporaryBook;
using ui::BookState;
using ui::Button;
using ui::DonationsPage;
using ui::Gateway;

namespace {

ui::GatewayOptions pageOptions()
{
    ui::GatewayOptions options;
    options.identity = TemporaryBook::identity();
    return options;
}

// A book, its services and the page in front.
class Desk
{
public:
    explicit Desk(const QString& currency = QStringLiteral("USD")) : book(currency), gateway(pageOptions()) {}
    void open()
    {
        gateway.open(book.path().path());
        show();
        QTRY_COMPARE(gateway.book().kind, BookState::Kind::Ready);
        QTRY_VERIFY(page->findChild<QComboBox*>(QStringLiteral("fund"))->count() > 5);
    }
    void show()
    {
        page = std::make_unique<DonationsPage>(gateway, nullptr, book.filePath(QStringLiteral("kept")));
        said = std::make_unique<QSignalSpy>(page.get(), &ui::Page::said);
        page->resize(1228, 840);
        page->show();
        page->activateWindow();
        QTRY_VERIFY(page->isActiveWindow());
        page->shown();
    }
    [[nodiscard]] QLineEdit* line(const char* name) const { return page->findChild<QLineEdit*>(QLatin1StringView(name)); }
    [[nodiscard]] Button* button(const char* name) const { return page->findChild<Button*>(QLatin1StringView(name)); }
    [[nodiscard]] ui::Table* table() const { return page->findChild<ui::Table*>(QStringLiteral("donations")); }
    // Keys go where the focus is, as a hand's do.
    static void press(int key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), with); }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] std::vector<finance::Donation> gifts() { return book.ask(finance::DonationListQuery{})->donations; }
    [[nodiscard]] QString errorOf(const char* name) const { return qobject_cast<ui::Field*>(line(name)->parentWidget())->error(); }

    TemporaryBook book;
    Gateway gateway;
    std::unique_ptr<DonationsPage> page;
    std::unique_ptr<QSignalSpy> said;
};

} // namespace

class TestDonationsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase()
    {
        ui::Look::instance().install();
    }

    void keyboardAloneSavesOneGift()
    {
        Desk desk;
        desk.open();
        QCOMPARE(QApplication::focusWidget(), desk.line("donor"));
        desk.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), desk.line("amount"));
        desk.type(QStringLiteral("40+9.90"));
        for (const char* next : {"fund", "method", "date"}) {
            desk.press(Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1StringView(next));
        }
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), desk.line("note"));
        desk.type(QStringLiteral("for Amina"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.said->size(), 1);
        const auto gifts = desk.gifts();
        QCOMPARE(gifts.size(), std::size_t{1});
        QCOMPARE(gifts.front().amount.minor, std::int64_t{4990});
        QCOMPARE(gifts.front().note, QStringLiteral("for Amina"));
        QVERIFY(!gifts.front().donor.isValid());
        QVERIFY(desk.line("amount")->text().isEmpty());
        QVERIFY(desk.line("note")->text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), desk.line("donor"));
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
    }

    void keepsTheTextWhenRefusedAndNamesTheField()
    {
        Desk desk;
        desk.open();
        desk.type(QStringLiteral("Nobody"));
        desk.line("amount")->setText(QStringLiteral("12"));
        desk.line("amount")->setFocus();
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.errorOf("donor").isEmpty());
        QCOMPARE(QApplication::focusWidget(), desk.line("donor"));
        desk.line("donor")->clear();
        desk.line("amount")->setText(QStringLiteral("1.200,5"));
        desk.line("note")->setText(QStringLiteral("kept"));
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.errorOf("amount").isEmpty());
        QCOMPARE(QApplication::focusWidget(), desk.line("amount"));
        // What only the book can refuse comes back to its field too.
        desk.line("amount")->setText(QStringLiteral("12"));
        desk.line("date")->setText(QDate::currentDate().addDays(40).toString(Qt::ISODate));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(!desk.errorOf("date").isEmpty());
        QTRY_VERIFY(desk.button("save")->isEnabled());
        QCOMPARE(desk.line("note")->text(), QStringLiteral("kept"));
        QCOMPARE(desk.line("amount")->text(), QStringLiteral("12"));
        QVERIFY(!desk.line("note")->isReadOnly());
        QVERIFY(desk.gifts().empty());
    }

    void theSameFormPressedTwiceSavesOnce()
    {
        Desk desk;
        desk.open();
        desk.line("amount")->setText(QStringLiteral("10"));
        desk.line("amount")->setFocus();
        for (int i = 0; i < 5; ++i)
            desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.said->size(), 1);
        QTRY_COMPARE(desk.gateway.pending(), 0);
        QCOMPARE(desk.gifts().size(), std::size_t{1});
    }

    void saveAndNextDoesNotWait()
    {
        Desk desk;
        desk.open();
        for (int i = 1; i <= 5; ++i) {
            desk.line("amount")->setFocus();
            desk.type(QString::number(i));
            desk.press(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(desk.line("amount")->text().isEmpty());
            QCOMPARE(QApplication::focusWidget(), desk.line("donor"));
        }
        QTRY_COMPARE(desk.said->size(), 5);
        QCOMPARE(desk.gifts().size(), std::size_t{5});
        QTRY_COMPARE(desk.table()->model()->rowCount(), 5);
    }

    void aNewDonorIsAddedWithTheGift()
    {
        Desk desk;
        desk.open();
        desk.type(QStringLiteral("Yusuf Demir"));
        auto* list = QApplication::activePopupWidget();
        QTRY_VERIFY((list = QApplication::activePopupWidget()) != nullptr);
        QTest::keyClick(list, Qt::Key_Return); // nobody has this name: the only entry adds it
        desk.line("amount")->setFocus();
        desk.type(QStringLiteral("5"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.said->size(), 1);
        const auto donors = desk.book.ask(finance::DonorListQuery{})->donors;
        QCOMPARE(donors.size(), std::size_t{1});
        QCOMPARE(donors.front().name, QStringLiteral("Yusuf Demir"));
        QCOMPARE(desk.gifts().front().donor, donors.front().id);
        // The next time the book knows him.
        desk.type(QStringLiteral("yus"));
        QTRY_VERIFY((list = QApplication::activePopupWidget()) != nullptr);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(desk.line("donor")->text(), QStringLiteral("Yusuf Demir"));
        desk.line("amount")->setFocus();
        desk.type(QStringLiteral("6"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.said->size(), 2);
        QCOMPARE(desk.book.ask(finance::DonorListQuery{})->donors.size(), std::size_t{1});
        QCOMPARE(desk.gifts().front().donor, donors.front().id);
    }

    void aSplitSumsToTheAmountOrIsRefused()
    {
        Desk desk;
        desk.open();
        desk.line("amount")->setText(QStringLiteral("200"));
        auto* fund = desk.page->findChild<QComboBox*>(QStringLiteral("fund"));
        fund->setCurrentIndex(fund->count() - 1);
        desk.line("splitAmount0")->setText(QStringLiteral("150"));
        desk.line("splitAmount1")->setText(QStringLiteral("40"));
        desk.line("amount")->setFocus();
        desk.press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), desk.line("splitAmount1"));
        QVERIFY(desk.gifts().empty());
        desk.line("splitAmount1")->setText(QStringLiteral("50"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.said->size(), 1);
        QCOMPARE(desk.gifts().front().lines.size(), std::size_t{2});
        QCOMPARE(desk.gifts().front().lines.front().amount.minor, std::int64_t{15000});
    }

    void servicesThatFallWhileSavingSaveOnce_data()
    {
        QTest::addColumn<QString>("service");
        for (const char* name : {"Finance.DatabaseConnection", "Finance.DonationTrackers", "Finance.TransactionSupervisor", "Finance.CoreSupervisor"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void servicesThatFallWhileSavingSaveOnce()
    {
        QFETCH(QString, service);
        Desk desk;
        desk.open();
        QTRY_VERIFY(!desk.gateway.tree().nodes.empty());
        int killed = 0;
        for (int i = 1; i <= 3; ++i) {
            desk.line("amount")->setFocus();
            desk.type(QString::number(i * 10));
            desk.press(Qt::Key_Return, i < 3 ? Qt::ControlModifier : Qt::NoModifier);
            const std::vector<ui::TreeNode> nodes = desk.gateway.tree().nodes;
            for (const ui::TreeNode& one : nodes) {
                if (QString::fromStdString(one.node.name) != service)
                    continue;
                desk.gateway.kill(one.node.pid);
                ++killed;
            }
        }
        QVERIFY(killed > 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.said->size(), 3, 20'000);
        QTRY_COMPARE(desk.gateway.pending(), 0);
        QCOMPARE(desk.gifts().size(), std::size_t{3});
        QVERIFY(desk.line("amount")->text().isEmpty());
    }

    void voidAsksForAReason()
    {
        Desk desk;
        QVERIFY(desk.book.run(finance::support::gift("60")));
        desk.book.closeWriter();
        desk.open();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
        desk.table()->setFocus();
        QTRY_VERIFY(desk.table()->model()->index(0, 0).data().isValid());
        desk.table()->setCurrentIndex(desk.table()->model()->index(0, 0));
        QVERIFY(desk.button("void")->isVisible());
        desk.press(Qt::Key_Delete);
        auto* question = desk.page->findChild<ui::ConfirmPopup*>();
        QVERIFY(question);
        auto* reason = question->findChild<QLineEdit*>();
        reason->setFocus();
        desk.type(QStringLiteral("counted twice"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.said->size(), 1);
        QVERIFY(desk.gifts().front().reversed);
        QTRY_VERIFY(!desk.button("void")->isVisible());
        QTRY_COMPARE(desk.table()->model()->index(0, ui::DonationModel::StateColumn).data().toString(), QStringLiteral("Void"));
    }

    void undoTakesBackWhatWasSaved()
    {
        Desk desk;
        desk.open();
        desk.line("amount")->setFocus();
        desk.type(QStringLiteral("10"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.said->size(), 1);
        const auto undo = desk.said->front().at(2).value<std::function<void()>>();
        undo();
        undo();
        QTRY_COMPARE(desk.gateway.pending(), 0);
        QTRY_VERIFY(desk.gifts().front().reversed);
    }

    void theDraftSurvivesTheProgram()
    {
        Desk desk;
        desk.open();
        desk.line("amount")->setText(QStringLiteral("77"));
        desk.line("note")->setText(QStringLiteral("half written"));
        desk.page.reset();
        const ui::DraftStore store(desk.book.filePath(QStringLiteral("kept")));
        const QString file = store.fileOf(desk.book.path().path());
        QVERIFY(QFile::exists(file));
        QCOMPARE(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        desk.show();
        QCOMPARE(desk.line("amount")->text(), QStringLiteral("77"));
        QCOMPARE(desk.line("note")->text(), QStringLiteral("half written"));
        desk.line("amount")->setFocus();
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.said->size(), 1);
        QTRY_VERIFY(!QFile::exists(file));
    }

    void whatWasSentBeforeTheProgramEndedIsSavedOnce()
    {
        Desk desk;
        ui::GiftDraft sent;
        sent.amount = QStringLiteral("12.00");
        sent.fund = QStringLiteral("general");
        sent.method = QStringLiteral("cash");
        sent.date = QStringLiteral("2026-02-01");
        sent.key = Gateway::newKey();
        // It was saved, and the program ended before it heard so.
        finance::RecordDonation command = finance::support::gift("12.00");
        command.currency = QStringLiteral("USD");
        command.method = sent.method;
        command.date = sent.date;
        QVERIFY(desk.book.run(command, sent.key));
        desk.book.closeWriter();
        {
            ui::DraftStore store(desk.book.filePath(QStringLiteral("kept")));
            store.save(desk.book.path().path(), {{}, {sent}, {}});
        }
        desk.open();
        QTRY_COMPARE(desk.said->size(), 1);
        QCOMPARE(desk.gifts().size(), std::size_t{1});
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
    }

    void aRefusedGiftWaitsWhileSomethingElseIsTyped()
    {
        Desk desk;
        desk.open();
        desk.line("amount")->setText(QStringLiteral("31"));
        desk.line("date")->setText(QDate::currentDate().addDays(40).toString(Qt::ISODate));
        desk.line("amount")->setFocus();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.line("amount")->setText(QStringLiteral("5"));
        QTRY_COMPARE(desk.table()->model()->index(0, ui::DonationModel::StateColumn).data().toString(), QStringLiteral("Refused"));
        QCOMPARE(desk.line("amount")->text(), QStringLiteral("5"));
        desk.table()->setCurrentIndex(desk.table()->model()->index(0, 0));
        desk.line("amount")->clear();
        desk.button("correct")->click();
        QCOMPARE(desk.line("amount")->text(), QStringLiteral("31.00"));
        QVERIFY(!desk.errorOf("date").isEmpty());
        QCOMPARE(desk.table()->model()->rowCount(), 0);
    }

    void aBookThatCannotBeWrittenLocksTheForm()
    {
        Desk desk;
        desk.gateway.open(desk.book.path().path(), finance::Access::ReadOnly);
        desk.show();
        QTRY_COMPARE(desk.gateway.book().kind, BookState::Kind::ReadOnly);
        QVERIFY(desk.line("amount")->isReadOnly());
        QVERIFY(!desk.button("save")->isEnabled());
        QVERIFY(desk.page->findChild<QWidget*>(QStringLiteral("formInfo"))->isVisible());
    }

    void emptyListsSayWhy()
    {
        Desk desk;
        desk.open();
        auto* nothing = desk.page->findChild<QWidget*>(QStringLiteral("noGifts"));
        QTRY_VERIFY(nothing->isVisible());
        desk.line("amount")->setText(QStringLiteral("10"));
        desk.line("amount")->setFocus();
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(desk.table()->isVisible());
        desk.page->find();
        QCOMPARE(QApplication::focusWidget(), desk.line("search"));
        desk.type(QStringLiteral("40..60"));
        QVERIFY(desk.button("amountChip")->isVisible());
        auto* noMatch = desk.page->findChild<QWidget*>(QStringLiteral("noMatch"));
        QTRY_VERIFY(noMatch->isVisible());
        desk.button("clearFilter")->click();
        QTRY_VERIFY(desk.table()->isVisible());
        QVERIFY(desk.line("search")->text().isEmpty());
    }

    void showsTheGiftAnotherPageNames()
    {
        Desk desk;
        finance::DonationId wanted;
        for (const char* amount : {"10", "45", "55"})
            wanted = desk.book.run(finance::support::gift(amount))->id;
        wanted.value -= 1;
        desk.book.closeWriter();
        desk.open();
        desk.page->open(wanted.toString());
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
        QTRY_VERIFY(desk.button("void")->isVisible());
        QCOMPARE(desk.page->findChild<QLabel*>(QStringLiteral("detailAmount"))->text(), QStringLiteral("$45.00"));
        const QVariantMap state = desk.page->state();
        desk.page.reset();
        desk.show();
        desk.page->setState(state);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
    }

    void exportsTheFilteredListAndImportsItOnce()
    {
        Desk desk;
        for (const char* amount : {"10", "45", "55"})
            QVERIFY(desk.book.run(finance::support::gift(amount)));
        desk.book.closeWriter();
        desk.open();
        desk.page->find();
        desk.type(QStringLiteral("40..60"));
        QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
        const QString path = desk.book.filePath(QStringLiteral("list.csv"));
        desk.page->writeList(path);
        QTRY_COMPARE(desk.said->size(), 1);
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QByteArray table = written.readAll();
        QCOMPARE(table.count("\n"), 3);

        // The same two again, one new and one that is wrong.
        const QString file = desk.book.filePath(QStringLiteral("in.csv"));
        QFile in(file);
        QVERIFY(in.open(QIODevice::WriteOnly));
        in.write("Date,Donor,Amount,Fund\n2026-02-01,Ali,70.00,general\n2026-02-02,Ali,80.00,nowhere\n");
        in.close();
        desk.page->readFile(file);
        auto* dialog = desk.page->findChild<QDialog*>(QStringLiteral("importDialog"));
        QVERIFY(dialog);
        auto* rejected = dialog->findChild<ui::Table*>(QStringLiteral("rejectedRows"));
        QTRY_COMPARE(rejected->model()->rowCount(), 1);
        QCOMPARE(rejected->model()->index(0, 0).data().toString(), QStringLiteral("3"));
        auto* now = dialog->findChild<Button*>(QStringLiteral("importNow"));
        QVERIFY(!now->isEnabled());
        QCOMPARE(desk.gifts().size(), std::size_t{3});
        dialog->findChild<QAbstractButton*>(QStringLiteral("partial"))->click();
        QTRY_VERIFY(now->isEnabled());
        now->click();
        QTRY_COMPARE(desk.said->size(), 2);
        QCOMPARE(desk.gifts().size(), std::size_t{4});
        dialog->close();
        QTRY_VERIFY(!desk.page->findChild<QDialog*>(QStringLiteral("importDialog")));
        desk.page->readFile(file);
        QTRY_VERIFY((dialog = desk.page->findChild<QDialog*>(QStringLiteral("importDialog"))) && dialog->findChild<ui::Table*>()->model()->rowCount() == 1);
        QVERIFY(!dialog->findChild<Button*>(QStringLiteral("importNow"))->isEnabled());
    }

    void saysHowAmountsAreUnderstood_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("understood");
        QTest::newRow("range") << "40..60" << "Amount $40.00 to $60.00";
        QTest::newRow("exact") << "ali 49.90" << "Amount $49.90";
        QTest::newRow("over") << ">1000" << "Amount over $1,000.00";
        QTest::newRow("under") << "<5" << "Amount under $5.00";
        QTest::newRow("native digits") << QStringLiteral("٤٠..٦٠") << "Amount $40.00 to $60.00";
        QTest::newRow("words") << "ali" << "";
    }
    void saysHowAmountsAreUnderstood()
    {
        QFETCH(QString, search);
        QFETCH(QString, understood);
        QString said = ui::amountsUnderstood(search, finance::Currency::parse(u"USD").value());
        said.remove(QChar(0x2068)).remove(QChar(0x2069));
        QCOMPARE(said, understood);
    }
};

QTEST_MAIN(TestDonationsPage)
#include "tst_ui_donations_page.moc"
