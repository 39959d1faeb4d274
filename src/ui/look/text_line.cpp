// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/text_line.h"

#include <QFontMetrics>
#include <QPainter>

namespace amanah::ui {

int drawTextLine(QPainter& painter, const QRect& place, Qt::Alignment side, const QString& text)
{
    const QFontMetrics metrics(painter.font());
    const int width = metrics.horizontalAdvance(text);
    int x = place.left();
    if (side & Qt::AlignRight)
        x = place.left() + place.width() - width;
    else if (side & Qt::AlignHCenter)
        x = place.left() + (place.width() - width) / 2;
    const int baseline = place.top() + (place.height() - metrics.height()) / 2 + metrics.ascent();
    painter.drawText(QPoint(x, baseline), text);
    return width;
}

} // namespace amanah::ui
