// SPDX-License-Identifier: GPL-3.0-or-later
// The lower part of a card that stands alone in the window: its ground and the card's lower corners, with a row for the buttons. GUI thread.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace amanah::ui {

class CardFoot : public QWidget
{
    Q_OBJECT

public:
    explicit CardFoot(QWidget* parent = nullptr);
    [[nodiscard]] QHBoxLayout* row() const { return m_row; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row = nullptr;
};

} // namespace amanah::ui
