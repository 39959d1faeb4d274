// SPDX-License-Identifier: GPL-3.0-or-later
// Lays answers out for people: names beside values, lists of objects as tables with amounts to the right. For reading, not for parsing;
// scripts use --json. Control characters in values are shown as �, so that no stored text can drive a terminal. Any thread.
#pragma once

#include <QJsonObject>
#include <QString>
#include <vector>

namespace amanah::cli {

[[nodiscard]] QString layoutAnswer(const QJsonObject& body);
[[nodiscard]] QString layoutTable(const std::vector<QJsonObject>& rows);
// A batch answer in one line.
[[nodiscard]] QString layoutLine(const QJsonObject& line);

} // namespace amanah::cli
