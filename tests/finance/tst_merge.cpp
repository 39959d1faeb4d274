// SPDX-License-Identifier: GPL-3.0-or-later
// Two donors that are one: gifts stay where they were given and count with the survivor wherever somebody counts.
#include "finance/donations/donation_index.h"
#include "finance/donations/home_messages.h"
#include "support/temporary_book.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

struct Pair
{
    TemporaryBook book;
    QString jon;  // the duplicate
    QString john; // the survivor

    Pair()
    {
        jon = add(QStringLiteral("Jon Smyth"), QStringLiteral("jon@example.org"));
        john = add(QStringLiteral("John Smith"), QStringLiteral("john@example.org"));
    }
    QString add(const QString& name, const QString& email = {})
    {
        return book.run(AddDonor{name, {}, email, {}, {}}).value().id.toString();
    }
    Result<Donation> give(const QString& donor, const char* amount, const char* day = "2026-02-01")
    {
        RecordDonation command = gift(amount);
        command.donor = donor;
        command.date = QString::fromLatin1(day);
        return book.run(command);
    }
    Result<Donor> merge(const QString& from, const QString& into) { return book.run(MergeDonor{from, into}); }
    QStringList listed(const QString& search = {})
    {
        DonorListQuery query;
        query.search = search;
        QStringList ids;
        const auto page = book.ask(query).value();
        for (const Donor& donor : page.donors)
            ids << donor.id.toString();
        return ids;
    }
    QStringList giftsOf(const QString& donor)
    {
        DonationListQuery query;
        query.donor = donor;
        QStringList amounts;
        const auto page = book.ask(query).value();
        for (const Donation& one : page.donations)
            amounts << one.amount.toString();
        return amounts;
    }
    QString totalsByDonor(const QString& from = {})
    {
        TotalsQuery query;
        query.by = QStringLiteral("donor");
        query.from = from;
        QStringList rows;
        const auto totals = book.ask(query).value();
        for (const auto& row : totals.rows)
            rows << row.key + QLatin1Char('=') + row.label + QLatin1Char('=') + row.amount.toString();
        return rows.join(QLatin1Char(' '));
    }
};

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhomTheDonorWasMergedInto()
    {
        Pair pair;
        const auto merged = pair.merge(pair.jon, pair.john);
        QVERIFY(merged);
        QCOMPARE(merged->id.toString(), pair.jon);
        QCOMPARE(merged->mergedInto.toString(), pair.john);
        QCOMPARE(merged->toJson().value(QStringLiteral("merged_into")).toString(), pair.john);
        QCOMPARE(pair.book.ask(DonorQuery{pair.jon}).value().toJson(), merged->toJson());
        QVERIFY(!pair.book.ask(DonorQuery{pair.john}).value().mergedInto.isValid());
        QVERIFY(pair.book.prove().faults.empty());
    }

    void refusesWhatCannotBeMerged()
    {
        Pair pair;
        const QString third = pair.add(QStringLiteral("Third"));
        QCOMPARE(refusalOf(pair.merge(pair.jon, pair.jon)), QStringLiteral("invalid_input into"));
        QCOMPARE(refusalOf(pair.merge(QStringLiteral("999"), pair.john)), QStringLiteral("not_found from"));
        QCOMPARE(refusalOf(pair.merge(QStringLiteral("999"), QStringLiteral("999"))), QStringLiteral("not_found from"));
        QCOMPARE(refusalOf(pair.merge(pair.jon, QStringLiteral("x"))), QStringLiteral("not_found into"));
        QVERIFY(pair.merge(pair.jon, pair.john));
        QCOMPARE(refusalOf(pair.merge(pair.jon, third)), QStringLiteral("conflict from"));
        const auto into = pair.merge(third, pair.jon);
        QCOMPARE(refusalOf(into), QStringLiteral("conflict into"));
        QVERIFY(into.error().message.contains(pair.john));
        QCOMPARE(refusalOf(pair.merge(pair.john, pair.jon)), QStringLiteral("conflict into")); // no rings
    }

    void whatWasGivenCountsWithTheSurvivorEverywhere()
    {
        Pair pair;
        QVERIFY(pair.give(pair.jon, "5", "2026-01-15") && pair.give(pair.john, "7", "2026-02-01"));
        QVERIFY(pair.merge(pair.jon, pair.john));
        const QString together = pair.john + QStringLiteral("=John Smith=12.00");
        QCOMPARE(pair.totalsByDonor(), together);
        QCOMPARE(pair.totalsByDonor(QStringLiteral("2026-01-01")), together);
        for (const QString& asked : {pair.john, pair.jon}) {
            QCOMPARE(pair.giftsOf(asked), (QStringList{QStringLiteral("7.00"), QStringLiteral("5.00")}));
            DonorTotalsQuery query;
            query.donor = DonorId(asked.toLongLong());
            const auto totals = pair.book.ask(query);
            QCOMPARE(totals->rows.size(), 1U);
            QCOMPARE(totals->rows.front().amount.toString(), QStringLiteral("12.00"));
        }
        const auto table = pair.book.ask(DonorTableQuery{});
        QCOMPARE(table->count, 1);
        QCOMPARE(table->rows.at(0).gifts, 2);
        QCOMPARE(table->rows.at(0).total.toString(), QStringLiteral("12.00"));
        QCOMPARE(table->rows.at(0).lastGift, QDate(2026, 2, 1));
        HomeQuery home;
        home.today = QDate(2026, 3, 1);
        const auto shown = pair.book.ask(home);
        QCOMPARE(shown->donors.size(), 1U);
        QCOMPARE(shown->newest.front().donor, QStringLiteral("John Smith"));
        DonationPageQuery page;
        page.filter.donor = pair.john;
        QCOMPARE(pair.book.ask(page)->rows.back().donorName, QStringLiteral("John Smith"));
    }

    void giftsStayWhereTheyWereGiven()
    {
        Pair pair;
        const auto given = pair.give(pair.jon, "5");
        QVERIFY(pair.merge(pair.jon, pair.john));
        QCOMPARE(pair.book.ask(DonationQuery{given->id.toString()})->donor.toString(), pair.jon);
        QVERIFY(pair.book.run(VoidDonation{given->id.toString(), QStringLiteral("slip")}));
        QCOMPARE(pair.totalsByDonor(), QString());
        QVERIFY(pair.book.prove().faults.empty());
    }

    void listHidesTheMergedAndSearchLeadsToTheSurvivor()
    {
        Pair pair;
        QVERIFY(pair.merge(pair.jon, pair.john));
        QCOMPARE(pair.listed(), QStringList{pair.john});
        QCOMPARE(pair.listed(QStringLiteral("smyth")), QStringList{pair.john});
        DonationListQuery gifts;
        gifts.search = QStringLiteral("john");
        QVERIFY(pair.book.ask(gifts)->donations.empty());
    }

    void giftsAreStillFoundByTheNameTheyWereGivenUnder()
    {
        Pair pair;
        QVERIFY(pair.give(pair.jon, "5"));
        QVERIFY(pair.merge(pair.jon, pair.john));
        DonationListQuery gifts;
        gifts.search = QStringLiteral("smyth");
        QCOMPARE(pair.book.ask(gifts)->donations.size(), 1U);
    }

    void importMatchesTheSurvivor()
    {
        Pair pair;
        QVERIFY(pair.merge(pair.jon, pair.john));
        RecordImportedDonation row;
        row.amount = Money{500, Currency::parse(u"USD").value()};
        row.date = QDate(2026, 1, 5);
        row.donorName = QStringLiteral("whoever");
        row.email = QStringLiteral("JON@example.org");
        row.method = QStringLiteral("online");
        const auto byMail = pair.book.run(row);
        QVERIFY(byMail && !byMail->donorCreated);
        row.email.clear();
        row.donorName = QStringLiteral("jon smyth");
        const auto byName = pair.book.run(row);
        QVERIFY(byName && !byName->donorCreated);
        for (const auto& done : {*byMail, *byName})
            QCOMPARE(pair.book.ask(DonationQuery{done.donation.toString()})->donor.toString(), pair.john);
    }

    void nothingNewIsSaidOfTheMerged()
    {
        Pair pair;
        QVERIFY(pair.merge(pair.jon, pair.john));
        const auto given = pair.give(pair.jon, "5");
        QCOMPARE(refusalOf(given), QStringLiteral("conflict donor"));
        QVERIFY(given.error().message.contains(pair.john));
        UpdateDonor change;
        change.id = pair.jon;
        change.name = QStringLiteral("X");
        QCOMPARE(refusalOf(pair.book.run(change)), QStringLiteral("conflict id"));
    }

    void chainsOfMergesLeadToTheLast()
    {
        Pair pair;
        const QString last = pair.add(QStringLiteral("Yahya"));
        QVERIFY(pair.give(pair.jon, "1") && pair.give(pair.john, "2") && pair.give(last, "4"));
        QVERIFY(pair.merge(pair.jon, pair.john) && pair.merge(pair.john, last));
        QCOMPARE(pair.totalsByDonor(), last + QStringLiteral("=Yahya=7.00"));
        QCOMPARE(pair.book.ask(DonorQuery{pair.jon})->mergedInto.toString(), pair.john); // as it was said
        QVERIFY(pair.give(pair.jon, "5").error().message.contains(last));
    }

    void theSameKeyAnswersAsAtFirst()
    {
        Pair pair;
        const MergeDonor command{pair.jon, pair.john};
        const auto first = pair.book.run(command, QStringLiteral("k"));
        QVERIFY(first && pair.merge(pair.john, pair.add(QStringLiteral("Yahya"))));
        const auto again = pair.book.outcome(command, QStringLiteral("k"));
        QVERIFY(again.replayed);
        QCOMPARE(std::get<Donor>(*again.result).toJson(), first->toJson());
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
