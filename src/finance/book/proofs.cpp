// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/proofs.h"

#include "finance/book/backup.h"
#include "finance/book/migration.h"
#include "finance/book/reader.h"
#include "finance/book/record_proof.h"
#include "finance/book/verdicts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <algorithm>
#include <array>
#include <exception>
#include <thread>

namespace amanah::finance {

namespace {

// Whether every index leads to every row, and every row that is referred to is there, is half of a `check`; who verifies the chain asks for
// neither: rows are read by their own order there, and a record whose row is gone shows.
void proveStructure(BookConnection& connection, Verdicts& verdicts, bool chainOnly)
{
    verdicts.begin("structure");
    {
        Statement rows(connection, chainOnly ? "PRAGMA quick_check(20)" : "PRAGMA integrity_check(20)");
        while (rows.next()) {
            verdicts.count();
            if (rows.text(0) != QStringLiteral("ok"))
                verdicts.fault(QStringLiteral("file"), {}, rows.text(0));
        }
    }
    if (chainOnly)
        return;
    Statement rows(connection, "PRAGMA foreign_key_check");
    while (rows.next())
        verdicts.fault(rows.text(0), QString::number(rows.integer(1)), QStringLiteral("refers to a row that is not there"));
}

// A proof whose query yields exactly the faulty rows: table, id, message; and one that counts what was looked at.
struct QueryProof
{
    const char* name;
    const char* count;
    const char* faults;
};

constexpr auto queryProofs = std::to_array<QueryProof>({
    {"entries", "SELECT count(*) FROM entry",
     "SELECT 'posting', seq, 'debits and credits differ in fund ' || fund || ', ' || currency FROM posting GROUP BY seq, fund, currency HAVING "
     "sum(amount) <> 0 UNION ALL SELECT 'entry', seq, 'the entry has no postings' FROM entry e WHERE NOT EXISTS (SELECT 1 FROM posting p WHERE "
     "p.seq = e.seq)"},
    {"lines", "SELECT count(*) FROM donation_line",
     "SELECT 'donation_line', d.id, 'the lines do not sum to the gift' FROM donation d LEFT JOIN donation_line l ON l.donation = d.id GROUP BY "
     "d.id HAVING coalesce(sum(l.amount), 0) <> d.amount UNION ALL SELECT 'pledge_line', p.id, 'the lines do not sum to the promise' FROM pledge p "
     "LEFT JOIN pledge_line l ON l.pledge = p.id GROUP BY p.id HAVING coalesce(sum(l.amount), 0) <> p.amount UNION ALL SELECT 'pledge_end', "
     "e.pledge, 'the gift is not what was promised' FROM pledge_end e JOIN pledge p ON p.id = e.pledge LEFT JOIN donation d ON d.id = e.seq WHERE "
     "e.outcome = 'posted' AND (d.id IS NULL OR d.amount <> p.amount OR d.currency <> p.currency) UNION ALL SELECT 'correction', c.donation, "
     "'the gift it replaces was not taken back' FROM correction c LEFT JOIN reversal r ON r.donation = c.replaces WHERE r.seq IS NULL"},
    {"numbers", "SELECT count(*) FROM donation",
     "SELECT 'donation', year, 'the numbers of this year have a gap' FROM donation GROUP BY year HAVING min(number) <> 1 OR max(number) <> "
     "count(*)"},
    {"totals_by_day", "SELECT count(*) FROM total_day",
     "WITH real AS (SELECT d.day, l.fund, d.method, d.currency, sum(l.amount), count(*), sum(l.line = 1) FROM donation d JOIN donation_line l ON "
     "l.donation = d.id LEFT JOIN reversal r ON r.donation = d.id WHERE r.seq IS NULL GROUP BY 1, 2, 3, 4), "
     "kept AS (SELECT day, fund, method, currency, amount, lines, gifts FROM total_day) "
     "SELECT 'total_day', day, 'the kept total is not the sum of the gifts' FROM (SELECT * FROM (SELECT * FROM real EXCEPT SELECT * FROM kept) "
     "UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM real))"},
    {"totals_by_donor", "SELECT count(*) FROM total_donor",
     "WITH real AS (SELECT coalesce(d.donor, 0) AS donor, d.anonymous, d.currency, d.year, sum(d.amount), count(*) FROM donation d LEFT JOIN "
     "reversal r ON r.donation = d.id WHERE r.seq IS NULL GROUP BY 1, 2, 3, 4), "
     "kept AS (SELECT donor, anonymous, currency, year, amount, gifts FROM total_donor) "
     "SELECT 'total_donor', donor, 'the kept total is not the sum of the gifts' FROM (SELECT * FROM (SELECT * FROM real EXCEPT SELECT * FROM "
     "kept) UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM real))"},
    {"totals_by_currency", "SELECT count(*) FROM total_currency",
     "WITH real AS (SELECT d.currency, sum(d.amount), count(*) FROM donation d LEFT JOIN reversal r ON r.donation = d.id WHERE r.seq IS NULL "
     "GROUP BY 1), kept AS (SELECT currency, amount, gifts FROM total_currency) "
     "SELECT 'total_currency', currency, 'the kept total is not the sum of the gifts' FROM (SELECT * FROM (SELECT * FROM real EXCEPT SELECT * "
     "FROM kept) UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM real))"},
    {"balances", "SELECT count(*) FROM fund_balance",
     "WITH real AS (SELECT fund, currency, sum(amount) AS balance FROM posting WHERE account IN ('cash', 'bank', 'clearing', 'stock') GROUP BY 1, 2) "
     "SELECT 'fund_balance', fund, 'the kept balance is not the sum of the postings' FROM (SELECT * FROM (SELECT * FROM real EXCEPT SELECT fund, "
     "currency, balance FROM fund_balance) UNION ALL SELECT * FROM (SELECT fund, currency, balance FROM fund_balance EXCEPT SELECT * FROM real)) "
     "UNION ALL SELECT 'fund_balance', b.fund, 'a restricted fund is below zero' FROM fund_balance b JOIN fund f ON f.id = b.fund WHERE "
     "f.restricted = 1 AND b.balance < 0"},
    {"search", "SELECT (SELECT count(*) FROM donor_search) + (SELECT count(*) FROM gift_search)",
     "SELECT 'gift_search', d.id, 'these are not the words of the texts' FROM donation d LEFT JOIN gift_search g ON g.rowid = gift_place(d.day, d.id) WHERE "
     "coalesce(g.folded, '') <> coalesce((SELECT search_words(group_concat(value, ' ')) FROM (SELECT value FROM private_text p WHERE p.seq = d.id "
     "ORDER BY field)), '') UNION ALL "
     "SELECT 'gift_search', g.rowid & 1099511627775, 'there is no such gift' FROM gift_search g WHERE NOT EXISTS (SELECT 1 FROM donation d WHERE "
     "gift_place(d.day, d.id) = g.rowid AND d.id = g.rowid & 1099511627775) "
     "UNION ALL SELECT 'donor_search', d.id, 'these are not the words of the name' FROM donor d LEFT JOIN donor_search s ON s.rowid = d.id WHERE "
     "coalesce(s.folded, '') <> coalesce((SELECT search_words(v.name) FROM donor_version v WHERE v.donor = d.id ORDER BY v.seq DESC LIMIT 1), '') "
     "UNION ALL SELECT 'donor_search', s.rowid, 'there is no such donor' FROM donor_search s WHERE NOT EXISTS (SELECT 1 FROM donor d WHERE d.id = "
     "s.rowid)"},
});

void proveByQuery(BookConnection& connection, Verdicts& verdicts, const QueryProof& proof)
{
    verdicts.begin(proof.name);
    {
        Statement row(connection, proof.count);
        verdicts.count(row.next() ? row.integer(0) : 0);
    }
    Statement rows(connection, proof.faults);
    while (rows.next())
        verdicts.fault(rows.text(0), rows.text(1), rows.text(2));
}

// That the index leads to the very words it was made of. The views of it are temporary tables; the book itself is open for reading only.
void proveSearchIndex(BookConnection& connection, Verdicts& verdicts)
{
    connection.execute("PRAGMA query_only = OFF");
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.donor_words USING fts5vocab (main, donor_search, instance)");
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.gift_words USING fts5vocab (main, gift_search, instance)");
    connection.execute("PRAGMA query_only = ON");
    static constexpr std::array indexes{
        std::pair{"donor_search", "SELECT (SELECT coalesce(sum(word_mark(term, doc, \"offset\")), 0) FROM temp.donor_words) = "
                                  "(SELECT coalesce(sum(words_mark(folded, rowid)), 0) FROM donor_search)"},
        std::pair{"gift_search", "SELECT (SELECT coalesce(sum(word_mark(term, doc, \"offset\")), 0) FROM temp.gift_words) = "
                                 "(SELECT coalesce(sum(words_mark(folded, rowid)), 0) FROM gift_search)"}};
    for (const auto& [table, sql] : indexes) {
        Statement row(connection, sql);
        if (!row.next() || row.integer(0) != 1)
            verdicts.fault(QString::fromLatin1(table), {}, QStringLiteral("the index does not lead to the words it was made of"));
    }
}

// A damaged file may stop any query; that is a finding and no failure to look.
template <class Prove>
Result<void> findingDamage(ProofReport& report, Prove prove)
{
    try {
        return prove();
    } catch (const SqlFailure& failure) {
        const Error error = failure.toError();
        if (error.cause != QStringLiteral("corrupt"))
            throw;
        report.faults.push_back({report.proofs.empty() ? QStringLiteral("structure") : report.proofs.back().name, QStringLiteral("file"), {}, error.message});
        return {};
    }
}

// SQLite looks at a file's structure on one core; the records are proven on the others meanwhile. It sees its own moment, a little later: the
// structure must hold at every one.
class StructureBeside
{
public:
    StructureBeside(const BookPath& book, const ProofOptions& options)
        : m_thread([this, book, stop = options.stop, chainOnly = options.chainOnly] { prove(book, stop, chainOnly); })
    {
    }

    // Waits, and puts what was found before everything else; false: it could not be looked at beside.
    [[nodiscard]] bool tell(ProofReport& report)
    {
        m_thread.join();
        if (m_failure)
            std::rethrow_exception(m_failure);
        report.proofs.insert(report.proofs.begin(), m_report.proofs.begin(), m_report.proofs.end());
        const std::size_t room = ProofReport::maxFaults - std::min(report.faults.size(), ProofReport::maxFaults - 1);
        const auto fitting = static_cast<std::ptrdiff_t>(std::min(m_report.faults.size(), room));
        report.faults.insert(report.faults.begin(), m_report.faults.begin(), m_report.faults.begin() + fitting);
        return m_isDone;
    }

private:
    void prove(const BookPath& book, const std::stop_token& stop, bool chainOnly)
    {
        const auto reader = BookReader::open(book);
        if (!reader)
            return;
        const std::stop_callback stopped(stop, (*reader)->connection().interrupter());
        try {
            const auto looked = (*reader)->inOneMoment([&](BookReader& own) {
                std::ignore = findingDamage(m_report, [&]() -> Result<void> {
                    Verdicts verdicts(m_report);
                    proveStructure(own.connection(), verdicts, chainOnly);
                    return {};
                });
            });
            m_isDone = looked.has_value();
        } catch (...) {
            m_failure = std::current_exception();
        }
        if (!m_isDone)
            m_report = {};
    }

    ProofReport m_report;
    bool m_isDone = false;
    std::exception_ptr m_failure;
    std::jthread m_thread;
};

Result<void> proveStructureHere(BookConnection& connection, ProofReport& report, const ProofOptions& options)
{
    return findingDamage(report, [&]() -> Result<void> {
        Verdicts verdicts(report);
        proveStructure(connection, verdicts, options.chainOnly);
        return {};
    });
}

Result<void> proveStructureAndRecords(BookReader& moment, const BookPath& book, ProofReport& report, const ProofOptions& options)
{
    const auto records = [&] { return findingDamage(report, [&] { return proveRecords(moment, book, report, options); }); };
    if (options.threads == 1) {
        std::ignore = proveStructureHere(moment.connection(), report, options);
        return records();
    }
    StructureBeside structure(book, options);
    const auto done = records();
    if (!structure.tell(report) && done)
        std::ignore = proveStructureHere(moment.connection(), report, options);
    return done;
}

Result<void> proveAll(BookReader& moment, const BookPath& book, ProofReport& report, const ProofOptions& options)
{
    BookConnection& connection = moment.connection();
    const auto done = proveStructureAndRecords(moment, book, report, options);
    Verdicts verdicts(report);
    if (!done || options.chainOnly)
        return done;
    for (const QueryProof& proof : queryProofs)
        std::ignore = findingDamage(report, [&]() -> Result<void> {
            proveByQuery(connection, verdicts, proof);
            return {};
        });
    std::ignore = findingDamage(report, [&]() -> Result<void> {
        proveSearchIndex(connection, verdicts);
        return {};
    });
    return {};
}

QJsonArray faultList(const std::vector<Fault>& faults)
{
    QJsonArray list;
    for (const Fault& fault : faults)
        list.append(QJsonObject{{QStringLiteral("proof"), fault.proof},
                                {QStringLiteral("table"), fault.table},
                                {QStringLiteral("id"), fault.id},
                                {QStringLiteral("message"), fault.message}});
    return list;
}

QJsonValue sequenceOrNull(std::int64_t seq)
{
    return seq > 0 ? QJsonValue(static_cast<qint64>(seq)) : QJsonValue();
}

} // namespace

namespace {

// A book of an older version is proven as what it will become: a migrated copy, which also rehearses its migration.
Result<ProofReport> proveOlder(const BookPath& book, const ProofOptions& options)
{
    const QTemporaryDir folder;
    const BookPath copy(folder.filePath(QStringLiteral("copy.amanah")));
    if (const auto copied = copyBook(book, copy.path()); !copied)
        return Refusal(copied.error());
    try {
        const auto connection = BookConnection::open(copy, BookConnection::Mode::ReadWrite);
        if (!connection)
            return Refusal(connection.error());
        laySchema(**connection, (*connection)->schemaVersion());
    } catch (const SqlFailure& failure) {
        return Refusal(failure.toError());
    }
    return proveBook(copy, options);
}

} // namespace

Result<ProofReport> proveBook(const BookPath& book, const ProofOptions& options)
{
    const auto reader = BookReader::open(book);
    if (!reader)
        return reader.error().cause == QStringLiteral("older") ? proveOlder(book, options) : Refusal(reader.error());
    ProofReport report;
    Result<void> done;
    const auto looked = (*reader)->inOneMoment([&](BookReader& moment) { done = proveAll(moment, book, report, options); });
    if (!looked)
        return Refusal(looked.error());
    if (!done)
        return Refusal(done.error());
    return report;
}

QJsonObject ProofReport::toCheckJson() const
{
    QJsonArray list;
    for (const Proof& proof : proofs)
        list.append(QJsonObject{{QStringLiteral("name"), proof.name}, {QStringLiteral("checked"), static_cast<qint64>(proof.checked)}});
    QJsonObject json{{QStringLiteral("proofs"), list}};
    if (!faults.empty()) {
        json.insert(QStringLiteral("first_bad"), sequenceOrNull(firstBad));
        json.insert(QStringLiteral("faults"), faultList(faults));
    }
    return json;
}

QJsonObject ProofReport::toVerifyJson() const
{
    QJsonObject json{{QStringLiteral("records"), static_cast<qint64>(records)},
                     {QStringLiteral("head"), QString::fromLatin1(head.toHex())},
                     {QStringLiteral("first_bad"), sequenceOrNull(firstBad)}};
    if (!faults.empty())
        json.insert(QStringLiteral("faults"), faultList(faults));
    return json;
}

Result<void> ProofReport::verdict() const
{
    if (faults.empty())
        return {};
    return refuse(Code::Integrity, faults.front().table,
                  QStringLiteral("%1 faults were found; the first: %2 %3: %4")
                      .arg(faults.size())
                      .arg(faults.front().table, faults.front().id, faults.front().message));
}

} // namespace amanah::finance
