// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/hijri/hijri_answer.h"
#include "finance/hijri/hijri_date.h"

#include <QObject>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

class HijriTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsBothWays_data();
    void convertsBothWays();
    void convertsAtTheBoundaries_data();
    void convertsAtTheBoundaries();
    void HB14_knowsTheLeapDayOfTheCivilCalendar();
    void roundTripsEveryDayOf1343To1500_data();
    void roundTripsEveryDayOf1343To1500();
    void tabularRunsOneDayAheadOfCivil();
    void hasYearsOf354Or355DaysOnly();
    void refusesDaysOutsideTheTable();
    void refusesMalformedDates_data();
    void refusesMalformedDates();
    void Z042_findsTheSameDayNextYear();
    void Z044_followsThePolicyWhenTheDayIsMissing();
    void takesYearsUpTo1600AsHijri();
    void HB15_followsAnAnnouncedMonth();
    void aProfileWithoutMonthsIsItsBase();
    void aProfileKeepsMonthsAndYears();
    void everyDayOfAProfileRoundTrips();
};

void HijriTest::convertsBothWays_data()
{
    QTest::addColumn<QString>("hijri");
    QTest::addColumn<QString>("gregorian");
    QTest::addColumn<int>("julian");
    QTest::addColumn<QString>("civil");
    QTest::newRow("H01") << u"1420-01-01"_s << u"1999-04-17"_s << 2451286 << u"1420-01-01"_s;
    QTest::newRow("H02") << u"1421-01-01"_s << u"2000-04-06"_s << 2451641 << u"1421-01-01"_s;
    QTest::newRow("H03") << u"1425-09-01"_s << u"2004-10-15"_s << 2453294 << u"1425-09-01"_s;
    QTest::newRow("H04") << u"1430-01-01"_s << u"2008-12-29"_s << 2454830 << u"1430-01-01"_s;
    QTest::newRow("H05") << u"1431-01-01"_s << u"2009-12-18"_s << 2455184 << u"1431-01-01"_s;
    QTest::newRow("H07") << u"1435-01-01"_s << u"2013-11-04"_s << 2456601 << u"1434-12-30"_s;
    QTest::newRow("H08") << u"1437-05-08"_s << u"2016-02-17"_s << 2457436 << u"1437-05-08"_s;
    QTest::newRow("H09") << u"1440-02-30"_s << u"2018-11-08"_s << 2458431 << u"1440-02-28"_s;
    QTest::newRow("H11") << u"1440-04-25"_s << u"2019-01-01"_s << 2458485 << u"1440-04-23"_s;
    QTest::newRow("H12") << u"1441-02-29"_s << u"2019-10-28"_s << 2458785 << u"1441-02-28"_s;
    QTest::newRow("H13") << u"1441-03-01"_s << u"2019-10-29"_s << 2458786 << u"1441-02-29"_s;
    QTest::newRow("H14") << u"1441-09-01"_s << u"2020-04-24"_s << 2458964 << u"1441-09-01"_s;
    QTest::newRow("H15") << u"1442-01-01"_s << u"2020-08-20"_s << 2459082 << u"1442-01-01"_s;
    QTest::newRow("H17") << u"1442-09-01"_s << u"2021-04-13"_s << 2459318 << u"1442-09-01"_s;
    QTest::newRow("H18") << u"1443-09-30"_s << u"2022-05-01"_s << 2459701 << u"1443-09-29"_s;
    QTest::newRow("H20") << u"1444-09-01"_s << u"2023-03-23"_s << 2460027 << u"1444-09-01"_s;
    QTest::newRow("H21") << u"1444-09-29"_s << u"2023-04-20"_s << 2460055 << u"1444-09-29"_s;
    QTest::newRow("H22") << u"1444-10-01"_s << u"2023-04-21"_s << 2460056 << u"1444-09-30"_s;
    QTest::newRow("H23") << u"1445-01-01"_s << u"2023-07-19"_s << 2460145 << u"1445-01-01"_s;
    QTest::newRow("H25") << u"1445-08-29"_s << u"2024-03-10"_s << 2460380 << u"1445-08-29"_s;
    QTest::newRow("H26") << u"1445-09-01"_s << u"2024-03-11"_s << 2460381 << u"1445-09-01"_s;
    QTest::newRow("H27") << u"1445-10-01"_s << u"2024-04-10"_s << 2460411 << u"1445-10-01"_s;
    QTest::newRow("H29") << u"1445-12-30"_s << u"2024-07-06"_s << 2460498 << u"1445-12-29"_s;
    QTest::newRow("H30") << u"1446-01-01"_s << u"2024-07-07"_s << 2460499 << u"1445-12-30"_s;
    QTest::newRow("H31") << u"1446-05-29"_s << u"2024-12-01"_s << 2460646 << u"1446-05-29"_s;
    QTest::newRow("H32") << u"1446-06-01"_s << u"2024-12-02"_s << 2460647 << u"1446-05-30"_s;
    QTest::newRow("H34") << u"1446-09-01"_s << u"2025-03-01"_s << 2460736 << u"1446-09-01"_s;
    QTest::newRow("H35") << u"1446-10-01"_s << u"2025-03-30"_s << 2460765 << u"1446-09-30"_s;
    QTest::newRow("H36") << u"1446-12-29"_s << u"2025-06-25"_s << 2460852 << u"1446-12-28"_s;
    QTest::newRow("H38") << u"1447-09-01"_s << u"2026-02-18"_s << 2461090 << u"1447-09-01"_s;
    QTest::newRow("H39") << u"1447-10-01"_s << u"2026-03-20"_s << 2461120 << u"1447-10-01"_s;
    QTest::newRow("H40") << u"1447-12-10"_s << u"2026-05-27"_s << 2461188 << u"1447-12-10"_s;
    QTest::newRow("H41") << u"1448-01-01"_s << u"2026-06-16"_s << 2461208 << u"1447-12-30"_s;
    QTest::newRow("H43") << u"1450-01-01"_s << u"2028-05-25"_s << 2461917 << u"1450-01-01"_s;
    QTest::newRow("H44") << u"1450-12-29"_s << u"2029-05-13"_s << 2462270 << u"1450-12-29"_s;
    QTest::newRow("H46") << u"1451-03-29"_s << u"2029-08-10"_s << 2462359 << u"1451-03-29"_s;
}

void HijriTest::convertsBothWays()
{
    QFETCH(QString, hijri);
    QFETCH(QString, gregorian);
    QFETCH(int, julian);
    QFETCH(QString, civil);
    const QDate day = QDate::fromString(gregorian, Qt::ISODate);
    QCOMPARE(day.toJulianDay(), qint64{julian});
    QCOMPARE(toHijri(day).value().toString(), hijri);
    QCOMPARE(toHijri(day, HijriCalendar::Civil).value().toString(), civil);
    QCOMPARE(toGregorian(parseHijriDate(hijri, HijriCalendar::UmmAlQura).value()).value(), day);
    QCOMPARE(toGregorian(parseHijriDate(civil, HijriCalendar::Civil).value(), HijriCalendar::Civil).value(), day);
}

void HijriTest::convertsAtTheBoundaries_data()
{
    QTest::addColumn<QString>("gregorian");
    QTest::addColumn<QString>("ummAlQura");
    QTest::addColumn<QString>("civil");
    QTest::newRow("HB1") << u"0622-07-19"_s << QString() << u"0001-01-01"_s;
    QTest::newRow("HB2") << u"1882-11-12"_s << u"1300-01-01"_s << u"1300-01-01"_s;
    QTest::newRow("HB3") << u"1926-01-22"_s << u"1344-07-07"_s << u"1344-07-08"_s;
    QTest::newRow("HB5") << u"1983-10-31"_s << u"1404-01-24"_s << u"1404-01-24"_s;
    QTest::newRow("HB6") << u"1989-08-08"_s << u"1410-01-06"_s << u"1410-01-05"_s;
    QTest::newRow("HB7") << u"1990-03-10"_s << u"1410-08-12"_s << u"1410-08-12"_s;
    QTest::newRow("HB8 eve") << u"1999-04-16"_s << u"1419-12-29"_s << u"1419-12-29"_s;
    QTest::newRow("HB8") << u"1999-04-17"_s << u"1420-01-01"_s << u"1420-01-01"_s;
    QTest::newRow("HB10") << u"2036-10-21"_s << u"1458-09-01"_s << u"1458-09-01"_s;
    QTest::newRow("HB11") << u"2040-12-14"_s << u"1462-12-09"_s << u"1462-12-09"_s;
    QTest::newRow("HB12 eve") << u"2077-11-16"_s << u"1500-12-30"_s << u"1500-12-29"_s;
    QTest::newRow("HB12") << u"2077-11-17"_s << u"1501-01-01"_s << u"1501-01-01"_s;
    QTest::newRow("last day of the table") << u"2174-11-25"_s << u"1600-12-30"_s << QString();
}

void HijriTest::convertsAtTheBoundaries()
{
    QFETCH(QString, gregorian);
    QFETCH(QString, ummAlQura);
    QFETCH(QString, civil);
    const QDate day = QDate::fromString(gregorian, Qt::ISODate);
    if (ummAlQura.isEmpty())
        QCOMPARE(toHijri(day).error().code, Code::InvalidDate);
    else
        QCOMPARE(toHijri(day).value().toString(), ummAlQura);
    if (!civil.isEmpty())
        QCOMPARE(toHijri(day, HijriCalendar::Civil).value().toString(), civil);
}

void HijriTest::HB14_knowsTheLeapDayOfTheCivilCalendar()
{
    const auto leap = parseHijriDate(u"1445-12-30", HijriCalendar::Civil);
    QCOMPARE(toGregorian(leap.value(), HijriCalendar::Civil).value(), QDate(2024, 7, 7));
    QCOMPARE(parseHijriDate(u"1446-12-30", HijriCalendar::Civil).error().code, Code::InvalidDate);
}

void HijriTest::roundTripsEveryDayOf1343To1500_data()
{
    QTest::addColumn<int>("calendar");
    QTest::newRow("umm_al_qura") << static_cast<int>(HijriCalendar::UmmAlQura);
    QTest::newRow("civil") << static_cast<int>(HijriCalendar::Civil);
    QTest::newRow("tabular") << static_cast<int>(HijriCalendar::Tabular);
}

void HijriTest::roundTripsEveryDayOf1343To1500()
{
    QFETCH(int, calendar);
    const auto which = static_cast<HijriCalendar>(calendar);
    QDate expected = toGregorian({1343, 1, 1}, which).value();
    for (int year = 1343; year <= 1500; ++year) {
        for (int month = 1; month <= 12; ++month) {
            const int days = daysInHijriMonth(year, month, which);
            QVERIFY(days == 29 || days == 30);
            for (int day = 1; day <= days; ++day) {
                const HijriDate date{year, month, day};
                QCOMPARE(toGregorian(date, which).value(), expected);
                QVERIFY(toHijri(expected, which).value() == date);
                expected = expected.addDays(1);
            }
        }
    }
    QCOMPARE(toGregorian({1501, 1, 1}, which).value(), expected);
}

void HijriTest::tabularRunsOneDayAheadOfCivil()
{
    const QDate day(2025, 11, 21);
    QCOMPARE(toHijri(day, HijriCalendar::Tabular).value(), toHijri(day.addDays(1), HijriCalendar::Civil).value());
}

void HijriTest::hasYearsOf354Or355DaysOnly()
{
    int long355 = 0;
    for (int year = 1300; year < 1600; ++year) {
        const auto days = toGregorian({year, 1, 1}).value().daysTo(toGregorian({year + 1, 1, 1}).value());
        QVERIFY2(days == 354 || days == 355, qPrintable(QString::number(year)));
        long355 += year >= 1420 && year <= 1450 && days == 355 ? 1 : 0;
    }
    QCOMPARE(long355, 11);
}

void HijriTest::refusesDaysOutsideTheTable()
{
    QCOMPARE(toHijri(QDate(1882, 11, 11)).error().code, Code::InvalidDate);
    QCOMPARE(toHijri(QDate(2174, 11, 26)).error().code, Code::InvalidDate);
    QCOMPARE(toHijri(QDate()).error().code, Code::InvalidDate);
    QCOMPARE(parseHijriDate(u"1299-12-29", HijriCalendar::UmmAlQura).error().code, Code::InvalidDate);
    QCOMPARE(parseHijriDate(u"1601-01-01", HijriCalendar::UmmAlQura).error().code, Code::InvalidDate);
    QCOMPARE(toHijri(QDate(622, 7, 18), HijriCalendar::Civil).error().code, Code::InvalidDate);
}

void HijriTest::refusesMalformedDates_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "1447-05", "1447-5-03", "1447-13-01", "1447-00-01", "1447-05-00", "1447-05-31", " 1447-05-01",
                             "1447/05/01", "+447-05-01", "1447-05-01T"})
        QTest::newRow(text[0] == '\0' ? "empty" : text) << QString::fromLatin1(text);
}

void HijriTest::refusesMalformedDates()
{
    QFETCH(QString, text);
    const auto date = parseHijriDate(text, HijriCalendar::UmmAlQura, u"d"_s);
    QCOMPARE(date.error().code, Code::InvalidDate);
    QCOMPARE(date.error().field, u"d"_s);
}

void HijriTest::Z042_findsTheSameDayNextYear()
{
    const auto anchor = toHijri(QDate(2024, 3, 11)).value();
    const auto next = nextYearSameDay(anchor, HijriCalendar::UmmAlQura, MissingDay::Clamp).value();
    QCOMPARE(next.toString(), u"1446-09-01"_s);
    QCOMPARE(toGregorian(next).value(), QDate(2025, 3, 1));
}

void HijriTest::Z044_followsThePolicyWhenTheDayIsMissing()
{
    const auto anchor = toHijri(QDate(2018, 11, 8)).value();
    QCOMPARE(anchor.toString(), u"1440-02-30"_s);
    const auto clamped = nextYearSameDay(anchor, HijriCalendar::UmmAlQura, MissingDay::Clamp).value();
    QCOMPARE(toGregorian(clamped).value(), QDate(2019, 10, 28));
    const auto after = nextYearSameDay(anchor, HijriCalendar::UmmAlQura, MissingDay::NextDay).value();
    QCOMPARE(toGregorian(after).value(), QDate(2019, 10, 29));
}

void HijriTest::takesYearsUpTo1600AsHijri()
{
    const QJsonObject expected{{u"gregorian"_s, u"2025-11-21"_s}, {u"hijri"_s, u"1447-05-30"_s}, {u"calendar"_s, u"umm_al_qura"_s}};
    QCOMPARE(hijriAnswer(u"2025-11-21", HijriCalendar::UmmAlQura, DateOrigin::ByYear).value(), expected);
    QCOMPARE(hijriAnswer(u"1447-05-30", HijriCalendar::UmmAlQura, DateOrigin::ByYear).value(), expected);
    QCOMPARE(hijriAnswer(u"1447-05-30", HijriCalendar::UmmAlQura, DateOrigin::Gregorian).error().code, Code::InvalidDate);
    QCOMPARE(hijriAnswer(u"0622-07-19", HijriCalendar::Civil, DateOrigin::Gregorian).value().value(u"hijri").toString(),
             u"0001-01-01"_s);
    QCOMPARE(hijriAnswer(u"2025-11-21", HijriCalendar::UmmAlQura, DateOrigin::Hijri).error().field, u"date"_s);
}

void HijriTest::HB15_followsAnAnnouncedMonth()
{
    const auto calendar = CalendarProfile::make(HijriCalendar::UmmAlQura, {{1445, 9, QDate(2024, 3, 12)}}).value();
    QCOMPARE(calendar.toHijri(QDate(2024, 3, 11)).value().toString(), u"1445-08-30"_s);
    QCOMPARE(calendar.toHijri(QDate(2024, 3, 12)).value().toString(), u"1445-09-01"_s);
    QCOMPARE(calendar.toHijri(QDate(2024, 4, 10)).value().toString(), u"1445-10-01"_s);
    QCOMPARE(calendar.daysInMonth(1445, 9), 29);
    QCOMPARE(hijriAnswer(u"1445-08-30", calendar, DateOrigin::ByYear).value().value(u"gregorian").toString(), u"2024-03-11"_s);
    QCOMPARE(hijriAnswer(u"1445-09-30", calendar, DateOrigin::ByYear).error().code, Code::InvalidDate);
    QCOMPARE(calendar.sameDayAfter(QDate(2024, 3, 12), 1, MissingDay::Clamp).value(), QDate(2025, 3, 1));
}

void HijriTest::aProfileWithoutMonthsIsItsBase()
{
    const CalendarProfile calendar(HijriCalendar::Civil);
    for (QDate day(2024, 1, 1); day < QDate(2026, 1, 1); day = day.addDays(1))
        QCOMPARE(calendar.toHijri(day).value(), toHijri(day, HijriCalendar::Civil).value());
    const CalendarProfile printed;
    QCOMPARE(printed.sameDayAfter(QDate(2018, 11, 8), 1, MissingDay::Clamp).value(), QDate(2019, 10, 28));
    QCOMPARE(printed.sameDayAfter(QDate(2018, 11, 8), 1, MissingDay::NextDay).value(), QDate(2019, 10, 29));
}

void HijriTest::aProfileKeepsMonthsAndYears()
{
    const auto make = [](std::vector<MonthStart> starts) { return CalendarProfile::make(HijriCalendar::UmmAlQura, starts); };
    QVERIFY(!make({{1445, 9, QDate(2024, 3, 13)}})); // Sha'ban of 31
    QVERIFY(!make({{1445, 9, QDate(2024, 3, 10)}})); // of 28
    QVERIFY(!make({{1601, 1, QDate(2174, 11, 26)}}));
    // Ramadan 1446 has 29 days in the table, so a late Ramadan takes Shawwal with it.
    QVERIFY(!make({{1446, 9, QDate(2025, 3, 2)}}));
    QVERIFY(make({{1446, 9, QDate(2025, 3, 2)}, {1446, 10, QDate(2025, 3, 31)}}));
    // A year of 356 days is none: 1 Muharram a day early and the next a day late.
    const QDate first = toGregorian({1446, 1, 1}).value();
    const QDate next = toGregorian({1447, 1, 1}).value();
    QCOMPARE(make({{1446, 1, first.addDays(-1)}, {1447, 1, next.addDays(2)}}).error().code, Code::InvalidDate);
}

void HijriTest::everyDayOfAProfileRoundTrips()
{
    const auto calendar = CalendarProfile::make(HijriCalendar::UmmAlQura, {{1445, 9, QDate(2024, 3, 12)}, {1446, 9, QDate(2025, 3, 2)}, {1446, 10, QDate(2025, 3, 31)}}).value();
    HijriDate last = calendar.toHijri(QDate(2023, 12, 31)).value();
    for (QDate day(2024, 1, 1); day < QDate(2026, 6, 1); day = day.addDays(1)) {
        const HijriDate hijri = calendar.toHijri(day).value();
        QCOMPARE(calendar.toGregorian(hijri).value(), day);
        QVERIFY(hijri > last);
        last = hijri;
    }
}

QTEST_APPLESS_MAIN(HijriTest)
#include "tst_hijri.moc"
