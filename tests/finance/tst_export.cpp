// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/csv_reader.h"
#include "finance/exchange/export_columns.h"
#include "finance/exchange/formula_guard.h"
#include "finance/exchange/table_writer.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <zlib.h>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

using Cells = std::vector<TableCell>;

Money moneyOf(std::int64_t minor, QStringView code)
{
    return {minor, Currency::parse(code).value()};
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

std::vector<TableColumn> fewColumns()
{
    return {{u"donor"_s, ColumnType::Text}, {u"amount"_s, ColumnType::Amount}, {u"date"_s, ColumnType::Date}, {u"count"_s, ColumnType::Integer}};
}

// Writes the rows under the few columns; the number of rows, or -1.
std::int64_t writeTable(const QString& path, const std::vector<Cells>& rows)
{
    auto table = openTable(path);
    if (!table || !(*table)->header(fewColumns()))
        return -1;
    for (const Cells& cells : rows) {
        if (!(*table)->row(cells))
            return -1;
    }
    return (*table)->finish().value_or(-1);
}

quint32 littleEndian(const QByteArray& bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int i = size - 1; i >= 0; --i)
        value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

QByteArray inflated(const QByteArray& packed, qsizetype size)
{
    QByteArray plain(size, '\0');
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(size);
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    const int outcome = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return outcome == Z_STREAM_END ? plain : QByteArray();
}

// One member of a zip, found through its central directory.
QByteArray zipMember(const QByteArray& zip, const QByteArray& name)
{
    qsizetype at = zip.indexOf("PK\x01\x02");
    while (at >= 0 && zip.mid(at, 4) == "PK\x01\x02") {
        const auto nameSize = qsizetype{littleEndian(zip, at + 28, 2)};
        const auto rest = qsizetype{littleEndian(zip, at + 30, 2)} + qsizetype{littleEndian(zip, at + 32, 2)};
        if (zip.mid(at + 46, nameSize) == name) {
            const auto local = qsizetype{littleEndian(zip, at + 42, 4)};
            const auto data = local + 30 + littleEndian(zip, local + 26, 2) + littleEndian(zip, local + 28, 2);
            return inflated(zip.mid(data, littleEndian(zip, at + 20, 4)), littleEndian(zip, at + 24, 4));
        }
        at += 46 + nameSize + rest;
    }
    return {};
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void writesCsvByRfc4180();
    void defusesWhatASpreadsheetWouldRun_data();
    void defusesWhatASpreadsheetWouldRun();
    void readsEveryCsvTextBackAsItWas();
    void defusesHeadersAndCsvCells();
    void writesJsonLinesInColumnOrder();
    void writesXlsxNumbersAsNumbersAndDaysAsDays();
    void defusesXlsxCells();
    void countsRows_data();
    void countsRows();
    void leavesTheOldFileUntilTheEnd_data();
    void leavesTheOldFileUntilTheEnd();
    void refusesAnUnknownEnding();
    void refusesAFolderThatIsNotThere_data();
    void refusesAFolderThatIsNotThere();
    void namesDonationColumnsAsAnImportDoes();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    void endings();

    QTemporaryDir m_folder;
};

void ExportTest::endings()
{
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"csv", "xlsx", "jsonl"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void ExportTest::writesCsvByRfc4180()
{
    const std::vector<Cells> rows = {
        {u"Ali, \"the elder\""_s, moneyOf(123456, u"USD"), QDate(2026, 2, 18), std::int64_t{2}},
        {u"عائشة\nline"_s, moneyOf(5, u"KWD"), std::monostate{}, std::int64_t{-1}}};
    QCOMPARE(writeTable(path(u"rfc.csv"_s), rows), 2);
    QCOMPARE(contentsOf(path(u"rfc.csv"_s)), "donor,amount,date,count\r\n"
                                             "\"Ali, \"\"the elder\"\"\",1234.56,2026-02-18,2\r\n"
                                             "\"عائشة\nline\",0.005,,-1\r\n"_ba);
}

void ExportTest::defusesWhatASpreadsheetWouldRun_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("defused");
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("command") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
    QTest::newRow("plus") << u"+A1"_s << u"'+A1"_s;
    QTest::newRow("minus") << u"-A1"_s << u"'-A1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("return") << u"\r=1"_s << u"'\r=1"_s;
    QTest::newRow("space first") << u" =1"_s << u"' =1"_s;
    QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("sum of numbers") << u"-1+2"_s << u"'-1+2"_s;
    QTest::newRow("negative number") << u"-5.20"_s << u"-5.20"_s;
    QTest::newRow("phone") << u"+49301234567"_s << u"+49301234567"_s;
    QTest::newRow("dash alone") << u"-"_s << u"'-"_s;
    QTest::newRow("defused before") << u"'=1"_s << u"''=1"_s;
    QTest::newRow("name") << u"O'Hara"_s << u"O'Hara"_s;
    QTest::newRow("apostrophe") << u"'Abd al-Rahman"_s << u"'Abd al-Rahman"_s;
    QTest::newRow("empty") << QString() << QString();
}

void ExportTest::defusesWhatASpreadsheetWouldRun()
{
    QFETCH(QString, text);
    QFETCH(QString, defused);
    QCOMPARE(defusedText(text), defused);
    QCOMPARE(undefusedText(defused), text);
}

void ExportTest::readsEveryCsvTextBackAsItWas()
{
    const QStringList texts = {u"=1+1"_s,    u"''=x"_s,      u"a\r\nb"_s, u"\"quoted\""_s, u"semi;colon"_s,
                               u" edges "_s, u"٣ دراهم"_s, u"-5"_s,     u"'@a"_s,        u"tab\tinside"_s};
    std::vector<Cells> rows;
    for (const QString& text : texts)
        rows.push_back({text, moneyOf(1, u"USD"), QDate(2026, 1, 1), std::int64_t{1}});
    QCOMPARE(writeTable(path(u"back.csv"_s), rows), texts.size());

    QFile file(path(u"back.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    CsvReader reader(file, {});
    CsvRow row;
    QVERIFY(reader.next(row).value());
    for (const QString& text : texts) {
        QVERIFY(reader.next(row).value());
        QCOMPARE(undefusedText(row.fields.at(0)), text);
    }
    QVERIFY(!reader.next(row).value());
}

void ExportTest::defusesHeadersAndCsvCells()
{
    auto table = openTable(path(u"evil.csv"_s));
    QVERIFY((*table)->header({{u"=evil"_s, ColumnType::Text}}).has_value());
    QVERIFY((*table)->row(Cells{u"=HYPERLINK(\"x\",\"y\")"_s}).has_value());
    QVERIFY((*table)->finish().has_value());
    QCOMPARE(contentsOf(path(u"evil.csv"_s)), "'=evil\r\n\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n"_ba);
}

void ExportTest::writesJsonLinesInColumnOrder()
{
    const std::vector<Cells> rows = {{u"=1 \"x\"\n"_s, moneyOf(100, u"JPY"), QDate(2026, 2, 18), std::int64_t{9'007'199'254'740'993}},
                                     {std::monostate{}, std::monostate{}, std::monostate{}, std::monostate{}}};
    QCOMPARE(writeTable(path(u"rows.jsonl"_s), rows), 2);
    QCOMPARE(contentsOf(path(u"rows.jsonl"_s)),
             R"({"donor":"=1 \"x\"\n","amount":"100","date":"2026-02-18","count":9007199254740993})"
             "\n"
             R"({"donor":null,"amount":null,"date":null,"count":null})"
             "\n"_ba);
}

void ExportTest::writesXlsxNumbersAsNumbersAndDaysAsDays()
{
    const std::vector<Cells> rows = {{u"Ali <&> \"x\""_s, moneyOf(123456, u"USD"), QDate(2026, 2, 18), std::int64_t{-7}},
                                     {u"Big"_s, moneyOf(1'000'000'000'000'000, u"USD"), QDate(1899, 1, 1), std::int64_t{0}}};
    QCOMPARE(writeTable(path(u"rows.xlsx"_s), rows), 2);
    const QByteArray sheet = zipMember(contentsOf(path(u"rows.xlsx"_s)), "xl/worksheets/sheet1.xml");
    QVERIFY2(sheet.contains("<v>1234.56</v>"), sheet.constData());
    QVERIFY(sheet.contains("<v>46071</v>")); // 2026-02-18 in days as a spreadsheet counts them
    QVERIFY(sheet.contains("<v>-7</v>"));
    QVERIFY(sheet.contains("Ali &lt;&amp;&gt;"));
    QVERIFY(sheet.contains("<t>10000000000000.00</t>")); // more digits than a cell's number keeps
    QVERIFY(sheet.contains("<t>1899-01-01</t>"));
    const QByteArray styles = zipMember(contentsOf(path(u"rows.xlsx"_s)), "xl/styles.xml");
    QVERIFY(styles.contains("yyyy-mm-dd"));
}

void ExportTest::defusesXlsxCells()
{
    QCOMPARE(writeTable(path(u"evil.xlsx"_s), {{u"=1+1"_s, std::monostate{}, std::monostate{}, std::monostate{}}}), 1);
    const QByteArray sheet = zipMember(contentsOf(path(u"evil.xlsx"_s)), "xl/worksheets/sheet1.xml");
    QVERIFY2(sheet.contains("<t>'=1+1</t>"), sheet.constData());
    QVERIFY(!sheet.contains("<f>"));
}

void ExportTest::countsRows_data()
{
    endings();
}

void ExportTest::countsRows()
{
    QFETCH(QString, ending);
    const QString file = path(u"many."_s + ending);
    const Cells cells = {u"Ali"_s, moneyOf(100, u"USD"), QDate(2026, 2, 18), std::int64_t{1}};
    QCOMPARE(writeTable(file, std::vector<Cells>(2'000, cells)), 2'000);
    QCOMPARE(writeTable(file, {}), 0);
}

void ExportTest::leavesTheOldFileUntilTheEnd_data()
{
    endings();
}

void ExportTest::leavesTheOldFileUntilTheEnd()
{
    QFETCH(QString, ending);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"list."_s + ending);
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QCOMPARE(old.write("old"), 3);
    old.close();
    {
        auto table = openTable(file);
        QVERIFY((*table)->header(fewColumns()).has_value());
        QVERIFY((*table)->row(Cells{u"Ali"_s, std::monostate{}, std::monostate{}, std::monostate{}}).has_value());
    }
    QCOMPARE(contentsOf(file), "old"_ba);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"list."_s + ending});
    QCOMPARE(writeTable(file, {}), 0);
    QVERIFY(contentsOf(file) != "old"_ba);
}

void ExportTest::refusesAnUnknownEnding()
{
    const auto table = openTable(path(u"list.pdf"_s));
    QVERIFY(!table);
    QCOMPARE(table.error().code, Code::InvalidInput);
    QCOMPARE(table.error().field, u"to"_s);
}

void ExportTest::refusesAFolderThatIsNotThere_data()
{
    endings();
}

void ExportTest::refusesAFolderThatIsNotThere()
{
    QFETCH(QString, ending);
    const auto table = openTable(path(u"nowhere/list."_s + ending));
    QVERIFY(!table);
    QCOMPARE(table.error().code, Code::Unavailable);
    QCOMPARE(table.error().cause, u"write_failed"_s);
}

void ExportTest::namesDonationColumnsAsAnImportDoes()
{
    QStringList names;
    for (const TableColumn& column : donationColumns())
        names.append(column.name);
    for (const char* field : {"donor", "amount", "currency", "date", "fund", "status", "method", "note", "email", "phone", "reference", "key"})
        QVERIFY2(names.contains(QString::fromLatin1(field)), field);
}

QTEST_GUILESS_MAIN(ExportTest)
#include "tst_export.moc"
