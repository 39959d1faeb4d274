// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segment_button.h"

#include "ui/look/focus_ring.h"
#include "ui/look/look.h"
#include "ui/look/style_pictures.h"
#include "ui/look/text_line.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace amanah::ui {

SegmentButton::SegmentButton(const QString& text, std::optional<Sign> sign, QWidget* parent) : QAbstractButton(parent), m_sign(sign)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setProperty("amanahOwnRing", true); // inside the frame it shares with its neighbours
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SegmentButton::setEnds(bool first, bool last)
{
    m_first = first;
    m_last = last;
    update();
}

QSize SegmentButton::sizeHint() const
{
    QFont bold = fontOf(TextStep::Body);
    bold.setBold(true); // as wide when chosen as when not, so that nothing moves
    const int sign = m_sign ? px(16) + px(6) : 0;
    return {QFontMetrics(bold).horizontalAdvance(text()) + sign + 2 * px(12), px(32)};
}

void SegmentButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool leftEnd = mirrored ? m_last : m_first;
    const bool rightEnd = mirrored ? m_first : m_last;
    const QColor fill = !isEnabled() ? t.window : isChecked() ? t.accentSoft : underMouse() ? t.hover : t.base;
    // Each segment draws its part of one frame: the box is longer than the segment where a neighbour goes on.
    QRectF frame(rect());
    const qreal beyond = px(12);
    frame.adjust(leftEnd ? 0 : -beyond, 0, rightEnd ? 0 : beyond, 0);
    style_pictures::box(painter, frame, px(6), fill, isEnabled() ? t.lineStrong : t.line);
    if (!m_last) {
        const QRect rule(width() - 1, 1, 1, height() - 2);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), rule), t.line);
    }
    QFont font = fontOf(TextStep::Body);
    font.setBold(isChecked());
    painter.setFont(font);
    const int words = painter.fontMetrics().horizontalAdvance(text());
    const int all = words + (m_sign ? px(16) + px(6) : 0);
    int x = (width() - all) / 2;
    const QColor ink = !isEnabled() ? t.disabled : isChecked() ? t.text : t.text2;
    if (m_sign) {
        drawSign(painter, QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, px(16), height())), *m_sign, px(16), ink);
        x += px(16) + px(6);
    }
    painter.setPen(ink);
    drawTextLine(painter, QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, words, height())), Qt::AlignLeft, text());
    if (hasFocus() && focusIsShown())
        style_pictures::ring(painter, QRectF(rect()), px(6));
}

void SegmentButton::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int step = 0;
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
        step = mirrored && event->key() == Qt::Key_Right ? -1 : 1;
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
        step = mirrored && event->key() == Qt::Key_Left ? 1 : -1;
    if (step == 0 || !group()) {
        QAbstractButton::keyPressEvent(event);
        return;
    }
    if (auto* next = group()->button(group()->id(this) + step); next && next->isEnabled()) {
        next->setFocus(Qt::TabFocusReason);
        next->click();
    }
}

} // namespace amanah::ui
