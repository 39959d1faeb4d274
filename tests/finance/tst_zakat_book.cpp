// SPDX-License-Identifier: GPL-3.0-or-later
// Zakat in the book: assessments kept and revised, zakat years and reminders, announced months, prices and their history, zakat al-fitr,
// and what lies unspent. Whatever happens, the proofs hold.
#include "finance/zakat/assessment.h"
#include "finance/zakat/ageing.h"
#include "finance/zakat/nisab_price.h"
#include "support/temporary_book.h"
#include "support/zakat_rows.h"

#include <QJsonArray>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;
using namespace Qt::StringLiterals;

namespace {

const QDate askedOn(2026, 3, 1);

QString newDonor(TemporaryBook& book, const QString& name = u"Ali"_s)
{
    return book.run(AddDonor{name, {}, {}, {}, {}}).value().id.toString();
}

KeepAssessment keptFor(const QString& donor, const QString& due, const QString& date = {})
{
    KeepAssessment kept;
    kept.donor = donor;
    kept.currency = u"USD"_s;
    kept.due = due;
    kept.preset = u"aaoifi"_s;
    kept.date = date;
    return kept;
}

QString dueOf(TemporaryBook& book, const QString& donor)
{
    return book.ask(ZakatDueQuery{donor}).value().rows.back().due.toString();
}

PersonHawl hawlOf(TemporaryBook& book, const QString& donor)
{
    return book.ask(HawlQuery{donor, askedOn}).value();
}

RecordFitr household(const char* heads, bool inKind = false)
{
    RecordFitr fitr;
    fitr.heads = QString::fromLatin1(heads);
    fitr.kgPerHead = u"2.5"_s;
    fitr.pricePerKg = u"1.20"_s;
    fitr.inKind = inKind;
    return fitr;
}

} // namespace

class TestZakatBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRevisionPointsAtWhatItReplaces()
    {
        TemporaryBook book;
        const QString donor = newDonor(book);
        const auto first = book.run(keptFor(donor, u"100"_s)).value();
        KeepAssessment better = keptFor(donor, u"80"_s);
        better.replaces = QString::number(first.id);
        const auto second = book.run(better).value();
        QCOMPARE(second.replaces, first.id);
        QCOMPARE(book.ask(AssessmentQuery{QString::number(first.id)}).value().kept.replacedBy, second.id);
        QCOMPARE(dueOf(book, donor), u"80.00"_s);
        QCOMPARE(refusalOf(book.run(better)), u"conflict replaces"_s);
        better.replaces = u"999"_s;
        QCOMPARE(refusalOf(book.run(better)), u"not_found replaces"_s);
        better.replaces = QString::number(second.id);
        better.donor = newDonor(book, u"Zayd"_s);
        QCOMPARE(refusalOf(book.run(better)), u"conflict replaces"_s);
        QVERIFY(book.prove().faults.empty());
    }

    void aRevisionOfAnotherYearLeavesNoneBehind()
    {
        TemporaryBook book;
        const QString donor = newDonor(book);
        const auto wrong = book.run(keptFor(donor, u"100"_s, u"2024-05-01"_s)).value();
        KeepAssessment right = keptFor(donor, u"70"_s, u"2025-05-01"_s);
        right.replaces = QString::number(wrong.id);
        QVERIFY(book.run(right));
        QCOMPARE(book.ask(ZakatDueQuery{donor}).value().rows.size(), std::size_t{1});
    }

    void assessmentsAreListedShownAndCompared()
    {
        TemporaryBook book;
        const QString donor = newDonor(book);
        KeepAssessment kept = keptFor(donor, u"100"_s, u"2024-05-01"_s);
        kept.request = {{u"preset"_s, u"hanafi"_s}};
        kept.answer = {{u"zakatable"_s, u"4000.00"_s}, {u"lines"_s, QJsonArray{QJsonObject{{u"kind"_s, u"cash"_s}, {u"value"_s, u"4000.00"_s}, {u"due"_s, u"100.00"_s}}}}};
        const auto was = book.run(kept).value();
        kept = keptFor(donor, u"125"_s, u"2025-05-01"_s);
        kept.answer = {{u"zakatable"_s, u"5000.00"_s}, {u"lines"_s, QJsonArray{QJsonObject{{u"kind"_s, u"gold"_s}, {u"value"_s, u"5000.00"_s}, {u"due"_s, u"125.00"_s}}}}};
        const auto now = book.run(kept).value();
        QVERIFY(book.run(keptFor(newDonor(book, u"Zayd"_s), u"1"_s)));
        AssessmentListQuery list;
        list.donor = donor;
        list.limit = 1;
        const auto page = book.ask(list).value();
        QCOMPARE(page.rows[0].id, now.id);
        list.after = page.next;
        QCOMPARE(book.ask(list).value().rows[0].id, was.id);
        const QJsonObject compared = comparedAssessments(book.ask(AssessmentQuery{QString::number(was.id)}).value(), book.ask(AssessmentQuery{QString::number(now.id)}).value());
        QCOMPARE(compared.value(u"due").toObject().value(u"change").toString(), u"25.00"_s);
        QCOMPARE(compared.value(u"zakatable").toObject().value(u"change").toString(), u"1000.00"_s);
        QCOMPARE(compared.value(u"kinds").toArray()[0][u"value"][u"change"].toString(), u"-4000.00"_s);
        QCOMPARE(compared.value(u"opinions").toArray().size(), 1);
        QCOMPARE(refusalOf(book.ask(AssessmentQuery{u"7x"_s})), u"not_found id"_s);
    }

    void theYearFollowsFromTheAnchor()
    {
        TemporaryBook book;
        const QString donor = newDonor(book);
        QVERIFY(book.run(SetHawl{donor, u"2024-03-11"_s, {}, {}}));
        const PersonHawl hawl = hawlOf(book, donor);
        QVERIFY(hawl.by == PersonHawl::By::Anchor);
        QCOMPARE(hawl.hijriDue, u"1448-09-01"_s);
        QVERIFY(hawl.nextDue >= askedOn);
        // On the due day itself it is due that day.
        QCOMPARE(book.ask(HawlQuery{donor, QDate(2025, 3, 1)}).value().nextDue, QDate(2025, 3, 1));
    }

    void theYearFollowsFromBalances()
    {
        TemporaryBook book;
        const QString donor = newDonor(book);
        SetNisab nisab;
        nisab.amount = u"5000"_s;
        nisab.date = u"2026-02-20"_s;
        QVERIFY(book.run(nisab));
        const std::vector<std::pair<QString, QString>> course{{u"2024-03-11"_s, u"6000"_s}, {u"2024-09-01"_s, u"3000"_s}, {u"2024-10-01"_s, u"8000"_s}};
        for (const auto& [day, amount] : course)
            QVERIFY(book.run(StateBalance{donor, amount, {}, day}));
        // The default opinions ask for the nisab all year (Z045).
        const PersonHawl throughout = hawlOf(book, donor);
        QCOMPARE(throughout.anchor, QDate(2024, 10, 1));
        QVERIFY(throughout.restarted && !throughout.pricesStale && !throughout.pricesUnknown);
        QVERIFY(book.run(SetHawl{donor, {}, u"hanafi"_s, {}}));
        QCOMPARE(hawlOf(book, donor).anchor, QDate(2024, 3, 11));
        QCOMPARE(refusalOf(book.run(StateBalance{donor, u"-1"_s, {}, {}})), u"invalid_wealth amount"_s);
        QVERIFY(book.prove().faults.empty());
    }

    // 6,000 stood above the nisab until the price of gold rose, and above it again from the day it fell.
    void balancesAreComparedWithThePricesOfTheirDay()
    {
        TemporaryBook book;
        const QString donor = newDonor(book);
        for (const auto& [day, gold] : {std::pair(u"2024-01-10"_s, u"60"_s), std::pair(u"2024-06-01"_s, u"80"_s), std::pair(u"2024-09-01"_s, u"65"_s)}) {
            SetNisab prices;
            prices.date = day;
            prices.gold = gold;
            prices.silver = u"1"_s;
            QVERIFY(book.run(prices));
        }
        QVERIFY(book.run(StateBalance{donor, u"6000"_s, {}, u"2024-03-11"_s}));
        const PersonHawl throughout = hawlOf(book, donor);
        QCOMPARE(throughout.anchor, QDate(2024, 9, 1));
        QVERIFY(throughout.restarted && throughout.pricesStale && !throughout.pricesLate);
        QStringList compared;
        for (const NisabOfDay& nisab : throughout.nisabs)
            compared << nisab.from.toString(Qt::ISODate) + u' ' + nisab.amount.toString();
        QCOMPARE(compared, (QStringList{u"2024-01-10 5100.00"_s, u"2024-06-01 6800.00"_s, u"2024-09-01 5525.00"_s}));
        // The Hanafi opinions ask at the start and the end, and go by silver.
        QVERIFY(book.run(SetHawl{donor, {}, u"hanafi"_s, {}}));
        const PersonHawl pooled = hawlOf(book, donor);
        QCOMPARE(pooled.anchor, QDate(2024, 3, 11));
        QCOMPARE(pooled.nisabs.front().amount.toString(), u"612.35"_s);
        QVERIFY(!pooled.nisabs.front().byDefault);
    }

    void pricesSetLaterHoldBeforeTheirDayAndThatIsSaid()
    {
        TemporaryBook book;
        const QString donor = newDonor(book);
        SetNisab prices;
        prices.date = u"2024-06-01"_s;
        prices.gold = u"60"_s;
        QVERIFY(book.run(prices));
        QVERIFY(book.run(StateBalance{donor, u"5100"_s, {}, u"2024-03-11"_s}));
        const PersonHawl hawl = hawlOf(book, donor);
        QCOMPARE(hawl.anchor, QDate(2024, 3, 11));
        QVERIFY(hawl.pricesLate);
        QVERIFY(book.run(SetHawl{donor, {}, u"hanafi"_s, {}}));
        QVERIFY(hawlOf(book, donor).nisabs.front().byDefault); // silver was never priced
    }

    void anAssessmentFollowsTheMonthsOfAnAuthority()
    {
        TemporaryBook book;
        // HB15: 1 Ramadan 1445 a day later than Umm al-Qura has it; a year from it falls due a day earlier.
        QVERIFY(book.run(AnnounceMonths{u"Council"_s, u"1445-09=2024-03-12"_s, {}, false}));
        const auto calendar = book.ask(CalendarQuery{u"Council"_s}).value();
        const FollowedMonths months = std::make_shared<const AuthorityMonths>(AuthorityMonths{u"Council"_s, calendar});
        const QJsonObject request{{u"currency"_s, u"USD"_s},
                                  {u"policy"_s, QJsonObject{{u"nisab_amount"_s, u"1"_s}}},
                                  {u"hawl"_s, QJsonObject{{u"anchor"_s, u"2024-03-12"_s}}},
                                  {u"assets"_s, QJsonArray()}};
        const auto hawl = [&](const FollowedMonths& followed) { return assess(request, askedOn, ZakatLanguage::English, followed).value().value(u"hawl").toObject(); };
        QCOMPARE(hawl({}).value(u"hijri_anchor").toString(), u"1445-09-02"_s);
        QCOMPARE(hawl({}).value(u"due_on").toString(), u"2025-03-02"_s);
        QVERIFY(!hawl({}).contains(u"authority"));
        QCOMPARE(hawl(months).value(u"hijri_anchor").toString(), u"1445-09-01"_s);
        QCOMPARE(hawl(months).value(u"due_on").toString(), u"2025-03-01"_s);
        QCOMPARE(hawl(months).value(u"authority").toString(), u"Council"_s);
        QJsonObject stated = request;
        stated.remove(u"hawl"_s);
        stated.insert(u"balances"_s, QJsonArray{QJsonObject{{u"date"_s, u"2024-03-12"_s}, {u"amount"_s, u"400"_s}}});
        QCOMPARE(assess(stated, askedOn, ZakatLanguage::English, months).value().value(u"events").toArray().at(0)[u"date"_s].toString(), u"2025-03-01"_s);
    }

    void remindsOfWhatFallsDueSoon()
    {
        TemporaryBook book;
        const QString early = newDonor(book);
        const QString late = newDonor(book, u"Zayd"_s);
        newDonor(book, u"nobody asked"_s);
        QVERIFY(book.run(SetHawl{late, u"2025-04-10"_s, {}, {}}));
        QVERIFY(book.run(keptFor(early, u"10"_s, u"2025-03-15"_s)));
        const auto soon = book.ask(ReminderQuery{60, askedOn}).value();
        QCOMPARE(soon.size(), std::size_t{2});
        QCOMPARE(soon[0].name, u"Ali"_s);
        QVERIFY(soon[0].hawl.by == PersonHawl::By::Assessment);
        QVERIFY(soon[0].inDays <= soon[1].inDays);
        QCOMPARE(book.ask(ReminderQuery{soon[0].inDays, askedOn}).value().size(), std::size_t{1});
        QVERIFY(book.ask(ReminderQuery{0, askedOn}).value().empty());
    }

    void announcedMonthsMoveDueDaysAndNothingElse()
    {
        TemporaryBook book;
        const QString donor = newDonor(book);
        AnnounceMonths far{u"Town"_s, u"1450-01=2028-05-25"_s, {}, false};
        QVERIFY(book.run(far));
        QVERIFY(book.run(SetHawl{donor, u"2025-03-01"_s, {}, u"Town"_s}));
        QVERIFY(book.run(keptFor(donor, u"10"_s, u"2025-03-01"_s)));
        const QDate before = hawlOf(book, donor).nextDue;
        const QString kept = book.cell("SELECT group_concat(hijri_year || day) FROM assessment");
        const auto hijri = toHijri(before).value();
        const QString month = u"%1-%2"_s.arg(hijri.year).arg(hijri.month, 2, 10, QLatin1Char('0'));
        const bool longer = daysInHijriMonth(hijri.year, hijri.month - 1, HijriCalendar::UmmAlQura) == 29;
        const QDate moved = before.addDays(longer ? 1 : -1);
        const AnnounceMonths announced{u"Town"_s, month + u'=' + moved.toString(Qt::ISODate), u"seen"_s, false};
        const auto preview = book.ask(MonthPreviewQuery{announced, askedOn}).value();
        QCOMPARE(preview.size(), std::size_t{1});
        QCOMPARE(preview[0].was, before);
        QCOMPARE(preview[0].now, moved);
        QCOMPARE(hawlOf(book, donor).nextDue, before);
        QVERIFY(book.run(announced));
        QCOMPARE(hawlOf(book, donor).nextDue, moved);
        QCOMPARE(book.cell("SELECT group_concat(hijri_year || day) FROM assessment"), kept);
        QVERIFY(book.run(AnnounceMonths{u"Town"_s, month, {}, true}));
        QCOMPARE(hawlOf(book, donor).nextDue, before);
        QCOMPARE(book.ask(MonthListQuery{u"Town"_s}).value().size(), std::size_t{1});
        QVERIFY(book.prove().faults.empty());
    }

    void refusesMonthsThatDoNotFit()
    {
        TemporaryBook book;
        const auto announce = [&](const QString& months, bool back = false) { return refusalOf(book.run(AnnounceMonths{u"Town"_s, months, {}, back})); };
        QCOMPARE(announce(u"1445-09=2024-03-13"_s), u"invalid_date months"_s);
        QCOMPARE(announce(u"1445-09=2024-03-10"_s), u"invalid_date months"_s);
        QCOMPARE(announce(u"1445-13=2024-03-12"_s), u"invalid_date months"_s);
        QCOMPARE(announce(u"1445-09"_s), u"invalid_input months"_s);
        QCOMPARE(announce(u"1445-09=2024-03-12,1445-09=2024-03-11"_s), u"invalid_input months"_s);
        QCOMPARE(announce(u"1445-09"_s, true), u"not_found months"_s);
        QCOMPARE(refusalOf(book.run(AnnounceMonths{u" "_s, u"1445-09=2024-03-12"_s, {}, false})), u"invalid_input authority"_s);
        QCOMPARE(refusalOf(book.ask(CalendarQuery{u"Nowhere"_s})), u"not_found authority"_s);
    }

    void HB15_anAnnouncedRamadan()
    {
        TemporaryBook book;
        QVERIFY(book.run(AnnounceMonths{u"Committee"_s, u"1445-09=2024-03-12"_s, {}, false}));
        const auto calendar = book.ask(CalendarQuery{u"Committee"_s}).value();
        QCOMPARE(calendar.toHijri(QDate(2024, 3, 11)).value().toString(), u"1445-08-30"_s);
        QCOMPARE(book.ask(CalendarQuery{}).value().toHijri(QDate(2024, 3, 11)).value().toString(), u"1445-09-01"_s);
    }

    void pricesHaveAHistoryAndAge()
    {
        TemporaryBook book;
        SetNisab nisab;
        nisab.gold = u"60.00"_s;
        nisab.source = u"the bazaar"_s;
        nisab.date = u"2026-01-01"_s;
        QVERIFY(book.run(nisab));
        nisab.gold = u"61.00"_s;
        nisab.date = u"2026-02-25"_s;
        QVERIFY(book.run(nisab));
        NisabHistoryQuery query;
        query.limit = 1;
        const auto page = book.ask(query).value();
        QCOMPARE(page.rows[0].gold, u"61.00"_s);
        query.after = page.next;
        const NisabSetting old = book.ask(query).value().rows[0];
        QCOMPARE(old.source, u"the bazaar"_s);
        QVERIFY(isStale(old, askedOn));
        QVERIFY(!isStale(page.rows[0], askedOn));
        QVERIFY(!isStale(old, QDate(2026, 1, 31)));
        const QJsonObject asked = withBookPrices({{u"currency"_s, u"USD"_s}}, old);
        QCOMPARE(asked.value(u"prices").toObject().value(u"gold_per_gram").toString(), u"60.00"_s);
        QCOMPARE(withBookPrices(asked, page.rows[0]), asked);
    }

    void fitrIsAGiftWithHeadsAndKilograms()
    {
        TemporaryBook book;
        const auto money = book.run(household("5"), u"k1"_s).value();
        QCOMPARE(money.donation.amount.toString(), u"15.00"_s);
        QCOMPARE(money.kg, u"12.5"_s);
        QCOMPARE(money.donation.lines[0].fund, u"fitrah"_s);
        QVERIFY(!money.donation.number.isEmpty());
        QCOMPARE(money.donation.audit.seq, money.donation.id.value);
        QCOMPARE(money.donation.audit.hash.size(), 32);
        QCOMPARE(book.run(household("5"), u"k1"_s).value().donation.id, money.donation.id);
        QCOMPARE(refusalOf(book.run(household("6"), u"k1"_s)).left(8), u"conflict"_s);
        const auto food = book.run(household("2", true)).value();
        QCOMPARE(food.donation.method, u"in_kind"_s);
        QCOMPARE(food.donation.lines[0].quantity, u"5"_s);
        const auto wrong = book.run(household("100")).value();
        QVERIFY(book.run(VoidDonation{wrong.donation.id.toString(), u"slip"_s}));
        const auto totals = book.ask(FitrTotalsQuery{}).value();
        QCOMPARE(totals.gifts, 2);
        QCOMPARE(totals.heads, 7);
        QCOMPARE(totals.kgInKind, u"5"_s);
        QCOMPARE(totals.kgInMoney, u"12.5"_s);
        QCOMPARE(totals.money[0].toString(), u"15.00"_s);
        const auto list = book.ask(FitrListQuery{}).value().rows;
        QCOMPARE(list.size(), std::size_t{3});
        QCOMPARE(list[0].donation.status(), u"reversed"_s);
        QVERIFY(book.prove().faults.empty());
    }

    void fitrRefusesBadForms_data()
    {
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("kg");
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("heads") << u"0"_s << u"3"_s << u"1"_s << QString() << u"invalid_input heads"_s;
        QTest::newRow("kg") << u"1"_s << u"0"_s << u"1"_s << QString() << u"invalid_input kg-per-head"_s;
        QTest::newRow("grams") << u"1"_s << u"2.5001"_s << u"1"_s << QString() << u"invalid_input kg-per-head"_s;
        QTest::newRow("price") << u"1"_s << u"3"_s << u"x"_s << QString() << u"invalid_amount price-per-kg"_s;
        QTest::newRow("neither") << u"1"_s << u"3"_s << QString() << QString() << u"invalid_input amount"_s;
        QTest::newRow("both") << u"1"_s << u"3"_s << u"1"_s << u"3"_s << u"invalid_input amount"_s;
        QTest::newRow("amount") << u"1"_s << u"3"_s << QString() << u"0"_s << u"invalid_amount amount"_s;
    }
    void fitrRefusesBadForms()
    {
        QFETCH(QString, heads);
        QFETCH(QString, kg);
        QFETCH(QString, price);
        QFETCH(QString, amount);
        QFETCH(QString, refusal);
        TemporaryBook book;
        RecordFitr fitr;
        fitr.heads = heads;
        fitr.kgPerHead = kg;
        fitr.pricePerKg = price;
        fitr.amount = amount;
        QCOMPARE(refusalOf(book.run(fitr)), refusal);
    }

    void Z154_aFundIsNeverSpentBelowZero()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("500", "zakat")));
        Disburse paid;
        paid.fund = u"zakat"_s;
        paid.amount = u"600"_s;
        paid.payee = u"a family"_s;
        paid.asnaf = u"fuqara"_s;
        QCOMPARE(refusalOf(book.run(paid)).section(u' ', 0, 0), u"insufficient_funds"_s);
        QCOMPARE(book.cell("SELECT count(*) FROM disbursement"), u"0"_s);
        QVERIFY(book.prove().faults.empty());
    }

    void unspentZakatAgesByTheLunarYear()
    {
        TemporaryBook book;
        RecordDonation given = gift("300", "zakat");
        given.date = u"2024-03-11"_s;
        QVERIFY(book.run(given));
        given = gift("500", "zakat");
        given.date = u"2025-03-01"_s;
        QVERIFY(book.run(given));
        Disburse paid;
        paid.fund = u"zakat"_s;
        paid.amount = u"100"_s;
        paid.payee = u"a family"_s;
        paid.asnaf = u"fuqara"_s;
        QVERIFY(book.run(paid));
        const auto funds = book.ask(AgeingQuery{QDate(2025, 3, 2)}).value();
        QCOMPARE(funds.size(), std::size_t{1});
        QCOMPARE(funds[0].layers.size(), std::size_t{2});
        QCOMPARE(funds[0].layers[0].minor, 20'000);
        QCOMPARE(funds[0].layers[0].giveBy, QDate(2025, 3, 1));
        QVERIFY(funds[0].layers[0].overdue && !funds[0].layers[1].overdue);
        QVERIFY(!book.ask(AgeingQuery{QDate(2025, 3, 1)}).value()[0].layers[0].overdue);
    }

    void everyTableIsToldByItsRecord()
    {
        TemporaryBook book;
        const QString donor = newDonor(book);
        const auto kept = book.run(keptFor(donor, u"10"_s)).value();
        QVERIFY(fillZakatTables(book, donor, QString::number(kept.id)));
        QVERIFY(book.prove().faults.empty());
        QVERIFY(book.run(EraseDonor{donor, u"asked"_s}));
        QCOMPARE(book.cell("SELECT count(*) FROM private_text WHERE seq IN (SELECT seq FROM wealth_balance)"), u"0"_s);
        QVERIFY(book.ask(ReminderQuery{4000, askedOn}).value().empty());
        QVERIFY(book.prove().faults.empty());
    }
};

QTEST_GUILESS_MAIN(TestZakatBook)
#include "tst_zakat_book.moc"
