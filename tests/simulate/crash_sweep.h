// SPDX-License-Identifier: GPL-3.0-or-later
// Every service of the finance tree falls at every step of every kind of command in turn, on the simulated scheduler, and the book is
// compared with that of the same commands without any fall. One thread.
#pragma once

#include <QStringList>

namespace amanah::finance::simulate {

struct CrashSweepReport
{
    qint64 commands = 0; // entered
    qint64 falls = 0;    // that met a living service
    int services = 0;
    QStringList failures;
};

// `stride` 1: every step of a command; more: every so manieth, beginning at another one for each service.
[[nodiscard]] CrashSweepReport sweepCrashes(int stride);

} // namespace amanah::finance::simulate
