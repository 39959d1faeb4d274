// SPDX-License-Identifier: GPL-3.0-or-later
// Shows where the keyboard is, and only to those who use it: after a press of the pointer the ring stays away until the next key. Buttons,
// check and radio get theirs from here, a pixel outside their edge; fields, segments and rows draw their own when focusIsShown(). GUI thread.
#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace amanah::ui {

[[nodiscard]] bool focusIsShown();

class FocusRing : public QObject
{
    Q_OBJECT

public:
    // Watches the whole application; one, made by Look.
    explicit FocusRing(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void putAround(QWidget* widget);
    void setShown(bool shown);

    QPointer<QFocusFrame> m_frame;
};

} // namespace amanah::ui
