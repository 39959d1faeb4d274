// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_book.h"

#include <QJsonArray>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

QStringList idsOf(const DonationListQuery::Page& page)
{
    QStringList ids;
    for (const Donation& gift : page.donations)
        ids << gift.id.toString();
    return ids;
}

RecordImportedDonation importedRow(const QString& name, const QString& email, std::int64_t minor)
{
    RecordImportedDonation row;
    row.amount = Money{minor, Currency::parse(u"USD").value()};
    row.date = QDate(2026, 1, 5);
    row.donorName = name;
    row.email = email;
    row.method = QStringLiteral("online");
    return row;
}

} // namespace

class TestDonations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedGiftHasTheContractsShape()
    {
        TemporaryBook book;
        const auto donor = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        RecordDonation command = gift(QStringLiteral("100.5"), QStringLiteral("ZAKAT"));
        command.donor = donor->id.toString();
        command.date = QStringLiteral("2026-02-18");
        command.method = QStringLiteral("bank");
        const auto given = book.run(command, QStringLiteral("my-key"));
        QVERIFY(given);
        const QJsonObject whole = given->toAnswer();
        const QJsonObject json = whole.value(QStringLiteral("donation")).toObject();
        const QJsonObject expected{{QStringLiteral("id"), given->id.toString()},
                                   {QStringLiteral("number"), QStringLiteral("2026-000001")},
                                   {QStringLiteral("amount"), QStringLiteral("100.50")},
                                   {QStringLiteral("currency"), QStringLiteral("USD")},
                                   {QStringLiteral("fund"), QStringLiteral("zakat")},
                                   {QStringLiteral("donor"), donor->id.toString()},
                                   {QStringLiteral("anonymous"), false},
                                   {QStringLiteral("method"), QStringLiteral("bank")},
                                   {QStringLiteral("date"), QStringLiteral("2026-02-18")},
                                   {QStringLiteral("hijri"), QStringLiteral("1447-09-01")},
                                   {QStringLiteral("status"), QStringLiteral("posted")},
                                   {QStringLiteral("key"), QStringLiteral("my-key")}};
        for (auto member = expected.begin(); member != expected.end(); ++member)
            QVERIFY2(json.value(member.key()) == member.value(), qPrintable(member.key()));
        QCOMPARE(json.value(QStringLiteral("lines")).toArray().size(), 1);
        QCOMPARE(whole.value(QStringLiteral("audit")).toObject().value(QStringLiteral("hash")).toString().size(), 64);
        QCOMPARE(book.ask(DonationQuery{given->id.toString()})->toAnswer(), whole);
    }

    void refusesBadFields_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("refusal");
        for (const char* amount : {"", "0", "0.00", "-1", "1,000", "1.234", "1e3", " 1", "1.", ".5", "١", "1000000000000001.00", "NaN"})
            QTest::addRow("amount '%s'", amount) << "amount" << QString::fromUtf8(amount) << "invalid_amount amount";
        QTest::newRow("currency") << "currency" << "USX" << "invalid_currency currency";
        QTest::newRow("fund") << "fund" << "nowhere" << "not_found fund";
        QTest::newRow("donor unknown") << "donor" << "77" << "not_found donor";
        QTest::newRow("donor malformed") << "donor" << "x'--" << "not_found donor";
        QTest::newRow("donor that is a fund") << "donor" << "3" << "not_found donor";
        QTest::newRow("method") << "method" << "barter" << "invalid_input method";
        QTest::newRow("date shape") << "date" << "18.02.2026" << "invalid_date date";
        QTest::newRow("date not in calendar") << "date" << "2026-02-30" << "invalid_date date";
        QTest::newRow("date after tomorrow") << "date" << "2026-03-03" << "invalid_date date";
    }
    void refusesBadFields()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, refusal);
        TemporaryBook book;
        RecordDonation command = gift(QStringLiteral("10"));
        if (field == QStringLiteral("amount"))
            command.amount = value;
        else if (field == QStringLiteral("currency"))
            command.currency = value;
        else if (field == QStringLiteral("fund"))
            command.fund = value;
        else if (field == QStringLiteral("donor"))
            command.donor = value;
        else if (field == QStringLiteral("method"))
            command.method = value;
        else
            command.date = value;
        QCOMPARE(refusalOf(book.run(command)), refusal);
        QCOMPARE(book.cell("SELECT count(*) FROM donation"), QStringLiteral("0"));
        QCOMPARE(book.cell("SELECT max(seq) FROM audit"), QStringLiteral("8"));
    }

    void tomorrowIsStillAGoodDate()
    {
        TemporaryBook book;
        RecordDonation command = gift(QStringLiteral("10"));
        command.date = QStringLiteral("2026-03-02");
        QVERIFY(book.run(command));
    }

    void everyCurrencyKeepsItsOwnDecimals()
    {
        TemporaryBook book;
        for (const auto& [code, typed, shown] : {std::tuple("JPY", "100", "100"), std::tuple("KWD", "100", "100.000"), std::tuple("USD", "0.01", "0.01")}) {
            RecordDonation command = gift(QString::fromLatin1(typed));
            command.currency = QString::fromLatin1(code);
            QCOMPARE(book.run(command)->amount.toString(), QString::fromLatin1(shown));
        }
        RecordDonation command = gift(QStringLiteral("1.5"));
        command.currency = QStringLiteral("JPY");
        QCOMPARE(refusalOf(book.run(command)), QStringLiteral("invalid_amount amount"));
    }

    void numbersAreGaplessInEachYear()
    {
        TemporaryBook book;
        const auto numberOn = [&](const char* date) {
            RecordDonation command = gift(QStringLiteral("1"));
            command.date = QString::fromLatin1(date);
            return book.run(command)->number;
        };
        QCOMPARE(numberOn("2026-01-01"), QStringLiteral("2026-000001"));
        QCOMPARE(numberOn("2025-12-31"), QStringLiteral("2025-000001"));
        QCOMPARE(numberOn("2026-02-01"), QStringLiteral("2026-000002"));
        QCOMPARE(numberOn("2025-01-01"), QStringLiteral("2025-000002"));
    }

    void totalPast64BitsIsInvalidAmount()
    {
        TemporaryBook book;
        book.closeWriter();
        // 9,223 gifts of the largest amount fit; the balance is set near the end instead of recording them all.
        book.connection().execute("INSERT INTO fund_balance (fund, currency, balance) SELECT id, 'USD', 9223372036854775000 FROM fund WHERE "
                                  "code = 'general'");
        QVERIFY(book.run(gift(QStringLiteral("8.07"))));
        QCOMPARE(refusalOf(book.run(gift(QStringLiteral("0.01")))), QStringLiteral("invalid_amount amount"));
        QVERIFY(book.run(gift(QStringLiteral("0.01"), QStringLiteral("sadaqah"))));
    }

    void linesMustSumToTheAmount()
    {
        TemporaryBook book;
        RecordDonation command = gift(QStringLiteral("10"));
        command.lines = {{QStringLiteral("zakat"), QStringLiteral("6"), {}}, {QStringLiteral("waqf"), QStringLiteral("4"), {}}};
        const auto given = book.run(command);
        QVERIFY(given);
        QCOMPARE(given->lines.size(), std::size_t(2));
        command.lines.back().amount = QStringLiteral("3.99");
        QCOMPARE(refusalOf(book.run(command)), QStringLiteral("invalid_amount lines"));
    }

    void voidedGiftSaysByWhatAndKeepsItsNumber()
    {
        TemporaryBook book;
        const auto given = book.run(gift(QStringLiteral("10")));
        const auto voided = book.run(VoidDonation{given->id.toString(), QStringLiteral("typing slip")}, QStringLiteral("v"));
        QVERIFY(voided);
        const QJsonObject json = voided->toAnswer().value(QStringLiteral("donation")).toObject();
        QCOMPARE(json.value(QStringLiteral("status")).toString(), QStringLiteral("reversed"));
        QCOMPARE(json.value(QStringLiteral("number")).toString(), given->number);
        QVERIFY(!json.value(QStringLiteral("reversed_by")).toString().isEmpty());
        QCOMPARE(voided->audit.seq, given->audit.seq + 1);
        QCOMPARE(refusalOf(book.run(VoidDonation{given->id.toString(), QStringLiteral("again")})), QStringLiteral("already_voided id"));
        QCOMPARE(book.run(VoidDonation{given->id.toString(), QStringLiteral("typing slip")}, QStringLiteral("v"))->toAnswer(), voided->toAnswer());
        QCOMPARE(book.cell("SELECT count(*) FROM reversal"), QStringLiteral("1"));
    }

    void voidNeedsAReasonAndAGift()
    {
        TemporaryBook book;
        const auto given = book.run(gift(QStringLiteral("10")));
        QCOMPARE(refusalOf(book.run(VoidDonation{given->id.toString(), QStringLiteral("  ")})), QStringLiteral("invalid_input reason"));
        QCOMPARE(refusalOf(book.run(VoidDonation{QStringLiteral("4711"), QStringLiteral("x")})), QStringLiteral("not_found id"));
        QCOMPARE(refusalOf(book.run(VoidDonation{QStringLiteral("zz"), QStringLiteral("x")})), QStringLiteral("not_found id"));
    }

    void voidThatWouldOverdrawARestrictedFundIsRefused()
    {
        TemporaryBook book;
        const auto given = book.run(gift(QStringLiteral("10"), QStringLiteral("zakat")));
        Disburse paid;
        paid.fund = QStringLiteral("zakat");
        paid.amount = QStringLiteral("4");
        paid.payee = QStringLiteral("a family");
        paid.asnaf = QStringLiteral("fuqara");
        QVERIFY(book.run(paid));
        QCOMPARE(codeOf(book.run(VoidDonation{given->id.toString(), QStringLiteral("slip")})), QStringLiteral("insufficient_funds"));
        QCOMPARE(book.ask(DonationQuery{given->id.toString()})->reversed, false);
        QCOMPARE(book.cell("SELECT balance FROM fund_balance"), QStringLiteral("600"));
    }

    void listIsNewestFirstAndPagesWithoutGapOrRepeat()
    {
        TemporaryBook book;
        QStringList expected;
        for (int i = 0; i < 23; ++i) {
            RecordDonation command = gift(QStringLiteral("1"));
            command.date = QDate(2026, 1, 1 + i / 3).toString(Qt::ISODate);
            expected.prepend(book.run(command)->id.toString());
        }
        DonationListQuery query;
        query.limit = 5;
        QStringList seen;
        do {
            const auto page = book.ask(query);
            QVERIFY(page);
            seen += idsOf(*page);
            query.after = page->next;
            // What is entered while somebody pages neither repeats nor hides a line.
            QVERIFY(book.run(gift(QStringLiteral("3"))));
        } while (!query.after.isEmpty());
        QCOMPARE(seen, expected);
        for (const char* cursor : {"x", "2026-01-01", "2026-01-01.", "2026-01-01.0", "2026-01-01x5", "2026-13-01.5"}) {
            query.after = QString::fromLatin1(cursor);
            QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_input after"));
        }
    }

    void filtersAreCombined()
    {
        TemporaryBook book;
        const auto donor = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        RecordDonation command = gift(QStringLiteral("10"), QStringLiteral("zakat"));
        command.donor = donor->id.toString();
        command.method = QStringLiteral("card");
        command.date = QStringLiteral("2026-02-01");
        const QString wanted = book.run(command)->id.toString();
        command.method = QStringLiteral("cash");
        const QString cash = book.run(command)->id.toString();
        command.date = QStringLiteral("2026-01-01");
        const QString early = book.run(command)->id.toString();
        const QString loose = book.run(gift(QStringLiteral("7")))->id.toString();
        QVERIFY(book.run(VoidDonation{early, QStringLiteral("slip")}));
        DonationListQuery query;
        const auto listed = [&] { return idsOf(*book.ask(query)); };
        QCOMPARE(listed(), (QStringList{loose, cash, wanted, early}));
        query.status = QStringLiteral("reversed");
        QCOMPARE(listed(), QStringList{early});
        query.status = QStringLiteral("posted");
        query.fund = QStringLiteral("Zakat");
        QCOMPARE(listed(), (QStringList{cash, wanted}));
        query.method = QStringLiteral("card");
        QCOMPARE(listed(), QStringList{wanted});
        query = {};
        query.donor = donor->id.toString();
        query.from = QStringLiteral("2026-02-01");
        query.to = QStringLiteral("2026-02-01");
        QCOMPARE(listed(), (QStringList{cash, wanted}));
    }

    void unknownFilterValuesAreRefused()
    {
        TemporaryBook book;
        DonationListQuery query;
        query.donor = QStringLiteral("99");
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("not_found donor"));
        query = {};
        query.fund = QStringLiteral("nowhere");
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("not_found fund"));
        query = {};
        query.method = QStringLiteral("barter");
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_input method"));
        query = {};
        query.status = QStringLiteral("lost");
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_input status"));
        query = {};
        query.from = QStringLiteral("yesterday");
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_date from"));
        query = {};
        query.limit = 0;
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_input limit"));
    }

    void searchUnderstandsWordsAmountsAndRanges_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("amounts");
        QTest::newRow("amount") << "49.90" << "49.90";
        QTest::newRow("amount without decimals") << "1000" << "1000.00 1000";
        QTest::newRow("range") << "40..60" << "49.90 50.000";
        QTest::newRow("above") << ">1000" << "1000.01 5000";
        QTest::newRow("below") << "<49.90" << "3.00";
        QTest::newRow("word in a name") << "ramirez" << "3.00";
        QTest::newRow("word in a note") << "ROOF" << "49.90";
        QTest::newRow("number") << "2026-000003" << "1000.00";
        QTest::newRow("both must hold") << "roof 40..60" << "49.90";
        QTest::newRow("both cannot hold") << "roof >1000" << "";
        QTest::newRow("nothing") << "zzz" << "";
        QTest::newRow("quote") << "' OR 1=1 --" << "";
        QTest::newRow("wildcard") << "%" << "";
    }
    void searchUnderstandsWordsAmountsAndRanges()
    {
        QFETCH(QString, typed);
        QFETCH(QString, amounts);
        TemporaryBook book;
        const auto donor = book.run(AddDonor{QString::fromUtf16(u"José Ramírez"), {}, {}, {}, {}});
        RecordDonation command = gift(QStringLiteral("3"));
        command.donor = donor->id.toString();
        QVERIFY(book.run(command));
        command = gift(QStringLiteral("49.90"));
        command.note = QStringLiteral("for the roof");
        QVERIFY(book.run(command));
        QVERIFY(book.run(gift(QStringLiteral("1000"))));
        QVERIFY(book.run(gift(QStringLiteral("1000.01"))));
        command = gift(QStringLiteral("50"));
        command.currency = QStringLiteral("KWD");
        QVERIFY(book.run(command));
        command.currency = QStringLiteral("JPY");
        command.amount = QStringLiteral("5000");
        QVERIFY(book.run(command));
        command.amount = QStringLiteral("1000");
        QVERIFY(book.run(command));
        DonationListQuery query;
        query.search = typed;
        const auto page = book.ask(query);
        QVERIFY(page);
        QStringList found;
        for (auto gift = page->donations.rbegin(); gift != page->donations.rend(); ++gift)
            found << gift->amount.toString();
        QCOMPARE(found.join(QLatin1Char(' ')), amounts);
    }

    void anonymousGiverIsKnownButHiddenInLists()
    {
        TemporaryBook book;
        const auto donor = book.run(AddDonor{QStringLiteral("Khalid"), {}, {}, {}, {}});
        RecordDonation command = gift(QStringLiteral("3"));
        command.donor = donor->id.toString();
        command.anonymous = true;
        const auto given = book.run(command);
        QVERIFY(given);
        QCOMPARE(given->donor, donor->id);
        QVERIFY(book.ask(DonationListQuery{})->donations.front().toJson(true).value(QStringLiteral("donor")).isNull());
        // A search by name would tell who gave.
        DonationListQuery query;
        query.search = QStringLiteral("khalid");
        QVERIFY(book.ask(query)->donations.empty());
    }

    void importTwiceAddsNothing()
    {
        TemporaryBook book;
        const auto row = importedRow(QStringLiteral("Ali"), {}, 500);
        const Outcome first = book.outcome(row, QStringLiteral("row"));
        const Outcome again = book.outcome(row, QStringLiteral("row"));
        QVERIFY(first.result && again.result);
        QVERIFY(!first.replayed && again.replayed);
        QCOMPARE(book.cell("SELECT count(*) FROM donation"), QStringLiteral("1"));
        // Another option, an address found out since: it is the same row.
        auto later = row;
        later.createFund = true;
        later.email = QStringLiteral("ali@example.org");
        QVERIFY(book.outcome(later, QStringLiteral("row")).replayed);
        QVERIFY(book.outcome(row, QStringLiteral("row#2")).result);
        QCOMPARE(book.cell("SELECT count(*) FROM donation"), QStringLiteral("2"));
    }

    void importSaysTrulyWhatItMade()
    {
        TemporaryBook book;
        const auto toGeneral = book.run(importedRow({}, {}, 500));
        QVERIFY(toGeneral && !toGeneral->donorCreated && !toGeneral->fundCreated);
        const auto byHand = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        QVERIFY(byHand);
        const auto known = book.run(importedRow(QStringLiteral("ali"), {}, 600));
        QVERIFY(known && !known->donorCreated);
        auto row = importedRow(QStringLiteral("Bilal"), QStringLiteral("b@example.org"), 700);
        row.fund = QStringLiteral("Roof");
        QCOMPARE(refusalOf(book.run(row)), QStringLiteral("not_found fund"));
        QCOMPARE(book.cell("SELECT count(*) FROM donor"), QStringLiteral("1"));
        row.createFund = true;
        const auto made = book.run(row, QStringLiteral("made"));
        QVERIFY(made && made->donorCreated && made->fundCreated);
        const auto replayed = book.run(row, QStringLiteral("made"));
        QVERIFY(replayed && replayed->donorCreated && replayed->fundCreated);
        row.reference = QStringLiteral("2");
        const auto next = book.run(row);
        QVERIFY(next && !next->donorCreated && !next->fundCreated);
    }

    void importMatchesByAddressAndByNameOnlyWithoutOne()
    {
        TemporaryBook book;
        const auto ali = book.run(AddDonor{QStringLiteral("Ali"), {}, QStringLiteral("ali@example.org"), {}, {}});
        const auto donorOf = [&](const RecordImportedDonation& row) { return book.ask(DonationQuery{book.run(row)->donation.toString()})->donor; };
        QCOMPARE(donorOf(importedRow(QStringLiteral("A. Hassan"), QStringLiteral("ALI@example.org"), 100)), ali->id);
        QCOMPARE(donorOf(importedRow(QStringLiteral("ALI"), {}, 200)), ali->id);
        QVERIFY(donorOf(importedRow(QStringLiteral("Ali"), QStringLiteral("other@example.org"), 300)) != ali->id);
    }

    void refundedRowIsPostedAndReversedOnItsOwnDay()
    {
        TemporaryBook book;
        auto row = importedRow(QStringLiteral("Ali"), {}, 500);
        row.reversed = true;
        row.fund = QStringLiteral("zakat");
        const auto done = book.run(row);
        QVERIFY(done);
        QVERIFY(book.ask(DonationQuery{done->donation.toString()})->reversed);
        QCOMPARE(book.cell("SELECT day FROM reversal"), QStringLiteral("2026-01-05"));
        QCOMPARE(book.cell("SELECT balance FROM fund_balance"), QStringLiteral("0"));
        QVERIFY(book.ask(TotalsQuery{})->rows.empty());
    }
};

QTEST_GUILESS_MAIN(TestDonations)
#include "tst_donations.moc"
