// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a file of gifts: plans, judges every row against the book's funds, then posts through the command client, a key per row, so that a
// repeat or a run after a crash adds nothing twice. Nothing is posted unless every row passes or `partial` is wanted. Waits; foreign
// threads only.
#pragma once

#include "finance/exchange/import_plan.h"

#include <QIODevice>
#include <functional>
#include <stop_token>

namespace amanah::finance {

class FinanceApplication;

struct ImportRun
{
    ImportOptions reading;
    bool createFunds = false;
    bool partial = false;
    bool dryRun = false; // judge only: `added` is then what would be added
    std::stop_token stop = {}; // between two batches of rows: those before stay, the same file again adds the others
    std::function<void(std::int64_t done, std::int64_t total)> progress = {}; // rows judged and rows posted, on the caller's thread
};

struct ImportReport
{
    qint64 added = 0;
    qint64 duplicates = 0;
    qint64 donorsCreated = 0; // not known in a dry run: 0
    qint64 fundsCreated = 0;
    bool posted = false; // false: rows were rejected and nothing was posted
    bool stopped = false; // before the last row was posted
    ImportPlan plan;     // `rejected` holds what the book refused too, by line

    // added, duplicates, skipped, rejected, donors_created, funds_created, detected
    [[nodiscard]] QJsonObject toJson() const;
};

// Stopped while it judges: conflict (cause cancelled), and nothing was posted.
[[nodiscard]] Result<ImportReport> runImport(FinanceApplication& application, QIODevice& file, const ImportRun& run);

} // namespace amanah::finance
