// SPDX-License-Identifier: GPL-3.0-or-later
// The head of tables and trees: words in second ink over a rule, aligned as the cells below them, the sort sign after the word. GUI thread.
#pragma once

#include <QHeaderView>

namespace amanah::ui {

// Air at the sides of a cell: 10, and 16 at the outer edges of the table.
struct CellPadding
{
    int start = 0;
    int end = 0;
};
[[nodiscard]] CellPadding cellPadding(const QWidget* view, int column);

class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
};

// Fixed widths, scaled; `stretched` takes what is left of `room`. Hidden columns take nothing.
void layOutHeader(QHeaderView& header, const QList<int>& widths, int stretched, int room);

} // namespace amanah::ui
