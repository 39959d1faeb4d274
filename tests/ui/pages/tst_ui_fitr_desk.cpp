// SPDX-License-Identifier: GPL-3.0-or-later
// The queue before the Eid prayer, by keys alone.
#include "../shell/window_on_book.h"

#include "finance/zakat/fitr_messages.h"
#include "support/warnings.h"
#include "ui/pages/fitr_desk.h"
#include "ui/pages/zakat_page.h"
#include "ui/widgets/field.h"
#include "ui/widgets/table.h"
#include "ui/widgets/totals_strip.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace amanah::ui;
using namespace Qt::StringLiterals;
using amanah::finance::AddDonor;
using amanah::finance::FitrTotalsQuery;
using amanah::finance::support::TemporaryBook;
using amanah::ui::support::WindowOnBook;

class TstUiFitrDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase() { Look::instance().install(); }
    void recordsHouseholdAfterHouseholdByKeysAlone();
    void putsARefusalAtItsFieldAndKeepsWhatWasTyped();

private:
    void open(WindowOnBook& shown, const TemporaryBook& book);
};

void TstUiFitrDesk::open(WindowOnBook& shown, const TemporaryBook& book)
{
    shown.window->show();
    shown.window->activateWindow();
    shown.window->start(book.path().path());
    QTRY_VERIFY(shown.gateway.book().canWrite() && shown.window->isActiveWindow());
    shown.window->goTo(u"zakat"_s, u"fitr"_s);
    QCOMPARE(shown.window->focusWidget()->objectName(), u"fitr_heads"_s);
}

void TstUiFitrDesk::recordsHouseholdAfterHouseholdByKeysAlone()
{
    TemporaryBook book;
    const auto maryam = book.run(AddDonor{u"Maryam Haidar"_s, {}, {}, {}, {}});
    QVERIFY(maryam);
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book);
    auto* window = shown.window.get();
    const auto keys = [window](const QString& text) { QTest::keyClicks(window->focusWidget(), text); };
    const auto press = [window](Qt::Key key) { QTest::keyClick(window->focusWidget(), key); };
    const auto tabTo = [&](const char* name) {
        for (int presses = 0; presses < 20 && window->focusWidget()->objectName() != QString::fromLatin1(name); ++presses)
            press(Qt::Key_Tab);
        return window->focusWidget()->objectName();
    };
    auto* page = qobject_cast<ZakatPage*>(shown.window->pages().page());
    QSignalSpy said(page, &Page::said);
    auto* list = shown.find<Table>("fitr_list");

    // Set once.
    QCOMPARE(tabTo("fitr_kg"), u"fitr_kg"_s);
    keys(u"2.5"_s);
    press(Qt::Key_Tab);
    keys(u"2"_s);
    QCOMPARE(tabTo("fitr_heads"), u"fitr_heads"_s);
    // Money: heads and Enter, nothing else.
    keys(u"4"_s);
    QCOMPARE(shown.find<QLabel>("fitr_worth")->text().contains(u"$20.00"_s), true);
    press(Qt::Key_Return);
    QTRY_COMPARE(said.count(), 1);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(window->focusWidget()->objectName(), u"fitr_heads"_s);
    QVERIFY(shown.find<QLineEdit>("fitr_heads")->text().isEmpty());
    // Food, with a name.
    keys(u"3"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    QCOMPARE(tabTo("fitr_name"), u"fitr_name"_s);
    keys(u"Maryam Haidar"_s);
    press(Qt::Key_Tab); // whoever has that very name is meant
    auto* desk = shown.find<FitrDesk>("fitr_desk");
    QTRY_COMPARE(desk->state().value(u"_donor"_s).toString(), maryam->id.toString());
    QCOMPARE(window->focusWidget()->objectName(), u"fitr_record"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 2).data().toString(), u"3"_s);
    QTRY_COMPARE(list->model()->index(0, 1).data().toString(), u"Maryam Haidar"_s);
    QTRY_COMPARE(shown.find<TotalsStrip>("fitr_totals")->cells().at(1).amount, u"7"_s);
    QCOMPARE(shown.find<TotalsStrip>("fitr_totals")->cells().at(2).amount, u"7.5 kg"_s);
    QCOMPARE(shown.find<TotalsStrip>("fitr_totals")->cells().at(3).amount, u"$20.00"_s);

    const auto totals = book.ask(FitrTotalsQuery{});
    QVERIFY(totals);
    QCOMPARE(totals->gifts, 2);
    QCOMPARE(totals->heads, 7);
}

void TstUiFitrDesk::putsARefusalAtItsFieldAndKeepsWhatWasTyped()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    auto* heads = shown.find<QLineEdit>("fitr_heads");
    const auto errorAt = [&shown](const char* name) { return qobject_cast<Field*>(shown.find<QWidget>(name)->parentWidget())->error(); };
    shown.find<QLineEdit>("fitr_price")->setText(u"2"_s);
    QTest::keyClicks(heads, u"four"_s);
    QTest::keyClick(heads, Qt::Key_Return);
    QTRY_VERIFY(!errorAt("fitr_heads").isEmpty());
    QCOMPARE(shown.window->focusWidget(), heads);
    QCOMPARE(heads->text(), u"four"_s);
    heads->setText(u"4"_s);
    QVERIFY(errorAt("fitr_heads").isEmpty());
    shown.find<QLineEdit>("fitr_price")->clear();
    QTest::keyClick(heads, Qt::Key_Return);
    QTRY_VERIFY(!errorAt("fitr_amount").isEmpty()); // neither a price nor an amount
    shown.find<QLineEdit>("fitr_amount")->setText(u"40"_s);
    QTest::keyClick(shown.find<QLineEdit>("fitr_amount"), Qt::Key_Return);
    QTRY_COMPARE(shown.find<Table>("fitr_list")->model()->rowCount(), 1);
}

QTEST_MAIN(TstUiFitrDesk)
#include "tst_ui_fitr_desk.moc"
