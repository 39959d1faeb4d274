// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/import_plans.h"

#include <QObject>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;
using namespace Qt::StringLiterals;

class ImportFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDates_data();
    void readsDates();
    void refusesDates_data();
    void refusesDates();
    void detectsForms_data();
    void detectsForms();
    void refusesWhatCanBeReadTwice_data();
    void refusesWhatCanBeReadTwice();
    void takesTheCallersWordForAmbiguousForms();
};

void ImportFormsTest::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate day(2019, 5, 11);
    for (const QString& text :
         {u"2019-05-11"_s, u"2019/5/11"_s, u"2019.05.11"_s, u"20190511"_s, u"2019-05-11T23:59:59Z"_s, u"2019-05-11 11:21:00.5+02:00"_s,
          u"11.05.2019"_s, u"11/05/2019"_s, u"11-5-2019 11:21"_s, u"May 11, 2019 11:21 AM"_s, u"May 11, 2019"_s, u"11 May 2019"_s,
          u"11-May-2019"_s, u"11th May, 2019"_s, u"2019 May 11"_s, u"11. Mai 2019"_s, u"11 mayo 2019"_s, u"11 Mayıs 2019"_s, u"١١ مايو ٢٠١٩"_s,
          u"١١/٠٥/٢٠١٩"_s, u"۲۰۱۹/۰۵/۱۱"_s, u"\u200F11/05/2019"_s, u"  11\u00A0May  2019 "_s})
        QTest::newRow(qPrintable(text)) << text << day;
}

void ImportFormsTest::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    const auto got = parseDateText(text, DateOrder::Dmy);
    QVERIFY(got);
    QCOMPARE(*got, date);
}

void ImportFormsTest::refusesDates_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : {u""_s, u"today"_s, u"2019-02-29"_s, u"2019-13-01"_s, u"13/13/2019"_s, u"05.13.2019"_s, u"11/05/19"_s, u"1440-09-06"_s,
                                u"2019-05/11"_s, u"11 May"_s, u"11 Foo 2019"_s, u"2019-05-11 99"_s, u"0000-00-00"_s, u"May May 2019"_s, u"1 2 3"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void ImportFormsTest::refusesDates()
{
    QFETCH(QString, text);
    const auto got = parseDateText(text, DateOrder::Dmy);
    QVERIFY(!got);
    QCOMPARE(got.error().code, Code::InvalidDate);
}

void ImportFormsTest::detectsForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("decimal");
    QTest::addColumn<QString>("amount"); // of the first row
    QTest::newRow("german") << u"date;amount\n3.4.2025;1.234,50\n"_s << u"dmy"_s << u","_s << u"1234.50"_s;
    QTest::newRow("day first") << u"date,amount\n03/04/2025,\"1,234\"\n13/04/2025,5.00\n"_s << u"dmy"_s << u"."_s << u"1234.00"_s;
    QTest::newRow("month first") << u"date;amount\n03/04/2025;1.234\n04/13/2025;5,5\n"_s << u"mdy"_s << u","_s << u"1234.00"_s;
    QTest::newRow("iso") << u"date,amount\n2025-04-03,7\n"_s << u"ymd"_s << u"."_s << u"7.00"_s;
    QTest::newRow("swiss") << u"date,amount\n2025-04-03,1'234.50\n"_s << u"ymd"_s << u"."_s << u"1234.50"_s;
    QTest::newRow("indian") << u"date;amount\n2025-04-03;12,34,567\n"_s << u"ymd"_s << u"."_s << u"1234567.00"_s;
    QTest::newRow("narrow spaces") << u"date;amount\n2025-04-03;1\u202F234,50 $\n"_s << u"ymd"_s << u","_s << u"1234.50"_s;
    QTest::newRow("arabic") << u"التاريخ,المبلغ\n٢٠٢٥-٠٤-٠٣,١٬٢٣٤٫٥٠\n"_s << u"ymd"_s << u"٫"_s << u"1234.50"_s;
    QTest::newRow("same day and month") << u"date,amount\n05/05/2025,1\n"_s << u"dmy"_s << u"."_s << u"1.00"_s;
    QTest::newRow("whole numbers") << u"date,amount\nMay 5 2025,1000\n"_s << u"mdy"_s << u"."_s << u"1000.00"_s;
    QTest::newRow("padded decimals") << u"date,amount\n2025-04-03,0.5000\n"_s << u"ymd"_s << u"."_s << u"0.50"_s;
}

void ImportFormsTest::detectsForms()
{
    QFETCH(QString, text);
    QFETCH(QString, order);
    QFETCH(QString, decimal);
    QFETCH(QString, amount);
    const auto plan = planOf(text.toUtf8());
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->rejectedCount, 0);
    QCOMPARE(plan->detected().value("date_order"_L1).toString(), order);
    QCOMPARE(plan->detected().value("decimal"_L1).toString(), decimal);
    QCOMPARE(rowsOf(text.toUtf8()).front().amount.toString(), amount);
}

void ImportFormsTest::refusesWhatCanBeReadTwice_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("day or month") << u"date,amount\n03/04/2025,1\n"_s << u"date_order"_s;
    QTest::newRow("day and month first") << u"date,amount\n13/04/2025,1\n04/13/2025,1\n"_s << u"date_order"_s;
    QTest::newRow("thousand or one") << u"date;amount\n2025-04-03;1.234\n"_s << u"decimal"_s;
    QTest::newRow("both marks") << u"date;amount\n2025-04-03;1.5\n2025-04-03;1,5\n"_s << u"decimal"_s;
}

void ImportFormsTest::refusesWhatCanBeReadTwice()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    const auto plan = planOf(text.toUtf8());
    QVERIFY(!plan);
    QCOMPARE(plan.error().field, field);
    QCOMPARE(plan.error().cause, u"ambiguous"_s);
    QVERIFY(plan.error().message.contains(u"ine 2"));
}

void ImportFormsTest::takesTheCallersWordForAmbiguousForms()
{
    ImportOptions options = importOptions();
    options.dateOrder = DateOrder::Mdy;
    options.decimal = DecimalMark::Comma;
    const auto rows = rowsOf("date;amount;currency\n03/04/2025;1,234;KWD\n", options);
    QCOMPARE(rows.front().date, QDate(2025, 3, 4));
    QCOMPARE(rows.front().amount.toString(), u"1.234"_s);
}

QTEST_APPLESS_MAIN(ImportFormsTest)
#include "tst_import_forms.moc"
