// SPDX-License-Identifier: GPL-3.0-or-later
// Totals side by side in one frame: label with sign, amount in total size, one line below. GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QFrame>
#include <vector>

namespace amanah::ui {

class TotalsStrip : public QFrame
{
    Q_OBJECT

public:
    struct Cell
    {
        Sign sign = Sign::Coins;
        QString label;
        QString amount;
        QString line;
        Tone tone = Tone::Neutral; // of `toned`
        QString toned;             // written before `line` in the tone's ink, with its sign
    };
    explicit TotalsStrip(QWidget* parent = nullptr);
    void set(const std::vector<Cell>& cells);
    [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawCell(QPainter& painter, const QRect& place, const Cell& cell) const;
    void drawAmount(QPainter& painter, const QRect& place, const QString& amount) const;

    std::vector<Cell> m_cells;
};

} // namespace amanah::ui
