// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the programs of the three sides, one id at a time, and reads the lines "B03/8 ours 3.10 M/s" they print.
#pragma once

#include "plan.h"

#include <QHash>
#include <QList>
#include <optional>

namespace amanah::bench {

struct Side
{
    QString name; // as it prints itself: ours, beam, caf
    QString program;
    QStringList arguments;
};

// Those that are built and installed; the first is ours.
[[nodiscard]] QList<Side> sidesIn(const QString& folder);

struct Figure
{
    QString unit;
    QHash<QString, QList<double>> values; // by side, one of each round
};
using Figures = QHash<QString, Figure>; // by row

// False when the program failed or took more than two minutes; what it printed until then is kept.
bool runOnce(const Side& side, const Bench& bench, double scale, Figures& into);

[[nodiscard]] std::optional<double> medianOf(const Figure& figure, const QString& side);

} // namespace amanah::bench
