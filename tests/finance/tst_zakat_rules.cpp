// SPDX-License-Identifier: GPL-3.0-or-later
// The rules below an assessment: nisab worth, lots, presets.
#include "finance/zakat/hawl.h"
#include "finance/zakat/nisab.h"
#include "finance/zakat/presets.h"

#include <QObject>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

class ZakatRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worthOfTheNisab_data();
    void worthOfTheNisab();
    void Z007_tolaIsExact();
    void Z044_dueDayFollowsTheMissingDayPolicy();
    void Z053_spendsNewestOrOldestFirst();
    void everyPresetLoadsWithACitationPerValue_data();
    void everyPresetLoadsWithACitationPerValue();
    void presetsDifferAsPublished();
    void clampingOnceDoesNotMoveTheDayForEver();
};

void ZakatRuleTest::worthOfTheNisab_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("gold");
    QTest::addColumn<QString>("goldGrams");
    QTest::addColumn<QString>("silver");
    QTest::addColumn<int>("basis");
    QTest::addColumn<QString>("amount");
    const int gold = static_cast<int>(NisabBasis::Gold);
    const int silver = static_cast<int>(NisabBasis::Silver);
    const int lower = static_cast<int>(NisabBasis::Lower);
    QTest::newRow("Z001") << u"aaoifi"_s << u"60.00"_s << u"85"_s << QString() << gold << u"5100.00"_s;
    QTest::newRow("Z003") << u"hanafi"_s << QString() << u"87.48"_s << u"0.56"_s << silver << u"342.92"_s;
    QTest::newRow("Z004") << u"hanafi"_s << u"48.78"_s << u"87.48"_s << u"0.56"_s << lower << u"342.92"_s;
    QTest::newRow("Z005") << u"aaoifi"_s << QString() << u"85"_s << u"0.56"_s << silver << u"333.20"_s;
    QTest::newRow("Z009") << u"aaoifi"_s << u"60.00"_s << u"80.18"_s << QString() << gold << u"4810.80"_s;
    QTest::newRow("Z010") << u"aaoifi"_s << u"51.00"_s << u"84.7"_s << QString() << gold << u"4319.70"_s;
}

void ZakatRuleTest::worthOfTheNisab()
{
    QFETCH(QString, preset);
    QFETCH(QString, gold);
    QFETCH(QString, goldGrams);
    QFETCH(QString, silver);
    QFETCH(int, basis);
    QFETCH(QString, amount);
    ZakatPolicy policy = loadPreset(preset).value().policy;
    policy.nisabBasis = static_cast<NisabBasis>(basis);
    policy.goldNisabGrams = parseDecimal(goldGrams, {}).value();
    MetalPrices prices;
    if (!gold.isEmpty())
        prices.gold = parseDecimal(gold, {}).value();
    if (!silver.isEmpty())
        prices.silver = parseDecimal(silver, {}).value();
    QCOMPARE(roundToMoney(moneyNisab(policy, prices).value().amount, Currency::parse(u"GBP").value()).toString(), amount);
}

void ZakatRuleTest::Z007_tolaIsExact()
{
    QCOMPARE(gramsPerUnit(WeightUnit::Tola) * Rational(15, 2), parseDecimal(u"87.4785285", {}).value());
    QCOMPARE(gramsPerUnit(WeightUnit::Tola) * Rational(105, 2), parseDecimal(u"612.3496995", {}).value());
}

void ZakatRuleTest::Z044_dueDayFollowsTheMissingDayPolicy()
{
    const QDate anchor(2018, 11, 8);
    QCOMPARE(hawlDueDay(anchor, 1, HijriCalendar::UmmAlQura, MissingDay::Clamp).value(), QDate(2019, 10, 28));
    QCOMPARE(hawlDueDay(anchor, 1, HijriCalendar::UmmAlQura, MissingDay::NextDay).value(), QDate(2019, 10, 29));
}

void ZakatRuleTest::Z053_spendsNewestOrOldestFirst()
{
    const std::vector<WealthLot> lots{{QDate(2024, 1, 1), 1000}, {QDate(2024, 4, 10), 1000}};
    auto newest = lots;
    spendNewestFirst(newest, 500);
    QCOMPARE(newest[0].amount, Rational(1000));
    QCOMPARE(newest[1].amount, Rational(500));
    auto oldest = lots;
    spendOldestFirst(oldest, 500);
    QCOMPARE(oldest[0].amount, Rational(500));
    QCOMPARE(oldest[1].amount, Rational(1000));
    spendOldestFirst(oldest, 500);
    QCOMPARE(oldest.size(), std::size_t{1});
}

void ZakatRuleTest::everyPresetLoadsWithACitationPerValue_data()
{
    QTest::addColumn<QString>("id");
    for (const QString& id : presetIds())
        QTest::newRow(qPrintable(id)) << id;
}

void ZakatRuleTest::everyPresetLoadsWithACitationPerValue()
{
    QFETCH(QString, id);
    const ZakatPreset preset = loadPreset(id).value();
    QVERIFY(!preset.version.isEmpty());
    for (const QString& field : requiredPolicyFieldNames()) {
        QVERIFY2(preset.policy.values.contains(field), qPrintable(field));
        QVERIFY2(!preset.policy.source(field).isEmpty(), qPrintable(field));
    }
    QCOMPARE(presetAnswer(id).value().value(u"id").toString(), id);
    QCOMPARE(presetLines().size(), 8);
}

void ZakatRuleTest::presetsDifferAsPublished()
{
    const auto value = [](const QString& preset, const QString& field) { return loadPreset(preset).value().policy.values.value(field); };
    QCOMPARE(value(u"hanafi"_s, u"silver_nisab_grams"_s), u"612.35"_s);
    QCOMPARE(value(u"uk_nzf"_s, u"silver_nisab_grams"_s), u"612.36"_s);
    QCOMPARE(value(u"maliki"_s, u"combine_metals"_s), u"by_parts"_s);
    QCOMPARE(value(u"shafii"_s, u"debts"_s), u"none"_s);
    QCOMPARE(value(u"hanbali"_s, u"debts"_s), u"all"_s);
    QCOMPARE(value(u"malaysia"_s, u"urf_grams"_s), u"800"_s);
    QCOMPARE(value(u"indonesia"_s, u"hawl"_s), u"start_end_pool"_s);
    QCOMPARE(value(u"aaoifi"_s, u"trade_goods"_s), u"wholesale"_s);
    QCOMPARE(loadPreset(u"nobody"_s).error().field, u"preset"_s);
}

void ZakatRuleTest::clampingOnceDoesNotMoveTheDayForEver()
{
    const QDate anchor = toGregorian({1440, 2, 30}).value();
    QCOMPARE(daysInHijriMonth(1441, 2, HijriCalendar::UmmAlQura), 29);
    for (int years = 2; years <= 6; ++years) {
        const HijriDate due = toHijri(hawlDueDay(anchor, years, HijriCalendar::UmmAlQura, MissingDay::Clamp).value()).value();
        QCOMPARE(due.day, daysInHijriMonth(1440 + years, 2, HijriCalendar::UmmAlQura));
    }
}

QTEST_APPLESS_MAIN(ZakatRuleTest)
#include "tst_zakat_rules.moc"
