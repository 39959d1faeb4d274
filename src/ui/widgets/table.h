// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and trees as the house draws them: fixed row height, row rules without grid, header in second ink, real scroll bar, whole rows
// selected, one at a time. RowDelegate draws text, money, state, fund squares, gauges and skeleton bars from the roles of look/roles.h.
// Columns with Qt::AlignRight|AlignAbsolute keep numbers and their headers physically right. GUI thread.
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>

namespace amanah::ui {

class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    // Shows the whole of an elided text when the model gives no tool tip.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

protected:
    // Fill of the state and the rule under the row.
    static void drawRowBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

class Table : public QTableView
{
    Q_OBJECT

public:
    explicit Table(const QString& accessibleName, QWidget* parent = nullptr);
    // Widths in logical pixels, scaled with the text; the column `stretched` takes what is left.
    void setColumnWidths(const QList<int>& widths, int stretched);
    // Columns that go when there is no room for all, in this order; they come back with the room.
    void setColumnsGivenUp(const QList<int>& order);
    void setModel(QAbstractItemModel* model) override;
    // In place of QTableView's, which asks the header by position and finds no column in right-to-left.
    void selectRow(int row);
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; } // -1: none

Q_SIGNALS:
    void rowChosen(const QModelIndex& index); // the current row changed, by key or pointer
    void rowOpened(const QModelIndex& index); // Enter or double click

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRect rowRect(int row) const;
    void updateRow(int row);
    void layOutRows();
    void layOutColumns();
    void giveUpColumns();

    QList<int> m_widths;
    QList<int> m_givenUp;
    int m_stretched = 0;
    int m_hoveredRow = -1;
};

class Tree : public QTreeView
{
    Q_OBJECT

public:
    explicit Tree(const QString& accessibleName, QWidget* parent = nullptr);
    void setColumnWidths(const QList<int>& widths, int stretched);
    void setModel(QAbstractItemModel* model) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void layOutColumns();

    QList<int> m_widths;
    int m_stretched = 0;
};

} // namespace amanah::ui
