// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/amanah_style.h"

#include "ui/look/look.h"
#include "ui/look/style_pictures.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>

namespace amanah::ui {

namespace {

bool isTextArea(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

} // namespace

AmanahStyle::AmanahStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void AmanahStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void AmanahStyle::unpolish(QWidget* widget)
{
    QProxyStyle::unpolish(widget);
}

void AmanahStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        style_pictures::button(*painter, *option);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            style_pictures::field(*painter, *option, widget);
        else
            painter->fillRect(option->rect, option->palette.base());
        return;
    case PE_FrameLineEdit:
        return; // drawn with its panel
    case PE_Frame:
        if (isTextArea(widget)) {
            style_pictures::textArea(*painter, *option, widget);
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        style_pictures::checkBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        style_pictures::radioButton(*painter, *option);
        return;
    case PE_FrameFocusRect:
        style_pictures::focusFrame(*painter, *option, widget);
        return;
    case PE_PanelItemViewRow:
        if (const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            style_pictures::row(*painter, *row);
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            style_pictures::row(*painter, *item);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorHeaderArrow:
        style_pictures::arrow(*painter, *option, element);
        return;
    case PE_IndicatorBranch:
        style_pictures::branch(*painter, *option);
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        style_pictures::popUp(*painter, *option);
        return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AmanahStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        style_pictures::headerSection(*painter, *option);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            style_pictures::headerLabel(*painter, *header);
        return;
    case CE_ProgressBarGroove:
        style_pictures::progressGroove(*painter, *option);
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            style_pictures::progressContents(*painter, *bar);
        return;
    case CE_FocusFrame:
        style_pictures::ring(*painter, QRectF(option->rect), px(8));
        return;
    case CE_ProgressBarLabel:
        return; // the words stand beside the bar
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void AmanahStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            style_pictures::comboBox(*painter, *box, widget, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget));
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            style_pictures::spinBox(*painter, *box, widget, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
                                    subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget));
            return;
        }
    }
    if (control == CC_ScrollBar) {
        style_pictures::scrollBar(*painter, *option, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect AmanahStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        // No arrows at the ends: the groove is the whole bar and the slider keeps its proportion.
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return style_pictures::scrollBarPart(*bar, part);
    }
    if (control == CC_SpinBox) {
        const QRect all = option->rect;
        const int side = px(26);
        const int half = all.height() / 2;
        switch (part) {
        case SC_SpinBoxUp: return visualRect(option->direction, all, QRect(all.right() - side, all.top() + 2, side, half - 2));
        case SC_SpinBoxDown: return visualRect(option->direction, all, QRect(all.right() - side, all.top() + half, side, half - 2));
        case SC_SpinBoxEditField: return visualRect(option->direction, all, all.adjusted(px(8), 2, -side - px(2), -2));
        default: break;
        }
    }
    if (control == CC_ComboBox) {
        const QRect all = option->rect;
        const int arrow = px(30);
        switch (part) {
        case SC_ComboBoxArrow: return visualRect(option->direction, all, QRect(all.right() - arrow + 1, all.top(), arrow, all.height()));
        case SC_ComboBoxEditField: return visualRect(option->direction, all, all.adjusted(px(10), 2, -arrow, -2));
        default: break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect AmanahStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth <= 0)
            return option->rect;
        const bool locked = (option->state & State_ReadOnly) && (option->state & State_Enabled);
        const QRect inside = option->rect.adjusted(px(8) + (locked ? px(16 + 6) : 0), 1, -px(8), -1);
        return visualRect(option->direction, option->rect, inside);
    }
    case SE_ItemViewItemText: return QProxyStyle::subElementRect(element, option, widget).adjusted(px(6), 0, -px(6), 0);
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize AmanahStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            result = {size.width() + 2 * px(8), px(34)};
        break;
    case CT_ComboBox:
        result = {size.width() + px(10) + px(30) + px(4), px(34)};
        break;
    case CT_SpinBox:
        result = {size.width() + px(8) + px(28), px(34)};
        break;
    case CT_ItemViewItem: // lists of words, such as a combo box opens
        result = {result.width() + px(12), std::max(result.height(), px(30))};
        break;
    case CT_PushButton:
        result.setHeight(px(32));
        break;
    case CT_ProgressBar:
        result.setHeight(px(8));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        result.setHeight(std::max(result.height(), px(26)));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), px(30)));
        break;
    default: break;
    }
    return result;
}

int AmanahStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonMargin: return px(12);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_DefaultFrameWidth: return qobject_cast<const QAbstractItemView*>(widget) ? 0 : isTextArea(widget) ? 6 : 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return px(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return px(8);
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return px(18);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return px(12);
    case PM_ScrollBarExtent: return px(10);
    case PM_ScrollBarSliderMin: return px(28);
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_HeaderMargin: return px(10);
    case PM_HeaderMarkSize: return px(14);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 3; // 2 for the ring, 1 between it and the edge
    case PM_ToolTipLabelFrameWidth: return px(8);
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return px(4);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AmanahStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_Menu_Scrollable:
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_UnderlineShortcut:
        return qobject_cast<const QLabel*>(widget) ? 0 : QProxyStyle::styleHint(hint, option, widget, data); // Field writes it at its end
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_ComboBox_Popup: return 0;
    case SH_EtchDisabledText: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace amanah::ui
