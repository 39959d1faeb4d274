// SPDX-License-Identifier: GPL-3.0-or-later
// Two persons: above the limit a void or a payment waits until another person, an approver, carries it out.
#include "finance/access/approvals_store.h"
#include "support/temporary_book.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

QString word(const char* text) { return QString::fromLatin1(text); }

struct Office
{
    TemporaryBook book;
    QString gift;

    Office()
    {
        const auto add = [this](const char* login, const char* roles) {
            std::ignore = book.run(AddUser{word(login), word(roles), word("correct horse")});
            book.signIn(word("amina"));
        };
        add("amina", "administrator");
        add("talha", "treasurer");
        add("omar", "approver,treasurer");
        std::ignore = book.run(SetApprovalLimit{word("100"), {}});
        as("talha");
        gift = book.run(support::gift("250"))->id.toString();
    }
    void as(const char* login) { book.signIn(word(login)); }
    Result<Donation> take(const QString& id, const char* key = "") { return book.run(VoidDonation{id, word("slip")}, word(key)); }
    Result<Disbursement> pay(const char* amount)
    {
        Disburse command;
        command.fund = word("general");
        command.amount = word(amount);
        command.payee = word("Zayd");
        command.note = word("rent");
        return book.run(command);
    }
    Result<Proposal> give(std::int64_t id) { return book.run(GiveApproval{QString::number(id)}); }
    QString status() { return book.ask(ProposalListQuery{})->front().status; }
};

} // namespace

class TestApprovals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aboveTheLimitItWaits()
    {
        Office office;
        const auto taken = office.take(office.gift, "k");
        QVERIFY(taken && taken->proposal);
        QCOMPARE(taken->proposal->command, word("donation.void"));
        QCOMPARE(taken->toAnswer().value(word("proposal")).toObject().value(word("status")).toString(), word("waiting"));
        QVERIFY(!office.book.ask(DonationQuery{office.gift})->reversed);
        const auto paid = office.pay("101");
        QVERIFY(paid && paid->proposal);
        QVERIFY(office.pay("100") && !office.pay("100")->proposal); // not above
        const auto again = office.book.outcome(VoidDonation{office.gift, word("slip")}, word("k"));
        QVERIFY(again.replayed);
        QCOMPARE(std::get<Proposal>(*again.result).id, taken->proposal->id);
        QVERIFY(office.book.prove().faults.empty());
    }

    void anotherPersonCarriesItOut()
    {
        Office office;
        const auto taken = office.take(office.gift);
        office.as("omar");
        const auto given = office.give(taken->proposal->id);
        QVERIFY(given);
        QCOMPARE(given->status, word("approved"));
        QVERIFY(office.book.ask(DonationQuery{office.gift})->reversed);
        const QString record = office.book.cell("SELECT CAST(bytes AS TEXT) FROM audit ORDER BY seq DESC LIMIT 1");
        QVERIFY(record.contains(word("\"proposer\":\"talha\"")) && record.contains(word("\"user\":\"omar\"")));
        QCOMPARE(refusalOf(office.give(taken->proposal->id)), word("conflict id"));
        QCOMPARE(office.status(), word("approved"));
        QVERIFY(office.book.prove().faults.empty());
    }

    void nobodyApprovesOnesOwn()
    {
        Office office;
        office.as("omar");
        const auto taken = office.take(office.gift);
        QVERIFY(taken->proposal);
        QCOMPARE(refusalOf(office.give(taken->proposal->id)), word("not_permitted user"));
        office.as("talha"); // no approver
        QCOMPARE(refusalOf(office.give(taken->proposal->id)), word("not_permitted user"));
        QCOMPARE(office.status(), word("waiting"));
    }

    void paymentIsCarriedOutAsProposed()
    {
        Office office;
        const auto paid = office.pay("150");
        office.as("omar");
        const auto given = office.give(paid->proposal->id);
        QVERIFY(given);
        const QByteArray id = QByteArray::number(static_cast<qlonglong>(given->carried));
        QCOMPARE(office.book.cell("SELECT amount || ' ' || day FROM disbursement WHERE id = " + id), word("15000 2026-03-01"));
        QCOMPARE(office.book.cell("SELECT group_concat(value, ' ') FROM private_text WHERE seq = " + id), word("rent Zayd"));
        office.as("amina");
        QVERIFY(office.book.run(EraseDisbursement{QString::fromLatin1(id), {}}));
        QCOMPARE(office.book.cell("SELECT count(*) FROM private_text WHERE value LIKE '%Zayd%'"), word("0")); // nor in the proposal
        QVERIFY(office.book.prove().faults.empty());
    }

    void whatCannotBeCarriedOutGoesOnWaiting()
    {
        Office office;
        const auto paid = office.pay("250");
        QVERIFY(office.pay("90")); // now the fund is short
        office.as("omar");
        QCOMPARE(refusalOf(office.give(paid->proposal->id)), word("insufficient_funds amount"));
        QCOMPARE(office.status(), word("waiting"));
        QCOMPARE(refusalOf(office.book.run(DeclineApproval{QString::number(paid->proposal->id), word(" ")})), word("invalid_input reason"));
        const auto declined = office.book.run(DeclineApproval{QString::number(paid->proposal->id), word("no money")});
        QCOMPARE(declined->status, word("declined"));
        QCOMPARE(refusalOf(office.give(paid->proposal->id)), word("conflict id"));
        QCOMPARE(refusalOf(office.give(9999)), word("not_found id"));
        QVERIFY(office.book.prove().faults.empty());
    }

    void aCorrectionIsNoWayAround()
    {
        Office office;
        CorrectDonation command;
        command.id = office.gift;
        command.reason = word("typo");
        command.amount = word("1");
        QCOMPARE(refusalOf(office.book.run(command)), word("not_permitted id"));
    }

    void zeroEndsTheRuleAndOtherCurrenciesHaveNone()
    {
        Office office;
        office.as("amina");
        QVERIFY(office.book.run(SetApprovalLimit{word("0"), {}}));
        office.as("talha");
        QVERIFY(!office.take(office.gift)->proposal);
        TemporaryBook lonely;
        QCOMPARE(codeOf(lonely.run(SetApprovalLimit{word("5"), {}})), word("conflict"));
    }
};

QTEST_GUILESS_MAIN(TestApprovals)
#include "tst_approvals.moc"
