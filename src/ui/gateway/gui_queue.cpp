// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gateway/gui_queue.h"

#include <QElapsedTimer>
#include <QMetaObject>

namespace amanah::ui {

namespace {
constexpr int batchMs = 4;
}

void GuiQueue::post(std::function<void()> functor)
{
    const std::lock_guard lock(m_mutex);
    if (m_context == nullptr)
        return;
    m_waiting.push_back(std::move(functor));
    if (!m_awake) {
        m_awake = true;
        wake();
    }
}

void GuiQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_context = nullptr;
    m_waiting.clear();
}

void GuiQueue::wake()
{
    QMetaObject::invokeMethod(m_context, [self = shared_from_this()] { self->drain(); }, Qt::QueuedConnection);
}

void GuiQueue::drain()
{
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        std::function<void()> next;
        {
            const std::lock_guard lock(m_mutex);
            if (m_waiting.empty() || m_context == nullptr) {
                m_awake = false;
                return;
            }
            if (clock.hasExpired(batchMs)) {
                wake();
                return;
            }
            next = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        next();
    }
}

} // namespace amanah::ui
