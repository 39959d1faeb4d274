// SPDX-License-Identifier: GPL-3.0-or-later
// One bit of the book's file turned over, anywhere: the proofs find it, or no answer of any query changes. One thread.
#pragma once

#include "faults/disk_faults.h"

namespace amanah::finance::support {

// `flips` bits at random places of a book with a row in every table.
[[nodiscard]] SweepReport flipBits(int flips, quint32 seed);

} // namespace amanah::finance::support
