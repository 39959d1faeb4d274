// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/money/civil_date.h"
#include "finance/money/money.h"
#include "finance/money/rational.h"

#include <QObject>
#include <QTest>
#include <limits>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

Currency moneyOf(QStringView code)
{
    return Currency::parse(code).value();
}

} // namespace

class MoneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheDecimalsOfEachCurrency();
    void refusesWhatIsNoCurrency();
    void writesTheCurrencysOwnDecimals();
    void readsAmountsExactly();
    void refusesBadAmounts_data();
    void refusesBadAmounts();
    void acceptsZeroOnlyWhereAsked();
    void noticesOverflow();
    void allocatesByLargestRemainder();
    void roundsHalfUpOnce();
    void readsDecimalsExactly();
    void refusesBadDecimals();
    void comparesFractionsBeyond64Bits();
    void keepsFractionsBeyond128BitsExact();
    void refusesFractionsBeyondTheirBits();
    void writesDecimalsWithoutTrailingZeros();
    void readsIsoDatesOnly();
    void refusesDatesLaterThanTomorrow();
};

void MoneyTest::knowsTheDecimalsOfEachCurrency()
{
    QCOMPARE(moneyOf(u"USD").digits(), 2);
    QCOMPARE(moneyOf(u"JPY").digits(), 0);
    QCOMPARE(moneyOf(u"KWD").digits(), 3);
    QCOMPARE(moneyOf(u"OMR").digits(), 3);
    QCOMPARE(moneyOf(u"CLF").digits(), 4);
    QCOMPARE(moneyOf(u"IDR").digits(), 2);
    QCOMPARE(moneyOf(u"sar").code(), u"SAR"_s);
    QCOMPARE(moneyOf(u"KWD").minorPerMajor(), std::int64_t{1000});
}

void MoneyTest::refusesWhatIsNoCurrency()
{
    for (const QString& text : {u""_s, u"US"_s, u"USDX"_s, u"U$D"_s, u"XAU"_s, u"ZZZ"_s, u"US "_s, u"ÜSD"_s, u"D A"_s}) {
        const auto currency = Currency::parse(text, u"c"_s);
        QCOMPARE(currency.error().code, Code::InvalidCurrency);
        QCOMPARE(currency.error().field, u"c"_s);
    }
}

void MoneyTest::writesTheCurrencysOwnDecimals()
{
    QCOMPARE((Money{10000, moneyOf(u"USD")}).toString(), u"100.00"_s);
    QCOMPARE((Money{5, moneyOf(u"USD")}).toString(), u"0.05"_s);
    QCOMPARE((Money{-500, moneyOf(u"USD")}).toString(), u"-5.00"_s);
    QCOMPARE((Money{100, moneyOf(u"JPY")}).toString(), u"100"_s);
    QCOMPARE((Money{100000, moneyOf(u"KWD")}).toString(), u"100.000"_s);
    QCOMPARE((Money{std::numeric_limits<std::int64_t>::min(), moneyOf(u"USD")}).toString(), u"-92233720368547758.08"_s);
}

void MoneyTest::readsAmountsExactly()
{
    QCOMPARE(parseAmount(u"5.5", moneyOf(u"USD")).value().minor, std::int64_t{550});
    QCOMPARE(parseAmount(u"007", moneyOf(u"JPY")).value().minor, std::int64_t{7});
    QCOMPARE(parseAmount(u"0.001", moneyOf(u"KWD")).value().minor, std::int64_t{1});
    QCOMPARE(parseAmount(u"10000000000000.00", moneyOf(u"USD")).value().minor, maxAmountMinor);
}

void MoneyTest::refusesBadAmounts_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t* text : {u"", u"0", u"0.00", u"-1", u"+1", u"1.", u".5", u"1.234", u"1,5", u"1 000", u"1e3", u"1.2.3", u" 1",
                                 u"١", u"10000000000000.01", u"99999999999999999999999999", u"NaN"}) {
        const QString value = QString::fromUtf16(text);
        QTest::addRow("'%s'", qPrintable(value)) << value;
    }
}

void MoneyTest::refusesBadAmounts()
{
    QFETCH(QString, text);
    const auto amount = parseAmount(text, moneyOf(u"USD"), u"price"_s);
    QVERIFY(!amount);
    QCOMPARE(amount.error().code, Code::InvalidAmount);
    QCOMPARE(amount.error().field, u"price"_s);
}

void MoneyTest::acceptsZeroOnlyWhereAsked()
{
    QCOMPARE(parseAmountOrZero(u"0.00", moneyOf(u"USD")).value().minor, std::int64_t{0});
    QVERIFY(!parseAmountOrZero(u"-0", moneyOf(u"USD")));
}

void MoneyTest::noticesOverflow()
{
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    QVERIFY(!addWouldOverflow(most - 1, 1));
    QVERIFY(addWouldOverflow(most, 1));
    QVERIFY(addWouldOverflow(-most, -2));
}

void MoneyTest::allocatesByLargestRemainder()
{
    using Shares = std::vector<std::int64_t>;
    QCOMPARE(allocate(100, Shares{1, 1, 1}), (Shares{34, 33, 33}));
    QCOMPARE(allocate(5, Shares{3, 7}), (Shares{2, 3}));
    QCOMPARE(allocate(1, Shares{0, 1}), (Shares{0, 1}));
    QCOMPARE(allocate(maxAmountMinor, Shares{maxAmountMinor, 1}), (Shares{maxAmountMinor - 1, 1}));
    QCOMPARE(allocateExact(100, std::vector{Rational(1, 3), Rational(1, 6)}), (Shares{67, 33}));
}

void MoneyTest::roundsHalfUpOnce()
{
    QCOMPARE(Rational(1, 2).roundHalfUp(), Int128{1});
    QCOMPARE(Rational(49, 100).roundHalfUp(), Int128{0});
    QCOMPARE(Rational(-1, 2).roundHalfUp(), Int128{-1});
    QCOMPARE(Rational(-3, 2).floor(), Int128{-2});
    QCOMPARE(roundToMoney(Rational(108375, 1000), moneyOf(u"EUR")).toString(), u"108.38"_s);
    QCOMPARE(roundToMoney(toRational({1234567, moneyOf(u"KWD")}) / 40, moneyOf(u"KWD")).toString(), u"30.864"_s);
}

void MoneyTest::readsDecimalsExactly()
{
    QCOMPARE(parseDecimal(u"31.1034768", u"x"_s).value(), Rational(311034768, 10000000));
    QCOMPARE(parseDecimal(u"0.5", u"x"_s).value(), Rational(1, 2));
    QCOMPARE(parseFraction(u"2/3", u"x"_s).value(), Rational(2, 3));
    QCOMPARE(Rational(1, 3) + Rational(1, 6), Rational(1, 2));
    QCOMPARE(Rational(1, -2), Rational(-1, 2));
}

void MoneyTest::refusesBadDecimals()
{
    for (const QString& text : {u""_s, u"."_s, u"1."_s, u"-1"_s, u"1e5"_s, u"1234567890123456789"_s, u"0.1234567890123"_s, u"1/0"_s, u"1/"_s}) {
        const auto value = parseFraction(text, u"assets[1].grams"_s);
        QVERIFY2(!value, qPrintable(text));
        QCOMPARE(value.error().code, Code::InvalidInput);
        QCOMPARE(value.error().field, u"assets[1].grams"_s);
    }
}

void MoneyTest::comparesFractionsBeyond64Bits()
{
    const Int128 big = Int128{1'000'000'000'000'000'000} * Int128{1'000'000'000'000'000'000};
    QVERIFY(Rational(big, big - 1) > Rational(big + 1, big));
    QVERIFY(Rational(1, 3) < Rational(2, 5));
    QVERIFY(Rational(-1, 3) > Rational(-2, 5));
    QVERIFY(Rational(7, 2) > Rational(3));
    QVERIFY(Rational(3) < Rational(7, 2));
    QVERIFY((Rational(2, 6) <=> Rational(1, 3)) == std::strong_ordering::equal);
}

// 10^36 + 1 over 10^36 and its powers leave 128 bits at the second; every way back must give what was there before.
void MoneyTest::keepsFractionsBeyond128BitsExact()
{
    const Int128 big = Int128{1'000'000'000'000'000'000} * Int128{1'000'000'000'000'000'000};
    const Rational over(big + 1, big);
    const Rational square = over * over;
    QVERIFY(square.isWide());
    QVERIFY_THROWS_EXCEPTION(RationalOverflow, static_cast<void>(square.numerator()));
    QCOMPARE(square / over, over);
    QVERIFY(!(square / over).isWide());
    QCOMPARE(square * over, over * square);
    QCOMPARE((square + Rational(1, 3)) - square, Rational(1, 3));
    QCOMPARE(square - over - Rational(1, big), Rational(1, big) * Rational(1, big));
    QVERIFY(square > over);
    QVERIFY(-square < over);
    QVERIFY((square - square).isZero());
    QVERIFY((-square).isNegative());
    QCOMPARE((-square).floor(), Int128{-2});
    QCOMPARE((square * Rational(5, 2)).roundHalfUp(), Int128{3});
    QCOMPARE((-square * Rational(5, 2)).roundHalfUp(), Int128{-3});
    QCOMPARE(toDecimalString(square), u"1"_s);
    using Shares = std::vector<std::int64_t>;
    QCOMPARE(allocateExact(100, std::vector{square, square, Rational(1, 3) * square}), (Shares{43, 43, 14}));
    QCOMPARE(allocateExact(1, std::vector{over, square}), (Shares{0, 1}));
}

void MoneyTest::refusesFractionsBeyondTheirBits()
{
    Rational big(Int128{1'000'000'000'000'000'000} * Int128{1'000'000'000'000'000'000}, 1);
    QVERIFY_THROWS_EXCEPTION(RationalOverflow, static_cast<void>(roundToMoney(big, moneyOf(u"USD"))));
    QVERIFY_THROWS_EXCEPTION(RationalOverflow, for (int i = 0; i < 5; ++i) big = big * big);
}

void MoneyTest::writesDecimalsWithoutTrailingZeros()
{
    QCOMPARE(toDecimalString(Rational(275, 3)), u"91.667"_s);
    QCOMPARE(toDecimalString(Rational(100)), u"100"_s);
    QCOMPARE(toDecimalString(Rational(653, 10)), u"65.3"_s);
    QCOMPARE(toDecimalString(Rational(1, 20)), u"0.05"_s);
    QCOMPARE(toDecimalString(Rational(1, 2000)), u"0.001"_s);
    QCOMPARE(toDecimalString(Rational(-1, 2)), u"-0.5"_s);
    QCOMPARE(toDecimalString(Rational(1, 100000)), u"0"_s);
}

void MoneyTest::readsIsoDatesOnly()
{
    QCOMPARE(parseCivilDate(u"2026-02-18").value(), QDate(2026, 2, 18));
    for (const QString& text : {u""_s, u"2026-2-18"_s, u"2026-02-30"_s, u"2026-13-01"_s, u"18.02.2026"_s, u"2026-02-18 "_s, u"0000-01-01"_s, u"2026-02-1a"_s}) {
        QCOMPARE(parseCivilDate(text, u"from"_s).error().code, Code::InvalidDate);
        QCOMPARE(parseCivilDate(text, u"from"_s).error().field, u"from"_s);
    }
}

void MoneyTest::refusesDatesLaterThanTomorrow()
{
    const QDate today(2026, 2, 18);
    QVERIFY(parsePastDate(u"2026-02-19", today).has_value());
    QCOMPARE(parsePastDate(u"2026-02-20", today).error().code, Code::InvalidDate);
}

QTEST_APPLESS_MAIN(MoneyTest)
#include "tst_money.moc"
