// SPDX-License-Identifier: GPL-3.0-or-later
// What `zakat assess` refuses, and what its answer promises beyond the sums.
#include "finance/zakat/assessment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

const QDate requestToday(2026, 2, 18);

Result<QJsonObject> askZakat(const QString& text)
{
    return assess(QJsonDocument::fromJson(QString(text).replace(u'\'', u'"').toUtf8()).object(), requestToday);
}

} // namespace

class ZakatRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWithThePath_data();
    void refusesWithThePath();
    void namesATypoBeforeWhatItCauses();
    void refusesNumbersTooLargeToBeExact();
    void linesSumToTheTotal();
    void namesEveryLineAndWhy();
    void purifiesInterest();
    void counts12MonthsAsDueAfterTheAnchor();
    void nothingIsDueBeforeTheYearIsComplete();
    void minorsPayByThePolicy();
    void metalsNeedNoPriceByTheirOwnNisab();
    void takesTheLowerNisab();
    void pricesPerTroyOunce();
    void theSameQuestionGivesTheSameAnswer();
};

void ZakatRequestTest::refusesWithThePath_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const QString& request, const QString& code, const QString& field) {
        QTest::newRow(name) << request << code << field;
    };
    const auto assets = [](const QString& list) {
        return u"{'currency':'USD','policy':{'nisab_amount':'100'},'assets':[%1]}"_s.arg(list);
    };
    const auto with = [](const QString& extra) { return u"{'currency':'USD',%1,'assets':[]}"_s.arg(extra); };
    const auto input = u"invalid_input"_s;
    row("unknown key of an asset", assets(u"{'kind':'cash','amount':'1'},{'kind':'gold','grms':'1'}"_s), input, u"assets[1].grms"_s);
    row("unknown key at the top", with(u"'curency':'USD'"_s), input, u"curency"_s);
    row("unknown policy", with(u"'policy':{'nisab':'gold'}"_s), input, u"policy.nisab"_s);
    row("unknown policy value", with(u"'policy':{'debts':'some'}"_s), input, u"policy.debts"_s);
    row("unknown key of prices", with(u"'prices':{'gold':'1'}"_s), input, u"prices.gold"_s);
    row("unknown key of hawl", with(u"'hawl':{'start':'2025-01-01'}"_s), input, u"hawl.start"_s);
    row("unknown key of a balance", with(u"'balances':[{'day':'2025-01-01','amount':'1'}]"_s), input, u"balances[0].day"_s);
    row("unknown key of a liability", with(u"'liabilities':[{'kind':'short_term','amout':'1'}]"_s), input, u"liabilities[0].amout"_s);
    row("unknown owner key", with(u"'owner':{'child':true}"_s), input, u"owner.child"_s);
    row("unknown preset", with(u"'preset':'nobody'"_s), input, u"preset"_s);
    row("unknown kind", assets(u"{'kind':'stamps','value':'1'}"_s), input, u"assets[0].kind"_s);
    row("no kind", assets(u"{'amount':'1'}"_s), input, u"assets[0].kind"_s);
    row("no object", assets(u"7"_s), input, u"assets[0]"_s);
    row("no currency", u"{'assets':[]}"_s, input, u"currency"_s);
    row("no assets", u"{'currency':'USD'}"_s, input, u"assets"_s);
    row("bad currency", u"{'currency':'ZZZ','assets':[]}"_s, u"invalid_currency"_s, u"currency"_s);
    row("decimal as a number", assets(u"{'kind':'cash','amount':1.5}"_s), input, u"assets[0].amount"_s);
    row("too many decimals", assets(u"{'kind':'cash','amount':'1.555'}"_s), input, u"assets[0].amount"_s);
    row("not a number", assets(u"{'kind':'cash','amount':'ten'}"_s), input, u"assets[0].amount"_s);
    row("amount as null", assets(u"{'kind':'cash','amount':null}"_s), input, u"assets[0].amount"_s);
    row("negative cash", assets(u"{'kind':'cash','amount':'-1.00'}"_s), u"invalid_wealth"_s, u"assets[0].amount"_s);
    row("negative cash as a number", assets(u"{'kind':'cash','amount':-1}"_s), u"invalid_wealth"_s, u"assets[0].amount"_s);
    row("negative gold", assets(u"{'kind':'gold','grams':'-5'}"_s), u"invalid_wealth"_s, u"assets[0].grams"_s);
    row("negative balance", with(u"'balances':[{'date':'2025-01-01','amount':'-1'}]"_s), u"invalid_wealth"_s, u"balances[0].amount"_s);
    row("karat over 24", assets(u"{'kind':'gold','grams':'1','karat':'25'}"_s), input, u"assets[0].karat"_s);
    row("fineness over 1000", assets(u"{'kind':'silver','grams':'1','fineness':'1001'}"_s), input, u"assets[0].fineness"_s);
    row("unknown use", assets(u"{'kind':'gold','grams':'1','use':'lent'}"_s), input, u"assets[0].use"_s);
    row("interest above the amount", assets(u"{'kind':'cash','amount':'1','of_which_interest':'2'}"_s), input, u"assets[0].of_which_interest"_s);
    row("no rate", assets(u"{'kind':'cash','amount':'1','currency':'SAR'}"_s), input, u"rates.SAR"_s);
    row("rate of no currency", with(u"'rates':{'ABC':'1'}"_s), input, u"rates.ABC"_s);
    row("rate of zero", with(u"'rates':{'SAR':'0'}"_s), input, u"rates.SAR"_s);
    row("no gold price", u"{'currency':'USD','assets':[{'kind':'cash','amount':'1'}]}"_s, input, u"prices.gold_per_gram"_s);
    row("no silver price", u"{'currency':'USD','preset':'hanafi','assets':[{'kind':'cash','amount':'1'}]}"_s, input, u"prices.silver_per_gram"_s);
    row("unknown unit", with(u"'prices':{'unit':'pound'}"_s), input, u"prices.unit"_s);
    row("share over 100", with(u"'muslim_share_percent':'101'"_s), input, u"muslim_share_percent"_s);
    row("urf without its weight", with(u"'policy':{'jewellery':'over_urf'}"_s), input, u"policy.urf_grams"_s);
    row("bad date", with(u"'date':'2026-02-30'"_s), u"invalid_date"_s, u"date"_s);
    row("future date", with(u"'date':'2026-02-20'"_s), u"invalid_date"_s, u"date"_s);
    row("anchor outside the table", with(u"'hawl':{'anchor':'1800-01-01'}"_s), u"invalid_date"_s, u"hawl.anchor"_s);
}

void ZakatRequestTest::refusesWithThePath()
{
    QFETCH(QString, request);
    QFETCH(QString, code);
    QFETCH(QString, field);
    const auto answer = askZakat(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().field, field);
    QCOMPARE(codeName(answer.error().code), code);
}

void ZakatRequestTest::namesATypoBeforeWhatItCauses()
{
    const auto answer = askZakat(u"{'currency':'USD','policy':{'nisab_amount':'1'},'assets':[{'kind':'cash'},{'kind':'gold','grms':'3'}]}"_s);
    QCOMPARE(answer.error().field, u"assets[1].grms"_s);
}

void ZakatRequestTest::refusesNumbersTooLargeToBeExact()
{
    const auto answer = askZakat(u"{'currency':'USD','policy':{'nisab_amount':'1'},'assets':[{'kind':'gold','grams':'999999999999999999.999999999999','price_per_gram':'999999999999999999.999999999999'}]}"_s);
    QCOMPARE(answer.error().code, Code::InvalidAmount);
}

void ZakatRequestTest::linesSumToTheTotal()
{
    const auto answer = askZakat(u"{'currency':'USD','policy':{'nisab_amount':'1'},'assets':[{'kind':'cash','amount':'33.33'},{'kind':'cash','amount':'33.33'},"
                                 "{'kind':'cash','amount':'33.35'}],'liabilities':[{'kind':'short_term','amount':'7'}]}"_s).value();
    Rational sum;
    for (const QJsonValue& line : answer.value(u"lines").toArray())
        sum += parseDecimal(line[u"due"].toString(), {}).value();
    QCOMPARE(toDecimalString(sum), u"2.33"_s);
    QCOMPARE(answer.value(u"due").toString(), u"2.33"_s);
    QCOMPARE(answer.value(u"zakatable").toString(), u"93.01"_s);
}

void ZakatRequestTest::namesEveryLineAndWhy()
{
    const auto answer = askZakat(u"{'currency':'USD','preset':'maliki','prices':{'gold_per_gram':'60'},'assets':[{'kind':'gold','grams':'10','use':'worn','label':'ring'},"
                                 "{'kind':'cash','amount':'6000'}],'liabilities':[{'kind':'past_zakat','amount':'400','label':'last year'}]}"_s).value();
    const QJsonArray lines = answer.value(u"lines").toArray();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0][u"label"].toString(), u"ring"_s);
    QCOMPARE(lines[0][u"value"].toString(), u"600.00"_s);
    QCOMPARE(lines[0][u"zakatable"].toString(), u"0.00"_s);
    QCOMPARE(lines[1][u"due"].toString(), u"140.00"_s);
    QCOMPARE(lines[2][u"kind"].toString(), u"past_zakat"_s);
    QCOMPARE(lines[2][u"zakatable"].toString(), u"-400.00"_s);
    for (const QJsonValue& line : lines) {
        QVERIFY(!line[u"rule"].toString().isEmpty());
        QVERIFY(!line[u"source"].toString().isEmpty());
    }
    QVERIFY(!answer.value(u"explanation").toArray().isEmpty());
    QCOMPARE(answer.value(u"preset").toString(), u"maliki"_s);
    QCOMPARE(answer.value(u"preset_version").toString(), u"1"_s);
}

void ZakatRequestTest::purifiesInterest()
{
    const QString request = u"{'currency':'USD','policy':{'nisab_amount':'100','interest':'%1'},'assets':[{'kind':'cash','amount':'10300.00','of_which_interest':'300.00'}]}"_s;
    const auto purified = askZakat(request.arg(u"purify"_s)).value();
    QCOMPARE(purified.value(u"due").toString(), u"250.00"_s);
    QCOMPARE(purified.value(u"purification").toString(), u"300.00"_s);
    const auto included = askZakat(request.arg(u"include"_s)).value();
    QCOMPARE(included.value(u"due").toString(), u"257.50"_s);
    QCOMPARE(included.value(u"purification").toString(), u"0.00"_s);
}

void ZakatRequestTest::counts12MonthsAsDueAfterTheAnchor()
{
    const auto answer = askZakat(u"{'currency':'USD','date':'2026-02-18','policy':{'nisab_amount':'100'},'hawl':{'anchor':'2024-03-11'},'assets':[{'kind':'cash','amount':'1000'}]}"_s).value();
    const QJsonObject expected{{u"anchor"_s, u"2024-03-11"_s}, {u"due_on"_s, u"2025-03-01"_s}, {u"hijri_anchor"_s, u"1445-09-01"_s},
                               {u"hijri_due"_s, u"1446-09-01"_s}, {u"restarted"_s, false}};
    QCOMPARE(answer.value(u"hawl").toObject(), expected);
    QCOMPARE(answer.value(u"due").toString(), u"25.00"_s);
}

void ZakatRequestTest::nothingIsDueBeforeTheYearIsComplete()
{
    const QString request = u"{'currency':'USD','date':'2025-02-28','policy':{'nisab_amount':'100'},'hawl':{%1},'assets':[{'kind':'cash','amount':'1000'}]}"_s;
    QCOMPARE(askZakat(request.arg(u"'anchor':'2024-03-11'"_s)).value().value(u"due").toString(), u"0.00"_s);
    QCOMPARE(askZakat(request.arg(u"'complete':false"_s)).value().value(u"payable").toBool(), false);
    QCOMPARE(askZakat(request.arg(u"'complete':true"_s)).value().value(u"due").toString(), u"25.00"_s);
}

void ZakatRequestTest::minorsPayByThePolicy()
{
    const QString request = u"{'currency':'USD','preset':'%1','policy':{'nisab_amount':'100'},'owner':{'minor':true},'assets':[{'kind':'cash','amount':'1000'}]}"_s;
    QCOMPARE(askZakat(request.arg(u"hanafi"_s)).value().value(u"due").toString(), u"0.00"_s);
    QCOMPARE(askZakat(request.arg(u"shafii"_s)).value().value(u"due").toString(), u"25.00"_s);
}

void ZakatRequestTest::metalsNeedNoPriceByTheirOwnNisab()
{
    const auto answer = askZakat(u"{'currency':'USD','preset':'shafii','assets':[{'kind':'gold','grams':'100'},{'kind':'silver','grams':'594.999'}]}"_s).value();
    QCOMPARE(answer.value(u"due").toString(), u"0.00"_s);
    QCOMPARE(answer.value(u"payable").toBool(), true);
    QCOMPARE(answer.value(u"in_kind").toArray(), (QJsonArray{QJsonObject{{u"item"_s, u"gold_grams"_s}, {u"count"_s, u"2.5"_s}}}));
}

void ZakatRequestTest::takesTheLowerNisab()
{
    const auto answer = nisabAnswer(
        QJsonDocument::fromJson(R"({"preset":"hanafi","policy":{"nisab_basis":"lower"},"prices":{"gold_per_gram":"48.78","silver_per_gram":"0.56"}})").object(),
        Currency::parse(u"GBP").value());
    const QJsonObject nisab = answer.value().value(u"nisab").toObject();
    QCOMPARE(nisab.value(u"amount").toString(), u"342.92"_s);
    QCOMPARE(nisab.value(u"grams").toString(), u"612.35"_s);
    QCOMPARE(nisab.value(u"price").toString(), u"0.56"_s);
    QCOMPARE(nisab.value(u"basis").toString(), u"lower"_s);
}

void ZakatRequestTest::pricesPerTroyOunce()
{
    const auto answer = nisabAnswer(QJsonDocument::fromJson(R"({"prices":{"gold_per_gram":"2650.00","unit":"troy_ounce"}})").object(),
                                    Currency::parse(u"USD").value());
    QCOMPARE(answer.value().value(u"nisab").toObject().value(u"amount").toString(), u"7241.96"_s);
    QCOMPARE(answer.value().value(u"nisab").toObject().value(u"price").toString(), u"85.199478"_s);
}

void ZakatRequestTest::theSameQuestionGivesTheSameAnswer()
{
    const QString request = u"{'currency':'USD','prices':{'gold_per_gram':'60'},'assets':[{'kind':'cash','amount':'6000'}]}"_s;
    QCOMPARE(askZakat(request).value(), askZakat(request).value());
}

QTEST_APPLESS_MAIN(ZakatRequestTest)
#include "tst_zakat_request.moc"
