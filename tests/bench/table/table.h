// SPDX-License-Identifier: GPL-3.0-or-later
// The figures beside each other: medians, the ratio against the better peer (above 1 we win), the aim and whether it is reached.
#pragma once

#include "runs.h"

#include <QJsonObject>

namespace amanah::bench {

struct Line
{
    Row row;
    QString unit;
    std::optional<double> ours, beam, caf; // medians
    std::optional<double> ratio;
    std::optional<bool> reached; // nothing: no aim, or no peer to compare with
    Figure figure;
};

// The rows that were measured, in the order of the plan.
[[nodiscard]] QList<Line> linesOf(const Figures& figures);
[[nodiscard]] QString markdownOf(const QList<Line>& lines);
[[nodiscard]] QJsonObject jsonOf(const QList<Line>& lines);

} // namespace amanah::bench
