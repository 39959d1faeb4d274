// SPDX-License-Identifier: GPL-3.0-or-later
// The eight to whom zakat may be given, in words. Plain function, GUI thread.
#pragma once

#include <QString>

namespace amanah::ui {

// "fuqara" → "The poor"; the code itself when it is none of the eight.
[[nodiscard]] QString asnafText(const QString& asnaf);

} // namespace amanah::ui
