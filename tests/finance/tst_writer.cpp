// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_book.h"

#include <QTest>
#include <sqlite3.h>

using namespace amanah::finance;
using namespace amanah::finance::support;

class tst_writer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void acknowledgedGiftIsInTheBookWithItsAuditRecord()
    {
        TemporaryBook book;
        const auto given = book.run(gift("49.90", "zakat"), QStringLiteral("k1"));
        QVERIFY(given);
        QCOMPARE(given->amount.toString(), QStringLiteral("49.90"));
        QCOMPARE(given->number, QStringLiteral("2026-000001"));
        QCOMPARE(given->key, QStringLiteral("k1"));
        QCOMPARE(given->audit.hash.size(), 32);
        DonationQuery query;
        query.id = given->id.toString();
        const auto found = book.ask(query);
        QVERIFY(found);
        QCOMPARE(found->toJson(), given->toJson());
        QVERIFY(book.prove().faults.empty());
    }

    void sameKeyAndContentGivesTheFirstAnswerEvenAfterItsReversal()
    {
        TemporaryBook book;
        const auto first = book.run(gift("10"), QStringLiteral("k"));
        VoidDonation voiding;
        voiding.id = first->id.toString();
        voiding.reason = QStringLiteral("typing error");
        QVERIFY(book.run(voiding));
        const auto again = book.run(gift("10"), QStringLiteral("k"));
        QCOMPARE(again->toAnswer(), first->toAnswer());
    }

    // The first answer is told from what was written, the second from the book.
    void firstAnswerIsTheOneToldAgain_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"plain", "donor", "lines", "goods", "note"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void firstAnswerIsTheOneToldAgain()
    {
        QFETCH(const QString, kind);
        TemporaryBook book;
        RecordDonation given = gift("100", "Zakat"); // by its name
        if (kind == QStringLiteral("donor")) {
            given.donor = book.run(AddDonor{QStringLiteral("Amina"), {}, {}, {}, {}})->id.toString();
            given.anonymous = true;
        } else if (kind == QStringLiteral("lines") || kind == QStringLiteral("goods")) {
            given.fund.clear();
            given.lines = {{QStringLiteral("zakat"), QStringLiteral("60"), QStringLiteral("fitrah"), {}, {}}, {QStringLiteral("general"), QStringLiteral("40"), {}, {}, {}}};
        } else if (kind == QStringLiteral("note")) {
            given.note = QStringLiteral("for the roof");
        }
        if (kind == QStringLiteral("goods")) {
            given.method = QStringLiteral("in_kind");
            given.lines.front().quantity = QStringLiteral("12.5");
            given.lines.front().unit = QStringLiteral("kg");
        }
        const auto first = book.run(given, QStringLiteral("k"));
        QVERIFY(first);
        const Outcome again = book.outcome(given, QStringLiteral("k"));
        QVERIFY(again.replayed);
        const Donation told = std::get<Donation>(*again.result);
        QCOMPARE(told.toAnswer(), first->toAnswer());
        QCOMPARE(told.lines.size(), first->lines.size());
        for (std::size_t i = 0; i < told.lines.size(); ++i)
            QCOMPARE(told.lines[i].intention, first->lines[i].intention);
    }

    // Gifts of a batch read what they share once; what stands between them is seen.
    void batchSeesWhatItsOwnCommandsChanged()
    {
        TemporaryBook book;
        const auto unit = [&](const auto& command, const char* key) { return *unitFor(command, QString::fromLatin1(key), book.form()); };
        RecordDonation early = gift("5");
        early.date = QStringLiteral("2026-02-01");
        ClosePeriod close;
        close.through = QStringLiteral("2026-02-10");
        const auto outcomes = book.writer().runBatch({unit(early, "before"), unit(early, "beside"), unit(close, "close"), unit(early, "after")});
        QVERIFY(outcomes[0].result && outcomes[1].result && outcomes[2].result);
        QCOMPARE(outcomes[3].result.error().code, Code::ClosedPeriod);
    }

    // A fund that an imported row made went with the row when that was refused.
    void batchForgetsWhatARefusedRowMade()
    {
        TemporaryBook book;
        ClosePeriod close;
        close.through = QStringLiteral("2026-02-10");
        QVERIFY(book.run(close));
        RecordImportedDonation row;
        row.amount = Money{500, Currency::parse(u"USD").value()};
        row.method = QStringLiteral("cash");
        row.fund = QStringLiteral("Orphans");
        row.donorName = QStringLiteral("Musa");
        row.date = QDate(2026, 2, 1); // closed
        row.createFund = true;
        RecordImportedDonation later = row;
        later.date = QDate(2026, 2, 20);
        later.createFund = false;
        RecordImportedDonation good = later;
        good.createFund = true;
        const auto unit = [&](const auto& command, const char* key) { return *unitFor(command, QString::fromLatin1(key), book.form()); };
        const auto outcomes =
            book.writer().runBatch({unit(row, "closed"), unit(later, "no fund"), unit(good, "made"), unit(later, "known")});
        QCOMPARE(outcomes[0].result.error().code, Code::ClosedPeriod);
        QCOMPARE(outcomes[1].result.error().code, Code::NotFound);
        QVERIFY(outcomes[2].result && outcomes[3].result);
        const auto made = std::get<RecordImportedDonation::Done>(*outcomes[2].result);
        const auto known = std::get<RecordImportedDonation::Done>(*outcomes[3].result);
        QVERIFY(made.donorCreated && made.fundCreated && !known.donorCreated && !known.fundCreated);
        QCOMPARE(book.cell("SELECT count(*) FROM donor"), QStringLiteral("1"));
        QVERIFY(book.prove().faults.empty());
    }

    // The gifts of a batch are summed before they are added to what is kept; the one that is too many is refused all the same.
    void batchTakesGiftsUntilATotalIsTooLarge()
    {
        TemporaryBook book;
        const QString most = QString::number(maxAmountMinor / 100);
        int key = 0;
        const auto batchOf = [&](int size) {
            std::vector<UnitOfWork> units;
            for (int i = 0; i < size; ++i)
                units.push_back(*unitFor(gift(most), QStringLiteral("k%1").arg(++key), book.form()));
            return book.writer().runBatch(units);
        };
        for (int i = 0; i < 46; ++i)
            std::ignore = batchOf(200);
        const auto outcomes = batchOf(30); // 23 more of 10^15 are below 2^63
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            QCOMPARE(outcomes[i].result.has_value(), i < 23);
        QCOMPARE(outcomes[29].result.error().code, Code::InvalidAmount);
        QCOMPARE(book.cell("SELECT balance FROM fund_balance"), QStringLiteral("9223000000000000000"));
        QCOMPARE(book.cell("SELECT count(*) FROM donation"), QStringLiteral("9223"));
        QVERIFY(book.prove().faults.empty());
    }

    void sameKeyWithOtherContentOrCommandIsAConflict()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("10"), QStringLiteral("k")));
        QCOMPARE(book.run(gift("11"), QStringLiteral("k")).error().code, Code::Conflict);
        AddDonor donor;
        donor.name = QStringLiteral("Amina");
        QCOMPARE(book.run(donor, QStringLiteral("k")).error().code, Code::Conflict);
    }

    void refusalLeavesNoGapAndIsNotRemembered()
    {
        TemporaryBook book;
        const auto before = book.run(gift("1"));
        QCOMPARE(book.run(gift("1", "no such fund"), QStringLiteral("again")).error().field, QStringLiteral("fund"));
        const auto after = book.run(gift("1"), QStringLiteral("again"));
        QVERIFY(after);
        QCOMPARE(after->audit.seq, before->audit.seq + 1);
        QCOMPARE(after->number, QStringLiteral("2026-000002"));
    }

    void brokenPromiseTakesBackOnlyItsOwnUnit()
    {
        TemporaryBook book;
        const auto good = unitFor(gift("5"), QStringLiteral("good"), book.form());
        auto broken = *unitFor(gift("6"), QStringLiteral("broken"), book.form());
        broken.judge = [post = broken.judge](BookTransaction& transaction) -> Result<std::int64_t> {
            std::ignore = post(transaction);
            throw std::logic_error("postings do not balance");
        };
        const auto outcomes = book.writer().runBatch({*good, broken, *unitFor(gift("7"), QStringLiteral("late"), book.form())});
        QVERIFY(outcomes[0].result);
        QCOMPARE(outcomes[1].result.error().code, Code::Defect);
        QVERIFY(outcomes[2].result);
        QCOMPARE(std::get<Donation>(*outcomes[2].result).number, QStringLiteral("2026-000002"));
        QVERIFY(book.prove().faults.empty());
    }

    void fullDiskAcknowledgesNobodyAndLosesNothing()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("1"), QStringLiteral("before")));
        sqlite3* handle = book.writer().connection().handle();
        sqlite3_exec(handle, "PRAGMA max_page_count = 1", nullptr, nullptr, nullptr); // SQLite clamps it to the pages in use
        std::vector<UnitOfWork> units;
        for (int i = 0; i < 200; ++i)
            units.push_back(*unitFor(gift("2"), QStringLiteral("full-%1").arg(i), book.form()));
        const auto outcomes = book.writer().runBatch(units);
        for (const Outcome& outcome : outcomes) {
            QVERIFY(!outcome.result);
            QCOMPARE(outcome.result.error().code, Code::Unavailable);
            QCOMPARE(outcome.result.error().cause, QStringLiteral("disk_full"));
            QVERIFY(outcome.events.empty());
        }
        sqlite3_exec(handle, "PRAGMA max_page_count = 1073741823", nullptr, nullptr, nullptr);
        const auto again = book.run(gift("2"), QStringLiteral("full-0"));
        QCOMPARE(again->number, QStringLiteral("2026-000002"));
        QVERIFY(book.prove().faults.empty());
    }

    void interruptedBatchAcknowledgesNobody()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("1")));
        auto unit = *unitFor(gift("2"), QStringLiteral("interrupted"), book.form());
        unit.judge = [&book, post = unit.judge](BookTransaction& transaction) -> Result<std::int64_t> {
            const auto posted = post(transaction);
            // The next statement meets an interrupt, as one that runs at a kill would; only that one.
            static int interrupts = 0;
            interrupts = 1;
            sqlite3_progress_handler(book.writer().connection().handle(), 1, [](void*) { return interrupts-- > 0 ? 1 : 0; }, nullptr);
            std::ignore = post(transaction);
            return posted;
        };
        const auto outcomes = book.writer().runBatch({*unitFor(gift("3"), QStringLiteral("first"), book.form()), unit});
        sqlite3_progress_handler(book.writer().connection().handle(), 0, nullptr, nullptr);
        QCOMPARE(outcomes[0].result.error().code, Code::Unavailable);
        QCOMPARE(outcomes[1].result.error().cause, QStringLiteral("restarting"));
        const auto again = book.run(gift("3"), QStringLiteral("first"));
        QCOMPARE(again->number, QStringLiteral("2026-000002"));
        QVERIFY(book.prove().faults.empty());
    }

    void secondWriterIsRefusedAndReadersWorkBeside()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("1")));
        const auto second = BookWriter::open(book.path(), TemporaryBook::identity());
        QVERIFY(!second);
        QCOMPARE(second.error().cause, QStringLiteral("locked"));
        QCOMPARE(book.ask(DonationListQuery())->donations.size(), std::size_t(1));
    }

    void backwardClockIsFlaggedAndNoFault()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("1")));
        book.setClockUs(TemporaryBook::firstSecondUs - 3'600'000'000);
        const auto late = book.run(gift("2"));
        QVERIFY(late);
        auto reader = BookReader::open(book.path());
        Statement row((*reader)->connection(), "SELECT bytes FROM audit WHERE seq = ?", late->audit.seq);
        QVERIFY(row.next());
        QVERIFY(row.blob(0).contains("\"back\":true"));
        QVERIFY(book.prove().faults.empty());
    }
};

QTEST_GUILESS_MAIN(tst_writer)
#include "tst_writer.moc"
