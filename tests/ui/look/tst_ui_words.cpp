// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/words.h"

#include <QRegularExpression>
#include <QTest>

using namespace amanah;
using namespace amanah::ui;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        setWords({});
    }
    void cleanup() { setWords({}); }
    void writesMoney_data();
    void writesMoney();
    void writesDays();
    void writesDaysInArabic();
    void namesEveryMonth();
    void keepsAReceiptNumberFromTurningRound();
    void writesTimes();
    void isEmptyOutsideTheCalendar();
    void namesCodesAndShowsUnknownOnes();
    void showsTheSentenceOfARefusal();
};

namespace {

finance::Money money(qint64 minor, QStringView code)
{
    return {minor, finance::Currency::parse(code).value()};
}

} // namespace

void TestWords::writesMoney_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("arabic");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("amount");
    const auto row = [](const char* name, qint64 minor, const char16_t* code, bool arabic, Digits digits, const char16_t* whole,
                        const char16_t* amount) {
        QTest::newRow(name) << minor << QString::fromUtf16(code) << arabic << static_cast<int>(digits) << QString::fromUtf16(whole)
                            << QString::fromUtf16(amount);
    };
    row("pounds", 125000, u"GBP", false, Digits::Latin, u"£1,250.00", u"1,250.00");
    row("zero", 0, u"GBP", false, Digits::Latin, u"£0.00", u"0.00");
    row("pence", 5, u"GBP", false, Digits::Latin, u"£0.05", u"0.05");
    row("below a thousand", 99999, u"GBP", false, Digits::Latin, u"£999.99", u"999.99");
    row("millions", 123456789012, u"USD", false, Digits::Latin, u"$1,234,567,890.12", u"1,234,567,890.12");
    row("minus", -63700, u"GBP", false, Digits::Latin, u"−£637.00", u"−637.00");
    row("no decimals", 1250, u"JPY", false, Digits::Latin, u"¥1,250", u"1,250");
    row("three decimals", 1250, u"KWD", false, Digits::Latin, u"KWD\u00A01.250", u"1.250");
    row("by code", 125000, u"PKR", false, Digits::Latin, u"PKR\u00A01,250.00", u"1,250.00");
    row("minus by code", -125000, u"PKR", false, Digits::Latin, u"−PKR\u00A01,250.00", u"−1,250.00");
    row("arabic", 17211000, u"GBP", true, Digits::ArabicIndic, u"\u2067\u2066١٧٢٬١١٠٫٠٠\u2069 £\u2069", u"١٧٢٬١١٠٫٠٠");
    row("arabic minus", -100, u"GBP", true, Digits::ArabicIndic, u"\u2067\u2066−١٫٠٠\u2069 £\u2069", u"−١٫٠٠");
    row("arabic, latin digits", 125000, u"GBP", true, Digits::Latin, u"\u2067\u20661,250.00\u2069 £\u2069", u"1,250.00");
    row("persian digits", 125000, u"EUR", false, Digits::Persian, u"€۱٬۲۵۰٫۰۰", u"۱٬۲۵۰٫۰۰");
    row("largest", std::numeric_limits<qint64>::max(), u"JPY", false, Digits::Latin, u"¥9,223,372,036,854,775,807", u"9,223,372,036,854,775,807");
}

void TestWords::writesMoney()
{
    QFETCH(qint64, minor);
    QFETCH(QString, code);
    QFETCH(bool, arabic);
    QFETCH(int, digits);
    WordsOptions options;
    options.arabic = arabic;
    options.digits = static_cast<Digits>(digits);
    setWords(options);
    QTEST(moneyText(money(minor, code)), "whole");
    QTEST(amountText(money(minor, code)), "amount");
}

void TestWords::writesDays()
{
    const QDate day(2026, 11, 21);
    QCOMPARE(dayText(day), QStringLiteral("21 Nov 2026"));
    QCOMPARE(hijriText(day), QStringLiteral("11 Jumada II 1448"));
    QCOMPARE(shortHijriText(day), QStringLiteral("11 Jum II 1448"));
    QCOMPARE(numberText(1004212), QStringLiteral("1,004,212"));
    QCOMPARE(numberText(-7), QStringLiteral("\u22127"));
    QCOMPARE(dayText(QDate()), QString());
}

void TestWords::writesDaysInArabic()
{
    WordsOptions options;
    options.arabic = true;
    options.digits = Digits::ArabicIndic;
    setWords(options);
    const QDate day(2026, 11, 21);
    QCOMPARE(dayText(day), QStringLiteral("٢١ نوفمبر ٢٠٢٦"));
    QCOMPARE(hijriText(day), QStringLiteral("١١ جمادى الآخرة ١٤٤٨"));
    QCOMPARE(shortHijriText(day), QStringLiteral("١١ جمادى٢ ١٤٤٨"));
    QCOMPARE(numberText(1004212), QStringLiteral("١٬٠٠٤٬٢١٢"));
}

void TestWords::namesEveryMonth()
{
    for (const bool arabic : {false, true}) {
        WordsOptions options;
        options.arabic = arabic;
        setWords(options);
        QSet<QString> names;
        for (int month = 1; month <= 12; ++month)
            names << hijriMonthName(month) << monthName(month);
        QCOMPARE(names.size(), 24);
        QVERIFY(!names.contains(QString()));
        QCOMPARE(hijriMonthName(13), QString());
        QCOMPARE(monthName(0), QString());
    }
}

void TestWords::keepsAReceiptNumberFromTurningRound()
{
    QCOMPARE(digitsText(QStringLiteral("26-041893")), QStringLiteral("26-041893"));
    WordsOptions options;
    options.digits = Digits::ArabicIndic;
    setWords(options);
    QCOMPARE(digitsText(QStringLiteral("26-041893")), QStringLiteral("٢٦\u200E-\u200E٠٤١٨٩٣"));
    QCOMPARE(isolated(QStringLiteral("a")), QStringLiteral("\u2068a\u2069"));
    QCOMPARE(isolated(QString()), QString());
}

void TestWords::writesTimes()
{
    QCOMPARE(timeText(QStringLiteral("2026-11-21T14:31:07.902Z")), QStringLiteral("14:31"));
    QCOMPARE(preciseTimeText(QStringLiteral("2026-11-21T14:31:07.902Z")), QStringLiteral("14:31:07.902"));
    QCOMPARE(timeText(QStringLiteral("rubbish")), QString());
}

void TestWords::isEmptyOutsideTheCalendar()
{
    QCOMPARE(hijriText(QDate(1700, 1, 1)), QString());
    QCOMPARE(hijriText(QDate()), QString());
}

void TestWords::namesCodesAndShowsUnknownOnes()
{
    QCOMPARE(methodText(QStringLiteral("in_kind")), QStringLiteral("In kind"));
    QCOMPARE(donorKindText(QStringLiteral("household")), QStringLiteral("Household"));
    QCOMPARE(fundKindText(QStringLiteral("waqf")), QStringLiteral("Waqf"));
    QCOMPARE(methodText(QStringLiteral("pigeon")), QStringLiteral("pigeon"));
}

void TestWords::showsTheSentenceOfARefusal()
{
    const finance::Error error{finance::Code::NotFound, QStringLiteral("donor"), QStringLiteral("No such donor."), {}};
    QCOMPARE(errorText(error), QStringLiteral("No such donor."));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_ui_words.moc"
