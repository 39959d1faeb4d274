// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot for code that is built without Qt's keywords: its header needs them, nobody after it sees them. Include this, never the header
// itself.
#pragma once

#include <QObject>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
#undef slots
#undef signals

namespace amanah::ui {

// Axes as the house draws them, in the theme's colours: base line below, horizontal grid only, time from right to left and values on the
// right when `mirrored`. Gives the value axis that is shown. GUI thread.
QCPAxis* dressAxes(QCustomPlot& plot, bool mirrored, int labelPadding);

} // namespace amanah::ui
