// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the list of kept assessments.
#pragma once

namespace amanah::ui {

enum KeptColumn : int { KeptDay, KeptYear, KeptPerson, KeptSchool, KeptDue, KeptPaid, KeptOpen, KeptRevised, KeptColumns };

} // namespace amanah::ui
