// SPDX-License-Identifier: GPL-3.0-or-later
// One record of a file turned into a gift to post, or the reason it cannot be. Pure: donors and funds stay names here and are matched
// where the books are. Text is trimmed, runs of white space in donor, fund and reference become one space. Plain values, any thread.
#pragma once

#include "finance/exchange/amount_text.h"
#include "finance/exchange/csv_reader.h"
#include "finance/exchange/date_text.h"
#include "finance/exchange/import_mapping.h"
#include "finance/money/money.h"

#include <QDate>
#include <QString>
#include <vector>

namespace amanah::finance {

enum class ImportStatus
{
    Posted,   // completed, posted, none or no status
    Reversed, // refunded: posted, and reversed on the row's own date
    Skipped,  // pending, cancelled, failed
};

// A further line of a split gift, under the donor, date and method of its first.
struct ImportLine
{
    qint64 line = 0; // of the file
    QString fund;
    Money amount;
};

struct ImportRow
{
    qint64 line = 0;
    Money amount;
    QDate date;
    QString donorName; // blank: loose cash
    QString email;
    QString phone;
    QString fund;       // as written; blank: the default fund
    QString method;     // one of cash bank card cheque online in_kind other
    QString methodText; // as written where that is not the method's own name, else blank
    QString note;
    QString reference;
    QString statusText; // as written
    ImportStatus status = ImportStatus::Posted;
    QString key; // as mapped, blank until ImportKeys makes it
    std::vector<ImportLine> moreLines; // of a gift that this program exported with several; ImportRowStream joins them
    bool mayRepeat = false; // whether another row may have mapped this key; ImportKeys says so
};

// What holds for all rows of a file.
struct ImportRules
{
    ImportColumns columns;
    DecimalMark decimal = DecimalMark::Point;
    DateOrder dateOrder = DateOrder::Ymd;
    Currency defaultCurrency; // where a row names none
    QDate today;              // a gift later than tomorrow is refused
};

// A refusal's `field` is a map field's name, or empty when the record's shape is at fault. A record whose status is skipped is an
// ImportRow even when nothing else in it can be read.
[[nodiscard]] Result<ImportRow> readImportRow(const CsvRow& record, qsizetype headerColumns, const ImportRules& rules);

} // namespace amanah::finance
