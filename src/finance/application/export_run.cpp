// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/application/export_run.h"

#include "finance/access/readings.h"
#include "finance/audit/audit_store.h"
#include "finance/book/reader.h"
#include "finance/book/transaction.h"
#include "finance/donations/donation_search.h"
#include "finance/donations/donations.h"
#include "finance/exchange/export_columns.h"
#include "finance/exchange/table_writer.h"

#include <QJsonDocument>
#include <QSaveFile>
#include <array>

namespace amanah::finance {

namespace {

using Row = std::vector<TableCell>;

Refusal exportStopped()
{
    return refuse(Code::Conflict, {}, QStringLiteral("The export was stopped."), QStringLiteral("cancelled"));
}

TableCell textOrNothing(const QString& text)
{
    return text.isEmpty() ? TableCell() : TableCell(text);
}

QDate dayOf(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

Currency currencyOf(const QString& code)
{
    return Currency::parse(code).value();
}

class Exporter
{
public:
    Exporter(BookConnection& connection, TableWriter& writer, std::stop_token stop)
        : m_connection(connection), m_writer(writer), m_stop(std::move(stop))
    {
    }

    Result<std::int64_t> donations(DonationListQuery wanted)
    {
        wanted.limit = 1;
        wanted.after.clear();
        const auto filter = donationFilter(m_connection, wanted, true);
        if (!filter)
            return Refusal(filter.error());
        OneTimeStatement rows(m_connection, QStringLiteral(
                     "SELECT d.year, d.number, d.day, CASE WHEN d.anonymous THEN '' ELSE v.name END, "
                     "CASE WHEN d.anonymous THEN '' ELSE v.email END, CASE WHEN d.anonymous THEN '' ELSE v.phone END, l.amount, d.currency, "
                     "f.code, d.method, r.seq IS NOT NULL, d.id, CASE WHEN l.line > 1 THEN c.key || '/line-' || l.line ELSE c.key END FROM donation d JOIN donation_line l ON l.donation = d.id "
                     "JOIN fund f ON f.id = l.fund LEFT JOIN reversal r ON r.donation = d.id LEFT JOIN command c ON c.seq = d.id "
                     "LEFT JOIN donor_survivor s ON s.donor = d.donor LEFT JOIN donor_version v ON v.seq = (SELECT max(seq) FROM donor_version WHERE donor = "
                     "coalesce(s.survivor, d.donor)) %1 ORDER BY d.id, l.line").arg(filter->where), filter->values);
        return table(donationColumns(), rows, [&](const Statement& row) { return donationRow(row); });
    }

    Result<std::int64_t> donors()
    {
        return table(donorColumns(),
                     "SELECT d.id, v.name, v.kind, v.email, v.phone, v.note, m.into_donor FROM donor d LEFT JOIN donor_version v ON v.seq = "
                     "(SELECT max(seq) FROM donor_version WHERE donor = d.id) LEFT JOIN donor_merge m ON m.donor = d.id ORDER BY d.id",
                     [](const Statement& row) {
                         return Row{row.integer(0),
                                    textOrNothing(row.text(1)),
                                    textOrNothing(row.text(2)),
                                    textOrNothing(row.text(3)),
                                    textOrNothing(row.text(4)),
                                    textOrNothing(row.text(5)),
                                    row.isNull(6) ? TableCell() : TableCell(row.integer(6)),
                                    row.isNull(1) ? TableCell(QStringLiteral("yes")) : TableCell()};
                     });
    }

    Result<std::int64_t> ledger()
    {
        return table(ledgerColumns(),
                     "SELECT p.seq, e.day, p.account, f.code, p.currency, p.amount FROM posting p JOIN entry e ON e.seq = p.seq "
                     "JOIN fund f ON f.id = p.fund ORDER BY p.seq, p.line",
                     [](const Statement& row) {
                         const std::int64_t amount = row.integer(5);
                         const Currency currency = currencyOf(row.text(4));
                         return Row{row.integer(0),
                                    dayOf(row.text(1)),
                                    row.text(2),
                                    row.text(3),
                                    row.text(4),
                                    amount > 0 ? TableCell(Money{amount, currency}) : TableCell(),
                                    amount < 0 ? TableCell(Money{-amount, currency}) : TableCell()};
                     });
    }

    Result<std::int64_t> audit()
    {
        return table(auditColumns(), "SELECT seq, bytes, hash FROM audit ORDER BY seq", [](const Statement& row) {
            const AuditLine line = auditLineOf(row.integer(0), row.blob(1), row.blob(2));
            return Row{line.seq, line.at, textOrNothing(line.user), line.action, textOrNothing(line.subject), QString::fromLatin1(line.hash.toHex())};
        });
    }

private:
    Row donationRow(const Statement& row)
    {
        const std::int64_t id = row.integer(11);
        return {donationNumber(static_cast<int>(row.integer(0)), row.integer(1)),
                dayOf(row.text(2)),
                textOrNothing(row.text(3)),
                textOrNothing(row.text(4)),
                textOrNothing(row.text(5)),
                Money{row.integer(6), currencyOf(row.text(7))},
                row.text(7),
                row.text(8),
                row.text(9),
                row.integer(10) != 0 ? QStringLiteral("reversed") : QStringLiteral("posted"),
                textOrNothing(privateText(m_connection, id, "reference")),
                textOrNothing(privateText(m_connection, id, "note")),
                textOrNothing(row.text(12))};
    }

    template <class Shape>
    Result<std::int64_t> table(const std::vector<TableColumn>& columns, const char* sql, Shape shape)
    {
        Statement rows(m_connection, sql);
        return table(columns, rows, shape);
    }
    template <class Shape>
    Result<std::int64_t> table(const std::vector<TableColumn>& columns, Statement& rows, Shape shape)
    {
        if (auto begun = m_writer.header(columns); !begun)
            return Refusal(begun.error());
        while (rows.next()) {
            if (m_stop.stop_requested())
                return exportStopped();
            const Row row = shape(rows);
            if (auto written = m_writer.row(row); !written)
                return Refusal(written.error());
        }
        return m_writer.finish();
    }

    BookConnection& m_connection;
    TableWriter& m_writer;
    std::stop_token m_stop;
};

// The chain as it is hashed, for whoever wants to verify it without the book.
Result<std::int64_t> exportChain(BookConnection& connection, const ExportRun& run)
{
    const auto failed = [] {
        return refuse(Code::Unavailable, QStringLiteral("to"), QStringLiteral("The file cannot be written."), QStringLiteral("write_failed"));
    };
    QSaveFile file(run.file);
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    std::int64_t count = 0;
    for (Statement rows(connection, "SELECT seq, bytes, hash FROM audit ORDER BY seq"); rows.next(); ++count) {
        if (run.stop.stop_requested())
            return exportStopped();
        const QJsonObject record{{QStringLiteral("seq"), qint64(rows.integer(0))},
                                 {QStringLiteral("bytes"), QString::fromUtf8(rows.blob(1))},
                                 {QStringLiteral("hash"), QString::fromLatin1(rows.blob(2).toHex())}};
        if (file.write(QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n') < 0)
            return failed();
    }
    if (!file.commit())
        return failed();
    return count;
}

const char* deedOf(ExportList list)
{
    switch (list) {
    case ExportList::Donations: return deeds::exportDonations;
    case ExportList::Donors: return deeds::exportDonors;
    case ExportList::Ledger: return deeds::exportLedger;
    case ExportList::Audit: break;
    }
    return deeds::exportAudit;
}

Result<std::int64_t> exportFrom(BookConnection& connection, const ExportRun& run)
{
    if (run.list == ExportList::Audit && run.file.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive))
        return exportChain(connection, run);
    auto writer = openTable(run.file);
    if (!writer)
        return Refusal(writer.error());
    Exporter exporter(connection, **writer, run.stop);
    switch (run.list) {
    case ExportList::Donations: return exporter.donations(run.filter);
    case ExportList::Donors: return exporter.donors();
    case ExportList::Ledger: return exporter.ledger();
    case ExportList::Audit: break;
    }
    return exporter.audit();
}

} // namespace

Result<ExportList> parseExportList(const QString& name)
{
    static const std::array<std::pair<QLatin1String, ExportList>, 4> lists{{{QLatin1String("donations"), ExportList::Donations},
                                                                            {QLatin1String("donors"), ExportList::Donors},
                                                                            {QLatin1String("ledger"), ExportList::Ledger},
                                                                            {QLatin1String("audit"), ExportList::Audit}}};
    for (const auto& [word, list] : lists)
        if (name == word)
            return list;
    return refuse(Code::InvalidInput, QStringLiteral("what"), QStringLiteral("donations, donors, ledger or audit is expected."));
}

Result<std::int64_t> exportBook(const BookPath& book, const ExportRun& run)
{
    auto reader = BookReader::open(book);
    if (!reader)
        return Refusal(reader.error());
    Result<std::int64_t> rows = refuse(Code::Defect, {}, QStringLiteral("not read"));
    const auto read = (*reader)->inOneMoment([&](BookReader& open) {
        rows = mayDo(open, run.signedInAs, deedOf(run.list)).and_then([&] { return exportFrom(open.connection(), run); });
    });
    return read ? rows : Result<std::int64_t>(Refusal(read.error()));
}

} // namespace amanah::finance
