// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in front of a book that has users: login and password, or the password alone where somebody is signed in and the window is
// locked. Shows nothing of the book but its file's name. A refusal stands at the password; while too many were wrong it counts the seconds.
// The password is never kept: not in state(), not after an answer. GUI thread.
#pragma once

#include "finance/money/result.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace amanah::ui {

class Button;
class Field;
class Gateway;
class TextLabel;

class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(Gateway& gateway, QWidget* parent = nullptr);
    // For the book and the seat as they are: locked, the login is fixed. Takes the focus.
    void begin();
    // The login, for a window that is built anew in another language.
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);

Q_SIGNALS:
    void otherBookWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* card();
    void send();
    void refused(const finance::Error& error);
    void countDown();
    void leave();
    void focusFirst();

    Gateway& m_gateway;
    QWidget* m_card = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_line = nullptr;
    QLineEdit* m_login = nullptr;
    Field* m_loginField = nullptr;
    QLineEdit* m_password = nullptr;
    Field* m_passwordField = nullptr;
    Button* m_other = nullptr;
    Button* m_enter = nullptr;
    QTimer m_second;
    qint64 m_openAtMs = 0; // of the steady clock: when the next password is judged
};

} // namespace amanah::ui
