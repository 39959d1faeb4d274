// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inverse_button.h"

#include "ui/look/look.h"
#include "ui/look/style_pictures.h"

#include <QPainter>

namespace amanah::ui {

InverseButton::InverseButton(QWidget* parent) : Button(QString(), Kind::Usual, parent)
{
    setSmall(true);
}

void InverseButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    const bool hot = underMouse() || isDown();
    style_pictures::box(painter, QRectF(rect()), px(6), hot ? t.window : QColor(), t.window);
    drawContent(painter, hot ? t.text : t.window, hot ? t.text : t.window);
}

} // namespace amanah::ui
