// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace amanah::ui {

namespace {

bool isSomebody(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod: return true;
    default: return false;
    }
}

} // namespace

IdleWatch::IdleWatch(QObject* parent) : QObject(parent)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

IdleWatch::~IdleWatch()
{
    if (QCoreApplication::instance() != nullptr)
        QCoreApplication::instance()->removeEventFilter(this);
}

void IdleWatch::setPatience(std::chrono::milliseconds patience)
{
    m_end.setInterval(patience);
    if (patience.count() > 0)
        m_end.start();
    else
        m_end.stop();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (m_end.interval() > 0 && isSomebody(event->type()))
        m_end.start();
    return QObject::eventFilter(watched, event);
}

} // namespace amanah::ui
