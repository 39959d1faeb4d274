// SPDX-License-Identifier: GPL-3.0-or-later
// Asks at the button that was pressed, without a nested loop: title, what will happen, the verb, and Cancel (Esc), which has the focus at
// first. With a reason the verb stays off until something is written. One at a time. GUI thread.
#pragma once

#include "ui/widgets/button.h"

#include <QFrame>
#include <QPointer>
#include <functional>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace amanah::ui {

class ConfirmPopup : public QFrame
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString text;
        QString verb;
        Button::Kind verbKind = Button::Kind::DangerFilled;
        QString reasonLabel;  // empty: no reason is asked
        QString checkBox;     // empty: none
        bool checked = true;
    };
    struct Answer
    {
        QString reason;
        bool checked = false;
    };
    // Shown over the window of `anchor`, near it; `confirmed` runs after it closed. Closes when `anchor` goes.
    static ConfirmPopup* ask(QWidget* anchor, const Question& question, std::function<void(const Answer&)> confirmed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    ConfirmPopup(QWidget* window, const Question& question, std::function<void(const Answer&)> confirmed);
    void addButtons(QVBoxLayout* all, const Question& question);
    void placeAt(QWidget* anchor);
    void confirm();
    void finish();

    std::function<void(const Answer&)> m_confirmed;
    QPointer<QWidget> m_focusBefore;
    QLineEdit* m_reason = nullptr;
    QCheckBox* m_check = nullptr;
    Button* m_cancel = nullptr;
    Button* m_verb = nullptr;
};

} // namespace amanah::ui
