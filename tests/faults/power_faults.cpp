// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/disk_faults.h"
#include "faults/fault_script.h"

#include <QDir>
#include <QTemporaryDir>
#include <vector>

namespace amanah::finance::support {

namespace {

struct PowerLoss
{
    QString folder;
    QStringList acknowledged;
    int seed;
};

// Lays aside what each loss would leave; judged later, since nothing may use SQLite inside its own sync.
std::vector<PowerLoss> lossesOf(const QString& home, int seeds, bool honest)
{
    const BookPath book(home + QStringLiteral("/b.amanah"));
    copyFile(freshBook(home).path(), book.path());
    FaultVfs disk;
    disk.watchPower();
    disk.ignoreSyncs(!honest);
    FaultScript script(book);
    std::vector<PowerLoss> losses;
    const auto cut = [&] {
        for (int seed = -2; seed < seeds; ++seed) {
            const QString folder = home + QStringLiteral("/after-%1").arg(losses.size());
            if (!QDir().mkpath(folder))
                qFatal("no folder for a power loss");
            const auto survivors = seed == -2 ? FaultVfs::Survivors::None : seed == -1 ? FaultVfs::Survivors::All : FaultVfs::Survivors::Torn;
            disk.leaveAfterPowerLoss(folder, survivors, static_cast<quint32>(losses.size()));
            losses.push_back({folder, script.acknowledged(), seed});
        }
    };
    disk.setAtSync(cut);
    script.setAtAcknowledged(cut);
    if (const QStringList surprises = script.enterAll(); !surprises.isEmpty() || !script.isComplete())
        qFatal("the script failed on a sound disk: %s", qPrintable(surprises.join(QLatin1Char('\n'))));
    script.close(); // the checkpoint at closing syncs too
    cut();
    return losses;
}

QString entersTheRest(const BookPath& book)
{
    FaultScript script(book);
    const QStringList surprises = script.enterAll();
    script.close();
    if (!surprises.isEmpty() || !script.isComplete())
        return QStringLiteral("entered again: ") + surprises.value(0, QStringLiteral("not everything is done"));
    return brokenPromise(book, script.acknowledged());
}

} // namespace

SweepReport sweepPowerLoss(int seeds, bool honest)
{
    const QTemporaryDir home;
    SweepReport report;
    for (const PowerLoss& loss : lossesOf(home.path(), seeds, honest)) {
        const BookPath book(loss.folder + QStringLiteral("/b.amanah"));
        QString wrong = brokenPromise(book, loss.acknowledged);
        if (wrong.isEmpty())
            wrong = entersTheRest(book);
        ++report.runs;
        if (!wrong.isEmpty() && report.failures.size() < 10)
            report.failures << QStringLiteral("power loss %1, seed %2: %3").arg(report.runs).arg(loss.seed).arg(wrong);
    }
    return report;
}

} // namespace amanah::finance::support
