// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_book.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

AddDonor person(const QString& name)
{
    AddDonor command;
    command.name = name;
    return command;
}

QStringList namesOf(const std::vector<Donor>& donors)
{
    QStringList names;
    for (const Donor& donor : donors)
        names << donor.name;
    return names;
}

} // namespace

class TestDonors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedDonorIsShownAsGiven()
    {
        TemporaryBook book;
        const auto added = book.run(AddDonor{QStringLiteral("  Fatima   al-Fihri "), QStringLiteral("person"), QStringLiteral("f@example.org"),
                                             QStringLiteral("+212 5"), QStringLiteral("founder")});
        QVERIFY(added);
        const auto shown = book.ask(DonorQuery{added->id.toString()});
        QVERIFY(shown);
        QCOMPARE(shown->toJson(), added->toJson());
        const QJsonObject json = shown->toJson();
        QCOMPARE(json.value(QStringLiteral("name")).toString(), QStringLiteral("Fatima al-Fihri"));
        QCOMPARE(json.value(QStringLiteral("email")).toString(), QStringLiteral("f@example.org"));
        QCOMPARE(json.value(QStringLiteral("kind")).toString(), QStringLiteral("person"));
        QVERIFY(json.value(QStringLiteral("merged_into")).isNull());
        QCOMPARE(json.value(QStringLiteral("erased")).toBool(true), false);
    }

    void tableGoesByNameWhateverTheCaseAndCountsWhatStands()
    {
        TemporaryBook book(QStringLiteral("USD"));
        const auto zaynab = book.run(person(QStringLiteral("zaynab")));
        const auto ali = book.run(person(QStringLiteral("Ali")));
        QVERIFY(zaynab && ali && book.run(person(QStringLiteral("ALI"))));
        for (const char* amount : {"10.00", "5.50"}) {
            RecordDonation command = gift(amount);
            command.donor = ali->id.toString();
            command.date = QStringLiteral("2026-02-0%1").arg(amount[0] == '1' ? 1 : 2);
            QVERIFY(book.run(command));
        }
        RecordDonation other = gift("7");
        other.donor = ali->id.toString();
        other.currency = QStringLiteral("JPY");
        other.date = QStringLiteral("2026-01-01");
        QVERIFY(book.run(other));

        DonorTableQuery query;
        query.limit = 2;
        const auto first = book.ask(query);
        QVERIFY(first);
        QCOMPARE(first->count, 3);
        QCOMPARE(first->rows.at(0).name, QStringLiteral("Ali"));
        QCOMPARE(first->rows.at(0).gifts, 3);
        QCOMPARE(first->rows.at(0).total.toString(), QStringLiteral("15.50"));
        QCOMPARE(first->rows.at(0).lastGift, QDate(2026, 2, 2));
        QCOMPARE(first->rows.at(1).name, QStringLiteral("ALI"));
        query.after = first->next;
        const auto second = book.ask(query);
        QVERIFY(second);
        QCOMPARE(second->rows.size(), 1U);
        QCOMPARE(second->rows.at(0).name, QStringLiteral("zaynab"));
        QVERIFY(!second->rows.at(0).lastGift.isValid());
        QVERIFY(second->next.isEmpty());
        query.after = QStringLiteral("nonsense");
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_input after"));
    }

    void refusesBadFields_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("blank name") << " " << "" << "" << "invalid_input name";
        QTest::newRow("long name") << QString(201, QLatin1Char('n')) << "" << "" << "invalid_input name";
        QTest::newRow("unknown kind") << "Ali" << "robot" << "" << "invalid_input kind";
        QTest::newRow("no place in the address") << "Ali" << "" << "ali@" << "invalid_input email";
        QTest::newRow("no at") << "Ali" << "" << "ali.example.org" << "invalid_input email";
    }
    void refusesBadFields()
    {
        QFETCH(QString, name);
        QFETCH(QString, kind);
        QFETCH(QString, email);
        QFETCH(QString, refusal);
        TemporaryBook book;
        QCOMPARE(refusalOf(book.run(AddDonor{name, kind, email, {}, {}})), refusal);
        QCOMPARE(book.cell("SELECT count(*) FROM donor"), QStringLiteral("0"));
    }

    void unknownAndMalformedIdsAreNotFound()
    {
        TemporaryBook book;
        for (const char* id : {"999", "0", "-1", "abc", "", "1x", " 9", "99999999999999999999", "1"}) {
            QCOMPARE(codeOf(book.ask(DonorQuery{QString::fromLatin1(id)})), QStringLiteral("not_found"));
            UpdateDonor change;
            change.id = QString::fromLatin1(id);
            change.name = QStringLiteral("X");
            QCOMPARE(codeOf(book.run(change)), QStringLiteral("not_found"));
        }
    }

    void updateChangesOnlyWhatIsNamed()
    {
        TemporaryBook book;
        const auto added = book.run(AddDonor{QStringLiteral("Ali"), {}, QStringLiteral("ali@example.org"), QStringLiteral("1"), {}});
        UpdateDonor change;
        change.id = added->id.toString();
        change.phone = QStringLiteral("2");
        const auto updated = book.run(change);
        QVERIFY(updated);
        const auto shown = book.ask(DonorQuery{change.id});
        QCOMPARE(shown->toJson(), updated->toJson());
        QCOMPARE(shown->phone, QStringLiteral("2"));
        QCOMPARE(shown->email, QStringLiteral("ali@example.org"));
        change.email = QStringLiteral("nonsense");
        QCOMPARE(refusalOf(book.run(change)), QStringLiteral("invalid_input email"));
        change.email = QString();
        QVERIFY(book.run(change)->email.isEmpty());
    }

    void listIsNewestFirstAndPagesWithoutGapOrRepeat()
    {
        TemporaryBook book;
        QStringList added;
        for (int i = 0; i < 25; ++i) {
            added.prepend(QStringLiteral("Donor %1").arg(i));
            QVERIFY(book.run(person(added.front())));
        }
        DonorListQuery query;
        query.limit = 7;
        QStringList seen;
        do {
            const auto page = book.ask(query);
            QVERIFY2(page, page ? "" : qPrintable(page.error().message + page.error().cause));
            QVERIFY(page->donors.size() <= 7);
            seen += namesOf(page->donors);
            query.after = page->next;
        } while (!query.after.isEmpty());
        QCOMPARE(seen, added);
        query.after = QStringLiteral("junk");
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_input after"));
        query.after.clear();
        query.limit = 0;
        QCOMPARE(refusalOf(book.ask(query)), QStringLiteral("invalid_input limit"));
    }

    void searchMindsNeitherCaseNorAccentsNorWildcards()
    {
        TemporaryBook book;
        for (const char16_t* name : {u"José Ramírez", u"مُحَمَّد", u"100% Charity", u"under_score", u"Yusuf"})
            QVERIFY(book.run(person(QString::fromUtf16(name))));
        const auto found = [&](const QString& typed) { return namesOf(book.ask(DonorListQuery{typed, 100, {}})->donors); };
        QCOMPARE(found(QStringLiteral("JOSE ram")), QStringList{QStringLiteral("José Ramírez")});
        QCOMPARE(found(QString::fromUtf16(u"محمد")), QStringList{QString::fromUtf16(u"مُحَمَّد")});
        QCOMPARE(found(QStringLiteral("0% c")), QStringList{QStringLiteral("100% Charity")});
        QCOMPARE(found(QStringLiteral("_")), QStringList{QStringLiteral("under_score")});
        QCOMPARE(found(QStringLiteral("nobody")), QStringList());
        QCOMPARE(found(QString()).size(), 5);
    }

    void formerNameIsFoundNoMore()
    {
        TemporaryBook book;
        const auto added = book.run(person(QStringLiteral("Oldname")));
        UpdateDonor change;
        change.id = added->id.toString();
        change.name = QStringLiteral("Newname");
        QVERIFY(book.run(change));
        QVERIFY(book.ask(DonorListQuery{QStringLiteral("Oldname"), 100, {}})->donors.empty());
        QCOMPARE(namesOf(book.ask(DonorListQuery{QStringLiteral("newname"), 100, {}})->donors), QStringList{QStringLiteral("Newname")});
    }

    void totalsOfOneDonorAreByYearAndCurrency()
    {
        TemporaryBook book;
        const auto donor = book.run(person(QStringLiteral("Ali")));
        RecordDonation given = gift(QStringLiteral("10"));
        given.donor = donor->id.toString();
        QVERIFY(book.run(given));
        given.date = QStringLiteral("2025-05-05");
        const auto old = book.run(given);
        QVERIFY(old);
        given.currency = QStringLiteral("EUR");
        QVERIFY(book.run(given));
        const auto totals = book.ask(DonorTotalsQuery{donor->id});
        QVERIFY(totals);
        QCOMPARE(totals->rows.size(), std::size_t(3));
        QVERIFY(book.run(VoidDonation{old->id.toString(), QStringLiteral("slip")}));
        QCOMPARE(book.ask(DonorTotalsQuery{donor->id})->rows.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestDonors)
#include "tst_donors.moc"
