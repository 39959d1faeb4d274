// SPDX-License-Identifier: GPL-3.0-or-later
// The Zakat wizard: by keys alone to the end, refusals at their field, no stale answers, all schools side by side.
#include "../shell/window_on_book.h"

#include "finance/zakat/zakat_messages.h"
#include "support/warnings.h"
#include "ui/models/zakat_live.h"
#include "ui/pages/zakat_page.h"
#include "ui/pages/zakat_result.h"
#include "ui/pages/zakat_steps.h"
#include "ui/pages/zakat_who.h"
#include "ui/widgets/field.h"
#include "ui/widgets/hawl_timeline.h"
#include "ui/widgets/table.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace amanah::ui;
using namespace Qt::StringLiterals;
using amanah::finance::AddDonor;
using amanah::finance::ZakatDueQuery;
using amanah::finance::support::TemporaryBook;
using amanah::ui::support::WindowOnBook;

class TstUiZakatPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase() { Look::instance().install(); }
    void reckonsAndKeepsByKeysAlone();
    void putsARefusalAtItsField_data();
    void putsARefusalAtItsField();
    void leadsToARefusalOfAnotherStep();
    void dropsStaleAnswers();
    void comparesTheSchoolsOnTheSameWealth();
    void showsTheResultWhole_data();
    void showsTheResultWhole();
    void drawsTheLunarYear();
    void takesPricesFromTheBookAndSaysTheirDay();
    void explainsTheFieldInTheFocus();
    void keepsTheFormOverAChangeOfLanguage();
    void putsTheResultOnPaper_data();
    void putsTheResultOnPaper();

private:
    void open(WindowOnBook& shown, const TemporaryBook& book);
    void type(const char* field, const QString& text) const;
    [[nodiscard]] QString due() const { return m_shown->find<QLabel>("zakat_due")->text(); }
    [[nodiscard]] Field* fieldAround(const char* editor) const { return qobject_cast<Field*>(m_shown->find<QWidget>(editor)->parentWidget()); }

    QPointer<ZakatPage> m_page;
    WindowOnBook* m_shown = nullptr;
};

void TstUiZakatPage::open(WindowOnBook& shown, const TemporaryBook& book)
{
    m_shown = &shown;
    shown.window->show();
    shown.window->activateWindow();
    shown.window->start(book.path().path());
    QTRY_VERIFY(shown.gateway.book().canWrite() && shown.window->isActiveWindow());
    shown.window->goTo(u"zakat"_s);
    m_page = qobject_cast<ZakatPage*>(shown.window->pages().page());
    QVERIFY(m_page);
}

void TstUiZakatPage::type(const char* field, const QString& text) const
{
    auto* line = m_shown->find<QLineEdit>(field);
    QVERIFY2(line != nullptr, field);
    line->setText(text);
}

void TstUiZakatPage::reckonsAndKeepsByKeysAlone()
{
    TemporaryBook book;
    const auto yusuf = book.run(AddDonor{u"Yusuf Demir"_s, {}, {}, {}, {}});
    QVERIFY(yusuf);
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book);
    auto* window = shown.window.get();
    const auto keys = [window](const QString& text) { QTest::keyClicks(window->focusWidget(), text); };
    const auto press = [window](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(window->focusWidget(), key, with); };
    const auto tabTo = [&](const char* name) {
        for (int presses = 0; presses < 40 && window->focusWidget()->objectName() != QString::fromLatin1(name); ++presses)
            press(Qt::Key_Tab);
        return window->focusWidget()->objectName();
    };

    QCOMPARE(window->focusWidget()->objectName(), u"zakat_donor"_s);
    keys(u"Yusuf Demir"_s);
    press(Qt::Key_Tab);
    QTRY_COMPARE(shown.find<ZakatWho>("step_who")->donorId(), yusuf->id.toString());
    QCOMPARE(tabTo("zakat_gold_price"), u"zakat_gold_price"_s);
    keys(u"60"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_page->step(), int(ZakatPage::Own));
    QCOMPARE(window->focusWidget()->objectName(), u"cash_amount"_s);
    keys(u"10,000"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(tabTo("add_gold"), u"add_gold"_s);
    press(Qt::Key_Return);
    QCOMPARE(window->focusWidget()->objectName(), u"gold_grams"_s);
    keys(u"100"_s);
    press(Qt::Key_Tab);
    QCOMPARE(window->focusWidget()->objectName(), u"gold_karat"_s);
    keys(u"22"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_page->step(), int(ZakatPage::Owe));
    QCOMPARE(window->focusWidget()->objectName(), u"add_short_term"_s);
    press(Qt::Key_Return);
    keys(u"3000"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_page->step(), int(ZakatPage::Year));
    press(Qt::Key_Return);
    QCOMPARE(m_page->step(), int(ZakatPage::Outcome));
    // 10,000 + 100 × 22/24 × 60 − 3,000 = 12,500
    QTRY_COMPARE(due(), u"$312.50"_s);

    QSignalSpy said(m_page.data(), &Page::said);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(said.count(), 1);
    const auto years = book.ask(ZakatDueQuery{yusuf->id.toString()});
    QVERIFY(years);
    QCOMPARE(years->rows.size(), std::size_t{1});
    QCOMPARE(years->rows.front().due.toString(), u"312.50"_s);

    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_page->step(), int(ZakatPage::Year));
}

void TstUiZakatPage::putsARefusalAtItsField_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::newRow("over 24 karat") << u"gold"_s << u"karat"_s << u"25"_s;
    QTest::newRow("no number") << u"gold"_s << u"grams"_s << u"a few"_s;
    QTest::newRow("negative wealth") << u"trade_goods"_s << u"value"_s << u"-5"_s;
    QTest::newRow("an amount of two readings") << u"trade_goods"_s << u"value"_s << u"1.200,5"_s;
    QTest::newRow("over a hundred percent") << u"pension"_s << u"tax_percent"_s << u"101"_s;
    QTest::newRow("owners do not sum") << u"livestock"_s << u"owners"_s << u"1, 2"_s;
    QTest::newRow("a rate that is missing") << u"cash"_s << u"currency"_s << u"EUR"_s;
}

void TstUiZakatPage::putsARefusalAtItsField()
{
    QFETCH(QString, card);
    QFETCH(QString, key);
    QFETCH(QString, typed);
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    m_page->goTo(ZakatPage::Own);
    type("zakat_gold_price", u"60"_s);
    type("cash_amount", u"10000"_s);
    if (card != u"cash"_s)
        shown.find<QAbstractButton>(("add_" + card.toUtf8()).constData())->click();
    for (const auto& [needed, value] : {std::pair("gold_grams", "10"), {"pension_value", "10"}, {"livestock_count", "40"}})
        if (auto* line = shown.find<QLineEdit>(needed))
            line->setText(QString::fromLatin1(value));
    const QByteArray editor = card.toUtf8() + '_' + key.toUtf8();
    auto* line = shown.find<QLineEdit>(editor.constData());
    QVERIFY(line != nullptr);
    line->setText(typed);
    // What is missing stands where it is to be written.
    Field* field = fieldAround(key == u"currency"_s ? "cash_rate" : editor.constData());
    QTRY_VERIFY(!field->error().isEmpty());
    QVERIFY(shown.find<QLabel>("zakat_trouble")->isVisible());
    shown.find<QAbstractButton>("zakat_go")->click();
    QCOMPARE(shown.window->focusWidget(), field->editor());
    // Put right, it goes.
    line->setText(key == u"owners"_s ? u"15 ; 25"_s : key == u"currency"_s ? QString() : u"1"_s);
    QVERIFY(field->error().isEmpty());
    QTRY_VERIFY(!m_page->live().isWaiting() && !shown.find<QLabel>("zakat_trouble")->isVisible());
}

void TstUiZakatPage::leadsToARefusalOfAnotherStep()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    m_page->goTo(ZakatPage::Own);
    type("cash_amount", u"10000"_s);
    auto* first = shown.find<ZakatStepButton>("zakat_step_1");
    QTRY_VERIFY(first->isRefused()); // no price, no nisab
    QVERIFY(!fieldAround("zakat_gold_price")->error().isEmpty());
    shown.find<QAbstractButton>("zakat_go")->click();
    QCOMPARE(m_page->step(), int(ZakatPage::Who));
    QCOMPARE(shown.window->focusWidget()->objectName(), u"zakat_gold_price"_s);
    type("zakat_gold_price", u"60"_s);
    QTRY_COMPARE(due(), u"$250.00"_s);
    QVERIFY(!first->isRefused());
}

void TstUiZakatPage::dropsStaleAnswers()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    const auto calculator = [&] {
        for (const auto& node : shown.gateway.tree().nodes)
            if (node.node.name.find("ZakatCalculator") != std::string::npos)
                return node.node.pid;
        return amanah::runtime::Pid();
    };
    QTRY_VERIFY(calculator() != amanah::runtime::Pid());
    ZakatLive live(shown.gateway);
    QSignalSpy answered(&live, &ZakatLive::answered);
    const auto request = [](const char* amount) {
        return QJsonObject{{u"currency"_s, u"USD"_s},
                           {u"prices"_s, QJsonObject{{u"gold_per_gram"_s, u"60"_s}}},
                           {u"assets"_s, QJsonArray{QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, QString::fromLatin1(amount)}}}}};
    };
    shown.gateway.suspend(calculator());
    QTRY_VERIFY([&] {
        const int at = shown.gateway.tree().indexOf(calculator());
        return at >= 0 && shown.gateway.tree().nodes[static_cast<std::size_t>(at)].node.state == amanah::runtime::ProcessState::Suspended;
    }());
    live.ask(request("8000"));
    // The first question is on its way and unanswered when the second replaces it.
    QTRY_VERIFY([&] {
        for (const auto& node : shown.gateway.tree().nodes)
            if (node.node.pid == calculator())
                return node.node.mailboxLength > 0;
        return false;
    }());
    live.ask(request("10000"));
    shown.gateway.resume(calculator());
    QTRY_VERIFY(!live.isWaiting());
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered.first().at(1).toJsonObject().value(u"due"_s).toString(), u"250.00"_s);
}

void TstUiZakatPage::comparesTheSchoolsOnTheSameWealth()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    type("zakat_gold_price", u"60"_s);
    type("zakat_silver_price", u"1"_s);
    shown.find<QAbstractButton>("add_gold")->click();
    type("gold_grams", u"200"_s);
    shown.find<QComboBox>("gold_use")->setCurrentIndex(1); // worn
    m_page->goTo(ZakatPage::Outcome);
    auto* table = shown.find<Table>("zakat_compare_table");
    QTRY_COMPARE(table->model()->rowCount(), 8);
    QVERIFY(table->isVisible());
    const auto cell = [table](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, 0), u"Hanafi"_s);
    QCOMPARE(cell(0, 3), u"$300.00"_s); // worn jewellery counts
    QVERIFY(cell(0, 5).contains(u"Worn jewellery: counted"_s));
    QCOMPARE(cell(7, 0), u"AAOIFI"_s);
    QCOMPARE(cell(7, 3), u"$0.00"_s);
    QCOMPARE(cell(7, 5), u"The school chosen"_s);
}

void TstUiZakatPage::showsTheResultWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
        for (const char* language : {"en", "ar"})
            for (const int percent : {100, 125})
                QTest::addRow("%s at %d %% in %d", language, percent, size.width()) << QString::fromLatin1(language) << percent << size;
}

// What does not fit scrolls; nothing is cut.
void TstUiZakatPage::showsTheResultWhole()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    QFETCH(QSize, size);
    const TemporaryBook book;
    WindowOnBook shown;
    shown.preferences.setLanguage(language);
    shown.preferences.setTextPercent(percent);
    open(shown, book);
    shown.window->resize(size);
    type("zakat_gold_price", u"60"_s);
    type("zakat_silver_price", u"1"_s);
    type("cash_amount", u"10000"_s);
    m_page->goTo(ZakatPage::Year);
    shown.find<QComboBox>("zakat_passed")->setCurrentIndex(1);
    type("zakat_anchor", u"2025-03-01"_s);
    shown.find<QAbstractButton>("add_balance")->click();
    type("balance_date", u"2025-03-01"_s);
    type("balance_amount", u"10000"_s);
    m_page->goTo(ZakatPage::Outcome);
    auto* table = shown.find<Table>("zakat_compare_table");
    QTRY_COMPARE(table->model()->rowCount(), 8);
    auto* timeline = shown.find<HawlTimeline>("outcome_timeline");
    QTRY_VERIFY(timeline->height() >= timeline->minimumSizeHint().height());
    QVERIFY(timeline->visibleRegion().boundingRect().width() == timeline->width());
    const int row = table->rowHeight(0);
    QTRY_VERIFY2(table->viewport()->height() % row <= 4, qPrintable(QString::number(table->viewport()->height()) + u'/' + QString::number(row)));
    QVERIFY(!table->horizontalScrollBar()->isVisible());
    if (size.width() > 1280 && percent == 100)
        QTRY_VERIFY(table->viewport()->height() >= 8 * row);
    shown.preferences.setTextPercent(100);
    shown.preferences.setLanguage(u"en"_s);
}

void TstUiZakatPage::drawsTheLunarYear()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    type("zakat_gold_price", u"60"_s);
    type("cash_amount", u"10000"_s);
    type("zakat_date", u"2026-02-10"_s);
    m_page->goTo(ZakatPage::Year);
    shown.find<QComboBox>("zakat_passed")->setCurrentIndex(1);
    type("zakat_anchor", u"2025-03-01"_s);
    auto* timeline = shown.find<HawlTimeline>("hawl_timeline");
    QTRY_COMPARE(timeline->picture().dueOn, QDate(2026, 2, 18)); // 1 Ramadan 1446 to 1 Ramadan 1447
    QCOMPARE(timeline->picture().anchor, QDate(2025, 3, 1));
    QVERIFY(timeline->accessibleDescription().contains(u"346"_s));
    QTRY_COMPARE(due(), u"$0.00"_s); // not complete yet
    type("zakat_date", u"2026-02-18"_s);
    QTRY_COMPARE(due(), u"$250.00"_s);
    // Nonsense stands at its field.
    type("zakat_anchor", u"soon"_s);
    QVERIFY(!fieldAround("zakat_anchor")->error().isEmpty());
}

void TstUiZakatPage::takesPricesFromTheBookAndSaysTheirDay()
{
    TemporaryBook book;
    amanah::finance::SetNisab prices;
    prices.gold = u"88.40"_s;
    prices.silver = u"0.98"_s;
    prices.date = u"2026-02-01"_s; // long ago by the clock of the machine
    QVERIFY(book.run(prices));
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book);
    QTRY_COMPARE(shown.find<QLineEdit>("zakat_gold_price")->text(), u"88.40"_s);
    QTRY_VERIFY(fieldAround("zakat_gold_price")->editor()->accessibleDescription().contains(u"From the book, of 1 Feb 2026"_s));
    type("zakat_gold_price", u"90"_s);
    QVERIFY(!fieldAround("zakat_gold_price")->editor()->accessibleDescription().contains(u"From the book"_s));
}

void TstUiZakatPage::explainsTheFieldInTheFocus()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    m_page->goTo(ZakatPage::Own);
    shown.find<QAbstractButton>("add_gold")->click();
    auto* use = shown.find<QComboBox>("gold_use");
    use->setFocus();
    QTRY_VERIFY(shown.find<QLabel>("zakat_help")->text().contains(u"Worn jewellery – AAOIFI: exempt"_s));
    QCOMPARE(use->toolTip(), use->whatsThis());
    shown.find<QComboBox>("zakat_preset")->setCurrentIndex(0);
    QTRY_VERIFY(shown.find<QLabel>("zakat_help")->text().contains(u"Worn jewellery – Hanafi: counted"_s));
}

void TstUiZakatPage::keepsTheFormOverAChangeOfLanguage()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    type("zakat_gold_price", u"60"_s);
    type("cash_amount", u"10000"_s);
    m_page->goTo(ZakatPage::Own);
    QTRY_COMPARE(due(), u"$250.00"_s);
    const QPointer<ZakatPage> before = m_page;
    shown.preferences.setLanguage(u"ar"_s);
    QTRY_VERIFY(before.isNull());
    m_page = qobject_cast<ZakatPage*>(shown.window->pages().page());
    QVERIFY(m_page);
    QCOMPARE(m_page->step(), int(ZakatPage::Own));
    QCOMPARE(m_page->findChild<QLineEdit*>(u"cash_amount"_s)->text(), u"10000"_s);
    QTRY_VERIFY(!m_page->findChild<QLabel*>(u"zakat_due"_s)->text().isEmpty());
    shown.preferences.setLanguage(u"en"_s);
}

void TstUiZakatPage::putsTheResultOnPaper_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("English") << 0;
    QTest::newRow("Arabic") << 1;
    QTest::newRow("Indonesian") << 2;
}

void TstUiZakatPage::putsTheResultOnPaper()
{
    QFETCH(int, language);
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    type("zakat_gold_price", u"60"_s);
    type("cash_amount", u"10000"_s);
    QTRY_COMPARE(due(), u"$250.00"_s);
    shown.find<QComboBox>("zakat_language")->setCurrentIndex(language);
    QSignalSpy said(m_page.data(), &Page::said);
    const QString file = shown.filePath(u"zakat.pdf"_s);
    m_page->writePdfTo(file);
    QTRY_COMPARE(said.count(), 1);
    QFile paper(file);
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(paper.read(5) == "%PDF-");
    QVERIFY(paper.size() > 5'000);
    // A place that is not there is said, and nothing else happens.
    m_page->writePdfTo(shown.filePath(u"nowhere/zakat.pdf"_s));
    QTRY_COMPARE(said.count(), 2);
    QVERIFY(said.last().first().toString().startsWith(u"Not written"_s));
}

QTEST_MAIN(TstUiZakatPage)
#include "tst_ui_zakat_page.moc"
