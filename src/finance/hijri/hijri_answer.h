// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's `hijri DATE` by an authority's months. Pure, any thread.
#pragma once

#include "finance/hijri/calendar_profile.h"

namespace amanah::finance {

// As hijriAnswer() of hijri_date.h; `calendar` in the answer is the base's name.
[[nodiscard]] Result<QJsonObject> hijriAnswer(QStringView text, const CalendarProfile& calendar, DateOrigin origin);

} // namespace amanah::finance
