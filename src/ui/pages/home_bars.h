// SPDX-License-Identifier: GPL-3.0-or-later
// A few named amounts as bars beside each other, with their sum below. The words and numbers are its accessible text. GUI thread.
#pragma once

#include "finance/money/money.h"

#include <QWidget>
#include <vector>

class QPainter;

namespace amanah::ui {

class HomeBars : public QWidget
{
    Q_OBJECT

public:
    explicit HomeBars(QWidget* parent = nullptr);
    // `colour` is an index into Theme::chart.
    void set(const std::vector<std::pair<QString, finance::Money>>& bars, const QString& sumLabel, int colour);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void drawRow(QPainter& painter, const QRect& row, const QString& label, const finance::Money& amount, bool isSum) const;
    [[nodiscard]] int rowTall() const;

    std::vector<std::pair<QString, finance::Money>> m_bars;
    QString m_sumLabel;
    finance::Money m_sum;
    std::int64_t m_most = 0;
    int m_colour = 0;
};

} // namespace amanah::ui
