// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/csv_reader.h"

#include <QBuffer>
#include <QObject>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

struct CsvOutcome
{
    QList<QStringList> rows;
    QList<qint64> lines;
    Error error;
    bool refused = false;
};

CsvOutcome readCsv(QByteArray bytes, CsvDialect dialect)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, dialect);
    CsvOutcome outcome;
    CsvRow row;
    while (true) {
        const auto read = reader.next(row);
        if (!read) {
            outcome.refused = true;
            outcome.error = read.error();
            return outcome;
        }
        if (!*read)
            return outcome;
        outcome.rows.append(row.fields);
        outcome.lines.append(row.line);
    }
}

CsvDialect detect(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const CsvEncoding encoding = detectEncoding(buffer).value();
    return {detectSeparator(buffer, encoding), encoding};
}

QByteArray utf16(const QString& text, bool big)
{
    QStringEncoder encoder(big ? QStringConverter::Utf16BE : QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsQuotedFieldsAsWritten();
    void countsPhysicalLines();
    void readsEveryLineEnd_data();
    void readsEveryLineEnd();
    void keepsCharactersAcrossChunks();
    void detectsEncodings_data();
    void detectsEncodings();
    void detectsSeparators_data();
    void detectsSeparators();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void repeatsItsRefusal();
    void understandsOptionNames();
};

void CsvTest::readsQuotedFieldsAsWritten()
{
    const auto got = readCsv("a,b\n\"x, \"\"y\"\"\",\" two\nlines \"\n,\n", {});
    QVERIFY(!got.refused);
    QCOMPARE(got.rows, (QList<QStringList>{{u"a"_s, u"b"_s}, {u"x, \"y\""_s, u" two\nlines "_s}, {u""_s, u""_s}}));
}

void CsvTest::countsPhysicalLines()
{
    const auto got = readCsv("a\r\n\r\n\"one\r\ntwo\"\r\nz", {});
    QCOMPARE(got.lines, (QList<qint64>{1, 3, 5}));
}

void CsvTest::readsEveryLineEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("lf") << QByteArray("a,b\n1,2\n");
    QTest::newRow("crlf") << QByteArray("a,b\r\n1,2\r\n");
    QTest::newRow("cr") << QByteArray("a,b\r1,2\r");
    QTest::newRow("no last line end") << QByteArray("a,b\n1,2");
}

void CsvTest::readsEveryLineEnd()
{
    QFETCH(QByteArray, bytes);
    const auto got = readCsv(bytes, {});
    QCOMPARE(got.rows, (QList<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}));
    QCOMPARE(got.lines, (QList<qint64>{1, 2}));
}

void CsvTest::keepsCharactersAcrossChunks()
{
    QByteArray bytes;
    for (int i = 0; i < 20'000; ++i)
        bytes += "زكاة,الفطر\r\n";
    const auto got = readCsv("x" + bytes, detect("x" + bytes));
    QCOMPARE(got.rows.size(), 20'000);
    QCOMPARE(got.rows.last(), (QStringList{u"زكاة"_s, u"الفطر"_s}));
    QCOMPARE(got.lines.last(), 20'000);
}

void CsvTest::detectsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    const QString text = u"Fön;€\n1;2\n"_s;
    QTest::newRow("utf-8") << text.toUtf8() << u"utf-8"_s;
    QTest::newRow("utf-8 mark") << "\xEF\xBB\xBF" + text.toUtf8() << u"utf-8"_s;
    QTest::newRow("utf-16le") << utf16(text, false) << u"utf-16le"_s;
    QTest::newRow("utf-16be") << utf16(text, true) << u"utf-16be"_s;
    QTest::newRow("windows-1252") << QByteArray("F\xF6n;\x80\n1;2\n") << u"windows-1252"_s;
}

void CsvTest::detectsEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const CsvDialect dialect = detect(bytes);
    QCOMPARE(encodingName(dialect.encoding), name);
    QCOMPARE(dialect.separator, QChar(u';'));
    const auto got = readCsv(bytes, dialect);
    QCOMPARE(got.rows, (QList<QStringList>{{u"Fön"_s, u"€"_s}, {u"1"_s, u"2"_s}}));
}

void CsvTest::detectsSeparators_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << QChar(u',');
    QTest::newRow("semicolon with decimal commas") << QByteArray("date;amount\n1;5,00\n2;6,00\n") << QChar(u';');
    QTest::newRow("tab") << QByteArray("a\tb, c\td\n1\t2\t3,0\n") << QChar(u'\t');
    QTest::newRow("pipe") << QByteArray("a|b\n1|2\n") << QChar(u'|');
    QTest::newRow("one column") << QByteArray("amount\n5\n") << QChar(u',');
    QTest::newRow("separators in quotes") << QByteArray("a,b\n\"x;y;z\",\"1;2;3\"\n") << QChar(u',');
}

void CsvTest::detectsSeparators()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QChar, separator);
    QCOMPARE(detect(bytes).separator, separator);
}

void CsvTest::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<int>("line");
    QTest::newRow("unclosed quote") << QByteArray("a,b\n1,\"2\n3,4\n") << u"unclosed_quote"_s << 2;
    QTest::newRow("text after quote") << QByteArray("a,b\n\"1\"x,2\n") << u"text_after_quote"_s << 2;
    QTest::newRow("stray quote") << QByteArray("a,b\n1,x\"y\n") << u"stray_quote"_s << 2;
    QTest::newRow("nul") << QByteArray("a,b\n1,2\n3,\0\n", 11) << u"nul_byte"_s << 3;
    QTest::newRow("ten megabytes in a line") << "a\n" + QByteArray(10'000'000, 'x') << u"field_too_long"_s << 2;
    QTest::newRow("ten megabytes of fields") << "a\n" + QByteArray("yyyyyyyyyyyyyyyyyyy,").repeated(60'000)
                                             << u"too_many_columns"_s << 2;
    QTest::newRow("a million columns") << QByteArray(1'000'000, ',') << u"too_many_columns"_s << 1;
    QTest::newRow("long record") << "a\n" + QByteArray(QByteArray(60'000, 'x') + ',').repeated(20) << u"line_too_long"_s << 2;
    QTest::newRow("no such code point") << QByteArray("F\xF6n\nb\x81\n") << u"bad_encoding"_s << 2;
    QTest::newRow("broken utf-8 after a mark") << QByteArray("\xEF\xBB\xBF" "a\nb\xC3\n") << u"bad_encoding"_s << 2;
    QTest::newRow("utf-8 cut off") << QByteArray("\xEF\xBB\xBF" "a\nb\xC3") << u"bad_encoding"_s << 2;
    QTest::newRow("utf-8 with a stray byte") << u"اسم\nعمر\nF"_s.toUtf8() + "\xF6n\n" << u"bad_encoding"_s << 3;
    QTest::newRow("utf-16 cut off") << utf16(u"a\nb"_s, false).chopped(1) << u"bad_encoding"_s << 2;
    QTest::newRow("utf-16 without a mark") << utf16(u"a\nb"_s, false).mid(2) << u"nul_byte"_s << 1;
}

void CsvTest::refusesHostileFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, cause);
    QFETCH(int, line);
    const auto got = readCsv(bytes, detect(bytes));
    QVERIFY(got.refused);
    QCOMPARE(got.error.cause, cause);
    QCOMPARE(got.error.code, Code::InvalidInput);
    QVERIFY2(got.error.message.startsWith(u"Line %1: "_s.arg(line)), qPrintable(got.error.message));
}

void CsvTest::repeatsItsRefusal()
{
    QByteArray bytes("a\"\nb\n");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, {});
    CsvRow row;
    const auto first = reader.next(row);
    const auto second = reader.next(row);
    QVERIFY(!first && !second);
    QCOMPARE(second.error(), first.error());
}

void CsvTest::understandsOptionNames()
{
    QCOMPARE(parseSeparator(u"Tab"_s).value(), QChar(u'\t'));
    QCOMPARE(parseSeparator(u";"_s).value(), QChar(u';'));
    QVERIFY(!parseSeparator(u"x"_s));
    QVERIFY(parseEncoding(u"Latin-1"_s).value() == CsvEncoding::Windows1252);
    QVERIFY(!parseEncoding(u"ebcdic"_s));
}

QTEST_APPLESS_MAIN(CsvTest)
#include "tst_csv.moc"
