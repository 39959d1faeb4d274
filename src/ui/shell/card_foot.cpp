// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/card_foot.h"

#include "ui/look/look.h"

#include <QHBoxLayout>
#include <QPainter>

namespace amanah::ui {

CardFoot::CardFoot(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(px(28), px(14), px(28), px(14));
}

void CardFoot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().header);
    painter.setClipRect(rect());
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, -10, -1, -1), 7, 7);
    painter.fillRect(QRect(1, 0, width() - 2, 1), theme().line);
}

} // namespace amanah::ui
