// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords come from the environment or from a person who is not watched while typing: never from the command line, which every other
// user of the machine can read. Main thread only.
#pragma once

#include "finance/money/result.h"

namespace amanah::cli {

// The variable's value, else what is typed after `prompt` on the terminal, unseen; invalid_input on `field` when there is neither.
[[nodiscard]] finance::Result<QString> secretFrom(const char* variable, const char* prompt, const QString& field);

} // namespace amanah::cli
