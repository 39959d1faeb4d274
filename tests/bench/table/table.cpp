// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <QJsonArray>
#include <QLocale>
#include <QTextStream>
#include <algorithm>
#include <utility>

namespace amanah::bench {

namespace {

std::optional<double> ratioOf(const Line& line, std::optional<double> peer)
{
    if (!line.ours || !peer)
        return std::nullopt;
    const double mine = *line.ours;
    const double theirs = *peer;
    if (mine <= 0 || theirs <= 0)
        return std::nullopt;
    return lessIsBetter(line.unit) ? theirs / mine : mine / theirs;
}

std::optional<double> ratioOf(const Line& line)
{
    const auto beam = ratioOf(line, line.beam);
    const auto caf = ratioOf(line, line.caf);
    if (line.row.kind == Aim::TimesBeam || !caf)
        return beam;
    return beam ? std::min(*beam, *caf) : *caf;
}

std::optional<bool> reachedOf(const Line& line)
{
    switch (line.row.kind) {
    case Aim::TimesBetter:
    case Aim::TimesBeam:
        return line.ratio ? std::optional(*line.ratio >= line.row.aim) : std::nullopt;
    case Aim::AtMost:
        return line.ours ? std::optional(*line.ours <= line.row.aim) : std::nullopt;
    case Aim::AtLeast:
        return line.ours ? std::optional(*line.ours >= line.row.aim) : std::nullopt;
    case Aim::None:
        break;
    }
    return std::nullopt;
}

QString threeDigits(double value)
{
    if (value >= 1'000)
        return QLocale(QLocale::English).toString(qRound64(value));
    if (value == 0)
        return QStringLiteral("0");
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4;
    return QString::number(value, 'f', decimals);
}

QString cell(std::optional<double> value, const QString& unit)
{
    if (!value)
        return QStringLiteral("–");
    const QString shown = unit == QLatin1String("us") ? QStringLiteral("µs") : unit == QLatin1String("%cpu") ? QStringLiteral("%") : unit;
    const bool bare = unit == QLatin1String("x") || unit == QLatin1String("wakeups");
    return bare ? threeDigits(*value) : threeDigits(*value) + u' ' + shown;
}

QJsonValue jsonOf(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace

QList<Line> linesOf(const Figures& figures)
{
    QList<Line> lines;
    for (const Row& row : rows()) {
        const auto found = figures.constFind(QString::fromLatin1(row.id));
        if (found == figures.constEnd())
            continue;
        Line line{row, found->unit, medianOf(*found, QStringLiteral("ours")), medianOf(*found, QStringLiteral("beam")),
                  medianOf(*found, QStringLiteral("caf")), {}, {}, *found};
        line.ratio = ratioOf(line);
        line.reached = reachedOf(line);
        lines.append(line);
    }
    return lines;
}

QString markdownOf(const QList<Line>& lines)
{
    QString text;
    QTextStream out(&text);
    out << "| id | work | ours | BEAM | CAF | ratio | aim | reached |\n|---|---|---|---|---|---|---|---|\n";
    for (const Line& line : lines) {
        const QString reached = !line.reached ? QString() : *line.reached ? QStringLiteral("yes") : QStringLiteral("no");
        out << "| " << line.row.id << " | " << line.row.work << " | " << cell(line.ours, line.unit) << " | "
            << cell(line.beam, line.unit) << " | " << cell(line.caf, line.unit) << " | "
            << (line.ratio ? threeDigits(*line.ratio) : QString()) << " | " << aimText(line.row) << " | " << reached << " |\n";
    }
    return text;
}

QJsonObject jsonOf(const QList<Line>& lines)
{
    QJsonArray figures;
    for (const Line& line : lines) {
        QJsonObject rounds;
        for (const auto& [side, values] : line.figure.values.asKeyValueRange()) {
            QJsonArray all;
            for (const double value : values)
                all.append(value);
            rounds.insert(side, all);
        }
        figures.append(QJsonObject{{QStringLiteral("id"), QLatin1String(line.row.id)},
                                   {QStringLiteral("work"), QString::fromUtf8(line.row.work)},
                                   {QStringLiteral("unit"), line.unit},
                                   {QStringLiteral("ours"), jsonOf(line.ours)},
                                   {QStringLiteral("beam"), jsonOf(line.beam)},
                                   {QStringLiteral("caf"), jsonOf(line.caf)},
                                   {QStringLiteral("ratio"), jsonOf(line.ratio)},
                                   {QStringLiteral("aim"), aimText(line.row)},
                                   {QStringLiteral("reached"), line.reached ? QJsonValue(*line.reached) : QJsonValue()},
                                   {QStringLiteral("rounds"), rounds}});
    }
    return {{QStringLiteral("figures"), figures}};
}

} // namespace amanah::bench
