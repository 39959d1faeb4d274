// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table.h"

#include "ui/look/focus_ring.h"
#include "ui/look/look.h"
#include "ui/look/roles.h"
#include "ui/look/style_pictures.h"
#include "ui/widgets/table_header.h"

#include <QEvent>
#include <QPainter>

namespace amanah::ui {

Tree::Tree(const QString& accessibleName, QWidget* parent) : QTreeView(parent)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAnimated(false);
    setItemDelegate(new RowDelegate(this));
    setHeader(new TableHeader(this));
    setMouseTracking(true);
    setIndentation(px(18));
    connect(&Look::instance(), &Look::changed, this, [this] {
        setIndentation(px(18));
        layOutColumns();
        scheduleDelayedItemsLayout();
    });
}

void Tree::setColumnWidths(const QList<int>& widths, int stretched)
{
    m_widths = widths;
    m_stretched = stretched;
    layOutColumns();
}

void Tree::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    layOutColumns();
}

void Tree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    layOutColumns();
}

void Tree::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOutColumns();
}

void Tree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // A row in trouble is tinted among its neighbours, its branches too.
    const QVariant told = index.siblingAtColumn(0).data(ToneRole);
    const Tone tone = told.isValid() ? static_cast<Tone>(told.toInt()) : Tone::Neutral;
    const bool chosen = selectionModel() && selectionModel()->isSelected(index);
    if (chosen)
        painter->fillRect(option.rect, theme().accentSoft);
    else if (tone == Tone::Danger || tone == Tone::Warning)
        painter->fillRect(option.rect, theme().soft(tone));
    QTreeView::drawRow(painter, option, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme().lineSoft);
    if (hasFocus() && currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0) && focusIsShown())
        style_pictures::box(*painter, QRectF(0, option.rect.top(), viewport()->width(), option.rect.height()), 0, QColor(), theme().focus, 2);
}

void Tree::layOutColumns()
{
    if (model() && !m_widths.isEmpty())
        layOutHeader(*header(), m_widths, m_stretched, viewport()->width());
}

} // namespace amanah::ui
