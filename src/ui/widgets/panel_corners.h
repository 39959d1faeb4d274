// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the round corners of a Panel whose body reaches its edge: two little pieces of the ground laid over what stands there. Only Panel
// makes it. GUI thread.
#pragma once

#include <QWidget>

namespace amanah::ui {

class PanelCorner : public QWidget
{
    Q_OBJECT

public:
    PanelCorner(QWidget* panel, Qt::Corner corner);
    void place();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Corner m_corner;
};

} // namespace amanah::ui
