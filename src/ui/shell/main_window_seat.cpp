// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the window that follows who sits there.
#include "ui/gateway/gateway.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/seat_bar.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/sign_in_page.h"
#include "ui/widgets/confirm_popup.h"

#include <QApplication>
#include <QDialog>
#include <QStackedWidget>

namespace amanah::ui {

namespace {

// Pop-ups and dialogs would show what the lock hides.
void closeFloating(QWidget* window)
{
    while (QWidget* popup = QApplication::activePopupWidget()) {
        popup->close();
        if (QApplication::activePopupWidget() == popup)
            break;
    }
    for (QDialog* dialog : window->findChildren<QDialog*>())
        dialog->reject();
    for (ConfirmPopup* question : window->findChildren<ConfirmPopup*>())
        question->deleteLater();
}

} // namespace

// What the state of book and seat asks for: the first start, the sign-in, or the pages.
void MainWindow::putInFront()
{
    if (m_gateway.book().kind == BookState::Kind::None) {
        showFirstStart(false);
    } else if (m_gateway.book().kind == BookState::Kind::SignIn || m_gateway.seat().locked) {
        m_front->setCurrentWidget(m_signIn);
        m_signIn->begin();
    } else if (m_gateway.book().kind != BookState::Kind::Opening || m_front->currentWidget() != m_signIn) {
        showPages();
    }
}

// Pages keep what they hold while it is the same person's. What floats above them goes with the lock.
void MainWindow::showSeat(const Seat& seat)
{
    m_actions->follow(m_gateway);
    m_seat->show(seat);
    if (seat.isTaken() && !m_lastLogin.isEmpty() && m_lastLogin != seat.login)
        m_pages->forget();
    if (seat.isTaken()) {
        m_lastLogin = seat.login;
        m_lastBook = m_gateway.book().path;
    }
    if (seat.locked) {
        m_focusAtLock = QApplication::focusWidget();
        closeFloating(this);
    }
    if (m_gateway.book().kind == BookState::Kind::Opening || seat.locked == (m_front->currentWidget() == m_signIn))
        return;
    putInFront();
    if (!seat.locked && m_focusAtLock != nullptr)
        m_focusAtLock->setFocus(Qt::OtherFocusReason);
}

} // namespace amanah::ui
