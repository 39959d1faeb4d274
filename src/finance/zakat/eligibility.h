// SPDX-License-Identifier: GPL-3.0-or-later
// Who may receive zakat, by the tests that charities use (zakat.md 2.7), and who is barred. What it gives are answers to a form, not
// rulings: evidence and the decision are the charity's. Options as typed; a refusal's field is the option. Pure, any thread.
#pragma once

#include "finance/money/money.h"
#include "finance/money/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace amanah::finance {

struct EligibilityQuestion
{
    QString method; // "kifayah" (S70: income against need) or "nisab" (S71: zakatable and surplus goods against the nisab)
    QString need;   // kifayah: of the household, a month or a year, as `income` is
    QString income;
    QString zakatable; // nisab
    QString surplus;   // nisab: goods beyond what is needed; empty: none
    QString nisab;
    QString relation; // to the payer; empty: none of those barred
    QString asnaf;    // asked for; empty: the poor
};

// {eligible, category, pays, percent, warnings:[{code,message}]}. `category` is faqir below half of the need, miskin below all of it
// (had kifayah, S70), or null. Those who are barred get a warning and stay as they are judged: the charity decides.
[[nodiscard]] Result<QJsonObject> eligibilityAnswer(const EligibilityQuestion& question, Currency currency);

// parent grandparent child grandchild spouse banu_hashim rich non_muslim: barred from the payer's zakat (S80).
[[nodiscard]] const QStringList& barredRelations();
// Warnings for the relation; a non-Muslim may be of those whose hearts are reconciled.
[[nodiscard]] Result<QJsonArray> relationWarnings(const QString& relation, const QString& asnaf);

// From when a child counts, and until when one who died does: alive at the moment of the rule (zakat.md 2.6; K).
enum class FitrMoment { SunsetOfTheLastFast, DawnOfEid };
[[nodiscard]] bool countsForFitr(FitrMoment moment, const QDateTime& sunset, const QDateTime& dawn, const QDateTime& born, const QDateTime& died = {});

} // namespace amanah::finance
