// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/look/look.h"
#include "ui/look/style_pictures.h"
#include "ui/look/text_line.h"

#include <QPainter>
#include <QStyle>

namespace amanah::ui {

namespace {

constexpr int badgeHeight = 22;
constexpr int badgeSide = 8;
constexpr int badgeGap = 5;
constexpr int badgeSign = 14;

int badgeWidth(const QString& text)
{
    return px(badgeSide) * 2 + px(badgeSign) + px(badgeGap) + QFontMetrics(fontOf(TextStep::Label)).horizontalAdvance(text) + 1;
}

} // namespace

Badge::Badge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

Badge::Badge(Tone tone, Sign sign, const QString& text, QWidget* parent) : Badge(parent)
{
    set(tone, sign, text);
}

void Badge::set(Tone tone, Sign sign, const QString& text)
{
    m_tone = tone;
    m_sign = sign;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {badgeWidth(m_text), px(badgeHeight)};
}

void Badge::draw(QPainter& painter, const QRect& place, Tone tone, Sign sign, const QString& text, Qt::LayoutDirection direction)
{
    const int height = std::min(px(badgeHeight), place.height());
    const int width = std::min(badgeWidth(text), place.width());
    QRect frame(place.left(), place.top() + (place.height() - height) / 2, width, height);
    frame = QStyle::visualRect(direction, place, frame);
    style_pictures::box(painter, QRectF(frame), px(5), theme().soft(tone), QColor());
    const QRect signPlace = QStyle::visualRect(direction, frame, QRect(frame.left() + px(badgeSide), frame.top(), px(badgeSign), height));
    drawSign(painter, signPlace, sign, px(badgeSign), theme().ink(tone));
    QRect words = frame.adjusted(px(badgeSide) + px(badgeSign) + px(badgeGap), 0, -px(badgeSide) + 1, 0);
    words = QStyle::visualRect(direction, frame, words);
    painter.setFont(fontOf(TextStep::Label));
    painter.setPen(theme().ink(tone));
    const auto side = QStyle::visualAlignment(direction, Qt::AlignLeft);
    drawTextLine(painter, words, side, painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    draw(painter, rect(), m_tone, m_sign, m_text, layoutDirection());
}

} // namespace amanah::ui
