// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts by month (or by year) as pairs of bars: the period before as an outline, this one solid. Right-to-left, time runs from right to left
// and the value axis stands at the right. Whoever shows it offers the same numbers as a table too. GUI thread.
#pragma once

#include "finance/money/money.h"

#include <QWidget>
#include <vector>

class QCPBars;
class QCPItemText;
class QCustomPlot;

namespace amanah::ui {

class MonthChart : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString label;
        QString shortLabel; // where the label does not fit; empty: the same
        finance::Money now;
        finance::Money before;
        bool isRunning = false; // marked "so far"
    };
    explicit MonthChart(QWidget* parent = nullptr);
    // Without `hasBefore` there are no outlines.
    void set(const std::vector<Bar>& bars, bool hasBefore);
    [[nodiscard]] const std::vector<Bar>& bars() const { return m_bars; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void layOut();
    void layOutLabels(int room);
    void labelBars();
    void addLabel(int at, bool before, const finance::Money& amount, const QString& text);
    [[nodiscard]] std::int64_t highest() const;

    QCustomPlot* m_plot = nullptr;
    QCPBars* m_now = nullptr;
    QCPBars* m_before = nullptr;
    std::vector<QCPItemText*> m_labels;
    std::vector<Bar> m_bars;
    bool m_hasBefore = false;
};

} // namespace amanah::ui
