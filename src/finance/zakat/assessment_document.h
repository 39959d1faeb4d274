// SPDX-License-Identifier: GPL-3.0-or-later
// An assessment as a document a person can take to a scholar: what is due, every line, every step with its rule and source, and the
// sentence that it is no ruling. Names nobody. Pure, any thread.
#pragma once

#include "finance/reports/document.h"
#include "finance/zakat/assessment.h"

namespace amanah::finance {

// `date` is the day the assessment speaks of.
[[nodiscard]] Document assessmentDocument(const Assessment& assessment, const QDate& date, ZakatLanguage language);

} // namespace amanah::finance
