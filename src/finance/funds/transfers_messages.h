// SPDX-License-Identifier: GPL-3.0-or-later
// Money that changes its fund: what may be said, and what is answered. Plain values.
#pragma once

#include "finance/audit/audit_stamp.h"
#include "finance/money/ids.h"
#include "finance/money/money.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace amanah::finance {

struct FundTransfer
{
    TransferId id;
    QString kind; // transfer release
    QString from; // codes
    QString to;
    Money amount;
    QDate date;
    AuditStamp audit;

    // {"transfer":{…},"audit":{…}}
    [[nodiscard]] QJsonObject toJson() const;
};

// Refused: insufficient_funds when the fund does not hold the amount; invalid_input on `to` for the same fund twice; on `ruling` when zakat
// would go to a fund of another kind and no ruling is named: its recipients are those of Qur'an 9:60, and whoever decides otherwise must
// say by whose word. A release leads from a restricted fund (else invalid_input on `from`) to an unrestricted one (`to`).
struct TransferFunds
{
    static constexpr auto commandName = "fund.transfer";
    static constexpr bool isWithdrawal = true;
    using Reply = FundTransfer;
    QString from; // code, id or name
    QString to;
    QString amount;
    QString reason;   // not blank
    QString currency; // empty: the book's
    QString date;     // empty: today
    QString ruling;   // who allows zakat to serve something else
    QString overrideReason; // why it may be dated in a closed period
    bool isRelease = false;
};

} // namespace amanah::finance
