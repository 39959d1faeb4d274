// SPDX-License-Identifier: GPL-3.0-or-later
// The start side of the window: whose book it is, and the pages by name with their keys. It shows the actions it is given; going somewhere is
// theirs. GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QAbstractButton>
#include <QAction>
#include <QFrame>

class QVBoxLayout;

namespace amanah::ui {

class TextLabel;

// One page: sign, name, how many things want somebody there, and the key.
class NavButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavButton(QAction* action, Sign sign, QWidget* parent = nullptr);
    void setCount(int count, Tone tone); // 0: none
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // up and down

private:
    void followAction();
    [[nodiscard]] QRect drawEnd(QPainter& painter, QRect place) const;

    QAction* m_action;
    Sign m_sign;
    int m_count = 0;
    Tone m_tone = Tone::Warning;
};

class Sidebar : public QFrame
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);
    NavButton* addPage(QAction* action, Sign sign);
    void addRule();
    void setFoot(QWidget* foot); // below everything
    // Without a name the program's own.
    void setBook(const QString& organisation, const QString& line);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_list = nullptr;
    TextLabel* m_organisation = nullptr;
    TextLabel* m_line = nullptr;
};

} // namespace amanah::ui
