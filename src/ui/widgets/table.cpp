// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table.h"

#include "ui/look/focus_ring.h"
#include "ui/look/look.h"
#include "ui/look/style_pictures.h"
#include "ui/widgets/table_header.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QPainter>

namespace amanah::ui {

Table::Table(const QString& accessibleName, QWidget* parent) : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new RowDelegate(this));
    setHorizontalHeader(new TableHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    viewport()->setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    layOutRows();
    connect(this, &QAbstractItemView::doubleClicked, this, &Table::rowOpened);
    connect(&Look::instance(), &Look::changed, this, &Table::layOutRows);
}

void Table::setColumnWidths(const QList<int>& widths, int stretched)
{
    m_widths = widths;
    m_stretched = stretched;
    layOutColumns();
}

void Table::setColumnsGivenUp(const QList<int>& order)
{
    m_givenUp = order;
    layOutColumns();
}

void Table::giveUpColumns()
{
    int wanted = 0;
    for (const int width : std::as_const(m_widths))
        wanted += px(width);
    for (const int column : std::as_const(m_givenUp)) {
        const bool goes = wanted > viewport()->width();
        if (goes)
            wanted -= px(m_widths.at(column));
        if (goes != isColumnHidden(column))
            setColumnHidden(column, goes);
    }
}

void Table::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    layOutColumns();
}

void Table::selectRow(int row)
{
    int column = 0;
    while (model() && column < model()->columnCount(rootIndex()) - 1 && isColumnHidden(column))
        ++column;
    if (model())
        setCurrentIndex(model()->index(row, column, rootIndex()));
}

void Table::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void Table::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOutRows();
}

void Table::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void Table::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
    if (current.row() != previous.row() || !previous.isValid())
        Q_EMIT rowChosen(current);
}

bool Table::viewportEvent(QEvent* event)
{
    int row = m_hoveredRow;
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        row = rowAt(static_cast<QHoverEvent*>(event)->position().toPoint().y());
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        row = -1;
    if (row != m_hoveredRow) {
        const int before = m_hoveredRow;
        m_hoveredRow = row;
        updateRow(before);
        updateRow(row);
    }
    return QTableView::viewportEvent(event);
}

void Table::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid() || !focusIsShown())
        return;
    QPainter painter(viewport());
    style_pictures::box(painter, QRectF(rowRect(currentIndex().row())), 0, QColor(), theme().focus, 2);
}

void Table::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    updateRow(currentIndex().row());
}

void Table::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

QRect Table::rowRect(int row) const
{
    return {0, rowViewportPosition(row), viewport()->width(), this->rowHeight(row)};
}

void Table::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(rowRect(row));
}

void Table::layOutRows()
{
    const int height = amanah::ui::rowHeight();
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    layOutColumns();
    viewport()->update();
}

void Table::layOutColumns()
{
    if (!model() || m_widths.isEmpty())
        return;
    giveUpColumns();
    layOutHeader(*horizontalHeader(), m_widths, m_stretched, viewport()->width());
}

} // namespace amanah::ui
