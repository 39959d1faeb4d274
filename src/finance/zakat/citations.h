// SPDX-License-Identifier: GPL-3.0-or-later
// The short citation beside a rule, in the language of an explanation. Citations are kept and compared in English; the others are data
// (resources/zakat/citations_*.json). The numbers after S name the same sources in every language. Any thread.
#pragma once

#include "finance/zakat/phrase.h"

#include <QStringList>

namespace amanah::finance {

// One that has no words in the language stays as it is.
[[nodiscard]] QString spokenCitation(const QString& english, ZakatLanguage language);

} // namespace amanah::finance
