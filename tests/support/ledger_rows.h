// SPDX-License-Identifier: GPL-3.0-or-later
// At least two rows in every table of promises, corrections, transfers and closed periods, for tests that put a fault into each. One thread.
#pragma once

#include "support/temporary_book.h"

namespace amanah::finance::support {

// False when a command was refused. `donor` is one that exists.
[[nodiscard]] inline bool fillLedgerTables(TemporaryBook& book, const QString& donor)
{
    const QString reason = QStringLiteral("typed wrong");
    PledgeDonation promise{gift("12", "sadaqah")};
    promise.gift.donor = donor;
    promise.gift.note = QStringLiteral("cheque 17");
    const auto first = book.run(promise);
    promise.gift = gift("8", "general");
    promise.gift.amount.clear();
    promise.gift.method = QStringLiteral("in_kind");
    promise.gift.anonymous = true;
    promise.gift.date = QStringLiteral("2025-12-24");
    promise.gift.lines = {{QStringLiteral("general"), QStringLiteral("5"), QStringLiteral("sadaqah"), QStringLiteral("2.5"), QStringLiteral("kg")},
                          {QStringLiteral("waqf"), QStringLiteral("3"), {}}};
    const auto second = book.run(promise);
    const auto third = book.run(promise);
    if (!first || !second || !third || !book.run(PostPledge{first->id.toString(), {}, {}}) || !book.run(PostPledge{second->id.toString(), {}, {}}) ||
        !book.run(VoidDonation{third->id.toString(), reason, {}}))
        return false;
    for (const char* amount : {"9", "11"}) {
        const auto wrong = book.run(gift(amount, "general"));
        CorrectDonation change;
        change.id = wrong ? wrong->id.toString() : QString();
        change.reason = reason;
        change.amount = QStringLiteral("10");
        if (!book.run(change))
            return false;
    }
    TransferFunds moved;
    moved.from = QStringLiteral("sadaqah");
    moved.to = QStringLiteral("general");
    moved.amount = QStringLiteral("2");
    moved.reason = reason;
    moved.ruling = QStringLiteral("the mufti");
    const bool transferred = book.run(moved).has_value();
    moved = {QStringLiteral("waqf"), QStringLiteral("general"), QStringLiteral("1"), reason, {}, QStringLiteral("2026-02-01"), {}, {}, true};
    const bool released = book.run(moved).has_value();
    return transferred && released && book.run(ClosePeriod{QStringLiteral("2025-12-31")}) && book.run(ReopenPeriod{{}, reason});
}

} // namespace amanah::finance::support
