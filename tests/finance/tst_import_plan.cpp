// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/import_plans.h"

#include <QFile>
#include <QObject>
#include <QTest>
#include <map>

using namespace amanah::finance;
using namespace amanah::finance::support;
using namespace Qt::StringLiterals;

namespace {

const QString giveWpMap = u"donor=Donor First Name+Donor Last Name,amount=Donation Amount,currency=Donation Currencies,date=Donation Date,"
                          "fund=Donation Form,status=Donation Status,method=Payment Method,note=Notes,email=Donor Email"_s;

} // namespace

class ImportPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPluginsSampleExport();
    void rejectsRowsWithTheirLineFieldAndCode_data();
    void rejectsRowsWithTheirLineFieldAndCode();
    void countsEveryRejectedRowButListsFew();
    void sortsStatuses();
    void namesMethods_data();
    void namesMethods();
    void understandsMaps();
    void refusesMaps_data();
    void refusesMaps();
    void findsColumnsByTheirUsualNames();
    void givesEqualRowsTwoKeysAndEqualFilesTheSame();
    void countsEqualRowsHoweverManyThereAre();
    void remembersNoRowThatComesOnce();
    void joinsTheLinesOfAnExportedSplitGift_data();
    void joinsTheLinesOfAnExportedSplitGift();
    void keepsTheKeyFormForEver();
    void keepsTheKeyOfAPendingGift();
    void stopsWhenAsked();
    void survivesHostileBytes_data();
    void survivesHostileBytes();
};

void ImportPlanTest::readsAPluginsSampleExport()
{
    for (const QString& map : {giveWpMap, QString()}) {
        QFile file(QFINDTESTDATA("data/givewp_shape.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto plan = planImport(file, importOptions(map));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        QCOMPARE(plan->posted, 20);
        QCOMPARE(plan->reversed, 2);
        QCOMPARE(plan->skippedCount, 4);
        QCOMPARE(plan->rejectedCount, 0);
        QCOMPARE(plan->detected(), (QJsonObject{{u"separator"_s, u","_s}, {u"encoding"_s, u"utf-8"_s}, {u"date_order"_s, u"mdy"_s}, {u"decimal"_s, u"."_s}}));

        ImportRowStream stream(file, *plan);
        const auto rows = stream.nextChunk(1'000).value();
        QCOMPARE(rows.size(), 20U);
        QCOMPARE(rows.front().donorName, u"Amina Rahman"_s);
        QCOMPARE(rows.front().date, QDate(2024, 1, 28));
        QCOMPARE(rows.front().email, u"amina.rahman@example.org"_s);
        QCOMPARE(rows.front().fund, u"Winter Relief"_s);
        QCOMPARE(rows.front().method, u"online"_s);
        QCOMPARE(rows.front().methodText, u"Stripe"_s);
        QVERIFY(stream.nextChunk(10).value().empty());
    }
}

void ImportPlanTest::rejectsRowsWithTheirLineFieldAndCode_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Code>("code");
    QTest::newRow("zero") << QByteArray("2025-01-02,0,USD,,,") << u"amount"_s << Code::InvalidAmount;
    QTest::newRow("negative") << QByteArray("2025-01-02,-5,USD,,,") << u"amount"_s << Code::InvalidAmount;
    QTest::newRow("no amount") << QByteArray("2025-01-02,,USD,,,") << u"amount"_s << Code::InvalidAmount;
    QTest::newRow("words") << QByteArray("2025-01-02,five,USD,,,") << u"amount"_s << Code::InvalidAmount;
    QTest::newRow("too many decimals") << QByteArray("2025-01-02,5.005,USD,,,") << u"amount"_s << Code::InvalidAmount;
    QTest::newRow("too much") << QByteArray("2025-01-02,99999999999999999999,USD,,,") << u"amount"_s << Code::InvalidAmount;
    QTest::newRow("bad groups") << QByteArray("2025-01-02,\"1,23.00\",USD,,,") << u"amount"_s << Code::InvalidAmount;
    QTest::newRow("an exponent") << QByteArray("2025-01-02,1e3,USD,,,") << u"amount"_s << Code::InvalidAmount;
    QTest::newRow("currency") << QByteArray("2025-01-02,5,XXQ,,,") << u"currency"_s << Code::InvalidCurrency;
    QTest::newRow("another currency's sign") << "2025-01-02,€5,USD,,," + QByteArray() << u"currency"_s << Code::InvalidCurrency;
    QTest::newRow("no date") << QByteArray(",5,USD,,,") << u"date"_s << Code::InvalidDate;
    QTest::newRow("no day") << QByteArray("2025-02-30,5,USD,,,") << u"date"_s << Code::InvalidDate;
    QTest::newRow("future") << QByteArray("2026-02-20,5,USD,,,") << u"date"_s << Code::InvalidDate;
    QTest::newRow("status") << QByteArray("2025-01-02,5,USD,maybe,,") << u"status"_s << Code::InvalidInput;
    QTest::newRow("email") << QByteArray("2025-01-02,5,USD,,nobody,") << u"email"_s << Code::InvalidInput;
    QTest::newRow("long donor") << "2025-01-02,5,USD,,," + QByteArray(201, 'x') << u"donor"_s << Code::InvalidInput;
    QTest::newRow("too few columns") << QByteArray("2025-01-02,5") << u""_s << Code::InvalidInput;
    QTest::newRow("too many columns") << QByteArray("2025-01-02,5,USD,,,,x") << u""_s << Code::InvalidInput;
}

void ImportPlanTest::rejectsRowsWithTheirLineFieldAndCode()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, field);
    QFETCH(Code, code);
    const auto plan = planOf("date,amount,currency,status,email,donor\n2025-01-01,1.00,USD,,,\n" + row + "\n2025-01-03,2,USD,,,,,\n");
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->posted, 2);
    QCOMPARE(plan->rejectedCount, 1);
    QCOMPARE(plan->rejected.front().line, 3);
    QCOMPARE(plan->rejected.front().error.field, field);
    QCOMPARE(plan->rejected.front().error.code, code);
    QVERIFY(!plan->isClean());
    const QJsonObject json = plan->rejected.front().toJson();
    QCOMPARE(json.value("code"_L1).toString(), codeName(code));
    QCOMPARE(json.keys(), (QStringList{u"code"_s, u"field"_s, u"line"_s, u"message"_s}));
}

void ImportPlanTest::countsEveryRejectedRowButListsFew()
{
    ImportOptions options = importOptions();
    options.limits.listed = 3;
    const auto plan = planOf("date,amount\n" + QByteArray("2025-01-02,0\n").repeated(50), options);
    QVERIFY(plan);
    QCOMPARE(plan->rejectedCount, 50);
    QCOMPARE(plan->rejected.size(), 3U);
    options.limits.rows = 49;
    const auto tooMany = planOf("date,amount\n" + QByteArray("2025-01-02,0\n").repeated(50), options);
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().cause, u"too_many_rows"_s);
}

void ImportPlanTest::sortsStatuses()
{
    const QByteArray bytes("date,amount,status\n2025-01-01,1,Completed\n2025-01-01,2,posted\n2025-01-01,3,\n2025-01-01,4,REFUNDED\n"
                           "2025-01-01,5,Pending\n2025-01-01,6,cancelled\n2025-01-01,0,failed\n2025-01-01,8,reversed\n");
    const auto plan = planOf(bytes);
    QVERIFY(plan);
    QCOMPARE(plan->posted, 5);
    QCOMPARE(plan->reversed, 2);
    QCOMPARE(plan->skippedCount, 3);
    QCOMPARE(plan->rejectedCount, 0);
    QCOMPARE(plan->skipped.front().toJson(), (QJsonObject{{u"line"_s, 6}, {u"status"_s, u"Pending"_s}}));
    const auto rows = rowsOf(bytes);
    QCOMPARE(rows.size(), 5U);
    QVERIFY(rows.at(3).status == ImportStatus::Reversed);
}

void ImportPlanTest::namesMethods_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("text");
    QTest::newRow("ours") << u"Bank"_s << u"bank"_s << u""_s;
    QTest::newRow("in kind") << u"in_kind"_s << u"in_kind"_s << u""_s;
    QTest::newRow("stripe") << u"Stripe"_s << u"online"_s << u"Stripe"_s;
    QTest::newRow("paypal") << u"PayPal Donations"_s << u"online"_s << u"PayPal Donations"_s;
    QTest::newRow("sumup") << u"SumUp"_s << u"online"_s << u"SumUp"_s;
    QTest::newRow("offline") << u"Offline"_s << u"other"_s << u"Offline"_s;
    QTest::newRow("unknown") << u"Pigeon"_s << u"other"_s << u"Pigeon"_s;
    QTest::newRow("none") << u""_s << u"other"_s << u""_s;
}

void ImportPlanTest::namesMethods()
{
    QFETCH(QString, written);
    QFETCH(QString, method);
    QFETCH(QString, text);
    const auto rows = rowsOf("date,amount,method\n2025-01-01,1," + written.toUtf8() + "\n");
    QCOMPARE(rows.front().method, method);
    QCOMPARE(rows.front().methodText, text);
}

void ImportPlanTest::understandsMaps()
{
    const auto map = parseImportMap(u" donor = First + Last , amount=Betrag\\, \\(EUR\\=€\\+\\)"_s);
    QVERIFY(map);
    QCOMPARE(map->at(ImportField::Donor), (QStringList{u"First"_s, u"Last"_s}));
    QCOMPARE(map->at(ImportField::Amount), (QStringList{u"Betrag, (EUR=€+)"_s}));
    QVERIFY(parseImportMap(importMapText(*map)).value() == *map);
    const auto rows = rowsOf("First, Last ,\"Betrag, (EUR=€+)\",Day\nAda,Noor,5,2025-01-01\n,Noor,6,2025-01-01\n",
                             importOptions(u"donor=First+Last,amount=Betrag\\, (EUR\\=€\\+),date=Day"_s));
    QCOMPARE(rows.at(0).donorName, u"Ada Noor"_s);
    QCOMPARE(rows.at(1).donorName, u"Noor"_s);
}

void ImportPlanTest::refusesMaps_data()
{
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("cause");
    QTest::newRow("unknown field") << u"amuont=A,date=D"_s << u"unknown_field"_s;
    QTest::newRow("no equals") << u"amount"_s << u"syntax"_s;
    QTest::newRow("no column") << u"amount="_s << u"syntax"_s;
    QTest::newRow("empty part") << u"donor=A+,amount=A"_s << u"syntax"_s;
    QTest::newRow("twice") << u"amount=A,amount=D"_s << u"twice"_s;
    QTest::newRow("unknown column") << u"amount=A,date=Nowhere"_s << u"unknown_column"_s;
    QTest::newRow("ambiguous column") << u"amount=A,date=X"_s << u"ambiguous_column"_s;
    QTest::newRow("no date") << u"amount=A"_s << u"missing_column"_s;
}

void ImportPlanTest::refusesMaps()
{
    QFETCH(QString, map);
    QFETCH(QString, cause);
    const auto parsed = parseImportMap(map);
    const auto columns = parsed ? ImportColumns::resolve(*parsed, {u"A"_s, u"D"_s, u"X"_s, u" X"_s}) : Result<ImportColumns>(Refusal(parsed.error()));
    QVERIFY(!columns);
    QCOMPARE(columns.error().field, u"map"_s);
    QCOMPARE(columns.error().cause, cause);
}

void ImportPlanTest::findsColumnsByTheirUsualNames()
{
    const ImportMap map = findImportMap({u"Nachname"_s, u"Vorname"_s, u"BETRAG"_s, u" Datum "_s, u"Irgendwas"_s});
    QCOMPARE(importMapText(map), u"donor=Vorname+Nachname,amount=BETRAG,date=Datum"_s);
}

void ImportPlanTest::givesEqualRowsTwoKeysAndEqualFilesTheSame()
{
    const QByteArray bytes("date,amount,donor\n2025-01-01,5,Ada\n2025-01-01,5.00,Ada\n2025-01-01,5,Noor\n");
    const auto rows = rowsOf(bytes);
    const auto again = rowsOf(bytes, importOptions(), 100);
    QCOMPARE(rows.size(), 3U);
    QVERIFY(rows.at(0).key.endsWith(u"-1"));
    QVERIFY(rows.at(1).key.endsWith(u"-2"));
    QCOMPARE(rows.at(0).key.chopped(1), rows.at(1).key.chopped(1));
    QVERIFY(rows.at(2).key.chopped(1) != rows.at(0).key.chopped(1));
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(rows.at(i).key, again.at(i).key);
    QCOMPARE(rowsOf("date,amount,key\n2025-01-01,5,k-7\n").front().key, u"k-7"_s);
}

void ImportPlanTest::countsEqualRowsHoweverManyThereAre()
{
    QByteArray bytes("date,amount,donor\n");
    std::vector<int> of;
    for (int i = 0; i < 6'000; ++i) {
        of.push_back(i % 3 == 0 ? 0 : i % 2'000); // one two thousand times, some three times, none once
        bytes += "2025-01-01,5,Donor " + QByteArray::number(of.back()) + '\n';
    }
    const auto rows = rowsOf(bytes, importOptions(), 512);
    QCOMPARE(rows.size(), of.size());
    std::map<int, int> ordinals;
    for (std::size_t i = 0; i < of.size(); ++i)
        QVERIFY(rows.at(i).key.endsWith(u"-%1"_s.arg(++ordinals[of.at(i)])));
}

void ImportPlanTest::remembersNoRowThatComesOnce()
{
    RepeatedContents repeated;
    ImportRow row;
    row.date = QDate(2025, 1, 1);
    row.amount = {500, Currency::parse(u"USD").value()};
    for (int i = 0; i < 100'000; ++i) {
        row.reference = QString::number(i);
        repeated.see(contentHash(row));
    }
    repeated.see(contentHash(row));
    repeated.close();
    QVERIFY(repeated.find(contentHash(row)) >= 0);
    QVERIFY2(repeated.size() < 20, qPrintable(QString::number(repeated.size())));
}

void ImportPlanTest::joinsTheLinesOfAnExportedSplitGift_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<std::size_t>("gifts");
    QTest::newRow("a line") << QByteArray("2025-01-01,40,Ada,zakat,g1/line-2") << std::size_t(2);
    QTest::newRow("another day") << QByteArray("2025-01-02,40,Ada,zakat,g1/line-2") << std::size_t(3);
    QTest::newRow("another donor") << QByteArray("2025-01-01,40,Noor,zakat,g1/line-2") << std::size_t(3);
    QTest::newRow("a line is missing") << QByteArray("2025-01-01,40,Ada,zakat,g1/line-3") << std::size_t(3);
    QTest::newRow("another gift's") << QByteArray("2025-01-01,40,Ada,zakat,g2/line-2") << std::size_t(3);
}

void ImportPlanTest::joinsTheLinesOfAnExportedSplitGift()
{
    QFETCH(const QByteArray, second);
    QFETCH(const std::size_t, gifts);
    const QByteArray bytes = "date,amount,donor,fund,key\n2025-01-01,60,Ada,general,g1\n" + second + "\n2025-01-01,5,Ada,general,g3\n";
    for (const std::size_t chunk : {1U, 2U, 100U}) {
        const auto rows = rowsOf(bytes, importOptions(), chunk);
        QCOMPARE(rows.size(), gifts);
        QCOMPARE(rows.front().amount.minor, 6000);
        QCOMPARE(rows.front().moreLines.size(), gifts == 2 ? 1U : 0U);
        if (gifts == 2) {
            QCOMPARE(rows.front().moreLines.front().fund, u"zakat"_s);
            QCOMPARE(rows.front().moreLines.front().amount.minor, 4000);
        }
        QCOMPARE(rows.back().key, u"g3"_s);
    }
}

void ImportPlanTest::keepsTheKeyFormForEver()
{
    const auto rows = rowsOf("date;amount;donor;fund;reference\n11.05.2019;5;Zoë;Clean  Water;R1\n");
    QCOMPARE(rows.front().key, u"import-0a4e64983f851f9b1c82aba5e2801b483d56049f242c96dbcad3b95793c33d72-1"_s);
}

void ImportPlanTest::keepsTheKeyOfAPendingGift()
{
    const auto before = rowsOf("date,amount,status\n2025-01-01,5,pending\n2025-01-01,5,completed\n");
    const auto after = rowsOf("date,amount,status\n2025-01-01,5,completed\n2025-01-01,5,completed\n");
    QCOMPARE(before.front().key, after.at(1).key);
}

void ImportPlanTest::stopsWhenAsked()
{
    QByteArray bytes("date,amount\n2025-01-01,5\n");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto plan = planImport(buffer, importOptions(), [](int) { return false; });
    QVERIFY(!plan);
    QCOMPARE(plan.error().cause, u"cancelled"_s);
}

void ImportPlanTest::survivesHostileBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("cause");
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("blank lines") << QByteArray("\n\r\n  \n") << u"empty"_s;
    QTest::newRow("a mark only") << QByteArray("\xEF\xBB\xBF") << u"empty"_s;
    QTest::newRow("header only") << QByteArray("date,amount\n") << u"empty"_s;
    QTest::newRow("wrong columns") << QByteArray("a,b\n1,2\n") << u"missing_column"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << u"missing_column"_s;
    QTest::newRow("a program") << QByteArray("\x7F" "ELF\2\1\1\0\0\0", 10) << u"nul_byte"_s;
    QTest::newRow("broken quotes") << QByteArray("date,amount\n2025-01-01,\"5\n") << u"unclosed_quote"_s;
    QTest::newRow("a million columns") << "date,amount" + QByteArray(1'000'000, ',') + "\n" << u"too_many_columns"_s;
    QTest::newRow("ten megabytes") << "date,amount\n" + QByteArray(10'000'000, '5') << u"field_too_long"_s;
}

void ImportPlanTest::survivesHostileBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, cause);
    const auto plan = planOf(bytes);
    QVERIFY(!plan);
    QCOMPARE(plan.error().cause, cause);
    QVERIFY2(plan.error().message.startsWith(u"Line "), qPrintable(plan.error().message));
}

QTEST_APPLESS_MAIN(ImportPlanTest)
#include "tst_import_plan.moc"
