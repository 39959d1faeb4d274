// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_book.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

Disburse payment(const QString& fund, const QString& amount)
{
    Disburse command;
    command.fund = fund;
    command.amount = amount;
    command.payee = QStringLiteral("a family");
    return command;
}

AddFund fundNamed(const QString& name)
{
    AddFund command;
    command.name = name;
    return command;
}

} // namespace

class TestFunds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fundIsFoundByCodeIdOrNameWhateverTheCase()
    {
        TemporaryBook book;
        const auto roof = book.run(fundNamed(QStringLiteral("Neues Dach 2026")));
        QVERIFY(roof);
        QCOMPARE(roof->code, QStringLiteral("neues-dach-2026"));
        for (const QString& word : {roof->code.toUpper(), roof->id.toString(), QStringLiteral("neues DACH 2026")}) {
            const auto given = book.run(gift(QStringLiteral("1"), word));
            QVERIFY2(given, qPrintable(word));
            QCOMPARE(given->lines.front().fund, roof->code);
        }
    }

    void sameNameOrCodeIsDuplicate()
    {
        TemporaryBook book;
        QCOMPARE(refusalOf(book.run(fundNamed(QStringLiteral("ZAKAT")))), QStringLiteral("duplicate name"));
        AddFund coded = fundNamed(QStringLiteral("Other"));
        coded.code = QStringLiteral("Waqf");
        QCOMPARE(refusalOf(book.run(coded)), QStringLiteral("duplicate code"));
        QCOMPARE(refusalOf(book.run(fundNamed(QStringLiteral(" ")))), QStringLiteral("invalid_input name"));
        coded.code = QStringLiteral("no spaces");
        QCOMPARE(refusalOf(book.run(coded)), QStringLiteral("invalid_input code"));
        coded.code.clear();
        coded.kind = QStringLiteral("loan");
        QCOMPARE(refusalOf(book.run(coded)), QStringLiteral("invalid_input kind"));
    }

    void whatTheGiverMeantRestrictsAFund()
    {
        TemporaryBook book;
        AddFund command = fundNamed(QStringLiteral("Zakat of Lyon"));
        command.kind = QStringLiteral("zakat");
        QVERIFY(book.run(command)->restricted);
        QVERIFY(!book.run(fundNamed(QStringLiteral("Tea")))->restricted);
    }

    void disbursementHasTheContractsShape()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift(QStringLiteral("10"), QStringLiteral("zakat"))));
        Disburse command = payment(QStringLiteral("Zakat"), QStringLiteral("2.50"));
        command.asnaf = QStringLiteral("fuqara");
        command.date = QStringLiteral("2026-02-28");
        const auto paid = book.run(command, QStringLiteral("d"));
        QVERIFY(paid);
        const QJsonObject json = paid->toJson().value(QStringLiteral("disbursement")).toObject();
        QCOMPARE(json, (QJsonObject{{QStringLiteral("id"), paid->id.toString()},
                                    {QStringLiteral("amount"), QStringLiteral("2.50")},
                                    {QStringLiteral("currency"), QStringLiteral("USD")},
                                    {QStringLiteral("fund"), QStringLiteral("zakat")},
                                    {QStringLiteral("asnaf"), QStringLiteral("fuqara")},
                                    {QStringLiteral("date"), QStringLiteral("2026-02-28")}}));
        QCOMPARE(book.run(command, QStringLiteral("d"))->toJson(), paid->toJson());
        QCOMPARE(book.ask(BalancesQuery{})->rows.front().balance.toString(), QStringLiteral("7.50"));
    }

    void noFundFallsBelowZeroInAnyCurrency()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift(QStringLiteral("10"))));
        Disburse euros = payment(QStringLiteral("general"), QStringLiteral("1"));
        euros.currency = QStringLiteral("EUR");
        QCOMPARE(refusalOf(book.run(euros)), QStringLiteral("insufficient_funds amount"));
        QCOMPARE(refusalOf(book.run(payment(QStringLiteral("general"), QStringLiteral("10.01")))), QStringLiteral("insufficient_funds amount"));
        QVERIFY(book.run(payment(QStringLiteral("general"), QStringLiteral("10"))));
        QCOMPARE(refusalOf(book.run(payment(QStringLiteral("general"), QStringLiteral("0.01")))), QStringLiteral("insufficient_funds amount"));
    }

    void zakatNeedsOneOfTheEightAndOnlyZakatHasThem()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift(QStringLiteral("10"), QStringLiteral("zakat"))));
        QVERIFY(book.run(gift(QStringLiteral("10"))));
        Disburse command = payment(QStringLiteral("zakat"), QStringLiteral("1"));
        QCOMPARE(refusalOf(book.run(command)), QStringLiteral("invalid_input asnaf"));
        command.asnaf = QStringLiteral("friends");
        QCOMPARE(refusalOf(book.run(command)), QStringLiteral("invalid_input asnaf"));
        for (const char* asnaf : {"fuqara", "masakin", "amilin", "muallafah", "riqab", "gharimin", "fisabilillah", "ibnussabil"}) {
            command.asnaf = QString::fromLatin1(asnaf);
            QVERIFY2(book.run(command), asnaf);
        }
    }

    void refusesBadFields()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift(QStringLiteral("10"))));
        QCOMPARE(refusalOf(book.run(payment(QStringLiteral("nowhere"), QStringLiteral("1")))), QStringLiteral("not_found fund"));
        QCOMPARE(refusalOf(book.run(payment(QStringLiteral("general"), QStringLiteral("0")))), QStringLiteral("invalid_amount amount"));
        Disburse command = payment(QStringLiteral("general"), QStringLiteral("1"));
        command.payee = QStringLiteral(" ");
        QCOMPARE(refusalOf(book.run(command)), QStringLiteral("invalid_input to"));
        command = payment(QStringLiteral("general"), QStringLiteral("1"));
        command.date = QStringLiteral("2027-01-01");
        QCOMPARE(refusalOf(book.run(command)), QStringLiteral("invalid_date date"));
    }

    void balancesAreByFundAndCurrency()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift(QStringLiteral("10"), QStringLiteral("waqf"))));
        RecordDonation command = gift(QStringLiteral("100"), QStringLiteral("waqf"));
        command.currency = QStringLiteral("JPY");
        QVERIFY(book.run(command));
        QVERIFY(book.run(gift(QStringLiteral("1"), QStringLiteral("fidya"))));
        QStringList lines;
        const auto balances = book.ask(BalancesQuery{});
        QVERIFY(balances);
        for (const FundBalance& row : balances->rows)
            lines << row.fund + QLatin1Char(' ') + row.balance.currency.code() + QLatin1Char(' ') + row.balance.toString();
        QCOMPARE(lines, (QStringList{QStringLiteral("fidya USD 1.00"), QStringLiteral("waqf JPY 100"), QStringLiteral("waqf USD 10.00")}));
    }
};

QTEST_GUILESS_MAIN(TestFunds)
#include "tst_funds.moc"
