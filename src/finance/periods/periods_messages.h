// SPDX-License-Identifier: GPL-3.0-or-later
// Closing the books up to a day, and opening them again: what may be said, and what is answered. Plain values.
#pragma once

#include "finance/audit/audit_stamp.h"
#include "finance/money/money.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace amanah::finance {

// Gifts less gifts taken back, each by its own day, from the first day of the book up to and with a day. It never starts again at zero.
struct GrandTotal
{
    Money amount;
    std::int64_t count = 0; // gifts less reversals

    bool operator==(const GrandTotal&) const = default;
};

struct Period
{
    QDate through; // the last closed day; null: nothing is closed
    std::vector<GrandTotal> totals; // as the newest closing record says them; empty when nothing is closed
    AuditStamp audit;               // of the record that said so; seq 0: there is none

    [[nodiscard]] QJsonObject toJson() const;   // {"through","totals":[{"currency","amount","count"}]}
    [[nodiscard]] QJsonObject toAnswer() const; // {"period":{…},"audit":{…}}
};

// Refused: invalid_date on `through` later than today; conflict when that day is closed already.
struct ClosePeriod
{
    static constexpr auto commandName = "period.close";
    using Reply = Period;
    QString through;
};

// `through` is the last day that stays closed; empty: none does. Refused: conflict on `through` when that day is not closed.
struct ReopenPeriod
{
    static constexpr auto commandName = "period.reopen";
    using Reply = Period;
    QString through;
    QString reason; // not blank
};

struct PeriodQuery
{
    using Reply = Period;
};

} // namespace amanah::finance
