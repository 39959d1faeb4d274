// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of herds for every count from 1 to 1,000 and every school, through the command's own door, beside a generator that knows
// none of the program's tables: it walks up from one animal to the next and keeps what zakat.md 2.5 says in sentences.
#include "finance/zakat/assessment.h"

#include <QJsonArray>
#include <QObject>
#include <QTest>
#include <map>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostAnimals = 1'000;

using Owed = std::map<QString, int>; // item → count, nothing that is zero

QString owedText(Owed owed)
{
    std::erase_if(owed, [](const auto& entry) { return entry.second == 0; });
    QStringList words;
    for (const auto& [item, count] : owed)
        words << QString::number(count) + u' ' + item;
    return words.join(u", ");
}

QString owedText(const QJsonArray& items)
{
    Owed owed;
    for (const QJsonValue& item : items)
        owed[item[u"item"].toString()] = item[u"count"].toString().toInt();
    return owedText(owed);
}

// "first | other | other", as the command answers.
QString answeredHerd(const QString& preset, const QString& species, int count, const QJsonObject& policy = {})
{
    const QJsonObject herd{{u"kind"_s, u"livestock"_s}, {u"species"_s, species}, {u"count"_s, count}};
    const QJsonObject request{{u"currency"_s, u"USD"_s}, {u"preset"_s, preset}, {u"policy"_s, policy}, {u"assets"_s, QJsonArray{herd}}};
    const QJsonObject answer = assess(request, QDate(2026, 2, 18)).value();
    QStringList solutions{owedText(answer.value(u"in_kind").toArray())};
    for (const QJsonValue& other : answer.value(u"in_kind_alternatives").toArray())
        solutions << owedText(other.toArray());
    return solutions.join(u" | ");
}

// Five camels a sheep up to 24; then one animal that is a year older at 25, 36, 46 and 61.
Owed smallCamels(int count)
{
    if (count < 25)
        return {{u"sheep"_s, count / 5}};
    if (count < 36)
        return {{u"bint_makhad"_s, 1}};
    if (count < 46)
        return {{u"bint_labun"_s, 1}};
    if (count < 61)
        return {{u"hiqqah"_s, 1}};
    if (count < 76)
        return {{u"jadhaah"_s, 1}};
    return count < 91 ? Owed{{u"bint_labun"_s, 2}} : Owed{{u"hiqqah"_s, 2}};
}

// Every pair that fills the tens exactly, found by trying all; the one with most of the large animal is told first.
QString fillTens(int count, const QString& small, int smallFills, const QString& large, int largeFills)
{
    QStringList solutions;
    for (int larges = mostAnimals; larges >= 0; --larges)
        for (int smalls = 0; smalls <= mostAnimals / smallFills && larges * largeFills <= count; ++smalls)
            if (smalls * smallFills + larges * largeFills == count - count % 10)
                solutions << owedText(Owed{{small, smalls}, {large, larges}});
    return solutions.join(u" | ");
}

QString expectedCamels(int count, bool maliki)
{
    if (count <= 120)
        return owedText(smallCamels(count));
    const QString filled = fillTens(count, u"bint_labun"_s, 40, u"hiqqah"_s, 50);
    return maliki && count <= 129 ? u"2 hiqqah | "_s + filled : filled;
}

// Two hiqqah stay owed; what comes after 120 counts anew up to 149, where a third hiqqah closes the round. Each later round is fifty.
QString expectedHanafiCamels(int count)
{
    if (count <= 120)
        return owedText(smallCamels(count));
    int closed = 2; // rounds closed, a hiqqah each
    int rest = count - 120;
    if (rest >= 30) {
        closed = 3;
        for (rest -= 30; rest >= 50; rest -= 50)
            ++closed;
    }
    Owed owed = smallCamels(rest);
    owed[u"hiqqah"_s] += closed;
    return owedText(owed);
}

QString expectedCattle(int count)
{
    if (count < 30)
        return {};
    if (count < 60)
        return count < 40 ? u"1 tabi"_s : u"1 musinnah"_s;
    return fillTens(count, u"tabi"_s, 30, u"musinnah"_s, 40);
}

QString expectedSheep(int count, int due301)
{
    int due = 0;
    for (int herd = 1; herd <= count; ++herd) {
        const bool adds = herd == 40 || herd == 121 || herd == 201 || (herd >= 400 && herd % 100 == 0);
        due += adds ? 1 : 0;
    }
    if (count >= 301 && count < 400)
        due = due301;
    return due == 0 ? QString() : u"%1 sheep"_s.arg(due);
}

} // namespace

class ZakatHerdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void camelsByEverySchool_data();
    void camelsByEverySchool();
    void cattleAndBuffalo();
    void cattleByFractions();
    void sheepAndGoats();
    void tableOfTheBook_data();
    void tableOfTheBook();
};

void ZakatHerdTest::camelsByEverySchool_data()
{
    QTest::addColumn<QString>("preset");
    for (const char* preset : {"shafii", "hanbali", "maliki", "hanafi"})
        QTest::newRow(preset) << QString::fromLatin1(preset);
}

void ZakatHerdTest::camelsByEverySchool()
{
    QFETCH(QString, preset);
    for (int count = 1; count <= mostAnimals; ++count) {
        const QString expected = preset == u"hanafi" ? expectedHanafiCamels(count) : expectedCamels(count, preset == u"maliki");
        QVERIFY2(answeredHerd(preset, u"camel"_s, count) == expected,
                 qPrintable(u"%1 camels: %2, expected %3"_s.arg(count).arg(answeredHerd(preset, u"camel"_s, count), expected)));
    }
}

void ZakatHerdTest::cattleAndBuffalo()
{
    for (int count = 1; count <= mostAnimals; ++count)
        QCOMPARE(answeredHerd(count % 2 == 0 ? u"shafii"_s : u"hanafi"_s, count % 3 == 0 ? u"buffalo"_s : u"cattle"_s, count), expectedCattle(count));
}

// Abu Hanifa: a fortieth of a musinnah for each head from 41 to 59 (S62); the tables are those of all from 60 on.
void ZakatHerdTest::cattleByFractions()
{
    for (int count = 40; count < 60; ++count) {
        const QJsonObject herd{{u"kind"_s, u"livestock"_s}, {u"species"_s, u"cattle"_s}, {u"count"_s, count}};
        const QJsonObject request{{u"currency"_s, u"USD"_s}, {u"policy"_s, QJsonObject{{u"cattle"_s, u"fractions"_s}}}, {u"assets"_s, QJsonArray{herd}}};
        const QJsonArray items = assess(request, QDate(2026, 2, 18)).value().value(u"in_kind").toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0][u"item"].toString(), u"musinnah"_s);
        QCOMPARE(items[0][u"count"].toString(), toDecimalString(Rational(count * 25, 1'000)));
    }
    for (int count = 60; count <= mostAnimals; ++count)
        QCOMPARE(answeredHerd(u"aaoifi"_s, u"cattle"_s, count, {{u"cattle"_s, u"fractions"_s}}), expectedCattle(count));
}

void ZakatHerdTest::sheepAndGoats()
{
    for (int count = 1; count <= mostAnimals; ++count) {
        const QString species = count % 2 == 0 ? u"goat"_s : u"sheep"_s;
        QCOMPARE(answeredHerd(u"aaoifi"_s, species, count), expectedSheep(count, 3));
        QCOMPARE(answeredHerd(u"aaoifi"_s, species, count, {{u"sheep_301"_s, u"4"_s}}), expectedSheep(count, 4));
    }
}

void ZakatHerdTest::tableOfTheBook_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("shafii");
    QTest::addColumn<QString>("hanafi");
    const auto row = [](const char* id, int count, const QString& shafii, const QString& hanafi) { QTest::newRow(id) << count << shafii << hanafi; };
    row("124", 124, u"3 bint_labun"_s, u"2 hiqqah"_s);
    row("125", 125, u"3 bint_labun"_s, u"2 hiqqah, 1 sheep"_s);
    row("139", 139, u"2 bint_labun, 1 hiqqah"_s, u"2 hiqqah, 3 sheep"_s);
    row("Z111", 145, u"1 bint_labun, 2 hiqqah"_s, u"1 bint_makhad, 2 hiqqah"_s);
    row("170", 170, u"3 bint_labun, 1 hiqqah"_s, u"3 hiqqah, 4 sheep"_s);
    row("Z115", 186, u"2 bint_labun, 2 hiqqah"_s, u"1 bint_labun, 3 hiqqah"_s);
    row("195", 195, u"1 bint_labun, 3 hiqqah"_s, u"1 bint_labun, 3 hiqqah"_s);
    row("Z117", 200, u"4 hiqqah | 5 bint_labun"_s, u"4 hiqqah"_s);
    row("240", 240, u"1 bint_labun, 4 hiqqah | 6 bint_labun"_s, u"1 bint_labun, 4 hiqqah"_s);
}

// The generator itself is held to the printed table.
void ZakatHerdTest::tableOfTheBook()
{
    QFETCH(int, count);
    QFETCH(QString, shafii);
    QFETCH(QString, hanafi);
    QCOMPARE(expectedCamels(count, false), shafii);
    QCOMPARE(expectedHanafiCamels(count), hanafi);
}

QTEST_APPLESS_MAIN(ZakatHerdTest)
#include "tst_zakat_herds.moc"
