// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of funds, without the book. Pure functions, any thread.
#pragma once

#include "finance/funds/funds_store.h"

namespace amanah::finance {

// zakat fitrah sadaqah waqf fidya kaffarah general
[[nodiscard]] bool isFundKind(const QString& kind);
// Whether money given for this kind may serve nothing else, whatever the fund's owner says: zakat, fitrah, waqf, fidya and kaffarah are
// restricted by the giver's intention.
[[nodiscard]] bool isRestrictedKind(const QString& kind);
// The eight of Qur'an 9:60.
[[nodiscard]] bool isAsnaf(const QString& text);

[[nodiscard]] Result<CheckedFund> checkFund(const AddFund& command);
// Letters and digits of the name, case-folded, words joined by "-"; at most 40 characters.
[[nodiscard]] QString codeFromName(const QString& name);
[[nodiscard]] std::vector<CheckedFund> firstFunds();

} // namespace amanah::finance
