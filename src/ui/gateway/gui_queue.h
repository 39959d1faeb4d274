// SPDX-License-Identifier: GPL-3.0-or-later
// The way from any thread onto the GUI thread: functors are kept in order and run by one queued call per batch. A batch that takes longer
// than a few milliseconds goes on in the next turn of the event loop, so that painting comes between. Shared, so that a callback that comes
// after the window is gone falls into an empty room.
#pragma once

#include <QObject>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace amanah::ui {

class GuiQueue : public std::enable_shared_from_this<GuiQueue>
{
public:
    // On the GUI thread; `context` lives there, and nothing runs any more when it is gone.
    explicit GuiQueue(QObject& context) : m_context(&context) {}
    void post(std::function<void()> functor); // any thread
    void close();                             // GUI thread; what waits is dropped

private:
    void wake();
    void drain();

    std::mutex m_mutex;
    QObject* m_context; // null when closed
    std::deque<std::function<void()>> m_waiting;
    bool m_awake = false;
};

} // namespace amanah::ui
