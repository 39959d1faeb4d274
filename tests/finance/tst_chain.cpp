// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/audit_store.h"
#include "finance/audit/chain.h"
#include "support/temporary_book.h"

#include <QJsonDocument>
#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

class TestChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreSortedWhateverTheOrderOfWriting()
    {
        CanonicalObject inner;
        inner.text("z", u"1").number("a", -5);
        CanonicalObject object;
        object.number("seq", 7).object("data", inner).flag("back", true).list("lines", {inner, inner}).hex("h", QByteArray("\x01\xff", 2));
        QCOMPARE(object.bytes(), QByteArray(R"({"back":true,"data":{"a":-5,"z":"1"},"h":"01ff","lines":[{"a":-5,"z":"1"},{"a":-5,"z":"1"}],"seq":7})"));
    }

    void oneTextHasOneSpelling()
    {
        CanonicalObject object;
        object.text("t", QStringLiteral("a\"b\\c\n\x1f/é"));
        QCOMPARE(object.bytes(), QByteArray("{\"t\":\"a\\\"b\\\\c\\u000a\\u001f/\xc3\xa9\"}"));
        QVERIFY(!QJsonDocument::fromJson(object.bytes()).isNull());
    }

    void hashIsSha256OfPreviousThenBytes()
    {
        QCOMPARE(genesisHash(), QByteArray(32, '\0'));
        QCOMPARE(chainHash(genesisHash(), "{}").toHex(), QByteArray("fb1634c4e6cd4b1f1afe3ce2d6ef080f7ac5d1f357d723ad4dfca782733b62db"));
    }

    void commitmentIsSha256OfSaltThenText()
    {
        QCOMPARE(commitment("salt", QStringLiteral("Zaynab é")).toHex(), QByteArray("3553b85d06ed2b524bb28d446657e81ae4395963afcc211e6c87d6379a62d727"));
        QVERIFY(newSalt() != newSalt());
        QCOMPARE(newSalt().size(), 16);
    }

    void everyRecordFollowsFromTheOneBefore()
    {
        TemporaryBook book;
        for (int i = 0; i < 5; ++i)
            QVERIFY(book.run(gift(QStringLiteral("10"))));
        QByteArray previous = genesisHash();
        std::int64_t seq = 0;
        Statement rows(book.connection(), "SELECT seq, bytes, hash FROM audit ORDER BY seq");
        while (rows.next()) {
            QCOMPARE(rows.integer(0), ++seq);
            QCOMPARE(chainHash(previous, rows.blob(1)), rows.blob(2));
            previous = rows.blob(2);
        }
        QCOMPARE(seq, 8 + 5); // the book, its seven funds, the gifts
    }

    void recordNamesNoPersonAndNoText()
    {
        TemporaryBook book;
        AddDonor donor{QStringLiteral("Zaynab Qureshi"), {}, QStringLiteral("zaynab@example.org"), QStringLiteral("555-0199"), QStringLiteral("neighbour")};
        const auto added = book.run(donor);
        QVERIFY(added);
        RecordDonation given = gift(QStringLiteral("12.50"), QStringLiteral("zakat"));
        given.donor = added->id.toString();
        given.note = QStringLiteral("for her mother");
        const auto recorded = book.run(given);
        QVERIFY(recorded);
        QVERIFY(book.run(VoidDonation{recorded->id.toString(), QStringLiteral("typing slip")}));
        QVERIFY(book.run(gift(QStringLiteral("9"), QStringLiteral("sadaqah"))));
        Disburse paid;
        paid.fund = QStringLiteral("sadaqah");
        paid.amount = QStringLiteral("2");
        paid.payee = QStringLiteral("Widow Khadija");
        QVERIFY(book.run(paid));
        QByteArray all;
        Statement rows(book.connection(), "SELECT bytes FROM audit");
        while (rows.next())
            all += rows.blob(0);
        for (const char* text : {"Zaynab", "zaynab@", "555-0199", "neighbour", "mother", "slip", "Khadija", "Masjid"})
            QVERIFY2(!all.contains(text), text);
        QVERIFY(all.contains("\"amount\":\"12.50\""));
    }

    void clockThatStepsBackIsFlaggedNotRefused()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift(QStringLiteral("1"))));
        book.setClockUs(TemporaryBook::firstSecondUs - 3'600'000'000);
        QVERIFY(book.run(gift(QStringLiteral("2"))));
        book.setClockUs(TemporaryBook::firstSecondUs + 3'600'000'000);
        QVERIFY(book.run(gift(QStringLiteral("3"))));
        std::vector<bool> back;
        Statement rows(book.connection(), "SELECT bytes FROM audit WHERE seq > 9 ORDER BY seq");
        while (rows.next())
            back.push_back(QJsonDocument::fromJson(rows.blob(0)).object().value(QStringLiteral("back")).toBool());
        QCOMPARE(back, (std::vector<bool>{true, false}));
    }

    void listIsNewestFirstAndPaged()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift(QStringLiteral("1"))));
        AuditListQuery query;
        query.limit = 4;
        std::vector<std::int64_t> seen;
        do {
            const auto page = book.ask(query);
            QVERIFY(page);
            for (const AuditLine& line : page->lines)
                seen.push_back(line.seq);
            query.after = page->next;
        } while (!query.after.isEmpty());
        QCOMPARE(seen, (std::vector<std::int64_t>{9, 8, 7, 6, 5, 4, 3, 2, 1}));
        query = {};
        query.fromSeq = QStringLiteral("9");
        const auto page = book.ask(query);
        QVERIFY(page);
        QCOMPARE(page->lines.size(), std::size_t(1));
        const QJsonObject line = page->lines.front().toJson();
        QCOMPARE(line.value(QStringLiteral("action")).toString(), QStringLiteral("donation.recorded"));
        QCOMPARE(line.value(QStringLiteral("subject")).toString(), QStringLiteral("donation 9"));
        QCOMPARE(line.value(QStringLiteral("at")).toString(), QStringLiteral("2026-03-01T12:00:01.000000Z"));
        QCOMPARE(line.value(QStringLiteral("user")).toString(), QStringLiteral("tester"));
    }
};

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
