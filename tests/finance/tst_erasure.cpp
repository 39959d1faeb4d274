// SPDX-License-Identifier: GPL-3.0-or-later
// A person is forgotten: not a byte of what was private is left in any file of the book, and every proof holds before and after.
#include "finance/donors/retention_store.h"
#include "support/temporary_book.h"

#include <QFile>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

// Words that stand nowhere else in a book.
const QByteArrayList secrets{"Zubaydah", "زبيدة", "zubaydah@example.org", "+964770", "blue-door-note", "roof-note", "ref-8841", "slip-reason", "moon-basket",
                             "Umm-Kulthum"};

QString latin(const char* text) { return QString::fromUtf8(text); }

struct Household
{
    TemporaryBook book;
    QString donor;
    QString twin;
    QString gift;
    QString payment;

    Household()
    {
        // Neighbours before and after, so that pages are split and shared.
        for (int i = 0; i < 20; ++i)
            addNeighbour(i);
        donor = book.run(AddDonor{latin("Zubaydah زبيدة"), {}, latin("zubaydah@example.org"), latin("+964770"), latin("blue-door-note")})->id.toString();
        twin = book.run(AddDonor{latin("Zubaydah (twin)"), {}, {}, {}, {}})->id.toString();
        RecordDonation command = support::gift("25", "zakat");
        command.donor = donor;
        command.note = latin("roof-note");
        command.date = latin("2026-02-01");
        gift = book.run(command, latin("gift-key"))->id.toString();
        std::ignore = book.run(VoidDonation{book.run(command)->id.toString(), latin("slip-reason")});
        importOne();
        KeepAssessment kept;
        kept.donor = donor;
        kept.currency = latin("USD");
        kept.due = latin("25");
        kept.preset = latin("aaoifi");
        kept.request = {{latin("label"), latin("moon-basket")}};
        std::ignore = book.run(kept);
        Disburse paid;
        paid.fund = latin("zakat");
        paid.amount = latin("2");
        paid.payee = latin("Umm-Kulthum");
        paid.asnaf = latin("fuqara");
        payment = book.run(paid)->id.toString();
        for (int i = 20; i < 40; ++i)
            addNeighbour(i);
    }
    void addNeighbour(int i)
    {
        const QString name = QString(QChar(u'A' + (i * 7) % 26)) + latin("neighbour %1 ").arg(i) + QString(40, u'n');
        RecordDonation command = support::gift("1");
        command.donor = book.run(AddDonor{name, {}, latin("n%1@example.org").arg(i), {}, {}})->id.toString();
        command.note = QString(50, u'm');
        std::ignore = book.run(command);
    }
    void importOne()
    {
        RecordImportedDonation row;
        row.amount = Money{500, Currency::parse(u"USD").value()};
        row.date = QDate(2026, 1, 5);
        row.donorName = latin("whoever");
        row.email = latin("zubaydah@example.org");
        row.method = latin("online");
        row.reference = latin("ref-8841");
        std::ignore = book.run(row);
    }
    // Which of the secrets stand in the book's files, in bytes.
    QByteArrayList found()
    {
        QByteArray files;
        for (const char* suffix : {"", "-wal", "-shm"}) {
            QFile file(book.path().path() + QLatin1StringView(suffix));
            if (file.open(QIODevice::ReadOnly))
                files += file.readAll();
        }
        QByteArrayList left;
        for (const QByteArray& secret : secrets)
            if (files.contains(secret))
                left << secret;
        return left;
    }
    Result<Donor> erase(const QString& id, const char* despite = "") { return book.run(EraseDonor{id, latin(despite)}); }
};

} // namespace

class TestErasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notAByteOfThePersonIsLeft()
    {
        Household home;
        QCOMPARE(home.found(), secrets);
        QVERIFY(home.book.run(MergeDonor{home.twin, home.donor}));
        QVERIFY(home.book.prove().faults.empty());
        QVERIFY(home.erase(home.donor));
        QVERIFY(home.book.run(EraseDisbursement{home.payment, {}}));
        QCOMPARE(home.found(), QByteArrayList());
        const auto report = home.book.prove();
        QVERIFY2(report.faults.empty(), report.faults.empty() ? "" : qPrintable(report.faults.front().message));
        QVERIFY(home.book.ask(DonorQuery{home.twin})->erased); // one person, however often entered
    }

    void whatWasGivenStays()
    {
        Household home;
        const auto before = home.book.ask(DonationQuery{home.gift});
        QVERIFY(home.erase(home.donor));
        const auto after = home.book.ask(DonationQuery{home.gift});
        QCOMPARE(after->number, before->number);
        QCOMPARE(after->amount, before->amount);
        QCOMPARE(after->date, before->date);
        QCOMPARE(after->donor, before->donor);
        QCOMPARE(after->audit.hash, before->audit.hash);
        QVERIFY(after->note.isEmpty());
    }

    void theErasedAreShownAsErasedAndTakeNothingNew()
    {
        Household home;
        const auto erased = home.erase(home.donor);
        QVERIFY(erased);
        QCOMPARE(erased->name, latin("erased 2026-03-01"));
        QVERIFY(erased->erased && erased->email.isEmpty() && erased->phone.isEmpty() && erased->note.isEmpty());
        QCOMPARE(home.book.ask(DonorQuery{home.donor})->toJson(), erased->toJson());
        RecordDonation command = gift("1");
        command.donor = home.donor;
        QCOMPARE(refusalOf(home.book.run(command)), latin("conflict donor"));
        QCOMPARE(refusalOf(home.erase(home.donor)), latin("conflict id"));
        QCOMPARE(refusalOf(home.book.run(MergeDonor{home.donor, home.twin})), latin("conflict from"));
        QCOMPARE(refusalOf(home.book.run(MergeDonor{home.twin, home.donor})), latin("conflict into"));
        QCOMPARE(refusalOf(home.erase(latin("9999"))), latin("not_found id"));
        TotalsQuery totals;
        totals.by = latin("donor");
        const auto sums = home.book.ask(totals);
        QVERIFY(std::any_of(sums->rows.begin(), sums->rows.end(),
                            [&](const auto& row) { return row.key == home.donor && row.label == latin("erased 2026-03-01"); }));
    }

    void theMergedAreErasedWithTheirSurvivorOnly()
    {
        Household home;
        QVERIFY(home.book.run(MergeDonor{home.twin, home.donor}));
        const auto refused = home.erase(home.twin);
        QCOMPARE(refusalOf(refused), latin("conflict id"));
        QVERIFY(refused.error().message.contains(home.donor));
    }

    void oldKeysStillAnswer()
    {
        Household home;
        const AddDonor add{latin("Khawlah"), latin("household"), {}, {}, {}};
        const auto added = home.book.run(add, latin("add-key"));
        QVERIFY(added);
        UpdateDonor change;
        change.id = added->id.toString();
        change.note = latin("changed");
        QVERIFY(home.book.run(change, latin("change-key")));
        QVERIFY(home.erase(change.id));
        const auto addedAgain = home.book.outcome(add, latin("add-key"));
        QVERIFY(addedAgain.replayed && addedAgain.result);
        QCOMPARE(std::get<Donor>(*addedAgain.result).id, added->id);
        QVERIFY(std::get<Donor>(*addedAgain.result).name.isEmpty());
        const auto changedAgain = home.book.outcome(change, latin("change-key"));
        QVERIFY(changedAgain.replayed && changedAgain.result);
        QCOMPARE(std::get<Donor>(*changedAgain.result).id, added->id);
        QCOMPARE(std::get<Donor>(*changedAgain.result).kind, latin("household"));
    }

    // Who has the book afterwards and guesses every field finds nothing to compare the guess with.
    void aGuessOfWhatWasErasedCannotBeTested()
    {
        Household home;
        const AddDonor add{latin("Khawlah"), latin("household"), {}, {}, {}};
        const auto added = home.book.run(add, latin("guess-key"));
        QVERIFY(added);
        AddDonor other = add;
        other.name = latin("Somebody");
        QCOMPARE(refusalOf(home.book.outcome(other, latin("guess-key")).result), latin("conflict key"));
        QVERIFY(home.erase(added->id.toString()));
        const QString guess = QString::fromLatin1(sha256(contentOf(add)).toHex());
        QCOMPARE(home.book.cell("SELECT lower(hex(request)) = '" + guess.toLatin1() + "' FROM command WHERE key = 'guess-key'"), latin("0"));
        QVERIFY(!home.book.cell("SELECT bytes FROM audit WHERE seq = " + added->id.toString().toLatin1()).contains(guess));
    }

    void textDeletedWithoutARecordIsAFault()
    {
        Household home;
        home.book.connection().execute("DROP TRIGGER private_text_no_delete");
        home.book.connection().execute(("DELETE FROM private_text WHERE seq = " + home.payment.toUtf8() + " AND field = 'payee'").constData());
        const auto report = home.book.prove();
        QCOMPARE(report.firstBad, home.payment.toLongLong());
    }

    void aTextTooManyPassedOffAsErasedIsAFault()
    {
        Household home;
        const auto erased = home.erase(home.donor);
        QVERIFY(erased);
        const QByteArray by = home.book.cell("SELECT seq FROM donor_erasure").toUtf8();
        home.book.connection().execute(("INSERT INTO erased_text VALUES (" + home.payment.toUtf8() + ", 'payee', " + by + ")").constData());
        home.book.connection().execute("DELETE FROM private_text WHERE field = 'payee'");
        QVERIFY(!home.book.prove().faults.empty());
    }

    void triggersForbidErasingWithoutARecord()
    {
        Household home;
        QVERIFY_THROWS_EXCEPTION(SqlFailure, home.book.connection().execute("DELETE FROM private_text"));
        QVERIFY_THROWS_EXCEPTION(SqlFailure, home.book.connection().execute("DELETE FROM donor_version"));
    }

    void dutiesToKeepHoldUntilTheirDay()
    {
        Household home;
        QCOMPARE(refusalOf(home.book.run(SetRetention{latin("dog"), latin("1")})), latin("invalid_input kind"));
        QCOMPARE(refusalOf(home.book.run(SetRetention{latin("donor"), latin("-1")})), latin("invalid_input years"));
        QVERIFY(home.book.run(SetRetention{latin("donation"), latin("10")}) && home.book.run(SetRetention{latin("donation"), latin("6")}));
        QVERIFY(home.book.run(SetRetention{latin("disbursement"), latin("7")}));
        const auto rules = home.book.ask(RetentionListQuery{});
        QCOMPARE(rules->size(), 2U);
        QCOMPARE(rules->back().years, 6);
        const auto refused = home.erase(home.donor);
        QCOMPARE(refusalOf(refused), latin("not_permitted id"));
        QVERIFY(refused.error().message.contains(latin("2032-02-01")));
        QCOMPARE(refusalOf(home.book.run(EraseDisbursement{home.payment, {}})), latin("not_permitted id"));
        QVERIFY(home.erase(home.donor, "a court said so"));
        QVERIFY(home.book.run(SetRetention{latin("disbursement"), latin("0")}) && home.book.run(EraseDisbursement{home.payment, {}}));
        QCOMPARE(refusalOf(home.book.run(EraseDisbursement{home.payment, {}})), latin("conflict id"));
        QVERIFY(home.book.prove().faults.empty());
    }

    void dutyThatEndsTodayIsOver()
    {
        Household home;
        QVERIFY(home.book.run(SetRetention{latin("donor"), latin("1")}));
        home.book.setClockUs(QDateTime(QDate(2027, 1, 31), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch() * 1000);
        QCOMPARE(codeOf(home.erase(home.donor)), latin("not_permitted"));
        home.book.setClockUs(QDateTime(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch() * 1000);
        QVERIFY(home.erase(home.donor));
    }
};

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
