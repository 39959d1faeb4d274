// SPDX-License-Identifier: GPL-3.0-or-later
// Services refuse in English sentences, and some have a name or a number in them. Such a sentence is found by its shape, and told in the
// window's language with what stood in it. Not for the window's own words. GUI thread.
#pragma once

#include <QString>

namespace amanah::ui {

// The sentence in the window's language; as it stands when no shape fits. The shapes are those of resources/i18n/finance_*.ts.
[[nodiscard]] QString filledSentence(const QString& english);

} // namespace amanah::ui
