// SPDX-License-Identifier: GPL-3.0-or-later
// Questions of the kinds of the vectors, reckoned by hand from the rules (zakat.md): every policy field over the classes it rules,
// the edge of each nisab, currencies of 0, 2 and 3 decimals, and sums whose fractions leave 128 bits.
#include "finance/zakat/assessment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

// Quotes are written ' in the tables.
Result<QJsonObject> askContract(const QString& text)
{
    QJsonParseError error;
    const QJsonObject request = QJsonDocument::fromJson(QString(text).replace(u'\'', u'"').toUtf8(), &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad test vector: %s", qPrintable(text));
    return assess(request, QDate(2026, 2, 18));
}

QString contractItems(const QJsonObject& answer)
{
    QStringList words;
    for (const QJsonValue& item : answer.value(u"in_kind").toArray())
        words << item[u"count"].toString() + u' ' + item[u"item"].toString();
    return words.join(u", ");
}

void contractRow(const char* id, const QString& request, const QString& due, const QString& inKind = QString())
{
    QTest::newRow(id) << request << due << inKind;
}

// US dollars, gold at 60.00 and silver at 1.05: 5,100.00 by gold, 642.9675 by the Hanafi 612.35 g of silver.
void dollars(const char* id, const QString& rest, const QString& due, const QString& inKind = QString())
{
    contractRow(id, u"{'currency':'USD','prices':{'gold_per_gram':'60.00','silver_per_gram':'1.05'},%1}"_s.arg(rest), due, inKind);
}

// One asset or more under policy fields; the money nisab is 1,000.00 unless `policy` says otherwise.
void under(const char* id, const QString& policy, const QString& assets, const QString& due, const QString& inKind = QString())
{
    const QString fields = policy.contains(u"nisab") ? policy : policy.isEmpty() ? u"'nisab_amount':'1000'"_s : u"'nisab_amount':'1000',"_s + policy;
    dollars(id, u"'policy':{%1},'assets':[%2]"_s.arg(fields, assets), due, inKind);
}

void nisabRows()
{
    const auto kwd = [](const QString& amount) { return u"{'currency':'KWD','prices':{'gold_per_gram':'20'},'assets':[{'kind':'cash','amount':'%1'}]}"_s.arg(amount); };
    contractRow("threeDecimals_at", kwd(u"1700"_s), u"42.500"_s);
    contractRow("threeDecimals_oneFilsBelow", kwd(u"1699.999"_s), u"0.000"_s);
    contractRow("threeDecimals_thirteenDigits", kwd(u"9999999999999.999"_s), u"250000000000.000"_s);
    contractRow("threeDecimals_thirteenOddDigits", kwd(u"1234567890123.457"_s), u"30864197253.086"_s);
    const auto jpy = [](const QString& amount) { return u"{'currency':'JPY','prices':{'gold_per_gram':'9000'},'assets':[{'kind':'cash','amount':'%1'}]}"_s.arg(amount); };
    contractRow("noDecimals_at", jpy(u"765000"_s), u"19125"_s);
    contractRow("noDecimals_oneBelow", jpy(u"764999"_s), u"0"_s);
    contractRow("noDecimals_halfUp", jpy(u"765020"_s), u"19126"_s);
    dollars("hanafiSilver_below", u"'preset':'hanafi','assets':[{'kind':'cash','amount':'642.96'}]"_s, u"0.00"_s);
    dollars("hanafiSilver_above", u"'preset':'hanafi','assets':[{'kind':'cash','amount':'642.97'}]"_s, u"16.07"_s);
    dollars("nzfSilver_below", u"'preset':'uk_nzf','assets':[{'kind':'cash','amount':'642.97'}]"_s, u"0.00"_s);
    dollars("nzfSilver_above", u"'preset':'uk_nzf','assets':[{'kind':'cash','amount':'642.98'}]"_s, u"16.07"_s);
    under("lowerIsSilver", u"'nisab_basis':'lower'"_s, u"{'kind':'cash','amount':'624.75'}"_s, u"15.62"_s);
    under("lowerIsSilver_below", u"'nisab_basis':'lower'"_s, u"{'kind':'cash','amount':'624.74'}"_s, u"0.00"_s);
    under("lowerIsGold", u"'nisab_basis':'lower','gold_nisab_grams':'10'"_s, u"{'kind':'cash','amount':'600'}"_s, u"15.00"_s);
    under("weightOfDiyanet", u"'nisab_basis':'gold','gold_nisab_grams':'80.18'"_s, u"{'kind':'cash','amount':'4810.80'}"_s, u"120.27"_s);
    contractRow("pricesByTheTola", u"{'currency':'USD','prices':{'gold_per_gram':'699.828228','unit':'tola'},'assets':[{'kind':'cash','amount':'5100.00'}]}"_s, u"127.50"_s);
    contractRow("pricesByTheTola_below", u"{'currency':'USD','prices':{'gold_per_gram':'699.828229','unit':'tola'},'assets':[{'kind':'cash','amount':'5100.00'}]}"_s, u"0.00"_s);
    for (const QString& preset : {u"malaysia"_s, u"indonesia"_s, u"aaoifi"_s})
        dollars(qPrintable(preset + u"_at"_s), u"'preset':'%1','assets':[{'kind':'cash','amount':'5100'}]"_s.arg(preset), u"127.50"_s);
    for (const QString& preset : {u"maliki"_s, u"shafii"_s, u"hanbali"_s})
        dollars(qPrintable(preset + u"_below"_s), u"'preset':'%1','assets':[{'kind':'cash','amount':'5099.99'}]"_s.arg(preset), u"0.00"_s);
}

void rateAndExcessRows()
{
    const auto cash = [](const QString& amount) { return u"{'kind':'cash','amount':'%1'}"_s.arg(amount); };
    under("rate_2.577", u"'rate':'solar_2.577'"_s, cash(u"10000"_s), u"257.70"_s);
    under("rate_2.5775", u"'rate':'solar_2.5775'"_s, cash(u"10000"_s), u"257.75"_s);
    under("rate_2.578", u"'rate':'solar_2.578'"_s, cash(u"10000"_s), u"257.80"_s);
    under("rate_exact", u"'rate':'solar_exact'"_s, cash(u"10000"_s), u"257.77"_s);
    under("fifths_below", u"'excess':'fifths'"_s, cash(u"1199.99"_s), u"25.00"_s);
    under("fifths_at", u"'excess':'fifths'"_s, cash(u"1200"_s), u"30.00"_s);
    under("fifths_many", u"'excess':'fifths'"_s, cash(u"6199.99"_s), u"150.00"_s);
    under("interestPurified", QString(), u"{'kind':'cash','amount':'10000','of_which_interest':'300'}"_s, u"242.50"_s);
    under("interestCounted", u"'interest':'include'"_s, u"{'kind':'cash','amount':'10000','of_which_interest':'300'}"_s, u"250.00"_s);
    under("interestHoldsBelow", QString(), u"{'kind':'cash','amount':'1000','of_which_interest':'0.01'}"_s, u"0.00"_s);
}

void metalRows()
{
    const auto gold = [](const QString& grams, const QString& more = QString()) { return u"{'kind':'gold','grams':'%1'%2}"_s.arg(grams, more); };
    const auto silver = [](const QString& grams) { return u"{'kind':'silver','grams':'%1'}"_s.arg(grams); };
    const auto worn = u",'use':'worn'"_s;
    const auto gold85 = [](const QString& more) { return u"'nisab_basis':'gold',"_s + more; };
    under("byValue_at", gold85(u"'combine_metals':'by_value'"_s), gold(u"42.5"_s) + u',' + silver(u"2428.572"_s), u"127.50"_s);
    under("byValue_below", gold85(u"'combine_metals':'by_value'"_s), gold(u"42.5"_s) + u',' + silver(u"2428.571"_s), u"0.00"_s);
    dollars("byParts_goldAndMoney", u"'preset':'maliki','assets':[%1,{'kind':'cash','amount':'2550'}]"_s.arg(gold(u"42.5"_s)), u"127.50"_s, u"1.063 gold_grams"_s);
    dollars("byParts_below", u"'preset':'maliki','assets':[%1,{'kind':'cash','amount':'2549.99'}]"_s.arg(gold(u"42.5"_s)), u"0.00"_s);
    dollars("byParts_goldAndSilver", u"'preset':'hanbali','assets':[%1,%2]"_s.arg(gold(u"42.5"_s), silver(u"297.5"_s)), u"71.56"_s, u"1.063 gold_grams, 7.438 silver_grams"_s);
    dollars("apart_onlyTheGold", u"'preset':'shafii','assets':[%1,{'kind':'cash','amount':'5099.99'}]"_s.arg(gold(u"85"_s)), u"127.50"_s, u"2.125 gold_grams"_s);
    dollars("apart_neither", u"'preset':'shafii','assets':[%1,{'kind':'cash','amount':'5099.99'}]"_s.arg(gold(u"84.999"_s)), u"0.00"_s);
    under("worn_exempt", u"'jewellery':'exempt'"_s, gold(u"100"_s, worn), u"0.00"_s);
    under("worn_zakatable", u"'jewellery':'zakatable'"_s, gold(u"100"_s, worn), u"150.00"_s);
    under("worn_overUrf", u"'jewellery':'over_urf','urf_grams':'60'"_s, gold(u"70"_s, worn) + u',' + gold(u"30"_s, worn), u"60.00"_s);
    under("worn_atUrf", u"'jewellery':'over_urf','urf_grams':'100'"_s, gold(u"100"_s, worn), u"0.00"_s);
    under("worn_allIfOver", u"'jewellery':'all_if_over_urf','urf_grams':'60'"_s, gold(u"100"_s, worn), u"150.00"_s);
    dollars("worn_malaysia", u"'preset':'malaysia','assets':[%1]"_s.arg(gold(u"900"_s, worn)), u"150.00"_s);
    under("storedIsNeverJewellery", u"'jewellery':'exempt'"_s, gold(u"100"_s, u",'use':'stored'"_s), u"150.00"_s);
    under("pureContent", gold85(u"'alloy':'pure_content'"_s), gold(u"100"_s, u",'karat':'18'"_s), u"0.00"_s);
    under("predominance_half", gold85(u"'alloy':'predominance'"_s), gold(u"100"_s, u",'karat':'12'"_s), u"75.00"_s);
    under("predominance_less", gold85(u"'alloy':'predominance'"_s), gold(u"1000"_s, u",'karat':'11.99'"_s), u"0.00"_s);
    under("ownPrice", QString(), gold(u"50"_s, u",'karat':'18','price_per_gram':'48.00'"_s), u"60.00"_s);
}

void debtRows()
{
    const auto debts = [](const char* id, const QString& preset, const QString& rule, const QString& due) {
        dollars(id, u"'preset':'%1','policy':{'nisab_amount':'5100'%2},'assets':[{'kind':'cash','amount':'20000'}],'liabilities':[{'kind':'short_term','amount':'3000'},"
                    "{'kind':'instalments','total':'12000','per_month':'200'}]"_s.arg(preset, rule.isEmpty() ? QString() : u",'debts':'%1'"_s.arg(rule)), due);
    };
    debts("debts_none", u"aaoifi"_s, u"none"_s, u"500.00"_s);
    debts("debts_dueInstalment", u"aaoifi"_s, u"due_instalment"_s, u"420.00"_s);
    debts("debts_twelve", u"aaoifi"_s, u"next_12_months"_s, u"365.00"_s);
    debts("debts_shortAndTwelve", u"aaoifi"_s, u"short_term_and_12_months"_s, u"365.00"_s);
    debts("debts_all", u"aaoifi"_s, u"all"_s, u"0.00"_s);
    debts("debts_shafii", u"shafii"_s, QString(), u"500.00"_s);
    debts("debts_malaysia", u"malaysia"_s, QString(), u"500.00"_s);
    debts("debts_hanbali", u"hanbali"_s, QString(), u"0.00"_s);
    debts("debts_nzf", u"uk_nzf"_s, QString(), u"365.00"_s);
    dollars("debts_lessThanTwelveAreLeft", u"'policy':{'nisab_amount':'100'},'assets':[{'kind':'cash','amount':'20000'}],"
            "'liabilities':[{'kind':'instalments','total':'1000','per_month':'200'}]"_s, u"475.00"_s);
    dollars("pastZakatThoughNoDebts", u"'preset':'shafii','assets':[{'kind':'cash','amount':'6000'}],'liabilities':[{'kind':'past_zakat','amount':'400'}]"_s, u"140.00"_s);
    const auto owed = [](const QString& quality, const QString& received, int years) {
        return u"{'kind':'receivable','amount':'5000','quality':'%1','received':[%2],'years':%3}"_s.arg(quality, received).arg(years);
    };
    under("owed_soundYearly", QString(), owed(u"medial"_s, QString(), 1), u"125.00"_s);
    under("owed_workingCapital", u"'receivables':'working_capital'"_s, u"{'kind':'receivable','amount':'10000','quality':'doubtful','doubtful_percent':'25'}"_s, u"187.50"_s);
    under("owed_allYearsSimple", u"'receivables':'on_receipt_all_years','past_zakat':'ignore'"_s, owed(u"sound"_s, u"'4000'"_s, 2), u"200.00"_s);
    under("owed_allYearsDeducted", u"'receivables':'on_receipt_all_years'"_s, owed(u"sound"_s, u"'4000'"_s, 2), u"197.50"_s);
    under("owed_maliki", u"'receivables':'maliki_one_year'"_s, owed(u"sound"_s, u"'3000','1000'"_s, 5), u"100.00"_s);
    const auto hanafi = u"'receivables':'strong_medial_weak'"_s;
    under("owed_strongBelowAFifth", hanafi, owed(u"strong"_s, u"'199.99'"_s, 1), u"0.00"_s);
    under("owed_strongFifth", hanafi, owed(u"strong"_s, u"'200'"_s, 1), u"5.00"_s);
    under("owed_strongThreeYears", hanafi, owed(u"strong"_s, u"'400'"_s, 3), u"29.26"_s);
    under("owed_medialBelow", hanafi, owed(u"medial"_s, u"'999.99'"_s, 1), u"0.00"_s);
    under("owed_medialNisab", hanafi, owed(u"medial"_s, u"'1000'"_s, 1), u"25.00"_s);
    under("owed_weak", hanafi, owed(u"weak"_s, u"'5000'"_s, 3), u"0.00"_s);
}

} // namespace

class ZakatContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesMoneyMetalsAndDebts_data();
    void decidesMoneyMetalsAndDebts() { decides(); }
    void decidesTheOtherClasses_data();
    void decidesTheOtherClasses() { decides(); }
    void sumsOfManyFractionsAreExact_data();
    void sumsOfManyFractionsAreExact() { decides(); }
    void refuses_data();
    void refuses();

private:
    static void columns()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("inKind");
    }
    static void decides();
};

void ZakatContractTest::decides()
{
    QFETCH(QString, request);
    QFETCH(QString, due);
    QFETCH(QString, inKind);
    const auto answer = askContract(request);
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().field + u' ' + answer.error().message));
    QCOMPARE(answer->value(u"due").toString(), due);
    QCOMPARE(contractItems(*answer), inKind);
    const QJsonArray lines = answer->value(u"lines").toArray();
    if (lines.isEmpty())
        return; // balances alone
    Rational sum;
    for (const QJsonValue& line : lines)
        sum += parseDecimal(line[u"due"].toString(), {}).value();
    QCOMPARE(sum, parseDecimal(due, {}).value());
}

void ZakatContractTest::decidesMoneyMetalsAndDebts_data()
{
    columns();
    nisabRows();
    rateAndExcessRows();
    metalRows();
    debtRows();
}

void ZakatContractTest::decidesTheOtherClasses_data()
{
    columns();
    const auto goods = u"{'kind':'trade_goods','cost':'10000','wholesale':'14000','retail':'20000','value':'15000'}"_s;
    under("goods_market", u"'trade_goods':'market'"_s, goods, u"375.00"_s);
    under("goods_withoutThatPriceByValue", u"'trade_goods':'retail'"_s, u"{'kind':'trade_goods','value':'15000'}"_s, u"375.00"_s);
    dollars("goods_aaoifiIsWholesale", u"'assets':[%1]"_s.arg(goods), u"350.00"_s);
    under("shares_companyFigures", QString(), u"{'kind':'shares','intent':'hold','net_current_assets':'1000000','shares_total':'3000','shares_held':'10','income':'100','costs':'40'}"_s, u"84.83"_s);
    under("shares_partAndYield", QString(), u"{'kind':'shares','value':'40000','intent':'hold','income':'500','costs':'200'}"_s, u"307.50"_s);
    under("shares_costsAboveAll", QString(), u"{'kind':'shares','value':'100','intent':'trade','costs':'500'},{'kind':'cash','amount':'1000'}"_s, u"25.00"_s);
    dollars("shares_malaysiaInFull", u"'preset':'malaysia','assets':[{'kind':'shares','value':'40000','intent':'hold'}]"_s, u"1000.00"_s);
    const auto pension = u"{'kind':'pension','value':'50000','penalty_percent':'10','tax_percent':'20'}"_s;
    under("pension_full", u"'pension':'full'"_s, pension, u"1250.00"_s);
    under("pension_proxyOfShares", u"'pension':'proxy'"_s, pension, u"375.00"_s);
    dollars("pension_malaysiaOnReceipt", u"'preset':'malaysia','assets':[%1]"_s.arg(pension), u"0.00"_s);
    under("pension_nothingLeft", QString(), u"{'kind':'pension','value':'50000','penalty_percent':'60','tax_percent':'60'}"_s, u"0.00"_s);
    under("crypto_eightDecimals", QString(), u"{'kind':'crypto','units':'0.12345678','price':'65432.10'}"_s, u"201.95"_s);
    under("property_resaleAndRent", QString(), u"{'kind':'property','use':'resale','value':'1000','saved_rent':'200'}"_s, u"30.00"_s);
    under("bond_notTheInterest", QString(), u"{'kind':'bond','invested':'999.99','value':'2000'}"_s, u"0.00"_s);
    const auto crop = [](const QString& name, const QString& kg, const QString& more) { return u"{'kind':'crop','name':'%1','kg':'%2',%3}"_s.arg(name, kg, more); };
    const auto rain = u"'watering':'rain'"_s;
    under("crop_dominantRain", u"'crops_watering':'dominant'"_s, crop(u"w"_s, u"1000"_s, u"'watering':'mixed','rain_share':'0.6'"_s), u"0.00"_s, u"100 crop_kg"_s);
    under("crop_costsHoldAbove", u"'crops_costs':'deduct'"_s, crop(u"w"_s, u"1000"_s, u"'watering':'rain','cost_percent':'30'"_s), u"0.00"_s, u"70 crop_kg"_s);
    under("crop_costsBringBelow", u"'crops_costs':'deduct'"_s, crop(u"w"_s, u"900"_s, u"'watering':'rain','cost_percent':'30'"_s), u"0.00"_s);
    under("crop_eachFieldAtItsWatering", QString(), crop(u"w"_s, u"400"_s, rain) + u',' + crop(u"w"_s, u"300"_s, u"'watering':'irrigated'"_s), u"0.00"_s, u"55 crop_kg"_s);
    under("crop_twoNamesAreTwo", QString(), crop(u"w"_s, u"400"_s, rain) + u',' + crop(u"d"_s, u"400"_s, rain), u"0.00"_s);
    dollars("crop_malaysia", u"'preset':'malaysia','assets':[%1]"_s.arg(crop(u"padi"_s, u"1299.999"_s, rain)), u"0.00"_s);
    dollars("crop_malaysia_at", u"'preset':'malaysia','assets':[%1]"_s.arg(crop(u"padi"_s, u"1300"_s, rain)), u"0.00"_s, u"130 crop_kg"_s);
    const auto herd = [](const QString& species, int count, const QString& more = QString()) { return u"{'kind':'livestock','species':'%1','count':%2%3}"_s.arg(species).arg(count).arg(more); };
    under("camels_196Hanafi", u"'camels':'hanafi'"_s, herd(u"camel"_s, 196), u"0.00"_s, u"4 hiqqah"_s);
    under("camels_205Hanafi", u"'camels':'hanafi'"_s, herd(u"camel"_s, 205), u"0.00"_s, u"4 hiqqah, 1 sheep"_s);
    under("camels_200", QString(), herd(u"camel"_s, 200), u"0.00"_s, u"4 hiqqah"_s);
    under("camels_129Maliki", u"'camels':'maliki'"_s, herd(u"camel"_s, 129), u"0.00"_s, u"2 hiqqah"_s);
    under("cattleWithBuffalo", QString(), herd(u"cattle"_s, 20) + u',' + herd(u"buffalo"_s, 20), u"0.00"_s, u"1 musinnah"_s);
    under("cattleInFractions", u"'cattle':'fractions'"_s, herd(u"cattle"_s, 59), u"0.00"_s, u"1.475 musinnah"_s);
    under("sheepWithGoats", QString(), herd(u"sheep"_s, 100) + u',' + herd(u"goat"_s, 21), u"0.00"_s, u"2 sheep"_s);
    under("sheep_399", QString(), herd(u"sheep"_s, 399), u"0.00"_s, u"3 sheep"_s);
    under("sheep_301IsFour", u"'sheep_301':'4'"_s, herd(u"sheep"_s, 301), u"0.00"_s, u"4 sheep"_s);
    under("jointHerd", QString(), herd(u"sheep"_s, 121, u",'owners':[40,40,41]"_s), u"0.00"_s, u"2 sheep"_s);
    under("separateHerds", u"'joint_herd':'separate'"_s, herd(u"sheep"_s, 121, u",'owners':[40,40,41]"_s), u"0.00"_s, u"3 sheep"_s);
    under("fodder", QString(), herd(u"sheep"_s, 100, u",'fed':'fodder'"_s), u"0.00"_s);
    dollars("fodderMaliki", u"'preset':'maliki','assets':[%1]"_s.arg(herd(u"sheep"_s, 100, u",'fed':'fodder'"_s)), u"0.00"_s, u"1 sheep"_s);
    under("silverFind_at", QString(), u"{'kind':'mineral','metal':'silver','grams':'595'}"_s, u"15.62"_s);
    under("silverFind_below", QString(), u"{'kind':'mineral','metal':'silver','grams':'594.999'}"_s, u"0.00"_s);
    dollars("findsHanafiAFifth", u"'preset':'hanafi','assets':[{'kind':'mineral','metal':'gold','grams':'1'}]"_s, u"12.00"_s);
    dollars("hanafiMinorPaysOnTreasure", u"'preset':'hanafi','owner':{'minor':true},'assets':[{'kind':'rikaz','value':'0.05'},{'kind':'cash','amount':'9000'}]"_s, u"0.01"_s);
    dollars("mixedHanafi", u"'preset':'hanafi','assets':[{'kind':'cash','amount':'1000','of_which_interest':'10'},{'kind':'gold','grams':'20','karat':'18','use':'worn'},"
            "{'kind':'silver','grams':'100','fineness':'400'},{'kind':'rikaz','value':'10'},%1],'liabilities':[{'kind':'instalments','total':'6000','per_month':'50'}]"_s
            .arg(herd(u"goat"_s, 40)), u"34.25"_s, u"1 sheep"_s);
    const auto years = [](const QString& date, const QString& policy, const QString& later) {
        return u"'date':'%1','policy':{'nisab_amount':'5000'%2},'balances':[{'date':'2024-03-11','amount':'10000'}%3],'assets':[]"_s.arg(date, policy, later);
    };
    dollars("balances_twoYears", years(u"2026-02-18"_s, QString(), QString()), u"500.00"_s);
    dollars("balances_theDayBefore", years(u"2026-02-17"_s, QString(), QString()), u"250.00"_s);
    const auto grown = u",{'date':'2025-03-01','amount':'12000'}"_s;
    dollars("balances_dueDayCounts_pool", years(u"2025-03-01"_s, u",'hawl':'start_end_pool'"_s, grown), u"300.00"_s);
    dollars("balances_dueDayCounts_lots", years(u"2025-03-01"_s, u",'hawl':'throughout_lots'"_s, grown), u"250.00"_s);
    const auto gone = u",{'date':'2025-02-28','amount':'4999.99'}"_s;
    dollars("balances_belowOnTheDueDay_pool", years(u"2025-03-01"_s, u",'hawl':'start_end_pool'"_s, gone), u"0.00"_s);
    dollars("balances_newestIsSpentFirst", years(u"2025-06-26"_s, QString(), u",{'date':'2024-07-07','amount':'14000'},{'date':'2024-08-01','amount':'13000'}"_s), u"325.00"_s);
}

// Each was reckoned with whole numbers of any length; on the way the fractions leave 128 bits.
void ZakatContractTest::sumsOfManyFractionsAreExact_data()
{
    columns();
    contractRow("gold, crypto, rents", u"{'currency':'BHD','preset':'malaysia','policy':{'rate':'solar_2.5775','debts':'next_12_months','jewellery':'all_if_over_urf','urf_grams':'500.5'},"
                "'prices':{'gold_per_gram':'100.37','silver_per_gram':'3.455'},'assets':[{'kind':'gold','grams':'737.640'},{'kind':'mineral','metal':'other','value':'274303.104'},"
                "{'kind':'crypto','units':'8.29226945','price':'51825.19'},{'kind':'property','use':'rental','saved_rent':'177890.408'},{'kind':'property','use':'rental','saved_rent':'233835.449'},"
                "{'kind':'receivable','amount':'257498.553'}],'liabilities':[{'kind':'short_term','amount':'484.577'}]}"_s, u"37079.415"_s);
    contractRow("hanbali, a Muslim share of a third", u"{'currency':'BHD','preset':'hanbali','policy':{'rate':'solar_2.577'},'prices':{'gold_per_gram':'77.01','silver_per_gram':'2.369'},"
                "'muslim_share_percent':'33.3','assets':[{'kind':'rikaz','value':'871218632.494'},{'kind':'silver','grams':'234.287','fineness':'500'},{'kind':'trade_goods','value':'376964107.131'},"
                "{'kind':'livestock','species':'goat','count':80},{'kind':'receivable','amount':'407914901.122','received':['317677491.819','891237233.138'],'years':3}],"
                "'liabilities':[{'kind':'past_zakat','amount':'253.841'}]}"_s, u"207806049.564"_s, u"1.005 silver_grams, 1 sheep"_s);
    contractRow("fifths by the tola", u"{'currency':'BHD','policy':{'excess':'fifths'},'muslim_share_percent':'60','prices':{'gold_per_gram':'97.04','silver_per_gram':'3.322','unit':'tola'},"
                "'assets':[{'kind':'crypto','units':'6.11191887','price':'66887.47'},{'kind':'receivable','amount':'17620.532'},{'kind':'gold','grams':'760.431'},"
                "{'kind':'gold','grams':'192.632','fineness':'925'}],'liabilities':[{'kind':'short_term','amount':'9689.143'}]}"_s, u"6368.149"_s);
}

void ZakatContractTest::refuses_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* id, const QString& rest, Code code, const QString& field) {
        QTest::newRow(id) << u"{'currency':'USD','policy':{'nisab_amount':'1'},%1}"_s.arg(rest) << code << field;
    };
    const auto cash = [&row](const char* id, const QString& amount, Code code) { row(id, u"'assets':[{'kind':'cash','amount':%1}]"_s.arg(amount), code, u"assets[0].amount"_s); };
    cash("below zero as a number with decimals", u"-5.5"_s, Code::InvalidWealth);
    cash("below zero beyond all bounds", u"-1e30"_s, Code::InvalidWealth);
    cash("below zero with many digits", u"'-99999999999999999999999999'"_s, Code::InvalidWealth);
    cash("beyond all bounds", u"1e30"_s, Code::InvalidInput);
    cash("fourteen digits", u"'10000000000000.01'"_s, Code::InvalidInput);
    cash("an exponent", u"'1e3'"_s, Code::InvalidInput);
    cash("a sign", u"'+5'"_s, Code::InvalidInput);
    cash("a space", u"' 5'"_s, Code::InvalidInput);
    cash("Arabic digits", u"'٥'"_s, Code::InvalidInput);
    cash("nothing", u"null"_s, Code::InvalidInput);
    cash("a list", u"['5']"_s, Code::InvalidInput);
    row("a rate of the currency itself", u"'rates':{'USD':'2'},'assets':[]"_s, Code::InvalidInput, u"rates.USD"_s);
    row("an anchor to come", u"'hawl':{'anchor':'2026-02-20'},'assets':[]"_s, Code::InvalidDate, u"hawl.anchor"_s);
    row("a balance to come", u"'balances':[{'date':'2026-02-20','amount':'5'}],'assets':[]"_s, Code::InvalidDate, u"balances[0].date"_s);
    row("prices to come", u"'prices':{'as_of':'2026-02-20'},'assets':[]"_s, Code::InvalidDate, u"prices.as_of"_s);
    QTest::newRow("a price that cannot be printed") << u"{'currency':'USD','prices':{'gold_per_gram':'999999999999999999'},'assets':[]}"_s << Code::InvalidAmount << QString();
    row("honey is a crop", u"'assets':[{'kind':'honey','kg':'5'}]"_s, Code::InvalidInput, u"assets[0].kind"_s);
    row("animals for trade without a value", u"'assets':[{'kind':'livestock','species':'goat','count':5,'purpose':'trade'}]"_s, Code::InvalidInput, u"assets[0].value"_s);
    row("parts that are not the whole", u"'assets':[{'kind':'pension','value':'5','proxies':[{'share_percent':'50','proxy_percent':'5'}]}]"_s, Code::InvalidInput, u"assets[0].proxies"_s);
}

void ZakatContractTest::refuses()
{
    QFETCH(QString, request);
    QFETCH(Code, code);
    QFETCH(QString, field);
    const auto answer = askContract(request);
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, code);
    QCOMPARE(answer.error().field, field);
    QVERIFY(!answer.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(ZakatContractTest)
#include "tst_zakat_contract.moc"
