// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/export_columns.h"
#include "finance/exchange/import_plan.h"
#include "finance/exchange/table_writer.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

ImportRow giftRow(const QString& donor, const Money& amount, const QString& key)
{
    ImportRow row;
    row.donorName = donor;
    row.amount = amount;
    row.date = QDate(2025, 3, 4); // either order would be a day
    row.fund = u"zakat"_s;
    row.method = u"cash"_s;
    row.key = key;
    return row;
}

std::vector<TableCell> exportCells(const ImportRow& row)
{
    return {u"2025-000001"_s,  row.date,
            row.donorName,     row.email,
            row.phone,         row.amount,
            row.amount.currency.code(), row.fund,
            row.methodText.isEmpty() ? row.method : row.methodText,
            row.status == ImportStatus::Reversed ? u"reversed"_s : u"posted"_s,
            row.reference,     row.note,
            row.key};
}

// What the import makes of the rows after they were exported.
std::vector<ImportRow> exportedAndRead(const std::vector<ImportRow>& rows)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"gifts.csv"_s);
    const auto table = openTable(path).value();
    if (!table->header(donationColumns()))
        return {};
    for (const ImportRow& row : rows) {
        if (!table->row(exportCells(row)))
            return {};
    }
    QFile file(path);
    if (!table->finish() || !file.open(QIODevice::ReadOnly))
        return {};
    ImportOptions options;
    options.today = QDate(2026, 2, 18);
    const auto plan = planImport(file, options);
    if (!plan || !plan->isClean())
        return {};
    return ImportRowStream(file, *plan).nextChunk(1'000).value();
}

} // namespace

class ExchangeRoundtripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryFieldOfItsOwnExport();
    void readsTextsBackAsTheyWere_data();
    void readsTextsBackAsTheyWere();
    void readsAmountsBackThatWouldBeAmbiguousElsewhere_data();
    void readsAmountsBackThatWouldBeAmbiguousElsewhere();
};

void ExchangeRoundtripTest::findsEveryFieldOfItsOwnExport()
{
    ImportRow gift = giftRow(u"Ada"_s, {1'234'567, Currency::parse(u"EUR").value()}, u"k1"_s);
    gift.email = u"ada@example.org"_s;
    gift.phone = u"+49 151 23"_s;
    gift.method = u"online"_s;
    gift.methodText = u"Stripe"_s;
    gift.reference = u"-r1"_s;
    gift.note = u"two\nlines, \"quoted\""_s;
    gift.status = ImportStatus::Reversed;
    const auto rows = exportedAndRead({gift});
    QCOMPARE(rows.size(), 1U);
    const ImportRow& read = rows.front();
    QCOMPARE(read.date, gift.date);
    QCOMPARE(read.amount, gift.amount);
    QCOMPARE(read.donorName, gift.donorName);
    QCOMPARE(read.email, gift.email);
    QCOMPARE(read.phone, gift.phone);
    QCOMPARE(read.fund, gift.fund);
    QCOMPARE(read.method, gift.method);
    QCOMPARE(read.methodText, gift.methodText);
    QCOMPARE(read.reference, gift.reference);
    QCOMPARE(read.note, gift.note);
    QCOMPARE(read.key, gift.key);
    QVERIFY(read.status == gift.status);
}

void ExchangeRoundtripTest::readsTextsBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : {u""_s, u"=1+1"_s, u"+cmd|' /C calc'!A0"_s, u"-"_s, u"@SUM(A1)"_s, u"'=1"_s, u"''"_s, u"O'Neil"_s, u"a;b\tc"_s,
                                u"زكاة الفطر"_s, u"\"\""_s, u"\uFF1D1"_s, u"😀"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void ExchangeRoundtripTest::readsTextsBackAsTheyWere()
{
    QFETCH(QString, text);
    ImportRow gift = giftRow(text.simplified(), {500, Currency::parse(u"USD").value()}, u"k1"_s);
    gift.note = text;
    const auto rows = exportedAndRead({gift});
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows.front().donorName, gift.donorName);
    QCOMPARE(rows.front().note, gift.note);
}

void ExchangeRoundtripTest::readsAmountsBackThatWouldBeAmbiguousElsewhere_data()
{
    QTest::addColumn<Money>("amount");
    QTest::newRow("three decimals") << Money{1'234, Currency::parse(u"KWD").value()};
    QTest::newRow("none") << Money{1'234, Currency::parse(u"JPY").value()};
    QTest::newRow("two") << Money{1, Currency::parse(u"USD").value()};
    QTest::newRow("largest") << Money{maxAmountMinor, Currency::parse(u"KWD").value()};
}

void ExchangeRoundtripTest::readsAmountsBackThatWouldBeAmbiguousElsewhere()
{
    QFETCH(Money, amount);
    const auto rows = exportedAndRead({giftRow(u"Ada"_s, amount, u"k1"_s)});
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows.front().amount, amount);
}

QTEST_APPLESS_MAIN(ExchangeRoundtripTest)
#include "tst_exchange_roundtrip.moc"
