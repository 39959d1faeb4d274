// SPDX-License-Identifier: GPL-3.0-or-later
// The long runs of `./dev faults`. usage: faults [disk] [power] [kill] [bits]; all without one. 0: every promise held.
#include "faults/bit_flips.h"
#include "faults/disk_faults.h"
#include "faults/kill_rounds.h"

#include <QCoreApplication>
#include <cstdio>

using namespace amanah::finance::support;

namespace {

bool told(const char* what, const SweepReport& report)
{
    std::printf("%-48s %8lld runs  %s\n", what, static_cast<long long>(report.runs), report.failures.isEmpty() ? "held" : "BROKEN");
    for (const QString& failure : report.failures)
        std::printf("    %s\n", qPrintable(failure));
    return std::fflush(stdout) == 0 && report.failures.isEmpty();
}

bool disk()
{
    bool held = true;
    for (const DiskFault::Kind kind : {DiskFault::Kind::IoError, DiskFault::Kind::Full})
        for (const bool lasting : {false, true}) {
            const Sweep sweep{kind, lasting};
            const QByteArray how = QByteArray(kind == DiskFault::Kind::Full ? "disk full" : "I/O error") + (lasting ? " from n on" : " at n");
            held = told(("commands, " + how).constData(), sweepCommands(sweep)) && held;
            held = told(("creation, " + how).constData(), sweepCreation(sweep)) && held;
            held = told(("backup, " + how).constData(), sweepBackup(sweep)) && held;
            held = told(("migration, " + how).constData(), sweepMigration(sweep)) && held;
        }
    return held;
}

bool power()
{
    const bool held = told("power loss at every sync", sweepPowerLoss(30));
    SweepReport lying = sweepPowerLoss(0, false);
    if (lying.failures.isEmpty())
        lying.failures << QStringLiteral("syncs that do nothing went unnoticed");
    else
        lying.failures.clear();
    return told("a disk without syncs is noticed", lying) && held;
}

bool kill()
{
    return told("amanah-cli killed at random", killAtRandom({QStringLiteral(AMANAH_CLI), 200, 10, 20'260'301}));
}

bool bits()
{
    return told("bits flipped anywhere in the file", flipBits(20'000, 1));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList asked = QCoreApplication::arguments().mid(1);
    bool held = true;
    for (const auto& [name, sweep] : {std::pair("disk", &disk), std::pair("power", &power), std::pair("kill", &kill), std::pair("bits", &bits)})
        if (asked.isEmpty() || asked.contains(QLatin1StringView(name)))
            held = sweep() && held;
    return held ? 0 : 1;
}
