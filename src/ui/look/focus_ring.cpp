// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/focus_ring.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusEvent>

namespace amanah::ui {

namespace {

bool g_focusShown = true;

bool wantsRing(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) && !widget->property("amanahOwnRing").toBool();
}

// A text area repaints what it shows when the focus comes or goes, but not its edge.
void updateFrame(QWidget* widget)
{
    if (qobject_cast<QAbstractScrollArea*>(widget))
        widget->update();
}

bool isKeyReason(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

} // namespace

bool focusIsShown()
{
    return g_focusShown;
}

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: setShown(true); break;
    case QEvent::MouseButtonPress: setShown(false); break;
    case QEvent::FocusIn:
        if (isKeyReason(static_cast<QFocusEvent*>(event)->reason()))
            g_focusShown = true;
        if (auto* widget = qobject_cast<QWidget*>(watched)) {
            putAround(widget);
            updateFrame(widget);
        }
        break;
    case QEvent::FocusOut:
        // Also when the widget is being destroyed: the frame must not outlive what it watches.
        if (m_frame && m_frame->widget() == watched)
            delete m_frame.data();
        updateFrame(qobject_cast<QWidget*>(watched));
        break;
    default: break;
    }
    return false;
}

void FocusRing::putAround(QWidget* widget)
{
    delete m_frame.data();
    if (!g_focusShown || !wantsRing(widget) || widget->isWindow())
        return;
    m_frame = new QFocusFrame(widget->parentWidget());
    m_frame->setWidget(widget);
}

void FocusRing::setShown(bool shown)
{
    if (g_focusShown == shown)
        return;
    g_focusShown = shown;
    if (QWidget* widget = QApplication::focusWidget()) {
        putAround(widget);
        widget->update();
    }
}

} // namespace amanah::ui
