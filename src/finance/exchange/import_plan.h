// SPDX-License-Identifier: GPL-3.0-or-later
// An import in two passes over one file (design: validate everything, post nothing unless every row passes). planImport() reads it all and
// posts nothing; ImportRowStream reads it again and yields the rows to post. Between the passes the caller keeps the file open, so that
// both read the same bytes. Memory is bounded by ImportLimits and by what the file repeats (import_keys.h). No books here: what needs them (unknown fund, known
// donor, known key) is decided where the rows are posted. Any one thread; reading blocks, so not a scheduler's.
#pragma once

#include "finance/exchange/csv_reader.h"
#include "finance/exchange/import_keys.h"
#include "finance/exchange/import_mapping.h"
#include "finance/exchange/import_row.h"

#include <QJsonArray>
#include <QJsonObject>
#include <functional>
#include <optional>
#include <vector>

namespace amanah::finance {

struct ImportLimits
{
    CsvLimits csv;
    qint64 rows = 5'000'000;
    qsizetype listed = 10'000; // rejected and skipped rows named each; all are counted
};

// What is not set is detected, and refused where the file leaves it open.
struct ImportOptions
{
    ImportMap map; // empty: by the usual names of columns
    Currency defaultCurrency;
    QDate today;
    std::optional<QChar> separator;
    std::optional<CsvEncoding> encoding;
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalMark> decimal;
    ImportLimits limits;
};

struct RejectedRow
{
    qint64 line = 0;
    Error error; // field, code, message

    [[nodiscard]] QJsonObject toJson() const; // {"line":…,"field":…,"code":…,"message":…}
};

struct SkippedRow
{
    qint64 line = 0;
    QString status; // as written

    [[nodiscard]] QJsonObject toJson() const; // {"line":…,"status":…}
};

struct ImportPlan
{
    CsvDialect dialect;
    ImportRules rules;
    ImportMap map; // as used: to show and to save
    qsizetype headerColumns = 0;
    CsvLimits csvLimits;
    qint64 posted = 0;   // rows to post, reversed ones among them
    qint64 reversed = 0; // of these, rows to reverse as well
    qint64 skippedCount = 0;
    qint64 rejectedCount = 0;
    std::vector<SkippedRow> skipped;
    std::vector<RejectedRow> rejected;
    RepeatedContents repeated;
    QByteArray fileHash; // SHA-256 of the bytes, to know the file again

    [[nodiscard]] bool isClean() const { return rejectedCount == 0; }
    // {"separator":",","encoding":"utf-8","date_order":"mdy","decimal":"."}
    [[nodiscard]] QJsonObject detected() const;
};

// Percent of the file's reading; false to stop, which answers `conflict` with cause "cancelled".
using ImportProgress = std::function<bool(int percent)>;

// Refused as a whole: an unreadable file (csv_reader.h), a map that does not fit (import_mapping.h), an order or mark that the file leaves
// open (date_text.h, amount_text.h), no record below the header ("empty"). One bad row is a RejectedRow, not a refusal.
[[nodiscard]] Result<ImportPlan> planImport(QIODevice& file, const ImportOptions& options, const ImportProgress& progress = {});

// The rows of a plan that are to be posted, in file order, with their keys; rejected and skipped ones are left out. Rows with the keys "K",
// "K/line-2", "K/line-3" … one after the other, as an export writes a split gift, are one row if they say the same donor, date, method and
// texts; else each is a gift of its own. The plan outlives it.
class ImportRowStream
{
public:
    ImportRowStream(QIODevice& file, const ImportPlan& plan);

    // Up to `most` rows; none is the end. A refusal means the file changed or cannot be read.
    [[nodiscard]] Result<std::vector<ImportRow>> nextChunk(std::size_t most);
    [[nodiscard]] int percent() const { return m_reader.percent(); }

private:
    // The next row to post, as it stands in the file; none: the end.
    [[nodiscard]] Result<std::optional<ImportRow>> nextRow();

    CsvReader m_reader;
    ImportRules m_rules;
    qsizetype m_headerColumns;
    ImportKeys m_keys;
    bool m_headerRead = false;
    std::optional<ImportRow> m_ahead; // read, and not the line of the gift before it
};

} // namespace amanah::finance
