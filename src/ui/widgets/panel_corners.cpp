// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel_corners.h"

#include "ui/look/look.h"

#include <QPainter>
#include <QPainterPath>

namespace amanah::ui {

PanelCorner::PanelCorner(QWidget* panel, Qt::Corner corner) : QWidget(panel), m_corner(corner)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void PanelCorner::place()
{
    const int side = px(8);
    const bool right = m_corner == Qt::TopRightCorner || m_corner == Qt::BottomRightCorner;
    const bool bottom = m_corner == Qt::BottomLeftCorner || m_corner == Qt::BottomRightCorner;
    setGeometry(right ? parentWidget()->width() - side : 0, bottom ? parentWidget()->height() - side : 0, side, side);
    raise();
}

void PanelCorner::paintEvent(QPaintEvent*)
{
    // The panel's own outline, moved so that this widget shows its corner.
    QRectF outline(QPointF(0, 0), QSizeF(parentWidget()->size()));
    outline.translate(-pos());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outside;
    outside.addRect(QRectF(rect()));
    QPainterPath inside;
    inside.addRoundedRect(outline, px(8), px(8));
    painter.fillPath(outside.subtracted(inside), theme().window);
    painter.setPen(QPen(theme().line, 1));
    painter.drawRoundedRect(outline.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8));
}

} // namespace amanah::ui
