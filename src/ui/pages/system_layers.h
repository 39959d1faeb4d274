// SPDX-License-Identifier: GPL-3.0-or-later
// The tree as nested boxes: a supervisor around what it supervises, so that the scope of a restart is seen. One box is chosen, by pointer or
// arrow keys. Paints from the model; GUI thread.
#pragma once

#include "ui/models/process_tree_model.h"

#include <QPersistentModelIndex>
#include <QWidget>

namespace amanah::ui {

class LayersView : public QWidget
{
    Q_OBJECT

public:
    explicit LayersView(const ProcessTreeModel& model, QWidget* parent = nullptr);
    void refresh(); // the model changed
    void choose(const QModelIndex& row);
    [[nodiscard]] QModelIndex chosenRow() const { return m_chosen; }

Q_SIGNALS:
    void chosen(const QModelIndex& row); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Box
    {
        QPersistentModelIndex row;
        QRect place; // logical, left to right
        bool holds = false; // others
        int depth = 0;
        int number = 0; // order of start where it matters, else 0
    };
    void layOut();
    int layOutHolder(const QModelIndex& row, const QRect& room, int depth); // its height
    int layOutCards(const std::vector<QModelIndex>& rows, const QRect& room, int depth, bool numbered);
    void paintHolder(QPainter& painter, const Box& box) const;
    void paintCard(QPainter& painter, const Box& box) const;
    void paintChildren(QPainter& painter, const QRect& place, int count) const;
    [[nodiscard]] QRect visual(const QRect& logical) const;
    void move(int by);
    void tell();

    const ProcessTreeModel& m_model;
    std::vector<Box> m_boxes; // outer before inner
    QPersistentModelIndex m_chosen;
};

} // namespace amanah::ui
