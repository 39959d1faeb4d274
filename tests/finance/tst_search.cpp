// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/search_text.h"
#include "finance/donations/gift_search.h"
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
        name = book.ask(query)->name;
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
        }
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
