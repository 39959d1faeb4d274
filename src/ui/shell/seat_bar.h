// SPDX-License-Identifier: GPL-3.0-or-later
// Who is signed in, at the foot of the side bar: initials, login, roles, and the lock. Hidden in a book without users. GUI thread.
#pragma once

#include <QWidget>

class QAction;

namespace amanah::ui {

class Avatar;
class TextLabel;
struct Seat;

class SeatBar : public QWidget
{
    Q_OBJECT

public:
    explicit SeatBar(QAction* lock, QWidget* parent = nullptr);
    void show(const Seat& seat);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Avatar* m_avatar = nullptr;
    TextLabel* m_login = nullptr;
    TextLabel* m_roles = nullptr;
};

} // namespace amanah::ui
