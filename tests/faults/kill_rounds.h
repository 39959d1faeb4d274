// SPDX-License-Identifier: GPL-3.0-or-later
// amanah-cli under load, killed at a random moment of its life again and again: starting, writing, checkpointing. What a killed run had
// not answered is entered again by the next one, under the same keys. One thread; waits for its child.
#pragma once

#include "faults/disk_faults.h"

namespace amanah::finance::support {

struct KillRounds
{
    QString program; // amanah-cli
    int rounds = 10;
    int provenEvery = 1; // rounds between two whole proofs
    quint32 seed = 1;
};

// Runs that were killed, and what was lost, doubled or broken.
[[nodiscard]] SweepReport killAtRandom(const KillRounds& plan);

} // namespace amanah::finance::support
