// SPDX-License-Identifier: GPL-3.0-or-later
// Promises: nothing moves before they are posted, and each ends once. Corrections: one step, both records or neither.
#include "support/temporary_book.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

PledgeDonation promise(const char* amount, const char* fund = "general")
{
    return {gift(amount, fund)};
}

VoidDonation voiding(const Donation& donation)
{
    return {donation.id.toString(), QStringLiteral("a slip"), {}};
}

PostPledge posting(const Donation& pledge)
{
    return {pledge.id.toString(), {}, {}};
}

CorrectDonation correcting(const Donation& donation)
{
    CorrectDonation change;
    change.id = donation.id.toString();
    change.reason = QStringLiteral("typed wrong");
    return change;
}

// What a promise must not touch.
QStringList kept(TemporaryBook& book)
{
    QStringList cells;
    for (const char* table : {"donation", "posting", "total_day", "total_donor", "total_currency", "fund_balance"})
        cells << book.cell(QByteArray("SELECT count(*) FROM ") + table);
    return cells << book.cell("SELECT sum(amount) FROM total_currency");
}

} // namespace

class TestPledges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promiseMovesNothing()
    {
        TemporaryBook book;
        const QStringList before = kept(book);
        const auto pledge = book.run(promise("50"));
        QVERIFY(pledge);
        QCOMPARE(pledge->toJson().value(QStringLiteral("status")).toString(), QStringLiteral("pending"));
        QVERIFY(pledge->toJson().value(QStringLiteral("number")).isNull());
        QCOMPARE(kept(book), before);
        QVERIFY(book.ask(DonationListQuery{})->donations.empty());
        DonationListQuery open;
        open.status = QStringLiteral("pending");
        QCOMPARE(book.ask(open)->donations.size(), std::size_t(1));
        QVERIFY(book.prove().faults.empty());
    }

    void postedPromiseIsAGiftWithItsFields()
    {
        TemporaryBook book;
        const auto donor = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        PledgeDonation command = promise("50");
        command.gift.amount.clear();
        command.gift.lines = {{QStringLiteral("zakat"), QStringLiteral("30"), QStringLiteral("zakat:1447")},
                              {QStringLiteral("general"), QStringLiteral("20"), {}}};
        command.gift.donor = donor->id.toString();
        command.gift.method = QStringLiteral("cheque");
        command.gift.note = QStringLiteral("cheque 17");
        command.gift.date = QStringLiteral("2025-12-30");
        const auto pledge = book.run(command);
        const auto posted = book.run(posting(*pledge));
        QVERIFY(posted);
        QCOMPARE(posted->number, QStringLiteral("2026-000001"));
        QCOMPARE(posted->pledge, pledge->id);
        QCOMPARE(posted->note, QStringLiteral("cheque 17"));
        QCOMPARE(posted->donor, donor->id);
        QCOMPARE(posted->lines.front().intention, QStringLiteral("zakat:1447"));
        QCOMPARE(posted->amount.toString(), QStringLiteral("50.00"));
        const auto shown = book.ask(DonationQuery{pledge->id.toString()});
        QCOMPARE(shown->status(), QStringLiteral("posted"));
        QCOMPARE(shown->postedAs, posted->id);
        QVERIFY(book.prove().faults.empty());
    }

    void promiseEndsOnce()
    {
        TemporaryBook book;
        const auto posted = book.run(promise("1"));
        QVERIFY(book.run(posting(*posted)));
        QCOMPARE(refusalOf(book.run(posting(*posted))), QStringLiteral("conflict id"));
        QCOMPARE(refusalOf(book.run(voiding(*posted))), QStringLiteral("conflict id"));
        const auto voided = book.run(promise("1"));
        QCOMPARE(book.run(voiding(*voided))->status(), QStringLiteral("voided"));
        QCOMPARE(refusalOf(book.run(voiding(*voided))), QStringLiteral("already_voided id"));
        QCOMPARE(refusalOf(book.run(posting(*voided))), QStringLiteral("already_voided id"));
        QCOMPARE(refusalOf(book.run(PostPledge{QStringLiteral("77"), {}, {}})), QStringLiteral("not_found id"));
        QCOMPARE(refusalOf(book.run(posting(*book.run(gift("1"))))), QStringLiteral("conflict id"));
        DonationListQuery open;
        open.status = QStringLiteral("pending");
        QVERIFY(book.ask(open)->donations.empty());
        QVERIFY(book.prove().faults.empty());
    }

    void keysAnswerAsTheFirstTime()
    {
        TemporaryBook book;
        const QString key = QStringLiteral("cheque-17");
        const auto first = book.run(promise("5"), key);
        QVERIFY(book.run(posting(*first), QStringLiteral("clears")));
        QCOMPARE(book.run(promise("5"), key)->toAnswer(), first->toAnswer());
        QCOMPARE(codeOf(book.run(gift("5"), key)), QStringLiteral("conflict"));
        QCOMPARE(book.cell("SELECT count(*) FROM donation"), QStringLiteral("1"));
        QVERIFY(book.run(posting(*first), QStringLiteral("clears")));
    }

    void openPromisesAreFilteredAndPaged()
    {
        TemporaryBook book;
        for (const char* day : {"2026-01-01", "2026-01-02", "2026-01-03"}) {
            PledgeDonation command = promise("5", "zakat");
            command.gift.date = QString::fromLatin1(day);
            QVERIFY(book.run(command));
        }
        PledgeDonation noted = promise("7", "sadaqah");
        noted.gift.note = QStringLiteral("Chèque of the bakery");
        QVERIFY(book.run(noted));
        DonationListQuery query;
        query.status = QStringLiteral("pending");
        query.fund = QStringLiteral("zakat");
        query.limit = 2;
        const auto first = book.ask(query);
        QCOMPARE(first->donations.size(), std::size_t(2));
        QCOMPARE(first->donations.front().date, QDate(2026, 1, 3));
        query.after = first->next;
        QCOMPARE(book.ask(query)->donations.size(), std::size_t(1));
        query = {};
        query.status = QStringLiteral("pending");
        for (const auto& [search, found] : {std::pair("7", 1), std::pair("5..6", 3), std::pair("cheque 7", 1), std::pair("cheque 5", 0)}) {
            query.search = QString::fromUtf8(search);
            QCOMPARE(static_cast<int>(book.ask(query)->donations.size()), found);
        }
    }

    void correctionReplacesInOneStep()
    {
        TemporaryBook book;
        const auto old = book.run(gift("50", "zakat"));
        CorrectDonation change = correcting(*old);
        change.amount = QStringLiteral("5");
        const auto corrected = book.run(change);
        QVERIFY(corrected);
        QCOMPARE(corrected->amount.toString(), QStringLiteral("5.00"));
        QCOMPARE(corrected->replaces, old->id);
        QCOMPARE(corrected->number, QStringLiteral("2026-000002"));
        QCOMPARE(corrected->lines.front().fund, QStringLiteral("zakat"));
        const auto before = book.ask(DonationQuery{old->id.toString()});
        QVERIFY(before->reversed);
        QCOMPARE(before->replacedBy, corrected->id);
        QCOMPARE(book.cell("SELECT amount FROM total_currency"), QStringLiteral("500"));
        QCOMPARE(refusalOf(book.run(change)), QStringLiteral("already_voided id"));
        QVERIFY(book.prove().faults.empty());
    }

    void correctionKeepsWhatIsNotNamed()
    {
        TemporaryBook book;
        const auto donor = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        RecordDonation command;
        command.lines = {{QStringLiteral("zakat"), QStringLiteral("6"), QStringLiteral("zakat:1447")}, {QStringLiteral("general"), QStringLiteral("4"), {}}};
        command.donor = donor->id.toString();
        command.anonymous = true;
        command.method = QStringLiteral("bank");
        command.note = QStringLiteral("by hand");
        const auto old = book.run(command);
        CorrectDonation change = correcting(*old);
        change.date = QStringLiteral("2026-02-01");
        const auto corrected = book.run(change);
        QVERIFY(corrected && corrected->anonymous);
        QCOMPARE(corrected->date, QDate(2026, 2, 1));
        QCOMPARE(corrected->donor, donor->id);
        QCOMPARE(corrected->note, QStringLiteral("by hand"));
        QCOMPARE(corrected->lines.size(), std::size_t(2));
        QCOMPARE(corrected->lines.front().intention, QStringLiteral("zakat:1447"));
        CorrectDonation again = correcting(*corrected);
        again.amount = QStringLiteral("11");
        QCOMPARE(refusalOf(book.run(again)), QStringLiteral("invalid_input lines"));
        again.amount.reset();
        again.donor = QString();
        QVERIFY(!book.run(again)->donor.isValid());
        QVERIFY(book.prove().faults.empty());
    }

    void correctionOfAMergedDonorsGiftIsTheSurvivors()
    {
        TemporaryBook book;
        const auto twin = book.run(AddDonor{QStringLiteral("Aly"), {}, {}, {}, {}});
        const auto ali = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        RecordDonation command = gift("5");
        command.donor = twin->id.toString();
        const auto old = book.run(command);
        const auto pledge = book.run(PledgeDonation{command});
        QVERIFY(old && pledge && book.run(MergeDonor{twin->id.toString(), ali->id.toString()}));
        CorrectDonation change = correcting(*old);
        change.amount = QStringLiteral("6");
        const auto corrected = book.run(change);
        QVERIFY(corrected);
        QCOMPARE(corrected->donor, ali->id);
        QCOMPARE(book.run(posting(*pledge))->donor, ali->id);
        QVERIFY(book.prove().faults.empty());
    }

    void refusedCorrectionLeavesNothing()
    {
        TemporaryBook book;
        const auto old = book.run(gift("50", "zakat"));
        const QString head = book.cell("SELECT max(seq) FROM audit");
        QCOMPARE(refusalOf(book.run(correcting(*old))), QStringLiteral("invalid_input "));
        CorrectDonation change = correcting(*old);
        change.fund = QStringLiteral("nowhere");
        QCOMPARE(refusalOf(book.run(change)), QStringLiteral("not_found fund"));
        change.fund.reset();
        change.amount = QStringLiteral("0");
        QCOMPARE(codeOf(book.run(change)), QStringLiteral("invalid_amount"));
        change.reason = QStringLiteral(" ");
        QCOMPARE(refusalOf(book.run(change)), QStringLiteral("invalid_input reason"));
        QCOMPARE(book.cell("SELECT max(seq) FROM audit"), head);
    }

    // The money is spent; a wrong date can still be put right, a wrong amount cannot.
    void spentRestrictedGiftCanBeCorrectedWhileTheFundHolds()
    {
        TemporaryBook book;
        const auto old = book.run(gift("50", "zakat"));
        Disburse paid;
        paid.fund = QStringLiteral("zakat");
        paid.amount = QStringLiteral("40");
        paid.payee = QStringLiteral("a family");
        paid.asnaf = QStringLiteral("fuqara");
        QVERIFY(book.run(paid));
        CorrectDonation change = correcting(*old);
        change.amount = QStringLiteral("30");
        QCOMPARE(codeOf(book.run(change)), QStringLiteral("insufficient_funds"));
        change.amount.reset();
        change.date = QStringLiteral("2026-02-01");
        QVERIFY(book.run(change));
        QVERIFY(book.prove().faults.empty());
    }

    void registerTellsEveryNumber()
    {
        TemporaryBook book;
        const auto one = book.run(gift("1"));
        const auto two = book.run(gift("2"));
        QVERIFY(book.run(voiding(*one)));
        CorrectDonation change = correcting(*two);
        change.amount = QStringLiteral("3");
        QVERIFY(book.run(change));
        RegisterQuery query;
        query.year = QStringLiteral("2026");
        query.limit = 2;
        RegisterCount count;
        QStringList told;
        do {
            const auto page = book.ask(query);
            QVERIFY(page);
            for (const RegisterQuery::Row& row : page->rows) {
                count.take(row);
                told << row.number.right(1) + QLatin1Char(' ') + row.status;
            }
            query.after = page->next;
        } while (!query.after.isEmpty());
        QCOMPARE(told, (QStringList{QStringLiteral("1 reversed"), QStringLiteral("2 replaced"), QStringLiteral("3 issued")}));
        const QJsonObject expected{{QStringLiteral("issued"), 3},   {QStringLiteral("reversed"), 1}, {QStringLiteral("replaced"), 1},
                                   {QStringLiteral("first"), QStringLiteral("2026-000001")}, {QStringLiteral("last"), QStringLiteral("2026-000003")},
                                   {QStringLiteral("gapless"), true}};
        QCOMPARE(count.toJson(), expected);
        query.year = QStringLiteral("x");
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_date year"));
    }
};

QTEST_GUILESS_MAIN(TestPledges)
#include "tst_pledges.moc"
