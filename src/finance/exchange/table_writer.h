// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a table of any length to a CSV, XLSX or JSON Lines file, row by row in bounded memory. The file appears under its name only
// when finish() succeeds; until then, and after any failure, what stood there before stands there still. Blocks: not for a scheduler's
// thread. One thread at a time.
#pragma once

#include "finance/money/money.h"
#include "finance/money/result.h"

#include <QDate>
#include <QString>
#include <cstdint>
#include <memory>
#include <span>
#include <variant>
#include <vector>

namespace amanah::finance {

enum class ColumnType
{
    Text,
    Integer,
    Amount,
    Date,
};

struct TableColumn
{
    QString name;
    ColumnType type = ColumnType::Text;
};

// An empty cell, a text, a number, an amount (without its currency: that is a column of its own), a day.
using TableCell = std::variant<std::monostate, QString, std::int64_t, Money, QDate>;

class TableWriter
{
public:
    TableWriter() = default;
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;
    virtual ~TableWriter() = default;

    // First and once. Failures here and below are `unavailable` on `to`, cause "write_failed"; nothing more can be written then.
    [[nodiscard]] virtual Result<void> header(const std::vector<TableColumn>& columns) = 0;
    // As many cells as columns.
    [[nodiscard]] virtual Result<void> row(std::span<const TableCell> cells) = 0;
    // Puts the file in its place; the number of rows written.
    [[nodiscard]] virtual Result<std::int64_t> finish() = 0;
};

// By the ending of `path`: .csv (UTF-8, RFC 4180, CRLF, formulas defused), .xlsx (numbers as numbers, days as days, formulas defused)
// or .jsonl (an object a row; amounts are strings). Another ending is invalid_input on `to`; a folder that cannot be written in is
// `unavailable` there.
[[nodiscard]] Result<std::unique_ptr<TableWriter>> openTable(const QString& path);

} // namespace amanah::finance
