// SPDX-License-Identifier: GPL-3.0-or-later
// A small live chart: one figure over the last five minutes, a point a second, a dashed line where something fell. GUI thread.
#pragma once

#include "ui/widgets/panel.h"

#include <deque>

class QCPItemStraightLine;
class QCustomPlot;

namespace amanah::ui {

class TextLabel;

class LiveChart : public Panel
{
    Q_OBJECT

public:
    // What the second is worth: the mean of what was told in it, or the highest.
    enum class Of { Mean, Highest };

    LiveChart(const QString& title, Of of, int colour, QWidget* parent = nullptr);

    void tell(qint64 atMs, std::int64_t value); // on one clock, rising
    void mark(qint64 atMs);
    void clear();
    [[nodiscard]] int marks() const { return static_cast<int>(m_marks.size()); }
    [[nodiscard]] std::int64_t newest() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Point
    {
        qint64 second = 0;
        std::int64_t value = 0;
    };
    void endSecond();
    void replot();
    void dress(); // colours, fonts and direction of now
    void layOutAxis();

    Of m_of;
    int m_colour;
    TextLabel* m_value = nullptr;
    QCustomPlot* m_plot = nullptr;
    std::deque<Point> m_points;
    std::deque<qint64> m_marks; // seconds
    std::vector<QCPItemStraightLine*> m_lines;
    qint64 m_second = -1; // the one that is being told
    std::int64_t m_sum = 0;
    std::int64_t m_highest = 0;
    int m_told = 0;
};

} // namespace amanah::ui
