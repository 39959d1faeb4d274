// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_book.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

QStringList linesOf(TemporaryBook& book, const TotalsQuery& query)
{
    QStringList lines;
    const auto totals = book.ask(query);
    if (!totals)
        return {refusalOf(totals)};
    for (const TotalsQuery::Row& row : totals->rows)
        lines << QStringLiteral("%1 %2 %3 x%4").arg(row.key, row.amount.currency.code(), row.amount.toString()).arg(row.count);
    return lines;
}

QStringList by(TemporaryBook& book, const char* what)
{
    return linesOf(book, TotalsQuery{QString::fromLatin1(what), {}, {}});
}

QString given(TemporaryBook& book, const QString& amount, const char* fund, const char* date, const char* currency = "USD")
{
    RecordDonation command = gift(amount, QString::fromLatin1(fund));
    command.date = QString::fromLatin1(date);
    command.currency = QString::fromLatin1(currency);
    const auto recorded = book.run(command);
    return recorded ? recorded->id.toString() : QString();
}

} // namespace

class TestTotals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyBookHasNoTotals()
    {
        TemporaryBook book;
        for (const char* what : {"", "donor", "fund", "month", "hijri_month", "method"})
            QCOMPARE(by(book, what), QStringList());
        QCOMPARE(by(book, "weekday"), QStringList{QStringLiteral("invalid_input by")});
        QCOMPARE(linesOf(book, TotalsQuery{{}, QStringLiteral("x"), {}}), QStringList{QStringLiteral("invalid_date from")});
    }

    void withoutByThereIsOneRowForEachCurrency()
    {
        TemporaryBook book;
        given(book, QStringLiteral("10"), "zakat", "2026-01-01");
        given(book, QStringLiteral("5.25"), "waqf", "2026-02-01");
        given(book, QStringLiteral("100"), "waqf", "2026-02-01", "JPY");
        QCOMPARE(by(book, ""), (QStringList{QStringLiteral("JPY JPY 100 x1"), QStringLiteral("USD USD 15.25 x2")}));
        QCOMPARE(linesOf(book, TotalsQuery{{}, QStringLiteral("2026-01-02"), {}}),
                 (QStringList{QStringLiteral("JPY JPY 100 x1"), QStringLiteral("USD USD 5.25 x1")}));
        QCOMPARE(linesOf(book, TotalsQuery{{}, {}, QStringLiteral("2026-01-31")}), QStringList{QStringLiteral("USD USD 10.00 x1")});
    }

    void giftsCountByTheirOwnDayWheneverTheyWereEntered()
    {
        TemporaryBook book;
        given(book, QStringLiteral("10"), "zakat", "2026-02-28");
        given(book, QStringLiteral("5"), "zakat", "2025-12-31");
        given(book, QStringLiteral("1"), "zakat", "2026-02-17");
        given(book, QStringLiteral("2"), "zakat", "2026-02-18");
        QCOMPARE(by(book, "month"), (QStringList{QStringLiteral("2025-12 USD 5.00 x1"), QStringLiteral("2026-02 USD 13.00 x3")}));
        // 18 February 2026 is 1 Ramadan 1447.
        QCOMPARE(by(book, "hijri_month"), (QStringList{QStringLiteral("1447-07 USD 5.00 x1"), QStringLiteral("1447-08 USD 1.00 x1"),
                                                       QStringLiteral("1447-09 USD 12.00 x2")}));
    }

    void fundAndMethodRowsFollowTheLines()
    {
        TemporaryBook book;
        given(book, QStringLiteral("10"), "zakat", "2026-01-01");
        RecordDonation split = gift(QStringLiteral("9"));
        split.method = QStringLiteral("card");
        split.lines = {{QStringLiteral("zakat"), QStringLiteral("4"), {}}, {QStringLiteral("waqf"), QStringLiteral("5"), {}}};
        QVERIFY(book.run(split));
        QCOMPARE(by(book, "fund"), (QStringList{QStringLiteral("waqf USD 5.00 x1"), QStringLiteral("zakat USD 14.00 x2")}));
        QCOMPARE(by(book, "method"), (QStringList{QStringLiteral("card USD 9.00 x1"), QStringLiteral("cash USD 10.00 x1")}));
        QCOMPARE(by(book, ""), QStringList{QStringLiteral("USD USD 19.00 x2")});
    }

    void donorRowsHideTheAnonymous()
    {
        TemporaryBook book;
        const auto ali = book.run(AddDonor{QStringLiteral("Ali"), {}, {}, {}, {}});
        RecordDonation command = gift(QStringLiteral("10"));
        QVERIFY(book.run(command));
        command.donor = ali->id.toString();
        QVERIFY(book.run(command));
        command.anonymous = true;
        command.amount = QStringLiteral("4");
        QVERIFY(book.run(command));
        const QStringList whole = by(book, "donor");
        QCOMPARE(whole.size(), 3);
        QVERIFY(whole.contains(ali->id.toString() + QStringLiteral(" USD 10.00 x1")));
        QVERIFY(whole.contains(QStringLiteral("anonymous USD 4.00 x1")));
        // A span is summed from the gifts, the whole from kept totals: they must agree.
        QCOMPARE(linesOf(book, TotalsQuery{QStringLiteral("donor"), QStringLiteral("2000-01-01"), {}}), whole);
    }

    void reversedGiftIsInNoTotal()
    {
        TemporaryBook book;
        const QString kept = given(book, QStringLiteral("10"), "zakat", "2026-01-01");
        const QString id = given(book, QStringLiteral("5"), "waqf", "2025-12-01");
        std::map<std::string, QStringList> before;
        for (const char* what : {"", "donor", "fund", "month", "hijri_month", "method"})
            before[what] = by(book, what);
        QVERIFY(book.run(VoidDonation{id, QStringLiteral("slip")}));
        QCOMPARE(by(book, ""), QStringList{QStringLiteral("USD USD 10.00 x1")});
        QCOMPARE(by(book, "fund"), QStringList{QStringLiteral("zakat USD 10.00 x1")});
        QCOMPARE(by(book, "month"), QStringList{QStringLiteral("2026-01 USD 10.00 x1")});
        // Entered again, everything is as it was: a reversal undoes exactly its gift.
        QVERIFY(!given(book, QStringLiteral("5"), "waqf", "2025-12-01").isEmpty());
        for (const char* what : {"", "donor", "fund", "month", "hijri_month", "method"})
            QCOMPARE(by(book, what), before[what]);
        QVERIFY(!kept.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTotals)
#include "tst_totals.moc"
