// SPDX-License-Identifier: GPL-3.0-or-later
// What AmanahStyle draws, one function a picture; widgets that draw themselves use the same frames, so that edges and rings agree.
// Colours from theme() at every call. GUI thread.
#pragma once

#include <QRect>
#include <QStyle>

class QColor;
class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionViewItem;
class QWidget;

namespace amanah::ui::style_pictures {

// A filled box with an edge of `width` inside `rect`, sharp at any scale.
void box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& edge, qreal width = 1);
// The ring of the keyboard, 2 px in focus colour inside `rect`.
void ring(QPainter& painter, const QRectF& rect, qreal radius);

void button(QPainter& painter, const QStyleOption& option);
void field(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void textArea(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void spinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget, const QRect& up, const QRect& down);
void checkBox(QPainter& painter, const QStyleOption& option);
void radioButton(QPainter& painter, const QStyleOption& option);
void focusFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void row(QPainter& painter, const QStyleOptionViewItem& option);
void arrow(QPainter& painter, const QStyleOption& option, QStyle::PrimitiveElement element);
void branch(QPainter& painter, const QStyleOption& option);
void popUp(QPainter& painter, const QStyleOption& option);
void headerSection(QPainter& painter, const QStyleOption& option);
void headerLabel(QPainter& painter, const QStyleOptionHeader& option);
void progressGroove(QPainter& painter, const QStyleOption& option);
void progressContents(QPainter& painter, const QStyleOptionProgressBar& option);
void comboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget, const QRect& arrowPlace);
void scrollBar(QPainter& painter, const QStyleOptionComplex& option, const QRect& slider);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part);

} // namespace amanah::ui::style_pictures
