// SPDX-License-Identifier: GPL-3.0-or-later
// What was read for one gift of a batch and holds for the next: nobody else writes while the batch's transaction is open. The writer forgets
// it before a unit that is no gift and after one that was refused or taken back. Sequence, hash and numbers are never in it. Writer's thread.
#pragma once

#include "finance/access/permissions.h"
#include "finance/funds/funds_messages.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <optional>

namespace amanah::finance {

class BatchTotals;

struct BatchMemory
{
    std::optional<Actor> actor; // of `login`
    QString login;
    QHash<QString, Fund> funds; // by code, name or id as a form says it; only those that were found
    std::optional<QDate> closedThrough; // null: nothing is closed
    QSet<qlonglong> openDonors;
    QHash<QString, qlonglong> donorsOfRows; // by address and name of imported rows; forgotten when a donor is made
    BatchTotals* totals = nullptr;          // what takes the totals of this unit's gift; null: it writes them itself
};

} // namespace amanah::finance
