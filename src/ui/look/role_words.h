// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what users are and may do; the rest of words.h is about money, days and things. GUI thread.
#pragma once

#include "finance/money/result.h"

#include <QString>
#include <QStringList>

namespace amanah::ui {

[[nodiscard]] QString roleText(const QString& role);       // "zakat_officer" → "Zakat officer"
[[nodiscard]] QString rolesText(const QStringList& roles); // "Treasurer, Approver"
[[nodiscard]] QString roleLine(const QString& role);       // what it may do, in one sentence
// Of a refusal while locked out; 0 otherwise.
[[nodiscard]] int secondsLeft(const finance::Error& error);

} // namespace amanah::ui
