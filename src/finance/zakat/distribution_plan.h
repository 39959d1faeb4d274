// SPDX-License-Identifier: GPL-3.0-or-later
// A plan for zakat over the eight asnaf (9:60; zakat.md 2.7): equal shares of those present (the Shafi'i school), free amounts, or
// percentages, with a cap on those who collect that blocks or warns. Moves no money. Options as typed. Pure, any thread.
#pragma once

#include "finance/money/money.h"
#include "finance/money/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace amanah::finance {

struct DistributionQuestion
{
    QString amount;
    QString mode;      // equal free percent
    QString present;   // equal: "fuqara,masakin"; empty: all eight
    QJsonArray plan;   // free: [{name,amount}], at most the amount; percent: [{name,percent}], summing to 100
    QString amilCap;   // percent of the amount for amilin, 12.5 (one eighth) or 10 by custom (S69); empty: none
    QString overCap;   // block (also when empty) or warn
};

// {shares:[{name,amount}], rest, warnings:[{code,message}]}: largest remainder, sums exactly. Over a cap that blocks is invalid_input on
// amil-cap. An asnaf that is none of the eight, or stands twice, is invalid_input with its path.
[[nodiscard]] Result<QJsonObject> distributionAnswer(const DistributionQuestion& question, Currency currency);

} // namespace amanah::finance
