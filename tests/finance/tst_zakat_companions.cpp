// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/companions.h"

#include <QJsonDocument>
#include <QObject>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

Currency companionCurrency(QStringView code = u"USD")
{
    return Currency::parse(code).value();
}

QString sharesText(const Result<QJsonObject>& answer)
{
    QStringList shares;
    for (const QJsonValue& share : answer.value().value(u"shares").toArray())
        shares << share[u"name"].toString() << share[u"amount"].toString();
    return shares.join(u' ');
}

QJsonArray planOf(const char* json)
{
    return QJsonDocument::fromJson(json).array();
}

} // namespace

class ZakatCompanionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void Z139_Z142_fitrByWeightAndPrice();
    void Z143_Z145_fidyaAndKaffarah();
    void Z084_missedYears();
    void Z086_Z087_advance();
    void Z149_capsTheCollectors();
    void Z150_equalShares();
    void sharesSumExactly();
    void Z073_bothMethodsMustAgree();
    void refusesBadOptions();
};

void ZakatCompanionTest::Z139_Z142_fitrByWeightAndPrice()
{
    QCOMPARE(fitrAnswer({u"1"_s, u"1.625"_s, {}}, companionCurrency()).value().value(u"kg").toString(), u"1.625"_s);
    QCOMPARE(fitrAnswer({u"5"_s, u"3"_s, {}}, companionCurrency()).value().value(u"kg").toString(), u"15"_s);
    QVERIFY(fitrAnswer({u"5"_s, u"3"_s, {}}, companionCurrency()).value().value(u"amount").isNull());
    QCOMPARE(fitrAnswer({u"6"_s, u"1.625"_s, u"0.80"_s}, companionCurrency()).value().value(u"amount").toString(), u"7.80"_s);
}

void ZakatCompanionTest::Z143_Z145_fidyaAndKaffarah()
{
    const auto pkr = companionCurrency(u"PKR");
    const auto fidya = [&](const QString& day) { return fidyaAnswer(u"30"_s, day, pkr).value().value(u"amount").toString(); };
    QCOMPARE(fidya(u"125"_s), u"3750.00"_s);
    QCOMPARE(fidya(u"1600"_s), u"48000.00"_s);
    QCOMPARE(fidya(u"3540"_s), u"106200.00"_s);
    QCOMPARE(kaffarahAnswer(u"oath"_s, u"320"_s, pkr).value().value(u"amount").toString(), u"3200.00"_s);
    QCOMPARE(kaffarahAnswer(u"fast"_s, u"125"_s, pkr).value().value(u"amount").toString(), u"7500.00"_s);
}

void ZakatCompanionTest::Z084_missedYears()
{
    const auto wealth = u"10000,10000,10000"_s;
    const auto deducted = missedYearsAnswer({wealth, u"5000"_s, u"prior_deducted"_s}, companionCurrency()).value();
    QCOMPARE(deducted.value(u"due").toString(), u"731.41"_s);
    QCOMPARE(deducted.value(u"years").toArray()[2][u"due"].toString(), u"237.66"_s);
    const auto simple = missedYearsAnswer({wealth, u"5000"_s, u"simple"_s}, companionCurrency()).value();
    QCOMPARE(simple.value(u"due").toString(), u"750.00"_s);
    const auto below = missedYearsAnswer({u"5000,5000"_s, u"5000"_s, u"prior_deducted"_s}, companionCurrency()).value();
    QCOMPARE(below.value(u"due").toString(), u"125.00"_s);
}

void ZakatCompanionTest::Z086_Z087_advance()
{
    const auto ask = [](const QString& due, const QString& credit, const QString& excess) {
        const QJsonObject answer = advanceAnswer({due, credit, excess}, companionCurrency()).value();
        return answer.value(u"payable").toString() + u' ' + answer.value(u"carried").toString() + u' '
               + answer.value(u"sadaqah").toString();
    };
    QCOMPARE(ask(u"10"_s, u"12.5"_s, u"carry"_s), u"0.00 2.50 0.00"_s);
    QCOMPARE(ask(u"1260"_s, u"1200"_s, {}), u"60.00 0.00 0.00"_s);
    QCOMPARE(ask(u"1100"_s, u"1200"_s, u"sadaqah"_s), u"0.00 0.00 100.00"_s);
}

void ZakatCompanionTest::Z149_capsTheCollectors()
{
    const auto plan = planOf(R"([{"name":"fuqara","percent":"60"},{"name":"amilin","percent":"20"},{"name":"masakin","percent":"20"}])");
    QCOMPARE(sharesText(planSharesAnswer(u"100000.00"_s, plan, u"12.5"_s, companionCurrency())),
             u"fuqara 65625.00 amilin 12500.00 masakin 21875.00"_s);
    QCOMPARE(sharesText(planSharesAnswer(u"100000.00"_s, plan, u"10"_s, companionCurrency())),
             u"fuqara 67500.00 amilin 10000.00 masakin 22500.00"_s);
    QCOMPARE(sharesText(planSharesAnswer(u"100000.00"_s, plan, {}, companionCurrency())),
             u"fuqara 60000.00 amilin 20000.00 masakin 20000.00"_s);
}

void ZakatCompanionTest::Z150_equalShares()
{
    QCOMPARE(sharesText(equalSharesAnswer(u"100000.00"_s, u"5"_s, companionCurrency())),
             u"1 20000.00 2 20000.00 3 20000.00 4 20000.00 5 20000.00"_s);
    QVERIFY(sharesText(equalSharesAnswer(u"100000.00"_s, u"8"_s, companionCurrency())).endsWith(u"8 12500.00"));
}

void ZakatCompanionTest::sharesSumExactly()
{
    QCOMPARE(sharesText(equalSharesAnswer(u"100.00"_s, u"3"_s, companionCurrency())), u"1 33.34 2 33.33 3 33.33"_s);
    const auto plan = planOf(R"([{"name":"a","percent":"33.33"},{"name":"b","percent":"33.33"},{"name":"c","percent":"33.34"}])");
    QCOMPARE(sharesText(planSharesAnswer(u"0.10"_s, plan, {}, companionCurrency())), u"a 0.03 b 0.03 c 0.04"_s);
}

void ZakatCompanionTest::Z073_bothMethodsMustAgree()
{
    QJsonObject request{{u"cash"_s, u"600"_s}, {u"trading"_s, u"500"_s}, {u"payables_under_year"_s, u"100"_s},
                        {u"capital"_s, u"1500"_s}, {u"fixed"_s, u"500"_s}};
    const QJsonObject answer = institutionAnswer(request, companionCurrency()).value();
    QCOMPARE(answer.value(u"net_assets").toString(), u"1000.00"_s);
    QCOMPARE(answer.value(u"net_invested_funds").toString(), u"1000.00"_s);
    QCOMPARE(answer.value(u"due").toString(), u"25.00"_s);
    for (const QString& rate : {u"solar_2.577"_s, u"2.577"_s, u"0.02577"_s}) {
        request.insert(u"rate"_s, rate);
        QCOMPARE(institutionAnswer(request, companionCurrency()).value().value(u"due").toString(), u"25.77"_s);
    }
    request.insert(u"fixed"_s, u"499.99"_s);
    QCOMPARE(institutionAnswer(request, companionCurrency()).error().code, Code::Conflict);
    request.insert(u"goodwil"_s, u"1"_s);
    QCOMPARE(institutionAnswer(request, companionCurrency()).error().field, u"goodwil"_s);
}

void ZakatCompanionTest::refusesBadOptions()
{
    const auto usd = companionCurrency();
    QCOMPARE(fitrAnswer({u"0"_s, u"3"_s, {}}, usd).error().field, u"heads"_s);
    QCOMPARE(fitrAnswer({u"1"_s, u"-3"_s, {}}, usd).error().field, u"kg-per-head"_s);
    QCOMPARE(fitrAnswer({u"1"_s, u"3"_s, u"x"_s}, usd).error().code, Code::InvalidAmount);
    QCOMPARE(fidyaAnswer(u"1.5"_s, u"1"_s, usd).error().field, u"days"_s);
    QCOMPARE(fidyaAnswer(u"1"_s, u"0"_s, usd).error().code, Code::InvalidAmount);
    QCOMPARE(fidyaAnswer(u"1000000000"_s, u"9999999999999"_s, usd).error().code, Code::InvalidAmount);
    QCOMPARE(kaffarahAnswer(u"vow"_s, u"1"_s, usd).error().field, u"kind"_s);
    QCOMPARE(missedYearsAnswer({u"1,-2"_s, u"1"_s, u"simple"_s}, usd).error().code, Code::InvalidWealth);
    QCOMPARE(missedYearsAnswer({u"1"_s, u"1"_s, u"all"_s}, usd).error().field, u"method"_s);
    QCOMPARE(advanceAnswer({u"1"_s, u"1"_s, u"keep"_s}, usd).error().field, u"excess"_s);
    QCOMPARE(equalSharesAnswer(u"1"_s, u"0"_s, usd).error().field, u"over"_s);
    QCOMPARE(planSharesAnswer(u"1"_s, planOf(R"([{"name":"a","percent":"99"}])"), {}, usd).error().field, u"plan"_s);
    QCOMPARE(planSharesAnswer(u"1"_s, planOf(R"([{"name":"a","percnt":"100"}])"), {}, usd).error().field, u"[0].percnt"_s);
}

QTEST_APPLESS_MAIN(ZakatCompanionTest)
#include "tst_zakat_companions.moc"
