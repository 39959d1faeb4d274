// SPDX-License-Identifier: GPL-3.0-or-later
// Every opinion by itself in the wizard, sets of them under a name, what the book knows of prices, and a wizard that stops at what is refused.
#include "../shell/window_on_book.h"

#include "finance/zakat/assessment.h"
#include "finance/zakat/policy.h"
#include "finance/zakat/presets.h"
#include "finance/zakat/zakat_messages.h"
#include "support/warnings.h"
#include "ui/models/zakat_form_state.h"
#include "ui/models/zakat_own_presets.h"
#include "ui/models/zakat_policy_words.h"
#include "ui/pages/zakat_page.h"
#include "ui/widgets/field.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace amanah::ui;
using namespace Qt::StringLiterals;
using amanah::finance::support::TemporaryBook;
using amanah::ui::support::WindowOnBook;

class TstUiZakatPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase() { Look::instance().install(); }
    void cleanup() { QFile::remove(zakatOwnPresetsFile()); }
    void offersWhatTheEngineUnderstands();
    void asksEveryOpinion();
    void followsAnAnswerOfOnesOwn();
    void keepsAnswersUnderAName();
    void takesANisabFromTheBook();
    void saysWhichPriceIsMissing();
    void stopsAtWhatIsRefused();
    void takesThePartsOfAPension();
    void fillsTheFormFromAnyRequest();

private:
    void open(WindowOnBook& shown, const TemporaryBook& book);
    void type(const char* field, const QString& text) const { m_shown->find<QLineEdit>(field)->setText(text); }
    void choose(const char* field, const QString& value) const
    {
        auto* combo = m_shown->find<QComboBox>(field);
        combo->setCurrentIndex(combo->findData(value));
    }
    [[nodiscard]] QString due() const { return m_shown->find<QLabel>("zakat_due")->text(); }
    [[nodiscard]] Field* fieldAround(const char* editor) const { return qobject_cast<Field*>(m_shown->find<QWidget>(editor)->parentWidget()); }

    QPointer<ZakatPage> m_page;
    WindowOnBook* m_shown = nullptr;
};

void TstUiZakatPolicy::open(WindowOnBook& shown, const TemporaryBook& book)
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

void TstUiZakatPolicy::offersWhatTheEngineUnderstands()
{
    const QJsonObject cash{{u"kind"_s, u"cash"_s}, {u"amount"_s, u"10000"_s}};
    for (const QString& field : amanah::finance::policyFieldNames()) {
        QVERIFY2(zakatPolicyText(field) != field, qPrintable(field)); // it has words
        for (const QString& choice : zakatPolicyChoices(field)) {
            QVERIFY2(!zakatPolicyValueText(field, choice).contains(u'_'), qPrintable(field + u'/' + choice));
            const QJsonObject prices{{u"gold_per_gram"_s, u"60"_s}, {u"silver_per_gram"_s, u"1"_s}};
            const QJsonObject policy{{field, choice}, {u"urf_grams"_s, u"800"_s}};
            const auto answer = amanah::finance::assess({{u"currency"_s, u"USD"_s}, {u"prices"_s, prices}, {u"policy"_s, policy}, {u"assets"_s, QJsonArray{cash}}},
                                                        QDate::currentDate());
            QVERIFY2(answer, qPrintable(field + u'/' + choice + (answer ? QString() : answer.error().field + answer.error().message)));
        }
    }
    // And no preset says what is not offered.
    for (const QString& preset : amanah::finance::presetIds()) {
        const auto values = amanah::finance::loadPreset(preset)->policy.values;
        for (auto value = values.begin(); value != values.end(); ++value)
            if (const QStringList choices = zakatPolicyChoices(value.key()); !choices.isEmpty())
                QVERIFY2(choices.contains(value.value()), qPrintable(preset + u'/' + value.key()));
    }
}

void TstUiZakatPolicy::asksEveryOpinion()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    auto* details = shown.find<QAbstractButton>("zakat_details");
    auto* basis = shown.find<QComboBox>("policy_nisab_basis");
    QVERIFY(!basis->isVisible());
    details->click();
    QCOMPARE(shown.window->focusWidget(), static_cast<QWidget*>(basis));
    for (const QString& field : amanah::finance::policyFieldNames())
        QVERIFY2(shown.find<QWidget>(("policy_" + field.toUtf8()).constData())->isVisible(), qPrintable(field));
    // What the school says stands first, and its source in the tool tip.
    auto* jewellery = shown.find<QComboBox>("policy_jewellery");
    QVERIFY(jewellery->itemText(0).contains(u"AAOIFI"_s) && jewellery->itemText(0).contains(u"exempt"_s));
    QVERIFY2(jewellery->toolTip().contains(u"S15"_s), qPrintable(jewellery->toolTip()));
    details->click();
    QVERIFY(!basis->isVisible());
}

void TstUiZakatPolicy::followsAnAnswerOfOnesOwn()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    type("zakat_gold_price", u"60"_s);
    shown.find<QAbstractButton>("add_gold")->click();
    type("gold_grams", u"200"_s);
    choose("gold_use", u"worn"_s);
    QTRY_COMPARE(due(), u"$0.00"_s);
    choose("policy_jewellery", u"zakatable"_s);
    QTRY_COMPARE(due(), u"$300.00"_s);
    QVERIFY(shown.find<QLabel>("zakat_own_count")->text().contains(u'1'));
    // Another school is chosen as a whole: nothing stays behind unseen.
    choose("zakat_preset", u"maliki"_s);
    QCOMPARE(shown.find<QComboBox>("policy_jewellery")->currentIndex(), 0);
    // What cannot be is refused at its own question.
    type("policy_gold_nisab_grams", u"none"_s);
    QTRY_VERIFY(!fieldAround("policy_gold_nisab_grams")->error().isEmpty());
    shown.find<QAbstractButton>("zakat_go")->click();
    QCOMPARE(shown.window->focusWidget()->objectName(), u"policy_gold_nisab_grams"_s);
}

void TstUiZakatPolicy::keepsAnswersUnderAName()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    shown.find<QAbstractButton>("zakat_details")->click();
    auto* keep = shown.find<QAbstractButton>("zakat_own_keep");
    keep->click();
    QVERIFY(!fieldAround("zakat_own_name")->error().isEmpty());
    choose("zakat_preset", u"hanafi"_s);
    choose("policy_debts", u"all"_s);
    type("policy_silver_nisab_grams", u"595"_s);
    type("zakat_own_name", u"Hanafi"_s);
    keep->click();
    QVERIFY(!fieldAround("zakat_own_name")->error().isEmpty()); // a school's
    type("zakat_own_name", u"Our council"_s);
    keep->click();
    QVERIFY2(fieldAround("zakat_own_name")->error().isEmpty(), qPrintable(fieldAround("zakat_own_name")->error()));
    auto* presets = shown.find<QComboBox>("zakat_preset");
    QCOMPARE(presets->currentText(), u"Our council"_s);
    choose("zakat_preset", u"shafii"_s);
    QVERIFY(shown.find<QLineEdit>("policy_silver_nisab_grams")->text().isEmpty());
    presets->setCurrentIndex(presets->findText(u"Our council"_s));
    QCOMPARE(presets->currentData().toString(), u"hanafi"_s);
    QCOMPARE(shown.find<QComboBox>("policy_debts")->currentData().toString(), u"all"_s);
    QCOMPARE(shown.find<QLineEdit>("policy_silver_nisab_grams")->text(), u"595"_s);
    // Another window finds it.
    QCOMPARE(zakatOwnPresets(zakatOwnPresetsFile()).size(), 1);
    shown.find<QAbstractButton>("zakat_own_remove")->click();
    QVERIFY(zakatOwnPresets(zakatOwnPresetsFile()).isEmpty());
    QCOMPARE(presets->currentText(), u"Hanafi"_s);
    QCOMPARE(shown.find<QComboBox>("policy_debts")->currentData().toString(), u"all"_s); // what stands in the form stays
}

void TstUiZakatPolicy::takesANisabFromTheBook()
{
    TemporaryBook book;
    amanah::finance::SetNisab nisab;
    nisab.amount = u"5000"_s;
    nisab.date = u"2026-02-01"_s; // long ago by the clock of the machine
    QVERIFY(book.run(nisab));
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book);
    auto* says = shown.find<QLabel>("zakat_book_says");
    QTRY_VERIFY(says->isVisible());
    QVERIFY2(says->text().contains(u"5,000.00"_s) && says->text().contains(u"1 Feb 2026"_s) && says->text().contains(u"old"_s), qPrintable(says->text()));
    type("cash_amount", u"10000"_s);
    QTRY_COMPARE(due(), u"$250.00"_s);
    type("cash_amount", u"4999.99"_s);
    QTRY_COMPARE(due(), u"$0.00"_s);
    // Typed prices take its place.
    type("zakat_gold_price", u"50"_s);
    QVERIFY(!says->isVisible());
    QTRY_COMPARE(due(), u"$125.00"_s);
}

void TstUiZakatPolicy::saysWhichPriceIsMissing()
{
    TemporaryBook book;
    amanah::finance::SetNisab prices;
    prices.gold = u"60"_s;
    QVERIFY(book.run(prices));
    book.closeWriter();
    WindowOnBook shown;
    open(shown, book);
    QTRY_COMPARE(shown.find<QLineEdit>("zakat_gold_price")->text(), u"60"_s);
    QVERIFY(shown.find<QWidget>("zakat_silver_price")->accessibleDescription().contains(u"no price of silver"_s));
    choose("zakat_preset", u"hanafi"_s); // measures by silver
    type("cash_amount", u"10000"_s);
    QTRY_VERIFY(!fieldAround("zakat_silver_price")->error().isEmpty());
    // Prices of one currency do not stand for another.
    type("zakat_currency", u"EUR"_s);
    QTRY_VERIFY(shown.find<QLineEdit>("zakat_gold_price")->text().isEmpty());
}

void TstUiZakatPolicy::stopsAtWhatIsRefused()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    type("zakat_gold_price", u"60"_s);
    m_page->goTo(ZakatPage::Own);
    type("cash_amount", u"a lot"_s);
    QTRY_VERIFY(!fieldAround("cash_amount")->error().isEmpty());
    shown.find<QWidget>("cash_label")->setFocus();
    QTest::keyClick(shown.window->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_page->step(), int(ZakatPage::Own));
    QCOMPARE(shown.window->focusWidget()->objectName(), u"cash_amount"_s);
    QTest::keyClicks(shown.window->focusWidget(), u"10000"_s); // it was selected
    QTRY_COMPARE(due(), u"$250.00"_s);
    QTest::keyClick(shown.window->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_page->step(), int(ZakatPage::Owe));
}

void TstUiZakatPolicy::takesThePartsOfAPension()
{
    const TemporaryBook book;
    WindowOnBook shown;
    open(shown, book);
    type("zakat_gold_price", u"60"_s);
    choose("policy_pension", u"proxy"_s);
    shown.find<QAbstractButton>("add_pension")->click();
    type("pension_value", u"100000"_s);
    type("pension_proxies", u"60:25, 40:30"_s);
    QTRY_COMPARE(due(), u"$675.00"_s); // (15 % + 12 %) of 100,000, a fortieth of it
    type("pension_proxies", u"60:25, 30:30"_s);
    QTRY_VERIFY(!fieldAround("pension_proxies")->error().isEmpty());
    type("pension_proxies", u"sixty"_s);
    QTRY_VERIFY(!fieldAround("pension_proxies")->error().isEmpty());
}

void TstUiZakatPolicy::fillsTheFormFromAnyRequest()
{
    const QJsonObject request{
        {u"currency"_s, u"EUR"_s},
        {u"rates"_s, QJsonObject{{u"SAR"_s, u"0.25"_s}}},
        {u"hawl"_s, QJsonObject{{u"complete"_s, false}}},
        {u"assets"_s, QJsonArray{QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, u"5"_s}, {u"currency"_s, u"SAR"_s}},
                                 QJsonObject{{u"kind"_s, u"livestock"_s}, {u"species"_s, u"camel"_s}, {u"count"_s, 121}, {u"owners"_s, QJsonArray{40, 40, 41}}},
                                 QJsonObject{{u"kind"_s, u"unheard of"_s}}}}};
    const QVariantMap state = zakatFormState(request);
    const QVariantList cards = state.value(u"_own"_s).toMap().value(u"cards"_s).toList();
    QCOMPARE(cards.size(), 2);
    QCOMPARE(cards.at(0).toMap().value(u"field_rate"_s).toString(), u"0.25"_s);
    QCOMPARE(cards.at(1).toMap().value(u"field_count"_s).toString(), u"121"_s);
    QCOMPARE(cards.at(1).toMap().value(u"field_owners"_s).toString(), u"40, 40, 41"_s);
    QCOMPARE(state.value(u"_year"_s).toMap().value(u"passed"_s).toInt(), 2);
    QCOMPARE(zakatFormGaps(request), QStringList{u"assets[2].kind"_s});
}

QTEST_MAIN(TstUiZakatPolicy)
#include "tst_ui_zakat_policy.moc"
