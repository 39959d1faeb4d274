// SPDX-License-Identifier: GPL-3.0-or-later
// A QApplication that measures what the GUI thread does: how long each event of the outermost level kept it, and what painting and updating took.
// Main thread.
#pragma once

#include <QApplication>
#include <QEvent>
#include <algorithm>
#include <chrono>
#include <vector>

namespace amanah::ui::support {

class StallWatch : public QApplication
{
public:
    using QApplication::QApplication;

    void reset()
    {
        m_longestUs = 0;
        m_longestWhat.clear();
        m_framesUs.clear();
    }
    [[nodiscard]] qint64 longestUs() const { return m_longestUs; }
    // What kept it longest: the event's type and the class it went to.
    [[nodiscard]] const QString& longestWhat() const { return m_longestWhat; }
    // Paint and update events of the outermost level, in the order they came.
    [[nodiscard]] const std::vector<qint64>& framesUs() const { return m_framesUs; }
    [[nodiscard]] qint64 longestFrameUs() const { return m_framesUs.empty() ? 0 : *std::max_element(m_framesUs.begin(), m_framesUs.end()); }

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const QEvent::Type type = event->type();
        const char* const className = receiver->metaObject()->className();
        ++m_depth;
        const auto before = std::chrono::steady_clock::now();
        const bool handled = QApplication::notify(receiver, event);
        const qint64 us = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - before).count();
        --m_depth;
        if (us > m_longestUs) {
            m_longestUs = us;
            m_longestWhat = QStringLiteral("event %1 to %2").arg(int(type)).arg(QLatin1StringView(className));
        }
        if (type == QEvent::Paint || type == QEvent::UpdateRequest || type == QEvent::LayoutRequest || type == QEvent::Expose)
            m_framesUs.push_back(us);
        return handled;
    }

private:
    int m_depth = 0;
    qint64 m_longestUs = 0;
    QString m_longestWhat;
    std::vector<qint64> m_framesUs;
};

} // namespace amanah::ui::support
