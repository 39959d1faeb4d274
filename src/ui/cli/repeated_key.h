// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a key that stands twice in one JSON object. Qt keeps the last of them and says nothing, so that a form with two amounts would
// be judged by one of them. Not a parser: the text has passed one already. Any thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace amanah::cli {

// The path of the second, as "assets[0].amount"; nothing when every key stands once. `json` is well-formed UTF-8 JSON.
[[nodiscard]] std::optional<QString> repeatedKey(const QByteArray& json);

} // namespace amanah::cli
