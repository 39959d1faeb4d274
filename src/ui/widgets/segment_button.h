// SPDX-License-Identifier: GPL-3.0-or-later
// One segment of a SegmentedControl; nobody else makes it. Arrow keys choose the neighbour at that side of the screen. GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QAbstractButton>
#include <optional>

namespace amanah::ui {

class SegmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    SegmentButton(const QString& text, std::optional<Sign> sign, QWidget* parent);
    void setEnds(bool first, bool last);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::optional<Sign> m_sign;
    bool m_first = true;
    bool m_last = true;
};

} // namespace amanah::ui
