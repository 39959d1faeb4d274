// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a file made plain before its numbers are read. foldNativeDigits(): digits of any script (٠–٩, ۰–۹ …) become 0–9, direction marks vanish, every
// kind of space becomes one plain space, ends are trimmed. Letters stay. Plain functions, any thread.
#pragma once

#include <QChar>
#include <QString>
#include <QStringView>

namespace amanah::finance {

// 0 to 9 of ASCII, nothing else.
[[nodiscard]] bool isPlainDigit(QChar c);

[[nodiscard]] QString foldNativeDigits(QStringView text);

} // namespace amanah::finance
