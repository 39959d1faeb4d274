// SPDX-License-Identifier: GPL-3.0-or-later
// What people type as money and as days.
#include "ui/look/words.h"
#include "ui/widgets/dual_date_edit.h"
#include "ui/widgets/money_edit.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace amanah;
using namespace amanah::ui;

class TestTyped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        setWords({});
    }
    void readsMoney_data();
    void readsMoney();
    void refusesMoney_data();
    void refusesMoney();
    void saysWhatToWriteInstead();
    void readsWhatItWrites();
    void readsDays_data();
    void readsDays();
    void refusesDays_data();
    void refusesDays();
    void dayKeysMoveByADay();
    void keepsTheTextWhenRefused();
};

namespace {

const QDate today(2026, 11, 21);

finance::Currency currency(QStringView code)
{
    return finance::Currency::parse(code).value();
}

} // namespace

void TestTyped::readsMoney_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char16_t* typed, const char16_t* code, const char16_t* plain) {
        QTest::newRow(QString::fromUtf16(typed).toUtf8().constData())
            << QString::fromUtf16(typed) << QString::fromUtf16(code) << QString::fromUtf16(plain);
    };
    row(u"50", u"GBP", u"50.00");
    row(u"49.9", u"GBP", u"49.90");
    row(u" 1200.50 ", u"GBP", u"1200.50");
    row(u"1,200.50", u"GBP", u"1200.50");
    row(u"1,200", u"GBP", u"1200.00");
    row(u"1,234,567", u"GBP", u"1234567.00");
    row(u"1 200.50", u"GBP", u"1200.50");
    row(u"£50", u"GBP", u"50.00");
    row(u"GBP 50", u"GBP", u"50.00");
    row(u"50 £", u"GBP", u"50.00");
    row(u"40+9.90", u"GBP", u"49.90");
    row(u"1,000 + 0.01 + 5", u"GBP", u"1005.01");
    row(u"١٬٢٥٠٫٠٠", u"GBP", u"1250.00");
    row(u"۴۹٫۹", u"GBP", u"49.90");
    row(u"1200", u"JPY", u"1200");
    row(u"1,200", u"JPY", u"1200");
    row(u"1.250", u"KWD", u"1.250");
    row(u"1,234,567", u"KWD", u"1234567.000");
}

void TestTyped::readsMoney()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    const auto money = moneyTyped(typed, currency(code));
    QVERIFY2(money, money ? "" : qPrintable(money.error().message));
    QTEST(money->toString(), "plain");
}

void TestTyped::refusesMoney_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    for (const char16_t* typed : {u"", u" ", u"abc", u"1.200,5", u"49,90", u"1,20", u"1,2000", u"0", u"0.00", u"-5", u"5-", u"1.2.3", u"+", u"40+",
                                  u"40++5", u"1.234", u"1e5", u"$5", u"1,200,50", u"9999999999999999", u"999999999999+9999999999999", u"."})
        QTest::newRow(QString::fromUtf16(typed).toUtf8().constData()) << QString::fromUtf16(typed) << QStringLiteral("GBP");
    QTest::newRow("two readings of three decimals") << QStringLiteral("1,200") << QStringLiteral("KWD");
    QTest::newRow("decimals of yen") << QStringLiteral("1.5") << QStringLiteral("JPY");
}

void TestTyped::refusesMoney()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    const auto money = moneyTyped(typed, currency(code));
    QVERIFY(!money);
    QCOMPARE(money.error().code, finance::Code::InvalidAmount);
    QCOMPARE(money.error().field, QStringLiteral("amount"));
    QVERIFY(!money.error().message.isEmpty());
    QVERIFY(!money.error().message.contains(u'%'));
}

void TestTyped::saysWhatToWriteInstead()
{
    QVERIFY(moneyTyped(QStringLiteral("1.200,5"), currency(u"GBP")).error().message.contains(QStringLiteral("1200.50")));
    QVERIFY(moneyTyped(QStringLiteral("49,90"), currency(u"GBP")).error().message.contains(QStringLiteral("49.90")));
}

void TestTyped::readsWhatItWrites()
{
    for (const Digits digits : {Digits::Latin, Digits::ArabicIndic, Digits::Persian}) {
        for (const bool arabic : {false, true}) {
            WordsOptions options;
            options.arabic = arabic;
            options.digits = digits;
            setWords(options);
            for (const qint64 minor : {qint64(1), qint64(99), qint64(123456), qint64(98765432100)}) {
                const finance::Money money{minor, currency(u"GBP")};
                const auto back = moneyTyped(moneyText(money), money.currency);
                QVERIFY2(back, qPrintable(moneyText(money)));
                QCOMPARE(back->minor, minor);
            }
            QCOMPARE(dayTyped(dayText(today), today).value_or(QDate()), today);
            QCOMPARE(dayTyped(hijriText(today), today).value_or(QDate()), today);
        }
    }
    setWords({});
}

void TestTyped::readsDays_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char16_t* typed, const QDate& day) {
        QTest::newRow(QString::fromUtf16(typed).toUtf8().constData()) << QString::fromUtf16(typed) << day;
    };
    row(u"2026-11-21", today);
    row(u"21.11.2026", today);
    row(u"21/11/2026", today);
    row(u"1/2/2026", QDate(2026, 2, 1));
    row(u"21 Nov 2026", today);
    row(u"21 november 2026", today);
    row(u"1448-06-11", today);
    row(u"11 Jumada II 1448", today);
    row(u"today", today);
    row(u" Today ", today);
    row(u"yesterday", today.addDays(-1));
    row(u"+1", today.addDays(1));
    row(u"-3", today.addDays(-3));
    row(u"−3", today.addDays(-3));
    row(u"٢٠٢٦-١١-٢١", today);
    row(u"۲۱/۱۱/۲۰۲۶", today);
}

void TestTyped::readsDays()
{
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    QCOMPARE(dayTyped(typed, today).value_or(QDate()), day);
}

void TestTyped::refusesDays_data()
{
    QTest::addColumn<QString>("typed");
    for (const char16_t* typed : {u"", u"soon", u"2026-13-01", u"31.02.2026", u"1448-13-01", u"1448-06-31", u"21 Foo 2026", u"21/11/26", u"11"})
        QTest::newRow(QString::fromUtf16(typed).toUtf8().constData()) << QString::fromUtf16(typed);
}

void TestTyped::refusesDays()
{
    QFETCH(QString, typed);
    const auto day = dayTyped(typed, today);
    QVERIFY(!day);
    QCOMPARE(day.error().code, finance::Code::InvalidDate);
    QCOMPARE(day.error().field, QStringLiteral("date"));
    QVERIFY(day.error().message.contains(QStringLiteral("2026-11-21")));
}

void TestTyped::dayKeysMoveByADay()
{
    DualDateEdit edit;
    edit.setDay(today);
    QSignalSpy edited(&edit, &QLineEdit::textEdited);
    QTest::keyClick(&edit, Qt::Key_Up);
    QCOMPARE(edit.day().value_or(QDate()), today.addDays(1));
    QTest::keyClick(&edit, Qt::Key_Down);
    QTest::keyClick(&edit, Qt::Key_Down);
    QCOMPARE(edit.day().value_or(QDate()), today.addDays(-1));
    QCOMPARE(edited.size(), 3);
}

void TestTyped::keepsTheTextWhenRefused()
{
    MoneyEdit edit;
    edit.setCurrency(currency(u"GBP"));
    edit.setText(QStringLiteral("1.200,5"));
    QVERIFY(!edit.money());
    QCOMPARE(edit.text(), QStringLiteral("1.200,5"));
}

QTEST_MAIN(TestTyped)
#include "tst_ui_typed.moc"
