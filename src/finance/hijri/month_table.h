// SPDX-License-Identifier: GPL-3.0-or-later
// First days of the Umm al-Qura months 1300–1600 AH as Julian day numbers, read from ICU once. The rest of the subject counts on this
// table only, so that no ICU object is made per conversion. Any thread.
#pragma once

#include <span>

namespace amanah::finance {

inline constexpr int firstUmmAlQuraYear = 1300;
inline constexpr int lastUmmAlQuraYear = 1600;

// 12 × 301 month starts, Muharram 1300 first, and the day after the last month. Empty when ICU has no such calendar.
[[nodiscard]] std::span<const int> ummAlQuraMonthStarts();

} // namespace amanah::finance
