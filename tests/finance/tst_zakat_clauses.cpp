// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of the command line's page, one test each, and the vectors that need more than one question.
#include "finance/zakat/assessment.h"
#include "finance/zakat/companions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

// Quotes are written ' in the tables.
Result<QJsonObject> askClause(const QString& text)
{
    QJsonParseError error;
    const QJsonObject request = QJsonDocument::fromJson(QString(text).replace(u'\'', u'"').toUtf8(), &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad test vector: %s", qPrintable(text));
    return assess(request, QDate(2026, 2, 18));
}

QString clauseItems(const QJsonObject& answer)
{
    QStringList words;
    for (const QJsonValue& item : answer.value(u"in_kind").toArray())
        words << item[u"count"].toString() + u' ' + item[u"item"].toString();
    return words.join(u", ");
}

} // namespace

class ZakatClauseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesWhatIsDue_data();
    void decidesWhatIsDue();
    void refuses_data();
    void refuses();
    void Z074_goodsBoughtToHold();
    void Z094_fiveWasqByEverySa();
    void Z140_fitrOfFivePersons();
    void dueOnIsTheFirstDueDayAfterTheAnchor();
    void balancesHoldFromTheirDate();
    void balancesNeedNoAssetsAndLinesStillSum();
    void thirteenDigitsAreExact_data();
    void thirteenDigitsAreExact();
    void linesNameWhatCountsZeroAndWhy();
    void namesTheAlternativesOfMalikiCamels();
};

void ZakatClauseTest::decidesWhatIsDue_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("inKind");
    const auto row = [](const char* id, const QString& request, const QString& due, const QString& inKind = QString()) { QTest::newRow(id) << request << due << inKind; };
    const auto gold60 = u"'currency':'USD','prices':{'gold_per_gram':'60.00','silver_per_gram':'1.05'}"_s;
    const auto usd = [&](const QString& rest) { return u"{%1,%2}"_s.arg(gold60, rest); };
    row("Z008_troyOunce_at", u"{'currency':'USD','prices':{'gold_per_gram':'2650.00','unit':'troy_ounce'},'assets':[{'kind':'cash','amount':'7241.96'}]}"_s, u"181.05"_s);
    row("Z008_troyOunce_below", u"{'currency':'USD','prices':{'gold_per_gram':'2650.00','unit':'troy_ounce'},'assets':[{'kind':'cash','amount':'7241.95'}]}"_s, u"0.00"_s);
    row("Z069_netProfit", u"{'currency':'MYR','policy':{'nisab_amount':'20000'},'assets':[{'kind':'trade_goods','wholesale':'72000'}],'liabilities':[{'kind':'short_term','amount':'10000'}]}"_s,
        u"1550.00"_s);
    row("ownKind_moneyUsesGold_at", usd(u"'policy':{'nisab_basis':'own_kind'},'assets':[{'kind':'cash','amount':'5100.00'}]"_s), u"127.50"_s);
    row("ownKind_moneyUsesGold_below", usd(u"'policy':{'nisab_basis':'own_kind'},'assets':[{'kind':'trade_goods','wholesale':'5099.99'}]"_s), u"0.00"_s);
    row("nisabAmount_leavesOwnKindMetals", usd(u"'preset':'shafii','policy':{'nisab_amount':'1'},'assets':[{'kind':'gold','grams':'84'}]"_s), u"0.00"_s);
    row("nisabAmount_leavesCrops", usd(u"'policy':{'nisab_amount':'1'},'assets':[{'kind':'crop','name':'w','kg':'600','watering':'rain'}]"_s), u"0.00"_s);
    row("nisabAmount_leavesHerds", usd(u"'policy':{'nisab_amount':'1'},'assets':[{'kind':'livestock','species':'sheep','count':39}]"_s), u"0.00"_s);
    row("nisabAmount_leavesMinerals", usd(u"'policy':{'nisab_amount':'1'},'assets':[{'kind':'mineral','metal':'other','value':'5099.99'}]"_s), u"0.00"_s);
    row("mineralOther_at", usd(u"'assets':[{'kind':'mineral','metal':'other','value':'5100.00'}]"_s), u"127.50"_s);
    row("mineralsOfOneMetalArePooled", usd(u"'assets':[{'kind':'mineral','metal':'gold','grams':'50'},{'kind':'mineral','metal':'gold','grams':'35'}]"_s), u"127.50"_s);
    row("noKaratIs24", usd(u"'assets':[{'kind':'gold','grams':'85'}]"_s), u"127.50"_s);
    row("noFinenessIs1000", usd(u"'policy':{'nisab_basis':'own_kind'},'assets':[{'kind':'silver','grams':'595'}]"_s), u"15.62"_s, u"14.875 silver_grams"_s);
    row("sterling", usd(u"'preset':'hanbali','assets':[{'kind':'silver','grams':'643.243','fineness':'925'}]"_s), u"0.00"_s);
    row("sterlingAtTheNisab", usd(u"'preset':'hanbali','assets':[{'kind':'silver','grams':'643.244','fineness':'925'}]"_s), u"15.62"_s, u"14.875 silver_grams"_s);
    row("noUseIsStored", usd(u"'preset':'shafii','assets':[{'kind':'gold','grams':'100'}]"_s), u"150.00"_s, u"2.5 gold_grams"_s);
    row("ownPriceHasNoPurityFactor", usd(u"'assets':[{'kind':'gold','grams':'200','karat':'12','price_per_gram':'48.00'}]"_s), u"240.00"_s);
    row("predominance_wholeWeightAgainstTheNisab", usd(u"'preset':'hanafi','policy':{'nisab_basis':'own_kind'},'assets':[{'kind':'gold','grams':'87.48','karat':'12'}]"_s), u"65.61"_s,
        u"1.094 gold_grams"_s);
    row("predominance_lessThanHalfIsNothing", usd(u"'preset':'hanafi','assets':[{'kind':'silver','grams':'10000','fineness':'499'}]"_s), u"0.00"_s);
    row("doubtfulWithoutAPercentage", usd(u"'assets':[{'kind':'receivable','amount':'9000','quality':'doubtful'},{'kind':'cash','amount':'6000'}]"_s), u"150.00"_s);
    row("receivedOfOneStrengthIsPooled", u"{'currency':'USD','policy':{'nisab_amount':'200','receivables':'strong_medial_weak'},"
        "'assets':[{'kind':'receivable','amount':'200','quality':'strong','received':['20']},{'kind':'receivable','amount':'200','quality':'strong','received':['20']}]}"_s, u"1.00"_s);
    row("ratesAreOneUnitInTheCurrency", u"{'currency':'KWD','policy':{'nisab_amount':'1'},'rates':{'JPY':'0.002'},'assets':[{'kind':'cash','amount':'1000000','currency':'JPY'}]}"_s, u"50.000"_s);
    row("noHawlIsComplete", usd(u"'assets':[{'kind':'cash','amount':'5100'}]"_s), u"127.50"_s);
    row("dueOnTheDueDayItself", usd(u"'date':'2025-03-01','hawl':{'anchor':'2024-03-11'},'assets':[{'kind':'cash','amount':'5100'}]"_s), u"127.50"_s);
    row("notDueTheDayBefore", usd(u"'date':'2025-02-28','hawl':{'anchor':'2024-03-11'},'assets':[{'kind':'cash','amount':'5100'}]"_s), u"0.00"_s);
    row("completeFalseHoldsBackHerdsNotCrops", usd(u"'hawl':{'complete':false},'assets':[{'kind':'livestock','species':'sheep','count':40},{'kind':'crop','name':'w','kg':'1000','watering':'irrigated'}]"_s),
        u"0.00"_s, u"50 crop_kg"_s);
    row("separateOwnersAreNeverPooled", usd(u"'policy':{'joint_herd':'separate'},'assets':[{'kind':'livestock','species':'sheep','count':60,'owners':[30,30]},{'kind':'livestock','species':'goat','count':20}]"_s), u"0.00"_s);
    row("halfUpAtThreeDecimals", usd(u"'policy':{'crops_nisab_kg':'0'},'assets':[{'kind':'crop','name':'w','kg':'0.005','watering':'rain'}]"_s), u"0.00"_s, u"0.001 crop_kg"_s);
    row("lessThanAGramOfGrainIsNotListed", usd(u"'policy':{'crops_nisab_kg':'0'},'assets':[{'kind':'crop','name':'w','kg':'0.004','watering':'rain'}]"_s), u"0.00"_s);
    row("evenWateringDominant", usd(u"'policy':{'crops_watering':'dominant'},'assets':[{'kind':'crop','name':'w','kg':'1000','watering':'mixed','rain_share':'1/3'}]"_s), u"0.00"_s, u"50 crop_kg"_s);
    row("hanafiMinorPaysOnCrops", usd(u"'preset':'hanafi','owner':{'minor':true},'assets':[{'kind':'crop','name':'w','kg':'10','watering':'rain'},{'kind':'cash','amount':'90000'}]"_s), u"0.00"_s, u"1 crop_kg"_s);
    row("muslimShareOfTheNisab", usd(u"'muslim_share_percent':'50','assets':[{'kind':'cash','amount':'10199.99'}]"_s), u"0.00"_s);
    row("muslimShareAtTheNisab", usd(u"'muslim_share_percent':'50','assets':[{'kind':'cash','amount':'10200'}]"_s), u"127.50"_s);
    row("pastZakatIgnored", usd(u"'policy':{'past_zakat':'ignore'},'assets':[{'kind':'cash','amount':'6000'}],'liabilities':[{'kind':'past_zakat','amount':'400'}]"_s), u"150.00"_s);
    row("tradeGoodsByCost", usd(u"'policy':{'trade_goods':'cost'},'assets':[{'kind':'trade_goods','cost':'8000','retail':'9999'}]"_s), u"200.00"_s);
    row("onlyAssetsIsNothing", usd(u"'assets':[]"_s), u"0.00"_s);
}

void ZakatClauseTest::decidesWhatIsDue()
{
    QFETCH(QString, request);
    QFETCH(QString, due);
    QFETCH(QString, inKind);
    const auto answer = askClause(request);
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().field + u' ' + answer.error().message));
    QCOMPARE(answer->value(u"due").toString(), due);
    QCOMPARE(clauseItems(*answer), inKind);
    QCOMPARE(answer->value(u"payable").toBool(), !inKind.isEmpty() || !QString(due).remove(u'0').remove(u'.').isEmpty());
}

void ZakatClauseTest::refuses_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* id, const QString& rest, const QString& code, const QString& field) {
        QTest::newRow(id) << u"{'currency':'USD',%1}"_s.arg(rest) << code << field;
    };
    const auto wealth = u"invalid_wealth"_s;
    const auto input = u"invalid_input"_s;
    const auto date = u"invalid_date"_s;
    row("negativeCount", u"'assets':[{'kind':'livestock','species':'sheep','count':-1}]"_s, wealth, u"assets[0].count"_s);
    row("halfASheep", u"'assets':[{'kind':'livestock','species':'sheep','count':'1.5'}]"_s, input, u"assets[0].count"_s);
    row("ownersDoNotSum", u"'assets':[{'kind':'livestock','species':'sheep','count':121,'owners':[40,40,40]}]"_s, input, u"assets[0].owners"_s);
    row("negativeOwner", u"'assets':[{'kind':'livestock','species':'sheep','count':1,'owners':[2,-1]}]"_s, wealth, u"assets[0].owners[1]"_s);
    row("negativeKg", u"'assets':[{'kind':'crop','name':'w','kg':'-1'}]"_s, wealth, u"assets[0].kg"_s);
    row("negativeUnits", u"'assets':[{'kind':'crypto','units':'-0.1','price':'1'}]"_s, wealth, u"assets[0].units"_s);
    row("secondAsset", u"'policy':{'nisab_amount':'1'},'assets':[{'kind':'cash','amount':'1'},{'kind':'cash','amount':'-1'}]"_s, wealth, u"assets[1].amount"_s);
    row("negativeDebt", u"'policy':{'nisab_amount':'1'},'assets':[{'kind':'cash','amount':'1'}],'liabilities':[{'kind':'short_term','amount':'-1'}]"_s, input, u"liabilities[0].amount"_s);
    row("gramsWithoutAPrice", u"'assets':[{'kind':'gold','grams':'100'}]"_s, input, u"prices.gold_per_gram"_s);
    row("silverWithoutAPrice", u"'prices':{'gold_per_gram':'60'},'assets':[{'kind':'silver','grams':'100'}]"_s, input, u"prices.silver_per_gram"_s);
    row("lowerNeedsBoth", u"'policy':{'nisab_basis':'lower'},'prices':{'gold_per_gram':'60'},'assets':[{'kind':'cash','amount':'1'}]"_s, input, u"prices.silver_per_gram"_s);
    row("balancesNeedTheNisab", u"'balances':[{'date':'2025-01-01','amount':'1'}],'assets':[]"_s, input, u"prices.gold_per_gram"_s);
    row("otherMineralNeedsThePrice", u"'assets':[{'kind':'mineral','metal':'other','value':'1'}]"_s, input, u"prices.gold_per_gram"_s);
    row("medialDebtNeedsThePrice", u"'preset':'hanafi','assets':[{'kind':'receivable','amount':'1','quality':'medial','received':['1']}]"_s, input, u"prices.silver_per_gram"_s);
    row("priceOfZero", u"'prices':{'gold_per_gram':'0'},'assets':[]"_s, input, u"prices.gold_per_gram"_s);
    row("negativePrice", u"'prices':{'gold_per_gram':'-60'},'assets':[]"_s, input, u"prices.gold_per_gram"_s);
    row("karatOfZero", u"'assets':[{'kind':'gold','grams':'1','karat':0}]"_s, input, u"assets[0].karat"_s);
    row("karatOver24", u"'assets':[{'kind':'gold','grams':'1','karat':'24.01'}]"_s, input, u"assets[0].karat"_s);
    row("karatAndFineness", u"'assets':[{'kind':'gold','grams':'1','karat':'18','fineness':'750'}]"_s, input, u"assets[0].fineness"_s);
    row("allIfOverUrfWithoutTheWeight", u"'policy':{'jewellery':'all_if_over_urf'},'assets':[]"_s, input, u"policy.urf_grams"_s);
    row("percentOver100", u"'policy':{'shares_proxy_percent':'101'},'assets':[]"_s, input, u"policy.shares_proxy_percent"_s);
    row("nisabWeightOfZero", u"'policy':{'gold_nisab_grams':'0'},'assets':[]"_s, input, u"policy.gold_nisab_grams"_s);
    row("policyOfAnotherField", u"'policy':{'camels':'hanbali'},'assets':[]"_s, input, u"policy.camels"_s);
    row("dateBeforeTheTable", u"'date':'1850-01-01','assets':[]"_s, date, u"date"_s);
    row("balanceBeforeTheTable", u"'balances':[{'date':'1850-01-01','amount':'1'}],'assets':[]"_s, date, u"balances[0].date"_s);
    row("anchorAfterTheTable", u"'hawl':{'anchor':'2175-01-01'},'assets':[]"_s, date, u"hawl.anchor"_s);
    row("noSuchDay", u"'hawl':{'anchor':'2025-02-29'},'assets':[]"_s, date, u"hawl.anchor"_s);
    row("booleanAsText", u"'owner':{'minor':'no'},'assets':[]"_s, input, u"owner.minor"_s);
    row("assetsAsAnObject", u"'assets':{}"_s, input, u"assets"_s);
    row("heldMoreSharesThanThereAre", u"'assets':[{'kind':'shares','intent':'hold','net_current_assets':'1','shares_total':'1','shares_held':'2'}]"_s, input, u"assets[0].shares_held"_s);
    row("rainShareOverOne", u"'assets':[{'kind':'crop','name':'w','kg':'1','watering':'mixed','rain_share':'3/2'}]"_s, input, u"assets[0].rain_share"_s);
    row("unknownKeyOfAProxy", u"'assets':[{'kind':'pension','value':'1','proxies':[{'share_percent':'100','proxy':'1'}]}]"_s, input, u"assets[0].proxies[0].proxy"_s);
    row("currencyOfACash", u"'assets':[{'kind':'cash','amount':'1','currency':'XXQ'}]"_s, u"invalid_currency"_s, u"assets[0].currency"_s);
}

void ZakatClauseTest::refuses()
{
    QFETCH(QString, request);
    QFETCH(QString, code);
    QFETCH(QString, field);
    const auto answer = askClause(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().field, field);
    QCOMPARE(codeName(answer.error().code), code);
    QVERIFY(!answer.error().message.isEmpty());
}

// A speculator of the Maliki school pays once, on the sale; by the others the market value counts every year.
void ZakatClauseTest::Z074_goodsBoughtToHold()
{
    const auto sold = u"{'currency':'USD','preset':'maliki','policy':{'nisab_amount':'100'},'assets':[{'kind':'receivable','amount':'30000','received':['30000'],'years':3}]}"_s;
    QCOMPARE(askClause(sold).value().value(u"due").toString(), u"750.00"_s);
    QStringList yearly;
    for (const QString& value : {u"20000"_s, u"25000"_s, u"30000"_s})
        yearly << askClause(u"{'currency':'USD','policy':{'nisab_amount':'100','trade_goods':'market'},'assets':[{'kind':'trade_goods','value':'%1'}]}"_s.arg(value))
                      .value().value(u"due").toString();
    QCOMPARE(yearly.join(u' '), u"500.00 625.00 750.00"_s);
}

void ZakatClauseTest::Z094_fiveWasqByEverySa()
{
    const std::vector<std::pair<QString, QString>> measures{{u"2.04"_s, u"612"_s}, {u"2.172"_s, u"651.6"_s}, {u"2.176"_s, u"652.8"_s}, {u"3"_s, u"900"_s}, {u"3.25"_s, u"975"_s}};
    for (const auto& [sa, kg] : measures) {
        const QString nisab = toDecimalString(parseDecimal(sa, {}).value() * 300);
        QCOMPARE(nisab, kg);
        const auto reaches = [&](const QString& harvest) {
            return askClause(u"{'currency':'USD','policy':{'crops_nisab_kg':'%1'},'assets':[{'kind':'crop','name':'wheat','kg':'%2'}]}"_s.arg(nisab, harvest))
                .value().value(u"payable").toBool();
        };
        QVERIFY(reaches(kg));
        QVERIFY(!reaches(toDecimalString(parseDecimal(kg, {}).value() - Rational(1, 1'000))));
    }
}

void ZakatClauseTest::Z140_fitrOfFivePersons()
{
    QCOMPARE(fitrAnswer({u"5"_s, u"3"_s, {}}, Currency::parse(u"USD").value()).value().value(u"kg").toString(), u"15"_s);
}

void ZakatClauseTest::dueOnIsTheFirstDueDayAfterTheAnchor()
{
    const auto hawl = [](const QString& policy) {
        return askClause(u"{'currency':'USD','date':'2026-02-18','policy':{'nisab_amount':'1'%1},'hawl':{'anchor':'2018-11-08'},'assets':[{'kind':'cash','amount':'1'}]}"_s.arg(policy))
            .value().value(u"hawl").toObject();
    };
    QCOMPARE(hawl({}).value(u"due_on").toString(), u"2019-10-28"_s);
    QCOMPARE(hawl(u",'missing_day':'next_day'"_s).value(u"due_on").toString(), u"2019-10-29"_s);
    QCOMPARE(hawl(u",'calendar':'civil'"_s).value(u"hijri_due").toString(), u"1441-02-28"_s);
}

void ZakatClauseTest::balancesHoldFromTheirDate()
{
    const auto ask = [](const QString& balances, const QString& date) {
        return askClause(u"{'currency':'USD','date':'%2','preset':'hanafi','policy':{'nisab_amount':'5000'},'balances':[%1],'assets':[]}"_s.arg(balances, date)).value();
    };
    // In any order; what is dated past the day asked about is not known yet; the due day's own balance counts.
    const auto both = u"{'date':'2025-03-01','amount':'9000.00'},{'date':'2024-03-11','amount':'6000.00'}"_s;
    QCOMPARE(ask(both, u"2025-03-01"_s).value(u"due").toString(), u"225.00"_s);
    QCOMPARE(ask(both, u"2025-02-28"_s).value(u"due").toString(), u"0.00"_s);
    // One day later it belongs to the next year.
    QCOMPARE(ask(u"{'date':'2024-03-11','amount':'6000.00'},{'date':'2025-03-02','amount':'9000.00'}"_s, u"2025-03-02"_s).value(u"due").toString(), u"150.00"_s);
}

void ZakatClauseTest::balancesNeedNoAssetsAndLinesStillSum()
{
    const QJsonObject answer = askClause(u"{'currency':'USD','date':'2025-03-01','policy':{'nisab_amount':'5000'},'balances':[{'date':'2024-03-11','amount':'6000.00'}],"
                                         "'assets':[{'kind':'cash','amount':'10.00'},{'kind':'rikaz','value':'100'},{'kind':'cash','amount':'20.00'}]}"_s).value();
    QCOMPARE(answer.value(u"due").toString(), u"170.00"_s);
    const QJsonArray lines = answer.value(u"lines").toArray();
    QCOMPARE(lines[0][u"due"].toString(), u"50.00"_s);
    QCOMPARE(lines[1][u"due"].toString(), u"20.00"_s);
    QCOMPARE(lines[2][u"due"].toString(), u"100.00"_s);
}

void ZakatClauseTest::thirteenDigitsAreExact_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("due");
    QTest::newRow("plain") << u"'excess':'pro_rata'"_s << QString() << u"499999999999.98"_s;
    QTest::newRow("fifths") << u"'excess':'fifths','nisab_amount':'612.35'"_s << QString() << u"499999999997.06"_s;
    QTest::newRow("fifthsByGold") << u"'excess':'fifths'"_s << QString() << u"499999999999.57"_s;
    QTest::newRow("solarExact") << u"'rate':'solar_exact'"_s << QString() << u"515536723163.82"_s;
    QTest::newRow("muslimShare") << u"'rate':'solar_exact'"_s << u"'muslim_share_percent':'33.333333333333',"_s << u"171845574387.94"_s;
    QTest::newRow("fifthsAndShare") << u"'excess':'fifths','rate':'solar_2.5775'"_s << u"'muslim_share_percent':'33.3333',"_s << u"171833161498.93"_s;
}

void ZakatClauseTest::thirteenDigitsAreExact()
{
    QFETCH(QString, policy);
    QFETCH(QString, more);
    QFETCH(QString, due);
    const auto answer = askClause(u"{'currency':'USD','policy':{%1},%2'prices':{'gold_per_gram':'61.377133','silver_per_gram':'0.831117'},"
                                  "'assets':[{'kind':'cash','amount':'9999999999999.99'},{'kind':'cash','amount':'9999999999999.01'}],"
                                  "'liabilities':[]}"_s.arg(policy, more));
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().message));
    Rational sum;
    for (const QJsonValue& line : answer->value(u"lines").toArray())
        sum += parseDecimal(line[u"due"].toString(), {}).value();
    QCOMPARE(sum, parseDecimal(answer->value(u"due").toString(), {}).value());
    QCOMPARE(answer->value(u"due").toString(), due);
}

void ZakatClauseTest::linesNameWhatCountsZeroAndWhy()
{
    const QJsonObject answer = askClause(u"{'currency':'USD','preset':'shafii','prices':{'gold_per_gram':'60'},'assets':[{'kind':'fixed_asset','value':'80000'},"
                                         "{'kind':'gold','grams':'5','use':'worn'},{'kind':'property','use':'own','value':'1'},{'kind':'livestock','species':'camel','count':4}],"
                                         "'liabilities':[{'kind':'short_term','amount':'10'}]}"_s).value();
    const QJsonArray lines = answer.value(u"lines").toArray();
    QCOMPARE(lines.size(), 5);
    for (const QJsonValue& line : lines) {
        QCOMPARE(line[u"due"].toString(), u"0.00"_s);
        QVERIFY(!line[u"rule"].toString().isEmpty());
        QVERIFY(!line[u"source"].toString().isEmpty());
    }
    QCOMPARE(lines[4][u"kind"].toString(), u"short_term"_s);
}

void ZakatClauseTest::namesTheAlternativesOfMalikiCamels()
{
    const QJsonObject answer = askClause(u"{'currency':'USD','preset':'maliki','assets':[{'kind':'livestock','species':'camel','count':125}]}"_s).value();
    QCOMPARE(clauseItems(answer), u"2 hiqqah"_s);
    const QJsonArray expected{QJsonArray{QJsonObject{{u"item"_s, u"bint_labun"_s}, {u"count"_s, u"3"_s}}}};
    QCOMPARE(answer.value(u"in_kind_alternatives").toArray(), expected);
}

QTEST_APPLESS_MAIN(ZakatClauseTest)
#include "tst_zakat_clauses.moc"
