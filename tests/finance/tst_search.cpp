// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/search_text.h"
#include "finance/book/unit_for.h"
#include "finance/book/writer.h"
#include "finance/donations/donation_search.h"
#include "support/intruder.h"
#include "support/temporary_book.h"

#include <QRandomGenerator>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

QString u(const char16_t* text)
{
    return QString::fromUtf16(text);
}

// The promise in plain words: every word typed begins a word of the gift's texts or of a giver that may be known, or is its number.
bool matches(TemporaryBook& book, const Donation& gift, const QString& search)
{
    QString name;
    if (gift.donor.isValid() && !gift.anonymous) {
        DonorQuery query;
        query.id = gift.donor.toString();
        const auto donor = book.ask(query);
        name = donor->name;
        if (donor->mergedInto.isValid()) {
            query.id = donor->mergedInto.toString();
            name += QLatin1Char(' ') + book.ask(query)->name;
        }
    }
    for (const QString& typed : search.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const auto range = amountRange(typed)) {
            const std::int64_t scaled = gift.amount.minor * (100'000 / gift.amount.currency.minorPerMajor());
            if (scaled < range->from || scaled > range->to)
                return false;
            continue;
        }
        const QByteArray wanted = joinedSearchWords(typed);
        if (!holdsWords(joinedSearchWords(gift.note), wanted) && !holdsWords(joinedSearchWords(name), wanted) && !gift.number.startsWith(typed))
            return false;
    }
    return true;
}

void fillForSearch(TemporaryBook& book)
{
    QRandomGenerator chance(7);
    const QStringList names{QStringLiteral("Ahmad Ali"), QStringLiteral("Ali Veli"), u(u"أحمد علي"), u(u"Łukasz Øst"), QStringLiteral("O'Neil")};
    const QStringList notes{{}, QStringLiteral("for the roof"), QStringLiteral("Ali said so"), u(u"للسقف الجديد"), QStringLiteral("roof, again")};
    std::vector<DonorId> donors;
    for (const QString& name : names)
        donors.push_back(book.run(AddDonor{name, {}, {}, {}, {}})->id);
    for (int i = 0; i < 80; ++i) {
        RecordDonation given = gift(QString::number(1 + chance.bounded(60)));
        if (chance.bounded(4) != 0)
            given.donor = donors[static_cast<std::size_t>(chance.bounded(static_cast<int>(donors.size())))].toString();
        given.anonymous = chance.bounded(4) == 0 && !given.donor.isEmpty();
        given.note = notes[chance.bounded(static_cast<int>(notes.size()))];
        given.currency = QStringLiteral("USD JPY KWD").split(QLatin1Char(' '))[chance.bounded(3)];
        given.date = QStringLiteral("202%1-02-%2").arg(5 + chance.bounded(2)).arg(10 + chance.bounded(9));
        if (!book.run(given))
            qFatal("no gift to search");
    }
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatWritersUseForEachOther_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("case and accents") << u(u"José RAMÍREZ") << QStringLiteral("jose ramirez");
        QTest::newRow("letters without a base") << u(u"Øst Łódź Straße ısı Ærø") << QStringLiteral("ost lodz strasse isi aero");
        QTest::newRow("hamza and alef") << u(u"أحمد إحسان آدم ٱلله") << u(u"احمد احسان ادم الله");
        QTest::newRow("yeh and teh marbuta") << u(u"مصطفى فاطمة") << u(u"مصطفي فاطمه");
        QTest::newRow("waw and yeh with hamza") << u(u"مؤمن رائد") << u(u"مومن رايد");
        QTest::newRow("vowels and tatweel") << u(u"مُحَمَّد محـــمد") << u(u"محمد محمد");
        QTest::newRow("Farsi letters") << u(u"کریم") << u(u"كريم");
        QTest::newRow("digits") << u(u"٤٩ ۱۲ 7") << QStringLiteral("49 12 7");
        QTest::newRow("signs part words") << QStringLiteral(" O'Neil-Smith, 100%! ") << QStringLiteral("o neil smith 100");
        QTest::newRow("signs alone") << QStringLiteral("% -- '") << QString();
    }
    void foldsWhatWritersUseForEachOther()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QCOMPARE(QString::fromUtf8(joinedSearchWords(text)), words);
        QCOMPARE(joinedSearchWords(words), words.toUtf8());
    }

    void wordIsFoundByItsBeginningOnly()
    {
        QVERIFY(holdsWords("for the roof", "ro"));
        QVERIFY(holdsWords("for the roof", "the fo"));
        QVERIFY(!holdsWords("for the roof", "oof"));
        QVERIFY(holdsWords("aroof roof", "roof"));
        QVERIFY(!holdsWords("for the roof", "roofs"));
        QVERIFY(!holdsWords("for the roof", ""));
        QVERIFY(!holdsWords("", "roof"));
    }

    // Whether few or many match, and whether a page or everything is wanted, changes the way and never what is found.
    void everyWayFindsTheSame()
    {
        TemporaryBook book;
        fillForSearch(book);
        DonationListQuery all;
        all.limit = 1000;
        const auto gifts = book.ask(all);
        for (const QString& search :
             {QStringLiteral("ali"), QStringLiteral("a"), QStringLiteral("roof"), QStringLiteral("ahmad ali"), QStringLiteral("ali roof"), QStringLiteral("o'neil"),
              QStringLiteral("ost"), u(u"احمد"), u(u"السقف"), QStringLiteral("ali 10..40"), QStringLiteral(">30"), QStringLiteral("12"), QStringLiteral("2026-0000"),
              QStringLiteral("2025-000003"), QStringLiteral("2025-1"), QStringLiteral("roof % "), QStringLiteral("nobody"), QStringLiteral("<5 a")}) {
            std::vector<std::int64_t> expected;
            for (const Donation& gift : gifts->donations)
                if (matches(book, gift, search))
                    expected.push_back(gift.id.value);
            for (const SearchPlan plan : {SearchPlan{false, 20'000}, SearchPlan{true, 20'000}, SearchPlan{false, 0}, SearchPlan{true, 0}, SearchPlan{false, 8}})
                QVERIFY2(found(book, search, plan) == expected, qPrintable(QStringLiteral("%1, %2, %3").arg(search).arg(plan.wholeBook).arg(plan.fewGifts)));
            all.search = search;
            QCOMPARE(book.ask(all)->donations.size(), expected.size());
            for (const int walk : {0, 1, 20, 3000})
                for (const qlonglong atMost : {qlonglong(3), qlonglong(1000)})
                    compareNewest(book, all, expected, atMost, walk);
        }
        QVERIFY(book.prove().faults.empty());
    }

    // The list goes on where a page ended, whichever way found the page.
    void pagesOfASearchFollowEachOther()
    {
        TemporaryBook book;
        fillForSearch(book);
        DonationListQuery query;
        query.search = QStringLiteral("ali");
        query.limit = 1000;
        const auto whole = book.ask(query)->donations;
        query.limit = 7;
        std::vector<std::int64_t> paged;
        for (;;) {
            const auto page = book.ask(query);
            for (const Donation& gift : page->donations)
                paged.push_back(gift.id.value);
            for (const int walk : {0, 3}) {
                const auto again = newestGifts(book.connection(), query, 7, walk);
                QCOMPARE(again->size(), page->donations.size());
                for (std::size_t i = 0; i < again->size(); ++i)
                    QCOMPARE((*again)[i], page->donations[i].id);
            }
            if (page->next.isEmpty())
                break;
            query.after = page->next;
        }
        QCOMPARE(paged.size(), whole.size());
        for (std::size_t i = 0; i < paged.size(); ++i)
            QCOMPARE(paged[i], whole[i].id.value);
    }

    // A gift given as Zubayda is found by that name and by the name of whom she turned out to be, and by both together.
    void mergedDonorsGiftIsFoundByBothNames()
    {
        TemporaryBook book;
        const auto first = book.run(AddDonor{QStringLiteral("Zubayda Karim"), {}, {}, {}, {}});
        const auto other = book.run(AddDonor{QStringLiteral("Widad Karim"), {}, {}, {}, {}});
        RecordDonation given = gift("3");
        given.donor = first->id.toString();
        const auto mine = book.run(given);
        given.anonymous = true;
        QVERIFY(book.run(given));
        MergeDonor merge;
        merge.from = first->id.toString();
        merge.into = other->id.toString();
        QVERIFY(book.run(merge));
        for (const char* name : {"zubayda", "widad", "zub wid", "karim"})
            for (const SearchPlan plan : {SearchPlan{false, 20'000}, SearchPlan{true, 20'000}, SearchPlan{true, 0}})
                QCOMPARE(found(book, QString::fromLatin1(name), plan), std::vector<std::int64_t>{mine->id.value});
        DonationListQuery query;
        query.search = QStringLiteral("widad");
        compareNewest(book, query, {mine->id.value}, 10, 0);
        QVERIFY(book.prove().faults.empty());
    }

    // Words of a batch enter the index together; a later unit of the batch that erases them finds them there.
    void wordsWrittenAndErasedInOneBatchAreGone()
    {
        TemporaryBook book;
        const auto donor = book.run(AddDonor{QStringLiteral("Shortlived"), {}, {}, {}, {}});
        const FormContext form{Currency::parse(u"USD").value(), QDate(2026, 3, 1)};
        RecordDonation given = gift("3");
        given.donor = donor->id.toString();
        given.note = QStringLiteral("xylophone");
        EraseDonor erase;
        erase.id = given.donor;
        const auto outcomes = book.writer().runBatch({*unitFor(given, QStringLiteral("one"), form), *unitFor(given, QStringLiteral("two"), form),
                                                      *unitFor(erase, QStringLiteral("gone"), form), *unitFor(given, QStringLiteral("late"), form)});
        QVERIFY(outcomes[0].result && outcomes[1].result && outcomes[2].result);
        QVERIFY(!outcomes[3].result); // nobody gives as an erased donor, whatever the batch knew
        QCOMPARE(found(book, QStringLiteral("xylo"), {}).size(), std::size_t{0});
        QVERIFY(book.prove().faults.empty());
    }

    void formerNameFindsNoGift()
    {
        TemporaryBook book;
        const auto donor = book.run(AddDonor{QStringLiteral("Oldname"), {}, {}, {}, {}});
        RecordDonation given = gift("3");
        given.donor = donor->id.toString();
        QVERIFY(book.run(given));
        UpdateDonor change;
        change.id = donor->id.toString();
        change.name = QStringLiteral("Newname");
        QVERIFY(book.run(change));
        QCOMPARE(found(book, QStringLiteral("oldname"), {}).size(), std::size_t{0});
        QCOMPARE(found(book, QStringLiteral("new"), {}).size(), std::size_t{1});
    }

    void proofFindsAFalseIndex_data()
    {
        QTest::addColumn<QByteArray>("edit");
        QTest::newRow("other words") << QByteArray("UPDATE gift_search SET folded = 'nothing' WHERE folded LIKE 'for%'");
        QTest::newRow("no words") << QByteArray("DELETE FROM donor_search WHERE rowid = (SELECT min(rowid) FROM donor_search)");
        QTest::newRow("words of nobody") << QByteArray("INSERT INTO donor_search (rowid, folded) VALUES (99999, 'ghost')");
        QTest::newRow("text without its index") << QByteArray("UPDATE private_text SET value = 'for the roof!' WHERE value = 'for the roof'; "
                                                              "UPDATE gift_search_content SET c0 = 'for the moon' WHERE c0 = 'for the roof'");
        QTest::newRow("index of other words") << QByteArray("UPDATE gift_search_content SET c0 = c0 || ' and more' WHERE c0 = 'for the roof'");
    }
    void proofFindsAFalseIndex()
    {
        QFETCH(QByteArray, edit);
        TemporaryBook book;
        fillForSearch(book);
        QVERIFY(book.prove().faults.empty());
        book.closeWriter();
        {
            Intruder intruder(book.path().path());
            intruder.dropTriggers();
            intruder.mustRun(edit);
            intruder.putTriggersBack();
        }
        const ProofReport report = book.prove();
        QVERIFY(std::any_of(report.faults.begin(), report.faults.end(), [](const Fault& fault) { return fault.proof == QStringLiteral("search"); }));
    }

private:
    static void compareNewest(TemporaryBook& book, const DonationListQuery& query, const std::vector<std::int64_t>& expected, qlonglong atMost, int walk)
    {
        const auto ids = newestGifts(book.connection(), query, atMost, walk);
        QVERIFY(ids);
        QCOMPARE(ids->size(), std::min(expected.size(), static_cast<std::size_t>(atMost)));
        for (std::size_t i = 0; i < ids->size(); ++i)
            QVERIFY2((*ids)[i].value == expected[i], qPrintable(QStringLiteral("%1, walk %2, row %3").arg(query.search).arg(walk).arg(i)));
    }

    static std::vector<std::int64_t> found(TemporaryBook& book, const QString& search, const SearchPlan& plan)
    {
        QStringList where{QStringLiteral("1")};
        QVariantList values;
        for (const SqlCondition& condition : searchConditions(book.connection(), search, plan)) {
            where << condition.sql;
            values << condition.values;
        }
        OneTimeStatement rows(book.connection(), QStringLiteral("SELECT d.id FROM donation d WHERE %1 ORDER BY d.day DESC, d.id DESC").arg(where.join(QStringLiteral(" AND "))), values);
        std::vector<std::int64_t> ids;
        while (rows.next())
            ids.push_back(rows.integer(0));
        return ids;
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
