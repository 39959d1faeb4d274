// SPDX-License-Identifier: GPL-3.0-or-later
// The sweeps over a failing disk: every n-th operation fails until the work needs fewer than n. Each gives a list of what went wrong,
// empty when all promises held, and counts its runs. One thread; a FaultVfs of their own.
#pragma once

#include "support/fault_vfs.h"

#include <QStringList>

namespace amanah::finance::support {

struct SweepReport
{
    qint64 runs = 0;
    QStringList failures; // the first few
};

struct Sweep
{
    DiskFault::Kind kind = DiskFault::Kind::IoError;
    bool lasting = false;
    // Every `stride`-th n from `first` on: for a quick look.
    int first = 1;
    int stride = 1;
};

// The script on a fresh book.
[[nodiscard]] SweepReport sweepCommands(const Sweep& sweep);
[[nodiscard]] SweepReport sweepCreation(const Sweep& sweep);
[[nodiscard]] SweepReport sweepBackup(const Sweep& sweep);
// A book of version 1, brought up to date at its opening.
[[nodiscard]] SweepReport sweepMigration(const Sweep& sweep);

// The power goes before and after every sync and after each acknowledgement, and each is judged once with nothing, once with all, and
// `seeds` times with a part of what was written since. `honest` false: the disk's syncs do nothing.
[[nodiscard]] SweepReport sweepPowerLoss(int seeds, bool honest = true);

} // namespace amanah::finance::support
