// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plot.h"

#include "ui/look/look.h"

namespace amanah::ui {

QCPAxis* dressAxes(QCustomPlot& plot, bool mirrored, int labelPadding)
{
    const Theme& t = theme();
    plot.setBackground(t.base);
    QCPAxis* value = mirrored ? plot.yAxis2 : plot.yAxis;
    plot.yAxis->setVisible(!mirrored);
    plot.yAxis2->setVisible(mirrored);
    plot.xAxis->setRangeReversed(mirrored);
    for (QCPAxis* axis : {plot.xAxis, value}) {
        axis->setTickLabelFont(fontOf(TextStep::Hint));
        axis->setTickLabelColor(t.text3);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTicks(false);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot.xAxis->setBasePen(QPen(t.lineStrong, 1));
    plot.xAxis->grid()->setVisible(false);
    value->setBasePen(Qt::NoPen);
    value->grid()->setVisible(true);
    value->grid()->setPen(QPen(t.chartGrid, 1));
    value->setTickLabelPadding(labelPadding);
    return value;
}

} // namespace amanah::ui
