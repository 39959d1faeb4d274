// SPDX-License-Identifier: GPL-3.0-or-later
// usage: simulate_crashes [STRIDE]; 1, every step, without one. 0: the book never differed.
#include "simulate/crash_sweep.h"

#include <QCoreApplication>
#include <QTextStream>

int main(int count, char** words)
{
    const QCoreApplication application(count, words);
    const int stride = QCoreApplication::arguments().value(1, QStringLiteral("1")).toInt();
    QTextStream out(stdout);
    if (stride < 1) {
        out << "simulate_crashes [STRIDE]\n";
        return 2;
    }
    const auto report = amanah::finance::simulate::sweepCrashes(stride);
    out << report.services << " services, " << report.commands << " commands, " << report.falls << " falls: "
        << (report.failures.isEmpty() ? QStringLiteral("the book is as without them\n") : QStringLiteral("FAILED\n  ") + report.failures.join(QStringLiteral("\n  ")) + QLatin1Char('\n'));
    return report.failures.isEmpty() ? 0 : 1;
}
