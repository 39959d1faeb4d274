// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where nothing is: a sign, one bold sentence that names the lack or the filter, one line, and up to two buttons. GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QWidget>

class QHBoxLayout;

namespace amanah::ui {

class TextLabel;

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Sign sign, QWidget* parent = nullptr);
    void set(const QString& sentence, const QString& line);
    void addButton(QWidget* button);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Sign m_sign;
    TextLabel* m_sentence = nullptr;
    TextLabel* m_line = nullptr;
    QHBoxLayout* m_buttons = nullptr;
};

} // namespace amanah::ui
