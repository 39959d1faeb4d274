// SPDX-License-Identifier: GPL-3.0-or-later
// Donors, funds, what leaves them, totals, the nisab and kept assessments through the program.
#include "cli_process.h"

#include <QJsonArray>
#include <QTest>

using namespace amanah::test;
using namespace Qt::StringLiterals;

namespace {

// "fund currency amount" for each balance, sorted.
QString balancesOf(const CliBook& book)
{
    QStringList rows;
    for (const QJsonValue row : book.run("balances").at("balances").toArray())
        rows << QStringList{row[u"fund"_s].toString(), row[u"currency"_s].toString(), row[u"amount"_s].toString()}.join(u' ');
    rows.sort();
    return rows.join(u", "_s);
}

// "key currency amount count" for each total, sorted.
QString totalsOf(const CliBook& book, const QString& options)
{
    QStringList rows;
    for (const QJsonValue row : book.run(u"totals "_s + options).at("totals").toArray())
        rows << QStringList{row[u"key"_s].toString(), row[u"currency"_s].toString(), row[u"amount"_s].toString(),
                            QString::number(row[u"count"_s].toInteger())}.join(u' ').trimmed();
    rows.sort();
    return rows.join(u", "_s);
}

} // namespace

class TestCliFunds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsDonorsWithTheirFields()
    {
        const CliBook book;
        const CliRun added = book.run("donor add --name 'نور مثال' --kind household --email n@example.org --phone 123");
        QCOMPARE(added.verdict(), u"0 ok"_s);
        QCOMPARE(added.text("donor.name"), u"نور مثال"_s);
        QVERIFY(added.at("donor.merged_into").isNull());
        QVERIFY(!added.at("donor.erased").toBool());
        QCOMPARE(book.run("donor update @donor1 --phone 456").text("donor.phone"), u"456"_s);
        QCOMPARE(book.run("donor show @donor1").text("donor.name"), u"نور مثال"_s);
        QCOMPARE(book.run("donor list --search نور").lines().size(), std::size_t(1));
        QCOMPARE(book.run("donor list --search nobody").lines().size(), std::size_t(0));
        QCOMPARE(book.run("donor add --name ' '").verdict(), u"1 invalid_input name"_s);
        QCOMPARE(book.run("donor add --name X --kind robot").verdict(), u"1 invalid_input kind"_s);
        for (const char* id : {"99", "0", "x", "01", "99999999999999999999"})
            QCOMPARE(book.run(u"donor show "_s + QString::fromLatin1(id)).verdict(), u"1 not_found id"_s);
    }

    void addsFundsWithUniqueCodes()
    {
        const CliBook book;
        const CliRun fund = book.run("fund add --name 'School Roof' --code roof --restricted");
        QCOMPARE(fund.verdict(), u"0 ok"_s);
        QVERIFY(fund.at("fund.restricted").toBool());
        QCOMPARE(book.run("fund add --name Other --code ROOF").verdict().left(11), u"1 duplicate"_s);
        QCOMPARE(book.run("donation add --amount 5 --fund 'school roof'").text("donation.fund"), u"roof"_s);
    }

    void paysOutNeverBelowZeroPerCurrency()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 100 --fund zakat").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("disburse --fund zakat --amount 40 --to 'A Family'").verdict(), u"1 invalid_input asnaf"_s);
        QCOMPARE(book.run("disburse --fund zakat --amount 40 --to 'A Family' --asnaf friends").verdict(), u"1 invalid_input asnaf"_s);
        QCOMPARE(book.run("disburse --fund zakat --amount 100.01 --to X --asnaf fuqara").verdict(), u"1 insufficient_funds amount"_s);
        QCOMPARE(book.run("disburse --fund zakat --amount 1 --currency EUR --to X --asnaf fuqara").verdict(), u"1 insufficient_funds amount"_s);
        const CliRun paid = book.run("disburse --fund zakat --amount 40 --to 'A Family' --asnaf fuqara --key d1");
        QCOMPARE(paid.verdict(), u"0 ok"_s);
        QCOMPARE(paid.text("disbursement.amount"), u"40.00"_s);
        QCOMPARE(paid.text("disbursement.asnaf"), u"fuqara"_s);
        QVERIFY(paid.at("audit.seq").toInteger() > 0);
        QCOMPARE(book.run("disburse --fund zakat --amount 40 --to 'A Family' --asnaf fuqara --key d1").out, paid.out);
        QCOMPARE(balancesOf(book), u"zakat USD 60.00"_s);
        QCOMPARE(book.run("check").verdict(), u"0 ok"_s);
    }

    void refusesReversalThatWouldOverdrawTheFund()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 100 --fund zakat").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("disburse --fund zakat --amount 60 --to X --asnaf fuqara").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation void @gift1 --reason typo").text("error.code"), u"insufficient_funds"_s);
        QCOMPARE(balancesOf(book), u"zakat USD 40.00"_s);
    }

    void totalsCountPostedGiftsByTheirOwnDate()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 10 --fund zakat --date 2026-01-31 --method bank").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 20 --fund fitrah --date 2026-02-18").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 30 --fund fitrah --date 2026-02-18 --currency EUR").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 99 --fund fitrah --date 2026-02-18").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation void @gift4 --reason typo").verdict(), u"0 ok"_s);
        const CliRun all = book.run("totals");
        QCOMPARE(all.at("totals").toArray().size(), 2);
        QCOMPARE(totalsOf(book, u"--by fund"_s), u"fitrah EUR 30.00 1, fitrah USD 20.00 1, zakat USD 10.00 1"_s);
        QCOMPARE(totalsOf(book, u"--by month"_s), u"2026-01 USD 10.00 1, 2026-02 EUR 30.00 1, 2026-02 USD 20.00 1"_s);
        QCOMPARE(totalsOf(book, u"--by hijri_month --from 2026-02-01"_s), u"1447-09 EUR 30.00 1, 1447-09 USD 20.00 1"_s);
        QCOMPARE(totalsOf(book, u"--by method --to 2026-01-31"_s), u"bank USD 10.00 1"_s);
        QCOMPARE(book.run("totals --by colour").verdict(), u"1 invalid_input by"_s);
    }

    void remembersNisab()
    {
        const CliBook book;
        QCOMPARE(book.run("nisab get").text("error.code"), u"not_found"_s);
        const CliRun set = book.run("nisab set --gold 60.00 --silver 1.05 --date 2026-02-18 --source market");
        QCOMPARE(set.verdict(), u"0 ok"_s);
        QCOMPARE(set.text("nisab.amount"), u"5100.00"_s);
        QCOMPARE(book.run("nisab get").text("nisab.gold"), u"60.00"_s);
        QCOMPARE(book.run("nisab set --amount 5000").text("nisab.amount"), u"5000.00"_s);
    }

    void keepsAssessmentAndTracksWhatIsPaid()
    {
        const CliBook book;
        QCOMPARE(book.run("donor add --name 'Amina Example'").verdict(), u"0 ok"_s);
        const QByteArray question = R"({"currency":"USD","date":"2026-02-18","prices":{"gold_per_gram":"60.00"},"assets":[{"kind":"cash","amount":"10000.00"}]})";
        QCOMPARE(book.run("zakat assess - --save --donor @donor1", question).verdict(), u"0 ok"_s);
        QCOMPARE(book.run("zakat pay --donor @donor1 --year 1447 --amount 100").verdict(), u"0 ok"_s);
        const QJsonObject year = book.run("zakat due --donor @donor1").at("years").toArray().first().toObject();
        QCOMPARE(year.value(u"hijri_year"_s).toVariant().toString(), u"1447"_s);
        QCOMPARE(year.value(u"due"_s).toString(), u"250.00"_s);
        QCOMPARE(year.value(u"paid"_s).toString(), u"100.00"_s);
        QCOMPARE(year.value(u"open"_s).toString(), u"150.00"_s);
        QCOMPARE(book.run("balances").at("balances").toArray().first()[u"amount"_s].toString(), u"100.00"_s);
        QCOMPARE(book.run("zakat due --donor 99").verdict(), u"1 not_found donor"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliFunds)
#include "tst_cli_funds.moc"
