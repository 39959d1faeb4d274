// SPDX-License-Identifier: GPL-3.0-or-later
// Civil (Gregorian) days as the machine's side writes them: "2026-02-18" and nothing else. No clock here: the caller brings today.
// Plain functions, any thread.
#pragma once

#include "finance/money/result.h"

#include <QDate>
#include <QString>
#include <QStringView>

namespace amanah::finance {

// Exactly YYYY-MM-DD in ASCII digits and an existing day; anything else is invalid_date on `field`.
[[nodiscard]] Result<QDate> parseCivilDate(QStringView text, const QString& field = QStringLiteral("date"));

// As above, and later than the day after `today` is invalid_date: a time zone may be a day ahead, a typing error is further.
[[nodiscard]] Result<QDate> parsePastDate(QStringView text, const QDate& today, const QString& field = QStringLiteral("date"));

// YYYY-MM-DD.
[[nodiscard]] QString civilDateText(const QDate& date);

} // namespace amanah::finance
