// SPDX-License-Identifier: GPL-3.0-or-later
// The first page's numbers are those of the totals and balances, of the period it names and of one moment.
#include "support/temporary_book.h"

#include "finance/donations/donations_store.h"
#include "finance/donations/home_messages.h"
#include "finance/funds/funds_store.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

const QDate today(2026, 3, 1); // 12 Ramadan 1447

QString text(const QDate& day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

class TestHome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameDaysOfTheYearBeforeInBothCalendars()
    {
        const auto civil = homePeriod(HomeSpan::ThisYear, QDate(2024, 2, 29), false, HijriCalendar::UmmAlQura);
        QVERIFY(civil);
        QCOMPARE(civil->from, QDate(2024, 1, 1));
        QCOMPARE(civil->to, QDate(2024, 2, 29));
        QCOMPARE(civil->pastFrom, QDate(2023, 1, 1));
        QCOMPARE(civil->pastTo, QDate(2023, 2, 28));
        const auto hijri = homePeriod(HomeSpan::ThisYear, today, true, HijriCalendar::UmmAlQura);
        QVERIFY(hijri);
        QCOMPARE(hijri->year, 1447);
        QCOMPARE(toHijri(hijri->from)->toString(), QStringLiteral("1447-01-01"));
        QCOMPARE(hijri->to, today);
        QCOMPARE(toHijri(hijri->pastTo)->toString(), QStringLiteral("1446") + toHijri(today)->toString().mid(4));
    }

    void lastYearIsWholeAndAllHasNoEdges()
    {
        const auto last = homePeriod(HomeSpan::LastYear, today, false, HijriCalendar::UmmAlQura);
        QCOMPARE(last->from, QDate(2025, 1, 1));
        QCOMPARE(last->to, QDate(2025, 12, 31));
        QCOMPARE(last->pastTo, QDate(2024, 12, 31));
        const auto all = homePeriod(HomeSpan::All, today, true, HijriCalendar::UmmAlQura);
        QVERIFY(all->from.isNull() && all->to.isNull() && all->pastFrom.isNull());
    }

    void emptyBookHasNothing()
    {
        TemporaryBook book;
        const auto home = book.ask(question(HomeSpan::ThisYear));
        QVERIFY(home);
        QCOMPARE(home->gifts, 0);
        QCOMPARE(home->sums.held, (Money{0, Currency::parse(u"USD").value()}));
        QVERIFY(home->others.empty() && home->newest.empty());
        QCOMPARE(home->bars.size(), std::size_t{12});
        QCOMPARE(home->funds.size(), std::size_t{7});
    }

    void numbersAreThoseOfTotalsAndBalances_data()
    {
        QTest::addColumn<bool>("hijri");
        QTest::newRow("hijri") << true;
        QTest::newRow("gregorian") << false;
    }
    void numbersAreThoseOfTotalsAndBalances()
    {
        QFETCH(bool, hijri);
        TemporaryBook book;
        fill(book);
        for (const HomeSpan span : {HomeSpan::ThisYear, HomeSpan::LastYear, HomeSpan::All}) {
            const auto home = book.ask(question(span, hijri));
            QVERIFY(home);
            TotalsQuery received;
            received.from = text(home->period.from);
            received.to = text(home->period.to);
            QCOMPARE(home->sums.received.minor, minorOf(*book.ask(received), QStringLiteral("USD")));
            received.by = QStringLiteral("fund");
            for (const HomeFund& fund : home->funds)
                QCOMPARE(fund.received.minor, minorOf(*book.ask(received), fund.code));
            received.by = QStringLiteral("method");
            for (const auto& [method, amount] : home->methods)
                QCOMPARE(amount.minor, minorOf(*book.ask(received), method));
            if (span == HomeSpan::All)
                continue;
            TotalsQuery before;
            before.from = text(home->period.pastFrom);
            before.to = text(home->period.pastTo);
            QCOMPARE(home->sums.receivedBefore.minor, minorOf(*book.ask(before), QStringLiteral("USD")));
        }
        std::int64_t held = 0;
        const auto asked = book.ask(BalancesQuery{});
        for (const FundBalance& balance : asked->rows)
            held += balance.balance.currency.code() == u"USD" ? balance.balance.minor : 0;
        const auto home = book.ask(question(HomeSpan::ThisYear, hijri));
        QCOMPARE(home->sums.held.minor, held);
        QCOMPARE(home->sums.broughtForward.minor + home->sums.received.minor - home->sums.spent.minor, held);
        QCOMPARE(home->others.size(), std::size_t{1});
        QCOMPARE(home->others[0].received.toString(), QStringLiteral("3.00"));
    }

    void monthsAreThoseOfTheCalendarChosen()
    {
        TemporaryBook book;
        fill(book);
        const auto hijri = book.ask(question(HomeSpan::ThisYear, true));
        const auto& ramadan = hijri->bars[8];
        QCOMPARE(ramadan.number, 9);
        QVERIFY(ramadan.isRunning);
        QCOMPARE(ramadan.received.toString(), QStringLiteral("110.00"));
        const auto civil = book.ask(question(HomeSpan::ThisYear, false));
        QCOMPARE(civil->bars[2].received.toString(), QStringLiteral("110.00"));
        QCOMPARE(civil->bars[2].before.toString(), QStringLiteral("50.00"));
        const auto years = book.ask(question(HomeSpan::All, false));
        QCOMPARE(years->bars.size(), std::size_t{2});
        QCOMPARE(years->bars[0].number, 2025);
    }

    void zakatThatCameFirstIsGivenFirst()
    {
        TemporaryBook book;
        QVERIFY(book.run(on("50", "zakat", "2025-03-01")));
        QVERIFY(book.run(on("10", "zakat", "2026-01-05")));
        QCOMPARE(book.ask(question(HomeSpan::ThisYear))->zakatSince, QDate(2025, 3, 1));
        QVERIFY(book.run(paid("50")));
        QCOMPARE(book.ask(question(HomeSpan::ThisYear))->zakatSince, QDate(2026, 1, 5));
        QVERIFY(book.run(paid("10")));
        const auto home = book.ask(question(HomeSpan::ThisYear));
        QVERIFY(home->zakatSince.isNull());
        QCOMPARE(home->asnaf[0].first, QStringLiteral("fuqara"));
        QCOMPARE(home->asnaf[0].second.toString(), QStringLiteral("60.00"));
    }

    void newestGiftsHideWhoIsAnonymous()
    {
        TemporaryBook book;
        const auto ali = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        RecordDonation named = gift("1", "zakat");
        named.donor = ali->id.toString();
        QVERIFY(book.run(named));
        named.anonymous = true;
        QVERIFY(book.run(named));
        const auto newest = book.ask(question(HomeSpan::ThisYear))->newest;
        QCOMPARE(newest.size(), std::size_t{2});
        QVERIFY(newest[0].anonymous && newest[0].donor.isEmpty());
        QCOMPARE(newest[1].donor, QStringLiteral("Ali"));
        QCOMPARE(newest[1].fundKind, QStringLiteral("zakat"));
        QVERIFY(!newest[1].at.isEmpty());
    }

    void namesWhoGaveMostButNotWhatWasGivenAnonymously()
    {
        TemporaryBook book;
        const auto ali = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        const auto mina = book.run(AddDonor{QStringLiteral("Mina"), {}, {}, {}, {}});
        RecordDonation given = gift("10", "zakat");
        given.donor = ali->id.toString();
        QVERIFY(book.run(given));
        given.amount = QStringLiteral("90");
        given.anonymous = true;
        QVERIFY(book.run(given));
        given = gift("25", "general");
        given.donor = mina->id.toString();
        QVERIFY(book.run(given));
        QVERIFY(book.run(gift("500", "general"))); // loose cash
        const auto donors = book.ask(question(HomeSpan::ThisYear))->donors;
        QCOMPARE(donors.size(), std::size_t{2});
        QCOMPARE(donors[0].first, QStringLiteral("Mina"));
        QCOMPARE(donors[0].second.minor, 2'500);
        QCOMPARE(donors[1].first, QStringLiteral("Ali"));
        QCOMPARE(donors[1].second.minor, 1'000);
    }

private:
    static HomeQuery question(HomeSpan span, bool hijri = true)
    {
        HomeQuery query;
        query.today = today;
        query.hijri = hijri;
        query.span = span;
        return query;
    }
    static RecordDonation on(const char* amount, const char* fund, const char* day)
    {
        RecordDonation command = gift(amount, fund);
        command.date = QString::fromLatin1(day);
        return command;
    }
    static Disburse paid(const char* amount)
    {
        Disburse command;
        command.fund = QStringLiteral("zakat");
        command.amount = QString::fromLatin1(amount);
        command.payee = QStringLiteral("a family");
        command.asnaf = QStringLiteral("fuqara");
        return command;
    }
    static std::int64_t minorOf(const TotalsQuery::Totals& totals, const QString& key)
    {
        for (const TotalsQuery::Row& row : totals.rows)
            if (row.key == key && row.amount.currency.code() == u"USD")
                return row.amount.minor;
        return 0;
    }
    static void fill(TemporaryBook& book)
    {
        QVERIFY(book.run(on("50", "zakat", "2025-03-01")));
        QVERIFY(book.run(on("20", "sadaqah", "2025-07-10")));
        QVERIFY(book.run(on("100", "zakat", "2026-03-01")));
        QVERIFY(book.run(on("10", "general", "2026-03-01")));
        RecordDonation euros = on("3", "general", "2026-03-01");
        euros.currency = QStringLiteral("EUR");
        QVERIFY(book.run(euros));
        const auto wrong = book.run(on("999", "general", "2026-02-01"));
        QVERIFY(wrong);
        QVERIFY(book.run(VoidDonation{wrong->id.toString(), QStringLiteral("slip")}));
        QVERIFY(book.run(paid("30")));
    }
};

QTEST_GUILESS_MAIN(TestHome)
#include "tst_home.moc"
