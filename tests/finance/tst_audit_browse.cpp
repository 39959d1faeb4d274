// SPDX-License-Identifier: GPL-3.0-or-later
// What a window asks of the audit chain: filters keep the records they name and no others, lines carry names, one record carries its proof.
#include "support/temporary_book.h"

#include "finance/audit/audit_browse.h"
#include "finance/audit/chain.h"

#include <QDateTime>
#include <QTest>
#include <limits>

using namespace amanah::finance;
using namespace amanah::finance::support;

using Seqs = std::vector<std::int64_t>;

class TestAuditBrowse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_book.setClockUs(4'000'000'000'000'000); // after the creation, which goes by the real clock
        m_head = ask({}).head; // creation and the first funds
        const auto ali = m_book.run(AddDonor{QStringLiteral("Alí Demir"), {}, {}, QStringLiteral("1"), {}});
        QVERIFY(ali);
        m_donor = ali->id.value;
        UpdateDonor change;
        change.id = ali->id.toString();
        change.phone = QStringLiteral("2");
        QVERIFY(m_book.run(change));
        RecordDonation named = gift("10", "zakat");
        named.donor = ali->id.toString();
        m_named = m_book.run(named)->id.value;
        RecordDonation hidden = named;
        hidden.anonymous = true;
        m_hidden = m_book.run(hidden)->id.value;
        m_loose = m_book.run(gift("7.50"))->id.value;
        QVERIFY(m_book.run(VoidDonation{QString::number(m_loose), QStringLiteral("slip")}));
        m_void = m_loose + 1;
    }

    void withoutFilterTwoNumbersSayItAll()
    {
        const auto index = ask({});
        QVERIFY(index.isRange);
        QCOMPARE(index.first, 1);
        QCOMPARE(index.head, m_void);
        QVERIFY(index.seqs.empty());
    }

    void groupsKeepTheirRecords()
    {
        const auto group = [this](AuditGroup wanted) {
            AuditIndexQuery query;
            query.group = wanted;
            query.fromSeq = m_head + 1;
            return ask(query).seqs;
        };
        QCOMPARE(group(AuditGroup::Gifts), (Seqs{m_named, m_hidden, m_loose}));
        QCOMPARE(group(AuditGroup::Voids), (Seqs{m_void}));
        QCOMPARE(group(AuditGroup::Donors), (Seqs{m_donor, m_donor + 1}));
        QCOMPARE(group(AuditGroup::Payments), Seqs{});
        QCOMPARE(group(AuditGroup::Zakat), Seqs{});
        QCOMPARE(group(AuditGroup::Funds), Seqs{});
    }

    void searchFindsNumbersReceiptsAndNames()
    {
        QCOMPARE(found(QString::number(m_loose)), (Seqs{m_loose, m_void}));
        QCOMPARE(found(QStringLiteral("2026-3")), (Seqs{m_loose, m_void}));
        QCOMPARE(found(QStringLiteral("2026-000001")), (Seqs{m_named}));
        QCOMPARE(found(QStringLiteral("nobody")), Seqs{});
    }

    void searchByNameLeavesAnonymousGiftsOut()
    {
        QCOMPARE(found(QStringLiteral("demir ali")), (Seqs{m_donor, m_donor + 1, m_named}));
    }

    void periodBeginsAtTheFirstRecordOfItsTime()
    {
        AuditIndexQuery query;
        query.sinceUs = timeOf(m_named);
        QCOMPARE(ask(query).first, m_named);
        query.sinceUs += 1;
        QCOMPARE(ask(query).first, m_named + 1);
        query.sinceUs = std::numeric_limits<std::int64_t>::max();
        QCOMPARE(ask(query).first, m_void + 1);
    }

    void rowsCarryNamesAndAmounts()
    {
        AuditRowsQuery query;
        query.seqs = {m_void, m_donor, m_named, 1'000'000};
        const auto rows = m_book.ask(query);
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t{3});
        QCOMPARE((*rows)[0].name, QStringLiteral("2026-000003"));
        QCOMPARE((*rows)[0].amount.toString(), QStringLiteral("7.50"));
        QCOMPARE((*rows)[1].name, QStringLiteral("Alí Demir"));
        QCOMPARE((*rows)[2].name, QStringLiteral("2026-000001"));
        QCOMPARE((*rows)[2].line.subject, QStringLiteral("donation %1").arg(m_named));
    }

    void recordCarriesItsProof()
    {
        const auto record = m_book.ask(AuditRecordQuery{m_void});
        QVERIFY(record);
        QVERIFY(record->fits);
        QVERIFY(record->nextHash.isEmpty());
        QCOMPARE(chainHash(record->previousHash, record->bytes), record->row.line.hash);
        QCOMPARE(record->texts.size(), std::size_t{1});
        QCOMPARE(record->texts[0].value, QStringLiteral("slip"));
        QVERIFY(record->texts[0].isKept && record->texts[0].fits);
        const auto first = m_book.ask(AuditRecordQuery{1});
        QVERIFY(first && first->fits);
        QCOMPARE(first->previousHash, genesisHash());
        QCOMPARE(codeOf(m_book.ask(AuditRecordQuery{m_void + 1})), QStringLiteral("not_found"));
    }

    void donorChangeSaysWhatStoodBefore()
    {
        const auto record = m_book.ask(AuditRecordQuery{m_donor + 1});
        QVERIFY(record);
        const auto phone = std::find_if(record->texts.begin(), record->texts.end(), [](const AuditText& text) { return text.field == u"phone"; });
        QVERIFY(phone != record->texts.end());
        QCOMPARE(phone->value, QStringLiteral("2"));
        QCOMPARE(phone->before.value(), QStringLiteral("1"));
        QVERIFY(phone->fits);
        QVERIFY(!m_book.ask(AuditRecordQuery{m_donor})->texts[0].before);
    }

    void erasedTextIsSaidToBeGone()
    {
        TemporaryBook book;
        const auto loose = book.run(gift("7.50"));
        QVERIFY(book.run(VoidDonation{loose->id.toString(), QStringLiteral("slip")}));
        book.connection().execute("INSERT INTO erased_text SELECT seq, field, seq FROM private_text WHERE field = 'reason';"
                                  "DELETE FROM private_text WHERE field = 'reason'");
        const auto record = book.ask(AuditRecordQuery{loose->id.value + 1});
        QVERIFY(record && record->fits);
        QVERIFY(!record->texts[0].isKept);
        QVERIFY(!record->texts[0].fits);
    }

private:
    AuditIndexQuery::Index ask(const AuditIndexQuery& query) { return m_book.ask(query).value(); }
    Seqs found(const QString& text)
    {
        AuditIndexQuery query;
        query.search = text;
        const auto index = ask(query);
        return index.isRange ? Seqs{-1} : index.seqs;
    }
    std::int64_t timeOf(std::int64_t seq)
    {
        const QString at = m_book.ask(AuditRecordQuery{seq})->row.line.at; // 2026-03-01T12:00:01.000000Z, whole seconds
        return QDateTime::fromString(at, Qt::ISODateWithMs).toMSecsSinceEpoch() * 1000;
    }

    TemporaryBook m_book;
    std::int64_t m_head = 0;
    std::int64_t m_donor = 0;
    std::int64_t m_named = 0;
    std::int64_t m_hidden = 0;
    std::int64_t m_loose = 0;
    std::int64_t m_void = 0;
};

QTEST_GUILESS_MAIN(TestAuditBrowse)
#include "tst_audit_browse.moc"
