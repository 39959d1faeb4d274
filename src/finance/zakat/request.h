// SPDX-License-Identifier: GPL-3.0-or-later
// The question of `zakat assess`, read strictly (the command line's page is the format): a key that is not known, a bad value or
// negative wealth is refused with its JSON path. Assets come out as holdings, already treated by the policy. Any thread.
#pragma once

#include "finance/zakat/hawl.h"
#include "finance/zakat/holding.h"
#include "finance/zakat/nisab.h"
#include "finance/zakat/presets.h"

#include <QDate>
#include <QJsonObject>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace amanah::finance {

// The months of an authority, instead of the policy's calendar as it stands.
struct AuthorityMonths
{
    QString authority;
    CalendarProfile calendar;
};
using FollowedMonths = std::shared_ptr<const AuthorityMonths>; // nullptr: nobody's

struct ZakatRequest
{
    Currency currency;
    QDate date;
    ZakatPreset preset;
    bool overrides = false; // the request names opinions of its own
    MetalPrices prices;
    std::map<QString, Rational> rates; // one unit of the code in `currency`
    bool minorOwner = false;
    Rational muslimShare = 1;
    std::optional<QDate> anchor;
    std::optional<bool> yearComplete;
    std::vector<Balance> balances;
    std::vector<Holding> holdings;
    std::vector<Deduction> deductions;
    std::vector<InKind> cropsDue; // of the holdings' harvests
    FollowedMonths months;

    [[nodiscard]] const ZakatPolicy& policy() const { return preset.policy; }
};

// `today` is the default date and bounds it: later than tomorrow is invalid_date. May throw RationalOverflow.
[[nodiscard]] Result<ZakatRequest> readZakatRequest(const QJsonObject& request, const QDate& today, const FollowedMonths& months = {});

} // namespace amanah::finance
