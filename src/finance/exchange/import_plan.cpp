// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/exchange/import_plan.h"

#include "finance/exchange/export_columns.h"

#include <QCryptographicHash>
#include <QIODevice>
#include <algorithm>
#include <utility>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

constexpr int recordsPerProgress = 256;

Refusal refuseEmpty()
{
    return refuse(Code::InvalidInput, u"file"_s, u"Line 1: the file has no record below a header."_s, u"empty"_s);
}

// Calls `use` for every record below the header. Reports progress between `from` and `to` percent.
class ImportPass
{
public:
    ImportPass(QIODevice& file, const ImportPlan& plan, const ImportProgress& progress)
        : m_reader(file, plan.dialect, plan.csvLimits)
        , m_progress(progress)
    {
    }

    Result<CsvRow> header()
    {
        CsvRow row;
        const auto read = m_reader.next(row);
        if (!read)
            return Refusal(read.error());
        if (!*read)
            return refuseEmpty();
        return row;
    }

    // The number of records used.
    template <class Use>
    Result<qint64> each(int from, Use use)
    {
        CsvRow row;
        for (qint64 count = 0;; ++count) {
            if (count % recordsPerProgress == 0 && m_progress && !m_progress(from + m_reader.percent() / 2))
                return refuse(Code::Conflict, u"file"_s, u"The import was stopped."_s, u"cancelled"_s);
            const auto read = m_reader.next(row);
            if (!read)
                return Refusal(read.error());
            if (!*read)
                return count;
            if (const Result<void> used = use(row); !used)
                return Refusal(used.error());
        }
    }

private:
    CsvReader m_reader;
    const ImportProgress& m_progress;
};

QStringList padded(QStringList fields, qsizetype columns)
{
    while (fields.size() < columns)
        fields.append(QString());
    return fields;
}

// Whether the header is exactly that of exported gifts: then the decimal mark is a point and dates are ISO.
bool isOurDonationExport(const QStringList& header)
{
    return std::ranges::equal(header, donationColumns(), {}, {}, &TableColumn::name);
}

// What the caller says holds, then what our own export writes, then what the rows prove. "1.500" KWD of our own is not ambiguous.
Result<void> decideForms(const ImportOptions& options, bool ours, const DecimalEvidence& amounts, const DateEvidence& dates,
                         ImportRules& rules)
{
    const auto mark = options.decimal ? Result<DecimalMark>(*options.decimal) : ours ? DecimalMark::Point : amounts.decide();
    if (!mark)
        return Refusal(mark.error());
    const auto order = options.dateOrder ? Result<DateOrder>(*options.dateOrder) : ours ? DateOrder::Ymd : dates.decide();
    if (!order)
        return Refusal(order.error());
    rules.decimal = *mark;
    rules.dateOrder = *order;
    return {};
}

// First pass: which mark and order the whole file uses.
Result<void> detectForms(QIODevice& file, const ImportOptions& options, const ImportProgress& progress, ImportPlan& plan)
{
    ImportPass pass(file, plan, progress);
    const auto header = pass.header();
    if (!header)
        return Refusal(header.error());
    plan.map = options.map.empty() ? findImportMap(header->fields) : options.map;
    auto columns = ImportColumns::resolve(plan.map, header->fields);
    if (!columns) {
        Error error = columns.error();
        error.message = u"Line %1: %2"_s.arg(header->line).arg(error.message);
        return Refusal(error);
    }
    plan.rules.columns = std::move(*columns);
    plan.headerColumns = header->fields.size();

    DecimalEvidence amounts;
    DateEvidence dates;
    const auto counted = pass.each(0, [&](const CsvRow& row) -> Result<void> {
        const QStringList fields = padded(row.fields, plan.headerColumns);
        amounts.see(plan.rules.columns.text(ImportField::Amount, fields), row.line);
        dates.see(plan.rules.columns.text(ImportField::Date, fields), row.line);
        return {};
    });
    if (!counted)
        return Refusal(counted.error());
    if (*counted == 0)
        return refuseEmpty();
    return decideForms(options, isOurDonationExport(header->fields), amounts, dates, plan.rules);
}

void sortIntoPlan(ImportPlan& plan, const CsvRow& record, const ImportLimits& limits)
{
    const auto row = readImportRow(record, plan.headerColumns, plan.rules);
    const auto listed = static_cast<std::size_t>(limits.listed);
    if (!row) {
        ++plan.rejectedCount;
        if (plan.rejected.size() < listed)
            plan.rejected.push_back({record.line, row.error()});
        return;
    }
    plan.repeated.see(contentHash(*row));
    if (row->status == ImportStatus::Skipped) {
        ++plan.skippedCount;
        if (plan.skipped.size() < listed)
            plan.skipped.push_back({row->line, row->statusText});
        return;
    }
    ++plan.posted;
    if (row->status == ImportStatus::Reversed)
        ++plan.reversed;
}

// Second pass: every row is judged under what the first one found.
Result<void> judgeRows(QIODevice& file, const ImportOptions& options, const ImportProgress& progress, ImportPlan& plan)
{
    ImportPass pass(file, plan, progress);
    if (const auto header = pass.header(); !header)
        return Refusal(header.error());
    qint64 rows = 0;
    const auto counted = pass.each(50, [&](const CsvRow& row) -> Result<void> {
        if (++rows > options.limits.rows)
            return refuse(Code::InvalidInput, u"file"_s,
                          u"Line %1: more than %2 rows; split the file."_s.arg(row.line).arg(options.limits.rows), u"too_many_rows"_s);
        sortIntoPlan(plan, row, options.limits);
        return {};
    });
    plan.repeated.close();
    return counted ? Result<void>() : Result<void>(Refusal(counted.error()));
}

bool isNextLine(const ImportRow& gift, const ImportRow& row)
{
    return row.key == importLineKey(gift.key, gift.moreLines.size() + 2) && row.date == gift.date && row.amount.currency == gift.amount.currency &&
           row.donorName == gift.donorName && row.email == gift.email && row.method == gift.method && row.status == gift.status &&
           row.note == gift.note && row.reference == gift.reference;
}

Result<void> detectDialect(QIODevice& file, const ImportOptions& options, ImportPlan& plan)
{
    if (options.encoding) {
        plan.dialect.encoding = *options.encoding;
    } else {
        const auto encoding = detectEncoding(file);
        if (!encoding)
            return Refusal(encoding.error());
        plan.dialect.encoding = *encoding;
    }
    plan.dialect.separator = options.separator ? *options.separator : detectSeparator(file, plan.dialect.encoding);
    return {};
}

} // namespace

QJsonObject RejectedRow::toJson() const
{
    return {{u"line"_s, line}, {u"field"_s, error.field}, {u"code"_s, codeName(error.code)}, {u"message"_s, error.message}};
}

QJsonObject SkippedRow::toJson() const
{
    return {{u"line"_s, line}, {u"status"_s, status}};
}

QJsonObject ImportPlan::detected() const
{
    return {{u"separator"_s, QString(dialect.separator)},
            {u"encoding"_s, encodingName(dialect.encoding)},
            {u"date_order"_s, dateOrderName(rules.dateOrder)},
            {u"decimal"_s, decimalMarkName(rules.decimal)}};
}

Result<ImportPlan> planImport(QIODevice& file, const ImportOptions& options, const ImportProgress& progress)
{
    ImportPlan plan;
    plan.csvLimits = options.limits.csv;
    plan.rules.defaultCurrency = options.defaultCurrency;
    plan.rules.today = options.today;
    if (const auto done = detectDialect(file, options, plan); !done)
        return Refusal(done.error());
    if (const auto done = detectForms(file, options, progress, plan); !done)
        return Refusal(done.error());
    if (const auto done = judgeRows(file, options, progress, plan); !done)
        return Refusal(done.error());
    file.seek(0);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return refuse(Code::InvalidInput, u"file"_s, u"The file cannot be read again."_s, u"unreadable"_s);
    plan.fileHash = hash.result();
    return plan;
}

ImportRowStream::ImportRowStream(QIODevice& file, const ImportPlan& plan)
    : m_reader(file, plan.dialect, plan.csvLimits)
    , m_rules(plan.rules)
    , m_headerColumns(plan.headerColumns)
    , m_keys(plan.repeated)
{
}

Result<std::optional<ImportRow>> ImportRowStream::nextRow()
{
    CsvRow record;
    for (;;) {
        const auto read = m_reader.next(record);
        if (!read)
            return Refusal(read.error());
        if (!*read)
            return std::nullopt;
        if (!std::exchange(m_headerRead, true))
            continue;
        auto row = readImportRow(record, m_headerColumns, m_rules);
        if (!row)
            continue;
        m_keys.give(*row);
        if (row->status != ImportStatus::Skipped)
            return std::move(*row);
    }
}

Result<std::vector<ImportRow>> ImportRowStream::nextChunk(std::size_t most)
{
    std::vector<ImportRow> rows;
    for (;;) {
        auto read = m_ahead ? Result<std::optional<ImportRow>>(std::exchange(m_ahead, std::nullopt)) : nextRow();
        if (!read)
            return Refusal(read.error());
        if (!*read)
            return rows;
        ImportRow& row = **read;
        if (!rows.empty() && isNextLine(rows.back(), row)) {
            rows.back().moreLines.push_back({row.line, row.fund, row.amount});
        } else if (rows.size() == most) {
            m_ahead = std::move(row);
            return rows;
        } else {
            rows.push_back(std::move(row));
        }
    }
}

} // namespace amanah::finance
