// SPDX-License-Identifier: GPL-3.0-or-later
// At least two rows in every table of zakat years, revisions, announced months and zakat al-fitr, for tests that put a fault into each.
// One thread.
#pragma once

#include "support/temporary_book.h"

namespace amanah::finance::support {

// False when a command was refused. `donor` and `assessment` exist, the second is the first's.
[[nodiscard]] inline bool fillZakatTables(TemporaryBook& book, const QString& donor, const QString& assessment)
{
    KeepAssessment kept;
    kept.donor = donor;
    kept.currency = QStringLiteral("USD");
    kept.due = QStringLiteral("30");
    kept.preset = QStringLiteral("hanafi");
    kept.request = {{QStringLiteral("currency"), QStringLiteral("USD")}};
    kept.replaces = assessment;
    const auto revised = book.run(kept);
    if (!revised)
        return false;
    kept.due = QStringLiteral("31");
    kept.replaces = QString::number(revised->id);
    AnnounceMonths months{QStringLiteral("Town council"), QStringLiteral("1445-09=2024-03-12"), QStringLiteral("the minaret"), false};
    const bool announced = book.run(kept).has_value() && book.run(months).has_value();
    months = {QStringLiteral("Other town"), QStringLiteral("1446-06=2024-12-02,1446-07=2025-01-01"), {}, false};
    RecordFitr fitr;
    fitr.heads = QStringLiteral("5");
    fitr.kgPerHead = QStringLiteral("3");
    fitr.pricePerKg = QStringLiteral("0.80");
    const bool money = book.run(fitr).has_value();
    fitr.heads = QStringLiteral("2");
    fitr.inKind = true;
    fitr.donor = donor;
    return announced && money && book.run(months) && book.run(fitr) && book.run(StateBalance{donor, QStringLiteral("6000"), {}, QStringLiteral("2024-03-11")}) &&
           book.run(StateBalance{donor, QStringLiteral("8000"), QStringLiteral("EUR"), {}}) && book.run(SetHawl{donor, QStringLiteral("2024-03-11"), {}, {}}) &&
           book.run(SetHawl{donor, {}, QStringLiteral("hanafi"), QStringLiteral("Town council")});
}

} // namespace amanah::finance::support
