// SPDX-License-Identifier: GPL-3.0-or-later
// One short message over the bottom end side of a page, in inverse colours, for 8 s (it stays under the pointer or focus), with at most one
// button. A new one takes the old one's place. Never takes the focus. GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QFrame>
#include <QTimer>
#include <functional>

namespace amanah::ui {

class Button;

class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget* over); // follows its size
    void show(Sign sign, const QString& text, const QString& buttonText = {}, const std::function<void()>& pressed = {});
    [[nodiscard]] QString text() const { return m_text; }
    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QString m_text;
    Sign m_sign = Sign::Check;
    Button* m_button = nullptr;
    std::function<void()> m_pressed;
    QTimer m_end;
};

} // namespace amanah::ui
