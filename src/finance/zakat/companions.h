// SPDX-License-Identifier: GPL-3.0-or-later
// The small questions beside an assessment: fitr, fidya, kaffarah, missed years, payment in advance, an institution, distribution.
// Each takes its options as typed (an empty text = left out) and gives the command line's answer; a refusal's field is the option's
// name without dashes, or a JSON path. Pure; amounts are rounded half up once unless said otherwise. Never throws. Any thread.
#pragma once

#include "finance/money/money.h"
#include "finance/money/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace amanah::finance {

struct FitrQuestion
{
    QString heads;
    QString kgPerHead;  // one sa' of the staple (zakat.md 2.6): 2.5, 3, 3.25, or half a sa' of wheat 1.625
    QString pricePerKg; // may be left out
};
// {kg, amount}; amount is null without a price.
[[nodiscard]] Result<QJsonObject> fitrAnswer(const FitrQuestion& question, Currency currency);

// {amount}: one poor person's meal for each missed day (S66).
[[nodiscard]] Result<QJsonObject> fidyaAnswer(const QString& days, const QString& perDay, Currency currency);

// {amount}: 60 persons for a fast, 10 for an oath (S66).
[[nodiscard]] Result<QJsonObject> kaffarahAnswer(const QString& kind, const QString& perPerson, Currency currency);

struct MissedYearsQuestion
{
    QString wealth; // "8000,8000,…", oldest first, as it was on each due day
    QString nisab;
    QString method; // "prior_deducted" (S32): what was due before is a debt; "simple" (S47)
};
// {years: [{wealth, due}], due}; each year's due rounded, as a payer would have paid it.
[[nodiscard]] Result<QJsonObject> missedYearsAnswer(const MissedYearsQuestion& question, Currency currency);

struct AdvanceQuestion
{
    QString due;
    QString credit;
    QString excess; // "carry" (also when left out) or "sadaqah" (S48, S49)
};
// {payable, carried, sadaqah}.
[[nodiscard]] Result<QJsonObject> advanceAnswer(const AdvanceQuestion& question, Currency currency);

// {net_assets, net_invested_funds, due} by FAS 9 (zakat.md 2.8); conflict when the two methods disagree. `rate` is a name of the policy
// field `rate`, or a decimal: below 1 a fraction of one, otherwise a percentage. Left out it is lunar.
[[nodiscard]] Result<QJsonObject> institutionAnswer(const QJsonObject& request, Currency currency);

// {shares: [{name, amount}]}, N equal ones named "1" … "N": largest remainder, ties to the earlier, summing exactly.
[[nodiscard]] Result<QJsonObject> equalSharesAnswer(const QString& amount, const QString& over, Currency currency);

// The same by a plan [{name, percent}] that sums to 100. With a cap in percent, what "amilin" would get above it goes to the others in
// proportion (S69).
[[nodiscard]] Result<QJsonObject> planSharesAnswer(const QString& amount, const QJsonArray& plan, const QString& amilCap,
                                                   Currency currency);

} // namespace amanah::finance
