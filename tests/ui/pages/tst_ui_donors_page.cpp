// SPDX-License-Identifier: GPL-3.0-or-later
// Donors by keyboard: add, refused at the field, change, find, and on to a gift.
#include "../shell/window_on_book.h"

#include "support/warnings.h"
#include "ui/models/donor_model.h"
#include "ui/pages/donor_panel.h"
#include "ui/pages/donors_page.h"
#include "ui/widgets/field.h"
#include "ui/widgets/table.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace amanah::ui;
using amanah::finance::Access;
using amanah::finance::AddDonor;
using amanah::finance::support::TemporaryBook;
using amanah::finance::support::gift;
using amanah::ui::support::WindowOnBook;
using Kind = BookState::Kind;

class TstUiDonorsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase()
    {
        Look::instance().install();
    }
    void addsADonorByKeyboard();
    void keepsTheTextWhenRefused();
    void showsWhatADonorGaveAndLeadsToAGift();
    void keepsTheFormOverAChangeOfLanguage();
    void writesNothingOfDonorsToTheDisk();
    void changesNothingInABookToLookAt();

private:
    // Gives m_page when the book is open and the page in front.
    void open(WindowOnBook& shown, const TemporaryBook& book, Access access = Access::ReadWrite);

    QPointer<DonorsPage> m_page;
};

void TstUiDonorsPage::open(WindowOnBook& shown, const TemporaryBook& book, Access access)
{
    m_page = nullptr;
    shown.window->show();
    shown.window->activateWindow();
    shown.window->start(book.path().path(), access);
    QTRY_VERIFY(shown.gateway.book().canRead() && shown.window->isActiveWindow());
    shown.window->goTo(QStringLiteral("donors"));
    m_page = qobject_cast<DonorsPage*>(shown.window->pages().page());
}

void TstUiDonorsPage::addsADonorByKeyboard()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    QVERIFY(m_page);
    QSignalSpy said(m_page.data(), &Page::said);
    QTest::keyClick(shown.window.get(), Qt::Key_N, Qt::ControlModifier);
    auto* name = shown.find<QLineEdit>("donor_name");
    QCOMPARE(shown.window->focusWidget(), name);
    QTest::keyClicks(name, QStringLiteral("Fatima al-Fihri"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(said.count(), 1);
    auto* table = shown.find<Table>("donors");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(table->currentIndex().row(), 0);
    QTRY_COMPARE(shown.find<QLabel>("donor_panel_name")->text(), QStringLiteral("Fatima al-Fihri"));
    QVERIFY(shown.find<DonorPanel>("donor_panel")->isVisible());
}

void TstUiDonorsPage::keepsTheTextWhenRefused()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    QVERIFY(m_page);
    m_page->newThing();
    auto* name = shown.find<QLineEdit>("donor_name");
    auto* email = shown.find<QLineEdit>("donor_email");
    QTest::keyClicks(name, QStringLiteral("Ali"));
    QTest::keyClicks(email, QStringLiteral("ali at home"));
    QTest::keyClick(email, Qt::Key_Return);
    auto* field = qobject_cast<Field*>(email->parentWidget());
    QVERIFY(field != nullptr);
    QTRY_VERIFY(!field->error().isEmpty());
    QCOMPARE(shown.window->focusWidget(), email);
    QCOMPARE(name->text(), QStringLiteral("Ali"));
    QCOMPARE(email->text(), QStringLiteral("ali at home"));
    email->selectAll();
    QTest::keyClicks(email, QStringLiteral("ali@example.org"));
    QVERIFY(field->error().isEmpty());
    QTest::keyClick(email, Qt::Key_Return);
    QTRY_COMPARE(shown.find<Table>("donors")->model()->rowCount(), 1);

    // Changed in the same form; Esc leaves it as it was.
    QTRY_VERIFY(shown.find<QAbstractButton>("donor_edit")->isEnabled());
    shown.find<QAbstractButton>("donor_edit")->click();
    QCOMPARE(name->text(), QStringLiteral("Ali"));
    QTest::keyClicks(name, QStringLiteral("Ali ibn Yusuf"));
    QTest::keyClick(name, Qt::Key_Escape);
    QVERIFY(!name->isVisible());
    QCOMPARE(shown.find<Table>("donors")->model()->index(0, 0).data().toString(), QStringLiteral("Ali"));
    shown.find<QAbstractButton>("donor_edit")->click();
    QTest::keyClicks(name, QStringLiteral("Ali ibn Yusuf"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(shown.find<Table>("donors")->model()->index(0, 0).data().toString(), QStringLiteral("Ali ibn Yusuf"));
}

void TstUiDonorsPage::showsWhatADonorGaveAndLeadsToAGift()
{
    TemporaryBook book;
    const auto ali = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
    QVERIFY(ali && book.run(AddDonor{QStringLiteral("Zaynab"), {}, {}, {}, {}}));
    for (const auto* day : {"2025-05-01", "2026-02-01", "2026-02-02"}) {
        auto command = gift("10.00");
        command.donor = ali->id.toString();
        command.date = QString::fromLatin1(day);
        QVERIFY(book.run(command));
    }
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book);
    QVERIFY(m_page);
    auto* table = shown.find<Table>("donors");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTest::keyClick(table, Qt::Key_Home);
    auto* gifts = shown.find<Table>("donor_gifts");
    QTRY_VERIFY(gifts->model() != nullptr);
    QTRY_COMPARE(gifts->model()->rowCount(), 3);
    const auto totalsShow = [&shown](const QString& text) {
        for (const QLabel* label : shown.find<DonorPanel>("donor_panel")->findChildren<QLabel*>()) {
            if (label->text().contains(text))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(totalsShow(QStringLiteral("20.00")));
    QTRY_VERIFY(totalsShow(QStringLiteral("2025")));

    QSignalSpy wanted(m_page.data(), &Page::wanted);
    QTRY_VERIFY(shown.find<QAbstractButton>("donor_gift")->isEnabled());
    shown.find<QAbstractButton>("donor_gift")->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("donations"));
    QCOMPARE(wanted.at(0).at(1).toString(), QStringLiteral("donor:") + ali->id.toString());
    QCOMPARE(shown.window->pages().current(), QStringLiteral("donations"));
    QTRY_COMPARE(shown.window->pages().page()->findChild<QLineEdit*>(QStringLiteral("donor"))->text(), QStringLiteral("Ali"));
}

void TstUiDonorsPage::keepsTheFormOverAChangeOfLanguage()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    QVERIFY(m_page);
    m_page->newThing();
    QTest::keyClicks(shown.find<QLineEdit>("donor_name"), QStringLiteral("Half a na"));
    const QPointer<DonorsPage> before = m_page;
    shown.preferences.setLanguage(QStringLiteral("ar"));
    QTRY_VERIFY(before.isNull());
    QCOMPARE(shown.find<QLineEdit>("donor_name")->text(), QStringLiteral("Half a na"));
    QVERIFY(shown.find<QLineEdit>("donor_name")->isVisible());
    shown.preferences.setLanguage(QStringLiteral("en"));
}

void TstUiDonorsPage::writesNothingOfDonorsToTheDisk()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    QVERIFY(m_page);
    m_page->newThing();
    QTest::keyClicks(shown.find<QLineEdit>("donor_name"), QStringLiteral("Secretname"));
    QTest::keyClicks(shown.find<QLineEdit>("donor_search"), QStringLiteral("Searchedname"));
    shown.window->close();
    const auto kept = WindowMemory::readFrom(shown.filePath(QStringLiteral("window.ini")));
    QCOMPARE(kept.page, QStringLiteral("donors"));
    QCOMPARE(kept.pages.value(QStringLiteral("donors")).toMap(), QVariantMap());
    QVERIFY(m_page->state().contains(QStringLiteral("_form")));
}

void TstUiDonorsPage::changesNothingInABookToLookAt()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book, Access::ReadOnly);
    QVERIFY(m_page);
    QCOMPARE(shown.gateway.book().kind, Kind::ReadOnly);
    auto* add = shown.find<QAbstractButton>("donor_add");
    QVERIFY(!add->isEnabled());
    QVERIFY(!add->toolTip().isEmpty());
    m_page->newThing();
    QVERIFY(!shown.find<QLineEdit>("donor_name")->isVisible());
}

QTEST_MAIN(TstUiDonorsPage)
#include "tst_ui_donors_page.moc"
