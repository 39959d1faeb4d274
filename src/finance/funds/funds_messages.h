// SPDX-License-Identifier: GPL-3.0-or-later
// Funds and what leaves them: what may be said, and what is answered. Plain values.
#pragma once

#include "finance/access/proposal.h"
#include "finance/audit/audit_stamp.h"
#include "finance/money/ids.h"
#include "finance/money/money.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

namespace amanah::finance {

struct Fund
{
    FundId id;
    QString code; // case-folded
    QString name;
    QString kind; // zakat fitrah sadaqah waqf fidya kaffarah general
    bool restricted = false;

    [[nodiscard]] QJsonObject toJson() const;
};

// A code made of the name when none is given. duplicate when code or name is taken, whatever the case.
struct AddFund
{
    static constexpr auto commandName = "fund.add";
    using Reply = Fund;
    QString name;
    QString code;
    QString kind; // empty: general
    bool restricted = false;
};

struct Disbursement
{
    DisbursementId id;
    Money amount;
    QString fund; // its code
    QString asnaf;
    QDate date;
    bool erased = false; // payee and note are gone; said in JSON only when true
    AuditStamp audit;
    std::optional<Proposal> proposal; // it waits for a second person: nothing else is told then

    // {"disbursement":{…},"audit":{…}}, or {"proposal":{…}}
    [[nodiscard]] QJsonObject toJson() const;
};

// Refused: insufficient_funds when the fund would fall below zero in the currency; invalid_input on `asnaf` when a zakat fund names none,
// or another fund does.
struct Disburse
{
    static constexpr auto commandName = "fund.disburse";
    static constexpr bool isWithdrawal = true;
    static constexpr bool mayNeedApproval = true;
    using Reply = Disbursement;
    QString fund; // code, id or name
    QString amount;
    QString payee;
    QString currency; // empty: the book's
    QString asnaf;
    QString date; // empty: today
    QString note;
    QString overrideReason; // why it may be dated in a closed period; kept only when it is
};

// Forgets payee and note for ever; amount, day, fund and asnaf stay. Refused: not_found; conflict when erased before; not_permitted on `id`
// while it must be kept, unless a reason is given.
struct EraseDisbursement
{
    static constexpr auto commandName = "disbursement.erase";
    using Reply = Disbursement;
    QString id;
    QString despiteRetention; // the reason; empty: duties hold
};

struct FundListQuery
{
    using Reply = std::vector<Fund>;
};

struct FundBalance
{
    FundId fundId;
    QString fund; // its code
    Money balance;
    bool restricted = false;
};

// Every fund and currency that ever moved, by fund code and currency, as of audit record `seq`.
struct BalancesQuery
{
    struct Balances
    {
        std::int64_t seq = 0;
        std::vector<FundBalance> rows;
        [[nodiscard]] QJsonObject toJson() const; // {"balances":[…]}
    };
    using Reply = Balances;
};

} // namespace amanah::finance
