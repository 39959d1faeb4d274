// SPDX-License-Identifier: GPL-3.0-or-later
// The proofs that read every record: chain, rows and checkpoints. Records are proven in stretches, on all cores, each thread with a
// connection of its own; a stretch takes the stored hash before it for good, which the stretch before proves. Findings are put together in
// the order of the chain, so that the report is the same whatever the number of threads. Memory is bounded. Waits.
#pragma once

#include "finance/book/verdicts.h"

namespace amanah::finance {

// `moment` is inside a read transaction. Refused only when stopped.
[[nodiscard]] Result<void> proveRecords(BookReader& moment, const BookPath& book, ProofReport& report, const ProofOptions& options);

} // namespace amanah::finance
