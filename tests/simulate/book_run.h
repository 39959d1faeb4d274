// SPDX-License-Identifier: GPL-3.0-or-later
// One seed through the finance tree. One thread.
#pragma once

#include <QStringList>

namespace amanah::finance::simulate {

struct BookRunResult
{
    QStringList failures; // empty: nothing lost, nothing doubled, the book intact
    qint64 acknowledged = 0;
    qint64 refused = 0;
    qint64 faults = 0;
    qint64 steps = 0;
};

[[nodiscard]] BookRunResult runBook(quint64 seed);

} // namespace amanah::finance::simulate
