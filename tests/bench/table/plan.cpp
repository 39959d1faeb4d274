// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan.h"

#include <QHash>
#include <QSet>

namespace amanah::bench {

const std::vector<Row>& rows()
{
    static const std::vector<Row> all{
        {"B01", "ping-pong, a round trip", Aim::TimesBetter, 4},
        {"B03/1", "fan-in, 1 sender", Aim::TimesBetter, 3},
        {"B03/8", "fan-in, 8 senders", Aim::TimesBetter, 3},
        {"B03/100", "fan-in, 100 senders", Aim::TimesBetter, 3},
        {"B05/503", "ring of 503, a hop", Aim::TimesBetter, 4},
        {"B05/50k", "ring of 50 k, a hop", Aim::TimesBetter, 4},
        {"B07", "spawn, message, end, DOWN", Aim::TimesBetter, 3},
        {"B08", "skynet, a leaf", Aim::TimesBetter, 4},
        {"B09/1/rate", "calls of 1 client", Aim::None, 0},
        {"B09/1/p50", "call with a deadline, 1 client, p50", Aim::TimesBetter, 4},
        {"B09/1/p99", "… p99", Aim::TimesBetter, 4},
        {"B09/16/rate", "calls of 16 clients together", Aim::TimesBetter, 4},
        {"B09/16/p50", "call with a deadline, 16 clients, p50", Aim::TimesBetter, 4},
        {"B09/16/p99", "… p99", Aim::TimesBetter, 4},
        {"B10/none", "a call of 1,000, nothing else waiting", Aim::None, 0},
        {"B10/500k", "… 500 k unrelated messages waiting", Aim::None, 0},
        {"B10/ratio", "… the latter by the former", Aim::AtMost, 1.1},
        {"B12", "an idle supervised GenServer", Aim::AtMost, 600},
        {"B13/1/p50", "kill to answer by name, 1 sibling, p50", Aim::TimesBeam, 4},
        {"B13/1/p99", "… p99", Aim::TimesBeam, 4},
        {"B13/10/p50", "kill to answer by name, 10 siblings, p50", Aim::TimesBeam, 4},
        {"B13/10/p99", "… p99", Aim::TimesBeam, 4},
        {"B13/1000/p50", "kill to answer by name, 1,000 siblings, p50", Aim::TimesBeam, 4},
        {"B13/1000/p99", "… p99", Aim::TimesBeam, 4},
        {"B14/1", "10 k children, 1 % of messages crash", Aim::TimesBeam, 1},
        {"B14/10", "… 10 %", Aim::TimesBeam, 1},
        {"B14/100", "… 100 %", Aim::TimesBeam, 1},
        {"B14/kept/1", "throughput siblings keep, 100 crashes a second", Aim::AtLeast, 80},
        {"B14/kept/10", "… 1,000 crashes a second", Aim::AtLeast, 80},
        {"B14/kept/100", "… 10,000 crashes a second", Aim::AtLeast, 80},
        {"B17/static/1k", "ordered stop of 1 k static children, a child", Aim::TimesBeam, 2},
        {"B17/static/10k", "… 10 k", Aim::TimesBeam, 2},
        {"B17/static/growth", "… a child of 10 k by one of 1 k", Aim::AtMost, 1.5},
        {"B17/dynamic/10k", "stop of 10 k dynamic children, a child", Aim::TimesBeam, 2},
        {"B17/dynamic/100k", "… 100 k", Aim::TimesBeam, 2},
        {"B17/dynamic/growth", "… a child of 100 k by one of 10 k", Aim::AtMost, 1.5},
        {"B18", "1 M timers, 90 % cancelled, a timer", Aim::TimesBetter, 2},
        {"B18/late/p99", "… lateness of the others, p99", Aim::AtMost, 2},
        {"B19/1", "registry 95/5, 1 thread", Aim::TimesBeam, 2},
        {"B19/4", "… 4 threads", Aim::TimesBeam, 2},
        {"B19/16", "… 16 threads", Aim::TimesBeam, 2},
        {"B20/p50", "a call beside 8 flooding senders, p50", Aim::None, 0},
        {"B20/p99", "… p99", Aim::TimesBeam, 0.5},
        {"B20/wake/p99", "… lateness of a 1 ms timer, p99", Aim::None, 0},
        {"B22/wakeups", "10 k idle servers, 20 s: wake-ups", Aim::AtMost, 20},
        {"B22/cpu", "… processor", Aim::AtMost, 0.1},
    };
    return all;
}

namespace {

Bench benchOf(const QString& id)
{
    static const QHash<QString, double> scales{
        {QStringLiteral("B03"), 0.15}, {QStringLiteral("B05"), 0.5}, {QStringLiteral("B07"), 0.4}, {QStringLiteral("B09"), 0.4},
        {QStringLiteral("B10"), 0.2},  {QStringLiteral("B13"), 0.3}, {QStringLiteral("B14"), 0.2}, {QStringLiteral("B17"), 0.2},
        {QStringLiteral("B18"), 0.2},  {QStringLiteral("B19"), 0.4}, {QStringLiteral("B20"), 0.4},
    };
    return {id, scales.value(id, 1), id == QLatin1String("B12") || id == QLatin1String("B22")};
}

} // namespace

std::vector<Bench> benchesOf(const QStringList& ids)
{
    std::vector<Bench> wanted;
    QSet<QString> seen;
    for (const Row& row : rows()) {
        const QString id = QString::fromLatin1(row.id).section(u'/', 0, 0);
        if (seen.contains(id) || (!ids.isEmpty() && !ids.contains(id)))
            continue;
        seen.insert(id);
        wanted.push_back(benchOf(id));
    }
    return wanted;
}

QString aimText(const Row& row)
{
    const QString value = QString::number(row.aim);
    switch (row.kind) {
    case Aim::TimesBetter:
        return QStringLiteral("ratio ≥ ") + value;
    case Aim::TimesBeam:
        return QStringLiteral("ratio to BEAM ≥ ") + value;
    case Aim::AtMost:
        return QStringLiteral("≤ ") + value;
    case Aim::AtLeast:
        return QStringLiteral("≥ ") + value;
    case Aim::None:
        break;
    }
    return {};
}

bool lessIsBetter(const QString& unit)
{
    return !unit.endsWith(QLatin1String("/s")) && unit != QLatin1String("%");
}

} // namespace amanah::bench
