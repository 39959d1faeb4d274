// SPDX-License-Identifier: GPL-3.0-or-later
// What was kept of zakat, in the window: opened, revised and compared without anything being overwritten; due days, balances and anchors.
#include "../shell/window_on_book.h"

#include "finance/zakat/assessment.h"
#include "finance/zakat/hawl_messages.h"
#include "finance/zakat/zakat_messages.h"
#include "support/warnings.h"
#include "ui/pages/zakat_page.h"
#include "ui/pages/zakat_who.h"
#include "ui/widgets/field.h"
#include "ui/widgets/table.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace amanah::ui;
using namespace Qt::StringLiterals;
using amanah::finance::AddDonor;
using amanah::finance::AssessmentListQuery;
using amanah::finance::HawlQuery;
using amanah::finance::support::TemporaryBook;
using amanah::ui::support::WindowOnBook;

namespace {

QJsonObject cashRequest(const QString& preset, const QString& date, const QString& amount)
{
    return {{u"currency"_s, u"USD"_s},
            {u"preset"_s, preset},
            {u"date"_s, date},
            {u"prices"_s, QJsonObject{{u"gold_per_gram"_s, u"60"_s}, {u"silver_per_gram"_s, u"1"_s}, {u"unit"_s, u"gram"_s}}},
            {u"policy"_s, QJsonObject{{u"debts"_s, u"all"_s}}},
            {u"assets"_s, QJsonArray{QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, amount}, {u"label"_s, u"bank"_s}}}},
            {u"liabilities"_s, QJsonArray{QJsonObject{{u"kind"_s, u"short_term"_s}, {u"amount"_s, u"2000.00"_s}}}}};
}

amanah::finance::KeptAssessment keptOf(TemporaryBook& book, const QString& donor, const QJsonObject& request)
{
    amanah::finance::KeepAssessment keep;
    const QJsonObject answer = amanah::finance::assess(request, QDate::currentDate()).value();
    keep.donor = donor;
    keep.currency = u"USD"_s;
    keep.due = answer.value(u"due"_s).toString();
    keep.preset = request.value(u"preset"_s).toString();
    keep.date = request.value(u"date"_s).toString();
    keep.request = request;
    keep.answer = answer;
    return book.run(keep).value();
}

} // namespace

class TstUiZakatKept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase() { Look::instance().install(); }
    void listsWhatIsDuePaidAndOpen();
    void revisesWithoutOverwriting();
    void comparesTwoYearsOfAPerson();
    void saysWhyNothingIsListed();
    void namesTheNextDueDay();
    void recordsABalanceAndAnAnchorByKeys();
    void putsARefusalOfTheYearAtItsField();

private:
    void open(WindowOnBook& shown, const TemporaryBook& book, const QString& what);
    [[nodiscard]] QString cell(const char* table, int row, int column) const
    {
        return m_shown->find<Table>(table)->model()->index(row, column).data().toString();
    }
    [[nodiscard]] int rows(const char* table) const { return m_shown->find<Table>(table)->model()->rowCount(); }

    QPointer<ZakatPage> m_page;
    WindowOnBook* m_shown = nullptr;
};

void TstUiZakatKept::open(WindowOnBook& shown, const TemporaryBook& book, const QString& what)
{
    m_shown = &shown;
    shown.window->show();
    shown.window->activateWindow();
    shown.window->start(book.path().path());
    QTRY_VERIFY(shown.gateway.book().canWrite() && shown.window->isActiveWindow());
    shown.window->goTo(u"zakat"_s, what);
    m_page = qobject_cast<ZakatPage*>(shown.window->pages().page());
    QVERIFY(m_page);
}

void TstUiZakatKept::listsWhatIsDuePaidAndOpen()
{
    TemporaryBook book;
    const QString yusuf = book.run(AddDonor{u"Yusuf Demir"_s, {}, {}, {}, {}})->id.toString();
    const auto kept = keptOf(book, yusuf, cashRequest(u"hanafi"_s, u"2026-02-18"_s, u"12000.00"_s));
    amanah::finance::RecordDonation gift;
    gift.amount = u"100"_s;
    gift.donor = yusuf;
    gift.lines = {{u"zakat"_s, u"100"_s, u"zakat:%1"_s.arg(kept.hijriYear)}};
    QVERIFY(book.run(gift));
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book, u"kept"_s);
    QTRY_COMPARE(rows("kept_list"), 1);
    QTRY_COMPARE(cell("kept_list", 0, 2), u"Yusuf Demir"_s);
    QCOMPARE(cell("kept_list", 0, 0), u"18 Feb 2026"_s);
    QCOMPARE(cell("kept_list", 0, 3), u"Hanafi"_s);
    QCOMPARE(cell("kept_list", 0, 4), u"$250.00"_s); // (12,000 − 2,000) / 40
    QTRY_COMPARE(cell("kept_list", 0, 5), u"$100.00"_s);
    QCOMPARE(cell("kept_list", 0, 6), u"$150.00"_s);
    QTRY_COMPARE(shown.find<QLabel>("kept_due")->text(), u"$250.00"_s);
}

void TstUiZakatKept::revisesWithoutOverwriting()
{
    TemporaryBook book;
    const QString yusuf = book.run(AddDonor{u"Yusuf Demir"_s, {}, {}, {}, {}})->id.toString();
    const auto first = keptOf(book, yusuf, cashRequest(u"hanafi"_s, u"2026-02-18"_s, u"12000.00"_s));
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book, u"kept"_s);
    auto* revise = shown.find<QAbstractButton>("kept_revise");
    QTRY_VERIFY(revise->isEnabled());
    QTRY_COMPARE(cell("kept_list", 0, 2), u"Yusuf Demir"_s);
    revise->click();
    QCOMPARE(m_page->step(), int(ZakatPage::Own));
    QCOMPARE(shown.find<ZakatWho>("step_who")->donorId(), yusuf);
    QTRY_COMPARE(shown.find<QLineEdit>("cash_amount")->text(), u"12000.00"_s); // in place of the empty card
    QCOMPARE(shown.find<QLineEdit>("short_term_amount")->text(), u"2000.00"_s);
    QCOMPARE(shown.find<QComboBox>("policy_debts")->currentData().toString(), u"all"_s);
    QTRY_COMPARE(shown.find<QLabel>("zakat_due")->text(), u"$250.00"_s);
    shown.find<QLineEdit>("cash_amount")->setText(u"13000"_s);
    QTRY_COMPARE(shown.find<QLabel>("zakat_due")->text(), u"$275.00"_s);
    m_page->goTo(ZakatPage::Outcome);
    QSignalSpy said(m_page.data(), &Page::said);
    shown.find<QAbstractButton>("zakat_keep")->click();
    QTRY_COMPARE(said.count(), 1);
    const auto all = book.ask(AssessmentListQuery{yusuf, 0, 100, {}});
    QVERIFY(all);
    QCOMPARE(all->rows.size(), std::size_t{2});
    QCOMPARE(all->rows.front().replaces, first.id);
    QCOMPARE(all->rows.back().due.toString(), u"250.00"_s); // as it was
    // The first is struck in the list and is not offered for revision again; what is kept next revises nothing.
    shown.window->goTo(u"zakat"_s, u"kept:%1"_s.arg(first.id));
    QTRY_COMPARE(rows("kept_list"), 2);
    QTRY_VERIFY(cell("kept_list", 1, 7).startsWith(u"by no."_s));
    shown.find<Table>("kept_list")->selectRow(1);
    QTRY_VERIFY(shown.find<QLabel>("kept_note")->text().contains(u"took its place"_s));
    QVERIFY(!revise->isEnabled());
}

void TstUiZakatKept::comparesTwoYearsOfAPerson()
{
    TemporaryBook book;
    const QString yusuf = book.run(AddDonor{u"Yusuf Demir"_s, {}, {}, {}, {}})->id.toString();
    const QString maryam = book.run(AddDonor{u"Maryam"_s, {}, {}, {}, {}})->id.toString();
    keptOf(book, maryam, cashRequest(u"hanafi"_s, u"2025-02-28"_s, u"9000.00"_s));
    keptOf(book, yusuf, cashRequest(u"hanafi"_s, u"2025-03-01"_s, u"12000.00"_s));
    keptOf(book, yusuf, cashRequest(u"maliki"_s, u"2026-02-18"_s, u"14000.00"_s));
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book, u"kept"_s);
    QTRY_COMPARE(rows("kept_list"), 3);
    auto* others = shown.find<QComboBox>("kept_compare");
    QTRY_COMPARE(others->count(), 2); // "Compare with …" and the other one of the same person
    others->setCurrentIndex(1);
    QTRY_VERIFY(shown.find<QWidget>("zakat_years_compared")->isVisible());
    QCOMPARE(cell("zakat_compared_table", 0, 1), u"$250.00"_s);
    QCOMPARE(cell("zakat_compared_table", 0, 2), u"$300.00"_s);
    QCOMPARE(cell("zakat_compared_table", 0, 3), u"+$50.00"_s);
    QString words;
    for (int row = 0; row < rows("zakat_compared_table"); ++row)
        words += cell("zakat_compared_table", row, 0) + u'/' + cell("zakat_compared_table", row, 1) + u'/' + cell("zakat_compared_table", row, 2) + u';';
    QVERIFY2(words.contains(u"Cash and bank/$12,000.00/$14,000.00"_s), qPrintable(words));
    QVERIFY2(words.contains(u"School/Hanafi/Maliki"_s), qPrintable(words));
    shown.find<QAbstractButton>("zakat_compared_close")->click();
    QVERIFY(!shown.find<QWidget>("zakat_years_compared")->isVisible());
}

void TstUiZakatKept::saysWhyNothingIsListed()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book, u"kept"_s);
    QTRY_VERIFY(!shown.find<Table>("kept_list")->isVisible());
    QVERIFY(!shown.find<QAbstractButton>("kept_revise")->isVisible());
    QTRY_COMPARE(shown.window->focusWidget()->objectName(), u"kept_person"_s);
}

void TstUiZakatKept::namesTheNextDueDay()
{
    TemporaryBook book;
    const QString yusuf = book.run(AddDonor{u"Yusuf Demir"_s, {}, {}, {}, {}})->id.toString();
    const QString maryam = book.run(AddDonor{u"Maryam"_s, {}, {}, {}, {}})->id.toString();
    const QDate today = QDate::currentDate();
    QVERIFY(book.run(amanah::finance::SetHawl{yusuf, u"2025-03-01"_s, u"hanafi"_s, {}}));
    QVERIFY(book.run(amanah::finance::SetHawl{maryam, u"2025-09-01"_s, u"hanafi"_s, {}}));
    auto soon = book.ask(HawlQuery{maryam, today});
    auto late = book.ask(HawlQuery{yusuf, today});
    QVERIFY(soon && late);
    const bool maryamFirst = soon->nextDue <= late->nextDue;
    if (!maryamFirst)
        std::swap(soon, late);
    const QString first = maryamFirst ? u"Maryam"_s : u"Yusuf Demir"_s;
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book, u"years"_s);
    QTRY_COMPARE(rows("people_list"), 2);
    QCOMPARE(cell("people_list", 0, 0), first); // soonest first
    QCOMPARE(cell("people_list", 0, 1), dayText(soon->nextDue));
    QCOMPARE(cell("people_list", 0, 2), hijriText(soon->nextDue));
    QCOMPARE(cell("people_list", 0, 3), QString::number(today.daysTo(soon->nextDue)));
    QTRY_COMPARE(shown.find<QLabel>("person_name")->text(), first);
    QTRY_VERIFY(shown.find<QLabel>("person_when")->text().contains(hijriText(soon->nextDue)));
}

void TstUiZakatKept::recordsABalanceAndAnAnchorByKeys()
{
    TemporaryBook book;
    const QString yusuf = book.run(AddDonor{u"Yusuf Demir"_s, {}, {}, {}, {}})->id.toString();
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book, u"years"_s);
    auto* window = shown.window.get();
    const auto keys = [window](const QString& text) { QTest::keyClicks(window->focusWidget(), text); };
    const auto press = [window](Qt::Key key) { QTest::keyClick(window->focusWidget(), key); };
    const auto tabTo = [&](const char* name) {
        for (int presses = 0; presses < 30 && window->focusWidget()->objectName() != QString::fromLatin1(name); ++presses)
            press(Qt::Key_Tab);
        return window->focusWidget()->objectName();
    };
    QTRY_COMPARE(window->focusWidget()->objectName(), u"people_name"_s);
    keys(u"Yusuf Demir"_s);
    press(Qt::Key_Tab);
    QTRY_COMPARE(shown.find<QLabel>("person_name")->text(), u"Yusuf Demir"_s);
    QTRY_VERIFY(shown.find<QWidget>("zakat_person")->isVisible());
    QCOMPARE(tabTo("person_amount"), u"person_amount"_s);
    keys(u"9,000"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(book.ask(HawlQuery{yusuf, QDate::currentDate()})->balances.size() == 1);
    QTRY_COMPARE(rows("people_list"), 1);
    QCOMPARE(tabTo("person_anchor"), u"person_anchor"_s);
    keys(u"2026-02-18"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(book.ask(HawlQuery{yusuf, QDate::currentDate()})->anchor, QDate(2026, 2, 18));
}

void TstUiZakatKept::putsARefusalOfTheYearAtItsField()
{
    TemporaryBook book;
    const QString yusuf = book.run(AddDonor{u"Yusuf Demir"_s, {}, {}, {}, {}})->id.toString();
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book, u"years:"_s + yusuf);
    QTRY_VERIFY(shown.find<QWidget>("zakat_person")->isVisible());
    shown.find<QLineEdit>("person_amount")->setText(u"-5"_s);
    shown.find<QAbstractButton>("person_record")->click();
    auto* amount = qobject_cast<Field*>(shown.find<QWidget>("person_amount")->parentWidget());
    QTRY_VERIFY(!amount->error().isEmpty());
    QCOMPARE(shown.window->focusWidget(), amount->editor());
    shown.find<QLineEdit>("person_authority")->setText(u"nobody knows them"_s);
    shown.find<QAbstractButton>("person_set")->click();
    auto* authority = qobject_cast<Field*>(shown.find<QWidget>("person_authority")->parentWidget());
    QTRY_VERIFY(!authority->error().isEmpty());
    QCOMPARE(shown.window->focusWidget(), authority->editor());
}

QTEST_MAIN(TstUiZakatKept)
#include "tst_ui_zakat_kept.moc"
