// SPDX-License-Identifier: GPL-3.0-or-later
// Gifts through the program: what is recorded, what is refused and with which words, keys, and reversals.
#include "cli_process.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

using namespace amanah::test;
using namespace Qt::StringLiterals;

class TestCliGifts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersGiftWithEveryMemberOfTheContract()
    {
        const CliBook book;
        QCOMPARE(book.init().verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donor add --name 'Amina Example'").verdict(), u"0 ok"_s);
        const CliRun run = book.run("donation add --amount 100 --fund ZAKAT --donor @donor1 --method bank --date 2026-02-18 --note x --key k1");
        QCOMPARE(run.verdict(), u"0 ok"_s);
        const QJsonObject gift = run.at("donation").toObject();
        const QJsonObject expected{{u"amount"_s, u"100.00"_s}, {u"currency"_s, u"USD"_s}, {u"fund"_s, u"zakat"_s}, {u"anonymous"_s, false},
                                   {u"method"_s, u"bank"_s}, {u"date"_s, u"2026-02-18"_s}, {u"hijri"_s, u"1447-09-01"_s},
                                   {u"status"_s, u"posted"_s}, {u"key"_s, u"k1"_s}};
        for (auto member = expected.begin(); member != expected.end(); ++member)
            QVERIFY2(gift.value(member.key()) == member.value(), qPrintable(member.key()));
        for (const auto& member : {u"id"_s, u"number"_s, u"donor"_s})
            QVERIFY2(gift.contains(member), qPrintable(member));
        const QJsonObject line = gift.value(u"lines"_s).toArray().first().toObject();
        QCOMPARE(line.value(u"fund"_s).toString(), u"zakat"_s);
        QCOMPARE(line.value(u"amount"_s).toString(), u"100.00"_s);
        QVERIFY(run.at("audit.seq").toInteger() > 0);
        QCOMPARE(run.text("audit.hash").size(), 64);
    }

    void refusesBadGifts_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("verdict");
        const auto amount = [](const char* name, const QString& text) {
            QTest::newRow(name) << u"--amount \"%1\" --fund zakat"_s.arg(text) << u"1 invalid_amount amount"_s;
        };
        amount("zero", u"0.00"_s);
        amount("negative", u"-5"_s);
        amount("plus", u"+5"_s);
        amount("grouped", u"1,000"_s);
        amount("three decimals", u"1.234"_s);
        amount("no digits before the point", u".5"_s);
        amount("no digits after it", u"5."_s);
        amount("exponent", u"1e3"_s);
        amount("space", u"5 "_s);
        amount("native digits", u"٥"_s);
        amount("over 10^15 minor units", u"10000000000000.01"_s);
        amount("over 64 bits", u"99999999999999999999"_s);
        amount("empty", QString());
        QTest::newRow("yen has no decimals") << u"--amount 1.5 --currency JPY --fund zakat"_s << u"1 invalid_amount amount"_s;
        QTest::newRow("no such currency") << u"--amount 1 --currency XXQ --fund zakat"_s << u"1 invalid_currency currency"_s;
        QTest::newRow("no such fund") << u"--amount 1 --fund nofund"_s << u"1 not_found fund"_s;
        QTest::newRow("no such donor") << u"--amount 1 --fund zakat --donor 99"_s << u"1 not_found donor"_s;
        QTest::newRow("malformed donor") << u"--amount 1 --fund zakat --donor 01"_s << u"1 not_found donor"_s;
        QTest::newRow("no such day") << u"--amount 1 --fund zakat --date 2025-02-29"_s << u"1 invalid_date date"_s;
        QTest::newRow("far ahead") << u"--amount 1 --fund zakat --date 9999-01-01"_s << u"1 invalid_date date"_s;
        QTest::newRow("no such method") << u"--amount 1 --fund zakat --method barter"_s << u"1 invalid_input method"_s;
        QTest::newRow("key too long") << u"--amount 1 --fund zakat --key "_s + QString(201, u'k') << u"1 invalid_input key"_s;
        QTest::newRow("no amount") << u"--fund zakat"_s << u"2 invalid_input amount"_s;
        QTest::newRow("no fund") << u"--amount 1"_s << u"2 invalid_input fund"_s;
    }
    void refusesBadGifts()
    {
        static const CliBook book;
        QFETCH(QString, options);
        QFETCH(QString, verdict);
        QCOMPARE(book.run(u"donation add "_s + options).verdict(), verdict);
        QVERIFY(book.run("donation list").lines().empty());
    }

    void takesTomorrowButNotTheDayAfter()
    {
        const CliBook book;
        const QString day = QDate::currentDate().addDays(1).toString(Qt::ISODate);
        const QString later = QDate::currentDate().addDays(3).toString(Qt::ISODate);
        QCOMPARE(book.run(u"donation add --amount 1 --fund zakat --date "_s + day).verdict(), u"0 ok"_s);
        QCOMPARE(book.run(u"donation add --amount 1 --fund zakat --date "_s + later).verdict(), u"1 invalid_date date"_s);
    }

    void writesAmountsInTheDecimalsOfTheirCurrency()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 100 --currency JPY --fund zakat").text("donation.amount"), u"100"_s);
        QCOMPARE(book.run("donation add --amount 100 --currency KWD --fund zakat").text("donation.amount"), u"100.000"_s);
        QCOMPARE(book.run("donation add --amount 10000000000000.00 --fund zakat").text("donation.amount"), u"10000000000000.00"_s);
    }

    void answersSameKeyAndContentWithFirstAnswer()
    {
        const CliBook book;
        const CliRun first = book.run("donation add --amount 5 --fund sadaqah --key same");
        const CliRun again = book.run("donation add --amount 5 --fund sadaqah --key same");
        QCOMPARE(first.verdict(), u"0 ok"_s);
        QCOMPARE(again.out, first.out);
        QCOMPARE(book.run("donation add --amount 6 --fund sadaqah --key same").verdict(), u"1 conflict key"_s);
        QCOMPARE(book.run("donation add --amount 5.00 --fund sadaqah --key same").verdict(), u"1 conflict key"_s);
        QCOMPARE(book.run("disburse --fund sadaqah --amount 5 --to X --key same").verdict(), u"1 conflict key"_s);
        QCOMPARE(book.run("donation list").lines().size(), std::size_t(1));
    }

    void doesNotRememberRefusals()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 5 --fund later --key k").verdict(), u"1 not_found fund"_s);
        QCOMPARE(book.run("fund add --name Later --code later").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 5 --fund later --key k").verdict(), u"0 ok"_s);
    }

    void reversesGiftOnceWithReason()
    {
        const CliBook book;
        QCOMPARE(book.run("donation add --amount 5 --fund zakat").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation void @gift1").verdict(), u"2 invalid_input reason"_s);
        QCOMPARE(book.run("donation void @gift1 --reason ' '").verdict(), u"1 invalid_input reason"_s);
        QCOMPARE(book.run("donation void 99 --reason typo").verdict(), u"1 not_found id"_s);
        const CliRun reversed = book.run("donation void @gift1 --reason typo");
        QCOMPARE(reversed.verdict(), u"0 ok"_s);
        QCOMPARE(reversed.text("donation.status"), u"reversed"_s);
        QVERIFY(reversed.at("donation").toObject().contains(u"reversed_by"_s));
        QCOMPARE(book.run("donation void @gift1 --reason typo").verdict(), u"1 already_voided id"_s);
        QCOMPARE(book.run("donation show @gift1").text("donation.status"), u"reversed"_s);
        QCOMPARE(book.run("donation list").lines().size(), std::size_t(1));
        QCOMPARE(book.run("check").verdict(), u"0 ok"_s);
    }

    void hidesAnonymousDonorInLists()
    {
        const CliBook book;
        QCOMPARE(book.run("donor add --name 'Hidden Person'").verdict(), u"0 ok"_s);
        QCOMPARE(book.run("donation add --amount 5 --fund zakat --donor @donor1 --anonymous").verdict(), u"0 ok"_s);
        const auto gifts = book.run("donation list").lines();
        QCOMPARE(gifts.size(), std::size_t(1));
        QVERIFY(gifts.front().value(u"anonymous"_s).toBool());
        QVERIFY(gifts.front().value(u"donor"_s).isNull());
    }
};

QTEST_GUILESS_MAIN(TestCliGifts)
#include "tst_cli_gifts.moc"
