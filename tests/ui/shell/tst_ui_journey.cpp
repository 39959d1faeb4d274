// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program by keyboard: a gift is entered while the services behind it are crashed and killed from the System page. It is saved once, and
// what was typed is never lost.
#include "finance/donations/donations_store.h"
#include "finance/donors/donors_store.h"
#include "support/temporary_book.h"
#include "support/warnings.h"
#include "ui/models/process_tree_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/table.h"
#include "window_on_book.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace amanah::ui;
using amanah::finance::Donation;
using amanah::finance::DonationListQuery;
using amanah::finance::DonorId;
using amanah::finance::DonorTotalsQuery;
using amanah::finance::FinanceApplication;
using amanah::finance::Result;
using amanah::finance::support::TemporaryBook;
using amanah::runtime::Pid;
using amanah::ui::support::WindowOnBook;

namespace {

constexpr int longMs = 30'000;

// A window on a new book, worked with by keys alone.
class Treasurer
{
public:
    Treasurer()
    {
        shown.window->show();
        QApplication::setActiveWindow(shown.window.get());
        shown.window->start(book.path().path());
    }
    [[nodiscard]] bool isReady() const { return shown.gateway.book().canWrite() && !shown.gateway.tree().nodes.empty(); }

    // --- the keyboard
    void page(int number) { QTest::keyClick(shown.window.get(), static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier); }
    static void press(int key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), with); }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    // Tab until the focus is where it should be, as a hand does.
    [[nodiscard]] static bool tabTo(const char* name)
    {
        for (int i = 0; i < 60; ++i) {
            if (QApplication::focusWidget() != nullptr && QApplication::focusWidget()->objectName() == QLatin1StringView(name))
                return true;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return false;
    }

    // --- what can be seen
    [[nodiscard]] QLineEdit* field(const char* name) const { return shown.find<QLineEdit>(name); }
    [[nodiscard]] ProcessTreeModel* tree() const { return shown.window->findChild<ProcessTreeModel*>(); }
    [[nodiscard]] QModelIndex row(const QString& name) const
    {
        const QModelIndexList found = tree()->match(tree()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchRecursive | Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.front();
    }
    [[nodiscard]] Pid pidOf(const QString& name) const { return row(name).isValid() ? tree()->facts(row(name))->node.pid : Pid(); }
    [[nodiscard]] QString chosen() const { return shown.find<QLabel>("processName")->text(); }
    [[nodiscard]] std::vector<Donation> gifts() { return book.ask(DonationListQuery{})->donations; }

    // On the System page: goes to a process by its first letters.
    void choose(const QString& process)
    {
        auto* processes = shown.find<Tree>("processTree");
        processes->setFocus();
        processes->keyboardSearch(process);
        QTRY_COMPARE(chosen(), process);
    }
    // Presses a button of the chosen process's details and says yes.
    void act(const char* button)
    {
        QVERIFY(tabTo(button));
        press(Qt::Key_Space);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("cancel"));
        QVERIFY(tabTo("verb"));
        press(Qt::Key_Space);
    }

    TemporaryBook book;
    WindowOnBook shown;
};

} // namespace

class TestJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase()
    {
        Look::instance().install();
    }
    void aGiftIsSavedOnceThoughTheServicesBehindItFall();
};

void TestJourney::aGiftIsSavedOnceThoughTheServicesBehindItFall()
{
    Treasurer hand;
    QTRY_VERIFY_WITH_TIMEOUT(hand.isReady(), longMs);

    // A first gift, with a new donor.
    hand.page(2);
    QTRY_VERIFY(hand.field("donor") != nullptr && hand.field("donor")->hasFocus());
    hand.type(QStringLiteral("Amina Hashim"));
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QVERIFY(hand.tabTo("amount"));
    hand.type(QStringLiteral("49.90"));
    hand.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(hand.gifts().size(), std::size_t{1}, longMs);
    QTRY_VERIFY(hand.field("amount")->text().isEmpty());
    const DonorId donor = hand.gifts().front().donor;
    QVERIFY(donor.isValid());

    // Her tracker runs while somebody looks at her.
    std::optional<std::size_t> rows;
    const auto track = [&] {
        rows.reset();
        hand.shown.gateway.inBackground<DonorTotalsQuery::Totals>(
            [donor](FinanceApplication& application) { return application.donorTotals(donor); }, hand.shown.window.get(),
            [&](const Result<DonorTotalsQuery::Totals>& totals) { rows = totals ? totals->rows.size() : 0; });
    };
    track();
    QTRY_COMPARE_WITH_TIMEOUT(rows.value_or(0), std::size_t{1}, longMs);

    // The tracker is crashed, and is there again when it is asked.
    hand.page(6);
    const QString tracker = QStringLiteral("DonationTracker");
    const QString writer = QStringLiteral("DatabaseConnection");
    QTRY_VERIFY_WITH_TIMEOUT(hand.row(tracker).isValid(), longMs);
    const Pid trackerBefore = hand.pidOf(tracker);
    hand.choose(QStringLiteral("DonationTrackers"));
    hand.press(Qt::Key_Right); // unfolds
    hand.press(Qt::Key_Right); // to the first child
    QTRY_COMPARE(hand.chosen(), tracker);
    hand.act("crashButton");
    QTRY_VERIFY_WITH_TIMEOUT(hand.pidOf(tracker) != trackerBefore, longMs);
    track();
    QTRY_COMPARE_WITH_TIMEOUT(rows.value_or(0), std::size_t{1}, longMs);
    QTRY_VERIFY_WITH_TIMEOUT(bool(hand.pidOf(tracker)) && hand.pidOf(tracker) != trackerBefore, longMs);

    // The writer is held, so that the second gift is surely under way, ...
    const Pid writerBefore = hand.pidOf(writer);
    hand.choose(writer);
    hand.act("suspendButton");
    hand.page(2);
    QTRY_VERIFY(hand.field("donor")->hasFocus());
    QVERIFY(hand.tabTo("amount"));
    hand.type(QStringLiteral("60"));
    QVERIFY(hand.tabTo("note"));
    hand.type(QStringLiteral("arrears"));
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.shown.gateway.pending(), 1);
    QCOMPARE(hand.field("amount")->text(), QStringLiteral("60"));

    // ... and killed while it is.
    hand.page(6);
    hand.choose(writer);
    hand.act("killButton");
    QTRY_VERIFY_WITH_TIMEOUT(bool(hand.pidOf(writer)) && hand.pidOf(writer) != writerBefore, longMs);
    hand.page(2);
    QTRY_COMPARE_WITH_TIMEOUT(hand.shown.gateway.pending(), 0, longMs);
    QTRY_VERIFY(hand.field("amount")->text().isEmpty());

    const auto gifts = hand.gifts();
    QCOMPARE(gifts.size(), std::size_t{2});
    QCOMPARE(gifts.front().amount.minor, std::int64_t{6000});
    QCOMPARE(gifts.front().note, QStringLiteral("arrears"));
    QTRY_COMPARE(hand.shown.find<Table>("donations")->model()->rowCount(), 2);
    QVERIFY(hand.book.prove().faults.empty());
}

QTEST_MAIN(TestJourney)
#include "tst_ui_journey.moc"
