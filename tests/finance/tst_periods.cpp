// SPDX-License-Identifier: GPL-3.0-or-later
// Closed periods: nothing is dated into one unless somebody says why, a reversal never is, and the grand total goes on for ever.
// And money that changes its fund.
#include "support/temporary_book.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

RecordDonation giftOn(const char* day, const char* amount = "10", const char* fund = "general")
{
    RecordDonation command = gift(amount, fund);
    command.date = QString::fromLatin1(day);
    return command;
}

ClosePeriod closing(const char* day)
{
    return {QString::fromLatin1(day)};
}

TransferFunds moving(const char* from, const char* to, const char* amount)
{
    TransferFunds command;
    command.from = QString::fromLatin1(from);
    command.to = QString::fromLatin1(to);
    command.amount = QString::fromLatin1(amount);
    command.reason = QStringLiteral("the board decided");
    return command;
}

TransferFunds release(const char* from, const char* to, const char* amount)
{
    TransferFunds command = moving(from, to, amount);
    command.isRelease = true;
    return command;
}

QString balanceOf(TemporaryBook& book, const char* fund)
{
    return book.cell(QByteArray("SELECT coalesce(sum(balance), 0) FROM fund_balance b JOIN fund f ON f.id = b.fund WHERE f.code = '") + fund + '\'');
}

QString totalsOf(const Period& period)
{
    return QString::fromUtf8(QJsonDocument(period.toJson().value(QStringLiteral("totals")).toArray()).toJson(QJsonDocument::Compact));
}

} // namespace

class TestPeriods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closedPeriodTakesNothing()
    {
        TemporaryBook book;
        const auto old = book.run(giftOn("2026-01-31", "100"));
        const auto pledge = book.run(PledgeDonation{giftOn("2026-01-31")});
        QVERIFY(book.run(closing("2026-01-31")));
        QCOMPARE(refusalOf(book.run(giftOn("2026-01-31"))), QStringLiteral("closed_period date"));
        QCOMPARE(refusalOf(book.run(PledgeDonation{giftOn("2026-01-31")})), QStringLiteral("closed_period date"));
        QCOMPARE(refusalOf(book.run(PostPledge{pledge->id.toString(), QStringLiteral("2026-01-30"), {}})), QStringLiteral("closed_period date"));
        Disburse paid;
        paid.fund = QStringLiteral("general");
        paid.amount = QStringLiteral("1");
        paid.payee = QStringLiteral("X");
        paid.date = QStringLiteral("2025-12-31");
        QCOMPARE(refusalOf(book.run(paid)), QStringLiteral("closed_period date"));
        TransferFunds moved = moving("general", "sadaqah", "1");
        moved.date = QStringLiteral("2026-01-31");
        QCOMPARE(refusalOf(book.run(moved)), QStringLiteral("closed_period date"));
        RecordImportedDonation row;
        row.amount = Money{500, Currency::parse(u"USD").value()};
        row.date = QDate(2026, 1, 5);
        row.method = QStringLiteral("online");
        QCOMPARE(refusalOf(book.run(row)), QStringLiteral("closed_period date"));
        CorrectDonation change;
        change.id = old->id.toString();
        change.reason = QStringLiteral("typed wrong");
        change.amount = QStringLiteral("90");
        QCOMPARE(refusalOf(book.run(change)), QStringLiteral("closed_period date"));
        change.date = QStringLiteral("2026-02-01");
        QVERIFY(book.run(change));
        QVERIFY(book.run(giftOn("2026-02-01")));
        QVERIFY(book.prove().faults.empty());
    }

    void overrideSaysWhyAndIsKeptPrivately()
    {
        TemporaryBook book;
        QVERIFY(book.run(closing("2026-01-31")));
        RecordDonation late = giftOn("2026-01-31");
        late.overrideReason = QStringLiteral("found behind the radiator");
        const auto given = book.run(late);
        QVERIFY(given);
        const QString seq = given->id.toString();
        const QString record = book.cell("SELECT CAST(bytes AS TEXT) FROM audit WHERE seq = " + seq.toUtf8());
        QVERIFY(record.contains(QStringLiteral("\"override\":true")));
        QVERIFY(!record.contains(QStringLiteral("radiator")));
        QCOMPARE(book.cell("SELECT value FROM private_text WHERE field = 'override'"), late.overrideReason);
        // Where nothing is closed nothing is overridden, and nothing is kept.
        late.date = QStringLiteral("2026-02-02");
        QVERIFY(book.run(late));
        QCOMPARE(book.cell("SELECT count(*) FROM private_text WHERE field = 'override'"), QStringLiteral("1"));
        QVERIFY(book.prove().faults.empty());
    }

    void reversalIsDatedInAnOpenPeriod()
    {
        TemporaryBook book;
        const auto old = book.run(giftOn("2026-01-31"));
        QVERIFY(book.run(closing("2026-01-31")));
        QCOMPARE(refusalOf(book.run(VoidDonation{old->id.toString(), QStringLiteral("slip"), QStringLiteral("2026-01-31")})),
                 QStringLiteral("closed_period date"));
        QVERIFY(book.run(VoidDonation{old->id.toString(), QStringLiteral("slip"), {}}));
        QCOMPARE(book.cell("SELECT day FROM reversal"), QStringLiteral("2026-03-01"));
    }

    void grandTotalNeverStartsAgain()
    {
        TemporaryBook book;
        const auto first = book.run(giftOn("2026-01-10", "100"));
        QVERIFY(book.run(giftOn("2026-01-20", "30")));
        const auto january = book.run(closing("2026-01-31"));
        QCOMPARE(totalsOf(*january), QStringLiteral(R"([{"amount":"130.00","count":2,"currency":"USD"}])"));
        QVERIFY(book.run(VoidDonation{first->id.toString(), QStringLiteral("slip"), QStringLiteral("2026-02-03")}));
        QVERIFY(book.run(giftOn("2026-02-04", "7")));
        QVERIFY(book.run(giftOn("2026-03-01", "1000")));
        const auto february = book.run(closing("2026-02-28"));
        QCOMPARE(totalsOf(*february), QStringLiteral(R"([{"amount":"37.00","count":2,"currency":"USD"}])"));
        QCOMPARE(book.ask(PeriodQuery{})->toAnswer(), february->toAnswer());
        QVERIFY(book.prove().faults.empty());
    }

    void reopeningSaysWhy()
    {
        TemporaryBook book;
        QCOMPARE(refusalOf(book.run(ReopenPeriod{{}, QStringLiteral("audit")})), QStringLiteral("conflict through"));
        QVERIFY(book.run(closing("2026-01-31")));
        QCOMPARE(refusalOf(book.run(closing("2026-01-31"))), QStringLiteral("conflict through"));
        QCOMPARE(refusalOf(book.run(closing("2026-03-02"))), QStringLiteral("invalid_date through"));
        QCOMPARE(refusalOf(book.run(ReopenPeriod{{}, QStringLiteral(" ")})), QStringLiteral("invalid_input reason"));
        QCOMPARE(refusalOf(book.run(ReopenPeriod{QStringLiteral("2026-02-01"), QStringLiteral("audit")})), QStringLiteral("conflict through"));
        QVERIFY(book.run(ReopenPeriod{QStringLiteral("2025-12-31"), QStringLiteral("audit")}));
        QVERIFY(book.run(giftOn("2026-01-01")));
        QCOMPARE(codeOf(book.run(giftOn("2025-12-31"))), QStringLiteral("closed_period"));
        const auto opened = book.run(ReopenPeriod{{}, QStringLiteral("audit")});
        QVERIFY(!opened->through.isValid());
        QVERIFY(book.run(giftOn("2025-12-31")));
        QVERIFY(book.prove().faults.empty());
    }

    void transferMovesBetweenFundsAndNothingElse()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("100", "sadaqah")));
        const auto moved = book.run(moving("sadaqah", "general", "30"));
        QVERIFY(moved);
        QCOMPARE(moved->kind, QStringLiteral("transfer"));
        QCOMPARE(balanceOf(book, "sadaqah"), QStringLiteral("7000"));
        QCOMPARE(balanceOf(book, "general"), QStringLiteral("3000"));
        QCOMPARE(book.cell("SELECT sum(amount) FROM total_currency"), QStringLiteral("10000"));
        QCOMPARE(book.cell("SELECT sum(amount) FROM posting WHERE account = 'transfers'"), QStringLiteral("0"));
        QVERIFY(book.prove().faults.empty());
    }

    void refusesBadTransfers()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("100", "zakat")));
        QVERIFY(book.run(gift("100", "sadaqah")));
        QCOMPARE(refusalOf(book.run(moving("sadaqah", "general", "100.01"))), QStringLiteral("insufficient_funds amount"));
        QCOMPARE(refusalOf(book.run(moving("sadaqah", "SADAQAH", "1"))), QStringLiteral("invalid_input to"));
        QCOMPARE(refusalOf(book.run(moving("nowhere", "general", "1"))), QStringLiteral("not_found from"));
        QCOMPARE(refusalOf(book.run(moving("general", "nowhere", "1"))), QStringLiteral("not_found to"));
        QCOMPARE(refusalOf(book.run(moving("sadaqah", "general", "0"))), QStringLiteral("invalid_amount amount"));
        TransferFunds silent = moving("sadaqah", "general", "1");
        silent.reason = QStringLiteral(" ");
        QCOMPARE(refusalOf(book.run(silent)), QStringLiteral("invalid_input reason"));
        QCOMPARE(refusalOf(book.run(release("sadaqah", "general", "1"))), QStringLiteral("invalid_input from"));
        QCOMPARE(refusalOf(book.run(release("zakat", "waqf", "1"))), QStringLiteral("invalid_input to"));
        QCOMPARE(book.cell("SELECT count(*) FROM transfer"), QStringLiteral("0"));
    }

    void zakatLeavesZakatByARulingOnly()
    {
        TemporaryBook book;
        AddFund second;
        second.name = QStringLiteral("Zakat al-mal");
        second.kind = QStringLiteral("zakat");
        second.restricted = true;
        QVERIFY(book.run(second));
        QVERIFY(book.run(gift("100", "zakat")));
        QVERIFY(book.run(moving("zakat", "Zakat al-mal", "10")));
        QCOMPARE(refusalOf(book.run(moving("zakat", "general", "10"))), QStringLiteral("invalid_input ruling"));
        QCOMPARE(refusalOf(book.run(release("zakat", "general", "10"))), QStringLiteral("invalid_input ruling"));
        TransferFunds ruled = release("zakat", "general", "10");
        ruled.ruling = QStringLiteral("by the mufti of the town");
        const auto moved = book.run(ruled);
        QVERIFY(moved);
        QCOMPARE(moved->kind, QStringLiteral("release"));
        QCOMPARE(book.cell("SELECT value FROM private_text WHERE field = 'ruling'"), ruled.ruling);
        QVERIFY(book.prove().faults.empty());
    }
};

QTEST_GUILESS_MAIN(TestPeriods)
#include "tst_periods.moc"
