// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of donors' facts, without the book. Pure functions, any thread.
#pragma once

#include "finance/donors/donors_store.h"

namespace amanah::finance {

// Texts are trimmed; a blank or overlong name, an unknown kind, an e-mail without a place are invalid_input with their field.
[[nodiscard]] Result<DonorFacts> checkedDonorFacts(DonorFacts facts);

} // namespace amanah::finance
