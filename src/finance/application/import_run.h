// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a file of gifts: plans, judges every row against the book's funds, then posts through the command client, a key per row, so that a
// repeat or a run after a crash adds nothing twice. Nothing is posted unless every row passes or `partial` is wanted. Waits; foreign
// threads only.
#pragma once

#include "finance/exchange/import_plan.h"

#include <QIODevice>

namespace amanah::finance {

class FinanceApplication;

struct ImportRun
{
    ImportOptions reading;
    bool createFunds = false;
    bool partial = false;
    bool dryRun = false; // judge only: `added` is then what would be added
};

struct ImportReport
{
    qint64 added = 0;
    qint64 duplicates = 0;
    qint64 donorsCreated = 0; // not known in a dry run: 0
    qint64 fundsCreated = 0;
    bool posted = false; // false: rows were rejected and nothing was posted
    ImportPlan plan;     // `rejected` holds what the book refused too, by line

    // added, duplicates, skipped, rejected, donors_created, funds_created, detected
    [[nodiscard]] QJsonObject toJson() const;
};

[[nodiscard]] Result<ImportReport> runImport(FinanceApplication& application, QIODevice& file, const ImportRun& run);

} // namespace amanah::finance
