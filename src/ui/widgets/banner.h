// SPDX-License-Identifier: GPL-3.0-or-later
// One line above the page that stays while a state lasts (read-only, waiting, restarting), with at most one button. Hidden until set.
// GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QFrame>
#include <functional>

namespace amanah::ui {

class Button;
class TextLabel;

class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);
    // `strong` is written bold before `text`. Without a button text there is no button.
    struct Content
    {
        Tone tone = Tone::Info;
        Sign sign = Sign::Info;
        QString strong;
        QString text;
        QString buttonText;
        std::function<void()> pressed;
    };
    void set(const Content& content); // shows it and announces it
    void clear();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Content m_content;
    TextLabel* m_strong = nullptr;
    TextLabel* m_text = nullptr;
    Button* m_button = nullptr;
};

} // namespace amanah::ui
