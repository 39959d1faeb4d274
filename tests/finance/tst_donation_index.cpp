// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/donations/donation_index.h"
#include "support/temporary_book.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

RecordDonation giftOn(const QString& day, const char* amount, const char* fund = "general")
{
    RecordDonation command = gift(amount, fund);
    command.date = day;
    return command;
}

// Thirty gifts over ten days, three a day, entered in no order of days; every fifth is taken back, every third is zakat.
void fill(TemporaryBook& book)
{
    const auto donor = book.run(AddDonor{QStringLiteral("Amina Öz"), {}, {}, {}, {}});
    for (int i = 0; i < 30; ++i) {
        const QString day = QDate(2026, 2, 1 + (i * 7) % 10).toString(Qt::ISODate);
        RecordDonation command = giftOn(day, qPrintable(QString::number(10 + i)), i % 3 == 0 ? "zakat" : "general");
        if (i % 2 == 0)
            command.donor = donor->id.toString();
        command.anonymous = i % 4 == 0;
        const auto given = book.run(command);
        QVERIFY(given);
        if (i % 5 == 0)
            QVERIFY(book.run(VoidDonation{given->id.toString(), QStringLiteral("a mistake")}));
    }
}

std::vector<Donation> everyGift(TemporaryBook& book, DonationListQuery filter)
{
    filter.limit = 1000;
    return book.ask(filter)->donations;
}

} // namespace

class TestDonationIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheListForEveryFilter_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("none") << "" << "";
        QTest::newRow("fund") << "fund" << "zakat";
        QTest::newRow("status posted") << "status" << "posted";
        QTest::newRow("status reversed") << "status" << "reversed";
        QTest::newRow("from") << "from" << "2026-02-05";
        QTest::newRow("to") << "to" << "2026-02-05";
        QTest::newRow("amounts") << "search" << "15..25";
        QTest::newRow("name") << "search" << "oz";
        QTest::newRow("nothing") << "search" << "nobody";
    }
    void agreesWithTheListForEveryFilter()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        TemporaryBook book;
        fill(book);
        DonationIndexQuery query;
        query.pageSize = 4;
        DonationListQuery& filter = query.filter;
        (field == QStringLiteral("fund")     ? filter.fund
         : field == QStringLiteral("status") ? filter.status
         : field == QStringLiteral("from")   ? filter.from
         : field == QStringLiteral("to")     ? filter.to
                                             : filter.search) = value;
        const auto index = book.ask(query);
        QVERIFY(index);
        const std::vector<Donation> whole = everyGift(book, filter);
        QCOMPARE(index->count, static_cast<std::int64_t>(whole.size()));
        QCOMPARE(index->inBook, std::int64_t{30});
        QCOMPARE(index->anchors.size(), std::max<qsizetype>(1, (static_cast<qsizetype>(whole.size()) + 3) / 4));

        // The anchors are the cursors that the list itself gives from page to page; the lean page shows the same gifts.
        DonationListQuery page = filter;
        page.limit = 4;
        for (const QString& anchor : index->anchors) {
            QCOMPARE(anchor, page.after);
            const auto full = book.ask(page);
            const auto lean = book.ask(DonationPageQuery{page});
            QVERIFY(full && lean);
            QCOMPARE(lean->rows.size(), full->donations.size());
            for (std::size_t i = 0; i < lean->rows.size(); ++i) {
                QCOMPARE(lean->rows[i].id, full->donations[i].id);
                QCOMPARE(lean->rows[i].number, full->donations[i].number);
                QCOMPARE(lean->rows[i].amount, full->donations[i].amount);
                QCOMPARE(lean->rows[i].reversed, full->donations[i].reversed);
            }
            page.after = full->next;
        }
        QVERIFY(page.after.isEmpty());

        std::int64_t sum = 0;
        for (const Donation& given : whole)
            sum += given.reversed ? 0 : given.amount.minor;
        QCOMPARE(index->sums.size(), sum == 0 ? std::size_t{0} : std::size_t{1});
        if (sum != 0)
            QCOMPARE(index->sums.front().minor, sum);
    }

    void sumsEachCurrencyByItself()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("5")));
        for (const char* currency : {"GBP", "KWD", "GBP"}) {
            RecordDonation other = gift("7");
            other.currency = QString::fromLatin1(currency);
            QVERIFY(book.run(other));
        }
        for (const QString& status : {QString(), QStringLiteral("posted")}) {
            DonationIndexQuery query;
            query.filter.status = status;
            const auto index = book.ask(query);
            QVERIFY(index);
            QStringList sums;
            for (const Money& sum : index->sums)
                sums << sum.currency.code() + QLatin1Char(' ') + sum.toString();
            QCOMPARE(sums, (QStringList{QStringLiteral("GBP 14.00"), QStringLiteral("KWD 7.000"), QStringLiteral("USD 5.00")}));
        }
    }

    void findsTheRowsAskedFor()
    {
        TemporaryBook book;
        fill(book);
        const std::vector<Donation> zakat = everyGift(book, [] {
            DonationListQuery filter;
            filter.fund = QStringLiteral("zakat");
            return filter;
        }());
        DonationIndexQuery query;
        query.filter.fund = QStringLiteral("zakat");
        query.find = {zakat[7].id, DonationId(1), zakat[0].id};
        QCOMPARE(book.ask(query)->places, (std::vector<std::int64_t>{7, -1, 0}));
    }

    void rowsCarryTheNamesTheyShow()
    {
        TemporaryBook book;
        const auto donor = book.run(AddDonor{QStringLiteral("Old name"), {}, {}, {}, {}});
        UpdateDonor renamed;
        renamed.id = donor->id.toString();
        renamed.name = QStringLiteral("New name");
        QVERIFY(book.run(renamed));
        RecordDonation split = gift("10");
        split.donor = donor->id.toString();
        split.lines = {{QStringLiteral("zakat"), QStringLiteral("6"), {}}, {QStringLiteral("general"), QStringLiteral("4"), {}}};
        QVERIFY(book.run(split));
        const auto page = book.ask(DonationPageQuery{});
        QVERIFY(page);
        QCOMPARE(page->rows.size(), std::size_t{1});
        const DonationRow& row = page->rows.front();
        QCOMPARE(row.donorName, QStringLiteral("New name"));
        QCOMPARE(row.fundName, QStringLiteral("Zakat"));
        QCOMPARE(row.fundKind, QStringLiteral("zakat"));
        QCOMPARE(row.lines, 2);
    }

    void refusesWhatTheListRefuses()
    {
        TemporaryBook book;
        DonationIndexQuery query;
        query.filter.from = QStringLiteral("yesterday");
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_date from"));
        query.filter.from.clear();
        query.pageSize = 0;
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_input limit"));
        DonationPageQuery page;
        page.filter.after = QStringLiteral("x");
        QCOMPARE(refusalOf(book.ask(page)), QStringLiteral("invalid_input after"));
    }
};

QTEST_GUILESS_MAIN(TestDonationIndex)
#include "tst_donation_index.moc"
