// SPDX-License-Identifier: GPL-3.0-or-later
// For how many of a household zakat al-fitr is due: those alive at the moment of the rule (zakat.md 2.6, Z146; K). Pure, any thread.
#pragma once

#include "finance/money/result.h"

#include <QJsonObject>

namespace amanah::finance {

// `request`: {"preset","moment","sunset","dawn","people":[{"name","born","died"}]}. Moments are civil, "YYYY-MM-DDTHH:MM", all of one
// place. `moment` is "sunset" (of the last fast) or "dawn" (of Eid); absent, the preset's: dawn for hanafi and uk_nzf, sunset for the
// others. Of a person without `born` the birth was long before. Answers {moment, heads, people:[{name,counts}], source}. An unknown key or
// a bad moment is invalid_input or invalid_date with its path.
[[nodiscard]] Result<QJsonObject> fitrHeadsAnswer(const QJsonObject& request);

} // namespace amanah::finance
