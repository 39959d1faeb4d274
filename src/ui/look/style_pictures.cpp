// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style_pictures.h"

#include "ui/look/focus_ring.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/text_line.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace amanah::ui::style_pictures {

void box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& edge, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge.isValid() && width > 0 ? QPen(edge, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = edge.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void ring(QPainter& painter, const QRectF& rect, qreal radius)
{
    box(painter, rect, radius, QColor(), theme().focus, 2);
}

void button(QPainter& painter, const QStyleOption& option)
{
    const Theme& t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hot = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const bool on = option.state & QStyle::State_On;
    const QColor fill = !enabled ? t.window : on ? t.accentSoft : hot ? t.hover : t.base;
    box(painter, QRectF(option.rect), px(6), fill, enabled ? t.lineStrong : t.line);
}

void field(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const Theme& t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const auto* edit = qobject_cast<const QLineEdit*>(widget);
    const bool fixed = (option.state & QStyle::State_ReadOnly) || (edit && edit->isReadOnly()) || !enabled;
    const bool focused = enabled && (option.state & QStyle::State_HasFocus);
    const bool invalid = widget && widget->property("amanahInvalid").toBool();
    const QColor edge = invalid ? t.danger : focused ? t.focus : fixed ? t.line : t.lineStrong;
    painter.fillRect(option.rect, Qt::transparent);
    box(painter, QRectF(option.rect), px(6), fixed ? t.window : t.base, edge, invalid || focused ? 2 : 1);
    if (enabled && edit && edit->isReadOnly()) {
        const QRect place(option.rect.left() + px(10), option.rect.top(), px(16), option.rect.height());
        drawSign(painter, QStyle::visualRect(option.direction, option.rect, place), Sign::Lock, px(16), t.text2);
    }
}

void textArea(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const Theme& t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool invalid = widget->property("amanahInvalid").toBool();
    const bool focused = enabled && widget->hasFocus();
    const QColor edge = invalid ? t.danger : focused ? t.focus : enabled ? t.lineStrong : t.line;
    box(painter, QRectF(option.rect), px(6), widget->palette().color(QPalette::Base), edge, invalid || focused ? 2 : 1);
}

void spinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget, const QRect& up, const QRect& down)
{
    const Theme& t = theme();
    field(painter, option, widget);
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return (option.state & QStyle::State_Enabled) && (option.stepEnabled & step) ? t.text2 : t.disabled;
    };
    drawSign(painter, down, Sign::Down, px(14), ink(QAbstractSpinBox::StepDownEnabled));
    painter.save();
    painter.translate(0, up.top() + up.bottom() + 1);
    painter.scale(1, -1);
    drawSign(painter, up, Sign::Down, px(14), ink(QAbstractSpinBox::StepUpEnabled));
    painter.restore();
}

void checkBox(QPainter& painter, const QStyleOption& option)
{
    const Theme& t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool hot = option.state & QStyle::State_MouseOver;
    if (!on) {
        box(painter, QRectF(option.rect), px(4), !enabled ? t.window : hot ? t.hover : t.base, enabled ? t.lineStrong : t.line);
        return;
    }
    const QColor fill = !enabled ? t.window : hot ? t.accentHover : t.accent;
    box(painter, QRectF(option.rect), px(4), fill, enabled ? fill : t.line);
    const Sign sign = option.state & QStyle::State_NoChange ? Sign::Minus : Sign::Check;
    drawSign(painter, option.rect, sign, px(14), enabled ? t.onAccent : t.disabled);
}

void radioButton(QPainter& painter, const QStyleOption& option)
{
    const Theme& t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hot = option.state & QStyle::State_MouseOver;
    const QRectF rect(option.rect);
    if (option.state & QStyle::State_On)
        box(painter, rect, rect.height() / 2, enabled ? t.base : t.window, !enabled ? t.disabled : hot ? t.accentHover : t.accent, px(5));
    else
        box(painter, rect, rect.height() / 2, !enabled ? t.window : hot ? t.hover : t.base, enabled ? t.lineStrong : t.line);
}

void focusFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    // Buttons, check and radio have their ring outside (FocusRing); what else asks for one gets it inside.
    const bool inPopUp = widget && widget->window()->windowType() == Qt::Popup; // the chosen word says it there
    if (focusIsShown() && !inPopUp && !qobject_cast<const QAbstractButton*>(widget))
        ring(painter, QRectF(option.rect), px(5));
}

void row(QPainter& painter, const QStyleOptionViewItem& option)
{
    const Theme& t = theme();
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, t.accentSoft);
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        painter.fillRect(option.rect, t.hover);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
}

void arrow(QPainter& painter, const QStyleOption& option, QStyle::PrimitiveElement element)
{
    bool up = element == QStyle::PE_IndicatorArrowUp;
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option))
        up = header->sortIndicator == QStyleOptionHeader::SortDown;
    const QColor colour = option.state & QStyle::State_Enabled ? theme().text2 : theme().disabled;
    painter.save();
    if (up) {
        const QPointF centre = QRectF(option.rect).center();
        painter.translate(centre);
        painter.rotate(180);
        painter.translate(-centre);
    }
    drawSign(painter, option.rect, Sign::Down, px(14), colour);
    painter.restore();
}

void branch(QPainter& painter, const QStyleOption& option)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const bool open = option.state & QStyle::State_Open;
    drawSign(painter, option.rect, open ? Sign::Down : Sign::Right, px(16), theme().text2);
}

void popUp(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(option.rect, theme().raised);
    painter.save();
    painter.setPen(theme().lineStrong);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void headerSection(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(option.rect, theme().header);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme().line);
}

void headerLabel(QPainter& painter, const QStyleOptionHeader& option)
{
    const bool physicalRight = option.textAlignment & Qt::AlignAbsolute;
    const Qt::Alignment side = physicalRight ? option.textAlignment : QStyle::visualAlignment(option.direction, option.textAlignment);
    painter.setFont(fontOf(TextStep::Label));
    painter.setPen(option.state & QStyle::State_Enabled ? theme().text2 : theme().disabled);
    const QString text = painter.fontMetrics().elidedText(option.text, Qt::ElideRight, option.rect.width());
    drawTextLine(painter, option.rect, side & Qt::AlignHorizontal_Mask, text);
}

namespace {

// The bar is thinner than the line of text beside it.
QRect progressBand(const QRect& room)
{
    const int height = std::min(px(8), room.height());
    return {room.left(), room.top() + (room.height() - height) / 2, room.width(), height};
}

} // namespace

void progressGroove(QPainter& painter, const QStyleOption& option)
{
    box(painter, QRectF(progressBand(option.rect)), px(3), theme().neutralSoft, QColor());
}

void progressContents(QPainter& painter, const QStyleOptionProgressBar& option)
{
    const qint64 range = qint64(option.maximum) - option.minimum;
    const QRect band = progressBand(option.rect);
    QRect done = band;
    if (range > 0)
        done.setWidth(static_cast<int>(done.width() * (qint64(option.progress) - option.minimum) / range));
    else // unknown length: a third of the bar, still
        done.setWidth(done.width() / 3);
    if (done.width() > 0)
        box(painter, QRectF(QStyle::visualRect(option.direction, band, done)), px(3), theme().accent, QColor());
}

void comboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget, const QRect& arrowPlace)
{
    const Theme& t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && (option.state & QStyle::State_HasFocus);
    const bool invalid = widget && widget->property("amanahInvalid").toBool();
    const bool hot = enabled && !option.editable && (option.state & QStyle::State_MouseOver);
    const QColor edge = invalid ? t.danger : focused ? t.focus : enabled ? t.lineStrong : t.line;
    box(painter, QRectF(option.rect), px(6), !enabled ? t.window : hot ? t.hover : t.base, edge, invalid || focused ? 2 : 1);
    drawSign(painter, arrowPlace, Sign::Down, px(16), enabled ? t.text2 : t.disabled);
}

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const bool flat = option.orientation == Qt::Horizontal;
    const int room = flat ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    const int least = std::min(room, px(28));
    int length = room;
    if (range > 0)
        length = std::max(least, static_cast<int>(qint64(option.pageStep) * room / (range + option.pageStep)));
    length = std::min(length, room);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown);
    const auto span = [&](int from, int size) {
        return flat ? QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height())
                    : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
    };
    QRect place;
    switch (part) {
    case QStyle::SC_ScrollBarGroove: place = option.rect; break;
    case QStyle::SC_ScrollBarSlider: place = span(start, length); break;
    case QStyle::SC_ScrollBarSubPage: place = span(0, start); break;
    case QStyle::SC_ScrollBarAddPage: place = span(start + length, room - start - length); break;
    default: return {}; // no buttons
    }
    return flat ? QStyle::visualRect(option.direction, option.rect, place) : place;
}

void scrollBar(QPainter& painter, const QStyleOptionComplex& option, const QRect& slider)
{
    const Theme& t = theme();
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    const bool flat = bar && bar->orientation == Qt::Horizontal;
    painter.fillRect(option.rect, t.window);
    const QRect edge = flat ? QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1)
                       : option.direction == Qt::RightToLeft
                           ? QRect(option.rect.right(), option.rect.top(), 1, option.rect.height())
                           : QRect(option.rect.left(), option.rect.top(), 1, option.rect.height());
    painter.fillRect(edge, t.lineSoft);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const bool hot = (option.state & QStyle::State_MouseOver) || (option.state & QStyle::State_Sunken);
    const QRectF grip = flat ? QRectF(slider).adjusted(1, 3, -1, -2) : QRectF(slider).adjusted(3, 1, -2, -1);
    painter.save();
    painter.setOpacity(hot ? 1.0 : 0.55);
    box(painter, grip, px(3), hot ? t.lineStrong : t.chartPast, QColor());
    painter.restore();
}

} // namespace amanah::ui::style_pictures
