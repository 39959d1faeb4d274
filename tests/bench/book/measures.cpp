// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/book/measures.h"

#include <QFile>
#include <QProcess>
#include <algorithm>
#include <cstdio>

namespace amanah::bench {

double millisecondsOf(const std::function<void()>& work)
{
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double percentile(std::vector<double>& values, int percent)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * static_cast<std::size_t>(percent) / 100)];
}

void tableHead()
{
    std::printf("| id | work | ours | peer | ratio | aim | reached |\n|---|---|---|---|---|---|---|\n");
}

void tableRow(const char* id, const QString& work, const QString& ours, const QString& peer, double ratio, const char* aim, bool reached)
{
    const QByteArray shown = ratio > 0 ? QByteArray::number(ratio, 'g', 3) : QByteArray();
    std::printf("| %s | %s | %s | %s | %s | %s | %s |\n", id, qPrintable(work), qPrintable(ours), qPrintable(peer), shown.constData(), aim,
                *aim ? (reached ? "yes" : "no") : "");
    std::fflush(stdout);
}

double millisecondsOfProgram(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    const auto start = Clock::now();
    process.start(program, arguments);
    if (!process.waitForFinished(600'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return -1;
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    return 0;
}

} // namespace amanah::bench
