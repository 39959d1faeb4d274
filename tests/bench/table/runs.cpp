// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <algorithm>

namespace amanah::bench {

QList<Side> sidesIn(const QString& folder)
{
    QList<Side> sides{{QStringLiteral("ours"), folder + QStringLiteral("/bench_runtime"), {}}};
    const QString peers = folder + QStringLiteral("/peers");
    const QString erl = QStandardPaths::findExecutable(QStringLiteral("erl"));
    if (!erl.isEmpty() && QFileInfo::exists(peers + QStringLiteral("/bench.beam"))) {
        // Default flags; +P only admits as many processes as skynet has.
        sides.append({QStringLiteral("beam"), erl,
                      {QStringLiteral("+P"), QStringLiteral("2000000"), QStringLiteral("-noshell"), QStringLiteral("-pa"), peers,
                       QStringLiteral("-s"), QStringLiteral("bench"), QStringLiteral("main"), QStringLiteral("-extra")}});
    }
    if (QFileInfo::exists(peers + QStringLiteral("/bench_caf")))
        sides.append({QStringLiteral("caf"), peers + QStringLiteral("/bench_caf"), {}});
    return sides;
}

bool runOnce(const Side& side, const Bench& bench, double scale, Figures& into)
{
    constexpr int longestMs = 120'000;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(side.program, side.arguments + QStringList{bench.id, QStringLiteral("--scale"), QString::number(bench.scale * scale)});
    const bool ended = process.waitForFinished(longestMs);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QStringList words = line.split(u' ');
        bool isNumber = false;
        const double value = words.size() == 4 ? words[2].toDouble(&isNumber) : 0;
        if (!isNumber || words[1] != side.name)
            continue;
        into[words[0]].unit = words[3];
        into[words[0]].values[side.name].append(value);
    }
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

std::optional<double> medianOf(const Figure& figure, const QString& side)
{
    QList<double> values = figure.values.value(side);
    if (values.isEmpty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace amanah::bench
