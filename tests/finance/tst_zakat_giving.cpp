// SPDX-License-Identifier: GPL-3.0-or-later
// Giving zakat away: who may receive it, plans over the eight asnaf, and how long it has lain. Pure rules.
#include "finance/zakat/ageing.h"
#include "finance/zakat/distribution_plan.h"
#include "finance/zakat/eligibility.h"
#include "finance/zakat/fitr_heads.h"

#include <QJsonDocument>
#include <QObject>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

Currency givingCurrency()
{
    return Currency::parse(u"USD").value();
}

QJsonArray planJson(const char* json)
{
    return QJsonDocument::fromJson(json).array();
}

QString sharesOf(const Result<QJsonObject>& answer)
{
    QStringList words;
    for (const QJsonValue& share : answer.value().value(u"shares").toArray())
        words << share[u"name"].toString() << share[u"amount"].toString();
    return words.join(u' ');
}

} // namespace

class ZakatGivingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void Z152_hadKifayah_data();
    void Z152_hadKifayah();
    void Z153_neitherPaysNorReceives();
    void Z146_bornBetweenSunsetAndDawn();
    void Z146_householdByTheMomentOfTheRule();
    void warnsOfBarredRelations();
    void Z150_equalSharesOfThosePresent();
    void percentSharesSumExactly();
    void freeSharesLeaveARest();
    void Z149_capBlocksOrWarns();
    void refusesBadPlans();
    void oldestZakatIsSpentFirst();
    void refusesBadForms();
};

void ZakatGivingTest::Z152_hadKifayah_data()
{
    QTest::addColumn<QString>("income");
    QTest::addColumn<QString>("category");
    QTest::newRow("below half") << u"700"_s << u"faqir"_s;
    QTest::newRow("one below half") << u"749.99"_s << u"faqir"_s;
    QTest::newRow("half") << u"750"_s << u"miskin"_s;
    QTest::newRow("above half") << u"800"_s << u"miskin"_s;
    QTest::newRow("one below the need") << u"1499.99"_s << u"miskin"_s;
    QTest::newRow("the need") << u"1500"_s << QString();
    QTest::newRow("nothing") << u"0"_s << u"faqir"_s;
}

void ZakatGivingTest::Z152_hadKifayah()
{
    QFETCH(QString, income);
    QFETCH(QString, category);
    EligibilityQuestion question;
    question.method = u"kifayah"_s;
    question.need = u"1500"_s;
    question.income = income;
    const QJsonObject answer = eligibilityAnswer(question, givingCurrency()).value();
    QCOMPARE(answer.value(u"category").toString(), category);
    QCOMPARE(answer.value(u"eligible").toBool(), !category.isEmpty());
}

void ZakatGivingTest::Z153_neitherPaysNorReceives()
{
    const auto ask = [](const QString& zakatable, const QString& surplus) {
        EligibilityQuestion question;
        question.method = u"nisab"_s;
        question.nisab = u"5000"_s;
        question.zakatable = zakatable;
        question.surplus = surplus;
        const QJsonObject answer = eligibilityAnswer(question, givingCurrency()).value();
        return std::pair(answer.value(u"pays").toBool(), answer.value(u"eligible").toBool());
    };
    QCOMPARE(ask(u"0"_s, u"6000"_s), std::pair(false, false));
    QCOMPARE(ask(u"0"_s, u"4999.99"_s), std::pair(false, true));
    QCOMPARE(ask(u"5000"_s, {}), std::pair(true, false));
    QCOMPARE(ask(u"2500"_s, u"2500"_s), std::pair(false, false));
}

void ZakatGivingTest::Z146_bornBetweenSunsetAndDawn()
{
    const QDateTime sunset(QDate(2025, 3, 29), QTime(18, 10));
    const QDateTime dawn(QDate(2025, 3, 30), QTime(5, 30));
    const QDateTime born(QDate(2025, 3, 29), QTime(23, 0));
    QVERIFY(countsForFitr(FitrMoment::DawnOfEid, sunset, dawn, born));
    QVERIFY(!countsForFitr(FitrMoment::SunsetOfTheLastFast, sunset, dawn, born));
    const QDateTime died(QDate(2025, 3, 30), QTime(1, 0));
    const QDateTime longAgo(QDate(1950, 1, 1), QTime(0, 0));
    QVERIFY(!countsForFitr(FitrMoment::DawnOfEid, sunset, dawn, longAgo, died));
    QVERIFY(countsForFitr(FitrMoment::SunsetOfTheLastFast, sunset, dawn, longAgo, died));
}

// The same by a household's form, as `fitr heads` is asked.
void ZakatGivingTest::Z146_householdByTheMomentOfTheRule()
{
    const auto ask = [](const char* rule, const char* born) {
        const QByteArray json = R"({"sunset":"2025-03-29T18:10","dawn":"2025-03-30T05:30",%1"people":[{"name":"mother"},{"name":"child","born":"%2"}]})";
        return fitrHeadsAnswer(QJsonDocument::fromJson(QByteArray(json).replace("%1", rule).replace("%2", born)).object());
    };
    const auto heads = [&](const char* rule, const char* born) { return ask(rule, born).value().value(u"heads").toInt(); };
    QCOMPARE(heads(R"("preset":"hanafi",)", "2025-03-29T23:00"), 2);
    QCOMPARE(heads(R"("preset":"uk_nzf",)", "2025-03-29T23:00"), 2);
    QCOMPARE(heads(R"("preset":"shafii",)", "2025-03-29T23:00"), 1);
    QCOMPARE(heads("", "2025-03-29T23:00"), 1);
    QCOMPARE(heads(R"("preset":"shafii","moment":"dawn",)", "2025-03-29T23:00"), 2);
    QCOMPARE(heads("", "2025-03-29T18:10"), 2);
    QCOMPARE(heads(R"("moment":"dawn",)", "2025-03-30T05:31"), 1);
    QCOMPARE(ask("", "2025-03-29 23:00").error().field, u"people[1].born"_s);
    QVERIFY(ask("", "2025-03-29T24:61").error().code == Code::InvalidDate);
    QCOMPARE(ask(R"("preset":"nobody",)", "2025-03-29T23:00").error().field, u"preset"_s);
    QCOMPARE(ask(R"("sunst":"",)", "2025-03-29T23:00").error().field, u"sunst"_s);
}

void ZakatGivingTest::warnsOfBarredRelations()
{
    for (const QString& relation : barredRelations()) {
        const QJsonArray warnings = relationWarnings(relation, {}).value();
        QCOMPARE(warnings.size(), 1);
        QVERIFY(!warnings[0][u"source"].toString().isEmpty());
    }
    QVERIFY(relationWarnings(u"non_muslim"_s, u"muallafah"_s).value().isEmpty());
    QVERIFY(relationWarnings({}, {}).value().isEmpty());
    QCOMPARE(relationWarnings(u"cousin"_s, {}).error().field, u"relation"_s);
}

void ZakatGivingTest::Z150_equalSharesOfThosePresent()
{
    const auto all = distributionAnswer({u"100000.00"_s, u"equal"_s, {}, {}, {}, {}}, givingCurrency());
    QCOMPARE(all.value().value(u"shares").toArray().size(), 8);
    QVERIFY(sharesOf(all).startsWith(u"fuqara 12500.00 masakin 12500.00"));
    const auto five = distributionAnswer({u"100000.00"_s, u"equal"_s, u"fuqara,masakin,riqab,gharimin,ibnussabil"_s, {}, {}, {}}, givingCurrency());
    QCOMPARE(sharesOf(five), u"fuqara 20000.00 masakin 20000.00 riqab 20000.00 gharimin 20000.00 ibnussabil 20000.00"_s);
    const auto uneven = distributionAnswer({u"0.10"_s, u"equal"_s, u"fuqara,masakin,riqab"_s, {}, {}, {}}, givingCurrency());
    QCOMPARE(sharesOf(uneven), u"fuqara 0.04 masakin 0.03 riqab 0.03"_s);
}

void ZakatGivingTest::percentSharesSumExactly()
{
    const auto plan = planJson(R"([{"name":"fuqara","percent":"33.33"},{"name":"masakin","percent":"33.33"},{"name":"gharimin","percent":"33.34"}])");
    QCOMPARE(sharesOf(distributionAnswer({u"0.10"_s, u"percent"_s, {}, plan, {}, {}}, givingCurrency())), u"fuqara 0.03 masakin 0.03 gharimin 0.04"_s);
}

void ZakatGivingTest::freeSharesLeaveARest()
{
    const auto plan = planJson(R"([{"name":"fuqara","amount":"60.00"},{"name":"riqab","amount":"39.99"}])");
    const auto answer = distributionAnswer({u"100.00"_s, u"free"_s, {}, plan, {}, {}}, givingCurrency());
    QCOMPARE(sharesOf(answer), u"fuqara 60.00 riqab 39.99"_s);
    QCOMPARE(answer->value(u"rest").toString(), u"0.01"_s);
    QCOMPARE(distributionAnswer({u"99.98"_s, u"free"_s, {}, plan, {}, {}}, givingCurrency()).error().field, u"plan"_s);
}

void ZakatGivingTest::Z149_capBlocksOrWarns()
{
    const auto plan = planJson(R"([{"name":"fuqara","percent":"87"},{"name":"amilin","percent":"13"}])");
    const auto ask = [&](const QString& cap, const QString& over) { return distributionAnswer({u"100000.00"_s, u"percent"_s, {}, plan, cap, over}, givingCurrency()); };
    QCOMPARE(ask(u"12.5"_s, {}).error().field, u"amil-cap"_s);
    QCOMPARE(ask(u"12.5"_s, u"block"_s).error().code, Code::InvalidInput);
    const auto warned = ask(u"12.5"_s, u"warn"_s);
    QCOMPARE(sharesOf(warned), u"fuqara 87000.00 amilin 13000.00"_s);
    QCOMPARE(warned->value(u"warnings").toArray().size(), 1);
    QVERIFY(ask(u"13"_s, {}).value().value(u"warnings").toArray().isEmpty());
    // An eighth is what equal shares of all eight come to.
    QVERIFY(distributionAnswer({u"100000.00"_s, u"equal"_s, {}, {}, u"12.5"_s, {}}, givingCurrency()).has_value());
    QVERIFY(!distributionAnswer({u"100000.00"_s, u"equal"_s, {}, {}, u"10"_s, {}}, givingCurrency()).has_value());
}

void ZakatGivingTest::refusesBadPlans()
{
    const auto usd = givingCurrency();
    QCOMPARE(distributionAnswer({u"1"_s, u"some"_s, {}, {}, {}, {}}, usd).error().field, u"mode"_s);
    QCOMPARE(distributionAnswer({u"1"_s, u"equal"_s, u"fuqara,fuqara"_s, {}, {}, {}}, usd).error().field, u"present"_s);
    QCOMPARE(distributionAnswer({u"1"_s, u"equal"_s, u"overheads"_s, {}, {}, {}}, usd).error().field, u"present"_s);
    QCOMPARE(distributionAnswer({u"1"_s, u"percent"_s, {}, planJson(R"([{"name":"overheads","percent":"100"}])"), {}, {}}, usd).error().field, u"[0].name"_s);
    QCOMPARE(distributionAnswer({u"1"_s, u"percent"_s, {}, planJson(R"([{"name":"fuqara","percent":"99"}])"), {}, {}}, usd).error().field, u"plan"_s);
    QCOMPARE(distributionAnswer({u"1"_s, u"percent"_s, {}, {}, {}, {}}, usd).error().field, u"plan"_s);
    QCOMPARE(distributionAnswer({u"0"_s, u"equal"_s, {}, {}, {}, {}}, usd).error().code, Code::InvalidAmount);
}

void ZakatGivingTest::oldestZakatIsSpentFirst()
{
    const std::vector<ZakatLayer> came{{QDate(2025, 3, 1), 500}, {QDate(2024, 3, 11), 300}, {QDate(2025, 6, 1), 200}};
    const auto left = layersLeft(came, 400);
    QCOMPARE(left.size(), std::size_t{2});
    QCOMPARE(left[0].date, QDate(2025, 3, 1));
    QCOMPARE(left[0].minor, 400);
    QCOMPARE(left[1].minor, 200);
    QVERIFY(layersLeft(came, 1'000).empty());
    QVERIFY(layersLeft(came, 5'000).empty());
    QCOMPARE(layersLeft(came, 0).size(), std::size_t{3});
}

void ZakatGivingTest::refusesBadForms()
{
    EligibilityQuestion question;
    question.method = u"guess"_s;
    QCOMPARE(eligibilityAnswer(question, givingCurrency()).error().field, u"method"_s);
    question.method = u"kifayah"_s;
    QCOMPARE(eligibilityAnswer(question, givingCurrency()).error().field, u"need"_s);
    question.need = u"0"_s;
    QCOMPARE(eligibilityAnswer(question, givingCurrency()).error().code, Code::InvalidAmount);
    question.need = u"100"_s;
    question.income = u"-1"_s;
    QCOMPARE(eligibilityAnswer(question, givingCurrency()).error().code, Code::InvalidWealth);
    question.method = u"nisab"_s;
    QCOMPARE(eligibilityAnswer(question, givingCurrency()).error().field, u"nisab"_s);
}

QTEST_APPLESS_MAIN(ZakatGivingTest)
#include "tst_zakat_giving.moc"
