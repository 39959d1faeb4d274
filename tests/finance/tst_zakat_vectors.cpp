// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors of zakat.md by id: a question in the command line's JSON, and what is due.
#include "finance/zakat/assessment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

// Quotes are written ' in the tables.
QJsonObject vectorRequest(const QString& text)
{
    const QByteArray json = QString(text).replace(u'\'', u'"').toUtf8();
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad test vector: %s", qPrintable(text));
    return object;
}

QString inKindText(const QJsonObject& answer)
{
    QStringList items;
    for (const QJsonValue& value : answer.value(u"in_kind").toArray())
        items.append(value[u"count"].toString() + u' ' + value[u"item"].toString());
    return items.join(u", ");
}

// 1 dirham = 2.975 g of silver, 1 dinar = 4.25 g of gold; silver at 1 a gram.
QString dirhams(const QString& policy, const QString& goldPrice, const QString& dirham, const QString& dinar)
{
    const auto grams = [](const QString& coins, const QString& weight) {
        return toDecimalString(parseDecimal(coins, {}).value() * parseDecimal(weight, {}).value(), 9);
    };
    return u"{'currency':'KWD','policy':{%1},'prices':{'silver_per_gram':'1','gold_per_gram':'%2'},"
           "'assets':[{'kind':'silver','grams':'%3'},{'kind':'gold','grams':'%4'}]}"_s.arg(
        policy, goldPrice, grams(dirham, u"2.975"_s), grams(dinar, u"4.25"_s));
}

} // namespace

class ZakatVectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesWhatIsDue_data();
    void decidesWhatIsDue();
    void combinesMetals_data();
    void combinesMetals();
    void followsTheYear_data();
    void followsTheYear();
    void Z057_solarRateIsExact();
};

void ZakatVectorTest::decidesWhatIsDue_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("inKind");
    const auto row = [](const char* id, const QString& request, const QString& due, const QString& inKind = QString()) {
        QTest::newRow(id) << request << due << inKind;
    };
    const auto gold60 = u"'currency':'USD','prices':{'gold_per_gram':'60.00'},"_s;
    row("Z011_thresholdIsInclusive", u"{%1'assets':[{'kind':'cash','amount':'5100.00'}]}"_s.arg(gold60), u"127.50"_s);
    row("Z012_belowTheThreshold", u"{%1'assets':[{'kind':'cash','amount':'5099.99'}]}"_s.arg(gold60), u"0.00"_s);
    row("Z013_silverByWeight", u"{'currency':'USD','policy':{'nisab_basis':'own_kind'},'assets':[{'kind':'silver','grams':'595'}]}"_s,
        u"0.00"_s, u"14.875 silver_grams"_s);
    row("Z014_belowTwoHundredDirham", u"{'currency':'USD','policy':{'nisab_basis':'own_kind'},'assets':[{'kind':'silver','grams':'565.25'}]}"_s,
        u"0.00"_s);
    row("Z016_proRata", u"{'currency':'KWD','policy':{'nisab_amount':'200'},'assets':[{'kind':'cash','amount':'239'}]}"_s, u"5.975"_s);
    row("Z016_fifths", u"{'currency':'KWD','policy':{'nisab_amount':'200','excess':'fifths'},'assets':[{'kind':'cash','amount':'239'}]}"_s, u"5.000"_s);
    row("Z018_fifths23.9", u"{'currency':'KWD','policy':{'nisab_amount':'20','excess':'fifths'},'assets':[{'kind':'cash','amount':'23.9'}]}"_s, u"0.500"_s);
    row("Z018_fifths24", u"{'currency':'KWD','policy':{'nisab_amount':'20','excess':'fifths'},'assets':[{'kind':'cash','amount':'24'}]}"_s, u"0.600"_s);
    row("Z018_proRata", u"{'currency':'KWD','policy':{'nisab_amount':'20'},'assets':[{'kind':'cash','amount':'24'}]}"_s, u"0.600"_s);
    row("Z019", u"{'currency':'EUR','policy':{'nisab_amount':'4319.70'},'assets':[{'kind':'cash','amount':5000}]}"_s, u"125.00"_s);
    row("Z020_halfUp", u"{'currency':'EUR','prices':{'gold_per_gram':'51.00'},'assets':[{'kind':'gold','grams':'85'}]}"_s, u"108.38"_s);
    row("Z021", u"{'currency':'EUR','policy':{'nisab_basis':'silver'},'prices':{'silver_per_gram':'0.46'},'assets':[{'kind':'silver','grams':'600'}]}"_s,
        u"6.90"_s);
    row("Z023_convertsAtTheRate",
        u"{'currency':'SAR','policy':{'nisab_amount':'1'},'rates':{'USD':'3.75'},'assets':[{'kind':'cash','amount':'1000','currency':'USD'},{'kind':'cash','amount':'5000'}]}"_s,
        u"218.75"_s);
    row("Z024_threeDecimals", u"{'currency':'KWD','policy':{'nisab_amount':'1'},'assets':[{'kind':'cash','amount':'1234.567'}]}"_s, u"30.864"_s);
    row("Z024_noDecimals", u"{'currency':'JPY','policy':{'nisab_amount':'1'},'assets':[{'kind':'cash','amount':'1234567'}]}"_s, u"30864"_s);
    row("Z026_zero", u"{'currency':'USD','policy':{'nisab_amount':'0'},'assets':[{'kind':'cash','amount':'0.00'}]}"_s, u"0.00"_s);
    row("Z026_cent", u"{'currency':'USD','policy':{'nisab_amount':'0.01'},'assets':[{'kind':'cash','amount':'0.01'}]}"_s, u"0.00"_s);
    row("Z026_halfCentRoundsUp", u"{'currency':'USD','policy':{'nisab_amount':'0.01'},'assets':[{'kind':'cash','amount':'0.20'}]}"_s, u"0.01"_s);

    const auto gold = [&](const QString& policy, const QString& asset) {
        return u"{%1%2'assets':[{'kind':'gold',%3}]}"_s.arg(gold60, policy, asset);
    };
    row("Z027_22K", gold(QString(), u"'grams':'100','karat':'22'"_s), u"137.50"_s);
    row("Z028_21K_below", gold(QString(), u"'grams':'97.142','karat':'21'"_s), u"0.00"_s);
    row("Z028_21K", gold(QString(), u"'grams':'97.143','karat':'21'"_s), u"127.50"_s);
    row("Z030_14K_below", gold(QString(), u"'grams':'145.7','karat':'14'"_s), u"0.00"_s);
    row("Z030_14K", gold(QString(), u"'grams':'145.715','karat':14"_s), u"127.50"_s);
    row("Z031_pureContent", gold(QString(), u"'grams':'100','karat':'18'"_s), u"0.00"_s);
    row("Z031_predominance", gold(u"'policy':{'alloy':'predominance','gold_nisab_grams':'87.48'},"_s, u"'grams':'100','karat':'18'"_s), u"112.50"_s);
    row("Z031_lessThanHalf", gold(u"'policy':{'alloy':'predominance'},"_s, u"'grams':'1000','karat':'11.99'"_s), u"0.00"_s);
    row("Z033_hanafi", u"{'currency':'USD','preset':'hanafi','prices':{'gold_per_gram':'60.00','silver_per_gram':'1'},'assets':[{'kind':'gold','grams':'100','use':'worn'}]}"_s,
        u"150.00"_s);
    row("Z033_shafii", gold(u"'preset':'shafii',"_s, u"'grams':'100','use':'worn'"_s), u"0.00"_s);
    row("Z033_stored", gold(u"'preset':'shafii',"_s, u"'grams':'100','use':'stored'"_s), u"150.00"_s, u"2.5 gold_grams"_s);
    row("Z034_excessOnly", gold(u"'policy':{'jewellery':'over_urf','urf_grams':'800'},"_s, u"'grams':'850','use':'worn'"_s), u"75.00"_s);
    row("Z034_excessInGrams", gold(u"'policy':{'nisab_basis':'own_kind','jewellery':'over_urf','urf_grams':'800'},"_s, u"'grams':'850','use':'worn'"_s),
        u"75.00"_s, u"1.25 gold_grams"_s);
    row("Z034_allIfExceeded", gold(u"'policy':{'nisab_basis':'own_kind','jewellery':'all_if_over_urf','urf_grams':'800'},"_s, u"'grams':'850','use':'worn'"_s),
        u"1275.00"_s, u"21.25 gold_grams"_s);
    row("Z034_withinCustom", gold(u"'preset':'malaysia',"_s, u"'grams':'800','use':'worn'"_s), u"0.00"_s);
    row("Z035_priceOfThatMetal", u"{'currency':'USD','policy':{'nisab_amount':'100'},'assets':[{'kind':'gold','grams':'50','karat':'18','price_per_gram':'48.00'}]}"_s,
        u"60.00"_s);

    const auto solar = [](const QString& rate) {
        return u"{'currency':'USD','policy':{'rate':'%1','nisab_amount':'5000'},'assets':[{'kind':'cash','amount':'100000.00'}]}"_s.arg(rate);
    };
    row("Z055_2.577", solar(u"solar_2.577"_s), u"2577.00"_s);
    row("Z055_2.5775", solar(u"solar_2.5775"_s), u"2577.50"_s);
    row("Z055_2.578", solar(u"solar_2.578"_s), u"2578.00"_s);
    row("Z055_exact", solar(u"solar_exact"_s), u"2577.68"_s);

    const auto debts = [](const QString& policy, const QString& nisab, const QString& cash, const QString& liabilities) {
        return u"{'currency':'USD','policy':{%1,'nisab_amount':'%2'},'assets':[{'kind':'cash','amount':'%3'}],'liabilities':[%4]}"_s.arg(policy, nisab, cash, liabilities);
    };
    const auto mortgage = u"{'kind':'instalments','total':'50000','per_month':'500'}"_s;
    row("Z058_dueInstalment", debts(u"'debts':'due_instalment'"_s, u"2000"_s, u"5000"_s, mortgage), u"112.50"_s);
    row("Z059_next12", debts(u"'debts':'next_12_months'"_s, u"2000"_s, u"5000"_s, mortgage), u"0.00"_s);
    row("Z062_debtsAndPastZakat", debts(u"'past_zakat':'deduct'"_s, u"5000"_s, u"12000"_s, u"{'kind':'short_term','amount':'3000'},{'kind':'past_zakat','amount':'400'}"_s),
        u"215.00"_s);
    row("noDebtsDeducted", debts(u"'debts':'none'"_s, u"2000"_s, u"5000"_s, mortgage), u"125.00"_s);
    row("allDebtsDeducted", debts(u"'debts':'all'"_s, u"2000"_s, u"53000"_s, mortgage), u"75.00"_s);
    row("Z052_profitFollowsThePrincipal", u"{'currency':'USD','policy':{'nisab_amount':'5000'},'hawl':{'anchor':'2024-03-11'},'date':'2025-03-01','assets':[{'kind':'cash','amount':'12000'}]}"_s,
        u"300.00"_s);
    row("Z072_muslimShare", u"{'currency':'MYR','policy':{'nisab_amount':'5000'},'muslim_share_percent':'60','assets':[{'kind':'cash','amount':'200000'}]}"_s, u"3000.00"_s);
}

void ZakatVectorTest::decidesWhatIsDue()
{
    QFETCH(QString, request);
    QFETCH(QString, due);
    QFETCH(QString, inKind);
    const auto answer = assess(vectorRequest(request), QDate(2026, 2, 18));
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().field + answer.error().message));
    QCOMPARE(answer->value(u"due").toString(), due);
    QCOMPARE(inKindText(*answer), inKind);
    const bool nothing = inKind.isEmpty() && QString(due).remove(u'0').remove(u'.').isEmpty();
    QCOMPARE(answer->value(u"payable").toBool(), !nothing);
}

void ZakatVectorTest::combinesMetals_data()
{
    QTest::addColumn<QString>("dirham");
    QTest::addColumn<QString>("dinar");
    QTest::addColumn<QString>("dinarWorth");
    QTest::addColumn<QString>("byValue"); // in dirham
    QTest::addColumn<QString>("byParts"); // in kind
    QTest::newRow("Z036") << u"100"_s << u"10"_s << u"140"_s << u"6"_s << u"1.063 gold_grams, 7.438 silver_grams"_s;
    QTest::newRow("Z037") << u"100"_s << u"5"_s << u"50"_s << u"0"_s << QString();
    QTest::newRow("Z038") << u"100"_s << u"10"_s << u"100"_s << u"5"_s << u"1.063 gold_grams, 7.438 silver_grams"_s;
    QTest::newRow("Z039") << u"100"_s << u"5"_s << u"100"_s << u"5"_s << QString();
    QTest::newRow("Z040") << u"150"_s << u"5"_s << u"50"_s << u"5"_s << u"0.531 gold_grams, 11.156 silver_grams"_s;
}

void ZakatVectorTest::combinesMetals()
{
    QFETCH(QString, dirham);
    QFETCH(QString, dinar);
    QFETCH(QString, dinarWorth);
    QFETCH(QString, byValue);
    QFETCH(QString, byParts);
    // Silver at 1 a gram makes a dirham 2.975; gold's price follows from what the dinars are worth. Every quotient here ends.
    const Rational goldGrams = parseDecimal(dinar, {}).value() * Rational(17, 4);
    const Rational goldPrice = parseDecimal(dinarWorth, {}).value() * Rational(2975, 1000) / goldGrams;
    const auto ask = [&](const QString& policy) {
        return assess(vectorRequest(dirhams(policy, toDecimalString(goldPrice, 9), dirham, dinar)), QDate(2026, 2, 18)).value();
    };
    const QString expected = roundToMoney(parseDecimal(byValue, {}).value() * Rational(2975, 1000), Currency::parse(u"KWD").value()).toString();
    QCOMPARE(ask(u"'nisab_basis':'silver','combine_metals':'by_value'"_s).value(u"due").toString(), expected);
    QCOMPARE(ask(u"'nisab_basis':'own_kind','combine_metals':'by_value'"_s).value(u"due").toString(), expected);
    QCOMPARE(inKindText(ask(u"'nisab_basis':'own_kind','combine_metals':'by_parts'"_s)), byParts);
    const QJsonObject apart = ask(u"'nisab_basis':'own_kind','combine_metals':'none'"_s);
    QCOMPARE(apart.value(u"payable").toBool(), false);
}

void ZakatVectorTest::followsTheYear_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("balances");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("events"); // date due
    QTest::addColumn<bool>("restarted");
    const auto row = [](const char* id, const QString& rule, const QString& balances, const QString& until, const QString& events, bool restarted) {
        QTest::newRow(id) << rule << balances << until << events << restarted;
    };
    const auto pool = u"start_end_pool"_s;
    const auto lots = u"throughout_lots"_s;
    const auto dip = u"2024-03-11 6000 2024-09-01 3000 2024-10-01 8000"_s;
    row("Z045_startAndEnd", pool, dip, u"2025-10-01"_s, u"2025-03-01 200.00"_s, false);
    row("Z045_throughout", lots, dip, u"2025-10-01"_s, u"2025-09-20 200.00"_s, true);
    const auto nil = u"2024-03-11 6000 2024-09-01 0.00 2024-10-01 8000"_s;
    row("Z046_nilStartAndEnd", pool, nil, u"2025-10-01"_s, u"2025-09-20 200.00"_s, true);
    row("Z046_nilThroughout", lots, nil, u"2025-10-01"_s, u"2025-09-20 200.00"_s, true);
    row("Z048_lowBeforeTheEnd", pool, u"2024-03-11 6000 2025-02-14 100 2025-03-01 6000"_s, u"2025-03-01"_s, u"2025-03-01 150.00"_s, false);
    row("Z049_halfLostADayBefore", pool, u"2024-03-11 8000 2025-02-28 4000 2025-03-01 8000"_s, u"2025-03-01"_s, u"2025-03-01 200.00"_s, false);
    const auto salary = u"2024-03-11 10000 2024-07-07 14000"_s;
    row("Z051_pool", pool, salary, u"2025-07-01"_s, u"2025-03-01 350.00"_s, false);
    row("Z051_lots", lots, salary, u"2025-07-01"_s, u"2025-03-01 250.00 2025-06-26 100.00"_s, false);
    row("belowOnTheDueDayCancels", pool, u"2024-03-11 6000 2025-03-01 4999.99 2025-03-10 6000"_s, u"2026-01-01"_s, QString(), true);
    row("goesOnFromTheDueDay", pool, u"2023-03-23 6000"_s, u"2025-03-01"_s, u"2024-03-11 150.00 2025-03-01 150.00"_s, false);
    row("nothingBeforeTheDueDay", lots, u"2024-03-11 6000"_s, u"2025-02-28"_s, QString(), false);
}

void ZakatVectorTest::followsTheYear()
{
    QFETCH(QString, rule);
    QFETCH(QString, balances);
    QFETCH(QString, until);
    QFETCH(QString, events);
    QFETCH(bool, restarted);
    QJsonArray list;
    const QStringList words = balances.split(u' ');
    for (qsizetype i = 0; i < words.size(); i += 2)
        list.append(QJsonObject{{u"date"_s, words[i]}, {u"amount"_s, words[i + 1]}});
    QJsonObject request = vectorRequest(u"{'currency':'USD','date':'%1','policy':{'hawl':'%2','nisab_amount':'5000'},'assets':[]}"_s.arg(until, rule));
    request.insert(u"balances"_s, list);
    const QJsonObject answer = assess(request, QDate(2026, 2, 18)).value();
    QStringList found;
    Rational sum;
    for (const QJsonValue& event : answer.value(u"events").toArray()) {
        found << event[u"date"].toString() << event[u"due"].toString();
        sum += parseDecimal(event[u"due"].toString(), {}).value();
    }
    QCOMPARE(found.join(u' '), events);
    QCOMPARE(answer.value(u"hawl").toObject().value(u"restarted").toBool(), restarted);
    QCOMPARE(parseDecimal(answer.value(u"due").toString(), {}).value(), sum);
}

void ZakatVectorTest::Z057_solarRateIsExact()
{
    QCOMPARE(toDecimalString(zakatRate(ZakatRate::SolarExact), 9), u"0.025776836"_s);
    QCOMPARE(zakatRate(ZakatRate::SolarExact), Rational(1, 40) * (Rational(1) + Rational(11, 354)));
}

QTEST_APPLESS_MAIN(ZakatVectorTest)
#include "tst_zakat_vectors.moc"
