// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace amanah::ui {

namespace {

constexpr qint64 tellAgainMs = 5'000;

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
    if (isSomebody(event->type())) {
        if (m_end.interval() > 0)
            m_end.start();
        if (!m_told.isValid() || m_told.hasExpired(tellAgainMs)) {
            m_told.start();
            Q_EMIT active();
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace amanah::ui
