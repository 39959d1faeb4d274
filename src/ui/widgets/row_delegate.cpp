// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table.h"

#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/style_pictures.h"
#include "ui/look/text_line.h"
#include "ui/look/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/table_header.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace amanah::ui {

namespace {

// One cell being drawn: what is left of it, from the start side.
struct CellPen
{
    QPainter& painter;
    const QStyleOptionViewItem& option;
    QRect room; // logical, left-to-right; mirrored when something is drawn

    [[nodiscard]] QRect visual(const QRect& logical) const { return QStyle::visualRect(option.direction, option.rect, logical); }
    QRect take(int width, int gap)
    {
        const QRect taken(room.left(), room.top(), std::min(width, room.width()), room.height());
        room.setLeft(room.left() + width + gap);
        return visual(taken);
    }
};

bool isPhysicallyRight(int alignment)
{
    return (alignment & Qt::AlignRight) && (alignment & Qt::AlignAbsolute);
}

QRect cellRoom(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const CellPadding padding = cellPadding(option.widget, index.column());
    return option.rect.adjusted(padding.start, 0, -padding.end, 0);
}

QColor cellInk(const QStyleOptionViewItem& option, const QModelIndex& index, bool struck)
{
    if (!(option.state & QStyle::State_Enabled))
        return theme().disabled;
    const QVariant own = index.data(Qt::ForegroundRole);
    if (own.canConvert<QBrush>() && own.isValid())
        return own.value<QBrush>().color();
    return struck ? theme().text3 : theme().text;
}

void drawSkeleton(CellPen& pen, int alignment, const QModelIndex& index)
{
    // Of different lengths, as words are, but the same at each paint.
    const int share = 45 + static_cast<int>((index.row() * 7 + index.column() * 13) % 30);
    const int width = std::max(px(24), pen.room.width() * share / 100);
    QRect bar(pen.room.left(), pen.room.top() + (pen.room.height() - px(10)) / 2, width, px(10));
    if (isPhysicallyRight(alignment)) {
        const QRect room = pen.visual(pen.room);
        bar.moveRight(room.right());
    } else {
        bar = pen.visual(bar);
    }
    style_pictures::box(pen.painter, QRectF(bar), px(3), theme().neutralSoft, QColor());
}

void drawGauge(CellPen& pen, int perMille, bool hasText, Tone tone)
{
    const int width = hasText ? std::min(px(64), pen.room.width() / 2) : pen.room.width();
    QRect groove = pen.take(width, px(8));
    groove = QRect(groove.left(), groove.top() + (groove.height() - px(8)) / 2, groove.width(), px(8));
    style_pictures::box(pen.painter, QRectF(groove), px(3), theme().neutralSoft, QColor());
    QRect filled = groove;
    filled.setWidth(static_cast<int>(qint64(groove.width()) * std::clamp(perMille, 0, 1000) / 1000));
    if (filled.width() < px(2) && perMille > 0)
        filled.setWidth(px(2));
    if (filled.width() > 0)
        style_pictures::box(pen.painter, QRectF(QStyle::visualRect(pen.option.direction, groove, filled)), px(3),
                            tone == Tone::Neutral ? theme().accent : theme().ink(tone), QColor());
}

QString cellText(const QModelIndex& index)
{
    const QVariant value = index.data(Qt::DisplayRole);
    return value.typeId() == QMetaType::QString ? value.toString() : value.isValid() ? value.toString() : QString();
}

void drawCellText(CellPen& pen, const QString& text, const QFont& font, const QColor& ink, int alignment)
{
    pen.painter.setFont(font);
    pen.painter.setPen(ink);
    const QFontMetrics metrics(font);
    const bool fits = metrics.horizontalAdvance(text) <= pen.room.width();
    const QString shown = fits ? text : metrics.elidedText(text, Qt::ElideRight, pen.room.width());
    const Qt::Alignment side = isPhysicallyRight(alignment)
                                   ? Qt::Alignment(Qt::AlignRight)
                                   : QStyle::visualAlignment(pen.option.direction, Qt::Alignment(alignment) & Qt::AlignHorizontal_Mask);
    // A cell is a line of its own: a Latin name keeps its order, and its full stop, in an Arabic table.
    const bool foreign = pen.option.direction == Qt::RightToLeft;
    drawTextLine(pen.painter, pen.visual(pen.room), side, foreign ? isolated(shown) : shown);
}

} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    drawRowBackground(*painter, option, index);
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const int alignment = aligned.isValid() ? aligned.toInt() : static_cast<int>(Qt::AlignLeft);
    CellPen pen{*painter, option, cellRoom(option, index)};
    if (index.data(LoadingRole).toBool()) {
        drawSkeleton(pen, alignment, index);
        return;
    }
    const QString text = cellText(index);
    const QVariant toneData = index.data(ToneRole);
    const Tone tone = toneData.isValid() ? static_cast<Tone>(toneData.toInt()) : Tone::Neutral;
    const QVariant sign = index.data(SignRole);
    if (index.data(BadgeRole).toBool()) {
        Badge::draw(*painter, pen.visual(pen.room), tone, sign.isValid() ? static_cast<Sign>(sign.toInt()) : signOf(tone), text,
                    option.direction);
        return;
    }
    if (const QVariant fund = index.data(FundColourRole); fund.isValid()) {
        QRect square = pen.take(px(10), px(8));
        square = QRect(square.left(), square.top() + (square.height() - px(10)) / 2, px(10), px(10));
        style_pictures::box(*painter, QRectF(square), px(2), theme().chart[static_cast<std::size_t>(fund.toInt()) % 6], QColor());
    }
    const bool struck = index.data(StruckRole).toBool();
    QColor ink = cellInk(option, index, struck);
    const QVariant ownFont = index.data(Qt::FontRole); // a hash in Mono
    QFont font = ownFont.isValid() ? ownFont.value<QFont>() : fontOf(TextStep::Body);
    if (sign.isValid()) {
        const QColor quiet = tone == Tone::Neutral || tone == Tone::Ok ? theme().text3 : theme().ink(tone);
        drawSign(*painter, pen.take(px(14), px(5)), static_cast<Sign>(sign.toInt()), px(14), quiet);
        if (toneData.isValid()) { // a state; without a tone it is the sign of a name
            font = fontOf(TextStep::Label);
            ink = quiet;
        }
    }
    if (const QVariant gauge = index.data(GaugeRole); gauge.isValid())
        drawGauge(pen, gauge.toInt(), !text.isEmpty(), tone);
    font.setBold(index.data(BoldRole).toBool());
    font.setStrikeOut(struck);
    const QString note = index.data(NoteRole).toString();
    drawCellText(pen, text, font, ink, alignment);
    if (!note.isEmpty()) {
        pen.take(QFontMetrics(font).horizontalAdvance(text), px(8));
        if (pen.room.width() > px(20))
            drawCellText(pen, note, fontOf(TextStep::Label), theme().text3, Qt::AlignLeft);
    }
}

void RowDelegate::drawRowBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Theme& t = theme();
    const auto* table = qobject_cast<const Table*>(option.widget);
    const bool hovered = table ? table->hoveredRow() == index.row() : bool(option.state & QStyle::State_MouseOver);
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, t.accentSoft);
    else if (hovered)
        painter.fillRect(option.rect, t.hover);
    else if (const QVariant own = index.data(Qt::BackgroundRole); own.isValid())
        painter.fillRect(option.rect, own.value<QBrush>());
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.lineSoft);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool inTree = qobject_cast<const QTreeView*>(option.widget);
    const int text = QFontMetrics(fontOf(TextStep::Body)).horizontalAdvance(cellText(index));
    return {text + 2 * px(16), inTree ? px(26) : rowHeight()};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::ToolTip && index.isValid() && !index.data(Qt::ToolTipRole).isValid()) {
        const QString text = cellText(index);
        if (QFontMetrics(fontOf(TextStep::Body)).horizontalAdvance(text) > cellRoom(option, index).width()) {
            QToolTip::showText(event->globalPos(), text, view);
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace amanah::ui
