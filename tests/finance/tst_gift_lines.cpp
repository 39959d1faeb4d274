// SPDX-License-Identifier: GPL-3.0-or-later
// Gifts for several funds, and gifts in kind: what a line may say, what is kept of it, and that funds, totals and filters count by line.
#include "support/temporary_book.h"

#include <QJsonArray>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

DonationLineInput line(const char* fund, const char* amount, const char* intention = "", const char* quantity = "", const char* unit = "")
{
    return {QString::fromLatin1(fund), QString::fromLatin1(amount), QString::fromLatin1(intention), QString::fromLatin1(quantity),
            QString::fromLatin1(unit)};
}

RecordDonation split(std::vector<DonationLineInput> lines)
{
    RecordDonation command;
    command.lines = std::move(lines);
    return command;
}

RecordDonation goods(const char* quantity, const char* unit)
{
    RecordDonation command = split({line("general", "40", "", quantity, unit)});
    command.method = QStringLiteral("in_kind");
    return command;
}

} // namespace

class TestGiftLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountIsTheSumWhenLeftOut()
    {
        TemporaryBook book;
        const auto given = book.run(split({line("zakat", "60", "zakat:1447"), line("sadaqah", "39.50")}));
        QVERIFY(given);
        QCOMPARE(given->amount.toString(), QStringLiteral("99.50"));
        QCOMPARE(given->lines.size(), std::size_t(2));
        QCOMPARE(given->lines[0].intention, QStringLiteral("zakat:1447"));
        QCOMPARE(given->lines[1].intention, QStringLiteral("sadaqah"));
        RecordDonation wrong = split({line("zakat", "60"), line("sadaqah", "39.50")});
        wrong.amount = QStringLiteral("99");
        QCOMPARE(refusalOf(book.run(wrong)), QStringLiteral("invalid_amount lines"));
        QVERIFY(book.prove().faults.empty());
    }

    void sumBeyondWhatAGiftCanBeIsRefused()
    {
        TemporaryBook book;
        QCOMPARE(refusalOf(book.run(split({line("zakat", "10000000000000"), line("zakat", "0.01")}))), QStringLiteral("invalid_amount lines"));
    }

    void everyFundCountsItsOwnLine()
    {
        TemporaryBook book;
        QVERIFY(book.run(split({line("zakat", "60"), line("sadaqah", "40")})));
        QVERIFY(book.run(gift("5", "zakat")));
        TotalsQuery byFund;
        byFund.by = QStringLiteral("fund");
        const auto totals = book.ask(byFund);
        QStringList rows;
        for (const TotalsQuery::Row& row : totals->rows)
            rows << row.key + QLatin1Char(' ') + row.amount.toString() + QLatin1Char(' ') + QString::number(row.count);
        rows.sort();
        QCOMPARE(rows, (QStringList{QStringLiteral("sadaqah 40.00 1"), QStringLiteral("zakat 65.00 2")}));
        DonationListQuery ofSadaqah;
        ofSadaqah.fund = QStringLiteral("sadaqah");
        QCOMPARE(book.ask(ofSadaqah)->donations.size(), std::size_t(1));
        QCOMPARE(book.ask(ofSadaqah)->donations.front().lines.size(), std::size_t(2));
    }

    void goodsKeepQuantityAndUnit()
    {
        TemporaryBook book;
        const auto given = book.run(goods("012.500", "kg"));
        QVERIFY(given);
        QCOMPARE(given->lines.front().quantity, QStringLiteral("12.5"));
        const QJsonObject told = given->toJson().value(QStringLiteral("lines")).toArray().first().toObject();
        QCOMPARE(told.value(QStringLiteral("unit")).toString(), QStringLiteral("kg"));
        QCOMPARE(book.cell("SELECT account FROM posting WHERE amount > 0"), QStringLiteral("stock"));
        QVERIFY(!book.run(gift("1"))->toJson().value(QStringLiteral("lines")).toArray().first().toObject().contains(QStringLiteral("unit")));
        QVERIFY(book.prove().faults.empty());
    }

    void refusesWhatIsNoQuantity_data()
    {
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("refusal");
        for (const char* text : {"0", "0.000", "-1", "1.2345", "1,5", "x", "", "1e3", ".5", "1.", "1234567890123"})
            QTest::addRow("quantity '%s'", text) << QString::fromLatin1(text) << "kg" << "invalid_input lines[0].quantity";
        for (const char* text : {"", "kg2", "=A1", "a word that is far too long for a unit"})
            QTest::addRow("unit '%s'", text) << "1" << QString::fromLatin1(text) << "invalid_input lines[0].unit";
    }
    void refusesWhatIsNoQuantity()
    {
        QFETCH(QString, quantity);
        QFETCH(QString, unit);
        QFETCH(QString, refusal);
        TemporaryBook book;
        QCOMPARE(refusalOf(book.run(goods(quantity.toLatin1().constData(), unit.toLatin1().constData()))), refusal);
    }

    void onlyGoodsHaveAQuantity()
    {
        TemporaryBook book;
        RecordDonation money = goods("1", "kg");
        money.method = QStringLiteral("cash");
        QCOMPARE(refusalOf(book.run(money)), QStringLiteral("invalid_input lines[0].quantity"));
    }

    void sameKeyWithOtherGoodsIsAnotherGift()
    {
        TemporaryBook book;
        const QString key = QStringLiteral("k");
        QVERIFY(book.run(goods("1", "kg"), key));
        QVERIFY(book.run(goods("1", "kg"), key));
        QCOMPARE(codeOf(book.run(goods("2", "kg"), key)), QStringLiteral("conflict"));
        QCOMPARE(codeOf(book.run(goods("1", "l"), key)), QStringLiteral("conflict"));
        QCOMPARE(book.cell("SELECT count(*) FROM donation"), QStringLiteral("1"));
    }
};

QTEST_GUILESS_MAIN(TestGiftLines)
#include "tst_gift_lines.moc"
